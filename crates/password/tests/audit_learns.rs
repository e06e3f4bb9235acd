//! Where a policy is enforced, an audit finds more than the fixed order does, and one that was stopped
//! learns as one that was not; made-up accounts.
#![expect(
    clippy::unwrap_used,
    reason = "what these tests stand on must be there"
)]

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use base64::Engine as _;
use password::audit::{Budget, HashList, Options, Outcome, Owner, Owners, Watch, lanes, run};
use password::habits::Guesses;
use zeroize::Zeroizing;

/// Guesses an account, and accounts.
const GUESSES: usize = 24;
const ACCOUNTS: usize = 600;

/// A clock that goes on by so many milliseconds at each look.
struct Clock {
    step: u64,
    looks: AtomicU64,
}

impl Watch for Clock {
    fn elapsed(&self) -> Duration {
        Duration::from_millis(self.step * self.looks.fetch_add(1, Ordering::Relaxed))
    }

    fn tried(&self, _: u64) {}

    fn found(&self, _: u64) {}
}

fn today() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

/// One iteration: tried in rounds as slow hashes are, and cheap.
fn stored(password: &str) -> String {
    let key = pbkdf2::pbkdf2_hmac_array::<sha2::Sha256, 32>(password.as_bytes(), b"salt", 1);
    let key = base64::engine::general_purpose::STANDARD.encode(key);
    format!("pbkdf2_sha256$1$salt${key}")
}

/// A word, a number and a sign in many ways, as a policy wants it.
fn password(at: usize) -> String {
    let word = [
        "Hung",
        "Vanhung",
        "Nguyenvanhung",
        "Nguyenhung",
        "Hungnv",
        "NVH",
    ][at % 6];
    let number = [
        "123", "1985", "1234", "123456", "2026", "85", "12345", "2025",
    ][at / 6 % 8];
    let sign = ["@", "!", "#"][at / 48 % 3];
    if at.is_multiple_of(2) {
        format!("{word}{sign}{number}")
    } else {
        format!("{word}{number}{sign}")
    }
}

fn owners() -> Owners {
    Owners::new(vec![Owner {
        name: "Nguyễn Văn Hùng".to_owned(),
        birth_date: chrono::NaiveDate::from_ymd_opt(1985, 3, 7),
        ..Owner::default()
    }])
}

fn list() -> HashList {
    let mut text = "system,login,hash\n".to_owned();
    for at in 0..ACCOUNTS {
        text += &format!("email,hungnv{at},{}\n", stored(&password(at)));
    }
    HashList::read(&Zeroizing::new(text.into_bytes())).unwrap()
}

fn audited(
    list: &HashList,
    budget: Budget,
    (threads, step): (usize, u64),
    checkpoint: &Path,
    resume: bool,
) -> Vec<Outcome> {
    let options = Options {
        budget,
        threads,
        kind: lanes::widest(),
        today: today(),
        checkpoint: checkpoint.to_owned(),
        resume,
    };
    let looks = AtomicU64::new(0);
    run(list, &owners(), &[], &options, &Clock { step, looks }).unwrap()
}

#[test]
fn it_finds_more_than_the_fixed_order_where_a_policy_is_enforced() {
    let (owners, mut guesses) = (owners(), Guesses::new(today()));
    let mut by_fixed_order = 0;
    for at in 0..ACCOUNTS {
        let (own, mut left) = (password(at), GUESSES);
        guesses.visit(&owners.of(&format!("hungnv{at}")), &mut |guess, _| {
            by_fixed_order += usize::from(guess == own.as_bytes());
            left -= 1;
            if left == 0 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
    }
    let folder = tempfile::TempDir::new().unwrap();
    let checkpoint = folder.path().join("audit.checkpoint");
    let budget = Budget::Guesses(GUESSES as u64);
    let list = list();
    let one = audited(&list, budget, (1, 0), &checkpoint, false);
    let three = audited(&list, budget, (3, 0), &checkpoint, false);
    assert_eq!(one, three, "the order depends on nothing but the finds");
    let by_learning = one.iter().filter(|outcome| outcome.found.is_some()).count();
    assert!(
        2 * by_learning >= 3 * by_fixed_order && by_fixed_order > 0,
        "{by_learning} {by_fixed_order}"
    );
}

#[test]
fn one_that_was_stopped_learns_as_one_that_was_not() {
    let folder = tempfile::TempDir::new().unwrap();
    let checkpoint = folder.path().join("audit.checkpoint");
    let budget = Budget::Guesses(GUESSES as u64);
    let list = list();
    let undisturbed = audited(&list, budget, (2, 0), &checkpoint, false);
    assert!(!checkpoint.exists());
    let mut found = Vec::new();
    for seconds in [40, 90, 120] {
        let some = Budget::Time(Duration::from_secs(seconds));
        let part = audited(&list, some, (2, 60), &checkpoint, seconds > 40);
        assert!(checkpoint.exists(), "stopped before it was through");
        found.push(part.iter().filter(|one| one.found.is_some()).count());
    }
    assert!(found[0] < found[2], "{found:?}");
    let text = std::fs::read_to_string(&checkpoint).unwrap();
    assert!(text.lines().filter(|line| line.starts_with("o ")).count() > 2);
    let resumed = audited(&list, budget, (2, 0), &checkpoint, true);
    assert_eq!(resumed, undisturbed);
}
