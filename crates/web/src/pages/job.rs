//! Work that takes long: how far it is, and what came of it.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderValue;
use axum::http::header::HeaderName;
use engine::Step;
use engine::jobs::{JobFault, JobRow, ReviewResult, Seen, State as JobState, find};
use serde::Deserialize;

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// Seconds after which a browser asks again, unless it was told not to.
const AGAIN: HeaderValue = HeaderValue::from_static("3");

/// The steps, in their order.
const STEPS: [Step; 4] = [Step::Import, Step::Reconcile, Step::Evaluate, Step::Report];

/// How the page is to be shown.
#[derive(Debug, Default, Deserialize)]
pub struct Shown {
    /// `no`: it stands still.
    #[serde(default)]
    again: String,
}

/// Some work.
#[derive(Template)]
#[template(path = "job.html")]
pub struct JobPage {
    pub p: Shell,
    pub job: JobRow,
    /// How far it is, where this node does it.
    pub seen: Option<Seen>,
    pub result: Option<ReviewResult>,
    pub fault: Option<String>,
    pub again: bool,
}

impl JobPage {
    /// The steps: name, `done`, `now` or `later`.
    fn steps(&self) -> Vec<(String, &'static str)> {
        let now = self.seen.and_then(|seen| seen.step);
        let now = STEPS.iter().position(|step| Some(*step) == now);
        let steps = STEPS.iter().enumerate();
        steps
            .map(|(at, step)| {
                let state = match now {
                    Some(now) if at < now => "done",
                    Some(now) if at == now => "now",
                    _ => "later",
                };
                (self.p.t(&format!("step-{}", step.as_str())), state)
            })
            .collect()
    }

    fn lead(&self) -> String {
        self.p
            .t(&format!("web-job-{}-lead", self.job.state.as_str()))
    }

    fn is_now(&self, state: &str) -> bool {
        state == "now"
    }

    fn is_done(&self, state: &str) -> bool {
        state == "done"
    }

    fn rows(&self) -> u64 {
        self.seen.map_or(0, |seen| seen.rows)
    }

    fn is_over(&self) -> bool {
        self.job.state.is_over()
    }

    fn kind(&self, key: &str) -> String {
        match key.parse() {
            Ok(kind) => super::account::kind_name(&kind, &self.p),
            Err(_) => key.to_owned(),
        }
    }
}

/// Shows it; until it is over, the browser asks again by itself and can be told not to.
pub async fn show(
    State(app): State<App>,
    Path(job): Path<String>,
    Query(shown): Query<Shown>,
    asked: Asked,
) -> Answer {
    let number = job.parse().map_err(|_| Fault::NotFound)?;
    let job = find(app.db(), number).await?.ok_or(Fault::NotFound)?;
    let board = app.board().await?;
    let p = Shell::new(&asked).of(&board);
    let outcome = job.outcome.as_deref().unwrap_or_default();
    let again = !job.state.is_over() && shown.again != "no";
    let told = page(&JobPage {
        seen: app.workshop().seen().filter(|seen| seen.job == number),
        result: match job.state {
            JobState::Done | JobState::Refused => engine::jobs::result(outcome),
            _ => None,
        },
        fault: match job.state {
            JobState::Failed => words(outcome, &p),
            _ => None,
        },
        again,
        p,
        job,
    });
    let mut response = told?;
    if again {
        let name = HeaderName::from_static("refresh");
        response.headers_mut().insert(name, AGAIN);
    }
    Ok(response)
}

/// Why it could not be done, in the language of whoever asks.
fn words(outcome: &str, p: &Shell) -> Option<String> {
    let JobFault { mut words } = engine::jobs::fault(outcome)?;
    words.remove(p.lang())
}
