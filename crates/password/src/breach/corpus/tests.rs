use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::breach::{BuildOptions, build};

/// An index of hashes spread evenly and of a crowd that spills.
fn index(folder: &TempDir) -> (PathBuf, Vec<[u8; 20]>) {
    let mut hashes: Vec<[u8; 20]> = (0..3000_u32)
        .map(|i| {
            let mut hash = [0x33; 20];
            if i < 2000 {
                hash[..4].copy_from_slice(&i.wrapping_mul(2_147_483_659).to_be_bytes());
            }
            hash[16..].copy_from_slice(&i.to_be_bytes());
            hash
        })
        .collect();
    hashes.sort_unstable();
    let mut text = String::new();
    for (i, hash) in hashes.iter().enumerate() {
        hash.iter()
            .for_each(|byte| text.push_str(&format!("{byte:02x}")));
        text.push_str(&format!(":{}\n", 1 + i % 700));
    }
    let (list, out) = (folder.path().join("list"), folder.path().join("index"));
    std::fs::write(&list, text).unwrap();
    build(&BuildOptions {
        from: vec![list],
        kind: HashKind::Sha1,
        update: None,
        out: out.clone(),
        prefixes_only: false,
        read: Default::default(),
    })
    .unwrap();
    (out, hashes)
}

/// Asks all that can be asked, for the sake of not crashing.
fn ask(corpus: &Corpus, hashes: &[[u8; 20]]) {
    let prefixes: Vec<u64> = hashes.iter().map(|hash| prefix_of(hash)).collect();
    corpus.contains_prefixes(&prefixes, &mut Vec::new());
    let mut body = RangeBody::default();
    for hash in hashes.iter().step_by(37) {
        let _ = corpus.contains_sha1(hash);
        body.clear(0);
        let _ = corpus.write_range((prefix_of(hash) >> 44) as u32, &mut body);
    }
}

#[test]
fn a_changed_byte_anywhere_is_found_and_never_crashes() {
    let folder = TempDir::new().unwrap();
    let (path, hashes) = index(&folder);
    let whole = std::fs::read(&path).unwrap();
    let spoiled = folder.path().join("spoiled");
    for at in (0..whole.len())
        .step_by(61)
        .chain(whole.len() - 64..whole.len())
    {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        std::fs::write(&spoiled, &bytes).unwrap();
        let seen = match Corpus::open(&spoiled) {
            Err(_) => true,
            Ok(corpus) => {
                ask(&corpus, &hashes[..300]);
                matches!(corpus.verify(|_| {}), Err(BreachError::Damaged { .. }))
            }
        };
        assert!(seen, "byte {at}");
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let folder = TempDir::new().unwrap();
    let (path, _) = index(&folder);
    let whole = std::fs::read(&path).unwrap();
    let cut = folder.path().join("cut");
    for length in (0..whole.len())
        .step_by(997)
        .chain([1, 8, 127, 128, whole.len() - 1])
    {
        std::fs::write(&cut, &whole[..length]).unwrap();
        let error = Corpus::open(&cut).unwrap_err();
        match length {
            0..8 => assert!(
                matches!(error, BreachError::Foreign(_)),
                "{length}: {error}"
            ),
            8..128 => assert!(
                matches!(error, BreachError::Damaged { .. }),
                "{length}: {error}"
            ),
            _ => assert!(
                matches!(error, BreachError::Truncated { .. }),
                "{length}: {error}"
            ),
        }
    }
    let mut longer = whole;
    longer.push(0);
    std::fs::write(&cut, longer).unwrap();
    assert!(matches!(
        Corpus::open(&cut),
        Err(BreachError::Damaged { .. })
    ));
}

#[test]
fn a_foreign_file_is_named_so() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("list.txt");
    std::fs::write(&path, "000000005AD76BD555C1D6D771DE417A4B87E4B4:4\r\n").unwrap();
    assert!(matches!(Corpus::open(&path), Err(BreachError::Foreign(_))));
    assert!(matches!(
        Corpus::open(folder.path()),
        Err(BreachError::Io { .. })
    ));
}

#[test]
fn a_file_that_shrinks_is_noticed() {
    let folder = TempDir::new().unwrap();
    let (path, _) = index(&folder);
    let corpus = Corpus::open(&path).unwrap();
    assert!(corpus.is_whole());
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(4096).unwrap();
    assert!(!corpus.is_whole());
}
