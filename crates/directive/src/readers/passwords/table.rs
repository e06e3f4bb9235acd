//! Values that stand in a table, under headings such as "Độ dài tối thiểu" and "Chu kỳ đổi".

use super::classes;
use super::piece::{Piece, Says};
use crate::letter::{Letter, headed};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(LENGTH = r"\b(?:do dai|chieu dai|so (?:ky|ki) tu|(?:ky|ki) tu)\b");
pattern!(MOST = r"\b(?:toi da|khong qua|nhieu nhat)\b");
pattern!(
    CHANGE = r"\b(?:chu ky|dinh ky|thoi han|thoi gian|tan suat|han|ky)\b[^\n]{0,25}\b(?:doi|thay|mat khau|su dung)\b|\b(?:doi|thay doi|thay) (?:mat khau|mk)\b|^(?:chu ky|thay doi|thay|doi|han dung|hieu luc|vong doi|tan suat)\b"
);
pattern!(HISTORY = r"\b(?:khong (?:duoc )?(?:trung|lap)|lich su|mat khau cu|nho mat khau)\b");
pattern!(
    VALUE = concat!(
        r"(?:^|[^a-z\d])",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,15}\))?(?: (ngay|tuan|thang|quy|nam)\b)?(?: (?:ky|ki) tu)?"
    )
);
pattern!(UNIT = r"\b(ngay|tuan|thang|quy|nam)\b");
pattern!(CLASS_LIST = r"\b(?:chu|dac biet|hoa|thuong)\b");

/// The values of row `at`.
pub(super) fn read(letter: &Letter, at: usize) -> Vec<Piece> {
    let source = &letter.source;
    headed(letter, at)
        .iter()
        .flat_map(|(heading, cell)| {
            if source.has(&CLASSES, heading) {
                classes::cell(source, cell)
            } else {
                value(source, heading, cell).into_iter().collect()
            }
        })
        .collect()
}

pattern!(
    CLASSES = r"^(?:thanh phan|loai (?:ky|ki) tu|(?:ky|ki) tu (?:bat buoc|phai co)|do phuc tap|yeu cau (?:ve )?(?:(?:ky|ki) tu|thanh phan|phuc tap)|cau tao|gom)\b"
);

fn value(source: &Source, heading: &Place, cell: &Place) -> Option<Piece> {
    let found = source.groups(&VALUE, cell)?;
    let n = source.number(&found.get(1)?)?;
    let place = found.get(1)?.start..found.whole().end;
    if source.has(&CHANGE, heading) {
        let unit = found
            .get(2)
            .or_else(|| source.groups(&UNIT, heading).and_then(|found| found.get(1)))?;
        let says = match source.fold(&unit) {
            "ngay" => Says::Days(n),
            "tuan" => Says::Days(n.checked_mul(7)?),
            "thang" => Says::Months(n),
            "quy" => Says::Months(n.checked_mul(3)?),
            _ => Says::Months(n.checked_mul(12)?),
        };
        return (n > 0).then(|| Piece::new(says, place));
    }
    let plain = !source.has(&CLASS_LIST, cell);
    if source.has(&HISTORY, heading) && plain {
        return (1..=50)
            .contains(&n)
            .then(|| Piece::new(Says::History(n), place));
    }
    let length = source.has(&LENGTH, heading) && plain && !source.has(&KIND, heading);
    // A cell with words of its own ("trên 8 ký tự") is read as a sentence.
    let bare = cell.len() < 12;
    (length && bare && (4..=128).contains(&n)).then(|| {
        let says = if source.has(&MOST, heading) {
            Says::MaxLength(n)
        } else {
            Says::MinLength(n)
        };
        Piece::new(says, place)
    })
}

pattern!(KIND = r"\b(?:loai|thanh phan|ten dang nhap)\b");
