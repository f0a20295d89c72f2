//! Keywords: one phrase of a choice, or several in one clause, and what they stand for.

use super::rarest::{Entry, Rarest};
use super::{Forms, Places, Search, Unit, hits, reach};
use crate::codebook::keyword::{Phrase, is_plain, phrase};
use crate::coding::term::{LETTERED, Lists, Terms};
use crate::index::sort;
use crate::text::pieces;
use std::mem::take;
use std::ops::Range;

/// How far apart the parts of a keyword ("guard + post") may stand, in words.
const REACH: usize = 11;
/// How many bits of a phrase's rank are those of its number.
const RANKED: u32 = 29;
/// Of a phrase of choices ("hand/turn in/over"), how many readings are looked for each by its own words.
const READINGS: usize = 64;

/// Keywords, each with what it stands for.
pub(in crate::coding) struct Keywords<T> {
    written: Written,
    what: Vec<T>,
}

/// Keywords by number. It knows nothing of what they stand for, and so is compiled once.
struct Written {
    list: Lists,
    /// The words of all phrases, one behind the other.
    units: Vec<Unit>,
    /// Which units each phrase is, which phrases each part of a keyword is a choice of, and which parts each keyword is.
    phrases: Ends,
    parts: Ends,
    keywords: Ends,
    /// By phrase.
    anchors: Vec<Anchor>,
    rarest: Rarest,
}

/// A phrase as it is written, of which others may be readings, by rank. Of those that begin at one place, words in any of their
/// forms come before exact ones, and a word alone before several.
type Phrased = u32;

/// By which of its words a phrase is looked for.
#[derive(Clone, Copy, Default)]
struct Anchor {
    written: Phrased,
    keyword: u32,
    /// The number of the word; 0 where only letters tell.
    number: u32,
    /// That of another word of it; 0 where there is none.
    other: u32,
    /// How many words before it the phrase may begin.
    back: u16,
    shape: Shape,
}

/// How much of a keyword a phrase is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Shape {
    /// All of it, and one word, which stands wherever it is looked for.
    Word,
    /// All of it.
    #[default]
    Phrase,
    /// One of its parts.
    Part,
}

impl Anchor {
    /// Whether the sentence has these words of the phrase.
    fn may_stand(self, forms: &Forms) -> bool {
        forms.has_any(self.number) && forms.has_any(self.other)
    }
}

/// Where stretches end that lie one behind the other.
#[derive(Default)]
struct Ends(Vec<u32>);

impl Ends {
    fn push(&mut self, end: usize) {
        self.0.push(small(end));
    }

    fn of(&self, number: usize) -> Range<usize> {
        let end = |number: usize| self.0.get(number).map_or(0, |end| *end as usize);
        number.checked_sub(1).map_or(0, end)..end(number)
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

/// A keyword found: what it stands for, the words of its parts.
#[derive(Clone, Debug)]
pub(in crate::coding) struct Found<T> {
    pub what: T,
    /// The words of each part, in the order of the text.
    pub parts: Places,
}

/// Where a keyword stands: where its first part begins, as which phrase, and where that ends.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    start: u32,
    written: Phrased,
    end: u32,
    keyword: u32,
    /// Its place, from 1, among the keywords of several parts that were found; 0 for one of one part.
    joined: u32,
}

impl Hit {
    /// A keyword of one part.
    fn one(keyword: u32, start: usize, end: usize, written: Phrased) -> Self {
        Self { start: small(start), written, end: small(end), keyword, joined: 0 }
    }
}

impl<T: Copy> Keywords<T> {
    pub fn new(list: Lists) -> Self {
        let (phrases, parts, keywords, units, anchors, rarest) = Default::default();
        Self { written: Written { list, units, phrases, parts, keywords, anchors, rarest }, what: Vec::new() }
    }

    /// Adds a keyword as the codebook writes it; one that can match nothing is left out (the codebook's check tells).
    pub fn add(&mut self, text: &str, what: T, terms: &mut Terms) {
        if self.written.add(text, terms) {
            self.what.push(what);
        }
    }

