//! One-time codes: how somebody becomes a user, and how a user who lost password or telephone comes
//! back. A second person hands the code over; whoever holds it sets both anew.

use domain::{Actor, AuditEvent, Login, PasswordRules, PersonCode, Role, User};
use password::check::{Candidate, Check, CorpusState, Judgement};
use password::habits::Facts;
use record::AccessKey;
use store::{Activation, CodeRow, Database};

use crate::EngineError;
use crate::access::rights::needs_second_factor;
use crate::sign_in::{Desk, Factor, hex};

/// How long a code is good: three days. Microseconds.
pub const CODE_LIFETIME: i64 = 3 * 86_400 * 1_000_000;

/// A one-time code: 120 bits, shown once. It has no `Debug`.
pub struct OneTimeCode(String);

impl OneTimeCode {
    /// Of 15 bytes of good randomness.
    #[must_use]
    pub fn new(bytes: &[u8; 15]) -> Self {
        Self(totp_rs::Secret::from(bytes.to_vec()).to_base32())
    }

    /// As somebody typed it: blanks and dashes do not count, nor does case.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let known = typed.chars().filter(char::is_ascii_alphanumeric).take(64);
        Self(known.collect::<String>().to_ascii_uppercase())
    }

    /// As it is shown: groups of four.
    #[must_use]
    pub fn shown(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|four| four.iter().collect())
            .collect();
        groups.join("-")
    }

    /// Whether it is the same code; takes as long whatever differs.
    #[must_use]
    pub fn is(&self, other: &Self, key: &AccessKey) -> bool {
        self.digest(key) == other.digest(key)
    }

    fn digest(&self, key: &AccessKey) -> String {
        hex(&key.tag("one-time code", &[&self.0]))
    }
}

/// Somebody who holds a code, and what they are to set. It has no `Debug`.
pub struct Invitation {
    /// Who.
    pub user: User,
    /// Whether a role they hold asks for a second factor.
    pub needs_factor: bool,
    /// The second factor to be entered into an authenticator.
    pub factor: Factor,
}

/// What somebody set. It has no `Debug`.
pub struct Acceptance {
    /// The code.
    pub code: OneTimeCode,
    /// The new password.
    pub password: Candidate,
    /// The same, typed again.
    pub again: Candidate,
    /// The code of the second factor.
    pub factor_code: String,
    /// 16 bytes of good randomness.
    pub salt: [u8; 16],
}

/// Why it is not accepted.
#[derive(Debug)]
pub enum NotAccepted {
    /// The code is unknown, spent or too old.
    Code,
    /// The two passwords differ.
    Differ,
    /// The program's own policy refuses the password.
    Password(Box<Judgement>),
    /// The authenticator's code is wrong.
    Factor,
}

/// Invites somebody, or invites a user anew: password, second factor and sessions they had end.
///
/// # Errors
/// When it cannot be written.
pub async fn invite(
    db: &Database,
    actor: &Actor,
    (login, name, person): (&Login, &str, Option<&PersonCode>),
    roles: &[(Role, Option<domain::UnitCode>)],
    code: &OneTimeCode,
    now: i64,
) -> Result<(), EngineError> {
    let digest = code.digest(db.access_key());
    let row = CodeRow {
        digest: &digest,
        until: now + CODE_LIFETIME,
    };
    let mut tx = db.begin(actor).await?;
    tx.invite_user(login, name, person, row, now).await?;
    tx.end_sessions(login).await?;
    tx.revoke_tokens(login, now).await?;
    for (role, unit) in roles {
        tx.grant_role(login, *role, unit.as_ref(), now).await?;
        let event = AuditEvent::RoleGranted {
            login: login.clone(),
            role: *role,
            unit: unit.clone(),
        };
        tx.record(&event, now).await?;
    }
    let login = login.clone();
    tx.commit(AuditEvent::UserInvited { login }, now).await?;
    Ok(())
}

/// Who holds a code; `None` when it is unknown, spent or too old.
///
/// # Errors
/// When the database cannot be read.
pub async fn invitation(
    db: &Database,
    code: &OneTimeCode,
    now: i64,
) -> Result<Option<Invitation>, EngineError> {
    let key = db.access_key();
    let mut reader = db.reader().await?;
    let Some(user) = reader.find_invited(&code.digest(key), now).await? else {
        return Ok(None);
    };
    let roles = reader.list_roles_of(&user.login).await?;
    Ok(Some(Invitation {
        needs_factor: roles.iter().any(|grant| needs_second_factor(grant.role)),
        factor: Factor::of(&user, key),
        user,
    }))
}

/// Takes what an invited person set: they can sign in from then on.
///
/// # Errors
/// When it cannot be written; what is not accepted is no error.
pub async fn accept(
    db: &Database,
    desk: &Desk,
    acceptance: Acceptance,
    rules: &PasswordRules,
    now: i64,
) -> Result<Result<Login, NotAccepted>, EngineError> {
    let Some(invited) = invitation(db, &acceptance.code, now).await? else {
        return Ok(Err(NotAccepted::Code));
    };
    if acceptance.password.expose() != acceptance.again.expose() {
        return Ok(Err(NotAccepted::Differ));
    }
    if let Some(judgement) = refused(&invited.user, (&acceptance.password, None), rules, now) {
        return Ok(Err(NotAccepted::Password(Box::new(judgement))));
    }
    let step = invited.factor.step(&acceptance.factor_code, now);
    if invited.needs_factor && step.is_none() {
        return Ok(Err(NotAccepted::Factor));
    }
    let hash = desk.hash(acceptance.password, acceptance.salt).await?;
    let login = invited.user.login;
    let mut tx = db.begin(&Actor::user(&login)).await?;
    // Hashing takes a while: somebody else may have spent the code meanwhile, or another one was given out.
    let digest = acceptance.code.digest(db.access_key());
    if tx.reader().find_invited(&digest, now).await?.is_none() {
        return Ok(Err(NotAccepted::Code));
    }
    tx.activate_user(
        &login,
        &Activation {
            password_hash: &hash,
            factor_proved: step.is_some(),
            factor_step: step.unwrap_or_default(),
        },
    )
    .await?;
    let event = AuditEvent::UserActivated {
        login: login.clone(),
        second_factor: step.is_some(),
    };
    tx.commit(event, now).await?;
    Ok(Ok(login))
}

/// What the program's own policy says against a password, beside the old one where there is one; `None`
/// when nothing.
pub(super) fn refused(
    user: &User,
    (password, old): (&Candidate, Option<&Candidate>),
    rules: &PasswordRules,
    now: i64,
) -> Option<Judgement> {
    use chrono::Datelike as _;
    let facts = Facts {
        login: user.login.as_str(),
        name: Some(&user.name),
        birth_date: None,
        code: user.person.as_ref().map(PersonCode::as_str),
        places: &[],
    };
    let year = domain::Moment::Instant(now).date().year();
    let check = Check::new(rules, &facts, CorpusState::NotAsked, year);
    let judgement = check.judge(password, old);
    (!judgement.accepted).then_some(judgement)
}
