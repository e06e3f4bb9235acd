//! How wide text is and how many lines it takes, without asking a font.

/// Widths of Times New Roman in thousandths of the font size, for U+0020 to U+007E.
const ASCII: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
/// Vietnamese letters, taken together: capitals, the narrow i, the rest.
const CAPITAL: u32 = 720;
const NARROW: u32 = 278;
const LETTER: u32 = 480;

fn letter_width(letter: char) -> u32 {
    match (letter as usize)
        .checked_sub(0x20)
        .and_then(|at| ASCII.get(at))
    {
        Some(width) => u32::from(*width),
        None => other_width(letter),
    }
}

const fn other_width(letter: char) -> u32 {
    match letter {
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' => NARROW,
        'À'..='Þ' | 'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => CAPITAL,
        // In the Vietnamese block capitals and small letters take turns.
        'Ạ'..='ỹ' if (letter as u32).is_multiple_of(2) => CAPITAL,
        _ => LETTER,
    }
}

/// How many lines `text` takes in a column of so many characters (digits of the default font,
/// 7 pixels each), in a font of `size` points. Words go to the next line whole; one that is
/// wider than the column breaks.
pub(crate) fn lines(text: &str, width: f64, size: f64) -> f64 {
    // Seven pixels a character, four thirds of a pixel a point; a little less for safety.
    let room = (width * 7.0 / (size * 4.0 / 3.0) * 970.0).max(1000.0) as u32;
    if text.len() as u32 * 450 < room && !text.contains('\n') {
        return 1.0;
    }
    f64::from(
        text.lines()
            .map(|line| wrapped(line, room))
            .sum::<u32>()
            .max(1),
    )
}

fn wrapped(line: &str, room: u32) -> u32 {
    let blank = u32::from(ASCII[0]);
    let (mut lines, mut used, mut word) = (1_u32, 0_u32, 0_u32);
    for letter in line.chars().chain([' ']) {
        if letter != ' ' {
            word += letter_width(letter);
            continue;
        }
        if used > 0 && used + word > room {
            lines += 1;
            used = 0;
        }
        if word > room {
            lines += (word - 1) / room;
            word %= room;
        }
        used += word + blank;
        word = 0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_takes_the_lines_it_took_on_paper() {
        let reason = "Mật khẩu đổi lần cuối ngày 12/05/2026, phải đổi chậm nhất ngày 20/11/2026. \
                      Yêu cầu chủ tài khoản đổi mật khẩu.";
        assert_eq!(lines(reason, 54.0, 11.0), 2.0);
        assert!((5.0..=6.0).contains(&lines(reason, 20.0, 11.0)));
        assert_eq!(lines("Nguyễn Thị Thanh Linh", 22.0, 11.0), 1.0);
    }

    #[test]
    fn a_login_without_a_space_breaks() {
        assert_eq!(
            lines("phuong.tranthithanh.h26@songlam.gov.vn", 22.0, 11.0),
            2.0
        );
        assert_eq!(lines(&"w".repeat(1000), 10.0, 11.0), 156.0);
    }

    #[test]
    fn nothing_and_line_breaks() {
        assert_eq!(lines("", 10.0, 11.0), 1.0);
        assert_eq!(lines("a\nb\n\nc", 10.0, 11.0), 4.0);
    }
}
