//! Everything known of one account: each signal with its source and age, each finding with its clause.

use askama::Template;
use axum::extract::{Path, State};
use domain::{AccountRef, Date, FeedKind, Field, Moment, Reading, Verdict, Waiver};
use engine::StoredFinding;
use engine::access::Action;
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
    pub waivers: Vec<Waiver>,
    pub may_ask: bool,
    pub today: Date,
}

impl AccountPage {
    fn reason(&self, finding: &StoredFinding) -> String {
        engine::words::reason(&finding.finding.reason, self.p.catalog())
    }

    fn standing(&self, waiver: &Waiver) -> &'static str {
        super::waiver::standing(waiver, self.today)
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
    let scope = viewer.scope(Action::SeeUnits);
    let asks = viewer.scope(Action::AskWaivers).reaches(unit, &board.tree);
    let is_wrong = |open: &StoredFinding| open.finding.verdict == Verdict::Fail;
    page(&AccountPage {
        signals: signals(&view, &p),
        waivers: engine::waiver::of_account(app.db(), &view.account.account).await?,
        may_ask: asks && view.open.iter().any(is_wrong),
        today: Moment::Instant(app.now()).date(),
        may_see_unit: scope.reaches(unit, &board.tree)
            && unit.is_some_and(|unit| board.tree.knows(unit)),
        unit: unit.map(|unit| (unit.to_string(), board.tree.name(unit).to_owned())),
        p,
        view,
    })
}

/// What a source says of a signal. A column it does not have is something else than an empty cell.
pub enum Said {
    /// There is no such column.
    NoColumn,
    /// The cell is empty.
    Empty,
    /// Something stands there that cannot be read.
    Unreadable,
    /// A time.
    Time(Moment),
    /// Yes or no.
    Flag(bool),
    /// Words.
    Words(String),
}

/// The signals by field, in the order in which they are asked for, each with how old it is in days where
/// it is a time.
pub fn said(view: &AccountView) -> Vec<(&'static str, Said, Option<i64>)> {
    let Some((snapshot, Some(row))) = &view.source else {
        return Vec::new();
    };
    let known = |field, said| match snapshot.fields.contains(field) {
        true => said,
        false => Said::NoColumn,
    };
    let time = |field: Field, key, reading: &Reading<Moment>| {
        let moment = reading.value();
        let days = moment.map(|moment| (snapshot.as_of - moment.date()).num_days());
        (key, known(field, read(reading, |it| Said::Time(*it))), days)
    };
    let flag = read(&row.mfa, |it| Said::Flag(*it));
    let mut signals = vec![
        time(Field::LastUse, "last_use", &row.last_use),
        time(
            Field::PasswordChanged,
            "password_changed",
            &row.password_changed,
        ),
        time(Field::Created, "created", &row.created),
        time(Field::LastReview, "last_review", &row.last_review),
        ("mfa", known(Field::Mfa, flag), None),
    ];
    let forwarded = (!row.forward_to.is_empty()).then(|| row.forward_to.join(", "));
    for (field, value) in [
        ("forward_to", forwarded),
        ("mail", row.mail.clone()),
        ("role", row.role.clone()),
        ("responsible", row.responsible.clone()),
    ] {
        signals.extend(value.map(|value| (field, Said::Words(value), None)));
    }
    signals
}

fn read<T>(reading: &Reading<T>, say: impl Fn(&T) -> Said) -> Said {
    match reading {
        Reading::Empty => Said::Empty,
        Reading::Unreadable => Said::Unreadable,
        Reading::Value(value) => say(value),
    }
}

/// The signals in words.
fn signals(view: &AccountView, p: &Shell) -> Vec<Signal> {
    let words = |said| match said {
        Said::NoColumn => p.t("web-signal-no-column"),
        Said::Empty => p.t("web-signal-empty"),
        Said::Unreadable => p.t("web-signal-unreadable"),
        Said::Time(moment) => p.day(&moment.to_string()),
        Said::Flag(true) => p.t("web-yes"),
        Said::Flag(false) => p.t("web-no"),
        Said::Words(words) => words,
    };
    let signal = |(field, said, days)| Signal {
        field,
        value: words(said),
        days,
    };
    said(view).into_iter().map(signal).collect()
}

/// The name of a source.
pub fn kind_name(kind: &FeedKind, p: &Shell) -> String {
    match kind {
        FeedKind::System(system) => p.name_of("system", system),
        other => p.name_of("feed", other),
    }
}
