//! What a rule thinks of a case: a verdict and the reason for it.

use domain::{Reason, Verdict};

/// A verdict with its reason, before exceptions are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opinion {
    pub(crate) verdict: Verdict,
    pub(crate) reason: Reason,
}

impl Opinion {
    /// Looked at, and right. Costs nothing: most opinions are this one.
    pub(crate) const fn pass() -> Self {
        Self::plain(Verdict::Pass, "pass")
    }

    /// Wrong.
    pub(crate) const fn fail(reason: Reason) -> Self {
        Self {
            verdict: Verdict::Fail,
            reason,
        }
    }

    /// Wrong, and rightly so.
    pub(crate) const fn excepted(reason: Reason) -> Self {
        Self {
            verdict: Verdict::Excepted,
            reason,
        }
    }

    /// Cannot be told.
    pub(crate) const fn unknown(code: &'static str) -> Self {
        Self::plain(Verdict::NotEvaluable, code)
    }

    /// Cannot be told, and the facts that stand in the way.
    pub(crate) const fn unknown_because(reason: Reason) -> Self {
        Self {
            verdict: Verdict::NotEvaluable,
            reason,
        }
    }

    /// The rule does not apply.
    pub(crate) const fn out_of_scope(code: &'static str) -> Self {
        Self::plain(Verdict::OutOfScope, code)
    }

    /// A verdict whose reason carries no facts.
    pub(crate) const fn plain(verdict: Verdict, code: &'static str) -> Self {
        Self {
            verdict,
            reason: Reason::new(code),
        }
    }
}
