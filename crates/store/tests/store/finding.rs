//! Findings: intervals that open and close, and what changed between two reviews.

use domain::{Finding, Reason, RuleId, SystemKey, Verdict};
use store::{
    Change, ChangeKind, FindingFilter, FindingRow, ReviewNumber, StatementRow, StoreError, Tx,
};
use testkit::build::{account_ref, email, finding, unit_code};
use testkit::{TestDatabase, on_both};

use crate::given::review;

/// Runs a review that ends with exactly these findings, writing only what changed.
async fn evaluate(on: &TestDatabase, now: &[Finding]) -> (ReviewNumber, u64, u64) {
    let (mut opened, mut closed) = (0, 0);
    let number = review(on, async |tx, review| {
        let mut gone = Vec::new();
        let mut same = Vec::new();
        let system: SystemKey = email();
        tx.reader()
            .each_current_finding(&system, |current| {
                let key = (current.login.to_owned(), current.rule);
                let found = now
                    .iter()
                    .find(|one| (&one.account.login, one.rule) == (&key.0, key.1));
                match found {
                    Some(one) if current.says_the_same(one) => same.push(key),
                    _ => gone.push(key),
                }
                Ok::<_, StoreError>(())
            })
            .await
            .unwrap();
        let new: Vec<_> = now
            .iter()
            .filter(|one| !same.contains(&(one.account.login.clone(), one.rule)))
            .cloned()
            .collect();
        closed = tx.close_findings(review, &system, &gone).await.unwrap();
        opened = open(tx, review, &new).await;
    })
    .await;
    (number, opened, closed)
}

/// Opens findings, each with a statement of its own.
async fn open(tx: &mut Tx, review: ReviewNumber, findings: &[Finding]) -> u64 {
    let statements: Vec<StatementRow<'_>> = findings.iter().map(Into::into).collect();
    let rows = findings.iter().enumerate().map(|(statement, finding)| {
        let login = finding.account.login.as_str();
        FindingRow { login, statement }
    });
    tx.open_findings(review, &email(), &statements, rows)
        .await
        .unwrap()
}

