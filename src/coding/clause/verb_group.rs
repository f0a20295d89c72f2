//! The verb groups of a sentence, before anything hangs on anything.

use super::super::word::{Tag, Word, class, is_copula};
use super::noun_group::bare_predicate;
use super::{Form, Verb, tag};

/// The most words of an insertion within a group, with its last comma.
const INSERTED: usize = 8;

/// The verb groups, left to right. `chunk_at` says by word which noun group it is in.
pub(super) fn verbs(words: &[Word], chunk_at: &[Option<usize>]) -> Vec<Verb> {
    let mut found = Vec::with_capacity(words.len() / 4);
    let mut at = 0;
    while at < words.len() {
        let verb = if found.is_empty() && tag(words, at) == Tag::Adj && bare_predicate(words, at) {
            bare_predicate_verb(chunk_at, at)
        } else if opens(words, at) {
            Scan::new(words, chunk_at, at).verb()
        } else {
            at += 1;
            continue;
        };
        at = verb.end;
        found.push(verb);
    }
    found
}

/// "Harbour ready to talk": the adjective stands for the verb that a headline leaves out.
fn bare_predicate_verb(chunk_at: &[Option<usize>], at: usize) -> Verb {
    let subject = at.checked_sub(1).and_then(|before| chunk_at.get(before).copied().flatten());
    Verb { subject, from: 0, ..Verb::new(Form::Finite, at, at, at + 1) }
}

/// Whether a verb group begins with this word.
fn opens(words: &[Word], at: usize) -> bool {
    match tag(words, at) {
        Tag::Modal | Tag::Be | Tag::Have | Tag::Do => true,
        Tag::VerbBase | Tag::VerbFinite | Tag::VerbPart | Tag::VerbIng => true,
        Tag::To => opens_infinitive(words, at),
        _ => false,
    }
}

/// Whether this "to" stands before a verb: "to pay", "to not even have asked".
fn opens_infinitive(words: &[Word], to: usize) -> bool {
    let behind = words.get(to + 1..).unwrap_or_default();
    let verb = behind.iter().find(|w| !matches!(w.tag, Tag::Adv | Tag::Neg | Tag::Quote));
    verb.is_some_and(|w| match w.tag {
        Tag::VerbBase => true,
        Tag::Be | Tag::Have => w.is(class::BE | class::HAVE),
        Tag::Do => w.lower == "do",
        _ => false,
    })
}

/// A verb group as far as it is read.
struct Scan<'w> {
    words: &'w [Word<'w>],
    chunk_at: &'w [Option<usize>],
    start: usize,
    /// The word behind what is read.
    at: usize,
    /// The last verb read, or "to".
    head: usize,
    infinitive: bool,
    modal: Option<usize>,
    negated: bool,
    /// Whether a participle that follows is passive.
    be: bool,
    passive: bool,
    finite: bool,
    /// The subject within the group: an index of a chunk.
    inner: Option<usize>,
}

