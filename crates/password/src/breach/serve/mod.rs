//! The range protocol of the public service, answered from an index: whoever asks sends five
//! digits of a hash and gets all hashes that begin so, so that not even the closed network
//! learns which password was meant.
//!
//! A thread a connection, blocking: a request costs two calls of the system, and the answer is
//! written from the map into the buffer it is sent from. Nothing is logged of who asked what.

mod connection;
mod request;
mod response;

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::{BreachError, Corpus, HashKind};
use connection::Connection;

/// Connections served at once; one more is told to come back.
const MOST_CONNECTIONS: usize = 256;

/// A connection needs little: its buffers are on the heap.
const STACK: usize = 128 << 10;

/// Fills bytes by chance: chance is passed in.
pub type Chance = fn(&mut [u8]) -> io::Result<()>;

/// Serves one corpus of each kind at most.
#[derive(Debug)]
pub struct RangeServer {
    listener: TcpListener,
    corpora: Vec<Corpus>,
    chance: Chance,
    switch: Arc<Switch>,
    answered: AtomicU64,
    refused: AtomicU64,
}

/// What a server did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Served {
    /// Ranges answered.
    pub answered: u64,
    /// Requests refused: no range, no such corpus, not understood.
    pub refused: u64,
}

/// Stops a server from another thread: requests under way are finished.
#[derive(Debug)]
pub struct Switch {
    address: SocketAddr,
    stopped: AtomicBool,
    open: Mutex<Vec<(u64, TcpStream)>>,
}

impl Switch {
    /// Stops.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // The listener waits for a connection: this is its last.
        drop(TcpStream::connect(self.address));
        for (_, stream) in self.open().iter() {
            // A connection that has ended already cannot be shut down; it need not be.
            let _ = stream.shutdown(Shutdown::Read);
        }
    }

    fn is_off(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn open(&self) -> std::sync::MutexGuard<'_, Vec<(u64, TcpStream)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RangeServer {
    /// Listens.
    ///
    /// # Errors
    /// When the address cannot be listened at, or an index keeps prefixes only.
    pub fn bind(
        address: SocketAddr,
        corpora: Vec<Corpus>,
        chance: Chance,
    ) -> Result<Self, BreachError> {
        if let Some(corpus) = corpora.iter().find(|corpus| !corpus.is_complete()) {
            return Err(BreachError::PrefixesOnly(corpus.path().to_owned()));
        }
        let named = address.to_string();
        let bound = TcpListener::bind(address).and_then(|listener| {
            let address = listener.local_addr()?;
            Ok((listener, address))
        });
        let (listener, address) = bound.map_err(BreachError::io(named.as_ref()))?;
        Ok(Self {
            listener,
            corpora,
            chance,
            switch: Arc::new(Switch {
                address,
                stopped: AtomicBool::new(false),
                open: Mutex::default(),
            }),
            answered: AtomicU64::new(0),
            refused: AtomicU64::new(0),
        })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.switch.address
    }

    /// What stops it.
    #[must_use]
    pub fn switch(&self) -> Arc<Switch> {
        self.switch.clone()
    }

    /// Serves until it is stopped.
    pub fn run(&self) -> Served {
        thread::scope(|scope| {
            for number in 0.. {
                let accepted = self.listener.accept();
                if self.switch.is_off() {
                    break;
                }
                // A connection that ended before it was accepted, or no file left for it.
                let Ok((stream, _)) = accepted else {
                    continue;
                };
                if self.switch.open().len() >= MOST_CONNECTIONS {
                    response::turn_away(&stream);
                    continue;
                }
                let Ok(handle) = stream.try_clone() else {
                    continue;
                };
                self.switch.open().push((number, handle));
                let served =
                    thread::Builder::new()
                        .stack_size(STACK)
                        .spawn_scoped(scope, move || {
                            // How a connection ended is nobody's business.
                            let _ = Connection::new(stream, self).serve();
                            self.switch.open().retain(|(other, _)| *other != number);
                        });
                if served.is_err() {
                    self.switch.open().retain(|(other, _)| *other != number);
                }
            }
        });
        Served {
            answered: self.answered.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
        }
    }

    fn corpus(&self, kind: HashKind) -> Option<&Corpus> {
        self.corpora.iter().find(|corpus| corpus.kind() == kind)
    }

    fn is_off(&self) -> bool {
        self.switch.is_off()
    }

    fn count(&self, answered: bool) {
        let counter = if answered {
            &self.answered
        } else {
            &self.refused
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
