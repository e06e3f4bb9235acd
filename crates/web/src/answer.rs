//! Answers: a page, a way on, or a fault told in the person's language.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use engine::EngineError;
use text::Catalog;

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
    /// A program showed no token that counts.
    Unauthorized,
    /// What a program sent cannot be read, with what is wrong in it.
    Unreadable(String),
    /// What was sent reads well and names something there is not, in this part of it.
    Unknown(&'static str),
    /// What a program sent is too long.
    TooLong,
    /// What a program sent is not JSON, or does not say so.
    WrongKind,
    /// The address is not asked that way.
    WrongMethod,
    /// Too many requests of a token: so many seconds to wait.
    TooMany(i64),
    /// The key of a request is none.
    BadKey,
    /// The key of a request was used for something else.
    KeyReused,
    /// The request of a key is under way, or nobody knows what became of it.
    UnderWay,
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
    pub fn told(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Unauthorized => (StatusCode::UNAUTHORIZED, "web-fault-unauthorized"),
            Self::Unreadable(_) => (StatusCode::BAD_REQUEST, "web-fault-malformed"),
            Self::Unknown(_) => (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-unknown"),
            Self::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, "web-fault-too-long"),
            Self::WrongKind => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "web-fault-wrong-kind"),
            Self::WrongMethod => (StatusCode::METHOD_NOT_ALLOWED, "web-fault-wrong-method"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "web-fault-too-many"),
            Self::BadKey => (StatusCode::BAD_REQUEST, "web-fault-bad-key"),
            Self::KeyReused => (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-key-reused"),
            Self::UnderWay => (StatusCode::CONFLICT, "web-fault-under-way"),
            Self::Engine(EngineError::UserExists(_)) => {
                (StatusCode::CONFLICT, "web-fault-conflict")
            }
            Self::NotFound => (StatusCode::NOT_FOUND, "web-fault-not-found"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "web-fault-forbidden"),
            Self::Malformed => (StatusCode::BAD_REQUEST, "web-fault-malformed"),
            Self::ForeignForm => (StatusCode::FORBIDDEN, "web-fault-foreign-form"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "web-fault-too-large"),
            Self::Engine(EngineError::UploadGone) => (StatusCode::CONFLICT, "web-fault-decided"),
            Self::Engine(fault) if fault.is_of_input() => {
                (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-malformed")
            }
            Self::Engine(
                EngineError::OutOfScope
                | EngineError::OwnRole
                | EngineError::OwnCase
                | EngineError::OwnReport
                | EngineError::OwnWaiver,
            ) => (StatusCode::FORBIDDEN, "web-fault-forbidden"),
            Self::Engine(
                EngineError::NoSuchUser(_)
                | EngineError::NoSuchUnit(_)
                | EngineError::NoSuchPerson(_),
            ) => (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-unknown"),
            Self::Engine(EngineError::NoMail) => (StatusCode::CONFLICT, "web-fault-not-now"),
            Self::Engine(EngineError::NotNow) => (StatusCode::CONFLICT, "web-fault-not-now"),
            Self::Engine(
                EngineError::WordsNeeded
                | EngineError::NoAddress
                | EngineError::WaiverTooLong(_)
                | EngineError::NoSuchAccount { .. }
                | EngineError::Loosens(_),
            ) => (StatusCode::UNPROCESSABLE_ENTITY, "web-fault-malformed"),
            Self::Engine(_) | Self::Template(_) | Self::Chance(_) => {
                (StatusCode::INTERNAL_SERVER_ERROR, "web-fault-internal")
            }
        }
    }

    /// A fault of the program, for those who describe one.
    pub fn internal() -> Self {
        Self::Engine(EngineError::Worker(String::new()))
    }

    /// The fault's key, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Engine(fault) if !self.told().0.is_server_error() => fault.code(),
            _ => self.told().1.rsplit("fault-").next().unwrap_or_default(),
        }
    }

    /// What was wrong, and what to do.
    pub fn words(&self, catalog: &Catalog) -> String {
        let (status, key) = self.told();
        let next = format!("{key}-next");
        match self {
            Self::Engine(fault) if !status.is_server_error() => {
                engine::words::error(fault, catalog)
            }
            Self::Unreadable(detail) => format!("{} ({detail})", catalog.text(&next)),
            Self::Unknown(part) => format!("{} ({part})", catalog.text(&next)),
            Self::TooMany(seconds) => catalog.message(&next, &[("seconds", &seconds.to_string())]),
            _ => catalog.text(&next),
        }
    }

    /// The page that tells it.
    pub fn answer(&self, shell: Shell) -> Response {
        let (status, key) = self.told();
        let words = self.words(shell.catalog());
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

/// A file to keep: never shown in the browser, whatever it holds.
pub fn download(name: &str, kind: &'static str, bytes: Vec<u8>) -> Answer {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let name: String = name.chars().filter(|letter| plain(*letter)).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::from_str(&disposition).map_err(|_| Fault::Malformed)?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, bytes).into_response())
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
    let Some(token) = asked.token() else {
        return response;
    };
    let cookie = cookies::for_session(cookies::TOKEN, token.expose(), secure);
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
