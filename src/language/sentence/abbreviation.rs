//! Full stops that belong to a word: abbreviations and initials. The word lists stand beside this file.

use super::chunk_before;
use crate::index::sort;
use std::sync::OnceLock;

/// Whether the one full stop at `at` belongs to an abbreviation or initial and the sentence goes on with `next`.
pub(super) fn goes_on(text: &str, at: usize, next: &str) -> bool {
    let word = chunk_before(text, at);
    let lower = word.to_lowercase();
    let starts_sentence = starts_with_starter(next);
    let mut letters = word.chars();
    let (first, more) = (letters.next(), letters.next().is_some());
    if let (Some(initial), false) = (first, more) {
        // "J. Holt" goes on; "you and I. Did", "plan B. The" don't. A list marker ("a.") belongs to what follows.
        if initial.is_uppercase() {
            let before = text[..at - initial.len_utf8()].trim_end();
            let named = before.is_empty() || last_word(before).starts_with(char::is_uppercase) || before.ends_with('.');
            return (named && !(starts_sentence && initial == 'I')) || (!starts_sentence && initial != 'I');
        }
        return lower == "v" || (lower == "p" && starts_with_digit(next));
    }
    // Torn text: "Monday.Mr"
    let known = if is_dotted(word) { lower.as_str() } else { lower.rsplit('.').next().unwrap_or_default() };
    match class_of(known) {
        Some(Class::Title | Class::Inner) => true,
        Some(Class::Number) => starts_with_digit(next),
        Some(Class::Month) => starts_with_digit(next),
        Some(Class::Final | Class::State) => !starts_sentence,
        None if lower == "a.m" || lower == "p.m" => is_part_of_time(next),
        None => is_dotted(word) && !starts_sentence,
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Letters, one by one, with stops between them: "U.S", "D.C".
fn is_dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
}

/// "6 p.m. Monday", "6 p.m. EST": the time goes on.
fn is_part_of_time(next: &str) -> bool {
    const GO_ON: [&str; 15] = [
        "ET", "EST", "EDT", "CT", "PT", "PST", "PDT", "GMT", "BST", "CET", "Eastern", "Pacific", "Central", "UTC",
        "Local",
    ];
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    GO_ON.contains(&word) || word.ends_with("day")
}

/// What the stop of an abbreviation means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Title,
    Number,
    Inner,
    Final,
    Month,
    State,
}

const ABBREVIATIONS: &str = include_str!("abbreviations.txt");
const STARTERS: &str = include_str!("starters.txt");

/// The class of a word in lower case, without its last stop.
fn class_of(word: &str) -> Option<Class> {
    static LIST: OnceLock<Vec<(&str, Class)>> = OnceLock::new();
    if word.len() > 6 {
        return None;
    }
    let list = LIST.get_or_init(|| {
        let mut list = Vec::new();
        for line in ABBREVIATIONS.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_ascii_whitespace();
            let class = match words.next() {
                Some("title") => Class::Title,
                Some("number") => Class::Number,
                Some("inner") => Class::Inner,
                Some("month") => Class::Month,
                Some("state") => Class::State,
                _ => Class::Final,
            };
            list.extend(words.map(|word| (word, class)));
        }
        sort(&mut list, &|a, b| a.0 < b.0);
        list
    });
    list.binary_search_by_key(&word, |&(word, _)| word).ok().and_then(|at| list.get(at)).map(|&(_, class)| class)
}

/// Whether a text begins with a word that often begins a sentence, and with a capital.
fn starts_with_starter(text: &str) -> bool {
    static LIST: OnceLock<Vec<&str>> = OnceLock::new();
    let list = LIST.get_or_init(|| {
        let mut list: Vec<&str> = STARTERS.split_ascii_whitespace().collect();
        sort(&mut list, &|a, b| a < b);
        list
    });
    let word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.len() <= 12 && list.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Whether a full stop between `word` and `rest` belongs to the word: a known abbreviation, or an initial before a name.
pub(in crate::language) fn is_abbreviation(word: &str, rest: &str) -> bool {
    if word.len() > 6 {
        return false;
    }
    let next = rest.trim_start();
    let spaced = next.len() < rest.len();
    let mut letters = word.chars();
    if let (Some(first), None) = (letters.next(), letters.next()) {
        return first.is_uppercase()
            && spaced
            && first != 'I'
            && next.starts_with(char::is_uppercase)
            && !starts_with_starter(next);
    }
    match class_of(&word.to_lowercase()) {
        Some(Class::Number) => spaced && starts_with_digit(next),
        // "Jan" and "Miss" are names too, and "mar" a verb: with a capital, and within a sentence.
        Some(Class::Month | Class::State) => {
            word.starts_with(char::is_uppercase) && spaced && !starts_with_starter(next)
        }
        Some(Class::Title) => word.starts_with(char::is_uppercase) && spaced,
        // At the end of a sentence the stop is the sentence's.
        Some(Class::Final) => !next.is_empty() && !starts_with_starter(next),
        Some(Class::Inner) => true,
        None => false,
    }
}
