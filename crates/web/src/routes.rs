//! Every address, who may open it, and what answers. An address cannot be added without its rule.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use engine::access::Action::{
    AnswerCampaigns, AskWaivers, ChangeFeeds, DecideCases, JudgeReports, JudgeWaivers,
    ManageCampaigns, ManageUsers, SeeAccounts, SeeCampaigns, SeeFeeds, SeeFindings, SeeUnits,
};
use tower_http::timeout::TimeoutLayer;

use crate::api;
use crate::api::document::{self, Described};
use crate::app::App;
use crate::assets;
use crate::guard::Place::{
    Above, Account, Authority, Campaign, Case, Participant, Somewhere, Unit, Waiver,
};
use crate::guard::Rule::{Anyone, At, Machine, SignedIn, Watcher};
use crate::guard::{Carries, Door, Rule, guard};
use crate::pages::{
    account, campaign, cases, feeds, findings, first_run, guide, health, home, invitation, job,
    language, mail, me, metrics, own_address, own_password, search, sign_in, tokens, unit, upload,
    users, waiver,
};

/// No page takes longer; a list may wait for its turn behind a review that writes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A large file over the line of a far commune.
const FILE_PATIENCE: Duration = Duration::from_secs(20 * 60);

/// An address and its rule.
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// Where, with what stands in braces taken from the address.
    pub path: &'static str,
    /// Who may.
    pub rule: Rule,
    /// By which door they come.
    pub door: Door,
    /// What it takes and gives, where programs ask it.
    pub described: Option<Described>,
    pub(crate) answers: MethodRouter<App>,
}

/// Every address.
#[must_use]
pub fn all() -> Vec<Route> {
    let read = |path, rule, answers| Route {
        method: Method::GET,
        path,
        rule,
        door: Door::Page(Carries::Form),
        described: None,
        answers,
    };
    let write = |path, rule, answers| Route {
        method: Method::POST,
        path,
        rule,
        door: Door::Page(Carries::Form),
        described: None,
        answers,
    };
    let send = |path, rule, answers| Route {
        door: Door::Page(Carries::File),
        ..write(path, rule, answers)
    };
    let pages = vec![
        read("/healthz", Machine, get(health::alive)),
        read("/readyz", Machine, get(health::ready)),
        read("/metrics", Watcher, get(metrics::show)),
        read("/api/v1/openapi.json", Machine, get(document::show)),
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
        read("/me/password", SignedIn, get(own_password::ask)),
        write("/me/password", SignedIn, post(own_password::change)),
        write("/me/mail", SignedIn, post(own_address::save)),
        write("/me/tokens", SignedIn, post(tokens::make)),
        write("/me/tokens/revoke", SignedIn, post(tokens::revoke)),
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
        read(
            "/feeds/upload",
            At(ChangeFeeds, Authority),
            get(upload::ask),
        ),
        send(
            "/feeds/upload",
            At(ChangeFeeds, Authority),
            post(upload::take).layer(DefaultBodyLimit::disable()),
        ),
        read(
            "/feeds/upload/{upload}",
            At(ChangeFeeds, Authority),
            get(upload::show),
        ),
        write(
            "/feeds/upload/{upload}/columns",
            At(ChangeFeeds, Authority),
            post(upload::read_as),
        ),
        write(
            "/feeds/upload/{upload}/confirm",
            At(ChangeFeeds, Authority),
            post(upload::confirm),
        ),
        write(
            "/feeds/upload/{upload}/discard",
            At(ChangeFeeds, Authority),
            post(upload::discard),
        ),
        read("/jobs/{job}", At(ChangeFeeds, Authority), get(job::show)),
        read("/cases", At(DecideCases, Somewhere), get(cases::list)),
        read(
            "/cases/{system}/{login}",
            At(DecideCases, Case),
            get(cases::show),
        ),
        write(
            "/cases/{system}/{login}/decide",
            At(DecideCases, Case),
            post(cases::decide),
        ),
        write(
            "/cases/{system}/{login}/undo",
            At(DecideCases, Case),
            post(cases::undo),
        ),
        read("/mail", At(ManageUsers, Authority), get(mail::show)),
        write("/mail/try", At(ManageUsers, Authority), post(mail::attempt)),
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
    ];
    let pages = pages.into_iter().chain(campaigns(read, write, send));
    let pages = pages.chain(waivers(read, write));
    pages.chain(api::v1::routes::all()).collect()
}

