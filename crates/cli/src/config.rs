//! `rasoat.toml`: how an installation serves. Every key, with its default, stands in
//! `docs/rasoat.toml`; a key that does not stand there is refused, because a misspelt one would be
//! silently without effect.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use web::MetricsFor;

pub mod mail;

use mail::{MailSection, RemindersSection};

/// The file of a database in its data folder.
const FILE: &str = "rasoat.db";

/// The data folder when nothing names one.
const FOLDER: &str = "rasoat-data";

/// Longer is no configuration, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// What an installation decides.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: Option<SocketAddr>,
    /// The address people type.
    pub origin: Option<String>,
    /// Whether a proxy of ours stands in front.
    pub behind_proxy: bool,
    /// The policy file the program's own passwords follow.
    pub policy: Option<PathBuf>,
    /// The folder work is done in.
    pub data: Option<PathBuf>,
    /// Where everything is kept.
    pub database: DatabaseSection,
    /// The interface for other programs.
    pub api: ApiSection,
    /// Figures for whoever watches over the program.
    pub metrics: MetricsSection,
    /// What is told while it runs.
    pub log: LogSection,
    /// The server mail goes out by.
    pub mail: MailSection,
    /// When people are reminded.
    pub reminders: RemindersSection,
}

/// Where everything is kept: a folder (SQLite), or the address of a server (PostgreSQL). It has no
/// `Debug`: an address may hold a password.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DatabaseSection {
    /// The data folder.
    pub folder: Option<PathBuf>,
    /// `postgres://user@host/name`.
    pub address: Option<String>,
    /// Where the secret key is.
    pub key_file: Option<PathBuf>,
}

/// The interface for other programs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ApiSection {
    /// Requests a token may make in a minute.
    pub requests_per_minute: u32,
}

impl Default for ApiSection {
    fn default() -> Self {
        Self {
            requests_per_minute: 600,
        }
    }
}

/// Figures for whoever watches over the program.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MetricsSection {
    /// Who may read them.
    pub open_to: OpenTo,
    /// The file with the secret word a reader from elsewhere shows.
    pub token_file: Option<PathBuf>,
}

/// Who may read figures.
#[derive(Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenTo {
    /// Programs on this machine, and whoever shows the word.
    #[default]
    Loopback,
    /// Whoever asks.
    Anyone,
}

/// What is told while it runs.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LogSection {
    /// For people or for machines.
    pub format: LogFormat,
    /// How much.
    pub level: LogLevel,
}

/// For people or for machines.
#[derive(Default, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// Lines to read.
    #[default]
    Text,
    /// One object a line.
    Json,
}

/// How much is told.
#[derive(Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogLevel {
    /// What failed.
    #[default]
    Error,
    /// And what is odd.
    Warn,
    /// And every request.
    Info,
    /// And more.
    Debug,
}

impl LogLevel {
    /// As the filter of logs spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
        }
    }
}

/// Why a configuration cannot be used: a message key of `cli.ftl` and its arguments. Values are never
/// repeated, since one of them may be a password in the wrong place.
#[derive(Debug, PartialEq, Eq)]
pub struct Unusable {
    /// The message.
    pub key: &'static str,
    /// What is filled in.
    pub args: Vec<(&'static str, String)>,
}

impl Unusable {
    fn new(key: &'static str, args: &[(&'static str, &str)]) -> Self {
        let args = args
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()));
        Self {
            key,
            args: args.collect(),
        }
    }
}

impl Config {
    /// Reads a file. Paths in it are meant from the folder it lies in.
    ///
    /// # Errors
    /// When it cannot be read, or says something it may not.
    pub fn read(path: &Path) -> Result<Self, Unusable> {
        let shown = path.display().to_string();
        let unreadable = |detail: &str| {
            let args = [("path", shown.as_str()), ("detail", detail)];
            Unusable::new("config-unreadable", &args)
        };
        let size = fs::metadata(path).map_err(|error| unreadable(&error.to_string()))?;
        if size.len() > LONGEST {
            return Err(unreadable("> 1 MiB"));
        }
        let text = fs::read_to_string(path).map_err(|error| unreadable(&error.to_string()))?;
        let mut config = Self::parse(&text).map_err(|mut wrong| {
            wrong.args.push(("path", shown.clone()));
            wrong
        })?;
        config.found_from(path.parent().unwrap_or(Path::new("")));
        Ok(config)
    }

    fn parse(text: &str) -> Result<Self, Unusable> {
        let config: Self = toml::from_str(text).map_err(|error| wrong(&error, text))?;
        let database = &config.database;
        if database.folder.is_some() && database.address.is_some() {
            return Err(Unusable::new("config-two-databases", &[]));
        }
        let is_web = |origin: &String| {
            let rest = origin
                .strip_prefix("https://")
                .or_else(|| origin.strip_prefix("http://"));
            rest.is_some_and(|host| !host.is_empty() && !host.contains(['/', ' ', '?', '#']))
        };
        if config.origin.as_ref().is_some_and(|it| !is_web(it)) {
            return Err(Unusable::new("config-origin", &[]));
        }
        if config.api.requests_per_minute == 0 {
            return Err(Unusable::new("config-no-requests", &[]));
        }
        Ok(config)
    }

