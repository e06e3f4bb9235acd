//! The board of units: open findings weighted by accounts, and beside them what cannot be told.

use askama::Template;
use axum::extract::{Path, State};
use domain::{RuleId, SystemKey, UnitCode};
use engine::access::{Action, Scope};
use engine::view::{Board, BoardFigures, RuleFigures};

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// A unit on the board.
pub struct Row {
    pub code: String,
    pub name: String,
    pub figures: BoardFigures,
}

/// A unit and those right below it.
#[derive(Template)]
#[template(path = "unit.html")]
pub struct UnitPage {
    pub p: Shell,
    pub unit: Row,
    pub above: Vec<(String, String)>,
    pub below: Vec<Row>,
    pub rules: Vec<(RuleId, RuleFigures)>,
    pub systems: Vec<(SystemKey, u64, u64)>,
}

/// The units somebody begins at.
#[derive(Template)]
#[template(path = "units.html")]
pub struct UnitsPage {
    pub p: Shell,
    pub rows: Vec<Row>,
    pub nowhere: Option<BoardFigures>,
}

/// A unit and those right below it.
pub async fn board(State(app): State<App>, Path(unit): Path<String>, asked: Asked) -> Answer {
    let code = UnitCode::new(&unit).ok_or(Fault::NotFound)?;
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let scope = viewer.scope(Action::SeeUnits);
    let board = app.board().await?;
    let mut above: Vec<_> = board
        .tree
        .upwards(&code)
        .skip(1)
        .take_while(|above| scope.reaches(Some(above), &board.tree))
        .map(|above| (above.to_string(), board.tree.name(above).to_owned()))
        .collect();
    above.reverse();
    let unit = row(&code, &board);
    page(&UnitPage {
        p: Shell::new(&asked).of(&board),
        above,
        below: rows(board.tree.below(&code), &board),
        rules: by_open(&unit.figures),
        systems: by_system(&unit.figures),
        unit,
    })
}

/// The units somebody begins at.
pub async fn list(State(app): State<App>, asked: Asked) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let scope = viewer.scope(Action::SeeUnits);
    let board = app.board().await?;
    let nowhere = scope == Scope::Everywhere && board.nowhere.accounts > 0;
    page(&UnitsPage {
        p: Shell::new(&asked).of(&board),
        rows: rows(&board.tree.tops(&scope), &board),
        nowhere: nowhere.then(|| board.nowhere.clone()),
    })
}

/// Where a unit's board is.
pub fn address(unit: &UnitCode) -> String {
    match askama::filters::urlencode_strict(unit.as_str()) {
        Ok(code) => format!("/units/{}", code.0),
        Err(_) => "/units".to_owned(),
    }
}

fn row(code: &UnitCode, board: &Board) -> Row {
    Row {
        code: code.to_string(),
        name: board.tree.name(code).to_owned(),
        figures: board.of(code),
    }
}

/// Those with accounts, the worst first; among equals by code.
fn rows(codes: &[UnitCode], board: &Board) -> Vec<Row> {
    let mut rows: Vec<Row> = codes.iter().map(|code| row(code, board)).collect();
    rows.retain(|row| row.figures.accounts > 0);
    rows.sort_by_key(|row| std::cmp::Reverse(row.figures.open_per_mille()));
    rows
}

fn by_open(figures: &BoardFigures) -> Vec<(RuleId, RuleFigures)> {
    let mut rules: Vec<_> = figures
        .rules
        .iter()
        .filter(|(_, rule)| rule.open + rule.unknown > 0)
        .map(|(rule, figures)| (*rule, *figures))
        .collect();
    rules.sort_by_key(|(rule, figures)| (std::cmp::Reverse(figures.open), *rule));
    rules
}

fn by_system(figures: &BoardFigures) -> Vec<(SystemKey, u64, u64)> {
    let systems = figures.systems.iter();
    systems
        .map(|(system, (accounts, open))| (system.clone(), *accounts, *open))
        .collect()
}
