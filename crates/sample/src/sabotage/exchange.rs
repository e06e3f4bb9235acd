//! Two columns of a feed that changed places below their headings.

use std::path::Path;

use super::{Sabotage, options_of};
use crate::Error;
use crate::generate::{Summary, generate_as};
use crate::province::Province;
use crate::sheet::Tamper;

/// Two columns of a feed, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exchange<'a> {
    /// `units`, `roster` or the key of a system.
    pub feed: &'a str,
    /// One of them.
    pub one: usize,
    /// The other.
    pub other: usize,
}

/// How a sample is spoiled while it is made.
#[derive(Debug, Clone, Copy)]
pub enum Spoiling<'a> {
    /// In one of the ways that have a name.
    Sabotage(Sabotage),
    /// By two columns.
    Exchange(Exchange<'a>),
}

/// Makes the sample in `sample` again in `out`, with the cells of two columns exchanged and the
/// headings left where they are. Columns that are not there stay as they are.
///
/// # Errors
/// When `sample` has no readable `sample.toml`, or `out` cannot be written.
pub fn exchange(sample: &Path, exchange: Exchange<'_>, out: &Path) -> Result<Summary, Error> {
    let options = options_of(sample, out)?;
    generate_as(&options, Some(Spoiling::Exchange(exchange)))
}

impl Spoiling<'_> {
    /// The change of the rows of a feed, where there is one for it.
    pub fn tamper(self, feed: &str, province: &Province, persons: usize) -> Option<Tamper> {
        match self {
            Self::Sabotage(sabotage) => sabotage.tamper(feed, province, persons),
            Self::Exchange(exchange) => (feed == exchange.feed).then(|| exchange.tamper()),
        }
    }
}

impl Exchange<'_> {
    fn tamper(self) -> Tamper {
        let (one, other) = (self.one, self.other);
        Box::new(move |mut row| {
            if one < row.len() && other < row.len() {
                row.swap(one, other);
            }
            vec![row]
        })
    }
}
