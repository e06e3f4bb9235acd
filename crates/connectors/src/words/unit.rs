//! How names of units begin: words by which a column of units, or a section row, is recognised.

#[rustfmt::skip]
const STARTS: &[&str] = &[
    "ubnd", "uy ban", "so ", "phong ", "van phong", "ban ", "chi cuc", "cuc ", "trung tam",
    "truong ", "tram ", "benh vien", "dang uy", "dang bo", "chi bo", "tinh uy", "thanh uy",
    "huyen uy", "hdnd", "hoi dong nhan dan", "hoi ", "mat tran", "mttq", "ubmttq", "doan ",
    "lien doan", "cong an", "bch ", "ban chi huy", "thanh tra", "kho bac", "toa an",
    "vien kiem sat", "xa ", "phuong ", "dac khu", "thi tran", "huyen ", "quan ", "thanh pho",
    "thi xa", "tinh ", "khoa ", "to ", "bo phan", "don vi", "khoi ", "hat kiem lam", "doi ",
    "quy ", "bao ", "dai ", "nha ", "thu vien", "bao tang", "mam non", "tieu hoc", "thcs", "thpt",
    "th ", "th&thcs", "vp ", "tt ", "so-", "ban quan ly", "hop tac xa", "cong ty", "department",
    "office", "division", "center", "school", "hospital", "unit ",
];

/// Whether a text reads like the name of a unit.
pub(crate) fn is_unit_name(printed: &str) -> bool {
    if printed.len() < 3 || printed.len() > 300 || printed.contains('@') {
        return false;
    }
    let folded = text::fold(printed);
    STARTS.iter().any(|start| folded.starts_with(start))
}
