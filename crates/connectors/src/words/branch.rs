//! Branches of the political system, by the word for them or by a unit's name.

use domain::UnitBranch::{self, Council, Front, Health, Party, School, Service, State};

use super::has_words;

/// Words a branch column uses.
const BRANCHES: &[(&str, UnitBranch)] = &[
    ("party", Party),
    ("khoi dang", Party),
    ("dang", Party),
    ("council", Council),
    ("hdnd", Council),
    ("hoi dong nhan dan", Council),
    ("front", Front),
    ("mat tran", Front),
    ("mttq", Front),
    ("doan the", Front),
    ("school", School),
    ("giao duc", School),
    ("truong hoc", School),
    ("truong", School),
    ("health", Health),
    ("y te", Health),
    ("benh vien", Health),
    ("service", Service),
    ("su nghiep", Service),
    ("doanh nghiep", Service),
    ("state", State),
    ("chinh quyen", State),
    ("hanh chinh", State),
    ("quan ly nha nuoc", State),
    ("qlnn", State),
    ("nha nuoc", State),
    ("ubnd", State),
];

/// How names begin, the narrower first.
const NAMES: &[(&str, UnitBranch)] = &[
    ("van phong hdnd va ubnd", State),
    ("van phong hdnd & ubnd", State),
    ("van phong hdnd - ubnd", State),
    ("van phong hdnd, ubnd", State),
    ("van phong hoi dong nhan dan va", State),
    ("van phong doan dai bieu quoc hoi", Council),
    ("van phong doan dbqh", Council),
    ("doan dai bieu quoc hoi", Council),
    ("doan dbqh", Council),
    ("hdnd", Council),
    ("hoi dong nhan dan", Council),
    ("thuong truc hdnd", Council),
    ("ban phap che", Council),
    ("ban kinh te - ngan sach", Council),
    ("ban kinh te ngan sach", Council),
    ("ban van hoa - xa hoi", Council),
    ("ban van hoa xa hoi", Council),
    ("truong chinh tri", Party),
    ("trung tam chinh tri", Party),
    ("dang uy", Party),
    ("dang bo", Party),
    ("chi bo", Party),
    ("tinh uy", Party),
    ("thanh uy", Party),
    ("huyen uy", Party),
    ("quan uy", Party),
    ("thi uy", Party),
    ("van phong dang uy", Party),
    ("van phong tinh uy", Party),
    ("van phong thanh uy", Party),
    ("ban to chuc", Party),
    ("ban xay dung dang", Party),
    ("ban tuyen giao", Party),
    ("ban dan van", Party),
    ("ban noi chinh", Party),
    ("uy ban kiem tra", Party),
    ("ubkt", Party),
    ("co quan uy ban kiem tra", Party),
    ("bao ", Party),
    ("mat tran", Front),
    ("mttq", Front),
    ("uy ban mttq", Front),
    ("ubmttq", Front),
    ("uy ban mat tran", Front),
    ("co quan mat tran", Front),
    ("co quan uy ban mttq", Front),
    ("hoi lien hiep phu nu", Front),
    ("hoi lhpn", Front),
    ("hoi phu nu", Front),
    ("hoi nong dan", Front),
    ("hoi cuu chien binh", Front),
    ("hoi ccb", Front),
    ("doan thanh nien", Front),
    ("doan tncs", Front),
    ("tinh doan", Front),
    ("thanh doan", Front),
    ("huyen doan", Front),
    ("lien doan lao dong", Front),
    ("cong doan", Front),
    ("truong ", School),
    ("mam non", School),
    ("mau giao", School),
    ("tieu hoc", School),
    ("thcs", School),
    ("thpt", School),
    ("trung tam giao duc", School),
    ("trung tam gdnn", School),
    ("trung tam gdtx", School),
    ("dai hoc", School),
    ("cao dang", School),
    ("nha tre", School),
    ("benh vien", Health),
    ("tram y te", Health),
    ("trung tam y te", Health),
    ("phong kham", Health),
    ("trung tam kiem soat benh tat", Health),
    ("trung tam cap cuu", Health),
    ("trung tam phap y", Health),
    ("trung tam phuc vu hanh chinh", State),
    ("trung tam", Service),
    ("ban quan ly du an", Service),
    ("ban qlda", Service),
    ("quy ", Service),
    ("nha van hoa", Service),
    ("thu vien", Service),
    ("bao tang", Service),
    ("dai phat thanh", Service),
    ("dai truyen thanh", Service),
];

/// The branch a word in a branch column means.
pub(crate) fn branch(printed: &str) -> Option<UnitBranch> {
    if printed.len() > 120 {
        return None;
    }
    let said = text::fold(printed);
    BRANCHES
        .iter()
        .find_map(|(word, branch)| has_words(&said, word).then_some(*branch))
        .or_else(|| by_name(&said))
}

/// The branch a unit's name shows; a body of the state when it shows none.
pub(crate) fn branch_of_name(name: &str) -> UnitBranch {
    by_name(&text::fold(name)).unwrap_or_default()
}

fn by_name(folded: &str) -> Option<UnitBranch> {
    NAMES
        .iter()
        .find_map(|(start, branch)| folded.starts_with(start).then_some(*branch))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn branches_by_word_and_by_name() {
        assert_eq!(branch("Khối Đảng"), Some(Party));
        assert_eq!(branch("school"), Some(School));
        assert_eq!(branch("Cơ quan khác"), None);
        for (name, expected) in [
            ("UBND phường Cẩm Bình", State),
            ("Sở Y tế", State),
            ("Phòng Giáo dục và Đào tạo", State),
            ("Trường THCS Cẩm Bình", School),
            ("Trạm Y tế xã", Health),
            ("Văn phòng HĐND và UBND", State),
            ("Đảng ủy phường", Party),
            ("Ủy ban MTTQ Việt Nam phường", Front),
            ("Trung tâm Phục vụ hành chính công", State),
            ("Trung tâm Văn hóa", Service),
        ] {
            assert_eq!(branch_of_name(name), expected, "{name}");
        }
    }
}
