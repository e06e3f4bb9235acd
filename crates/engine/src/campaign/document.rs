//! A consolidation as an official report to the level above, in the layout of Nghị định 30/2020, Phụ lục
//! I (of Hướng dẫn 05-HD/VPTW where a Party body writes). Number and day stay blank: the clerk gives
//! them out. No clock is read: the same reports give the same bytes.

use ::directive::DocType;
use documents::letter::{Block, Letter, write};
use domain::Date;
use store::Database;
use text::{Catalog, Language};

use super::course::units;
use super::{CampaignView, Consolidation, DECLARATIONS, SystemFigures};
use crate::EngineError;
use crate::directive::DraftRequest;
use crate::directive::draft::head::{Head, running};
use crate::directive::draft::orders::kind as key_of;

/// A figure of a table: the key of its name, and how it is taken.
type Figure = (&'static str, fn(&SystemFigures) -> u64);

/// How far passwords were changed.
const PASSWORDS: [Figure; 5] = [
    ("accounts", |of| of.accounts),
    ("administrators", |of| of.administrators),
    ("changed", |of| of.changed),
    ("not_changed", |of| of.not_changed),
    ("not_evaluable", |of| of.not_evaluable),
];

/// What else was found.
const ACCOUNTS: [Figure; 4] = [
    ("dormant", |of| of.dormant),
    ("leavers", |of| of.leavers),
    ("unowned", |of| of.unowned),
    ("locked", |of| of.locked),
];

/// The bytes of the .docx.
///
/// # Errors
/// When the unit is not in the tree, or the document cannot be made.
pub async fn official_report(
    db: &Database,
    view: &CampaignView,
    of: &Consolidation,
) -> Result<Vec<u8>, EngineError> {
    // Official reports are written in Vietnamese, whatever language the user reads.
    let words = Words {
        view,
        of,
        catalog: Catalog::of(Language::Vi),
        language: Language::Vi,
    };
    let day = words.day();
    let tree = units(db).await?;
    let unit = tree
        .find(of.unit.as_str(), day)
        .ok_or_else(|| EngineError::NoSuchUnit(of.unit.to_string()))?;
    let above = tree.above(&unit.code);
    let to = if *view.campaign.issuer.as_str() != *unit.code {
        let issuer = tree.find(view.campaign.issuer.as_str(), day);
        issuer.map_or_else(String::new, |unit| unit.name)
    } else if view.terms.report_to.is_empty() {
        above.first().map_or_else(String::new, |it| it.name.clone())
    } else {
        view.terms.report_to.clone()
    };
    let request = DraftRequest {
        unit: unit.code.clone(),
        deadline: None,
        to: vec![to.clone()],
        symbol: None,
        min_length: None,
        rotation_months: None,
        today: day,
    };
    let head = Head::of(&unit, Some(&tree), &request);
    let letter = Letter {
        profile: head.profile,
        named: Some(words.phrase("document-kind")),
        symbol: symbol(&head.symbol),
        subject: words.with("document-subject", &[("letter", &words.letter())]),
        month: day,
        body: words.body(&to),
        copies: vec![words.phrase("document-copies")],
        parent: head.parent,
        issuer: head.issuer,
        place: head.place,
        recipients: head.recipients,
        authority: head.authority,
        title: head.title,
    };
    Ok(write(&letter)?)
}

/// A report's symbol of a công văn's: `UBND-VP` → `BC-UBND`, `CV/ĐU` → `BC/ĐU`.
fn symbol(letter: &str) -> String {
    match letter.strip_prefix("CV/") {
        Some(body) => format!("BC/{body}"),
        None => format!("BC-{}", letter.split('-').next().unwrap_or(letter)),
    }
}

struct Words<'a> {
    view: &'a CampaignView,
    of: &'a Consolidation,
    catalog: &'static Catalog,
    language: Language,
}

