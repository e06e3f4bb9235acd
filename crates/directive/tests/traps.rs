//! Sentences made to mislead: each in a small letter, with the numbers it may and may not give.

use directive::{CharacterClass, Directive, PasswordRule, RelativeFrom, RelativeUnit, Weekday};

fn read(sentence: &str) -> Directive {
    directive::read(&format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 12/UBND-VP\nV/v an toàn tài khoản\n\
         Tân An, ngày 10 tháng 6 năm 2025\n\nKính gửi: Các đơn vị trực thuộc\n\n\
         UBND xã yêu cầu các đơn vị:\n\n1. {sentence}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    ))
}

fn rule(sentence: &str) -> PasswordRule {
    let read = read(sentence);
    assert_eq!(
        read.password_rules.len(),
        1,
        "{sentence}: {:?}",
        read.password_rules
    );
    read.password_rules.into_iter().next().unwrap_or_default()
}

#[test]
fn lengths() {
    for (sentence, min, max) in [
        ("Mật khẩu có độ dài tối thiểu trên 8 ký tự.", Some(9), None),
        ("Mật khẩu tối thiểu 8 ký tự.", Some(8), None),
        ("Mật khẩu phải dài hơn 10 ký tự.", Some(11), None),
        (
            "Mật khẩu phải dài ít nhất là 08 (tám) ký tự.",
            Some(8),
            None,
        ),
        ("Độ dài mật khẩu không ít hơn 12 ký tự.", Some(12), None),
        ("Mật khẩu gồm 8 ký tự trở lên.", Some(8), None),
        ("Mật khẩu từ 8 đến 15 ký tự.", Some(8), Some(15)),
        ("Mật khẩu 8-15 ký tự.", Some(8), Some(15)),
        ("Mật khẩu có từ 08 ký tự đến 20 ký tự.", Some(8), Some(20)),
        (
            "Mật khẩu tối thiểu 8 ký tự, không quá 15 ký tự.",
            Some(8),
            Some(15),
        ),
        (
            "Mật khẩu dưới 15 ký tự và tối thiểu 9 ký tự.",
            Some(9),
            Some(14),
        ),
        ("Mật khẩu ≥ 12 ký tự.", Some(12), None),
        ("Mật khẩu có tối thiểu mười hai ký tự.", Some(12), None),
        (
            "Nâng độ dài mật khẩu từ 8 ký tự lên 12 ký tự.",
            Some(12),
            None,
        ),
        (
            "Mật khẩu tối thiểu 12 ký tự (thay vì 8 ký tự như trước đây).",
            Some(12),
            None,
        ),
        (
            "Tên đăng nhập tối đa 20 ký tự; mật khẩu tối thiểu 10 ký tự.",
            Some(10),
            None,
        ),
        (
            "Mật khẩu tối thiểu 12 ký tự, trong đó có ít nhất 02 ký tự đặc biệt.",
            Some(12),
            None,
        ),
    ] {
        let rule = rule(sentence);
        assert_eq!((rule.min_length, rule.max_length), (min, max), "{sentence}");
    }
}

#[test]
fn numbers_that_are_no_rule() {
    for sentence in [
        "Khắc phục tình trạng mật khẩu chỉ có 6 ký tự.",
        "Tên đăng nhập gồm tối thiểu 6 ký tự.",
        "Mã PIN chữ ký số gồm 8 ký tự.",
        "Đổi mật khẩu đã sử dụng quá 03 tháng.",
        "Rà soát tài khoản 03 tháng/lần.",
        "Báo cáo kết quả 06 tháng/lần.",
        "Sao lưu dữ liệu, mật khẩu quản trị lưu trong két, kiểm tra 6 tháng/lần.",
        "Tài khoản 45 ngày không đăng nhập thì khóa.",
        "Tự động khóa màn hình sau 10 phút.",
        "Đổi mật khẩu trong vòng 03 ngày kể từ ngày nhận được văn bản này.",
        "Không để mật khẩu trùng 3 ký tự liên tiếp với tên người dùng.",
        "Công văn số 12/UBND ngày 01/6/2025 thay thế quy định mật khẩu tối thiểu 6 ký tự trước đây.",
        "Tập huấn về mật khẩu định kỳ 06 tháng/lần.",
        "Tài khoản nhập sai mật khẩu 05 lần thì khóa 30 phút.",
        "Gửi 02 danh sách cán bộ về UBND xã.",
    ] {
        let read = read(sentence);
        assert_eq!(read.password_rules, [], "{sentence}");
    }
}

