//! The kinds of document (Nghị định 30/2020, Phụ lục III; Hướng dẫn 05-HD/VPTW).

use serde::{Deserialize, Serialize};

/// The kind of a letter.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum DocType {
    /// Công văn, the only kind without a title line.
    CongVan,
    /// Kế hoạch.
    KeHoach,
    /// Thông báo.
    ThongBao,
    /// Chỉ thị.
    ChiThi,
    /// Công điện.
    CongDien,
    /// Quy chế (also quy định, which binds alike).
    QuyChe,
    /// Quyết định.
    QuyetDinh,
    /// Hướng dẫn.
    HuongDan,
    /// Anything else.
    #[default]
    Other,
}
