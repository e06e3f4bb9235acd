//! A list as the public one is: uniform hashes, sorted, and counts that fall off like a power.
//!
//! The counts are drawn so that `P(count ≥ k) = k^-1.165`, whose mean is 6.6: the mean of the public
//! list's eighth version. Nothing else of its distribution is known here.

use std::io::{self, BufWriter, Write};

/// A generator of 64 random bits (splitmix64): the same list for the same seed.
pub struct Random(pub u64);

impl Random {
    /// The next.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, neither of them.
    fn unit(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }
}

/// Writes `n` lines spread over the first `ranges` ranges: each range gets its share, rounded by
/// chance, and sorts it.
pub fn list(n: u64, ranges: u32) -> io::Result<()> {
    let mut random = Random(0x0072_6173_6F61_7401);
    let mut out = BufWriter::with_capacity(1 << 20, io::stdout().lock());
    let mut left = n;
    let mut hashes = Vec::new();
    for range in 0..ranges {
        let share = left as f64 / f64::from(ranges - range);
        let wanted = poisson(share, &mut random).min(left);
        let wanted = if range + 1 == ranges { left } else { wanted };
        left -= wanted;
        hashes.clear();
        hashes.extend((0..wanted).map(|_| random.next() >> 20));
        hashes.sort_unstable();
        for rest in &hashes {
            let prefix = u64::from(range) << 44 | rest;
            let count = (random.unit().powf(-1.0 / 1.165) as u64).min(200_000_000);
            let (middle, last) = (random.next(), random.next() as u32);
            write!(out, "{prefix:016X}{middle:016X}{last:08X}:{count}\r\n")?;
        }
    }
    out.flush()
}

/// A number of events of which `mean` are expected; the normal approximation is near enough.
fn poisson(mean: f64, random: &mut Random) -> u64 {
    let normal = (-2.0 * random.unit().ln()).sqrt() * (std::f64::consts::TAU * random.unit()).cos();
    (mean + normal * mean.sqrt()).round().max(0.0) as u64
}
