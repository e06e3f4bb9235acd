//! What is known of a request once the guard has let it through.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, USER_AGENT};
use axum::http::request::Parts;
use engine::access::Viewer;
use engine::sign_in::{SessionRow, Token, form_tag, is_form_tag};
use engine::tokens::{ApiToken, TokenSecret};
use text::{Catalog, Language};

use crate::app::App;
use crate::cookies;
use crate::observed::RequestId;

/// A request that was let through.
#[derive(Clone)]
pub struct Asked {
    inner: Arc<Inner>,
}

struct Inner {
    token: Option<Token>,
    is_new: bool,
    viewer: Option<Viewer>,
    session: Option<SessionRow>,
    program: Option<ApiToken>,
    request: String,
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
        let found = match is_new {
            true => None,
            false => engine::sign_in::find(app.db(), &token, app.now()).await?,
        };
        let (viewer, session) = found.unzip();
        let language = cookie(cookies::LANGUAGE).and_then(|language| language.parse().ok());
        let device = parts
            .headers
            .get(USER_AGENT)
            .and_then(|it| it.to_str().ok());
        Ok(Self {
            inner: Arc::new(Inner {
                form: form_tag(&token, app.key(), &app.chance()?),
                is_new,
                viewer,
                session,
                program: None,
                request: request_id(parts),
                language: language.unwrap_or_default(),
                path: path(parts),
                address: address(app, parts),
                browser: cookie(cookies::BROWSER).map(str::to_owned),
                device: device.unwrap_or_default().to_owned(),
                token: Some(token),
            }),
        })
    }

    /// Reads the token a program shows, and finds whom it stands for with the rights they have now. A
    /// cookie counts for nothing here, so that no other site can make a browser ask.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(crate) async fn of_program(app: &App, parts: &Parts) -> Result<Self, crate::answer::Fault> {
        let shown = bearer(&parts.headers).and_then(TokenSecret::read);
        let found = match shown {
            Some(secret) => engine::tokens::find(app.db(), &secret, app.now()).await?,
            None => None,
        };
        let (viewer, program) = match found {
            Some((viewer, token)) => {
                let viewer = match &token.unit {
                    Some(unit) => viewer.narrowed(unit, &app.board().await?.tree),
                    None => viewer,
                };
                (Some(viewer), Some(token))
            }
            None => (None, None),
        };
        Ok(Self {
            inner: Arc::new(Inner {
                token: None,
                is_new: false,
                viewer,
                session: None,
                program,
                request: request_id(parts),
                language: accepted(&parts.headers),
                form: String::new(),
                path: path(parts),
                address: address(app, parts),
                browser: None,
                device: String::new(),
            }),
        })
    }

    /// The program that asks: whom its token stands for, and the token.
    pub fn program(&self) -> Option<(&Viewer, &ApiToken)> {
        self.viewer().zip(self.inner.program.as_ref())
    }

    /// The number of this request, as it stands in the logs.
    pub fn request(&self) -> &str {
        &self.inner.request
    }

    /// The words of the answer.
    pub fn catalog(&self) -> &'static Catalog {
        Catalog::of(self.inner.language)
    }

    /// The token the browser holds; none where a program asks.
    pub fn token(&self) -> Option<&Token> {
        self.inner.token.as_ref()
    }

    /// Whether the browser has yet to be given its token.
    pub fn is_new(&self) -> bool {
        self.inner.is_new
    }

    /// Who is signed in.
    pub fn viewer(&self) -> Option<&Viewer> {
        self.inner.viewer.as_ref()
    }

    /// The session of whoever is signed in.
    pub fn session(&self) -> Option<&SessionRow> {
        self.inner.session.as_ref()
    }

    /// The language of the answer.
    pub fn language(&self) -> Language {
        self.inner.language
    }

    /// What a form of this browser brings back.
    pub fn form_tag(&self) -> &str {
        &self.inner.form
    }

    /// Whether a form brought back what a form of this browser was given.
    pub fn is_ours(&self, tag: &str, app: &App) -> bool {
        let token = self.inner.token.as_ref();
        token.is_some_and(|token| is_form_tag(token, app.key(), tag))
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

/// What stands behind `Bearer`.
pub fn bearer(headers: &HeaderMap) -> Option<&str> {
    let shown = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, secret) = shown.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(secret.trim())
}

/// The first language a program accepts that there is; Vietnamese when it does not say.
pub fn accepted(headers: &HeaderMap) -> Language {
    let list = headers.get(ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
    let mut named = list.unwrap_or_default().split(',').filter_map(|part| {
        let tag = part.split([';', '-']).next()?.trim();
        tag.to_ascii_lowercase().parse().ok()
    });
    named.next().unwrap_or_default()
}

fn path(parts: &Parts) -> String {
    let path = parts.uri.path_and_query();
    path.map_or("/", |path| path.as_str()).to_owned()
}

fn request_id(parts: &Parts) -> String {
    let id = parts.extensions.get::<RequestId>();
    id.map(|id| id.0.clone()).unwrap_or_default()
}

/// Where a request comes from. A proxy's word counts only where one is known to stand in front, and
/// only its own: the last address of the last list, since some add a line of their own below whatever the
/// client sent. What is no address counts for nothing.
pub fn address(app: &App, parts: &Parts) -> String {
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back();
    let forwarded = forwarded
        .filter(|_| app.settings().behind_proxy)
        .and_then(|list| list.to_str().ok())
        .and_then(|list| list.rsplit(',').next())
        .and_then(|last| last.trim().parse().ok());
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    forwarded
        .or_else(|| peer.map(|peer| peer.0.ip()))
        .map_or_else(|| "unknown".to_owned(), place)
}

/// An address as failures are counted by: whoever has one of IPv6 has the other 2^64 of its network too.
fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let network = Ipv6Addr::from_bits(address.to_bits() >> 64 << 64);
            format!("{network}/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_an_ipv6_network_are_one_place() {
        let place = |address: &str| place(address.parse().unwrap());
        assert_eq!(place("2001:db8::1"), place("2001:db8::ffff:2"));
        assert_ne!(place("2001:db8::1"), place("2001:db8:0:1::1"));
        assert_eq!(place("::ffff:10.0.0.1"), "10.0.0.1");
    }
}
