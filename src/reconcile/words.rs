//! Words: how alike two passages are, and how a sentence of ours is put together.

use crate::hash::fnv;
use crate::index::{distinct, sort};
use crate::language::{quotations, small_number};
use crate::text::{join, lower_into};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Words which say nothing of what a sentence is about.
const EMPTY: &str = "a about after again all also an and any are as at be been before but by can could did do does for \
    from had has have he her him his how i if in into is it its may might more most must not no of on one or our out \
    over said say saying says she should so some such than that the their them then there these they this those to too \
    up was we were what when which while who will with would you your today yesterday";

/// The words of a text that carry meaning, each as a number (FNV-1a of its folded stem), sorted, each once.
///
/// The stem is crude on purpose (a plural or a verb's ending is cut): it has to bring together what two papers wrote of
/// one remark, not to be shown.
pub(super) fn content(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    let mut lower = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        lower_into(word, &mut lower);
        words.extend(meaning(&lower));
    }
    distinct(words)
}

/// A word in lower case as the number of its meaning; none where it says nothing.
pub(super) fn meaning(lower: &str) -> Option<u64> {
    // A small number in words is the one that another paper writes in figures.
    // Most words begin as none of "zero" to "nineteen" does.
    let may_count = matches!(lower.as_bytes().first(), Some(b'z' | b'o' | b't' | b'f' | b's' | b'e' | b'n'));
    let number = || if may_count { small_number(lower) } else { None };
    let meaning = || number().map_or_else(|| fnv(stem(lower)), |number| fnv(&number.to_string()));
    (!is_empty(fnv(lower))).then(meaning)
}

/// Whether a word, as its number, says nothing.
fn is_empty(word: u64) -> bool {
    static NUMBERS: OnceLock<Vec<u64>> = OnceLock::new();
    let numbers = NUMBERS.get_or_init(|| {
        let mut numbers: Vec<u64> = EMPTY.split_whitespace().map(fnv).collect();
        sort(&mut numbers, &|a, b| a < b);
        numbers
    });
    numbers.binary_search(&word).is_ok()
}

/// The words that carry meaning within quotation marks, as [`content`] gives them.
pub(super) fn quoted(text: &str) -> Vec<u64> {
    let quotations = quotations(text);
    let words: String = quotations.iter().flat_map(|quotation| [quotation.inner.of(text), " "]).collect();
    content(&words)
}

/// A word without its commonest endings, at least four bytes long.
fn stem(word: &str) -> &str {
    for ending in ["ing", "ies", "ed", "es", "s", "d", "e", "y"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 4
        {
            return stem;
        }
    }
    word
}

/// How many numbers two sorted lists share.
pub(super) fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut both) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        both += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    both
}

/// How many places a word is remembered to stand in. Bounds the comparisons, so that time stays linear: a word in more places
/// than this tells nothing.
const REMEMBERED: usize = 12;

/// In which of many things, by their numbers, words stand.
#[derive(Default)]
pub(super) struct Memory(BTreeMap<u64, Vec<usize>>);

impl Memory {
    /// The things which share a word with these, in order.
    #[inline(never)]
    pub fn near(&self, words: &[u64]) -> Vec<usize> {
        let mut near = Vec::new();
        for places in words.iter().filter_map(|word| self.0.get(word)) {
            near.extend_from_slice(places);
        }
        distinct(near)
    }

    /// Notes the words of a thing.
    #[inline(never)]
    pub fn add(&mut self, words: &[u64], thing: usize) {
        for word in words {
            let places = self.0.entry(*word).or_default();
            if places.len() < REMEMBERED && !places.contains(&thing) {
                places.push(thing);
            }
        }
    }
}

/// "1 article", "3 articles".
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// "A", "A and B", "A, B and C".
pub(super) fn list<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_string(),
        [first @ .., last] => format!("{} and {}", join(first, ", "), last.as_ref()),
    }
}

/// At most `limit` bytes of a text, cut between words, with an ellipsis where something was cut.
pub(super) fn clipped(text: &str, limit: usize) -> String {
    if text.len() <= limit {
        return text.to_string();
    }
    let mut end = limit;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text.get(..end).unwrap_or_default();
    let head = head.rfind(' ').and_then(|at| head.get(..at)).unwrap_or(head);
    format!("{}…", head.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_remark_in_two_papers_shares_its_words() {
        let a = content("The dockers' union again refused to accept the night shifts.");
        let b = content("Dockers’ unions refuse accepting night shift");
        assert_eq!(shared(&a, &b), 6);
        assert_eq!(shared(&a, &content("The weather was fine.")), 0);
    }

    #[test]
    fn sentences_are_put_together_as_people_do() {
        assert_eq!(list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(list::<&str>(&[]), "");
        assert_eq!(count(1, "article") + ", " + &count(2, "article"), "1 article, 2 articles");
        assert_eq!(clipped("eight percent — at once", 16), "eight percent…");
        assert_eq!(clipped("short", 16), "short");
    }
}
