//! Lists of hashes, of either kind: every line is taken or refused, none is lost.
#![no_main]

use password::breach::{HashKind, ListReader};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((which, text)) = data.split_first() else {
        return;
    };
    let kind = if which & 1 == 0 { HashKind::Sha1 } else { HashKind::Ntlm };
    let mut reader = ListReader::new(text, kind);
    let (mut batch, mut taken) = (Vec::new(), 0);
    loop {
        reader.fill(&mut batch).expect("memory can be read");
        if batch.is_empty() {
            break;
        }
        taken += batch.len() as u64;
        assert!(batch.iter().all(|entry| entry.count > 0));
    }
    assert!(taken + reader.refused().total() <= reader.lines());
});
