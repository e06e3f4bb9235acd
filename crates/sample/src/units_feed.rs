//! `units.csv`: the tree with its dates, successors, old codes and names.

use std::path::Path;

use documents::table::CsvStyle;
use domain::{Unit, UnitBranch};

use crate::Error;
use crate::province::Province;
use crate::sheet::{DateStyle, Encoding, Sheet, Tamper, Value};

const HEADINGS: [&str; 8] = [
    "Mã đơn vị",
    "Tên đơn vị",
    "Mã đơn vị cấp trên",
    "Khối",
    "Hiệu lực từ",
    "Hiệu lực đến",
    "Đơn vị kế thừa",
    "Mã cũ, tên cũ",
];

/// Writes the feed.
pub fn write(province: &Province, path: &Path, tamper: Option<Tamper>) -> Result<usize, Error> {
    let sheet = Sheet::delimited(
        path,
        Encoding::Utf8,
        CsvStyle::default(),
        DateStyle::Iso,
        &HEADINGS,
    )?;
    let mut sheet = sheet.tampered(tamper);
    let mut units = 0;
    for unit in province.units() {
        sheet.row(cells(unit))?;
        units += 1;
    }
    sheet.finish()?;
    Ok(units)
}

fn cells(unit: &Unit) -> Vec<Value> {
    vec![
        unit.code.as_str().into(),
        unit.name.as_str().into(),
        unit.parent.as_ref().map(ToString::to_string).into(),
        branch(unit.branch).into(),
        unit.valid_from.into(),
        unit.valid_to.into(),
        unit.successor.as_ref().map(ToString::to_string).into(),
        unit.aliases.join("; ").into(),
    ]
}

const fn branch(branch: UnitBranch) -> &'static str {
    match branch {
        UnitBranch::Party => "Đảng",
        UnitBranch::State => "Chính quyền",
        UnitBranch::Council => "HĐND",
        UnitBranch::Front => "MTTQ và đoàn thể",
        UnitBranch::School => "Giáo dục",
        UnitBranch::Health => "Y tế",
        UnitBranch::Service => "Sự nghiệp",
    }
}
