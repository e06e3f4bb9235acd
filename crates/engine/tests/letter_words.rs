//! Everything that can be said about a letter's file has its words, in both languages.

use connectors::{LetterFault, LetterNotice, NoLetter};
use text::{Catalog, Language};

#[test]
fn every_fault_and_notice_has_its_words() {
    for language in Language::ALL {
        let catalog = Catalog::of(language);
        let faults = [
            LetterFault::Unreadable(std::io::Error::other("x")),
            LetterFault::Empty,
            LetterFault::TooLarge { limit: 1 },
            LetterFault::Encrypted,
            LetterFault::Damaged(String::new()),
            LetterFault::Bomb(String::new()),
            LetterFault::TooManyPages { pages: 2, limit: 1 },
            LetterFault::NoTextLayer { pages: 1 },
        ];
        let codes = faults.iter().map(LetterFault::code);
        for code in codes.chain(NoLetter::ALL.map(NoLetter::code)) {
            let key = format!("letter-error-{code}");
            assert!(catalog.has(&key), "{key} ({language})");
        }
        for code in LetterNotice::CODES {
            let key = format!("letter-notice-{code}");
            assert!(catalog.has(&key), "{key} ({language})");
        }
    }
}
