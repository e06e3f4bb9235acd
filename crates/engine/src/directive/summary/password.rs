//! A password rule in words.

use ::directive::{CharacterClass, PasswordRule, Scope};
use text::Catalog;

use super::key;

/// Conditions the contract names; others are the letter's own words.
const CONDITIONS: [&str; 4] = ["admin", "user", "mfa", "no_mfa"];

/// The whole rule on one line: for which systems, what it asks for, when.
pub(super) fn words(rule: &PasswordRule, catalog: &Catalog) -> String {
    let mut parts = Vec::new();
    let mut count = |name: &str, value: Option<u32>| {
        if let Some(value) = value {
            let message = format!("password-rule-{name}");
            parts.push(catalog.message(&message, &[("n", &value.to_string())]));
        }
    };
    count("min_length", rule.min_length);
    count("max_length", rule.max_length);
    count("min_classes", rule.min_classes);
    count("history", rule.history);
    count("rotation_months", rule.rotation_months);
    count("rotation_days", rule.rotation_days);
    let mut classes = |name: &str, classes: &[CharacterClass]| {
        if !classes.is_empty() {
            let names: Vec<String> = classes
                .iter()
                .map(|class| catalog.name("character", &key(class)))
                .collect();
            let message = format!("password-rule-{name}");
            parts.push(catalog.message(&message, &[("classes", &names.join(", "))]));
        }
    };
    classes("require_all", &rule.require_all);
    for group in &rule.require_any {
        classes("require_any", group);
    }
    if rule.not_contain_login {
        parts.push(catalog.text("password-rule-not_contain_login"));
    }
    let systems: Vec<String> = rule
        .scope
        .iter()
        .map(|scope| match scope {
            Scope::All => catalog.text("password-rule-all"),
            Scope::System(system) => catalog.name("system", system.as_str()),
        })
        .collect();
    let message = if rule.condition.is_some() {
        "password-rule-on-condition"
    } else {
        "password-rule"
    };
    let condition = match rule.condition.as_deref() {
        Some(named) if CONDITIONS.contains(&named) => catalog.name("condition", named),
        printed => printed.unwrap_or_default().to_owned(),
    };
    catalog.message(
        message,
        &[
            ("systems", &systems.join(", ")),
            ("rule", &parts.join("; ")),
            ("condition", &condition),
        ],
    )
}
