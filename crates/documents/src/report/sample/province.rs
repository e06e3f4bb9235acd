//! The units of the made-up province.

use domain::{Unit, UnitBranch, UnitCode};

/// The systems of the sample; the third does not say when an account was last used, the
/// feed of the fourth is refused.
pub(super) const SYSTEMS: [&str; 5] = ["email", "qlvb", "one_stop", "party_handbook", "reporting"];

const OFFICES: [&str; 4] = [
    "Văn phòng UBND tỉnh",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Giáo dục và Đào tạo",
];
const COMMUNES: [&str; 6] = [
    "Bến Thủy",
    "Đông Vĩnh",
    "Hưng Nguyên",
    "Nam Đàn",
    "Anh Sơn",
    "Yên Thành",
];
const BELOW: [(&str, UnitBranch); 6] = [
    ("Văn phòng HĐND và UBND", UnitBranch::State),
    ("Phòng Kinh tế", UnitBranch::State),
    ("Phòng Văn hóa – Xã hội", UnitBranch::State),
    ("Trung tâm Phục vụ hành chính công", UnitBranch::State),
    ("Trường Tiểu học số", UnitBranch::School),
    ("Trường Trung học cơ sở số", UnitBranch::School),
];

/// The tree: the province, its offices, so many communes with what is below them.
pub(super) fn province(communes: u32) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut add = |code: String, name: String, parent: Option<&str>, branch: UnitBranch| {
        units.extend(UnitCode::new(&code).map(|code| Unit {
            code,
            name,
            parent: parent.and_then(UnitCode::new),
            branch,
            valid_from: None,
            valid_to: None,
            successor: None,
            aliases: Vec::new(),
        }));
    };
    let root = "H90";
    add(
        root.to_owned(),
        "UBND tỉnh Sông Lam".to_owned(),
        None,
        UnitBranch::State,
    );
    for (name, number) in OFFICES.iter().zip(1..) {
        add(
            format!("{root}.{number:02}"),
            (*name).to_owned(),
            Some(root),
            UnitBranch::State,
        );
    }
    for number in 0..communes {
        let name = COMMUNES[number as usize % COMMUNES.len()];
        let again = number as usize / COMMUNES.len();
        let kind = if number % 3 == 0 { "phường" } else { "xã" };
        let suffix = if again == 0 {
            String::new()
        } else {
            format!(" {}", again + 1)
        };
        let code = format!("{root}.{}", 100 + number);
        add(
            code.clone(),
            format!("UBND {kind} {name}{suffix}"),
            Some(root),
            UnitBranch::State,
        );
        for ((below, branch), at) in BELOW.iter().zip(1..) {
            let own = if *branch == UnitBranch::School {
                format!(" {name}")
            } else {
                String::new()
            };
            let name = if own.is_empty() {
                (*below).to_owned()
            } else {
                format!("{below} {at}{own}{suffix}")
            };
            add(format!("{code}.{at:02}"), name, Some(&code), *branch);
        }
    }
    units
}
