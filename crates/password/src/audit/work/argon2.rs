//! Argon2 (RFC 9106), by its crate: there are no lanes to win.

use argon2::{Algorithm, Block, Params, Version};
use zeroize::Zeroize;

/// An Argon2 hash.
pub struct Argon2 {
    /// Algorithm, version and costs.
    pub hasher: argon2::Argon2<'static>,
    /// The salt.
    pub salt: Vec<u8>,
    /// The digest.
    pub digest: Vec<u8>,
}

/// The memory it works in, kept from guess to guess.
#[derive(Default)]
pub struct Memory(Vec<Block>);

impl Drop for Memory {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(Zeroize::zeroize);
    }
}

impl Argon2 {
    /// Understood from its costs.
    #[must_use]
    pub fn new(
        algorithm: Algorithm,
        version: Version,
        params: Params,
        salt: Vec<u8>,
        digest: Vec<u8>,
    ) -> Self {
        Self {
            hasher: argon2::Argon2::new(algorithm, version, params),
            salt,
            digest,
        }
    }

    /// Bytes passed through a guess, in kibibytes.
    #[must_use]
    pub fn cost(&self) -> u64 {
        let params = self.hasher.params();
        u64::from(params.m_cost()) * u64::from(params.t_cost())
    }

    /// Whether the guess is the password.
    pub fn is(&self, guess: &[u8], memory: &mut Memory) -> bool {
        let blocks = self.hasher.params().block_count();
        if memory.0.len() < blocks {
            memory.0.resize(blocks, Block::default());
        }
        let mut out = vec![0; self.digest.len()];
        let made = self.hasher.hash_password_into_with_memory(
            guess,
            &self.salt,
            &mut out,
            &mut memory.0[..blocks],
        );
        let same = made.is_ok() && out == self.digest;
        out.zeroize();
        same
    }
}
