//! Who may open which address: enforced here, before any handler runs, by the rule that stands beside
//! the address in [`crate::routes`].

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use domain::{AccountRef, CampaignNumber, PersonCode, UnitCode, WaiverNumber};
use engine::access::{Action, Viewer};
use text::Catalog;

use crate::answer::{self, Fault};
use crate::api::problem;
use crate::app::{App, MetricsFor};
use crate::asked::{Asked, accepted, bearer};
use crate::form;
use crate::shell::Shell;

/// Who may open an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Machines: no page, no cookie, no secret.
    Machine,
    /// Whoever watches over the program: from this machine, or as configured.
    Watcher,
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
    /// The unit of the account of the exception named in the address.
    Waiver,
    /// The unit that runs the campaign named in the address.
    Campaign,
    /// The unit named in the address, or the one that runs the campaign it takes part in.
    Participant,
    /// The unit above the one named in the address, or the one that runs the campaign: nobody judges
    /// their own report.
    Above,
}

/// By which door somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// A browser, by its cookie; what it changes must come from a form of ours.
    Page(Carries),
    /// A program, by its token.
    Program,
}

/// What a request of a browser may carry besides its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// A form, whose tag is checked here.
    Form,
    /// A file: read as it comes by `crate::sent::Sent`, which checks the tag before anything else.
    File,
}

/// What a guard needs: the program, the door and the rule.
pub type Guarded = (App, Door, Rule);

/// Lets a request through, or answers it.
pub async fn guard(
    State((app, door, rule)): State<Guarded>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    match rule {
        Rule::Machine => return next.run(request).await,
        Rule::Watcher => {
            return match watches(&app, &request) {
                true => next.run(request).await,
                false => StatusCode::FORBIDDEN.into_response(),
            };
        }
        _ => {}
    }
    let (mut parts, body) = request.into_parts();
    let asked = match door {
        Door::Page(_) => Asked::read(&app, &parts).await,
        Door::Program => Asked::of_program(&app, &parts).await,
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(fault) => return unread(&app, door, &parts, &fault),
    };
    parts.extensions.insert(asked.clone());
    let reads = parts.method == Method::GET || parts.method == Method::HEAD;
    let mut request = Request::from_parts(parts, body);
    let refused = match door {
        Door::Page(carries) if !reads => {
            let checked = match carries {
                Carries::Form => form::check(request, |tag| asked.is_ours(tag, &app)).await,
                Carries::File => form::check_origin(request),
            };
            let (checked, refused) = match checked {
                Ok(request) => (request, None),
                Err(fault) => (Request::default(), Some(fault)),
            };
            request = checked;
            refused
        }
        Door::Page(_) => None,
        Door::Program => program(&app, &asked, reads).err(),
    };
    let decided = match refused {
        Some(fault) => Err(fault),
        None => decide(&app, rule, asked.viewer(), &params).await,
    };
    let response = match decided {
        Ok(Decision::Allowed) => next.run(request).await,
        Ok(Decision::SignIn) if door == Door::Program => Fault::Unauthorized.into_response(),
        Ok(Decision::SignIn) if reads => sign_in(asked.path()),
        Ok(Decision::SignIn) => Fault::Forbidden.into_response(),
        Err(fault) => fault.into_response(),
    };
    answer::with_token(&app, &asked, told(&app, door, response, &asked))
}

/// What holds for programs alone: how often they ask, and that a token which only reads changes nothing.
fn program(app: &App, asked: &Asked, reads: bool) -> Result<(), Fault> {
    let (_, token) = asked.program().ok_or(Fault::Unauthorized)?;
    app.limit()
        .take(token.number, app.now())
        .map_err(Fault::TooMany)?;
    match reads || !token.reads_only {
        true => Ok(()),
        false => Err(Fault::Forbidden),
    }
}

