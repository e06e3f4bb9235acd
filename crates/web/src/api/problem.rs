//! Refusals as programs read them: problem details (RFC 9457), the words in the caller's language.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use text::Catalog;
use utoipa::ToSchema;

use crate::answer::Fault;

/// The type of such an answer.
pub const KIND: &str = "application/problem+json";

/// Why a request was refused.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Which kind of problem: `urn:rasoat:problem:<code>`. Stable, for programs.
    #[serde(rename = "type")]
    kind: String,
    /// The kind in words.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What was wrong this time, and what to do.
    detail: String,
    /// This very request, as it stands in the logs: `urn:rasoat:request:<id>`.
    instance: String,
}

/// A fault told to a program.
pub fn answer(fault: &Fault, catalog: &Catalog, request: &str) -> Response {
    let (status, key) = fault.told();
    let problem = Problem {
        kind: format!("urn:rasoat:problem:{}", fault.code()),
        title: catalog.text(key),
        status: status.as_u16(),
        detail: fault.words(catalog),
        instance: format!("urn:rasoat:request:{request}"),
    };
    let Ok(body) = serde_json::to_vec(&problem) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = (status, [(CONTENT_TYPE, KIND)], body).into_response();
    let headers = response.headers_mut();
    match fault {
        Fault::Unauthorized => {
            let scheme = HeaderValue::from_static("Bearer realm=\"rasoat\"");
            headers.insert(WWW_AUTHENTICATE, scheme);
        }
        Fault::TooMany(seconds) => {
            headers.insert(RETRY_AFTER, HeaderValue::from(*seconds));
        }
        Fault::UnderWay => {
            headers.insert(RETRY_AFTER, HeaderValue::from(1));
        }
        _ => {}
    }
    response
}
