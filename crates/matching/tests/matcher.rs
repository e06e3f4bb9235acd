//! Accounts of an invented population: who is linked, who is not, and what is learned.

#![allow(
    clippy::unwrap_used,
    reason = "a test may stop where its own data is wrong"
)]

mod invented;

use std::collections::BTreeSet;

use domain::{
    AccountKind, AccountRef, Actor, Date, Evidence, Field, FieldSet, MatchDecision, MatchTier,
    Observation, Person, PersonCode, Reading, Situation, SystemKey, Unit,
};
use invented::{Chance, account, given_initials, people, units};
use matching::{Directory, MatchSetting, Matcher, Recognised, Remark, RemarkKind, UnitIndex};

fn run_with(
    people: &[Person],
    accounts: &[Observation],
    system: &str,
    decisions: &[MatchDecision],
) -> (Vec<Recognised>, Vec<Remark>) {
    let tree = units(people.len() / 60 + 1);
    run_in(tree, people, accounts, system, decisions)
}

fn run_in(
    tree: Vec<Unit>,
    people: &[Person],
    accounts: &[Observation],
    system: &str,
    decisions: &[MatchDecision],
) -> (Vec<Recognised>, Vec<Remark>) {
    let index = UnitIndex::from_units(tree);
    let directory = Directory::new(people.to_vec(), &index);
    let setting = MatchSetting {
        system: system.parse().unwrap(),
        fields: Field::ALL.iter().copied().collect::<FieldSet>(),
        as_of: "2026-11-20".parse().unwrap(),
        decisions,
    };
    let mut matcher = Matcher::new(&directory, &index, setting);
    accounts
        .chunks(257)
        .for_each(|chunk| matcher.observe(chunk));
    let found = accounts
        .chunks(1_000)
        .flat_map(|chunk| matcher.resolve(chunk))
        .collect();
    (found, matcher.remarks())
}

fn run(people: &[Person], accounts: &[Observation]) -> Vec<Recognised> {
    run_with(people, accounts, "qlvb", &[]).0
}

fn code(found: &Recognised) -> Option<&str> {
    found.link.person.as_ref().map(PersonCode::as_str)
}

/// Precision and recall where account n belongs to person n.
fn score(found: &[Recognised], people: &[Person]) -> (f64, f64) {
    let linked = found
        .iter()
        .filter(|found| found.link.person.is_some())
        .count();
    let right = found
        .iter()
        .zip(people)
        .filter(|(found, person)| code(found) == Some(person.code.as_str()))
        .count();
    (
        right as f64 / linked.max(1) as f64,
        right as f64 / people.len() as f64,
    )
}

fn with(people: &[Person], change: impl Fn(&Person, &mut Observation)) -> Vec<Observation> {
    (2..)
        .zip(people)
        .map(|(line, person)| {
            let mut account = account(person, line);
            change(person, &mut account);
            account
        })
        .collect()
}

#[test]
fn codes_link_everyone_whatever_spreadsheets_did_to_them() {
    let people = people(600, 1);
    let accounts = with(&people, |person, account| {
        let code = person.code.as_str();
        account.person_code = Some(match account.line % 3 {
            0 => code.to_lowercase(),
            1 => code.replace("CB", "cb-00"),
            _ => format!(" {code} "),
        });
        if account.line % 2 == 0 {
            account.name = account.name.as_deref().map(str::to_uppercase);
        }
    });
    let found = run(&people, &accounts);
    assert_eq!(score(&found, &people), (1.0, 1.0));
    assert!(
        found
            .iter()
            .all(|found| found.link.tier == MatchTier::PersonnelCode)
    );
    assert!(
        found
            .iter()
            .all(|found| found.kind == AccountKind::Personal)
    );
}

