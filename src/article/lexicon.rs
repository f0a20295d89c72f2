//! The words of furniture: which kinds of line of a news page a line could be, by the patterns in `words.txt`.

use super::line::is_space;
use crate::index::sort;
use std::sync::OnceLock;

/// A set of the sections of `words.txt`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u16);

impl Kinds {
    pub const PAGE: Self = Self(1);
    pub const END: Self = Self(1 << 1);
    pub const TAIL: Self = Self(1 << 2);
    pub const TEASER: Self = Self(1 << 3);
    pub const WEAK: Self = Self(1 << 4);
    pub const SENTENCE: Self = Self(1 << 5);
    pub const LABEL: Self = Self(1 << 6);
    pub const BYLINE: Self = Self(1 << 7);
    pub const POST: Self = Self(1 << 8);
    pub const CREDIT: Self = Self(1 << 9);
    pub const LIVE: Self = Self(1 << 10);
    pub const TOPIC: Self = Self(1 << 11);
    pub const VERB: Self = Self(1 << 12);

    const NAMES: [(&'static str, Self); 13] = [
        ("page", Self::PAGE),
        ("end", Self::END),
        ("tail", Self::TAIL),
        ("teaser", Self::TEASER),
        ("weak", Self::WEAK),
        ("sentence", Self::SENTENCE),
        ("label", Self::LABEL),
        ("byline", Self::BYLINE),
        ("post", Self::POST),
        ("credit", Self::CREDIT),
        ("live", Self::LIVE),
        ("topic", Self::TOPIC),
        ("verb", Self::VERB),
    ];

    /// Whether any of `other` is in the set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A line longer than this, in bytes, is running text and matches nothing.
const LONGEST: usize = 420;

/// One word of a pattern.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Word(&'static str),
    /// A word that begins with a digit.
    Number,
    /// Any words, or none.
    Any,
}

#[derive(Debug)]
struct Pattern {
    parts: Vec<Part>,
    kind: Kinds,
    /// How many of its parts are words; the fewer, the shorter a line must be for the pattern to count.
    fixed: usize,
}

/// Patterns by their first word. A word's shelf is known from its ends and its length, so that the many words which begin no
/// pattern cost next to nothing.
struct Shelves(Vec<Vec<(&'static str, Vec<Pattern>)>>);

impl Shelves {
    const COUNT: usize = 1024;

    fn new() -> Self {
        Self((0..Self::COUNT).map(|_| Vec::new()).collect())
    }

    fn shelf(word: &str) -> usize {
        let [first, .., last] = word.as_bytes() else { return word.bytes().map(usize::from).sum() };
        (usize::from(*first) * 11 + usize::from(*last) * 47 + word.len()) % Self::COUNT
    }

    fn get(&self, word: &str) -> &[Pattern] {
        let shelf = self.0.get(Self::shelf(word)).map(Vec::as_slice).unwrap_or_default();
        shelf.iter().find(|(key, _)| *key == word).map(|(_, patterns)| patterns.as_slice()).unwrap_or_default()
    }

    fn add(&mut self, word: &'static str, pattern: Pattern) {
        let Some(shelf) = self.0.get_mut(Self::shelf(word)) else { return };
        match shelf.iter_mut().find(|(key, _)| *key == word) {
            Some((_, patterns)) => patterns.push(pattern),
            None => shelf.push((word, vec![pattern])),
        }
    }
}

struct Lexicon {
    /// The patterns that begin with a word or number, by that word ("#" for a number).
    starting: Shelves,
    /// Those that may begin anywhere, by the first word behind the "*".
    floating: Shelves,
    verbs: Vec<&'static str>,
}

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| load(include_str!("words.txt")))
}

fn load(source: &'static str) -> Lexicon {
    let mut lexicon = Lexicon { starting: Shelves::new(), floating: Shelves::new(), verbs: Vec::new() };
    let mut kind = Kinds::default();
    for line in source.lines().map(str::trim) {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            kind = Kinds::NAMES.iter().find(|(n, _)| *n == name).map_or(kind, |&(_, k)| k);
            continue;
        }
        if kind == Kinds::VERB {
            lexicon.verbs.push(line);
            continue;
        }
        let parts: Vec<Part> = line
            .split(' ')
            .map(|word| match word {
                "*" => Part::Any,
                "#" => Part::Number,
                word => Part::Word(word),
            })
            .collect();
        let floats = parts.first() == Some(&Part::Any);
        let key = match parts.get(usize::from(floats)) {
            Some(Part::Word(word)) => *word,
            _ => "#",
        };
        let fixed = parts.iter().filter(|p| **p != Part::Any).count();
        let patterns = if floats { &mut lexicon.floating } else { &mut lexicon.starting };
        patterns.add(key, Pattern { parts, kind, fixed });
    }
    sort(&mut lexicon.verbs, &|a, b| a < b);
    lexicon
}

/// What a line could be, by its words; `sentence` where it ends like one.
pub(super) fn kinds(line: &str, sentence: bool) -> Kinds {
    if line.len() > LONGEST {
        return Kinds::default();
    }
    let plain = plain(line);
    let count = if plain.is_empty() { 0 } else { plain.bytes().filter(|b| *b == b' ').count() + 1 };
    let lexicon = lexicon();
    let mut found = Kinds::default();
    let shelves = [&lexicon.starting, &lexicon.floating];
    let mut searched = shelves.as_slice();
    let mut rest = Some(plain.as_str()).filter(|plain| !plain.is_empty());
    while let Some(line) = rest {
        let length = line.bytes().position(|b| b == b' ').unwrap_or(line.len());
        let word = line.get(..length).unwrap_or_default();
        let key = if word.as_bytes().first().is_some_and(u8::is_ascii_digit) { "#" } else { word };
        for pattern in searched.iter().flat_map(|shelves| shelves.get(key)) {
            let parts = pattern.parts.strip_prefix(&[Part::Any]).unwrap_or(&pattern.parts);
            if short_enough(pattern, count, sentence) && matches(parts, Some(line)) {
                found = found.with(pattern.kind);
            }
        }
        searched = shelves.split_at(1).1;
        rest = line.get(length + 1..);
    }
    found
}

