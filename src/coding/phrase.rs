//! Phrases of a codebook, found in the words of a sentence. Built once for a codebook; each word is looked up once.

use super::word::{Tag, Word};
use crate::codebook::keyword::{Form, Keyword, Phrase};
use std::collections::HashMap;

/// How many other words a gap ("...") may hold.
const GAP: usize = 5;
/// How far apart the parts of a keyword ("guard + post") may stand, in words.
const REACH: usize = 11;

/// A sentence's words, their lower-case forms and their stems in the codebook.
pub(super) struct Forms<'a> {
    pub words: &'a [Word],
    pub text: &'a str,
    pub lower: &'a [String],
    pub stems: Vec<u32>,
}

/// One word of a phrase, as it is compared.
#[derive(Clone, Debug)]
enum Unit {
    Stem(u32),
    Exact(String),
    Prefix(String),
    Capitals(String),
}

/// Phrases by their first word.
#[derive(Default)]
pub(super) struct Phrases {
    stems: HashMap<String, u32>,
    phrases: Vec<Vec<(Unit, bool)>>,
    by_stem: HashMap<u32, Vec<u32>>,
    by_form: HashMap<String, Vec<u32>>,
    by_prefix: Vec<(String, u32)>,
}

/// Where a phrase stands: words `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    pub phrase: u32,
    pub start: usize,
    pub end: usize,
}

impl Phrases {
    /// Adds a phrase and gives its number.
    pub fn add(&mut self, phrase: &Phrase) -> u32 {
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        let mut units = Vec::with_capacity(phrase.words.len());
        for word in &phrase.words {
            let unit = match word.form {
                Form::Any => Unit::Stem(self.intern(&word.text)),
                Form::Exact => Unit::Exact(word.text.clone()),
                Form::Prefix => Unit::Prefix(word.text.clone()),
                Form::Capitals => Unit::Capitals(word.text.clone()),
            };
            units.push((unit, word.gap));
        }
        match units.first() {
            Some((Unit::Stem(id), _)) => self.by_stem.entry(*id).or_default().push(number),
            Some((Unit::Exact(form), _)) => self.by_form.entry(form.clone()).or_default().push(number),
            Some((Unit::Capitals(form), _)) => self.by_form.entry(form.to_lowercase()).or_default().push(number),
            Some((Unit::Prefix(start), _)) => self.by_prefix.push((start.clone(), number)),
            None => {}
        }
        self.phrases.push(units);
        number
    }

    fn intern(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.stems.len() + 1).unwrap_or(u32::MAX);
        *self.stems.entry(stem(word)).or_insert(next)
    }

    /// The number of a word's stem; 0 where the codebook doesn't have it.
    pub fn stem_of(&self, lower: &str) -> u32 {
        self.stems.get(&stem(lower)).copied().unwrap_or(0)
    }

    /// All places where a phrase stands.
    pub fn hits(&self, forms: &Forms) -> Vec<Hit> {
        let mut hits = Vec::new();
        for start in 0..forms.words.len() {
            let (Some(stem), Some(lower)) = (forms.stems.get(start), forms.lower.get(start)) else { continue };
            let listed = if *stem == 0 { None } else { self.by_stem.get(stem) };
            let exact = self.by_form.get(lower);
            for phrase in listed.into_iter().chain(exact).flatten() {
                self.try_at(*phrase, start, forms, &mut hits);
            }
            for (prefix, phrase) in &self.by_prefix {
                if lower.as_bytes().first() == prefix.as_bytes().first() && lower.starts_with(prefix.as_str()) {
                    self.try_at(*phrase, start, forms, &mut hits);
                }
            }
        }
        hits
    }

    fn try_at(&self, phrase: u32, start: usize, forms: &Forms, hits: &mut Vec<Hit>) {
        let Some(units) = self.phrases.get(phrase as usize) else { return };
        let mut at = start;
        for (index, (unit, gap)) in units.iter().enumerate() {
            if index == 0 {
                if !matches(unit, forms, at) {
                    return;
                }
                at += 1;
                continue;
            }
            let limit = if *gap { GAP } else { 0 };
            let Some(found) = (at..forms.words.len())
                .take(limit + 3)
                .scan(0usize, |skipped, place| {
                    // Quotation marks and hyphens between the words of a phrase don't part them.
                    let free = forms.words.get(place).is_some_and(|word| match word.tag {
                        Tag::Quote => true,
                        Tag::Dash => joins(forms, place),
                        _ => false,
                    });
                    let here = (*skipped, place);
                    if !free {
                        *skipped += 1;
                    }
                    Some(here)
                })
                .take_while(|(skipped, _)| *skipped <= limit)
                .map(|(_, place)| place)
                .find(|place| matches(unit, forms, *place))
            else {
                return;
            };
            at = found + 1;
        }
        hits.push(Hit { phrase, start, end: at });
    }
}

