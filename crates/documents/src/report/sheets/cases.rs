//! Accounts whose owner a human decides on: what the system says beside each candidate.

use domain::Evidence;

use super::outline::Outline;
use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::{Candidate, CaseRow};
use crate::report::words::Words;
use crate::workbook::{List, ListPlan, ListSheet, Spot, Strings};

/// The list while it is written: one row a candidate, so that it can be filtered.
pub(in crate::report) struct Cases {
    list: List,
    cases: u64,
}

impl Cases {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let (words, outline) = (&setting.words, Outline::new(setting));
        let columns = vec![
            outline.number("case", 6.0),
            outline.words("system", 15.0),
            outline.words("login", 22.0).of_own_words(),
            outline.words("name", 18.0),
            outline.day("birth_date"),
            outline.words("unit", 21.0),
            outline.words("name", 18.0),
            outline.words("person_code", 11.0),
            outline.day("birth_date"),
            outline.words("unit", 21.0),
            outline.words("employment", 13.0),
            outline.words("for", 22.0),
            outline.words("against", 17.0),
            outline.words("decision", 12.0),
            outline.words("position_in_system", 20.0).on_screen_only(),
            outline.words("position_in_roster", 20.0).on_screen_only(),
        ];
        let groups = vec![
            (1, 5, words.of("group-in_system")),
            (6, 10, words.of("group-in_roster")),
            (11, 12, words.of("group-evidence")),
        ];
        Self {
            list: outline.list(ListPlan {
                groups,
                ..outline.plan("cases", columns, 3)
            }),
            cases: 0,
        }
    }

    pub(in crate::report) fn write(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        case: &CaseRow<'_>,
    ) -> Result<(), DocumentError> {
        self.cases += 1;
        if case.candidates.is_empty() {
            self.row(strings, setting, case, None)?;
        }
        for candidate in case.candidates {
            self.row(strings, setting, case, Some(candidate))?;
        }
        Ok(())
    }

    fn row(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        case: &CaseRow<'_>,
        candidate: Option<&Candidate<'_>>,
    ) -> Result<(), DocumentError> {
        let words = &setting.words;
        let number = self.cases as f64;
        let mut cells = self.list.next_row(strings)?;
        cells
            .number(number)?
            .text(&words.system(case.system))?
            .text(case.login)?
            .text(case.name.unwrap_or_default())?
            .date(case.birth_date)?
            .text(case.unit.unwrap_or_default())?;
        let Some(Candidate { person, evidence }) = candidate else {
            return cells.text(&words.of("no_candidate"))?.end();
        };
        let unit = person
            .unit
            .as_ref()
            .map_or("", |code| setting.names.of(Some(code)));
        cells
            .text(&person.name)?
            .text(person.code.as_str())?
            .date(person.birth_date)?
            .text(unit)?
            .text(&words.name("employment", person.status.as_str()))?
            .text(&named(words, evidence, false))?
            .text(&named(words, evidence, true))?
            .text("")?
            .text(case.position.unwrap_or_default())?
            .text(person.position.as_deref().unwrap_or_default())?
            .end()
    }

    /// How many accounts wait for a decision.
    pub(in crate::report) const fn cases(&self) -> u64 {
        self.cases
    }

    pub(in crate::report) fn top(&self) -> Spot {
        self.list.top()
    }

    pub(in crate::report) fn finish(
        self,
        setting: &Setting<'_>,
    ) -> Result<Vec<ListSheet>, DocumentError> {
        self.list.finish(&setting.words.of("nothing"))
    }
}

/// What speaks for a candidate, or what speaks against, in words.
fn named(words: &Words, evidence: &[Evidence], against: bool) -> String {
    let names: Vec<String> = evidence
        .iter()
        .filter(|one| speaks_against(**one) == against)
        .map(|one| words.name("evidence", one.as_str()))
        .collect();
    names.join("; ")
}

const fn speaks_against(evidence: Evidence) -> bool {
    matches!(
        evidence,
        Evidence::NameDiffers | Evidence::BirthDateDiffers | Evidence::UnitDiffers
    )
}
