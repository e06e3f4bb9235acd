//! Many hashes asked at once: a list of them comes in, an answer a hash goes out.

use std::io::{self, Read};

use super::corpus::{Corpus, Leaked};
use super::text_list::{ListReader, Refused};
use super::{Entry, HashKind, hex};

/// So many lines of a list are enough to know that it is a long one.
const MANY: u64 = 100_000;

/// One hash and what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    entry: Entry,
    kind: HashKind,
    /// What is known; `None` when it is not in the corpus.
    pub found: Option<Leaked>,
}

impl Answer {
    /// The hash in upper-case digits.
    #[must_use]
    pub fn hash(&self) -> String {
        let bytes = &self.entry.hash[..self.kind.bytes()];
        bytes
            .iter()
            .flat_map(|&byte| hex::pair(byte))
            .map(char::from)
            .collect()
    }
}

impl Corpus {
    /// Answers every hash of a list in its order; gives the lines that were no hash.
    ///
    /// # Errors
    /// When the list cannot be read or an answer cannot be written.
    pub fn answer(
        &self,
        list: impl Read,
        mut each: impl FnMut(&Answer) -> io::Result<()>,
    ) -> io::Result<Refused> {
        let kind = self.kind();
        let mut reader = ListReader::new(list, kind);
        let (mut batch, mut prefixes, mut maybe) = (Vec::new(), Vec::new(), Vec::new());
        let mut many = false;
        loop {
            reader.fill(&mut batch)?;
            if batch.is_empty() {
                return Ok(reader.refused().clone());
            }
            if !many && reader.lines() >= MANY {
                self.expect_many_questions();
                many = true;
            }
            prefixes.clear();
            prefixes.extend(batch.iter().map(Entry::prefix));
            self.contains_prefixes(&prefixes, &mut maybe);
            for (entry, &maybe) in batch.iter().zip(&maybe) {
                let found = maybe
                    .then(|| self.find(&entry.hash[..kind.bytes()]))
                    .flatten();
                each(&Answer {
                    entry: *entry,
                    kind,
                    found,
                })?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breach::{BuildOptions, build};

    #[test]
    fn every_hash_gets_its_answer_in_order() {
        let folder = tempfile::TempDir::new().unwrap();
        let (list, out) = (folder.path().join("list"), folder.path().join("index"));
        let hash = |i: u32| format!("{:08X}{i:032X}", i.wrapping_mul(2_654_435_761));
        let text: String = (0..9000)
            .map(|i| format!("{}:{}\n", hash(i), i % 9))
            .collect();
        std::fs::write(&list, text).unwrap();
        let kind = HashKind::Sha1;
        let (from, update, read) = (vec![list], None, Default::default());
        build(&BuildOptions {
            from,
            kind,
            update,
            out: out.clone(),
            prefixes_only: false,
            read,
        })
        .unwrap();
        let corpus = Corpus::open(&out).unwrap();
        let asked: Vec<String> = (8000..10_000).map(hash).collect();
        let list = format!(
            "{}\nno hash\n{}",
            asked[..1500].join("\n"),
            asked[1500..].join("\n").to_lowercase()
        );
        let mut answers = Vec::new();
        let refused = corpus.answer(list.as_bytes(), |answer| {
            answers.push((answer.hash(), answer.found));
            Ok(())
        });
        assert_eq!(refused.unwrap().first()[0].0, 1501);
        for (i, (hash, found)) in answers.into_iter().enumerate() {
            assert_eq!(hash, asked[i]);
            let count = 8000 + i as u32;
            let expected = (count < 9000).then_some(Leaked {
                count: Some((count % 9).max(1)),
            });
            assert_eq!(found, expected);
        }
    }
}
