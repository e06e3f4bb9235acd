//! Rows that are no records: totals, signatures, notes below the table.

/// How the first text of a totals row begins, followed by nothing, a colon or a number.
#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "tong cong", "tong so", "tong", "cong", "cong lai", "cong don", "luy ke", "tong hop",
    "grand total", "total", "sum", "subtotal", "cong nhom", "cong don vi", "tong cong so",
    "tong so nguoi", "tong so can bo", "tong so tai khoan", "tong so luong", "so luong", "count",
    "tong toan tinh", "cong toan tinh", "toan tinh", "tong toan xa",
];

/// How the texts below a table begin.
#[rustfmt::skip]
const SIGNATURES: &[&str] = &[
    "nguoi lap", "lap bieu", "lap bang", "nguoi tong hop", "nguoi kiem tra", "nguoi duyet",
    "thu truong", "ke toan truong", "chu tich", "pho chu tich", "giam doc", "pho giam doc",
    "chanh van phong", "hieu truong", "bi thu", "truong phong", "pho truong phong", "xac nhan cua",
    "xac nhan", "(ky", "ky ten", "ky, ", "da ky", "(da ky", "noi nhan", "tm.", "kt.", "tl.",
    "tuq.", "t/m", "k/t", "prepared by", "approved by", "signed", "ghi chu:", "luu y", "chu thich",
    "chu y:", "can bo tong hop", "chuyen vien tong hop", "luu:", "danh sach nay", "danh sach co",
    "an dinh danh sach", "het danh sach", "ngay in", "printed", "exported", "nguon:",
    "bao cao duoc tao",
];

/// Whether a text opens a totals row.
pub(crate) fn is_total(printed: &str) -> bool {
    if printed.len() > 120 {
        return false;
    }
    let folded = text::fold(printed);
    TOTALS.iter().any(|total| {
        folded.strip_prefix(total).is_some_and(|rest| {
            rest.is_empty()
                || rest.trim_start().starts_with([':', '(', '=', '.'])
                || rest
                    .trim_start()
                    .starts_with(|letter: char| letter.is_ascii_digit())
        })
    })
}

/// Whether a text stands under a table: a signature, its date, a note.
pub(crate) fn is_signature(printed: &str) -> bool {
    let folded = text::fold(printed);
    SIGNATURES.iter().any(|start| folded.starts_with(start)) || is_place_and_date(&folded)
}

/// "…, ngày … tháng … năm …"
fn is_place_and_date(folded: &str) -> bool {
    let after = |word: &str, rest: &'_ str| rest.find(word).map(|at| at + word.len());
    let Some(day) = after("ngay ", folded) else {
        return false;
    };
    let Some(month) = after(" thang ", &folded[day..]) else {
        return false;
    };
    folded[day + month..].contains(" nam ") && folded.len() < 120
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_and_signatures() {
        for text in ["Tổng cộng", "CỘNG:", "Tổng số: 125", "Cộng 12", "Total"] {
            assert!(is_total(text), "{text}");
        }
        for text in [
            "Công ty A",
            "Tổng hợp viên",
            "Cộng tác viên",
            "Tổng cục Thuế",
        ] {
            assert!(!is_total(text), "{text}");
        }
        for text in [
            "Người lập biểu",
            "THỦ TRƯỞNG ĐƠN VỊ",
            "(Ký, ghi rõ họ tên)",
            "Cẩm Bình, ngày 20 tháng 11 năm 2026",
            "Nơi nhận:",
        ] {
            assert!(is_signature(text), "{text}");
        }
        assert!(!is_signature("Nguyễn Văn An"));
    }
}
