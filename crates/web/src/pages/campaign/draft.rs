//! The reader's draft beside the letter's text: every field points at its words; a person corrects what
//! matters and confirms.

use askama::Template;
use axum::extract::{Form, Path, State};
use domain::SystemKey;
use engine::campaign::{self, CampaignView, Terms, TermsFault};
use engine::directive::{Reading, Row, summary};
use engine::view::Board;

use super::letter::{Piece, pieces};
use super::{address, named};
use crate::answer::{Answer, Fault, page, refused, to};
use crate::app::App;
use crate::asked::Asked;
use crate::form::Fields;
use crate::shell::Shell;

/// No password needs more characters.
const LONGEST_PASSWORD: u32 = 128;
/// No rotation is longer, in months.
const LONGEST_ROTATION: u32 = 120;
/// No dormancy is longer, in days.
const LONGEST_DORMANT: u32 = 3650;

/// The draft.
#[derive(Template)]
#[template(path = "campaign/draft.html")]
pub struct Draft {
    pub p: Shell,
    pub number: i64,
    pub title: String,
    pub issuer: String,
    pub issuer_name: String,
    pub terms: Terms,
    /// Every system there is, and whether it is chosen.
    pub systems: Vec<(SystemKey, bool)>,
    /// Units to choose the one from that runs it.
    pub units: Vec<(String, String)>,
    pub rows: Vec<Row>,
    /// Sentences nobody understood.
    pub unread: Vec<String>,
    pub pieces: Vec<Piece>,
    pub notices: Vec<String>,
    pub error: Option<String>,
}

impl Draft {
    /// The numbers of the fields of these kinds: where an input's value was read.
    fn read_from(&self, fields: &[&str]) -> Vec<usize> {
        let rows = (1..).zip(&self.rows);
        let of = rows.filter(|(_, row)| fields.contains(&row.field) && !row.spans.is_empty());
        of.map(|(number, _)| number).collect()
    }

    /// The number of the field a password rule was read from, and its words.
    fn rule(&self, at: &usize) -> Option<(usize, &Row)> {
        let rows = (1..).zip(&self.rows);
        let mut rules = rows.filter(|(_, row)| row.field == "password_rules");
        rules.nth(*at)
    }

    /// A day as an input of a form holds it.
    fn input(&self, day: &Option<domain::Date>) -> String {
        day.map(|day| day.to_string()).unwrap_or_default()
    }

    /// A number as an input of a form holds it.
    fn count(&self, number: &Option<u32>) -> String {
        number.map(|number| number.to_string()).unwrap_or_default()
    }
}

/// Shows it.
pub async fn show(State(app): State<App>, Path(number): Path<String>, asked: Asked) -> Answer {
    let view = named(&app, &number).await?;
    if view.campaign.state.is_public() {
        return Ok(to(&address(&view)));
    }
    let (title, issuer) = (&view.campaign.title, view.campaign.issuer.as_str());
    let asked_for = campaign::Asked {
        issuer: issuer.to_owned(),
        title: title.clone(),
        terms: view.terms.clone(),
    };
    page(&draft(&app, &asked, &view, asked_for, None).await?)
}

/// Confirms what a person made of it and goes on to whom it is for.
pub async fn confirm(
    State(app): State<App>,
    Path(number): Path<String>,
    asked: Asked,
    Form(typed): Form<Fields>,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let view = named(&app, &number).await?;
    let board = app.board().await?;
    let wanted = wanted(&view, &typed)?;
    let confirmed = (view.campaign.number, &wanted);
    match campaign::confirm(app.db(), viewer, &board, confirmed, app.now()).await? {
        Ok(()) => Ok(to(&format!("{}/open", address(&view)))),
        Err(fault) => refused(&draft(&app, &asked, &view, wanted, Some(fault)).await?),
    }
}