    /// Adds a phrase as a keyword of its own.
    pub fn add_phrase(&mut self, phrase: &Phrase, what: T, terms: &mut Terms) {
        self.written.add_phrase(phrase, terms);
        self.what.push(what);
    }

    /// Makes ready what was added to be found.
    pub fn ready(mut self, terms: &mut Terms) -> Self {
        self.written.order(terms);
        self
    }

    /// All keywords that the words hold, in the order of their first parts.
    pub fn find(&self, forms: &Forms, barrier: &dyn Fn(usize, usize) -> bool) -> Vec<Found<T>> {
        let mut search = forms.space.search.take();
        let mut joined = self.written.find(forms, barrier, &mut search);
        let found = |hit: &Hit| {
            let parts = match hit.joined.checked_sub(1) {
                Some(place) => take(joined.get_mut(place as usize)?),
                None => Places::one(hit.start as usize, hit.end as usize),
            };
            Some(Found { what: *self.what.get(hit.keyword as usize)?, parts })
        };
        let mut all = Vec::with_capacity(search.hits.len());
        all.extend(search.hits.iter().filter_map(found));
        forms.space.search.set(search);
        all
    }
}

impl Written {
    /// Adds a keyword, if it can match anything.
    fn add(&mut self, text: &str, terms: &mut Terms) -> bool {
        let before = (self.units.len(), self.phrases.len(), self.parts.len());
        for part in pieces(text, |byte| byte == b'+') {
            for alternative in pieces(part, |byte| byte == b'|') {
                if is_plain(alternative) {
                    self.push_plain(alternative, terms);
                } else if let Ok(phrase) = phrase(alternative) {
                    self.push_phrase(&phrase, terms);
                } else {
                    self.units.truncate(before.0);
                    self.phrases.0.truncate(before.1);
                    self.anchors.truncate(before.1);
                    self.parts.0.truncate(before.2);
                    return false;
                }
            }
            self.parts.push(self.phrases.len());
        }
        self.keywords.push(self.parts.len());
        true
    }

    fn add_phrase(&mut self, phrase: &Phrase, terms: &mut Terms) {
        self.push_phrase(phrase, terms);
        self.parts.push(self.phrases.len());
        self.keywords.push(self.parts.len());
    }

    fn push_phrase(&mut self, phrase: &Phrase, terms: &mut Terms) {
        if phrase.words.iter().any(|word| !word.or.is_empty()) {
            return self.push(phrase.words.iter().map(|word| Unit::choices(word, terms)).collect());
        }
        self.units.extend(phrase.words.iter().map(|word| Unit::one(word, terms)));
        self.close_phrase(self.phrases.len());
    }

    /// Adds a phrase of a plain keyword.
    fn push_plain(&mut self, phrase: &str, terms: &mut Terms) {
        let choice = phrase.as_bytes().contains(&b'/');
        let mut gap = false;
        let mut words = Vec::new();
        for piece in pieces(phrase, |byte| byte == b' ').filter(|piece| !piece.is_empty()) {
            if piece == "..." {
                gap = true;
            } else if choice && piece.as_bytes().contains(&b'/') {
                words.push(
                    pieces(piece, |byte| byte == b'/').map(|word| Unit { gap, ..Unit::stem(word, terms) }).collect(),
                );
                gap = false;
            } else {
                for word in pieces(piece, |byte| byte == b'-') {
                    let unit = Unit { gap: take(&mut gap), ..Unit::stem(word, terms) };
                    if choice { words.push(vec![unit]) } else { self.units.push(unit) }
                }
            }
        }
        if choice { self.push(words) } else { self.close_phrase(self.phrases.len()) }
    }

    /// Adds a phrase of words, each with the choices for it, in each of its readings, where they are few.
    fn push(&mut self, words: Vec<Vec<Unit>>) {
        let written = self.phrases.len();
        let count = words.iter().fold(1, |count: usize, choices| count.saturating_mul(choices.len()));
        if count > READINGS {
            let unit = |choices: Vec<Unit>| if choices.len() > 1 { vec![Unit::any(choices)] } else { choices };
            self.units.extend(words.into_iter().flat_map(unit));
            return self.close_phrase(written);
        }
        for mut reading in 0..count {
            for choices in &words {
                self.units.extend(choices.get(reading % choices.len().max(1)).cloned());
                reading /= choices.len().max(1);
            }
            self.close_phrase(written);
        }
    }

