//! The words shown to people: Fluent messages, one file a subject, in both languages.
//!
//! What the files may use: text, `{ $argument }`, `{ other-message }`, plural and value
//! selectors, and three functions:
//! - `{ NUMBER($n) }`: thousands apart, as the language writes them;
//! - `{ DATETIME($day) }`: an ISO date or time as the language writes it;
//! - `{ NAME("verdict", $key) }`: the message `verdict-<value of $key>`, for contract keys.

mod compile;
mod locales;
mod phrase;

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use phrase::Phrase;

use crate::Language;

/// Every message of one language, compiled.
#[derive(Debug)]
pub struct Catalog {
    phrases: BTreeMap<String, Phrase>,
}

static VI: LazyLock<Catalog> = LazyLock::new(|| Catalog::load(Language::Vi).0);
static EN: LazyLock<Catalog> = LazyLock::new(|| Catalog::load(Language::En).0);

impl Catalog {
    /// The catalogue of a language, compiled at first use.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }

    /// Compiles all files; what could not be read comes back beside the rest.
    fn load(language: Language) -> (Self, Vec<String>) {
        let (phrases, faults) = compile::compile(language, locales::files(language));
        (Self { phrases }, faults)
    }

    /// The message with its arguments filled in. A message that is not there shows as its key.
    #[must_use]
    pub fn message(&self, key: &str, args: &[(&str, &str)]) -> String {
        let mut out = String::new();
        self.fill(key, args, &mut out);
        out
    }

    /// As [`Catalog::message`] without arguments.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.message(key, &[])
    }

    /// The name of a contract key: `name("verdict", "pass")` is the message `verdict-pass`.
    /// A system `other:<name>` is called by its own name.
    #[must_use]
    pub fn name(&self, noun: &str, key: &str) -> String {
        match key.split_once(':') {
            Some((class, own)) => self.message(&format!("{noun}-{class}"), &[("name", own)]),
            None => self.text(&format!("{noun}-{key}")),
        }
    }

    /// Appends the message to `out`; its key when it is not there.
    pub fn fill<K: AsRef<str>, V: AsRef<str>>(&self, key: &str, args: &[(K, V)], out: &mut String) {
        match self.phrases.get(key) {
            Some(phrase) => phrase.fill(args, out),
            None => out.push_str(key),
        }
    }

    /// The compiled message: look it up once, fill it as often as needed.
    #[must_use]
    pub fn phrase(&self, key: &str) -> Option<&Phrase> {
        self.phrases.get(key)
    }

    /// Whether the message is there: for the tests of whoever makes up keys.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.phrases.contains_key(key)
    }

    /// Every key, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.phrases.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_compiles() {
        for language in Language::ALL {
            let (_, faults) = Catalog::load(language);
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_and_arguments() {
        let (vi, en) = (Catalog::of(Language::Vi), Catalog::of(Language::En));
        let missing = |from: &Catalog, to: &Catalog| -> Vec<String> {
            from.keys()
                .filter(|key| !to.has(key))
                .map(str::to_owned)
                .collect()
        };
        assert_eq!(
            missing(vi, en),
            Vec::<String>::new(),
            "missing in locales/en"
        );
        assert_eq!(
            missing(en, vi),
            Vec::<String>::new(),
            "missing in locales/vi"
        );
        for key in vi.keys() {
            let arguments = |catalog: &'static Catalog| catalog.phrase(key).map(Phrase::arguments);
            assert_eq!(arguments(vi), arguments(en), "arguments of {key}");
        }
    }

    #[test]
    fn no_message_is_empty_or_out_of_normal_form() {
        for language in Language::ALL {
            let catalog = Catalog::of(language);
            for key in catalog.keys() {
                let text = catalog.text(key);
                assert!(!text.trim().is_empty(), "{key} ({language})");
                assert_eq!(crate::nfc(&text), text, "{key} ({language})");
            }
        }
    }

    #[test]
    fn a_missing_message_shows_as_its_key() {
        let catalog = Catalog::of(Language::Vi);
        assert_eq!(catalog.text("no-such-message"), "no-such-message");
        assert!(!catalog.has("no-such-message"));
        assert_eq!(catalog.name("system", "other:Sổ tay"), "Sổ tay");
    }
}
