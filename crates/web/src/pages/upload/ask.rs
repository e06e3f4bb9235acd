//! The file: what it is, which day it reflects.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use domain::{Date, FeedKind, Moment, SystemKey};
use engine::upload::{Sent as File, State as UploadState, Upload, known_kinds, list, stage};

use super::address;
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::pages::account::kind_name;
use crate::sent::{LARGEST, Sent, SentFile};
use crate::shell::Shell;

/// A system the contract has no name for.
const OTHER: &str = "other";

/// The form, and what waits already.
#[derive(Template)]
#[template(path = "upload.html")]
pub struct AskPage {
    pub p: Shell,
    pub kinds: Vec<(String, String)>,
    pub kind: String,
    pub other: String,
    pub day: String,
    pub today: String,
    pub error: Option<String>,
    pub staged: Vec<Upload>,
    pub confirmed: Vec<Upload>,
    pub megabytes: u64,
}

impl AskPage {
    fn named(&self, kind: &FeedKind) -> String {
        kind_name(kind, &self.p)
    }
}

/// Shows the form.
pub async fn ask(State(app): State<App>, asked: Asked) -> Answer {
    page(&form(&app, &asked, ("", "", ""), None).await?)
}

/// Takes a file in and goes on to how it would be read.
pub async fn take(State(app): State<App>, asked: Asked, sent: Sent) -> Answer {
    let typed = (sent.field("kind"), sent.field("other"), sent.field("day"));
    let p = Shell::new(&asked);
    let error = match (&sent.file, kind(typed.0, typed.1), typed.2.parse::<Date>()) {
        (None, ..) => p.t("web-upload-no-file"),
        (_, None, _) => p.t("web-upload-no-kind"),
        (.., Err(_)) => p.t("web-upload-no-day"),
        (Some(file), Some(kind), Ok(as_of)) => {
            match taken(&app, &asked, file, kind, as_of).await? {
                Ok(response) => return Ok(response),
                Err(words) => words,
            }
        }
    };
    refused(&form(&app, &asked, typed, Some(error)).await?)
}

/// What lies in the file is told beside the form; nothing of it is kept.
async fn taken(
    app: &App,
    asked: &Asked,
    file: &SentFile,
    kind: FeedKind,
    as_of: Date,
) -> Result<Result<Response, String>, Fault> {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let path = file.path();
    let sent = File {
        kind,
        name: &file.name,
        as_of,
        file: &path,
    };
    match stage(app.db(), viewer, app.workshop(), &sent, app.now()).await {
        Ok(upload) => Ok(Ok(to(&address(upload)))),
        Err(fault) if fault.is_of_input() => {
            let words = engine::words::error(&fault, Shell::new(asked).catalog());
            Ok(Err(file.without_place(&words)))
        }
        Err(fault) => Err(fault.into()),
    }
}

async fn form(
    app: &App,
    asked: &Asked,
    (kind, other, day): (&str, &str, &str),
    error: Option<String>,
) -> Result<AskPage, Fault> {
    let board = app.board().await?;
    let p = Shell::new(asked).of(&board);
    let today = Moment::Instant(app.now()).date().to_string();
    let confirmed = list(app.db(), UploadState::Confirmed).await?;
    Ok(AskPage {
        kinds: kinds(app, &p).await?,
        kind: kind.chars().take(64).collect(),
        other: other.chars().take(64).collect(),
        day: match day {
            "" => today.clone(),
            day => day.chars().take(10).collect(),
        },
        today,
        error,
        staged: list(app.db(), UploadState::Staged).await?,
        confirmed: confirmed
            .into_iter()
            .filter(|one| one.job.is_none())
            .collect(),
        megabytes: LARGEST >> 20,
        p,
    })
}

/// What a file can be: the tree, the people, the systems of the contract and those known already.
async fn kinds(app: &App, p: &Shell) -> Result<Vec<(String, String)>, Fault> {
    let named = SystemKey::named().iter().filter_map(|key| key.parse().ok());
    let mut kinds = vec![FeedKind::Roster, FeedKind::Units];
    kinds.extend(named.map(FeedKind::System));
    for kind in known_kinds(app.db()).await? {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kinds = kinds.into_iter();
    let mut kinds: Vec<_> = kinds
        .map(|kind| (kind.to_string(), kind_name(&kind, p)))
        .collect();
    kinds.push((OTHER.to_owned(), p.t("web-upload-other-system")));
    Ok(kinds)
}

fn kind(kind: &str, other: &str) -> Option<FeedKind> {
    match kind {
        OTHER => {
            let name = other.trim();
            let plain =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            let named = !name.is_empty() && name.len() <= 40 && name.bytes().all(plain);
            named
                .then(|| format!("other:{name}").parse().ok())
                .flatten()
        }
        kind => kind.parse().ok(),
    }
}
