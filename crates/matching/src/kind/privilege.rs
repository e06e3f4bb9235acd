//! Whether an account holds more rights than an ordinary user's (C27).

use super::{contains, words_of};
use crate::login::{Login, is_separator};

/// Single words that mean an administrator.
const ADMIN_WORDS: [&str; 9] = [
    "admin",
    "admins",
    "administrator",
    "administrators",
    "superadmin",
    "sysadmin",
    "root",
    "superuser",
    "quantri",
];

/// What follows "quản trị" where no rights in the system are meant: property, offices, staff.
const NOT_THE_SYSTEM: [&str; 7] = [
    "cong so",
    "van phong",
    "nhan su",
    "tai san",
    "doi song",
    "rui ro",
    "kinh doanh",
];

/// Whether a role as printed means an administrator: "Quản trị hệ thống", "Administrator".
/// "Cán bộ quản trị công sở" looks after buildings, "Phòng Hành chính – Quản trị" is an office.
pub(crate) fn role_is_privileged(printed: &str) -> bool {
    let folded = text::fold(printed);
    let words: Vec<&str> = words_of(&folded).collect();
    let denied = contains(&words, "khong phai")
        || contains(&words, "khong quan tri")
        || contains(&words, "not");
    if denied {
        return false;
    }
    if words.iter().any(|word| ADMIN_WORDS.contains(word)) || contains(&words, "super user") {
        return true;
    }
    (0..words.len()).any(|at| {
        let named = words[at..].starts_with(&["quan", "tri"]);
        let of_the_office = at > 0 && words[at - 1] == "chinh";
        let rest = words.get(at + 2..).unwrap_or(&[]);
        let other = NOT_THE_SYSTEM.iter().any(|phrase| {
            let mut phrase = phrase.split(' ');
            rest.first() == phrase.next().as_ref() && rest.get(1) == phrase.next().as_ref()
        });
        named && !of_the_office && !other
    })
}

/// Whether the login says so itself: `admin.hungnv`, `root`, `quantri.ubndxa`.
///
/// `is_place` tells of a short mark whether this system means a place by it: then it counts
/// only where it is the whole login, as `sa` is.
pub(crate) fn login_is_privileged(login: &Login, is_place: impl Fn(&str) -> bool) -> bool {
    if login.is_admin() && !login.short_mark().is_some_and(&is_place) {
        return true;
    }
    let alone = !login.local().contains(is_separator);
    login
        .local()
        .split(is_separator)
        .map(|word| word.trim_end_matches(|c: char| c.is_ascii_digit()))
        .any(|word| {
            ADMIN_WORDS.contains(&word)
                || matches!(word, "breakglass" | "khancap")
                || (matches!(word, "qtht" | "sa")
                    && (alone || !(login.names_place(word) || is_place(word))))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles() {
        for role in [
            "Quản trị",
            "Quản trị hệ thống",
            "QUẢN TRỊ VIÊN",
            "Quản trị đơn vị",
            "Administrator",
            "admin",
            "Super Admin",
            "user;admin",
            "Chuyên viên, quản trị mạng",
            "ROLE_ADMIN",
        ] {
            assert!(role_is_privileged(role), "{role}");
        }
        for role in [
            "Người dùng",
            "Cán bộ quản trị công sở",
            "Phòng Hành chính - Quản trị",
            "Quản trị nhân sự",
            "Chuyên viên",
            "user",
            "",
            "Cán bộ xử lý",
            "not admin",
        ] {
            assert!(!role_is_privileged(role), "{role}");
        }
    }

    #[test]
    fn logins() {
        let privileged = |login: &str| {
            let mut read = Login::default();
            read.read(login);
            login_is_privileged(&read, |_| false)
        };
        for login in [
            "admin",
            "admin.hungnv",
            "hungnv_admin",
            "root",
            "Administrator",
            "quantri.ubndxaa",
            "admin01",
            "khancap01",
        ] {
            assert!(privileged(login), "{login}");
        }
        for login in ["hungnv", "adminh", "minhad", "trinhqt", "sanv", "rooty"] {
            assert!(!privileged(login), "{login}");
        }
    }
}
