//! How fast a province goes in and comes out: rows a second through the doors of the store.
//!
//!     cargo bench -p store                                             # SQLite
//!     RASOAT_POSTGRES_DURABLE=1 scripts/with-postgres.sh cargo bench -p store   # both
//!
//! Rows are made beforehand; what is timed is the store alone, commit included.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement ends at the first fault, and reads the clock"
)]

use std::collections::HashMap;
use std::time::Instant;

use domain::{
    Account, Evidence, FeedKind, Finding, Link, MatchTier, Moment, Observation, PersonCode, Reason,
    RuleId, Situation, SnapshotId, SystemKey, UnitCode,
};
use store::{
    AccountRow, Database, FindingRow, NewReview, ReviewNumber, StatementRow, StoreError, chunk,
};
use testkit::build::{account, actor, finding, observation, snapshot, system};
use testkit::clock::{NOW, day, today};
use testkit::{TestDatabase, on_both};

/// Accounts of a province, over seven systems.
const ACCOUNTS: usize = 450_000;
const SYSTEMS: [&str; 7] = [
    "email",
    "monthly_evaluation",
    "one_stop",
    "party_handbook",
    "personnel",
    "qlvb",
    "reporting",
];

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        on_both(measure).await;
    });
}

async fn measure(on: &TestDatabase) {
    println!("{:?}, {ACCOUNTS} accounts", on.engine());
    let db = &on.db;
    let systems: Vec<_> = SYSTEMS
        .iter()
        .map(|key| (system(key), accounts()))
        .collect();
    import(db, &systems).await;
    let review = reconcile(db, "first", &systems).await;
    reconcile(db, "unchanged", &systems).await;
    evaluate(db, review, &systems).await;
    read(db, review).await;
    let size = std::fs::metadata(on.location()).map_or(0, |file| file.len());
    println!("  size {} MB", size / 1_000_000);
}

/// Logins in the order of an office's list: not that of their letters.
fn accounts() -> Vec<Account> {
    let per_system = ACCOUNTS / SYSTEMS.len();
    let mut accounts: Vec<_> = (0..per_system)
        .map(|n| {
            let mut account = account(&format!("nguyenvan{:06x}.sxd", (n * 7_919) % 0x00ff_ffff));
            account.unit = UnitCode::new(&format!("H26.{:03}", n % 700));
            account.link = Link {
                situation: Situation::Linked,
                person: PersonCode::new(&format!("CB{:06}", n % 65_000)),
                tier: MatchTier::NameUnit,
                score: 900,
                evidence: vec![
                    Evidence::NameExact,
                    Evidence::Unit,
                    Evidence::LoginConvention,
                ],
                candidates: Vec::new(),
            };
            account
        })
        .collect();
    accounts.sort_by(|a, b| a.observation.login.cmp(&b.observation.login));
    accounts.dedup_by(|a, b| a.observation.login == b.observation.login);
    accounts
}

/// When something began, by the clock and by this process's own work: on a busy machine
/// only the second means anything (on PostgreSQL it leaves out what the server does).
#[derive(Clone, Copy)]
struct Stopwatch {
    wall: Instant,
    cpu: f64,
}

impl Stopwatch {
    fn start() -> Self {
        Self {
            wall: Instant::now(),
            cpu: cpu_seconds(),
        }
    }
}

/// User and system time of all threads, from the kernel's ticks of 10 ms.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: u64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum();
    ticks as f64 / 100.0
}

fn report(what: &str, rows: usize, since: Stopwatch) {
    let cpu = cpu_seconds() - since.cpu;
    let seconds = since.wall.elapsed().as_secs_f64();
    println!(
        "  {what:<36} {rows:>7} rows {seconds:>6.2} s {:>8.0}/s; {cpu:>5.2} CPU s {:>8.0}/CPU s",
        rows as f64 / seconds,
        rows as f64 / cpu
    );
}

async fn import(db: &Database, systems: &[(SystemKey, Vec<Account>)]) {
    let start = Stopwatch::start();
    let packed: Vec<Vec<_>> = systems
        .iter()
        .map(|(_, accounts)| {
            let rows: Vec<Observation> = accounts
                .iter()
                .map(|one| observation(&one.observation.login))
                .collect();
            rows.chunks(chunk::ROWS)
                .map(|rows| chunk::encode(rows).unwrap())
                .collect()
        })
        .collect();
    report("chunks packed", ACCOUNTS, start);
    let start = Stopwatch::start();
    let mut tx = db.begin(&actor()).await.unwrap();
    let mut bytes = 0;
    for ((system, _), chunks) in systems.iter().zip(&packed) {
        let id = tx.reserve_snapshot().await.unwrap();
        for (seq, chunk) in (0_u32..).zip(chunks) {
            bytes += chunk.bytes.len();
            tx.add_chunk(id, seq, chunk).await.unwrap();
        }
        let kind = FeedKind::System(system.clone());
        tx.add_snapshot(&snapshot(id, kind), "").await.unwrap();
    }
    commit(tx).await;
    report(
        &format!("chunks stored ({} MB)", bytes / 1_000_000),
        ACCOUNTS,
        start,
    );
}

