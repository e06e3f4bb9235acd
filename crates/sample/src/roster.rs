//! The roster as an office keeps it: titles, merged headings, a running number, several rows
//! for one person, statuses in many words, totals and signatures at the foot.

mod words;

use std::path::Path;

use documents::table::{CsvStyle, Heading};
use domain::{EmploymentStatus, Moment};

use crate::Error;
use crate::calendar::AS_OF;
use crate::chance::Chance;
use crate::member::{Member, Rows, Seat};
use crate::province::Province;
use crate::sheet::{DateStyle, Encoding, Sheet, Tamper, Value};
use crate::spoil::{self, Habits};

const HEADINGS: [Heading<'_>; 12] = [
    Heading::Plain("STT"),
    Heading::Plain("Mã cán bộ"),
    Heading::Plain("Họ và tên"),
    Heading::Plain("Ngày sinh"),
    Heading::Plain("Giới tính"),
    Heading::Plain("Số CCCD"),
    Heading::Plain("Thư điện tử công vụ"),
    Heading::Plain("Đơn vị công tác"),
    Heading::Plain("Chức vụ"),
    Heading::Plain("Đối tượng"),
    Heading::Group(
        "Biến động",
        &["Tình trạng", "Từ ngày", "Đến ngày", "Nơi đến"],
    ),
    Heading::Plain("Ghi chú"),
];

/// Columns that others need to find, counted from 0.
pub mod column {
    /// Personnel code.
    pub const CODE: usize = 1;
    /// Name.
    pub const NAME: usize = 2;
    /// Unit.
    pub const UNIT: usize = 7;
    /// Status.
    pub const STATUS: usize = 10;
}

/// The number of the roster among the sheets, for the typists' habits.
const SHEET: usize = 7;

/// The open roster.
pub struct Roster {
    sheet: Sheet,
    rows: u32,
    people: u32,
}

/// What a row says beside who it is about.
struct Row<'a> {
    seat: Seat,
    position: &'a str,
    status: &'a str,
    /// From, to, destination are printed.
    dated: bool,
    destination: String,
}

impl Roster {
    /// Opens it, as .csv where it would be too long for a sheet.
    pub fn open(path: &Path, tamper: Option<Tamper>) -> Result<Self, Error> {
        let sheet = if path.extension().is_some_and(|e| e == "csv") {
            let flat = HEADINGS.iter().flat_map(|heading| match heading {
                Heading::Plain(text) => std::slice::from_ref(text),
                Heading::Group(_, parts) => parts,
            });
            let flat: Vec<&str> = flat.copied().collect();
            Sheet::delimited(
                path,
                Encoding::Utf8,
                CsvStyle::default(),
                DateStyle::Slashes,
                &flat,
            )?
        } else {
            let titles = [
                "ỦY BAN NHÂN DÂN TỈNH MẪU GIANG",
                "DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG",
                "(Tính đến ngày 20/11/2026)",
            ];
            Sheet::workbook(path, AS_OF, "Danh sách", &titles, &HEADINGS)?
        };
        Ok(Self {
            sheet: sheet.tampered(tamper),
            rows: 0,
            people: 0,
        })
    }

    /// Writes the rows of one person.
    pub fn person(
        &mut self,
        province: &Province,
        member: &Member,
        chance: &mut Chance,
    ) -> Result<(), Error> {
        self.people += 1;
        for row in rows_of(province, member, chance) {
            self.rows += 1;
            let cells = cells(self.rows, province, member, &row, chance);
            self.sheet.row(cells)?;
        }
        Ok(())
    }

    /// Totals, date, signatures.
    pub fn finish(mut self) -> Result<(), Error> {
        self.sheet
            .foot(1, &format!("Tổng cộng: {} người", self.people))?;
        self.sheet.gap()?;
        self.sheet.foot(7, "Mẫu Giang, ngày 20 tháng 11 năm 2026")?;
        self.sheet.foot(2, "NGƯỜI LẬP BIỂU")?;
        self.sheet.foot(7, "THỦ TRƯỞNG ĐƠN VỊ")?;
        self.sheet.finish()
    }
}

