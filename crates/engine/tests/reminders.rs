//! Reminders by a real mail server (Postfix), on both engines: each stage once, whatever happens on the way.
#![expect(
    clippy::unwrap_used,
    reason = "what a test stands on either holds or ends the test"
)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::{
    AuditEvent, CampaignNumber, Login, PersonCode, ReminderState, ReportState, Role, UnitCode,
};
use engine::access::Viewer;
use engine::campaign::{CampaignView, ReportContent, Terms};
use engine::jobs::{Workshop, run_next};
use engine::reminders::{
    MailServer, Outbox, Overview, Postman, Schedule, Transit, call, overview, pause, remind_now,
    resume,
};
use store::{
    Activation, CampaignTerms, CampaignUnit, CodeRow, NewCampaign, NewReview, PersonRow,
    ReportSignature, UnitRow,
};
use testkit::build::{actor, person, unit, unit_code};
use testkit::clock::{NOW, day, today};
use testkit::{Postfix, TestDatabase, on_both};

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// The clock of a test; tests take turns.
static CLOCK: AtomicI64 = AtomicI64::new(NOW);
static TURN: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn now() -> i64 {
    CLOCK.load(Ordering::SeqCst)
}

/// Days and hours after [`NOW`], a Friday at eight in the morning.
fn set(days: i64, hours: i64) {
    CLOCK.store(NOW + days * DAY + hours * HOUR, Ordering::SeqCst);
}

fn postman(port: u16, transit: Transit, authority: Option<Vec<u8>>) -> Postman {
    let server = MailServer {
        host: "127.0.0.1".to_owned(),
        port,
        transit,
        authority,
        account: None,
        from: "Rà soát <rasoat@state.test>".to_owned(),
    };
    let site = "https://rasoat.state.test".to_owned();
    Postman::new(Outbox::new(server).unwrap(), site, Schedule::default())
}

/// A node of its own, as another process would be.
fn node(on: &TestDatabase, name: u8, port: u16) -> Workshop {
    node_by(on, name, postman(port, Transit::Clear, None))
}

fn node_by(on: &TestDatabase, name: u8, postman: Postman) -> Workshop {
    let folder = on.folder().join(format!("node-{name}"));
    let workshop = Workshop::open(&folder, None, text::Language::Vi, [name; 8]).unwrap();
    workshop.with_postman(Some(postman))
}

/// Somebody with a role on a unit, whose address stands on the roster.
async fn user(tx: &mut store::Tx, login: &str, mail: Option<&str>, on: &str, role: Role) {
    let login = Login::new(login).unwrap();
    let code = PersonCode::new(&format!("CB-{login}")).unwrap();
    let mut row = person(code.as_str(), "Trần Thị Thử");
    row.mail = mail.map(str::to_owned);
    let row = PersonRow {
        person: &row,
        search_key: "",
    };
    tx.add_persons(&[row]).await.unwrap();
    let once = CodeRow {
        digest: login.as_str(),
        until: NOW,
    };
    tx.invite_user(&login, "Trần Thị Thử", Some(&code), once, NOW)
        .await
        .unwrap();
    let activation = Activation {
        password_hash: "",
        factor_proved: true,
        factor_step: 1,
    };
    tx.activate_user(&login, &activation).await.unwrap();
    tx.grant_role(&login, role, Some(&unit_code(on)), NOW)
        .await
        .unwrap();
}

