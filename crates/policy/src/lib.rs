//! Judging: rules turn an observed account into findings, and the gate decides whether a
//! feed may be believed at all. Pure: no clock, no file, no chance.
//!
//! - [`Policy`] is what the authority demands, read from TOML (`docs/policy.md`).
//! - [`Judge`] applies it to one [`Case`] (an account and everything known of it) and gives
//!   one [`Judgement`] per rule.
//! - [`mod@resolve`] makes one policy of what letters, regulations and standards demand.
//! - [`gate::judge_feed`] looks at the figures of a whole feed before any of that happens.
//!
//! Each rule is one file under `rules/`, each check of the gate one file under `gate/`.

mod allowed;
mod case;
pub mod gate;
mod judge;
mod opinion;
mod own_domains;
mod policy;
pub mod resolve;
mod rules;
mod standard;

pub use case::{Belief, Case, Feed, Sibling};
pub use judge::{Fold, Judge, Judgement};
pub use own_domains::OwnDomains;
pub use policy::{
    DEFAULT_POLICY, Exception, Expected, LastUseSignal, Layer, PasswordCase, PasswordFields,
    PasswordLayer, Period, Policy, PolicyError, PolicyProblem, Source, Sourced, SystemPolicy,
    WaiverLimits, Why,
};
