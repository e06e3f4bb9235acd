//! Kinds of account as exports print them: words by which a column of kinds is recognised.

#[rustfmt::skip]
const KINDS: &[&str] = &[
    "ca nhan", "tai khoan ca nhan", "chuc nang", "tai khoan chuc nang", "co quan",
    "tai khoan co quan", "dai dien", "tai khoan dai dien", "dung chung", "tai khoan dung chung",
    "dich vu", "tai khoan dich vu", "ky thuat", "tai khoan ky thuat", "quan tri",
    "tai khoan quan tri", "he thong", "to chuc", "don vi", "khan cap", "nguoi dung", "nhom",
    "personal", "function", "functional", "organisation", "organization", "organisational",
    "service", "system", "shared", "user", "admin", "mailbox", "sharedmailbox", "usermailbox",
    "shared mailbox", "user mailbox", "room", "resource", "group", "robot", "break glass",
    "break_glass", "noi bo", "cong vu", "test", "external", "member", "guest",
];

/// Those of them that say what somebody may do.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "quan tri", "he thong", "nguoi dung", "nhom", "system", "user", "admin", "resource", "group",
    "robot", "test", "external", "member", "guest",
];

/// Whether a cell names what somebody may do, in a word that is also a kind of account.
pub(crate) fn is_role(printed: &str) -> bool {
    printed.len() <= 60 && ROLES.contains(&text::fold(printed).as_str())
}

/// Whether a cell names a kind of account.
pub(crate) fn is_kind(printed: &str) -> bool {
    printed.len() <= 60 && KINDS.contains(&text::fold(printed).as_str())
}
