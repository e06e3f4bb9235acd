use std::collections::BTreeMap;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::breach::entry::prefix_of;
use crate::breach::{Leaked, RangeBody};

type Model = BTreeMap<Vec<u8>, u32>;

/// A folder with a list and the index built of it.
struct Bench {
    folder: TempDir,
    kind: HashKind,
}

impl Bench {
    fn new(kind: HashKind) -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            kind,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn options(&self, text: &str) -> BuildOptions {
        std::fs::write(self.path("list"), text).unwrap();
        BuildOptions {
            from: vec![self.path("list")],
            kind: self.kind,
            update: None,
            out: self.path("index"),
            prefixes_only: false,
            read: Arc::default(),
        }
    }

    fn build(&self, text: &str) -> (Corpus, BuildReport) {
        self.build_with(&self.options(text))
    }

    fn build_with(&self, options: &BuildOptions) -> (Corpus, BuildReport) {
        let report = build(options).unwrap();
        (Corpus::open(&options.out).unwrap(), report)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn text(model: &Model) -> String {
    model
        .iter()
        .map(|(hash, count)| format!("{}:{count}\r\n", hex(hash)))
        .collect()
}

/// What the public service would say of a range.
fn range_text(model: &Model, range: u32) -> String {
    let prefix = format!("{range:05X}");
    let lines: Vec<String> = model
        .iter()
        .filter_map(|(hash, count)| Some(format!("{}:{count}", hex(hash).strip_prefix(&prefix)?)))
        .collect();
    lines.join("\r\n")
}

fn range_answer(corpus: &Corpus, range: u32) -> String {
    let mut body = RangeBody::default();
    body.clear(7);
    corpus.write_range(range, &mut body).unwrap();
    String::from_utf8(body.finish()[7..].to_vec()).unwrap()
}

/// Asks everything there is to ask.
fn check(corpus: &Corpus, model: &Model) {
    corpus.verify(|_| {}).unwrap();
    assert_eq!(corpus.entries(), model.len() as u64);
    let mut prefixes = Vec::new();
    for (hash, count) in model {
        assert_eq!(
            corpus.find(hash),
            Some(Leaked {
                count: Some(*count)
            }),
            "{}",
            hex(hash)
        );
        let prefix = prefix_of(hash);
        prefixes.extend([
            prefix,
            prefix.wrapping_add(1),
            prefix.wrapping_sub(1),
            prefix ^ 1 << 50,
        ]);
        let mut other = hash.clone();
        *other.last_mut().unwrap() ^= 1;
        assert_eq!(corpus.find(&other).is_some(), model.contains_key(&other));
    }
    prefixes.extend([0, 1, u64::MAX, 1 << 63]);
    let there = |prefix: &u64| {
        let at = prefix.to_be_bytes().to_vec();
        model
            .range(at..)
            .next()
            .is_some_and(|(hash, _)| prefix_of(hash) == *prefix)
    };
    let expected: Vec<bool> = prefixes.iter().map(there).collect();
    let mut found = Vec::new();
    corpus.contains_prefixes(&prefixes, &mut found);
    assert_eq!(found, expected);
    let one_by_one: Vec<bool> = prefixes
        .iter()
        .map(|&prefix| corpus.contains_prefix(prefix))
        .collect();
    assert_eq!(one_by_one, expected);
    let mut ranges: Vec<u32> = model
        .keys()
        .map(|hash| (prefix_of(hash) >> 44) as u32)
        .collect();
    ranges.dedup();
    ranges.extend([0, 0x12345, 0xFFFFF]);
    for range in ranges.into_iter().step_by(1 + model.len() / 200) {
        assert_eq!(range_answer(corpus, range), range_text(model, range));
    }
}

/// Hashes as chance and as an opponent would choose them: spread, crowded into few ranges, equal
/// in their first bytes.
fn hashes(bytes: usize) -> impl Strategy<Value = Vec<u8>> {
    let free = prop::collection::vec(any::<u8>(), bytes);
    (
        free,
        0_usize..12,
        prop_oneof![Just(0_u8), Just(0xFF), Just(0x5A)],
    )
        .prop_map(move |(mut hash, equal, with)| {
            hash[..equal.min(bytes - 1)].fill(with);
            hash
        })
}

fn models(kind: HashKind) -> impl Strategy<Value = Model> {
    let count = prop_oneof![8 => 1_u32..4, 2 => 1_u32..2000, 1 => 1_u32..=u32::MAX];
    prop::collection::btree_map(hashes(kind.bytes()), count, 0..600)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn an_index_answers_as_the_model(sha1 in models(HashKind::Sha1), ntlm in models(HashKind::Ntlm)) {
        for (kind, model) in [(HashKind::Sha1, sha1), (HashKind::Ntlm, ntlm)] {
            let (corpus, report) = Bench::new(kind).build(&text(&model));
            prop_assert_eq!(report.refused(), 0);
            check(&corpus, &model);
        }
    }

    #[test]
    fn order_and_repetition_do_not_matter(model in models(HashKind::Sha1), seed: u64) {
        let mut lines: Vec<(Vec<u8>, u32)> = model.clone().into_iter().collect();
        lines.extend(model.iter().step_by(3).map(|(hash, count)| (hash.clone(), count / 2)));
        lines.sort_by_key(|(hash, count)| prefix_of(hash).wrapping_mul(seed | 1) ^ u64::from(*count));
        let shuffled: String = lines.iter().map(|(hash, count)| format!("{}:{count}\n", hex(hash))).collect();
        let bench = Bench::new(HashKind::Sha1);
        let (corpus, report) = bench.build(&shuffled);
        prop_assert_eq!(report.repeated as usize, lines.len() - model.len());
        check(&corpus, &model);
        let (sorted, _) = Bench::new(HashKind::Sha1).build(&text(&model));
        prop_assert_eq!(corpus.identity(), sorted.identity());
    }

    #[test]
    fn an_update_is_the_union(old in models(HashKind::Ntlm), new in models(HashKind::Ntlm)) {
        let bench = Bench::new(HashKind::Ntlm);
        bench.build(&text(&old));
        let options = BuildOptions { update: Some(bench.path("index")), ..bench.options(&text(&new)) };
        let (corpus, _) = bench.build_with(&options);
        let mut union = old;
        for (hash, count) in new {
            let kept = union.entry(hash).or_default();
            *kept = count.max(*kept);
        }
        check(&corpus, &union);
    }
}

fn spread(n: u64, kind: HashKind) -> Model {
    let hash = |i: u64| {
        let words = [1, 2, 3].map(|k| {
            (i + k)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .wrapping_mul(i | 1)
                .to_be_bytes()
        });
        words.concat()[..kind.bytes()].to_vec()
    };
    (0..n).map(|i| (hash(i), 1 + (i % 40) as u32)).collect()
}

#[test]
fn none_and_one() {
    for n in [0, 1, 2] {
        let model = spread(n, HashKind::Sha1);
        check(&Bench::new(HashKind::Sha1).build(&text(&model)).0, &model);
    }
}

#[test]
fn crowded_prefixes_are_kept_apart_and_found() {
    let mut model = Model::new();
    for i in 0..5000_u32 {
        let mut hash = vec![0xAB; 20];
        // 700 hashes share each 64-bit prefix, and all share a slot.
        hash[7] = (i / 700) as u8;
        hash[16..].copy_from_slice(&i.to_be_bytes());
        model.insert(hash, i + 1);
    }
    model.extend(spread(2000, HashKind::Sha1));
    check(&Bench::new(HashKind::Sha1).build(&text(&model)).0, &model);
}

#[test]
fn several_lists_packed_or_not_are_one() {
    let model = spread(3000, HashKind::Ntlm);
    let bench = Bench::new(HashKind::Ntlm);
    let part = |k: usize| text(&model.clone().into_iter().skip(k).step_by(3).collect());
    let mut options = bench.options(&part(0));
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    io::Write::write_all(&mut gzip, part(1).as_bytes()).unwrap();
    std::fs::write(bench.path("b"), gzip.finish().unwrap()).unwrap();
    std::fs::write(
        bench.path("c"),
        zstd::encode_all(part(2).as_bytes(), 1).unwrap(),
    )
    .unwrap();
    options.from.extend([bench.path("b"), bench.path("c")]);
    let (corpus, report) = bench.build_with(&options);
    check(&corpus, &model);
    assert_eq!(
        report.lists.iter().map(|list| list.lines).sum::<u64>(),
        3000
    );
}

#[test]
fn prefixes_alone_answer_without_counts_and_ranges() {
    let model = spread(3000, HashKind::Sha1);
    let bench = Bench::new(HashKind::Sha1);
    let options = BuildOptions {
        prefixes_only: true,
        ..bench.options(&text(&model))
    };
    let (corpus, report) = bench.build_with(&options);
    assert!(
        model
            .keys()
            .all(|hash| corpus.find(hash) == Some(Leaked { count: None }))
    );
    assert!(report.bytes < 3000 * 8);
    let mut body = RangeBody::default();
    assert!(matches!(
        corpus.write_range(0, &mut body),
        Err(BreachError::PrefixesOnly(_))
    ));
    let update = BuildOptions {
        update: Some(bench.path("index")),
        ..bench.options("")
    };
    assert!(matches!(build(&update), Err(BreachError::PrefixesOnly(_))));
}

#[test]
fn the_other_kind_is_refused() {
    let bench = Bench::new(HashKind::Sha1);
    let (corpus, _) = bench.build(&text(&spread(10, HashKind::Sha1)));
    assert!(
        corpus
            .contains_sha1(&[0; 20])
            .is_ok_and(|found| found.is_none())
    );
    assert!(matches!(
        corpus.contains_nt(&[0; 16]),
        Err(BreachError::OtherKind { .. })
    ));
    let update = BuildOptions {
        update: Some(bench.path("index")),
        kind: HashKind::Ntlm,
        ..bench.options("")
    };
    assert!(matches!(build(&update), Err(BreachError::OtherKind { .. })));
}

#[test]
fn a_build_that_fails_leaves_what_was_there() {
    let bench = Bench::new(HashKind::Sha1);
    let model = spread(100, HashKind::Sha1);
    bench.build(&text(&model));
    let mut options = bench.options("");
    options.from = vec![bench.path("list"), bench.path("absent")];
    assert!(matches!(build(&options), Err(BreachError::Io { .. })));
    check(&Corpus::open(&bench.path("index")).unwrap(), &model);
    assert_eq!(std::fs::read_dir(bench.folder.path()).unwrap().count(), 2);
}

#[test]
fn segments_follow_each_other() {
    // Two segments and a half; the second ends inside a range that is far too full.
    let mut list = String::new();
    let mut hashes = Vec::new();
    for i in 0..2_700_000_u64 {
        let prefix = match i {
            0..600_000 => i << 40,
            _ => (0x7_7777 << 44) + (i << 20),
        };
        hashes.push(prefix);
    }
    for prefix in &hashes {
        list.push_str(&hex(&prefix.to_be_bytes()));
        list.push_str("00000000000000000000000000000000\n".get(16..).unwrap());
    }
    let bench = Bench::new(HashKind::Ntlm);
    let (corpus, report) = bench.build(&list);
    assert_eq!((report.entries, report.refused()), (2_700_000, 0));
    corpus.verify(|_| {}).unwrap();
    let mut found = Vec::new();
    corpus.contains_prefixes(&hashes, &mut found);
    assert!(found.iter().all(|&found| found));
    let others: Vec<u64> = hashes.iter().map(|prefix| prefix + 1).collect();
    corpus.contains_prefixes(&others, &mut found);
    assert!(!found.iter().any(|&found| found));
    assert!(matches!(
        corpus.write_range(0, &mut RangeBody::default()),
        Err(BreachError::NotHashes(_))
    ));
}