/// The addresses of campaigns: of the letter, of the unit, of the level above.
fn campaigns(
    read: impl Fn(&'static str, Rule, MethodRouter<App>) -> Route,
    write: impl Fn(&'static str, Rule, MethodRouter<App>) -> Route,
    send: impl Fn(&'static str, Rule, MethodRouter<App>) -> Route,
) -> Vec<Route> {
    let sees = At(SeeCampaigns, Somewhere);
    let manages = At(ManageCampaigns, Campaign);
    let answers = At(AnswerCampaigns, Unit);
    let takes_part = At(SeeCampaigns, Participant);
    let judges = At(JudgeReports, Above);
    vec![
        read("/campaigns", sees, get(campaign::list::show)),
        read(
            "/campaigns/new",
            At(ManageCampaigns, Somewhere),
            get(campaign::intake::ask),
        ),
        send(
            "/campaigns",
            At(ManageCampaigns, Somewhere),
            post(campaign::intake::take).layer(DefaultBodyLimit::disable()),
        ),
        read("/campaigns/{campaign}", sees, get(campaign::show::show)),
        read(
            "/campaigns/{campaign}/draft",
            manages,
            get(campaign::draft::show),
        ),
        write(
            "/campaigns/{campaign}/draft",
            manages,
            post(campaign::draft::confirm),
        ),
        read(
            "/campaigns/{campaign}/open",
            manages,
            get(campaign::open::preview),
        ),
        write(
            "/campaigns/{campaign}/open",
            manages,
            post(campaign::open::open),
        ),
        write(
            "/campaigns/{campaign}/close",
            manages,
            post(campaign::open::close),
        ),
        read(
            "/campaigns/{campaign}/reminders",
            At(SeeCampaigns, Campaign),
            get(campaign::reminders::show),
        ),
        write(
            "/campaigns/{campaign}/reminders/pause",
            manages,
            post(campaign::reminders::pause),
        ),
        write(
            "/campaigns/{campaign}/reminders/resume",
            manages,
            post(campaign::reminders::resume),
        ),
        write(
            "/campaigns/{campaign}/reminders/now",
            manages,
            post(campaign::reminders::remind),
        ),
        read(
            "/campaigns/{campaign}/policy.toml",
            manages,
            get(campaign::files::policy),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}",
            At(SeeFindings, Unit),
            get(campaign::unit::show),
        ),
        write(
            "/campaigns/{campaign}/units/{unit}/answer",
            answers,
            post(campaign::unit::answer),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}/letter.docx",
            answers,
            get(campaign::files::letter),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}/report",
            takes_part,
            get(campaign::report::show),
        ),
        write(
            "/campaigns/{campaign}/units/{unit}/report/prepare",
            answers,
            post(campaign::report::prepare),
        ),
        write(
            "/campaigns/{campaign}/units/{unit}/report/write",
            answers,
            post(campaign::report::write),
        ),
        write(
            "/campaigns/{campaign}/units/{unit}/report/return",
            judges,
            post(campaign::report::send_back),
        ),
        write(
            "/campaigns/{campaign}/units/{unit}/report/accept",
            judges,
            post(campaign::report::accept),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}/consolidation",
            takes_part,
            get(campaign::consolidation::show),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}/consolidation.xlsx",
            takes_part,
            get(campaign::files::table),
        ),
        read(
            "/campaigns/{campaign}/units/{unit}/consolidation.docx",
            takes_part,
            get(campaign::files::official),
        ),
    ]
}

/// The addresses of exceptions.
fn waivers(
    read: impl Fn(&'static str, Rule, MethodRouter<App>) -> Route,
    write: impl Fn(&'static str, Rule, MethodRouter<App>) -> Route,
) -> Vec<Route> {
    let asks = At(AskWaivers, Case);
    let judges = At(JudgeWaivers, Waiver);
    vec![
        read(
            "/accounts/{system}/{login}/waiver",
            asks,
            get(waiver::ask::form),
        ),
        write(
            "/accounts/{system}/{login}/waiver",
            asks,
            post(waiver::ask::send),
        ),
        read(
            "/waivers",
            At(SeeFindings, Somewhere),
            get(waiver::list::show),
        ),
        read(
            "/waivers/{waiver}",
            At(SeeFindings, Waiver),
            get(waiver::show::show),
        ),
        write(
            "/waivers/{waiver}/approve",
            judges,
            post(waiver::decide::approved),
        ),
        write(
            "/waivers/{waiver}/refuse",
            judges,
            post(waiver::decide::turned_down),
        ),
        write(
            "/waivers/{waiver}/withdraw",
            At(AskWaivers, Waiver),
            post(waiver::decide::taken_back),
        ),
    ]
}

/// The router of all addresses, each behind its rule.
pub(crate) fn router(app: &App) -> Router<App> {
    all().into_iter().fold(Router::new(), |router, route| {
        let guarded = from_fn_with_state((app.clone(), route.door, route.rule), guard);
        let patience = match route.door {
            Door::Page(Carries::File) => FILE_PATIENCE,
            Door::Page(Carries::Form) | Door::Program => PATIENCE,
        };
        let answers: MethodRouter<App> = route.answers.layer(guarded);
        let in_time = TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, patience);
        router.route(route.path, answers.layer(in_time))
    })
}
