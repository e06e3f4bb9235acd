//! Help and complaints in the user's language.
//!
//! clap knows the shape of the command line, `cli.ftl` its words: `help-<path>` says what a
//! command is for, `help-<path>-example` shows it, `help-<path>-<option>` explains an option
//! (`help-common-<option>` where every command has it).

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use text::{Catalog, Language};

use crate::terminal::Terminal;

/// Options that mean the same everywhere.
const COMMON: [&str; 8] = [
    "lang", "json", "quiet", "help", "version", "db", "key_file", "map",
];

/// The language to speak, read before the command line is parsed, so that even its
/// complaints are in it: `--lang`, else `RASOAT_LANG`, else Vietnamese.
pub fn language_of(
    arguments: impl Iterator<Item = OsString>,
    variable: Option<OsString>,
) -> Language {
    let arguments: Vec<String> = arguments
        .map(|each| each.to_string_lossy().into_owned())
        .collect();
    let option =
        arguments
            .iter()
            .enumerate()
            .find_map(|(at, each)| match each.strip_prefix("--lang") {
                Some("") => arguments.get(at + 1).cloned(),
                Some(value) => value.strip_prefix('=').map(str::to_owned),
                None => None,
            });
    option
        .or_else(|| variable.map(|value| value.to_string_lossy().into_owned()))
        .and_then(|language| language.parse().ok())
        .unwrap_or_default()
}

/// Puts the words of `catalog` on every command and option.
pub fn command(root: Command, catalog: &Catalog) -> Command {
    let mut root = root;
    root.build();
    with_words(root, "", catalog)
}

fn with_words(command: Command, path: &str, catalog: &Catalog) -> Command {
    let about = if path.is_empty() {
        "help-rasoat".to_owned()
    } else {
        format!("help{path}")
    };
    let headings = |key: &str| catalog.message(key, &[]);
    let mut command = command
        .about(headings(&about))
        .subcommand_help_heading(headings("help-heading-commands"))
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            headings("help-heading-usage")
        ))
        .mut_args(|arg| arg_with_words(arg, path, catalog));
    let example = format!("{about}-example");
    if catalog.has(&example) {
        command = command.after_help(format!(
            "\n{}:\n{}",
            headings("help-heading-example"),
            catalog.message(&example, &[])
        ));
    }
    let names: Vec<String> = command
        .get_subcommands()
        .map(|each| each.get_name().to_owned())
        .collect();
    for name in names {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |each| with_words(each, &path, catalog));
    }
    command
}

fn arg_with_words(arg: Arg, path: &str, catalog: &Catalog) -> Arg {
    let heading = if arg.is_positional() {
        "help-heading-arguments"
    } else {
        "help-heading-options"
    };
    let key = arg_key(arg.get_id().as_str(), path);
    let help = catalog.message(&key, &[]);
    arg.help(help).help_heading(catalog.message(heading, &[]))
}

fn arg_key(id: &str, path: &str) -> String {
    let name = id.replace('_', "-");
    if COMMON.contains(&id) {
        format!("help-common-{name}")
    } else {
        format!("help{path}-{name}")
    }
}

/// Prints clap's complaint in the user's language, or the help that was asked for.
pub fn print_complaint(error: &clap::Error, terminal: &Terminal) {
    if !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        // Nothing can be done about a closed pipe.
        let _ = error.print();
        return;
    }
    let what = |kind| error.get(kind).map(context_words).unwrap_or_default();
    let arg = what(ContextKind::InvalidArg);
    let value = what(ContextKind::InvalidValue);
    let suggestion = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
        ContextKind::ValidValue,
    ]
    .into_iter()
    .map(what)
    .find(|words| !words.is_empty());
    let (key, args): (&str, Vec<(&str, &str)>) = match error.kind() {
        ErrorKind::MissingRequiredArgument => ("usage-missing", vec![("arg", &arg)]),
        ErrorKind::UnknownArgument => ("usage-unknown-argument", vec![("arg", &arg)]),
        ErrorKind::InvalidSubcommand => ("usage-unknown-command", vec![]),
        ErrorKind::ArgumentConflict => ("usage-conflict", vec![("arg", &arg)]),
        _ => (
            "usage-invalid-value",
            vec![("arg", &arg), ("value", &value)],
        ),
    };
    terminal.complain(key, &args);
    if let Some(source) = std::error::Error::source(error) {
        eprintln!("  {source}");
    }
    if let Some(suggestion) = suggestion {
        terminal.complain("usage-suggestion", &[("suggestion", &suggestion)]);
    }
    terminal.complain("usage-next", &[]);
}

fn context_words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::arguments::Arguments;

    fn keys(command: &Command, path: &str, found: &mut Vec<String>) {
        found.push(if path.is_empty() {
            "help-rasoat".to_owned()
        } else {
            format!("help{path}")
        });
        found.extend(
            command
                .get_arguments()
                .map(|arg| arg_key(arg.get_id().as_str(), path)),
        );
        for each in command.get_subcommands() {
            keys(each, &format!("{path}-{}", each.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_option_has_its_words_in_both_languages() {
        let mut root = Arguments::command();
        root.build();
        let mut found = Vec::new();
        keys(&root, "", &mut found);
        for language in Language::ALL {
            let catalog = Catalog::of(language);
            let missing: Vec<&String> = found.iter().filter(|key| !catalog.has(key)).collect();
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }

    #[test]
    fn the_language_is_known_before_the_line_is_parsed() {
        let line = |text: &str| {
            text.split(' ')
                .map(OsString::from)
                .collect::<Vec<_>>()
                .into_iter()
        };
        assert_eq!(
            language_of(line("rasoat --lang en --nonsense"), None),
            Language::En
        );
        assert_eq!(
            language_of(line("rasoat review --lang=en"), None),
            Language::En
        );
        assert_eq!(language_of(line("rasoat"), Some("en".into())), Language::En);
        assert_eq!(language_of(line("rasoat"), None), Language::Vi);
    }
}
