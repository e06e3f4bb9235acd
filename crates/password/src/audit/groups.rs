//! Accounts with the same password, told by equal hashes: without a salt, or with the same one.

use std::collections::HashMap;

use super::accounts::HashList;
use super::outcome::Outcome;
use super::work::Stored;

/// The digest's kind, what stands before and behind the password, the digest.
type Hash<'a> = (u8, &'a [u8], &'a [u8], &'a [u8]);

/// Numbers the groups of two or more, in the list's order.
pub fn number_groups(list: &HashList, outcomes: &mut [Outcome]) {
    let mut members: HashMap<Hash<'_>, Vec<usize>> = HashMap::new();
    for (at, account) in list.accounts.iter().enumerate() {
        let key = match account.hash.as_ref().map(|known| &known.stored) {
            Ok(Stored::Digest(own)) => (
                1 + own.kind as u8,
                &own.before[..],
                &own.after[..],
                &own.digest[..],
            ),
            Ok(Stored::Plain(plain)) => (0, &[][..], &[][..], plain.as_slice()),
            _ => continue,
        };
        members.entry(key).or_default().push(at);
    }
    let mut groups: Vec<Vec<usize>> = members.into_values().filter(|all| all.len() > 1).collect();
    groups.sort_unstable();
    for (number, group) in (1..).zip(groups) {
        for at in group {
            outcomes[at].group = number;
        }
    }
}
