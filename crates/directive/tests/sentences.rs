//! Sentences and what they order, in files that a non-programmer can read and add to.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where its files are not as they should be"
)]

use std::path::Path;

use directive::{Deadline, Directive, PasswordRule};

/// The letter around a sentence; " ⏎ " in it ends a line.
fn read(sentence: &str) -> Directive {
    let sentence = sentence.replace(" ⏎ ", "\n");
    directive::read(&format!(
        "ỦY BAN NHÂN DÂN\nXÃ TÂN AN\nSố: 12/UBND-VP\nV/v an toàn tài khoản\n\
         Tân An, ngày 10 tháng 6 năm 2025\n\nKính gửi: Các đơn vị trực thuộc\n\n\
         UBND xã yêu cầu các đơn vị:\n\n1. {sentence}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    ))
}

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// "2025-06-25 17:00 < unit report [các trường]".
fn deadline(due: &Deadline) -> String {
    let mut words = Vec::new();
    match (due.start, due.date) {
        (Some(start), Some(date)) => words.push(format!("{start}..{date}")),
        (_, Some(date)) => words.push(date.to_string()),
        _ => {}
    }
    if let Some(relative) = &due.relative {
        let from = relative.from.map(word).unwrap_or_else(|| "-".to_owned());
        words.push(format!("+{} {} {from}", relative.n, word(relative.unit)));
    }
    if let Some(recurring) = &due.recurring {
        words.push(format!("every {}", word(recurring.every)));
        let named = [
            ("day", recurring.day),
            ("month", recurring.month),
            ("month_of_quarter", recurring.month_of_quarter),
        ];
        for (name, value) in named {
            words.extend(value.map(|value| format!("{name} {value}")));
        }
        words.extend(recurring.weekday.map(word));
    }
    words.extend(due.time.clone());
    words.push(if due.inclusive { "<=" } else { "<" }.to_owned());
    words.push(word(due.who));
    words.push(word(due.what));
    if !due.only.is_empty() {
        words.push(format!("[{}]", due.only.join("; ")));
    }
    words.join(" ")
}

/// "email,qlvb admin min 12 max 15 all upper,lower any digit/special classes 3 login history 5
/// months 3 days 90".
fn rule(rule: &PasswordRule) -> String {
    let names = |classes: &[directive::CharacterClass], by: &str| {
        let names: Vec<String> = classes.iter().map(word).collect();
        names.join(by)
    };
    let scope: Vec<String> = rule.scope.iter().map(ToString::to_string).collect();
    let mut words = vec![scope.join(",")];
    words.extend(rule.condition.clone());
    let mut say = |name: &str, value: Option<u32>| {
        words.extend(value.map(|value| format!("{name} {value}")));
    };
    say("min", rule.min_length);
    say("max", rule.max_length);
    if !rule.require_all.is_empty() {
        words.push(format!("all {}", names(&rule.require_all, ",")));
    }
    for group in &rule.require_any {
        words.push(format!("any {}", names(group, "/")));
    }
    let mut say = |name: &str, value: Option<u32>| {
        words.extend(value.map(|value| format!("{name} {value}")));
    };
    say("classes", rule.min_classes);
    say("history", rule.history);
    say("months", rule.rotation_months);
    say("days", rule.rotation_days);
    if rule.not_contain_login {
        words.push("login".to_owned());
    }
    words.join(" ")
}

/// Compares a file's sentences with what is read; gives those that differ.
fn differing(file: &str, say: impl Fn(&Directive) -> Vec<String>) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/sentences")
        .join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let mut cases: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines().map(str::trim) {
        match line.strip_prefix('=') {
            Some(expected) => {
                let expected = expected.trim();
                cases
                    .last_mut()
                    .unwrap()
                    .1
                    .extend((!expected.is_empty()).then_some(expected));
            }
            None if line.is_empty() || line.starts_with('#') => {}
            None => cases.push((line, Vec::new())),
        }
    }
    assert!(cases.len() > 10, "{file} holds sentences");
    cases
        .into_iter()
        .filter_map(|(sentence, expected)| {
            let found = say(&read(sentence));
            (found.join("|").to_lowercase() != expected.join("|").to_lowercase())
                .then(|| format!("{sentence}\n   wanted {expected:?}\n   read   {found:?}"))
        })
        .collect()
}

#[test]
fn deadlines() {
    let all = differing("deadlines.txt", |read| {
        read.deadlines.iter().map(deadline).collect()
    });
    assert!(all.is_empty(), "{} differ:\n{}", all.len(), all.join("\n"));
}

/// Systems, and the rules for them.
#[test]
fn systems() {
    let all = differing("systems.txt", |read| {
        let systems = read.systems.iter().map(ToString::to_string);
        systems
            .chain(read.password_rules.iter().map(rule))
            .collect()
    });
    assert!(all.is_empty(), "{} differ:\n{}", all.len(), all.join("\n"));
}

#[test]
fn passwords() {
    let all = differing("passwords.txt", |read| {
        read.password_rules.iter().map(rule).collect()
    });
    assert!(all.is_empty(), "{} differ:\n{}", all.len(), all.join("\n"));
}

/// Tasks, exempt units, prohibitions, flags, accounts and the channel of the report.
fn duties(read: &Directive) -> Vec<String> {
    let tasks = read.tasks.iter().map(|task| {
        let actor = task.actor.as_deref().unwrap_or("-");
        format!("{actor}: {}", word(task.action))
    });
    let exempt = read
        .exempt_units
        .iter()
        .map(|unit| format!("exempt: {unit}"));
    let prohibitions = read
        .prohibitions
        .iter()
        .map(|prohibition| format!("no {}", word(prohibition)));
    let flags = [
        ("leaver_cleanup", read.leaver_cleanup),
        ("device_clean", read.device_clean_before_login),
    ];
    let flags = flags
        .iter()
        .filter(|(_, set)| *set)
        .map(|(name, _)| (*name).to_owned());
    let accounts = read.accounts_listed.iter();
    let accounts = accounts.map(|account| format!("account: {account}"));
    let channel = [&read.report_channel.email, &read.report_channel.phone];
    let channel = channel.into_iter().flatten();
    let channel = channel.map(|channel| format!("channel: {channel}"));
    tasks
        .chain(exempt)
        .chain(prohibitions)
        .chain(flags)
        .chain(accounts)
        .chain(channel)
        .collect()
}

#[test]
fn other_duties() {
    let all = differing("duties.txt", duties);
    assert!(all.is_empty(), "{} differ:\n{}", all.len(), all.join("\n"));
}
