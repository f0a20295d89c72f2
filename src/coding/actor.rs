//! Actors: who in a sentence is a side, a third party, or somebody who belongs to one; and whom a pronoun means.

mod adjective;
mod employed;
mod group;
mod head;
mod met;

pub(super) use employed::is_employed;
pub(super) use group::{Naming, has_left, judge};
pub(super) use head::is_organisation;
pub(super) use met::Met;

use adjective::{derived, is_derived, kind_of_country, of_body, of_quarter, one_of_several};
use employed::employed;
use head::heads;

use super::discourse::Gender;
use super::name::is_title;
use super::phrase::{Forms, Keywords};
use super::term::{Lists, Terms};
use super::word::{Tag, Word, class, fold};
use crate::codebook::keyword::{Form, Phrase, Word as PhraseWord};
use crate::codebook::{Codebook, Side};
use crate::index::sort;
use std::borrow::Cow;

/// The offices by which people of one side alone are called: "mayor" where nobody else's role ends in it. Of the sides that
/// alone has ministers to which the ministry and the cabinet belong; a third party's are called by its name.
fn offices(codebook: &Codebook) -> Vec<(String, Sides)> {
    let last = |role: &str| {
        let head = role.split([',', '(']).next().unwrap_or_default();
        let head = head.split(" of ").next().unwrap_or_default().split(" for ").next().unwrap_or_default();
        head.split_whitespace().next_back().map(str::to_lowercase)
    };
    let held = |side: &Side| side.people.iter().flat_map(|p| p.roles()).filter_map(last).collect();
    let mut all: Vec<Vec<String>> = codebook.sides.iter().take(32).chain(&codebook.third_parties).map(held).collect();
    for own in all.iter_mut().take(codebook.sides.len().min(32)) {
        if own.iter().any(|office| office == "minister") {
            own.extend(["ministry", "cabinet"].map(String::from));
        }
    }
    let mut found = Vec::new();
    for (index, own) in all.iter().enumerate().take(codebook.sides.len().min(32)) {
        let alone = |office: &&String| all.iter().filter(|held| held.contains(office)).count() == 1;
        found.extend(own.iter().filter(alone).map(|office| (office.clone(), 1 << index)));
    }
    found
}

/// A set of sides as bits, by their order in the codebook.
pub(super) type Sides = u32;

/// Who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// One or more sides.
    Sides(Sides),
    /// Somebody else.
    Third,
}

/// How a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A side or party by its name.
    Party,
    /// A person.
    Person(u16),
    /// "Northern": an actor only before a body or an office.
    Adjective,
}

/// One mention of an actor: words `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    pub start: usize,
    pub end: usize,
    pub who: Who,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug)]
struct Named {
    who: Who,
    kind: Kind,
    needs: Needs,
}

/// Where alone a name counts.
#[derive(Clone, Copy, Debug)]
enum Needs {
    Nothing,
    Capital,
    /// Where a headline begins with it, or its second group is it, and acts: "Guild rejects", "Port, guild agree".
    Headline,
}

impl Needs {
    fn capital(needed: bool) -> Self {
        if needed { Self::Capital } else { Self::Nothing }
    }

    fn met(self, words: &[Word], start: usize, end: usize) -> bool {
        let before = || start.checked_sub(1).and_then(|at| words.get(at)).is_none_or(|word| word.tag == Tag::Comma);
        match self {
            Self::Nothing => true,
            Self::Capital => words.get(start..end).is_some_and(|name| name.iter().any(|word| word.capital)),
            Self::Headline => {
                words.first().is_some_and(|word| word.capital && matches!(word.tag, Tag::Noun | Tag::Name))
                    && before()
                    && words
                        .get(end)
                        .is_some_and(|next| matches!(next.tag, Tag::VerbFinite | Tag::VerbBase | Tag::Modal))
            }
        }
    }
}

