//! How a handler becomes an address: what it takes and gives are types, and the description of the
//! address is made of the same types, so that the two cannot differ.

use std::future::Future;
use std::sync::Arc;

use axum::extract::{RawPathParams, RawQuery, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use domain::{AccountRef, UnitCode};
use engine::access::Viewer;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema};

use super::document::{Described, Shape};
use super::once;
use crate::answer::Fault;
use crate::app::App;
use crate::asked::Asked;
use crate::guard::{Door, Rule};
use crate::routes::Route;

/// No request of a program is longer, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// A request that was let through, and what it brings.
pub struct Call<T> {
    /// The running program.
    pub app: App,
    /// Who asks.
    pub asked: Asked,
    /// What was given: the query of a reading call, the body of a writing one.
    pub given: T,
    path: Arc<[(String, String)]>,
}

impl<T> Call<T> {
    /// Who asks.
    ///
    /// # Errors
    /// When nobody does.
    pub fn viewer(&self) -> Result<&Viewer, Fault> {
        self.asked.viewer().ok_or(Fault::Unauthorized)
    }

    /// A part of the address.
    #[must_use]
    pub fn part(&self, name: &str) -> &str {
        let found = self.path.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// The unit of the address.
    ///
    /// # Errors
    /// When it cannot be one.
    pub fn unit(&self) -> Result<UnitCode, Fault> {
        UnitCode::new(self.part("unit")).ok_or(Fault::NotFound)
    }

    /// The account of the address.
    ///
    /// # Errors
    /// When it cannot be one.
    pub fn account(&self) -> Result<AccountRef, Fault> {
        Ok(AccountRef {
            system: self.part("system").parse().map_err(|_| Fault::NotFound)?,
            login: self.part("login").to_owned(),
        })
    }
}

/// Nothing is given.
#[derive(Debug, serde::Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// An address that is read.
pub fn reads<Q, A, H, F>(path: &'static str, rule: Rule, id: &'static str, handler: H) -> Route
where
    Q: DeserializeOwned + IntoParams + Send + 'static,
    A: Serialize + ToSchema + 'static,
    H: Fn(Call<Q>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Result<A, Fault>> + Send,
{
    let answers = get(
        async move |State(app): State<App>,
                    asked: Asked,
                    path: RawPathParams,
                    RawQuery(query): RawQuery| {
            let query = query.unwrap_or_default();
            let given = serde_urlencoded(&query)?;
            let call = Call {
                app,
                asked,
                given,
                path: parts(&path),
            };
            json(StatusCode::OK, &handler(call).await?)
        },
    );
    let described = Described {
        id,
        query: Q::into_params(|| Some(utoipa::openapi::path::ParameterIn::Query)),
        body: None,
        answer: Shape::of::<A>(),
        status: StatusCode::OK,
        leads_to: &[],
    };
    route(Method::GET, path, rule, answers, described)
}

/// An address that changes something. Whoever gives an `Idempotency-Key` can ask again.
pub fn writes<B, A, H, F>(
    path: &'static str,
    rule: Rule,
    (id, status): (&'static str, StatusCode),
    handler: H,
) -> Route
where
    B: DeserializeOwned + ToSchema + Send + 'static,
    A: Serialize + ToSchema + 'static,
    H: Fn(Call<B>) -> F + Clone + Send + Sync + 'static,
    F: Future<Output = Result<A, Fault>> + Send,
{
    let answers = post(
        async move |State(app): State<App>,
                    asked: Asked,
                    parameters: RawPathParams,
                    request: Request| {
            let key = once::key(request.headers())?;
            let body = body(request).await?;
            let given = serde_json::from_slice(&body)
                .map_err(|error| Fault::Unreadable(error.to_string()))?;
            let call = Call {
                app: app.clone(),
                asked: asked.clone(),
                given,
                path: parts(&parameters),
            };
            let work = async move {
                match handler(call).await {
                    Ok(answer) => json(status, &answer),
                    Err(fault) => Err(fault),
                }
            };
            match key {
                None => work.await,
                Some(key) => once::carried_out(&app, &asked, path, key, &body, work).await,
            }
        },
    );
    let described = Described {
        id,
        query: Vec::new(),
        body: Some(Shape::of::<B>()),
        answer: Shape::of::<A>(),
        status,
        leads_to: &[],
    };
    route(Method::POST, path, rule, answers, described)
}

impl Route {
    /// Says in the document which addresses take what this one gives: their name, the part of their
    /// address, and where that stands in the answer.
    #[must_use]
    pub(crate) fn leads_to(
        mut self,
        links: &'static [(&'static str, &'static str, &'static str)],
    ) -> Self {
        if let Some(described) = &mut self.described {
            described.leads_to = links;
        }
        self
    }
}

fn route(
    method: Method,
    path: &'static str,
    rule: Rule,
    answers: MethodRouter<App>,
    described: Described,
) -> Route {
    Route {
        method,
        path,
        rule,
        door: Door::Program,
        described: Some(described),
        answers,
    }
}

fn parts(path: &RawPathParams) -> Arc<[(String, String)]> {
    path.iter()
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// Reads a query; what is unknown in it is an error, since a misspelt filter would show too much.
fn serde_urlencoded<Q: DeserializeOwned>(query: &str) -> Result<Q, Fault> {
    let uri = axum::http::Uri::builder()
        .path_and_query(format!("/?{query}"))
        .build()
        .map_err(|error| Fault::Unreadable(error.to_string()))?;
    let read = axum::extract::Query::try_from_uri(&uri);
    let axum::extract::Query(given) =
        read.map_err(|refused| Fault::Unreadable(refused.body_text()))?;
    Ok(given)
}

/// The body, which must say that it is JSON and be no longer than it may.
async fn body(request: Request) -> Result<Vec<u8>, Fault> {
    let kind = request.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Err(Fault::WrongKind);
    }
    let bytes = axum::body::to_bytes(request.into_body(), LONGEST).await;
    Ok(bytes.map_err(|_| Fault::TooLong)?.to_vec())
}

fn json(status: StatusCode, answer: &impl Serialize) -> Result<Response, Fault> {
    let body = serde_json::to_vec(answer).map_err(std::io::Error::from)?;
    Ok((status, [(CONTENT_TYPE, "application/json")], body).into_response())
}