fn rows_of<'a>(province: &Province, member: &Member, chance: &mut Chance) -> Vec<Row<'a>> {
    let status = member.employment.status;
    let plain = |seat, position, status, dated| Row {
        seat,
        position,
        status,
        dated,
        destination: String::new(),
    };
    let working = words::of(EmploymentStatus::Active, chance);
    let said = words::of(status, chance);
    let here = province.authorities[member.seat.authority].offices[member.seat.office]
        .unit
        .name
        .clone();
    let former = member.former.unwrap_or(member.seat);
    let mut rows = match member.employment.rows {
        Rows::Plain => vec![Row {
            destination: match status {
                EmploymentStatus::TransferredOut => "Sở Tài chính tỉnh Bạch Sơn".to_owned(),
                EmploymentStatus::Seconded => "Tổ công tác liên ngành tỉnh".to_owned(),
                _ => String::new(),
            },
            ..plain(
                member.seat,
                member.position,
                said,
                status != EmploymentStatus::Active,
            )
        }],
        Rows::Destination => vec![Row {
            destination: here,
            ..plain(former, member.position, said, true)
        }],
        Rows::FormerAndPresent => vec![
            Row {
                destination: here,
                ..plain(former, member.position, said, true)
            },
            plain(member.seat, member.position, working, false),
        ],
        Rows::HiredAgain => vec![
            plain(
                former,
                member.position,
                words::of(EmploymentStatus::Resigned, chance),
                true,
            ),
            plain(member.seat, member.position, working, false),
        ],
    };
    if let Some(second) = member.second {
        let dated = member.employment.rows == Rows::Plain && status != EmploymentStatus::Active;
        let said = if dated { said } else { working };
        rows.push(plain(second, "Ủy viên Ban Chấp hành Đảng bộ", said, dated));
    }
    rows
}

fn cells(
    number: u32,
    province: &Province,
    member: &Member,
    row: &Row<'_>,
    chance: &mut Chance,
) -> Vec<Value> {
    let habits = Habits::of(member.seat.authority, SHEET);
    let (family, given) = spoil::name(member, habits, chance);
    let office = &province.authorities[row.seat.authority].offices[row.seat.office];
    let unit = if chance.permille(25) {
        office.short.clone()
    } else {
        office.unit.name.clone()
    };
    let code = match member.code.parse::<f64>() {
        Ok(number) if chance.permille(300) => Value::Number(number),
        _ => member.code.as_str().into(),
    };
    let date = |date| {
        if row.dated {
            Value::from(date)
        } else {
            Value::Empty
        }
    };
    vec![
        Value::Number(f64::from(number)),
        code,
        format!("{family} {given}").into(),
        birth(member, chance),
        if member.female { "Nữ" } else { "Nam" }.into(),
        identity(member, chance),
        if member.mail_on_roster {
            member.mail.as_str().into()
        } else {
            Value::Empty
        },
        unit.into(),
        row.position.into(),
        words::category(member.category).into(),
        row.status.into(),
        date(member.employment.from),
        date(member.employment.to),
        row.destination.as_str().into(),
        Value::Empty,
    ]
}

/// A date cell, or the same typed as text, or only the year, or nothing.
fn birth(member: &Member, chance: &mut Chance) -> Value {
    match chance.below(1000) {
        0..15 => Value::Empty,
        15..20 => member.birth.format("%Y").to_string().into(),
        20..400 => member.birth.format("%d/%m/%Y").to_string().into(),
        _ => Value::Time(Moment::Day(member.birth)),
    }
}

/// Text mostly; where somebody let it become a number, the leading zero is gone.
fn identity(member: &Member, chance: &mut Chance) -> Value {
    match chance.below(1000) {
        0..20 => Value::Empty,
        20..50 => member.identity.parse().map_or(Value::Empty, Value::Number),
        _ => member.identity.as_str().into(),
    }
}
