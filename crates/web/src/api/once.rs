//! What a program asks twice under the same `Idempotency-Key` happens once, and it is answered the same.

use std::future::Future;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use engine::tokens::{self, Answered, Asking};
use tracing::Instrument as _;

use super::problem;
use crate::answer::Fault;
use crate::app::App;
use crate::asked::Asked;

/// The header.
pub const KEY: &str = "idempotency-key";

/// Says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// The longest key, in characters.
pub const LONGEST: usize = 128;

/// The key of a request: 1 to 128 printable characters of ASCII.
///
/// # Errors
/// When it is something else, or there are two.
pub fn key(headers: &HeaderMap) -> Result<Option<String>, Fault> {
    let mut all = headers.get_all(KEY).iter();
    let Some(key) = all.next() else {
        return Ok(None);
    };
    let key = key.to_str().map_err(|_| Fault::BadKey)?;
    let fits = (1..=LONGEST).contains(&key.len()) && key.bytes().all(|it| it.is_ascii_graphic());
    match fits && all.next().is_none() {
        true => Ok(Some(key.to_owned())),
        false => Err(Fault::BadKey),
    }
}

/// Carries out what is asked under a key, or answers what was answered before. Once begun it goes on even
/// when whoever asked is gone: that is when they ask again.
///
/// # Errors
/// When it is refused, or the key was used for something else or is under way.
pub async fn carried_out(
    app: &App,
    asked: &Asked,
    route: &'static str,
    key: String,
    body: &[u8],
    work: impl Future<Output = Result<Response, Fault>> + Send + 'static,
) -> Result<Response, Fault> {
    let (viewer, token) = asked.program().ok_or(Fault::Unauthorized)?;
    let request = tokens::request_digest(app.db(), asked.path(), body);
    let asking = Asking {
        token,
        key: &key,
        route,
        request: &request,
    };
    match tokens::ask(app.db(), viewer, asking, app.now()).await? {
        Answered::Not => {}
        Answered::With(status, body) => return replayed(status, body),
        Answered::UnderWay => return Err(Fault::UnderWay),
        Answered::Otherwise => return Err(Fault::KeyReused),
    }
    let (app, asked) = (app.clone(), asked.clone());
    let finished = async move {
        let answer = match work.await {
            Ok(response) => response,
            Err(fault) => problem::answer(&fault, asked.catalog(), asked.request()),
        };
        keep(&app, &asked, route, (&key, &request), answer).await
    };
    let finished = tokio::spawn(finished.in_current_span()).await;
    finished.map_err(|fault| Fault::Chance(std::io::Error::other(fault)))?
}

/// Keeps an answer for a day; what failed through a fault of ours may be asked anew.
async fn keep(
    app: &App,
    asked: &Asked,
    route: &'static str,
    (key, request): (&str, &str),
    answer: Response,
) -> Result<Response, Fault> {
    let (viewer, token) = asked.program().ok_or(Fault::Unauthorized)?;
    let asking = Asking {
        token,
        key,
        route,
        request,
    };
    let (parts, body) = answer.into_parts();
    let body = axum::body::to_bytes(body, usize::MAX).await;
    let body = body.map_err(std::io::Error::other)?;
    let status = parts.status.as_u16();
    if parts.status.is_server_error() {
        tokens::forget(app.db(), viewer, asking, status, app.now()).await?;
    } else {
        let nonce = app.chance()?;
        tokens::answered(app.db(), viewer, asking, (status, &body), nonce, app.now()).await?;
    }
    Ok(Response::from_parts(parts, Body::from(body)))
}

fn replayed(status: u16, body: Vec<u8>) -> Result<Response, Fault> {
    let status = StatusCode::from_u16(status).map_err(std::io::Error::other)?;
    let kind = match status.is_success() {
        true => "application/json",
        false => problem::KIND,
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}
