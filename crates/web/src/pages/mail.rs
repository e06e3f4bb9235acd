//! The mail server: as configured, and a mail to oneself that shows whether it works.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use engine::reminders::{Delivery, MailAddress, Postman, own_address, try_mail};

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// The page.
#[derive(Template)]
#[template(path = "mail.html")]
pub struct MailPage {
    pub p: Shell,
    pub postman: Option<Arc<Postman>>,
    pub own: Option<MailAddress>,
    pub tried: Option<Delivery>,
    pub now: i64,
}

impl MailPage {
    async fn of(app: &App, asked: &Asked, tried: Option<Delivery>) -> Result<Self, Fault> {
        let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
        Ok(Self {
            p: Shell::new(asked),
            postman: app.workshop().postman().cloned(),
            own: own_address(app.db(), viewer).await?,
            tried,
            now: app.now(),
        })
    }

    fn address(&self) -> Option<&str> {
        self.own.as_ref().and_then(MailAddress::address)
    }

    /// Until when the server is left alone, if it is.
    fn rests(&self, postman: &Postman) -> Option<String> {
        let until = postman.rests_until();
        (until > self.now).then(|| self.p.iso(until))
    }
}

/// Shows it.
pub async fn show(State(app): State<App>, asked: Asked) -> Answer {
    page(&MailPage::of(&app, &asked, None).await?)
}

/// Sends one to whoever asks, and shows what the server said.
pub async fn attempt(State(app): State<App>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let postman = app.workshop().postman().cloned();
    let postman = postman.ok_or(engine::EngineError::NoMail)?;
    let tried = try_mail(app.db(), &postman, viewer, asked.catalog(), app.now()).await?;
    page(&MailPage::of(&app, &asked, Some(tried)).await?)
}
