//! Official letters as .docx, in one of two layouts: state bodies (Nghị định 30/2020, Phụ lục
//! I) and Party bodies (Hướng dẫn 05-HD/VPTW). `docs/drafts.md` holds the table of the
//! layouts beside what is written.
//!
//! Number and day stay blank: the clerk gives them out. No clock is read: the same letter
//! gives the same bytes.

mod head;
mod layout;
mod page;
mod plain;
mod tail;
mod write;

use domain::Date;

pub use plain::plain;
pub use write::write;

/// Whose layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// State bodies.
    State,
    /// Party bodies.
    Party,
}

/// A công văn, or a document of a named kind, that is still to be numbered, dated and signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Whose layout.
    pub profile: Profile,
    /// The kind as printed (`Báo cáo`), over the subject (ô 5a); `None`: a công văn (ô 5b).
    pub named: Option<String>,
    /// The body printed above the issuer.
    pub parent: Option<String>,
    /// The issuer, in the lines it is printed in.
    pub issuer: Vec<String>,
    /// What follows the number: `UBND-VP`; for the Party `CV/ĐU`.
    pub symbol: String,
    /// The place of issue.
    pub place: String,
    /// A day of the month of issue; the day itself is left blank.
    pub month: Date,
    /// What it is about, without "V/v".
    pub subject: String,
    /// Those it is sent to.
    pub recipients: Vec<String>,
    /// What it says.
    pub body: Vec<Block>,
    /// "Nơi nhận", without the last line.
    pub copies: Vec<String>,
    /// On whose behalf: `TM. ỦY BAN NHÂN DÂN`.
    pub authority: Option<String>,
    /// The signer's office.
    pub title: String,
}

/// A paragraph of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Text(String),
    /// A numbered order; the number is the writer's.
    Order(String),
    /// A dashed line below an order.
    Dash(String),
    /// The heading of a part, with its number.
    Heading(String),
    /// A table: its headings, and its rows, as many cells each.
    Table {
        /// What stands above the columns.
        heads: Vec<String>,
        /// The rows.
        rows: Vec<Vec<String>>,
    },
}

/// A block as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Printed<'a> {
    /// Running text.
    Text(String),
    /// The heading of a part.
    Heading(&'a str),
    /// A table: headings and rows.
    Table(&'a [String], &'a [Vec<String>]),
}

impl Letter {
    /// The number line with its blank.
    fn number(&self) -> String {
        match self.profile {
            Profile::State => format!("Số:         /{}", self.symbol),
            Profile::Party => format!("Số          -{}", self.symbol),
        }
    }

    /// Place and date; a zero stands before months 1 and 2 only.
    fn place_and_date(&self) -> String {
        use chrono::Datelike;
        let month = match self.month.month() {
            month @ (1 | 2) => format!("0{month}"),
            month => month.to_string(),
        };
        let year = self.month.year();
        format!("{}, ngày      tháng {month} năm {year}", self.place)
    }

    /// "V/v …", or for the Party "về việc …".
    fn about(&self) -> String {
        match self.profile {
            Profile::State => format!("V/v {}", self.subject),
            Profile::Party => format!("về việc {}", self.subject),
        }
    }

    /// The subject under a kind: it begins a line of its own.
    fn named_subject(&self) -> String {
        let mut letters = self.subject.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }

    /// The last line of "Nơi nhận".
    const fn filed(&self) -> &'static str {
        match self.profile {
            Profile::State => "Lưu: VT.",
            Profile::Party => "Lưu Văn phòng.",
        }
    }

    /// The body as printed, orders numbered, the last paragraph closed as the layout wants it:
    /// `./.` for the state, `.` for the Party.
    fn printed(&self) -> Vec<Printed<'_>> {
        let mut number = 0;
        let mut blocks: Vec<Printed<'_>> = self
            .body
            .iter()
            .map(|block| match block {
                Block::Text(text) => Printed::Text(text.clone()),
                Block::Order(text) => {
                    number += 1;
                    Printed::Text(format!("{number}. {text}"))
                }
                Block::Dash(text) => Printed::Text(format!("- {text}")),
                Block::Heading(text) => Printed::Heading(text),
                Block::Table { heads, rows } => Printed::Table(heads, rows),
            })
            .collect();
        if let Some(Printed::Text(last)) = blocks.last_mut() {
            let end = match self.profile {
                Profile::State => "./.",
                Profile::Party => ".",
            };
            *last = format!("{}{end}", last.trim_end_matches(['.', '/', ';', ' ']));
        }
        blocks
    }

    /// A letter to look at.
    #[must_use]
    pub fn sample(profile: Profile) -> Self {
        let state = profile == Profile::State;
        let line = |state_words: &str, party_words: &str| {
            if state { state_words } else { party_words }.to_owned()
        };
        Self {
            profile,
            named: None,
            parent: (!state).then(|| "Đảng bộ tỉnh Mẫu Giang".to_owned()),
            issuer: if state {
                vec!["Ủy ban nhân dân".to_owned(), "xã An Lộc".to_owned()]
            } else {
                vec!["Đảng ủy xã An Lộc".to_owned()]
            },
            symbol: line("UBND-VP", "CV/ĐU"),
            place: "An Lộc".to_owned(),
            month: Date::from_ymd_opt(2026, 11, 24).unwrap_or_default(),
            subject: "rà soát, thay đổi mật khẩu tài khoản các phần mềm dùng chung".to_owned(),
            recipients: vec![
                line("Các phòng, đơn vị thuộc UBND xã", "Các chi bộ trực thuộc"),
                line(
                    "Các trường học trên địa bàn xã",
                    "Các cơ quan tham mưu, giúp việc Đảng ủy",
                ),
            ],
            body: vec![
                Block::Text(
                    "Thực hiện Công văn số 1234/UBND-KGVX ngày 20/11/2026 của UBND tỉnh Mẫu Giang \
                     về việc rà soát tài khoản, đề nghị các đơn vị triển khai các nội dung sau:"
                        .to_owned(),
                ),
                Block::Order("Thay đổi ngay mật khẩu thư điện tử công vụ.".to_owned()),
                Block::Order("Báo cáo kết quả trước ngày 04/12/2026.".to_owned()),
            ],
            copies: vec!["Như trên;".to_owned()],
            authority: Some(line("TM. Ủy ban nhân dân", "T/M Ban Thường vụ")),
            title: line("Chủ tịch", "Bí thư"),
        }
    }

    /// A report to look at.
    #[must_use]
    pub fn report_sample(profile: Profile) -> Self {
        let cells = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let mut report = Self::sample(profile);
        report.named = Some("Báo cáo".to_owned());
        report.symbol = "BC-UBND".to_owned();
        report.subject = "kết quả rà soát tài khoản các phần mềm dùng chung".to_owned();
        report.recipients = vec!["Ủy ban nhân dân tỉnh Mẫu Giang".to_owned()];
        report.body = vec![
            Block::Text("Ủy ban nhân dân xã An Lộc báo cáo kết quả như sau:".to_owned()),
            Block::Heading("1. Số liệu".to_owned()),
            Block::Table {
                heads: cells(["Hệ thống", "Tài khoản", "Đã đổi mật khẩu"]),
                rows: vec![cells(["Thư điện tử công vụ", "40", "38"])],
            },
            Block::Text("Trên đây là báo cáo của Ủy ban nhân dân xã An Lộc.".to_owned()),
        ];
        report
    }
}
