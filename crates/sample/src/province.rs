//! A province after the reform of 01/7/2025: two tiers, districts gone, communes merged
//! (domain notes, section 3.1). Old units stay in the tree with their last day and successor.

mod communes;
mod departments;
mod schools;
mod size;

use domain::{Date, Unit, UnitBranch, UnitCode};

use crate::chance::Chance;
use crate::places::Places;

/// Mail domain of the invented authority.
pub const MAIL_DOMAIN: &str = "tinhmau.gov.vn";
/// Mail domain of its Party bodies.
pub const PARTY_DOMAIN: &str = "tinhmau.dcs.vn";
/// Mail domain of the province that was merged into it; still its own.
pub const OLD_DOMAIN: &str = "tinhcu.gov.vn";

/// What a unit does: decides its positions and its function accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// UBND, or a department as a whole: the leaders sit here.
    Head,
    /// Cấp ủy and its bodies.
    Party,
    /// HĐND.
    Council,
    /// Văn phòng: clerical work.
    Office,
    /// Phòng chuyên môn.
    Section,
    /// Trung tâm phục vụ hành chính công.
    PublicService,
    /// MTTQ và đoàn thể.
    Front,
    /// Trường học.
    School,
    /// Trạm y tế.
    Health,
}

/// A unit that was merged away and whose name, code and suffix live on in exports.
#[derive(Debug, Clone)]
pub struct Ended {
    /// The unit itself, with its last day and successor.
    pub unit: Unit,
    /// The suffix its logins carried: `cb` for Cẩm Bình.
    pub slug: String,
}

/// A unit that stands, with the ways it is printed.
#[derive(Debug, Clone)]
pub struct Office {
    /// The unit as `units.csv` has it.
    pub unit: Unit,
    /// What it does.
    pub role: Role,
    /// How sheets shorten it: `TH Cẩm Bình`. Listed among the aliases.
    pub short: String,
    /// What its own mailboxes are called: `ubndxaanloc`.
    pub mailbox: String,
    /// How many people work there.
    pub headcount: usize,
    weight: u64,
}

impl Office {
    /// A standing unit without aliases of its own yet.
    fn new(code: String, name: &str, parent: &UnitCode, role: Role, weight: u64) -> Self {
        Self {
            unit: unit(code, name, Some(parent.clone()), branch_of(role)),
            role,
            short: name.to_owned(),
            mailbox: text::fold(name).replace(|c: char| !c.is_ascii_alphanumeric(), ""),
            headcount: 0,
            weight,
        }
    }

    /// Sets the short form, and lists it among the names the unit is known by.
    fn shortened(mut self, short: String) -> Self {
        if short != self.unit.name {
            self.unit.aliases.push(short.clone());
            self.short = short;
        }
        self
    }

    /// The code of the unit its people belong to now: its own, or its successor's.
    pub fn code_now(&self) -> UnitCode {
        self.unit
            .successor
            .clone()
            .unwrap_or_else(|| self.unit.code.clone())
    }

    /// A Party body, whose mail is under the Party's domain.
    pub fn is_party(&self) -> bool {
        self.unit.branch == UnitBranch::Party
    }
}

/// A body with its units: a commune or a department. Everything about its people is made
/// and written before the next one, so memory holds one authority at a time.
#[derive(Debug)]
pub struct Authority {
    /// Its units; the first is the body itself.
    pub offices: Vec<Office>,
    /// The units it was merged from.
    pub ended: Vec<Ended>,
    /// Xã, phường.
    pub is_commune: bool,
}

/// The whole tree.
#[derive(Debug)]
pub struct Province {
    /// The four tops of the branches and the root above them.
    pub tops: Vec<Unit>,
    /// Former districts.
    pub districts: Vec<Unit>,
    /// Departments, then communes.
    pub authorities: Vec<Authority>,
}

impl Province {
    /// Invents a province for exactly so many people.
    pub fn invent(persons: usize, chance: &mut Chance) -> Self {
        let size = size::Size::of(persons);
        let mut places = Places::new(chance);
        let tops = tops();
        let mut authorities = departments::invent(&size, chance);
        let departments = authorities.len();
        let (communes, districts) = communes::invent(&size, &mut places, chance);
        authorities.extend(communes);
        size::apportion(persons, departments, &mut authorities);
        Self {
            tops,
            districts,
            authorities,
        }
    }

