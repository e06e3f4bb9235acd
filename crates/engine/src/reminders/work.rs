//! The work itself: what is due is written down, then taken letter by letter, sent, and what came of it recorded.
//! A letter that was taken is never sent by another; what a node that died left behind is called unknown.

use std::collections::BTreeMap;
use std::sync::Arc;

use connectors::mail::{Delivery, Mail};
use domain::{AuditEvent, CampaignNumber, ReminderState};
use store::{Claim, Database, Job, JobState, Reminder};

use super::letter::{Letter, Told};
use super::people::People;
use super::wanted::{Course, tree};
use super::{Postman, hours};
use crate::EngineError;
use crate::campaign::{CampaignFigures, UnitStanding, standing};
use crate::jobs::{LEASE, Workshop, node};
use crate::view::Board;

const MINUTE: i64 = 60_000_000;

/// What was taken so long ago was taken by somebody who died: no server is waited for as long.
pub(super) const LAPSES: i64 = 15 * MINUTE;

/// After a server's "later", so many minutes pass, three times as many each time.
const FIRST_PAUSE: i64 = 5;

/// Minutes between two tries, at most.
const LONGEST_PAUSE: i64 = 6 * 60;

/// A letter that a server put off so often is given up.
const MOST_TRIES: i64 = 12;

/// A campaign as letters tell of it.
struct Running {
    course: Course,
    standing: Vec<UnitStanding>,
}

/// Does it.
pub(crate) async fn run(
    db: &Database,
    workshop: &Workshop,
    job: &Job,
    claim: &Claim,
    now: fn() -> i64,
) -> Result<(), EngineError> {
    let mut sent: BTreeMap<ReminderState, u64> = BTreeMap::new();
    if let Some(postman) = workshop.postman() {
        lapse(db, workshop, now()).await?;
        plan(db, workshop, postman, now()).await?;
        let board = Board::load(db).await?;
        let mut running = BTreeMap::new();
        while let Some(taken) = take(db, workshop, claim, now()).await? {
            let number = taken.about.campaign;
            if let std::collections::btree_map::Entry::Vacant(place) = running.entry(number) {
                place.insert(Running::load(db, &board, number, now()).await?);
            }
            let Some(Some(of)) = running.get(&number) else {
                let state = ReminderState::Withdrawn;
                end(db, workshop, (&taken, state, "", taken.due_at), now()).await?;
                continue;
            };
            let (state, reply, again) =
                deliver(db, workshop, postman, (of, &board, &taken), now()).await?;
            end(db, workshop, (&taken, state, &reply, again), now()).await?;
            *sent.entry(state).or_default() += 1;
            if postman.rests_until() > now() {
                break;
            }
        }
    }
    finish(db, workshop, (job, claim), &sent, now()).await
}

async fn lapse(db: &Database, workshop: &Workshop, now: i64) -> Result<(), EngineError> {
    let mut tx = db.begin(&node(workshop)).await?;
    let letters = tx.lapse_reminders(now - LAPSES).await?;
    if letters > 0 {
        tx.commit(AuditEvent::RemindersLapsed { letters }, now)
            .await?;
    }
    Ok(())
}

/// Writes down what is due, a campaign at a time.
async fn plan(
    db: &Database,
    workshop: &Workshop,
    postman: &Postman,
    now: i64,
) -> Result<(), EngineError> {
    let tree = tree(db).await?;
    let courses = Course::all(&mut db.reader().await?).await?;
    for course in courses {
        let mut tx = db.begin(&node(workshop)).await?;
        let wanted = course
            .wanted(&mut tx.reader(), &postman.schedule, now)
            .await?;
        if wanted.is_empty() {
            continue;
        }
        let people = People::load(&mut tx.reader()).await?;
        let mut letters = 0;
        for (unit, matter, stage) in &wanted {
            for row in course.rows((unit, *matter, *stage), &people, &tree) {
                letters += u64::from(tx.add_reminder(&row, now).await?);
            }
        }
        let campaign = course.view.campaign.number.0;
        tx.commit(AuditEvent::RemindersPlanned { campaign, letters }, now)
            .await?;
    }
    Ok(())
}

/// Takes the next letter; none when there is none, and an error when the work is another node's by now.
async fn take(
    db: &Database,
    workshop: &Workshop,
    claim: &Claim,
    now: i64,
) -> Result<Option<Reminder>, EngineError> {
    let mut tx = db.begin(&node(workshop)).await?;
    if !tx.keep_job(claim, now + LEASE).await? {
        return Err(EngineError::JobLost);
    }
    let Some(taken) = tx.take_reminder(now).await? else {
        return Ok(None);
    };
    let event = AuditEvent::ReminderTaken {
        reminder: taken.number,
        node: workshop.owner().to_owned(),
    };
    tx.commit(event, now).await?;
    Ok(Some(taken))
}

