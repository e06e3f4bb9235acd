//! A written report, opened again: its cells with one library, its XML with another.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use documents::report::{Limits, ReportWriter, sample::Sample};
use text::Language;

/// The bytes of a report and what is in them.
pub struct Opened {
    pub bytes: Vec<u8>,
    book: Xlsx<Cursor<Vec<u8>>>,
}

impl Opened {
    pub fn sample(language: Language, limits: Limits) -> Self {
        let sample = Sample::new(2, 7);
        let mut writer = ReportWriter::with_limits(&sample.report, language, limits).unwrap();
        sample.write(&mut writer).unwrap();
        Self::new(writer.write_to(Vec::new()).unwrap())
    }

    pub fn new(bytes: Vec<u8>) -> Self {
        let book = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        Self { bytes, book }
    }

    pub fn tabs(&self) -> Vec<String> {
        self.book.sheet_names()
    }

    /// The rows of a sheet, from the first one, empty cells included.
    pub fn rows(&mut self, sheet: &str) -> Vec<Vec<Data>> {
        let range = self.book.worksheet_range(sheet).unwrap();
        let (last_row, last_column) = range.end().unwrap();
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        (0..=last_row)
            .map(|row| (0..=last_column).map(|column| cell(row, column)).collect())
            .collect()
    }

    /// A part of the package.
    pub fn xml(&self, name: &str) -> String {
        let mut package = zip::ZipArchive::new(Cursor::new(&self.bytes[..])).unwrap();
        let mut xml = String::new();
        package
            .by_name(name)
            .unwrap()
            .read_to_string(&mut xml)
            .unwrap();
        xml
    }

    /// The XML of a sheet, by its name.
    pub fn sheet_xml(&self, sheet: &str) -> String {
        let at = self.tabs().iter().position(|tab| tab == sheet).unwrap();
        self.xml(&format!("xl/worksheets/sheet{}.xml", at + 1))
    }
}

pub fn text(cell: &Data) -> &str {
    match cell {
        Data::String(text) => text,
        _ => "",
    }
}

pub fn number(cell: &Data) -> f64 {
    match cell {
        Data::Float(number) => *number,
        Data::Int(number) => *number as f64,
        _ => 0.0,
    }
}
