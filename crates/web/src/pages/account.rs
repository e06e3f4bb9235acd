//! Everything known of one account: each signal with its source and age, each finding with its clause.

use askama::Template;
use axum::extract::{Path, State};
use domain::{AccountRef, FeedKind, Field, Moment, Reading};
use engine::StoredFinding;
use engine::view::{AccountView, account};

use crate::answer::{Answer, Fault, page};
use crate::app::App;
use crate::asked::Asked;
use crate::shell::Shell;

/// A signal of the source.
pub struct Signal {
    /// Which (`field-<key>`).
    pub field: &'static str,
    /// What the source said, as it is shown.
    pub value: String,
    /// How old that is, in days, where it is a time.
    pub days: Option<i64>,
}

/// An account.
#[derive(Template)]
#[template(path = "account.html")]
pub struct AccountPage {
    pub p: Shell,
    pub view: AccountView,
    pub unit: Option<(String, String)>,
    pub may_see_unit: bool,
    pub signals: Vec<Signal>,
}

impl AccountPage {
    fn reason(&self, finding: &StoredFinding) -> String {
        engine::words::reason(&finding.finding.reason, self.p.catalog())
    }

    /// What the source prints as the name.
    fn printed(&self) -> Option<&str> {
        let (_, row) = self.view.source.as_ref()?;
        row.as_ref()?.name.as_deref()
    }
}

/// Shows it, and puts that on record.
pub async fn show(
    State(app): State<App>,
    Path((system, login)): Path<(String, String)>,
    asked: Asked,
) -> Answer {
    let viewer = asked.viewer().ok_or(Fault::Forbidden)?;
    let system = system.parse().map_err(|_| Fault::NotFound)?;
    let found = account(app.db(), &AccountRef { system, login }).await?;
    let view = found.ok_or(Fault::NotFound)?;
    view.seen(app.db(), viewer, app.now()).await?;
    let board = app.board().await?;
    let p = Shell::new(&asked).of(&board);
    let unit = view.account.unit.as_ref();
    let scope = viewer.scope(engine::access::Action::SeeUnits);
    page(&AccountPage {
        signals: signals(&view, &p),
        may_see_unit: scope.reaches(unit, &board.tree)
            && unit.is_some_and(|unit| board.tree.knows(unit)),
        unit: unit.map(|unit| (unit.to_string(), board.tree.name(unit).to_owned())),
        p,
        view,
    })
}

/// The signals, in the order in which they are asked for. A column the source does not have is said to
/// be missing; an empty cell is something else.
pub fn signals(view: &AccountView, p: &Shell) -> Vec<Signal> {
    let Some((snapshot, Some(row))) = &view.source else {
        return Vec::new();
    };
    let has = |field| snapshot.fields.contains(field);
    let time = |field: Field, key, reading: &Reading<Moment>| {
        let value = match reading {
            _ if !has(field) => p.t("web-signal-no-column"),
            Reading::Empty => p.t("web-signal-empty"),
            Reading::Unreadable => p.t("web-signal-unreadable"),
            Reading::Value(moment) => p.day(&moment.to_string()),
        };
        let days = reading
            .value()
            .map(|moment| (snapshot.as_of - moment.date()).num_days());
        Signal {
            field: key,
            value,
            days,
        }
    };
    let flag = match row.mfa {
        _ if !has(Field::Mfa) => p.t("web-signal-no-column"),
        Reading::Empty => p.t("web-signal-empty"),
        Reading::Unreadable => p.t("web-signal-unreadable"),
        Reading::Value(true) => p.t("web-yes"),
        Reading::Value(false) => p.t("web-no"),
    };
    let plain = |field, value| Signal {
        field,
        value,
        days: None,
    };
    let mut signals = vec![
        time(Field::LastUse, "last_use", &row.last_use),
        time(
            Field::PasswordChanged,
            "password_changed",
            &row.password_changed,
        ),
        time(Field::Created, "created", &row.created),
        time(Field::LastReview, "last_review", &row.last_review),
        plain("mfa", flag),
    ];
    if !row.forward_to.is_empty() {
        signals.push(plain("forward_to", row.forward_to.join(", ")));
    }
    for (field, value) in [
        ("mail", &row.mail),
        ("role", &row.role),
        ("responsible", &row.responsible),
    ] {
        signals.extend(value.clone().map(|value| plain(field, value)));
    }
    signals
}

/// The name of a source.
pub fn kind_name(kind: &FeedKind, p: &Shell) -> String {
    match kind {
        FeedKind::System(system) => p.name_of("system", system),
        other => p.name_of("feed", other),
    }
}
