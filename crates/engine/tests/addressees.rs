//! Whom letters are for, scored against a truth written before the reading was tuned. Before
//! any tuning the first of every two lists stood at precision 0.963, recall 0.989, the second at
//! 0.971 and 0.801; both halves were looked at since, so today's figures say what is covered.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use engine::directive::{AddresseeList, AddresseeWords, UnitTree};
use testkit::{clock, on_sqlite};

const TRUTH: &str = include_str!("addressees/truth.txt");

/// One list of the truth.
#[derive(Debug, Default)]
struct List {
    name: String,
    tree: String,
    issuer: String,
    lines: Vec<(char, String)>,
}

impl List {
    fn of(&self, mark: char) -> impl Iterator<Item = &str> {
        let fitting = self.lines.iter().filter(move |(m, _)| *m == mark);
        fitting.map(|(_, text)| text.as_str())
    }
}

fn lists(truth: &str) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for line in truth.lines() {
        let Some((mark, text)) = line.split_once(' ').filter(|(m, _)| m.len() == 1) else {
            continue;
        };
        if mark == "=" {
            let parts: Vec<&str> = text.split(" | ").collect();
            lists.push(List {
                name: parts[0].to_owned(),
                tree: parts[1].to_owned(),
                issuer: parts[2].to_owned(),
                lines: Vec::new(),
            });
        } else if let (Some(list), Some(mark)) = (lists.last_mut(), mark.chars().next())
            && mark != '#'
        {
            list.lines.push((mark, text.to_owned()));
        }
    }
    lists
}

/// `#` is a digit, `*` is anything.
fn fits(pattern: &[char], text: &[char]) -> bool {
    match (pattern.first(), text.first()) {
        (None, None) => true,
        (Some('*'), _) => {
            fits(&pattern[1..], text) || (!text.is_empty() && fits(pattern, &text[1..]))
        }
        (Some('#'), Some(c)) => c.is_ascii_digit() && fits(&pattern[1..], &text[1..]),
        (Some(p), Some(c)) => p == c && fits(&pattern[1..], &text[1..]),
        _ => false,
    }
}

fn matches(pattern: &str, text: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let text: Vec<char> = text.chars().collect();
    fits(&pattern, &text)
}

/// A tree with the names its truth speaks of.
struct Tree {
    tree: UnitTree,
    units: Vec<(String, String)>,
    commune: String,
    ward: String,
}

impl Tree {
    fn open(path: &Path) -> Self {
        let as_of = clock::day("2026-11-20");
        let text = fs::read_to_string(path).unwrap();
        let mut units = Vec::new();
        let tree = UnitTree::open(path, as_of).unwrap();
        for line in text.lines().skip(1) {
            let code = line.split([',', ';']).next().unwrap_or_default();
            if let Some(unit) = tree.find(code, as_of).filter(|unit| unit.code == code) {
                units.push((unit.code, unit.name));
            }
        }
        let first = |start: &str| {
            let found = units.iter().find(|(_, name)| name.starts_with(start));
            found.map(|(code, _)| code.clone()).unwrap_or_default()
        };
        let in_force = |start: &str| {
            let found = units
                .iter()
                .find(|(code, name)| code.starts_with("H99.1") && name.starts_with(start));
            found.map(|(code, _)| code.clone())
        };
        Self {
            commune: in_force("UBND xã ").unwrap_or_else(|| first("UBND xã ")),
            ward: in_force("UBND phường ").unwrap_or_else(|| first("UBND phường ")),
            units,
            tree,
        }
    }

    fn put(&self, text: &str) -> String {
        let tail = |code: &str| code.rsplit('.').next().unwrap_or_default().to_owned();
        text.replace("{C}", &self.commune)
            .replace("{W}", &self.ward)
            .replace("{n}", &tail(&self.commune))
            .replace("{m}", &tail(&self.ward))
    }

    fn fitting(&self, list: &List, mark: char) -> BTreeSet<String> {
        let patterns: Vec<String> = list.of(mark).map(|pattern| self.put(pattern)).collect();
        let fitting = self.units.iter().filter(|(code, name)| {
            let line = format!("{code}|{name}");
            patterns.iter().any(|pattern| matches(pattern, &line))
        });
        fitting.map(|(code, _)| code.clone()).collect()
    }
}

#[derive(Debug, Default, Clone, Copy)]
struct Score {
    lists: usize,
    meant: usize,
    found: usize,
    right: usize,
    words: usize,
    words_right: usize,
}

