//! Noun groups around a tag: its subject before it or, inverted, behind it.

use super::super::lexicon::class::*;
use super::{Range, Scan, is_possessive};
use crate::language::TokenKind;

impl Scan<'_, '_> {
    /// The noun group that ends before `end`, as the subject of a verb there.
    pub(super) fn subject_before(&self, end: usize) -> Option<Range> {
        let p = self.p;
        let floor = self.sentence.0.max(self.claimed);
        let last = end.checked_sub(1).filter(|&last| last >= floor)?;
        let word = p.word(last)?;
        if word.quotation > 0 {
            return None;
        }
        if p.is_mark(last, &[","]) {
            // "Ann Holt, the mayor, said"
            let comma = (floor..last).rev().take(30).find(|&at| p.is_mark(at, &[","]))?;
            let inner = comma + 1;
            let from = self.group_before(comma);
            if from >= comma || (from..comma).any(|at| p.word(at).is_some_and(|w| w.quotation > 0)) {
                return None;
            }
            let appositive =
                !p.is(inner, RELATIVE | SUB | PREPOSITION | ING | PART | ADVERB | AND) && p.form(inner) != "who";
            return Some(if appositive { (from, end) } else { (from, comma) });
        }
        if word.kind == TokenKind::Mark && !p.is_mark(last, &["%", "'", "’", ")"]) {
            return None;
        }
        if p.form(last).eq_ignore_ascii_case("who") {
            return Some((last, end));
        }
        if word.is(THAT | RELATIVE) {
            // "a report that says": what the relative stands for.
            let from = self.group_before(last);
            return (from < last && word.is(THAT)).then_some((from, last));
        }
        if word.is(AND) {
            return self.subject.or_else(|| self.first_group());
        }
        if word.is(PRONOUN) && word.class & DETERMINER == 0 {
            return Some((last, end));
        }
        if word.is(PREPOSITION | SUB | TO | AUXILIARY) && !word.capital {
            return None;
        }
        let from = self.group_before(end);
        (from < end).then_some((from, end))
    }

    /// Where the noun group that ends before `end` begins.
    pub(super) fn group_before(&self, end: usize) -> usize {
        let p = self.p;
        let floor = self.sentence.0.max(self.claimed).max(end.saturating_sub(24));
        let mut from = end;
        while from > floor {
            let at = from - 1;
            let Some(word) = p.word(at) else { break };
            if word.quotation > 0 && !word.capital && end - at > 6 {
                break;
            }
            let joins = match word.kind {
                TokenKind::Mark => p.is_mark(at, &["&", "-", "%", "$", "'", "’", "/"]),
                TokenKind::Number => true,
                TokenKind::Word => {
                    let listed = word.class;
                    let modifier = p.is(from, NOUN) || p.word(from).is_some_and(|w| w.class == 0 || w.capital);
                    if word.capital && listed & (SUB | AND | PREPOSITION | THAT | PRONOUN | ADVERB) == 0 {
                        at > self.sentence.0 || listed & (VERB | CUE | AUXILIARY) == 0 || listed & DETERMINER != 0
                    } else if listed & (AUXILIARY | SUB | THAT | PRONOUN | NOT | RELATIVE | OBJECT) != 0
                        && listed & DETERMINER == 0
                    {
                        false
                    } else if listed & AND != 0 {
                        // "Holt and Weir said": two names, or two things before which nothing happens.
                        at > floor
                            && p.word(at - 1).is_some_and(|left| left.capital)
                            && p.word(from).is_some_and(|right| right.capital)
                    } else if listed & (VERB | CUE) != 0 && listed & NOUN == 0 && listed & PREPOSITION == 0 {
                        // A participle or noun before a noun: "the striking dockers", "elected officials".
                        modifier && listed & (ING | PART) != 0 && at > floor && p.is(at - 1, DETERMINER)
                    } else if listed & ADVERB != 0 {
                        at > floor && p.is(at - 1, DETERMINER)
                    } else {
                        true
                    }
                }
            };
            if !joins {
                break;
            }
            from = at;
        }
        // A leading preposition belongs to what stands before the group.
        while from < end
            && (p.is(from, PREPOSITION | TO | TIME) || p.word(from).is_some_and(|word| word.kind == TokenKind::Mark))
        {
            from += 1;
        }
        from
    }

