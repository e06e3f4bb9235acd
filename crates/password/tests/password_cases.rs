//! The tables under `cases/`: written to be read, and to be added to, by people who do not program.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a table that cannot be read fails the test"
)]

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use domain::PasswordRules;
use password::check::{Candidate, Check, CorpusState, Failure};
use password::habits::Facts;

const THIS_YEAR: i32 = 2026;

#[derive(Default)]
struct Table {
    login: String,
    name: Option<String>,
    units: Vec<String>,
    born: Option<NaiveDate>,
    old: Option<String>,
    rules: PasswordRules,
    /// Line, password, what is expected.
    cases: Vec<(usize, String, Vec<String>)>,
}

impl Table {
    fn read(text: &str) -> Self {
        let mut table = Self::default();
        for (number, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with("# ") {
                continue;
            }
            if let Some((password, expected)) = line.split_once(" -> ") {
                let expected = expected.split_whitespace().map(str::to_owned).collect();
                table
                    .cases
                    .push((number + 1, password.trim_end().to_owned(), expected));
                continue;
            }
            let (key, value) = line.split_once(char::is_whitespace).unwrap();
            table.head(key, value.trim());
        }
        table
    }

    fn head(&mut self, key: &str, value: &str) {
        let classes = || value.split_whitespace().map(|class| class.parse().unwrap());
        match key {
            "login" => self.login = value.to_owned(),
            "name" => self.name = Some(value.to_owned()),
            "unit" => self.units.push(value.to_owned()),
            "born" => self.born = Some(value.parse().unwrap()),
            "old" => self.old = Some(value.to_owned()),
            "min" => self.rules.min_length = Some(value.parse().unwrap()),
            "max" => self.rules.max_length = Some(value.parse().unwrap()),
            "all" => self.rules.require_all = classes().collect(),
            "any" => self.rules.require_any.extend([classes().collect()]),
            "classes" => self.rules.min_classes = Some(value.parse().unwrap()),
            other => panic!("`{other}`: login, name, unit, born, old, min, max, all, any, classes"),
        }
    }

    fn wrong(&self) -> Vec<String> {
        let facts = Facts {
            login: &self.login,
            name: self.name.as_deref(),
            birth_date: self.born,
            code: None,
            places: &self.units,
        };
        let check = Check::new(&self.rules, &facts, CorpusState::NotAsked, THIS_YEAR);
        let old = self.old.as_deref().map(|old| Candidate::new(old).unwrap());
        let mut wrong = Vec::new();
        for (line, password, expected) in &self.cases {
            let judged = check.judge(&Candidate::new(password).unwrap(), old.as_ref());
            let given: Vec<&str> = judged.failures.iter().map(|each| each.as_str()).collect();
            let holds = expected
                .iter()
                .all(|reason| match reason.strip_prefix('-') {
                    Some(not) => is_reason(not) && !given.contains(&not),
                    None if reason == "accepted" => judged.accepted,
                    None => is_reason(reason) && given.contains(&reason.as_str()),
                });
            if !holds {
                wrong.push(format!(
                    "line {line}: {password} -> {given:?}, strength {}",
                    judged.strength
                ));
            }
        }
        wrong
    }
}

fn is_reason(word: &str) -> bool {
    Failure::ALL.iter().any(|failure| failure.as_str() == word)
}

#[test]
fn every_table_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let (mut tables, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let table = Table::read(&fs::read_to_string(&path).unwrap());
        assert!(!table.cases.is_empty(), "{}", path.display());
        wrong.extend(
            table
                .wrong()
                .into_iter()
                .map(|line| format!("{}, {line}", path.display())),
        );
        tables += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tables >= 3);
}
