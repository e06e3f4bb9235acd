//! The documents a review wrote, kept so that they can be issued again byte for byte.

use std::io::{Read, Write};

use record::Digest;
use sha2::{Digest as _, Sha256};

use crate::columns::{Columns, count, parse};
use crate::question::question;
use crate::value::values;
use crate::{Reader, ReviewNumber, StoreError, Tx};

/// Bytes of a document that are packed together: as much as is held in memory at once.
const PART: usize = 1 << 20;

/// A document on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// File name, as in the output folder.
    pub name: String,
    /// SHA-256 of the whole.
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
}

/// A document, packed: digested and compressed apart from the writer, who has other things
/// to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedDocument {
    sha256: Digest,
    size: u64,
    parts: Vec<Vec<u8>>,
}

impl PackedDocument {
    /// Packs a document, read to its end.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn pack(mut document: impl Read) -> Result<Self, StoreError> {
        let (mut sha256, mut size) = (Sha256::new(), 0_u64);
        let mut parts = Vec::new();
        // Both are used over and over: fresh pages cost the kernel more than the packing.
        let mut part = Vec::with_capacity(PART);
        let mut packed = Vec::with_capacity(zstd::zstd_safe::compress_bound(PART));
        let mut compressor = zstd::bulk::Compressor::new(1)?;
        loop {
            part.clear();
            let read = (&mut document).take(PART as u64).read_to_end(&mut part)?;
            if read == 0 {
                break;
            }
            sha256.update(&part);
            size += read as u64;
            compressor.compress_to_buffer(&part, &mut packed)?;
            parts.push(packed.as_slice().to_vec());
        }
        Ok(Self {
            sha256: <[u8; 32]>::from(sha256.finalize()).into(),
            size,
            parts,
        })
    }
}

impl Tx {
    /// Keeps a document of a review.
    ///
    /// # Errors
    /// When it cannot be written, or that name is already there.
    pub async fn add_artefact(
        &mut self,
        review: ReviewNumber,
        name: &str,
        document: PackedDocument,
    ) -> Result<Artefact, StoreError> {
        let mut line = self.line();
        for (seq, part) in (0_i64..).zip(&document.parts) {
            let values = values![review.0, name, seq, part.as_slice()];
            line.run(question!("artefact/add_part"), &values).await?;
        }
        let artefact = Artefact {
            name: name.to_owned(),
            sha256: document.sha256,
            size: document.size,
        };
        let values = values![
            review.0,
            name,
            artefact.sha256.to_string(),
            i64::try_from(artefact.size).unwrap_or(i64::MAX),
        ];
        line.run(question!("artefact/add"), &values).await?;
        Ok(artefact)
    }
}

impl Reader<'_> {
    /// The documents of a review, by name.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn list_artefacts(
        &mut self,
        review: ReviewNumber,
    ) -> Result<Vec<Artefact>, StoreError> {
        self.line()
            .all(
                question!("artefact/of_review"),
                &values![review.0],
                artefact,
            )
            .await
    }

    /// Writes a document of a review out again, byte for byte.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of that name, [`StoreError::Damaged`]
    /// when the bytes are not those that were kept (what was written is then worthless).
    pub async fn write_artefact(
        &mut self,
        review: ReviewNumber,
        name: &str,
        mut out: impl Write + Send,
    ) -> Result<Artefact, StoreError> {
        let kept = self
            .list_artefacts(review)
            .await?
            .into_iter()
            .find(|artefact| artefact.name == name)
            .ok_or_else(|| StoreError::not_found("document", name))?;
        let damaged = || StoreError::Damaged {
            noun: "document",
            key: name.to_owned(),
        };
        let mut sha256 = Sha256::new();
        let mut line = self.line();
        for seq in 0_i64.. {
            let values = values![review.0, name, seq];
            let part = line
                .find(question!("artefact/part"), &values, |row| {
                    zstd::bulk::decompress(row.bytes(0)?, PART).map_err(|_| damaged())
                })
                .await?;
            let Some(part) = part else { break };
            sha256.update(&part);
            out.write_all(&part)?;
        }
        if sha256.finalize().as_slice() == kept.sha256.as_bytes() {
            Ok(kept)
        } else {
            Err(damaged())
        }
    }
}

fn artefact(row: &dyn Columns) -> Result<Artefact, StoreError> {
    Ok(Artefact {
        name: row.text(0)?.to_owned(),
        sha256: parse(row.text(1)?)?,
        size: count(row.number(2)?)?,
    })
}
