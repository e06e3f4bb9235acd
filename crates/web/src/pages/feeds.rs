//! The sources of the last review, and what the gate said of them.

use askama::Template;
use axum::extract::State;
use domain::GateReason;
use engine::view::{FeedView, feeds};

use super::account::kind_name;
use crate::answer::{Answer, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// The sources.
#[derive(Template)]
#[template(path = "feeds.html")]
pub struct FeedsPage {
    pub p: Shell,
    pub feeds: Vec<FeedView>,
}

impl FeedsPage {
    fn kind(&self, feed: &FeedView) -> String {
        kind_name(&feed.snapshot.kind, &self.p)
    }

    fn noticed(&self, reason: &GateReason) -> String {
        engine::words::gate(&reason.reason, self.p.catalog())
    }

    fn remedy(&self, reason: &GateReason) -> String {
        engine::words::gate_remedy(&reason.reason, self.p.catalog())
    }

    fn rejection(&self, code: &str) -> String {
        engine::words::rejection(code, self.p.catalog())
    }
}

/// Shows them.
pub async fn show(State(app): State<App>, asked: Asked) -> Answer {
    let board = app.board().await?;
    page(&FeedsPage {
        p: Shell::new(&asked).of(&board),
        feeds: feeds(app.db(), &board).await?,
    })
}
