//! Users, their roles and sessions.

use domain::{Login, Role, UserState};
use store::{Activation, CodeRow, SessionRow, StoreError};
use testkit::build::{person_code, unit_code};
use testkit::clock::NOW;
use testkit::{TestDatabase, on_both};

use crate::given::{commit, tx};

const DAY: i64 = 86_400_000_000;

fn login(text: &str) -> Login {
    Login::new(text).unwrap()
}

async fn invite(on: &TestDatabase, who: &str, digest: &str) {
    let mut tx = tx(on).await;
    let until = NOW + DAY;
    let person = person_code("CB1");
    let code = CodeRow { digest, until };
    tx.invite_user(&login(who), "Nguyễn Văn An", Some(&person), code, NOW)
        .await
        .unwrap();
    commit(tx).await;
}

async fn activate(on: &TestDatabase, who: &str, hash: &str) -> Result<(), StoreError> {
    let mut tx = tx(on).await;
    let activation = Activation {
        password_hash: hash,
        factor_proved: true,
        factor_step: 7,
    };
    tx.activate_user(&login(who), &activation).await?;
    commit(tx).await;
    Ok(())
}

fn session(digest: &str, started_at: i64) -> SessionRow {
    SessionRow {
        digest: digest.to_owned(),
        login: login("an"),
        device: "Chromium".to_owned(),
        started_at,
        ends_at: started_at + DAY,
    }
}

pub async fn scenario(on: &TestDatabase) -> String {
    invite(on, "an", "c1").await;
    invite(on, "binh", "c2").await;
    let mut reader = on.db.reader().await.unwrap();
    let invited = reader.find_invited("c1", NOW).await.unwrap().unwrap();
    assert_eq!((invited.state, invited.factor), (UserState::Invited, 1));
    assert!(
        reader
            .find_invited("c1", NOW + DAY)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        reader
            .find_user_secret(&login("an"))
            .await
            .unwrap()
            .is_none()
    );
    drop(reader);

    activate(on, "an", "h1").await.unwrap();
    let twice = activate(on, "an", "h2").await.unwrap_err();
    assert!(
        matches!(twice.fault(), StoreError::NotFound { .. }),
        "{twice}"
    );
    let mut change = tx(on).await;
    change.set_password(&login("an"), "h3").await.unwrap();
    assert!(change.set_password(&login("binh"), "h3").await.is_err());
    assert!(change.spend_factor_step(&login("an"), 8).await.unwrap());
    assert!(!change.spend_factor_step(&login("an"), 8).await.unwrap());
    let unit = unit_code("H26");
    let first = change
        .grant_role(&login("an"), Role::FocalPerson, Some(&unit), NOW)
        .await
        .unwrap();
    change
        .grant_role(&login("an"), Role::Auditor, None, NOW)
        .await
        .unwrap();
    change
        .grant_role(&login("binh"), Role::Officer, None, NOW)
        .await
        .unwrap();
    change
        .add_session(&session("s1", NOW - 2 * DAY))
        .await
        .unwrap();
    change.add_session(&session("s2", NOW)).await.unwrap();
    change.add_session(&session("s3", NOW + 1)).await.unwrap();
    commit(change).await;

    let mut reader = on.db.reader().await.unwrap();
    let secret = reader
        .find_user_secret(&login("an"))
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (secret.password_hash.as_str(), secret.factor_step),
        ("h3", 8)
    );
    assert!(
        reader.find_session("s1", NOW).await.unwrap().is_none(),
        "swept"
    );
    assert!(
        reader
            .find_session("s2", NOW + DAY)
            .await
            .unwrap()
            .is_none()
    );
    let sessions = reader.list_sessions(&login("an"), NOW).await.unwrap();
    assert_eq!(sessions, [session("s3", NOW + 1), session("s2", NOW)]);
    let standing = reader.all_roles().await.unwrap();
    assert_eq!(
        standing.len(),
        2,
        "the invited cannot sign in: {standing:?}"
    );
    drop(reader);

    let mut change = tx(on).await;
    assert!(
        !change
            .revoke_role(&login("binh"), first, NOW)
            .await
            .unwrap()
    );
    assert!(change.revoke_role(&login("an"), first, NOW).await.unwrap());
    assert_eq!(change.end_session(&login("binh"), "s2").await.unwrap(), 0);
    assert_eq!(change.end_session(&login("an"), "s2").await.unwrap(), 1);
    commit(change).await;
    let mut reader = on.db.reader().await.unwrap();
    let roles = reader.list_roles_of(&login("an")).await.unwrap();
    assert_eq!(roles.len(), 1);
    assert_eq!((roles[0].role, &roles[0].unit), (Role::Auditor, &None));
    drop(reader);

    let mut change = tx(on).await;
    change.close_user(&login("an")).await.unwrap();
    assert!(change.close_user(&login("nobody")).await.is_err());
    commit(change).await;
    let mut reader = on.db.reader().await.unwrap();
    assert!(
        reader.find_session("s3", NOW).await.unwrap().is_none(),
        "closed"
    );
    drop(reader);
    let mut change = tx(on).await;
    assert_eq!(change.end_sessions(&login("an")).await.unwrap(), 1);
    commit(change).await;
    invite(on, "an", "c3").await;
    let mut reader = on.db.reader().await.unwrap();
    let users = reader.list_users(None, 9).await.unwrap();
    assert_eq!(users[0].factor, 2, "a new second factor");
    assert_eq!(
        reader
            .list_users(Some(&login("an")), 9)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        reader.find_user(&login("binh")).await.unwrap(),
        Some(users[1].clone())
    );
    format!("{users:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn users_roles_and_sessions_come_and_go() {
    on_both(scenario).await;
}
