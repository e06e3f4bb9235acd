//! Taking in a letter: pasted, or as a file. What cannot be read is said, and nothing is kept of it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use engine::EngineError;
use engine::campaign;
use engine::directive::{Reading, read_directive_from};

use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::sent::Sent;
use crate::shell::Shell;

/// No letter is larger, in bytes.
const LONGEST: u64 = 16 << 20;

/// The form.
#[derive(Template)]
#[template(path = "campaign/intake.html")]
pub struct Intake {
    pub p: Shell,
    pub text: String,
    pub error: Option<String>,
    pub is_reviewed: bool,
}

/// Asks for a letter.
pub async fn ask(State(app): State<App>, asked: Asked) -> Answer {
    let board = app.board().await?;
    page(&Intake {
        p: Shell::new(&asked).of(&board),
        text: String::new(),
        error: None,
        is_reviewed: board.review.is_some(),
    })
}

/// Reads it and goes on to the draft.
pub async fn take(State(app): State<App>, asked: Asked, sent: Sent) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let board = app.board().await?;
    let p = Shell::new(&asked);
    let is_reviewed = board.review.is_some();
    let again = |p: Shell, error: String, text: String| {
        refused(&Intake {
            p,
            text,
            error: Some(error),
            is_reviewed,
        })
    };
    let Some(letter) = Letter::of(&sent)? else {
        let error = p.t("web-campaign-too-large");
        let mut told = again(p, error, String::new())?;
        *told.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
        return Ok(told);
    };
    if letter.bytes.is_empty() {
        let error = p.t("web-campaign-no-letter");
        return again(p, error, String::new());
    }
    let (bytes, name) = (letter.bytes.clone(), letter.name.clone());
    // A PDF may take a while; nobody else is to wait for it.
    let read = move || read_directive_from(bytes.as_slice(), &name);
    let read = tokio::task::spawn_blocking(read).await;
    let read: Result<Reading, EngineError> =
        read.map_err(|fault| EngineError::Worker(fault.to_string()))?;
    let reading = match read {
        Ok(reading) => reading,
        Err(fault @ EngineError::Letter(_)) => {
            let error = engine::words::error(&fault, p.catalog());
            return again(p, error, letter.pasted());
        }
        Err(fault) => return Err(fault.into()),
    };
    let file = (letter.bytes.as_slice(), letter.name.as_str());
    let number = campaign::intake(app.db(), viewer, &board, file, &reading, app.now()).await?;
    Ok(to(&format!("/campaigns/{number}/draft")))
}

/// A letter as it was sent: a file's bytes, or the text that was pasted.
struct Letter {
    name: String,
    bytes: Vec<u8>,
    is_pasted: bool,
}

impl Letter {
    /// A file goes before a pasted text; `None` for a file of more than [`LONGEST`] bytes.
    ///
    /// # Errors
    /// When the file cannot be read back.
    fn of(sent: &Sent) -> Result<Option<Self>, Fault> {
        let Some(file) = &sent.file else {
            return Ok(Some(Self {
                name: "cong-van.txt".to_owned(),
                bytes: sent.field("text").trim().as_bytes().to_vec(),
                is_pasted: true,
            }));
        };
        if std::fs::metadata(file.path())?.len() > LONGEST {
            return Ok(None);
        }
        Ok(Some(Self {
            name: file.name.clone(),
            bytes: std::fs::read(file.path())?,
            is_pasted: false,
        }))
    }

    /// What was pasted, to be shown again.
    fn pasted(&self) -> String {
        match self.is_pasted {
            true => String::from_utf8_lossy(&self.bytes).into_owned(),
            false => String::new(),
        }
    }
}
