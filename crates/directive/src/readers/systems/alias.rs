//! A product's name right behind the kind of system it is: "hệ thống quản lý văn bản eGov",
//! "thư điện tử công vụ HVMail". Later the name alone stands for the system.

use domain::SystemKey;

use super::{introduction, named};
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    BEHIND = r"^(?: (?:cong vu|dien tu|va dieu hanh|dieu hanh|va ho so cong viec|noi bo|dung chung|cap (?:tinh|xa|huyen)|cua (?:tinh|thanh pho|huyen|xa|phuong|nganh|bo|so)|tinh|tap trung)){0,3} ?(?:\(|- )?([a-z\d][a-z\d-]{2,20})\b"
);

// "D-Office (quản lý văn bản)".
pattern!(BRACKETED = r"(?:^|[^a-z\d-])([a-z\d][a-z\d-]{2,20}) \((?:phan mem |he thong )?$");

/// Names of providers, who run more than one system.
const PROVIDERS: [&str; 5] = ["vnpt", "viettel", "fpt", "mobifone", "cmc"];

/// The systems that many products serve; a machine's maker names no system.
const SERVED: [&str; 7] = [
    "email",
    "qlvb",
    "one_stop",
    "public_service",
    "reporting",
    "personnel",
    "party_handbook",
];

/// The names inside a place, each with the system it stands for.
pub(super) fn places(source: &Source, inside: &Place) -> Vec<(SystemKey, Place)> {
    // In a heading all in capitals every word looks foreign.
    if source.upper(inside) {
        return Vec::new();
    }
    let keyed = named::keyed(source, inside).into_iter();
    keyed
        .filter(|mention| SERVED.contains(&mention.key.as_str()))
        .filter_map(|mention| {
            let rest = mention.place.end..inside.end;
            let before = inside.start..mention.place.start;
            let name = match source.groups(&BEHIND, &rest) {
                Some(found) => found.get(1)?,
                None => source.groups(&BRACKETED, &before)?.get(1)?,
            };
            let fits =
                introduction::is_foreign(source, &name) && !PROVIDERS.contains(&source.fold(&name));
            fits.then_some((mention.key, name))
        })
        .collect()
}