/// The actors of a codebook, ready to be found.
pub(super) struct Actors {
    names: Keywords<Named>,
    /// Surnames by their sound, for spellings that the codebook doesn't have.
    sounds: Vec<(u32, Named)>,
    pub people: Vec<String>,
    /// The last words of roles that people of one side alone have, each with that side.
    pub offices: Vec<(String, Sides)>,
    /// The side that those are who work for the other.
    pub employed: Option<Sides>,
    pub all: Sides,
}

impl Actors {
    pub fn new(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut actors = Self {
            names: Keywords::new(Lists::ACTORS),
            sounds: Vec::new(),
            people: Vec::new(),
            offices: offices(codebook),
            employed: employed(codebook),
            all: 0,
        };
        for (index, side) in codebook.sides.iter().enumerate().take(32) {
            actors.all |= 1 << index;
            actors.add_side(side, Who::Sides(1 << index), terms);
        }
        actors.add_heads(codebook, terms);
        actors.add_roles(codebook, terms);
        for party in &codebook.third_parties {
            actors.add_side(party, Who::Third, terms);
        }
        Self { names: actors.names.ready(terms), ..actors }
    }

    /// "The chief negotiator" is the one whom the codebook calls so, where it calls nobody else so.
    fn add_roles(&mut self, codebook: &Codebook, terms: &mut Terms) {
        let people = codebook.sides.iter().chain(&codebook.third_parties).flat_map(|side| &side.people);
        let all: Vec<String> = people.flat_map(|person| person.roles()).map(str::to_lowercase).collect();
        let sides = codebook.sides.iter().take(32).enumerate();
        let own = sides.flat_map(|(index, side)| side.people.iter().map(move |person| (1 << index, person)));
        for (number, (side, person)) in own.enumerate() {
            for role in person.roles().map(str::to_lowercase).filter(|role| role.contains([' ', '-'])) {
                if all.iter().filter(|other| other.ends_with(&role)).count() == 1 {
                    let phrase =
                        Phrase { words: std::iter::once("the").chain(role.split([' ', '-'])).map(exact).collect() };
                    let kind = Kind::Person(u16::try_from(number).unwrap_or(u16::MAX));
                    self.names.add_phrase(&phrase, Named { who: Who::Sides(side), kind, needs: Needs::Nothing }, terms);
                }
            }
        }
    }

    /// "The operators" are those of "the train operators", "the guild" is the Bakers' Guild, where only one is called so.
    fn add_heads(&mut self, codebook: &Codebook, terms: &mut Terms) {
        let sides = codebook.sides.iter().take(32);
        let all: Vec<Vec<String>> = sides.chain(&codebook.third_parties).map(heads).collect();
        for (index, own) in all.iter().enumerate().take(codebook.sides.len().min(32)) {
            for head in own {
                if all.iter().filter(|other| other.contains(head)).count() == 1 {
                    let phrase = Phrase { words: vec![exact("the"), exact(head.to_lowercase())] };
                    let needs = Needs::capital(head.starts_with(char::is_uppercase));
                    let named = |needs| Named { who: Who::Sides(1 << index), kind: Kind::Party, needs };
                    self.names.add_phrase(&phrase, named(needs), terms);
                    let bare = Phrase { words: vec![exact(head.to_lowercase())] };
                    self.names.add_phrase(&bare, named(Needs::Headline), terms);
                }
            }
        }
    }

