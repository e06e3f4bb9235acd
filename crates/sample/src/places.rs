//! Invented place names: two plausible syllables, never repeated within a province.

use crate::chance::Chance;

const FIRST: [&str; 64] = [
    "An",
    "Bình",
    "Cẩm",
    "Châu",
    "Diên",
    "Đại",
    "Đông",
    "Đức",
    "Gia",
    "Hải",
    "Hòa",
    "Hồng",
    "Hưng",
    "Hương",
    "Khánh",
    "Kim",
    "Lạc",
    "Liên",
    "Linh",
    "Long",
    "Lộc",
    "Lương",
    "Mậu",
    "Minh",
    "Mỹ",
    "Nam",
    "Nghĩa",
    "Ngọc",
    "Nhân",
    "Ninh",
    "Phong",
    "Phú",
    "Phúc",
    "Quang",
    "Quảng",
    "Quế",
    "Sơn",
    "Tam",
    "Tân",
    "Tây",
    "Thạch",
    "Thanh",
    "Thái",
    "Thiện",
    "Thịnh",
    "Thọ",
    "Thuận",
    "Thủy",
    "Thượng",
    "Tiên",
    "Trà",
    "Trung",
    "Trường",
    "Tùng",
    "Vạn",
    "Văn",
    "Vân",
    "Việt",
    "Vĩnh",
    "Vũ",
    "Xuân",
    "Yên",
    "Ái",
    "Ứng",
];

const SECOND: [&str; 64] = [
    "Ân", "Bắc", "Bảo", "Biên", "Cương", "Cường", "Dương", "Điền", "Đình", "Đồng", "Giang", "Hà",
    "Hạ", "Hậu", "Hiệp", "Hoa", "Hoàng", "Hội", "Hợp", "Huy", "Kỳ", "Khê", "Khang", "Lãng", "Lâm",
    "Lĩnh", "Lợi", "Luận", "Lưu", "Mai", "Môn", "Mộc", "Nguyên", "Nhuận", "Phổ", "Phương", "Quan",
    "Quý", "Quyết", "Sa", "Sen", "Tâm", "Tháp", "Thắng", "Thành", "Thạnh", "Thôn", "Thu", "Tiến",
    "Toàn", "Trạch", "Trì", "Triều", "Tường", "Viên", "Vinh", "Vọng", "Vượng", "Xá", "Xương",
    "Yến", "Ích", "Oai", "Uyên",
];

/// Combinations that are provinces, or were until 2025: taken for one, a commune would confuse.
const REAL: [&str; 5] = [
    "An Giang",
    "Bình Dương",
    "Hải Dương",
    "Thái Nguyên",
    "Trà Vinh",
];

const THIRD: [&str; 6] = ["Thượng", "Hạ", "Đông", "Tây", "Nam", "Bắc"];

/// Place names without end: 4,096 of two syllables, then of three.
pub struct Places {
    order: Vec<u16>,
    next: usize,
}

impl Places {
    /// A province's own order of the names.
    pub fn new(chance: &mut Chance) -> Self {
        let mut order: Vec<u16> = (0..(FIRST.len() * SECOND.len()) as u16).collect();
        chance.shuffle(&mut order);
        Self { order, next: 0 }
    }

    /// The next name.
    pub fn next_name(&mut self) -> String {
        let name = self.any_name();
        let real = REAL.iter().any(|real| name.starts_with(real));
        if real { self.any_name() } else { name }
    }

    fn any_name(&mut self) -> String {
        let (round, at) = (self.next / self.order.len(), self.next % self.order.len());
        self.next += 1;
        let number = usize::from(self.order[at]);
        let two = format!(
            "{} {}",
            FIRST[number / SECOND.len()],
            SECOND[number % SECOND.len()]
        );
        match round {
            0 => two,
            n => format!("{two} {}", THIRD[(n - 1) % THIRD.len()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_name_is_given_twice() {
        let mut places = Places::new(&mut Chance::for_part(1, 0));
        let names: BTreeSet<String> = (0..9_000).map(|_| places.next_name()).collect();
        assert_eq!(names.len(), 9_000);
    }
}
