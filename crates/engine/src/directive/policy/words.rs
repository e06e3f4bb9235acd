//! What was resolved, in the reader's language.

use domain::{Condition, Demand, Moment, Period, Requirement, SystemKey};
use policy::resolve::{Comment, ConflictKind, Entry, Place, ResolvedField, Standing, Who};
use text::Catalog;

/// A remark of the policy file.
pub(super) fn comment(comment: Comment<'_>, catalog: &Catalog) -> String {
    match comment {
        Comment::Head(as_of) => catalog.message("resolve-head", &[("as_of", &as_of.to_string())]),
        Comment::Heard(field, entry) => catalog.message(
            "resolve-heard",
            &[
                ("field", &catalog.name("policy-field", field.field.as_str())),
                ("value", &value(&entry.demand, catalog)),
                ("source", &entry.source.to_string()),
                ("why", &standing(entry.standing, catalog)),
            ],
        ),
        Comment::NotBinding(field) => catalog.message(
            "resolve-not-binding",
            &[("field", &field_name(field, catalog))],
        ),
        Comment::Conflict(conflict) => {
            let key = match conflict.kind {
                ConflictKind::Impossible => "resolve-conflict",
                ConflictKind::Narrow => "resolve-narrow",
            };
            catalog.message(
                key,
                &[
                    ("place", &place(&conflict.place, catalog)),
                    ("least", &conflict.minimum.demand.to_string()),
                    ("least_source", &conflict.minimum.source.to_string()),
                    ("most", &conflict.maximum.demand.to_string()),
                    ("most_source", &conflict.maximum.source.to_string()),
                ],
            )
        }
        Comment::Beside(requirement) => beside(requirement, catalog),
        Comment::Guidance(guidance) => catalog.text(&format!("guidance-{}", guidance.key())),
    }
}

fn beside(requirement: &Requirement, catalog: &Catalog) -> String {
    let field = requirement.demand.field();
    let condition = match &requirement.condition {
        Condition::Words(words) => words.clone(),
        Condition::Mfa => catalog.name("condition", "mfa"),
        Condition::NoMfa => catalog.name("condition", "no_mfa"),
        Condition::Everyone | Condition::Admin | Condition::User => String::new(),
    };
    catalog.message(
        "resolve-beside",
        &[
            ("field", &catalog.name("policy-field", field.as_str())),
            ("value", &value(&requirement.demand, catalog)),
            ("condition", &condition),
            ("source", &requirement.source.to_string()),
        ],
    )
}

/// The name of a field.
pub(super) fn field_name(field: &ResolvedField, catalog: &Catalog) -> String {
    catalog.name("policy-field", field.field.as_str())
}

/// Where a value holds.
pub(super) fn place(place: &Place, catalog: &Catalog) -> String {
    let system = place.system.as_ref().map_or_else(
        || catalog.text("password-rule-all"),
        |system: &SystemKey| catalog.name("system", system.as_str()),
    );
    let who = match place.who {
        Who::Everyone => return system,
        Who::Admin => "admin",
        Who::WithMfa => "mfa",
        Who::WithoutMfa => "no_mfa",
    };
    format!("{system} ({})", catalog.name("condition", who))
}

/// How a demand fared.
pub(super) fn standing(standing: Standing, catalog: &Catalog) -> String {
    let key = match standing {
        Standing::Winner => "winner",
        Standing::Looser => "looser",
        Standing::Joined => "joined",
        Standing::Suggested => "suggested",
        Standing::Expired => "expired",
        Standing::NotYet => "not-yet",
        Standing::OtherSide => "other-side",
        Standing::Conflict => "conflict",
        Standing::Covered => "covered",
    };
    catalog.name("standing", key)
}

/// A value.
pub(super) fn value(demand: &Demand, catalog: &Catalog) -> String {
    let class = |key: &domain::CharacterClass| catalog.name("character", key.as_str());
    let counted = |key: &str, n: u16| catalog.message(key, &[("n", &n.to_string())]);
    match demand {
        Demand::Rotation(period) | Demand::Dormant(period) | Demand::Review(period) => match period
        {
            Period::Months(n) => counted("value-months", *n),
            Period::Days(n) => counted("value-days", *n),
        },
        Demand::ChangedSince(Moment::Day(day)) => {
            catalog.message("directive-date", &[("date", &day.to_string())])
        }
        Demand::ChangedSince(moment) => moment.to_string(),
        Demand::MinLength(n) => counted("password-rule-min_length", *n),
        Demand::MaxLength(n) => counted("password-rule-max_length", *n),
        Demand::MinClasses(n) => counted("password-rule-min_classes", *n),
        Demand::History(n) => counted("password-rule-history", *n),
        Demand::LockAfter(n) => counted("value-failures", *n),
        Demand::ScreenLock(n) => counted("value-minutes", *n),
        Demand::RequireAll(classes) => classes.iter().map(class).collect::<Vec<_>>().join(", "),
        Demand::RequireAny(groups) => {
            let or = catalog.text("value-or");
            let groups = groups.iter().map(|group| {
                let names: Vec<String> = group.iter().map(class).collect();
                names.join(&format!(" {or} "))
            });
            groups.collect::<Vec<_>>().join("; ")
        }
        Demand::NotContainLogin | Demand::NotContainName | Demand::Duty(_) => {
            catalog.text("directive-yes")
        }
    }
}

/// The source of a value, with what is to be known about it.
pub(super) fn source(entry: &Entry, catalog: &Catalog) -> String {
    let mut words = entry.source.to_string();
    let notes = [
        (!entry.source.binding).then(|| catalog.text("source-suggested")),
        entry
            .source
            .secondary
            .then(|| catalog.text("source-secondary")),
        entry
            .source
            .valid_from
            .filter(|_| entry.standing == Standing::NotYet)
            .map(|day| catalog.message("source-from", &[("date", &day.to_string())])),
        entry
            .source
            .valid_to
            .map(|day| catalog.message("source-to", &[("date", &day.to_string())])),
    ];
    for note in notes.into_iter().flatten() {
        words.push_str(" · ");
        words.push_str(&note);
    }
    words
}