#[test]
fn a_code_column_shifted_by_a_row_links_nobody_by_code() {
    let people = people(600, 2);
    let mut accounts = with(&people, |person, account| {
        account.birth_date = person.birth_date
    });
    for (n, account) in accounts.iter_mut().enumerate() {
        account.person_code = Some(people[(n + 1) % people.len()].code.to_string());
    }
    let (found, remarks) = run_with(&people, &accounts, "qlvb", &[]);
    assert_eq!(remarks[0].kind, RemarkKind::CodeColumnDistrusted);
    assert!(
        found
            .iter()
            .all(|found| found.link.tier != MatchTier::PersonnelCode)
    );
    let (precision, recall) = score(&found, &people);
    assert!(precision == 1.0 && recall > 0.97, "{precision} {recall}");
}

#[test]
fn a_block_pasted_one_row_too_low_links_nobody_wrongly() {
    let people = people(1_200, 3);
    let mut accounts = with(&people, |person, account| {
        account.person_code = Some(person.code.to_string());
    });
    for n in (0..40).chain(300..360) {
        accounts[n].person_code = Some(people[n + 1].code.to_string());
    }
    let (found, remarks) = run_with(&people, &accounts, "qlvb", &[]);
    assert_eq!(remarks, []);
    let wrong = found
        .iter()
        .zip(&people)
        .filter(|(found, _)| found.link.tier == MatchTier::PersonnelCode)
        .filter(|(found, person)| code(found) != Some(person.code.as_str()));
    assert_eq!(wrong.count(), 0);
}

#[test]
fn a_contradicted_key_is_a_case_and_never_a_link() {
    let people = people(300, 4);
    let other = people
        .iter()
        .find(|other| other.name != people[0].name)
        .unwrap();
    let mut by_code = account(&people[0], 2);
    by_code.person_code = Some(other.code.to_string());
    let mut by_number = account(&people[0], 3);
    by_number.identity_hash = other.identity_hash.clone();
    let mut by_birth = account(&people[0], 4);
    by_birth.person_code = Some(people[0].code.to_string());
    by_birth.birth_date = Date::from_ymd_opt(1930, 2, 27);
    for found in run(&people, &[by_code, by_number, by_birth]) {
        assert_eq!(found.link.situation, Situation::Disputed);
        assert_eq!((found.link.person, found.person), (None, None));
        assert!(!found.link.candidates.is_empty());
        let against = [Evidence::NameDiffers, Evidence::BirthDateDiffers];
        assert!(
            against
                .iter()
                .any(|evidence| found.link.evidence.contains(evidence))
        );
    }
}

#[test]
fn a_mailbox_handed_on_follows_the_name() {
    let people = people(300, 5);
    let mut kept = account(&people[7], 2);
    kept.mail = people[7].mail.clone();
    let other = people
        .iter()
        .find(|other| other.name != people[7].name)
        .unwrap();
    let mut handed_on = account(other, 3);
    handed_on.mail = people[7].mail.clone();
    let found = run(&people, &[kept, handed_on]);
    assert_eq!(found[0].link.tier, MatchTier::OfficialMail);
    assert_eq!(code(&found[0]), Some(people[7].code.as_str()));
    assert_ne!(code(&found[1]), Some(people[7].code.as_str()));
}

#[test]
fn names_with_birth_dates_and_units_link_nearly_everyone() {
    let people = people(3_000, 6);
    let mut accounts = with(&people, |person, account| {
        account.birth_date = person.birth_date;
        account.login = format!("{}{}", given_initials(&person.name), account.line % 7);
    });
    let mut chance = Chance::new(9);
    for account in &mut accounts {
        match chance.below(20) {
            0 => account.unit = None,
            1 => account.birth_date = None,
            2 => account.name = account.name.as_deref().map(text::fold),
            _ => {}
        }
    }
    let (precision, recall) = score(&run(&people, &accounts), &people);
    assert!(precision >= 0.999 && recall >= 0.97, "{precision} {recall}");
}

#[test]
fn a_name_alone_links_nobody() {
    let people = people(300, 7);
    let accounts = with(&people, |_, account| account.unit = None);
    let found = run(&people, &accounts);
    assert!(found.iter().all(|found| found.link.person.is_none()));
    assert!(
        found
            .iter()
            .all(|found| found.link.situation == Situation::Disputed)
    );
}

