//! Figures of feeds as an import would count them: a ward's roster, a province's mail.

use domain::{
    Date, FeedKind, FeedProfile, Field, FieldProfile, FieldSet, GateReason, GateVerdict, Unit,
    UnitBranch, UnitCode,
};

use crate::gate::{FeedFacts, Surroundings, Thresholds, UnitMap, judge_feed};

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A feed with its figures.
#[derive(Clone)]
pub struct Sheet {
    pub kind: FeedKind,
    pub profile: FeedProfile,
    pub fields: FieldSet,
    pub named: FieldSet,
    pub as_of: Date,
}

impl Sheet {
    /// A roster of `people` in units `u0`, `u1` … of `size` people each.
    pub fn roster(people: u64, size: u64) -> Self {
        let fields = [
            Field::Name,
            Field::PersonCode,
            Field::BirthDate,
            Field::Unit,
            Field::Status,
            Field::StatusFrom,
        ];
        let mut sheet = Self::new(FeedKind::Roster, people, size, &fields, "CB");
        for field in [Field::PersonCode, Field::Name, Field::BirthDate] {
            sheet.column(field).sampled = sketch("ward", field as u64);
        }
        let leavers = people / 25;
        sheet.status("retired", leavers);
        sheet.status("active", people - leavers);
        sheet.dates(Field::BirthDate, people);
        sheet
    }

    /// A system's accounts; `key` begins every login.
    pub fn system(system: &str, accounts: u64, size: u64, key: &str) -> Self {
        let kind = FeedKind::System(system.parse().unwrap());
        let fields = [
            Field::Login,
            Field::Name,
            Field::PersonCode,
            Field::Unit,
            Field::Status,
            Field::Created,
            Field::LastUse,
            Field::PasswordChanged,
        ];
        let mut sheet = Self::new(kind, accounts, size, &fields, key);
        let locked = accounts / 20;
        sheet.status("locked", locked);
        sheet.status("active", accounts - locked);
        for field in [Field::Created, Field::LastUse, Field::PasswordChanged] {
            sheet.dates(field, accounts);
        }
        sheet
    }

    /// A tree of so many units.
    pub fn units(units: u64) -> Self {
        let fields = [Field::UnitCode, Field::UnitName, Field::Parent];
        Self::new(FeedKind::Units, units, 1, &fields, "unit")
    }

    fn new(kind: FeedKind, rows: u64, size: u64, fields: &[Field], key: &str) -> Self {
        let mut profile = FeedProfile {
            rows,
            marked: rows * 9 / 10,
            key_sketch: sketch(key, 0),
            ..FeedProfile::default()
        };
        let mut left = rows;
        for unit in 0.. {
            if left == 0 {
                break;
            }
            let in_unit = left.min(size);
            profile.by_unit.insert(format!("u{unit}"), in_unit);
            left -= in_unit;
        }
        for field in fields {
            profile.fields.insert(
                *field,
                FieldProfile {
                    filled: rows,
                    ..FieldProfile::default()
                },
            );
        }
        Self {
            kind,
            profile,
            fields: fields.iter().copied().collect(),
            named: FieldSet::default(),
            as_of: day("2026-11-20"),
        }
    }

    pub fn status(&mut self, status: &str, count: u64) {
        self.profile.by_status.insert(status.to_owned(), count);
    }

    pub fn column(&mut self, field: Field) -> &mut FieldProfile {
        self.profile.fields.entry(field).or_default()
    }

    /// A column of honest day-first dates, most of them of the last three months.
    pub fn dates(&mut self, field: Field, count: u64) {
        let column = self.column(field);
        column.filled = count;
        column.day_first = count * 60 / 100;
        column.ambiguous_day_month = count * 36 / 100;
        let mut months = [1; 12];
        months[8..11].copy_from_slice(&[20, 30, 41]);
        column.certain_months = months.map(|share| share * column.day_first / 100);
        column.swappable_months = months.map(|share| share * column.ambiguous_day_month / 100);
        column.swappable_days = [column.ambiguous_day_month / 12; 12];
    }

    /// The same feed three months earlier.
    pub fn earlier(&self) -> Self {
        Self {
            as_of: day("2026-08-20"),
            ..self.clone()
        }
    }