    fn found_from(&mut self, folder: &Path) {
        for path in [
            &mut self.policy,
            &mut self.data,
            &mut self.database.folder,
            &mut self.database.key_file,
            &mut self.metrics.token_file,
        ] {
            *path = path.take().map(|path| folder.join(path));
        }
        self.mail.found_from(folder);
    }

    /// Who may read figures; the word of a token file is read once.
    ///
    /// # Errors
    /// When the file cannot be read or its word is shorter than 16 characters.
    pub fn metrics_for(&self) -> Result<MetricsFor, Unusable> {
        match (&self.metrics.open_to, &self.metrics.token_file) {
            (OpenTo::Anyone, _) => Ok(MetricsFor::Anyone),
            (OpenTo::Loopback, None) => Ok(MetricsFor::Loopback),
            (OpenTo::Loopback, Some(path)) => {
                let shown = path.display().to_string();
                let text = fs::read_to_string(path).map_err(|error| {
                    let args = [("path", shown.as_str()), ("detail", &error.to_string())];
                    Unusable::new("config-unreadable", &args)
                })?;
                MetricsFor::token(text.trim())
                    .ok_or_else(|| Unusable::new("config-short-token", &[("path", &shown)]))
            }
        }
    }
}

impl DatabaseSection {
    /// What to open: the server, or the file in the data folder, which is made if it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn location(&self) -> std::io::Result<String> {
        if let Some(address) = &self.address {
            return Ok(address.clone());
        }
        let folder = self.folder.as_deref().unwrap_or(Path::new(FOLDER));
        make(folder)?;
        Ok(folder.join(FILE).display().to_string())
    }
}

/// Makes a folder nobody else may look into; one that is there stays as it is.
fn make(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// What is wrong, and in which line; of what was written nothing but an unknown key.
fn wrong(error: &toml::de::Error, text: &str) -> Unusable {
    let before = error.span().and_then(|span| text.get(..span.start));
    let line = before.map_or(1, |before| before.matches('\n').count() + 1);
    let line = line.to_string();
    let mut quoted = error.message().split('`').skip(1).step_by(2);
    match quoted.next() {
        Some(key) if error.message().starts_with("unknown field") => {
            let known: Vec<&str> = quoted.collect();
            let args = [
                ("key", key),
                ("line", line.as_str()),
                ("known", &known.join(", ")),
            ];
            Unusable::new("config-unknown-key", &args)
        }
        _ => Unusable::new("config-bad-value", &[("line", &line)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use engine::reminders::Schedule;

    fn refused(text: &str) -> Unusable {
        Config::parse(text).err().unwrap()
    }

    #[test]
    fn the_sample_says_what_is_so_without_it() {
        let text = include_str!("../../../docs/rasoat.toml");
        let sample = Config::parse(text).ok().unwrap();
        assert_eq!(sample.listen, Some(([127, 0, 0, 1], 8080).into()));
        assert_eq!(sample.database.folder.as_deref(), Some(Path::new(FOLDER)));
        assert_eq!(
            sample.api.requests_per_minute,
            Config::default().api.requests_per_minute
        );
        assert_eq!(sample.log.level.as_str(), "error");
        // What is commented out can be put in.
        let all: String = text
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line))
            .filter(|line| !line.starts_with("folder"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let all = Config::parse(&all).unwrap_or_else(|wrong| panic!("{wrong:?}"));
        assert!(all.origin.is_some() && all.policy.is_some() && all.behind_proxy);
        assert!(all.data.is_some());
        assert!(all.database.address.is_some() && all.database.key_file.is_some());
        assert!(all.metrics.token_file.is_some());
        assert!(all.mail.host.is_some() && all.mail.user.is_some() && all.mail.ca_file.is_some());
        assert_eq!(sample.reminders.schedule().ok(), Some(Schedule::default()));
    }

    #[test]
    fn an_unknown_key_is_named_with_its_line_and_what_could_stand_there() {
        let found = refused("listen = \"127.0.0.1:1\"\n\n[database]\nfoldr = \"x\"\n");
        assert_eq!(found.key, "config-unknown-key");
        let args: Vec<&str> = found.args.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!(args, ["foldr", "4", "folder, address, key_file"]);
        assert_eq!(refused("hop = 1").key, "config-unknown-key");
    }

    #[test]
    fn a_wrong_value_is_never_repeated() {
        for text in [
            "listen = \"postgres://u:geheim@h/d\"",
            "behind_proxy = \"geheim\"",
            "origin = \"ftp://geheim\"",
            "origin = \"https://x/geheim\"",
            "database = { folder = \"geheim\", address = \"geheim\" }",
            "api = { requests_per_minute = 0 } # geheim",
            "geheim",
        ] {
            assert!(!format!("{:?}", refused(text)).contains("geheim"), "{text}");
        }
    }

    #[test]
    fn paths_are_meant_from_the_files_folder() {
        let mut config = Config::parse("[database]\nfolder = \"a\"").ok().unwrap();
        config.found_from(Path::new("/etc/rasoat"));
        let folder = config.database.folder;
        assert_eq!(folder.as_deref(), Some(Path::new("/etc/rasoat/a")));
    }
}
