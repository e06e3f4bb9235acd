//! Work that outlives the request that asked for it: asked for, claimed by one node, finished once.

use domain::Actor;

use crate::columns::Columns;
use crate::question::question;
use crate::review::next;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// How far work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// Nobody does it yet.
    Waiting,
    /// A node does it.
    Running,
    /// Done.
    Done,
    /// Done, and what was sent was not believed.
    Refused,
    /// It could not be done.
    Failed,
}

impl JobState {
    const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Running,
        Self::Done,
        Self::Refused,
        Self::Failed,
    ];

    /// As it is stored, and as message keys spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// Whether nothing more will come of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Waiting | Self::Running)
    }
}

/// Some work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its number.
    pub number: i64,
    /// What is to be done.
    pub kind: String,
    /// How far it has come.
    pub state: JobState,
    /// Who asked for it.
    pub asked_by: Actor,
    /// When, microseconds since 1970.
    pub asked_at: i64,
    /// When it was last begun.
    pub started_at: Option<i64>,
    /// When it came to its end.
    pub finished_at: Option<i64>,
    /// How often it was begun.
    pub tries: i64,
    /// The node that does it or did it.
    pub owner: Option<String>,
    /// What came of it, as JSON.
    pub outcome: Option<String>,
}

/// A node's hold on some work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The work.
    pub job: i64,
    /// The node.
    pub owner: String,
}

impl Tx {
    /// Asks for work; gives its number.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn add_job(&mut self, kind: &str, by: &Actor, at: i64) -> Result<i64, StoreError> {
        let mut line = self.line();
        let number = next(&mut line, "job").await?;
        let values = values![number, kind, by.as_str(), at];
        line.run(question!("job/add"), &values).await?;
        Ok(number)
    }

    /// Takes the oldest work that nobody does, until a time. There is one writer at a time, so no two nodes
    /// ever take the same.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn claim_job(
        &mut self,
        owner: &str,
        now: i64,
        until: i64,
    ) -> Result<Option<Job>, StoreError> {
        let mut line = self.line();
        let found = line
            .find(question!("job/next"), &values![now, owner], job)
            .await?;
        let Some(found) = found else {
            return Ok(None);
        };
        let values = values![found.number, owner, now, until];
        line.run(question!("job/claim"), &values).await?;
        line.find(question!("job/find"), &values![found.number], job)
            .await
    }

    /// Goes on with work until a time; `false` when another node has taken it over.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn keep_job(&mut self, claim: &Claim, until: i64) -> Result<bool, StoreError> {
        let values = values![claim.job, claim.owner.as_str(), until];
        Ok(self.line().run(question!("job/keep"), &values).await? > 0)
    }

    /// Brings work to its end; `false` when another node has taken it over, and then whoever asks must not
    /// commit what it has done.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn finish_job(
        &mut self,
        claim: &Claim,
        state: JobState,
        outcome: &str,
        at: i64,
    ) -> Result<bool, StoreError> {
        let values = values![claim.job, claim.owner.as_str(), state.as_str(), outcome, at];
        Ok(self.line().run(question!("job/finish"), &values).await? > 0)
    }
}

impl Reader<'_> {
    /// Whether there is work a node could claim now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn has_work(&mut self, owner: &str, now: i64) -> Result<bool, StoreError> {
        let next = self
            .line()
            .find(question!("job/next"), &values![now, owner], job)
            .await?;
        Ok(next.is_some())
    }

    /// The oldest work of a kind that has not come to its end.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_open_job(&mut self, kind: &str) -> Result<Option<Job>, StoreError> {
        self.line()
            .find(question!("job/open"), &values![kind], job)
            .await
    }

    /// The work of a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_job(&mut self, number: i64) -> Result<Option<Job>, StoreError> {
        self.line()
            .find(question!("job/find"), &values![number], job)
            .await
    }

    /// Up to `limit` of the newest work, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_jobs(&mut self, limit: u32) -> Result<Vec<Job>, StoreError> {
        self.line()
            .all(question!("job/list"), &values![i64::from(limit)], job)
            .await
    }
}

fn job(row: &dyn Columns) -> Result<Job, StoreError> {
    let state = row.text(2)?;
    let known = JobState::ALL.into_iter().find(|one| one.as_str() == state);
    Ok(Job {
        number: row.number(0)?,
        kind: row.text(1)?.to_owned(),
        state: known.ok_or_else(|| StoreError::unreadable(state))?,
        asked_by: Actor::from_record(row.text(3)?.to_owned()),
        asked_at: row.number(4)?,
        started_at: row.number_or_none(5)?,
        finished_at: row.number_or_none(6)?,
        tries: row.number(7)?,
        owner: row.text_or_none(8)?.map(str::to_owned),
        outcome: row.text_or_none(9)?.map(str::to_owned),
    })
}
