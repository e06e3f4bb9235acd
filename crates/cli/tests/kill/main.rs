//! `kill -9` of the program itself, at twenty random moments on each engine: in first, later
//! and unchanged reviews, while feeds are read, accounts judged and documents issued.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

mod documents;
mod life;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use life::{Killer, Life, STEPS};
use testkit::on_both;

/// Kills that must hit inside a run, on each engine.
const KILLS: usize = 20;

/// Lives after which no more is tried. Each has one kill a step; one that comes when the run
/// is already over does not count, and the next of that step comes sooner.
const LIVES: usize = 12;

#[tokio::test]
async fn killed_at_random_moments_nothing_is_half_and_the_next_run_is_right() {
    let sample = tempfile::tempdir().unwrap();
    sample::generate(&sample::Options {
        persons: 400,
        seed: 9,
        out: sample.path().to_owned(),
    })
    .unwrap();

    let durations = Mutex::new(BTreeMap::<String, Vec<Duration>>::new());
    let undisturbed = on_both(async |database| {
        let mut life = Life::new(database, sample.path());
        let lived = life.undisturbed();
        let engine = format!("{:?}", database.engine());
        durations.lock().unwrap().insert(engine, lived.durations);
        lived.documents
    })
    .await;

    let killers = Mutex::new(BTreeMap::<String, Killer>::new());
    for (engine, durations) in durations.into_inner().unwrap() {
        killers
            .lock()
            .unwrap()
            .insert(engine, Killer::new(durations));
    }
    for _ in 0..LIVES {
        on_both(async |database| {
            let engine = format!("{:?}", database.engine());
            let mut killer = killers.lock().unwrap().remove(&engine).unwrap();
            if killer.hits() < KILLS {
                let mut life = Life::new(database, sample.path());
                life.disturbed(&mut killer, &undisturbed).await;
            }
            killers.lock().unwrap().insert(engine, killer);
        })
        .await;
    }
    for (engine, killer) in killers.into_inner().unwrap() {
        println!("{engine}: {killer}");
        assert!(killer.hits() >= KILLS, "{engine}: {killer}");
        assert!(
            (0..STEPS.len()).all(|step| killer.hit(step)),
            "{engine}: {killer}"
        );
    }
}
