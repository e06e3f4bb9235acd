//! `rasoat directive read` as scripts see it: output, exit codes, complaints in both languages.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where its files are not as they should be"
)]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn letter(name: &str) -> String {
    let crates = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    crates.join(name).display().to_string()
}

fn first() -> String {
    letter("directive/tests/letters/01-3347-cv-btctu.txt")
}

fn read(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_rasoat"))
        .args(["directive", "read"])
        .args(arguments)
        .output()
        .unwrap()
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn spans_count_the_letters_of_the_text() {
    for file in [
        first(),
        letter("connectors/tests/data/letters/libreoffice/01-3347-cv-btctu.docx"),
        letter("connectors/tests/data/letters/typst/01-3347-cv-btctu.pdf"),
    ] {
        let json = read(&[&file, "--json"]);
        assert_eq!(json.status.code(), Some(0), "{}", words(&json.stderr));
        let read_as: Value = serde_json::from_slice(&json.stdout).unwrap();
        assert_eq!(read_as["number"], "3347");
        assert_eq!(read_as["date"], "2024-01-12");
        let text: Vec<char> = words(&read(&[&file, "--text"]).stdout).chars().collect();
        let quoted = |pointer: &str| -> String {
            let span = &read_as["spans"][pointer];
            let at = |end: usize| usize::try_from(span[end].as_u64().unwrap()).unwrap();
            text[at(0)..at(1)].iter().collect()
        };
        assert_eq!(quoted("/number"), "3347", "{file}");
        assert!(
            quoted("/deadlines/0/date").ends_with("31/01/2024"),
            "{file}"
        );
        assert!(read_as["unread"].is_array());
    }
}

#[test]
fn people_read_each_field_beside_its_words() {
    let vietnamese = words(&read(&[&first()]).stdout);
    assert!(vietnamese.contains("Quy tắc mật khẩu"), "{vietnamese}");
    assert!(vietnamese.contains("đổi 3 tháng một lần"), "{vietnamese}");
    assert!(vietnamese.contains("trước 31/01/2024"), "{vietnamese}");
    assert!(vietnamese.contains("“03 tháng/lần"), "{vietnamese}");
    let english = words(&read(&[&first(), "--lang", "en"]).stdout);
    assert!(english.contains("changed every 3 months"), "{english}");
    // No key is shown in place of its words.
    for shown in [vietnamese, english] {
        for key in [
            "directive-",
            "password-rule",
            "deadline-",
            "obliged-",
            "task-",
            "{$",
        ] {
            assert!(!shown.contains(key), "{key}: {shown}");
        }
    }
}

#[test]
fn a_letter_comes_by_standard_input() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rasoat"))
        .args(["directive", "read", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = std::fs::read(first()).unwrap();
    child.stdin.take().unwrap().write_all(&text).unwrap();
    let output = child.wait_with_output().unwrap();
    let read_as: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(read_as["symbol"], "CV/BTCTU");
}

#[test]
fn several_letters_are_one_line_each_and_a_refused_one_stops_none() {
    let folder = tempfile::tempdir().unwrap();
    let picture = folder.path().join("anh.pdf");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    let output = read(&[&first(), &picture.display().to_string(), &first(), "--json"]);
    assert_eq!(output.status.code(), Some(3));
    let lines: Vec<Value> = words(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["file"], first());
    assert_eq!(lines[1]["directive"]["number"], "3347");
    let complaint = words(&output.stderr);
    assert!(
        complaint.contains("là ảnh") && complaint.contains("OCR"),
        "{complaint}"
    );
}

#[test]
fn what_is_wrong_is_said_in_both_languages_with_its_exit_code() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("cong-van.doc");
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
    std::fs::write(&old, bytes).unwrap();
    let old = old.display().to_string();
    for (arguments, code, expected) in [
        (vec![old.as_str()], 3, "Lưu thành (Save As) .docx"),
        (vec![&old, "--lang", "en"], 3, "save it as .docx"),
        (vec!["khong-co.docx"], 2, "Kiểm tra đường dẫn"),
        (vec!["khong-co.docx", "--lang", "en"], 2, "Check the path"),
        (vec![], 2, "Thiếu"),
        (vec![&old, "--text", "--json"], 2, "không dùng cùng nhau"),
    ] {
        let output = read(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let complaint = words(&output.stderr);
        assert!(complaint.contains(expected), "{arguments:?}: {complaint}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_reader_who_has_read_enough_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_rasoat"))
        .args(["directive", "read", &first()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", words(&output.stderr));
}
