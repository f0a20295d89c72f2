//! Remarks: what a quotation says of the thing that it is said to be about: "'We are no bank,' she said of the loan", "'I won't
//! answer that,' he said when asked about it".

use super::super::clause::{Link, Verb};
use super::super::lexicon::Frame;
use super::super::word::Tag;
use super::{Holder, Reading, Rules, Target};
use crate::codebook::Stance;

/// What a quotation is about.
struct Remark {
    theme: Target,
    /// Where the verb of saying begins: the quotation stands before it.
    says: usize,
    /// Whether it answers a question.
    asked: bool,
}

impl Rules<'_, '_> {
    /// Makes the statement of a quotation about what stands behind its speaker, and gives where the quotation ends: a pronoun
    /// within it means nothing else.
    pub(super) fn remark_rule(&mut self) -> Option<usize> {
        let remark = self.remark()?;
        let speaking = self.speaking().filter(|sides| sides.count_ones() == 1)?;
        let said = (0..self.a.parse.verbs.len()).find_map(|index| self.remarked(&remark, index));
        let begins = || self.not_one(1).map(|end| (Stance::Rejects, (1, end)));
        let (stance, cue) = said.or_else(begins)?;
        let holder = Holder::Sides(speaking);
        let made = self.make(&remark.theme, &Reading { stance, holder, rule: "remark", cue, future: false });
        made.then_some(remark.says)
    }

    /// The thing behind "said of", "said when asked about", where the quotation before names no other.
    fn remark(&self) -> Option<Remark> {
        let quoted = |at: usize| self.a.word(at).is_some_and(|word| word.quoted);
        let mut verbs = self.a.parse.verbs.iter().enumerate().filter(|(_, verb)| !quoted(verb.start));
        let (index, verb) =
            verbs.next().filter(|(_, verb)| (self.a.tag(0) == Tag::Quote || quoted(0)) && verb.start > 2)?;
        let says = self.says(index);
        let asked = (verb.end + 1..verb.end + 7).find(|at| {
            let opens = matches!(self.a.form(at - 1), "when" | "after") || self.a.tag(at - 1) == Tag::Comma;
            opens && self.a.is_asked(*at)
        });
        let of = Some(verb.end).filter(|at| matches!(self.a.form(*at), "of" | "about"));
        let behind = asked.or(of).filter(|_| says)?;
        let mention = self.a.issues.mentions.iter().find(|m| m.start > behind)?;
        let parted =
            (behind + 1..mention.start).any(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Quote | Tag::Semicolon));
        // What answers a question may be about the other thing that it names.
        let one = self.a.issues.mentions.iter().all(|m| m.start > behind || m.issue == mention.issue);
        let theme = Target::named(mention);
        (!parted && (one || asked.is_none())).then_some(Remark { theme, says: verb.start, asked: asked.is_some() })
    }

    /// What the verb, which stands in the quotation, says of the thing.
    fn remarked(&self, remark: &Remark, index: usize) -> Option<(Stance, (usize, usize))> {
        let verb = self.verb(index).filter(|verb| verb.end <= remark.says)?;
        let aside = matches!(verb.link, Link::Adverbial(_) | Link::Relative);
        let own = verb.subject.is_none_or(|subject| self.same_holder(Holder::Chunk(subject)));
        // What it says of another issue that it names it doesn't say of this one.
        let another = self.a.issues.mentions.iter().any(|m| {
            m.end <= remark.says
                && !remark.theme.issues.contains(&m.issue)
                && self.under(self.a.verb_at(m.start), index)
        });
        if aside || another || self.pending(verb) {
            return None;
        }
        let shows = self.cue(index).filter(|c| c.cue.class.stance().or(c.cue.class.denied()).is_some());
        if let Some(cue) = shows {
            let object = cue.cue.frame != Frame::Predicate;
            let subject = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map_or("", |c| self.a.form(c.start));
            // "Eight years is too short": of something else.
            let refers = matches!(subject, "it" | "that" | "this" | "these" | "those" | "they");
            if !(object || refers || remark.asked && subject == "the" && verb.negated) {
                return None;
            }
            let at = if object { verb.end } else { verb.start };
            let place = Target { start: at, end: at, at, ..remark.theme.clone() };
            let reading = self.chain(index, object, &place).map(|reading| self.conditioned(reading, index));
            if let Some(reading) = reading.filter(|_| own || !object) {
                return Some((reading.stance, reading.cue));
            }
        }
        let refuses = own && verb.negated && verb.subject.is_some();
        let stance = if remark.asked && self.only_talks(verb) { Stance::Undecided } else { Stance::Rejects };
        refuses.then_some((stance, (verb.start, verb.end)))
    }

    /// "I am not going to give you a date", "we won't negotiate in public": who won't speak refuses nothing yet.
    fn only_talks(&self, verb: &Verb) -> bool {
        matches!(
            self.a.base(verb.head),
            "say" | "tell" | "answer" | "give" | "speculate" | "comment" | "discuss" | "negotiate" | "talk" | "speak"
        )
    }
}