    /// Every unit, in the order of `units.csv`: standing ones from the top, ended ones last.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        let standing = self
            .authorities
            .iter()
            .flat_map(|a| &a.offices)
            .map(|o| &o.unit);
        let ended = self
            .authorities
            .iter()
            .flat_map(|a| &a.ended)
            .map(|e| &e.unit);
        self.tops
            .iter()
            .chain(standing)
            .chain(&self.districts)
            .chain(ended)
    }
}

/// First day of the two-tier state.
const REFORM: Option<Date> = Date::from_ymd_opt(2025, 7, 1);
/// Last day of what it ended.
const BEFORE_REFORM: Option<Date> = Date::from_ymd_opt(2025, 6, 30);

fn tops() -> Vec<Unit> {
    let root = code("T99");
    let top =
        |key: &str, name: &str, branch| unit(key.to_owned(), name, Some(root.clone()), branch);
    let mut state = top("H99", "UBND tỉnh Mẫu Giang", UnitBranch::State);
    state.aliases = vec![
        "Ủy ban nhân dân tỉnh Mẫu Giang".into(),
        "000.00.00.H99".into(),
    ];
    vec![
        unit("T99".to_owned(), "Tỉnh Mẫu Giang", None, UnitBranch::State),
        state,
        top("A99", "Tỉnh ủy Mẫu Giang", UnitBranch::Party),
        top("K99", "HĐND tỉnh Mẫu Giang", UnitBranch::Council),
        top(
            "I99",
            "Ủy ban MTTQ Việt Nam tỉnh Mẫu Giang",
            UnitBranch::Front,
        ),
    ]
}

/// A unit of the new state.
fn unit(key: String, name: &str, parent: Option<UnitCode>, branch: UnitBranch) -> Unit {
    Unit {
        code: code(&key),
        name: name.to_owned(),
        parent,
        branch,
        valid_from: REFORM,
        valid_to: None,
        successor: None,
        aliases: Vec::new(),
    }
}

/// A unit that ended with the reform.
fn ended(key: String, name: &str, parent: Option<UnitCode>, successor: Option<UnitCode>) -> Unit {
    Unit {
        valid_from: Date::from_ymd_opt(1997, 1, 1),
        valid_to: BEFORE_REFORM,
        successor,
        ..unit(key, name, parent, UnitBranch::State)
    }
}

#[expect(
    clippy::expect_used,
    reason = "codes are written in this module and never empty"
)]
fn code(key: &str) -> UnitCode {
    UnitCode::new(key).expect("a code that is not empty")
}

const fn branch_of(role: Role) -> UnitBranch {
    match role {
        Role::Party => UnitBranch::Party,
        Role::Council => UnitBranch::Council,
        Role::Front => UnitBranch::Front,
        Role::School => UnitBranch::School,
        Role::Health => UnitBranch::Health,
        Role::PublicService => UnitBranch::Service,
        Role::Head | Role::Office | Role::Section => UnitBranch::State,
    }
}

/// First letters without marks: `cb` for Cẩm Bình.
fn initials(name: &str) -> String {
    text::fold(name)
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn everyone_has_a_place_and_every_reference_resolves() {
        for persons in [40, 400, 5_000, 65_000] {
            let province = Province::invent(persons, &mut Chance::for_part(1, 0));
            let offices = province.authorities.iter().flat_map(|a| &a.offices);
            assert_eq!(offices.map(|o| o.headcount).sum::<usize>(), persons);
            let codes: Vec<&UnitCode> = province.units().map(|u| &u.code).collect();
            let known: BTreeSet<&UnitCode> = codes.iter().copied().collect();
            assert_eq!(codes.len(), known.len(), "a code is given once");
            for unit in province.units() {
                assert!(unit.parent.iter().all(|p| known.contains(p)), "{unit:?}");
                assert!(unit.successor.iter().all(|s| known.contains(s)), "{unit:?}");
                assert_eq!(
                    unit.valid_to.is_some(),
                    unit.code.as_str().starts_with("H97")
                );
            }
        }
    }

    #[test]
    fn a_province_of_65_000_has_the_units_of_one() {
        let province = Province::invent(65_000, &mut Chance::for_part(1, 0));
        let standing = province.units().filter(|u| u.valid_to.is_none()).count();
        assert!((2_000..3_500).contains(&standing), "{standing}");
    }
}
