//! Forms: small, and believed only when they come from a page of ours.

use axum::body::{Body, Bytes};
use axum::extract::{Form, FromRequest as _, Request};
use axum::http::HeaderMap;
use serde::Deserialize;

use crate::answer::Fault;

/// No form of ours is longer, in bytes.
pub const LONGEST: usize = 64 * 1024;

#[derive(Deserialize)]
struct Tagged {
    form: String,
}

/// Lets a form through that carries the tag of the browser's token, and that no other site sent.
///
/// # Errors
/// [`Fault::ForeignForm`], or [`Fault::Malformed`] when it is too long or no form.
pub async fn check(request: Request, tag: &str) -> Result<Request, Fault> {
    let (parts, body) = request.into_parts();
    if is_cross_site(&parts.headers) {
        return Err(Fault::ForeignForm);
    }
    let bytes: Bytes = axum::body::to_bytes(body, LONGEST)
        .await
        .map_err(|_| Fault::Malformed)?;
    let again = |bytes: &Bytes| Request::from_parts(parts.clone(), Body::from(bytes.clone()));
    let Ok(Form(found)) = Form::<Tagged>::from_request(again(&bytes), &()).await else {
        return Err(Fault::ForeignForm);
    };
    match same(&found.form, tag) {
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
    fn only_the_same_is_the_same() {
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd") && !same("abc", "ab") && !same("", "a"));
    }
}
