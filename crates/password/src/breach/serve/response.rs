//! What is answered.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::Chance;
use super::request::Request;
use crate::breach::{BreachError, Corpus, RangeBody};

/// Room before the body, where the head is written once the body's length is known.
pub const HEAD_ROOM: usize = 256;

/// Bytes of chance an invented line takes.
const INVENTED: usize = 24;

/// Whom we have no thread for gets this, and a second to take it.
const BUSY: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// Tells a client to come back.
pub fn turn_away(mut stream: &TcpStream) {
    // Whether it hears it or not, the connection ends.
    let _ = stream.set_write_timeout(Some(Duration::from_secs(1)));
    let _ = stream.write_all(BUSY);
}

/// An answer without a range: status line and words.
pub struct Plain {
    pub status: &'static str,
    pub words: &'static str,
}

/// The public service's words.
pub const BAD_PREFIX: Plain = Plain {
    status: "400 Bad Request",
    words: "The hash prefix was not in a valid format",
};
pub const MALFORMED: Plain = Plain {
    status: "400 Bad Request",
    words: "Not a request of HTTP/1.1 without a body",
};
pub const TOO_LARGE: Plain = Plain {
    status: "431 Request Header Fields Too Large",
    words: "The request's head is too large",
};
pub const NOT_FOUND: Plain = Plain {
    status: "404 Not Found",
    words: "Ask for /range/{first 5 digits of the hash}",
};
pub const NO_CORPUS: Plain = Plain {
    status: "404 Not Found",
    words: "No index of this kind of hash is served here",
};
pub const NO_CHANGE: Plain = Plain {
    status: "405 Method Not Allowed\r\nAllow: GET, HEAD",
    words: "Only GET and HEAD",
};
pub const FAULT: Plain = Plain {
    status: "500 Internal Server Error",
    words: "The index is damaged: run rasoat breach verify",
};

impl Plain {
    /// The whole answer.
    pub fn to_bytes(&self, head_only: bool, keep_alive: bool) -> Vec<u8> {
        let connection = if keep_alive {
            ""
        } else {
            "Connection: close\r\n"
        };
        let mut text = format!(
            "HTTP/1.1 {}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n{connection}\r\n",
            self.status,
            self.words.len()
        );
        if !head_only {
            text.push_str(self.words);
        }
        text.into_bytes()
    }
}

/// A range, written into `body`; gives the bytes to send.
pub fn range<'a>(
    corpus: &Corpus,
    range: u32,
    request: &Request<'_>,
    chance: Chance,
    body: &'a mut RangeBody,
) -> Result<&'a [u8], BreachError> {
    let etag = format!("\"{:016x}{range:05x}\"", corpus.identity());
    if !request.padding && holds(request.if_none_match, etag.as_bytes()) {
        body.clear(HEAD_ROOM);
        return Ok(finish(body, "304 Not Modified", &etag, request));
    }
    body.clear(HEAD_ROOM);
    corpus.write_range(range, body)?;
    if request.padding {
        pad(corpus, chance, body).map_err(BreachError::io("chance".as_ref()))?;
    }
    Ok(finish(body, "200 OK", &etag, request))
}

/// Whether a list of kept answers has this one.
fn holds(list: &[u8], etag: &[u8]) -> bool {
    list.split(|&byte| byte == b',').any(|kept| {
        let kept = kept.trim_ascii();
        kept.strip_prefix(b"W/").unwrap_or(kept) == etag
    })
}

/// Adds invented hashes with a count of 0, until the range has as many lines as our fullest
/// and up to a sixteenth more: the length of an answer does not tell which range it is.
fn pad(corpus: &Corpus, chance: Chance, body: &mut RangeBody) -> io::Result<()> {
    let mut seed = [0; 8];
    chance(&mut seed)?;
    let least = u64::from(corpus.largest_range());
    let wanted = least + u64::from_le_bytes(seed) % (least / 16 + 1);
    let mut missing = wanted.saturating_sub(u64::from(body.lines())) as usize;
    let mut random = [0; 64 * INVENTED];
    while missing > 0 {
        chance(&mut random)?;
        for bytes in random.as_chunks::<INVENTED>().0.iter().take(missing) {
            body.invented_line(bytes, corpus.kind());
        }
        missing = missing.saturating_sub(64);
    }
    Ok(())
}

/// Puts the head right before the body. An answer with padding differs each time, and has no
/// tag to keep it by.
fn finish<'a>(
    body: &'a mut RangeBody,
    status: &str,
    etag: &str,
    request: &Request<'_>,
) -> &'a [u8] {
    let bytes = body.finish();
    let mut head = String::with_capacity(HEAD_ROOM);
    // Writing to a string cannot fail.
    let _ = write!(
        head,
        "HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n",
        bytes.len() - HEAD_ROOM
    );
    if request.padding {
        head.push_str("Cache-Control: no-store\r\n");
    } else {
        let _ = write!(head, "Cache-Control: max-age=86400\r\nETag: {etag}\r\n");
    }
    head.push_str(if request.keep_alive {
        "\r\n"
    } else {
        "Connection: close\r\n\r\n"
    });
    let start = HEAD_ROOM - head.len();
    bytes[start..HEAD_ROOM].copy_from_slice(head.as_bytes());
    let end = if request.head_only {
        HEAD_ROOM
    } else {
        bytes.len()
    };
    &bytes[start..end]
}
