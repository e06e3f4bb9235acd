//! Files damaged at random never make a reader panic, hang or run out of memory. A small,
//! repeatable cousin of `fuzz/`; `MUTATIONS=20000` tries more than the usual few.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot build its file has failed"
)]

mod common;

use std::io::{Cursor, Read as _, Write as _};
use std::ops::ControlFlow;

use common::{KEY, day, file};
use connectors::{Feed, Limits, Mapping, ReadOptions};
use domain::FeedKind;

const LIMITS: Limits = Limits {
    file_bytes: 1 << 20,
    unpacked_bytes: 16 << 20,
    unpacked_ratio: 200,
    rows: 20_000,
    columns: 300,
    cell_bytes: 4096,
    held_cells: 1 << 18,
};

/// Repeatable chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }

    /// One to eight small injuries.
    fn injure(&mut self, whole: &[u8]) -> Vec<u8> {
        let mut bytes = whole.to_vec();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len());
            match self.below(7) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, b"\"<>&;,\t\n\0\xff"[self.below(10)]),
                2 => {
                    let to = bytes.len().min(at + self.below(40));
                    bytes.drain(at..to);
                }
                3 => {
                    let to = bytes.len().min(at + self.below(60));
                    let again = bytes[at..to].to_vec();
                    bytes.splice(at..at, again);
                }
                4 => bytes[at..].iter_mut().take(4).for_each(|byte| *byte = 0xff),
                5 => bytes[at..].iter_mut().take(2).for_each(|byte| *byte = b'9'),
                _ => bytes[at] ^= 1 << self.below(8),
            }
            if bytes.is_empty() {
                bytes.push(0);
            }
        }
        bytes
    }
}

fn rounds() -> usize {
    let asked = std::env::var("MUTATIONS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(60)
}

fn read(name: &str, bytes: &[u8], which: usize) {
    let file = file(name, bytes);
    let kinds = [FeedKind::Units, FeedKind::Roster, common::email()];
    let kind = &kinds[which % 3];
    let options = ReadOptions {
        as_of: day("2026-11-20"),
        identity_key: &KEY,
        mapping: None,
        limits: LIMITS,
    };
    let Ok(mut feed) = Feed::open(&file.path, kind, &options) else {
        return;
    };
    let on = ControlFlow::Continue(());
    let summary = match kind {
        FeedKind::Units => feed.read_units(&mut |_| on),
        FeedKind::Roster => feed.read_roster(&mut |_| on),
        FeedKind::System(_) => feed.read_accounts(&mut |_| on),
    };
    if let Ok(summary) = summary {
        assert_eq!(summary.rows, summary.profile.rows);
    }
}

fn mutate(name: &str, seed: u64, whole: &[u8]) {
    let mut chance = Chance(seed);
    for round in 0..rounds() {
        let injured = chance.injure(whole);
        read(name, &injured, round);
    }
}

#[test]
fn separated_values() {
    let sheet = "DANH SÁCH\n\nSTT;Tài khoản;Họ và tên;Ngày đổi mật khẩu;Trạng thái\nI;Phòng Kinh tế;;;\n\
        1;annv;\"Nguyễn; Văn\nAn\";27/04/2024 09:30;khóa\n2;bttt;Trần Thị Bình;20240427093000Z;1\n\
        ;Tổng cộng;2;;\n;;;Người lập biểu;\n";
    mutate("a.csv", 1, sheet.as_bytes());
    let wide: Vec<u8> = sheet.encode_utf16().flat_map(u16::to_le_bytes).collect();
    mutate("a.csv", 2, &[&b"\xff\xfe"[..], &wide].concat());
    let page = "<html><table><tr><th colspan=2>login</th><th>name</tr><tr ss:Index=4><td rowspan=3>an<td>b&amp;&#65;</table>";
    mutate("a.xls", 3, page.as_bytes());
}

#[test]
fn old_workbooks() {
    mutate("a.xls", 4, include_bytes!("data/accounts.xls"));
}

#[test]
fn containers() {
    mutate("a.ods", 5, include_bytes!("data/accounts.ods"));
    members(
        "a.ods",
        6,
        include_bytes!("data/accounts.ods"),
        "content.xml",
    );
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["login", "Họ và tên", "pwdLastSet"])
        .unwrap();
    sheet
        .write_row(1, 0, ["annv", "Nguyễn Văn An", "0"])
        .unwrap();
    sheet.write(2, 0, 45_409.5).unwrap();
    let book = book.save_to_buffer().unwrap();
    mutate("a.xlsx", 7, &book);
    for (seed, member) in (8..).zip([
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
    ]) {
        members("a.xlsx", seed, &book, member);
    }
}

/// Injures one member of a container and packs it again.
fn members(name: &str, seed: u64, whole: &[u8], member: &str) {
    let mut archive = zip::ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut contents = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        contents.push((entry.name().unwrap().into_owned(), content));
    }
    let mut chance = Chance(seed);
    for round in 0..rounds() {
        let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let stored = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        for (entry, content) in &contents {
            packed.start_file(entry.as_str(), stored).unwrap();
            if entry == member {
                packed.write_all(&chance.injure(content)).unwrap();
            } else {
                packed.write_all(content).unwrap();
            }
        }
        read(name, packed.finish().unwrap().get_ref(), round);
    }
}

#[test]
fn mappings() {
    let whole = "[roster]\nsheet = \"A\"\nheading_row = 4\nencoding = \"tcvn3\"\ndelimiter = \";\"\n\
        date_order = \"month_first\"\n[roster.columns]\n\"Số\" = \"person_code\"\n\"#3\" = \"ignored\"\n";
    let mut chance = Chance(20);
    for _ in 0..rounds() {
        let injured = chance.injure(whole.as_bytes());
        if let Err(error) = Mapping::parse(&String::from_utf8_lossy(&injured)) {
            assert!(!error.to_string().is_empty());
        }
    }
}

/// A million bytes of quotes that never close take no longer than any other file.
#[test]
fn quotes_that_never_close() {
    let line = b"a,\"b\"c\nd,\"\"\"e\n";
    let sheet: Vec<u8> = line.iter().copied().cycle().take(1 << 20).collect();
    read(
        "a.csv",
        &[&b"login,name\n"[..], &sheet[..(1 << 20) - 100]].concat(),
        2,
    );
}
