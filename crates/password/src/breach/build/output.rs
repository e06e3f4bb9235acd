//! The file that is written: past the page cache, where the file system allows it.
//!
//! An index is larger than memory, and written once from its beginning to its end. Copying it
//! through the page cache costs more of the processor's time than making it, and throws out
//! what other programs keep there. So blocks are collected and handed to the disk as they are.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

use tempfile::NamedTempFile;

/// Bytes written at once.
const CHUNK: usize = 4 << 20;

/// Places, lengths and memory are multiples of this: of the blocks of any disk.
const BLOCK: usize = 64 << 10;

/// Whoever may read the folder may read the index.
const MODE: u32 = 0o644;

/// A file without its name as yet.
#[derive(Debug)]
pub struct Output {
    file: NamedTempFile,
    /// Room for a chunk that begins at a multiple of a block.
    room: Vec<u8>,
    begin: usize,
    filled: usize,
    /// Bytes of the file that are written.
    written: u64,
    /// The first block as it was written: the header in it comes last.
    first: Vec<u8>,
}

impl Output {
    /// A nameless neighbour of the index.
    pub fn new_in(folder: &Path) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".breach-");
        let direct = builder.make_in(folder, |path| create(path, libc::O_DIRECT));
        let file = match direct {
            // A file system without direct writing may have made the file all the same.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                builder.make_in(folder, |path| create(path, 0))?
            }
            other => other?,
        };
        let room = vec![0; CHUNK + BLOCK];
        let begin = room.as_ptr().align_offset(BLOCK).min(BLOCK);
        Ok(Self {
            file,
            room,
            begin,
            filled: 0,
            written: 0,
            first: Vec::new(),
        })
    }

    /// Appends bytes.
    pub fn write(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            let chunk = &mut self.room[self.begin..self.begin + CHUNK];
            let taken = bytes.len().min(CHUNK - self.filled);
            let (now, later) = bytes.split_at(taken);
            chunk[self.filled..self.filled + taken].copy_from_slice(now);
            self.filled += taken;
            bytes = later;
            if self.filled == CHUNK {
                self.flush(CHUNK)?;
            }
        }
        Ok(())
    }

    fn flush(&mut self, length: usize) -> io::Result<()> {
        let chunk = &self.room[self.begin..self.begin + length];
        self.file.as_file().write_all_at(chunk, self.written)?;
        if self.written == 0 {
            self.first = chunk[..BLOCK].to_vec();
        }
        self.written += self.filled as u64;
        self.filled = 0;
        Ok(())
    }

    /// Writes the rest, and the header over the first bytes.
    pub fn finish(mut self, header: &[u8]) -> io::Result<NamedTempFile> {
        let chunk = &mut self.room[self.begin..self.begin + CHUNK];
        let whole = self.filled.next_multiple_of(BLOCK);
        chunk[self.filled..whole].fill(0);
        self.flush(whole)?;
        let block = &mut self.room[self.begin..self.begin + BLOCK];
        block.copy_from_slice(&self.first);
        block[..header.len()].copy_from_slice(header);
        let file = self.file.as_file();
        file.write_all_at(block, 0)?;
        file.set_len(self.written)?;
        Ok(self.file)
    }
}

fn create(path: &Path, flags: i32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(MODE);
    options.custom_flags(flags).open(path)
}
