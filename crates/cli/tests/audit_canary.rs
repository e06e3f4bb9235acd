//! Nothing secret is left behind by the real program: not in its output, its errors, its files, and
//! not by a process that is killed in the middle.
#![expect(
    clippy::unwrap_used,
    reason = "what these tests stand on must be there"
)]

mod canary;

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Passwords that the guesses reach; made of a name nobody has, so that they stand nowhere else.
const CANARIES: [&str; 3] = ["Kwanari@1985", "kwanari123", "Nguyenvankwanari123"];
/// Their hashes: `doveadm pw -s SSHA`, `mkpasswd -m bcrypt -R 4`, `mkpasswd -m sha512crypt -R 1000`.
const HASHES: &str = "email,kwanarinv,{SSHA}vD8U6jNtZCZfE6lHkBZ1qd5Y7fc02LxL\n\
    email,kwanarinv,$2b$05$ivIsMtIWxYzVIa3P4q77eOt5mx3Q6sFwpgHsK3fbvYUYkgXfYLkvu\n\
    email,kwanarinv,$6$rounds=1000$K.Plo8Ch30ezYU14$9nNBvMS5k0j0psQbM8wFFvtqjLaOF6rGb/sCNF8CtkRT0GMUajxNe/cDzlvnRsoy8tQk8OfloQIutY1v8vaIb0\n";
/// A password that no guess reaches, at a cost that keeps the program busy.
const SLOW: &str = "$2b$12$.Xj37bmGcYVzxwe.U7gxfuEQ0fa8j4Bc2OOXjqhBWj3G9nZbd6TNy";

const ROSTER: &str = "Mã cán bộ,Họ và tên,Ngày sinh,Email,Đơn vị,Trạng thái\n\
    C1,Nguyễn Văn Kwanari,07/03/1985,kwanarinv@mau.gov.vn,Văn phòng,Đang công tác\n\
    C2,Trần Thị Hoa,01/02/1990,hoatt@mau.gov.vn,Văn phòng,Đang công tác\n";

fn audit(folder: &Path, hashes: &str, arguments: &[&str]) -> Command {
    let list = format!("system,login,hash\n{hashes}");
    std::fs::write(folder.join("hashes.csv"), list).unwrap();
    std::fs::write(folder.join("roster.csv"), ROSTER).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_rasoat"));
    command
        .args(["audit", "--hashes", "hashes.csv", "--people", "roster.csv"])
        .args(["--out", "weak.csv"])
        .args(arguments)
        .current_dir(folder)
        .env("TMPDIR", folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn has_canary(bytes: &[u8]) -> bool {
    canary::has_canary(&CANARIES, bytes)
}

/// The names of the files in a folder, none of which has a canary in it.
fn clean_files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        assert!(!has_canary(&bytes), "{}", path.display());
        names.push(path.file_name().unwrap().to_string_lossy().into_owned());
    }
    names
}

#[test]
fn found_passwords_are_nowhere() {
    let folder = TempDir::new().unwrap();
    let arguments = ["--budget", "guesses=400", "--json"];
    let output = audit(folder.path(), HASHES, &arguments)
        .env("RASOAT_LOG", "trace")
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    assert!(!has_canary(&output.stdout) && !has_canary(&output.stderr));
    let names = clean_files(folder.path());
    let left = |name: &String| name.contains("checkpoint") || name.starts_with("core");
    assert!(!names.iter().any(left), "{names:?}");
    let rows = std::fs::read_to_string(folder.path().join("weak.csv")).unwrap();
    assert_eq!(rows.matches(",fail,").count(), CANARIES.len(), "{rows}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_process_killed_in_the_middle_leaves_nothing() {
    use std::os::unix::process::ExitStatusExt as _;

    let folder = TempDir::new().unwrap();
    let slow: String = (0..40)
        .map(|at| format!("email,hoatt{at},{SLOW}\n"))
        .collect();
    let hashes = format!("{HASHES}{slow}");
    let mut child = audit(folder.path(), &hashes, &["--budget", "1h"])
        .spawn()
        .unwrap();
    let checkpoint = folder.path().join("weak.csv.checkpoint");
    while !checkpoint.exists() {
        assert!(child.try_wait().unwrap().is_none());
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    // The shell's own: a bare machine has no program of that name.
    let killed = Command::new("sh")
        .args(["-c", &format!("kill -ABRT {}", child.id())])
        .status()
        .unwrap();
    assert!(killed.success());
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(6));
    assert!(!status.core_dumped());
    let mut told = Vec::new();
    child.stdout.take().unwrap().read_to_end(&mut told).unwrap();
    child.stderr.take().unwrap().read_to_end(&mut told).unwrap();
    assert!(!has_canary(&told));
    let names = clean_files(folder.path());
    assert!(
        !names.iter().any(|name| name.starts_with("core")),
        "{names:?}"
    );
}
