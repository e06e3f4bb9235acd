//! What came of a mail, in the server's own words.

use lettre::transport::smtp::{Error, response::Response};

/// Characters of a server's answer that are kept.
const LONGEST: usize = 300;

/// Codes by which a server refuses whoever signs in, not a mail (RFC 4954).
const SIGN_IN: [u16; 4] = [530, 534, 535, 538];

/// What came of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// The server took it upon itself; its answer, with the number it queued it under.
    Accepted(String),
    /// The server refuses this mail for good.
    Refused(String),
    /// The server cannot take this mail now, and says to try again.
    Deferred(String),
    /// No server was reached that would talk to us: no mail at all would have gone.
    Unreachable(String),
}

impl Delivery {
    /// The message key, without its noun.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Accepted(_) => "accepted",
            Self::Refused(_) => "refused",
            Self::Deferred(_) => "deferred",
            Self::Unreachable(_) => "unreachable",
        }
    }

    /// The server's words, or what kept it from being reached.
    #[must_use]
    pub fn told(&self) -> &str {
        match self {
            Self::Accepted(told)
            | Self::Refused(told)
            | Self::Deferred(told)
            | Self::Unreachable(told) => told,
        }
    }

    pub(super) fn of(result: Result<Response, Error>) -> Self {
        let error = match result {
            Ok(response) => {
                let lines: Vec<&str> = response.message().collect();
                let told = format!("{} {}", response.code(), lines.join(" "));
                return Self::Accepted(one_line(&told));
            }
            Err(error) => error,
        };
        let told = told(&error);
        let code = error.status().map(u16::from);
        match code {
            Some(code) if SIGN_IN.contains(&code) => Self::Unreachable(told),
            // "Service not available, closing transmission channel".
            Some(421) => Self::Unreachable(told),
            Some(_) if error.is_permanent() => Self::Refused(told),
            Some(_) => Self::Deferred(told),
            None => Self::Unreachable(told),
        }
    }
}

/// A fault with what lies under it, on one line.
pub(super) fn told(error: &Error) -> String {
    one_line(&error.to_string())
}

/// What a server says is foreign text: one line, of letters that can be printed, not long.
fn one_line(text: &str) -> String {
    let printable = |letter: char| if letter.is_control() { ' ' } else { letter };
    let text: String = text.chars().map(printable).take(LONGEST).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
