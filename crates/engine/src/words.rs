//! The words for what the engine tells people: gate reasons, rejected rows, findings.

use domain::Reason;
use policy::{PolicyError, PolicyProblem};
use text::Catalog;

use crate::EngineError;
use crate::import::UNREADABLE;

/// What the gate noticed, in one sentence.
#[must_use]
pub fn gate(reason: &Reason, catalog: &Catalog) -> String {
    fill(&gate_key(reason), reason, catalog)
}

/// What to do about what the gate noticed; empty where the sentence itself says it.
#[must_use]
pub fn gate_remedy(reason: &Reason, catalog: &Catalog) -> String {
    let key = format!("{}-remedy", gate_key(reason));
    if catalog.has(&key) {
        fill(&key, reason, catalog)
    } else {
        String::new()
    }
}

/// Why a row could not be used.
#[must_use]
pub fn rejection(code: &str, catalog: &Catalog) -> String {
    catalog.text(&format!("rejected-{code}"))
}

/// Why a verdict was given.
#[must_use]
pub fn reason(reason: &Reason, catalog: &Catalog) -> String {
    fill(&format!("reason-{}", reason.code), reason, catalog)
}

/// What kept a command from being carried out, with the next step.
#[must_use]
pub fn error(error: &EngineError, catalog: &Catalog) -> String {
    match error {
        EngineError::Feed(feed) => filled(
            &format!("{UNREADABLE}{}", feed.code()),
            &feed.arguments(),
            catalog,
        ),
        EngineError::Letter(letter) => filled(
            &format!("letter-error-{}", letter.code()),
            &letter.arguments(),
            catalog,
        ),
        EngineError::Store(fault) => store_error(fault, catalog),
        EngineError::Policy(policy) => catalog.message(
            "error-policy",
            &[("detail", &policy_error(policy, catalog))],
        ),
        EngineError::Baseline { path, source } => catalog.message(
            "error-baseline",
            &[
                ("path", &path.display().to_string()),
                ("detail", &policy_error(source, catalog)),
            ],
        ),
        EngineError::Mapping(mapping) => filled(
            &format!("mapping-error-{}", mapping.code()),
            &mapping.arguments(),
            catalog,
        ),
        EngineError::Audit(audit) => catalog.message(
            &format!("audit-error-{}", audit.key()),
            &[("detail", &audit.to_string())],
        ),
        other => catalog.message(
            &format!("error-{}", other.code()),
            &[("detail", &other.to_string())],
        ),
    }
}

/// What is wrong with a policy file, where, and what may stand there.
fn policy_error(error: &PolicyError, catalog: &Catalog) -> String {
    let mut arguments = error.arguments();
    match &error.problem {
        PolicyProblem::BadValue { expected, .. } => {
            let key = format!("policy-expected-{}", expected.code());
            arguments.push(("expected", filled(&key, &expected.arguments(), catalog)));
        }
        PolicyProblem::Missing { why, .. } => {
            let key = format!("policy-why-{}", why.code());
            arguments.push(("why", catalog.text(&key)));
        }
        PolicyProblem::Syntax(_) | PolicyProblem::UnknownKey { .. } => {}
    }
    let key = format!("policy-error-{}", error.code());
    filled(&key, &arguments, catalog)
}

/// What is wrong with the database, with the next step.
#[must_use]
pub fn store_error(fault: &store::StoreError, catalog: &Catalog) -> String {
    let key = format!("store-error-{}", fault.code());
    let error = filled(&key, &fault.arguments(), catalog);
    match fault.location() {
        Some(location) => catalog.message(
            "store-error-at",
            &[("location", location), ("error", &error)],
        ),
        None => error,
    }
}

/// What was odd in the unit tree or the roster, and how it was settled.
#[must_use]
pub fn remark(remark: &matching::Remark, catalog: &Catalog) -> String {
    catalog.message(
        &format!("remark-{}", remark.kind.key()),
        &[("subject", &remark.subject)],
    )
}

fn gate_key(reason: &Reason) -> String {
    if reason.code.starts_with(UNREADABLE) {
        reason.code.to_string()
    } else {
        format!("gate-{}", reason.code)
    }
}

fn fill(key: &str, reason: &Reason, catalog: &Catalog) -> String {
    filled(key, &reason.args, catalog)
}

fn filled<K: AsRef<str>, V: AsRef<str>>(key: &str, args: &[(K, V)], catalog: &Catalog) -> String {
    let mut out = String::new();
    catalog.fill(key, args, &mut out);
    out
}
