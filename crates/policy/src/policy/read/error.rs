//! What can be wrong with a policy file.

use std::fmt;

use super::expected::{Expected, Why};

/// Something wrong in a policy file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct PolicyError {
    /// Line of the file, 1-based.
    pub line: usize,
    /// What is wrong and what to do.
    pub problem: PolicyProblem,
}

impl PolicyError {
    pub(super) const fn new(line: usize, problem: PolicyProblem) -> Self {
        Self { line, problem }
    }
}

impl PolicyError {
    /// The message key: `policy-error-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match &self.problem {
            PolicyProblem::Syntax(_) => "syntax",
            PolicyProblem::UnknownKey {
                suggestion: None, ..
            } => "unknown-key",
            PolicyProblem::UnknownKey { .. } => "misspelt-key",
            PolicyProblem::BadValue { .. } => "bad-value",
            PolicyProblem::Missing { .. } => "missing",
        }
    }

    /// The arguments of that message, without `expected` and `why`, which are messages of their
    /// own.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let mut arguments = vec![("line", self.line.to_string())];
        let more = match &self.problem {
            PolicyProblem::Syntax(detail) => vec![("detail", detail.trim().to_owned())],
            PolicyProblem::UnknownKey {
                key,
                section,
                suggestion,
                known,
            } => vec![
                ("key", key.clone()),
                ("section", section.clone()),
                ("meant", suggestion.clone().unwrap_or_default()),
                ("known", known.join(", ")),
            ],
            PolicyProblem::BadValue { key, found, .. } => {
                vec![("key", key.clone()), ("found", found.clone())]
            }
            PolicyProblem::Missing { key, section, .. } => {
                vec![("key", key.clone()), ("section", section.clone())]
            }
        };
        arguments.extend(more);
        arguments
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PolicyProblem {
    /// It is no TOML; the parser's words.
    Syntax(String),
    /// A key nobody knows.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The section it stands in; empty at the top.
        section: String,
        /// The key that was probably meant.
        suggestion: Option<String>,
        /// The keys that may stand there.
        known: Vec<String>,
    },
    /// A value that cannot be taken.
    BadValue {
        /// The key it stands for, with its section.
        key: String,
        /// What was found.
        found: String,
        /// What may stand there.
        expected: Expected,
    },
    /// A key that must be there and is not.
    Missing {
        /// The key.
        key: String,
        /// The section it belongs to.
        section: String,
        /// Why it must be there.
        why: Why,
    },
}

impl fmt::Display for PolicyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(message) => write!(f, "not valid TOML: {}", message.trim()),
            Self::UnknownKey {
                key,
                section,
                suggestion,
                known,
            } => {
                write!(f, "unknown key `{key}`")?;
                if !section.is_empty() {
                    write!(f, " in [{section}]")?;
                }
                match suggestion {
                    Some(meant) => write!(f, "; did you mean `{meant}`?"),
                    None => write!(f, "; known keys: {}", known.join(", ")),
                }
            }
            Self::BadValue {
                key,
                found,
                expected,
            } => write!(f, "`{key}` is {found}; it takes: {}", expected.code()),
            Self::Missing { key, section, why } => {
                write!(f, "[{section}] lacks `{key}`: {}", why.code())
            }
        }
    }
}
