//! A chain is believed only whole: each way of rewriting it is noticed, and where.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use domain::{Actor, AuditEvent};
use record::{Chain, ChainFault, Head, MasterKey, PublicKey, SignedEntry, SigningKey, verify};

fn key() -> SigningKey {
    MasterKey::new(&[1; 32]).signing_key()
}

fn chain(length: i64, key: &SigningKey) -> Vec<SignedEntry> {
    let actor = Actor::operator("lan");
    let mut chain = Chain::after(Head::START);
    (1..=length)
        .map(|n| {
            let event = AuditEvent::DatabaseCreated { version: n };
            chain.append(key, n * 1_000_000, &actor, &event).unwrap()
        })
        .collect()
}

fn fault(entries: &[SignedEntry], anchor: Option<&Head>) -> ChainFault {
    verify(entries, &key().public_key(), anchor).unwrap_err()
}

fn head(entries: &[SignedEntry]) -> Head {
    let last = entries.last().unwrap();
    Head {
        seq: last.entry.seq,
        digest: last.digest,
    }
}

#[test]
fn an_honest_chain_verifies_and_may_have_grown_since_the_anchor() {
    let entries = chain(10, &key());
    let anchor = head(&entries[..7]);
    let public: PublicKey = key().public_key();
    assert_eq!(verify(&entries, &public, None), Ok(head(&entries)));
    assert_eq!(verify(&entries, &public, Some(&anchor)), Ok(head(&entries)));
    assert_eq!(verify([], &public, None), Ok(Head::START));
}

#[test]
fn a_changed_part_is_noticed_at_its_number() {
    let changes: [fn(&mut SignedEntry); 3] = [
        |signed| signed.entry.at += 1,
        |signed| signed.entry.actor = Actor::operator("someone else"),
        |signed| signed.entry.event = signed.entry.event.replace('5', "6"),
    ];
    for change in changes {
        let mut entries = chain(10, &key());
        change(&mut entries[4]);
        assert_eq!(fault(&entries, None), ChainFault::Changed { seq: 5 });
    }
}

#[test]
fn a_changed_entry_with_its_digest_recomputed_lacks_the_signature() {
    let mut entries = chain(10, &key());
    entries[4].entry.at += 1;
    entries[4].digest = entries[4].entry.digest();
    assert_eq!(fault(&entries, None), ChainFault::WrongSignature { seq: 5 });
}

#[test]
fn an_entry_taken_out_or_put_in_twice_is_noticed() {
    let mut missing = chain(10, &key());
    missing.remove(4);
    let gap = ChainFault::WrongNumber {
        expected: 5,
        found: 6,
    };
    assert_eq!(fault(&missing, None), gap);
    let mut doubled = chain(10, &key());
    doubled.insert(4, doubled[3].clone());
    let double = ChainFault::WrongNumber {
        expected: 5,
        found: 4,
    };
    assert_eq!(fault(&doubled, None), double);
}

#[test]
fn an_entry_of_another_chain_of_the_same_key_does_not_fit() {
    let mut entries = chain(10, &key());
    let mut other = Chain::after(head(&chain(3, &key())));
    let actor = Actor::operator("lan");
    let event = AuditEvent::DatabaseCreated { version: 99 };
    entries[3] = other.append(&key(), 0, &actor, &event).unwrap();
    assert_eq!(fault(&entries, None), ChainFault::BrokenLink { seq: 5 });
}

#[test]
fn a_cut_tail_is_noticed_only_against_a_head_kept_elsewhere() {
    let entries = chain(10, &key());
    let anchor = head(&entries);
    assert!(verify(&entries[..8], &key().public_key(), None).is_ok());
    let cut = ChainFault::TailCut {
        last: 8,
        anchored: 10,
    };
    assert_eq!(fault(&entries[..8], Some(&anchor)), cut);
}

#[test]
fn a_tail_cut_and_written_anew_is_another_chain() {
    let anchor = head(&chain(10, &key()));
    let mut entries = chain(8, &key());
    let mut again = Chain::after(head(&entries));
    for _ in 0..2 {
        let event = AuditEvent::DatabaseCreated { version: 0 };
        let actor = Actor::operator("lan");
        entries.push(again.append(&key(), 0, &actor, &event).unwrap());
    }
    assert_eq!(
        fault(&entries, Some(&anchor)),
        ChainFault::AnotherChain { seq: 10 }
    );
}

#[test]
fn another_key_proves_nothing() {
    let forged = chain(3, &MasterKey::new(&[2; 32]).signing_key());
    assert_eq!(fault(&forged, None), ChainFault::WrongSignature { seq: 1 });
}

#[test]
fn a_head_is_read_back_as_it_was_printed() {
    let head = head(&chain(3, &key()));
    assert_eq!(head.to_string().parse(), Ok(head));
    assert!("3".parse::<Head>().is_err());
}
