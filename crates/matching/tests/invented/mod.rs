//! A seeded population for the tests of this room: people in units, with accounts of every make.

use domain::{Date, EmploymentStatus, Observation, Person, PersonCode, Unit, UnitBranch, UnitCode};

/// A small fixed generator (xorshift): the same people on every machine.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

const FAMILIES: [&str; 12] = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đoàn", "Trương", "Vũ", "Tô",
    "Đặng",
];
const MIDDLES: [&str; 14] = [
    "Văn",
    "Thị",
    "Thị Thu",
    "Đức",
    "Minh",
    "Thị Ngọc",
    "Hữu",
    "Quang",
    "Xuân",
    "Thị Kim",
    "Bá",
    "Công",
    "Thanh",
    "Hoài",
];
const GIVENS: [&str; 28] = [
    "Hùng",
    "Hưng",
    "Hương",
    "Hường",
    "Lan",
    "Loan",
    "Thư",
    "Sơn",
    "Trường",
    "Hoa",
    "Hòa",
    "Anh",
    "Oanh",
    "Tuấn",
    "Tú",
    "Nam",
    "Dũng",
    "Dung",
    "Bình",
    "Quý",
    "Thủy",
    "Yến",
    "Phượng",
    "Phương",
    "Đạt",
    "Ước",
    "Khuê",
    "Giang",
];

/// Communes with two offices each.
pub fn units(communes: usize) -> Vec<Unit> {
    let unit = |code: String, name: String, parent: Option<&str>| Unit {
        code: UnitCode::new(&code).unwrap(),
        name,
        parent: parent.and_then(UnitCode::new),
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    };
    let mut units = vec![unit("H99".into(), "UBND tỉnh Mẫu".into(), None)];
    for n in 1..=communes {
        let own = format!("H99.{n}");
        units.push(unit(own.clone(), format!("UBND xã Số {n}"), Some("H99")));
        units.push(unit(
            format!("{own}.1"),
            format!("Văn phòng xã Số {n}"),
            Some(&own),
        ));
        units.push(unit(
            format!("{own}.2"),
            format!("Trường THCS Số {n}"),
            Some(&own),
        ));
    }
    units
}

/// People of 30 to an office, with codes `CB1000` and up.
pub fn people(count: usize, seed: u64) -> Vec<Person> {
    let mut chance = Chance::new(seed);
    (0..count)
        .map(|n| {
            let name = format!(
                "{} {} {}",
                chance.pick(&FAMILIES),
                chance.pick(&MIDDLES),
                chance.pick(&GIVENS)
            );
            let birth = Date::from_ymd_opt(
                1966 + chance.below(36) as i32,
                1 + chance.below(12) as u32,
                1 + chance.below(28) as u32,
            );
            let office = format!("H99.{}.{}", 1 + n / 60, 1 + n / 30 % 2);
            Person {
                code: PersonCode::new(&format!("CB{}", 1000 + n)).unwrap(),
                other_codes: Vec::new(),
                birth_date: birth,
                identity_hash: Some(format!("{:064x}", n * 7919 + 13)),
                mail: Some(format!("{}{n}@mau.gov.vn", given_initials(&name))),
                unit: UnitCode::new(&office),
                name,
                other_units: Vec::new(),
                former_units: Vec::new(),
                position: None,
                category: None,
                status: EmploymentStatus::Active,
                status_from: None,
                status_to: None,
                line: n as u32 + 2,
            }
        })
        .collect()
}

/// `hungnv`.
pub fn given_initials(name: &str) -> String {
    let folded = text::fold(name);
    let mut words: Vec<&str> = folded.split(' ').collect();
    let given = words.pop().unwrap();
    words
        .iter()
        .fold(given.to_owned(), |login, word| login + &word[..1])
}

/// An account that shows its owner's name and unit; the rest is for the test to add.
pub fn account(person: &Person, line: u32) -> Observation {
    Observation {
        line,
        login: format!("{}.{line}", given_initials(&person.name)),
        name: Some(person.name.clone()),
        unit: person.unit.as_ref().map(ToString::to_string),
        ..Observation::default()
    }
}