/// Whether somebody may read figures of the running program. What a proxy passes on does not come from
/// this machine, whoever runs the proxy.
fn watches(app: &App, request: &Request) -> bool {
    let passed_on = |name: &str| request.headers().contains_key(name);
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let here = peer.is_some_and(|peer| peer.0.ip().is_loopback())
        && !passed_on("x-forwarded-for")
        && !passed_on("forwarded");
    match &app.settings().metrics {
        MetricsFor::Anyone => true,
        MetricsFor::Loopback => here,
        MetricsFor::Holders(word) => {
            here || bearer(request.headers()).is_some_and(|shown| form::same(shown, word))
        }
    }
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
        (Rule::Machine | Rule::Watcher | Rule::Anyone, _) | (Rule::SignedIn, Some(_)) => {
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
        Place::Campaign => {
            let board = app.board().await?;
            let issuer = issuer(app, param("campaign")).await?;
            scope.reaches(Some(&issuer), &board.tree)
        }
        Place::Participant | Place::Above => {
            let unit = UnitCode::new(param("unit")).ok_or(Fault::NotFound)?;
            let board = app.board().await?;
            let issuer = issuer(app, param("campaign")).await?;
            let tree = &board.tree;
            let own = match place {
                Place::Above => tree.unit(&unit).and_then(|unit| unit.parent.clone()),
                _ => Some(unit.clone()),
            };
            let below = own.is_some_and(|own| scope.reaches(Some(&own), tree));
            tree.knows(&unit) && (below || scope.reaches(Some(&issuer), tree))
        }
        Place::Waiver => {
            let number = param("waiver").parse().map_err(|_| Fault::NotFound)?;
            let found = engine::waiver::place(app.db(), WaiverNumber(number)).await?;
            let unit = found.ok_or(Fault::NotFound)?;
            let board = app.board().await?;
            // As with accounts: one that may not be seen might as well not be.
            if !scope.reaches(unit.as_ref(), &board.tree) {
                return Err(Fault::NotFound);
            }
            true
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

/// The unit that runs a campaign.
async fn issuer(app: &App, campaign: &str) -> Result<UnitCode, Fault> {
    let number = campaign.parse().map_err(|_| Fault::NotFound)?;
    let found = engine::campaign::find(app.db(), CampaignNumber(number)).await?;
    Ok(found.ok_or(Fault::NotFound)?.campaign.issuer)
}

/// To the sign-in page, and back here afterwards.
fn sign_in(path: &str) -> Response {
    let next = askama::filters::urlencode_strict(path).map(|next| next.0.to_string());
    answer::to(&match next {
        Ok(next) if path != "/" => format!("/sign-in?next={next}"),
        _ => "/sign-in".to_owned(),
    })
}

/// A handler's fault becomes its page or its problem, in the language of whoever asked.
fn told(app: &App, door: Door, mut response: Response, asked: &Asked) -> Response {
    let fault = response.extensions_mut().remove::<Arc<Fault>>();
    let wrong_method = response.status() == StatusCode::METHOD_NOT_ALLOWED;
    let fault = fault.or_else(|| wrong_method.then(|| Arc::new(Fault::WrongMethod)));
    let mut response = match fault {
        Some(fault) => {
            app.figures().failed(&fault);
            match door {
                Door::Page(_) => fault.answer(Shell::new(asked)),
                Door::Program => problem::answer(&fault, asked.catalog(), asked.request()),
            }
        }
        None => response,
    };
    let language = HeaderValue::from_static(asked.language().as_str());
    let headers = response.headers_mut();
    headers.insert(axum::http::header::CONTENT_LANGUAGE, language);
    response
}

/// Nobody could find out who asks.
fn unread(app: &App, door: Door, parts: &Parts, fault: &Fault) -> Response {
    app.figures().failed(fault);
    match door {
        Door::Page(_) => fault.answer(Shell::default()),
        Door::Program => problem::answer(fault, Catalog::of(accepted(&parts.headers)), ""),
    }
}
