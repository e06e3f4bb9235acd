//! An honest merger: the last commune joins the one before it, and the tree says so.

use std::collections::BTreeMap;

use crate::calendar::day;
use crate::province::{Province, Role};
use crate::roster::column;
use crate::sheet::{Tamper, Value};

/// The bodies of the last commune end and name the other's as successors; its schools stay,
/// under the other.
pub fn merge(province: &mut Province) {
    let [.., other, last] = province.authorities.as_mut_slice() else {
        return;
    };
    if !other.is_commune {
        return;
    }
    let end = day(2026, 9, 30);
    let bodies: Vec<_> = other
        .offices
        .iter()
        .map(|o| (o.role, o.unit.code.clone()))
        .collect();
    for (index, office) in last.offices.iter_mut().enumerate() {
        match bodies.get(index) {
            Some((role, heir)) if *role == office.role && *role != Role::School => {
                office.unit.valid_to = Some(end);
                office.unit.successor = Some(heir.clone());
            }
            _ => office.unit.parent = bodies.first().map(|(_, head)| head.clone()),
        }
    }
}

/// The roster follows the merger at once; the systems still print the former units.
pub fn rename(province: &Province) -> Tamper {
    let names: BTreeMap<String, String> = province
        .authorities
        .iter()
        .flat_map(|authority| &authority.offices)
        .filter_map(|office| {
            let heir = office.unit.successor.as_ref()?;
            let mut all = province
                .authorities
                .iter()
                .flat_map(|authority| &authority.offices);
            let name = all
                .find(|other| other.unit.code == *heir)?
                .unit
                .name
                .clone();
            Some([
                (office.unit.name.clone(), name.clone()),
                (office.short.clone(), name),
            ])
        })
        .flatten()
        .collect();
    Box::new(move |mut row| {
        if let Some(Value::Text(unit)) = row.get_mut(column::UNIT)
            && let Some(name) = names.get(unit)
        {
            unit.clone_from(name);
        }
        vec![row]
    })
}
