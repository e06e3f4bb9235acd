//! Laws, standards and standing regulations as data: `policies/baselines/*.toml`.

use std::str::FromStr;

use domain::{Condition, Date, Demand, DemandField, Duty, Requirement, Side, Source, SystemKey};
use toml::de::DeTable;

use crate::policy::baseline_text::{
    Section, Text, Value, classes, figure, groups, limit, moment, switch,
};
use crate::{Expected, PolicyError, PolicyProblem, Why};

/// The baselines shipped, by name.
pub const BASELINES: &[(&str, &str)] = &[
    (
        "tcvn-14423",
        include_str!("../../baselines/tcvn-14423.toml"),
    ),
    (
        "thai-nguyen",
        include_str!("../../baselines/thai-nguyen.toml"),
    ),
    ("ha-noi", include_str!("../../baselines/ha-noi.toml")),
    ("ha-tinh", include_str!("../../baselines/ha-tinh.toml")),
    (
        "bo-tai-chinh",
        include_str!("../../baselines/bo-tai-chinh.toml"),
    ),
    ("evn", include_str!("../../baselines/evn.toml")),
    ("vnpt", include_str!("../../baselines/vnpt.toml")),
    (
        "nist-800-63b",
        include_str!("../../baselines/nist-800-63b.toml"),
    ),
];

const HEAD: [&str; 10] = [
    "title",
    "title_en",
    "note",
    "note_en",
    "instrument",
    "issued",
    "valid_from",
    "valid_to",
    "side",
    "demand",
];
const DEMAND: [&str; 9] = [
    "field",
    "value",
    "article",
    "systems",
    "when",
    "levels",
    "binding",
    "secondary",
    "quote",
];
const SIDES: [(&str, Side); 3] = [
    ("law", Side::Law),
    ("state", Side::State),
    ("party", Side::Party),
];
/// Levels of information systems (Nghị định 331/2026).
const LEVELS: std::ops::RangeInclusive<u64> = 1..=5;

/// One instrument with its demands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// What it is, in Vietnamese.
    pub title: String,
    /// What it is, in English.
    pub title_en: String,
    /// What is not known about it, in Vietnamese.
    pub note: Option<String>,
    /// What is not known about it, in English.
    pub note_en: Option<String>,
    /// Its number and symbol, or name.
    pub instrument: String,
    /// First day it holds, if known.
    pub valid_from: Option<Date>,
    /// Last day it holds.
    pub valid_to: Option<Date>,
    demands: Vec<(Vec<u8>, Requirement)>,
}

/// Why a baseline gave nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BaselineError {
    /// The file is wrong.
    #[error(transparent)]
    File(#[from] PolicyError),
    /// It differs by the level of the system, and none was named.
    #[error("{0} differs by the level of the system; name one of 1 to 5")]
    NoLevel(String),
}

impl Baseline {
    /// The baseline shipped under a name.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn shipped(name: &str) -> Option<Result<Self, BaselineError>> {
        let (_, text) = BASELINES.iter().find(|(known, _)| *known == name)?;
        Some(Self::parse(text))
    }

    /// Reads a baseline file.
    ///
    /// # Errors
    /// The first thing that is wrong, with its line.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let lines = Text::new(text);
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map_or(1, |span| lines.line(span.start));
            PolicyError {
                line,
                problem: PolicyProblem::Syntax(error.message().to_owned()),
            }
        })?;
        let top = Section::top(table.get_ref(), lines);
        top.only(&HEAD)?;
        let words = |key: &str| {
            let value = top.get(key);
            value.map(|v| v.string().map(str::to_owned)).transpose()
        };
        let date = |key: &str| top.get(key).map(|value| value.date()).transpose();
        let title = top.need("title", Why::BaselineTitle)?.string()?.to_owned();
        let instrument = top.need("instrument", Why::BaselineInstrument)?;
        let side = match top.get("side") {
            None => Side::Law,
            Some(value) => keyed(&value, &SIDES)?,
        };
        let head = Source {
            instrument: instrument.string()?.to_owned(),
            article: None,
            issued: date("issued")?,
            valid_from: date("valid_from")?,
            valid_to: date("valid_to")?,
            binding: true,
            quote: None,
            secondary: false,
        };
        let mut demands = Vec::new();
        for value in top.need("demand", Why::BaselineDemand)?.list()? {
            demands.extend(one(&value.table()?, &head, side)?);
        }
        Ok(Self {
            title_en: words("title_en")?.unwrap_or_else(|| title.clone()),
            title,
            note: words("note")?,
            note_en: words("note_en")?,
            instrument: head.instrument,
            valid_from: head.valid_from,
            valid_to: head.valid_to,
            demands,
        })
    }

    /// Whether its demands differ by the level of the system.
    #[must_use]
    pub fn has_levels(&self) -> bool {
        self.demands.iter().any(|(levels, _)| !levels.is_empty())
    }

    /// All its demands, those of every level included.
    pub fn demands(&self) -> impl Iterator<Item = &Requirement> {
        self.demands.iter().map(|(_, requirement)| requirement)
    }

    /// What it demands of a system of `level`.
    ///
    /// # Errors
    /// When its demands differ by level and none is given.
    pub fn requirements(&self, level: Option<u8>) -> Result<Vec<Requirement>, BaselineError> {
        if self.has_levels() && level.is_none() {
            return Err(BaselineError::NoLevel(self.instrument.clone()));
        }
        let holds = |levels: &[u8]| levels.is_empty() || level.is_some_and(|l| levels.contains(&l));
        Ok(self
            .demands
            .iter()
            .filter(|(levels, _)| holds(levels))
            .map(|(_, requirement)| requirement.clone())
            .collect())
    }
}

