//! One sentence with everything that the rules ask of it: tagged words, actors, issues, the parse and the cues.

mod compound;
mod knowledge;
mod reply;
mod telegraphic;

use compound::{compounds, whole_names};
use knowledge::Known;

use super::actor::{Actors, Mention, Met, Naming, judge};
use super::clause::{Chunk, Parse, Verb, parse, plain_addition};
use super::issue::{Called, Found, Issues, Sure};
use super::lexicon::{BE, Class, Cue, Frame};
use super::phrase::{Forms, Space};
use super::term::Bits;
use super::word::{Sets, Start, Tag, Word, class};
use crate::span::Span;
use std::mem;

/// How many words may stand in a gap of a cue; one less before a noun.
const MOST_SKIPPED: usize = 4;
/// The same within one noun group.
const MOST_OF_GROUP: usize = 7;

/// A cue where it stands: words `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct CueAt {
    pub cue: &'static Cue,
    pub start: usize,
    pub end: usize,
}

/// Which words of cues are among these, by number.
fn cue_words(words: &[Word]) -> Bits {
    let mut found = Bits::default();
    for word in words {
        // Most words have none.
        word.numbers.iter().filter(|number| **number > 0).for_each(|number| found.add(u32::from(*number)));
        if word.copula {
            found.add(u32::from(BE));
        }
    }
    found
}

/// What some word of a sentence is: a rule that asks for such a word needn't look for one in most sentences.
#[derive(Clone, Copy, Default)]
pub(super) struct Among {
    /// The sets that it is in.
    sets: Sets,
    /// Its classes.
    classes: u32,
    /// Whether it is a number or a part of one.
    pub counts: bool,
    /// Whether it stands within quotation marks.
    pub quoted: bool,
}

impl Among {
    fn of(words: &[Word]) -> Self {
        let mut among = Self::default();
        for word in words {
            among.sets = among.sets.with(word.sets);
            among.classes |= word.flags();
            among.counts |= word.counts;
            among.quoted |= word.quoted;
        }
        among
    }

    /// Whether some word is of one of these classes.
    pub fn is(self, classes: u32) -> bool {
        self.classes & classes != 0
    }
}

/// A sentence, analysed.
#[derive(Default)]
pub(super) struct Analysis<'a> {
    pub text: &'a str,
    pub span: Span,
    pub words: Vec<Word<'a>>,
    pub among: Among,
    /// Whether it is a headline.
    pub heading: bool,
    pub actors: Vec<Mention>,
    pub issues: Found,
    pub parse: Parse,
    /// By verb: its cue, if it has one.
    pub verb_cues: Vec<Option<CueAt>>,
    /// The cues that are nouns.
    pub noun_cues: Vec<CueAt>,
    /// Judging words: "unacceptable".
    pub judgements: Vec<CueAt>,
    /// By chunk.
    pub named: Vec<Naming>,
}

impl<'a> Analysis<'a> {
    /// A sentence of which only the words are known.
    pub fn new(text: &'a str, span: Span, words: Vec<Word<'a>>) -> Self {
        let among = Among::of(&words);
        Self { text, span, words, among, ..Self::default() }
    }

    /// Finds the names and keywords of the codebook.
    pub fn find(&mut self, actors: &Actors, issues: &Issues, called: &mut Called, space: &mut Space) {
        let forms = Forms::new(&self.words, self.text, space);
        self.actors = actors.mentions(&forms);
        self.issues = issues.find(&forms, called);
        // The "school board" that is a side is no school.
        let named = |start: usize, end: usize| self.actors.iter().any(|a| a.start <= start && end < a.end);
        self.issues.mentions.retain(|m| m.sure > Sure::Hinted || !named(m.start, m.end));
        whole_names(&mut self.words, &self.actors);
        compounds(&mut self.words, &self.issues);
    }

    /// Finds the noun groups and the verbs, and who is who.
    pub fn parse(&mut self) {
        let Self { words, actors, .. } = &*self;
        let parse = parse(words, &Known { words, mentions: actors });
        self.named = parse.chunks.iter().map(|chunk| judge(words, actors, chunk)).collect();
        self.parse = parse;
    }

    /// Knows those whom the article has introduced, where the sentence names one.
    pub fn meet(&mut self, met: &Met) {
        if met.mentions(&self.words, &mut self.actors) {
            self.parse();
            self.find_cues();
        }
    }

