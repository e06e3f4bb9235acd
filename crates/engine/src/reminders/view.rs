//! What the page of a campaign's reminders shows: what was sent to whom with which result, who can be reached, and
//! what comes next.

use std::collections::BTreeSet;

use domain::{Date, ReminderMatter, ReminderStage, ReminderState, UnitCode};
use store::{Database, MailAddress, Reminder, ReminderPause};

use super::Schedule;
use super::people::People;
use super::wanted::{Course, tree};
use crate::EngineError;
use crate::campaign::{CampaignView, day_of};
use crate::view::{PAGE, UnitTree};

/// Stages to come that are shown of a matter.
const AHEAD: usize = 4;

/// Somebody who is reminded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientView {
    /// By which login.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Their address, if they have one.
    pub address: Option<String>,
}

/// A unit of a campaign, and who is reminded for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitReached {
    /// The unit.
    pub unit: UnitCode,
    /// Its name.
    pub name: String,
    /// Who is reminded.
    pub people: Vec<RecipientView>,
    /// Whether its report has come.
    pub has_reported: bool,
    /// Whether its report is overdue.
    pub is_late: bool,
}

impl UnitReached {
    /// Whether anybody can be reached.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.people.iter().any(|person| person.address.is_some())
    }
}

/// A reminder, with names in place of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderLine {
    /// The reminder.
    pub reminder: Reminder,
    /// The unit's name.
    pub unit: String,
    /// The name of whoever it is for; empty where it is for nobody.
    pub recipient: String,
}

/// Everything of a campaign's reminders.
#[derive(Debug)]
pub struct Overview {
    /// Why none are sent now, if so.
    pub pause: Option<ReminderPause>,
    /// What comes next: when, of what, at which stage.
    pub ahead: Vec<(Date, ReminderMatter, ReminderStage)>,
    /// Units, and who is reached.
    pub units: Vec<UnitReached>,
    /// What was sent, the newest first.
    pub lines: Vec<ReminderLine>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
    /// How many reminders came how far.
    pub tally: Vec<(ReminderState, u64)>,
}

impl Overview {
    /// Units nobody of which can be reached.
    #[must_use]
    pub fn unreached(&self) -> usize {
        self.units.iter().filter(|unit| !unit.is_reached()).count()
    }

    /// Units that still owe their report.
    pub fn owing(&self) -> impl Iterator<Item = &UnitReached> {
        self.units.iter().filter(|unit| !unit.has_reported)
    }
}

/// Reads it; a page of what was sent below a number, or the newest.
///
/// # Errors
/// When the database cannot be read.
pub async fn overview(
    db: &Database,
    view: &CampaignView,
    schedule: &Schedule,
    below: Option<i64>,
    now: i64,
) -> Result<Overview, EngineError> {
    let tree = tree(db).await?;
    let mut reader = db.reader().await?;
    let number = view.campaign.number;
    let people = People::load(&mut reader).await?;
    let mut rows = reader.list_reminders(number, below, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let next = rows.last().filter(|_| more).map(|row| row.number);
    let course = Course::of(&mut reader, view.clone()).await?;
    let lines = rows.into_iter().map(|reminder| ReminderLine {
        unit: tree.name(&reminder.about.unit).to_owned(),
        recipient: people.by_login(&reminder.about.recipient).map_or_else(
            || reminder.about.recipient.clone(),
            |person| person.name.clone(),
        ),
        reminder,
    });
    Ok(Overview {
        pause: reader.find_reminder_pause(number).await?,
        ahead: ahead(&course, schedule, day_of(now)),
        units: reached(&course, &people, &tree, day_of(now)),
        lines: lines.collect(),
        next,
        tally: reader.tally_reminders(number).await?,
    })
}

/// The same before a campaign is opened: nothing was sent, and nobody has reported.
///
/// # Errors
/// When the database cannot be read.
pub async fn expected(
    db: &Database,
    view: &CampaignView,
    schedule: &Schedule,
    now: i64,
) -> Result<Overview, EngineError> {
    let tree = tree(db).await?;
    let people = People::load(&mut db.reader().await?).await?;
    let course = Course {
        view: view.clone(),
        reported: BTreeSet::new(),
    };
    Ok(Overview {
        pause: None,
        ahead: ahead(&course, schedule, day_of(now)),
        units: reached(&course, &people, &tree, day_of(now)),
        lines: Vec::new(),
        next: None,
        tally: Vec::new(),
    })
}

/// The stage under way and the next ones, of every matter that has a day.
fn ahead(
    course: &Course,
    schedule: &Schedule,
    today: Date,
) -> Vec<(Date, ReminderMatter, ReminderStage)> {
    let mut all = Vec::new();
    for matter in ReminderMatter::ALL {
        if let Some(due) = course.due(*matter) {
            let later = schedule.after_day(*matter, due, today).into_iter();
            let later = later.map(|(begins, stage)| (begins, *matter, stage));
            all.extend(later.take(AHEAD));
        }
    }
    all.sort();
    all
}

fn reached(course: &Course, people: &People, tree: &UnitTree, today: Date) -> Vec<UnitReached> {
    let due = course.due(ReminderMatter::Report);
    let is_over = due.is_some_and(|due| today > due);
    let shown = |person: &MailAddress| RecipientView {
        login: person.login.to_string(),
        name: person.name.clone(),
        address: person.address().map(str::to_owned),
    };
    let units = course.view.units.iter().map(|each| {
        let has_reported = course.reported.contains(&each.unit);
        UnitReached {
            name: tree.name(&each.unit).to_owned(),
            people: people.of(&each.unit).into_iter().map(shown).collect(),
            unit: each.unit.clone(),
            has_reported,
            is_late: is_over && !has_reported,
        }
    });
    units.collect()
}
