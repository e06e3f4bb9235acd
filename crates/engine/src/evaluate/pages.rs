//! The rows of a system, looked at several times: unpacked once where there is room.

use std::borrow::Cow;

use domain::Observation;
use store::chunk::{self, Chunk};

use crate::EngineError;

/// So many rows stay unpacked between one look and the next: all of a province of a hundred
/// thousand people, some 100 MB. Rows beyond are unpacked at each look.
const KEPT: usize = 1 << 17;

/// The packed rows of a system, page by page.
pub(super) struct Pages<'c> {
    chunks: &'c [Chunk],
    kept: Vec<Option<Vec<Observation>>>,
    room: usize,
}

impl<'c> Pages<'c> {
    /// Nothing is unpacked yet.
    pub fn new(chunks: &'c [Chunk]) -> Self {
        Self {
            chunks,
            kept: vec![None; chunks.len()],
            room: KEPT,
        }
    }

    /// How many pages there are.
    pub const fn len(&self) -> usize {
        self.chunks.len()
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.rows as usize).sum()
    }

    /// The rows of a page, which will be looked at again.
    pub fn look(&mut self, page: usize) -> Result<Cow<'_, [Observation]>, EngineError> {
        if self.kept[page].is_none() {
            let rows = unpack(&self.chunks[page])?;
            if rows.len() > self.room {
                return Ok(Cow::Owned(rows));
            }
            self.room -= rows.len();
            self.kept[page] = Some(rows);
        }
        Ok(Cow::Borrowed(
            self.kept[page].as_deref().unwrap_or_default(),
        ))
    }

    /// The rows of a page, for the last time.
    pub fn take(&mut self, page: usize) -> Result<Vec<Observation>, EngineError> {
        match self.kept[page].take() {
            Some(rows) => Ok(rows),
            None => unpack(&self.chunks[page]),
        }
    }
}

fn unpack(chunk: &Chunk) -> Result<Vec<Observation>, EngineError> {
    chunk::decode(chunk).map_err(|error| EngineError::Worker(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(logins: &[&str]) -> Chunk {
        let rows: Vec<Observation> = logins
            .iter()
            .map(|login| Observation {
                login: (*login).to_owned(),
                ..Observation::default()
            })
            .collect();
        chunk::encode(&rows).unwrap()
    }

    #[test]
    fn a_page_is_the_same_whether_or_not_there_was_room_to_keep_it() {
        let chunks = [chunk(&["an", "binh"]), chunk(&["chi", "dung"])];
        let mut pages = Pages::new(&chunks);
        pages.room = 3;
        for _ in 0..2 {
            for (page, first) in [(0, "an"), (1, "chi")] {
                assert_eq!(pages.look(page).unwrap()[0].login, first);
            }
        }
        assert!(pages.kept[0].is_some() && pages.kept[1].is_none());
        assert_eq!(pages.take(0).unwrap()[1].login, "binh");
        assert_eq!(pages.take(1).unwrap()[1].login, "dung");
        assert_eq!(pages.rows(), 4);
    }
}
