//! Gathering pieces into rules: one for each scope and condition.

use super::piece::{Piece, Says};
use crate::directive::CharacterClass::{Letter, Lower, Upper};
use crate::directive::{PasswordRule, Scope};
use crate::pattern::pattern;
use crate::readers::draft::Draft;
use crate::source::{Place, Source};

/// A rule and the places of its fields.
struct Gathered {
    rule: PasswordRule,
    fields: Vec<(String, Place)>,
}

/// Adds the rules to the draft.
pub(super) fn gather(source: &Source, pieces: Vec<Piece>, draft: &mut Draft) {
    let mut all: Vec<Gathered> = Vec::new();
    let contrasted = pieces.iter().any(|piece| piece.condition == Some("admin"));
    let apart = groups_apart(source, &pieces);
    let users = users(source, &pieces, &apart);
    for mut piece in pieces {
        // "Người dùng phải đổi …" names everybody where no administrator is told apart.
        piece.condition = piece.condition.filter(|name| *name != "user" || contrasted);
        let mut scope = piece.scope.clone();
        scope.sort();
        // "Mật khẩu của giao dịch viên …" beside one for the administrators.
        let name = piece.whom.as_ref().map(|whom| source.fold(whom).to_owned());
        let beside = name.is_some_and(|name| users.contains(&(scope.clone(), name)));
        if piece.condition.is_none() && beside {
            piece.condition = Some("user");
        }
        let told_apart = apart.contains(&scope) && piece.condition.is_none();
        let whom = piece.whom.as_ref().filter(|_| told_apart);
        let condition = match whom {
            Some(whom) => Some(source.printed(whom)),
            None => piece.condition.map(str::to_owned),
        };
        let known = all.iter().position(|known| {
            known.rule.condition == condition
                && sorted(&known.rule.scope) == scope
                && !conflicts(&known.rule, &piece.says)
        });
        let at = known.unwrap_or_else(|| {
            let rule = PasswordRule {
                scope: piece.scope.clone(),
                condition,
                ..PasswordRule::default()
            };
            all.push(Gathered {
                rule,
                fields: Vec::new(),
            });
            all.len() - 1
        });
        let gathered = &mut all[at];
        if let Some(field) = say(&mut gathered.rule, piece.says) {
            gathered.fields.push((field, piece.place));
        }
    }
    for (at, mut gathered) in shared(all).into_iter().enumerate() {
        tidy(&mut gathered.rule);
        point(source, at, &gathered, draft);
        name_systems(source, &gathered, draft);
        draft.read.password_rules.push(gathered.rule);
    }
}

/// What is said of several systems at once goes to the rules of each where each has one that says
/// more than how often: "mật khẩu A từ 8 ký tự, B từ 10 ký tự; A và B gồm chữ và số".
fn shared(all: Vec<Gathered>) -> Vec<Gathered> {
    let of = |scope: &Scope, condition: &Option<String>| {
        all.iter().position(|known| {
            known.rule.scope == [scope.clone()]
                && known.rule.condition == *condition
                && known.composed()
        })
    };
    let targets: Vec<Option<Vec<usize>>> = all
        .iter()
        .map(|gathered| {
            let scope = &gathered.rule.scope;
            let each = scope
                .iter()
                .map(|scope| of(scope, &gathered.rule.condition));
            let each = each.collect::<Option<Vec<usize>>>();
            each.filter(|_| scope.len() > 1)
        })
        .collect();
    let mut all: Vec<Option<Gathered>> = all.into_iter().map(Some).collect();
    for (at, targets) in targets.into_iter().enumerate() {
        let Some(targets) = targets else { continue };
        let Some(joint) = all[at].take() else {
            continue;
        };
        for target in targets {
            if let Some(own) = all[target].as_mut() {
                own.take(&joint);
            }
        }
    }
    all.into_iter().flatten().collect()
}

impl Gathered {
    /// It says more than how often a password changes.
    const fn composed(&self) -> bool {
        let rule = &self.rule;
        rule.min_length.is_some()
            || rule.max_length.is_some()
            || rule.min_classes.is_some()
            || !rule.require_all.is_empty()
            || !rule.require_any.is_empty()
    }

    /// Takes what a joint rule says and this one leaves open.
    fn take(&mut self, joint: &Self) {
        let (own, said) = (&mut self.rule, &joint.rule);
        own.min_length = own.min_length.or(said.min_length);
        own.max_length = own.max_length.or(said.max_length);
        own.min_classes = own.min_classes.or(said.min_classes);
        own.history = own.history.or(said.history);
        own.rotation_months = own.rotation_months.or(said.rotation_months);
        own.rotation_days = own.rotation_days.or(said.rotation_days);
        own.not_contain_login |= said.not_contain_login;
        if own.require_all.is_empty() && own.require_any.is_empty() {
            own.require_all.clone_from(&said.require_all);
            own.require_any.clone_from(&said.require_any);
        }
        for field in &joint.fields {
            if self.fields.iter().all(|(known, _)| *known != field.0) {
                self.fields.push(field.clone());
            }
        }
    }
}

/// A rule's systems are systems of the letter, though no sentence speaks of their accounts.
fn name_systems(source: &Source, gathered: &Gathered, draft: &mut Draft) {
    for scope in &gathered.rule.scope {
        if let Scope::System(key) = scope
            && !draft.read.systems.contains(key)
        {
            let at = draft.read.systems.len();
            draft.read.systems.push(key.clone());
            if let Some((_, place)) = gathered.fields.first() {
                draft.point(source, format!("/systems/{at}"), place);
            }
        }
    }
}

