//! What is known of a request once the guard has let it through.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use engine::access::Viewer;
use engine::sign_in::{SessionRow, Token, form_tag};
use text::Language;

use crate::app::App;
use crate::cookies;

/// A request that was let through.
#[derive(Clone)]
pub struct Asked {
    inner: Arc<Inner>,
}

struct Inner {
    token: Token,
    is_new: bool,
    viewer: Option<(Viewer, SessionRow)>,
    language: Language,
    form: String,
    path: String,
    address: String,
    browser: Option<String>,
    device: String,
}

impl Asked {
    /// Reads the cookies and finds whose session it is.
    ///
    /// # Errors
    /// When the database cannot be read or there is no randomness.
    pub(crate) async fn read(app: &App, parts: &Parts) -> Result<Self, crate::answer::Fault> {
        let secure = app.settings().is_secure();
        let cookie = |name| cookies::read(&parts.headers, name, secure);
        let held = cookie(cookies::TOKEN).and_then(Token::read);
        let is_new = held.is_none();
        let token = match held {
            Some(token) => token,
            None => Token::new(&app.chance()?),
        };
        let viewer = match is_new {
            true => None,
            false => engine::sign_in::find(app.db(), &token, app.now()).await?,
        };
        let language = cookie(cookies::LANGUAGE).and_then(|language| language.parse().ok());
        let device = parts
            .headers
            .get(USER_AGENT)
            .and_then(|it| it.to_str().ok());
        let path = parts.uri.path_and_query();
        Ok(Self {
            inner: Arc::new(Inner {
                form: form_tag(&token, app.key()),
                is_new,
                viewer,
                language: language.unwrap_or_default(),
                path: path.map_or("/", |path| path.as_str()).to_owned(),
                address: address(app, parts),
                browser: cookie(cookies::BROWSER).map(str::to_owned),
                device: device.unwrap_or_default().to_owned(),
                token,
            }),
        })
    }

    /// The token the browser holds.
    pub fn token(&self) -> &Token {
        &self.inner.token
    }

    /// Whether the browser has yet to be given its token.
    pub fn is_new(&self) -> bool {
        self.inner.is_new
    }

    /// Who is signed in.
    pub fn viewer(&self) -> Option<&Viewer> {
        self.inner.viewer.as_ref().map(|(viewer, _)| viewer)
    }

    /// The session of whoever is signed in.
    pub fn session(&self) -> Option<&SessionRow> {
        self.inner.viewer.as_ref().map(|(_, session)| session)
    }

    /// The language of the answer.
    pub fn language(&self) -> Language {
        self.inner.language
    }

    /// What a form of this browser brings back.
    pub fn form_tag(&self) -> &str {
        &self.inner.form
    }

    /// The address asked for, with its query.
    pub fn path(&self) -> &str {
        &self.inner.path
    }

    /// The network address it came from.
    pub fn address(&self) -> &str {
        &self.inner.address
    }

    /// What the browser says it once signed in by; to be verified.
    pub fn browser(&self) -> Option<&str> {
        self.inner.browser.as_deref()
    }

    /// What the browser calls itself.
    pub fn device(&self) -> &str {
        &self.inner.device
    }
}

/// Handlers take what the guard has read.
impl FromRequestParts<App> for Asked {
    type Rejection = crate::answer::Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        match parts.extensions.get::<Self>() {
            Some(asked) => Ok(asked.clone()),
            // Only where no rule asks who it is: what was not found.
            None => Self::read(app, parts).await,
        }
    }
}

/// Where a request comes from. A proxy's word counts only where one is known to stand in front, and
/// only its own: the last address of the list.
fn address(app: &App, parts: &Parts) -> String {
    let forwarded = parts.headers.get("x-forwarded-for");
    let forwarded = forwarded
        .filter(|_| app.settings().behind_proxy)
        .and_then(|list| list.to_str().ok())
        .and_then(|list| list.rsplit(',').next())
        .map(|last| last.trim().chars().take(64).collect::<String>());
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    forwarded
        .or_else(|| peer.map(|peer| peer.0.ip().to_string()))
        .unwrap_or_else(|| "unknown".to_owned())
}
