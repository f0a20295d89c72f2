//! Discourse: what the sentences before leave behind: who spoke, who was named, which issues and offers lie on the table;
//! and whom or what a noun group of the present sentence means by it.

mod addressed;
mod amount;
mod anaphor;
mod answered;
mod employed;
mod gender;
mod joined;
mod met;
mod opposite;
mod pronoun;
mod refer;

pub(super) use anaphor::{is_terms, named_of_several};
pub(super) use gender::Gender;
pub(super) use pronoun::{apposed, beside, is_person};
pub(super) use refer::{sides_of, speaks_for_all};

use super::actor::{Met, Sides, Who};
use super::analysis::Analysis;
use super::lexicon::Class;
use super::word::{Sets, Tag, class};
use crate::codebook::Stance;

/// Whom a noun group means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ref {
    /// A side, several, or somebody else.
    Who(Who),
    /// A document of that side, or of nobody known.
    Document(Option<Sides>),
    /// A thing, or somebody unknown.
    Other,
}

impl Ref {
    pub fn sides(self) -> Option<Sides> {
        match self {
            Self::Who(Who::Sides(sides)) | Self::Document(Some(sides)) => Some(sides),
            _ => None,
        }
    }
}

/// Who speaks, and under which name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    pub who: Who,
    pub name: String,
}

/// What a heading or a lead-in says of the items below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Whose words or wishes the items are.
    pub side: Option<Sides>,
    /// What the items are when they don't say it themselves.
    pub stance: Option<Stance>,
    /// Whether they are the terms of a document.
    pub document: bool,
    /// Whether the items only lack their subject ("The union:" + "demanded ...").
    pub subject: Option<Sides>,
    pub speaker: Option<Speaker>,
    /// Whether it ends with the list below it.
    pub list: bool,
    /// Whether it holds for what has no verb alone.
    pub verbless: bool,
    /// Whether it holds for items, and for what is to be, alone.
    pub items: bool,
    /// Whether an item stood below it: what is no item ends it.
    pub itemised: bool,
}

/// What earlier sentences left behind.
#[derive(Clone, Debug, Default)]
pub(super) struct Discourse {
    pub all: Sides,
    /// The issues that are about the talks themselves, and never about how much.
    pub procedure: Vec<usize>,
    /// The side that those are who work for the other.
    pub employed: Option<Sides>,
    /// Those whom the article introduced.
    pub met: Met,
    pub speaker: Option<Speaker>,
    /// Who says what is quoted here, as a later sentence of the same quotation tells.
    pub ahead: Option<Speaker>,
    pub person: Option<Speaker>,
    /// The last man and the last woman who were known as such.
    pub man: Option<Speaker>,
    pub woman: Option<Speaker>,
    /// The offices that people of one side alone hold.
    pub offices: Vec<(String, Sides)>,
    /// Which people are known to be a man or a woman, by number.
    pub genders: Vec<(u16, Gender)>,
    /// The last plural or collective actor.
    pub group: Option<Who>,
    /// The last side named as such.
    pub party: Option<Who>,
    /// The one before it, where it was named by those who it is: "it" is none of several.
    pub single: Option<Who>,
    /// The last person or side that was a subject.
    pub latest: Option<Who>,
    /// Whose document was spoken of last.
    pub document: Option<Sides>,
    /// Whether it is an offer.
    pub document_offers: bool,
    /// The issues of the last sentence that had any, in order.
    pub issues: Vec<usize>,
    /// The last of them of which something was said, else the last.
    pub said_of: Option<usize>,
    /// How many sentences in a row were about no issue, by name or by what was said.
    pub silent: usize,
    /// The last nouns of the issues' mentions, the latest last, with their issues.
    pub heads: Vec<(String, usize)>,
    /// The amounts that were named, with what they were said of.
    pub amounts: amount::Amounts,
    /// The latest offers: issue and whose.
    pub offers: Vec<(usize, Sides)>,
    /// The demands of the last sentence that had any.
    pub demands: Vec<(usize, Sides)>,
    pub frame: Frame,
    /// The issue that the paragraph is about: the only one that its last sentence with any names.
    pub topic: Option<usize>,
    /// The same, where the sentence said no more than that it is to be spoken of: "The sides are apart on wages".
    pub opened: Option<usize>,
    /// The issue that the heading above names, where it names no side: what is said below it is said of that.
    pub section: Option<usize>,
    /// The issue that the paragraph is labelled with: "Wages: ...".
    pub label: Option<usize>,
    /// The issue whose name alone is the paragraph's first sentence: "Wages. The port".
    pub title: Option<usize>,
    /// What the last question asked a side for.
    pub asked: Option<Stance>,
    /// The issue of the question that ended the paragraph before, and what a yes to it means.
    pub question: Option<(usize, Stance)>,
    /// The same of the question that this sentence may answer.
    pub answers: Option<(usize, Stance)>,
    /// What the sentence before said: issue, whose, stance.
    pub last: Vec<(usize, Sides, Stance)>,
    /// Whose demands or offers the sentence before only counted: "The port has two demands".
    pub counted: Option<(Sides, Stance)>,
    /// The issues that a side asked for or offered in the sentence before.
    pub open: Vec<(usize, Sides)>,
    /// Whether the paragraph tells what a deal holds that all have made: "Under the accord, wages will rise. Two guards".
    pub deal: bool,
    /// Whether the article has told that all sides made a deal, and not yet of what that leaves open.
    pub made: bool,
    /// Who spoke in the paragraph last.
    pub said: Option<Who>,
    /// The issue of the last mention that was a plural.
    pub several: Option<usize>,
    /// Whose answers an interview prints.
    pub interviewed: Option<Speaker>,
    /// Whether the paragraph before asked something.
    pub question_asked: bool,
    /// Whether nothing but "I" or "we" behind a question says who speaks in the paragraph.
    pub guessed: bool,
    /// Who speaks in the whole paragraph ("V. NAME: ...").
    pub block: Option<Speaker>,
    /// Whose side the paragraph's questions are put to: "you".
    pub addressed: Option<Sides>,
    /// Whether the last sentence spoke of a document.
    pub about_document: bool,
    /// Whether a person, or nobody who is a side, was the subject of the last sentence.
    pub no_side_acted: bool,
    /// The document that was the last sentence's subject.
    pub subject_document: Option<Sides>,
    /// Whose paper the paragraph tells of.
    pub paper: Option<Sides>,
    /// Whether the last sentence spoke of what all sides say together.
    pub statement: bool,
    /// Whether the last statements were agreements of all sides.
    pub joint: bool,
}

