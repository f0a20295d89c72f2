//! The noun groups of a sentence, before anything hangs on anything.

use super::super::word::{Sets, Tag, Word, class};
use super::{Chunk, Knowledge, tag};

/// The noun groups, left to right.
pub(super) fn chunks(words: &[Word], knowledge: &dyn Knowledge) -> Vec<Chunk> {
    let mut found = Vec::with_capacity(words.len() / 2);
    let mut at = 0;
    while at < words.len() {
        if opens(words, knowledge, at) {
            let chunk = Scan::new(words, at).chunk();
            at = chunk.end;
            found.push(chunk);
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a noun group may begin with this word.
fn opens(words: &[Word], knowledge: &dyn Knowledge, at: usize) -> bool {
    match tag(words, at) {
        Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Name | Tag::Pron => true,
        Tag::That => points(words, knowledge, at) || alone(words, at),
        _ => false,
    }
}

/// A noun group as far as it is read.
struct Scan<'w> {
    words: &'w [Word<'w>],
    start: usize,
    /// The word behind what is read.
    at: usize,
    /// The last word read that may be the head.
    head: usize,
}

impl<'w> Scan<'w> {
    /// The first word of a group is read, whatever it is.
    fn new(words: &'w [Word<'w>], start: usize) -> Self {
        Scan { words, start, at: start + 1, head: start }
    }

    fn chunk(mut self) -> Chunk {
        if !self.stands_alone() {
            while self.goes_on() {
                let said_of = self.next(0) == Tag::Adj && self.last() == Tag::Noun;
                if !said_of && matches!(self.next(0), Tag::Det | Tag::Adj | Tag::Num | Tag::Noun | Tag::Name) {
                    self.head = self.at;
                }
                self.at += 1;
            }
        }
        Chunk { start: self.start, end: self.at, head: self.head, preposition: preposition(self.words, self.start) }
    }

    /// Whether the first word is all of the group.
    fn stands_alone(&self) -> bool {
        match tag(self.words, self.start) {
            Tag::Pron => true,
            Tag::That => alone(self.words, self.start),
            _ => false,
        }
    }

    /// Whether the word at hand belongs to the group.
    fn goes_on(&self) -> bool {
        match self.next(0) {
            // "all the gates", "both these"
            Tag::Det => {
                self.head() == Tag::Det
                    || self.last() == Tag::Conj
                    // "two more days"
                    || self.last() == Tag::Num && self.words.get(self.at).is_some_and(|w| matches!(w.lower, "more" | "fewer" | "less"))
                        && matches!(self.next(1), Tag::Noun | Tag::Adj)
                    || self.last() == Tag::Poss && self.next(1) == Tag::Adj
            }
            Tag::Adj => {
                (self.start > 0 || !bare_predicate(self.words, self.at))
                    && !self.begins_with_more()
                    && !self.tells_when()
                    && !self.begins_with_time()
            }
            Tag::Num | Tag::Poss => true,
            Tag::Pron => self.is_stressed(),
            Tag::Noun => !self.says_when() && !self.tells_when(),
            Tag::Name => !self.begins_with_name(),
            Tag::Quote => self.quotes_more(),
            Tag::Adv => self.time_as_adjective() || self.says_how(),
            // "a full, unconditional pay rise"
            Tag::Comma => self.between_adjectives() && matches!(self.next(2), Tag::Noun | Tag::Adj | Tag::Comma),
            Tag::Conj => self.between_adjectives() || self.and_a_half(),
            // "two- to three-day"
            Tag::Dash => self.last() == Tag::Num,
            Tag::To => matches!(self.last(), Tag::Num | Tag::Dash) && self.next(1) == Tag::Num,
            _ => false,
        }
    }

    /// "an agreement Wednesday on": when, no part of the group.
    fn says_when(&self) -> bool {
        self.words.get(self.at).is_some_and(|w| w.is(class::MONTH) && w.capital)
            && self.head_is_last()
            && self.head() == Tag::Noun
            && !matches!(self.next(1), Tag::Noun | Tag::Num | Tag::Name)
    }

    /// "said on Monday wages must rise": when it was said; what is said begins behind it.
    fn tells_when(&self) -> bool {
        let day =
            self.start + 1 == self.at && self.words.get(self.start).is_some_and(|w| w.is(class::MONTH) && w.capital);
        let said = |at: usize| {
            let word = at.checked_sub(1).and_then(|at| self.words.get(at));
            word.is_some_and(|w| matches!(w.base, "say" | "add" | "announce" | "confirm" | "warn" | "argue"))
        };
        let on = self.start.checked_sub(1).filter(|at| self.words.get(*at).is_some_and(|w| w.lower == "on"));
        let hour = |w: &Word| matches!(w.lower, "morning" | "afternoon" | "evening" | "night");
        day && on.is_some_and(said) && !self.words.get(self.at).is_some_and(hour)
    }

    /// "the port last month", "a rise next year": when, behind what is a group by itself.
    fn begins_with_time(&self) -> bool {
        let near = self.words.get(self.at).is_some_and(|w| matches!(w.lower, "last" | "next"));
        let time = |w: &Word| w.sets.has(Sets::TIMES) || w.is(class::MONTH);
        let ends = self.next(2) != Tag::Poss && !matches!(self.next(2), Tag::Noun | Tag::Adj);
        near && ends
            && self.head_is_last()
            && matches!(self.head(), Tag::Noun | Tag::Name)
            && self.words.get(self.at + 1).is_some_and(time)
    }

    /// "the union wants a rise, the port longer hours": a group of its own, behind whoever wants it.
    fn begins_with_more(&self) -> bool {
        let more = |w: &Word| w.lower == "more" || w.lower == "less" || w.lower.len() > 4 && w.lower.ends_with("er");
        let acts = |w: &Word| w.tag == Tag::Name || w.term.actor;
        self.head_is_last()
            && self.next(1) == Tag::Noun
            && self.words.get(self.at).is_some_and(more)
            && self.words.get(self.head).is_some_and(acts)
    }

    /// "after talks Ruritania said": a common noun that is no title doesn't go before a name.
    fn begins_with_name(&self) -> bool {
        let title = |w: &Word| w.is(class::ROLE) || w.capital;
        self.head() == Tag::Noun && self.head_is_last() && !self.words.get(self.head).is_some_and(title)
    }

    /// Within a group a quotation mark stands only where more of the group follows: "the port's 'final' offer".
    fn quotes_more(&self) -> bool {
        matches!(self.next(1), Tag::Adj | Tag::Noun | Tag::Name | Tag::Num)
            && (matches!(self.head(), Tag::Det | Tag::Adj | Tag::Num) || self.last() == Tag::Poss)
    }

    /// "an earlier demand": an adverb of time stands as an adjective.
    fn time_as_adjective(&self) -> bool {
        self.next(1) == Tag::Noun
            && (self.head() == Tag::Det || tag(self.words, self.head + 1) == Tag::Poss)
            && self
                .words
                .get(self.at)
                .is_some_and(|w| matches!(w.base, "earlier" | "later" | "then" | "further" | "once" | "back"))
    }

    /// "a very high price", "about two years": an adverb before an adjective or a number.
    fn says_how(&self) -> bool {
        matches!(self.next(1), Tag::Adj | Tag::Num) && !matches!(self.head(), Tag::Noun | Tag::Name)
    }

    /// "the levy itself is open"
    fn is_stressed(&self) -> bool {
        self.head() == Tag::Noun && self.words.get(self.at).is_some_and(|w| w.is_reflexive())
    }

    fn between_adjectives(&self) -> bool {
        self.last() == Tag::Adj && self.next(1) == Tag::Adj
    }

    /// "one and a half percent"
    fn and_a_half(&self) -> bool {
        let form = |behind: usize| self.words.get(self.at + behind).map_or("", |w| w.lower);
        self.last() == Tag::Num && form(1) == "a" && matches!(form(2), "half" | "quarter" | "third")
    }

    fn head_is_last(&self) -> bool {
        self.head + 1 == self.at
    }

    fn head(&self) -> Tag {
        tag(self.words, self.head)
    }

    /// The last word read.
    fn last(&self) -> Tag {
        tag(self.words, self.at.saturating_sub(1))
    }

    /// The word at hand, or one so many words behind it.
    fn next(&self, behind: usize) -> Tag {
        tag(self.words, self.at + behind)
    }
}

