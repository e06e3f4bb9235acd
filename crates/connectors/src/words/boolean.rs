//! Yes and no.

#[rustfmt::skip]
const YES: &[&str] = &[
    "co", "x", "v", "yes", "y", "true", "t", "1", "on", "bat", "da bat", "dang bat",
    "da kich hoat", "kich hoat", "enabled", "enable", "active", "dung", "da co", "da dang ky",
    "da cai dat", "da thiet lap", "enforced", "required", "checked", "co bat", "ok", "da", "✓",
    "✔", "☑", "✅", "otp", "totp", "sms", "smart otp", "token", "app", "usb token", "authenticator",
    "webauthn", "fido2", "email otp", "sms otp", "admin", "quan tri", "quan tri vien",
    "la quan tri",
];

#[rustfmt::skip]
const NO: &[&str] = &[
    "khong", "no", "n", "false", "f", "0", "off", "tat", "da tat", "dang tat", "chua", "chua bat",
    "chua kich hoat", "chua co", "disabled", "disable", "inactive", "sai", "khong co", "khong bat",
    "chua dang ky", "chua cai dat", "chua thiet lap", "not enabled", "none", "unchecked", "☐", "✗",
    "✘", "❌", "k", "ko", "nguoi dung", "user",
];

/// A mark in an otherwise blank column: there, blank means no.
#[rustfmt::skip]
const MARKS: &[&str] = &["x", "v", "✓", "✔", "☑", "✅"];

/// Yes, no, or neither.
pub(crate) fn boolean(printed: &str) -> Option<bool> {
    match printed {
        "TRUE" | "true" | "1" | "True" => return Some(true),
        "FALSE" | "false" | "0" | "False" => return Some(false),
        _ if printed.len() > 40 => return None,
        _ => {}
    }
    let folded = text::fold(printed);
    if YES.contains(&folded.as_str()) {
        Some(true)
    } else {
        NO.contains(&folded.as_str()).then_some(false)
    }
}

/// Whether a cell holds a mere mark.
pub(crate) fn is_mark(printed: &str) -> bool {
    printed.len() <= 4 && MARKS.contains(&text::fold(printed).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no() {
        for (printed, value) in [
            ("Có", Some(true)),
            ("Không", Some(false)),
            ("x", Some(true)),
            ("FALSE", Some(false)),
            ("Đã bật", Some(true)),
            ("Chưa kích hoạt", Some(false)),
            ("2", None),
            ("có thể", None),
        ] {
            assert_eq!(boolean(printed), value, "{printed}");
        }
        assert!(is_mark("X") && is_mark("✓") && !is_mark("Có"));
    }
}
