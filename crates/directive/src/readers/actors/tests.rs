//! Kinds and roles in a clause.

use super::*;
use crate::readers::{document, systems};

fn shown(body: &str) -> Vec<String> {
    let text = format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 12/UBND-VP\nV/v tài khoản\n\nKính gửi: Các đơn vị\n\nUBND xã yêu cầu các đơn vị:\n\n1. {body}\n"
    );
    let letter = Letter::new(&text);
    let mut draft = Draft::default();
    document::read(&letter, &mut draft);
    let systems = systems::read(&letter, &mut draft);
    let actors = Actors::find(&letter, &systems, &draft);
    actors
        .paragraphs
        .last()
        .into_iter()
        .flatten()
        .map(|m| {
            let place = letter.source.printed(&m.place);
            format!("{place} {:?} {:?}", m.kind, m.role)
        })
        .collect()
}

#[test]
fn parts_in_the_clause() {
    for (body, expected) in [
        (
            "Các phòng, ban chỉ đạo cán bộ, công chức đổi mật khẩu, báo cáo về Văn phòng.",
            &[
                "Các phòng, ban Many Subject",
                "cán bộ, công chức People Embedded",
                "Văn phòng Single Object",
            ][..],
        ),
        (
            "Giao Phòng Văn hóa - Xã hội đôn đốc các đơn vị thực hiện.",
            &[
                "Phòng Văn hóa - Xã hội Single Subject",
                "các đơn vị Many Embedded",
            ],
        ),
        (
            "Lập danh sách tài khoản của công chức, viên chức đã nghỉ hưu, gửi Văn phòng Sở.",
            &[
                "công chức, viên chức People Object",
                "Văn phòng Sở Single Object",
            ],
        ),
        (
            "Tổ chức tập huấn cho cán bộ; bộ phận Một cửa kiểm tra.",
            &["cán bộ People Object", "bộ phận Một cửa Single Subject"],
        ),
    ] {
        assert_eq!(shown(body), expected, "{body}");
    }
}