    /// Ends a phrase, one reading of that which is written as the phrase of this number.
    fn close_phrase(&mut self, written: usize) {
        self.phrases.push(self.units.len());
        let units = self.units_of(self.phrases.len() - 1);
        let form = units.first().map_or(2, |first| if first.letters.is_some() { 2 } else { first.number % 2 });
        let written = ((form * 2 + u32::from(units.len() > 1)) << RANKED) | small(written);
        self.anchors.push(Anchor { written, ..Anchor::default() });
    }

    /// Puts the phrases in the order in which they are looked for.
    fn order(&mut self, terms: &mut Terms) {
        let count = counts(&self.units);
        for (phrase, anchor) in self.anchors.iter_mut().enumerate() {
            let units = self.units.get(self.phrases.of(phrase)).unwrap_or_default();
            // The word that fewest others have; the first, where only its letters tell what it is.
            let first = units.first().is_some_and(|unit| !unit.is_numbered());
            let numbers = units.iter().map(|unit| unit.number).enumerate();
            let rarest = numbers.min_by_key(|(_, number)| if first { 0 } else { count(*number) });
            let (place, number) = rarest.unwrap_or_default();
            let back = reach(units.get(..=place).unwrap_or_default());
            let others = units.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, unit)| unit.number);
            let other = others.min_by_key(|number| count(*number)).unwrap_or(0);
            let back = u16::try_from(back).unwrap_or(u16::MAX);
            let shape =
                if matches!(units, [word] if word.is_known_where_found()) { Shape::Word } else { Shape::Phrase };
            *anchor = Anchor { number, other, back, shape, ..*anchor };
        }
        let mut phrases = Rarest::default();
        for keyword in 0..self.keywords.len() {
            let parts = self.keywords.of(keyword);
            // The part to look for is the one whose phrases are the rarest together.
            let of = |part: usize| self.anchors.get(self.parts.of(part)).unwrap_or_default();
            let rarity = |part: &usize| of(*part).iter().map(|anchor| u64::from(count(anchor.number))).sum::<u64>();
            let Some(part) = parts.clone().min_by_key(rarity) else { continue };
            // Another word that must be there: of another part, else of the phrase itself.
            let another = parts.clone().filter(|other| *other != part).find_map(|other| match of(other) {
                [one] => Some(one.number),
                _ => None,
            });
            for phrase in self.parts.of(part) {
                let Anchor { number, other, .. } = self.anchor(phrase);
                let entry = Entry { phrase: small(phrase), other: another.unwrap_or(other) };
                if let Some(unit) = self.units_of(phrase).iter().find(|unit| unit.number == number) {
                    phrases.add(unit, entry, self.list, terms);
                }
            }
            let joined = parts.len() > 1;
            for phrase in parts.flat_map(|part| self.parts.of(part)) {
                let Some(anchor) = self.anchors.get_mut(phrase) else { continue };
                anchor.keyword = small(keyword);
                anchor.shape = if joined { Shape::Part } else { anchor.shape };
            }
        }
        phrases.order();
        self.rarest = phrases;
    }

    fn anchor(&self, phrase: usize) -> Anchor {
        self.anchors.get(phrase).copied().unwrap_or_default()
    }

    fn units_of(&self, phrase: usize) -> &[Unit] {
        self.units.get(self.phrases.of(phrase)).unwrap_or_default()
    }

    /// Finds all keywords that the words hold, in order, and gives the parts of those that have several.
    fn find(&self, forms: &Forms, barrier: &dyn Fn(usize, usize) -> bool, search: &mut Search) -> Vec<Places> {
        search.begin(self.keywords.len());
        let mut joined = Vec::new();
        for (at, numbers) in forms.of_list(self.list) {
            self.rarest.phrases(at, numbers, forms, &mut |phrase| {
                let Anchor { written, keyword, back, shape, .. } = self.anchor(phrase as usize);
                match shape {
                    Shape::Word => search.hits.push(Hit::one(keyword, at, at + 1, written)),
                    Shape::Phrase => {
                        let starts = at.saturating_sub(back.into())..at + 1;
                        for (start, end) in hits(self.units_of(phrase as usize), starts, forms) {
                            search.hits.push(Hit::one(keyword, start, end, written));
                        }
                    }
                    Shape::Part if !search.is_new(keyword) || !self.may_join(keyword, forms) => {}
                    Shape::Part => {
                        self.join(keyword, forms, barrier, &mut |start, end, written, parts| {
                            joined.push(parts);
                            search
                                .hits
                                .push(Hit { joined: small(joined.len()), ..Hit::one(keyword, start, end, written) });
                        });
                    }
                }
            });
        }
        sort(&mut search.hits, &|a, b| (a.start, a.written, a.end) < (b.start, b.written, b.end));
        search.hits.dedup_by_key(|found| (found.start, found.written));
        joined
    }

    /// Gives the places where a phrase of a part stands, from, to before, and as which phrase it is written. Most have a word
    /// that is nowhere in the sentence.
    fn places(&self, part: usize, forms: &Forms, give: &mut dyn FnMut(usize, usize, Phrased)) {
        for phrase in self.parts.of(part) {
            let anchor @ Anchor { written, number, back, .. } = self.anchor(phrase);
            if !anchor.may_stand(forms) {
                continue;
            }
            let units = self.units_of(phrase);
            let mut give_all = |starts| hits(units, starts, forms).for_each(|(start, end)| give(start, end, written));
            if number == 0 {
                give_all(0..forms.words.len());
                continue;
            }
            for (at, _) in forms.space.numbers.iter().enumerate().filter(|(_, numbers)| numbers.contains(&number)) {
                give_all(at.saturating_sub(back.into())..at + 1);
            }
        }
    }

    /// Whether of each part of a keyword a phrase may stand in the sentence.
    fn may_join(&self, keyword: u32, forms: &Forms) -> bool {
        let of = |part: usize| self.anchors.get(self.parts.of(part)).unwrap_or_default();
        self.keywords.of(keyword as usize).all(|part| of(part).iter().any(|anchor| anchor.may_stand(forms)))
    }

    /// Gives the places where a keyword of several parts stands: those of its first part, as which phrase that is written, and all.
    fn join(
        &self,
        keyword: u32,
        forms: &Forms,
        barrier: &dyn Fn(usize, usize) -> bool,
        give: &mut dyn FnMut(usize, usize, Phrased, Places),
    ) {
        let parts = self.keywords.of(keyword as usize);
        self.places(parts.start, forms, &mut |start, end, written| {
            // The place of the first part leads; the others are the nearest within reach.
            let mut places = Places::one(start, end);
            let complete = parts.clone().skip(1).all(|part| {
                let mut nearest = None;
                self.places(part, forms, &mut |from, to, _| {
                    let apart = if from >= end { from - end } else { start.saturating_sub(to) };
                    let free = !places.iter().any(|(start, end)| from < *end && *start < to);
                    let near = (apart, from, to);
                    if free
                        && apart <= REACH
                        && nearest.is_none_or(|nearest| near < nearest)
                        && !barrier(end.min(to), start.max(from))
                    {
                        nearest = Some(near);
                    }
                });
                nearest.map(|(_, from, to)| places.push((from, to))).is_some()
            });
            if complete {
                sort(&mut places, &|a, b| a < b);
                give(start, end, written, places);
            }
        });
    }
}

/// How many units have a number; of those that only letters tell nobody knows.
fn counts(units: &[Unit]) -> impl Fn(u32) -> u32 + use<> {
    let mut counts: Vec<u32> = vec![u32::MAX; LETTERED as usize + 1];
    for number in units.iter().filter(|unit| unit.letters.is_none()).map(|unit| unit.number as usize) {
        if counts.len() <= number {
            counts.resize(number + 1, 0);
        }
        counts.get_mut(number).into_iter().for_each(|count| *count += 1);
    }
    move |number| counts.get(number as usize).copied().unwrap_or(u32::MAX)
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
