//! What the user sees: words in their language, on standard output or standard error.

use text::{Catalog, Language};

/// The terminal, with the language it speaks.
#[derive(Debug)]
pub struct Terminal {
    language: Language,
    catalog: &'static Catalog,
}

impl Terminal {
    /// A terminal that speaks `language`.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            catalog: Catalog::of(language),
        }
    }

    /// The language spoken.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The words of that language.
    pub const fn catalog(&self) -> &'static Catalog {
        self.catalog
    }

    /// A message of `cli.ftl`.
    pub fn words(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalog.message(key, args)
    }

    /// Prints a message of `cli.ftl` to standard output.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) {
        println!("{}", self.words(key, args));
    }

    /// Prints a message of `cli.ftl` to standard error.
    pub fn complain(&self, key: &str, args: &[(&str, &str)]) {
        eprintln!("{}", self.words(key, args));
    }
}
