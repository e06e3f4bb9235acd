//! Keys of the contract as the document has them, and cursors.

use domain::{Role, RuleId, SystemKey, Verdict};
use serde::Deserialize;
use serde_json::Value;
use utoipa::IntoParams;
use utoipa::openapi::schema::{Object, ObjectBuilder, Type};

use crate::answer::Fault;

/// Where a page of a list begins.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
pub struct From {
    #[param(schema_with = cursor)]
    pub cursor: Option<String>,
}

/// A rule.
pub fn rule() -> Object {
    one_of(RuleId::ALL.iter().map(|key| key.as_str()))
}

/// A verdict.
pub fn verdict() -> Object {
    one_of(Verdict::ALL.iter().map(|key| key.as_str()))
}

/// A role.
pub fn role() -> Object {
    one_of(Role::ALL.iter().map(|key| key.as_str()))
}

/// A system: one that has a name, or `other:<name>`.
pub fn system() -> Object {
    let named = SystemKey::named().join("|");
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(format!("^({named}|other:[A-Za-z0-9_-]+)$")))
        .build()
}

/// Where a page of a list begins: as the page before gave it in `next`.
pub fn cursor() -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .description(Some("`next` of the page before, as it is"))
        .build()
}

/// A day, `YYYY-MM-DD`.
pub fn day() -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
        .build()
}

fn one_of<'k>(keys: impl Iterator<Item = &'k str>) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(keys.map(Value::from)))
        .build()
}

/// A cursor of some parts.
pub fn write_cursor(parts: &[&str]) -> String {
    Value::from(parts).to_string()
}

/// The parts of a cursor of ours.
///
/// # Errors
/// When it is none.
pub fn read_cursor<const N: usize>(cursor: &str) -> Result<[String; N], Fault> {
    let parts: Option<Vec<String>> = serde_json::from_str(cursor).ok();
    parts
        .and_then(|parts| parts.try_into().ok())
        .ok_or(Fault::Unknown("cursor"))
}

/// A key that narrows, where one is given.
///
/// # Errors
/// When there is no such key.
pub fn given<T: std::str::FromStr>(
    name: &'static str,
    key: Option<&String>,
) -> Result<Option<T>, Fault> {
    let read = |key: &String| {
        let wrong = |_| Fault::Unreadable(format!("`{name}`"));
        key.parse().map_err(wrong)
    };
    key.map(read).transpose()
}
