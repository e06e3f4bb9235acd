//! The policy file: what it reads, what it refuses, and which layer wins.

use domain::{AccountKind, Date, RuleId, SystemKey, UnitCode};

use super::*;
use crate::allowed::Allowed;
use crate::standard::Standard;

fn standard(policy: &Policy, system: &str, kind: AccountKind, privileged: bool) -> Standard {
    let system: SystemKey = system.parse().unwrap();
    Standard::new(policy, &system, kind, privileged, day("2026-11-20"))
}

fn period(allowed: Option<Allowed>) -> Option<Period> {
    allowed.map(|allowed| allowed.period)
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn problem(text: &str) -> String {
    Policy::parse(text).unwrap_err().to_string()
}

#[test]
fn the_shipped_example_is_the_default() {
    let shipped = read::policy(DEFAULT_POLICY, Policy::empty()).unwrap();
    assert_eq!(shipped, Policy::default());
    assert_eq!(Policy::parse("").unwrap(), Policy::default());
}

#[test]
fn every_commented_line_of_the_example_is_valid_too() {
    let (_, body) = DEFAULT_POLICY.split_once("every account ─").unwrap();
    let (_, body) = body.split_once('\n').unwrap();
    let looks_like_toml = |line: &str| {
        let line = line.trim_start_matches("# ");
        line.starts_with('[') || line.starts_with("  ") || {
            let key = line.split(" =").next().unwrap_or_default();
            line.contains(" = ") && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        }
    };
    let text: String = body
        .lines()
        .filter_map(|line| match line.strip_prefix("# ") {
            Some(inner) if looks_like_toml(inner) => Some(format!("{inner}\n")),
            Some(_) => None,
            None if line.starts_with('#') => None,
            None => Some(format!("{line}\n")),
        })
        .collect();
    let policy = read::policy(&text, Policy::empty()).unwrap_or_else(|e| panic!("{e}\n{text}"));
    assert_eq!(policy.exceptions.len(), 1);
    assert!(policy.own_domains.is_some());
    let email: SystemKey = "email".parse().unwrap();
    assert_eq!(
        policy.systems[&email].last_use,
        Some(LastUseSignal::behind(7))
    );
}

#[test]
fn the_contract_without_a_policy_file() {
    let policy = Policy::default();
    let ward = standard(&policy, "qlvb", AccountKind::Personal, false);
    assert_eq!(period(ward.rotation), Some(Period::months(3)));
    assert_eq!(period(ward.dormant), Some(Period::days(90)));
    assert_eq!(ward.never_used, ward.dormant);
    assert_eq!(period(ward.review), Some(Period::months(3)));
    assert_eq!(ward.since, None);
    assert!(RuleId::ALL.iter().all(|rule| ward.is_on(*rule)));
    let handbook = standard(&policy, "party_handbook", AccountKind::Personal, true);
    assert_eq!(period(handbook.rotation), Some(Period::months(6)));
    let robot = standard(&policy, "qlvb", AccountKind::Service, false);
    assert_eq!((robot.rotation, robot.dormant), (None, None));
}

#[test]
fn the_most_particular_layer_wins_field_by_field() {
    let policy = Policy::parse(
        r#"
        [default]
        rotation = "4 months"
        [privileged]
        rotation = "2 months"
        [kind.service]
        rotation = "12 months"
        [system.email]
        rotation = "5 months"
        dormant = "45 days"
        [system.email.kind.service]
        rotation = "none"
        [system.email.privileged]
        rotation = "30 days"
        "#,
    )
    .unwrap();
    let rotation =
        |system, kind, privileged| period(standard(&policy, system, kind, privileged).rotation);
    let personal = AccountKind::Personal;
    assert_eq!(rotation("qlvb", personal, false), Some(Period::months(4)));
    assert_eq!(rotation("qlvb", personal, true), Some(Period::months(2)));
    assert_eq!(rotation("email", personal, false), Some(Period::months(5)));
    assert_eq!(rotation("email", personal, true), Some(Period::days(30)));
    assert_eq!(rotation("email", AccountKind::Service, false), None);
    assert_eq!(
        rotation("qlvb", AccountKind::Service, false),
        Some(Period::months(12))
    );
    let email = standard(&policy, "email", personal, false);
    assert_eq!(period(email.dormant), Some(Period::days(45)));
}

#[test]
fn a_source_reaches_the_clause() {
    let policy = Policy::parse(
        r#"
        [system.email]
        rotation = { value = "2 months", source = "15/CT-UBND", article = "mục 3", issued = 2026-01-05,
            valid_to = 2026-06-30, losers = [ { value = "3 months", source = "10/2020/QĐ-UBND" } ] }
        "#,
    )
    .unwrap();
    let email: SystemKey = "email".parse().unwrap();
    let on = |date: &str| {
        let standard = Standard::new(&policy, &email, AccountKind::Personal, false, day(date));
        let clause = standard.clause(RuleId::RotationOverdue).to_owned();
        (period(standard.rotation), clause)
    };
    assert_eq!(
        on("2026-06-30"),
        (
            Some(Period::months(2)),
            "C06 · 15/CT-UBND (05/01/2026), mục 3".to_owned()
        )
    );
    assert_eq!(
        on("2026-07-01"),
        (Some(Period::months(3)), "C06 · 10/2020/QĐ-UBND".to_owned())
    );
}

#[test]
fn unknown_keys_are_refused_with_line_and_suggestion() {
    assert_eq!(
        problem("[default]\nrotatoin = \"3 months\"\n"),
        "line 2: unknown key `rotatoin` in [default]; did you mean `rotation`?"
    );
    assert_eq!(
        problem("\n\n[sytem.email]\ndormant = \"90 days\"\n"),
        "line 3: unknown key `sytem`; did you mean `system`?"
    );
    assert_eq!(
        problem("[system.emial]\n"),
        "line 1: unknown key `emial` in [system]; did you mean `email`?"
    );
    assert!(problem("[default.rules]\ndorment = false\n").ends_with("did you mean `dormant`?"));
    assert!(problem("[kind.robot]\n").contains("known keys: personal, function"));
    assert!(problem("[system.email.last_use]\nlag = 7\n").contains("behind_days"));
    assert!(problem("[gate]\nnonsense_at_all = 7\n").contains("unknown key"));
}

#[test]
fn wrong_values_say_what_to_write() {
    assert_eq!(
        problem("[default]\nrotation = 3\n"),
        "line 2: `default.rotation` is 3; it takes: limit"
    );
    assert!(problem("[default]\ndormant = \"0 days\"\n").contains("\"0 days\""));
    assert!(problem("[default]\nnot_changed_since = \"hôm qua\"\n").contains("takes: moment"));
    assert!(problem("[mail]\nown_domains = [\"gov.vn\"]\n").contains("takes: own-domain"));
    assert!(problem("[default\n").starts_with("line 1: not valid TOML"));
    assert!(problem("[default]\nrotation = { source = \"x\" }\n").contains("lacks `value`"));
    assert!(
        problem("[default]\nrotation = { value = \"3 months\", article = \"1\" }\n")
            .contains("lacks `source`")
    );
    assert!(problem("[gate]\ndrop_refused_percent = -1\n").contains("is -1; it takes: number"));
}

#[test]
fn an_exception_must_expire_and_name_somebody() {
    let text = "[[exception]]\nrules = [\"dormant\"]\nunit = \"H26\"\nby = \"A\"\nreason = \"B\"\n";
    assert!(problem(text).contains("lacks `until`: exception-end"));
    let all =
        "[[exception]]\nrules = [\"dormant\"]\nuntil = 2026-12-31\nby = \"A\"\nreason = \"B\"\n";
    assert!(problem(all).contains("exception-for-somebody"));
    let rule = text.replace("dormant", "dormnat");
    assert!(problem(&rule).contains("is \"dormnat\"; it takes: meant"));
    let whole = format!("{text}until = 2026-12-31\n");
    let exception = Policy::parse(&whole).unwrap().exceptions.remove(0);
    assert_eq!(exception.unit, UnitCode::new("H26"));
    assert!(exception.counts_on(day("2026-12-31")));
    assert!(!exception.counts_on(day("2027-01-01")));
}

#[test]
fn a_change_now_date_may_carry_a_time_and_a_zone() {
    let since = |text: &str| {
        let policy = Policy::parse(&format!("[default]\nnot_changed_since = {text}\n")).unwrap();
        standard(&policy, "email", AccountKind::Personal, false)
            .since
            .unwrap()
            .to_string()
    };
    assert_eq!(since("2026-11-01"), "2026-11-01");
    assert_eq!(since("2026-11-01T08:00:00"), "2026-11-01T08:00:00+07:00");
    assert_eq!(since("2026-10-31T20:00:00Z"), "2026-11-01T03:00:00+07:00");
}

#[test]
fn how_long_a_waiver_may_last_is_the_authority_s_to_shorten() {
    let policy =
        Policy::parse("[waiver]\nlongest = \"6 months\"\ndormant = \"45 days\"\n").unwrap();
    assert_eq!(policy.waiver.longest, Period::months(6));
    assert_eq!(policy.waiver.of_rule[&RuleId::Dormant], Period::days(45));
    assert_eq!(
        policy.waiver.of_rule[&RuleId::OrphanLeaver],
        Period::days(30)
    );
    assert!(problem("[waiver]\nlongest = \"none\"\n").contains("takes: period"));
    assert!(problem("[waiver]\ndormant = \"0 days\"\n").contains("takes: period"));
    assert!(problem("[waiver]\ndorment = \"9 days\"\n").ends_with("did you mean `dormant`?"));
}
