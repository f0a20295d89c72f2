//! Quotations and parts of a sentence beside a tag.

use super::super::lexicon::class::*;
use super::super::tag::pos::{self, CONJ, NOMINAL, PREP};
use super::verb::Cue;
use super::{Range, Scan};

impl Scan<'_, '_> {
    pub(super) fn skip_comma(&self, at: usize) -> usize {
        at + usize::from(self.p.is_mark(at, &[",", ":", "—", "–"]))
    }

    /// Whether a list rather than speech follows a colon: "Ports: Holm, Weir".
    pub(super) fn is_list(&self, colon: usize) -> bool {
        self.p.words.len() < colon + 4 || self.p.has(colon + 1, pos::NUM)
    }

    /// Whether the sentence ends at `at`.
    pub(super) fn ends(&self, at: usize) -> bool {
        at >= self.sentence.1 || self.p.is_stop(at)
    }

    /// The part of the sentence before a tag that begins at `tag`, without the comma; none where there is none to speak of.
    pub(super) fn left_part(&self, tag: usize) -> Option<Range> {
        let p = self.p;
        let from = self.sentence.0;
        let mut to = tag;
        while to > from
            && p.is_mark(to - 1, &[",", "—", "–", "--"])
            && p.word(to - 1).is_some_and(|word| word.quotation == 0)
        {
            to -= 1;
        }
        let from = from + usize::from(p.is_mark(from, &["•", "-"]));
        // A quotation of more sentences than one.
        let from = p.quotation(from).filter(|quotation| quotation.0 >= self.claimed).map_or(from, |(first, _)| first);
        (to > from).then_some((from, to))
    }

    /// The quotation that ends right before `at`, a comma between or none.
    pub(super) fn quotation_before(&self, at: usize) -> Option<Range> {
        let p = self.p;
        let mut last = at.checked_sub(1)?;
        // A closing mark too many: that of a quotation within.
        if p.is_mark(last, &["'", "’"]) && last > 0 && p.quoted(last - 1) && !p.quoted(last) {
            last -= 1;
        }
        if p.is_mark(last, &[",", "—", "–", "-", "--"]) && p.word(last).is_some_and(|word| word.quotation == 0) {
            last = last.checked_sub(1)?;
        }
        let (from, to) = p.quotation(last)?;
        // A quotation without a comma is a quoted word of the reporter's sentence.
        let stops = last + 1 < at || p.is_mark(last.saturating_sub(1), &[",", ".", "?", "!", "—", "…", "..."]);
        let alone = self.sentence.0 >= from || last - from > 7;
        (to == last + 1 && (stops || alone)).then_some((from, to))
    }

    /// What stands between a quotation and the verb behind it, if it is nouns and what joins them: "“…,” engineers Ann Holt and
    /// Jo Weir of the Institute of Ships and Ports wrote".
    pub(super) fn all_between(&self, cue: &Cue) -> Option<Range> {
        let p = self.p;
        let joins = |at: usize| p.has(at, NOMINAL | PREP | CONJ) || p.is_mark(at, &["(", ")", "-"]);
        let mut from = cue.from;
        while from > self.sentence.0 && cue.from - from < 30 && !p.quoted(from - 1) && joins(from - 1) {
            from -= 1;
        }
        let ends = from > 1 && p.quoted(from - 1) && p.is_mark(from - 2, &[",", "?", "!"]);
        (from < cue.from && ends).then_some((from, cue.from))
    }

    /// A quotation and what stands before it in the sentence where it begins.
    pub(super) fn with_its_sentence(&self, quotation: Range) -> Range {
        let p = self.p;
        let start = p.sentence_start(quotation.0);
        // "Holt was blunt: “No,” she said.": the colon announces it.
        if quotation.0 > start && p.is_mark(quotation.0 - 1, &[":", "("]) {
            return quotation;
        }
        // "Holt turned to the owners, “We are done,” she said.": a sentence of its own is quoted.
        let clause = quotation.0 > start + 3 && p.capital(quotation.0 + 1) && !p.quoted(quotation.0 - 2);
        if clause && p.is_mark(quotation.0 - 1, &[",", "-", "—", "–", "--"]) {
            return quotation;
        }
        // Quotations that follow each other without a word between are one.
        let mut from = start.max(self.claimed.min(quotation.0));
        while let Some(before) =
            from.checked_sub(1).filter(|&before| before >= self.claimed && from == quotation.0.min(from))
        {
            match p.quotation(before) {
                Some((first, to)) if to == from && first >= self.claimed && p.sentence_start(first) == first => {
                    from = first
                }
                _ => break,
            }
        }
        (from, quotation.1)
    }

