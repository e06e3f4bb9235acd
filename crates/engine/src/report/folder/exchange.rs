//! Exchanging several files of a folder in one step, so that a kill between two of them
//! cannot leave figures of one review beside lists of another.
//!
//! A file system renames one name at a time. So for the moment of the exchange the names are
//! symbolic links through one more link, first to the old files and then, in the one step
//! that counts, to the new ones; before and after it they are plain files, which can be
//! copied anywhere. Where there are no links (FAT, some network shares) the files are
//! renamed one after the other: what is lost there is put right by the next run.

use std::io;
use std::path::{Path, PathBuf};
use std::{fs, iter};

/// New documents, whole or not yet.
const NEW: &str = ".rasoat.new";
/// The documents of before, kept for the length of the exchange.
const OLD: &str = ".rasoat.old";
/// The link that decides which are seen.
const SHOWN: &str = ".rasoat.shown";
/// A link that is about to get its name.
const LINK: &str = ".rasoat.link";

/// An exchange of the files of these names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exchange<'a> {
    folder: &'a Path,
    names: &'a [&'a str],
}

/// A step after which a kill leaves the old files or the new, never some of each.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    ShowOld,
    Keep(&'a str),
    Link(&'a str),
    ShowNew,
    Settle(&'a str),
    Clear,
}

impl<'a> Exchange<'a> {
    pub const fn new(folder: &'a Path, names: &'a [&'a str]) -> Self {
        Self { folder, names }
    }

    /// Where new files are written until they are whole.
    pub fn unfinished(&self) -> PathBuf {
        self.folder.join(NEW)
    }

    /// Puts the new files in place of the old.
    pub fn run(&self) -> io::Result<()> {
        let prepared = self.prepare().try_for_each(|step| self.take(step));
        if prepared.is_ok() {
            return self.finish().try_for_each(|step| self.take(step));
        }
        tracing::debug!(folder = %self.folder.display(), "no links here: one rename after the other");
        for name in self.names {
            fs::rename(self.unfinished().join(name), self.folder.join(name))?;
        }
        self.clear()
    }

    /// Ends an exchange that was cut short: with the files that are seen now.
    pub fn recover(&self) -> io::Result<()> {
        for name in self.names {
            let place = self.folder.join(name);
            let shown = Path::new(SHOWN).join(name);
            if !fs::read_link(&place).is_ok_and(|link| link == shown) {
                continue;
            }
            match fs::rename(self.folder.join(shown), &place) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => fs::remove_file(&place)?,
                other => other?,
            }
        }
        self.clear()
    }

    /// What may fail where a file system has no links; no name has changed after it.
    fn prepare(&self) -> impl Iterator<Item = Step<'a>> {
        iter::once(Step::ShowOld).chain(self.names.iter().copied().map(Step::Keep))
    }

    fn finish(&self) -> impl Iterator<Item = Step<'a>> {
        let names = self.names.iter().copied();
        let linked = names.clone().map(Step::Link);
        linked
            .chain(iter::once(Step::ShowNew))
            .chain(names.map(Step::Settle))
            .chain(iter::once(Step::Clear))
    }

    fn take(&self, step: Step<'_>) -> io::Result<()> {
        match step {
            Step::ShowOld => {
                fs::create_dir_all(self.folder.join(OLD))?;
                self.link(OLD, SHOWN)
            }
            Step::Keep(name) => absent(fs::hard_link(
                self.folder.join(name),
                self.folder.join(OLD).join(name),
            )),
            Step::Link(name) => self.link(&format!("{SHOWN}/{name}"), name),
            Step::ShowNew => self.link(NEW, SHOWN),
            Step::Settle(name) => fs::rename(self.unfinished().join(name), self.folder.join(name)),
            Step::Clear => self.clear(),
        }
    }

    /// Makes `name` a link, whatever it was before.
    fn link(&self, to: &str, name: &str) -> io::Result<()> {
        let link = self.folder.join(LINK);
        absent(fs::remove_file(&link))?;
        symlink(Path::new(to), &link)?;
        fs::rename(&link, self.folder.join(name))
    }

    /// Takes away what only the exchange needed; every name is a plain file by now.
    fn clear(&self) -> io::Result<()> {
        absent(fs::remove_file(self.folder.join(LINK)))?;
        absent(fs::remove_file(self.folder.join(SHOWN)))?;
        absent(fs::remove_dir_all(self.folder.join(OLD)))?;
        absent(fs::remove_dir_all(self.unfinished()))
    }
}

/// What is not there need not be there.
fn absent(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(unix)]
fn symlink(to: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(to, link)
}

#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 3] = ["a", "b", "c"];

    fn write(folder: &Path, text: &str) {
        fs::create_dir_all(folder).unwrap();
        for name in NAMES {
            fs::write(folder.join(name), format!("{text} {name}")).unwrap();
        }
    }

    /// The one word all files begin with; `None` when there is no file.
    fn seen(folder: &Path) -> Option<String> {
        let texts = NAMES.map(|name| fs::read_to_string(folder.join(name)).ok());
        let words: Vec<Option<String>> = texts
            .iter()
            .zip(NAMES)
            .map(|(text, name)| Some(text.as_ref()?.strip_suffix(&format!(" {name}"))?.to_owned()))
            .collect();
        assert!(words.iter().all(|word| *word == words[0]), "{words:?}");
        words[0].clone()
    }

    fn plain(folder: &Path) -> usize {
        let entries: Vec<_> = fs::read_dir(folder).unwrap().map(Result::unwrap).collect();
        assert!(
            entries
                .iter()
                .all(|entry| entry.file_type().unwrap().is_file())
        );
        entries.len()
    }

    #[test]
    fn killed_after_any_step_the_files_are_all_old_or_all_new() {
        for old in [None, Some("old")] {
            let steps = 2 + 3 * NAMES.len() + 1;
            for killed_after in 0..=steps {
                let folder = tempfile::tempdir().unwrap();
                let exchange = Exchange::new(folder.path(), &NAMES);
                if let Some(old) = old {
                    write(folder.path(), old);
                }
                write(&exchange.unfinished(), "new");
                exchange
                    .prepare()
                    .chain(exchange.finish())
                    .take(killed_after)
                    .try_for_each(|step| exchange.take(step))
                    .unwrap();
                let exchanged = killed_after > 1 + 2 * NAMES.len();
                let expected = if exchanged { Some("new") } else { old };
                assert_eq!(seen(folder.path()).as_deref(), expected, "{killed_after}");
                exchange.recover().unwrap();
                assert_eq!(seen(folder.path()).as_deref(), expected, "{killed_after}");
                assert_eq!(plain(folder.path()), expected.map_or(0, |_| NAMES.len()));
                write(&exchange.unfinished(), "next");
                exchange.run().unwrap();
                assert_eq!(seen(folder.path()).as_deref(), Some("next"));
                assert_eq!(plain(folder.path()), NAMES.len());
            }
        }
    }

    #[test]
    fn a_file_that_was_taken_away_does_not_come_back_before_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let exchange = Exchange::new(folder.path(), &NAMES);
        write(folder.path(), "old");
        write(&exchange.unfinished(), "new");
        fs::remove_file(folder.path().join("b")).unwrap();
        exchange
            .prepare()
            .for_each(|step| exchange.take(step).unwrap());
        exchange.take(Step::Link("b")).unwrap();
        assert!(!folder.path().join("b").exists());
        exchange.recover().unwrap();
        assert!(!folder.path().join("b").is_symlink());
    }
}
