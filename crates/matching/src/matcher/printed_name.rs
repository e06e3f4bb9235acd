//! The display name of an account, read once and compared often.

use text::PersonName;

use crate::Directory;
use crate::name_key::{joined_key, marked_print, words_print};

/// A printed name with its keys; memory is reused from account to account.
#[derive(Debug, Default)]
pub(super) struct PrintedName {
    /// Folded, words apart.
    pub(super) folded: String,
    /// The key names are looked up by.
    pub(super) key: u64,
    joined: String,
    read: bool,
    /// The name as printed names nobody: a title or a remark was taken off.
    trimmed: bool,
}

impl PrintedName {
    /// Another account is looked at.
    pub(super) fn forget(&mut self) {
        self.folded.clear();
        self.read = false;
        self.trimmed = false;
    }

    /// Reads the name if that has not been done. Titles and remarks are taken off only where
    /// nobody on the roster is called what stands there as it is.
    pub(super) fn read(&mut self, printed: Option<&str>, directory: &Directory) {
        if self.read {
            return;
        }
        self.read = true;
        let Some(printed) = printed else {
            return;
        };
        text::fold_into(printed, &mut self.folded);
        self.key = joined_key(&self.folded, &mut self.joined);
        if !directory.with_name(self.key).is_empty() {
            return;
        }
        if let Some(name) = PersonName::parse(printed) {
            self.trimmed = true;
            self.folded = name.folded();
            self.key = joined_key(&self.folded, &mut self.joined);
        }
    }

    /// The fingerprint of the name with its marks.
    pub(super) fn marked_print(&self, printed: &str) -> u32 {
        if self.trimmed {
            marked_print(printed)
        } else {
            words_print(printed)
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }
}
