//! A database and a folder that live through several reviews, left alone or killed in each.

use std::fmt;
use std::fs;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testkit::{TestDatabase, visible};

use crate::documents::{Documents, NAMES};

/// A review of a life: its day, and which earlier step's documents lie in the folder before.
pub struct Step {
    as_of: &'static str,
    /// The sample's policy, or the default one.
    own_policy: bool,
    before: Option<usize>,
    /// Reviews that are finished before it, and after it.
    finished: [usize; 2],
}

/// A first review; a later one, all feeds read anew for another day; that one again, whose
/// documents are only issued; one by another policy, its feeds known; a third day.
pub const STEPS: [Step; 5] = [
    Step::new("2026-11-20", true, None, [0, 1]),
    Step::new("2026-12-20", true, Some(0), [1, 2]),
    Step::new("2026-12-20", true, Some(0), [2, 2]),
    Step::new("2026-12-20", false, Some(2), [2, 3]),
    Step::new("2027-01-20", true, Some(3), [3, 4]),
];

impl Step {
    const fn new(
        as_of: &'static str,
        own_policy: bool,
        before: Option<usize>,
        finished: [usize; 2],
    ) -> Self {
        Self {
            as_of,
            own_policy,
            before,
            finished,
        }
    }
}

/// What came of a life that was left alone.
pub struct Lived {
    pub documents: Vec<Documents>,
    pub durations: Vec<Duration>,
}

/// Where it lives.
pub struct Life<'a> {
    database: &'a TestDatabase,
    sample: &'a Path,
    out: PathBuf,
}

impl<'a> Life<'a> {
    pub fn new(database: &'a TestDatabase, sample: &'a Path) -> Self {
        let out = database.folder().join("out");
        Self {
            database,
            sample,
            out,
        }
    }

    /// Every step, to its end.
    pub fn undisturbed(&mut self) -> Lived {
        let mut lived = Lived {
            documents: Vec::new(),
            durations: Vec::new(),
        };
        for step in &STEPS {
            self.prepare(step, &lived.documents);
            let started = now();
            self.run_to_the_end(step);
            lived.durations.push(started.elapsed());
            lived.documents.push(Documents::seen(&self.out));
        }
        lived
    }

    /// Every step, killed once and then run again to its end.
    pub async fn disturbed(&mut self, killer: &mut Killer, undisturbed: &[Documents]) {
        for (number, step) in STEPS.iter().enumerate() {
            self.prepare(step, undisturbed);
            let before = step
                .before
                .map_or_else(Documents::none, |at| undisturbed[at].clone());
            let after = &undisturbed[number];
            let moment = killer.kill(number, &mut self.review(step));

            let seen = Documents::seen(&self.out);
            assert!(
                seen == before || seen == *after,
                "killed in step {number} after {moment:?}: {seen:?}: other than before {:?}, than after {:?}",
                seen.differ(&before),
                seen.differ(after),
            );
            self.verify(number).await;

            self.run_to_the_end(step);
            let seen = Documents::seen(&self.out);
            let differ = seen.differ(after);
            assert!(
                differ.is_empty(),
                "after a kill in step {number} at {moment:?}: {differ:?}"
            );
        }
    }

    /// Nothing half is visible: looked at in a copy where that is possible, so that the next
    /// run finds what the kill left, and not what looking at it has tidied.
    async fn verify(&self, number: usize) {
        let mut command = rasoat();
        command.args(["record", "verify"]);
        let on_server = matches!(self.database.engine(), testkit::Engine::Postgres);
        let db = if on_server {
            self.locate(&mut command);
            self.database.open_again().await.unwrap()
        } else {
            let copy = self.database.folder().join("copy");
            let _ = fs::remove_dir_all(&copy);
            fs::create_dir(&copy).unwrap();
            let files = fs::read_dir(&self.out)
                .into_iter()
                .flatten()
                .map(Result::unwrap);
            for file in
                files.filter(|file| file.file_name().to_string_lossy().starts_with("rasoat.db"))
            {
                fs::copy(file.path(), copy.join(file.file_name())).unwrap();
            }
            let path = copy.join("rasoat.db");
            if number == 0 && !path.exists() {
                return; // Killed before the first byte of the database.
            }
            command.arg("--db").arg(&path);
            let key = copy.join("rasoat.db.key");
            testkit::open(&path.display().to_string(), key).await
        };
        let verified = command.output().unwrap();
        assert!(
            verified.status.success(),
            "{}",
            String::from_utf8_lossy(&verified.stderr)
        );
        let visible = visible(&db, NAMES.len()).await;
        db.close().await;
        let finished = STEPS[number].finished;
        assert!(
            finished.contains(&visible.finished),
            "killed in step {number}: {visible:?}"
        );
    }

