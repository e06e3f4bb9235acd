//! What is one's own: accounts, what is wrong with them, sessions.

use askama::Template;
use axum::extract::State;
use domain::Moment;
use engine::StoredFinding;
use engine::reminders::{MailAddress, own_address};
use engine::sign_in::{SessionRow, end_all, end_one, list};
use engine::tokens::{self, ApiToken};
use engine::view::{OwnAccount, own};

use super::tokens::Typed;
use crate::answer::{Answer, Fault, page, to};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// One's own page.
#[derive(Template)]
#[template(path = "me.html")]
pub struct Me {
    pub p: Shell,
    pub login: String,
    pub is_on_roster: bool,
    pub accounts: Vec<OwnAccount>,
    pub sessions: Vec<SessionRow>,
    pub here: String,
    /// Where reminders go.
    pub mail: Option<MailAddress>,
    pub tokens: Vec<ApiToken>,
    /// Of the token that was just made; shown once.
    pub secret: Option<String>,
    pub error: Option<String>,
    pub typed: Typed,
    pub today: String,
    pub latest_day: String,
}

impl Me {
    /// One's own page.
    pub async fn of(app: &App, asked: &Asked) -> Result<Self, Fault> {
        let (viewer, here) = asked
            .viewer()
            .zip(asked.session())
            .ok_or(Fault::Forbidden)?;
        let now = app.now();
        Ok(Self {
            p: Shell::new(asked),
            login: viewer.login().to_string(),
            is_on_roster: viewer.user.person.is_some(),
            accounts: own(app.db(), viewer).await?,
            sessions: list(app.db(), viewer.login(), now).await?,
            here: here.digest.clone(),
            tokens: tokens::list(app.db(), viewer.login(), now).await?,
            mail: own_address(app.db(), viewer).await?,
            secret: None,
            error: None,
            typed: Typed::default(),
            today: Moment::Instant(now).date().to_string(),
            latest_day: tokens::latest_day(now).to_string(),
        })
    }

    /// Where reminders go.
    fn address(&self) -> Option<&str> {
        self.mail.as_ref().and_then(MailAddress::address)
    }

    /// The address they named.
    fn own_mail(&self) -> &str {
        let own = self.mail.as_ref().and_then(|mail| mail.own.as_deref());
        own.unwrap_or_default()
    }

    /// The day of a moment.
    fn day(&self, at: &i64) -> String {
        self.p.day(&Moment::Instant(*at).date().to_string())
    }

    /// The day that ends at a moment.
    fn last_day(&self, end: &i64) -> String {
        self.day(&(end - 1))
    }

    fn reason(&self, finding: &StoredFinding) -> String {
        engine::words::reason(&finding.finding.reason, self.p.catalog())
    }
}

/// Shows it.
pub async fn show(State(app): State<App>, asked: Asked) -> Answer {
    page(&Me::of(&app, &asked).await?)
}

/// Ends this session.
pub async fn sign_out(State(app): State<App>, asked: Asked) -> Answer {
    let (viewer, here) = asked
        .viewer()
        .zip(asked.session())
        .ok_or(Fault::Forbidden)?;
    end_one(app.db(), viewer, &here.digest, app.now()).await?;
    Ok(to("/sign-in"))
}

/// Ends every session of whoever asks.
pub async fn sign_out_everywhere(State(app): State<App>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    end_all(app.db(), viewer, app.now()).await?;
    Ok(to("/sign-in"))
}
