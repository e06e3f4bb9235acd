//! What people make where a policy asks for capitals, digits and signs: a word, a number and a sign put
//! together (`lists/policy.txt`), the likelier products first; the shapes of habit (`lists/shapes.txt`)
//! among them, since not every system has such a policy.

use std::sync::LazyLock;

use super::lists::is_entry;
use super::shape::Shape;

/// Products kept: what follows is less likely than the longer combinations of [`super::Guesses`].
const KEPT: usize = 6_000;
/// Products less likely than this are not kept in any case, and not even written.
const LEAST: f64 = 1e-5;
/// The share of passwords that are made without a policy in mind.
const FREE: f64 = 0.3;
/// Of the others, the share that is taken whole, as administrators give it out.
const WHOLE: f64 = 0.2;
/// The likelihood of the n-th shape of habit falls as 1 / (n + this): fitted by eye, as Zipf's law is.
const FLATTENED: f64 = 8.0;
/// As likely as the habit at this place: no password at all.
const NOTHING: usize = 30;
/// The fewest characters such policies ask for.
const SHORTEST: usize = 8;

/// A line of the list: its weight as a share of its section, and the rest.
type Line = (f64, &'static str);

/// Where a shape comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    /// Made without a policy in mind.
    Habit,
    /// Made of words for a policy.
    Asked,
    /// Made for a policy, taken whole.
    Whole,
}

impl Stream {
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Habit => "habit",
            Self::Asked => "asked",
            Self::Whole => "whole",
        }
    }
}

/// All shapes, with how likely they are beforehand.
pub(super) fn shapes() -> Vec<(f64, Stream, Shape)> {
    let mut all = habits();
    all.extend(asked());
    all
}

/// The shapes of habit, in their order.
fn habits() -> Vec<(f64, Stream, Shape)> {
    // A line that is none is left out; a test finds it.
    let shapes = habit_lines().filter_map(|line| Shape::parse(line, 0));
    let likely = (0..).map(habit_likelihood);
    let habits = likely.zip(shapes);
    let mut all: Vec<_> = habits
        .map(|(likely, shape)| (likely, Stream::Habit, shape))
        .collect();
    // No password at all.
    let nothing = Shape::parse("default ", 0);
    all.extend(nothing.map(|shape| (habit_likelihood(NOTHING), Stream::Habit, shape)));
    all
}

fn habit_lines() -> impl Iterator<Item = &'static str> {
    include_str!("lists/shapes.txt").lines().filter(is_entry)
}

/// How likely the `at`-th habit is.
fn habit_likelihood(at: usize) -> f64 {
    static ALL: LazyLock<f64> = LazyLock::new(|| (0..habit_lines().count()).map(weight_at).sum());
    FREE * weight_at(at) / *ALL
}

/// How likely the further guesses from the `at`-th on are, each: they follow upon the habits.
pub(super) fn further_likelihood(at: usize) -> f64 {
    habit_likelihood(habit_lines().count() + at)
}

fn weight_at(at: usize) -> f64 {
    1.0 / (at as f64 + FLATTENED)
}

/// What a policy makes of words.
fn asked() -> Vec<(f64, Stream, Shape)> {
    let (words, capitals) = (section("words"), section("capitals"));
    let (around, numbers, signs) = (section("around"), section("numbers"), section("signs"));
    let mut made: Vec<(f64, Stream, String)> = section("whole")
        .into_iter()
        .map(|(weight, line)| (WHOLE * weight, Stream::Whole, line.to_owned()))
        .collect();
    for (of_word, line) in &words {
        let Some((category, word)) = line.split_once(' ') else {
            continue;
        };
        for (of_capitals, capitals) in &capitals {
            let word = written(word, capitals);
            for (of_around, around) in &around {
                for (of_number, number) in &numbers {
                    let likely = (1.0 - WHOLE) * of_word * of_capitals * of_around * of_number;
                    let Some((stands_for, number)) = number.split_once(' ') else {
                        continue;
                    };
                    let category = if stands_for == "common" {
                        category
                    } else {
                        stands_for
                    };
                    for (of_sign, sign) in &signs {
                        if likely * of_sign < LEAST {
                            continue;
                        }
                        let text = put_around(around, &word, number, sign);
                        made.push((
                            likely * of_sign,
                            Stream::Asked,
                            format!("{category} {text}"),
                        ));
                        if !around.contains('S') {
                            break;
                        }
                    }
                }
            }
        }
    }
    made.sort_by(|one, other| other.0.total_cmp(&one.0));
    made.truncate(KEPT);
    let shapes = made.into_iter().filter_map(|(weight, stream, line)| {
        let shape = Shape::parse(&line, SHORTEST)?;
        Some(((1.0 - FREE) * weight, stream, shape))
    });
    shapes.collect()
}

