//! Units and people: replaced as a whole, found by code, unit and folded text.

use domain::{EmploymentStatus, Unit};
use store::{PersonRow, StoreError, UnitRow};
use testkit::build::{person, person_code, unit, unit_code};
use testkit::clock::day;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

pub fn units() -> Vec<Unit> {
    let mut merged = unit("H26.09", Some("H26"));
    merged.name = "UBND xã Ea Kao cũ".to_owned();
    merged.valid_to = Some(day("2025-06-30"));
    merged.successor = Some(unit_code("H26.01"));
    merged.aliases = vec!["Xã \"Ea Kao\"".to_owned(), "24123".to_owned()];
    vec![
        unit("H26", None),
        unit("H26.01", Some("H26")),
        unit("H26.01.02", Some("H26.01")),
        merged,
    ]
}

pub async fn save_units(on: &TestDatabase) {
    let units = units();
    let rows: Vec<_> = units
        .iter()
        .map(|unit| UnitRow {
            unit,
            search_key: if unit.aliases.is_empty() {
                "don vi"
            } else {
                "ea kao 100%_"
            },
        })
        .collect();
    let mut tx = tx(on).await;
    tx.replace_units(&rows).await.unwrap();
    commit(tx).await;
}

pub async fn scenario(on: &TestDatabase) -> String {
    save_units(on).await;
    save_units(on).await;
    let mut an = person("CB1", "Nguyễn Thị Ánh");
    an.identity_hash = Some("00ff".to_owned());
    an.other_codes = vec![person_code("CB9"), person_code("VC,\"7\"")];
    an.other_units = vec![unit_code("H26")];
    let mut binh = person("CB2", "Trần Văn Bình");
    binh.status = EmploymentStatus::Retired;
    binh.status_from = Some(day("2026-01-01"));
    (binh.mail, binh.position, binh.category, binh.birth_date) = (None, None, None, None);
    let mut tx = tx(on).await;
    let row = |person, search_key| PersonRow { person, search_key };
    tx.add_persons(&[row(&an, "of the last roster")])
        .await
        .unwrap();
    tx.clear_persons().await.unwrap();
    tx.add_persons(&[row(&binh, "tran van binh")])
        .await
        .unwrap();
    tx.add_persons(&[row(&an, "nguyen thi anh")]).await.unwrap();
    commit(tx).await;

    let mut reader = on.db.reader().await.unwrap();
    assert_eq!(reader.all_units().await.unwrap(), units());
    assert_eq!(
        reader.find_unit(&unit_code("H26.09")).await.unwrap(),
        units().pop()
    );
    assert_eq!(reader.search_units("100%_", 9).await.unwrap().len(), 1);
    assert_eq!(
        reader.search_units("100__", 9).await.unwrap().len(),
        0,
        "no wildcard"
    );
    assert_eq!(
        reader.find_person(&person_code("CB1")).await.unwrap(),
        Some(an.clone())
    );
    assert_eq!(reader.find_person(&person_code("CB3")).await.unwrap(), None);
    assert_eq!(
        reader.search_persons("van b", 9).await.unwrap(),
        [binh.clone()]
    );
    let unit = unit_code("H26.01");
    let page = reader.list_persons_of_unit(&unit, None, 1).await.unwrap();
    assert_eq!(page, [an.clone()]);
    let next = reader
        .list_persons_of_unit(&unit, Some(&page[0].code), 1)
        .await
        .unwrap();
    assert_eq!(next, [binh]);
    let mut all = Vec::new();
    reader
        .each_person(|person| {
            all.push(person);
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    format!("{all:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn units_and_people_are_read_back_as_they_were_saved() {
    on_both(scenario).await;
}
