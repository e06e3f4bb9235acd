//! Reminders: each stage once for whoever it is for, in one hand at a time; where people get mail.

use domain::{CampaignNumber, Login, PersonCode, ReminderMatter, ReminderStage, ReminderState};
use store::{
    Activation, CampaignTerms, CampaignUnit, CodeRow, NewCampaign, NewReminder, PersonRow,
};
use testkit::build::{actor, person, unit_code};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, review, tx};

const STAGE: ReminderStage = ReminderStage::Before(7);

/// An open campaign of T for T.1.
async fn campaign(on: &TestDatabase) -> CampaignNumber {
    let review = review(on, async |_, _| {}).await;
    let mut tx = tx(on).await;
    let new = NewCampaign {
        issuer: &unit_code("T"),
        title: "Rà soát",
        letter_name: "x.txt",
        letter_sha256: "ab",
        letter: "x",
        terms: "{}",
    };
    let number = tx.add_campaign(&new, NOW).await.unwrap();
    let units = [CampaignUnit {
        unit: unit_code("T.1"),
        words: Vec::new(),
    }];
    let terms = CampaignTerms {
        issuer: &unit_code("T"),
        title: "Rà soát",
        terms: "{}",
        systems: &[],
        units: &units,
    };
    tx.confirm_campaign(number, &terms).await.unwrap();
    tx.open_campaign(number, &units, review, NOW).await.unwrap();
    commit(tx).await;
    number
}

fn new(campaign: CampaignNumber, recipient: &str) -> NewReminder {
    NewReminder {
        campaign,
        unit: unit_code("T.1"),
        matter: ReminderMatter::Report,
        stage: STAGE,
        recipient: recipient.to_owned(),
        address: (!recipient.is_empty()).then(|| format!("{recipient}@x.vn")),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stage_is_written_once_taken_once_and_ended_by_whoever_took_it() {
    on_both(stages).await;
}

/// Stages written, taken and ended.
pub async fn stages(on: &TestDatabase) {
    let campaign = campaign(on).await;
    let mut begun = tx(on).await;
    assert!(begun.add_reminder(&new(campaign, "an"), NOW).await.unwrap());
    assert!(!begun.add_reminder(&new(campaign, "an"), NOW).await.unwrap());
    assert!(begun.add_reminder(&new(campaign, ""), NOW).await.unwrap());
    commit(begun).await;
    let mut reader = on.db.reader().await.unwrap();
    assert_eq!(reader.list_open_campaigns().await.unwrap().len(), 1);
    let stages = reader.list_reminded(campaign).await.unwrap();
    assert_eq!(stages, [(unit_code("T.1"), ReminderMatter::Report, STAGE)]);
    assert!(reader.has_reminder(NOW).await.unwrap());
    assert!(!reader.has_reminder(NOW - 1).await.unwrap(), "not yet");
    drop(reader);

    let mut paused = tx(on).await;
    assert!(paused.pause_reminders(campaign, "chờ", NOW).await.unwrap());
    assert!(!paused.pause_reminders(campaign, "chờ", NOW).await.unwrap());
    assert!(paused.take_reminder(NOW).await.unwrap().is_none(), "paused");
    let why = paused
        .reader()
        .find_reminder_pause(campaign)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((why.by, why.reason.as_str()), (actor(), "chờ"));
    assert!(paused.resume_reminders(campaign).await.unwrap());
    let taken = paused.take_reminder(NOW).await.unwrap().unwrap();
    assert_eq!((taken.tries, taken.about.recipient.as_str()), (1, "an"));
    assert!(
        paused.take_reminder(NOW).await.unwrap().is_none(),
        "in one hand"
    );
    commit(paused).await;

    let mut ended = tx(on).await;
    let state = ReminderState::Waiting;
    assert!(
        ended
            .end_reminder(&taken, state, "450 later", NOW + 5)
            .await
            .unwrap()
    );
    assert!(
        !ended.end_reminder(&taken, state, "", NOW).await.unwrap(),
        "given back"
    );
    let again = ended.take_reminder(NOW + 5).await.unwrap().unwrap();
    assert_eq!((again.tries, again.reply.as_str()), (2, "450 later"));
    assert!(
        !ended.end_reminder(&taken, state, "", NOW).await.unwrap(),
        "an older try"
    );
    assert_eq!(
        ended
            .reader()
            .count_lapsed_reminders(NOW + 6)
            .await
            .unwrap(),
        1
    );
    assert_eq!(ended.lapse_reminders(NOW + 5).await.unwrap(), 0);
    assert_eq!(ended.lapse_reminders(NOW + 6).await.unwrap(), 1);
    commit(ended).await;
    let mut reader = on.db.reader().await.unwrap();
    let tally = reader.tally_reminders(campaign).await.unwrap();
    assert_eq!(
        tally,
        [(ReminderState::NoAddress, 1), (ReminderState::Unknown, 1)]
    );
    let newest = reader.list_reminders(campaign, None, 1).await.unwrap();
    assert_eq!(newest[0].state, ReminderState::NoAddress);
    let older = reader
        .list_reminders(campaign, Some(newest[0].number), 9)
        .await
        .unwrap();
    assert_eq!(older.len(), 1);
    assert!(
        reader
            .list_reported_units(campaign)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(reader.find_open_job("remind").await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_somebody_named_counts_before_the_rosters() {
    on_both(addresses).await;
}

/// Where mail goes to.
pub async fn addresses(on: &TestDatabase) {
    let mut tx = tx(on).await;
    let login = Login::new("an").unwrap();
    let code = PersonCode::new("CB1").unwrap();
    let mut row = person("CB1", "An");
    row.mail = Some("an@so.vn".to_owned());
    let row = PersonRow {
        person: &row,
        search_key: "",
    };
    tx.add_persons(&[row]).await.unwrap();
    let once = CodeRow {
        digest: "d",
        until: NOW,
    };
    tx.invite_user(&login, "An", Some(&code), once, NOW)
        .await
        .unwrap();
    assert!(
        tx.set_mail(&login, Some("x@y.vn")).await.is_err(),
        "only invited"
    );
    assert!(tx.reader().list_mail_addresses().await.unwrap().is_empty());
    let activation = Activation {
        password_hash: "",
        factor_proved: true,
        factor_step: 1,
    };
    tx.activate_user(&login, &activation).await.unwrap();
    let all = tx.reader().list_mail_addresses().await.unwrap();
    assert_eq!(all[0].address(), Some("an@so.vn"));
    tx.set_mail(&login, Some("an@khac.vn")).await.unwrap();
    let own = tx
        .reader()
        .find_mail_address(&login)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.address(), Some("an@khac.vn"));
    tx.set_mail(&login, None).await.unwrap();
    let own = tx
        .reader()
        .find_mail_address(&login)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(own.address(), Some("an@so.vn"));
    commit(tx).await;
}