async fn changes(on: &TestDatabase, from: ReviewNumber, to: ReviewNumber) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut reader = on.db.reader().await.unwrap();
    reader
        .each_change(from, to, |change| {
            changes.push(change);
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    changes
}

fn kinds(changes: &[Change]) -> Vec<(&str, ChangeKind)> {
    changes
        .iter()
        .map(|change| (change.account.login.as_str(), change.kind))
        .collect()
}

fn not_evaluable(login: &str, rule: RuleId) -> Finding {
    Finding {
        verdict: Verdict::NotEvaluable,
        reason: Reason::new("no_signal"),
        ..finding(login, rule)
    }
}

pub async fn scenario(on: &TestDatabase) -> String {
    use RuleId::{Dormant, NeverUsed};
    let all = [
        finding("an", Dormant),
        finding("anh", Dormant),
        finding("binh", NeverUsed),
    ];
    let (one, opened, closed) = evaluate(on, &all).await;
    assert_eq!((opened, closed), (3, 0));
    let (two, opened, closed) = evaluate(on, &all).await;
    assert_eq!((opened, closed), (0, 0), "what is unchanged is not written");
    let mut later = all.clone();
    later[0].evidence_at = domain::Moment::Instant(testkit::clock::NOW);
    assert_eq!(
        evaluate(on, &later).await.1,
        0,
        "the same evidence seen later"
    );

    // an is fixed, anh cannot be told any more, binh fails for another reason.
    let mut other_reason = finding("binh", NeverUsed);
    other_reason.reason = Reason::new("other");
    let mixed = [not_evaluable("anh", Dormant), other_reason];
    let (four, opened, closed) = evaluate(on, &mixed).await;
    assert_eq!((opened, closed), (2, 3));
    use ChangeKind::{Changed, Fixed, Opened, Reopened};
    let diff = changes(on, two, four).await;
    assert_eq!(
        kinds(&diff),
        [("an", Fixed), ("anh", Changed), ("binh", Changed)]
    );
    assert_eq!(diff[0].after, None);
    assert_eq!(
        diff[1].after,
        Some((Verdict::NotEvaluable, Reason::new("no_signal")))
    );

    // an and anh fail again; chi is new.
    let again = [
        finding("an", Dormant),
        finding("anh", Dormant),
        finding("binh", NeverUsed),
        finding("chi", Dormant),
    ];
    let (five, ..) = evaluate(on, &again).await;
    let diff = changes(on, four, five).await;
    let expected = [
        ("an", Reopened),
        ("anh", Reopened),
        ("binh", Changed),
        ("chi", Opened),
    ];
    assert_eq!(kinds(&diff), expected);
    // Two reviews are compared, not what came between: an, anh and binh fail in both, for
    // the same reasons.
    let whole = changes(on, one, five).await;
    assert_eq!(kinds(&whole), [("chi", Opened)]);
    assert!(changes(on, one, two).await.is_empty());

    let mut reader = on.db.reader().await.unwrap();
    let history = reader
        .list_findings_of_account(&account_ref("an"))
        .await
        .unwrap();
    let spans: Vec<_> = history
        .iter()
        .map(|one| (one.from_review, one.to_review))
        .collect();
    assert_eq!(spans, [(one, Some(four)), (five, None)]);
    assert_eq!(history[0].finding, finding("an", Dormant));

    let mut of_two = Vec::new();
    reader
        .each_finding(two, |finding| {
            of_two.push(finding);
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
    assert_eq!(of_two.len(), 3);
    let page = reader
        .list_findings_of_rule(Dormant, Verdict::Fail, Some(&account_ref("an")), 1)
        .await
        .unwrap();
    assert_eq!(page[0].finding.account, account_ref("anh"));

    drop(reader);
    crate::account::save(
        on,
        &[
            testkit::build::account("an"),
            testkit::build::account("chi"),
        ],
    )
    .await;
    let mut reader = on.db.reader().await.unwrap();
    let unit = unit_code("H26.01");
    let first = reader.list_findings_of_unit(&unit, None, 1).await.unwrap();
    let after = Some((&first[0].finding.account, first[0].finding.rule));
    let rest = reader.list_findings_of_unit(&unit, after, 9).await.unwrap();
    assert_eq!(rest[0].finding.account, account_ref("chi"));
    assert_eq!(rest.len(), 1);
    drop(reader);
    crate::people::save_units(on).await;
    let mut reader = on.db.reader().await.unwrap();
    let mut filter = FindingFilter::default();
    let everywhere = reader.list_findings_below(&filter, None, 9).await.unwrap();
    filter.below = Some(unit_code("H26"));
    let below = reader.list_findings_below(&filter, None, 9).await.unwrap();
    assert_eq!(below, [first[0].clone(), rest[0].clone()]);
    assert!(everywhere.len() >= below.len());
    let paged = reader.list_findings_below(&filter, after, 9).await.unwrap();
    assert_eq!(paged, rest);
    for after in [None, after] {
        for limit in [1, 9] {
            assert_eq!(
                reader
                    .walk_findings_below(&filter, after, limit)
                    .await
                    .unwrap(),
                reader
                    .gather_findings_below(&filter, after, limit)
                    .await
                    .unwrap(),
            );
        }
    }
    filter.below = Some(unit_code("H26.01.02"));
    assert_eq!(
        reader.list_findings_below(&filter, None, 9).await.unwrap(),
        []
    );
    let narrowed = FindingFilter {
        below: None,
        system: Some(email()),
        rule: Some(first[0].finding.rule),
        verdict: Some(first[0].finding.verdict),
    };
    let one = reader
        .list_findings_below(&narrowed, None, 1)
        .await
        .unwrap();
    assert_eq!(one[0].finding.rule, first[0].finding.rule);
    format!("{history:?} {diff:?} {of_two:?} {rest:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn findings_open_close_and_come_back() {
    on_both(scenario).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_review_evaluated_twice_says_it_once() {
    on_both(async |on: &TestDatabase| {
        let dormant = finding("an", RuleId::Dormant);
        review(on, async |tx, review| {
            let key = [("an".to_owned(), RuleId::Dormant)];
            open(tx, review, std::slice::from_ref(&dormant)).await;
            tx.close_findings(review, &email(), &key).await.unwrap();
            open(tx, review, std::slice::from_ref(&dormant)).await;
            tx.close_findings(review, &email(), &[]).await.unwrap();
        })
        .await;
        let mut reader = on.db.reader().await.unwrap();
        let history = reader
            .list_findings_of_account(&account_ref("an"))
            .await
            .unwrap();
        assert_eq!(history.len(), 1);
        assert_eq!(history[0].to_review, None);
    })
    .await;
}
