//! Forms: small, and believed only when they come from a page of ours.

use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest as _, Request};
use axum::http::HeaderMap;
use domain::Date;
use serde::Deserialize;

use crate::answer::Fault;

/// No form of ours is longer, in bytes, save those that bring a file.
pub const LONGEST: usize = 64 * 1024;

/// What was typed into a form whose fields may come several times.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a field, trimmed; empty when there is none.
    pub fn text(&self, name: &str) -> &str {
        let named = self.0.iter().find(|(key, _)| key == name);
        named.map_or("", |(_, value)| value.trim())
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.0.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The lines of a field that are not empty.
    pub fn lines(&self, name: &str) -> Vec<String> {
        let lines = self.text(name).lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }

    /// A day; `None` for an empty field.
    ///
    /// # Errors
    /// [`Fault::Malformed`] when it is neither.
    pub fn day(&self, name: &str) -> Result<Option<Date>, Fault> {
        self.read(name)
    }

    /// A number within bounds; `None` for an empty field.
    ///
    /// # Errors
    /// [`Fault::Malformed`] when it is neither.
    pub fn number(&self, name: &str, most: u32) -> Result<Option<u32>, Fault> {
        let number: Option<u32> = self.read(name)?;
        match number {
            Some(number) if number == 0 || number > most => Err(Fault::Malformed),
            number => Ok(number),
        }
    }

    /// Whatever can be read from a text; `None` for an empty field.
    ///
    /// # Errors
    /// [`Fault::Malformed`] when it cannot.
    pub fn read<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Fault> {
        match self.text(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Fault::Malformed),
        }
    }
}

#[derive(Deserialize)]
struct Tagged {
    form: String,
}

/// Lets a form through that carries the tag of the browser's token, and that no other site sent.
///
/// # Errors
/// [`Fault::ForeignForm`], or [`Fault::TooLong`].
pub async fn check(request: Request, is_ours: impl Fn(&str) -> bool) -> Result<Request, Fault> {
    let (parts, body) = request.into_parts();
    if is_cross_site(&parts.headers) {
        return Err(Fault::ForeignForm);
    }
    let bytes: Bytes = axum::body::to_bytes(body, LONGEST)
        .await
        .map_err(|_| Fault::TooLong)?;
    let again = |bytes: &Bytes| Request::from_parts(parts.clone(), Body::from(bytes.clone()));
    let Ok(Form(found)) = Form::<Tagged>::from_request(again(&bytes), &()).await else {
        return Err(Fault::ForeignForm);
    };
    match is_ours(&found.form) {
        true => Ok(again(&bytes)),
        false => Err(Fault::ForeignForm),
    }
}

/// Lets anything through that no other site sent; whose tag is still to be checked.
///
/// # Errors
/// [`Fault::ForeignForm`].
pub fn check_origin(request: Request) -> Result<Request, Fault> {
    match is_cross_site(request.headers()) {
        true => Err(Fault::ForeignForm),
        false => Ok(request),
    }
}

/// Browsers of today say where a form comes from; older ones are held by the tag alone.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site");
    site.is_some_and(|site| site != "same-origin" && site != "none")
}

/// Whether two tags are the same; takes as long whatever differs.
pub fn same(one: &str, other: &str) -> bool {
    let differ = one
        .bytes()
        .zip(other.bytes())
        .fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differ == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_may_come_several_times() {
        let typed = [
            ("unit", "a"),
            ("unit", "b"),
            ("day", " 2026-11-20 "),
            ("n", "99"),
        ];
        let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let fields = Fields(typed.to_vec());
        assert_eq!(fields.all("unit").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(fields.day("day").unwrap(), "2026-11-20".parse().ok());
        assert_eq!(fields.day("none").unwrap(), None);
        assert!(fields.number("n", 50).is_err() && fields.number("unit", 50).is_err());
    }

    #[test]
    fn only_the_same_is_the_same() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd") && !same("abc", "ab") && !same("", "a"));
    }
}