impl<'w> Scan<'w> {
    fn new(words: &'w [Word<'w>], chunk_at: &'w [Option<usize>], start: usize) -> Self {
        let infinitive = tag(words, start) == Tag::To;
        Scan {
            words,
            chunk_at,
            start,
            at: start + usize::from(infinitive),
            head: start,
            infinitive,
            modal: None,
            negated: false,
            be: false,
            passive: false,
            finite: false,
            inner: None,
        }
    }

    fn verb(mut self) -> Verb {
        while self.step() {}
        if self.judged_so() {
            self.at += 2;
        }
        Verb {
            passive: self.passive,
            negated: self.negated || self.negated_before(),
            modal: self.modal,
            subject: self.inner,
            ..Verb::new(self.form(), self.start, self.head, self.at)
        }
    }

    /// Reads the word at hand if it belongs to the group; gives whether more may follow.
    fn step(&mut self) -> bool {
        let Some(word) = self.words.get(self.at) else { return false };
        match word.tag {
            Tag::Modal => {
                self.modal = Some(self.at);
                self.finite = true;
                self.auxiliary(word)
            }
            Tag::Be => {
                self.be = true;
                self.auxiliary(word)
            }
            Tag::Have | Tag::Do => {
                self.be = false;
                self.auxiliary(word)
            }
            Tag::Neg => {
                self.negated = true;
                self.pass(1)
            }
            Tag::Adv => self.pass(1),
            Tag::Comma => match self.insertion() {
                Some(end) => self.pass(end - self.at),
                None => false,
            },
            Tag::Quote if self.quotes_more() => self.pass(1),
            Tag::Prep if self.inserted_day() => self.pass(2),
            Tag::VerbPart => self.participle(),
            Tag::VerbFinite if self.be => self.participle(),
            Tag::VerbBase | Tag::VerbFinite => {
                self.finite |= word.tag == Tag::VerbFinite;
                if self.copula_of_participle(word) { self.copula() } else { self.main_verb() }
            }
            Tag::VerbIng if self.be && self.is_to_come(word) => {
                self.modal = Some(self.at);
                self.be = false;
                self.pass(2)
            }
            Tag::VerbIng => self.main_verb(),
            _ => self.inverted_subject(),
        }
    }

    /// Passes over words after which the group goes on.
    fn pass(&mut self, words: usize) -> bool {
        self.at += words;
        true
    }

    fn auxiliary(&mut self, word: &Word) -> bool {
        self.finite |= !self.infinitive && !word.is(class::ING);
        self.negated |= word.is(class::NEG);
        self.head = self.at;
        self.pass(1)
    }

    fn copula(&mut self) -> bool {
        self.be = true;
        self.head = self.at;
        self.pass(1)
    }

    fn participle(&mut self) -> bool {
        self.passive = self.be || !self.finite && !self.infinitive && tag(self.words, self.head) != Tag::Have;
        self.main_verb()
    }

    /// The group ends with its main verb: "to continue to reject" is two; "has yet to answer" is one.
    fn main_verb(&mut self) -> bool {
        self.head = self.at;
        self.at += 1;
        false
    }

    /// "nor will it promise", "should any rise be agreed": the subject stands within.
    fn inverted_subject(&mut self) -> bool {
        let Some(chunk) = self.chunk(self.at) else { return false };
        if self.inner.is_some() || !self.inverts() {
            return false;
        }
        let mut end = self.at;
        while self.chunk(end) == Some(chunk) {
            end += 1;
        }
        // "will the port put": a form like that of the past.
        let bare = || self.modal.is_some() && self.words.get(end).is_some_and(|w| w.base == w.lower);
        let goes_on = match tag(self.words, end) {
            Tag::VerbBase | Tag::VerbPart | Tag::VerbIng | Tag::Be | Tag::Have | Tag::Adv | Tag::Neg => true,
            Tag::VerbFinite => bare(),
            _ => false,
        };
        if goes_on {
            self.inner = Some(chunk);
            self.at = end;
        }
        goes_on
    }

    /// Whether the group begins as one does whose subject stands within.
    fn inverts(&self) -> bool {
        let turns = |w: &Word| {
            matches!(w.tag, Tag::Conj | Tag::Sub | Tag::Neg | Tag::Adv)
                && matches!(w.base, "nor" | "neither" | "only" | "so" | "never")
        };
        // "What is the port offering?"
        let asks = self.start == 1 && self.words.first().is_some_and(|w| matches!(w.base, "what" | "why" | "how"));
        // "Only once wages have risen will the drivers return", "Not until Monday did it answer"
        let first = self.words.iter().position(|w| w.tag != Tag::Quote).unwrap_or_default();
        let form = |at: usize| self.words.get(at).map_or("", |w| w.lower);
        let fronted = || match form(first) {
            "only" => matches!(form(first + 1), "once" | "if" | "after" | "when" | "then" | "with" | "by" | "in"),
            "not" => matches!(form(first + 1), "until" | "before"),
            _ => false,
        };
        asks || self.before(1).is_some_and(turns)
            || self.start > first + 1 && fronted()
            || self.words.get(self.start).is_some_and(|w| matches!(w.base, "should" | "had"))
            || self.behind_no_price()
    }

    /// "is not going to happen": as much as "will not".
    fn is_to_come(&self, word: &Word) -> bool {
        word.lower == "going" && self.next(1) == Tag::To && opens_infinitive(self.words, self.at + 1)
    }

    /// "did, however, give", "would, in return, give", "has not, so far, given": where the group goes on behind an insertion.
    fn insertion(&self) -> Option<usize> {
        let from = self.at + 1;
        let behind = self.words.get(from..)?;
        let close = from + behind.iter().take(INSERTED).position(|w| w.tag == Tag::Comma)?;
        let plain = |w: &Word| plain_addition(w.tag);
        // "so far", "though", "according to"
        let adverb = self.words.get(from).is_some_and(|w| matches!(w.lower, "so" | "though" | "according"));
        let opens = adverb || matches!(tag(self.words, from), Tag::Adv | Tag::Prep);
        let inserted = opens && self.words.get(from + usize::from(adverb)..close)?.iter().all(plain);
        let goes_on =
            matches!(tag(self.words, close + 1), Tag::VerbBase | Tag::VerbPart | Tag::VerbIng | Tag::Be | Tag::Neg);
        (inserted && goes_on).then_some(close + 1)
    }

    /// "was on Monday rejected"
    fn inserted_day(&self) -> bool {
        self.words.get(self.at).is_some_and(|w| w.lower == "on")
            && self.words.get(self.at + 1).is_some_and(|w| w.is(class::MONTH) && w.capital)
            && self.words.get(self.at + 2).is_some_and(|w| w.is(class::PART))
            && (self.be || matches!(tag(self.words, self.head), Tag::Have))
    }

    fn quotes_more(&self) -> bool {
        matches!(self.next(1), Tag::VerbPart | Tag::VerbBase | Tag::VerbIng | Tag::Adv | Tag::Neg)
    }

    /// "remains firmly opposed to": a copula and its participle are one.
    fn copula_of_participle(&self, word: &Word) -> bool {
        let behind = self.words.get(self.at + 1..).unwrap_or_default();
        word.base != "stand"
            && is_copula(word.base)
            && behind
                .iter()
                .find(|w| w.tag != Tag::Adv)
                .is_some_and(|w| w.is(class::PART) && matches!(w.tag, Tag::VerbPart | Tag::VerbFinite))
    }

    /// "rejected as absurd the demand": what stands between a verb and its object.
    fn judged_so(&self) -> bool {
        let as_here = self.words.get(self.at).is_some_and(|w| w.lower == "as") && self.at == self.head + 1;
        as_here && self.next(1) == Tag::Adj && matches!(self.next(2), Tag::Det | Tag::Name)
    }

    /// Whether a negation stands before the group, right there or before an adverb.
    fn negated_before(&self) -> bool {
        let before = self.before(1);
        let word = |back: usize| self.before(back).map_or("", |w| w.lower);
        // "far from agreeing", "instead of agreeing"
        let far = word(1) == "without" || matches!((word(2), word(1)), ("far", "from") | ("instead", "of"));
        far && self.form() == Form::Ing
            || before.is_some_and(|w| w.tag == Tag::Neg || w.base == "nor")
            || before.is_some_and(|w| w.tag == Tag::Adv) && self.before(2).is_some_and(|w| w.tag == Tag::Neg)
            || self.behind_no_price()
    }

    /// "under no circumstances would the port pay"
    fn behind_no_price(&self) -> bool {
        self.start.checked_sub(1).is_some_and(|last| at_no_price(self.words, last))
    }

    fn form(&self) -> Form {
        if self.infinitive {
            return Form::Infinitive;
        }
        if self.finite {
            return Form::Finite;
        }
        if self.words.get(self.start).is_some_and(|w| w.is(class::ING)) {
            return Form::Ing;
        }
        match tag(self.words, self.head) {
            Tag::VerbIng => Form::Ing,
            Tag::VerbPart => Form::Participle,
            Tag::VerbBase => Form::Bare,
            _ => Form::Finite,
        }
    }

    /// The noun group of a word.
    fn chunk(&self, at: usize) -> Option<usize> {
        self.chunk_at.get(at).copied().flatten()
    }

    /// The word so many words before the group.
    fn before(&self, words: usize) -> Option<&Word<'w>> {
        self.start.checked_sub(words).and_then(|at| self.words.get(at))
    }

    /// The word so many words behind the one at hand.
    fn next(&self, behind: usize) -> Tag {
        tag(self.words, self.at + behind)
    }
}

/// Whether a word of this tag may stand in an addition that has no verb: "under the plan", "according to Holt".
pub(in crate::coding) fn plain_addition(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Adv | Tag::Prep | Tag::To | Tag::Det | Tag::Adj | Tag::Noun | Tag::Name | Tag::Num | Tag::Poss | Tag::Pron
    )
}

/// Whether "under no circumstances", "at no price" ends here.
pub(in crate::coding) fn at_no_price(words: &[Word], last: usize) -> bool {
    let word = |back: usize| last.checked_sub(back).and_then(|at| words.get(at)).map_or("", |w| w.lower);
    let way = || {
        matches!(
            word(0),
            "circumstances"
                | "circumstance"
                | "case"
                | "account"
                | "means"
                | "time"
                | "way"
                | "condition"
                | "conditions"
                | "price"
                | "event"
                | "point"
                | "stage"
        )
    };
    word(1) == "no" && way() && matches!(word(2), "under" | "in" | "at" | "by" | "on" | "for")
}
