//! The list of findings: by unit, then system, then login, so that any figure of the unit
//! table opens to neighbouring rows.

use std::collections::BTreeMap;

use domain::{RuleId, Verdict};
use rust_xlsxwriter::Format;

use super::outline::Outline;
use crate::report::DisagreeError;
use crate::report::setting::Setting;
use crate::report::view::{FindingRow, Standing};
use crate::workbook::{List, ListPlan, ListSheet, Spot, Strings, Styles};
use crate::{DocumentError, report::view::Figures};

const RULES: usize = RuleId::ALL.len();

/// The list while it is written, with what the unit table needs to lead into it.
pub(in crate::report) struct Findings {
    list: List,
    /// By rank of the unit: its first row, and how many `fail` rows per rule.
    units: BTreeMap<u32, (Spot, [u64; RULES])>,
    last_rank: Option<u32>,
    reason: String,
}

impl Findings {
    pub(in crate::report) fn new(setting: &Setting<'_>) -> Self {
        let (words, outline) = (&setting.words, Outline::new(setting));
        let columns = vec![
            outline.words("unit", 26.0),
            outline.words("system", 16.0),
            outline.words("login", 24.0).of_own_words(),
            outline.words("owner", 19.0),
            outline.centred("privileged", 8.0),
            outline.words("rule", 23.0),
            outline.words("verdict", 12.0),
            outline.words("reason", 54.0),
            outline.centred("standing", 9.0),
            outline.day("evidence_at").on_screen_only(),
            outline.words("unit_code", 16.0).on_screen_only(),
            outline.words("person_code", 13.0).on_screen_only(),
            outline.words("kind", 20.0).on_screen_only(),
            outline.words("evidence_rank", 26.0).on_screen_only(),
            outline.words("clause", 44.0).on_screen_only(),
        ];
        let mark =
            |verdict: Verdict, format: Format| (6, Some(words.verdict(verdict).to_owned()), format);
        let marks = vec![
            mark(Verdict::Fail, Styles::wrong_mark()),
            mark(Verdict::NotEvaluable, Styles::unknown_mark()),
            mark(Verdict::Stale, Styles::unknown_mark()),
        ];
        Self {
            list: outline.list(ListPlan {
                marks,
                ..outline.plan("findings", columns, 3)
            }),
            units: BTreeMap::new(),
            last_rank: None,
            reason: String::new(),
        }
    }

    pub(in crate::report) fn write(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        row: &FindingRow<'_>,
    ) -> Result<(), DocumentError> {
        let rank = setting.tree.rank(row.unit);
        if self.last_rank.is_some_and(|last| last > rank) {
            return Err(DisagreeError::Order(setting.names.of(row.unit).to_owned()).into());
        }
        self.last_rank = Some(rank);
        self.cells(strings, setting, row)?;
        let spot = || self.list.spot();
        let unit = self
            .units
            .entry(rank)
            .or_insert_with(|| (spot(), [0; RULES]));
        if row.verdict == Verdict::Fail {
            unit.1[row.rule as usize] += 1;
        }
        Ok(())
    }

    fn cells(
        &mut self,
        strings: &mut Strings,
        setting: &Setting<'_>,
        row: &FindingRow<'_>,
    ) -> Result<(), DocumentError> {
        let words = &setting.words;
        self.reason.clear();
        words.reason("reason", row.reason, &mut self.reason);
        let standing = row.standing.map(|standing| match standing {
            Standing::New => words.of("standing-new"),
            Standing::Standing => words.of("standing-standing"),
            Standing::Reopened => words.of("standing-reopened"),
        });
        let privileged = if row.privileged {
            words.of("yes")
        } else {
            String::new()
        };
        let mut cells = self.list.next_row(strings)?;
        cells
            .text(setting.names.of(row.unit))?
            .text(&words.system(row.system))?
            .text(row.login)?
            .text(row.owner.unwrap_or_default())?
            .text(&privileged)?
            .text(words.rule(row.rule))?
            .text(words.verdict(row.verdict))?
            .text(&self.reason)?
            .text(standing.as_deref().unwrap_or_default())?
            .date(Some(row.evidence_at.date()))?
            .text(row.unit.map_or("", |code| code.as_str()))?
            .text(row.person.map_or("", |code| code.as_str()))?
            .text(words.kind(row.kind))?
            .text(words.rank(row.evidence_rank))?
            .text(row.clause)?
            .end()
    }

    /// The first row of a unit or of any below it.
    pub(in crate::report) fn first_of(
        &self,
        ranks: std::ops::RangeInclusive<u32>,
    ) -> Option<&Spot> {
        self.units.range(ranks).next().map(|(_, (spot, _))| spot)
    }

    pub(in crate::report) fn top(&self) -> Spot {
        self.list.top()
    }

    /// Refuses a list that does not hold exactly what the unit's figures say.
    pub(in crate::report) fn agree(
        &self,
        rank: u32,
        unit: &str,
        figures: &Figures,
    ) -> Result<(), DisagreeError> {
        let listed = self
            .units
            .get(&rank)
            .map_or([0; RULES], |(_, fails)| *fails);
        for rule in RuleId::ALL {
            let (counted, listed) = (figures.of(*rule).fail, listed[*rule as usize]);
            if counted != listed {
                return Err(DisagreeError::Figures {
                    unit: unit.to_owned(),
                    rule: *rule,
                    counted,
                    listed,
                });
            }
        }
        Ok(())
    }

    pub(in crate::report) fn finish(
        self,
        setting: &Setting<'_>,
    ) -> Result<Vec<ListSheet>, DocumentError> {
        self.list.finish(&setting.words.of("nothing"))
    }
}
