//! Which rules a password is judged by: the policy file, brought to one value a field. And the audit of
//! stored hashes.

mod audit;

use std::path::Path;

pub use audit::{AuditReport, AuditRequest, audit};
use domain::{Date, PasswordRules};
pub use password::check::{Candidate, Judgement};
pub use policy::PasswordCase;
use policy::Policy;

use crate::EngineError;

/// The rules that hold for an account on a day; without a file those of the default policy.
///
/// # Errors
/// When the file cannot be read or is no policy.
pub fn password_rules(
    file: Option<&Path>,
    case: &PasswordCase,
    as_of: Date,
) -> Result<PasswordRules, EngineError> {
    let policy = match file {
        Some(file) => {
            let text = std::fs::read_to_string(file).map_err(EngineError::read(file))?;
            Policy::parse(&text)?
        }
        None => Policy::default(),
    };
    Ok(policy.password_rules(case, as_of))
}
