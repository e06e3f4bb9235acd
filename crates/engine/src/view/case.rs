//! A case laid out for whoever decides: the account on one side, each candidate on the other, and of everything
//! both sides say whether it agrees.

use domain::{AccountRef, Date, MatchDecision, Observation, Person, PersonCode, UnitCode};
use store::{Database, Reader, StoredAccount};

use super::UnitTree;
use super::account::source;
use super::findings::seen;
use crate::EngineError;
use crate::access::{Action, Scope, Viewer};
use crate::cases::Choice;

/// Cases of one page.
pub const CASES: usize = 25;

/// Cases asked for at a time while those in scope are sought.
const AT_ONCE: u32 = 200;

/// Characters compared of a text.
const LONGEST: usize = 120;

/// A case on the list.
#[derive(Debug)]
pub struct CaseLine {
    /// The account.
    pub account: StoredAccount,
    /// The names of the candidates.
    pub candidates: Vec<String>,
}

/// A page of cases.
#[derive(Debug, Default)]
pub struct CasePage {
    /// Those that are open.
    pub open: Vec<CaseLine>,
    /// After which the next page begins, if there is one.
    pub next: Option<AccountRef>,
    /// Decisions in force from the next review on, the newest first.
    pub decided: Vec<MatchDecision>,
}

/// A case.
#[derive(Debug)]
pub struct CaseView {
    /// The account.
    pub account: StoredAccount,
    /// What its source prints.
    pub row: Option<Observation>,
    /// Who it could be, best first.
    pub candidates: Vec<CaseCandidate>,
    /// What was decided, in force from the next review.
    pub decision: Option<MatchDecision>,
}

/// Someone it could be.
#[derive(Debug)]
pub struct CaseCandidate {
    /// Who.
    pub person: Person,
    /// What both sides say.
    pub compared: Vec<Compared>,
}

/// How two sides agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The same.
    Same,
    /// Nearly: but for marks, for day and month, for a unit above or before.
    Near,
    /// Not the same.
    Differs,
    /// One of them does not say.
    Unknown,
}

impl Agreement {
    /// The key of its name (`agreement-<key>`).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Near => "near",
            Self::Differs => "differs",
            Self::Unknown => "unknown",
        }
    }
}

/// A text in pieces; `true` where the other side has something else.
pub type Marked = Vec<(bool, String)>;

/// What both sides say of one thing.
#[derive(Debug)]
pub struct Compared {
    /// Of what (`field-<key>`).
    pub field: &'static str,
    /// The account's side.
    pub account: Marked,
    /// The person's side.
    pub person: Marked,
    /// How they agree.
    pub agreement: Agreement,
}

/// The open cases a viewer may decide, after an account.
///
/// # Errors
/// When the database cannot be read.
pub async fn list_cases(
    db: &Database,
    scope: &Scope,
    tree: &UnitTree,
    after: Option<AccountRef>,
) -> Result<CasePage, EngineError> {
    let mut reader = db.reader().await?;
    let mut decided = reader.all_decisions().await?;
    decided.sort_by_key(|decision| std::cmp::Reverse(decision.decided_at));
    let mut page = CasePage::default();
    let mut after = after;
    'all: loop {
        let some = reader.list_cases(after.as_ref(), AT_ONCE).await?;
        let last = some.len() < AT_ONCE as usize;
        for account in some {
            let is_decided = decided.iter().any(|it| it.account == account.account);
            if is_decided || !scope.reaches(account.unit.as_ref(), tree) {
                after = Some(account.account);
                continue;
            }
            if page.open.len() == CASES {
                page.next = page.open.last().map(|line| line.account.account.clone());
                break 'all;
            }
            after = Some(account.account.clone());
            page.open.push(line(&mut reader, account).await?);
        }
        if last {
            break;
        }
    }
    for decision in decided {
        let account = reader.find_account(&decision.account).await?;
        // What the newest review has taken in is no longer for the next one.
        let waits = account.is_some_and(|account| {
            account.link.tier != domain::MatchTier::Decided
                && scope.reaches(account.unit.as_ref(), tree)
        });
        if waits && page.decided.len() < CASES {
            page.decided.push(decision);
        }
    }
    Ok(page)
}

