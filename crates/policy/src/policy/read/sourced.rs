//! A value of a layer: plain (`"3 months"`), or a table with its source and its losers.

use domain::Moment;

use super::error::PolicyError;
use super::section::Section;
use super::value::Value;
use crate::policy::{Period, Source, Sourced};

const KEYS: [&str; 8] = [
    "value",
    "source",
    "article",
    "issued",
    "valid_from",
    "valid_to",
    "binding",
    "losers",
];

/// The words that say there is no such limit.
const NO_LIMIT: [&str; 2] = ["none", "không"];

/// Reads a value that may carry its source.
pub(super) fn sourced<T>(
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
        value: read(&table.need("value", "a table with a source still needs its value")?)?,
        source: source(&table)?,
        losers,
    })
}

fn source(table: &Section<'_>) -> Result<Option<Source>, PolicyError> {
    let Some(instrument) = table.get("source") else {
        // Dates and articles mean nothing without the instrument they belong to.
        let orphan = KEYS[2..7].iter().find_map(|key| table.get(key));
        return match orphan {
            None => Ok(None),
            Some(_) => table
                .need(
                    "source",
                    "an article or a validity needs the instrument it belongs to",
                )
                .map(|_| None),
        };
    };
    let date = |key: &str| table.get(key).map(|value| value.date()).transpose();
    Ok(Some(Source {
        instrument: instrument.string()?.to_owned(),
        article: table
            .get("article")
            .map(|value| value.string().map(str::to_owned))
            .transpose()?,
        issued: date("issued")?,
        valid_from: date("valid_from")?,
        valid_to: date("valid_to")?,
        binding: table
            .get("binding")
            .map_or(Ok(true), |value| value.bool())?,
    }))
}

/// A period that may be "none": no such limit.
pub(super) fn limit(value: &Value<'_>) -> Result<Option<Period>, PolicyError> {
    read_limit(value, false)
}

/// The same, where no time at all makes sense too.
pub(super) fn limit_or_zero(value: &Value<'_>) -> Result<Option<Period>, PolicyError> {
    read_limit(value, true)
}

fn read_limit(value: &Value<'_>, zero: bool) -> Result<Option<Period>, PolicyError> {
    let expected = "a period such as \"3 months\" or \"90 days\", or \"none\" for no limit";
    let text = value.string().map_err(|_| value.bad(expected))?;
    if NO_LIMIT.contains(&text.to_lowercase().as_str()) {
        return Ok(None);
    }
    Period::read(text)
        .filter(|period| zero || !period.is_zero())
        .map(Some)
        .ok_or_else(|| value.bad(expected))
}

/// A day or an instant.
pub(super) fn moment(value: &Value<'_>) -> Result<Moment, PolicyError> {
    value.moment()
}

/// On or off.
pub(super) fn switch(value: &Value<'_>) -> Result<bool, PolicyError> {
    value.bool()
}