/// The preposition before a group, adverbs and quotation marks looked through.
fn preposition(words: &[Word], start: usize) -> Option<usize> {
    let before = |end: usize| words.get(..end)?.iter().rposition(|w| !matches!(w.tag, Tag::Quote | Tag::Adv));
    let nearest = before(start)?;
    let nearest = if bounds(words, nearest, start) { before(nearest)? } else { nearest };
    matches!(tag(words, nearest), Tag::Prep | Tag::To).then_some(nearest)
}

/// Whether the preposition only says how far a number goes: "at least two guards", "a rise of at most 4 per cent", "a league of
/// about 400 ports".
fn bounds(words: &[Word], preposition: usize, start: usize) -> bool {
    let form = |at: usize| words.get(at).map_or("", |w| w.lower);
    let near = matches!(form(preposition), "about" | "around" | "over" | "under" | "between")
        && tag(words, start) == Tag::Num
        && preposition
            .checked_sub(1)
            .is_some_and(|at| matches!(tag(words, at), Tag::Prep | Tag::VerbFinite | Tag::VerbBase));
    preposition + 1 == start && (near || form(preposition) == "at" && matches!(form(start), "least" | "most"))
}

/// Whether an adjective is what a headline says of its first group without a verb: "Harbour ready to talk".
pub(super) fn bare_predicate(words: &[Word], at: usize) -> bool {
    at > 0
        && matches!(tag(words, at - 1), Tag::Noun | Tag::Name)
        && matches!(tag(words, at + 1), Tag::To | Tag::Prep | Tag::That | Tag::Sub)
        && words.get(at).is_some_and(|w| {
            matches!(
                w.lower,
                "ready"
                    | "willing"
                    | "unwilling"
                    | "reluctant"
                    | "keen"
                    | "eager"
                    | "adamant"
                    | "undecided"
                    | "unhappy"
            )
        })
}