async fn commit(tx: store::Tx) {
    let event = domain::AuditEvent::ReportWritten {
        review: 0,
        files: Vec::new(),
    };
    tx.commit(event, NOW).await.unwrap();
}

async fn start(tx: &mut store::Tx) -> ReviewNumber {
    let review = NewReview {
        as_of: today(),
        policy_digest: String::new(),
        input_digest: String::new(),
        started_at: NOW,
    };
    tx.start_review(&review).await.unwrap()
}

async fn reconcile(
    db: &Database,
    what: &str,
    systems: &[(SystemKey, Vec<Account>)],
) -> ReviewNumber {
    let begun = Stopwatch::start();
    let mut tx = db.begin(&actor()).await.unwrap();
    let review = start(&mut tx).await;
    let (mut rows, mut written) = (0, 0);
    for (system, accounts) in systems {
        for part in accounts.chunks(chunk::ROWS) {
            let part: Vec<_> = part
                .iter()
                .map(|account| AccountRow::of(account, "nguyen van an nguyenvan"))
                .collect();
            rows += part.len();
            written += tx
                .save_accounts(review, system, SnapshotId(1), part.into_iter())
                .await
                .unwrap();
        }
    }
    commit(tx).await;
    report(
        &format!("accounts, {what} ({written} written)"),
        rows,
        begun,
    );
    review
}

async fn evaluate(db: &Database, review: ReviewNumber, systems: &[(SystemKey, Vec<Account>)]) {
    let findings: Vec<Finding> = systems
        .iter()
        .flat_map(|(system, accounts)| accounts.iter().map(move |one| (system, one)))
        .enumerate()
        .flat_map(|(n, (system, account))| {
            let rules = [RuleId::Dormant, RuleId::RotationOverdue];
            let kept = if n % 3 == 0 { 2 } else { 1 };
            rules.into_iter().take(kept).map(move |rule| {
                let mut finding = finding(&account.observation.login, rule);
                finding.account.system = system.clone();
                finding.reason = Reason::new("changed_before")
                    .with("changed", format!("2026-0{}-1{}", n % 9 + 1, n % 10))
                    .with("months", 3);
                finding.evidence_at = Moment::Day(day("2026-11-20"));
                finding.clause = "C06 · D2 khoản 3".into();
                finding
            })
        })
        .collect();
    let begun = Stopwatch::start();
    let mut tx = db.begin(&actor()).await.unwrap();
    for of_system in findings.chunk_by(|one, next| one.account.system == next.account.system) {
        let (statements, rows) = said(of_system);
        tx.open_findings(
            review,
            &of_system[0].account.system,
            &statements,
            rows.into_iter(),
        )
        .await
        .unwrap();
    }
    commit(tx).await;
    report("findings opened", findings.len(), begun);
    let begun = Stopwatch::start();
    let closed: Vec<_> = findings[..100_000]
        .iter()
        .filter(|one| one.account.system == systems[0].0)
        .map(|one| (one.account.login.clone(), one.rule))
        .collect();
    let mut tx = db.begin(&actor()).await.unwrap();
    let review = start(&mut tx).await;
    tx.close_findings(review, &systems[0].0, &closed)
        .await
        .unwrap();
    commit(tx).await;
    report("findings closed", closed.len(), begun);
}

/// The findings of a system, and what they say, each different thing once.
fn said(findings: &[Finding]) -> (Vec<StatementRow<'_>>, Vec<FindingRow<'_>>) {
    let (mut statements, mut known) = (Vec::new(), HashMap::new());
    let rows = findings.iter().map(|finding| {
        let statement = *known
            .entry((finding.rule, finding.reason.encode()))
            .or_insert_with(|| {
                statements.push(StatementRow::from(finding));
                statements.len() - 1
            });
        FindingRow {
            login: &finding.account.login,
            statement,
        }
    });
    let rows = rows.collect();
    (statements, rows)
}

async fn read(db: &Database, review: ReviewNumber) {
    let mut reader = db.reader().await.unwrap();
    let (begun, mut rows) = (Stopwatch::start(), 0);
    for key in SYSTEMS {
        reader
            .each_current_finding(&system(key), |_| {
                rows += 1;
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
    }
    report("findings compared", rows, begun);
    let (begun, mut rows) = (Stopwatch::start(), 0);
    reader
        .each_finding(review, |_| {
            rows += 1;
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    report("findings read", rows, begun);
    let (begun, mut rows) = (Stopwatch::start(), 0);
    reader
        .each_account(|_| {
            rows += 1;
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    report("accounts read", rows, begun);
}
