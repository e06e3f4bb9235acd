//! Which character separates the fields of a text file: the one that cuts most lines into the
//! same number of fields.

/// Candidates, the likelier first.
const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Lines looked at.
const LINES: usize = 200;

/// Decides by the beginning of a file. Without any separator, a comma: one column.
pub(super) fn detect(head: &str) -> u8 {
    if let Some(named) = announced(head) {
        return named;
    }
    let mut best = (0, 0, b',');
    for candidate in CANDIDATES {
        let (lines, fields) = agreement(head, candidate);
        if fields > 1 && (lines, fields) > (best.0, best.1) {
            best = (lines, fields, candidate);
        }
    }
    best.2
}

/// Excel's own first line, `sep=;`.
pub(super) fn announced(head: &str) -> Option<u8> {
    let line = head.lines().next()?.trim().trim_matches('"');
    match line.strip_prefix("sep=")?.as_bytes() {
        [separator] => Some(*separator),
        // The separator itself can be trimmed away when it is a tab.
        [] => Some(b'\t'),
        _ => None,
    }
}

/// How many lines agree on a number of fields, and that number.
fn agreement(head: &str, separator: u8) -> (usize, usize) {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for line in lines(head).take(LINES) {
        let fields = 1 + outside_quotes(line)
            .filter(|byte| *byte == separator)
            .count();
        if fields == 1 {
            continue;
        }
        match counts.iter_mut().find(|(known, _)| *known == fields) {
            Some((_, lines)) => *lines += 1,
            None => counts.push((fields, 1)),
        }
    }
    counts
        .into_iter()
        .map(|(fields, lines)| (lines, fields))
        .max()
        .unwrap_or_default()
}

/// Lines with something in them; the last, which may be cut, only when it is the only one.
fn lines(head: &str) -> impl Iterator<Item = &str> {
    let whole = head.rfind('\n').map_or(head, |end| &head[..end]);
    whole.lines().filter(|line| !line.trim().is_empty())
}

fn outside_quotes(line: &str) -> impl Iterator<Item = u8> {
    let mut quoted = false;
    line.bytes().filter(move |byte| {
        if *byte == b'"' {
            quoted = !quoted;
        }
        !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_that_agrees_with_itself_wins() {
        for (head, separator) in [
            ("login,name\nan,An\n", b','),
            ("login;name;note\nan;An;a, b\nba;Ba;c\n", b';'),
            ("a\tb\n1\t2\n", b'\t'),
            ("a|b|c\n1|2|3\n", b'|'),
            ("login\nan\n", b','),
            ("sep=;\na;b\n", b';'),
            ("UBND, tỉnh\n\na;\"b,c,d\"\n1;2\n3;4\n", b';'),
            ("", b','),
        ] {
            assert_eq!(detect(head), separator, "{head}");
        }
    }
}
