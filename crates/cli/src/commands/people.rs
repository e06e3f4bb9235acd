//! `rasoat sample people` and `rasoat sample code`: fictional people to sign in as.

use domain::{Login, PersonCode, Role, UnitCode};
use engine::access::Scope;
use engine::password::Candidate;
use engine::sign_in::{Desk, code_of};
use engine::users::{Acceptance, OneTimeCode, accept, invitation, invite};
use engine::view::{Board, search};
use engine::{Database, EngineError};

use super::open;
use super::serve::chance;
use crate::arguments::{Common, DatabaseArguments};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Somebody to sign in as.
struct Demo {
    login: &'static str,
    name: &'static str,
    roles: Vec<(Role, Option<UnitCode>)>,
    person: Option<PersonCode>,
}

/// Makes one person of each role, and prints what to sign in by.
pub async fn make(
    database: DatabaseArguments,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let db = open(&database.db, database.key_file, false).await?;
    let board = Board::load(&db).await?;
    let mut lines = Vec::new();
    for demo in people(&db, &board).await? {
        let (password, secret) = sign_up(&db, &demo).await?;
        lines.push((demo, password, secret));
    }
    db.close().await;
    if common.json {
        let people = lines.iter().map(|(demo, password, secret)| {
            serde_json::json!({"login": demo.login, "password": password, "secret": secret})
        });
        super::print_json(&people.collect::<Vec<_>>());
        return Ok(Exit::Done);
    }
    for (demo, password, secret) in &lines {
        let roles: Vec<String> = demo
            .roles
            .iter()
            .map(|(role, unit)| {
                let role = terminal.catalog().name("role", role.as_str());
                match unit {
                    Some(unit) => format!("{role} ({})", board.tree.name(unit)),
                    None => role,
                }
            })
            .collect();
        let roles = roles.join(", ");
        let args = [
            ("login", demo.login),
            ("password", password.as_str()),
            ("secret", secret.as_str()),
            ("roles", roles.as_str()),
        ];
        let key = match secret.is_empty() {
            true => "people-line-plain",
            false => "people-line",
        };
        terminal.say(key, &args);
    }
    Ok(Exit::Done)
}

/// Prints the code an authenticator would show for a secret now.
pub fn code(secret: &str, terminal: &Terminal) -> Exit {
    match code_of(secret, clock::now()) {
        Some(code) => {
            put!("{code}");
            Exit::Done
        }
        None => {
            terminal.complain("people-no-secret", &[]);
            Exit::Usage
        }
    }
}

/// One person of each role, on units there are.
async fn people(db: &Database, board: &Board) -> Result<Vec<Demo>, EngineError> {
    let roots = board.tree.roots().iter();
    let below = roots.flat_map(|root| board.tree.below(root));
    let unit = below.max_by_key(|unit| board.of(unit).open()).cloned();
    // A commune, say: a unit one level lower that has units of its own.
    let lower = unit.iter().flat_map(|unit| board.tree.below(unit));
    let lower = lower
        .filter(|unit| board.tree.below(unit).len() > 1)
        .max_by_key(|unit| board.of(unit).open())
        .cloned();
    let found = search(db, &Scope::Everywhere, "nguyen").await?;
    let person = found
        .hits
        .into_iter()
        .find_map(|hit| hit.account.link.person);
    let demo = |login, name, roles, person| Demo {
        login,
        name,
        roles,
        person,
    };
    let both = vec![
        (Role::Administrator, None),
        (Role::ResponsibleOfficer, None),
    ];
    Ok(vec![
        demo("quan-tri", "Lê Thị Quản Trị", both, None),
        demo(
            "dau-moi",
            "Trần Văn Đầu Mối",
            vec![(Role::FocalPerson, unit)],
            None,
        ),
        demo(
            "dau-moi-xa",
            "Hoàng Thị Đầu Mối Xã",
            lower
                .map(|unit| vec![(Role::FocalPerson, Some(unit))])
                .unwrap_or_default(),
            None,
        ),
        demo(
            "kiem-tra",
            "Phạm Thị Kiểm Tra",
            vec![(Role::Auditor, None)],
            None,
        ),
        demo(
            "can-bo",
            "Nguyễn Văn Cán Bộ",
            vec![(Role::Officer, None)],
            person,
        ),
    ])
}

/// Invites somebody and accepts for them; gives the password and the secret of the second factor.
async fn sign_up(db: &Database, demo: &Demo) -> Result<(String, String), EngineError> {
    let unusable = || EngineError::NoSuchUser(demo.login.to_owned());
    let login = Login::new(demo.login).ok_or_else(unusable)?;
    let (now, code) = (clock::now(), OneTimeCode::new(&random()?));
    let who = (&login, demo.name, demo.person.as_ref());
    invite(db, &clock::operator(), who, &demo.roles, &code, now).await?;
    let invited = invitation(db, &code, now).await?.ok_or_else(unusable)?;
    let secret = match invited.needs_factor {
        true => invited.factor.secret(),
        false => String::new(),
    };
    let password = OneTimeCode::new(&random()?).shown().to_lowercase();
    let typed = || Candidate::new(&password).map_err(|_| unusable());
    let acceptance = Acceptance {
        code,
        password: typed()?,
        again: typed()?,
        factor_code: code_of(&secret, now).unwrap_or_default(),
        salt: random()?,
    };
    let rules = domain::PasswordRules::default();
    let accepted = accept(db, &Desk::default(), acceptance, &rules, now).await?;
    accepted.map_err(|_| unusable())?;
    Ok((password, secret))
}

fn random<const N: usize>() -> Result<[u8; N], EngineError> {
    let mut bytes = [0; N];
    chance(&mut bytes).map_err(|error| EngineError::Worker(error.to_string()))?;
    Ok(bytes)
}
