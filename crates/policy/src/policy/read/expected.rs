//! What a policy file should say where it does not: as keys and facts, so that people can be
//! told in their own language.

/// What may stand for a value that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A table.
    Table,
    /// `true` or `false`.
    Switch,
    /// A text in quotes.
    Text,
    /// A whole number within bounds, both included.
    Number {
        /// The smallest.
        least: u64,
        /// The largest.
        most: u64,
    },
    /// A list in brackets.
    List,
    /// A date.
    Date,
    /// A date, or a moment with its offset.
    Moment,
    /// A period.
    Period,
    /// A period, or a word for "no limit".
    Limit,
    /// Kinds of characters.
    Classes,
    /// A mail domain of the authority's own.
    OwnDomain,
    /// Tables under `[[exception]]`.
    Exceptions,
    /// The code of a unit.
    UnitCode,
    /// A list of rules that is not empty.
    Rules,
    /// One of these words.
    OneOf(String),
    /// Probably this word.
    Meant(String),
    /// A field of the policy.
    Field,
    /// The key of a system.
    System,
    /// A duty of units.
    Duty,
    /// `true`; what is not demanded is left out.
    Demanded,
}

impl Expected {
    /// The message key: `policy-expected-<code>` in the locales.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Switch => "switch",
            Self::Text => "text",
            Self::Number { .. } => "number",
            Self::List => "list",
            Self::Date => "date",
            Self::Moment => "moment",
            Self::Period => "period",
            Self::Limit => "limit",
            Self::Classes => "classes",
            Self::OwnDomain => "own-domain",
            Self::Exceptions => "exceptions",
            Self::UnitCode => "unit-code",
            Self::Rules => "rules",
            Self::OneOf(_) => "one-of",
            Self::Meant(_) => "meant",
            Self::Field => "field",
            Self::System => "system",
            Self::Duty => "duty",
            Self::Demanded => "demanded",
        }
    }

    /// The arguments of that message.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Number { least, most } => {
                vec![("least", least.to_string()), ("most", most.to_string())]
            }
            Self::OneOf(known) => vec![("known", known.clone())],
            Self::Meant(meant) => vec![("meant", meant.clone())],
            _ => Vec::new(),
        }
    }

    /// One of the words of a list.
    pub(crate) fn one_of<'k>(known: impl Iterator<Item = &'k str>) -> Self {
        Self::OneOf(known.collect::<Vec<_>>().join(", "))
    }
}

/// Why a key must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A table with a source still needs its value.
    ValueOfSource,
    /// An article or a validity belongs to an instrument.
    SourceOfArticle,
    /// An exception for everything is a change of the policy.
    ExceptionForSomebody,
    /// An exception says which rules it lifts.
    ExceptionRules,
    /// An exception must expire.
    ExceptionEnd,
    /// An exception says who allowed it.
    ExceptionBy,
    /// An exception says why.
    ExceptionReason,
    /// A baseline is shown in lists.
    BaselineTitle,
    /// Every value of a baseline names its source.
    BaselineInstrument,
    /// A baseline demands something.
    BaselineDemand,
    /// A demand fills a field.
    DemandField,
    /// A demand has a value.
    DemandValue,
}

impl Why {
    /// The message key: `policy-why-<code>` in the locales.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ValueOfSource => "value-of-source",
            Self::SourceOfArticle => "source-of-article",
            Self::ExceptionForSomebody => "exception-for-somebody",
            Self::ExceptionRules => "exception-rules",
            Self::ExceptionEnd => "exception-end",
            Self::ExceptionBy => "exception-by",
            Self::ExceptionReason => "exception-reason",
            Self::BaselineTitle => "baseline-title",
            Self::BaselineInstrument => "baseline-instrument",
            Self::BaselineDemand => "baseline-demand",
            Self::DemandField => "demand-field",
            Self::DemandValue => "demand-value",
        }
    }
}
