//! Tokens for other programs, on one's own page. A token outlives the session it was made in: whoever makes one
//! shows once more that they know their password.

use axum::extract::{Form, State};
use domain::UnitCode;
use engine::access::Viewer;
use engine::password::Candidate;
use engine::sign_in::Refused;
use engine::tokens::{self, NotMade, TokenSecret, Wish};
use serde::Deserialize;

use super::me::Me;
use super::sign_in::source;
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What was typed. It has no `Debug`: the password is in it.
#[derive(Clone, Default, Deserialize)]
pub struct Typed {
    /// What it is to be called.
    #[serde(default)]
    pub name: String,
    /// The last day it counts on.
    #[serde(default)]
    pub last_day: String,
    /// The unit it is narrowed to.
    #[serde(default)]
    pub unit: String,
    /// `yes` where it only reads.
    #[serde(default)]
    pub reads_only: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    token: i64,
}

/// Makes one and shows its secret, once.
pub async fn make(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let mut me = Me::of(&app, &asked).await?;
    if let Some(why) = unproved(&app, &asked, viewer, &typed.password).await? {
        return not_made(me, typed, why);
    }
    let secret = TokenSecret::new(&app.chance()?);
    let wish = Wish {
        name: typed.name.clone(),
        last_day: typed.last_day.trim().parse().ok(),
        unit: UnitCode::new(&typed.unit),
        reads_only: typed.reads_only == "yes",
    };
    let made = tokens::make(app.db(), viewer, &wish, &secret, app.now()).await?;
    match made {
        Ok(_) => {
            me = Me::of(&app, &asked).await?;
            me.secret = Some(secret.expose().to_owned());
            page(&me)
        }
        Err(why) => {
            let why = me.p.t(key(why));
            not_made(me, typed, why)
        }
    }
}

/// What to tell whoever does not show that they know their password; counted as signing in is.
async fn unproved(
    app: &App,
    asked: &Asked,
    viewer: &Viewer,
    password: &str,
) -> Result<Option<String>, Fault> {
    let p = Shell::new(asked);
    let Ok(password) = Candidate::new(password) else {
        return Ok(Some(p.t("web-accept-too-long")));
    };
    let source = source(app, asked, viewer.login().as_str());
    let desk = app.desk();
    let known = desk.knows(app.db(), viewer.login(), password, &source, app.now());
    Ok(match known.await? {
        Ok(()) => None,
        Err(Refused::Wrong) => Some(p.t("web-password-old-wrong")),
        Err(Refused::Wait(minutes)) => Some(p.t1("web-sign-in-wait", "minutes", minutes)),
    })
}

/// The page with what was wrong and what was typed, but for the password.
fn not_made(mut me: Me, typed: Typed, why: String) -> Answer {
    me.error = Some(why);
    me.typed = Typed {
        password: String::new(),
        ..typed
    };
    refused(&me)
}

/// Takes one back.
pub async fn revoke(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    tokens::revoke(app.db(), viewer, typed.token, app.now()).await?;
    Ok(to("/me"))
}

fn key(why: NotMade) -> &'static str {
    match why {
        NotMade::Name => "web-token-no-name",
        NotMade::LastDay => "web-token-bad-day",
        NotMade::Unit => "web-token-bad-unit",
        NotMade::TooMany => "web-token-too-many",
    }
}