/// T runs a campaign for T.1 … T.4, due on 27 November, a Friday. T.1 has a clerk with an address, T.2 one without,
/// T.3 nobody, T.4 one the server does not know.
async fn campaign(on: &TestDatabase, hostile: &str) -> CampaignNumber {
    let mut tx = on.db.begin(&actor()).await.unwrap();
    let new = NewReview {
        as_of: today(),
        policy_digest: String::new(),
        input_digest: String::new(),
        started_at: NOW,
    };
    let review = tx.start_review(&new).await.unwrap();
    let mut units =
        ["T", "T.1", "T.2", "T.3", "T.4"].map(|code| unit(code, Some("T").filter(|_| code != "T")));
    units[1].name.push_str(hostile);
    let rows = units.each_ref().map(|unit| UnitRow {
        unit,
        search_key: "",
    });
    tx.replace_units(&rows).await.unwrap();
    tx.finish_review(review, NOW).await.unwrap();
    user(
        &mut tx,
        "an",
        Some("an@state.test"),
        "T.1",
        Role::FocalPerson,
    )
    .await;
    user(&mut tx, "binh", None, "T.2", Role::FocalPerson).await;
    user(
        &mut tx,
        "la",
        Some("khong-co@state.test"),
        "T.4",
        Role::FocalPerson,
    )
    .await;
    user(
        &mut tx,
        "truong",
        Some("truong@state.test"),
        "T",
        Role::ResponsibleOfficer,
    )
    .await;
    let terms = Terms {
        report_by: Some(day("2026-11-27")),
        ..Terms::default()
    };
    let terms = serde_json::to_string(&terms).unwrap();
    let title = format!("Rà soát tài khoản{hostile}");
    let new = NewCampaign {
        issuer: &unit_code("T"),
        title: &title,
        letter_name: "cong-van.txt",
        letter_sha256: "ab",
        letter: "",
        terms: &terms,
    };
    let number = tx.add_campaign(&new, NOW).await.unwrap();
    let units = ["T.1", "T.2", "T.3", "T.4"].map(|code| CampaignUnit {
        unit: unit_code(code),
        words: Vec::new(),
    });
    let confirmed = CampaignTerms {
        issuer: &unit_code("T"),
        title: &title,
        terms: &terms,
        systems: &[],
        units: &units,
    };
    tx.confirm_campaign(number, &confirmed).await.unwrap();
    tx.open_campaign(number, &units, review, NOW).await.unwrap();
    let event = AuditEvent::DatabaseCreated { version: 0 };
    tx.commit(event, NOW).await.unwrap();
    number
}

async fn viewer(on: &TestDatabase) -> Viewer {
    let login = Login::new("truong").unwrap();
    let mut reader = on.db.reader().await.unwrap();
    let user = reader.find_user(&login).await.unwrap().unwrap();
    let roles = reader.list_roles_of(&login).await.unwrap();
    Viewer::new(user, roles)
}

async fn view(on: &TestDatabase, campaign: CampaignNumber) -> CampaignView {
    engine::campaign::find(&on.db, campaign)
        .await
        .unwrap()
        .unwrap()
}

async fn seen(on: &TestDatabase, campaign: CampaignNumber) -> Overview {
    let view = view(on, campaign).await;
    overview(&on.db, &view, &Schedule::default(), None, now())
        .await
        .unwrap()
}

/// Everything that is due, by one node; whether there was anything.
async fn send_due(on: &TestDatabase, node: &Workshop) -> bool {
    let called = call(&on.db, node, now()).await.unwrap();
    while run_next(&on.db, node, now).await.unwrap().is_some() {}
    called.is_some()
}

/// How each unit's newest reminder stands, in the order of units.
async fn states(on: &TestDatabase, campaign: CampaignNumber) -> Vec<(String, ReminderState)> {
    let mut lines = seen(on, campaign).await.lines;
    lines.sort_by_key(|line| (line.reminder.about.unit.clone(), -line.reminder.number));
    lines.dedup_by_key(|line| line.reminder.about.unit.clone());
    let states = lines.into_iter();
    states
        .map(|line| (line.reminder.about.unit.to_string(), line.reminder.state))
        .collect()
}

