//! Guesses a second of each scheme on each kind of processor, beside the plain crates in the same
//! run: CPU time of one thread. `bench/audit/run.sh` prints it as ratios.

use std::hint::black_box;

use password::audit::lanes::Kind;
use password::audit::read_hash;
use password::audit::work::{Try, Worker};

/// How long each measurement takes, in nanoseconds of CPU time.
const LONG_ENOUGH: u64 = 300_000_000;
const ROUNDS: usize = 3;

/// CPU time of this thread so far, in nanoseconds, as the kernel counts it.
fn cpu() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let first = text
        .split(' ')
        .next()
        .and_then(|number| number.parse().ok());
    first.unwrap_or(0)
}

/// Calls a second of something that does `each` at a time: the median of some rounds. Between two
/// looks at the clock, which cost as much as many a digest, lies a tenth of a round.
fn rate(each: usize, mut work: impl FnMut()) -> f64 {
    let mut calls_a_look = 1_u64;
    let mut rates: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let (start, mut calls) = (cpu(), 0_u64);
            loop {
                let before = cpu();
                for _ in 0..calls_a_look {
                    work();
                }
                calls += calls_a_look;
                let now = cpu();
                if now - before < LONG_ENOUGH / 10 {
                    calls_a_look *= 2;
                }
                if now - start > LONG_ENOUGH {
                    break (calls * each as u64) as f64 * 1e9 / (now - start) as f64;
                }
            }
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[ROUNDS / 2]
}

fn guesses(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("Nguyen@{at:04}")).collect()
}

/// Guesses a second with our kernels.
fn ours(hash: &str, scheme: &str, kind: Kind, count: usize) -> f64 {
    let Ok(known) = read_hash(hash, None, Some(scheme), false) else {
        return 0.0;
    };
    let guesses = guesses(count);
    let tries: Vec<Try<'_>> = guesses
        .iter()
        .map(|guess| Try {
            stored: &known.stored,
            guess: guess.as_bytes(),
        })
        .collect();
    let (mut worker, mut hits) = (Worker::new(kind), Vec::new());
    rate(count, || worker.check(black_box(&tries), &mut hits))
}

/// Guesses a second with a plain crate.
fn plain(mut one: impl FnMut(&[u8])) -> f64 {
    let guesses = guesses(16);
    rate(16, || {
        for guess in &guesses {
            one(black_box(guess.as_bytes()));
        }
    })
}

/// Scheme, a hash of it, what the list calls it, guesses in one go, the plain crate's rate.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    usize,
    Box<dyn Fn() -> f64>,
);

fn main() {
    use md4::Digest as _;

    let only = std::env::args().nth(1).unwrap_or_default();
    const SALT: &[u8] = b"12345678";
    let bcrypt = "$2b$05$DsRgutT4sLmU4w5KhmEeWuZoJLOy6dwDd5XWmBpMbrVHtbD98MZa2";
    let sha512 = "$6$BCj.Mn96YVB6Vbdt$09b.rCj7N7.AsxNkX2yZQpnQ4YeuXa.7npINI4pjaBd6QwLZhT9piklcid6pW3skO/TwK2D5WVg.GpJ7CFwlf.";
    let sha256 = "$5$4HeybowJSINM/0mX$BUOHSabU/x940452gudQySlquvm4JhPxAfReUMDL/4.";
    let pbkdf2 =
        "{PBKDF2-SHA256}10000$DbIDD87wqMNw.fnAJDqxTg$yaquw.7hQh9rOqDBtQXS2.AgOt8uG8j5pb6vxoU01zo";
    let argon2 = "$argon2id$v=19$m=4096,t=3,p=1$OmxQe6m2myMjV3T/QQs7Bw$uRzwGp6hGHwFREWF5yT1vWFfuUcnfzEc8zQtm/Kyalc";
    let ssha = "{SSHA}6fP+Jho+v2MYffaC2erFsz3CTAxLEk1X";
    let ssha512 = "{SSHA512}YLhPpV/NkcIi3ms0wji1huP+17nm8riIvDsZ/e1OXiHkBtXH5qSZ3rQTXVjItP4DFQMAlaC0boCt98WpdxTwmMmuxfvIVU4s";
    let rows: [Row; 8] = [
        (
            "nt",
            "ED06D61EE259847BAECD539C8F1B94F7",
            "NT",
            1024,
            Box::new(|| {
                plain(|guess| {
                    let mut wide = [0; 64];
                    for (pair, &byte) in wide.chunks_exact_mut(2).zip(guess) {
                        pair[0] = byte;
                    }
                    black_box(md4::Md4::digest(&wide[..2 * guess.len()]));
                })
            }),
        ),
        (
            "ssha",
            ssha,
            "",
            1024,
            Box::new(|| {
                plain(|guess| {
                    black_box(
                        sha1::Sha1::new_with_prefix(guess)
                            .chain_update(SALT)
                            .finalize(),
                    );
                })
            }),
        ),
        (
            "ssha512",
            ssha512,
            "",
            1024,
            Box::new(|| {
                plain(|guess| {
                    black_box(
                        sha2::Sha512::new_with_prefix(guess)
                            .chain_update(SALT)
                            .finalize(),
                    );
                })
            }),
        ),
        (
            "sha512crypt",
            sha512,
            "",
            32,
            Box::new(|| {
                plain(|guess| {
                    black_box(sha_crypt::sha512_crypt(
                        guess,
                        b"BCj.Mn96YVB6Vbdt",
                        sha_crypt::Params::default(),
                    ));
                })
            }),
        ),
        (
            "sha256crypt",
            sha256,
            "",
            32,
            Box::new(|| {
                plain(|guess| {
                    black_box(sha_crypt::sha256_crypt(
                        guess,
                        b"4HeybowJSINM/0mX",
                        sha_crypt::Params::default(),
                    ));
                })
            }),
        ),
        (
            "pbkdf2_sha256",
            pbkdf2,
            "",
            32,
            Box::new(|| {
                plain(|guess| {
                    black_box(pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(
                        guess, SALT, 10_000,
                    ));
                })
            }),
        ),
        (
            "bcrypt",
            bcrypt,
            "",
            16,
            Box::new(|| {
                plain(|guess| {
                    black_box(bcrypt::bcrypt(5, *b"0123456789abcdef", guess));
                })
            }),
        ),
        (
            "argon2",
            argon2,
            "",
            4,
            Box::new(|| {
                let params = argon2::Params::new(4096, 3, 1, Some(32)).unwrap_or_default();
                let hasher = argon2::Argon2::new(
                    argon2::Algorithm::Argon2id,
                    argon2::Version::V0x13,
                    params,
                );
                plain(|guess| {
                    let mut out = [0; 32];
                    black_box(hasher.hash_password_into(guess, SALT, &mut out)).ok();
                })
            }),
        ),
    ];
    println!("scheme,kind,guesses_per_second,plain_per_second,ratio");
    for (scheme, hash, named, count, baseline) in rows {
        if !only.is_empty() && only != scheme {
            continue;
        }
        let baseline = baseline();
        for kind in Kind::available() {
            let own = ours(hash, named, kind, count);
            println!(
                "{scheme},{},{own:.0},{baseline:.0},{:.2}",
                kind.as_str(),
                own / baseline
            );
        }
    }
}