#[test]
fn classes() {
    use CharacterClass::{Digit, Letter, Lower, Special, Upper};
    for (sentence, all, any, classes) in [
        (
            "Mật khẩu gồm chữ hoa, chữ thường, số hoặc ký tự đặc biệt.",
            vec![Upper, Lower],
            vec![vec![Digit, Special]],
            None,
        ),
        (
            "Mật khẩu gồm chữ hoa, chữ thường, số và ký tự đặc biệt.",
            vec![Upper, Lower, Digit, Special],
            vec![],
            None,
        ),
        ("Mật khẩu gồm chữ và số.", vec![Letter, Digit], vec![], None),
        (
            "Mật khẩu có chữ cái (in hoa, in thường), chữ số.",
            vec![Upper, Lower, Digit],
            vec![],
            None,
        ),
        (
            "Mật khẩu gồm ít nhất 3 trong 4 loại ký tự: chữ hoa, chữ thường, số, ký tự đặc biệt.",
            vec![],
            vec![],
            Some(3),
        ),
        (
            "Mật khẩu đáp ứng 3/4 nhóm: chữ hoa, chữ thường, số, ký tự đặc biệt.",
            vec![],
            vec![],
            Some(3),
        ),
        (
            "Mật khẩu bao gồm chữ hoa, chữ thường, chữ số, ký tự đặc biệt (như @ hoặc #); không đặt toàn số.",
            vec![Upper, Lower, Digit, Special],
            vec![],
            None,
        ),
    ] {
        let rule = rule(sentence);
        assert_eq!(rule.require_all, all, "{sentence}");
        assert_eq!(rule.require_any, any, "{sentence}");
        assert_eq!(rule.min_classes, classes, "{sentence}");
    }
}

#[test]
fn rotation() {
    for (sentence, months, days) in [
        ("Thay đổi mật khẩu định kỳ 03 tháng/lần.", Some(3), None),
        ("Định kỳ hằng quý thay đổi mật khẩu.", Some(3), None),
        ("Cứ 06 tháng phải đổi mật khẩu một lần.", Some(6), None),
        (
            "Mật khẩu phải được thay đổi tối thiểu 01 lần/03 tháng.",
            Some(3),
            None,
        ),
        ("Đổi mật khẩu ít nhất 02 lần/năm.", Some(6), None),
        (
            "Mật khẩu được đổi ít nhất một lần trong 90 ngày.",
            None,
            Some(90),
        ),
        ("Thời hạn sử dụng mật khẩu tối đa 60 ngày.", None, Some(60)),
        (
            "Rà soát tài khoản 06 tháng/lần, thay đổi mật khẩu 03 tháng/lần.",
            Some(3),
            None,
        ),
        (
            "Thay đổi mật khẩu 3 tháng/lần thay vì 6 tháng/lần như trước đây.",
            Some(3),
            None,
        ),
    ] {
        let rule = rule(sentence);
        assert_eq!(
            (rule.rotation_months, rule.rotation_days),
            (months, days),
            "{sentence}"
        );
    }
}

/// What is not used again was used: no dormancy.
#[test]
fn dormancy() {
    for (sentence, days) in [
        (
            "Đăng nhập kho: đổi mật khẩu 80 ngày, không được sử dụng trùng 4 mật khẩu trước.",
            None,
        ),
        (
            "Quyền truy cập cấp theo đợt 05 tháng, không sử dụng chung.",
            None,
        ),
        (
            "Tài khoản máy chủ: thay mật khẩu sau 03 tháng, không được sử dụng lại 4 mật khẩu cũ. Hộp thư không đăng nhập quá 65 ngày bị tạm ngừng.",
            Some(65),
        ),
        ("Tài khoản 02 tháng liền không sử dụng thì khóa.", Some(60)),
    ] {
        assert_eq!(read(sentence).dormant_days, days, "{sentence}");
    }
}