/// Whether a dash touches the words on both sides: "2-3".
fn joins(forms: &Forms, at: usize) -> bool {
    let near = at.checked_sub(1).and_then(|before| Some((forms.words.get(before)?, forms.words.get(at + 1)?)));
    let dash = forms.words.get(at).map(|word| word.span);
    near.zip(dash).is_some_and(|((before, next), dash)| before.span.end == dash.start && dash.end == next.span.start)
}

fn matches(unit: &Unit, forms: &Forms, at: usize) -> bool {
    match unit {
        Unit::Stem(id) => forms.stems.get(at) == Some(id),
        Unit::Exact(form) => forms.lower.get(at) == Some(form),
        Unit::Prefix(start) => forms.lower.get(at).is_some_and(|lower| lower.starts_with(start.as_str())),
        Unit::Capitals(form) => {
            forms.words.get(at).is_some_and(|word| {
                // Longer acronyms are also written as names ("Nasa").
                let written = word.span.of(forms.text).replace('.', "");
                written == *form || form.len() > 3 && word.capital && written.eq_ignore_ascii_case(form)
            })
        }
    }
}

/// Keywords, each with what it stands for, over one set of phrases.
pub(super) struct Keywords<T> {
    pub phrases: Phrases,
    keywords: Vec<(Vec<Vec<u32>>, T)>,
    /// By phrase: the keywords that use it.
    uses: Vec<Vec<u32>>,
}

/// A keyword found: what it stands for, the words of its parts.
#[derive(Clone, Debug)]
pub(super) struct Found<T> {
    pub what: T,
    /// The words of each part, in the order of the text.
    pub parts: Vec<(usize, usize)>,
}

impl<T: Copy> Keywords<T> {
    pub fn new() -> Self {
        Self { phrases: Phrases::default(), keywords: Vec::new(), uses: Vec::new() }
    }

    /// Adds a keyword as the codebook writes it; one that can match nothing is left out (the codebook's check tells).
    pub fn add(&mut self, text: &str, what: T) {
        let Ok(keyword) = Keyword::parse(text) else { return };
        let number = u32::try_from(self.keywords.len()).unwrap_or(u32::MAX);
        let mut parts = Vec::new();
        for part in &keyword.parts {
            let mut choice = Vec::new();
            for phrase in part {
                let id = self.phrases.add(phrase);
                self.uses.resize(id as usize + 1, Vec::new());
                if let Some(uses) = self.uses.get_mut(id as usize) {
                    uses.push(number);
                }
                choice.push(id);
            }
            parts.push(choice);
        }
        self.keywords.push((parts, what));
    }

    /// Adds a phrase as a keyword of its own.
    pub fn add_phrase(&mut self, phrase: Phrase, what: T) {
        let number = u32::try_from(self.keywords.len()).unwrap_or(u32::MAX);
        let id = self.phrases.add(&phrase);
        self.uses.resize(id as usize + 1, Vec::new());
        if let Some(uses) = self.uses.get_mut(id as usize) {
            uses.push(number);
        }
        self.keywords.push((vec![vec![id]], what));
    }

    /// All keywords that the words hold.
    pub fn find(&self, forms: &Forms, barrier: &dyn Fn(usize, usize) -> bool) -> Vec<Found<T>> {
        let hits = self.phrases.hits(forms);
        let mut found = Vec::new();
        for hit in &hits {
            for number in self.uses.get(hit.phrase as usize).into_iter().flatten() {
                let Some((parts, what)) = self.keywords.get(*number as usize) else { continue };
                // The place of the first part leads; the others are the nearest within reach.
                if !parts.first().is_some_and(|choice| choice.contains(&hit.phrase)) {
                    continue;
                }
                let mut places = vec![(hit.start, hit.end)];
                let complete = parts.iter().skip(1).all(|choice| {
                    let near = hits
                        .iter()
                        .filter(|other| choice.contains(&other.phrase))
                        .filter(|other| !places.iter().any(|(start, end)| other.start < *end && *start < other.end))
                        .map(|other| (distance(hit, other), other))
                        .filter(|(far, other)| {
                            *far <= REACH && !barrier(hit.end.min(other.end), hit.start.max(other.start))
                        })
                        .min_by_key(|(far, other)| (*far, other.start));
                    near.map(|(_, other)| places.push((other.start, other.end))).is_some()
                });
                if complete {
                    places.sort_unstable();
                    found.push(Found { what: *what, parts: places });
                }
            }
        }
        found
    }
}

