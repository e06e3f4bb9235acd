//! When two spellings say the same.

use std::collections::BTreeSet;

use crate::source::fold_line;

/// Long forms and the short ones they are compared as.
const SHORT: [(&str, &str); 4] = [
    ("uy ban nhan dan", "ubnd"),
    ("thanh pho", "tp"),
    ("hoi dong nhan dan", "hdnd"),
    ("thong tin va truyen thong", "tttt"),
];

/// The text without case, marks, doubled spaces and closing punctuation.
#[must_use]
pub fn wording(text: &str) -> String {
    let folded = fold_line(text);
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || "\"'“”*".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let mut joined = words.join(" ");
    // A scanner's blank before a comma is none.
    for mark in [" ,", " ;", " .", " :", " )"] {
        joined = joined.replace(mark, &mark[1..]);
    }
    for (long, short) in SHORT {
        joined = joined.replace(long, short);
    }
    joined
        .trim_matches(|c: char| !c.is_alphanumeric() && c != ')')
        .to_owned()
}

/// One holds the other, or they share most of their words.
#[must_use]
pub fn alike(a: &str, b: &str) -> bool {
    if a == b || (!a.is_empty() && !b.is_empty() && (a.contains(b) || b.contains(a))) {
        return true;
    }
    let (a, b) = (words(a), words(b));
    let shared = a.intersection(&b).count();
    shared > 0 && 2 * shared * 10 >= 6 * (a.len() + b.len())
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_abbreviation_do_not_count() {
        assert_eq!(wording("ỦY BAN NHÂN DÂN  QUẬN X;"), wording("UBND quận X"));
        assert!(alike("cac phong, ban", "thu truong cac phong ban"));
        assert!(!alike("ubnd xa a", "cong an tinh"));
    }
}