    /// Lays what the folder held before.
    fn prepare(&self, step: &Step, documents: &[Documents]) {
        if let Some(before) = step.before {
            documents[before].lay(&self.out);
        }
    }

    fn run_to_the_end(&self, step: &Step) {
        let output = self.review(step).stderr(Stdio::piped()).output().unwrap();
        // 3: the sample has rows and a feed nobody can use; a kill changes nothing in that.
        let code = output.status.code();
        assert!(
            matches!(code, Some(0 | 3)),
            "{code:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn review(&self, step: &Step) -> Command {
        let mut command = rasoat();
        command.arg("review");
        for entry in fs::read_dir(self.sample).unwrap() {
            let path = entry.unwrap().path();
            let stem = path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            match stem.as_str() {
                "units" | "roster" => {
                    command.arg(format!("--{stem}")).arg(&path);
                }
                "email" | "qlvb" | "one_stop" | "reporting" | "personnel"
                | "monthly_evaluation" | "party_handbook" => {
                    command
                        .arg("--source")
                        .arg(format!("{stem}={}", path.display()));
                }
                _ => {}
            }
        }
        if step.own_policy {
            command.arg("--policy").arg(self.sample.join("policy.toml"));
        }
        command
            .args(["--as-of", step.as_of])
            .arg("--out")
            .arg(&self.out);
        self.locate(&mut command);
        command
    }

    /// On SQLite the database is the default one, beside the documents, made by the first run.
    fn locate(&self, command: &mut Command) {
        if matches!(self.database.engine(), testkit::Engine::Postgres) {
            // Never as an argument: it has a password in it.
            command.env("RASOAT_DB", self.database.location());
            command.env("RASOAT_KEY_FILE", self.database.key_file());
        }
    }
}

fn rasoat() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasoat"));
    command
        .env_remove("RASOAT_DB")
        .env_remove("RASOAT_KEY_FILE")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Kills at moments that chance spreads over the whole of each step.
pub struct Killer {
    durations: Vec<Duration>,
    hits: Vec<usize>,
    missed: usize,
    chance: u64,
}

impl Killer {
    pub fn new(durations: Vec<Duration>) -> Self {
        let hits = vec![0; durations.len()];
        Self {
            durations,
            hits,
            missed: 0,
            chance: 20_261_124,
        }
    }

    /// Kills that found the program running.
    pub fn hits(&self) -> usize {
        self.hits.iter().sum()
    }

    /// Whether a step was hit at all.
    pub fn hit(&self, step: usize) -> bool {
        self.hits[step] > 0
    }

    /// Starts the program and kills it; says after how long. The kills of a step divide its
    /// length into four, each at a random place of its quarter, until chance alone decides.
    fn kill(&mut self, step: usize, command: &mut Command) -> Duration {
        let quarter = match self.hits[step] {
            hits @ 0..4 => hits,
            _ => usize::try_from(self.draw() % 4).unwrap(),
        };
        let place = (quarter as f64 + (self.draw() % 1000) as f64 / 1000.0) / 4.0;
        let moment = self.durations[step].mul_f64(place);
        let mut child = command.spawn().unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap(); // SIGKILL
        if child.wait().unwrap().signal() == Some(9) {
            self.hits[step] += 1;
        } else {
            self.missed += 1;
            self.durations[step] = self.durations[step].mul_f64(0.8);
        }
        moment
    }

    /// SplitMix64: the same moments every time, as far as a machine's speed allows.
    fn draw(&mut self) -> u64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.chance;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl fmt::Display for Killer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hits, missed) = (self.hits(), self.missed);
        write!(
            f,
            "{hits} kills inside a run ({:?} by step), {missed} after its end",
            self.hits
        )
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a run takes decides when the next one is killed, and nothing else"
)]
fn now() -> Instant {
    Instant::now()
}
