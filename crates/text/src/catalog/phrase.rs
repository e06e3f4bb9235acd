//! A message compiled once into segments, so that filling it is copying text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::Language;

/// A compiled message. Filling it allocates nothing but the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub(super) segments: Vec<Segment>,
}

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Segment {
    /// Words as they stand.
    Text(String),
    /// The value of an argument.
    Argument { name: String, form: Form },
    /// One of several wordings, by the value of an argument.
    Select {
        name: String,
        language: Language,
        variants: Vec<Variant>,
        default: Vec<Segment>,
    },
}

/// How an argument is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// As given.
    Plain,
    /// A whole number, thousands apart.
    Number(Language),
    /// An ISO date or time in the language's form.
    Date(Language),
    /// A contract key, by its name.
    Name(Arc<BTreeMap<String, String>>),
}

/// One wording of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    /// A value, or a plural category.
    pub(super) key: String,
    pub(super) segments: Vec<Segment>,
}

impl Phrase {
    /// Appends the message to `out`. An argument that is not given shows as `{$name}`.
    pub fn fill<K: AsRef<str>, V: AsRef<str>>(&self, args: &[(K, V)], out: &mut String) {
        fill_all(&self.segments, args, out);
    }

    /// The names of the arguments the message speaks of.
    #[must_use]
    pub fn arguments(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        collect(&self.segments, &mut names);
        names
    }
}

fn fill_all<K: AsRef<str>, V: AsRef<str>>(segments: &[Segment], args: &[(K, V)], out: &mut String) {
    for segment in segments {
        match segment {
            Segment::Text(text) => out.push_str(text),
            Segment::Argument { name, form } => match value_of(name, args) {
                Some(value) => form.write(value, out),
                None => out.extend(["{$", name, "}"]),
            },
            Segment::Select {
                name,
                language,
                variants,
                default,
            } => {
                let value = value_of(name, args).unwrap_or_default();
                let chosen = variants
                    .iter()
                    .find(|variant| variant.key == value)
                    .or_else(|| {
                        variants
                            .iter()
                            .find(|variant| variant.key == plural(*language, value))
                    })
                    .map_or(default, |variant| &variant.segments);
                fill_all(chosen, args, out);
            }
        }
    }
}

impl Form {
    fn write(&self, value: &str, out: &mut String) {
        match self {
            Self::Plain => out.push_str(value),
            Self::Number(language) => language.number_into(value, out),
            Self::Date(language) => language.date_into(value, out),
            Self::Name(names) => out.push_str(names.get(value).map_or(value, String::as_str)),
        }
    }
}

fn value_of<'a, K: AsRef<str>, V: AsRef<str>>(name: &str, args: &'a [(K, V)]) -> Option<&'a str> {
    let found = args.iter().find(|(known, _)| known.as_ref() == name);
    found.map(|(_, value)| value.as_ref())
}

/// The plural category of a whole number (Unicode CLDR): English has one and other, Vietnamese
/// only other.
fn plural(language: Language, value: &str) -> &'static str {
    match (language, value) {
        (Language::En, "1") => "one",
        _ => "other",
    }
}

fn collect<'a>(segments: &'a [Segment], names: &mut BTreeSet<&'a str>) {
    for segment in segments {
        match segment {
            Segment::Text(_) => {}
            Segment::Argument { name, .. } => {
                names.insert(name);
            }
            Segment::Select {
                name,
                variants,
                default,
                ..
            } => {
                names.insert(name);
                variants
                    .iter()
                    .for_each(|variant| collect(&variant.segments, names));
                collect(default, names);
            }
        }
    }
}
