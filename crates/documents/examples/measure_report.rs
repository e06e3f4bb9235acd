//! Measures the report of a province: `cargo run --release --example measure_report -p documents`.

use documents::DocumentError;
use documents::report::{ReportWriter, sample::Sample};
use text::Language;

fn main() -> Result<(), DocumentError> {
    let argument = |at: usize, default: u32| {
        std::env::args()
            .nth(at)
            .and_then(|n| n.parse().ok())
            .unwrap_or(default)
    };
    let sample = Sample::new(argument(1, 490), argument(2, 26));
    eprintln!("{} accounts", sample.report.total().all.accounts);
    let mut writer = ReportWriter::new(&sample.report, Language::Vi)?;
    sample.write(&mut writer)?;
    writer.save(std::path::Path::new("target/measured-report.xlsx"))
}
