//! `rasoat sample people` and `rasoat sample code`: fictional people to sign in as.

use domain::{Login, PersonCode, Role, UnitCode};
use engine::access::Scope;
use engine::password::Candidate;
use engine::sign_in::{Desk, code_of};
use engine::users::{Acceptance, NotAccepted, OneTimeCode, accept, invitation, invite};
use engine::view::{Board, search};
use engine::{Database, EngineError};

use super::open;
use super::serve::chance;
use crate::arguments::{Common, DatabaseArguments};
use crate::clock;
use crate::exit::Exit;
use crate::terminal::Terminal;

/// Passwords tried for one person.
const MOST_PASSWORDS: usize = 16;

/// Somebody to sign in as.
struct Demo {
    login: String,
    name: &'static str,
    roles: Vec<(Role, Option<UnitCode>)>,
    person: Option<PersonCode>,
}

/// Makes one person of each role and `more` focal persons, and prints what to sign in by.
pub async fn make(
    database: DatabaseArguments,
    more: usize,
    common: &Common,
    terminal: &Terminal,
) -> Result<Exit, EngineError> {
    let db = open(&database.db, database.key_file, false).await?;
    let board = Board::load(&db).await?;
    let mut lines = Vec::new();
    let mut demos = people(&db, &board).await?;
    demos.extend(further(&board, more));
    for demo in demos {
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
            ("login", demo.login.as_str()),
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
    let demo = |login: &str, name, roles, person| Demo {
        login: login.to_owned(),
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

/// Focal persons for as many at work at once, from the unit (department, commune) with the most to do down; a
/// unit has several when there are fewer units.
fn further(board: &Board, more: usize) -> Vec<Demo> {
    let first = board
        .tree
        .roots()
        .iter()
        .flat_map(|root| board.tree.below(root));
    let mut units: Vec<&UnitCode> = first.flat_map(|unit| board.tree.below(unit)).collect();
    units.sort_by_key(|unit| (std::cmp::Reverse(board.of(unit).open()), *unit));
    let people = units.into_iter().cycle().take(more).enumerate();
    people
        .map(|(number, unit)| Demo {
            login: format!("dau-moi-{:03}", number + 1),
            name: "Vũ Thị Đầu Mối",
            roles: vec![(Role::FocalPerson, Some(unit.clone()))],
            person: None,
        })
        .collect()
}

/// Invites somebody and accepts for them; gives the password and the secret of the second factor.
async fn sign_up(db: &Database, demo: &Demo) -> Result<(String, String), EngineError> {
    let unusable = || EngineError::NoSuchUser(demo.login.clone());
    let login = Login::new(&demo.login).ok_or_else(unusable)?;
    let (now, bytes) = (clock::now(), random()?);
    let code = OneTimeCode::new(&bytes);
    let who = (&login, demo.name, demo.person.as_ref());
    invite(db, &clock::operator(), who, &demo.roles, &code, now).await?;
    let invited = invitation(db, &code, now).await?.ok_or_else(unusable)?;
    let secret = match invited.needs_factor {
        true => invited.factor.secret(),
        false => String::new(),
    };
    // Now and then chance spells a part of somebody's name, which the policy refuses.
    for _ in 0..MOST_PASSWORDS {
        let password = OneTimeCode::new(&random()?).shown().to_lowercase();
        let typed = || Candidate::new(&password).map_err(|_| unusable());
        let acceptance = Acceptance {
            code: OneTimeCode::new(&bytes),
            password: typed()?,
            again: typed()?,
            factor_code: code_of(&secret, now).unwrap_or_default(),
            salt: random()?,
        };
        let rules = domain::PasswordRules::default();
        match accept(db, &Desk::default(), acceptance, &rules, now).await? {
            Ok(_) => return Ok((password, secret)),
            Err(NotAccepted::Password(_)) => {}
            Err(_) => break,
        }
    }
    Err(unusable())
}

fn random<const N: usize>() -> Result<[u8; N], EngineError> {
    let mut bytes = [0; N];
    chance(&mut bytes).map_err(|error| EngineError::Worker(error.to_string()))?;
    Ok(bytes)
}
