//! Lists become an index: one streaming pass, memory for one segment, the file complete or absent.

mod encode;
mod list_source;
mod merge;
mod output;
mod ranges;
mod sink;
mod strays;

pub use list_source::ListReport;
pub use merge::Source;
pub use strays::Strays;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, PoisonError};

use tempfile::NamedTempFile;

use super::corpus::{Corpus, read_back};
use super::text_list::{ListReader, open_list};
use super::{BreachError, HashKind};
use list_source::ListSource;
use output::Output;
use sink::{Sink, Written};

/// What to build, and from what.
#[derive(Debug)]
pub struct BuildOptions {
    /// The lists; `-` is standard input.
    pub from: Vec<PathBuf>,
    /// Which digest they hold.
    pub kind: HashKind,
    /// An index whose entries are kept.
    pub update: Option<PathBuf>,
    /// Where the index goes; what stands there is replaced at the very end.
    pub out: PathBuf,
    /// Leaves out whole hashes and counts: a quarter of the size, and no ranges.
    pub prefixes_only: bool,
    /// Bytes taken from the lists so far, for whoever shows progress.
    pub read: Arc<AtomicU64>,
}

/// What was built.
#[derive(Debug)]
pub struct BuildReport {
    /// Hashes in the index.
    pub entries: u64,
    /// Bytes of the index.
    pub bytes: u64,
    /// Hashes that came more than once; the larger count was kept.
    pub repeated: u64,
    /// Each list.
    pub lists: Vec<ListReport>,
    /// Ranges with fewer hashes than chance explains: a list was cut short.
    pub thin_ranges: Vec<u32>,
}

impl BuildReport {
    /// Lines refused in all lists.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.lists.iter().map(|list| list.refused.total()).sum()
    }
}

/// Builds an index.
///
/// # Errors
/// When a list or the index to update cannot be read, or the file cannot be written; then
/// nothing is changed.
pub fn build(options: &BuildOptions) -> Result<BuildReport, BreachError> {
    let folder = match options.out.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut strays = Strays::new(folder);
    let mut sources = Vec::new();
    let mut reports = Vec::new();
    if let Some(index) = &options.update {
        sources.push(old_entries(index, options)?);
    }
    for path in &options.from {
        let list = open_list(path, options.read.clone()).map_err(BreachError::io(path))?;
        let report = Arc::new(Mutex::new(ListReport::default()));
        let reader = ListReader::new(list, options.kind);
        sources.push(
            Box::new(ListSource::new(reader, path.clone(), report.clone())) as Box<dyn Source>,
        );
        reports.push(report);
    }
    let mut file = Pass { options, folder };
    let mut written = file.run(sources, &mut strays)?;
    if strays.total() > 0 {
        let sorted = Corpus::open(written.out.path())?;
        let mut sources = strays.into_sources();
        sources.push(Box::new(read_back(Arc::new(sorted))));
        let first = written.repeated;
        written = file.run(sources, &mut Strays::new(folder))?;
        written.repeated += first;
    }
    keep(written.out, &options.out, folder)?;
    let lists = reports
        .iter()
        .map(|report| {
            report
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone()
        })
        .collect();
    Ok(BuildReport {
        entries: written.header.entries,
        bytes: written.bytes,
        repeated: written.repeated,
        lists,
        thin_ranges: written.sizes.thin(),
    })
}

/// The index that is updated, once it is known to be whole and of the kind.
fn old_entries(index: &Path, options: &BuildOptions) -> Result<Box<dyn Source>, BreachError> {
    let corpus = Corpus::open(index)?;
    if corpus.kind() != options.kind {
        return Err(BreachError::OtherKind {
            index: corpus.kind(),
            asked: options.kind,
        });
    }
    if !corpus.is_complete() && !options.prefixes_only {
        return Err(BreachError::PrefixesOnly(index.to_owned()));
    }
    corpus.verify(|_| {})?;
    Ok(Box::new(read_back(Arc::new(corpus))))
}

/// One pass over sorted sources into a nameless neighbour of the index.
struct Pass<'a> {
    options: &'a BuildOptions,
    folder: &'a Path,
}

impl Pass<'_> {
    fn run(
        &mut self,
        sources: Vec<Box<dyn Source>>,
        strays: &mut Strays,
    ) -> Result<Written, BreachError> {
        let out = &self.options.out;
        let file = Output::new_in(self.folder).map_err(BreachError::io(self.folder))?;
        let mut sink = Sink::new(file, self.options.kind, !self.options.prefixes_only)
            .map_err(BreachError::io(out))?;
        merge::merge(sources, strays, |entries| {
            sink.extend(entries).map_err(|error| error.at(out))
        })?;
        sink.finish().map_err(BreachError::io(out))
    }
}

/// Gives the finished file its name, on the disk for good.
fn keep(file: NamedTempFile, out: &Path, folder: &Path) -> Result<(), BreachError> {
    let named = || -> io::Result<()> {
        file.as_file().sync_all()?;
        file.persist(out).map_err(|error| error.error)?;
        File::open(folder)?.sync_all()
    };
    named().map_err(BreachError::io(out))
}

#[cfg(test)]
mod tests;
