//! Deadlines: absolute, relative, recurring; whose, and for what.

mod absolute;
mod actor;
mod apart;
mod collects;
mod event;
mod half_yearly;
mod named_above;
mod only;
mod purpose;
mod recurring;
mod relative;
mod table;

use chrono::{Datelike, NaiveDate};

use super::actors::Actors;
use super::draft::Draft;
use super::stance;
use crate::directive::{Deadline, DeadlineActor, DeadlinePurpose, Recurring, Relative};
use crate::letter::Letter;
use crate::source::{Place, Source};

/// A due date found in a sentence, before anyone knows whose it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Due {
    /// The words that set it.
    place: Place,
    date: Option<NaiveDate>,
    time: Option<String>,
    inclusive: bool,
    start: Option<NaiveDate>,
    relative: Option<Relative>,
    recurring: Option<Recurring>,
}

/// Reads every deadline, in order.
pub(super) fn read(letter: &Letter, actors: &Actors, draft: &mut Draft) {
    let source = &letter.source;
    let first_order = stance::first_order(letter);
    let year = year(letter, draft);
    for (at, _) in letter.binding() {
        let led = led(letter, at);
        for sentence in stance::ordering(letter, at, first_order) {
            if stance::tells(source, &sentence) {
                continue;
            }
            let mut all = dues(source, &sentence, year, led);
            for due in table::read(letter, at, year) {
                if sentence.contains(&due.place.start) && apart(&due, &all) {
                    all.push(due);
                }
            }
            for due in all {
                add(letter, actors, draft, at, &sentence, due);
            }
        }
    }
}

/// The year of the letter, else the latest that its references name.
fn year(letter: &Letter, draft: &Draft) -> Option<i32> {
    let of = |date: &crate::directive::PartialDate| match date {
        crate::directive::PartialDate::Day(day) => day.year(),
        crate::directive::PartialDate::Month { year, .. } => *year,
    };
    let all = letter.source.all();
    draft.read.date.as_ref().map(of).or_else(|| {
        let dates = draft
            .read
            .references
            .iter()
            .filter_map(|reference| reference.date.as_ref().map(of));
        dates.max().or_else(|| {
            super::when::mentions(&letter.source, &all)
                .iter()
                .filter_map(|mention| mention.year)
                .max()
        })
    })
}

fn apart(due: &Due, known: &[Due]) -> bool {
    known
        .iter()
        .all(|known| known.place.end <= due.place.start || due.place.end <= known.place.start)
}

/// A line "group: dates" below the words that order.
fn led(letter: &Letter, at: usize) -> bool {
    let own = letter.paragraphs.get(at);
    let lead = own
        .and_then(|own| own.parent)
        .and_then(|parent| letter.paragraphs.get(parent))
        .filter(|parent| parent.leads);
    own.zip(lead).is_some_and(|(own, lead)| {
        event::led(&letter.source, &own.place, &lead.place)
            || event::round(&letter.source, &own.place, &lead.place)
    })
}

/// Another such line stands next to it.
fn beside(letter: &Letter, at: usize) -> bool {
    let parent = |at: usize| letter.paragraphs.get(at).and_then(|own| own.parent);
    [at.checked_sub(1), Some(at + 1)]
        .into_iter()
        .flatten()
        .any(|other| parent(other) == parent(at) && led(letter, other))
}

fn dues(source: &Source, sentence: &Place, year: Option<i32>, led: bool) -> Vec<Due> {
    let mut dues = half_yearly::read(source, sentence);
    let others = recurring::read(source, sentence);
    let own: Vec<Due> = others.into_iter().filter(|due| apart(due, &dues)).collect();
    dues.extend(own);
    for due in relative::read(source, sentence)
        .into_iter()
        .chain(absolute::read(source, sentence, year, led))
    {
        if apart(&due, &dues) {
            dues.push(due);
        }
    }
    dues.sort_by_key(|due| due.place.start);
    dues
}

/// No letter sets more; a text of nothing else is read no longer for it.
const MOST: usize = 1_000;

fn add(letter: &Letter, actors: &Actors, draft: &mut Draft, at: usize, sentence: &Place, due: Due) {
    let source = &letter.source;
    // What was due before the letter was written is told.
    let issued = match draft.read.date {
        Some(crate::directive::PartialDate::Day(day)) => Some(day),
        _ => None,
    };
    if due
        .date
        .zip(issued)
        .is_some_and(|(due, issued)| due < issued)
    {
        return;
    }
    let what = purpose::of(letter, draft, at, sentence, &due.place);
    let collects = collects::of(letter, actors, at, sentence, &due.place);
    let (who, what) = match collects {
        Some(_) => (DeadlineActor::Unit, DeadlinePurpose::Consolidate),
        None => actor::of(letter, actors, at, sentence, &due.place, what),
    };
    let mut only: Vec<Place> = collects.into_iter().collect();
    if only.is_empty() {
        only = named_above::of(letter, at, sentence, &due.place);
    }
    if only.is_empty() {
        only = only::of(source, sentence, &due.place);
    }
    let lists = matches!(what, DeadlinePurpose::Report | DeadlinePurpose::ListStaff);
    if only.is_empty() {
        let apart = apart::of(letter, actors, draft, at, (sentence, &due.place), what);
        only.extend(apart.into_iter().flat_map(|unit| only::named(source, unit)));
    }
    if only.is_empty() && due.date.is_some() && led(letter, at) && beside(letter, at) {
        only.extend(only::label(source, sentence));
    }
    // "riêng Trường THCS Lê Lai trước …": one of the units addressed.
    let who = match who {
        DeadlineActor::LeadUnit if !only.is_empty() => DeadlineActor::Unit,
        DeadlineActor::Individual if !only.is_empty() && lists => DeadlineActor::Unit,
        who => who,
    };
    let deadline = Deadline {
        date: due.date,
        time: due.time,
        inclusive: due.inclusive,
        who,
        what,
        quote: source.printed(&due.place),
        start: due.start,
        only: only.iter().map(|place| source.printed(place)).collect(),
        relative: due.relative,
        recurring: due.recurring,
    };
    let same = |known: &Deadline| Deadline {
        quote: String::new(),
        ..known.clone()
    };
    if draft
        .read
        .deadlines
        .iter()
        .any(|known| same(known) == same(&deadline))
    {
        return;
    }
    if draft.read.deadlines.len() >= MOST {
        return;
    }
    let number = draft.read.deadlines.len();
    let fields = [
        ("", true),
        ("/quote", true),
        ("/date", deadline.date.is_some()),
        ("/time", deadline.time.is_some()),
        ("/start", deadline.start.is_some()),
        ("/relative", deadline.relative.is_some()),
        ("/recurring", deadline.recurring.is_some()),
    ];
    for (field, _) in fields.iter().filter(|(_, present)| *present) {
        draft.point(source, format!("/deadlines/{number}{field}"), &due.place);
    }
    for (index, place) in only.iter().enumerate() {
        draft.point(source, format!("/deadlines/{number}/only/{index}"), place);
    }
    draft.read.deadlines.push(deadline);
}
