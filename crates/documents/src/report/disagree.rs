//! Rows and figures that do not fit together: no report is better than one that leads astray.

use domain::RuleId;

/// What did not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DisagreeError {
    /// A unit's findings came after those of a unit that stands behind it.
    #[error("findings of `{0}` are out of order; hand them in by `ReportWriter::order`")]
    Order(String),
    /// A unit's figure is not the number of its rows.
    #[error(
        "`{unit}`, rule {rule}: the figures say {counted} and the list has {listed}; \
         hand in every `fail` of the unit exactly once"
    )]
    Figures {
        /// The unit's name.
        unit: String,
        /// The rule.
        rule: RuleId,
        /// What the figures say.
        counted: u64,
        /// What the list has.
        listed: u64,
    },
}
