//! What the user sees: words in their language, on standard output or standard error.

use std::fmt;
use std::io::{self, Write as _};

use text::{Catalog, Language};

/// Prints a line to standard output, as `println!` does, and does not mind a reader who has
/// read enough (`rasoat … | head`): what is being done goes on to its end.
macro_rules! put {
    ($($words:tt)*) => { $crate::terminal::put_line(format_args!($($words)*)) };
}

/// What `put!` does: a closed pipe is no fault of ours.
pub fn put_line(line: fmt::Arguments<'_>) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}

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
        put!("{}", self.words(key, args));
    }

    /// Prints a message of `cli.ftl` to standard error.
    pub fn complain(&self, key: &str, args: &[(&str, &str)]) {
        eprintln!("{}", self.words(key, args));
    }
}
