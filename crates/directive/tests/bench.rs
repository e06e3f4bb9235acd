//! The training letters stay read as well as they once were.

#![expect(
    clippy::unwrap_used,
    reason = "a test may stop where its files are not as they should be"
)]

use std::path::Path;

use directive::score::{Table, Truth, compare, items};

fn table(folder: &str) -> (usize, Table) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut table = Table::default();
    let mut letters = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        // Letters of other writers (a…, b…) are named by their writer: what the readers make of them is told by the
        // scoring example until the readers' builder has worked through them and takes them in here.
        let name = path.file_name().unwrap().to_string_lossy();
        if !name.starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        let truth = std::fs::read_to_string(path.with_extension("json")).unwrap();
        let truth = Truth::parse(&truth).unwrap();
        let read = directive::read(&std::fs::read_to_string(&path).unwrap());
        table.add(&compare(&items(&truth.directive), &items(&read)).0);
        letters += 1;
    }
    (letters, table)
}

#[test]
fn the_training_letters() {
    let (letters, table) = table("training");
    assert!(letters >= 30);
    let floors = [
        ("number", 97),
        ("symbol", 97),
        ("date", 97),
        ("place", 97),
        ("issuer", 97),
        ("parent_issuer", 97),
        ("doc_type", 97),
        ("subject", 97),
        ("signer_name", 97),
        ("references", 97),
        ("password_rules", 97),
        ("rotation", 97),
        ("deadlines", 97),
        ("recipients", 97),
        ("systems", 95),
        ("prohibitions", 95),
        ("exempt_units", 95),
        ("accounts_listed", 95),
        ("report_to", 92),
        ("tasks", 92),
    ];
    for (field, floor) in floors {
        let counts = table.counts(field);
        let percent = 200 * counts.exact / (counts.truth + counts.read).max(1);
        assert!(
            percent >= floor,
            "{field}: F1 {percent} % is below {floor} %\n{table}"
        );
    }
}