impl Words<'_> {
    /// A day of the month it is written in: the last one a report was signed on.
    fn day(&self) -> Date {
        let signed = self.of.lines.iter().filter_map(|line| line.signed).max();
        signed
            .or(self.view.terms.report_by)
            .or(self.view.terms.issued)
            .unwrap_or_default()
    }

    fn phrase(&self, key: &str) -> String {
        self.catalog.text(&format!("consolidation-{key}"))
    }

    fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalog.message(&format!("consolidation-{key}"), args)
    }

    fn number(&self, number: u64) -> String {
        self.language
            .number(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// "Công văn số 12/UBND-VP ngày 20/11/2026 về việc …": by its kind, with room for a number that was left blank.
    fn letter(&self) -> String {
        let (terms, title) = (&self.view.terms, running(&self.view.campaign.title));
        let number = terms.printed_number();
        if number.is_empty() {
            return self.with("document-letter-unnumbered", &[("title", &title)]);
        }
        let kind = self.kind();
        let mut args = vec![
            ("kind", kind.as_str()),
            ("number", &number),
            ("title", &title),
        ];
        match terms.issued.map(|day| day.to_string()) {
            Some(day) => {
                args.push(("day", &day));
                self.with("document-letter", &args)
            }
            None => self.with("document-letter-undated", &args),
        }
    }

    /// What kind of letter it is; "văn bản" where the reader cannot tell one.
    fn kind(&self) -> String {
        let read = self
            .view
            .reading()
            .map(|reading| reading.directive.doc_type);
        let kind = read.unwrap_or_default();
        match kind {
            DocType::Other | DocType::QuyChe => self.phrase("document-letter-kind"),
            kind => self.catalog.name("doc_type", key_of(kind)),
        }
    }

    fn body(&self, to: &str) -> Vec<Block> {
        let (letter, name) = (self.letter(), &self.of.name);
        let mut body = vec![Block::Text(
            self.with("document-opening", &[("letter", &letter), ("unit", name)]),
        )];
        body.extend(self.reporting());
        body.extend(self.figures());
        body.extend(self.settled());
        body.extend(self.declared());
        body.extend(self.written("difficulties", |content| &content.difficulties));
        body.extend(self.written("proposals", |content| &content.proposals));
        let closing = [("unit", name.as_str()), ("to", to)];
        body.push(Block::Text(self.with("document-closing", &closing)));
        body
    }

    fn reporting(&self) -> Vec<Block> {
        let all = self.of.lines.len();
        let reported = self.of.reported();
        let counts = [
            ("all", self.number(all as u64)),
            ("reported", self.number(reported as u64)),
            ("missing", self.number((all - reported) as u64)),
        ];
        let args: Vec<(&str, &str)> = counts
            .iter()
            .map(|(name, count)| (*name, count.as_str()))
            .collect();
        let mut blocks = vec![
            Block::Heading(self.phrase("document-reporting")),
            Block::Text(self.with("document-reporting-counts", &args)),
        ];
        let missing = self.of.lines.iter().filter(|line| line.content.is_none());
        blocks.extend(missing.map(|line| {
            let args = [("unit", line.name.as_str())];
            Block::Dash(self.with("document-reporting-missing", &args))
        }));
        blocks
    }

    fn figures(&self) -> Vec<Block> {
        let total = self.of.total();
        let as_of = self.of.as_of().map(|day| day.to_string());
        let args = [
            ("accounts", self.number(total.accounts)),
            ("administrators", self.number(total.administrators)),
            ("day", as_of.unwrap_or_default()),
        ];
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        vec![
            Block::Heading(self.phrase("document-figures")),
            Block::Text(self.with("document-figures-total", &args)),
            self.table(&PASSWORDS),
            self.table(&ACCOUNTS),
            Block::Text(self.phrase("document-figures-evidence")),
        ]
    }

    fn table(&self, figures: &[Figure]) -> Block {
        let name = |(key, _): &Figure| self.catalog.name("figure", key);
        let numbers = |of: &SystemFigures| -> Vec<String> {
            let numbers = figures.iter().map(|(_, take)| self.number(take(of)));
            numbers.collect()
        };
        let row = |name: String, of: &SystemFigures| -> Vec<String> {
            std::iter::once(name).chain(numbers(of)).collect()
        };
        let systems = self.of.systems.iter();
        let rows =
            systems.map(|(system, of)| row(self.catalog.name("system", system.as_str()), of));
        let sum = std::iter::once(row(self.phrase("sum"), &self.of.total()));
        Block::Table {
            heads: std::iter::once(self.phrase("system"))
                .chain(figures.iter().map(name))
                .collect(),
            rows: rows.chain(sum).collect(),
        }
    }

    fn settled(&self) -> Vec<Block> {
        let names = ["start", "closed", "claimed", "explained"];
        let counts = self.of.settled.map(|count| self.number(count));
        let args: Vec<(&str, &str)> = names
            .into_iter()
            .zip(counts.iter().map(String::as_str))
            .collect();
        vec![
            Block::Heading(self.phrase("document-settled")),
            Block::Text(self.with("document-settled-counts", &args)),
        ]
    }

    fn declared(&self) -> Vec<Block> {
        let all = self.number(self.of.reported() as u64);
        let mut blocks = vec![
            Block::Heading(self.phrase("document-declared")),
            Block::Text(self.phrase("document-declared-lead")),
        ];
        for key in DECLARATIONS {
            let lines = self
                .of
                .lines
                .iter()
                .filter_map(|line| line.content.as_ref());
            let done = lines.filter(|content| content.declared.iter().any(|told| told == key));
            let done = self.number(done.count() as u64);
            let what = self.catalog.name("declared", key);
            let args = [("what", what.as_str()), ("done", &done), ("all", &all)];
            blocks.push(Block::Dash(self.with("document-declared-line", &args)));
        }
        blocks.extend(self.lines(|content| &content.measures));
        blocks
    }

    fn written(&self, key: &str, what: fn(&super::ReportContent) -> &str) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(self.phrase(&format!("document-{key}")))];
        let lines = self.lines(what);
        if lines.is_empty() {
            blocks.push(Block::Text(self.phrase("document-nothing")));
        }
        blocks.extend(lines);
        blocks
    }

    fn lines(&self, what: fn(&super::ReportContent) -> &str) -> Vec<Block> {
        let lines = self.of.written(what).map(|(unit, words)| {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            Block::Dash(format!("{unit}: {words}"))
        });
        lines.collect()
    }
}