/// One `[[demand]]`: a requirement for each system it names.
fn one(
    table: &Section<'_>,
    head: &Source,
    side: Side,
) -> Result<Vec<(Vec<u8>, Requirement)>, PolicyError> {
    table.only(&DEMAND)?;
    let words = |key: &str| {
        let value = table.get(key);
        value.map(|v| v.string().map(str::to_owned)).transpose()
    };
    let flag = |key: &str, silent: bool| table.get(key).map_or(Ok(silent), |value| value.bool());
    let field = table.need("field", Why::DemandField)?;
    let value = table.need("value", Why::DemandValue)?;
    let demand = demand(parsed(&field, Expected::Field)?, &value)?;
    let condition = match table.get("when") {
        None => Condition::Everyone,
        Some(value) => match value.string()? {
            "admin" => Condition::Admin,
            "user" => Condition::User,
            "mfa" => Condition::Mfa,
            "no_mfa" => Condition::NoMfa,
            words => Condition::Words(words.to_owned()),
        },
    };
    let levels = match table.get("levels") {
        None => Vec::new(),
        Some(list) => list.list()?.iter().map(level).collect::<Result<_, _>>()?,
    };
    let systems: Vec<Option<SystemKey>> = match table.get("systems") {
        None => vec![None],
        Some(list) => list
            .list()?
            .iter()
            .map(|key| parsed(key, Expected::System).map(Some))
            .collect::<Result<_, _>>()?,
    };
    let source = Source {
        article: words("article")?,
        binding: flag("binding", true)?,
        secondary: flag("secondary", false)?,
        quote: words("quote")?,
        ..head.clone()
    };
    Ok(systems
        .into_iter()
        .map(|system| {
            let requirement = Requirement {
                demand: demand.clone(),
                system,
                condition: condition.clone(),
                side,
                source: source.clone(),
            };
            (levels.clone(), requirement)
        })
        .collect())
}

fn level(value: &Value<'_>) -> Result<u8, PolicyError> {
    let number = value.number(*LEVELS.end())?;
    u8::try_from(number)
        .ok()
        .filter(|_| LEVELS.contains(&number))
        .ok_or_else(|| value.bad(Expected::Number { least: 1, most: 5 }))
}

fn demand(field: DemandField, value: &Value<'_>) -> Result<Demand, PolicyError> {
    let period = || limit(value)?.ok_or_else(|| value.bad(Expected::Period));
    Ok(match field {
        DemandField::Rotation => Demand::Rotation(period()?),
        DemandField::Dormant => Demand::Dormant(period()?),
        DemandField::Review => Demand::Review(period()?),
        DemandField::ChangedSince => Demand::ChangedSince(moment(value)?),
        DemandField::MinLength => Demand::MinLength(figure(value)?),
        DemandField::MaxLength => Demand::MaxLength(figure(value)?),
        DemandField::MinClasses => Demand::MinClasses(figure(value)?),
        DemandField::History => Demand::History(figure(value)?),
        DemandField::LockAfter => Demand::LockAfter(figure(value)?),
        DemandField::ScreenLock => Demand::ScreenLock(figure(value)?),
        DemandField::RequireAll => Demand::RequireAll(classes(value)?),
        DemandField::RequireAny => Demand::RequireAny(groups(value)?),
        DemandField::NotContainLogin => demanded(value, Demand::NotContainLogin)?,
        DemandField::NotContainName => demanded(value, Demand::NotContainName)?,
        DemandField::NoBrowserSave
        | DemandField::NoFreeMail
        | DemandField::NoExternalRegistration
        | DemandField::CleanDeviceFirst
        | DemandField::NoExternalForward
        | DemandField::NoSharedAccount
        | DemandField::RemoveLeavers
        | DemandField::SecondFactor => {
            let duty = Duty::ALL.into_iter().find(|duty| duty.field() == field);
            let duty = duty.ok_or_else(|| value.bad(Expected::Duty))?;
            demanded(value, Demand::Duty(duty))?
        }
    })
}

/// `true`: leaving a line out is how a baseline does not demand.
fn demanded(value: &Value<'_>, demand: Demand) -> Result<Demand, PolicyError> {
    if switch(value)? {
        Ok(demand)
    } else {
        Err(value.bad(Expected::Demanded))
    }
}

fn parsed<T: FromStr>(value: &Value<'_>, expected: Expected) -> Result<T, PolicyError> {
    value.string()?.parse().map_err(|_| value.bad(expected))
}

fn keyed<T: Copy>(value: &Value<'_>, keys: &[(&str, T)]) -> Result<T, PolicyError> {
    let written = value.string()?;
    keys.iter()
        .find(|(key, _)| *key == written)
        .map(|(_, found)| *found)
        .ok_or_else(|| value.bad(Expected::one_of(keys.iter().map(|(key, _)| *key))))
}
