//! Documents: kept and issued again byte for byte.

use store::{PackedDocument, StoreError};
use testkit::{TestDatabase, on_both};

use crate::given::review;

/// More than two parts, and not the same everywhere.
fn document() -> Vec<u8> {
    (0..2_500_000_u32)
        .flat_map(|n| (n / 3).to_le_bytes()[..1].to_vec())
        .collect()
}

fn pack(document: &[u8]) -> PackedDocument {
    PackedDocument::pack(document).unwrap()
}

pub async fn scenario(on: &TestDatabase) -> String {
    let number = review(on, async |tx, review| {
        tx.add_artefact(review, "findings.csv", pack(&document()))
            .await
            .unwrap();
        tx.add_artefact(review, "empty.csv", pack(&[]))
            .await
            .unwrap();
    })
    .await;
    let mut reader = on.db.reader().await.unwrap();
    let kept = reader.list_artefacts(number).await.unwrap();
    assert_eq!(kept[1].size, 2_500_000);
    let mut again = Vec::new();
    let artefact = reader
        .write_artefact(number, "findings.csv", &mut again)
        .await
        .unwrap();
    assert_eq!(artefact, kept[1]);
    assert!(again == document());
    let mut empty = Vec::new();
    reader
        .write_artefact(number, "empty.csv", &mut empty)
        .await
        .unwrap();
    assert!(empty.is_empty());
    let missing = reader
        .write_artefact(number, "no.csv", &mut empty)
        .await
        .unwrap_err();
    assert!(matches!(missing, StoreError::NotFound { .. }));
    format!("{kept:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_issued_again_byte_for_byte() {
    on_both(scenario).await;
}