async fn line(reader: &mut Reader<'_>, account: StoredAccount) -> Result<CaseLine, EngineError> {
    let mut candidates = Vec::new();
    for code in &account.link.candidates {
        candidates.extend(reader.find_person(code).await?.map(|person| person.name));
    }
    Ok(CaseLine {
        account,
        candidates,
    })
}

/// A case; an account that is none any more too, so that a decision can be taken back.
///
/// # Errors
/// When the database cannot be read.
pub async fn case(
    db: &Database,
    of: &AccountRef,
    tree: &UnitTree,
) -> Result<Option<CaseView>, EngineError> {
    let mut reader = db.reader().await?;
    let Some(account) = reader.find_account(of).await? else {
        return Ok(None);
    };
    let row = source(&mut reader, &account)
        .await?
        .and_then(|(_, row)| row);
    let mut codes = account.link.candidates.clone();
    codes.extend(account.link.person.clone());
    codes.dedup();
    let mut candidates = Vec::new();
    for code in &codes {
        if let Some(person) = reader.find_person(code).await? {
            let compared = compare(&account, row.as_ref(), &person, tree);
            candidates.push(CaseCandidate { person, compared });
        }
    }
    let decision = reader.find_decision(of).await?;
    Ok(Some(CaseView {
        account,
        row,
        candidates,
        decision,
    }))
}

/// Puts on record that a case was looked at: it shows what is known of people.
///
/// # Errors
/// When it cannot be written.
pub async fn case_seen(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    now: i64,
) -> Result<(), EngineError> {
    let shown = format!("{}/{}", of.system, of.login);
    seen(db, by, "case", &shown, 1, now).await
}

/// Decides a case. Nobody decides about an account that could be their own.
///
/// # Errors
/// [`EngineError::OwnCase`], [`EngineError::OutOfScope`], and as [`crate::decide`].
pub async fn decide_case(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    choice: Choice,
    reason: String,
    (tree, now): (&UnitTree, i64),
) -> Result<(), EngineError> {
    may_decide(db, by, of, tree, chosen(&choice)).await?;
    crate::decide(db, &by.actor(), of.clone(), choice, reason, now).await
}

/// Takes a decision back.
///
/// # Errors
/// As [`decide_case`], and as [`crate::forget`].
pub async fn undo_case(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    (tree, now): (&UnitTree, i64),
) -> Result<(), EngineError> {
    may_decide(db, by, of, tree, None).await?;
    crate::forget(db, &by.actor(), of.clone(), now).await
}

fn chosen(choice: &Choice) -> Option<&PersonCode> {
    match choice {
        Choice::Person(code) => Some(code),
        Choice::Nobody | Choice::Shared(_) => None,
    }
}

async fn may_decide(
    db: &Database,
    by: &Viewer,
    of: &AccountRef,
    tree: &UnitTree,
    chosen: Option<&PersonCode>,
) -> Result<(), EngineError> {
    let mut reader = db.reader().await?;
    let found = reader.find_account(of).await?;
    let account = found.ok_or(EngineError::OutOfScope)?;
    let scope = by.scope(Action::DecideCases);
    if !scope.reaches(account.unit.as_ref(), tree) {
        return Err(EngineError::OutOfScope);
    }
    let decision = reader.find_decision(of).await?;
    let decided = decision.and_then(|decision| decision.person);
    let mut could_be = account.link.candidates.iter();
    let own = by.user.person.as_ref().is_some_and(|own| {
        could_be.any(|code| code == own)
            || [account.link.person.as_ref(), decided.as_ref(), chosen].contains(&Some(own))
    });
    match own {
        true => Err(EngineError::OwnCase),
        false => Ok(()),
    }
}

