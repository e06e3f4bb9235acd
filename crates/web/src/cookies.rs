//! Cookies: one that says who asks, one that says this browser has been here, one for the language.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// Who asks: a token that is worth nothing until somebody signs in with it.
pub const TOKEN: &str = "rasoat";
/// That this browser once signed in.
pub const BROWSER: &str = "rasoat-browser";
/// `vi` or `en`.
pub const LANGUAGE: &str = "rasoat-language";

/// A year, in seconds.
const YEAR: i64 = 365 * 86_400;

/// The value of a cookie. Over TLS its name is bound to this host.
pub fn read<'a>(headers: &'a HeaderMap, name: &str, secure: bool) -> Option<&'a str> {
    let name = full(name, secure);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A cookie until the browser is closed.
pub fn for_session(name: &str, value: &str, secure: bool) -> String {
    write(name, value, secure, "")
}

/// A cookie for a year.
pub fn for_long(name: &str, value: &str, secure: bool) -> String {
    write(name, value, secure, &format!("; Max-Age={YEAR}"))
}

fn write(name: &str, value: &str, secure: bool, age: &str) -> String {
    let name = full(name, secure);
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

fn full(name: &str, secure: bool) -> String {
    let prefix = if secure { "__Host-" } else { "" };
    format!("{prefix}{name}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        let line = HeaderValue::from_static("xrasoat=no; rasoat=yes; __Host-rasoat=tls");
        headers.insert(COOKIE, line);
        assert_eq!(read(&headers, TOKEN, false), Some("yes"));
        assert_eq!(read(&headers, TOKEN, true), Some("tls"));
        assert_eq!(read(&headers, BROWSER, false), None);
        assert!(for_session(TOKEN, "v", true).contains("HttpOnly; SameSite=Lax; Secure"));
    }
}
