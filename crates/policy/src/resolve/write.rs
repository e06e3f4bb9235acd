//! The policy file that says what was resolved: winners with their sources, losers beside
//! them, and as comments what can never decide.

use std::collections::BTreeSet;

use domain::{
    CharacterClass, Date, Demand, DemandField, Duty, Moment, Period, Requirement, Source,
};
use toml::Value;

use super::place::is_of_password;
use super::{Conflict, Entry, Guidance, Resolution, ResolvedField, Who};

/// Something the file says in words, for whoever reads it.
#[derive(Debug, Clone, Copy)]
pub enum Comment<'a> {
    /// What the file is.
    Head(Date),
    /// A demand that was heard and cannot decide.
    Heard(&'a ResolvedField, &'a Entry),
    /// Nobody binding speaks of the field: suggestions, or what has ended.
    NotBinding(&'a ResolvedField),
    /// A maximum against a minimum.
    Conflict(&'a Conflict),
    /// A demand for a case that cannot be told.
    Beside(&'a Requirement),
    /// Expert guidance.
    Guidance(Guidance),
}

/// Writes the file; `words` turns a remark into one line of text.
#[must_use]
pub fn write(
    resolution: &Resolution,
    as_of: Date,
    words: &mut dyn FnMut(Comment<'_>) -> String,
) -> String {
    let mut out = String::new();
    let mut remark = |out: &mut String, comment: Comment<'_>| {
        for line in words(comment).lines() {
            out.push_str("# ");
            out.push_str(line.trim());
            out.push('\n');
        }
    };
    remark(&mut out, Comment::Head(as_of));
    for conflict in &resolution.conflicts {
        remark(&mut out, Comment::Conflict(conflict));
    }
    for requirement in &resolution.beside {
        remark(&mut out, Comment::Beside(requirement));
    }
    for guidance in &resolution.guidance {
        remark(&mut out, Comment::Guidance(*guidance));
    }
    for (section, fields) in sections(resolution) {
        out.push_str(&format!("\n[{section}]\n"));
        for field in fields {
            for entry in field.entries.iter().filter(|e| !e.standing.may_take_over()) {
                remark(&mut out, Comment::Heard(field, entry));
            }
            let Some(line) = line(field) else { continue };
            if binds_some_day(field, as_of) {
                out.push_str(&line);
                out.push('\n');
            } else {
                remark(&mut out, Comment::NotBinding(field));
                remark_lines(&mut out, &line);
            }
        }
    }
    out
}

fn remark_lines(out: &mut String, text: &str) {
    for line in text.lines() {
        out.push_str("#   ");
        out.push_str(line);
        out.push('\n');
    }
}

fn binds_some_day(field: &ResolvedField, as_of: Date) -> bool {
    field.entries.iter().any(|entry| {
        let source = &entry.source;
        let ended = source.valid_to.is_some_and(|to| to < as_of);
        entry.standing.may_take_over() && source.binding && !ended
    })
}

/// The sections of the file with their fields; what a wider section says as well is left out.
fn sections(resolution: &Resolution) -> Vec<(String, Vec<&ResolvedField>)> {
    let mut sections: Vec<(String, Vec<&ResolvedField>)> = Vec::new();
    for field in &resolution.fields {
        if resolution.repeats_the_general(field) {
            continue;
        }
        let name = section(field);
        match sections.iter_mut().find(|(known, _)| *known == name) {
            Some((_, fields)) => fields.push(field),
            None => sections.push((name, vec![field])),
        }
    }
    sections
}

fn section(field: &ResolvedField) -> String {
    let place = &field.place;
    let admin = place.who == Who::Admin;
    let mut name = match &place.system {
        None if admin => "privileged".to_owned(),
        None => "default".to_owned(),
        Some(system) => {
            let key = system.as_str();
            let bare = key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            let key = if bare { key.to_owned() } else { quoted(key) };
            let tail = if admin { ".privileged" } else { "" };
            format!("system.{key}{tail}")
        }
    };
    if is_of_password(field.field) {
        name.push_str(match place.who {
            Who::Everyone | Who::Admin => ".password",
            Who::WithMfa => ".password.with_mfa",
            Who::WithoutMfa => ".password.without_mfa",
        });
    } else if let Some(duty) = duty(field.field) {
        name.push_str(match duty.rule() {
            Some(_) => ".rules",
            None => ".duties",
        });
    }
    name
}

fn duty(field: DemandField) -> Option<Duty> {
    Duty::ALL.into_iter().find(|duty| duty.field() == field)
}

/// `rotation = { value = …, source = …, losers = [ … ] }`.
fn line(field: &ResolvedField) -> Option<String> {
    let mut entries = field.entries.iter().filter(|e| e.standing.may_take_over());
    let first = entries.next()?;
    let key = match duty(field.field).and_then(Duty::rule) {
        Some(rule) => rule.as_str(),
        None => field.field.as_str(),
    };
    let losers: Vec<String> = entries
        .map(|entry| format!("  {{ {} }}", body(entry)))
        .collect();
    Some(if losers.is_empty() {
        format!("{key} = {{ {} }}", body(first))
    } else {
        let losers = losers.join(",\n");
        format!("{key} = {{ {}, losers = [\n{losers},\n] }}", body(first))
    })
}

fn body(entry: &Entry) -> String {
    let mut parts = vec![format!("value = {}", value(&entry.demand))];
    parts.extend(source(&entry.source));
    parts.join(", ")
}

fn source(source: &Source) -> Vec<String> {
    let mut parts = vec![format!("source = {}", quoted(&source.instrument))];
    if let Some(article) = &source.article {
        parts.push(format!("article = {}", quoted(article)));
    }
    for (key, date) in [
        ("issued", source.issued),
        ("valid_from", source.valid_from),
        ("valid_to", source.valid_to),
    ] {
        parts.extend(date.map(|date| format!("{key} = {date}")));
    }
    if !source.binding {
        parts.push("binding = false".to_owned());
    }
    if source.secondary {
        parts.push("secondary = true".to_owned());
    }
    if let Some(quote) = &source.quote {
        parts.push(format!("quote = {}", quoted(quote)));
    }
    parts
}

fn value(demand: &Demand) -> String {
    match demand {
        Demand::Rotation(period) | Demand::Dormant(period) | Demand::Review(period) => {
            quoted(&match period {
                Period::Months(count) => format!("{count} months"),
                Period::Days(count) => format!("{count} days"),
            })
        }
        Demand::ChangedSince(Moment::Day(day)) => day.to_string(),
        Demand::RequireAll(classes) => list(classes),
        Demand::RequireAny(groups) => {
            let groups: Vec<String> = groups.iter().map(list).collect();
            format!("[{}]", groups.join(", "))
        }
        Demand::ChangedSince(Moment::Instant(_))
        | Demand::MinLength(_)
        | Demand::MaxLength(_)
        | Demand::MinClasses(_)
        | Demand::History(_)
        | Demand::NotContainLogin
        | Demand::NotContainName
        | Demand::LockAfter(_)
        | Demand::ScreenLock(_)
        | Demand::Duty(_) => demand.to_string(),
    }
}

fn list(classes: &BTreeSet<CharacterClass>) -> String {
    let keys: Vec<String> = classes.iter().map(|class| quoted(class.as_str())).collect();
    format!("[{}]", keys.join(", "))
}

/// One line, in TOML's quotes.
fn quoted(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    Value::String(line.join(" ")).to_string()
}
