//! Where the content of a cue ends.

use super::super::lexicon::class::{CUE, SAY, TAKE, TELL, THINK, URGE, WANT, WEAK};
use super::super::parse::Form;
use super::super::tag::pos::*;
use super::content::Kind;
use super::verb::Cue;
use super::{Range, Scan};

/// The longest content that is followed, in words: no person says more in one sentence.
const LONGEST: usize = 400;

/// How the clause of a cue stands in its sentence.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// It is an insertion, or begins the sentence: the main clause is still to come.
    pub opens: bool,
    /// It is an insertion between a subject and its verb.
    pub inserted: bool,
    /// The verb of the clause around it is still to come: the content has no verb too many.
    pub pending: bool,
}

impl Scan<'_, '_> {
    /// How the clause of a cue stands in its sentence.
    pub(super) fn setting(&self, cue: &Cue) -> Setting {
        let p = self.p;
        let start = self.sentence.0;
        let first = cue.source.filter(|source| source.1 <= cue.from).map_or(cue.from, |source| source.0);
        // "While the owners say …, the dockers want …"; "Calling it …, Holt left".
        let led = (start..first).take(3).any(|at| p.has(at, SUB | WH) || p.has(at, PREP) && p.has(at + 1, ING));
        let hanging = cue.from == start && p.has(cue.head, ING | PART);
        let near = first - start <= 3 || p.has(first.saturating_sub(1), SUB);
        let opens = led && near || hanging;
        let before = first.checked_sub(1).filter(|&before| before > start);
        let comma = before.is_some_and(|before| p.is_mark(before, &[",", "—", "–", "--", "("]));
        let relative = cue.relative && (comma || before.is_some_and(|before| p.has(before, CONJ)));
        // ", noting …, said": no finite verb stands before it.
        let beside = p.has(cue.head, ING) && !cue.relative && !self.finite_between(start, cue.from);
        Setting {
            opens,
            pending: cue.relative && !self.finite_between(start, if p.has(cue.head, ING) { cue.from } else { first }),
            inserted: relative || beside || cue.relative && !p.has(cue.head, ING),
        }
    }

    /// Where the content that begins at `from` ends: [`LONGEST`] words on at the latest, so that time stays linear where a sentence
    /// never ends.
    pub(super) fn content_end(&self, from: usize, kind: Kind, setting: Setting) -> usize {
        let p = self.p;
        let last = self.sentence.1.min(from + LONGEST);
        let mut at = from;
        // How many finite verbs the content may hold yet, where the clause around it still wants one.
        let mut verbs = i32::from(matches!(kind, Kind::Clause | Kind::Quotation));
        while at < last {
            if setting.pending && !p.quoted(at) {
                if p.has(at, REL | WH | SUB | THAT) || p.has(at, CONJ) && kind.is_clause() {
                    verbs += 1;
                } else if let Some(verb) = self.verb_from(at).filter(|verb| verb.form == Form::Finite) {
                    verbs -= 1;
                    if verbs < 0 && at > from {
                        return at;
                    }
                    verbs += i32::from(p.takes_clause(verb.head) && self.kind(verb.head + 1) == Kind::Clause);
                }
            }
            if let Some((_, to)) = p.quotation(at) {
                at = to.max(at + 1);
                // "Holt called it “dead,” adding that …": the comma stands within the marks.
                let comma = to.checked_sub(2).filter(|&comma| comma >= from && p.is_mark(comma, &[","]));
                if at < last && comma.is_some_and(|comma| self.cuts_at_comma(from, comma, at, kind, setting)) {
                    return at;
                }
                continue;
            }
            if p.is_mark(at, &["("]) {
                let close = (at..last).take(60).find(|&close| p.is_mark(close, &[")"]));
                at = close.map_or(at + 1, |close| close + 1);
                continue;
            }
            if at > from && p.is_mark(at, &[":"]) {
                // What the colon announces belongs to it.
                at = last;
                // A quotation over more sentences than one.
                at = p.quotation(at - 1).map_or(at, |(_, to)| to.max(at));
                break;
            }
            if kind.is_clause()
                && self.is_dash(at)
                && let Some(close) = (at + 1..last).take(24).find(|&close| self.is_dash(close))
            {
                at = close + 1;
                continue;
            }
            if at > from && self.cuts(from, at, kind, setting) {
                return at;
            }
            at += 1;
        }
        let mut end = last.max(at.min(p.words.len()));
        while end > from && !p.quoted(end - 1) && (p.is_stop(end - 1) || p.is_mark(end - 1, &[",", ";", ":"])) {
            end -= 1;
        }
        end
    }

    fn is_dash(&self, at: usize) -> bool {
        self.p.is_mark(at, &["—", "–", "--"]) || self.p.is_mark(at, &["-"]) && self.p.spaced(at)
    }

    /// Whether a stretch has a main clause, and not only what may stand before one: "that, while the port was shut,".
    fn has_clause(&self, from: usize, to: usize) -> bool {
        let led = (from..to).take(12).filter(|&at| self.p.has(at, SUB | WH)).count();
        self.main_verbs((from, to)) > led.min(1)
    }

