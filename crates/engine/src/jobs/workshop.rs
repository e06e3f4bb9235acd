//! Where a node works: a folder of its own, and the name by which it claims work.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use policy::Policy;
use text::Language;
use tokio::sync::Notify;

use super::Seen;
use super::watch::Watch;
use crate::EngineError;
use crate::reminders::Postman;

/// How often a node looks for work that another one was asked for.
const LOOK: Duration = Duration::from_secs(5);

/// A node's folder and name. The name stays with the folder, and the folder is one process's at a time: so
/// whoever holds it may go on with all that was begun in that name.
#[derive(Debug)]
pub struct Workshop {
    folder: PathBuf,
    owner: String,
    policy: Option<PathBuf>,
    language: Language,
    watch: Arc<Watch>,
    wake: Notify,
    postman: Option<Arc<Postman>>,
    /// Locked for as long as the process lives.
    _held: File,
}

impl Workshop {
    /// Takes a folder, made if it is new; `chance` names a new one.
    ///
    /// # Errors
    /// [`EngineError::FolderTaken`] when another process has it; when it cannot be made or written.
    pub fn open(
        folder: &Path,
        policy: Option<PathBuf>,
        language: Language,
        chance: [u8; 8],
    ) -> Result<Self, EngineError> {
        private(folder)?;
        let path = folder.join("node");
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let mut held = options.open(&path).map_err(EngineError::write(&path))?;
        if held.try_lock().is_err() {
            return Err(EngineError::FolderTaken(folder.to_owned()));
        }
        let mut owner = String::new();
        held.read_to_string(&mut owner)
            .map_err(EngineError::read(&path))?;
        if owner.is_empty() {
            owner = chance.iter().map(|byte| format!("{byte:02x}")).collect();
            held.write_all(owner.as_bytes())
                .map_err(EngineError::write(&path))?;
        }
        // What an earlier life left unpacked.
        let _ = fs::remove_dir_all(folder.join("work"));
        Ok(Self {
            folder: folder.to_owned(),
            owner,
            policy,
            language,
            watch: Arc::default(),
            wake: Notify::new(),
            postman: None,
            _held: held,
        })
    }

    /// With mail to remind by.
    #[must_use]
    pub fn with_postman(mut self, postman: Option<Postman>) -> Self {
        self.postman = postman.map(Arc::new);
        self
    }

    /// By whom it sends mail; `None` where nothing is configured.
    #[must_use]
    pub const fn postman(&self) -> Option<&Arc<Postman>> {
        self.postman.as_ref()
    }

    /// The name by which it claims work.
    #[must_use]
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// How far its work has come, if it is at any.
    #[must_use]
    pub fn seen(&self) -> Option<Seen> {
        self.watch.seen()
    }

    /// Says that there is work.
    pub fn call(&self) {
        self.wake.notify_one();
    }

    /// A folder for one thing, empty and only ours; whoever asks removes it.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn place(&self, name: &str) -> Result<PathBuf, EngineError> {
        let work = self.folder.join("work");
        private(&work)?;
        let place = work.join(name);
        let _ = fs::remove_dir_all(&place);
        private(&place)?;
        Ok(place)
    }

    /// The folder that gets the documents of its newest review.
    pub(super) fn documents(&self) -> PathBuf {
        self.folder.join("review")
    }

    /// The policy reviews are done by.
    pub(crate) fn policy(&self) -> Result<Policy, EngineError> {
        let Some(path) = &self.policy else {
            return Ok(Policy::default());
        };
        let text = fs::read_to_string(path).map_err(EngineError::read(path))?;
        Ok(Policy::parse(&text)?)
    }

    pub(super) fn policy_file(&self) -> Option<PathBuf> {
        self.policy.clone()
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    pub(super) const fn watch(&self) -> &Arc<Watch> {
        &self.watch
    }

    /// Until there may be work.
    pub(super) async fn wait(&self) {
        let _ = tokio::time::timeout(LOOK, self.wake.notified()).await;
    }
}

/// A folder only its owner can look into.
fn private(path: &Path) -> Result<(), EngineError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(EngineError::write(path))
}