    fn add_side(&mut self, side: &Side, who: Who, terms: &mut Terms) {
        let mut given: Vec<String> = side.adjectives.clone();
        let names = || std::iter::once(&side.label).chain(&side.aliases);
        // An alias that English makes of another is its adjective: "Ruritanian" beside "Ruritania".
        given.extend(names().filter(|name| names().any(|other| is_derived(name, other))).cloned());
        // "Poorer countries" are also the poorer camp.
        for kind in names().filter_map(|name| kind_of_country(name)) {
            for noun in ["countries", "nations", "states", "governments", "members", "camp", "bloc", "side", "world"] {
                self.add(&format!("{kind} {noun}"), who, Kind::Party, terms);
            }
        }
        given.extend(names().filter_map(|name| of_quarter(name)));
        given.extend(names().filter_map(|name| of_body(name)).filter(|own| !names().any(|name| name == own)));
        for name in names() {
            let adjective = given.iter().any(|adjective| adjective == name);
            if !adjective {
                self.add(name, who, Kind::Party, terms);
            }
            if !name.contains(' ') && side.adjectives.is_empty() {
                given.extend(derived(name));
            }
            given.extend(one_of_several(name));
        }
        for adjective in given {
            terms.add_adjective(&adjective.to_lowercase());
            self.add(&adjective, who, Kind::Adjective, terms);
            // "the Northerners", "the Ruritanians"
            if adjective.ends_with('n') {
                self.add(&format!("{adjective}s"), who, Kind::Party, terms);
            }
        }
        for person in &side.people {
            let number = u16::try_from(self.people.len()).unwrap_or(u16::MAX);
            self.people.push(person.name.clone());
            let kind = Kind::Person(number);
            for name in std::iter::once(&person.name).chain(&person.aliases) {
                self.add(name, who, kind, terms);
                let words: Vec<&str> = name.split_whitespace().collect();
                // "Ke Lanfen" is Ke, where the family's name comes first.
                if let [first, _] = words.as_slice()
                    && Gender::of_name(name).is_none()
                    && first.chars().count() > 1
                {
                    self.add(first, who, kind, terms);
                }
                if let [_, .., last] = words.as_slice()
                    && last.chars().count() > 2
                {
                    self.add(last, who, kind, terms);
                    if name.chars().next().is_some_and(char::is_uppercase) {
                        let sound = terms.add_sound(last);
                        if !self.sounds.iter().any(|(other, _)| *other == sound) {
                            self.sounds.push((sound, Named { who, kind, needs: Needs::Capital }));
                        }
                    }
                }
            }
        }
    }

    /// Adds a name, word by word as it is written; its article is no part of it.
    fn add(&mut self, name: &str, who: Who, kind: Kind, terms: &mut Terms) {
        let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
        let capital = bare.chars().any(char::is_uppercase);
        if kind == Kind::Party
            && let Some(last) = bare.split(' ').next_back().filter(|last| last.chars().all(char::is_lowercase))
        {
            terms.add_actor(last);
        }
        if kind != Kind::Adjective {
            let capitals = bare.split([' ', '-']).filter(|word| word.chars().next().is_some_and(char::is_uppercase));
            capitals.for_each(|word| terms.add_name(&word.to_lowercase()));
        }
        // "guards' leaders": what makes the possessive is a word.
        let words: Vec<PhraseWord> = bare
            .split([' ', '-'])
            .flat_map(|word| match word.strip_suffix(['\'', '’']) {
                Some(plural) => [plural, "'"],
                None => [word, ""],
            })
            .filter(|word| !word.is_empty())
            .map(|word| {
                let bare = if word.contains('.') { Cow::Owned(word.replace('.', "")) } else { Cow::Borrowed(word) };
                let capitals = bare.chars().count() > 1 && bare.chars().all(char::is_uppercase);
                if capitals {
                    PhraseWord { form: Form::Capitals, ..exact(bare) }
                } else {
                    let mut lower = String::new();
                    fold(word, &mut lower);
                    exact(lower)
                }
            })
            .collect();
        if words.is_empty() {
            return;
        }
        self.names.add_phrase(&Phrase { words }, Named { who, kind, needs: Needs::capital(capital) }, terms);
    }