fn distance(a: &Hit, b: &Hit) -> usize {
    if b.start >= a.end { b.start - a.end } else { a.start.saturating_sub(b.end) }
}

/// The stem by which the forms of a word are one: plural, tenses, the noun of the verb ("withdrawal", "recognition").
pub(super) fn stem(word: &str) -> String {
    let word = word.trim_end_matches("'s");
    let word = IRREGULAR.iter().find(|(form, _)| *form == word).map_or(word, |(_, base)| *base);
    if word.len() <= 3 || !word.is_ascii() {
        return word.trim_end_matches('.').to_owned();
    }
    let mut stem = word.to_owned();
    // Plural and third person.
    if stem.ends_with("ies") && stem.len() > 4 {
        stem.truncate(stem.len() - 3);
        stem.push('y');
    } else if stem.ends_with("sses") || stem.ends_with("shes") || stem.ends_with("ches") || stem.ends_with("xes") {
        stem.truncate(stem.len() - 2);
    } else if stem.ends_with('s') && !stem.ends_with("ss") && !stem.ends_with("us") && !stem.ends_with("is") {
        stem.truncate(stem.len() - 1);
    }
    for (end, put) in ENDINGS {
        if let Some(rest) = stem.strip_suffix(end)
            && rest.len() >= 3
        {
            stem = format!("{rest}{put}");
            break;
        }
    }
    // "stopp" and "stop", "recognis" and "recogniz" are one; so are "lease" and "leas", "party" and "parti".
    let bytes = stem.as_bytes();
    if let [.., a, b] = bytes
        && a == b
        && !matches!(b, b'l' | b's' | b'e' | b'o')
        && bytes.len() > 4
    {
        stem.pop();
    }
    if stem.ends_with('e') && stem.len() > 3 {
        stem.pop();
    }
    if stem.ends_with("iz") {
        stem.truncate(stem.len() - 1);
        stem.push('s');
    }
    if stem.ends_with('y') && stem.len() > 3 {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// Endings and what stands in their place, the longest first.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "is"),
    ("ization", "is"),
    ("ising", "is"),
    ("izing", "is"),
    ("ised", "is"),
    ("ized", "is"),
    ("nition", "nis"),
    ("ments", ""),
    ("ment", ""),
    ("awal", "aw"),
    ("ality", "al"),
    ("ations", "at"),
    ("ation", "at"),
    ("ating", "at"),
    ("ated", "at"),
    ("ction", "ct"),
    ("ing", ""),
    ("ied", "y"),
    ("ed", ""),
];

/// Forms that no rule makes one.
const IRREGULAR: &[(&str, &str)] = &[
    ("children", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("withdrew", "withdraw"),
    ("withdrawn", "withdraw"),
    ("gave", "give"),
    ("given", "give"),
    ("giving", "give"),
    ("met", "meet"),
    ("left", "leave"),
    ("leaving", "leave"),
    ("held", "hold"),
    ("paid", "pay"),
    ("fell", "fall"),
    ("took", "take"),
    ("taken", "take"),
    ("brought", "bring"),
    ("froze", "freeze"),
    ("frozen", "freeze"),
    ("sat", "sit"),
    ("fought", "fight"),
    ("sold", "sell"),
    ("sent", "send"),
    ("built", "build"),
    ("cutting", "cut"),
    ("setting", "set"),
    ("letting", "let"),
    ("getting", "get"),
    ("putting", "put"),
    ("shrank", "shrink"),
    ("joining", "join"),
    ("does", "do"),
    ("was", "was"),
    ("has", "has"),
    ("his", "his"),
    ("memoranda", "memorandum"),
    ("leaders", "leader"),
];

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for group in [
            &["withdraw", "withdrawal", "withdrawing", "withdrew", "withdraws"][..],
            &["recognise", "recognize", "recognition", "recognised", "recognizing"],
            &["lease", "leasing", "leased"],
            &["demobilise", "demobilisation", "demobilization"],
            &["final", "finality"],
            &["deploy", "deployment", "deployed"],
            &["wage", "wages"],
            &["child", "children"],
            &["stop", "stopped", "stopping"],
            &["territory", "territories"],
            &["give", "giving", "gave"],
        ] {
            let first = stem(group[0]);
            for word in group {
                assert_eq!(stem(word), first, "{word}");
            }
        }
    }
}
