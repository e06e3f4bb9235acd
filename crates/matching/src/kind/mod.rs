//! What an account is for, and whether it holds more rights than a user's.
//!
//! Words decide only when they are unmistakable: "vanthu" is the clerk's mailbox, and it is
//! also what the login of Trần Văn Thư may look like.

mod privilege;
mod vocabulary;

use domain::AccountKind;

pub(crate) use privilege::{login_is_privileged, role_is_privileged};

use crate::login::{Login, Writer, is_separator};
use vocabulary::{
    AMBIGUOUS, FUNCTION_LOGINS, FUNCTION_NAMES, KIND_WORDS, ORGANISATION_LOGINS,
    ORGANISATION_NAMES, SERVICE_LOGINS, SERVICE_NAMES, UNIT_PHRASES,
};

/// The kind a kind column names; `None` for words we do not know.
pub(crate) fn from_column(printed: &str) -> Option<AccountKind> {
    let folded = text::fold(printed);
    let words: Vec<&str> = words_of(&folded).collect();
    let key = words.join(" ");
    KIND_WORDS
        .iter()
        .find(|(phrase, _)| key == *phrase)
        .or_else(|| {
            KIND_WORDS
                .iter()
                .find(|(phrase, _)| contains(&words, phrase))
        })
        .map(|(_, kind)| *kind)
}

/// The kind a login names, when no person's name makes that login.
///
/// `name` is the folded display name; an empty one makes no login.
pub(crate) fn from_login(login: &Login, name: &str, writer: &mut Writer) -> Option<AccountKind> {
    let local = login.local();
    let kind = login_words(local)?;
    // `thutv` never comes here; `vanthu` of Trần Văn Thư does, and is his, unless a unit's
    // mailbox stands behind it.
    let own = login
        .fit(name, writer)
        .is_some_and(|fit| fit.form.is_telling() || !organisation_login(fit.affix));
    (!own).then_some(kind)
}

/// The kind the words of a login name, whoever the name beside it is.
pub(crate) fn login_words(local: &str) -> Option<AccountKind> {
    if !vocabulary::may_begin(local) {
        return None;
    }
    let (first, rest) = local.split_once(is_separator).unwrap_or((local, ""));
    let bare = first.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.is_empty() {
        return None;
    }
    let exact = |list: &[&str]| list.binary_search(&bare).is_ok();
    if vocabulary::BREAK_GLASS_LOGINS.contains(&bare) || local.starts_with("break_glass") {
        return Some(AccountKind::BreakGlass);
    }
    if exact(SERVICE_LOGINS) {
        return Some(AccountKind::Service);
    }
    if exact(FUNCTION_LOGINS) {
        return Some(AccountKind::Function);
    }
    // An administrator's account without anyone's name in it is the office's, not a person's;
    // with a name behind it (`quantri.hungnv`) the display name decides.
    if vocabulary::ADMIN_LOGINS.contains(&bare) && (rest.is_empty() || organisation_login(rest)) {
        return Some(AccountKind::Function);
    }
    let joined = FUNCTION_LOGINS.iter().any(|word| {
        let rest = bare.strip_prefix(word);
        match word.starts_with("cb") {
            // "cán bộ …": no name begins so, whatever place follows.
            true => rest.is_some_and(|rest| rest.len() >= 2),
            false => word.len() >= 5 && rest.is_some_and(organisation_login),
        }
    });
    if joined {
        return Some(AccountKind::Function);
    }
    organisation_login(bare).then_some(AccountKind::Organisation)
}

/// `ubndxaanloc`, `truongthcambinh`: begins as only a unit's mailbox does, and goes on.
fn organisation_login(word: &str) -> bool {
    ORGANISATION_LOGINS.iter().any(|prefix| {
        word.strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.len() >= 2)
    })
}