    /// Finds the cues.
    pub fn find_cues(&mut self) {
        let among = cue_words(&self.words);
        self.verb_cues = self.parse.verbs.iter().map(|verb| self.verb_cue(verb, &among)).collect();
        let (mut noun_cues, mut judgements) = (Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(word) = self.words.get(at) {
            // "A priority" may be somebody's and may be what something is called.
            let (mut noun, mut judgement) = (None, None);
            if word.cues.others.is_empty() {
                at += 1;
                continue;
            }
            self.cues_at(at, word.cues.others, &among, &mut |number, found| {
                let best = if found.cue.frame == Frame::Noun { &mut noun } else { &mut judgement };
                if best.is_none_or(|(last, longest): (u16, CueAt)| (longest.end, last) < (found.end, number)) {
                    *best = Some((number, found));
                }
            });
            let fits = matches!(word.tag, Tag::Noun | Tag::Adj | Tag::Name | Tag::Prep | Tag::Adv | Tag::Det);
            let noun = noun.map(|(_, found)| found).filter(|_| fits);
            let judgement = judgement.map(|(_, found)| found);
            let end = noun.iter().chain(&judgement).map(|found| found.end).max();
            judgements.extend(judgement);
            // A noun cue stands at the head of its group: in "demand letter" it doesn't.
            let chunk = self.parse.chunk_at.get(at).copied().flatten().and_then(|c| self.parse.chunks.get(c));
            noun_cues.extend(noun.filter(|found| chunk.is_none_or(|chunk| chunk.head < found.end)));
            at = end.unwrap_or(at + 1);
        }
        (self.noun_cues, self.judgements) = (noun_cues, judgements);
        if self.verb_cues.iter().flatten().any(|cue| cue.cue.class == Class::Reject) {
            let mut mentions = mem::take(&mut self.issues.mentions);
            mentions.retain(|mention| !self.refuses(mention.start, mention.end));
            self.issues.mentions = mentions;
        }
    }

    /// "Dismissed the request": a keyword that is the verb itself, by which somebody refuses what was asked.
    fn refuses(&self, start: usize, end: usize) -> bool {
        let verbs = self.parse.verbs.iter().zip(&self.verb_cues);
        let mut refusing = verbs.filter(|(verb, cue)| {
            verb.head == start && end == start + 1 && cue.is_some_and(|cue| cue.cue.class == Class::Reject)
        });
        let asked = Sets::OFFERS.with(Sets::TERMS).with(Sets::IDEAS).with(Sets::MATTERS);
        refusing.any(|(verb, _)| {
            let object = self.group_at(verb.end).filter(|group| group.start == verb.end);
            object.is_some_and(|group| {
                let asks = |cue: &CueAt| cue.start <= group.head && group.head < cue.end && cue.cue.class.asks();
                let told = self.in_set(group.head, asked) || self.noun_cues.iter().any(asks);
                told || matches!(self.form(group.head), "it" | "this" | "that")
            })
        })
    }

    /// Gives those of the cues that stand at `at`, each with its number. The sentence has these words of cues.
    fn cues_at(&self, at: usize, starts: &'static [Start], among: &Bits, give: &mut dyn FnMut(u16, CueAt)) {
        if starts.is_empty() {
            return;
        }
        let (alone, longer) = starts.split_at(starts.partition_point(|start| start.next == 0));
        for start in alone {
            let found = start.cue().map(|cue| CueAt { cue, start: at, end: at + 1 });
            found.into_iter().for_each(|found| give(start.cue, found));
        }
        if longer.is_empty() {
            return;
        }
        let mut give_one = |start: &'static Start| {
            if let Some(cue) = start.cue()
                && let Some(end) = self.matches(cue, at, among)
            {
                give(start.cue, CueAt { cue, start: at, end });
            }
        };
        // The second word is among those that `matches` may come to.
        let mut far = 0;
        for word in self.words.get(at + 1..).unwrap_or_default() {
            let numbers = [word.numbers[0], word.numbers[1], if word.copula { BE } else { 0 }];
            for number in numbers.into_iter().filter(|number| *number > 0) {
                let from = longer.partition_point(|start| start.next < number);
                let behind = longer.iter().skip(from).take_while(|start| start.next == number);
                behind.for_each(&mut give_one);
            }
            far += usize::from(!matches!(word.tag, Tag::Quote | Tag::Adv | Tag::Neg));
            if far > MOST_OF_GROUP {
                break;
            }
        }
    }

