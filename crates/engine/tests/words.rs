//! Words and code fit: what the code says has words, and no words are left that nothing says.
//! (That both languages have the same keys and arguments is a test of `text`.)
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use text::{Catalog, Language};

/// Names of the contract's values, kept whole whether a page shows them yet or not.
const OF_THE_CONTRACT: [&str; 5] = ["branch", "category", "privileged", "situation", "skipped"];

/// Nouns that messages themselves name: `NAME("stored", $what)`.
const OF_MESSAGES: &str = "stored";

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The code and the pages under a folder, tests left out.
fn code(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            code(&path, out);
        } else if name.ends_with(".html") || (name.ends_with(".rs") && name != "tests.rs") {
            out.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

fn code_of(rooms: &[&str]) -> String {
    let mut out = String::new();
    for room in rooms {
        code(&house().join(room).join("src"), &mut out);
        let pages = house().join(room).join("templates");
        if pages.exists() {
            code(&pages, &mut out);
        }
    }
    out
}

fn keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for entry in fs::read_dir(house().join("text/locales/vi")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let lines = text.lines().filter_map(|line| line.split_once(" ="));
        let named = lines.map(|(key, _)| key).filter(|key| {
            key.starts_with(|first: char| first.is_ascii_lowercase()) && !key.contains(' ')
        });
        keys.extend(named.map(str::to_owned));
    }
    keys
}

#[test]
fn what_the_code_says_has_words() {
    let source = code_of(&["engine", "cli"]);
    let sayers = [".text(\"", ".message(\"", ".say(\"", ".words(\""];
    let mut said = 0;
    for sayer in sayers {
        for part in source.split(sayer).skip(1) {
            let key = part.split('"').next().unwrap();
            for language in Language::ALL {
                assert!(
                    Catalog::of(language).has(key),
                    "{language}: no words for {key}"
                );
            }
            said += 1;
        }
    }
    assert!(said > 40, "the sayers are called otherwise now: {said}");
}

#[test]
fn no_words_are_left_that_nothing_says() {
    let rooms: Vec<String> = fs::read_dir(house())
        .unwrap()
        .map(|room| room.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let rooms: Vec<&str> = rooms.iter().map(String::as_str).collect();
    let source = code_of(&rooms);
    let is_said = |key: &str| {
        let whole = source.contains(&format!("\"{key}\""));
        // A key put together: `gate-{code}`, or a noun and one of its values.
        let mut heads = key.match_indices('-').map(|(at, _)| &key[..at]);
        whole
            || heads.any(|head| {
                source.contains(&format!("\"{head}-{{"))
                    || source.contains(&format!("\"{head}\""))
                    || OF_THE_CONTRACT.contains(&head)
                    || head == OF_MESSAGES
            })
    };
    let left: Vec<String> = keys().into_iter().filter(|key| !is_said(key)).collect();
    assert!(left.is_empty(), "nothing says {left:?}");
}

#[test]
fn a_wrong_policy_file_is_told_in_the_readers_language() {
    let told = |text: &str, language: Language| {
        let error = policy::Policy::parse(text).unwrap_err();
        engine::words::error(&error.into(), Catalog::of(language))
    };
    let rotation = "[default]\nrotation = 3\n";
    assert_eq!(
        told(rotation, Language::Vi),
        "Tệp chính sách không dùng được. Dòng 2: giá trị của `default.rotation` không dùng được (3). \
         Cần ghi: khoảng thời gian, ví dụ \"3 months\" hoặc \"90 days\"; \"none\" nếu không giới hạn."
    );
    assert_eq!(
        told(rotation, Language::En),
        "The policy file cannot be used. Line 2: `default.rotation` cannot be 3. \
         Write a period such as \"3 months\" or \"90 days\", or \"none\" for no limit."
    );
    let endless =
        "[[exception]]\nrules = [\"dormant\"]\nunit = \"H26\"\nby = \"A\"\nreason = \"B\"\n";
    assert!(told(endless, Language::Vi).contains("ngoại lệ phải có ngày hết hạn"));
    let level = "[gate]\nfew = -1\n";
    assert!(told(level, Language::Vi).contains("số nguyên từ 0 đến 1000000"));
}
