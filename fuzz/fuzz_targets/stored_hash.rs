//! Stored hashes of any spelling: understood or refused, and cheap ones checked with a guess.

#![no_main]

use libfuzzer_sys::fuzz_target;
use password::audit::work::{Try, Worker};
use password::audit::{lanes, read_hash};

fuzz_target!(|given: (&str, Option<&str>, Option<&str>, bool, &[u8])| {
    let (hash, salt, scheme, computer, guess) = given;
    let Ok(known) = read_hash(hash, salt, scheme, computer) else {
        return;
    };
    if known.stored.class().fast {
        let guess = &guess[..guess.len().min(password::habits::LONGEST)];
        let one = Try { stored: &known.stored, guess };
        Worker::new(lanes::widest()).check(&[one; 3], &mut Vec::new());
    }
});
