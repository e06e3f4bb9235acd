//! Former passwords, and the login inside a password.

use super::piece::{Piece, Says};
use crate::number::number_pattern;
use crate::pattern::pattern;
use crate::source::{Place, Source};

pattern!(
    HISTORY = concat!(
        r"\b(?:khong|khac|tranh|cam|chua|tuyet doi khong|tu choi)\b[^.;]{0,70}?\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? (?:lan|mat khau)\b[^.;,\d]{0,30}?\b(?:gan nhat|gan day|gan|truoc|truoc do|lien truoc|lien ke|lien tiep truoc|cu|da dung|da su dung|vua qua|vua dung)\b",
        r"|\b",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? mat khau (?:gan nhat|gan day|truoc do|da dung|da su dung|lien truoc|cu)[^.;,\d]{0,25}? khong (?:duoc )?(?:dung|su dung|dat|lap|trung)",
        r"|\b(?:nho|ghi nho|luu) ",
        number_pattern!(),
        r"(?: ?\([a-z\d ]{1,10}\))? mat khau (?:gan nhat|gan day|truoc do|da su dung|cu|truoc|lien truoc|da dung)"
    )
);
pattern!(
    LOGIN = r"\bkhong (?:duoc |nen )?(?:bao gom|chua|trung|giong|dat|su dung|lay|dung|phai la|co|lien quan|duoc)\b[^.;:]{0,60}?\b(?:ten (?:dang nhap|tai khoan|nguoi dung|nguoi su dung|truy cap|hop thu|user)|username|user name|tai khoan dang nhap|(?:trung|giong)(?: nhau)?(?: voi)? (?:ten )?tai khoan)\b|\bkhac (?:voi |biet voi )?(?:ten (?:dang nhap|tai khoan|nguoi dung|truy cap)|username)\b|\b(?:khong|khac) (?:duoc )?(?:trung|giong|khac)?(?: voi| nhau voi)? ?(?:ten )?tai khoan\b"
);

// "không dùng lại mật khẩu của lần trước".
pattern!(
    LAST_ONE = r"\bkhong (?:duoc )?(?:dung|su dung|dat|lay|lap)(?: lai)? mat khau (?:cua )?(?:lan|ky) (?:lien )?truoc\b"
);

/// What a sentence says of former passwords and of the login.
pub(super) fn read(source: &Source, sentence: &Place) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for found in source.groups_all(&HISTORY, sentence) {
        let number = found
            .get(1)
            .or_else(|| found.get(2))
            .or_else(|| found.get(3))
            .and_then(|place| source.number(&place));
        if let Some(n) = number.filter(|n| (1..=50).contains(n)) {
            pieces.push(Piece::new(Says::History(n), found.whole()));
        }
    }
    if pieces.is_empty()
        && let Some(place) = source.find(&LAST_ONE, sentence)
    {
        pieces.push(Piece::new(Says::History(1), place));
    }
    if let Some(place) = source.find(&LOGIN, sentence) {
        pieces.push(Piece::new(Says::NotLogin, place));
    }
    pieces
}