/// Whether a sentence begins with a word that begins a sentence in which a page speaks of itself: a quick look before a close one.
pub(super) fn may_be_page_talk(sentence: &str) -> bool {
    let first = sentence.split(is_space).find(|w| !w.is_empty()).unwrap_or_default();
    first.len() <= 24 && lexicon().starting.get(&plain(first)).iter().any(|p| p.kind == Kinds::SENTENCE)
}

/// A pattern of one or two words and a wildcard could begin a sentence of the report: it counts for short lines only.
fn short_enough(pattern: &Pattern, words: usize, sentence: bool) -> bool {
    match (pattern.fixed, sentence) {
        (0 | 1, true) => words <= 5,
        (2, true) => words <= 12,
        (0..=2, false) => words <= 22,
        _ => words <= 60,
    }
}

/// Whether the parts are all the words of a line in plain form, of which nothing is left in the end.
fn matches(parts: &[Part], line: Option<&str>) -> bool {
    match (parts.split_first(), line) {
        (None, line) => line.is_none(),
        (Some((Part::Any, rest)), _) if rest.is_empty() || matches(rest, line) => true,
        (Some((Part::Any, _)), Some(line)) => matches(parts, behind_word(line)),
        (Some(_), None) => false,
        (Some((Part::Number, rest)), Some(line)) => {
            line.starts_with(|c: char| c.is_ascii_digit()) && matches(rest, behind_word(line))
        }
        (Some((Part::Word(wanted), rest)), Some(line)) => match line.strip_prefix(wanted) {
            Some("") => matches(rest, None),
            Some(more) => more.strip_prefix(' ').is_some_and(|more| matches(rest, Some(more))),
            None => false,
        },
    }
}

/// The words behind the first.
fn behind_word(line: &str) -> Option<&str> {
    line.split_once(' ').map(|(_, rest)| rest)
}

/// A line's words in small letters with straight apostrophes, without punctuation around them, a single space between them.
/// Two lines that say the same have the same plain form.
pub(super) fn plain(line: &str) -> String {
    let mut out = Vec::with_capacity(line.len());
    // Where the word begins, and where its last letter or digit ends.
    let (mut start, mut end) = (0, 0);
    let mut rest = line;
    loop {
        let run = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(run);
        out.extend_from_slice(word.as_bytes());
        end = if run > 0 { out.len() } else { end };
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        if is_space(c) {
            out.truncate(end);
            if end > start {
                out.push(b' ');
                (start, end) = (out.len(), out.len());
            }
        } else if !c.is_ascii() && (c.is_alphanumeric() || c == '©') {
            c.to_lowercase().for_each(|c| out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()));
            end = out.len();
        } else if end > start {
            let c = if matches!(c, '’' | '‘') { '\'' } else { c };
            out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    out.truncate(if end > start { end } else { start.saturating_sub(1) });
    out.make_ascii_lowercase();
    String::from_utf8(out).unwrap_or_default()
}

/// Whether a line has a word that makes it a headline rather than a topic: a verb, a question word.
pub(super) fn has_verb(line: &str) -> bool {
    let verbs = &lexicon().verbs;
    plain(line).split(' ').any(|word| verbs.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_known_and_no_pattern_is_there_twice() {
        let mut seen = std::collections::BTreeSet::new();
        let mut section = "";
        for line in include_str!("words.txt").lines().filter(|l| !l.is_empty() && !l.starts_with("//")) {
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                assert!(Kinds::NAMES.iter().any(|(n, _)| *n == section), "{section}");
            } else {
                assert!(seen.insert((section, line)), "twice in [{section}]: {line}");
                assert!(line == plain_pattern(line), "not in plain form: {line}");
            }
        }
    }

    fn plain_pattern(line: &str) -> String {
        let words = line.split(' ').map(|w| if w == "*" || w == "#" { w.to_owned() } else { plain(w) });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn furniture_is_known_by_its_words() {
        assert!(kinds("Comments (12)", false).has(Kinds::END));
        assert!(kinds("ALSO READ | Harbour pay: a timeline", false).has(Kinds::TEASER));
        assert!(kinds("Get the evening briefing in your inbox – sign up here", false).has(Kinds::PAGE));
        assert!(kinds("VOL. 3, No. 20, May 3", false).has(Kinds::PAGE));
        assert!(kinds("More from the dockers’ meeting", false).has(Kinds::WEAK));
        assert!(kinds("This live page will be closed soon.", true).has(Kinds::SENTENCE));
    }

    #[test]
    fn sentences_of_a_report_are_not() {
        let report = "Share of the blame was laid on both the port and the union by the arbitrator on Monday.";
        assert_eq!(kinds(report, true), Kinds::default());
        assert_eq!(kinds("The port will not subscribe to the union’s account.", true), Kinds::default());
        assert_eq!(kinds(&"a ".repeat(400), false), Kinds::default());
    }

    #[test]
    fn verbs_make_headlines() {
        assert!(has_verb("Port owners reject the dockers’ terms") && has_verb("We can’t wait: mayor"));
        assert!(!has_verb("Pay and safety on the quays"));
    }
}
