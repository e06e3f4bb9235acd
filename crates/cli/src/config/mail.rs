//! The sections `[mail]` and `[reminders]`: by which server, and when people are reminded.

use std::fs;
use std::path::{Path, PathBuf};

use engine::reminders::{MailFault, MailServer, Outbox, Postman, Schedule, SecretString, Transit};
use serde::Deserialize;

use super::Unusable;

/// The variable a password may stand in.
const PASSWORD: &str = "RASOAT_MAIL_PASSWORD";

/// The server mail goes out by; without a host nothing is sent.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailSection {
    /// Its name or address.
    pub host: Option<String>,
    /// Its port; what is usual for the protection unless said otherwise.
    pub port: Option<u16>,
    /// How the way there is protected.
    pub security: Security,
    /// Certificates of one's own authority, PEM.
    pub ca_file: Option<PathBuf>,
    /// Who signs in there.
    pub user: Option<String>,
    /// The file with the password.
    pub password_file: Option<PathBuf>,
    /// Who sends.
    pub from: Option<String>,
    /// The address letters lead to; the one people type unless said otherwise.
    pub site: Option<String>,
}

/// How the way to the server is protected.
#[derive(Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Encrypted before anything is said, or nothing is sent.
    #[default]
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// In the clear: for a server on this machine.
    None,
}

/// When people are reminded, in days.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RemindersSection {
    /// So many days before the due day.
    pub before: Vec<u16>,
    /// The first reminder after it.
    pub after: u16,
    /// Days between those that follow.
    pub every: u16,
    /// Days after the due day from which nobody is reminded any more.
    pub until: u16,
    /// Days after which the unit that runs the campaign gets the list of late units.
    pub escalate: u16,
}

impl Default for RemindersSection {
    fn default() -> Self {
        let schedule = Schedule::default();
        Self {
            before: schedule.before,
            after: schedule.after,
            every: schedule.every,
            until: schedule.until,
            escalate: schedule.escalate,
        }
    }
}

impl RemindersSection {
    /// The schedule.
    ///
    /// # Errors
    /// When it is none that ends, or reminds too often.
    pub fn schedule(&self) -> Result<Schedule, Unusable> {
        let early = self.before.iter().all(|days| (1..=60).contains(days));
        let later = [self.after, self.every, self.escalate];
        let later = later.iter().all(|days| (1..=60).contains(days));
        if !early || self.before.len() > 8 || !later || self.until > 180 {
            return Err(Unusable::new("config-reminders", &[]));
        }
        Ok(Schedule {
            before: self.before.clone(),
            after: self.after,
            every: self.every,
            until: self.until,
            escalate: self.escalate,
        })
    }
}

impl MailSection {
    /// Puts its paths in the folder of the configuration.
    pub(super) fn found_from(&mut self, folder: &Path) {
        for path in [&mut self.ca_file, &mut self.password_file] {
            *path = path.take().map(|path| folder.join(path));
        }
    }

    /// By whom mail is sent; `None` where no host is named. Nobody is spoken to yet.
    ///
    /// # Errors
    /// When a file cannot be read, or the server cannot be used as described.
    pub fn postman(&self, origin: &str, schedule: Schedule) -> Result<Option<Postman>, Unusable> {
        let Some(host) = self.host.clone() else {
            return Ok(None);
        };
        let (transit, usual) = match self.security {
            Security::StartTls => (Transit::StartTls, 587),
            Security::Tls => (Transit::Tls, 465),
            Security::None => (Transit::Clear, 25),
        };
        let account = match &self.user {
            None => None,
            Some(user) => Some((user.clone(), self.password()?)),
        };
        let server = MailServer {
            host,
            port: self.port.unwrap_or(usual),
            transit,
            authority: self.ca_file.as_deref().map(read).transpose()?,
            account,
            from: self.from.clone().unwrap_or_default(),
        };
        let outbox = Outbox::new(server).map_err(|fault| match fault {
            MailFault::From => Unusable::new("config-mail-from", &[]),
            MailFault::Authority => Unusable::new("config-mail-authority", &[]),
            MailFault::Tls(detail) => Unusable::new("config-mail-tls", &[("detail", &detail)]),
        })?;
        let site = self.site.as_deref().unwrap_or(origin).trim_end_matches('/');
        Ok(Some(Postman::new(outbox, site.to_owned(), schedule)))
    }

    /// The password: of the file, else of the variable.
    fn password(&self) -> Result<SecretString, Unusable> {
        let text = match &self.password_file {
            Some(path) => String::from_utf8(read(path)?).ok(),
            None => std::env::var(PASSWORD).ok(),
        };
        let text = text.map(|text| text.trim_end_matches(['\r', '\n']).to_owned());
        let text = text.filter(|text| !text.is_empty());
        text.map(SecretString::from)
            .ok_or_else(|| Unusable::new("config-mail-password", &[("variable", PASSWORD)]))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Unusable> {
    fs::read(path).map_err(|error| {
        let (path, detail) = (path.display().to_string(), error.to_string());
        Unusable::new("config-unreadable", &[("path", &path), ("detail", &detail)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(text: &str) -> MailSection {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn a_server_is_described_whole_or_refused() {
        let schedule = Schedule::default;
        assert!(
            section("")
                .postman("http://x", schedule())
                .unwrap()
                .is_none()
        );
        let plain = section("host = \"mail.x.vn\"\nfrom = \"rasoat@x.vn\"");
        let plain = plain.postman("https://x.vn/", schedule()).unwrap().unwrap();
        assert_eq!(plain.outbox.server().port, 587);
        assert_eq!(plain.site, "https://x.vn");
        let refused = |text: &str| section(text).postman("", schedule()).unwrap_err().key;
        assert_eq!(refused("host = \"m\""), "config-mail-from");
        let without = "host = \"m\"\nfrom = \"a@x.vn\"\nuser = \"u\"\npassword_file = \"/none\"";
        assert_eq!(refused(without), "config-unreadable");
    }

    #[test]
    fn a_password_comes_from_a_file_and_is_never_printed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        fs::write(&path, "geheim\n").unwrap();
        let text = "host = \"m\"\nfrom = \"a@x.vn\"\nuser = \"u\"\npassword_file = \"secret\"";
        let mut with = section(text);
        with.found_from(folder.path());
        let postman = with.postman("", Schedule::default()).unwrap().unwrap();
        assert!(postman.outbox.server().account.is_some());
        assert!(!format!("{postman:?}").contains("geheim"));
        fs::write(&path, "\n").unwrap();
        let empty = with.postman("", Schedule::default()).unwrap_err();
        assert_eq!(empty.key, "config-mail-password");
    }

    #[test]
    fn a_schedule_has_bounds() {
        let of = |text: &str| toml::from_str::<RemindersSection>(text).unwrap().schedule();
        assert_eq!(of("").ok(), Some(Schedule::default()));
        for wrong in [
            "before = [0]",
            "every = 0",
            "until = 400",
            "before = [1,2,3,4,5,6,7,8,9]",
        ] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }
}
