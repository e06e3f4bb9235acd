//! Schools of a commune: kindergarten, primary and lower secondary in turn, named after the
//! old communes they stood in.

use domain::{Date, UnitCode};

use super::{Office, Role};

const LEVELS: [(&str, &str, u64); 3] = [
    ("Mầm non", "MN", 26),
    ("Tiểu học", "TH", 34),
    ("THCS", "THCS", 30),
];

/// The schools of the commune with the given code, `old` the names and codes of the
/// communes it was merged from.
pub fn invent(count: usize, parent: &UnitCode, old: &[(String, String)]) -> Vec<Office> {
    (0..count)
        .map(|index| {
            let (level, letters, weight) = LEVELS[index % LEVELS.len()];
            let (place, old_code) = &old[index / LEVELS.len() % old.len()];
            let round = index / LEVELS.len() / old.len();
            let place = if round == 0 {
                place.clone()
            } else {
                format!("{place} {}", round + 1)
            };
            let number = 21 + index;
            let mut school = Office::new(
                format!("{parent}.{number}"),
                &format!("Trường {level} {place}"),
                parent,
                Role::School,
                weight,
            )
            .shortened(format!("{letters} {place}"));
            school.mailbox = format!("truong{}{}", letters.to_lowercase(), bare(&place));
            school.unit.valid_from = Date::from_ymd_opt(1997, 9, 5);
            school
                .unit
                .aliases
                .push(format!("Trường {letters} {place}"));
            school.unit.aliases.push(format!("{old_code}.{number}"));
            school.unit.aliases.dedup();
            school
        })
        .collect()
}

fn bare(place: &str) -> String {
    text::fold(place).replace(' ', "")
}
