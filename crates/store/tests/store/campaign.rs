//! Campaigns, their units, what units answer, and their reports.

use domain::{AnswerKind, CampaignState, ReportState, RuleId, SnapshotId};
use store::{
    AccountRow, CampaignTerms, CampaignUnit, FindingRow, FindingsAsked, NewAnswer, NewCampaign,
    ReportSignature, ReviewNumber, StatementRow, Tx, UnitProgress, UnitRow,
};
use testkit::build::{account, account_ref, actor, email, finding, unit, unit_code};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, review, tx};

fn named(code: &str) -> CampaignUnit {
    CampaignUnit {
        unit: unit_code(code),
        words: vec!["các xã".to_owned()],
    }
}

async fn begin(tx: &mut Tx, review: ReviewNumber) {
    let units = [
        unit("T", None),
        unit("T.1", Some("T")),
        unit("T.1.1", Some("T.1")),
    ];
    let rows = units.each_ref().map(|unit| UnitRow {
        unit,
        search_key: "",
    });
    tx.replace_units(&rows).await.unwrap();
    let mut accounts = [account("an"), account("chi")];
    accounts[0].unit = Some(unit_code("T.1"));
    accounts[1].unit = Some(unit_code("T.1.1"));
    let rows = accounts.iter().map(|account| AccountRow::of(account, ""));
    tx.save_accounts(review, &email(), SnapshotId(1), rows)
        .await
        .unwrap();
    let findings = [
        finding("an", RuleId::Dormant),
        finding("an", RuleId::Unowned),
        finding("chi", RuleId::Dormant),
    ];
    let statements: Vec<StatementRow<'_>> = findings.iter().map(Into::into).collect();
    let rows = findings
        .iter()
        .enumerate()
        .map(|(statement, finding)| FindingRow {
            login: &finding.account.login,
            statement,
        });
    tx.open_findings(review, &email(), &statements, rows)
        .await
        .unwrap();
}

async fn logins(on: &TestDatabase, asked: &FindingsAsked) -> Vec<(String, RuleId)> {
    let mut reader = on.db.reader().await.unwrap();
    let found = reader.list_campaign_findings(asked, None, 50).await;
    let found = found.unwrap().into_iter();
    found
        .map(|each| (each.stored.finding.account.login, each.stored.finding.rule))
        .collect()
}

pub async fn scenario(on: &TestDatabase) {
    let first = review(on, begin).await;
    let mut change = tx(on).await;
    let new = NewCampaign {
        issuer: &unit_code("T"),
        title: "Rà soát",
        letter_name: "06.docx",
        letter_sha256: "ab",
        letter: "Kính gửi: các xã",
        terms: "{}",
    };
    let number = change.add_campaign(&new, NOW).await.unwrap();
    let terms = CampaignTerms {
        issuer: &unit_code("T"),
        title: "Rà soát tài khoản",
        terms: "{\"a\":1}",
        systems: &[email()],
        units: &[named("T.1"), named("T.1.1")],
    };
    assert!(change.confirm_campaign(number, &terms).await.unwrap());
    commit(change).await;

    let mut asked = FindingsAsked {
        campaign: number,
        unit: unit_code("T.1"),
        system: None,
        rule: None,
        answer: None,
    };
    let own = logins(on, &asked).await;
    assert_eq!(own.len(), 2, "T.1.1 answers for itself: {own:?}");

    let mut change = tx(on).await;
    let opened = change
        .open_campaign(number, &[named("T.1")], first, NOW)
        .await
        .unwrap();
    assert!(opened && !change.confirm_campaign(number, &terms).await.unwrap());
    let claimed = NewAnswer {
        campaign: number,
        account: &account_ref("an"),
        rule: RuleId::Dormant,
        kind: AnswerKind::Explained,
        words: "đang xem",
        review: first,
    };
    change.answer_finding(&claimed, NOW).await.unwrap();
    let claimed = NewAnswer {
        kind: AnswerKind::Claimed,
        words: "đã khóa",
        ..claimed
    };
    change.answer_finding(&claimed, NOW + 1).await.unwrap();
    commit(change).await;
    assert_eq!(logins(on, &asked).await.len(), 3, "now T.1 answers for all");
    asked.answer = Some(None);
    assert_eq!(logins(on, &asked).await.len(), 2);
    asked.answer = Some(Some(AnswerKind::Claimed));
    assert_eq!(
        logins(on, &asked).await,
        [("an".to_owned(), RuleId::Dormant)]
    );
    asked.rule = Some(RuleId::Unowned);
    assert!(logins(on, &asked).await.is_empty());

    let second = review(on, async |tx, review| {
        let closed = [("an".to_owned(), RuleId::Unowned)];
        tx.close_findings(review, &email(), &closed).await.unwrap();
    })
    .await;
    let mut reader = on.db.reader().await.unwrap();
    let before = reader.list_campaign_progress(number, first, first).await;
    assert_eq!(before.unwrap()[0].1.claimed, 1);
    let progress = reader.list_campaign_progress(number, first, second).await;
    let own = UnitProgress {
        open: 1,
        at_start: 2,
        closed: 1,
        claimed: 0,
        explained: 0,
        refuted: 1,
    };
    assert_eq!(progress.unwrap()[0], (unit_code("T.1"), own));
    let stored = reader.find_campaign(number).await.unwrap().unwrap();
    assert_eq!(stored.state, CampaignState::Open);
    assert_eq!(stored.opened.unwrap().2, first);
    assert_eq!(reader.list_campaigns(9).await.unwrap().len(), 1);
    let units = reader.list_campaign_units(number).await.unwrap();
    assert_eq!(units, [named("T.1")]);
    drop(reader);

    let (unit, mut change) = (unit_code("T.1"), tx(on).await);
    change
        .add_unit_report(number, &unit, 1, "{}", NOW)
        .await
        .unwrap();
    assert!(
        change
            .write_unit_report(number, &unit, 1, "{\"b\":2}", NOW)
            .await
            .unwrap()
    );
    let signature = ReportSignature {
        sha256: "cd".to_owned(),
        by: actor(),
        name: "Nguyễn Văn An".to_owned(),
        office: "Chánh Văn phòng".to_owned(),
        at: NOW,
    };
    let sign = change.sign_unit_report(number, &unit, 1, &signature).await;
    assert!(sign.unwrap());
    let again = change
        .write_unit_report(number, &unit, 1, "{}", NOW)
        .await
        .unwrap();
    assert!(!again, "what is signed does not change");
    let returned = ReportState::Returned;
    assert!(
        change
            .decide_unit_report(number, &unit, 1, returned, "thiếu", NOW)
            .await
            .unwrap()
    );
    change
        .add_unit_report(number, &unit, 2, "{}", NOW)
        .await
        .unwrap();
    assert!(change.close_campaign(number, "xong", NOW).await.unwrap());
    assert!(!change.close_campaign(number, "xong", NOW).await.unwrap());
    commit(change).await;
    let mut reader = on.db.reader().await.unwrap();
    let versions = reader.list_unit_reports(number, &unit).await.unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[1].signature.as_ref(), Some(&signature));
    assert_eq!(versions[1].decision.as_ref().unwrap().reason, "thiếu");
    assert_eq!(versions[1].content, "{\"b\":2}");
    let newest = reader.list_campaign_reports(number).await.unwrap();
    assert_eq!((newest.len(), newest[0].version), (1, 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_campaign_from_letter_to_report() {
    on_both(scenario).await;
}
