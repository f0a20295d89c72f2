//! Words: how alike two passages are, and how a sentence of ours is put together.

use crate::hash::{Table, fnv, fnv_byte};
use crate::index::distinct;
use crate::language::{quotations, small_numbers};
use crate::span::Span;
use crate::text::{join, words};
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
    let mut content = Vec::with_capacity(text.len() / 8);
    each_word(text, &mut |_, _, meaning| content.extend(meaning));
    distinct(content)
}

/// Gives each word of a text: where it stands, its form in small letters as a number, and the number of its meaning; none
/// where it says nothing.
pub(super) fn each_word(text: &str, give: &mut dyn FnMut(Span, u64, Option<u64>)) {
    let known = known();
    let mut folded = String::new();
    for (at, mut word) in words(text) {
        let span = Span::new(at, at + word.len());
        if !word.is_ascii() {
            folded.clear();
            folded.extend(word.chars().flat_map(char::to_lowercase));
            word = &folded;
        }
        // The numbers of the word and of what is left without its last letters.
        let mut numbers = [fnv(""); 4];
        let mut last = [0; 3];
        for byte in word.bytes().map(|byte| byte.to_ascii_lowercase()) {
            numbers = [fnv_byte(numbers[0], byte), numbers[0], numbers[1], numbers[2]];
            last = [last[1], last[2], byte];
        }
        let form = numbers[0];
        give(span, form, known.get(&form).copied().unwrap_or(Some(numbers[ending(last, word.len())])));
    }
}

/// By the number of a word what it means, where that is not its stem: nothing; or a small number, as figures have it.
fn known() -> &'static Table<u64, Option<u64>> {
    static KNOWN: OnceLock<Table<u64, Option<u64>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let numbers = small_numbers().map(|(word, number)| (fnv(word), Some(fnv(&number.to_string()))));
        numbers.chain(EMPTY.split_whitespace().map(|word| (fnv(word), None))).collect()
    })
}

/// The words that carry meaning within quotation marks, as [`content`] gives them.
pub(super) fn quoted(text: &str) -> Vec<u64> {
    let quotations = quotations(text);
    let words: String = quotations.iter().flat_map(|quotation| [quotation.inner.of(text), " "]).collect();
    content(&words)
}

/// How many letters a word's ending has, where it has one of the commonest and at least four bytes are left.
fn ending(last: [u8; 3], length: usize) -> usize {
    match last {
        [b'i', b'n', b'g'] | [b'i', b'e', b's'] if length > 6 => 3,
        [_, b'e', b'd' | b's'] if length > 5 => 2,
        [_, _, b's' | b'd' | b'e' | b'y'] if length > 4 => 1,
        _ => 0,
    }
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
