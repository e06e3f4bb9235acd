//! The room check: compares `cargo metadata` with the plan in [`crate::house`].

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, ExitCode};

use serde_json::Value;

use crate::house::{DEV_ONLY, ROOMS, SHARED, VOCABULARY};

/// Prints every arrow that goes where it may not, and fails if there is one.
pub fn check() -> ExitCode {
    let complaints = match packages() {
        Ok(packages) => complaints(&packages),
        Err(error) => vec![error],
    };
    for complaint in &complaints {
        eprintln!("rooms: {complaint}");
    }
    if complaints.is_empty() {
        println!(
            "rooms: {} rooms, every arrow points down, every library has its room",
            ROOMS.len()
        );
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn packages() -> Result<Vec<Value>, String> {
    let output = Command::new("cargo")
        .args([
            "metadata",
            "--format-version",
            "1",
            "--no-deps",
            "--offline",
        ])
        .output()
        .map_err(|error| format!("cargo metadata did not run: {error}"))?;
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo metadata cannot be read: {error}"))?;
    Ok(metadata["packages"].as_array().cloned().unwrap_or_default())
}

fn complaints(packages: &[Value]) -> Vec<String> {
    let plan: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut found = Vec::new();
    let mut homes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages {
        let room = package["name"].as_str().unwrap_or_default();
        let Some(allowed) = plan.get(room) else {
            found.push(format!("`{room}` is not in the plan (xtask/src/house.rs)"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            if dependency["kind"].as_str() == Some("dev") {
                continue;
            }
            let name = dependency["name"].as_str().unwrap_or_default();
            if !plan.contains_key(name) {
                if !VOCABULARY.contains(&name) {
                    homes
                        .entry(name.to_owned())
                        .or_default()
                        .insert(room.to_owned());
                }
            } else if DEV_ONLY.contains(&name) {
                found.push(format!("`{room}` uses `{name}`, which is for tests alone"));
            } else if !allowed.contains(&name) {
                found.push(format!("`{room}` may not use `{name}`"));
            }
        }
    }
    found.extend(
        homes
            .iter()
            .filter_map(|(library, rooms)| crowded(library, rooms)),
    );
    found
}

/// A library with more rooms than it has a reason for.
fn crowded(library: &str, rooms: &BTreeSet<String>) -> Option<String> {
    let allowed = SHARED
        .iter()
        .find(|(name, ..)| *name == library)
        .map_or(&[][..], |(_, rooms, _)| rooms);
    let at_home = rooms.len() == 1 && allowed.is_empty();
    let known = !allowed.is_empty() && rooms.iter().all(|room| allowed.contains(&room.as_str()));
    (!at_home && !known).then(|| format!("`{library}` has more than one room: {rooms:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, dependencies: &[&str]) -> Value {
        let dependencies: Vec<Value> = dependencies
            .iter()
            .map(|name| json!({"name": name}))
            .collect();
        json!({"name": name, "dependencies": dependencies})
    }

    #[test]
    fn an_arrow_up_is_a_complaint() {
        let found = complaints(&[package("domain", &["store"])]);
        assert_eq!(found, ["`domain` may not use `store`"]);
    }

    #[test]
    fn a_library_in_two_rooms_is_a_complaint() {
        let found = complaints(&[
            package("connectors", &["calamine"]),
            package("documents", &["calamine"]),
        ]);
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_new_room_must_be_in_the_plan() {
        assert_eq!(complaints(&[package("attic", &[])]).len(), 1);
    }
}