    /// Where the quotation behind a tag begins, in the same sentence.
    pub(super) fn skip_to_quotation(&self, from: usize) -> Option<usize> {
        let p = self.p;
        let at = (from..self.sentence.1).take(14).find(|&at| p.opens(at))?;
        // Only when and how it was said stand between, then a comma; else a word is quoted in what the reporter says.
        // "…," she said, adding, “…”: that is another's.
        let between = (from..at).any(|at| {
            p.is(at, CUE) && p.is(at, FINITE) || p.is(at, AND) || p.has(at, pos::ING) && p.is(at, SAY | TELL)
        });
        (!between && at > from && p.is_mark(at - 1, &[",", ":", "—", "–", "--", "-"])).then_some(at)
    }

    /// Where the next sentence begins, if it is a quotation throughout.
    pub(super) fn quoted_sentence_behind(&self) -> Option<usize> {
        let p = self.p;
        let next = self.sentence.1;
        (p.opens(next) && self.run_of_quotations(next) > next).then_some(next)
    }

    /// Where a run of quoted sentences from `from` ends: whole quotations with no word of the reporter's between.
    pub(super) fn run_of_quotations(&self, from: usize) -> usize {
        let p = self.p;
        let mut end = from;
        while p.opens(end) {
            let Some((_, to)) = p.quotation(end) else { break };
            let behind = to + usize::from(p.is_stop(to));
            let own = behind >= p.words.len() || p.opens(behind) || p.sentence_start(behind) == behind;
            let capital = p.word(end + 1).is_some_and(|word| word.capital);
            // "…" he said: the quotation has a tag of its own.
            if !own || (!capital && end == from) || p.is_mark(to.saturating_sub(2), &[","]) {
                break;
            }
            end = behind.min(p.words.len());
        }
        end
    }

    /// Whether a clause or quotation that is what was said follows the tag, rather than when and where.
    pub(super) fn clause_follows(&self, from: usize) -> bool {
        let p = self.p;
        // "Holt said this week."
        let from = self.behind_time(from);
        if p.has(from, pos::REL) || p.form(from) == "who" {
            return false;
        }
        if p.is(from, THAT | PRONOUN) || (p.is(from, DETERMINER) && !p.is(from, TIME)) {
            return true;
        }
        let that_day = |at: usize| {
            matches!(p.form(at), "day" | "night" | "evening" | "morning" | "week" | "month" | "year" | "time")
        };
        // "said of a list that is long", "told them after hearing that": "that" belongs to another word.
        let other = |at: usize| p.is_mark(at, &[",", ";", ":"]) || p.has(at, pos::FIN | pos::ING);
        p.form(from) != "of"
            && (from..self.sentence.1)
                .take(12)
                .take_while(|&at| !other(at))
                .any(|at| p.is(at, THAT) && !that_day(at + 1))
            && !self.ends(from)
    }

    /// "“…,” she said, according to the minutes": whether the whole tag is what another reports.
    pub(super) fn by_report(&self, from: usize) -> bool {
        let p = self.p;
        let own = |&at: &usize| !p.quoted(at) && !p.has(at, pos::FIN | CONJ);
        let mut behind = (from..self.sentence.1).take(16).take_while(own);
        behind.any(|at| p.form(at) == "according" && p.is_mark(at - 1, &[","]))
    }

    /// Whether nothing but when, where and to whom stands between `from` and the end.
    pub(super) fn only_adverbials(&self, from: usize) -> bool {
        let p = self.p;
        let from = self.behind_time(from);
        self.ends(from)
            || p.is_mark(from, &[",", ";"])
            || p.has(from, pos::REL)
            || p.form(from) == "who"
            || p.is(from, PREPOSITION | TIME | ADVERB | SUB | OBJECT | ING)
            || p.is(from, TO)
    }
}
