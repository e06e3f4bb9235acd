//! The report while it is written: long lists row by row, everything else at the end.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use rust_xlsxwriter::{Workbook, Worksheet};
use text::Language;

use super::setting::{Limits, Setting};
use super::sheets::administrators::Administrators;
use super::sheets::cases::Cases;
use super::sheets::cover::{CoverFigures, cover};
use super::sheets::findings::Findings;
use super::sheets::leavers::Leavers;
use super::sheets::next_steps::Places;
use super::sheets::{blind_spots, explanation, feeds, rejected, systems, units};
use super::view::{AdministratorRow, CaseRow, FindingRow, LeaverRow, ReviewReport, UnitTree};
use crate::DocumentError;
use crate::workbook::{ListSheet, SheetRows, Strings, Styles, dated_properties, splice};

/// Compression of the file: 3 makes it a tenth smaller and takes half as long again.
const COMPRESSION: u8 = 2;

/// Writes `report.xlsx`. Rows may come in any mixture of lists, each list in its own order;
/// none is kept in memory.
///
/// ```no_run
/// # fn main() -> Result<(), documents::DocumentError> {
/// use documents::report::{ReportWriter, ReviewReport, sample};
/// let report = ReviewReport::sample();
/// let mut writer = ReportWriter::new(&report, text::Language::Vi)?;
/// sample::rows(&mut writer)?;
/// writer.save(std::path::Path::new("report.xlsx"))?;
/// # Ok(()) }
/// ```
pub struct ReportWriter<'a> {
    setting: Setting<'a>,
    workbook: Workbook,
    strings: Strings,
    findings: Findings,
    administrators: Administrators,
    leavers: Leavers,
    cases: Cases,
}

impl<'a> ReportWriter<'a> {
    /// Starts a report in a language.
    ///
    /// # Errors
    /// When the day of the report is none a spreadsheet knows.
    pub fn new(report: &'a ReviewReport, language: Language) -> Result<Self, DocumentError> {
        Self::with_limits(report, language, Limits::default())
    }

    /// As [`ReportWriter::new`], with smaller sheets.
    ///
    /// # Errors
    /// As [`ReportWriter::new`].
    pub fn with_limits(
        report: &'a ReviewReport,
        language: Language,
        limits: Limits,
    ) -> Result<Self, DocumentError> {
        let setting = Setting::new(report, language, limits);
        let mut workbook = Workbook::new();
        let title = setting.words.of("title-subject");
        let properties = dated_properties(report.as_of)?
            .set_title(title)
            .set_author(&report.authority.name);
        workbook.set_properties(&properties);
        workbook.set_default_format(&Styles::base(), 20, 64)?;
        workbook.set_zip_compression_level(COMPRESSION);
        Ok(Self {
            findings: Findings::new(&setting),
            administrators: Administrators::new(&setting),
            leavers: Leavers::new(&setting),
            cases: Cases::new(&setting),
            workbook,
            strings: Strings::default(),
            setting,
        })
    }

    /// The order of units in this report: findings have to come by rank of their unit.
    #[must_use]
    pub const fn order(&self) -> &UnitTree {
        &self.setting.tree
    }

    /// Writes one finding; they come by unit in [`ReportWriter::order`], then system, then
    /// login.
    ///
    /// # Errors
    /// When units are out of order, or the temporary folder is full.
    pub fn finding(&mut self, row: &FindingRow<'_>) -> Result<(), DocumentError> {
        self.findings.write(&mut self.strings, &self.setting, row)
    }

    /// Writes one administrator's account.
    ///
    /// # Errors
    /// When the temporary folder is full.
    pub fn administrator(&mut self, row: &AdministratorRow<'_>) -> Result<(), DocumentError> {
        self.administrators
            .write(&mut self.strings, &self.setting, row)
    }

    /// Writes one usable account of someone who has left.
    ///
    /// # Errors
    /// When the temporary folder is full.
    pub fn leaver(&mut self, row: &LeaverRow<'_>) -> Result<(), DocumentError> {
        self.leavers.write(&mut self.strings, &self.setting, row)
    }

    /// Writes one account whose owner is to be decided on.
    ///
    /// # Errors
    /// When the temporary folder is full.
    pub fn case(&mut self, row: &CaseRow<'_>) -> Result<(), DocumentError> {
        self.cases.write(&mut self.strings, &self.setting, row)
    }

    /// Finishes the report and writes it to a file.
    ///
    /// # Errors
    /// When a unit's figures are not what the list holds, or the file cannot be written.
    pub fn save(self, path: &Path) -> Result<(), DocumentError> {
        let file = std::fs::File::create(path).map_err(DocumentError::file(path))?;
        self.write_to(std::io::BufWriter::new(file)).map(drop)
    }

    /// Finishes the report and writes it to any target, which comes back flushed.
    ///
    /// # Errors
    /// As [`ReportWriter::save`].
    pub fn write_to<W: Write>(self, target: W) -> Result<W, DocumentError> {
        let (mut workbook, mut strings) = (self.workbook, self.strings);
        let setting = &self.setting;
        let places = Places {
            administrators: self.administrators.top(),
            leavers: self.leavers.top(),
            findings: self.findings.top(),
            cases: self.cases.top(),
        };
        let figures = CoverFigures {
            total: &setting.report.total(),
            cases: self.cases.cases(),
            places: &places,
        };
        let mut tabs = Tabs::default();
        tabs.sheet(cover(setting, &figures)?);
        tabs.sheet(units::units(setting, &self.findings)?);
        tabs.sheet(systems::systems(setting)?);
        tabs.sheet(blind_spots::blind_spots(setting)?);
        tabs.list(self.administrators.finish(setting)?);
        tabs.list(self.leavers.finish(setting)?);
        tabs.list(self.findings.finish(setting)?);
        tabs.list(self.cases.finish(setting)?);
        tabs.sheet(feeds::feeds(setting)?);
        tabs.list(rejected::rejected(&mut strings, setting)?);
        tabs.sheet(explanation::explanation(setting)?);
        for sheet in tabs.sheets {
            workbook.push_worksheet(sheet);
        }
        let package = workbook.save_to_buffer()?;
        let mut target = splice(package, tabs.rows, &strings, COMPRESSION, target)?;
        target.flush()?;
        Ok(target)
    }
}

/// The sheets in the order of their tabs, and the rows that go into some of them.
#[derive(Default)]
struct Tabs {
    sheets: Vec<Worksheet>,
    rows: BTreeMap<usize, SheetRows>,
}

impl Tabs {
    fn sheet(&mut self, sheet: Worksheet) {
        self.sheets.push(sheet);
    }

    fn list(&mut self, sheets: Vec<ListSheet>) {
        for (sheet, rows) in sheets {
            self.sheets.push(sheet);
            self.rows.insert(self.sheets.len(), rows);
        }
    }
}
