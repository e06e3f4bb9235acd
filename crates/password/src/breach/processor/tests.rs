use super::*;
use crate::breach::bits::BitWriter;
use proptest::prelude::*;

struct Select<'a>(&'a Line, u32);

impl Loop for Select<'_> {
    type Output = u32;
    #[inline(always)]
    fn run<P: Processor>(self) -> u32 {
        P::select(self.0, self.1)
    }
}

struct AnyEqual<'a> {
    line: &'a Line,
    first: u32,
    bits: u32,
    count: u32,
    value: u64,
}

impl Loop for AnyEqual<'_> {
    type Output = bool;
    #[inline(always)]
    fn run<P: Processor>(self) -> bool {
        P::any_equal(self.line, self.first, self.bits, self.count, self.value)
    }
}

struct DecodeHash<'a>(&'a [u8; 64]);

impl Loop for DecodeHash<'_> {
    type Output = [Option<[u8; 20]>; 2];
    #[inline(always)]
    fn run<P: Processor>(self) -> Self::Output {
        [
            P::Digits::decode_hash::<32>(self.0),
            P::Digits::decode_hash::<40>(self.0),
        ]
    }
}

struct EncodeRest(u64, [u8; 16]);

impl Loop for EncodeRest {
    type Output = [u8; 43];
    #[inline(always)]
    fn run<P: Processor>(self) -> [u8; 43] {
        let mut text = [0; 64];
        P::Digits::encode_rest(self.0, &self.1, &mut text);
        text.first_chunk().copied().unwrap_or([0; 43])
    }
}

/// What a loop says on every level this processor has.
fn on_all<L: Loop>(task: impl Fn() -> L) -> Vec<L::Output> {
    let mut all = vec![task().run::<Any>(), run(task())];
    #[cfg(target_arch = "x86_64")]
    if x86::level() != x86::Level::Any {
        // SAFETY: each level has all that the ones below it have.
        all.push(unsafe { x86::on_haswell(task()) });
    }
    all
}

proptest! {
    #[test]
    fn the_kth_set_bit_is_found_on_every_level(words in any::<[u64; 8]>(), holes in any::<[u64; 8]>(), empty in 0_usize..9) {
        let mut line = [0; 64];
        for (at, bytes) in line.as_chunks_mut().0.iter_mut().enumerate() {
            *bytes = if at == empty { [0; 8] } else { (words[at] & holes[at]).to_le_bytes() };
        }
        let set = (0..512).filter(|bit| line[bit / 8] >> (bit % 8) & 1 == 1);
        for (k, bit) in set.enumerate() {
            for found in on_all(|| Select(&line, k as u32)) {
                prop_assert_eq!(found, bit as u32);
            }
        }
        // Where there is none, no level may crash.
        on_all(|| Select(&line, 600));
    }

    #[test]
    fn a_hash_reads_the_same_on_every_level(prefix: u64, tail: [u8; 16]) {
        let text = format!("{prefix:016X}{:032X}", u128::from_be_bytes(tail));
        for digits in on_all(|| EncodeRest(prefix, tail)) {
            prop_assert_eq!(std::str::from_utf8(&digits), Ok(&text[5..]));
        }
    }

    #[test]
    fn digits_are_read_the_same_on_every_level(hash: [u8; 20], at in 0_usize..64, foreign: u8, lower: bool) {
        let mut text = [0; 64];
        for (pair, byte) in text.as_chunks_mut().0.iter_mut().zip(hash) {
            *pair = crate::breach::hex::pair(byte);
        }
        if lower {
            text.make_ascii_lowercase();
        }
        let nt = std::array::from_fn(|at| if at < 16 { hash[at] } else { 0 });
        for read in on_all(|| DecodeHash(&text)) {
            prop_assert_eq!(read, [Some(nt), Some(hash)]);
        }
        text[at] = foreign;
        let sound = foreign.is_ascii_hexdigit();
        for [short, long] in on_all(|| DecodeHash(&text)) {
            prop_assert_eq!([short.is_some(), long.is_some()], [sound || at >= 32, sound || at >= 40]);
        }
    }

    #[test]
    fn a_value_is_found_on_every_level(
        values in prop::collection::vec(any::<u64>(), 8), first in 0_u32..8, bits in 0_u32..=56,
        count in 0..=MOST_VALUES, other: u64)
    {
        let mask = (1 << bits) - 1;
        let mut writer = BitWriter::default();
        writer.push(0, first);
        for value in &values {
            writer.push(value & mask, bits);
        }
        let mut bytes = Vec::new();
        writer.finish_into(&mut bytes);
        bytes.resize(64, 0xFF);
        let line: &Line = bytes.first_chunk().unwrap();
        for &value in values.iter().chain([&other]) {
            let there = values[..count as usize].iter().any(|kept| (kept ^ value) & mask == 0);
            for found in on_all(|| AnyEqual { line, first, bits, count, value }) {
                prop_assert_eq!(found, there);
            }
        }
    }
}
