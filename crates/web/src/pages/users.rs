//! Users and their roles, for administrators.

use askama::Template;
use axum::extract::{Form, Path, State};
use domain::{Login, PersonCode, Role, RoleGrant, UnitCode, User};
use engine::users::{self, OneTimeCode};
use engine::view::Board;
use serde::Deserialize;

use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// Users of one page.
const AT_ONCE: u32 = 500;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    login: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    grant: i64,
}

/// A user and the roles they hold, each with where.
pub struct Row {
    pub user: User,
    pub roles: Vec<(RoleGrant, String)>,
}

/// Every user.
#[derive(Template)]
#[template(path = "users.html")]
pub struct UsersPage {
    pub p: Shell,
    pub rows: Vec<Row>,
    pub error: Option<String>,
    pub login: String,
    pub name: String,
    pub person: String,
}

/// One user.
#[derive(Template)]
#[template(path = "user.html")]
pub struct UserPage {
    pub p: Shell,
    pub row: Row,
    /// Shown once, right after it was made.
    pub code: Option<String>,
    pub roles: &'static [Role],
    pub is_self: bool,
}

/// Lists them.
pub async fn list(State(app): State<App>, asked: Asked) -> Answer {
    page(&users_page(&app, &asked, Typed::default(), None).await?)
}

/// Invites somebody and shows the code, once.
pub async fn invite(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let p = Shell::new(&asked);
    let name: String = typed.name.trim().chars().take(120).collect();
    let error = match Login::new(&typed.login) {
        None => "web-users-bad-login",
        Some(_) if name.is_empty() => "web-users-no-name",
        Some(login) if find(&app, &login).await.is_ok() => "web-users-taken",
        Some(login) => return invited(&app, &asked, &login, &name, &typed.person).await,
    };
    refused(&users_page(&app, &asked, typed, Some(p.t(error))).await?)
}

/// Shows one.
pub async fn show(State(app): State<App>, Path(user): Path<String>, asked: Asked) -> Answer {
    let user = find(&app, &login(&user)?).await?;
    user_page(&app, &asked, user, None).await
}

/// Invites a user anew: password, second factor and sessions they had are gone.
pub async fn invite_again(
    State(app): State<App>,
    Path(user): Path<String>,
    asked: Asked,
) -> Answer {
    let (user, _) = find(&app, &login(&user)?).await?;
    let person = user.person.as_ref().map_or("", PersonCode::as_str);
    invited(&app, &asked, &user.login, &user.name, person).await
}

/// Lets a user sign in no more.
pub async fn close(State(app): State<App>, Path(user): Path<String>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    users::close(app.db(), viewer, &login(&user)?, app.now()).await?;
    Ok(to("/users"))
}

/// Gives a role.
pub async fn grant(
    State(app): State<App>,
    Path(user): Path<String>,
    asked: Asked,
    Form(typed): Form<Typed>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let role = typed.role.parse().map_err(|_| Fault::Malformed)?;
    let unit = UnitCode::new(&typed.unit);
    let login = login(&user)?;
    users::grant(app.db(), viewer, &login, (role, unit.as_ref()), app.now()).await?;
    Ok(to(&format!("/users/{login}")))
}

/// Takes a role back.
pub async fn revoke(
    State(app): State<App>,
    Path(user): Path<String>,
    asked: Asked,
    Form(typed): Form<Typed>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let login = login(&user)?;
    users::revoke(app.db(), viewer, &login, typed.grant, app.now()).await?;
    Ok(to(&format!("/users/{login}")))
}

async fn invited(app: &App, asked: &Asked, login: &Login, name: &str, person: &str) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let code = OneTimeCode::new(&app.chance()?);
    let person = PersonCode::new(person);
    users::invite_by(
        app.db(),
        viewer,
        (login, name, person.as_ref()),
        &code,
        app.now(),
    )
    .await?;
    let user = find(app, login).await?;
    user_page(app, asked, user, Some(code.shown())).await
}

async fn user_page(
    app: &App,
    asked: &Asked,
    (user, roles): (User, Vec<RoleGrant>),
    code: Option<String>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let p = Shell::new(asked);
    page(&UserPage {
        is_self: *viewer.login() == user.login,
        row: row(user, roles, &board, &p),
        code,
        roles: Role::ALL,
        p,
    })
}

async fn users_page(
    app: &App,
    asked: &Asked,
    typed: Typed,
    error: Option<String>,
) -> Result<UsersPage, Fault> {
    let board = app.board().await?;
    let p = Shell::new(asked);
    let all = users::list(app.db(), None, AT_ONCE).await?;
    let rows = all
        .into_iter()
        .map(|(user, roles)| row(user, roles, &board, &p))
        .collect();
    Ok(UsersPage {
        p,
        rows,
        error,
        login: typed.login.chars().take(64).collect(),
        name: typed.name.chars().take(120).collect(),
        person: typed.person.chars().take(64).collect(),
    })
}

fn row(user: User, roles: Vec<RoleGrant>, board: &Board, p: &Shell) -> Row {
    let on = |grant: &RoleGrant| match &grant.unit {
        Some(unit) => board.tree.name(unit).to_owned(),
        None => p.t("web-users-everywhere"),
    };
    let roles = roles.into_iter().map(|grant| {
        let on = on(&grant);
        (grant, on)
    });
    Row {
        roles: roles.collect(),
        user,
    }
}

async fn find(app: &App, login: &Login) -> Result<(User, Vec<RoleGrant>), Fault> {
    let found = users::find(app.db(), login).await?;
    found.ok_or(Fault::NotFound)
}

fn login(text: &str) -> Result<Login, Fault> {
    Login::new(text).ok_or(Fault::NotFound)
}
