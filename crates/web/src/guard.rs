//! Who may open which address: enforced here, before any handler runs, by the rule that stands beside
//! the address in [`crate::routes`].

use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use domain::{AccountRef, PersonCode, UnitCode};
use engine::access::{Action, Viewer};

use crate::answer::{self, Fault};
use crate::app::App;
use crate::asked::Asked;
use crate::form;
use crate::shell::Shell;

/// Who may open an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Machines: no page, no cookie, no secret.
    Machine,
    /// Anyone who comes.
    Anyone,
    /// Anyone signed in; what they see is their own.
    SignedIn,
    /// Whose roles bring the action at the place.
    At(Action, Place),
}

/// Where an action takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The whole authority.
    Authority,
    /// Anywhere at all: the handler shows no more than the scope.
    Somewhere,
    /// The unit named in the address.
    Unit,
    /// The unit of the account named in the address; one's own account needs no role.
    Account,
    /// The same, where that an account is one's own gives no right: what is decided about it.
    Case,
}

/// What a request may carry besides its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// A form, whose tag is checked here.
    Form,
    /// A file: read as it comes by [`crate::sent::Sent`], which checks the tag before anything else.
    File,
}

/// What a guard needs: the program, the rule, and what may come.
pub type Guarded = (App, Rule, Carries);

/// Lets a request through, or answers it.
pub async fn guard(
    State((app, rule, carries)): State<Guarded>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    if rule == Rule::Machine {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let asked = match Asked::read(&app, &parts).await {
        Ok(asked) => asked,
        Err(fault) => return fault.answer(Shell::default()),
    };
    parts.extensions.insert(asked.clone());
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    let mut request = Request::from_parts(parts, body);
    if !reads {
        let checked = match carries {
            Carries::Form => form::check(request, asked.form_tag()).await,
            Carries::File => form::check_origin(request),
        };
        request = match checked {
            Ok(request) => request,
            Err(fault) => return fault.answer(Shell::new(&asked)),
        };
    }
    let response = match decide(&app, rule, asked.viewer(), &params).await {
        Ok(Decision::Allowed) => next.run(request).await,
        Ok(Decision::SignIn) if reads => sign_in(asked.path()),
        Ok(Decision::SignIn) => Fault::Forbidden.answer(Shell::new(&asked)),
        Err(fault) => fault.answer(Shell::new(&asked)),
    };
    answer::with_token(&app, &asked, told(response, &asked))
}

/// What was decided.
enum Decision {
    Allowed,
    SignIn,
}

async fn decide(
    app: &App,
    rule: Rule,
    viewer: Option<&Viewer>,
    params: &RawPathParams,
) -> Result<Decision, Fault> {
    let (viewer, action, place) = match (rule, viewer) {
        (Rule::Machine | Rule::Anyone, _) | (Rule::SignedIn, Some(_)) => {
            return Ok(Decision::Allowed);
        }
        (_, None) => return Ok(Decision::SignIn),
        (Rule::At(action, place), Some(viewer)) => (viewer, action, place),
    };
    let scope = viewer.scope(action);
    let param = |name| {
        let found = params.iter().find(|(key, _)| *key == name);
        found.map_or("", |(_, value)| value)
    };
    let allowed = match place {
        Place::Somewhere => !scope.is_empty(),
        Place::Authority => scope.reaches(None, &Default::default()),
        Place::Unit => {
            let unit = UnitCode::new(param("unit")).ok_or(Fault::NotFound)?;
            let board = app.board().await?;
            scope.reaches(Some(&unit), &board.tree) && board.tree.knows(&unit)
        }
        Place::Account | Place::Case => {
            let account = AccountRef {
                system: param("system").parse().map_err(|_| Fault::NotFound)?,
                login: param("login").to_owned(),
            };
            let found = engine::view::place(app.db(), &account).await?;
            // One that does not exist and one that may not be seen are told apart by nobody.
            let (unit, owner) = found.ok_or(Fault::NotFound)?;
            let own = place_is_own(owner, viewer) && place == Place::Account;
            let board = app.board().await?;
            if !own && !scope.reaches(unit.as_ref(), &board.tree) {
                return Err(Fault::NotFound);
            }
            true
        }
    };
    match allowed {
        true => Ok(Decision::Allowed),
        false => Err(Fault::Forbidden),
    }
}

fn place_is_own(owner: Option<PersonCode>, viewer: &Viewer) -> bool {
    owner.is_some() && owner == viewer.user.person
}

/// To the sign-in page, and back here afterwards.
fn sign_in(path: &str) -> Response {
    let next = askama::filters::urlencode_strict(path).map(|next| next.0.to_string());
    answer::to(&match next {
        Ok(next) if path != "/" => format!("/sign-in?next={next}"),
        _ => "/sign-in".to_owned(),
    })
}

/// A handler's fault becomes its page, in the language of whoever asked.
fn told(mut response: Response, asked: &Asked) -> Response {
    let fault = response.extensions_mut().remove::<std::sync::Arc<Fault>>();
    let mut response = match fault {
        Some(fault) => fault.answer(Shell::new(asked)),
        None => response,
    };
    let language = HeaderValue::from_static(asked.language().as_str());
    let headers = response.headers_mut();
    headers.insert(axum::http::header::CONTENT_LANGUAGE, language);
    response
}
