//! A quick hash for tables whose keys are this crate's or the codebook's: whoever writes an article can't crowd them. What
//! is kept by the words of an article has the standard library's hash, which can't be foreseen.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table by known keys.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// FNV-1a, 64 bits (Fowler, Noll and Vo: RFC 9923).
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A word as a number.
pub(crate) fn fnv(word: &str) -> u64 {
    let mut hash = Fnv::default();
    hash.write(word.as_bytes());
    hash.finish()
}

/// One of 128 bits for a word: what lacks a word's bit lacks the word.
pub(crate) fn bit(word: &str) -> u128 {
    1 << (fnv(word) >> 57)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_values_are_met() {
        assert_eq!(fnv(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv("foobar"), 0x8594_4171_f739_67e8);
    }
}
