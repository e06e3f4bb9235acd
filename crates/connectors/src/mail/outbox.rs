//! The server mail goes out by.

use std::fmt;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{SmtpTransport, Transport as _};
use secrecy::{ExposeSecret as _, SecretString};

use super::delivery::told;
use super::{Delivery, Mail};

/// No server is waited for longer, at each step of the talk with it.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a certificate begins in PEM.
const BEGINS: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// How the way to the server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transit {
    /// Begun in the clear, encrypted before anything is said (STARTTLS), or nothing is sent.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// In the clear: for a server on this machine.
    Clear,
}

impl Transit {
    /// As the configuration spells it, and message keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StartTls => "starttls",
            Self::Tls => "tls",
            Self::Clear => "none",
        }
    }
}

/// A server and who sends. Its `Debug` holds no password.
#[derive(Debug, Clone)]
pub struct MailServer {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the way there is protected.
    pub transit: Transit,
    /// Certificates of an authority of one's own, PEM; besides those the system trusts.
    pub authority: Option<Vec<u8>>,
    /// Who signs in there, and by what.
    pub account: Option<(String, SecretString)>,
    /// Who sends: `rasoat <rasoat@tinh.gov.vn>`.
    pub from: String,
}

/// Why a server cannot be used as described.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailFault {
    /// Who sends is no address.
    #[error("the sender is no address")]
    From,
    /// The certificates of one's own are none.
    #[error("the certificates cannot be read")]
    Authority,
    /// TLS cannot be set up: the host's name is none, or the system has no certificates.
    #[error("{0}")]
    Tls(String),
}

/// A way to a server. Its `Debug` holds no password.
pub struct Outbox {
    server: MailServer,
    from: Mailbox,
    transport: SmtpTransport,
}

impl fmt::Debug for Outbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Outbox").field(&self.server).finish()
    }
}

impl Outbox {
    /// Prepares the way; nobody is spoken to yet.
    ///
    /// # Errors
    /// When the server cannot be used as described.
    pub fn new(server: MailServer) -> Result<Self, MailFault> {
        let from: Mailbox = server.from.parse().map_err(|_| MailFault::From)?;
        let tls = match server.transit {
            Transit::Clear => Tls::None,
            Transit::StartTls => Tls::Required(parameters(&server)?),
            Transit::Tls => Tls::Wrapper(parameters(&server)?),
        };
        let pool = PoolConfig::new().max_size(1).idle_timeout(PATIENCE);
        let mut transport = SmtpTransport::builder_dangerous(server.host.as_str())
            .port(server.port)
            .tls(tls)
            .timeout(Some(PATIENCE))
            .pool_config(pool);
        if let Some((user, password)) = &server.account {
            let password = password.expose_secret().to_owned();
            transport = transport.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Self {
            transport: transport.build(),
            from,
            server,
        })
    }

    /// The server as described.
    #[must_use]
    pub const fn server(&self) -> &MailServer {
        &self.server
    }

    /// Whether passwords and letters go over a network for everybody to read.
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        let here = ["localhost", "127.0.0.1", "::1"];
        self.server.transit == Transit::Clear && !here.contains(&self.server.host.as_str())
    }

    /// Sends a letter; blocks until the server has said what becomes of it.
    #[must_use]
    pub fn send(&self, mail: &Mail<'_>) -> Delivery {
        match mail.message(&self.from) {
            Some(message) => Delivery::of(self.transport.send(&message)),
            None => Delivery::Refused("550 5.1.3 not an address".to_owned()),
        }
    }

    /// Greets the server, signs in, and sends nothing.
    ///
    /// # Errors
    /// What kept it from being reached.
    pub fn greet(&self) -> Result<(), String> {
        match self.transport.test_connection() {
            Ok(true) => Ok(()),
            Ok(false) => Err("the server hung up".to_owned()),
            Err(error) => Err(told(&error)),
        }
    }
}

fn parameters(server: &MailServer) -> Result<TlsParameters, MailFault> {
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(pem) = &server.authority {
        // The library takes a file without any certificate for one that adds none.
        let has_one = pem.windows(BEGINS.len()).any(|part| part == BEGINS);
        let own = Certificate::from_pem(pem).ok().filter(|_| has_one);
        let own = own.ok_or(MailFault::Authority)?;
        builder = builder.add_root_certificate(own);
    }
    let built = builder.build_rustls();
    built.map_err(|fault| MailFault::Tls(told(&fault)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(host: &str, transit: Transit) -> MailServer {
        MailServer {
            host: host.to_owned(),
            port: 1,
            transit,
            authority: None,
            account: Some(("u".to_owned(), SecretString::from("geheim".to_owned()))),
            from: "rasoat@tinh.example.vn".to_owned(),
        }
    }

    #[test]
    fn a_password_is_never_printed_and_the_clear_is_told() {
        let outbox = Outbox::new(server("127.0.0.1", Transit::Clear)).unwrap();
        assert!(!format!("{outbox:?}").contains("geheim"));
        assert!(!outbox.is_exposed());
        let far = Outbox::new(server("mail.tinh.example.vn", Transit::Clear)).unwrap();
        assert!(far.is_exposed());
        let safe = Outbox::new(server("mail.tinh.example.vn", Transit::StartTls)).unwrap();
        assert!(!safe.is_exposed());
        let told = outbox.greet().unwrap_err();
        assert!(!told.contains("geheim") && !told.is_empty(), "{told}");
    }

    #[test]
    fn what_cannot_be_used_is_told_before_anything_is_sent() {
        let mut wrong = server("127.0.0.1", Transit::Clear);
        wrong.from = "not an address".to_owned();
        assert_eq!(Outbox::new(wrong).err(), Some(MailFault::From));
        let mut wrong = server("127.0.0.1", Transit::Tls);
        wrong.authority = Some(b"no certificate".to_vec());
        assert_eq!(Outbox::new(wrong).err(), Some(MailFault::Authority));
    }
}