fn compare(
    account: &StoredAccount,
    row: Option<&Observation>,
    person: &Person,
    tree: &UnitTree,
) -> Vec<Compared> {
    let said = |text: fn(&Observation) -> Option<&str>| row.and_then(text);
    let unit_of = |unit: Option<&UnitCode>| unit.map(|unit| tree.name(unit).to_owned());
    let printed_unit = unit_of(account.unit.as_ref())
        .or_else(|| said(|row| row.unit.as_deref()).map(str::to_owned));
    vec![
        texts(
            "name",
            said(|row| row.name.as_deref()),
            Some(&person.name),
            folded,
        ),
        days(
            "birth_date",
            row.and_then(|row| row.birth_date),
            person.birth_date,
        ),
        texts(
            "person_code",
            said(|row| row.person_code.as_deref()),
            Some(person.code.as_str()),
            folded,
        ),
        texts(
            "mail",
            said(|row| row.mail.as_deref()),
            person.mail.as_deref(),
            folded,
        ),
        Compared {
            agreement: units(account.unit.as_ref(), person, tree),
            ..texts(
                "unit",
                printed_unit.as_deref(),
                unit_of(person.unit.as_ref()).as_deref(),
                folded,
            )
        },
        texts(
            "position",
            said(|row| row.position.as_deref()),
            person.position.as_deref(),
            folded,
        ),
    ]
}

fn folded(one: &str, other: &str) -> bool {
    text::fold(one) == text::fold(other)
}

fn texts(
    field: &'static str,
    account: Option<&str>,
    person: Option<&str>,
    near: fn(&str, &str) -> bool,
) -> Compared {
    let plain = |text: Option<&str>| text.map(|text| (false, text.to_owned())).into_iter();
    let (Some(one), Some(other)) = (account, person) else {
        return Compared {
            field,
            account: plain(account).collect(),
            person: plain(person).collect(),
            agreement: Agreement::Unknown,
        };
    };
    let agreement = match () {
        () if same_letters(one, other) => Agreement::Same,
        () if near(one, other) => Agreement::Near,
        () => Agreement::Differs,
    };
    let (account, person) = marked(one, other);
    Compared {
        field,
        account,
        person,
        agreement,
    }
}

fn days(field: &'static str, account: Option<Date>, person: Option<Date>) -> Compared {
    let shown = |day: Option<Date>| day.map(|day| day.format("%d/%m/%Y").to_string());
    let (one, other) = (shown(account), shown(person));
    texts(field, one.as_deref(), other.as_deref(), |one, other| {
        let parts = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
        let (mut one, other) = (parts(one), parts(other));
        if one.len() == 3 {
            one.swap(0, 1);
        }
        one == other
    })
}

/// The same unit, one above or below, one of several, or one left: no two words for it agree.
fn units(account: Option<&UnitCode>, person: &Person, tree: &UnitTree) -> Agreement {
    let (Some(one), Some(other)) = (account, person.unit.as_ref()) else {
        return Agreement::Unknown;
    };
    let related = |other: &UnitCode| {
        tree.upwards(one).any(|above| above == other)
            || tree.upwards(other).any(|above| above == one)
    };
    let elsewhere = person.other_units.iter().chain(&person.former_units);
    match () {
        () if one == other => Agreement::Same,
        () if related(other) || elsewhere.into_iter().any(related) => Agreement::Near,
        () => Agreement::Differs,
    }
}

/// The same letter, small or capital: who types a name in capitals says nothing else by it.
fn same_letter(one: char, other: char) -> bool {
    one == other || one.to_lowercase().eq(other.to_lowercase())
}

fn same_letters(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(left), Some(right)) if same_letter(left, right) => {}
            _ => return false,
        }
    }
}

