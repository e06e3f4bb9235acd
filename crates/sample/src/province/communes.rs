//! Communes and wards, each merged out of two to four old ones.

use domain::{Unit, UnitCode};

use super::{Authority, Ended, Office, Role, code, ended, initials, schools, size::Size};
use crate::chance::Chance;
use crate::places::Places;

/// Communes with their old ones, and the districts those were in.
pub fn invent(
    size: &Size,
    places: &mut Places,
    chance: &mut Chance,
) -> (Vec<Authority>, Vec<Unit>) {
    let districts: Vec<Unit> = (1..=size.communes.div_ceil(12))
        .map(|n| {
            let name = format!("UBND huyện {}", places.next_name());
            ended(format!("H97.{n:02}"), &name, Some(code("H99")), None)
        })
        .collect();
    let communes = (0..size.communes)
        .map(|index| {
            let district = &districts[index / 12];
            commune(index, size.schools, district, places, chance)
        })
        .collect();
    (communes, districts)
}

fn commune(
    index: usize,
    school_count: usize,
    district: &Unit,
    places: &mut Places,
    chance: &mut Chance,
) -> Authority {
    let number = 101 + index;
    let own = code(&format!("H99.{number}"));
    let merged = 2 + chance.below(3);
    let ended: Vec<Ended> = (0..merged)
        .map(|n| old_commune(index % 12 * 4 + n + 1, &places.next_name(), district, &own))
        .collect();
    // Half the new communes keep the name of one of the old ones, as most really do.
    let name = match chance.below(2) {
        0 => bare_name(&ended[0]).to_owned(),
        _ => places.next_name(),
    };
    let kind = if chance.permille(200) {
        "phường"
    } else {
        "xã"
    };
    let mut offices = bodies(number, kind, &name, &ended);
    let old: Vec<(String, String)> = ended
        .iter()
        .map(|e| (bare_name(e).to_owned(), e.unit.code.to_string()))
        .collect();
    offices.extend(schools::invent(school_count, &own, &old));
    Authority {
        offices,
        ended,
        is_commune: true,
    }
}

fn old_commune(number: usize, name: &str, district: &Unit, successor: &UnitCode) -> Ended {
    let key = format!("{}.{number:02}", district.code);
    let mut unit = ended(
        key,
        &format!("UBND xã {name}"),
        Some(district.code.clone()),
        Some(successor.clone()),
    );
    let part = district.code.as_str().trim_start_matches("H97.");
    unit.aliases = vec![format!("Xã {name}"), format!("0{number:02}.{part}.00.H97")];
    Ended {
        unit,
        slug: initials(name),
    }
}

fn bare_name(old: &Ended) -> &str {
    old.unit.name.trim_start_matches("UBND xã ")
}

/// The bodies of a commune: Party, council, people's committee with its four, front, health.
fn bodies(number: usize, kind: &str, name: &str, old: &[Ended]) -> Vec<Office> {
    let own = code(&format!("H99.{number}"));
    let place = format!("{kind} {name}");
    let economy = match kind {
        "xã" => "Phòng Kinh tế",
        _ => "Phòng Kinh tế, Hạ tầng và Đô thị",
    };
    let mut head = Office::new(
        own.to_string(),
        &format!("UBND {place}"),
        &code("H99"),
        Role::Head,
        4,
    );
    head.unit.aliases = vec![
        format!("Ủy ban nhân dân {place}"),
        format!("{}{}", kind[..1].to_uppercase(), &place[1..]),
        format!("000.00.{number}.H99"),
    ];
    let mut party = Office::new(
        format!("A99.{number}"),
        &format!("Đảng ủy {place}"),
        &code("A99"),
        Role::Party,
        7,
    );
    party.unit.aliases.push(format!("Đảng bộ {place}"));
    party
        .unit
        .aliases
        .extend(old.iter().map(|o| format!("Đảng ủy xã {}", bare_name(o))));
    let part = |n: usize, title: &str, short: &str, role, weight| {
        Office::new(
            format!("{own}.{n:02}"),
            &format!("{title} {place}"),
            &own,
            role,
            weight,
        )
        .shortened(format!("{short} {place}"))
    };
    vec![
        head,
        party,
        Office::new(
            format!("K99.{number}"),
            &format!("HĐND {place}"),
            &code("K99"),
            Role::Council,
            2,
        ),
        part(1, "Văn phòng HĐND và UBND", "VP HĐND&UBND", Role::Office, 9),
        part(2, economy, "P. KT", Role::Section, 9),
        part(3, "Phòng Văn hóa – Xã hội", "P. VHXH", Role::Section, 9),
        part(
            4,
            "Trung tâm Phục vụ hành chính công",
            "TTPVHCC",
            Role::PublicService,
            7,
        ),
        Office::new(
            format!("I99.{number}"),
            &format!("Ủy ban MTTQ Việt Nam {place}"),
            &code("I99"),
            Role::Front,
            6,
        )
        .shortened(format!("MTTQ {place}")),
        part(5, "Trạm Y tế", "TYT", Role::Health, 8),
    ]
}
