//! Measures `accounts.csv` and `findings.csv`, a million rows each:
//! `cargo run --release --example measure_csv -p documents`, under `time`.

use documents::DocumentError;
use documents::contract::{AccountLine, AccountsCsv, FindingsCsv, Said};
use domain::{
    AccountKind, AccountStatus, Date, EvidenceRank, MatchTier, Moment, PersonCode, Reason, RuleId,
    SystemKey, UnitCode, UnknownKey, Verdict,
};

const ROWS: u32 = 1_000_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let which = std::env::args().nth(1).unwrap_or_default();
    if which != "findings" {
        accounts()?;
    }
    if which != "accounts" {
        findings()?;
    }
    Ok(())
}

fn accounts() -> Result<(), DocumentError> {
    let system = SystemKey::email();
    let (person, unit) = (PersonCode::new("CB012345"), UnitCode::new("H90.101.02"));
    let mut table = AccountsCsv::new(std::io::sink());
    for _ in 0..ROWS {
        table.write(&AccountLine {
            system: &system,
            login: "hungnv.ubnd@songlam.gov.vn",
            kind: AccountKind::Personal,
            privileged: false,
            status: AccountStatus::Active,
            person: person.as_ref(),
            unit: unit.as_ref(),
            tier: MatchTier::NameUnit,
            score: 912,
        })?;
    }
    table.finish().map(drop)
}

fn findings() -> Result<(), Box<dyn std::error::Error>> {
    let system: Result<SystemKey, UnknownKey> = "qlvb".parse();
    let system = system?;
    let reason = Reason::new("password_older")
        .with("changed", "2026-05-01")
        .with("due", "2026-08-01");
    let said = Said::new(
        RuleId::RotationOverdue,
        Verdict::Fail,
        &reason,
        (EvidenceRank::Imported, Moment::Day(Date::default())),
        "C06 · UBND-VP Ba Đình 4/2024, mục 1, gạch 1",
    );
    let mut table = FindingsCsv::new(std::io::sink());
    for _ in 0..ROWS {
        table.write(&system, "hungnv.ubnd@songlam.gov.vn", [&said])?;
    }
    table.finish()?;
    Ok(())
}