#[test]
fn two_of_one_name_in_one_office_are_a_case_until_one_is_certain() {
    let mut people = people(300, 8);
    for n in [0, 1] {
        people[n].name = "Lý Thị Bích Huệ".into();
    }
    let first = account(&people[0], 2);
    let second = account(&people[1], 3);
    let found = run(&people, &[first.clone(), second.clone()]);
    assert!(
        found
            .iter()
            .all(|found| found.link.situation == Situation::Disputed)
    );
    assert!(found.iter().all(|found| found.link.candidates.len() == 2));
    let sure = Observation {
        person_code: Some(people[0].code.to_string()),
        ..first
    };
    let found = run(&people, &[sure, second]);
    assert_eq!(code(&found[1]), Some(people[1].code.as_str()));
    assert!(found[1].link.evidence.contains(&Evidence::Elimination));
}

#[test]
fn a_second_account_does_not_break_the_link() {
    let people = people(300, 9);
    let mut first = account(&people[3], 2);
    first.person_code = Some(people[3].code.to_string());
    let second = Observation {
        line: 3,
        login: format!("{}2", first.login),
        ..first.clone()
    };
    let mut admin = account(&people[3], 4);
    admin.login = format!("admin.{}", given_initials(&people[3].name));
    let found = run(&people, &[first, second, admin]);
    assert!(
        found
            .iter()
            .all(|found| code(found) == Some(people[3].code.as_str()))
    );
    assert_eq!(
        found
            .iter()
            .map(|found| found.privileged)
            .collect::<Vec<_>>(),
        [false, false, true]
    );
}

#[test]
fn what_a_human_decided_stands() {
    let people = people(120, 10);
    let accounts = [account(&people[0], 2), account(&people[1], 3)];
    let decision = |account: &Observation, person: Option<&Person>| MatchDecision {
        account: AccountRef {
            system: SystemKey::email(),
            login: account.login.clone(),
        },
        person: person.map(|person| person.code.clone()),
        kind: None,
        decided_by: Actor::operator("an"),
        decided_at: 0,
        reason: String::new(),
    };
    let decisions = [
        decision(&accounts[0], Some(&people[50])),
        decision(&accounts[1], None),
    ];
    let (found, _) = run_with(&people, &accounts, "email", &decisions);
    assert_eq!(code(&found[0]), Some(people[50].code.as_str()));
    assert_eq!(found[1].link.situation, Situation::Unmatched);
    assert!(
        found
            .iter()
            .all(|found| found.link.tier == MatchTier::Decided)
    );
    let (elsewhere, _) = run_with(&people, &accounts, "qlvb", &decisions);
    assert!(
        elsewhere
            .iter()
            .all(|found| found.link.tier != MatchTier::Decided)
    );
}

#[test]
fn accounts_that_are_nobodys_are_shared_and_placed() {
    let people = people(120, 11);
    let shared = |line, login: &str, name: &str| Observation {
        line,
        login: login.into(),
        name: Some(name.into()),
        ..Observation::default()
    };
    let mut clerk = people[0].clone();
    clerk.name = "Trần Văn Thư".into();
    let mut crowd = people.clone();
    crowd[0] = clerk.clone();
    let mut own = account(&clerk, 6);
    own.login = "vanthu".into();
    let found = run(
        &crowd,
        &[
            shared(2, "vanthu.ubndxaso1", "Văn thư UBND xã Số 1"),
            shared(3, "ubndxaso2", "UBND xã Số 2"),
            shared(4, "svc_backup", "Tài khoản sao lưu"),
            shared(5, "breakglass01", "Tài khoản khẩn cấp"),
            own,
        ],
    );
    let kinds: Vec<AccountKind> = found.iter().map(|found| found.kind).collect();
    use AccountKind::{BreakGlass, Function, Organisation, Personal, Service};
    assert_eq!(
        kinds,
        [Function, Organisation, Service, BreakGlass, Personal]
    );
    assert!(
        found[..4]
            .iter()
            .all(|found| found.link.situation == Situation::Shared)
    );
    assert_eq!(
        found[0].unit.as_ref().map(|unit| unit.as_str()),
        Some("H99.1")
    );
    assert_eq!(
        found[1].unit.as_ref().map(|unit| unit.as_str()),
        Some("H99.2")
    );
    // A person's name that looks like a task: his, though such a login proves little.
    assert_eq!(found[4].link.situation, Situation::Disputed);
    assert_eq!(found[4].link.candidates, [clerk.code]);
}