/// Those who have a value of their own beside the administrators' for the same thing.
fn users(source: &Source, pieces: &[Piece], apart: &[Vec<Scope>]) -> Vec<(Vec<Scope>, String)> {
    let mut users = Vec::new();
    let admins = pieces
        .iter()
        .filter(|piece| piece.condition == Some("admin"));
    for admin in admins {
        let scope = sorted(&admin.scope);
        let kind = std::mem::discriminant(&admin.says);
        for piece in pieces.iter().filter(|piece| piece.condition.is_none()) {
            let same = std::mem::discriminant(&piece.says) == kind && sorted(&piece.scope) == scope;
            if let (true, Some(whom), false) = (same, &piece.whom, apart.contains(&scope)) {
                users.push((scope.clone(), source.fold(whom).to_owned()));
            }
        }
    }
    users
}

/// The scopes in which two groups of people have two values for one thing.
fn groups_apart(source: &Source, pieces: &[Piece]) -> Vec<Vec<Scope>> {
    let mut apart: Vec<Vec<Scope>> = Vec::new();
    for (at, one) in pieces.iter().enumerate() {
        for other in &pieces[at + 1..] {
            let (Some(a), Some(b)) = (&one.whom, &other.whom) else {
                continue;
            };
            let plain = one.condition.is_none() && other.condition.is_none();
            let scope = sorted(&one.scope);
            let differ = std::mem::discriminant(&one.says) == std::mem::discriminant(&other.says)
                && one.says != other.says
                && source.fold(a) != source.fold(b);
            if plain
                && differ
                && alike(source, pieces, one, a, b)
                && scope == sorted(&other.scope)
                && !apart.contains(&scope)
            {
                apart.push(scope);
            }
        }
    }
    apart
}

pattern!(SO_MANY = r"\d $");

/// Classes tell two groups apart only where both have a length, or neither has ("6 chữ số" is one).
fn alike(source: &Source, pieces: &[Piece], one: &Piece, a: &Place, b: &Place) -> bool {
    let long = |whom: &Place| {
        let name = source.fold(whom);
        pieces.iter().any(|piece| {
            let counted = piece.place.start.saturating_sub(3)..piece.place.start;
            (matches!(piece.says, Says::MinLength(_)) || source.has(&SO_MANY, &counted))
                && piece
                    .whom
                    .as_ref()
                    .is_some_and(|whom| source.fold(whom) == name)
        })
    };
    !matches!(one.says, Says::All(_) | Says::Any(_)) || long(a) == long(b)
}

fn sorted(scope: &[Scope]) -> Vec<Scope> {
    let mut scope = scope.to_vec();
    scope.sort();
    scope
}

/// Two values for one field are two rules.
fn conflicts(rule: &PasswordRule, says: &Says) -> bool {
    let differs = |known: Option<u32>, n: u32| known.is_some_and(|known| known != n);
    match says {
        Says::MinLength(n) => differs(rule.min_length, *n),
        Says::MaxLength(n) => differs(rule.max_length, *n),
        Says::MinClasses(n) => differs(rule.min_classes, *n),
        Says::History(n) => differs(rule.history, *n),
        Says::Months(n) => differs(rule.rotation_months, *n),
        Says::Days(n) => differs(rule.rotation_days, *n),
        Says::All(_) | Says::Any(_) | Says::NotLogin => false,
    }
}

/// Writes a statement into a rule; gives the field it went to when it said something new.
fn say(rule: &mut PasswordRule, says: Says) -> Option<String> {
    let put = |field: &mut Option<u32>, n: u32, name: &str| {
        field.replace(n).is_none().then(|| name.to_owned())
    };
    match says {
        Says::MinLength(n) => put(&mut rule.min_length, n, "min_length"),
        Says::MaxLength(n) => put(&mut rule.max_length, n, "max_length"),
        Says::MinClasses(n) => put(&mut rule.min_classes, n, "min_classes"),
        Says::History(n) => put(&mut rule.history, n, "history"),
        Says::Months(n) => put(&mut rule.rotation_months, n, "rotation_months"),
        Says::Days(n) => put(&mut rule.rotation_days, n, "rotation_days"),
        Says::NotLogin => (!std::mem::replace(&mut rule.not_contain_login, true))
            .then(|| "not_contain_login".to_owned()),
        Says::All(classes) => {
            let first = rule.require_all.is_empty();
            rule.require_all.extend(classes);
            rule.require_all.sort();
            rule.require_all.dedup();
            first.then(|| "require_all".to_owned())
        }
        Says::Any(group) => {
            if rule.require_any.contains(&group) {
                return None;
            }
            rule.require_any.push(group);
            Some(format!("require_any/{}", rule.require_any.len() - 1))
        }
    }
}

/// "chữ cái gồm chữ hoa và chữ thường": both cases say more than "letter".
fn tidy(rule: &mut PasswordRule) {
    let both = rule.require_all.contains(&Upper) || rule.require_all.contains(&Lower);
    if both {
        rule.require_all.retain(|class| *class != Letter);
    }
}

fn point(source: &Source, at: usize, gathered: &Gathered, draft: &mut Draft) {
    let start = gathered
        .fields
        .iter()
        .map(|(_, place)| place.start)
        .min()
        .unwrap_or(0);
    let end = gathered
        .fields
        .iter()
        .map(|(_, place)| place.end)
        .max()
        .unwrap_or(0);
    draft.point(source, format!("/password_rules/{at}"), &(start..end));
    for (field, place) in &gathered.fields {
        draft.point(source, format!("/password_rules/{at}/{field}"), place);
    }
}
