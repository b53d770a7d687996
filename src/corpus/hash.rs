//! Content hashes: FNV-1a with 64 bits, which guards against damage and tells contents apart; it is no signature.

use std::fmt;

/// A hash that grows with what is written to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Takes up bytes.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    }

    /// The hash of all that was taken up.
    pub(super) fn value(self) -> u64 {
        self.0
    }
}

impl fmt::Write for Fnv {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text.as_bytes());
        Ok(())
    }
}

/// Sixteen hexadecimal digits.
pub(super) fn spelled(hash: u64) -> String {
    let digit = |shift: u32| char::from_digit((hash >> shift & 15) as u32, 16).unwrap_or('0');
    (0..16).rev().map(|n| digit(n * 4)).collect()
}

/// The hash of a text (FNV-1a, 64 bits) in sixteen hexadecimal digits: the key of a source, the hash of a bundle.
#[must_use]
pub fn hash_of(text: &str) -> String {
    let mut hash = Fnv::default();
    hash.push(text.as_bytes());
    spelled(hash.value())
}
