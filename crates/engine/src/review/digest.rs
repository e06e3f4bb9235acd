//! The digest of everything that goes into a review: the same digest means the same outcome.

use domain::{Date, MatchDecision, Waiver};
use sha2::{Digest, Sha256};
use text::Language;

use crate::import::SourceDigest;

/// Raised whenever reading, matching or judging changes what comes out of the same input.
const LOGIC: &str = concat!("rasoat ", env!("CARGO_PKG_VERSION"), " logic 2");

/// SHA-256 of a text, lower-case hex.
pub(super) fn of_text(text: &str) -> String {
    hex(Sha256::new().chain_update(text.as_bytes()))
}

/// How feeds are read: the prescribed columns, the day, and this program's logic.
pub(super) fn of_mapping(mapping: Option<&str>, as_of: Date) -> String {
    of_text(&format!(
        "{LOGIC}\n{as_of}\n{}",
        mapping.unwrap_or_default()
    ))
}

/// Everything: how and which feeds are read, the policy, the decisions, the exceptions that count, the language. `None`
/// when a feed has no digest, because it could not be read.
pub(super) fn of_input(
    sources: &[SourceDigest],
    mapping_digest: &str,
    policy_digest: &str,
    decisions: &[MatchDecision],
    waivers: &[Waiver],
    language: Language,
) -> Option<String> {
    let mut digest = Sha256::new();
    for part in [mapping_digest, policy_digest, language.as_str()] {
        digest.update(part.as_bytes());
        digest.update([0x1f]);
    }
    for source in sources {
        let sha256 = source.sha256.as_ref().ok()?;
        digest.update(format!("{}={sha256}={}\u{1f}", source.kind, source.shown).as_bytes());
        if let Some(standing) = &source.standing {
            digest.update(format!("standing since {}\u{1f}", standing.as_of).as_bytes());
        }
    }
    for decision in decisions {
        let person = decision
            .person
            .as_ref()
            .map_or("", |person| person.as_str());
        let account = &decision.account;
        // Left out where there is none: what was decided before this could be said keeps its digest.
        let kind = decision.kind.map_or("", domain::AccountKind::as_str);
        digest.update(
            format!(
                "{}\u{1f}{}\u{1f}{person}{kind}\u{1f}",
                account.system, account.login
            )
            .as_bytes(),
        );
    }
    // Without any the digest is what it was before there could be one.
    for waiver in waivers {
        digest.update(format!("waiver {}\u{1f}", waiver.number).as_bytes());
    }
    Some(hex(digest))
}

fn hex(digest: Sha256) -> String {
    digest
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