    /// The mentions in a sentence, the longest at each place, in order.
    pub fn mentions(&self, forms: &Forms) -> Vec<Mention> {
        let named = self.names.find(forms, &|_, _| false);
        let mut found: Vec<Mention> = Vec::with_capacity(named.len());
        found.extend(named.into_iter().filter_map(|found| {
            let (start, end) = *found.parts.first()?;
            let counts = found.what.needs.met(forms.words, start, end);
            // "rebel leaders", but not "any rebel"
            let before = forms.words.get(end).is_some_and(|word| matches!(word.tag, Tag::Noun | Tag::Adj | Tag::Name));
            let lower = || forms.words.get(start).is_some_and(|word| !word.capital);
            let alone = found.what.kind == Kind::Adjective && !before && lower();
            (counts && !alone).then_some(Mention { start, end, who: found.what.who, kind: found.what.kind })
        }));
        for (at, word) in forms.words.iter().enumerate() {
            if word.term.sound == 0
                || !word.capital
                || !matches!(word.tag, Tag::Name | Tag::Noun)
                || found.iter().any(|m| m.start <= at && at < m.end)
            {
                continue;
            }
            if let Some((_, named)) = self.sounds.iter().find(|(sound, _)| *sound == word.term.sound) {
                found.push(Mention { start: at, end: at + 1, who: named.who, kind: named.kind });
            }
        }
        sort(&mut found, &|a, b| (a.start, b.end) < (b.start, a.end));
        let mut longest: Vec<Mention> = Vec::with_capacity(found.len());
        for mention in &found {
            // "The Union" of "the Union of Dock Labour"
            let begun =
                |last: &mut Mention| mention.start < last.end && last.end - last.start < mention.end - mention.start;
            longest.pop_if(begun);
            let within = longest.last().is_some_and(|last| mention.start < last.end);
            if !within && !self.is_namesake(forms.words, &found, mention) {
                longest.push(*mention);
            }
        }
        longest
    }

    /// Whether a surname stands behind somebody else's given name: "Pia Holt" is not Ann Holt.
    fn is_namesake(&self, words: &[Word], mentions: &[Mention], mention: &Mention) -> bool {
        let Kind::Person(number) = mention.kind else { return false };
        // "Ke Lanfen" is Ke; "Pia", or "Pia Holt", isn't Pia Lenz.
        let named = |word: &Word| word.tag == Tag::Name && word.capital;
        let first = || words.get(mention.start).zip(self.people.get(usize::from(number)));
        let given = mention.end == mention.start + 1
            && first().is_some_and(|(word, name)| name.to_lowercase().split(' ').next() == Some(word.lower));
        if given && (words.get(mention.end).is_some_and(named) || !words.get(mention.start).is_some_and(named)) {
            return true;
        }
        let Some(before) = mention.start.checked_sub(1) else { return false };
        let Some(given) = words.get(before).filter(|word| word.tag == Tag::Name && word.capital) else { return false };
        let place = before.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| word.tag == Tag::Prep);
        let other = place || is_body(given) || is_title(given.lower) || words_are_capital(words);
        if other || mentions.iter().any(|m| m.start <= before && before < m.end) {
            return false;
        }
        // A given name is spelt in more than one way, but begins alike: "Andrii", "Andriy", "A.".
        let alike = |name: &str| {
            let (mut one, mut other) = (name.chars().flat_map(char::to_lowercase), given.lower.chars());
            let same = std::iter::from_fn(|| Some((one.next()?, other.next()?))).take_while(|(a, b)| a == b).count();
            same > 1 || same == 1 && given.lower.trim_end_matches('.').len() == 1
        };
        self.people.get(usize::from(number)).is_some_and(|name| !name.split_whitespace().any(alike))
    }
}

/// Whether the words are set as a heading, most of them with a capital.
fn words_are_capital(words: &[Word]) -> bool {
    let long = |capital: bool| words.iter().filter(|word| word.lower.len() > 3 && word.capital == capital).count();
    long(true) > long(false)
}

/// A word of a phrase that counts in this form alone.
fn exact<'a>(text: impl Into<Cow<'a, str>>) -> PhraseWord<'a> {
    PhraseWord { text: text.into(), form: Form::Exact, gap: false, or: Vec::new() }
}

/// Nouns for those who speak for somebody, whom an adjective or a name before them makes a side's.
pub(super) fn is_body(word: &Word) -> bool {
    word.is(class::ROLE)
}