#[test]
fn dates_by_which_something_is_due() {
    for (sentence, date, time, inclusive) in [
        (
            "Báo cáo UBND xã trước ngày 25/6/2025.",
            "2025-06-25",
            None,
            false,
        ),
        (
            "Báo cáo UBND xã chậm nhất ngày 25/6/2025.",
            "2025-06-25",
            None,
            true,
        ),
        (
            "Báo cáo UBND xã chậm nhất là 17 giờ 00 ngày 25 tháng 6 năm 2025.",
            "2025-06-25",
            Some("17:00"),
            true,
        ),
        (
            "Báo cáo UBND xã trước 16h30, thứ Tư ngày 25/6/2025.",
            "2025-06-25",
            Some("16:30"),
            false,
        ),
        (
            "Thời hạn báo cáo: đến hết ngày 25-6-2025.",
            "2025-06-25",
            None,
            true,
        ),
        (
            "Gửi kết quả về UBND xã trước ngày 25/6.",
            "2025-06-25",
            None,
            false,
        ),
        (
            "Hoàn thành việc đổi mật khẩu trong tháng 6/2025.",
            "2025-06-30",
            None,
            true,
        ),
        (
            "Hạn cuối gửi báo cáo là ngày 25.6.2025.",
            "2025-06-25",
            None,
            true,
        ),
        (
            "Trước ngày 25/6/2025, các đơn vị gửi báo cáo về UBND xã.",
            "2025-06-25",
            None,
            false,
        ),
        (
            "Từ nay đến ngày 25/6/2025 hoàn thành việc đổi mật khẩu.",
            "2025-06-25",
            None,
            true,
        ),
        (
            "Gửi báo cáo về UBND xã (xong trước 25/6/2025).",
            "2025-06-25",
            None,
            false,
        ),
        (
            "Thời gian báo cáo: trước 10h ngày 25/6/2025 (thứ Tư).",
            "2025-06-25",
            Some("10:00"),
            false,
        ),
        (
            "Các đơn vị gửi báo cáo về UBND xã không muộn hơn ngày 25/6/2025.",
            "2025-06-25",
            None,
            true,
        ),
        (
            "Hoàn thành trong quý III năm 2025.",
            "2025-09-30",
            None,
            true,
        ),
    ] {
        let read = read(sentence);
        let [deadline] = &read.deadlines[..] else {
            panic!("{sentence}: {:?}", read.deadlines);
        };
        assert_eq!(
            deadline.date.map(|date| date.to_string()).as_deref(),
            Some(date),
            "{sentence}"
        );
        assert_eq!(deadline.time.as_deref(), time, "{sentence}");
        assert_eq!(deadline.inclusive, inclusive, "{sentence}");
    }
}

#[test]
fn dates_of_other_things() {
    for sentence in [
        "Ngày 09/6/2025, Sở Khoa học và Công nghệ nâng cấp hệ thống.",
        "Đến ngày 01/6/2025, còn 12 tài khoản chưa đổi mật khẩu.",
        "Kiểm tra các tài khoản được tạo trước ngày 01/01/2024.",
        "Thu hồi tài khoản của cán bộ nghỉ hưu trước ngày 01/6/2025.",
        "Số liệu báo cáo tính đến ngày 31/5/2025.",
        "Văn bản này có hiệu lực đến hết ngày 31/12/2025.",
        "Hệ thống tạm dừng từ ngày 12/6/2025 đến ngày 14/6/2025.",
        "Thực hiện theo Công văn số 45/UBND ngày 02/6/2025 của UBND huyện.",
        "Báo cáo trước ngày     tháng 6 năm 2025.",
        "Mật khẩu được đổi trước ngày 01/5/2025 phải đổi lại.",
        "Kể từ ngày 01/7/2025, thực hiện đăng nhập bằng xác thực hai lớp.",
        "Sau ngày 01/7/2025 tài khoản chưa đổi mật khẩu bị khóa.",
        "Quy chế có hiệu lực từ ngày 01/7/2025.",
        "Cuộc họp tổ chức lúc 14 giờ 00 ngày 20/6/2025.",
        "Khắc phục lỗi đã nêu tại biên bản kiểm tra ngày 05/6/2025.",
    ] {
        assert_eq!(read(sentence).deadlines, [], "{sentence}");
    }
}