/// What was typed; what the form does not ask for stays as it was.
fn wanted(view: &CampaignView, typed: &Fields) -> Result<campaign::Asked, Fault> {
    let systems: Result<Vec<SystemKey>, _> = typed.all("system").map(str::parse).collect();
    let mut systems = systems.map_err(|_| Fault::Malformed)?;
    systems.sort_unstable();
    systems.dedup();
    let mut rules = view.terms.rules.clone();
    for (at, rule) in rules.iter_mut().enumerate() {
        rule.min_length = typed.number(&format!("rule-{at}-length"), LONGEST_PASSWORD)?;
        rule.rotation_months = typed.number(&format!("rule-{at}-rotation"), LONGEST_ROTATION)?;
    }
    Ok(campaign::Asked {
        issuer: typed.text("issuer").to_owned(),
        title: typed.text("title").to_owned(),
        terms: Terms {
            number: typed.text("number").chars().take(60).collect(),
            issued: typed.day("issued")?,
            systems,
            change_since: typed.day("change_since")?,
            dormant_days: typed.number("dormant_days", LONGEST_DORMANT)?,
            rules,
            change_by: typed.day("change_by")?,
            report_by: typed.day("report_by")?,
            upward_by: typed.day("upward_by")?,
            report_to: typed.text("report_to").chars().take(200).collect(),
            recipients: typed.lines("recipients"),
            exempt: typed.lines("exempt"),
            also: typed.lines("also"),
        },
    })
}

async fn draft(
    app: &App,
    asked: &Asked,
    view: &CampaignView,
    wanted: campaign::Asked,
    fault: Option<TermsFault>,
) -> Result<Draft, Fault> {
    let board = app.board().await?;
    let p = Shell::new(asked).of(&board);
    let reading = view.reading()?;
    let rows = summary(&reading, p.catalog());
    let error = fault.map(|fault| {
        let key = format!("terms_fault-{}", fault.code());
        p.t1(&key, "typed", fault.typed())
    });
    Ok(Draft {
        number: view.campaign.number.0,
        issuer_name: name(&wanted.issuer, &board),
        systems: systems(&board, &wanted.terms),
        units: units(&board),
        unread: unread(&reading),
        pieces: pieces(&reading, &rows),
        notices: reading.notices(p.catalog()),
        title: wanted.title,
        issuer: wanted.issuer,
        terms: wanted.terms,
        rows,
        error,
        p,
    })
}

fn name(code: &str, board: &Board) -> String {
    let code = domain::UnitCode::new(code);
    let known = code.filter(|code| board.tree.knows(code));
    known.map_or_else(String::new, |code| board.tree.name(&code).to_owned())
}

/// Systems of the last review and those the letter names.
fn systems(board: &Board, terms: &Terms) -> Vec<(SystemKey, bool)> {
    let mut systems: Vec<SystemKey> = board.total.systems.keys().cloned().collect();
    systems.extend(terms.systems.iter().cloned());
    systems.sort_unstable();
    systems.dedup();
    let chosen = |system: SystemKey| {
        let is_chosen = terms.systems.contains(&system);
        (system, is_chosen)
    };
    systems.into_iter().map(chosen).collect()
}

/// Units that have others below them.
fn units(board: &Board) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut level = board.tree.roots().to_vec();
    while !level.is_empty() && found.len() < 1000 {
        let above: Vec<_> = level
            .into_iter()
            .filter(|unit| !board.tree.below(unit).is_empty())
            .collect();
        let named = |unit: &domain::UnitCode| {
            let name = board.tree.name(unit).to_owned();
            (unit.to_string(), name)
        };
        found.extend(above.iter().map(named));
        let below = above.iter().flat_map(|unit| board.tree.below(unit));
        level = below.cloned().collect();
    }
    found
}

fn unread(reading: &Reading) -> Vec<String> {
    let spans = reading.directive.unread.iter();
    spans.map(|span| reading.words(*span)).collect()
}
