//! A review: one run of the whole path, and whether it came to its end.

use std::fmt;

use domain::Date;

use crate::columns::{Columns, parse};
use crate::line::Line;
use crate::question::question;
use crate::value::values;
use crate::{Reader, StoreError, Tx};

/// The number of a review in its database: 1, 2, 3 …
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReviewNumber(pub i64);

impl fmt::Display for ReviewNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a review came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewState {
    /// Begun; nothing of it counts yet.
    Running,
    /// Done: its findings and documents stand.
    Finished,
    /// Begun, and ended by a crash; a later review took its place.
    Superseded,
}

impl ReviewState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Superseded => "superseded",
        }
    }

    fn from_record(key: &str) -> Result<Self, StoreError> {
        [Self::Running, Self::Finished, Self::Superseded]
            .into_iter()
            .find(|state| state.as_str() == key)
            .ok_or_else(|| StoreError::unreadable(key))
    }
}

/// What a review starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReview {
    /// The day it judges by.
    pub as_of: Date,
    /// Digest of the policy in force.
    pub policy_digest: String,
    /// Digest of everything that goes in (feeds, mappings, policy, decisions, day): the
    /// same digest means the same outcome.
    pub input_digest: String,
    /// Microseconds since 1970.
    pub started_at: i64,
}

/// A review on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its number.
    pub number: ReviewNumber,
    /// What it started from.
    pub input: NewReview,
    /// When it finished, microseconds since 1970.
    pub finished_at: Option<i64>,
    /// How far it came.
    pub state: ReviewState,
}

impl Tx {
    /// Starts a review. One that a crash left running is superseded: there is a single
    /// writer, so whoever starts the next is the proof that the last one ended.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn start_review(&mut self, review: &NewReview) -> Result<ReviewNumber, StoreError> {
        let mut line = self.line();
        line.run(question!("review/supersede"), &[]).await?;
        let number = next(&mut line, "review").await?;
        let values = values![
            number,
            review.as_of.to_string(),
            review.policy_digest.as_str(),
            review.input_digest.as_str(),
            review.started_at,
        ];
        line.run(question!("review/start"), &values).await?;
        Ok(ReviewNumber(number))
    }

    /// Finishes a review: from now on it is the one that counts.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when no such review is running.
    pub async fn finish_review(
        &mut self,
        review: ReviewNumber,
        finished_at: i64,
    ) -> Result<(), StoreError> {
        let values = values![review.0, finished_at];
        match self.line().run(question!("review/finish"), &values).await? {
            0 => Err(StoreError::not_found("running review", review)),
            _ => Ok(()),
        }
    }
}

impl Reader<'_> {
    /// The review of a number.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_review(
        &mut self,
        number: ReviewNumber,
    ) -> Result<Option<Review>, StoreError> {
        self.line()
            .find(question!("review/find"), &values![number.0], review)
            .await
    }

    /// The review of a number, which must exist.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it does not.
    pub async fn get_review(&mut self, number: ReviewNumber) -> Result<Review, StoreError> {
        self.find_review(number)
            .await?
            .ok_or_else(|| StoreError::not_found("review", number))
    }

    /// The newest review that came to its end.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn find_latest_review(&mut self) -> Result<Option<Review>, StoreError> {
        self.line()
            .find(question!("review/latest"), &[], review)
            .await
    }

    /// Up to `limit` reviews before a number, newest first, of every state.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_reviews(
        &mut self,
        before: Option<ReviewNumber>,
        limit: u32,
    ) -> Result<Vec<Review>, StoreError> {
        let before = before.map_or(i64::MAX, |number| number.0);
        let values = values![before, i64::from(limit)];
        self.line()
            .all(question!("review/list"), &values, review)
            .await
    }
}

/// The next number of a noun that is counted.
pub(crate) async fn next(line: &mut Line<'_>, noun: &'static str) -> Result<i64, StoreError> {
    next_of(line, noun, 1).await
}

/// So many next numbers of a noun at once; gives the last of them.
pub(crate) async fn next_of(
    line: &mut Line<'_>,
    noun: &'static str,
    count: i64,
) -> Result<i64, StoreError> {
    let values = values![noun, count];
    line.one(question!("counter/next"), &values, |row| row.number(0))
        .await
}

fn review(row: &dyn Columns) -> Result<Review, StoreError> {
    Ok(Review {
        number: ReviewNumber(row.number(0)?),
        input: NewReview {
            as_of: parse(row.text(1)?)?,
            policy_digest: row.text(2)?.to_owned(),
            input_digest: row.text(3)?.to_owned(),
            started_at: row.number(4)?,
        },
        finished_at: row.number_or_none(5)?,
        state: ReviewState::from_record(row.text(6)?)?,
    })
}