/// Sends a letter that was taken; gives how far it came, the server's words, and when to try again.
async fn deliver(
    db: &Database,
    workshop: &Workshop,
    postman: &Arc<Postman>,
    (of, board, taken): (&Running, &Board, &Reminder),
    now: i64,
) -> Result<(ReminderState, String, i64), EngineError> {
    let about = &taken.about;
    let over = |state| Ok((state, taken.reply.clone(), taken.due_at));
    if !of.course.still_wants(about, &postman.schedule, now) {
        return match taken.tries {
            1 => over(ReminderState::Withdrawn),
            _ => over(ReminderState::Unreachable),
        };
    }
    let due = of.course.due(about.matter);
    if !hours::may_send(about.stage, due, now) {
        let opens = hours::next(about.stage, due, now);
        return Ok((ReminderState::Waiting, taken.reply.clone(), opens));
    }
    let people = People::load(&mut db.reader().await?).await?;
    let told = Told {
        course: &of.course,
        standing: &of.standing,
        tree: &board.tree,
        name: people
            .by_login(&about.recipient)
            .map_or("", |person| &person.name),
        site: &postman.site,
    };
    let letter = Letter::write(&told, taken, workshop.language(), now);
    let delivery = send(postman, taken, letter, now).await?;
    let again = |pause: i64| hours::next(about.stage, due, now + pause * MINUTE);
    if matches!(delivery, Delivery::Unreachable(_)) {
        postman.failed(now);
    } else {
        postman.reached();
    }
    Ok(match delivery {
        Delivery::Accepted(reply) => (ReminderState::Accepted, reply, taken.due_at),
        Delivery::Refused(reply) => (ReminderState::Refused, reply, taken.due_at),
        Delivery::Deferred(reply) if taken.tries >= MOST_TRIES => {
            (ReminderState::Unreachable, reply, taken.due_at)
        }
        Delivery::Deferred(reply) => {
            let times = u32::try_from(taken.tries - 1).unwrap_or(0).min(4);
            let pause = (FIRST_PAUSE * 3_i64.pow(times)).min(LONGEST_PAUSE);
            (ReminderState::Waiting, reply, again(pause))
        }
        Delivery::Unreachable(reply) => (ReminderState::Waiting, reply, again(0)),
    })
}

/// On a thread of its own: a server may take its time.
async fn send(
    postman: &Arc<Postman>,
    taken: &Reminder,
    letter: Letter,
    now: i64,
) -> Result<Delivery, EngineError> {
    let postman = Arc::clone(postman);
    let address = taken.about.address.clone().unwrap_or_default();
    // The same letter, however often it is tried.
    let id = format!("rasoat-{}-{}", taken.number, taken.planned_at);
    let sent = tokio::task::spawn_blocking(move || {
        postman.outbox.send(&Mail {
            name: &letter.name,
            address: &address,
            subject: &letter.subject,
            text: &letter.text,
            html: &letter.html,
            id: &id,
            at: now,
        })
    });
    sent.await
        .map_err(|fault| EngineError::Worker(fault.to_string()))
}

/// Records what came of a letter. Whoever took it over meanwhile has said so already.
async fn end(
    db: &Database,
    workshop: &Workshop,
    (taken, state, reply, due_at): (&Reminder, ReminderState, &str, i64),
    now: i64,
) -> Result<(), EngineError> {
    let mut tx = db.begin(&node(workshop)).await?;
    if !tx.end_reminder(taken, state, reply, due_at).await? {
        return Ok(());
    }
    let event = AuditEvent::ReminderEnded {
        reminder: taken.number,
        state: state.as_str().to_owned(),
    };
    tx.commit(event, now).await?;
    Ok(())
}

async fn finish(
    db: &Database,
    workshop: &Workshop,
    (job, claim): (&Job, &Claim),
    sent: &BTreeMap<ReminderState, u64>,
    now: i64,
) -> Result<(), EngineError> {
    let sent: BTreeMap<&str, u64> = sent.iter().map(|(state, n)| (state.as_str(), *n)).collect();
    let outcome = crate::campaign::json(&sent)?;
    let mut tx = db.begin(&node(workshop)).await?;
    if !tx.finish_job(claim, JobState::Done, &outcome, now).await? {
        return Err(EngineError::JobLost);
    }
    let event = AuditEvent::JobEnded {
        job: job.number,
        state: JobState::Done.as_str().to_owned(),
    };
    tx.commit(event, now).await?;
    Ok(())
}

impl Running {
    async fn load(
        db: &Database,
        board: &Board,
        campaign: CampaignNumber,
        now: i64,
    ) -> Result<Option<Self>, EngineError> {
        let Some(view) = crate::campaign::find(db, campaign).await? else {
            return Ok(None);
        };
        let units: Vec<_> = view.participants().into_iter().collect();
        // Letters tell how far a unit has come; what it answers for stands on its page.
        let figures = CampaignFigures::default();
        let standing = standing(db, &view, &units, (board, &figures), now).await?;
        let course = Course::of(&mut db.reader().await?, view).await?;
        Ok(Some(Self { course, standing }))
    }
}
