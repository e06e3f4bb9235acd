//! Values that stand in a table, under headings such as "Độ dài tối thiểu" and "Chu kỳ đổi".

use super::classes;
use super::piece::{Piece, Says};
use crate::letter::{Letter, headed, label};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(LENGTH = r"\b(?:do dai|chieu dai|so (?:ky|ki) tu|(?:ky|ki) tu)\b");
pattern!(MOST = r"\b(?:toi da|khong qua|nhieu nhat)\b");
pattern!(
    CHANGE = r"\b(?:chu ky|dinh ky|thoi han|thoi gian|tan suat|han|ky)\b[^\n]{0,25}\b(?:doi|thay|mat khau|su dung)\b|\b(?:doi|thay doi|thay) (?:mat khau|mk)\b|^(?:chu ky|thay doi|thay|doi|han dung|hieu luc|vong doi|tan suat)\b"
);
pattern!(
    HISTORY = r"\b(?:khong (?:duoc )?(?:trung|lap|dung lai)|so mat khau cu|lich su|mat khau cu|nho mat khau)\b"
);
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
    let cells = headed(letter, at);
    // A table lying on its side names the field in the first cell of the row.
    let sideways = label(letter, at).filter(|label| {
        let named = |heading: &Place| field(source, heading) && !source.has(&DIGIT, heading);
        named(label) && !cells.is_empty() && !cells.iter().any(|(heading, _)| named(heading))
    });
    cells
        .iter()
        .filter(|(_, cell)| sideways.as_ref() != Some(cell))
        .flat_map(|(heading, cell)| {
            let heading = sideways.as_ref().unwrap_or(heading);
            if source.has(&CLASSES, heading) {
                classes::cell(source, cell)
            } else {
                value(source, heading, cell)
            }
        })
        .collect()
}

pattern!(DIGIT = r"\d");

/// True when a heading names a field of a password rule.
fn field(source: &Source, heading: &Place) -> bool {
    [&CLASSES, &CHANGE, &HISTORY, &LENGTH]
        .iter()
        .any(|pattern| source.has(pattern, heading))
}

pattern!(
    CLASSES = r"^(?:thanh phan|(?:loai|nhom) (?:ky|ki) tu|(?:ky|ki) tu (?:bat buoc|phai co)|phai co|bat buoc co|do phuc tap|do manh|yeu cau (?:ve )?(?:(?:ky|ki) tu|thanh phan|phuc tap)|cau tao|gom)\b"
);

fn value(source: &Source, heading: &Place, cell: &Place) -> Vec<Piece> {
    if let Some(bounds) = between(source, heading, cell) {
        return bounds;
    }
    single(source, heading, cell).into_iter().collect()
}

// "từ 10 trở lên", "từ 14 đến 64", "trên 15": the heading says that letters are counted.
pattern!(
    BOUNDS = concat!(
        r"^(tu |toi thieu |it nhat |tren |hon |khong duoi )?",
        number_pattern!(),
        r"(?: ?(?:den|-) ?",
        number_pattern!(),
        r"|( tro len))?$"
    )
);

fn between(source: &Source, heading: &Place, cell: &Place) -> Option<Vec<Piece>> {
    let counts = source.has(&LENGTH, heading) && !source.has(&KIND, heading);
    let found = source.groups(&BOUNDS, cell).filter(|_| counts)?;
    let operator = found.get(1);
    let high = found.get(3).and_then(|high| source.number(&high));
    if operator.is_none() && high.is_none() && found.get(4).is_none() {
        return None;
    }
    let more = operator.is_some_and(|words| matches!(source.fold(&words), "tren " | "hon "));
    let low = source.number(&found.get(2)?)? + u32::from(more);
    let says = [Some(Says::MinLength(low)), high.map(Says::MaxLength)];
    let sensible = (4..=128).contains(&low);
    let pieces = says.into_iter().flatten();
    sensible.then(|| pieces.map(|says| Piece::new(says, cell.clone())).collect())
}

fn single(source: &Source, heading: &Place, cell: &Place) -> Option<Piece> {
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
