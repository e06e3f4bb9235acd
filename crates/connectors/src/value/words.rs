//! Headings and cells as plain words: folded, cut where letters change to capitals.

/// Lower case, marks off, spaces joined.
pub(crate) fn folded(printed: &str) -> String {
    text::fold(printed)
}

/// The words of a heading: `pwdLastSet` and `Ngày đổi mật khẩu (*)` alike.
pub(crate) fn tokens(printed: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(printed.len() + 8);
    let mut before = ' ';
    let mut letters = printed.chars().peekable();
    while let Some(letter) = letters.next() {
        let next_lower = letters.peek().is_some_and(|next| next.is_lowercase());
        let camel = letter.is_uppercase() && before.is_lowercase();
        // `MFAEnabled`: the last capital begins the next word.
        let acronym = letter.is_uppercase() && before.is_uppercase() && next_lower;
        let digit = letter.is_ascii_digit() != before.is_ascii_digit() && before.is_alphanumeric();
        if camel || acronym || (digit && !matches!(before, '2')) {
            spaced.push(' ');
        }
        spaced.push(letter);
        before = letter;
    }
    let folded = text::fold(&spaced);
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_words() {
        for (printed, words) in [
            ("Ngày đổi mật khẩu (*)", "ngay doi mat khau"),
            ("pwdLastSet", "pwd last set"),
            ("zimbraLastLogonTimestamp", "zimbra last logon timestamp"),
            ("MFAEnabled", "mfa enabled"),
            ("LAST_LOGIN_AT", "last login at"),
            ("HỌ VÀ TÊN", "ho va ten"),
            ("2FA", "2fa"),
            ("Xác thực 2 lớp", "xac thuc 2 lop"),
        ] {
            assert_eq!(tokens(printed).join(" "), words, "{printed}");
        }
    }
}