    /// Takes `lost` rows off, unit after unit from the last.
    pub fn without_rows(mut self, lost: u64) -> Self {
        self.profile.rows -= lost;
        let mut left = lost;
        for count in self.profile.by_unit.values_mut().rev() {
            let gone = left.min(*count);
            *count -= gone;
            left -= gone;
        }
        self.profile.by_unit.retain(|_, count| *count > 0);
        let rows = self.profile.rows;
        for column in self.profile.fields.values_mut() {
            column.filled = column.filled.min(rows);
        }
        self
    }

    /// Takes the same small share off every unit: ordinary churn.
    pub fn with_churn(mut self, percent: u64) -> Self {
        for count in self.profile.by_unit.values_mut() {
            *count -= *count * percent / 100;
        }
        self.profile.rows = self.profile.by_unit.values().sum();
        self.profile.key_sketch = changed(&self.profile.key_sketch, percent);
        self
    }

    pub fn facts(&self) -> FeedFacts<'_> {
        FeedFacts {
            kind: &self.kind,
            profile: &self.profile,
            fields: self.fields,
            named: self.named,
            as_of: self.as_of,
        }
    }

    /// Judged after `before`, beside `others`, with a tree of units.
    pub fn judged(
        &self,
        before: Option<&Self>,
        others: &[&Self],
        units: &[Unit],
    ) -> (GateVerdict, Vec<GateReason>) {
        let others: Vec<FeedFacts<'_>> = others.iter().map(|other| other.facts()).collect();
        let review_day = day("2026-11-20");
        let around = Surroundings {
            review_day,
            previous: before.map(Self::facts),
            others: &others,
            units: &UnitMap::new(units, review_day, str::to_lowercase),
        };
        let (verdict, reasons) = judge_feed(&self.facts(), &around, &Thresholds::default());
        for reason in &reasons {
            words::both(&reason.reason);
        }
        (verdict, reasons)
    }

    /// Refused, and for this.
    #[track_caller]
    pub fn refused(&self, before: Option<&Self>, code: &str) {
        let (verdict, reasons) = self.judged(before, &[], &[]);
        assert_eq!(verdict, GateVerdict::Refused, "{reasons:?}");
        assert!(
            reasons
                .iter()
                .any(|r| r.verdict == GateVerdict::Refused && r.reason.code == code),
            "{code} is not among {reasons:?}"
        );
    }

    /// Believed without a remark.
    #[track_caller]
    pub fn accepted(&self, before: Option<&Self>) {
        assert_eq!(
            self.judged(before, &[], &[]),
            (GateVerdict::Accepted, Vec::new())
        );
    }

    /// Believed, with exactly this remark.
    #[track_caller]
    pub fn warned(&self, before: Option<&Self>, code: &str) {
        let (verdict, reasons) = self.judged(before, &[], &[]);
        let codes: Vec<_> = reasons.iter().map(|r| r.reason.code.as_ref()).collect();
        assert_eq!(
            (verdict, codes.as_slice()),
            (GateVerdict::Warned, &[code][..])
        );
    }
}

/// A sketch of the keys of one system.
pub fn sketch(key: &str, salt: u64) -> Vec<u64> {
    let seed = key.bytes().map(u64::from).sum::<u64>() + salt;
    (0..64).map(|i| seed * 1_000 + i).collect()
}

/// A sketch in which `percent` of the keys are others.
pub fn changed(sketch: &[u64], percent: u64) -> Vec<u64> {
    let others = sketch.len() as u64 * percent / 100;
    let others = usize::try_from(others).unwrap();
    let mut sketch = sketch.to_vec();
    for value in sketch.iter_mut().take(others) {
        *value += 500;
    }
    sketch
}

/// A unit of the tree.
pub fn unit(code: &str, successor: Option<&str>) -> Unit {
    Unit {
        code: UnitCode::new(code).unwrap(),
        name: format!("Đơn vị {code}"),
        parent: None,
        branch: UnitBranch::State,
        valid_from: None,
        valid_to: successor.map(|_| day("2026-06-30")),
        successor: successor.and_then(UnitCode::new),
        aliases: Vec::new(),
    }
}

#[path = "../../../tests/words/mod.rs"]
mod locales;
#[path = "../../../tests/words/told.rs"]
mod told;

mod words {
    use super::locales::locale;
    use super::told::told;

    /// Every reason has words and a remedy in both languages.
    pub fn both(reason: &domain::Reason) {
        for language in ["vi", "en"] {
            let text = locale(language, "gate");
            told(&text, "gate", language, reason);
            let remedy = format!("gate-{}-remedy = ", reason.code);
            assert!(text.contains(&remedy), "{language}: {remedy}");
        }
    }
}
