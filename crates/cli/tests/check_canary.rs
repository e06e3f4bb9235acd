//! A password that was judged is nowhere any more: not in what the program says, and not in its
//! memory, which is read while the program still lives.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "what these tests stand on must be there"
)]

mod canary;

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _, pipe};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use canary::has_canary;

/// A password of a name nobody has, and the old one that is typed with it.
const CANARIES: [&str; 2] = ["Kwanari-Rubezahl@73", "Zwetschgen-Kwanari#19"];
/// Bytes a pipe takes before whoever writes has to wait.
const PIPE: usize = 65_536;
/// Bytes of the smallest page.
const PAGE: usize = 4096;

fn check() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasoat"));
    command
        .args(["password", "check", "--old", "--as-of", "2026-11-20"])
        .args(["--login", "hungnv", "--name", "Nguyễn Văn Hùng"])
        .env("RASOAT_LOG", "trace")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn type_in(child: &mut Child, lines: &str) {
    child
        .stdin
        .take()
        .unwrap()
        .write_all(lines.as_bytes())
        .unwrap();
}

/// Waits until the process sleeps and stays asleep.
fn wait_for_sleep(child: &Child) {
    let mut asleep = 0;
    while asleep < 25 {
        std::thread::sleep(Duration::from_millis(20));
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap();
        let (_, behind) = stat.rsplit_once(") ").unwrap();
        asleep = if behind.starts_with('S') {
            asleep + 1
        } else {
            0
        };
    }
}

/// Everything the process can write to; `None` where the system lets nobody look.
fn memory_of(child: &Child) -> Option<Vec<u8>> {
    let folder = format!("/proc/{}", child.id());
    let open = |name: &str| match File::open(format!("{folder}/{name}")) {
        Ok(file) => Some(file),
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::PermissionDenied);
            None
        }
    };
    let mut maps = String::new();
    open("maps")?.read_to_string(&mut maps).unwrap();
    let mut memory = open("mem")?;
    let mut all = Vec::new();
    for line in maps.lines() {
        let mut fields = line.split(' ');
        let (range, rights) = (fields.next().unwrap(), fields.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let number = |text: &str| u64::from_str_radix(text, 16).unwrap();
        memory.seek(SeekFrom::Start(number(from))).unwrap();
        // An allocator keeps far more room than it has touched: pages of zeros are left out.
        let mut page = [0; PAGE];
        for _ in (number(from)..number(to)).step_by(PAGE) {
            if memory.read_exact(&mut page).is_err() {
                break;
            }
            if page != [0; PAGE] {
                all.extend_from_slice(&page);
            }
        }
    }
    assert!(!all.is_empty());
    Some(all)
}

#[test]
fn a_judged_password_is_neither_told_nor_kept() {
    // The program's answer meets a full pipe: it has judged, has wiped, and waits.
    let (mut reader, mut writer) = pipe().unwrap();
    writer.write_all(&vec![b'.'; PIPE]).unwrap();
    let mut child = check().stdout(writer).spawn().unwrap();
    type_in(&mut child, &format!("{}\n{}\n", CANARIES[0], CANARIES[1]));
    wait_for_sleep(&child);
    if let Some(memory) = memory_of(&child) {
        // The reader of memory sees what is there: the login is, from the command line.
        assert!(has_canary(&["hungnv"], &memory));
        assert!(!has_canary(&CANARIES, &memory));
    }
    let mut told = Vec::new();
    reader.read_to_end(&mut told).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let answer = String::from_utf8(told.split_off(PIPE)).unwrap();
    assert!(answer.contains("\"accepted\""), "{answer}");
    assert!(!has_canary(&CANARIES, answer.as_bytes()));
    assert!(!has_canary(&CANARIES, &output.stderr));
}

#[test]
fn a_process_killed_while_it_holds_a_password_leaves_no_core() {
    use std::os::unix::process::ExitStatusExt as _;

    let folder = tempfile::TempDir::new().unwrap();
    let mut child = check()
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typing = child.stdin.take().unwrap();
    typing
        .write_all(format!("{}\n", CANARIES[0]).as_bytes())
        .unwrap();
    wait_for_sleep(&child);
    // It waits for the old password now and holds the new one: this is what the search would find.
    if let Some(memory) = memory_of(&child) {
        assert!(has_canary(&CANARIES[..1], &memory));
    }
    let id = child.id().to_string();
    assert!(
        // The shell's own: a bare machine has no program of that name.
        Command::new("sh")
            .args(["-c", &format!("kill -ABRT {id}")])
            .status()
            .unwrap()
            .success()
    );
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.signal(), Some(6));
    assert!(!output.status.core_dumped());
    assert!(!has_canary(&CANARIES, &output.stdout) && !has_canary(&CANARIES, &output.stderr));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
