//! Accounts whose owner a human decides on: what the system says beside each candidate.

use domain::Evidence;

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::{Candidate, CaseRow};
use crate::report::words::Words;
use crate::workbook::{Column, List, ListPlan, ListSheet, Look, Spot, Strings};

/// The list while it is written: one row a candidate, so that it can be filtered.
pub(in crate::report) struct Cases {
    list: List,
    cases: u64,
}

impl Cases {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let (words, styles) = (&setting.words, &setting.styles);
        let (wrap, date) = (styles.plain(Look::Wrap), styles.plain(Look::Date));
        let heading = |key: &str| words.of(&format!("column-{key}"));
        let wide = |key: &str, width: f64| Column::new(heading(key), width, &wrap);
        let columns = vec![
            Column::new(heading("case"), 6.0, &styles.plain(Look::Number)),
            wide("system", 15.0),
            wide("login", 22.0).of_own_words(),
            wide("name", 18.0),
            Column::new(heading("birth_date"), 11.5, &date),
            wide("unit", 21.0),
            wide("name", 18.0),
            wide("person_code", 11.0),
            Column::new(heading("birth_date"), 11.5, &date),
            wide("unit", 21.0),
            wide("employment", 13.0),
            wide("for", 22.0),
            wide("against", 17.0),
            wide("decision", 12.0),
            wide("position_in_system", 20.0).on_screen_only(),
            wide("position_in_roster", 20.0).on_screen_only(),
        ];
        let plan = ListPlan {
            name: words.of("sheet-cases"),
            title: words.of("title-cases"),
            note: words.of("note-cases"),
            columns,
            groups: vec![
                (1, 5, words.of("group-in_system")),
                (6, 10, words.of("group-in_roster")),
                (11, 12, words.of("group-evidence")),
            ],
            frozen_columns: 3,
            marks: Vec::new(),
        };
        Self {
            list: List::new(plan, &setting.page, styles, setting.limits.rows),
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
