//! The numbers Word puts before paragraphs: they stand in no text, and the reader of a letter
//! lives by them ("1.", "a)", "-").

use std::collections::BTreeMap;

use super::{Node, attribute, child, parse, value};
use crate::letter::{LetterFault, LetterLimits};

/// Levels a list has (ECMA-376, 17.9.6).
const LEVELS: usize = 9;

/// The lists of a text, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// By `numId`.
    lists: BTreeMap<String, List>,
    /// By abstract list, so that two lists of one kind count on.
    counters: BTreeMap<String, [Option<u32>; LEVELS]>,
}

#[derive(Debug, Clone)]
struct List {
    abstract_id: String,
    levels: Vec<Level>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    kind: String,
    /// `%1.%2)`.
    pattern: String,
    /// Every level as a digit, whatever its kind (`isLgl`).
    legal: bool,
}

impl Numbering {
    pub(super) fn read(xml: Option<&str>, limits: &LetterLimits) -> Result<Self, LetterFault> {
        let Some(xml) = xml else {
            return Ok(Self::default());
        };
        let document = parse(xml, limits)?;
        let mut kinds: BTreeMap<&str, Vec<Level>> = BTreeMap::new();
        let mut lists = BTreeMap::new();
        for node in document.root_element().children() {
            match node.tag_name().name() {
                "abstractNum" => {
                    let id = attribute(node, "abstractNumId").unwrap_or_default();
                    kinds.insert(id, levels(node));
                }
                "num" => {
                    let id = attribute(node, "numId").unwrap_or_default();
                    lists.insert(id.to_owned(), list(node, &kinds));
                }
                _ => {}
            }
        }
        Ok(Self {
            lists,
            counters: BTreeMap::new(),
        })
    }

    /// Counts a paragraph of a list and gives what stands before it.
    pub(super) fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let list = self.lists.get(list)?;
        let level = level.min(LEVELS - 1);
        let shape = list.levels.get(level)?;
        if shape.kind == "none" {
            return None;
        }
        if shape.kind == "bullet" {
            return Some(bullet(&shape.pattern));
        }
        let counters = self.counters.entry(list.abstract_id.clone()).or_default();
        let count = counters[level].map_or(shape.start, |count| count.saturating_add(1));
        counters[level] = Some(count);
        counters[level + 1..].fill(None);
        let mut mark = String::new();
        let mut letters = shape.pattern.chars();
        while let Some(letter) = letters.next() {
            if letter != '%' {
                mark.push(letter);
                continue;
            }
            let at = letters
                .next()
                .and_then(|digit| digit.to_digit(10))
                .unwrap_or(1);
            let at = (at as usize).saturating_sub(1).min(LEVELS - 1);
            let other = list.levels.get(at)?;
            let count = counters[at].unwrap_or(other.start);
            let kind = if shape.legal { "decimal" } else { &other.kind };
            mark.push_str(&written(count, kind));
        }
        Some(mark)
    }
}

fn levels(node: Node<'_, '_>) -> Vec<Level> {
    let mut levels = vec![Level::default(); LEVELS];
    for node in node
        .children()
        .filter(|node| node.tag_name().name() == "lvl")
    {
        put(&mut levels, node);
    }
    levels
}

fn put(levels: &mut [Level], node: Node<'_, '_>) {
    let at = attribute(node, "ilvl").and_then(|level| level.parse::<usize>().ok());
    let Some(level) = at.and_then(|at| levels.get_mut(at)) else {
        return;
    };
    *level = Level {
        start: value(node, "start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1),
        kind: value(node, "numFmt").unwrap_or("decimal").to_owned(),
        pattern: value(node, "lvlText").unwrap_or_default().to_owned(),
        legal: super::switch(node, "isLgl").unwrap_or(false),
    };
}

fn list(node: Node<'_, '_>, kinds: &BTreeMap<&str, Vec<Level>>) -> List {
    let abstract_id = value(node, "abstractNumId").unwrap_or_default();
    let mut levels = kinds.get(abstract_id).cloned().unwrap_or_default();
    let mut counter = abstract_id.to_owned();
    for change in node
        .children()
        .filter(|node| node.tag_name().name() == "lvlOverride")
    {
        if let Some(level) = child(change, "lvl") {
            put(&mut levels, level);
        }
        let at = attribute(change, "ilvl").and_then(|level| level.parse::<usize>().ok());
        let start = value(change, "startOverride").and_then(|start| start.parse().ok());
        if let (Some(level), Some(start)) = (at.and_then(|at| levels.get_mut(at)), start) {
            level.start = start;
            // A list that starts anew counts for itself.
            counter = format!(
                "{abstract_id}/{}",
                attribute(node, "numId").unwrap_or_default()
            );
        }
    }
    List {
        abstract_id: counter,
        levels,
    }
}

/// Bullets are signs of a symbol font; in a letter they mean "-" or "+".
fn bullet(pattern: &str) -> String {
    match pattern {
        "+" => "+".to_owned(),
        "*" => "*".to_owned(),
        _ => "-".to_owned(),
    }
}

fn written(count: u32, kind: &str) -> String {
    match kind {
        "lowerLetter" => letters(count, b'a'),
        "upperLetter" => letters(count, b'A'),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

/// a … z, aa, bb … (Word repeats the letter).
fn letters(count: u32, first: u8) -> String {
    let at = count.saturating_sub(1);
    let letter = char::from(first + u8::try_from(at % 26).unwrap_or(0));
    let times = usize::try_from(at / 26 + 1).unwrap_or(1).min(10);
    std::iter::repeat_n(letter, times).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = count.min(3999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_word_writes_them() {
        let all = |kind: &str| [1, 4, 27].map(|count| written(count, kind));
        assert_eq!(all("decimal"), ["1", "4", "27"]);
        assert_eq!(all("lowerLetter"), ["a", "d", "aa"]);
        assert_eq!(all("upperRoman"), ["I", "IV", "XXVII"]);
        assert_eq!(all("decimalZero"), ["01", "04", "27"]);
    }

    #[test]
    fn levels_count_and_begin_anew_under_the_next_number() {
        let xml = r#"<w:numbering xmlns:w="w">
          <w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
            <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl>
          </w:abstractNum>
          <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
          <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        </w:numbering>"#;
        let mut numbering = Numbering::read(Some(xml), &LetterLimits::default()).unwrap();
        let marks: Vec<String> = [
            (0, "1"),
            (1, "1"),
            (1, "1"),
            (2, "1"),
            (0, "1"),
            (1, "1"),
            (0, "2"),
            (0, "1"),
        ]
        .into_iter()
        .map(|(level, list)| numbering.next(list, level).unwrap())
        .collect();
        assert_eq!(marks, ["1.", "a)", "b)", "1.2.1", "2.", "a)", "5.", "3."]);
        assert_eq!(numbering.next("9", 0), None);
    }
}
