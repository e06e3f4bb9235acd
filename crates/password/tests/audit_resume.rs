//! A stopped and resumed audit gives what an undisturbed one gives.
#![expect(
    clippy::unwrap_used,
    reason = "what these tests stand on must be there"
)]

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use password::audit::{Budget, HashList, Options, Outcome, Owner, Owners, Watch, lanes, run};
use zeroize::Zeroizing;

/// A clock that goes on half a second at each look: the state is kept at every other step.
#[derive(Default)]
struct Ticking {
    looks: AtomicU64,
    tried: AtomicU64,
}

impl Watch for Ticking {
    fn elapsed(&self) -> Duration {
        Duration::from_millis(500 * self.looks.fetch_add(1, Ordering::Relaxed))
    }

    fn tried(&self, guesses: u64) {
        self.tried.fetch_add(guesses, Ordering::Relaxed);
    }

    fn found(&self, _: u64) {}
}

fn list() -> HashList {
    let mut text = "system,login,hash,scheme\n".to_owned();
    let mut reader = csv::Reader::from_path("tests/data/hashes.csv").unwrap();
    for (at, record) in reader.records().map(Result::unwrap).enumerate() {
        // Those that cost little, in a test without optimisation.
        if ["argon2", "django_argon2", "yescrypt"].contains(&&record[0]) || record[2].len() > 40 {
            continue;
        }
        text += &format!("email,hungnv{at},\"{}\",{}\n", &record[3], &record[1]);
    }
    HashList::read(&Zeroizing::new(text.into_bytes())).unwrap()
}

fn owners() -> Owners {
    Owners::new(vec![Owner {
        name: "Nguyễn Văn Hùng".to_owned(),
        birth_date: chrono::NaiveDate::from_ymd_opt(1985, 3, 7),
        ..Owner::default()
    }])
}

fn audited(
    list: &HashList,
    budget: Budget,
    checkpoint: &Path,
    resume: bool,
) -> (Vec<Outcome>, u64) {
    let options = Options {
        budget,
        threads: 2,
        kind: lanes::widest(),
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        checkpoint: checkpoint.to_owned(),
        resume,
    };
    let watch = Ticking::default();
    let outcomes = run(list, &owners(), &[], &options, &watch).unwrap();
    (outcomes, watch.tried.into_inner())
}

#[test]
fn a_stopped_audit_goes_on_and_comes_to_the_same() {
    let folder = tempfile::TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    let list = list();
    let whole = Budget::Guesses(90);
    let (undisturbed, tried) = audited(&list, whole, &at("one"), false);
    let found = undisturbed.iter().filter(|one| one.found.is_some()).count();
    assert!(found > 40, "{found}");
    assert!(!at("one").exists());

    // Stopped after a few steps, again, and then worked to the end.
    let (_, first) = audited(
        &list,
        Budget::Time(Duration::from_secs(8)),
        &at("two"),
        false,
    );
    assert!(at("two").exists());
    let (_, second) = audited(
        &list,
        Budget::Time(Duration::from_secs(16)),
        &at("two"),
        true,
    );
    let (resumed, third) = audited(&list, whole, &at("two"), true);
    assert!(!at("two").exists());
    for (at, account) in list.accounts.iter().enumerate() {
        let fast = account
            .hash
            .as_ref()
            .is_ok_and(|known| known.stored.class().fast);
        // A budget in time tries more than ninety guesses on hashes that cost nothing.
        if undisturbed[at].found.is_some() || !fast {
            assert_eq!(resumed[at].found, undisturbed[at].found, "{at}");
        }
    }
    // Time budgets try longer lists on fast hashes, so only a bound can be told.
    assert!(first > 0 && second > 0 && third > 0 && first + second + third >= tried);
}
