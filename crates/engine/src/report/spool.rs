//! Sorted runs of rows, packed in memory: the long lists of the report wait here until the
//! figures that stand before them are known.
//!
//! A row takes some 25 bytes packed, so the lists of a province of five million accounts fit
//! where they would not unpacked.

use serde::Serialize;
use serde::de::DeserializeOwned;
use store::chunk::{self, Chunk};

use crate::EngineError;

/// One sorted run.
#[derive(Debug, Default)]
pub(crate) struct Run(Vec<Chunk>);

impl Run {
    /// Packs rows that are in order.
    pub fn pack<T: Serialize>(rows: &[T]) -> Result<Self, EngineError> {
        let packed: Result<Vec<Chunk>, _> = rows.chunks(chunk::ROWS).map(chunk::encode).collect();
        packed
            .map(Self)
            .map_err(|error| EngineError::Worker(error.to_string()))
    }

    /// Unpacks the rows, one chunk in memory at a time.
    pub fn rows<T: DeserializeOwned>(&self) -> Rows<'_, T> {
        Rows {
            chunks: self.0.iter(),
            open: Vec::new().into_iter(),
        }
    }
}

/// The rows of a run, in order.
pub(crate) struct Rows<'a, T> {
    chunks: std::slice::Iter<'a, Chunk>,
    open: std::vec::IntoIter<T>,
}

impl<T: DeserializeOwned> Rows<'_, T> {
    /// The next row.
    pub fn next(&mut self) -> Result<Option<T>, EngineError> {
        loop {
            if let Some(row) = self.open.next() {
                return Ok(Some(row));
            }
            let Some(chunk) = self.chunks.next() else {
                return Ok(None);
            };
            self.open = chunk::decode(chunk)
                .map_err(|error| EngineError::Worker(error.to_string()))?
                .into_iter();
        }
    }
}

/// Takes the rows of several runs in one order, each row with the number of its run. Rows
/// that compare equal come in the order of the runs.
pub(crate) fn merge<T, K, E>(
    runs: &[Run],
    key: impl Fn(&T) -> K,
    mut take: impl FnMut(usize, T) -> Result<(), E>,
) -> Result<(), E>
where
    T: DeserializeOwned,
    K: Ord,
    E: From<EngineError>,
{
    let mut open: Vec<(Rows<'_, T>, Option<T>)> = Vec::with_capacity(runs.len());
    for run in runs {
        let mut rows = run.rows();
        let first = rows.next()?;
        open.push((rows, first));
    }
    loop {
        let heads = open
            .iter()
            .enumerate()
            .filter_map(|(run, (_, row))| row.as_ref().map(|row| (key(row), run)));
        let Some((_, run)) = heads.min() else {
            return Ok(());
        };
        let (rows, head) = &mut open[run];
        let next = rows.next()?;
        if let Some(row) = std::mem::replace(head, next) {
            take(run, row)?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_taken_in_one_order() {
        let runs = [
            Run::pack(&[(1_u32, 'a'), (3, 'a')]).unwrap(),
            Run::pack(&[(1_u32, 'b'), (2, 'b')]).unwrap(),
        ];
        let mut taken = Vec::new();
        merge(
            &runs,
            |row: &(u32, char)| row.0,
            |run, row| {
                taken.push((run, row.0));
                Ok::<(), EngineError>(())
            },
        )
        .unwrap();
        assert_eq!(taken, [(0, 1), (1, 1), (1, 2), (0, 3)]);
    }
}
