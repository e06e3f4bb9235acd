//! What the database itself says: schema, record, clock, users, reviews and the age of their sources.

use domain::{Date, GateVerdict, Moment, Role, Snapshot};
use store::{Database, Engine, Reader, Review};

use super::{Check, Health};
use crate::EngineError;

/// A source older than this is said to be old, in days: letters ask for a review every quarter, and a list
/// of people is wrong after a month.
const OLD: i64 = 31;

/// A clock may stand so much before the newest entry of the record, in microseconds.
const CLOCK_SLACK: i64 = 5 * 60 * 1_000_000;

pub(super) async fn look(
    db: &Database,
    now: i64,
    checks: &mut Vec<Check>,
) -> Result<(), EngineError> {
    let engine = match db.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let opened = Check::new("database-open", Health::Good);
    checks.push(opened.with("engine", engine).with("schema", db.schema()));
    let key = db.key_file().display();
    checks.push(Check::new("key-good", Health::Good).with("path", key));
    let head = db.verify_record(None).await?;
    let record = Check::new("record-whole", Health::Good);
    checks.push(record.with("count", head.seq).with("head", head));
    let mut reader = db.reader().await?;
    checks.push(clock(&mut reader, head.seq, now).await?);
    checks.push(administrators(&mut reader).await?);
    let today = Moment::Instant(now).date();
    match reader.find_latest_review().await? {
        None => checks.push(Check::new("review-none", Health::Notice)),
        Some(review) => {
            checks.push(age_of(&review, today));
            for feed in reader.list_snapshots(review.number).await? {
                checks.push(source(&feed, today));
            }
        }
    }
    Ok(())
}

/// The record is dated by the machine's clock: one that went back is noticed by it.
async fn clock(reader: &mut Reader<'_>, seq: i64, now: i64) -> Result<Check, EngineError> {
    let newest = reader.list_audit_events(seq - 1, 1).await?;
    let at = newest.first().map_or(0, |entry| entry.entry.at);
    let check = match now + CLOCK_SLACK < at {
        true => Check::new("clock-back", Health::Fault),
        false => Check::new("clock-good", Health::Good),
    };
    let (now, at) = (Moment::Instant(now), Moment::Instant(at));
    Ok(check.with("now", now).with("newest", at))
}

/// Two administrators, so that one can help the other back in.
async fn administrators(reader: &mut Reader<'_>) -> Result<Check, EngineError> {
    let roles = reader.all_roles().await?;
    let mut logins: Vec<_> = roles
        .iter()
        .filter(|grant| grant.role == Role::Administrator)
        .map(|grant| &grant.login)
        .collect();
    logins.sort_unstable();
    logins.dedup();
    Ok(match logins.len() {
        0 => Check::new("administrators-none", Health::Notice),
        1 => Check::new("administrators-one", Health::Notice),
        count => Check::new("administrators-good", Health::Good).with("count", count),
    })
}

fn age_of(review: &Review, today: Date) -> Check {
    let days = (today - review.input.as_of).num_days();
    let check = match days > OLD {
        true => Check::new("review-old", Health::Notice),
        false => Check::new("review-good", Health::Good),
    };
    let check = check.with("number", review.number).with("days", days);
    check.with("day", review.input.as_of)
}

fn source(feed: &Snapshot, today: Date) -> Check {
    let days = (today - feed.as_of).num_days();
    let check = match feed.verdict {
        GateVerdict::Refused => Check::new("source-refused", Health::Notice),
        _ if days > OLD => Check::new("source-old", Health::Notice),
        _ => Check::new("source-good", Health::Good),
    };
    check
        .with("kind", &feed.kind)
        .with("days", days)
        .with("day", feed.as_of)
}