/// Runs a test with a mail server, on both engines, alone.
async fn with_mail(test: impl AsyncFn(&TestDatabase, &Postfix)) {
    let _turn = TURN.lock().await;
    on_both(async |on: &TestDatabase| {
        set(0, 0);
        let Some(postfix) = Postfix::start(&["an", "truong"]) else {
            return;
        };
        test(on, &postfix).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_send_each_stage_once_and_stages_are_windows() {
    use ReminderState::{Accepted, NoAddress, Refused};
    with_mail(async |on, postfix| {
        let number = campaign(on, "").await;
        let (one, other) = (node(on, 1, postfix.port()), node(on, 2, postfix.port()));
        let called = call(&on.db, &one, now()).await.unwrap();
        assert!(called.is_some(), "seven days before");
        assert_eq!(
            call(&on.db, &other, now()).await.unwrap(),
            None,
            "asked for already"
        );
        let (left, right) =
            tokio::join!(run_next(&on.db, &one, now), run_next(&on.db, &other, now));
        assert!(
            left.unwrap().is_some() != right.unwrap().is_some(),
            "one does it"
        );
        let expected = [
            ("T.1", Accepted),
            ("T.2", NoAddress),
            ("T.3", NoAddress),
            ("T.4", Refused),
        ];
        let expected = expected.map(|(unit, state)| (unit.to_owned(), state));
        assert_eq!(states(on, number).await, expected);
        let lines = seen(on, number).await.lines;
        let of = |unit: &str| {
            let found = lines
                .iter()
                .find(|line| line.reminder.about.unit.as_str() == unit);
            &found.unwrap().reminder
        };
        assert!(of("T.1").reply.contains("queued as"), "{}", of("T.1").reply);
        assert!(of("T.4").reply.contains("550") && of("T.4").reply.contains("5.1.1"));
        assert_eq!(of("T.3").about.recipient, "", "nobody is there");
        assert_eq!(
            of("T.2").about.recipient,
            "binh",
            "somebody without an address"
        );

        assert!(
            !send_due(on, &one).await && !send_due(on, &other).await,
            "not twice"
        );
        set(1, 0);
        assert!(!send_due(on, &one).await, "the same window");
        // Off for six days: the stage that is current is sent, none that is over.
        set(7, 3);
        assert!(send_due(on, &other).await && !send_due(on, &one).await);
        let letters = postfix.letters("an", 2);
        assert_eq!(letters.len(), 2, "before-7 and due; before-1 is over");
        set(8, 0);
        assert!(!send_due(on, &one).await, "a Saturday after the day");
        set(10, 12);
        assert!(!send_due(on, &one).await, "eight in the evening");
        set(10, 1);
        assert!(send_due(on, &one).await, "the Monday after");
        assert_eq!(postfix.letters("an", 3).len(), 3);
        assert!(postfix.letters("truong", 0).is_empty(), "not escalated yet");
        set(12, 1);
        assert!(send_due(on, &one).await, "five days after");
        assert_eq!(postfix.letters("truong", 1).len(), 1, "the list goes up");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_has_our_headers_and_no_login_whatever_a_unit_is_called() {
    with_mail(async |on, postfix| {
        let hostile = "\r\nBcc: truong@state.test\r\nX-Own: 1\r\n\r\n.\r\nMAIL FROM:<x@state.test>\r\n<script>";
        campaign(on, hostile).await;
        assert!(send_due(on, &node(on, 1, postfix.port())).await);
        let letters = postfix.letters("an", 1);
        let letter = &letters[0];
        let (head, body) = letter.split_once("\n\n").unwrap();
        for line in ["Auto-Submitted: auto-generated", "Message-ID: <rasoat-", "Date: Fri, 20 Nov 2026"] {
            assert!(head.contains(line), "{line} in {head}");
        }
        for line in ["\nBcc", "\nX-Own", "\nIn-Reply-To", "\nList-"] {
            assert!(!head.contains(line), "{line} in {head}");
        }
        assert!(head.contains("Subject: ") && head.contains("=?utf-8?"), "{head}");
        assert!(letter.is_ascii() && body.contains("multipart") || head.contains("multipart/alternative"));
        assert!(!body.contains("<script>"), "{body}");
        assert!(body.contains("https://rasoat.state.test/campaigns/1"));
        assert!(postfix.letters("truong", 0).is_empty(), "nobody else gets it");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_is_tried_again_and_the_letter_goes_once() {
    with_mail(async |on, postfix| {
        let number = campaign(on, "").await;
        let node = node(on, 1, postfix.port());
        postfix.down();
        assert!(send_due(on, &node).await);
        let waits = seen(on, number).await.lines;
        let waits = waits.iter().find(|line| line.unit.contains("T.1")).unwrap();
        assert_eq!(waits.reminder.state, ReminderState::Waiting);
        assert!(!waits.reminder.reply.is_empty(), "why is told");
        assert!(!send_due(on, &node).await, "it is left alone for a while");
        CLOCK.fetch_add(2 * 60_000_000, Ordering::SeqCst);
        assert!(send_due(on, &node).await, "and tried again");
        postfix.up();
        CLOCK.fetch_add(5 * 60_000_000, Ordering::SeqCst);
        assert!(send_due(on, &node).await);
        assert_eq!(states(on, number).await[0].1, ReminderState::Accepted);
        assert_eq!(postfix.letters("an", 1).len(), 1);
        let lines = seen(on, number).await.lines;
        let sent = lines.iter().find(|line| line.unit.contains("T.1")).unwrap();
        assert!(sent.reminder.tries >= 2, "{:?}", sent.reminder);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_later_is_asked_again_later() {
    with_mail(async |on, postfix| {
        let number = campaign(on, "").await;
        let mut tx = on.db.begin(&actor()).await.unwrap();
        let an = Login::new("an").unwrap();
        tx.set_mail(&an, Some(Postfix::PUT_OFF)).await.unwrap();
        let event = AuditEvent::MailAddressSet {
            login: an,
            named: true,
        };
        tx.commit(event, now()).await.unwrap();
        let node = node(on, 1, postfix.port());
        assert!(send_due(on, &node).await);
        let lines = seen(on, number).await.lines;
        let line = lines.iter().find(|line| line.unit.contains("T.1")).unwrap();
        assert_eq!(line.reminder.state, ReminderState::Waiting);
        assert!(
            line.reminder.reply.contains("450"),
            "{}",
            line.reminder.reply
        );
        assert!(!send_due(on, &node).await);
        CLOCK.fetch_add(6 * 60_000_000, Ordering::SeqCst);
        assert!(send_due(on, &node).await, "after the pause");
        // The stage is over: it is given up, not sent late.
        set(6, 1);
        send_due(on, &node).await;
        let tally = seen(on, number).await.tally;
        assert!(
            tally.contains(&(ReminderState::Unreachable, 1)),
            "{tally:?}"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_a_report_and_a_hand_decide() {
    with_mail(async |on, postfix| {
        let number = campaign(on, "").await;
        let node = node(on, 1, postfix.port());
        let chief = viewer(on).await;
        let of = view(on, number).await;
        assert!(
            pause(&on.db, &chief, &of, " ", now()).await.is_err(),
            "a reason is needed"
        );
        pause(&on.db, &chief, &of, "chờ văn bản", now())
            .await
            .unwrap();
        assert!(pause(&on.db, &chief, &of, "lần nữa", now()).await.is_err());
        assert!(!send_due(on, &node).await, "paused");
        let units: Vec<UnitCode> = ["T.1", "T.3"].map(unit_code).into();
        let by_hand = (&of, units.as_slice());
        let refused = remind_now(&on.db, &node, &chief, by_hand, now()).await;
        assert!(refused.is_err(), "by hand neither");
        resume(&on.db, &chief, number, now()).await.unwrap();
        // In the evening only what somebody asks for goes out.
        set(0, 12);
        assert!(!send_due(on, &node).await);
        let written = remind_now(&on.db, &node, &chief, by_hand, now())
            .await
            .unwrap();
        assert_eq!(written, 2, "one to send, one nobody can get");
        while run_next(&on.db, &node, now).await.unwrap().is_some() {}
        assert_eq!(postfix.letters("an", 1).len(), 1);
        let again = remind_now(&on.db, &node, &chief, by_hand, now())
            .await
            .unwrap();
        assert_eq!(again, 0, "once a day");

        let mut tx = on.db.begin(&actor()).await.unwrap();
        let unit = unit_code("T.1");
        let content = serde_json::to_string(&ReportContent::default()).unwrap();
        tx.add_unit_report(number, &unit, 1, &content, now())
            .await
            .unwrap();
        let signature = ReportSignature {
            sha256: String::new(),
            by: actor(),
            name: String::new(),
            office: String::new(),
            at: now(),
        };
        tx.sign_unit_report(number, &unit, 1, &signature)
            .await
            .unwrap();
        let event = AuditEvent::DatabaseCreated { version: 0 };
        tx.commit(event, now()).await.unwrap();
        set(7, 1);
        assert!(send_due(on, &node).await, "the other units");
        assert_eq!(
            postfix.letters("an", 1).len(),
            1,
            "who has reported is left alone"
        );
        let mut tx = on.db.begin(&actor()).await.unwrap();
        let returned = ReportState::Returned;
        tx.decide_unit_report(number, &unit, 1, returned, "thiếu", now())
            .await
            .unwrap();
        let event = AuditEvent::DatabaseCreated { version: 0 };
        tx.commit(event, now()).await.unwrap();
        assert!(send_due(on, &node).await, "a returned report is owed again");
        assert_eq!(postfix.letters("an", 2).len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_node_held_is_called_unknown_and_not_sent_again() {
    with_mail(async |on, postfix| {
        let number = campaign(on, "").await;
        let dead = node(on, 1, postfix.port());
        postfix.down();
        assert!(send_due(on, &dead).await);
        CLOCK.fetch_add(2 * 60_000_000, Ordering::SeqCst);
        let mut tx = on.db.begin(&actor()).await.unwrap();
        let taken = tx.take_reminder(now()).await.unwrap().unwrap();
        let event = AuditEvent::ReminderTaken {
            reminder: taken.number,
            node: "x".to_owned(),
        };
        tx.commit(event, now()).await.unwrap();
        postfix.up();
        set(0, 1);
        let fresh = node(on, 2, postfix.port());
        assert!(send_due(on, &fresh).await);
        let lines = seen(on, number).await.lines;
        let line = lines
            .iter()
            .find(|line| line.reminder.number == taken.number)
            .unwrap();
        assert_eq!(line.reminder.state, ReminderState::Unknown);
        assert!(!send_due(on, &fresh).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_of_ones_own_authority_is_trusted_when_told_so_and_only_then() {
    with_mail(async |_, postfix| {
        let known = Some(postfix.certificate());
        let trusted = postman(postfix.port(), Transit::StartTls, known);
        assert_eq!(trusted.outbox.greet(), Ok(()));
        let stranger = postman(postfix.port(), Transit::StartTls, None);
        let told = stranger.outbox.greet().unwrap_err();
        assert!(told.to_lowercase().contains("certificate"), "{told}");
        let wrong_way = postman(postfix.port(), Transit::Tls, Some(postfix.certificate()));
        assert!(
            wrong_way.outbox.greet().is_err(),
            "no TLS from the first byte there"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_nothing_is_begun() {
    let _turn = TURN.lock().await;
    on_both(async |on: &TestDatabase| {
        set(0, 0);
        campaign(on, "").await;
        let folder = on.folder().join("node");
        let silent = Workshop::open(&folder, None, text::Language::Vi, [9; 8]).unwrap();
        assert_eq!(call(&on.db, &Arc::new(silent), now()).await.unwrap(), None);
    })
    .await;
}