#[test]
fn privileged_by_column_role_or_login() {
    let people = people(120, 12);
    let make = |line, change: fn(&mut Observation)| {
        let mut account = account(&people[line as usize], line);
        change(&mut account);
        account
    };
    let found = run(
        &people,
        &[
            make(2, |account| account.privileged = Reading::Value(true)),
            make(3, |account| account.role = Some("Quản trị đơn vị".into())),
            make(4, |account| {
                account.role = Some("Cán bộ quản trị công sở".into())
            }),
            make(5, |account| account.privileged = Reading::Value(false)),
        ],
    );
    let privileged: Vec<bool> = found.iter().map(|found| found.privileged).collect();
    assert_eq!(privileged, [true, true, false, false]);
}

/// An account of each person with the initials of their commune behind the login.
fn with_places(people: &[Person], initials: &[&str]) -> Vec<Observation> {
    with(people, |person, account| {
        let commune = people.iter().position(|other| other.code == person.code);
        account.person_code = Some(person.code.to_string());
        let initials = initials[commune.unwrap_or(0) / 60];
        account.login = format!("{}.{initials}", given_initials(&person.name));
    })
}

#[test]
fn a_unit_called_sa_makes_nobody_an_administrator() {
    let people = people(240, 13);
    let accounts = with_places(&people, &["cp", "sa", "adm", "bx"]);
    let learned = run(&people, &accounts);
    assert!(!learned.iter().any(|found| found.privileged));
    // In one commune, five such accounts are what they say.
    let marked = |n: usize| &accounts[n];
    let few: Vec<Observation> = (60..65).map(marked).cloned().collect();
    assert!(run(&people, &few).iter().all(|found| found.privileged));
    // Unless one of its units is called so.
    let mut tree = units(people.len() / 60 + 1);
    tree[5].aliases.push("Xã Sơn An".to_owned());
    let found = run_in(tree, &people, &few, "qlvb", &[]).0;
    assert!(!found.iter().any(|found| found.privileged));
    let alone = Observation {
        login: "sa".to_owned(),
        ..few[0].clone()
    };
    assert!(run(&people, &[alone])[0].privileged);
}

#[test]
fn the_same_rows_give_the_same_answers_and_any_chunking_does() {
    let people = people(900, 13);
    let accounts = with(&people, |_, account| account.birth_date = None);
    let one = run(&people, &accounts);
    assert_eq!(one, run(&people, &accounts));
    let index = UnitIndex::from_units(units(16));
    let directory = Directory::new(people, &index);
    let setting = MatchSetting {
        system: SystemKey::email(),
        fields: FieldSet::default(),
        as_of: Date::default(),
        decisions: &[],
    };
    let mut matcher = Matcher::new(&directory, &index, setting);
    assert_eq!(
        matcher.resolve(&accounts[..1]).len(),
        1,
        "unobserved rows are still answered"
    );
}

