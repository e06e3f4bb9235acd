//! Whether a column's content can be what its heading says, and what it is without a heading.

use domain::{FeedKind, Field};

use super::content::Content;

/// The share of cells that can be a value of `field`, from 0 to 1; 1 for an empty column.
pub(crate) fn fit(field: Field, content: &Content) -> f32 {
    if content.filled == 0 {
        return 1.0;
    }
    let foreign = content.counts_up() || content.share(content.genders) > 0.9;
    if foreign && is_of_words(field) {
        return 0.0;
    }
    let no_text = content.mails.max(content.dates);
    let plain = content.filled.saturating_sub(no_text.max(content.secrets));
    let fitting = match field {
        Field::Login => content.single.saturating_sub(content.dates),
        Field::Name | Field::FamilyName | Field::GivenName | Field::Responsible => content
            .letters
            .max(content.units)
            .max(plain.saturating_sub(content.numbers) / 2),
        Field::PersonCode => content
            .single
            .saturating_sub(content.mails.max(content.genders)),
        Field::IdentityNumber => content.long_numbers,
        Field::Mail => content.mails,
        Field::BirthDate => content.dates,
        Field::Created
        | Field::LastUse
        | Field::PasswordChanged
        | Field::LastReview
        | Field::StatusFrom
        | Field::StatusTo
        | Field::ValidFrom
        | Field::ValidTo => (content.dates + content.nevers).saturating_sub(content.secrets),
        Field::Unit | Field::UnitName | Field::Parent | Field::Successor | Field::Destination => {
            let other = content.booleans.max(content.kinds).max(content.categories);
            plain.saturating_sub(other)
        }
        Field::UnitCode => plain.min(content.filled - content.long),
        Field::Privileged => content.booleans.max(content.kinds),
        // "Locked" is no way of signing in.
        Field::Mfa if content.locked >= 2 => 0,
        Field::Mfa => content.booleans.max(content.account_states),
        // A lock column holds the time of the lock.
        Field::Status => {
            content.filled
                - content.mails.max(
                    content
                        .names
                        .saturating_sub(content.employment + content.account_states),
                )
        }
        Field::ForwardTo => content.mails,
        Field::Users => content.filled - content.dates.max(content.booleans.max(content.marks)),
        Field::Category => {
            plain.saturating_sub(content.booleans.saturating_sub(content.categories))
        }
        Field::Phone => content.phones.max(content.numbers),
        Field::RowNumber => content.numbers,
        Field::Kind if content.distinct <= FEW => plain,
        Field::Kind => content.kinds,
        Field::Role => plain.saturating_sub(content.no_roles.max(content.identities)),
        Field::Position => {
            let other = content.kinds.max(content.identities).max(content.units);
            plain.saturating_sub(other.max(content.categories))
        }
        Field::Branch => plain,
        Field::Aliases | Field::Ignored => content.filled,
    };
    // A date column that says "chưa đăng nhập" is no less a date column.
    let silent_fits = !matches!(field, Field::Login | Field::Name);
    let (fitting, all) = if silent_fits {
        (fitting + content.silent, content.filled + content.silent)
    } else {
        (fitting, content.filled)
    };
    fitting as f32 / all as f32
}

/// Different words beyond which they are no kinds of account.
const FEW: usize = 12;

/// Fields whose values are words: numbers that count the rows are none of them, nor is a sex.
const fn is_of_words(field: Field) -> bool {
    matches!(
        field,
        Field::Name
            | Field::FamilyName
            | Field::GivenName
            | Field::Unit
            | Field::UnitName
            | Field::Position
            | Field::Kind
            | Field::Role
            | Field::Branch
            | Field::Category
            | Field::Status
            | Field::Responsible
            | Field::Users
            | Field::Destination
    )
}

/// What the content alone shows, with how sure it is.
pub(crate) fn by_content(kind: &FeedKind, content: &Content) -> Vec<(Field, f32)> {
    let share = |count| content.share(count);
    let mut found = Vec::new();
    if content.filled == 0 {
        return found;
    }
    if content.counts_up() {
        found.push((Field::RowNumber, 0.55));
    }
    if share(content.identities) > 0.8 && content.is_unique() {
        found.push((Field::IdentityNumber, 0.6));
    }
    if share(content.phones) > 0.8 {
        found.push((Field::Phone, 0.5));
    }
    match kind {
        FeedKind::Units => units(content, &mut found),
        FeedKind::Roster => {
            people(content, &mut found);
            if share(content.employment) > 0.6 && content.distinct < 40 {
                found.push((Field::Status, 0.52));
            }
            if share(content.categories) > 0.8 && content.distinct < 12 {
                found.push((Field::Category, 0.5));
            }
        }
        FeedKind::System(_) => {
            people(content, &mut found);
            accounts(content, &mut found);
        }
    }
    found
}

fn people(content: &Content, found: &mut Vec<(Field, f32)>) {
    let share = |count| content.share(count);
    if share(content.mails) > 0.8 {
        found.push((Field::Mail, 0.6));
    }
    if share(content.names) > 0.7 && share(content.units) < 0.3 && content.distinct > 1 {
        found.push((Field::Name, 0.55));
    }
    if share(content.units) > 0.6 {
        found.push((Field::Unit, 0.5));
    }
    if share(content.unit_codes) > 0.8 {
        found.push((Field::UnitCode, 0.5));
    }
    if share(content.birth_dates) > 0.9 && content.filled >= 5 {
        found.push((Field::BirthDate, 0.48));
    }
}

fn accounts(content: &Content, found: &mut Vec<(Field, f32)>) {
    let share = |count| content.share(count);
    let few = content.distinct <= FEW;
    if share(content.logins) > 0.9 && content.is_unique() && share(content.dates) < 0.1 {
        // An address can be a login; a bare login can be nothing else.
        let sure = if share(content.mails) > 0.5 {
            0.5
        } else {
            0.56
        };
        found.push((Field::Login, sure));
    }
    if share(content.account_states) > 0.8 && few && share(content.booleans) < 0.5 {
        found.push((Field::Status, 0.5));
    }
    if share(content.kinds) > 0.8 && few {
        found.push((Field::Kind, 0.47));
    }
}

fn units(content: &Content, found: &mut Vec<(Field, f32)>) {
    let share = |count| content.share(count);
    if share(content.units) > 0.6 && content.is_unique() {
        found.push((Field::UnitName, 0.55));
    }
    if share(content.unit_codes) > 0.8 && content.is_unique() {
        found.push((Field::UnitCode, 0.55));
    }
    if share(content.branches) > 0.9 && content.distinct <= 10 && share(content.units) < 0.5 {
        found.push((Field::Branch, 0.47));
    }
}
