//! Headings as they have been met, and the field each must be taken for.

use domain::{FeedKind, Field};

use super::Headings;

fn expect(kind: &FeedKind, table: &[(Field, &[&str])]) -> usize {
    let headings = Headings::of(kind);
    let mut wrong = Vec::new();
    let mut count = 0;
    for (field, spellings) in table {
        for spelling in *spellings {
            count += 1;
            let like = headings.like(spelling);
            let best = like.first().map_or(0.0, |best| best.score);
            // Of equals the content decides; the field must be among them.
            let found = like
                .iter()
                .any(|like| like.field == *field && like.score >= best && best >= 0.6);
            if !found {
                wrong.push(format!(
                    "{spelling}: not {field} but {:?}",
                    &like[..like.len().min(3)]
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    count
}

#[rustfmt::skip]
const ACCOUNTS: &[(Field, &[&str])] = &[
    (
        Field::Login,
        &[
            "Tên đăng nhập", "TÀI KHOẢN", "Tên tài khoản", "Ten dang nhap", "Username",
            "User Name", "sAMAccountName", "uid", "Login", "LoginName", "Account", "User ID",
            "Tài khoản đăng nhập", "userPrincipalName", "Tài khoản thư điện tử", "TenDangNhap",
            "user_name", "Tên đăng nhập hệ thống", "Account Name", "preferred_username",
            "Tên truy cập", "Tài khoản email",
        ],
    ),
    (
        Field::Name,
        &[
            "Họ và tên", "Họ tên", "HỌ VÀ TÊN", "Ho va ten", "displayName", "Full Name",
            "fullName", "cn", "Tên hiển thị", "Họ và tên người dùng", "Họ tên cán bộ",
            "Display name", "Chủ tài khoản", "Tên đầy đủ", "Họ và tên (viết hoa)",
        ],
    ),
    (
        Field::PersonCode,
        &[
            "Mã cán bộ", "Mã CBCCVC", "Số hiệu CBCC", "Mã NV", "employeeID", "employeeNumber",
            "Mã nhân viên", "Employee ID", "Số hiệu", "Mã số cán bộ", "Mã cán bộ, công chức",
            "Staff code",
        ],
    ),
    (
        Field::IdentityNumber,
        &[
            "CCCD", "Số CCCD", "CMND/CCCD", "Căn cước công dân", "Số CMND", "Số định danh cá nhân",
            "Số CCCD/CMND", "National ID", "Số căn cước", "Số CMND (CCCD)",
        ],
    ),
    (
        Field::Mail,
        &[
            "Email", "E-mail", "mail", "Địa chỉ email", "Thư điện tử", "Thư điện tử công vụ",
            "Email công vụ", "Địa chỉ thư điện tử", "Hộp thư công vụ", "Primary Email",
        ],
    ),
    (
        Field::BirthDate,
        &[
            "Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Date of birth", "DOB",
            "birthDate", "Ngày sinh (dd/mm/yyyy)",
        ],
    ),
    (
        Field::Unit,
        &[
            "Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Phòng ban", "Phòng/Ban", "Department",
            "Tên đơn vị", "Cơ quan", "department", "Bộ phận", "Nơi công tác", "Đơn vị sử dụng",
            "Organization", "ou", "Tên cơ quan/đơn vị",
        ],
    ),
    (
        Field::UnitCode,
        &[
            "Mã đơn vị", "Mã định danh đơn vị", "Mã ĐV", "Mã cơ quan", "Unit Code", "OrgCode",
            "departmentNumber", "Mã phòng ban",
        ],
    ),
    (
        Field::Position,
        &[
            "Chức vụ", "Chức danh", "Chức vụ/Chức danh", "title", "Job Title", "Vị trí việc làm",
            "Position",
        ],
    ),
    (
        Field::Phone,
        &[
            "Điện thoại", "Số điện thoại", "SĐT", "Mobile", "telephoneNumber", "ĐT di động",
            "Phone number", "Số ĐT",
        ],
    ),
    (
        Field::Kind,
        &[
            "Loại tài khoản", "Loại TK", "Account type", "Loại hộp thư", "employeeType",
            "Phân loại tài khoản", "RecipientTypeDetails",
        ],
    ),
    (
        Field::Role,
        &[
            "Vai trò", "Quyền", "Nhóm quyền", "Role", "Roles", "memberOf", "Quyền hạn", "Groups",
            "Vai trò trong hệ thống",
        ],
    ),
    (
        Field::Privileged,
        &[
            "Quản trị", "Quản trị viên", "isAdmin", "is_superuser", "zimbraIsAdminAccount",
            "Đặc quyền", "adminCount", "Tài khoản đặc quyền",
        ],
    ),
    (
        Field::Status,
        &[
            "Trạng thái", "Tình trạng", "Trạng thái tài khoản", "Status", "zimbraAccountStatus",
            "userAccountControl", "enabled", "Kích hoạt", "Khóa", "Đã khóa", "is_active",
            "AccountEnabled", "Account Status", "locked", "lockoutTime", "pwdAccountLockedTime",
            "Hoạt động", "Tình trạng sử dụng", "nsAccountLock",
        ],
    ),
    (
        Field::Created,
        &[
            "Ngày tạo", "Ngày tạo tài khoản", "Ngày cấp", "Ngày cấp tài khoản", "whenCreated",
            "createTimestamp", "created_at", "Created date", "zimbraCreateTimestamp",
            "createdTimestamp", "Thời gian tạo", "Ngày khởi tạo", "date_joined", "Creation Date",
            "Thời điểm tạo tài khoản",
        ],
    ),
    (
        Field::LastUse,
        &[
            "Đăng nhập lần cuối", "Lần đăng nhập cuối", "Lần đăng nhập gần nhất",
            "Đăng nhập gần nhất", "Truy cập lần cuối", "Lần truy cập cuối", "lastLogon",
            "lastLogonTimestamp", "zimbraLastLogonTimestamp", "last_login", "lastLogin",
            "Last Login", "Last logon time", "Ngày đăng nhập cuối", "Thời gian đăng nhập gần nhất",
            "Sử dụng gần nhất", "Last activity", "lastSignInDateTime", "Hoạt động gần nhất",
            "Thời điểm đăng nhập lần cuối", "Last used", "Lần cuối sử dụng", "last_login_at",
        ],
    ),
    (
        Field::PasswordChanged,
        &[
            "Ngày đổi mật khẩu", "Ngày đổi mật khẩu gần nhất", "Đổi mật khẩu lần cuối",
            "Lần đổi mật khẩu gần nhất", "pwdLastSet", "pwdChangedTime", "passwordLastSet",
            "zimbraPasswordModifiedTime", "password_changed_at", "Last password change",
            "lastPasswordChangeDateTime", "Ngày thay đổi mật khẩu", "Ngày đổi MK",
            "Đổi MK gần nhất", "Thời gian đổi mật khẩu", "Password Changed",
            "Ngày cập nhật mật khẩu", "Thời điểm thay đổi mật khẩu gần nhất",
            "Mật khẩu / Ngày đổi gần nhất", "Password last changed",
        ],
    ),
    (
        Field::Mfa,
        &[
            "MFA", "2FA", "OTP", "Xác thực hai yếu tố", "Xác thực 2 lớp", "Xác thực hai lớp",
            "zimbraTwoFactorAuthEnabled", "two_factor_enabled", "Xác thực đa yếu tố",
            "MFA Enabled", "Bật 2FA", "Smart OTP",
        ],
    ),
    (
        Field::ForwardTo,
        &[
            "Chuyển tiếp", "Chuyển tiếp đến", "Địa chỉ chuyển tiếp",
            "zimbraPrefMailForwardingAddress", "zimbraMailForwardingAddress", "Forward to",
            "Forwarding address", "ForwardingSmtpAddress", "Tự động chuyển tiếp", "goto",
            "Email chuyển tiếp",
        ],
    ),
    (
        Field::Responsible,
        &[
            "Người phụ trách", "Người chịu trách nhiệm", "Người quản lý", "Cán bộ phụ trách",
            "Owner", "managedBy", "manager", "Đầu mối", "Người được giao quản lý",
            "Responsible person",
        ],
    ),
    (
        Field::LastReview,
        &[
            "Ngày rà soát", "Rà soát gần nhất", "Ngày rà soát gần nhất", "Ngày đơn vị xác nhận",
            "Last review", "last_reviewed_at", "Lần rà soát cuối", "Ngày xác nhận gần nhất",
        ],
    ),
    (
        Field::Users,
        &[
            "Người cùng sử dụng", "Người dùng chung", "Shared with", "Danh sách người dùng",
            "Người sử dụng khác", "Delegates",
        ],
    ),
    (
        Field::RowNumber,
        &[
            "STT", "TT", "Số TT", "No.", "Số thứ tự",
        ],
    ),
    (
        Field::Ignored,
        &[
            "Ghi chú", "Ngày hết hạn mật khẩu", "Giới tính", "Số lần đăng nhập", "badPwdCount",
            "accountExpires", "Dung lượng", "distinguishedName", "Ngày cập nhật", "whenChanged",
            "Lý do khóa", "Ngày khóa", "Dân tộc", "Địa chỉ", "passwordExpired",
            "Số ngày chưa đăng nhập", "Last login IP", "Số lần đổi mật khẩu", "Ngày vào Đảng",
        ],
    ),
];

#[rustfmt::skip]
const ROSTER: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "Họ và tên", "Họ và tên khai sinh", "Họ, tên",
        ],
    ),
    (
        Field::FamilyName,
        &[
            "Họ và tên đệm", "Họ đệm", "Họ", "Họ và chữ đệm", "Last name", "sn", "Họ lót",
        ],
    ),
    (Field::GivenName, &[
        "Tên", "First name", "givenName",
    ]),
    (
        Field::PersonCode,
        &[
            "Mã cán bộ", "Số hiệu công chức", "Mã hồ sơ", "Mã",
        ],
    ),
    (
        Field::Category,
        &[
            "Loại cán bộ", "Đối tượng", "Phân loại CBCCVC", "Staff category", "Biên chế",
            "Hình thức lao động",
        ],
    ),
    (
        Field::Status,
        &[
            "Trạng thái", "Tình trạng công tác", "Trạng thái làm việc", "Biến động",
            "Employment status", "Tình trạng hiện nay", "Lý do nghỉ",
        ],
    ),
    (
        Field::StatusFrom,
        &[
            "Từ ngày", "Ngày nghỉ hưu", "Ngày nghỉ việc", "Ngày hiệu lực",
            "Ngày nghỉ hưu, thôi việc", "Effective date", "Ngày chuyển công tác", "Thời điểm nghỉ",
        ],
    ),
    (
        Field::StatusTo,
        &[
            "Đến ngày", "Ngày kết thúc", "Ngày trở lại làm việc", "End date",
        ],
    ),
    (
        Field::Destination,
        &[
            "Nơi đến", "Nơi chuyển đến", "Đơn vị chuyển đến", "Đơn vị tiếp nhận",
            "Nơi công tác mới", "Transferred to", "Nơi biệt phái",
        ],
    ),
    (
        Field::Unit,
        &[
            "Đơn vị công tác", "Phòng, ban", "Cơ quan/Đơn vị",
        ],
    ),
    (
        Field::Ignored,
        &[
            "Ngày tuyển dụng", "Trình độ chuyên môn", "Ngạch công chức", "Hệ số lương", "Quê quán",
            "Số sổ BHXH", "Ngày bổ nhiệm",
        ],
    ),
];

#[rustfmt::skip]
const UNITS: &[(Field, &[&str])] = &[
    (
        Field::UnitCode,
        &[
            "Mã đơn vị", "Mã", "Mã định danh", "Code", "Unit code", "Mã định danh điện tử",
            "OrganId",
        ],
    ),
    (
        Field::UnitName,
        &[
            "Tên đơn vị", "Đơn vị", "Tên cơ quan, đơn vị", "Name", "Unit name", "Cơ quan", "Tên",
        ],
    ),
    (
        Field::Parent,
        &[
            "Đơn vị cấp trên", "Mã đơn vị cấp trên", "Cơ quan chủ quản", "Trực thuộc", "Parent",
            "parent_code", "Cấp trên trực tiếp", "Đơn vị cha",
        ],
    ),
    (
        Field::Branch,
        &[
            "Khối", "Loại đơn vị", "Loại hình", "Branch", "Type",
        ],
    ),
    (
        Field::ValidFrom,
        &[
            "Ngày thành lập", "Hiệu lực từ", "Valid from", "Từ ngày",
        ],
    ),
    (
        Field::ValidTo,
        &[
            "Ngày giải thể", "Hiệu lực đến", "Valid to", "Ngày hết hiệu lực", "Đến ngày",
        ],
    ),
    (
        Field::Successor,
        &[
            "Đơn vị kế thừa", "Sáp nhập vào", "Successor", "Đơn vị thay thế", "Merged into",
        ],
    ),
    (
        Field::Aliases,
        &[
            "Tên cũ", "Mã cũ", "Tên cũ, mã cũ", "Aliases", "Tên viết tắt", "Tên gọi khác",
        ],
    ),
];

#[test]
fn headings_of_accounts() {
    let count = expect(&FeedKind::System("email".parse().unwrap()), ACCOUNTS);
    assert!(count > 150, "{count}");
}

#[test]
fn headings_of_rosters() {
    expect(&FeedKind::Roster, ROSTER);
}

#[test]
fn headings_of_units() {
    expect(&FeedKind::Units, UNITS);
}
