//! An index with bytes changed: opened or refused, asked everything, never a crash.
#![no_main]

use std::path::PathBuf;
use std::sync::LazyLock;

use password::breach::{BuildOptions, Corpus, HashKind, RangeBody, build};

/// A sound index: hashes spread evenly, and a crowd that fills a record beyond its room.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let (list, out) = (path("list"), path("sound"));
    let hash = |i: u32| match i {
        0..600 => format!("{:08X}{i:032X}:{}\n", i.wrapping_mul(2_654_435_761), 1 + i % 300),
        _ => format!("77777777777777{i:026X}:{i}\n"),
    };
    std::fs::write(&list, (0..1500).map(hash).collect::<String>()).expect("a list");
    build(&BuildOptions {
        from: vec![list],
        kind: HashKind::Sha1,
        update: None,
        out: out.clone(),
        prefixes_only: false,
        read: Default::default(),
    })
    .expect("an index");
    std::fs::read(out).expect("an index")
});

fn path(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("fuzz-breach-{}-{name}", std::process::id()))
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut bytes = SOUND.clone();
    for change in data.chunks_exact(3) {
        let at = usize::from(change[0]) << 8 | usize::from(change[1]);
        // Spread over the whole file, and fine at its beginning.
        let at = if at < 4096 { at } else { at * 3 };
        if let Some(byte) = bytes.get_mut(at) {
            *byte = change[2];
        }
    }
    let spoiled = path("spoiled");
    std::fs::write(&spoiled, &bytes).expect("room for an index");
    let Ok(corpus) = Corpus::open(&spoiled) else {
        return;
    };
    let mut body = RangeBody::default();
    for i in 0..64_u32 {
        let range = if i < 32 { i.wrapping_mul(0x9E37_79B1) >> 12 } else { 0x7_7777 };
        body.clear(0);
        let _ = corpus.write_range(range, &mut body);
        let mut hash = [0x77; 20];
        hash[4..8].copy_from_slice(&i.to_be_bytes());
        let _ = corpus.contains_sha1(&hash);
        hash[..4].copy_from_slice(&i.wrapping_mul(2_654_435_761).to_be_bytes());
        let _ = corpus.contains_sha1(&hash);
    }
    let _ = corpus.prefixes();
    assert_eq!(corpus.verify(|_| {}).is_ok(), bytes == *SOUND);
});
