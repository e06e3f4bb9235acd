//! How many bodies a province of so many people has, and how the people are spread.

use super::Authority;

/// Numbers of bodies. Small samples get small communes rather than few.
pub struct Size {
    /// Sở, ban of the province.
    pub departments: usize,
    /// Phòng of each.
    pub sections: usize,
    /// Xã, phường.
    pub communes: usize,
    /// Schools of each.
    pub schools: usize,
}

impl Size {
    /// A commune has 300 to 550 people with its 10 to 12 schools (domain notes, 3.2).
    pub fn of(persons: usize) -> Self {
        let commune = (persons.isqrt() * 22 / 10).clamp(14, 430);
        Self {
            departments: (persons / 40).clamp(2, 22),
            sections: (persons / 2_000).clamp(1, 8),
            communes: (persons * 88 / 100 / commune).max(2),
            schools: (commune.saturating_sub(14) / 34).clamp(1, 12),
        }
    }
}

/// Spreads the people: 12 % at the province, the rest in communes, each by the units' weights.
pub fn apportion(persons: usize, departments: usize, authorities: &mut [Authority]) {
    let at_province = persons * 12 / 100;
    let (province, communes) = authorities.split_at_mut(departments);
    spread(at_province, province);
    spread(persons - at_province, communes);
}

fn spread(persons: usize, authorities: &mut [Authority]) {
    let total: u64 = authorities
        .iter()
        .flat_map(|a| &a.offices)
        .map(|o| o.weight)
        .sum();
    let (mut before, mut given) = (0, 0);
    for office in authorities.iter_mut().flat_map(|a| &mut a.offices) {
        before += office.weight;
        let due = (persons as u64 * before / total.max(1)) as usize;
        office.headcount = due - given;
        given = due;
    }
}
