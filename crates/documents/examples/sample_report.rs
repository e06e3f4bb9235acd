//! Writes the sample report in both languages, to be looked at: `scripts/look-at-report.sh`.

use std::path::PathBuf;

use documents::DocumentError;
use documents::report::{ReportWriter, ReviewReport, sample};
use text::Language;

fn main() -> Result<(), DocumentError> {
    let folder = std::env::args_os()
        .nth(1)
        .map_or_else(PathBuf::new, PathBuf::from);
    let report = ReviewReport::sample();
    for language in Language::ALL {
        let mut writer = ReportWriter::new(&report, language)?;
        sample::rows(&mut writer)?;
        writer.save(&folder.join(format!("report-{language}.xlsx")))?;
    }
    Ok(())
}
