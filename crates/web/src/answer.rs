//! Answers: a page, a way on, or a fault told in the person's language.

use askama::Template;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use engine::EngineError;

use crate::app::App;
use crate::asked::Asked;
use crate::cookies;
use crate::shell::Shell;

/// Whatever kept a request from its answer.
#[derive(Debug)]
pub enum Fault {
    /// A command of the engine was not carried out.
    Engine(EngineError),
    /// A template could not be rendered.
    Template(askama::Error),
    /// The system has no randomness.
    Chance(std::io::Error),
    /// There is no such page, or the person may not know of it.
    NotFound,
    /// The person may not do that.
    Forbidden,
    /// What was sent cannot be read.
    Malformed,
    /// The form did not come from a page of ours.
    ForeignForm,
    /// The file that was sent is larger than any we take.
    TooLarge,
}

impl From<EngineError> for Fault {
    fn from(fault: EngineError) -> Self {
        Self::Engine(fault)
    }
}

impl From<askama::Error> for Fault {
    fn from(fault: askama::Error) -> Self {
        Self::Template(fault)
    }
}

impl From<std::io::Error> for Fault {
    fn from(fault: std::io::Error) -> Self {
        Self::Chance(fault)
    }
}

/// What handlers give.
pub type Answer = Result<Response, Fault>;

/// Tells a fault; drawn by the guard, which knows the language.
#[derive(Template)]
#[template(path = "fault.html")]
pub struct FaultPage {
    pub p: Shell,
    pub title: String,
    pub words: String,
}

impl Fault {
    /// The status, the key of the title, and what is told.
    fn told(&self) -> (StatusCode, &'static str) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, "web-fault-not-found"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "web-fault-forbidden"),
            Self::Malformed => (StatusCode::BAD_REQUEST, "web-fault-malformed"),
            Self::ForeignForm => (StatusCode::FORBIDDEN, "web-fault-foreign-form"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "web-fault-too-large"),
            Self::Engine(EngineError::UploadGone) => (StatusCode::CONFLICT, "web-fault-decided"),
            Self::Engine(fault) if fault.is_of_input() => {
                (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-malformed")
            }
            Self::Engine(EngineError::OutOfScope | EngineError::OwnRole | EngineError::OwnCase) => {
                (StatusCode::FORBIDDEN, "web-fault-forbidden")
            }
            Self::Engine(
                EngineError::NoSuchUser(_)
                | EngineError::NoSuchUnit(_)
                | EngineError::NoSuchPerson(_),
            ) => (StatusCode::BAD_REQUEST, "web-fault-malformed"),
            Self::Engine(_) | Self::Template(_) | Self::Chance(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "web-fault-internal")
            }
        }
    }

    /// The page that tells it. What is no fault of the person's is logged here, once.
    pub fn answer(&self, shell: Shell) -> Response {
        let (status, key) = self.told();
        if status.is_server_error() {
            tracing::error!(fault = %self, path = shell.path(), "a page could not be made");
        }
        let words = match self {
            Self::Engine(fault) if !status.is_server_error() => {
                engine::words::error(fault, shell.catalog())
            }
            _ => shell.t(&format!("{key}-next")),
        };
        let title = shell.t(key);
        let page = FaultPage {
            p: shell,
            title,
            words,
        };
        let html = page.render().unwrap_or_else(|_| page.words.clone());
        (status, Html(html)).into_response()
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Engine(fault) => fault.fmt(f),
            Self::Template(fault) => fault.fmt(f),
            Self::Chance(fault) => fault.fmt(f),
            other => write!(f, "{other:?}"),
        }
    }
}

/// Without the guard nobody knows the language; it puts the page in place of this.
impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, _) = self.told();
        let mut response = status.into_response();
        response.extensions_mut().insert(std::sync::Arc::new(self));
        response
    }
}

/// A page.
pub fn page(page: &impl Template) -> Answer {
    Ok(Html(page.render()?).into_response())
}

/// A page that says what was wrong with what was sent.
pub fn refused(page: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// On to another page of ours.
pub fn to(path: &str) -> Response {
    // A path of ours that came out of a form may hold what no header can.
    let location = HeaderValue::from_str(local(path)).unwrap_or(HeaderValue::from_static("/"));
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, location);
    response
}

/// A path on this server, or its beginning: nobody is sent elsewhere.
pub fn local(path: &str) -> &str {
    let plain = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.bytes().all(|byte| byte.is_ascii_graphic());
    if plain { path } else { "/" }
}

/// Gives a cookie along.
pub fn with_cookie(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// Gives a browser its token, where it has none.
pub fn with_token(app: &App, asked: &Asked, response: Response) -> Response {
    if !asked.is_new() || response.headers().contains_key(SET_COOKIE) {
        return response;
    }
    let secure = app.settings().is_secure();
    let cookie = cookies::for_session(cookies::TOKEN, asked.token().expose(), secure);
    with_cookie(response, &cookie)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_server() {
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "\\\\evil",
            "",
            "/a\nSet-Cookie: x",
        ] {
            assert_eq!(local(elsewhere), "/", "{elsewhere:?}");
        }
        assert_eq!(local("/units/H26?x=1"), "/units/H26?x=1");
    }
}