/// Whether "that" stands by itself for what was said: "That was a demand", "called that absurd".
fn alone(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1);
    let next = tag(words, at + 1);
    let opens = before.is_none_or(|b| b == 0 && matches!(tag(words, b), Tag::Quote | Tag::Conj));
    let judged =
        before.and_then(|b| words.get(b)).is_some_and(|w| matches!(w.base, "call" | "dismiss" | "describe" | "brand"));
    // "said that was too much", "told reporters that was too much": a clause that is told has a subject of its own.
    let verb = |at: usize| matches!(tag(words, at), Tag::VerbFinite | Tag::VerbBase | Tag::VerbPart | Tag::VerbIng);
    let told = |b: usize| b > 0 && verb(b - 1) && words.get(b - 1).is_some_and(|w| w.base == "tell");
    let told = before.is_some_and(told);
    (opens || told || before.is_some_and(verb)) && matches!(next, Tag::Be | Tag::Have | Tag::Do)
        || told && next == Tag::Modal
        // "see no need for that and refuse"
        || next == Tag::Conj && before.is_some_and(|b| tag(words, b) == Tag::Prep)
        || judged && matches!(next, Tag::Adv | Tag::Adj | Tag::Det | Tag::Sub)
}

/// Whether "that" points at something ("that step", "rejected that") and opens no clause.
fn points(words: &[Word], knowledge: &dyn Knowledge, at: usize) -> bool {
    let mut next = at + 1;
    while matches!(tag(words, next), Tag::Noun | Tag::Adj | Tag::Num) {
        next += 1;
    }
    let ends = matches!(
        tag(words, next),
        Tag::Comma | Tag::Other | Tag::Colon | Tag::Semicolon | Tag::Prep | Tag::Dash | Tag::Quote | Tag::Sub
    );
    let ends = ends || tag(words, next) == Tag::Conj && !verb_behind_pair(words, next);
    match next - at - 1 {
        // "said that, once a deal is made, it would"
        0 if tag(words, next) == Tag::Comma && at.checked_sub(1).is_some_and(|b| knowledge.says(b)) => {
            !matches!(tag(words, next + 1), Tag::Sub | Tag::Prep)
        }
        0 => ends || tag(words, next) == Tag::Modal && !tells_of_thing(words, at),
        1 | 2 => ends && !words.get(next - 1).is_some_and(plural_like) && !tells(words, knowledge, at),
        _ => false,
    }
}

/// Whether "that" tells what is said: "said that", "told reporters on Monday that", "made clear that".
fn tells(words: &[Word], knowledge: &dyn Knowledge, that: usize) -> bool {
    let before = that.checked_sub(1);
    before.is_some_and(|at| knowledge.says(at) || matches!(tag(words, at), Tag::Noun | Tag::Name | Tag::Adj))
}

/// "a panel that would rule": what is told of the thing before it; nobody is told it, as in "told reporters that would".
fn tells_of_thing(words: &[Word], that: usize) -> bool {
    let noun = that.checked_sub(1).and_then(|at| words.get(at)).filter(|w| w.tag == Tag::Noun);
    noun.is_some_and(|w| !w.is(class::ROLE) && !w.sets.has(Sets::PEOPLE) && !w.term.actor)
}

/// Whether the conjunction at `and` joins groups before a verb of theirs: "wages and the heating must improve".
fn verb_behind_pair(words: &[Word], and: usize) -> bool {
    let group = |w: &&Word| matches!(w.tag, Tag::Det | Tag::Poss | Tag::Adj | Tag::Num | Tag::Noun | Tag::Adv);
    let behind = words.get(and + 1..).unwrap_or_default().iter().find(|w| !group(w));
    behind.is_some_and(|w| matches!(w.tag, Tag::Modal | Tag::Be | Tag::Have | Tag::Do | Tag::VerbBase))
}

/// Whether a word looks like a plural noun, which "that" can't point at.
fn plural_like(word: &Word) -> bool {
    word.tag == Tag::Noun && (word.is(class::S) || word.is(class::PLURAL) && word.base.is_empty())
}
