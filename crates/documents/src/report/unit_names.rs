//! What units are called in a list, where the tree cannot be seen.

use std::collections::HashMap;

use domain::{Unit, UnitCode};

/// Names that tell units apart: every commune has a "Phòng Kinh tế".
#[derive(Debug)]
pub(super) struct UnitNames {
    names: HashMap<UnitCode, String>,
    nowhere: String,
}

impl UnitNames {
    pub(super) fn new(units: &[Unit], nowhere: String) -> Self {
        let mut bearers: HashMap<&str, usize> = HashMap::new();
        for unit in units {
            *bearers.entry(unit.name.as_str()).or_default() += 1;
        }
        let plain: HashMap<&UnitCode, &str> = units
            .iter()
            .map(|unit| (&unit.code, unit.name.as_str()))
            .collect();
        let full = |unit: &Unit| match unit.parent.as_ref().and_then(|code| plain.get(code)) {
            Some(parent) if bearers.get(unit.name.as_str()).copied() > Some(1) => {
                format!("{} – {parent}", unit.name)
            }
            _ => unit.name.clone(),
        };
        Self {
            names: units
                .iter()
                .map(|unit| (unit.code.clone(), full(unit)))
                .collect(),
            nowhere,
        }
    }

    /// The name; a code that is not in the tree stands for itself.
    pub(super) fn of<'a>(&'a self, unit: Option<&'a UnitCode>) -> &'a str {
        match unit {
            Some(code) => self.names.get(code).map_or(code.as_str(), String::as_str),
            None => &self.nowhere,
        }
    }
}