/// Two texts with what the other has not: the longest common subsequence of their letters stays plain.
fn marked(one: &str, other: &str) -> (Marked, Marked) {
    let letters = |text: &str| text.chars().take(LONGEST).collect::<Vec<char>>();
    let (left, right) = (letters(one), letters(other));
    let width = right.len() + 1;
    let mut common = vec![0_u16; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            common[i * width + j] = match same_letter(left[i], right[j]) {
                true => common[(i + 1) * width + j + 1] + 1,
                false => common[(i + 1) * width + j].max(common[i * width + j + 1]),
            };
        }
    }
    let (mut own, mut others) = (Marked::new(), Marked::new());
    let (mut i, mut j) = (0, 0);
    while i < left.len() || j < right.len() {
        if i < left.len() && j < right.len() && same_letter(left[i], right[j]) {
            push(&mut own, false, left[i]);
            push(&mut others, false, right[j]);
            (i, j) = (i + 1, j + 1);
        } else if j == right.len()
            || (i < left.len() && common[(i + 1) * width + j] >= common[i * width + j + 1])
        {
            push(&mut own, true, left[i]);
            i += 1;
        } else {
            push(&mut others, true, right[j]);
            j += 1;
        }
    }
    (own, others)
}

fn push(pieces: &mut Marked, differs: bool, letter: char) {
    match pieces.last_mut() {
        Some((known, text)) if *known == differs => text.push(letter),
        _ => pieces.push((differs, letter.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use testkit::build::{person, unit, unit_code};

    fn shown(pieces: &Marked) -> String {
        let pieces = pieces.iter().map(|(differs, text)| match differs {
            true => format!("[{text}]"),
            false => text.clone(),
        });
        pieces.collect()
    }

    #[test]
    fn what_differs_is_marked_letter_by_letter() {
        let (own, others) = marked("Nguyễn Văn Hung", "Nguyễn Văn Hùng");
        assert_eq!(shown(&own), "Nguyễn Văn H[u]ng");
        assert_eq!(shown(&others), "Nguyễn Văn H[ù]ng");
        let (own, others) = marked("nvhung2", "nvhung");
        assert_eq!(
            (shown(&own), shown(&others)),
            ("nvhung[2]".into(), "nvhung".into())
        );
        let (own, others) = marked("Ngô Hữuu Trung", "NGÔ HỮU TRUNG");
        assert_eq!(
            (shown(&own), shown(&others)),
            ("Ngô Hữu[u] Trung".into(), "NGÔ HỮU TRUNG".into())
        );
        assert_eq!(marked("", ""), (Marked::new(), Marked::new()));
    }

    #[test]
    fn marks_alone_and_a_swapped_date_are_near() {
        let near = |one, other| texts("name", Some(one), Some(other), folded).agreement;
        assert_eq!(near("Trần Hà", "Trần Hà"), Agreement::Same);
        assert_eq!(near("TRẦN HÀ", "Trần Hà"), Agreement::Same);
        assert_eq!(near("TRAN HA", "Trần Hà"), Agreement::Near);
        assert_eq!(near("Trần Hạnh", "Trần Hà"), Agreement::Differs);
        let day = |text: &str| Some(text.parse().unwrap());
        let of = |one, other| days("birth_date", one, other).agreement;
        assert_eq!(of(day("1985-03-04"), day("1985-04-03")), Agreement::Near);
        assert_eq!(of(day("1985-03-04"), day("1986-03-04")), Agreement::Differs);
        assert_eq!(of(None, day("1986-03-04")), Agreement::Unknown);
    }

    #[test]
    fn a_unit_above_or_left_behind_is_near() {
        let tree = UnitTree::new(vec![
            unit("T", None),
            unit("T.1", Some("T")),
            unit("T.2", Some("T")),
        ]);
        let mut who = person("CB1", "Nguyễn Văn An");
        who.unit = Some(unit_code("T.1"));
        who.former_units.clear();
        let of = |code: &str, who: &Person| units(Some(&unit_code(code)), who, &tree);
        assert_eq!(of("T.1", &who), Agreement::Same);
        assert_eq!(of("T", &who), Agreement::Near);
        assert_eq!(of("T.2", &who), Agreement::Differs);
        who.former_units = vec![unit_code("T.2")];
        assert_eq!(of("T.2", &who), Agreement::Near);
    }
}
