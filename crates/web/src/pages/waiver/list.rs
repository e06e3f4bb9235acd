//! The exceptions in somebody's scope, narrowed by links.

use askama::Template;
use axum::extract::{Query, State};
use domain::{Date, Moment, WaiverNumber};
use engine::access::Action;
use engine::waiver::{Kept, WaiverLine, WaiverPage, list};
use serde::Deserialize;

use super::standing;
use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// What narrows, and where the page begins.
#[derive(Debug, Default, Deserialize)]
pub struct Narrowed {
    #[serde(default)]
    kept: String,
    #[serde(default)]
    below: Option<i64>,
}

/// The list.
#[derive(Template)]
#[template(path = "waiver/list.html")]
pub struct ListPage {
    pub p: Shell,
    pub now: Narrowed,
    pub today: Date,
    pub rows: Vec<WaiverLine>,
    pub next: Option<WaiverNumber>,
}

impl ListPage {
    /// Every way to narrow, by its key in the address; `""` for all.
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        Kept::KEYS.into_iter().map(|(key, _)| key)
    }

    fn standing(&self, line: &WaiverLine) -> &'static str {
        standing(&line.waiver, self.today)
    }
}

/// Shows it.
pub async fn show(State(app): State<App>, Query(now): Query<Narrowed>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let mut kept = Kept::KEYS.into_iter().filter(|(key, _)| *key == now.kept);
    let (_, kept) = kept.next().ok_or(Fault::Malformed)?;
    let scope = viewer.scope(Action::SeeFindings);
    let board = app.board().await?;
    let which = (kept, now.below.map(WaiverNumber));
    let of = (&scope, &board.tree);
    let WaiverPage { rows, next } = list(app.db(), viewer, of, which, app.now()).await?;
    page(&ListPage {
        p: Shell::new(&asked).of(&board),
        today: Moment::Instant(app.now()).date(),
        now,
        rows,
        next,
    })
}
