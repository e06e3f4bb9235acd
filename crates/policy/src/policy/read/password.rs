//! `[….password]`, with `with_mfa` and `without_mfa` below it.

use super::error::PolicyError;
use super::section::Section;
use super::sourced::{classes, figure, groups, sourced, switch};
use crate::policy::{PasswordFields, PasswordLayer};

const FIELDS: [&str; 9] = [
    "min_length",
    "max_length",
    "require_all",
    "require_any",
    "min_classes",
    "not_contain_login",
    "not_contain_name",
    "history",
    "lock_after",
];
const FACTORS: [&str; 2] = ["with_mfa", "without_mfa"];

/// Reads the section over `layer`.
pub(super) fn layer(section: &Section<'_>, layer: &mut PasswordLayer) -> Result<(), PolicyError> {
    fields(section, &mut layer.all, &FACTORS)?;
    for (key, factor) in FACTORS
        .into_iter()
        .zip([&mut layer.with_mfa, &mut layer.without_mfa])
    {
        if let Some(inner) = section.section(key)? {
            fields(&inner, factor, &[])?;
        }
    }
    Ok(())
}

fn fields(
    section: &Section<'_>,
    fields: &mut PasswordFields,
    besides: &[&str],
) -> Result<(), PolicyError> {
    let known: Vec<&str> = FIELDS.iter().chain(besides).copied().collect();
    section.only(&known)?;
    for (key, field) in [
        ("min_length", &mut fields.min_length),
        ("max_length", &mut fields.max_length),
        ("min_classes", &mut fields.min_classes),
        ("history", &mut fields.history),
        ("lock_after", &mut fields.lock_after),
    ] {
        if let Some(value) = section.get(key) {
            *field = Some(sourced(&value, &figure)?);
        }
    }
    for (key, field) in [
        ("not_contain_login", &mut fields.not_contain_login),
        ("not_contain_name", &mut fields.not_contain_name),
    ] {
        if let Some(value) = section.get(key) {
            *field = Some(sourced(&value, &switch)?);
        }
    }
    if let Some(value) = section.get("require_all") {
        fields.require_all = Some(sourced(&value, &classes)?);
    }
    if let Some(value) = section.get("require_any") {
        fields.require_any = Some(sourced(&value, &groups)?);
    }
    Ok(())
}
