//! Tokens for other programs, on one's own page.

use axum::extract::{Form, State};
use domain::UnitCode;
use engine::tokens::{self, NotMade, TokenSecret, Wish};
use serde::Deserialize;

use super::me::Me;
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
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
    token: i64,
}

/// Makes one and shows its secret, once.
pub async fn make(State(app): State<App>, asked: Asked, Form(typed): Form<Typed>) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let secret = TokenSecret::new(&app.chance()?);
    let wish = Wish {
        name: typed.name.clone(),
        last_day: typed.last_day.trim().parse().ok(),
        unit: UnitCode::new(&typed.unit),
        reads_only: typed.reads_only == "yes",
    };
    let made = tokens::make(app.db(), viewer, &wish, &secret, app.now()).await?;
    let mut me = Me::of(&app, &asked).await?;
    match made {
        Ok(_) => {
            me.secret = Some(secret.expose().to_owned());
            page(&me)
        }
        Err(why) => {
            me.error = Some(me.p.t(key(why)));
            me.typed = typed;
            refused(&me)
        }
    }
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
