//! The words a roster has for a status and a category.

use domain::{Category, EmploymentStatus};

use crate::chance::Chance;

/// One of the ways a status is written.
pub fn of(status: EmploymentStatus, chance: &mut Chance) -> &'static str {
    use EmploymentStatus as S;
    chance.pick(match status {
        S::Active | S::Unknown => &["Đang công tác", "Đang công tác", "Đang làm việc"],
        S::Retired => &["Nghỉ hưu", "Hưu trí", "Nghỉ hưu theo chế độ"],
        S::Resigned => &[
            "Nghỉ việc",
            "Thôi việc",
            "Chấm dứt hợp đồng",
            "Thôi việc theo nguyện vọng",
        ],
        S::Dismissed => &["Buộc thôi việc", "Kỷ luật buộc thôi việc"],
        S::Deceased => &["Từ trần", "Đã mất"],
        S::TransferredOut => &["Chuyển công tác ngoài tỉnh", "Chuyển công tác"],
        S::TransferredWithin => &[
            "Điều động",
            "Luân chuyển",
            "Chuyển công tác",
            "Điều động nội bộ",
        ],
        S::Seconded => &["Biệt phái", "Cử biệt phái"],
        S::MaternityLeave => &["Nghỉ thai sản", "Thai sản"],
        S::StudyLeave => &["Đi học", "Đi học tập trung"],
        S::UnpaidLeave => &["Nghỉ không lương", "Nghỉ không hưởng lương"],
        S::SickLeave => &["Nghỉ ốm dài ngày", "Nghỉ ốm"],
        S::Suspended => &["Tạm đình chỉ công tác", "Đình chỉ công tác"],
    })
}

/// How a category is written.
pub const fn category(category: Category) -> &'static str {
    match category {
        Category::Cadre => "Cán bộ",
        Category::CivilServant => "Công chức",
        Category::PublicEmployee => "Viên chức",
        Category::Contract => "Hợp đồng lao động",
        Category::PartTime => "Không chuyên trách",
    }
}
