//! How a letter is put together: both forms of it, and headers nobody else can write into.

use std::time::{Duration, SystemTime};

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, Message};

/// Letters of a name or subject, at most.
const LONGEST: usize = 300;

/// A letter to one person.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    /// The name of whoever it is for.
    pub name: &'a str,
    /// Their address.
    pub address: &'a str,
    /// What it is about.
    pub subject: &'a str,
    /// As plain text.
    pub text: &'a str,
    /// The same as HTML.
    pub html: &'a str,
    /// What makes it the same letter when it is sent again: the part of its id before the `@`.
    pub id: &'a str,
    /// When, microseconds since 1970.
    pub at: i64,
}

/// Whether something is an address mail can be sent to.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.len() <= 254 && text.parse::<Address>().is_ok()
}

impl Mail<'_> {
    /// Puts it together; `None` when the address is none.
    pub(super) fn message(&self, from: &Mailbox) -> Option<Message> {
        let address = self.address.parse::<Address>().ok()?;
        let name = Some(plain(self.name)).filter(|name| !name.is_empty());
        let at = Duration::from_micros(u64::try_from(self.at).unwrap_or_default());
        let id = format!("<{}@{}>", self.id, from.email.domain());
        let text = text::nfc(self.text);
        let html = text::nfc(self.html);
        let body = MultiPart::alternative_plain_html(text.into_owned(), html.into_owned());
        Message::builder()
            .date(SystemTime::UNIX_EPOCH + at)
            .message_id(Some(id))
            .from(from.clone())
            .to(Mailbox::new(name, address))
            .subject(plain(self.subject))
            .header(AutoSubmitted)
            .multipart(body)
            .ok()
    }
}

/// No answer is expected, and no absence notice shall come (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// One line without anything that ends it: names of units come from files people send.
fn plain(text: &str) -> String {
    let text = text::nfc(text);
    let plain = |letter: char| {
        let ends = letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
        if ends { ' ' } else { letter }
    };
    let text: String = text.chars().map(plain).take(LONGEST).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(name: &str, subject: &str) -> String {
        let mail = Mail {
            name,
            address: "an@tinh.example.vn",
            subject,
            text: "Kính gửi: Đơn vị",
            html: "<p>Kính gửi</p>",
            id: "rasoat-7",
            at: 1_795_136_400_000_000,
        };
        let from: Mailbox = "rasoat <rasoat@tinh.example.vn>".parse().unwrap();
        let message = mail.message(&from).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    fn headers(message: &str) -> Vec<&str> {
        let (head, _) = message.split_once("\r\n\r\n").unwrap();
        let lines = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']));
        lines.filter_map(|line| line.split(':').next()).collect()
    }

    #[test]
    fn the_headers_are_ours_whatever_a_unit_is_called() {
        let honest = made("Trần Thị Thử", "Còn 7 ngày: báo cáo của Sở Nội vụ");
        assert!(honest.is_ascii(), "every part is encoded");
        let wanted = headers(&honest);
        for name in [
            "Date",
            "Message-ID",
            "From",
            "To",
            "Subject",
            "Auto-Submitted",
        ] {
            assert_eq!(
                wanted.iter().filter(|each| **each == name).count(),
                1,
                "{name}"
            );
        }
        assert!(honest.contains("Message-ID: <rasoat-7@tinh.example.vn>\r\n"));
        assert!(honest.contains("Date: Fri, 20 Nov 2026 01:00:00"));
        let nasty = "Sở\r\nBcc: ke-xau@evil.example\r\n\r\n<script>\u{2028}\0,;<x@y.example>\"";
        let hostile = made(nasty, nasty);
        assert_eq!(headers(&hostile), wanted, "{hostile}");
        let recipients = hostile
            .lines()
            .filter(|line| line.starts_with("To:"))
            .count();
        assert_eq!(recipients, 1);
        assert!(
            !hostile.lines().any(|line| line.starts_with("Bcc")),
            "{hostile}"
        );
    }

    #[test]
    fn an_address_is_one_address() {
        for good in ["an@tinh.gov.vn", "an.b+c@x.vn"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "an",
            "an@",
            "a b@x.vn",
            "an@x.vn,b@y.vn",
            "an@x.vn\r\nRCPT",
            "<an@x.vn>",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
