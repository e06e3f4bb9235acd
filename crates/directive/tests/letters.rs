//! The five letters: every field right, every field pointing at words.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where its files are not as they should be"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use directive::score::{Truth, astray, compare, inventions, items};
use serde_json::Value;

fn letters(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut letters: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    letters.sort();
    letters
}

fn read(path: &Path) -> (String, Truth, directive::Directive) {
    let text = std::fs::read_to_string(path).unwrap();
    let truth =
        Truth::parse(&std::fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    let read = directive::read(&text);
    (text, truth, read)
}

#[test]
fn the_five_letters_are_read_field_by_field() {
    let all = letters("letters");
    assert_eq!(all.len(), 5);
    for path in all {
        let (text, truth, read) = read(&path);
        let (_, differences) = compare(&items(&truth.directive), &items(&read));
        assert!(
            differences.is_empty(),
            "{}: {differences:#?}",
            path.display()
        );
        assert_eq!(
            astray(&truth.words, &read, &text),
            Vec::<String>::new(),
            "{}",
            path.display()
        );
    }
}

/// Letters of other writers are named a…, b…: the readers' builder takes them in once worked through; until then
/// the scoring example tells what is invented there.
fn worked_through(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    name.starts_with(|first: char| first.is_ascii_digit())
}

#[test]
fn no_number_is_invented() {
    let training = letters("training").into_iter();
    for path in letters("letters")
        .into_iter()
        .chain(training.filter(|path| worked_through(path)))
    {
        let (_, truth, read) = read(&path);
        assert_eq!(
            inventions(&truth.directive, &read),
            [],
            "{}",
            path.display()
        );
    }
}

/// Every value that says something has a span, its own or its field's.
#[test]
fn every_field_points_at_words() {
    for path in letters("letters").into_iter().chain(letters("training")) {
        let (text, _, read) = read(&path);
        let length = text.chars().count();
        for (start, end) in read.spans.values().chain(&read.unread) {
            assert!(
                start < end && *end <= length,
                "{}: {start}..{end}",
                path.display()
            );
        }
        let mut value = serde_json::to_value(&read).unwrap();
        let fields = value.as_object_mut().unwrap();
        fields.remove("spans");
        fields.remove("unread");
        for pointer in leaves(&value) {
            // A công văn is known by having no title: nothing to point at.
            let silent = pointer == "/doc_type";
            let pointed = read
                .spans
                .keys()
                .any(|span| pointer == *span || pointer.starts_with(&format!("{span}/")));
            assert!(
                silent || pointed,
                "{}: nothing points at {pointer}",
                path.display()
            );
        }
    }
}

fn leaves(value: &Value) -> Vec<String> {
    match value {
        Value::Null | Value::Bool(false) => Vec::new(),
        Value::Array(items) => under(
            items
                .iter()
                .enumerate()
                .map(|(at, item)| (at.to_string(), item)),
        ),
        Value::Object(fields) => under(fields.iter().map(|(name, item)| (name.clone(), item))),
        _ => vec![String::new()],
    }
}

fn under<'a>(children: impl Iterator<Item = (String, &'a Value)>) -> Vec<String> {
    let named: BTreeMap<String, &Value> = children.collect();
    named
        .into_iter()
        .flat_map(|(name, child)| {
            leaves(child)
                .into_iter()
                .map(move |leaf| format!("/{name}{leaf}"))
        })
        .collect()
}

/// Whatever the text, reading ends without a panic and every span is inside.
#[test]
fn broken_letters_do_no_harm() {
    for path in letters("letters") {
        let text: Vec<char> = std::fs::read_to_string(&path).unwrap().chars().collect();
        for cut in (0..text.len()).step_by(997) {
            let (head, tail) = text.split_at(cut);
            for part in [head, tail, &tail.iter().rev().copied().collect::<Vec<_>>()] {
                let part: String = part.iter().collect();
                let read = directive::read(&part);
                let length = part.chars().count();
                assert!(
                    read.spans
                        .values()
                        .all(|(start, end)| start <= end && *end <= length)
                );
            }
        }
    }
    for odd in [
        "",
        "\n",
        "|",
        "*",
        "<sup>",
        "\u{302}",
        "Số:",
        "Kính gửi:",
        "trước ngày 99/99/9999",
        "\u{c}\u{c}",
    ] {
        assert!(directive::read(odd).deadlines.is_empty());
    }
}

/// Line ends of another system, and letters with their marks apart, change nothing but places.
#[test]
fn spelling_of_the_file_does_not_matter() {
    let apart = [
        ("ậ", "a\u{323}\u{302}"),
        ("ộ", "o\u{323}\u{302}"),
        ("ố", "o\u{302}\u{301}"),
        ("ả", "a\u{309}"),
        ("ị", "i\u{323}"),
        ("ầ", "â\u{300}"),
        ("ứ", "u\u{31b}\u{301}"),
        ("à", "a\u{300}"),
        ("ế", "e\u{302}\u{301}"),
    ];
    for path in letters("letters") {
        let text = std::fs::read_to_string(&path).unwrap();
        let mut other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        for (composed, marks) in apart {
            other = other.replace(composed, marks);
        }
        let (plain, spelled) = (directive::read(&text), directive::read(&other));
        assert_eq!(
            plain.spans.keys().collect::<Vec<_>>(),
            spelled.spans.keys().collect::<Vec<_>>()
        );
        let letters: Vec<char> = other.chars().collect();
        if let Some((start, end)) = spelled.spans.get("/deadlines/0/date") {
            let words: String = letters[*start..*end].iter().collect();
            assert!(words.ends_with(char::is_numeric), "{words}");
        }
        let bare = |read: directive::Directive| directive::Directive {
            spans: BTreeMap::new(),
            unread: Vec::new(),
            ..read
        };
        assert_eq!(bare(plain), bare(spelled), "{}", path.display());
    }
}