/// The kind a folded display name names. `known` says that somebody on the roster is called so.
pub(crate) fn from_name(folded: &str, known: bool) -> Option<AccountKind> {
    if known || folded.is_empty() {
        return None;
    }
    let words: Vec<&str> = words_of(folded).collect();
    let begins = |list: &[&'static str]| list.iter().copied().find(|phrase| starts(&words, phrase));
    if let Some(kind) = technical(&words) {
        return Some(kind);
    }
    let organisation = begins(ORGANISATION_NAMES);
    let (phrase, kind) = match begins(FUNCTION_NAMES) {
        // "Văn phòng cấp ủy" is a task before "Văn phòng" is a unit: the longer phrase is meant.
        Some(task) if organisation.is_none_or(|unit| task.len() > unit.len()) => {
            (task, AccountKind::Function)
        }
        _ => (organisation?, AccountKind::Organisation),
    };
    // "Đoàn Văn An", "Tô Thị Hoa", "Văn Thư": folded, such names begin like a unit or a task.
    let count = phrase.split(' ').count();
    let rest = &words[count..];
    let sure =
        !AMBIGUOUS.contains(&phrase) || UNIT_PHRASES.iter().any(|phrase| contains(rest, phrase));
    sure.then_some(kind)
}

fn technical(words: &[&str]) -> Option<AccountKind> {
    if contains(words, "khan cap")
        || contains(words, "break glass")
        || words.contains(&"breakglass")
    {
        return Some(AccountKind::BreakGlass);
    }
    SERVICE_NAMES
        .iter()
        .any(|phrase| starts(words, phrase))
        .then_some(AccountKind::Service)
}

pub(super) fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn starts(words: &[&str], phrase: &str) -> bool {
    let mut at = 0;
    phrase.split(' ').all(|word| {
        at += 1;
        words.get(at - 1) == Some(&word)
    })
}

pub(super) fn contains(words: &[&str], phrase: &str) -> bool {
    (0..words.len()).any(|start| starts(&words[start..], phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_login(login: &str, name: &str) -> Option<AccountKind> {
        let mut read = Login::default();
        read.read(login);
        from_login(&read, &text::fold(name), &mut Writer::default())
    }

    #[test]
    fn lists_searched_by_halves_are_sorted() {
        assert!(SERVICE_LOGINS.is_sorted());
        assert!(FUNCTION_LOGINS.is_sorted());
    }

    #[test]
    fn the_column_speaks_first() {
        for (printed, kind) in [
            ("Cá nhân", AccountKind::Personal),
            ("Tài khoản cá nhân", AccountKind::Personal),
            ("Chức năng", AccountKind::Function),
            ("CƠ QUAN", AccountKind::Organisation),
            ("Đại diện đơn vị", AccountKind::Organisation),
            ("Tài khoản dịch vụ", AccountKind::Service),
            ("Kỹ thuật", AccountKind::Service),
            ("Khẩn cấp", AccountKind::BreakGlass),
            ("service account", AccountKind::Service),
            ("Tác nghiệp", AccountKind::Personal),
        ] {
            assert_eq!(from_column(printed), Some(kind), "{printed}");
        }
        assert_eq!(from_column("loại 3"), None);
    }

    #[test]
    fn mailboxes_of_units_and_tasks() {
        for (login, kind) in [
            ("ubndxaanloc@tinhmau.gov.vn", AccountKind::Organisation),
            ("hdndcambinh.cp@x.gov.vn", AccountKind::Organisation),
            ("truongthcambinh.sgdvdt", AccountKind::Organisation),
            ("vanthu", AccountKind::Function),
            ("vanthu.ubndxaanloc", AccountKind::Function),
            ("motcua2.ubndxaanloc", AccountKind::Function),
            ("cbvhcambinh.cp", AccountKind::Function),
            ("quantri.ubndxaanloc", AccountKind::Function),
            ("admin", AccountKind::Function),
            ("administrator", AccountKind::Function),
            ("svc_backup", AccountKind::Service),
            ("api_lgsp", AccountKind::Service),
            ("sync", AccountKind::Service),
            ("khancap01", AccountKind::BreakGlass),
            ("breakglass02", AccountKind::BreakGlass),
        ] {
            assert_eq!(by_login(login, ""), Some(kind), "{login}");
        }
    }

    #[test]
    fn people_are_not_mailboxes() {
        for (login, name) in [
            ("thutv", "Trần Văn Thư"),
            ("vanthu", "Trần Văn Thư"),
            ("vanthu.cp", "Trần Văn Thư"),
            ("hungnv", "Nguyễn Văn Hùng"),
            ("sonnv", "Nguyễn Văn Sơn"),
            ("banhv", "Hoàng Văn Bân"),
            ("hoint", "Nguyễn Thị Hợi"),
            ("truongnv", "Nguyễn Văn Trường"),
            ("doanvan", "Văn Đoan"),
            ("admin.hungnv", "Nguyễn Văn Hùng"),
            ("quantri.hungnv", "Nguyễn Văn Hùng"),
            ("mnhoa", "Mai Nguyệt Hoa"),
            ("thuy", "Lê Thủy"),
        ] {
            assert_eq!(by_login(login, name), None, "{login}");
        }
        for name in [
            "Nguyễn Văn Hùng",
            "Đoàn Văn An",
            "Đoàn Thị Huyền",
            "Trương Thị Hoa",
            "Tô Thị Hoa",
            "Bàn Văn Xuân",
            "Hội Thị Lan",
            "Phòng Văn Thanh",
            "Văn Công Hùng",
            "Sở Văn Nam",
            "Hồ Sơ",
        ] {
            assert_eq!(from_name(&text::fold(name), false), None, "{name}");
        }
        assert_eq!(from_name(&text::fold("Văn Thư"), true), None);
    }

    #[test]
    fn display_names_of_units_and_tasks() {
        for (name, kind) in [
            ("Văn thư UBND xã Cẩm Bình", AccountKind::Function),
            ("Bộ phận Một cửa", AccountKind::Function),
            (
                "Quầy tiếp nhận Trung tâm Phục vụ hành chính công",
                AccountKind::Function,
            ),
            ("Văn phòng cấp ủy Đảng ủy xã A", AccountKind::Function),
            ("Quản trị hệ thống UBND xã A", AccountKind::Function),
            ("Cán bộ Văn hóa xã A", AccountKind::Function),
            ("UBND xã Cẩm Bình", AccountKind::Organisation),
            ("Trường THCS Cẩm Bình", AccountKind::Organisation),
            ("Phòng Văn hóa – Xã hội xã A", AccountKind::Organisation),
            ("Sở Nội vụ", AccountKind::Organisation),
            ("Đoàn Thanh niên xã A", AccountKind::Organisation),
            ("Ban Tổ chức Tỉnh ủy", AccountKind::Organisation),
            ("Tài khoản sao lưu hệ thống", AccountKind::Service),
            ("Dịch vụ giám sát", AccountKind::Service),
            ("Kết nối trục LGSP", AccountKind::Service),
            ("Tài khoản khẩn cấp", AccountKind::BreakGlass),
        ] {
            assert_eq!(from_name(&text::fold(name), false), Some(kind), "{name}");
        }
    }
}
