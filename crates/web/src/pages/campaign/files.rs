//! What a campaign gives to take along: the consolidation as .xlsx and .docx, the letter one level down,
//! the policy for the next review.

use axum::extract::{Path, State};
use engine::campaign::{self, consolidate};

use super::{named, public};
use crate::answer::{Answer, download};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The consolidation as a workbook.
pub async fn table(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let of = consolidate(app.db(), &view, &unit, &board, app.now()).await?;
    let bytes = campaign::table(&view, &of, Shell::new(&asked).catalog())?;
    download(&format!("tong-hop-{number}-{unit}.xlsx"), XLSX, bytes)
}

/// The official report.
pub async fn official(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
) -> Answer {
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let board = app.board().await?;
    let of = consolidate(app.db(), &view, &unit, &board, app.now()).await?;
    let bytes = campaign::official_report(app.db(), &view, &of).await?;
    download(&format!("bao-cao-{number}-{unit}.docx"), DOCX, bytes)
}

/// The letter a unit passes on.
pub async fn letter(
    State(app): State<App>,
    Path((number, unit)): Path<(String, String)>,
) -> Answer {
    let (view, unit) = public(&app, (&number, &unit)).await?;
    let letter = campaign::letter_down(app.db(), &view, &unit, app.now()).await?;
    let name = format!("cong-van-{number}-{unit}.docx");
    download(&name, DOCX, letter.bytes()?)
}

/// The policy a review is to be run by.
pub async fn policy(State(app): State<App>, Path(number): Path<String>, asked: Asked) -> Answer {
    let view = named(&app, &number).await?;
    let policy = campaign::policy(&view, app.now(), Shell::new(&asked).catalog())?;
    let name = format!("chinh-sach-{number}.toml");
    download(&name, "application/toml", policy.into_bytes())
}
