//! Names that hold a list: "Phần mềm đăng ký, theo dõi đò ngang". A comma goes on with the name where
//! the words on both sides are of one kind and the letter prints the whole more than once.

use super::extent::name_end;
use crate::pattern::pattern;
use crate::readers::actors::{Sort, sort_at_end, sort_at_start};
use crate::source::{Place, Source};

pattern!(
    KIND = r"^(?:phan mem|he thong|ung dung|nen tang|cong|trang|truc|co so du lieu|csdl)(?: thong tin| co so du lieu| csdl)? (?:quan ly |ho so |du lieu )*"
);
pattern!(NEXT = r"^, ([a-z\d][a-z\d -]{2,80})");
// Deeds with passwords, and other systems: "phần mềm theo dõi, hộp thư".
pattern!(
    ANOTHER = r"^(?:doi|thay|dat|khoa|xoa|thu hoi|phai|khong|duoc|co|can|su dung|dung|dang nhap|truy cap|thu dien tu|hop thu|email|qlvb|tai khoan|mat khau|may|wifi|he thong|phan mem|ung dung|cong|trang|mot cua|dich vu)\b"
);
/// A name holds no more commas.
const COMMAS: usize = 5;

/// The whole of a name that begins at a place.
pub(super) fn whole(source: &Source, inside: &Place, name: Place) -> Place {
    let Some(kind) = source.find(&KIND, &name) else {
        return name;
    };
    let mut whole = name;
    for _ in 0..COMMAS {
        let Some(next) = source
            .groups(&NEXT, &(whole.end..inside.end))
            .and_then(|found| found.get(1))
        else {
            break;
        };
        let verb = does(source, &(kind.end..whole.end));
        let person = sort_at_end(source, &whole) == Some(Sort::Person);
        let fits = match sort_at_start(source, &next) {
            Some(Sort::Person) => person,
            _ => verb && does(source, &next),
        };
        if !fits || source.has(&ANOTHER, &next) {
            break;
        }
        let end = name_end(source, &next);
        let Some(end) = printed_again(source, whole.start..end, next.start) else {
            break;
        };
        whole.end = end;
    }
    whole
}

// What systems do that no letter orders.
pattern!(
    DOES = r"^(?:tra cuu|tinh|phan tich|du bao|canh bao|luu tru|khai thac|chia se|ket noi|cham|cap phep|ban|dieu hanh|dieu phoi|tuyen sinh|thi|hoc|kiem soat|giao nhan|phan anh|hoi dap|tham van|cho thue|kham|chi tra|van chuyen|nghiem thu)\b"
);

/// The words say what is done, and not who.
fn does(source: &Source, words: &Place) -> bool {
    sort_at_start(source, words) == Some(Sort::Verb) || source.has(&DOES, words)
}

/// The end of as much of a name as the letter prints once more, beyond `least`.
fn printed_again(source: &Source, name: Place, least: usize) -> Option<usize> {
    let all = source.all();
    let text = source.fold(&all);
    let mut end = name.end;
    while end > least {
        let words = source.fold(&(name.start..end));
        if text.match_indices(words).nth(1).is_some() {
            return Some(end);
        }
        let gap = words.rfind(' ')?;
        end = name.start + gap;
    }
    None
}