#[test]
fn strange_rows_do_no_harm() {
    let people = people(60, 14);
    let strange = [
        "",
        "@",
        "\u{301}",
        "ﷺ",
        "admin.",
        "a@b@c",
        "'; drop table",
        "\u{200b}",
    ];
    let accounts: Vec<Observation> = (2..)
        .zip(strange)
        .map(|(line, text)| Observation {
            line,
            login: text.into(),
            name: Some(text.into()),
            person_code: Some(text.into()),
            identity_hash: Some(text.into()),
            mail: Some(text.into()),
            unit: Some(text.into()),
            kind: Some(text.into()),
            role: Some(text.into()),
            ..Observation::default()
        })
        .collect();
    assert!(
        run(&people, &accounts)
            .iter()
            .all(|found| found.link.person.is_none())
    );
    assert!(
        run(&[], &accounts)
            .iter()
            .all(|found| found.link.person.is_none())
    );
}

#[test]
fn a_directory_is_small_and_gives_back_what_it_was_given() {
    let people = people(20_000, 15);
    let index = UnitIndex::from_units(units(400));
    let directory = Directory::new(people.clone(), &index);
    let each = directory.bytes() / people.len();
    assert!(each < 310, "{each} bytes a person");
    let back: Vec<Person> = directory
        .ids()
        .filter_map(|id| directory.person(id))
        .collect();
    assert_eq!(back, people);
    let ids: BTreeSet<_> = people
        .iter()
        .filter_map(|person| directory.find(&person.code))
        .collect();
    assert_eq!(ids.len(), people.len());
    assert_eq!(directory.mail_domains(), ["mau.gov.vn"]);
}

/// People 1, 8, 15 … have come from another commune, and their accounts still stand there.
fn moved(mut people: Vec<Person>) -> (Vec<Person>, Vec<Observation>) {
    let units: Vec<_> = people.iter().map(|person| person.unit.clone()).collect();
    for (n, person) in people.iter_mut().enumerate().filter(|(n, _)| n % 7 == 1) {
        person
            .former_units
            .extend(units[(n + 150) % units.len()].clone());
    }
    let accounts = with(&people, |person, account| {
        account.login = given_initials(&person.name);
        let place = person.former_units.first().or(person.unit.as_ref());
        account.unit = place.map(ToString::to_string);
    });
    (people, accounts)
}

#[test]
fn an_account_left_behind_in_a_former_unit_is_linked() {
    let (people, accounts) = moved(people(600, 31));
    let found = run(&people, &accounts);
    let linked = |found: &[Recognised]| {
        let movers = (0..people.len()).filter(|n| n % 7 == 1);
        movers
            .filter(|n| code(&found[*n]) == Some(people[*n].code.as_str()))
            .count()
    };
    let (precision, recall) = score(&found, &people);
    assert!(precision >= 0.995 && recall >= 0.9, "{precision} {recall}");
    let mut strangers = people.clone();
    strangers
        .iter_mut()
        .for_each(|person| person.former_units.clear());
    assert!(
        linked(&found) >= 60 && linked(&run(&strangers, &accounts)) == 0,
        "{} with the former unit, {} without",
        linked(&found),
        linked(&run(&strangers, &accounts))
    );
    let by_former = |found: &Recognised| found.link.evidence.contains(&Evidence::FormerUnit);
    assert!(found.iter().filter(|found| by_former(found)).count() >= 60);
}

#[test]
fn a_code_nobody_has_speaks_against_an_address() {
    let people = people(300, 32);
    let accounts = with(&people, |person, account| {
        account.mail.clone_from(&person.mail);
        account.unit = None;
        account.person_code = Some(match account.line {
            10 => "CB999999".to_owned(),
            _ => person.code.to_string(),
        });
    });
    let found = run(&people, &accounts);
    assert_eq!(found[8].link.situation, Situation::Disputed);
    assert_eq!(found[8].link.candidates, [people[8].code.clone()]);
    assert!((0..300).all(|n| n == 8 || code(&found[n]) == Some(people[n].code.as_str())));

    // Where the system has numbers of its own, they say nothing.
    let accounts = with(&people, |person, account| {
        account.mail.clone_from(&person.mail);
        account.person_code = Some(format!("X{}", account.line));
    });
    let found = run(&people, &accounts);
    assert_eq!(score(&found, &people), (1.0, 1.0));
}