    /// The first noun group of the sentence: its subject, by and large.
    pub(super) fn first_group(&self) -> Option<Range> {
        let p = self.p;
        let (mut from, end) = self.sentence;
        while from < end && (p.is(from, AND | ADVERB) || p.is_mark(from, &[",", "•", "-", "—"])) {
            from += 1;
        }
        if p.is(from, PREPOSITION | SUB | ING | TIME) {
            let comma = (from..end).take(30).find(|&at| p.is_mark(at, &[","]))?;
            from = comma + 1;
        }
        let word = p.word(from).filter(|word| word.kind == TokenKind::Word && word.quotation == 0)?;
        if word.is(PRONOUN) {
            return Some((from, from + 1));
        }
        let mut to = from + 1;
        while to < end && to - from < 12 {
            let Some(next) = p.word(to) else { break };
            let stops = next.is(AUXILIARY | SUB | THAT | NOT | RELATIVE | ADVERB | OBJECT | PRONOUN)
                || (next.is(VERB | CUE) && !next.capital && !next.is(NOUN) && next.is(FINITE | BASE | ING))
                || (next.kind == TokenKind::Mark && !p.is_mark(to, &["&", "-", "'", "’"]));
            if stops && !(next.capital && next.kind == TokenKind::Word)
                || (word.capital
                    && !next.capital
                    && !next.is(PREPOSITION | AND | DETERMINER)
                    && !is_possessive(p.form(to)))
            {
                break;
            }
            to += 1;
        }
        while to > from + 1 && p.is(to - 1, PREPOSITION | DETERMINER | AND) {
            to -= 1;
        }
        Some((from, to))
    }

    /// Whether a noun group begins at `at`, as behind an inverted verb.
    pub(super) fn begins_group(&self, at: usize) -> bool {
        let p = self.p;
        at < self.sentence.1
            && p.word(at).is_some_and(|word| {
                word.kind == TokenKind::Word
                    && word.quotation == 0
                    && (word.capital || word.is(DETERMINER | PRONOUN) || word.class & !(ADJECTIVE | NOUN) == 0)
                    && !word.is(THAT | TO | ADVERB | TIME)
            })
    }

    /// The noun group that begins at `at`, with the appositive behind it.
    pub(super) fn group_behind(&self, at: usize) -> Range {
        let p = self.p;
        let end = self.sentence.1;
        let group = |from: usize| {
            let mut to = from;
            while to < end && to - from < 30 {
                let Some(word) = p.word(to) else { break };
                let of = matches!(p.form(to), "of" | "for" | "at" | "from" | "with" | "to");
                let stops = (word.quotation > 0 && p.opens(to))
                    || (word.kind == TokenKind::Mark && !p.is_mark(to, &["&", "-", "'", "’", "%", "$"]))
                    || (word.is(PREPOSITION) && !word.capital && !(to > from && (of || p.form(to) == "in")))
                    || word.is(SUB | THAT | RELATIVE | AUXILIARY | OBJECT)
                    || (word.is(ADVERB) && to > from)
                    || (word.is(TIME) && to > from)
                    || (word.is(ING) && to > from && !word.is(NOUN))
                    || (word.is(AND) && !p.word(to + 1).is_some_and(|next| next.capital))
                    || (word.is(PRONOUN) && to > from && !word.is(DETERMINER));
                if stops && !(to == from && word.is(DETERMINER | PRONOUN)) {
                    break;
                }
                to += 1;
                if word.is(PRONOUN) && !word.is(DETERMINER) {
                    break;
                }
            }
            (from, to)
        };
        let (from, to) = group(at);
        let appositive = p.is_mark(to, &[","])
            && !p.is(to + 1, RELATIVE | AND | SUB | ING | PREPOSITION | ADVERB | PRONOUN)
            && p.word(to + 1).is_some_and(|w| w.is(DETERMINER) || w.class == 0);
        if appositive && p.word(to + 1).is_some_and(|word| word.quotation == 0) && to + 1 < end {
            let (_, behind) = group(to + 1);
            let closes = behind >= end || p.is_mark(behind, &[","]) || p.is_stop(behind);
            if closes && behind > to + 1 {
                return (from, behind);
            }
        }
        (from, to)
    }
}