    /// The longest cue that begins with a word of the verb group ("are prepared", "will have none of") and reaches its head.
    fn verb_cue(&self, verb: &Verb, among: &Bits) -> Option<CueAt> {
        let mut best = None;
        for (at, word) in self.words.iter().enumerate().take(verb.head + 1).skip(verb.start) {
            self.cues_at(at, word.cues.verbs, among, &mut |number, found| {
                let weight = (found.cue.words.len(), found.cue.class.stance().is_some(), at, number);
                // "has refused to publish its plans for it" has no plans: what only helps is no word of the cue by itself.
                let helps = || {
                    let head = self.words.get(verb.head);
                    let own = |number: &u16| head.is_some_and(|head| head.has_number(*number));
                    word.tag == Tag::Have && at < verb.head && !found.cue.numbers.iter().skip(1).any(own)
                };
                let better = found.end > verb.head && best.is_none_or(|(most, _)| most < weight);
                if better && !helps() && self.stands_by_itself(&found) {
                    best = Some((weight, found));
                }
            });
        }
        best.map(|(_, found)| found)
    }

    /// Whether what follows a cue leaves it what it is.
    fn stands_by_itself(&self, found: &CueAt) -> bool {
        let last = found.end.wrapping_sub(1);
        // "was due to the heat", "is due to open" ask for nothing.
        let cause = self.form(last) == "due" && self.form(found.end) == "to";
        // "must pay 9 per cent" pays no cent.
        let share = self.form(last) == "cent" && self.form(last.wrapping_sub(1)) == "per";
        // "is a fine quality" calls nothing fine.
        let part = found.cue.frame == Frame::Predicate
            && matches!(self.tag(last), Tag::Adj | Tag::Noun)
            && matches!(self.tag(found.end), Tag::Noun | Tag::Name);
        // "said no fee was paid": what "no" begins is another clause's.
        let group = matches!(self.form(last), "no" | "yes")
            && self.chunk_of(last).is_some_and(|c| self.parse.chunks.get(c).is_some_and(|c| c.head > last));
        let group = group
            || self.form(last) == "no" && matches!(self.tag(found.end), Tag::Noun | Tag::Name | Tag::Adj | Tag::Num);
        // "he claimed": said, not asked for.
        let said = self.base(found.start) == "claim"
            && found.cue.words.len() == 1
            && matches!(self.tag(found.end), Tag::Comma | Tag::Other | Tag::That | Tag::Quote)
            && found.cue.class == Class::Demand;
        // "'Never,' he said when asked about it"
        let asked = self.form(last) == "when" && matches!(self.form(found.end), "asked" | "pressed" | "questioned");
        // "agreed on Tuesday that", "decided on Monday to": when, not on what.
        let day = |at: usize| self.word(at).is_some_and(|w| w.is(class::MONTH) && w.capital);
        let behind = found.end + 1;
        let hour = matches!(self.form(behind), "morning" | "afternoon" | "evening" | "night");
        let ends = behind + usize::from(hour);
        let goes_on = self.base(last.wrapping_sub(1)) == "agree" || matches!(self.tag(ends), Tag::To | Tag::That);
        let dated = self.form(last) == "on"
            && goes_on
            && (day(found.end) && (hour || self.tag(behind) != Tag::Noun)
                || self.tag(found.end) == Tag::Num && day(behind));
        !asked && !cause && !share && !part && !group && !said && !dated
    }

