//! What is counted and logged of every request: its route as the list of routes has it, never the address
//! itself, which may name somebody.

mod figures;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

pub use figures::Figures;

use crate::app::App;

/// The header that tells whoever asked the number of their request.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request: 16 hexadecimal digits of chance.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

/// Counts a request, logs it, and tells its number.
pub async fn note(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = app.chance::<8>().map(u64::from_le_bytes);
    let id = format!("{:016x}", id.unwrap_or_default());
    request.extensions_mut().insert(RequestId(id.clone()));
    // Any word at all can stand where a method does.
    let method = match request.method().as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        _ => "other",
    };
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("-", MatchedPath::as_str).to_owned();
    let began = app.now();
    let span = tracing::info_span!("request", id, method, route);
    async {
        let mut response = next.run(request).await;
        let took = (app.now() - began).max(0);
        let status = response.status().as_u16();
        app.figures().answered(method, &route, status, took);
        tracing::info!(status, ms = took / 1000, "answered");
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(HEADER, id);
        }
        response
    }
    .instrument(span)
    .await
}
