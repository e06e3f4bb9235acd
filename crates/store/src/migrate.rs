//! Bringing a database to this version's schema, all of it or nothing.

use record::Digest;
use sqlx::AssertSqlSafe;

use crate::StoreError;
use crate::dialect;
use crate::line::Line;
use crate::question::question;
use crate::value::values;

/// A step of the schema: its number, and its text as written.
type Step = (i64, &'static str);

/// The steps, one file a noun, in order. A step that has been released is never edited.
const STEPS: &[Step] = &[
    (1, include_str!("../migrations/0001_audit_event.sql")),
    (2, include_str!("../migrations/0002_review.sql")),
    (3, include_str!("../migrations/0003_snapshot.sql")),
    (4, include_str!("../migrations/0004_unit.sql")),
    (5, include_str!("../migrations/0005_person.sql")),
    (6, include_str!("../migrations/0006_account.sql")),
    (7, include_str!("../migrations/0007_finding.sql")),
    (8, include_str!("../migrations/0008_blind_spot.sql")),
    (9, include_str!("../migrations/0009_rollup.sql")),
    (10, include_str!("../migrations/0010_match_decision.sql")),
    (11, include_str!("../migrations/0011_artefact.sql")),
    (12, include_str!("../migrations/0012_web_user.sql")),
    (13, include_str!("../migrations/0013_role_grant.sql")),
    (14, include_str!("../migrations/0014_session.sql")),
    (15, include_str!("../migrations/0015_job.sql")),
    (16, include_str!("../migrations/0016_upload.sql")),
    (
        17,
        include_str!("../migrations/0017_match_decision_kind.sql"),
    ),
    (18, include_str!("../migrations/0018_api_token.sql")),
    (19, include_str!("../migrations/0019_campaign.sql")),
    (20, include_str!("../migrations/0020_waiver.sql")),
    (21, include_str!("../migrations/0021_reminder.sql")),
];

/// Which step made which table, with its digest: so that a changed step is noticed.
const BOOKKEEPING: &str = "CREATE TABLE schema_step (\
     version BIGINT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at BIGINT NOT NULL)";

/// The schema this program knows.
pub(crate) const NEWEST: i64 = STEPS[STEPS.len() - 1].0;

/// What stands at a location before anything is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// No table at all.
    Empty,
    /// A rasoat database with its steps up to this one applied.
    Schema(i64),
}

/// Looks what is there.
///
/// # Errors
/// When there are tables, but none of rasoat's, or steps this program does not know.
pub(crate) async fn look(line: &mut Line<'_>) -> Result<Found, StoreError> {
    let (tables, ours): (i64, i64) = match line {
        Line::Sqlite(connection) => {
            sqlx::query_as(dialect::SQLITE_TABLES)
                .fetch_one(&mut **connection)
                .await?
        }
        Line::Postgres(connection) => {
            sqlx::query_as(dialect::POSTGRES_TABLES)
                .fetch_one(&mut **connection)
                .await?
        }
    };
    match (tables, ours) {
        (_, 1..) => check(&applied(line).await?).map(Found::Schema),
        (0, _) => Ok(Found::Empty),
        _ => Err(StoreError::NotRasoat),
    }
}

/// Applies the steps that are missing. The caller's transaction makes it all or nothing.
pub(crate) async fn migrate(line: &mut Line<'_>, at: i64) -> Result<(), StoreError> {
    let reached = match look(line).await? {
        Found::Schema(version) => version,
        Found::Empty => {
            raw(line, BOOKKEEPING.to_owned()).await?;
            0
        }
    };
    for (version, text) in STEPS.iter().filter(|(version, _)| *version > reached) {
        raw(line, text_for(line, text)).await?;
        let digest = Digest::of(text.as_bytes()).to_string();
        line.run(question!("schema_step/add"), &values![*version, digest, at])
            .await?;
        tracing::debug!(version, "schema step applied");
    }
    Ok(())
}

async fn applied(line: &mut Line<'_>) -> Result<Vec<(i64, String)>, StoreError> {
    line.all(question!("schema_step/list"), &[], |row| {
        Ok((row.number(0)?, row.text(1)?.to_owned()))
    })
    .await
}

/// Every table as the newest schema has it, asked of a database that lives in memory alone: so that what
/// copies whole databases knows every table there is, and those to come.
pub(crate) fn in_memory() -> Result<rusqlite::Connection, StoreError> {
    let memory = rusqlite::Connection::open_in_memory()?;
    memory.execute_batch(BOOKKEEPING)?;
    for (_, text) in STEPS {
        memory.execute_batch(&dialect::sqlite_schema(text))?;
    }
    Ok(memory)
}

/// Compares the steps applied with this program's own; gives the newest.
fn check(applied: &[(i64, String)]) -> Result<i64, StoreError> {
    let newest = applied.last().map_or(0, |step| step.0);
    if newest > NEWEST {
        return Err(StoreError::NewerSchema {
            found: newest,
            known: NEWEST,
        });
    }
    for ((found, digest), (version, text)) in applied.iter().zip(STEPS) {
        if found != version || *digest != Digest::of(text.as_bytes()).to_string() {
            return Err(StoreError::ForeignSchema { version: *found });
        }
    }
    Ok(newest)
}

fn text_for(line: &Line<'_>, text: &str) -> String {
    match line {
        Line::Sqlite(_) => dialect::sqlite_schema(text),
        Line::Postgres(_) => text.to_owned(),
    }
}

/// Runs several statements; their text is this program's own, never a user's.
async fn raw(line: &mut Line<'_>, text: String) -> Result<(), StoreError> {
    let script = sqlx::raw_sql(AssertSqlSafe(text));
    match line {
        Line::Sqlite(connection) => script.execute(&mut **connection).await.map(|_| ())?,
        Line::Postgres(connection) => script.execute(&mut **connection).await.map(|_| ())?,
    }
    Ok(())
}
