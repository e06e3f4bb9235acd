//! How names and units are spoiled on their way into a sheet.

use crate::chance::Chance;
use crate::letters::{decomposed, new_tone_placement};
use crate::member::{Member, Seat};
use crate::province::{Office, Province, Role};
use crate::system::UnitStyle;

/// The habits of whoever filled in a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Habits {
    /// Names in capitals.
    pub capitals: bool,
    /// The newer placement of tones.
    pub new_tones: bool,
}

impl Habits {
    /// The habits of an authority in a system: one in nine types names in capitals.
    pub fn of(authority: usize, system: usize) -> Self {
        Self {
            capitals: (authority * 7 + system * 5) % 9 == 4,
            new_tones: matches!(system, 1 | 5),
        }
    }
}

/// A name as typed: họ and đệm, tên.
pub fn name(member: &Member, habits: Habits, chance: &mut Chance) -> (String, String) {
    let mut parts = [
        member.name.family_and_middle(),
        member.name.given.to_owned(),
    ];
    if habits.new_tones {
        parts = parts.map(|part| new_tone_placement(&part));
    }
    if habits.capitals {
        parts = parts.map(|part| part.to_uppercase());
    }
    match chance.below(1000) {
        0..15 => parts = parts.map(|part| decomposed(&part)),
        15..25 => parts[0] = parts[0].replacen(' ', "  ", 1),
        25..35 => parts = parts.map(|part| unmarked(&part)),
        35..40 => parts[0] = mistyped(&parts[0], chance),
        _ => {}
    }
    let [family, given] = parts;
    (family, given)
}

/// `Nguyen Van` for `Nguyễn Văn`: typed without a Vietnamese keyboard.
fn unmarked(part: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    };
    text::fold(part)
        .split(' ')
        .map(capital)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A letter doubled: what a hurried hand does.
fn mistyped(part: &str, chance: &mut Chance) -> String {
    let letters: Vec<char> = part.chars().collect();
    let at = chance.below(letters.len());
    letters
        .iter()
        .enumerate()
        .flat_map(|(index, letter)| std::iter::repeat_n(*letter, 1 + usize::from(index == at)))
        .collect()
}

/// A unit as a system prints it for a member.
pub fn unit(
    style: UnitStyle,
    province: &Province,
    seat: Seat,
    origin: usize,
    chance: &mut Chance,
) -> String {
    let authority = &province.authorities[seat.authority];
    let office = &authority.offices[seat.office];
    let old = authority.ended.get(origin);
    let draw = chance.below(100);
    match style {
        UnitStyle::Code if draw < 89 => office.unit.code.to_string(),
        UnitStyle::Code => old_code(office)
            .or_else(|| {
                old.filter(|_| belongs_to_head(office))
                    .map(|old| old.unit.code.to_string())
            })
            .unwrap_or_else(|| office.unit.code.to_string()),
        UnitStyle::Short if draw < 75 => office.short.clone(),
        UnitStyle::Cell if draw < 40 => format!("Chi bộ {}", office.unit.name),
        UnitStyle::Name if draw < 18 && belongs_to_head(office) => {
            authority.offices[0].unit.name.clone()
        }
        UnitStyle::Name if (18..26).contains(&draw) && belongs_to_head(office) => {
            old.map_or_else(|| office.unit.name.clone(), |old| old.unit.name.clone())
        }
        UnitStyle::Name if (26..32).contains(&draw) => {
            let named = office.unit.aliases.iter().filter(|alias| !is_code(alias));
            let names: Vec<&String> = named.collect();
            match names.len() {
                0 => office.unit.name.clone(),
                count => names[chance.below(count)].clone(),
            }
        }
        _ => office.unit.name.clone(),
    }
}

/// A section of a people's committee or department, whose people sign for the body.
fn belongs_to_head(office: &Office) -> bool {
    matches!(
        office.role,
        Role::Head | Role::Office | Role::Section | Role::PublicService
    )
}

fn old_code(office: &Office) -> Option<String> {
    office
        .unit
        .aliases
        .iter()
        .find(|alias| is_code(alias))
        .cloned()
}

fn is_code(alias: &str) -> bool {
    alias.contains('.') && alias.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
}

/// Day and month changed places, where both readings are days.
pub fn swapped(date: domain::Date) -> domain::Date {
    use chrono::Datelike;
    domain::Date::from_ymd_opt(date.year(), date.day(), date.month()).unwrap_or(date)
}