/// Whether the noun group names a written text.
pub(super) fn is_document(a: &Analysis, chunk: usize) -> bool {
    a.parse.chunks.get(chunk).is_some_and(|group| {
        // "the pension plan" is what an issue calls its matter, no paper.
        a.in_set(group.head, Sets::PAPERS)
            // "on paper" only says how.
            && !(a.form(group.head) == "paper" && group.end - group.start == 1)
            && !a.issues.mentions.iter().any(|m| m.start < group.end && group.start < m.end)
    })
}

impl Discourse {
    /// The issue that the label of the paragraph, or the heading above it, says that it is about.
    pub fn about(&self) -> Option<usize> {
        self.label.or(self.title).or(self.section)
    }

    /// Whether a side asks by the verb for something, or offers it, that none of the issues is named by: "The guild suggested a
    /// raffle". What then is "the idea" is none of those that were spoken of before.
    pub fn asks_unknown(&self, a: &Analysis, index: usize) -> bool {
        let (Some(verb), Some(Some(cue))) = (a.parse.verbs.get(index), a.verb_cues.get(index)) else { return false };
        let asks = matches!(cue.cue.class, Class::Propose | Class::Demand) && cue.start < verb.end;
        let side = || verb.subject.and_then(|chunk| self.refer(a, chunk, None).sides()).is_some();
        let object = a.group_at(verb.end).filter(|group| group.start == verb.end && group.preposition.is_none());
        let thing = || {
            object.is_some_and(|group| {
                a.tag(group.head) == Tag::Noun
                    && !a.word(group.head).is_some_and(|word| word.is(class::MONTH) || word.capital)
                    // "wants a limit of ten": of what was spoken of.
                    && !a.in_set(group.head, Sets::MATTERS)
            })
        };
        asks && self.about().or(self.opened).is_none()
            && a.issues.mentions.is_empty()
            && !verb.passive
            && !verb.negated
            && side()
            && thing()
    }

    /// Nothing of what was spoken of is meant by "it" any more.
    pub fn forget_issues(&mut self) {
        self.issues.clear();
        self.offers.clear();
        self.demands.clear();
        self.open.clear();
        self.last.clear();
        (self.topic, self.said_of, self.several) = (None, None, None);
    }

    /// Forgets what belongs to one entry.
    pub fn enter(&mut self) {
        let Self { all, procedure, employed, met, amounts, genders, offices, interviewed, .. } = std::mem::take(self);
        *self = Self { all, procedure, employed, met, amounts, genders, offices, interviewed, ..Self::default() };
    }

    /// Whether the person is a man or a woman, where that is known.
    pub fn gender(&self, number: u16) -> Option<Gender> {
        let told = self.genders.iter().find(|(known, _)| *known == number).map(|(_, gender)| *gender);
        told.or_else(|| Gender::of_name(self.met.name(number)?))
    }

    /// Makes a side the one that was named last, by a name for one or by those who it is.
    pub fn name_party(&mut self, who: Who, several: bool) {
        self.single = self.single.or(self.party).filter(|_| several);
        self.party = Some(who);
    }

    /// Makes somebody the one who is spoken of.
    pub fn speak_of(&mut self, person: Speaker, gender: Option<Gender>) {
        self.note_gender(&person, gender);
        self.person = Some(person);
    }

    /// Notes a man or a woman, whoever is spoken of.
    pub fn note_gender(&mut self, person: &Speaker, gender: Option<Gender>) {
        match gender {
            Some(Gender::He) => self.man = Some(person.clone()),
            Some(Gender::She) => self.woman = Some(person.clone()),
            None => {}
        }
    }

    /// Whom "he" or "she" means: the person spoken of last, or the last man where that is a woman.
    pub fn called(&self, pronoun: &str) -> Option<&Speaker> {
        let other = match Gender::of_pronoun(pronoun) {
            Some(Gender::He) => (&self.woman, &self.man),
            Some(Gender::She) => (&self.man, &self.woman),
            None => return self.person.as_ref(),
        };
        if self.person.is_some() && self.person == *other.0 { other.1.as_ref() } else { self.person.as_ref() }
    }

    /// The one other side.
    pub fn other(&self, sides: Sides) -> Option<Sides> {
        let other = self.all & !sides;
        (other != 0 && other.count_ones() == 1).then_some(other)
    }
}
