//! The verb of a tag: with its auxiliaries and particle, and whose it is.

use super::super::lexicon::class::*;
use super::{Range, Scan, is_possessive};
use crate::language::TokenKind;

/// A verb with what belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Verb {
    pub from: usize,
    /// Behind the verb and its particle.
    pub to: usize,
    pub class: u64,
    pub form: u64,
    pub passive: bool,
}

impl Scan<'_, '_> {
    /// The cue verb at `at`, with its auxiliaries before and its particle behind.
    pub(super) fn verb(&self, at: usize) -> Option<Verb> {
        let p = self.p;
        let word = p.word(at).filter(|word| word.is(CUE))?;
        let mut class = word.class & CUE & !PARTICLE;
        let mut to = at + 1;
        if let Some(entry) = word.entry {
            let particle =
                |at: usize| entry.particles.iter().find(|(particle, _)| p.form(at).eq_ignore_ascii_case(particle));
            if let Some((_, made)) = particle(to) {
                // "voted to", "pointed to": the particle belongs to the cue, but the "to" of an infinitive to the content.
                class = *made;
                to += 1;
            }
        }
        if class == 0 {
            return None;
        }
        let mut from = at;
        let (mut be, mut have, mut base) = (false, false, false);
        while from > self.sentence.0 && from > self.claimed && p.is(from - 1, AUXILIARY | ADVERB | NOT) && at - from < 6
        {
            from -= 1;
            be |= p.is(from, BE);
            have |= p.is(from, HAVE);
            base |= p.is(from, DO | MODAL);
        }
        // An adverb that begins the group belongs to it only beside the verb.
        while from < at && p.is_mark(from, &[","]) {
            from += 1;
        }
        let form = word.class & (BASE | FINITE | PART | ING);
        let passive = be && form & PART != 0 && form & ING == 0;
        let form = if be || have || base { PAST } else { form };
        Some(Verb { from, to, class, form, passive })
    }

    /// The source of a verb: the subject before it, or that of the sentence.
    pub(super) fn source_of(&self, verb: Verb) -> Option<Option<Range>> {
        let p = self.p;
        let before = verb.from.checked_sub(1).filter(|&before| before >= self.sentence.0);
        if verb.form == ING || (verb.form & ING != 0 && verb.form & FINITE == 0) {
            // "…, adding that", "by saying", "a statement saying"
            let before = before?;
            if p.is(before, DETERMINER)
                || is_possessive(p.form(before))
                || verb.class & (SAY | TELL | THINK | TAKE | URGE | WANT) == 0
            {
                return None;
            }
            return Some(Some(self.subject.or_else(|| self.first_group())?));
        }
        if verb.form & (FINITE | PART) != 0 {
            let before = before?;
            if p.is(before, AND) || (p.is_mark(before, &[","]) && self.subject.is_some() && before == self.claimed) {
                return Some(Some(self.subject.or_else(|| self.first_group())?));
            }
            if p.is(before, TO | DETERMINER | PREPOSITION) {
                return None;
            }
            // "claims" and "calls" are nouns as often.
            let noun_like = verb.form & S != 0 && p.is(verb.to - 1, NOUN);
            if noun_like
                && !(p.is(before, PRONOUN | RELATIVE)
                    || p.word(before)?.capital
                    || p.is(verb.to, THAT | DETERMINER | TO))
            {
                return None;
            }
            return self.subject_before(verb.from).map(Some);
        }
        // A bare base form: "they say", "dockers want".
        let before = before?;
        let who = p.is(before, PRONOUN) || p.form(before) == "who";
        let plural = p.form(before).ends_with('s')
            && p.word(before)?.kind == TokenKind::Word
            && !is_possessive(p.form(before))
            && p.word(before)?.class & !(NOUN | VERB) == 0;
        let opens = p.is(verb.to, THAT | DETERMINER | TO | PRONOUN) || p.opens(verb.to);
        if who || (plural && (opens || !p.is(verb.to - 1, NOUN))) {
            self.subject_before(verb.from).map(Some)
        } else {
            None
        }
    }
}
