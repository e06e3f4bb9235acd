//! Bodies of the province: the Party's, the council's, the departments with their sections,
//! the front and its associations.

use domain::UnitCode;

use super::{Authority, Ended, Office, Role, code, ended, size::Size};
use crate::chance::Chance;

/// Name, letters of its mailboxes, parent, role, and what was merged into it in 2025.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    Role,
    Option<(&'static str, &'static str)>,
);

const BODIES: [Row; 22] = [
    ("Văn phòng UBND tỉnh", "vpubnd", "H99", Role::Office, None),
    ("Văn phòng Tỉnh ủy", "vptu", "A99", Role::Party, None),
    (
        "Sở Nội vụ",
        "snv",
        "H99",
        Role::Head,
        Some(("Sở Lao động – Thương binh và Xã hội", "sldtbxh")),
    ),
    (
        "Ủy ban MTTQ và các tổ chức chính trị – xã hội tỉnh",
        "mttq",
        "I99",
        Role::Front,
        None,
    ),
    (
        "Sở Tài chính",
        "stc",
        "H99",
        Role::Head,
        Some(("Sở Kế hoạch và Đầu tư", "skhdt")),
    ),
    ("Ban Tổ chức Tỉnh ủy", "btctu", "A99", Role::Party, None),
    (
        "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
        "vphdnd",
        "K99",
        Role::Council,
        None,
    ),
    (
        "Sở Xây dựng",
        "sxd",
        "H99",
        Role::Head,
        Some(("Sở Giao thông vận tải", "sgtvt")),
    ),
    (
        "Sở Nông nghiệp và Môi trường",
        "snnmt",
        "H99",
        Role::Head,
        Some(("Sở Tài nguyên và Môi trường", "stnmt")),
    ),
    ("Sở Giáo dục và Đào tạo", "sgddt", "H99", Role::Head, None),
    ("Sở Y tế", "syt", "H99", Role::Head, None),
    (
        "Sở Khoa học và Công nghệ",
        "skhcn",
        "H99",
        Role::Head,
        Some(("Sở Thông tin và Truyền thông", "stttt")),
    ),
    (
        "Trung tâm Phục vụ hành chính công tỉnh",
        "ttpvhcc",
        "H99",
        Role::PublicService,
        None,
    ),
    ("Sở Tư pháp", "stp", "H99", Role::Head, None),
    ("Sở Công Thương", "sct", "H99", Role::Head, None),
    (
        "Sở Văn hóa, Thể thao và Du lịch",
        "svhttdl",
        "H99",
        Role::Head,
        None,
    ),
    (
        "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "btgdvtu",
        "A99",
        Role::Party,
        None,
    ),
    (
        "Ủy ban Kiểm tra Tỉnh ủy",
        "ubkttu",
        "A99",
        Role::Party,
        None,
    ),
    ("Ban Nội chính Tỉnh ủy", "bnctu", "A99", Role::Party, None),
    ("Thanh tra tỉnh", "ttt", "H99", Role::Head, None),
    (
        "Sở Dân tộc và Tôn giáo",
        "sdttg",
        "H99",
        Role::Head,
        Some(("Ban Dân tộc", "bdt")),
    ),
    (
        "Hội Liên hiệp Phụ nữ tỉnh",
        "hlhpn",
        "I99",
        Role::Front,
        None,
    ),
];

const SECTIONS: [&str; 8] = [
    "Phòng Tổ chức – Hành chính",
    "Phòng Kế hoạch – Tài chính",
    "Phòng Nghiệp vụ 1",
    "Phòng Nghiệp vụ 2",
    "Phòng Quản lý chuyên ngành",
    "Phòng Thanh tra – Pháp chế",
    "Phòng Chuyển đổi số",
    "Trung tâm Dịch vụ",
];

/// The first so many bodies of the list; it begins with the ones no province is without.
pub fn invent(size: &Size, chance: &mut Chance) -> Vec<Authority> {
    BODIES
        .iter()
        .zip(1..)
        .take(size.departments)
        .map(|(row, number)| body(row, number, size.sections, chance))
        .collect()
}

fn body(row: &Row, number: usize, sections: usize, chance: &mut Chance) -> Authority {
    let (name, letters, parent, role, merged) = *row;
    let own = code(&format!("{parent}.{number:02}"));
    let mut head = Office::new(own.to_string(), name, &code(parent), role, 6);
    head.mailbox = letters.to_owned();
    head.unit.aliases = vec![
        format!("000.00.{number:02}.{parent}"),
        format!("{name} Mẫu Giang").replace(" tỉnh Mẫu Giang", " Mẫu Giang"),
    ];
    let mut offices = vec![head];
    offices.extend((1..=sections).map(|n| section(&own, name, role, n, chance)));
    let ended = merged
        .map(|(old, slug)| Ended {
            unit: ended(
                format!("H97.S{number:02}"),
                old,
                Some(code("H99")),
                Some(own),
            ),
            slug: slug.to_owned(),
        })
        .into_iter()
        .collect();
    Authority {
        offices,
        ended,
        is_commune: false,
    }
}

fn section(own: &UnitCode, name: &str, role: Role, number: usize, chance: &mut Chance) -> Office {
    let title = SECTIONS[(number - 1) % SECTIONS.len()];
    let role = match role {
        Role::Head if number == 1 => Role::Office,
        Role::Head => Role::Section,
        other => other,
    };
    let weight = chance.between(7, 16) as u64;
    Office::new(
        format!("{own}.{number:02}"),
        &format!("{title} {name}"),
        own,
        role,
        weight,
    )
    .shortened(format!("{} - {name}", title.replace("Phòng ", "P. ")))
}
