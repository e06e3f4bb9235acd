//! What systems call the state of an account.

use domain::AccountStatus::{self, Active, Deleted, Disabled, Locked, Unknown};

use super::has_words;

/// Phrases, the more telling first: "mở khóa" before "khóa".
const PHRASES: &[(&str, AccountStatus)] = &[
    ("chua xoa", Active),
    ("khong xoa", Active),
    ("not deleted", Active),
    ("da xoa", Deleted),
    ("bi xoa", Deleted),
    ("xoa bo", Deleted),
    ("xoa", Deleted),
    ("deleted", Deleted),
    ("delete", Deleted),
    ("removed", Deleted),
    ("da huy", Deleted),
    ("huy bo", Deleted),
    ("khong bi khoa", Active),
    ("khong khoa", Active),
    ("chua khoa", Active),
    ("chua bi khoa", Active),
    ("mo khoa", Active),
    ("not locked", Active),
    ("unlocked", Active),
    ("tam khoa", Locked),
    ("khoa", Locked),
    ("locked", Locked),
    ("lock", Locked),
    ("lockout", Locked),
    ("lockedout", Locked),
    ("blocked", Locked),
    ("block", Locked),
    ("chan", Locked),
    ("phong toa", Locked),
    ("tam ngung", Locked),
    ("tam ngung hoat dong", Locked),
    ("tam dung", Locked),
    ("suspended", Locked),
    ("maintenance", Locked),
    ("bao tri", Locked),
    ("dinh chi", Locked),
    ("chua vo hieu", Active),
    ("khong vo hieu", Active),
    ("not disabled", Active),
    ("vo hieu", Disabled),
    ("disabled", Disabled),
    ("disable", Disabled),
    ("deactivated", Disabled),
    ("deactive", Disabled),
    ("not active", Disabled),
    ("not enabled", Disabled),
    ("inactive", Disabled),
    ("in active", Disabled),
    ("khong hoat dong", Disabled),
    ("khong con hoat dong", Disabled),
    ("khong su dung", Disabled),
    ("khong con su dung", Disabled),
    ("khong hieu luc", Disabled),
    ("het hieu luc", Disabled),
    ("het han", Disabled),
    ("expired", Disabled),
    ("ngung", Disabled),
    ("ngung hoat dong", Disabled),
    ("ngung su dung", Disabled),
    ("dung hoat dong", Disabled),
    ("dung su dung", Disabled),
    ("thu hoi", Disabled),
    ("revoked", Disabled),
    ("closed", Disabled),
    ("da dong", Disabled),
    ("archived", Disabled),
    ("luu tru", Disabled),
    ("chua kich hoat", Unknown),
    ("cho kich hoat", Unknown),
    ("cho duyet", Unknown),
    ("cho phe duyet", Unknown),
    ("pending", Unknown),
    ("provisioned", Unknown),
    ("dang hoat dong", Active),
    ("hoat dong", Active),
    ("dang su dung", Active),
    ("con su dung", Active),
    ("su dung", Active),
    ("dang dung", Active),
    ("kich hoat", Active),
    ("active", Active),
    ("activated", Active),
    ("enabled", Active),
    ("enable", Active),
    ("hieu luc", Active),
    ("binh thuong", Active),
    ("normal", Active),
    ("dang mo", Active),
    ("open", Active),
    ("valid", Active),
    ("in use", Active),
    ("live", Active),
];

/// Words that mean a state only when they stand alone.
const ALONE: &[(&str, AccountStatus)] = &[
    ("huy", Deleted),
    ("dong", Disabled),
    ("dung", Disabled),
    ("nghi", Disabled),
    ("tat", Disabled),
    ("off", Disabled),
    ("mo", Active),
    ("bat", Active),
    ("on", Active),
    ("ok", Active),
    ("tot", Active),
    ("a", Active),
    ("d", Disabled),
    ("l", Locked),
];

/// The state behind a word; `None` for words nobody knows.
pub(crate) fn account_status(printed: &str) -> Option<AccountStatus> {
    if printed.len() > 120 {
        return None;
    }
    let folded = text::fold(printed);
    let said = folded.replace(['_', '-'], " ");
    ALONE
        .iter()
        .find_map(|(word, status)| (said == *word).then_some(*status))
        .or_else(|| {
            PHRASES
                .iter()
                .find_map(|(phrase, status)| has_words(&said, phrase).then_some(*status))
        })
}

/// Active Directory's `userAccountControl`: a sum of flags, of which some kind of account is
/// always set, and one alone: a serial date is none.
pub(crate) const fn user_account_control(flags: u64) -> Option<AccountStatus> {
    const DISABLED: u64 = 0x2;
    const LOCKED: u64 = 0x10;
    const KINDS: u64 = 0x100 | 0x200 | 0x800 | 0x1000 | 0x2000;
    if (flags & KINDS).count_ones() != 1 || flags > 0x07ff_ffff {
        None
    } else if flags & DISABLED != 0 {
        Some(Disabled)
    } else if flags & LOCKED != 0 {
        Some(Locked)
    } else {
        Some(Active)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_as_systems_print_them() {
        for (printed, status) in [
            ("Đang hoạt động", Some(Active)),
            ("Không hoạt động", Some(Disabled)),
            ("KHÓA", Some(Locked)),
            ("Tạm khoá", Some(Locked)),
            ("Đã mở khóa", Some(Active)),
            ("Vô hiệu hóa", Some(Disabled)),
            ("Đã xóa", Some(Deleted)),
            ("Xoá", Some(Deleted)),
            ("Thu hồi", Some(Disabled)),
            ("Ngừng hoạt động", Some(Disabled)),
            ("Tạm ngưng", Some(Locked)),
            ("active", Some(Active)),
            ("INACTIVE", Some(Disabled)),
            ("lockout", Some(Locked)),
            ("locked_out", Some(Locked)),
            ("closed", Some(Disabled)),
            ("maintenance", Some(Locked)),
            ("pending", Some(Unknown)),
            ("Chưa kích hoạt", Some(Unknown)),
            ("Đã kích hoạt", Some(Active)),
            ("Đóng", Some(Disabled)),
            ("Mở", Some(Active)),
            ("xanh", None),
            ("", None),
        ] {
            assert_eq!(account_status(printed), status, "{printed}");
        }
    }

    #[test]
    fn flags_of_active_directory() {
        for (flags, status) in [
            (512, Some(Active)),
            (514, Some(Disabled)),
            (66_048, Some(Active)),
            (66_050, Some(Disabled)),
            (528, Some(Locked)),
            (262_656, Some(Active)),
            (1, None),
            (0, None),
        ] {
            assert_eq!(user_account_control(flags), status, "{flags}");
        }
    }
}
