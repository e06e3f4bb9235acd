//! Personnel codes as they come back from spreadsheets: zeros lost, case changed, `.0` added.

/// The key two spellings of one personnel code share: letters and digits, upper case, a
/// number's leading zeros dropped (`00123` = `123`, `cb-00123` = `CB123`), numbers kept apart.
/// Empty when the text has neither letters nor digits.
pub(crate) fn code_key(code: &str, key: &mut String) {
    key.clear();
    let code = code.trim();
    let whole = code.strip_suffix(".0").unwrap_or(code);
    let code = if whole.bytes().all(|b| b.is_ascii_digit()) {
        whole
    } else {
        code
    };
    let mut in_number = false;
    let mut apart = false;
    for c in code.chars() {
        if !c.is_alphanumeric() {
            apart = true;
            in_number = false;
            continue;
        }
        let digit = c.is_ascii_digit();
        if apart && digit && key.ends_with(|last: char| last.is_ascii_digit()) {
            key.push('.');
        }
        apart = false;
        let leading_zero = c == '0' && !in_number;
        in_number = digit && !leading_zero;
        if !leading_zero {
            key.extend(c.to_uppercase());
        }
    }
}

#[cfg(test)]
mod tests {
    fn key(code: &str) -> String {
        let mut key = String::new();
        super::code_key(code, &mut key);
        key
    }

    #[test]
    fn what_spreadsheets_do_to_codes_is_undone() {
        assert_eq!(key("00123"), key("123.0"));
        assert_eq!(key("cb-00123 "), key("CB123"));
        assert_eq!(key("H49.01.0007"), key("h49 1-7"));
        assert_ne!(key("CB1230"), key("CB123"));
        assert_ne!(key("CB10023"), key("CB123"));
        assert_eq!(key(" - "), "");
        assert_ne!(key("12.05"), key("125.0"));
    }
}
