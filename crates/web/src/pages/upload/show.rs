//! How a file would be read: its columns and why, its first rows, what cannot be used, what the gate says.

use askama::Template;
use axum::extract::{Path, State};
use domain::{FeedKind, Field, GateReason};
use engine::upload::{PreviewColumn, State as UploadState, Upload, UploadPreview, fields_of, find};

use super::number;
use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::pages::account::kind_name;
use crate::shell::Shell;

/// Example values of a column.
const EXAMPLES: usize = 3;

/// How a file would be read.
#[derive(Template)]
#[template(path = "upload_preview.html")]
pub struct PreviewPage {
    pub p: Shell,
    pub upload: Upload,
    pub kind: String,
    pub preview: UploadPreview,
    pub fields: Vec<(Field, String)>,
    pub error: Option<String>,
    pub is_new: bool,
}

impl PreviewPage {
    /// A few different values of a column.
    fn examples(&self, column: &PreviewColumn) -> String {
        let at = usize::try_from(column.position.saturating_sub(1)).unwrap_or(usize::MAX);
        let mut shown: Vec<&str> = Vec::new();
        for (_, cells) in &self.preview.first_rows {
            let cell = cells.get(at).map_or("", String::as_str);
            if !cell.is_empty() && !shown.contains(&cell) && shown.len() < EXAMPLES {
                shown.push(cell);
            }
        }
        shown.join(" · ")
    }

    fn heading(&self, column: &PreviewColumn) -> String {
        match column.heading.as_str() {
            "" => self
                .p
                .t1("web-upload-column-number", "number", column.position),
            heading => heading.to_owned(),
        }
    }

    fn why(&self, column: &PreviewColumn) -> String {
        match column.basis.as_str() {
            "mapping" => self.p.t("web-upload-by-you"),
            basis => self.p.name_of("basis", basis),
        }
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

    /// Why it cannot be read as it is.
    fn fault(&self) -> Option<String> {
        let (code, arguments) = self.preview.fault.as_ref()?;
        let shown = arguments.iter().map(|(name, value)| match name.as_str() {
            "path" => (name.as_str(), self.upload.name.as_str()),
            _ => (name.as_str(), value.as_str()),
        });
        let shown: Vec<_> = shown.collect();
        let key = format!("feed-error-{code}");
        Some(self.p.catalog().message(&key, &shown))
    }

    fn kilobytes(&self) -> u64 {
        self.upload.size.div_ceil(1024)
    }
}

/// Shows it; one that was decided about leads to what became of it.
pub async fn show(State(app): State<App>, upload: Path<String>, asked: Asked) -> Answer {
    page(&laid_out(&app, &asked, number(&upload)?, None).await?)
}

/// The page, with what kept a decision from being carried out.
pub async fn laid_out(
    app: &App,
    asked: &Asked,
    number: i64,
    error: Option<String>,
) -> Result<PreviewPage, Fault> {
    let (upload, preview) = find(app.db(), number).await?.ok_or(Fault::NotFound)?;
    let board = app.board().await?;
    let p = Shell::new(asked).of(&board);
    Ok(PreviewPage {
        kind: kind_name(&upload.kind, &p),
        fields: choices(&upload.kind, &preview, &p),
        is_new: upload.state == UploadState::Staged,
        p,
        upload,
        preview,
        error,
    })
}

/// What a column can be taken for, by name; "not needed" first.
fn choices(kind: &FeedKind, preview: &UploadPreview, p: &Shell) -> Vec<(Field, String)> {
    let shown = preview.columns.iter().map(|column| column.field);
    let mut fields: Vec<Field> = fields_of(kind).iter().chain(shown).collect();
    fields.sort_unstable();
    fields.dedup();
    let rest = fields.into_iter().filter(|field| *field != Field::Ignored);
    let mut named: Vec<_> = rest
        .map(|field| (field, p.name_of("field", field)))
        .collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named.insert(0, (Field::Ignored, p.name_of("field", Field::Ignored)));
    named
}
