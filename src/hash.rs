//! A quick hash, for tables whose keys are this crate's or the codebook's: whoever writes an article can't crowd them. What an
//! article writes itself is numbered by [`Numbers`], which looks at a few places only and so can't be slowed down either.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::BitOrAssign;

/// A table by known keys.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// The words of lists, each with the flags of the lists it is in. A list is a line: its name, a colon, its words.
pub(crate) fn flags<F: Copy + Default + BitOrAssign>(
    lists: &'static str,
    names: &[(&str, F)],
) -> Table<&'static str, F> {
    let mut words: Table<&'static str, F> = Table::default();
    for (name, list) in lists.lines().filter_map(|line| line.split_once(':')) {
        let Some((_, flag)) = names.iter().find(|(own, _)| *own == name) else { continue };
        list.split_whitespace().for_each(|word| *words.entry(word).or_default() |= *flag);
    }
    words
}

/// Mixes eight letters at a time.
#[derive(Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        let four = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
        let last = match (rest.first_chunk(), rest.last_chunk()) {
            (Some(first), Some(last)) => four(first) << 32 | four(last),
            _ => rest.iter().fold(0, |last, byte| last << 8 | u64::from(*byte)),
        };
        let last = last ^ (rest.len() as u64) << 29;
        let mix = |hash: u64, letters: u64| (hash.rotate_left(5) ^ letters).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for eight in eights {
            self.0 = mix(self.0, u64::from_le_bytes(*eight));
        }
        self.0 = mix(self.0, last);
    }

    /// What a string is hashed with at its end tells nothing.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

fn quick(word: &[u8]) -> u64 {
    let mut hash = Quick::default();
    hash.write(word);
    hash.finish()
}

/// A word as a number that hardly another has: FNV-1a, 64 bits (Fowler, Noll and Vo: RFC 9923).
pub(crate) fn fnv(word: &str) -> u64 {
    fnv_behind(0xcbf2_9ce4_8422_2325, word)
}

/// The same of a word behind what has this number.
pub(crate) fn fnv_behind(hash: u64, word: &str) -> u64 {
    word.bytes().fold(hash, fnv_byte)
}

/// The same of one byte.
pub(crate) fn fnv_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Forms of words, numbered from 0 as they come.
#[derive(Default)]
pub(crate) struct Numbers {
    /// All forms, one behind the other, and where each ends.
    text: Vec<u8>,
    ends: Vec<u32>,
    /// The number of a form, from 1, at its place or one of the next; there are twice as many as forms.
    places: Vec<u32>,
}

impl Numbers {
    /// How many places are looked at. A form that finds them all taken gets a number each time: texts that nobody has written
    /// for that have none.
    const TRIES: usize = 24;
    /// How many places there are at first.
    const FIRST: usize = 1 << 11;

    /// The number of a form; where it is new, that is how many there were.
    pub fn add(&mut self, form: &str) -> usize {
        let hash = quick(form.as_bytes());
        match self.look(form.as_bytes(), hash) {
            Ok(number) => return number,
            Err(free) => self.put(free, self.ends.len()),
        }
        self.text.extend_from_slice(form.as_bytes());
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        if self.ends.len() * 2 > self.places.len() {
            self.places = vec![0; (self.places.len() * 2).max(Self::FIRST)];
            for number in 0..self.ends.len() {
                let form = self.form(number);
                let free = self.look(form, quick(form)).err().flatten();
                self.put(free, number);
            }
        }
        self.ends.len() - 1
    }

    /// The number of a form that was added.
    pub fn find(&self, form: &str) -> Option<usize> {
        self.look(form.as_bytes(), quick(form.as_bytes())).ok()
    }

    fn form(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.ends.get(number).map_or(start, |end| *end as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Notes a form at a place.
    fn put(&mut self, place: Option<usize>, number: usize) {
        let number = u32::try_from(number + 1).unwrap_or(0);
        if let Some(place) = place.and_then(|place| self.places.get_mut(place)) {
            *place = number;
        }
    }

    /// The number of a form, or else the place for it.
    fn look(&self, form: &[u8], hash: u64) -> Result<usize, Option<usize>> {
        let Some(mask) = self.places.len().checked_sub(1) else { return Err(None) };
        let first = hash as usize;
        for place in first..first + Self::TRIES {
            match self.places.get(place & mask) {
                Some(0) | None => return Err(Some(place & mask)),
                Some(&number) if self.form(number as usize - 1) == form => return Ok(number as usize - 1),
                _ => {}
            }
        }
        Err(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_has_its_number() {
        let forms: Vec<String> = (0..5000).map(|i| format!("w{i}")).collect();
        let mut numbers = Numbers::default();
        for _ in 0..2 {
            for (i, form) in forms.iter().enumerate() {
                assert_eq!(numbers.add(form), i);
                assert_eq!(numbers.find(form), Some(i));
            }
        }
        assert_eq!(numbers.find("w"), None);
    }

    #[test]
    fn the_published_values_are_met() {
        assert_eq!(fnv(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv("foobar"), 0x8594_4171_f739_67e8);
        assert_eq!(fnv_behind(fnv("foo"), "bar"), fnv("foobar"));
    }
}
