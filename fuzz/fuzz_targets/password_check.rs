//! A password line, its owner and the old password: anything may be typed.
#![no_main]

use domain::PasswordRules;
use password::check::{Candidate, Check, CorpusState};
use password::habits::Facts;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut lines = data;
    let mut take = || {
        let line = lines
            .split(|&byte| byte == b'\n')
            .next()
            .unwrap_or_default();
        lines = lines.get(line.len() + 1..).unwrap_or_default();
        String::from_utf8_lossy(line).into_owned()
    };
    let (login, name, unit) = (take(), take(), [take()]);
    let facts = Facts {
        login: &login,
        name: Some(&name),
        places: &unit,
        ..Facts::default()
    };
    let rules = PasswordRules {
        min_length: Some(8),
        max_length: Some(64),
        ..PasswordRules::default()
    };
    let check = Check::new(&rules, &facts, CorpusState::NotAsked, 2026);
    let mut typed = lines;
    let Ok(candidate) = Candidate::read_line(&mut typed) else {
        return;
    };
    let old = Candidate::read_line(typed).ok();
    let judged = check.judge(&candidate, old.as_ref());
    assert_eq!(judged.accepted, judged.failures.is_empty());
    assert!(judged.strength <= 4);
});
