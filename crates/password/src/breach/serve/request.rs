//! What is asked.

use crate::breach::{HashKind, hex};

/// Most header lines of a request.
const MOST_HEADERS: usize = 32;

/// A request as far as it concerns us.
#[derive(Debug, PartialEq, Eq)]
pub struct Request<'a> {
    /// What is wanted.
    pub wanted: Wanted,
    /// `HEAD`: the answer's head alone.
    pub head_only: bool,
    /// `Add-Padding: true`.
    pub padding: bool,
    /// The answer the client has kept.
    pub if_none_match: &'a [u8],
    /// Whether more requests may follow.
    pub keep_alive: bool,
}

/// What is wanted.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A range.
    Range(HashKind, u32),
    /// A range, but these are no five digits.
    BadPrefix,
    /// Something we do not have.
    Other,
    /// To change something, which nobody can here.
    Change,
}

/// How far the bytes go.
#[derive(Debug, PartialEq, Eq)]
pub enum Parsed<'a> {
    /// More must come.
    Partly,
    /// A request, and the bytes it takes.
    Whole(Request<'a>, usize),
    /// No request of HTTP/1.
    Malformed,
    /// Too many headers.
    TooLarge,
}

/// Parses a request's head.
pub fn parse(bytes: &[u8]) -> Parsed<'_> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let used = match request.parse(bytes) {
        Ok(httparse::Status::Partial) => return Parsed::Partly,
        Ok(httparse::Status::Complete(used)) => used,
        Err(httparse::Error::TooManyHeaders) => return Parsed::TooLarge,
        Err(_) => return Parsed::Malformed,
    };
    let (Some(method), Some(path), Some(version)) = (request.method, request.path, request.version)
    else {
        return Parsed::Malformed;
    };
    let mut parsed = Request {
        wanted: wanted(method, path),
        head_only: method == "HEAD",
        padding: false,
        if_none_match: b"",
        keep_alive: version == 1,
    };
    for header in request.headers.iter() {
        let name = header.name;
        if name.eq_ignore_ascii_case("add-padding") {
            parsed.padding = header.value.eq_ignore_ascii_case(b"true");
        } else if name.eq_ignore_ascii_case("if-none-match") {
            parsed.if_none_match = header.value;
        } else if name.eq_ignore_ascii_case("connection") {
            parsed.keep_alive = match header.value {
                value if value.eq_ignore_ascii_case(b"close") => false,
                value if value.eq_ignore_ascii_case(b"keep-alive") => true,
                _ => parsed.keep_alive,
            };
        } else if name.eq_ignore_ascii_case("transfer-encoding")
            || (name.eq_ignore_ascii_case("content-length") && header.value != b"0")
        {
            // A question has no body; reading on behind one could be misled.
            return Parsed::Malformed;
        }
    }
    Parsed::Whole(parsed, used)
}

fn wanted(method: &str, path: &str) -> Wanted {
    if !matches!(method, "GET" | "HEAD") {
        return Wanted::Change;
    }
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let Some(prefix) = path.strip_prefix("/range/") else {
        return Wanted::Other;
    };
    let mode = query.split('&').find_map(|pair| pair.strip_prefix("mode="));
    let kind = match mode {
        Some(mode) if mode.eq_ignore_ascii_case("ntlm") => HashKind::Ntlm,
        _ => HashKind::Sha1,
    };
    match range(prefix.as_bytes()) {
        Some(range) => Wanted::Range(kind, range),
        None => Wanted::BadPrefix,
    }
}

fn range(digits: &[u8]) -> Option<u32> {
    let digits: &[u8; 5] = digits.try_into().ok()?;
    digits.iter().try_fold(0, |range, &digit| {
        let value = hex::value(digit);
        (value < 16).then(|| range << 4 | u32::from(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted_of(line: &str) -> Wanted {
        let text = format!("{line} HTTP/1.1\r\nHost: a\r\n\r\n");
        match parse(text.as_bytes()) {
            Parsed::Whole(request, used) if used == text.len() => request.wanted,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_range_is_five_digits_of_either_case() {
        assert_eq!(
            wanted_of("GET /range/21bD1"),
            Wanted::Range(HashKind::Sha1, 0x21BD1)
        );
        assert_eq!(
            wanted_of("GET /range/00000?mode=ntlm"),
            Wanted::Range(HashKind::Ntlm, 0)
        );
        assert_eq!(
            wanted_of("GET /range/FFFFF?a=b&mode=NTLM"),
            Wanted::Range(HashKind::Ntlm, 0xFFFFF)
        );
        for bad in ["", "2", "21BD", "21BD12", "21BDG", "21BD1/", "%321BD"] {
            assert_eq!(
                wanted_of(&format!("GET /range/{bad}")),
                Wanted::BadPrefix,
                "{bad}"
            );
        }
        assert_eq!(wanted_of("GET /"), Wanted::Other);
        assert_eq!(wanted_of("POST /range/21BD1"), Wanted::Change);
    }

    #[test]
    fn headers_are_heard_in_any_case() {
        let text = b"GET /range/00000 HTTP/1.1\r\nADD-padding: True\r\nif-None-match: \"x\"\r\nConnection: close\r\n\r\n";
        let Parsed::Whole(request, _) = parse(text) else {
            panic!("not whole")
        };
        assert!(request.padding && !request.keep_alive);
        assert_eq!(request.if_none_match, b"\"x\"");
        assert_eq!(parse(&text[..60]), Parsed::Partly);
    }

    #[test]
    fn a_body_is_not_understood() {
        for header in ["Content-Length: 5", "Transfer-Encoding: chunked"] {
            let text = format!("GET /range/00000 HTTP/1.1\r\n{header}\r\n\r\n");
            assert_eq!(parse(text.as_bytes()), Parsed::Malformed);
        }
        assert_eq!(parse(b"\x16\x03\x01\x02"), Parsed::Malformed);
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(40));
        assert_eq!(parse(many.as_bytes()), Parsed::TooLarge);
    }
}
