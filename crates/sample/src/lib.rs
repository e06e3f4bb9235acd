//! Inventing: a fictional province with planted faults, and the truth to score a review against.
//!
//! [`generate()`] writes a unit tree, a roster and the exports of seven systems, as messy as
//! offices have them, and beside them the truth, worked out from what was planted.
//! [`check()`] scores a review against it; [`sabotage()`] and [`exchange()`] spoil one of the feeds.

mod account;
mod calendar;
mod chance;
mod check;
mod deck;
mod employment;
mod error;
mod exports;
mod generate;
mod guide;
mod letters;
mod logins;
mod member;
mod names;
mod people;
mod personal;
mod places;
mod planting;
mod province;
mod roster;
mod sabotage;
mod shared;
mod sheet;
mod spoil;
mod system;
mod truth;
mod units_feed;
mod verdicts;

pub use check::{Example, MatchScore, Peculiarity, RuleScore, Scores, Tally, check};
pub use error::Error;
pub use generate::{Options, Summary, generate};
pub use sabotage::{Exchange, Sabotage, Sabotaged, exchange, sabotage};
