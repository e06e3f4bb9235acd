//! Accounts whose owner a human decides on: what the system says beside each candidate.

use domain::Evidence;
use rust_xlsxwriter::{Workbook, Worksheet};

use crate::DocumentError;
use crate::report::setting::Setting;
use crate::report::view::{Candidate, CaseRow};
use crate::report::words::Words;
use crate::workbook::{Column, List, ListPlan, Look, Spot};

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
            Column::new(heading("case"), 7.0, &styles.plain(Look::Number)),
            wide("system", 16.0),
            wide("login", 24.0),
            wide("name", 20.0),
            Column::new(heading("birth_date"), 12.0, &date),
            wide("unit", 22.0),
            wide("position", 15.0),
            wide("name", 20.0),
            wide("person_code", 12.0),
            Column::new(heading("birth_date"), 12.0, &date),
            wide("unit", 22.0),
            wide("position", 15.0),
            wide("employment", 14.0),
            wide("for", 22.0),
            wide("against", 18.0),
            wide("decision", 14.0),
        ];
        let plan = ListPlan {
            name: words.of("sheet-cases"),
            title: words.of("title-cases"),
            note: words.of("note-cases"),
            columns,
            groups: vec![
                (1, 6, words.of("group-in_system")),
                (7, 12, words.of("group-in_roster")),
                (13, 14, words.of("group-evidence")),
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
        workbook: &mut Workbook,
        setting: &Setting<'_>,
        case: &CaseRow<'_>,
    ) -> Result<(), DocumentError> {
        self.cases += 1;
        if case.candidates.is_empty() {
            self.row(workbook, setting, case, None)?;
        }
        for candidate in case.candidates {
            self.row(workbook, setting, case, Some(candidate))?;
        }
        Ok(())
    }

    fn row(
        &mut self,
        workbook: &mut Workbook,
        setting: &Setting<'_>,
        case: &CaseRow<'_>,
        candidate: Option<&Candidate<'_>>,
    ) -> Result<(), DocumentError> {
        let words = &setting.words;
        let number = self.cases as f64;
        let mut cells = self.list.next_row(workbook)?;
        cells
            .number(number)?
            .text(&words.system(case.system))?
            .text(case.login)?
            .text(case.name.unwrap_or_default())?
            .date(case.birth_date)?
            .text(case.unit.unwrap_or_default())?
            .text(case.position.unwrap_or_default())?;
        let Some(Candidate { person, evidence }) = candidate else {
            cells.text(&words.of("no_candidate"))?;
            return Ok(());
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
            .text(person.position.as_deref().unwrap_or_default())?
            .text(&words.name("employment", person.status.as_str()))?
            .text(&named(words, evidence, false))?
            .text(&named(words, evidence, true))?;
        Ok(())
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
        workbook: &mut Workbook,
        setting: &Setting<'_>,
    ) -> Result<Vec<Worksheet>, DocumentError> {
        self.list.finish(workbook, &setting.words.of("nothing"))
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
