//! Staff categories.

use domain::Category::{self, Cadre, CivilServant, Contract, PartTime, PublicEmployee};

use super::has_words;

/// Phrases, the narrower first.
const PHRASES: &[(&str, Category)] = &[
    ("khong chuyen trach", PartTime),
    ("ban chuyen trach", PartTime),
    ("kct", PartTime),
    ("part time", PartTime),
    ("hop dong", Contract),
    ("hdld", Contract),
    ("hd68", Contract),
    ("hd 68", Contract),
    ("hd111", Contract),
    ("hd 111", Contract),
    ("nguoi lao dong", Contract),
    ("lao dong", Contract),
    ("contract", Contract),
    ("contractor", Contract),
    ("vien chuc", PublicEmployee),
    ("public employee", PublicEmployee),
    ("cong chuc", CivilServant),
    ("civil servant", CivilServant),
    ("can bo", Cadre),
    ("cadre", Cadre),
];

const ALONE: &[(&str, Category)] = &[
    ("cb", Cadre),
    ("cc", CivilServant),
    ("vc", PublicEmployee),
    ("hd", Contract),
    ("nld", Contract),
    ("ld", Contract),
];

/// The category behind the words.
pub(crate) fn category(printed: &str) -> Option<Category> {
    if printed.len() > 120 {
        return None;
    }
    let said = text::fold(printed).replace(['_', '-'], " ");
    ALONE
        .iter()
        .find_map(|(word, category)| (said == *word).then_some(*category))
        .or_else(|| {
            PHRASES
                .iter()
                .find_map(|(phrase, category)| has_words(&said, phrase).then_some(*category))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_as_rosters_print_them() {
        for (printed, expected) in [
            ("Cán bộ", Some(Cadre)),
            ("Công chức cấp xã", Some(CivilServant)),
            ("Viên chức", Some(PublicEmployee)),
            ("Hợp đồng 111", Some(Contract)),
            ("Người hoạt động không chuyên trách", Some(PartTime)),
            ("civil_servant", Some(CivilServant)),
            ("CC", Some(CivilServant)),
            ("Khác", None),
        ] {
            assert_eq!(category(printed), expected, "{printed}");
        }
    }
}
