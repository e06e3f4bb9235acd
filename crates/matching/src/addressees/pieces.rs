//! A line under "Kính gửi" taken apart: names with commas in them stay whole.

use super::groups::{self, Course};
use super::home::Home;
use super::{Found, WhyUnresolved};

/// A line rarely has more pieces; beyond it they are read one by one.
const LONGEST_NAME: usize = 5;

/// The pieces of a line, each with what it came to.
pub(super) fn read(home: &Home<'_>, line: &str) -> Vec<(String, Found)> {
    let cuts = cuts(line);
    let mut course = Course::default();
    let mut found = Vec::new();
    let text = |at: usize| cuts.get(at).map_or("", |(start, end)| &line[*start..*end]);
    course.whose = (0..cuts.len()).find_map(|at| groups::outlook(text(at)).1);
    let mut at = 0;
    while at < cuts.len() {
        if let Some(after) = announcement(line, &cuts, at) {
            at = after;
            continue;
        }
        course.next_tier = groups::outlook(text(at + 1)).0;
        let (upto, words, came_to) = piece(home, line, &cuts, at, &mut course);
        let nothing = matches!(&came_to, Found::Units(units) if units.is_empty());
        if !words.is_empty() && !nothing {
            found.push((words, came_to));
        }
        at = upto;
    }
    found
}

/// "Các đơn vị: Công an, trường học …", "các đoàn thể, chính trị: Liên đoàn …": a group before
/// a colon only announces what follows it. Gives the piece after the colon.
fn announcement(line: &str, cuts: &[(usize, usize)], at: usize) -> Option<usize> {
    let text = |at: usize| &line[cuts[at].0..cuts[at].1];
    let colon = |at: usize| line[cuts[at].1..].trim_start().starts_with(':');
    let filler = |at: &usize| groups::is_filler(text(*at));
    let last = (at..cuts.len()).find(|each| colon(*each))?;
    let only_fillers = (at + 1..=last).all(|each| filler(&each));
    (is_group(text(at)) && only_fillers && last + 1 < cuts.len()).then_some(last + 1)
}

/// The longest name that begins at piece `at`, else the piece as a group.
fn piece(
    home: &Home<'_>,
    line: &str,
    cuts: &[(usize, usize)],
    at: usize,
    course: &mut Course,
) -> (usize, String, Found) {
    let most = (at + LONGEST_NAME).min(cuts.len());
    let printed = |upto: usize| {
        let whole = &line[cuts[at].0..cuts[upto - 1].1];
        whole
            .trim_matches(|c: char| !c.is_alphanumeric() && c != ')')
            .to_owned()
    };
    for upto in (at + 1..=most).rev() {
        let words = printed(upto);
        if groups::is_bare_head(&words) {
            continue;
        }
        // "UBND các xã Bình Tường, Vĩnh Nghi": several names after one head.
        let named = if is_group(&words) {
            let single = words.replacen(" các ", " ", 1);
            let alone = upto == at + 1 && single != words && groups::outlook(&words).0.is_none();
            alone.then(|| home.named(&single)).flatten()
        } else {
            home.named(&words)
        };
        if let Some(id) = named {
            return (upto, words, Found::Units(vec![id]));
        }
    }
    for upto in at + 1..=(at + 3).min(most) {
        let words = printed(upto);
        if let Some(came_to) = groups::read(home, &words, course) {
            return (upto, words, came_to);
        }
    }
    let words = printed(at + 1);
    (at + 1, words, Found::Nothing(WhyUnresolved::Unknown))
}

/// "Các …" is never a name.
fn is_group(words: &str) -> bool {
    let folded = text::fold(words);
    folded.starts_with("cac ") || folded.contains(" cac ")
}

/// Where commas, semicolons, colons, brackets and "và" cut a line, as byte ranges.
fn cuts(line: &str) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut start = 0;
    let lower = line.to_lowercase();
    // Lower-casing may change lengths in odd scripts; then "và" is not looked for.
    let and_at = |at: usize| lower.len() == line.len() && lower[at..].starts_with(" và ");
    for (at, letter) in line.char_indices() {
        let cut = match letter {
            ',' | ';' | ':' | '(' | ')' | '\n' => letter.len_utf8(),
            ' ' if and_at(at) => " và ".len(),
            _ => continue,
        };
        if at >= start {
            cuts.push((start, at));
            start = at + cut;
        }
    }
    cuts.push((start, line.len()));
    cuts.retain(|(start, end)| {
        start < end && line[*start..*end].chars().any(char::is_alphanumeric)
    });
    cuts
}
