//! A value of a layer: plain (`"3 months"`), or a table with its source and its losers.

use std::collections::BTreeSet;

use domain::{CharacterClass, Moment, Period, Source};

use super::error::PolicyError;
use super::expected::{Expected, Why};
use super::section::Section;
use super::value::Value;
use crate::policy::Sourced;

const KEYS: [&str; 10] = [
    "value",
    "source",
    "article",
    "issued",
    "valid_from",
    "valid_to",
    "binding",
    "quote",
    "secondary",
    "losers",
];

/// The words that say there is no such limit.
const NO_LIMIT: [&str; 2] = ["none", "không"];

/// Reads a value that may carry its source.
pub(crate) fn sourced<T>(
    value: &Value<'_>,
    read: &impl Fn(&Value<'_>) -> Result<T, PolicyError>,
) -> Result<Sourced<T>, PolicyError> {
    if !value.is_table() {
        return read(value).map(Sourced::plain);
    }
    let table = value.table()?;
    table.only(&KEYS)?;
    let losers = match table.get("losers") {
        None => Vec::new(),
        Some(list) => list
            .list()?
            .iter()
            .map(|loser| sourced(loser, read))
            .collect::<Result<_, _>>()?,
    };
    Ok(Sourced {
        value: read(&table.need("value", Why::ValueOfSource)?)?,
        source: source(&table)?,
        losers,
    })
}

fn source(table: &Section<'_>) -> Result<Option<Source>, PolicyError> {
    let Some(instrument) = table.get("source") else {
        // Dates and articles mean nothing without the instrument they belong to.
        let orphan = KEYS[2..9].iter().find_map(|key| table.get(key));
        return match orphan {
            None => Ok(None),
            Some(_) => table.need("source", Why::SourceOfArticle).map(|_| None),
        };
    };
    let date = |key: &str| table.get(key).map(|value| value.date()).transpose();
    let words = |key: &str| {
        let value = table.get(key);
        value.map(|v| v.string().map(str::to_owned)).transpose()
    };
    Ok(Some(Source {
        instrument: instrument.string()?.to_owned(),
        article: words("article")?,
        issued: date("issued")?,
        valid_from: date("valid_from")?,
        valid_to: date("valid_to")?,
        binding: table
            .get("binding")
            .map_or(Ok(true), |value| value.bool())?,
        quote: words("quote")?,
        secondary: table
            .get("secondary")
            .map_or(Ok(false), |value| value.bool())?,
    }))
}

/// A period that may be "none": no such limit.
pub(crate) fn limit(value: &Value<'_>) -> Result<Option<Period>, PolicyError> {
    read_limit(value, false)
}

/// The same, where no time at all makes sense too.
pub(crate) fn limit_or_zero(value: &Value<'_>) -> Result<Option<Period>, PolicyError> {
    read_limit(value, true)
}

fn read_limit(value: &Value<'_>, zero: bool) -> Result<Option<Period>, PolicyError> {
    let text = value.string().map_err(|_| value.bad(Expected::Limit))?;
    if NO_LIMIT.contains(&text.to_lowercase().as_str()) {
        return Ok(None);
    }
    Period::read(text)
        .filter(|period| zero || !period.is_zero())
        .map(Some)
        .ok_or_else(|| value.bad(Expected::Limit))
}

/// A day or an instant.
pub(crate) fn moment(value: &Value<'_>) -> Result<Moment, PolicyError> {
    value.moment()
}

/// On or off.
pub(crate) fn switch(value: &Value<'_>) -> Result<bool, PolicyError> {
    value.bool()
}

/// A small figure: a length, a count, minutes.
pub(crate) fn figure(value: &Value<'_>) -> Result<u16, PolicyError> {
    let number = value.number(1_000)?;
    u16::try_from(number)
        .ok()
        .filter(|number| *number > 0)
        .ok_or_else(|| {
            value.bad(Expected::Number {
                least: 1,
                most: 1_000,
            })
        })
}

/// `["upper", "digit"]`.
pub(crate) fn classes(value: &Value<'_>) -> Result<BTreeSet<CharacterClass>, PolicyError> {
    let words = value.strings()?;
    words
        .iter()
        .map(|word| {
            word.text
                .parse()
                .map_err(|_| word.value.bad(Expected::Classes))
        })
        .collect()
}

/// `[["digit", "special"]]`.
pub(crate) fn groups(value: &Value<'_>) -> Result<BTreeSet<BTreeSet<CharacterClass>>, PolicyError> {
    value.list()?.iter().map(classes).collect()
}