fn section(name: &str) -> Vec<Line> {
    let lines = include_str!("lists/policy.txt").lines().filter(is_entry);
    let own = lines
        .skip_while(|line| line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) != Some(name))
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    let parsed: Vec<Line> = own
        .filter_map(|line| {
            let (weight, rest) = line.split_once(' ')?;
            Some((weight.parse().ok()?, rest))
        })
        .collect();
    let all: f64 = parsed.iter().map(|line| line.0).sum();
    parsed
        .into_iter()
        .map(|(weight, rest)| (weight / all, rest))
        .collect()
}

/// A word of the list with capitals: `{middlegiven}` as `{MiddlegivenWords}`, `anh yeu em` as `AnhYeuEm`.
fn written(word: &str, capitals: &str) -> String {
    let mut out = String::new();
    for (at, part) in word.split(' ').enumerate() {
        let (brace, part) = match part.strip_prefix('{') {
            Some(token) => ("{", token),
            None => ("", part),
        };
        out += brace;
        let first = capitals == "Words" || (capitals == "First" && at == 0);
        match capitals {
            "Upper" => out += &part.to_ascii_uppercase(),
            _ if first => {
                let (head, tail) = part.split_at(part.len().min(1));
                out += &head.to_ascii_uppercase();
                out += tail;
            }
            _ => out += part,
        }
        if !brace.is_empty() && capitals == "Words" {
            out.truncate(out.len().saturating_sub(1));
            out += "Words}";
        }
    }
    out
}

fn put_around(around: &str, word: &str, number: &str, sign: &str) -> String {
    let mut out = String::new();
    for letter in around.chars() {
        match letter {
            'W' => out += word,
            'S' => out += sign,
            'N' => out += number,
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_shape_and_none_is_there_twice() {
        for list in [
            include_str!("lists/shapes.txt"),
            include_str!("lists/policy.txt"),
        ] {
            let mut section = "";
            let mut seen = std::collections::HashSet::new();
            for line in list.lines().filter(is_entry) {
                if line.starts_with('[') {
                    section = line;
                    continue;
                }
                let (_, what) = line.split_once(' ').unwrap();
                let name = if section.is_empty() { line } else { what };
                assert!(seen.insert((section, name)), "twice: {line}");
                if matches!(section, "" | "[words]" | "[numbers]" | "[whole]") {
                    assert!(Shape::parse(name, 0).is_some(), "{line}");
                }
            }
        }
        let lines = include_str!("lists/policy.txt").lines().filter(is_entry);
        let heads = lines.clone().filter(|line| line.starts_with('['));
        let read: usize = heads
            .clone()
            .map(|head| section(head.trim_matches(['[', ']'])).len())
            .sum();
        assert_eq!(read + heads.count(), lines.count());
    }

    #[test]
    fn words_are_written_in_every_capital() {
        for (word, capitals, out) in [
            ("{middlegiven}", "Words", "{MiddlegivenWords}"),
            ("{middlegiven}", "First", "{Middlegiven}"),
            ("{given} {given}", "First", "{Given}{given}"),
            ("anh yeu em", "Words", "AnhYeuEm"),
            ("{place}", "Upper", "{PLACE}"),
            ("anh yeu em", "Lower", "anhyeuem"),
        ] {
            assert_eq!(written(word, capitals), out);
        }
        assert_eq!(put_around("WSN", "Hung", "{yyyy}", "#"), "Hung#{yyyy}");
    }

    #[test]
    fn the_likelier_products_stand_before_the_less_likely() {
        let made = asked();
        assert_eq!(made.len(), KEPT);
        assert!(made.is_sorted_by(|one, other| one.0 >= other.0));
    }
}