    /// Whether the content that reaches `at` ends before it.
    fn cuts(&self, from: usize, at: usize, kind: Kind, setting: Setting) -> bool {
        let p = self.p;
        let deep = kind.is_clause();
        let finite = |at: usize| self.is_finite(at);
        // "said he left and thought it was late": what he thought is said as well.
        let own = SAY | TELL | TAKE | URGE | if deep { 0 } else { THINK | WANT };
        let reports = |at: usize| p.is(at, own) && p.has(at, FIN | ING);
        if p.is_mark(at, &[";"]) {
            // "said: one; two": what the colon announces is a list.
            return !(from > 0 && p.is_mark(from - 1, &[":"]));
        }
        // "said yes while 48 percent said no"
        let last = if p.is_mark(at.saturating_sub(1), &[","]) { at.saturating_sub(2) } else { at.saturating_sub(1) };
        if p.form(at) == "while" && last > from && !p.has(last, THAT | SUB | CONJ) && self.contrasts(at + 1) {
            return true;
        }
        if !deep && at > from && self.adjoins(from, at, kind) {
            return true;
        }
        if p.has(at, CONJ) {
            let next = self.behind_adverbs(at + 1);
            // "loves the port and he hates the dues", "asked for a photo and Holt said"
            let says = || self.finite_from(at).is_some_and(|verb| verb.head < at + 5 && p.is(verb.head, SAY | TELL));
            let another = p.has(at + 1, PRON) || p.has(at + 1, NAME) && says();
            if !deep && another && self.clause_starts_with(at + 1, 0) {
                return true;
            }
            let beside = !deep && p.has(next, ING) && p.is(next, SAY | TELL | TAKE);
            return beside || finite(next) && !p.quoted(next) && (reports(next) || !deep && self.goes_on(from, next));
        }
        if self.is_dash(at) {
            // "will stay shut — maybe all winter"
            if deep && p.has(at + 1, ADV | DET | ADJ | NOUN) && !self.clause_starts_with(at + 1, 0) {
                return false;
            }
            // "had its reasons — for one, the dues"
            return !(deep && p.has(at + 1, PREP) && !matches!(p.form(at + 1), "except" | "with"));
        }
        p.is_mark(at, &[","]) && self.cuts_at_comma(from, at, at + 1, kind, setting)
    }

    /// Whether the content that reaches the comma at `at` ends there, before what stands at `next`.
    fn cuts_at_comma(&self, from: usize, at: usize, next: usize, kind: Kind, setting: Setting) -> bool {
        let p = self.p;
        let deep = kind.is_clause();
        let finite = |at: usize| self.is_finite(at);
        let clause = |at: usize| self.clause_starts_with(at, 0);
        let bare = self.behind_adverbs(next);
        // "backed the docks, especially the small ones"
        if !deep && matches!(p.form(next), "including" | "especially" | "particularly" | "rather") {
            return false;
        }
        if matches!(p.form(next), "according" | "compared")
            || p.has(bare, ING) && p.is(bare, CUE & !(TAKE | WANT | WEAK) | TAKE) && !p.is(bare, WEAK)
        {
            return true;
        }
        if finite(bare) && !p.quoted(bare) {
            return !deep || setting.inserted && !self.subject_within(from, at);
        }
        // "Asked if it was dead, Ann Holt, the mayor, said": the clause asked about is whole, and has no list.
        let whole =
            deep && (from..at).rev().take_while(|&at| !p.has(at, THAT | WH | SUB)).any(|at| p.has(at, FIN | AUX));
        if setting.opens && !p.has(next, CONJ) && self.clause_starts_with(next, if whole { 2 } else { 0 }) {
            return true;
        }
        if p.has(next, CONJ) {
            let behind = self.behind_adverbs(next + 1);
            if finite(behind) {
                // "that he would pay, but didn't say when": more of what was said, where no report follows.
                let reports = self.finite_from(behind).is_some_and(|v| v.from <= behind && p.is(v.head, CUE));
                return reports || !deep || !p.has(from, PRON | THAT);
            }
            // ", and the mayor, Ann Holt, said": another reports, whatever stands beside the name.
            return clause(behind) && !deep || self.clause_starts_with(behind, 2) && self.reports_soon(behind);
        }
        if deep {
            return clause(next) && self.has_clause(from, at) && self.reports_soon(next);
        }
        p.has(bare, ING) || p.has(next, REL | SUB) || p.has(next, ADV) && !p.has(bare, NOMINAL) || clause(next)
    }

    fn is_finite(&self, at: usize) -> bool {
        self.p.has(at, FIN | AUX) && !matches!(self.p.form(at), "be" | "been" | "being" | "having")
    }

    /// Whether a verb behind "and" goes on with the cue rather than with the content.
    fn goes_on(&self, from: usize, at: usize) -> bool {
        !self.finite_between(from, at)
    }

    /// Whether the subject of the verb behind the comma at `comma` stands within the content: "that the port, …, will".
    fn subject_within(&self, from: usize, comma: usize) -> bool {
        self.finite_from(comma).and_then(|verb| verb.subject).is_some_and(|subject| subject.0 >= from)
    }

    /// Whether the clause at `at` is one that reports something itself.
    fn reports_soon(&self, at: usize) -> bool {
        self.finite_from(at)
            .is_some_and(|verb| verb.head < at + 10 && self.p.is(verb.head, CUE) && self.p.has(verb.head, FIN | PART))
    }

    /// Whether another's report begins at `at`: "while others want", not "while he thinks".
    pub(super) fn contrasts(&self, at: usize) -> bool {
        let own = self.p.has(at, PRON | ING) && self.p.form(at) != "others";
        !own && self.clause_starts_with(at, 0) && self.reports_soon(at)
    }

    /// The content with the quoted sentences that go on behind it: "Holt said it was dead. “It won't work.”"
    pub(super) fn with_run(&self, content: Range) -> Vec<Range> {
        let next = self.sentence.1;
        if content.1 + 1 < next {
            return vec![content];
        }
        let run = self.run_of_quotations(next);
        if run <= next {
            return vec![content];
        }
        if self.p.quoted(content.1 - 1) { vec![(content.0, run)] } else { vec![content, (next, run)] }
    }
}
