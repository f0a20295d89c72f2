//! Inflection: the regular forms of verbs and nouns, and the form under which a word is listed.

use crate::text::concat;

/// The forms of a regular verb: -s, -ed, -ing.
pub(in crate::coding) fn regular(verb: &str) -> [String; 3] {
    let mut end = verb.bytes().rev();
    let (last, before, third) = (end.next().unwrap_or(b'x'), end.next().unwrap_or(b'x'), end.next().unwrap_or(b'x'));
    let vowel = |b: u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u');
    let stem = verb.get(..verb.len().saturating_sub(1)).unwrap_or(verb);
    if last == b'e' {
        let ing = if before == b'i' {
            concat(&[stem.trim_end_matches('i'), "ying"])
        } else if before == b'e' {
            concat(&[verb, "ing"])
        } else {
            concat(&[stem, "ing"])
        };
        return [concat(&[verb, "s"]), concat(&[verb, "d"]), ing];
    }
    if last == b'y' && !vowel(before) {
        return [concat(&[stem, "ies"]), concat(&[stem, "ied"]), concat(&[verb, "ing"])];
    }
    let s = if matches!(last, b's' | b'x' | b'z') || (last == b'h' && matches!(before, b'c' | b's')) || last == b'o' {
        "es"
    } else {
        "s"
    };
    let doubles = [
        "admit", "commit", "submit", "permit", "transmit", "refer", "defer", "prefer", "confer", "occur", "compel",
        "expel", "rebut", "recur", "rebel", "forget", "begin", "regret", "transfer", "cancel", "signal", "label",
        "veto",
    ];
    let vowels = verb.bytes().filter(|b| vowel(*b)).count();
    let double = last != b'o'
        && (doubles.contains(&verb)
            || (vowels == 1 && vowel(before) && !vowel(third) && !vowel(last) && !matches!(last, b'w' | b'x' | b'y')));
    let doubled = if double { verb.get(verb.len() - 1..).unwrap_or_default() } else { "" };
    [concat(&[verb, s]), concat(&[verb, doubled, "ed"]), concat(&[verb, doubled, "ing"])]
}

/// The regular plural.
pub(in crate::coding) fn plural(noun: &str) -> String {
    let [s, ..] = regular(noun);
    s
}

/// Puts a word into `lower` as the lists have it: in lower case, with straight apostrophes.
pub(in crate::coding) fn fold(form: &str, lower: &mut String) {
    lower.clear();
    if form.is_ascii() {
        lower.push_str(form);
        lower.make_ascii_lowercase();
        return;
    }
    for c in form.chars() {
        if c == '’' {
            lower.push('\'');
        } else {
            lower.extend(c.to_lowercase());
        }
    }
}
