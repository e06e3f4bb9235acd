//! What every sheet of one report shares.

use text::Language;

use super::unit_names::UnitNames;
use super::view::{ReviewReport, UnitTree};
use super::words::Words;
use crate::workbook::{Page, Styles};

/// Limits of the file format; smaller ones let a test see what happens beyond them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rows of a sheet.
    pub rows: u32,
    /// Hyperlinks of a sheet.
    pub links: usize,
}

impl Default for Limits {
    /// Excel's own.
    fn default() -> Self {
        Self {
            rows: 1_048_576,
            links: 65_530,
        }
    }
}

/// The report, its words and its looks.
pub(super) struct Setting<'a> {
    pub(super) report: &'a ReviewReport,
    pub(super) words: Words,
    pub(super) styles: Styles,
    pub(super) page: Page,
    pub(super) tree: UnitTree,
    pub(super) names: UnitNames,
    pub(super) limits: Limits,
}

impl<'a> Setting<'a> {
    pub(super) fn new(report: &'a ReviewReport, language: Language, limits: Limits) -> Self {
        let words = Words::new(language, report.systems.iter().map(|system| &system.system));
        let as_of = words.with("foot_as_of", &[("day", &report.as_of.to_string())]);
        let page = Page::new(&report.authority.name, &words.of("foot_page"), &as_of);
        Self {
            report,
            styles: Styles::new(match language {
                Language::Vi => "dd/mm/yyyy",
                Language::En => "yyyy-mm-dd",
            }),
            page,
            tree: UnitTree::new(&report.units),
            names: UnitNames::new(&report.units, words.of("no_unit")),
            words,
            limits,
        }
    }
}
