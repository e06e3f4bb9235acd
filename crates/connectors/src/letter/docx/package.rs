//! The container of a `.docx`: which parts there are, unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::{attribute, parse};
use crate::letter::{LetterFault, LetterLimits, NoLetter};

/// Below this, a high ratio is no attack.
const RATIO_FROM: usize = 1 << 20;

/// An opened container.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes unpacked so far.
    unpacked: usize,
    limits: &'a LetterLimits,
}

/// The names of the parts; empty where there is none.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) document: String,
    pub(super) styles: String,
    pub(super) numbering: String,
    pub(super) footnotes: String,
    pub(super) endnotes: String,
    pub(super) headers: Vec<String>,
    pub(super) footers: Vec<String>,
}

impl<'a> Package<'a> {
    /// Opens a container and makes sure that it holds a text.
    pub(super) fn open(bytes: &'a [u8], limits: &'a LetterLimits) -> Result<Self, LetterFault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        if archive.len() > limits.members {
            let detail = format!("{} members, {} allowed", archive.len(), limits.members);
            return Err(LetterFault::Bomb(detail));
        }
        let mut package = Self {
            archive,
            unpacked: 0,
            limits,
        };
        package.check_kind()?;
        Ok(package)
    }

    fn check_kind(&mut self) -> Result<(), LetterFault> {
        if self.index("EncryptedPackage").is_some() {
            return Err(LetterFault::Encrypted);
        }
        for (member, found) in [
            ("xl/workbook.xml", NoLetter::Workbook),
            ("xl/workbook.bin", NoLetter::Workbook),
            ("ppt/presentation.xml", NoLetter::Presentation),
            ("content.xml", NoLetter::OpenDocument),
        ] {
            if self.index(member).is_some() {
                return Err(LetterFault::NotALetter(found));
            }
        }
        if self.index("[Content_Types].xml").is_none() && self.index("word/document.xml").is_none()
        {
            return Err(LetterFault::NotALetter(NoLetter::Archive));
        }
        Ok(())
    }

    /// The member of a name; containers made by other software differ in slashes and case.
    fn index(&self, wanted: &str) -> Option<usize> {
        let mut names = self.archive.file_names();
        names.position(|name| {
            name.is_ok_and(|name| {
                name.trim_start_matches('/')
                    .replace('\\', "/")
                    .eq_ignore_ascii_case(wanted)
            })
        })
    }

    /// Finds the parts by the relations of the main part, else by their usual names.
    pub(super) fn parts(&mut self) -> Result<Parts, LetterFault> {
        let main = self
            .relations("_rels/.rels", "")?
            .into_iter()
            .find(|(kind, _)| kind == "officeDocument")
            .map_or_else(|| "word/document.xml".to_owned(), |(_, target)| target);
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let rels = format!("{folder}/_rels/{file}.rels");
        let mut parts = Parts::default();
        for (kind, target) in self.relations(rels.trim_start_matches('/'), folder)? {
            match kind.as_str() {
                "styles" => parts.styles = target,
                "numbering" => parts.numbering = target,
                "footnotes" => parts.footnotes = target,
                "endnotes" => parts.endnotes = target,
                "header" => parts.headers.push(target),
                "footer" => parts.footers.push(target),
                _ => {}
            }
        }
        parts.document = main;
        Ok(parts)
    }

    /// The relations of a part: the last word of the kind, and the part it leads to.
    fn relations(
        &mut self,
        name: &str,
        folder: &str,
    ) -> Result<Vec<(String, String)>, LetterFault> {
        let Some(xml) = self.tree(name)? else {
            return Ok(Vec::new());
        };
        let document = parse(&xml, self.limits)?;
        let relations = document.root_element().children().filter_map(|relation| {
            let kind = attribute(relation, "Type")?.rsplit('/').next()?.to_owned();
            let target = attribute(relation, "Target")?;
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None if folder.is_empty() => target.to_owned(),
                None => format!("{folder}/{target}"),
            };
            Some((kind, target))
        });
        Ok(relations.collect())
    }

    /// The XML of a part, as text; `None` where there is no such part.
    pub(super) fn tree(&mut self, name: &str) -> Result<Option<String>, LetterFault> {
        let Some(index) = (!name.is_empty()).then(|| self.index(name)).flatten() else {
            return Ok(None);
        };
        let member = self.archive.by_index(index).map_err(damaged)?;
        if member.encrypted() {
            return Err(LetterFault::Encrypted);
        }
        let packed = usize::try_from(member.compressed_size()).unwrap_or(usize::MAX);
        let left = self.limits.unpacked_bytes.saturating_sub(self.unpacked);
        let ratio = packed.max(1).saturating_mul(self.limits.unpacked_ratio);
        let bound = left.min(ratio.max(RATIO_FROM));
        let mut bytes = Vec::new();
        member
            .take(bound as u64 + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| LetterFault::Damaged(format!("{name}: {error}")))?;
        if bytes.len() > bound {
            let detail = format!("{name}: {packed} → more than {bound} bytes");
            return Err(LetterFault::Bomb(detail));
        }
        self.unpacked += bytes.len();
        decoded(&bytes).map(Some)
    }
}

/// XML is UTF-8, or UTF-16 behind a byte order mark.
fn decoded(bytes: &[u8]) -> Result<String, LetterFault> {
    let mut text = String::new();
    text::encoding::Utf8Reader::detect(bytes)?.read_to_string(&mut text)?;
    Ok(text)
}

fn damaged(error: impl ToString) -> LetterFault {
    LetterFault::Damaged(error.to_string())
}