#[test]
fn relative_deadlines() {
    use RelativeFrom::{AccountIssued, Detection, Issue, LeaveEvent, Receipt};
    use RelativeUnit::{Day, Hour, WorkingDay};
    for (sentence, n, unit, from) in [
        (
            "Trong thời hạn 05 ngày làm việc kể từ ngày ban hành văn bản này, báo cáo UBND xã.",
            5,
            WorkingDay,
            Issue,
        ),
        (
            "Báo cáo UBND xã trong vòng 3 ngày kể từ ngày nhận được Công văn này.",
            3,
            Day,
            Receipt,
        ),
        (
            "Người dùng đổi mật khẩu chậm nhất 24 giờ sau khi được cấp tài khoản.",
            24,
            Hour,
            AccountIssued,
        ),
        (
            "Chậm nhất 02 (hai) ngày làm việc kể từ khi cán bộ nghỉ hưu, đơn vị đề nghị thu hồi tài khoản.",
            2,
            WorkingDay,
            LeaveEvent,
        ),
        (
            "Báo cáo Công an xã trong 24 giờ kể từ khi phát hiện sự cố.",
            24,
            Hour,
            Detection,
        ),
    ] {
        let read = read(sentence);
        let [deadline] = &read.deadlines[..] else {
            panic!("{sentence}: {:?}", read.deadlines);
        };
        let relative = deadline.relative.as_ref();
        assert_eq!(
            relative.map(|r| (r.n, r.unit, r.from)),
            Some((n, unit, Some(from))),
            "{sentence}"
        );
        assert_eq!(deadline.date, None, "{sentence}");
    }
}

#[test]
fn recurring_deadlines() {
    for (sentence, day, month, of_quarter, weekday) in [
        (
            "Báo cáo UBND xã trước ngày 25 hằng tháng.",
            Some(25),
            None,
            None,
            None,
        ),
        (
            "Hằng tháng, trước ngày 20, báo cáo UBND xã.",
            Some(20),
            None,
            None,
            None,
        ),
        (
            "Báo cáo UBND xã trước ngày 15/12 hằng năm.",
            Some(15),
            Some(12),
            None,
            None,
        ),
        (
            "Báo cáo UBND xã trước ngày 05 của tháng đầu quý sau.",
            Some(5),
            None,
            Some(1),
            None,
        ),
        (
            "Báo cáo UBND xã chậm nhất thứ Sáu hằng tuần.",
            None,
            None,
            None,
            Some(Weekday::Friday),
        ),
    ] {
        let read = read(sentence);
        let [deadline] = &read.deadlines[..] else {
            panic!("{sentence}: {:?}", read.deadlines);
        };
        let found = deadline
            .recurring
            .as_ref()
            .map(|r| (r.day, r.month, r.month_of_quarter, r.weekday));
        assert_eq!(found, Some((day, month, of_quarter, weekday)), "{sentence}");
    }
}

/// A date broken over two lines, or above the signature; an exception among the addressees.
#[test]
fn dates_and_exceptions_in_unusual_places() {
    let day = chrono::NaiveDate::from_ymd_opt(2025, 6, 10).map(directive::PartialDate::Day);
    for text in [
        "UBND XÃ TÂN AN\nSố: 12/UBND-VP\nTân An, ngày 10 tháng 6\nnăm 2025\n\nKính gửi: Các phường (trừ UBND phường Hàm Tiến)\n\nĐề nghị đổi mật khẩu.\n\nCHỦ TỊCH\n",
        "UBND XÃ TÂN AN\nSố: 12/UBND-VP\n\nKính gửi: Các phường (trừ UBND phường Hàm Tiến)\n\nĐề nghị đổi mật khẩu.\n\nNơi nhận:\n- Như trên.\nTân An, ngày 10 tháng 6 năm 2025\nCHỦ TỊCH\n",
    ] {
        let read = directive::read(text);
        assert_eq!(read.date, day, "{text}");
        assert_eq!(read.exempt_units, ["UBND phường Hàm Tiến"], "{text}");
    }
}
