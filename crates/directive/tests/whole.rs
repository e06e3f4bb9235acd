//! What only a whole letter shows: where its orders begin, and where its date stands.

use directive::{RelativeUnit, TaskAction};

/// A later article's "yêu cầu như sau:" is no lead: the articles before it order as well.
#[test]
fn a_regulation_orders_from_its_first_article() {
    let read = directive::read(
        "TRUNG TÂM LƯU TRỮ\nSố: 8/QC-TTLT\nSuối Đá, ngày 02 tháng 4 năm 2025\n\nQUY CHẾ\nQuản lý tài khoản\n\n\
         Điều 1. Người mới đổi mật khẩu trong 36 giờ kể từ khi nhận tài khoản.\n\n\
         Điều 2. Các đội xóa tài khoản của người nghỉ việc.\n\n\
         Điều 3. Mật khẩu phải bảo đảm yêu cầu như sau:\n\na) Tối thiểu 14 ký tự;\n\nb) Đổi 5 tháng một lần.\n\n\
         GIÁM ĐỐC\n\nTrần Văn Sáu\n",
    );
    let relative = read
        .deadlines
        .first()
        .and_then(|due| due.relative.as_ref())
        .map(|due| (due.n, due.unit));
    assert_eq!(relative, Some((36, RelativeUnit::Hour)));
    assert!(read.leaver_cleanup);
    assert!(
        read.tasks
            .iter()
            .any(|task| task.action == TaskAction::DeleteLeavers)
    );
    assert_eq!(
        read.password_rules.first().and_then(|rule| rule.min_length),
        Some(14)
    );
}

/// No header: the body names itself, and the date stands above the signature.
#[test]
fn a_letter_without_a_header() {
    let read = directive::read(
        "Số: 21/CV-MN\nV/v giữ gìn tài khoản\n\nKính gửi: Các cô giáo\n\n\
         Theo Kế hoạch số 15/PVHTT-VP ngày 04/02/2025 của Phòng Văn hóa, Trường Mầm non Sao Khuê đề nghị các cô đổi mật khẩu trước ngày 20/4/2025./.\n\n\
         Vĩnh Lâm, ngày 03 tháng 4 năm 2025\n\nHIỆU TRƯỞNG\n\nLê Thị Năm\n",
    );
    assert_eq!(read.issuer.as_deref(), Some("Trường Mầm non Sao Khuê"));
    assert_eq!(read.place.as_deref(), Some("Vĩnh Lâm"));
    assert!(read.date.is_some());
}

/// A cell of the header's table with two bodies in it, one below the other.
#[test]
fn breaks_in_the_cells_of_a_header() {
    let read = directive::read(
        "| UBND TỈNH BÌNH SƠN<br>**SỞ THỦY LỢI** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |\n\
         |---|---|\n| Số: 31/STL-VP<br>V/v khóa sổ | *Bình Sơn, ngày 05 tháng 4 năm 2025* |\n\n\
         Kính gửi: Các trạm\n\nSở yêu cầu các trạm đổi mật khẩu trước ngày 20/4/2025.\n\nGIÁM ĐỐC\n\nLê Thị Năm\n",
    );
    assert_eq!(read.issuer.as_deref(), Some("SỞ THỦY LỢI"));
    assert_eq!(read.parent_issuer.as_deref(), Some("UBND TỈNH BÌNH SƠN"));
    assert_eq!(read.number.as_deref(), Some("31"));
    assert_eq!(read.subject.as_deref(), Some("khóa sổ"));
    assert!(read.date.is_some());
}