    /// Where the cue's words end when they begin at `at`.
    fn matches(&self, cue: &Cue, at: usize, among: &Bits) -> Option<usize> {
        // Most cues have a word that is nowhere in the sentence.
        if !cue.numbers.iter().skip(2).all(|number| among.has((*number).into())) {
            return None;
        }
        let mut place = at;
        for (index, pattern) in cue.numbers.iter().enumerate() {
            if index == 0 {
                place += 1;
                continue;
            }
            let gap = cue.gaps & (1u8.checked_shl(u32::try_from(index).unwrap_or(9)).unwrap_or(0)) != 0;
            let mut skipped = 0;
            // "put a rise of 5 per cent on the table": one group may be longer.
            let mut most = MOST_OF_GROUP;
            loop {
                let word = self.words.get(place)?;
                if word.has_number(*pattern) {
                    place += 1;
                    break;
                }
                if let Some(end) = self.insertion_end(place).filter(|_| index == 1) {
                    place = end;
                    continue;
                }
                let before_noun = matches!(word.tag, Tag::Det | Tag::Adj) && skipped + 1 < MOST_SKIPPED;
                if (matches!(word.tag, Tag::Quote | Tag::Adv | Tag::Neg) || before_noun) && !gap {
                    skipped += usize::from(before_noun);
                    place += 1;
                    continue;
                }
                if word.tag == Tag::Prep && !matches!(word.lower, "of" | "per") {
                    most = MOST_SKIPPED;
                }
                if gap
                    && skipped < most
                    && !matches!(word.tag, Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::Conj | Tag::VerbFinite)
                    // "called off its strike to allow talks": the talks are not what was called off.
                    && !(word.tag == Tag::To && self.tag(place + 1) == Tag::VerbBase)
                {
                    // "voted by 19 to 11 on Tuesday against"
                    let day = word.is(class::MONTH) && word.capital;
                    let score =
                        word.tag == Tag::Num && (place == at + 1 || matches!(self.tag(place - 1), Tag::Prep | Tag::To));
                    skipped += usize::from(!day && !score);
                    place += 1;
                    continue;
                }
                return None;
            }
        }
        Some(place)
    }

    /// "is, however, ready": where an addition between commas ends behind a copula.
    fn insertion_end(&self, at: usize) -> Option<usize> {
        let mut back = self.words.get(..at)?.iter().rev();
        let copula = self.tag(at) == Tag::Comma && back.find(|w| w.tag != Tag::Neg).is_some_and(|w| w.tag == Tag::Be);
        let opens = copula && matches!(self.tag(at + 1), Tag::Adv | Tag::Prep);
        let behind = self.words.get(at + 1..).filter(|_| opens)?;
        let close = behind.iter().take(MOST_OF_GROUP).position(|word| word.tag == Tag::Comma)?;
        behind.get(..close)?.iter().all(|word| plain_addition(word.tag)).then_some(at + close + 2)
    }

    pub fn word(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    pub fn tag(&self, at: usize) -> Tag {
        self.words.get(at).map_or(Tag::Other, |word| word.tag)
    }

    pub fn base(&self, at: usize) -> &'static str {
        self.words.get(at).map_or("", |word| word.base)
    }

    /// Whether the form is in a set, or its base is.
    pub fn in_set(&self, at: usize, set: Sets) -> bool {
        self.words.get(at).is_some_and(|word| word.sets.has(set))
    }

    /// Whether some word is in a set.
    pub fn has(&self, set: Sets) -> bool {
        self.among.sets.has(set)
    }

    pub fn base_in_set(&self, at: usize, set: Sets) -> bool {
        self.words.get(at).is_some_and(|word| word.base_sets.has(set))
    }

    /// Whether the form says that somebody was asked something: "pressed on the levy".
    pub fn is_asked(&self, at: usize) -> bool {
        matches!(self.form(at), "asked" | "pressed" | "questioned" | "quizzed" | "challenged")
    }

    pub fn form(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.lower)
    }

    pub fn chunk_of(&self, at: usize) -> Option<usize> {
        self.parse.chunk_at.get(at).copied().flatten()
    }

    /// Whether the word stands apart from those beside it, as a dash between clauses does.
    pub fn is_apart(&self, at: usize) -> bool {
        let gap = |one: usize| {
            let (left, right) =
                (self.words.get(one).map(|w| w.span.end), self.words.get(one + 1).map(|w| w.span.start));
            left.zip(right).is_some_and(|(left, right)| left < right)
        };
        at > 0 && gap(at - 1) && gap(at)
    }

    /// The noun group that the word is in.
    pub fn group_at(&self, at: usize) -> Option<&Chunk> {
        self.chunk_of(at).and_then(|chunk| self.parse.chunks.get(chunk))
    }

    /// The verb, by its index, whose words these are, or whose object or addition the word stands in.
    pub fn verb_at(&self, at: usize) -> Option<usize> {
        self.parse.verb_at.get(at).copied().flatten()
    }

    /// The span of words `from..to` in the article's text.
    pub fn span_of(&self, from: usize, to: usize) -> Span {
        let start = self.words.get(from).map_or(self.span.start, |word| word.span.start);
        let end = self.words.get(to.saturating_sub(1)).map_or(start, |word| word.span.end);
        Span::new(start, end.max(start))
    }

    /// Those words.
    pub fn quote(&self, from: usize, to: usize) -> String {
        self.span_of(from, to).of(self.text).to_owned()
    }
}
