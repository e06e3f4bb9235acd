//! Under which article, clause and point a place of a letter stands.

use std::fmt;

/// The marks above a place, from the inside out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Article {
    point: Option<char>,
    clause: Option<String>,
    article: Option<String>,
}

impl Article {
    /// Whether it stands under a "Điều".
    pub(super) const fn is_of_a_regulation(&self) -> bool {
        self.article.is_some()
    }
}

impl fmt::Display for Article {
    /// `điểm đ khoản 1 Điều 6`; a letter without articles has `mục 1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clause = if self.article.is_some() {
            "khoản"
        } else {
            "mục"
        };
        let parts = [
            self.point.map(|point| format!("điểm {point}")),
            self.clause
                .as_ref()
                .map(|number| format!("{clause} {number}")),
            self.article.as_ref().map(|number| format!("Điều {number}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        f.write_str(&parts.join(" "))
    }
}

/// What a line begins with.
enum Mark {
    Point(char),
    Clause(String),
    Article(String),
}

/// The marks above the code point `at`; `None` where there are none.
pub(super) fn above(text: &[char], at: usize) -> Option<Article> {
    let end = at.min(text.len());
    let line_end = text[end..].iter().position(|c| *c == '\n');
    let upto = line_end.map_or(text.len(), |length| end + length);
    let mut found = Article::default();
    for line in text[..upto].rsplit(|c| *c == '\n') {
        match mark(line) {
            Some(Mark::Point(letter)) if found.point.is_none() && found.clause.is_none() => {
                found.point = Some(letter);
            }
            Some(Mark::Clause(number)) if found.clause.is_none() => found.clause = Some(number),
            Some(Mark::Article(number)) => {
                found.article = Some(number);
                break;
            }
            _ => {}
        }
    }
    (found != Article::default()).then_some(found)
}

fn mark(line: &[char]) -> Option<Mark> {
    let line: String = line.iter().filter(|c| **c != '*').collect();
    let line = without_tags(line.trim());
    if let Some(rest) = line.strip_prefix("Điều ") {
        return number(rest).map(Mark::Article);
    }
    let mut letters = line.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    if first.is_lowercase() && second == ')' {
        return Some(Mark::Point(first));
    }
    let inner = line.strip_prefix('(').unwrap_or(line);
    let number = number(inner)?;
    let rest = &inner[number.len()..];
    let closed = rest.starts_with(['.', ')']);
    let date = rest
        .trim_start_matches(['.', ')'])
        .starts_with(|c: char| c.is_ascii_digit());
    (closed && !date).then_some(Mark::Clause(number))
}

/// One or two digits.
fn number(text: &str) -> Option<String> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    (1..=2).contains(&digits.len()).then_some(digits)
}

/// Marks of a footnote before an article: `<sup>1</sup> Điều 6.`
fn without_tags(line: &str) -> &str {
    match (line.strip_prefix('<'), line.find("</sup>")) {
        (Some(_), Some(at)) => line[at + "</sup>".len()..].trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::above;

    fn at(text: &str, words: &str) -> Option<String> {
        let place = text[..text.find(words).unwrap()].chars().count();
        let text: Vec<char> = text.chars().collect();
        above(&text, place).map(|article| article.to_string())
    }

    #[test]
    fn points_clauses_articles_and_plain_numbers() {
        let regulation =
            "**<sup>1</sup> Điều 6. Truy cập**\n1. Đối với người dùng\na) một\nđ) hai ba\n";
        assert_eq!(
            at(regulation, "ba").as_deref(),
            Some("điểm đ khoản 1 Điều 6")
        );
        let letter = "Kính gửi\n\n1. Chỉ đạo:\n\n- Thay đổi ngay\n\n2. Khác";
        assert_eq!(at(letter, "ngay").as_deref(), Some("mục 1"));
        assert_eq!(
            at("(1). Chỉ đạo 03 tháng/lần", "03").as_deref(),
            Some("mục 1")
        );
        assert_eq!(at("15.10.2024 là hạn\nđổi", "đổi"), None);
    }
}
