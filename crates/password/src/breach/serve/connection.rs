//! One client: requests come, answers go, one after the other.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use super::RangeServer;
use super::request::{Parsed, Request, Wanted, parse};
use super::response::{self, Plain};
use crate::breach::RangeBody;

/// A request's head must fit.
const MOST_HEAD: usize = 8 << 10;

/// A client that asks nothing is kept this long.
const IDLE: Duration = Duration::from_secs(60);

/// The rest of a head must follow in this time a piece,
const PIECE: Duration = Duration::from_secs(5);

/// in so many pieces at most: a client cannot hold a thread by dripping.
const MOST_PIECES: u32 = 8;

/// A client that was refused may say this long what nobody hears.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// The same for taking an answer.
const MOST_WRITES: u32 = 64;

/// A connection and its buffers.
pub struct Connection<'a> {
    stream: TcpStream,
    server: &'a RangeServer,
    head: Box<[u8; MOST_HEAD]>,
    filled: usize,
    body: RangeBody,
}

impl<'a> Connection<'a> {
    /// A new client.
    pub fn new(stream: TcpStream, server: &'a RangeServer) -> Self {
        Self {
            stream,
            server,
            head: Box::new([0; MOST_HEAD]),
            filled: 0,
            body: RangeBody::default(),
        }
    }

    /// Serves it until it leaves, misbehaves, or the server is stopped.
    pub fn serve(&mut self) -> io::Result<()> {
        self.stream.set_nodelay(true)?;
        self.stream.set_read_timeout(Some(IDLE))?;
        self.stream.set_write_timeout(Some(PIECE))?;
        let mut pieces = 0;
        loop {
            let refusal = match parse(&self.head[..self.filled]) {
                Parsed::Whole(request, used) => {
                    let keep_alive = request.keep_alive && !self.server.is_off();
                    answer(
                        self.server,
                        &mut self.body,
                        &mut self.stream,
                        Request {
                            keep_alive,
                            ..request
                        },
                    )?;
                    self.head.copy_within(used..self.filled, 0);
                    self.filled -= used;
                    if !keep_alive {
                        return Ok(());
                    }
                    if pieces > 1 {
                        self.stream.set_read_timeout(Some(IDLE))?;
                    }
                    pieces = 0;
                    continue;
                }
                Parsed::Malformed => Some(response::MALFORMED),
                Parsed::TooLarge => Some(response::TOO_LARGE),
                Parsed::Partly if self.filled == MOST_HEAD => Some(response::TOO_LARGE),
                Parsed::Partly => None,
            };
            if let Some(refusal) = refusal {
                refuse(self.server, &mut self.stream, &refusal, false, false)?;
                return self.leave();
            }
            if pieces == 1 {
                self.stream.set_read_timeout(Some(PIECE))?;
            }
            let read = self.stream.read(&mut self.head[self.filled..])?;
            if read == 0 || pieces == MOST_PIECES {
                return Ok(());
            }
            pieces += 1;
            self.filled += read;
        }
    }

    /// Ends the conversation; takes a little of what was still coming, because closing on
    /// unread bytes would take the answer away from the client.
    fn leave(&mut self) -> io::Result<()> {
        self.stream.shutdown(Shutdown::Write)?;
        self.stream.set_read_timeout(Some(LAST_WORDS))?;
        for _ in 0..MOST_PIECES {
            if self.stream.read(&mut self.head[..])? == 0 {
                break;
            }
        }
        Ok(())
    }
}

fn answer(
    server: &RangeServer,
    body: &mut RangeBody,
    stream: &mut TcpStream,
    request: Request<'_>,
) -> io::Result<()> {
    let refusal = match request.wanted {
        Wanted::Range(kind, range) => match server.corpus(kind) {
            None => response::NO_CORPUS,
            Some(corpus) => match response::range(corpus, range, &request, server.chance, body) {
                Ok(bytes) => {
                    server.count(true);
                    return send(stream, bytes);
                }
                Err(error) => {
                    tracing::error!(%error, "a range cannot be answered");
                    response::FAULT
                }
            },
        },
        Wanted::BadPrefix => response::BAD_PREFIX,
        Wanted::Other => response::NOT_FOUND,
        Wanted::Change => response::NO_CHANGE,
    };
    refuse(
        server,
        stream,
        &refusal,
        request.head_only,
        request.keep_alive,
    )
}

fn refuse(
    server: &RangeServer,
    stream: &mut TcpStream,
    plain: &Plain,
    head_only: bool,
    keep_alive: bool,
) -> io::Result<()> {
    server.count(false);
    send(stream, &plain.to_bytes(head_only, keep_alive))
}

/// Sends all, unless the client takes it too slowly.
fn send(stream: &mut TcpStream, mut bytes: &[u8]) -> io::Result<()> {
    for _ in 0..MOST_WRITES {
        match stream.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        if bytes.is_empty() {
            return Ok(());
        }
    }
    Err(io::ErrorKind::TimedOut.into())
}