impl Score {
    fn print(&self, name: &str) {
        println!(
            "{name}: {} lists, {} units meant, precision {:.4}, recall {:.4}, words told {}/{}",
            self.lists,
            self.meant,
            self.precision(),
            self.recall(),
            self.words_right,
            self.words
        );
    }

    fn add(&mut self, other: Self) {
        self.lists += other.lists;
        self.meant += other.meant;
        self.found += other.found;
        self.right += other.right;
        self.words += other.words;
        self.words_right += other.words_right;
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.meant.max(1) as f64
    }
}

fn judge(list: &List, tree: &Tree) -> Score {
    let words = AddresseeWords {
        issuer: Some(tree.put(&list.issuer)),
        parent_issuer: None,
        recipients: list.of('>').map(str::to_owned).collect(),
        exempt: list.of('-').map(str::to_owned).collect(),
    };
    let found: AddresseeList = tree.tree.resolve(&words, clock::day("2026-11-20"));
    let issuer = found.issuer.as_ref().map(|unit| unit.code.clone());
    let exempt: BTreeSet<String> = found.exempt.iter().map(|unit| unit.code.clone()).collect();
    let may = tree.fitting(list, '~');
    let mut meant = tree.fitting(list, '+');
    meant.retain(|code| !may.contains(code) && issuer.as_deref() != Some(code.as_str()));
    let got: BTreeSet<String> = found
        .units
        .iter()
        .map(|unit| unit.code.clone())
        .filter(|code| !may.contains(code))
        .collect();
    let listed = |words: &str, list: &[String]| list.iter().any(|each| each.contains(words));
    let unresolved: Vec<String> = found.unresolved.iter().map(|u| u.words.clone()).collect();
    let told = list
        .of('?')
        .filter(|words| listed(words, &unresolved))
        .count()
        + list
            .of('@')
            .filter(|words| listed(words, &found.people))
            .count();
    let score = Score {
        lists: 1,
        meant: meant.len(),
        found: got.len(),
        right: meant.intersection(&got).count(),
        words: list.of('?').count() + list.of('@').count(),
        words_right: told,
    };
    let differs = score.right < score.meant || score.right < score.found || told < score.words;
    if differs {
        println!(
            "{}: missed {:?}, extra {:?}, exempt {exempt:?}, unresolved {unresolved:?}, people {:?}",
            list.name,
            meant.difference(&got).collect::<Vec<_>>(),
            got.difference(&meant).collect::<Vec<_>>(),
            found.people,
        );
    }
    score
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_names_and_exemptions_come_to_the_units_meant() {
    on_sqlite(async |database| {
        let folder = database.folder().join("sample");
        sample::generate(&sample::Options {
            persons: 3000,
            seed: 7,
            out: folder.clone(),
        })
        .unwrap();
        let province = Tree::open(&folder.join("units.csv"));
        let district = Tree::open(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/addressees/district.csv"),
        );
        let mut halves = [Score::default(), Score::default()];
        for (at, list) in lists(TRUTH).iter().enumerate() {
            let tree = if list.tree == "district" {
                &district
            } else {
                &province
            };
            println!(
                "— {} {}",
                if at % 2 == 0 { "first" } else { "second" },
                list.name
            );
            halves[at % 2].add(judge(list, tree));
        }
        for (name, score) in ["first", "second"].iter().zip(halves) {
            score.print(name);
        }
        assert!(halves.iter().map(|half| half.lists).sum::<usize>() >= 25);
        for half in halves {
            assert!(
                half.precision() >= 0.95 && half.recall() >= 0.92,
                "{half:?}"
            );
        }
    })
    .await;
}

/// Two trees and their lists by another hand: units entered with full names, other codes. Scored
/// once before anybody opened them: precision 0.783 and recall 0.616, then 0.830 and 0.718; words
/// told 4 of 6 and 11 of 14. The bounds keep what is read; they are no goal.
const OTHER_HANDS: [(&str, &str); 2] = [
    (
        "bach-dang.csv",
        include_str!("addressees/unseen/bach-dang-truth.txt"),
    ),
    (
        "hung-lam.csv",
        include_str!("addressees/unseen/hung-lam-truth.txt"),
    ),
];

#[test]
fn lists_of_other_hands_come_to_the_units_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/addressees/unseen");
    let scores = OTHER_HANDS.map(|(name, truth)| {
        let tree = Tree::open(&folder.join(name));
        let mut score = Score::default();
        for list in lists(truth) {
            score.add(judge(&list, &tree));
        }
        score.print(name);
        score
    });
    for score in scores {
        assert!(
            score.precision() >= 0.78 && score.recall() >= 0.61,
            "{score:?}"
        );
    }
}
