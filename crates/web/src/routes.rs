//! Every address, who may open it, and what answers. An address cannot be added without its rule.

use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use engine::access::Action::{ManageUsers, SeeAccounts, SeeFeeds, SeeFindings, SeeUnits};

use crate::app::App;
use crate::assets;
use crate::guard::Place::{Account, Authority, Somewhere, Unit};
use crate::guard::Rule::{Anyone, At, Machine, SignedIn};
use crate::guard::{Rule, guard};
use crate::pages::{
    account, feeds, findings, first_run, guide, health, home, invitation, language, me, search,
    sign_in, unit, users,
};

/// An address and its rule.
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// Where, with what stands in braces taken from the address.
    pub path: &'static str,
    /// Who may.
    pub rule: Rule,
    answers: MethodRouter<App>,
}

/// Every address.
#[must_use]
pub fn all() -> Vec<Route> {
    let read = |path, rule, answers| Route {
        method: Method::GET,
        path,
        rule,
        answers,
    };
    let write = |path, rule, answers| Route {
        method: Method::POST,
        path,
        rule,
        answers,
    };
    vec![
        read("/healthz", Machine, get(health::alive)),
        read("/readyz", Machine, get(health::ready)),
        read("/assets/{version}/{file}", Machine, get(assets::file)),
        read("/language/{language}", Anyone, get(language::choose)),
        read("/guide", Anyone, get(guide::show)),
        read("/first-run", Anyone, get(first_run::ask)),
        write("/first-run", Anyone, post(first_run::begin)),
        read("/invitation", Anyone, get(invitation::ask)),
        write("/invitation", Anyone, post(invitation::open)),
        write("/invitation/accept", Anyone, post(invitation::accept)),
        read("/sign-in", Anyone, get(sign_in::ask)),
        write("/sign-in", Anyone, post(sign_in::enter)),
        read("/", SignedIn, get(home::show)),
        read("/me", SignedIn, get(me::show)),
        write("/me/sign-out", SignedIn, post(me::sign_out)),
        write(
            "/me/sign-out-everywhere",
            SignedIn,
            post(me::sign_out_everywhere),
        ),
        read("/units", At(SeeUnits, Somewhere), get(unit::list)),
        read("/units/{unit}", At(SeeUnits, Unit), get(unit::board)),
        read(
            "/units/{unit}/findings",
            At(SeeFindings, Unit),
            get(findings::of_unit),
        ),
        read(
            "/findings",
            At(SeeFindings, Authority),
            get(findings::everywhere),
        ),
        read(
            "/accounts/{system}/{login}",
            At(SeeAccounts, Account),
            get(account::show),
        ),
        read("/search", At(SeeAccounts, Somewhere), get(search::show)),
        read("/feeds", At(SeeFeeds, Authority), get(feeds::show)),
        read("/users", At(ManageUsers, Authority), get(users::list)),
        write("/users", At(ManageUsers, Authority), post(users::invite)),
        read(
            "/users/{user}",
            At(ManageUsers, Authority),
            get(users::show),
        ),
        write(
            "/users/{user}/invite",
            At(ManageUsers, Authority),
            post(users::invite_again),
        ),
        write(
            "/users/{user}/close",
            At(ManageUsers, Authority),
            post(users::close),
        ),
        write(
            "/users/{user}/grant",
            At(ManageUsers, Authority),
            post(users::grant),
        ),
        write(
            "/users/{user}/revoke",
            At(ManageUsers, Authority),
            post(users::revoke),
        ),
    ]
}

/// The router of all addresses, each behind its rule.
pub(crate) fn router(app: &App) -> Router<App> {
    all().into_iter().fold(Router::new(), |router, route| {
        let guarded = from_fn_with_state((app.clone(), route.rule), guard);
        router.route(route.path, route.answers.layer(guarded))
    })
}
