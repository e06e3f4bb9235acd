//! The little XML we write ourselves.

/// Appends text as a spreadsheet cell holds it: markup escaped, and what XML cannot hold as
/// `_xHHHH_` (ECMA-376, ST_Xstring), so that any login comes back as it was.
pub(super) fn escape_into(out: &mut Vec<u8>, text: &str) {
    let plain = text
        .bytes()
        .all(|byte| byte >= b' ' && !matches!(byte, b'<' | b'>' | b'&' | b'_' | 0xEF));
    if plain {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    for (at, letter) in text.char_indices() {
        match letter {
            '&' => out.extend_from_slice(b"&amp;"),
            '<' => out.extend_from_slice(b"&lt;"),
            '>' => out.extend_from_slice(b"&gt;"),
            '\n' | '\t' => out.push(letter as u8),
            '_' if looks_escaped(text.as_bytes(), at) => out.extend_from_slice(b"_x005F_"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.extend_from_slice(format!("_x{:04X}_", letter as u32).as_bytes());
            }
            _ => out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
}

/// Whether `_xHHHH_` stands at `at`: taken literally it has to be escaped itself.
fn looks_escaped(text: &[u8], at: usize) -> bool {
    let Some(code) = text.get(at..at + 7) else {
        return false;
    };
    matches!(code, [b'_', b'x', .., b'_']) && code[2..6].iter().all(u8::is_ascii_hexdigit)
}

/// Appends `<t>`: the words of a string, blanks at its ends kept.
pub(super) fn text_into(out: &mut Vec<u8>, text: &str) {
    let kept = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    out.extend_from_slice(if kept {
        b"<t xml:space=\"preserve\">"
    } else {
        b"<t>"
    });
    escape_into(out, text);
    out.extend_from_slice(b"</t>");
}

/// Appends a whole number.
pub(super) fn number_into(out: &mut Vec<u8>, mut number: u32) {
    let mut digits = [0_u8; 10];
    let mut at = digits.len();
    loop {
        at -= 1;
        digits[at] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// The letters of a column, from 0: `A`, …, `Z`, `AA`.
pub(super) fn column_letters(column: usize) -> String {
    let (above, last) = (column / 26, char::from(b'A' + (column % 26) as u8));
    if above == 0 {
        last.to_string()
    } else {
        column_letters(above - 1) + &last.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        escape_into(&mut out, text);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn anything_can_stand_in_a_cell() {
        assert_eq!(escaped("Nguyễn Văn Hùng"), "Nguyễn Văn Hùng");
        assert_eq!(escaped("<r>a&b</r>"), "&lt;r&gt;a&amp;b&lt;/r&gt;");
        assert_eq!(
            escaped("a\u{1}\r\n_x0001_ _x_"),
            "a_x0001__x000D_\n_x005F_x0001_ _x_"
        );
        assert_eq!(escaped("\u{ffff}ề"), "_xFFFF_ề");
    }

    #[test]
    fn numbers_and_columns() {
        let mut out = Vec::new();
        number_into(&mut out, 0);
        number_into(&mut out, u32::MAX);
        assert_eq!(out, b"04294967295");
        assert_eq!(
            ["A", "Z", "AA", "AZ", "BA"],
            [0, 25, 26, 51, 52].map(column_letters)[..]
        );
    }
}
