//! When, where and why behind a thing: no part of it.

use super::super::tag::pos::*;
use super::Scan;
use super::content::Kind;

/// How far behind its first word a thing may be told from its circumstances by a preposition alone: they are more of a longer one.
const SHORT: usize = 4;

impl Scan<'_, '_> {
    /// Whether the circumstances begin at `at`, rather than more of the thing that began at `from`.
    pub(super) fn adjoins(&self, from: usize, at: usize, kind: Kind) -> bool {
        let (p, form) = (self.p, self.p.form(at));
        if p.has(at, SUB) && matches!(form, "after" | "because" | "when" | "although" | "though" | "before" | "as") {
            // "wants him banned after the mayor said it was late"
            return form != "as" && at > from + 1 && self.contrasts(at + 1) || kind == Kind::Thing && self.why(at);
        }
        if kind != Kind::Thing || !p.has(at, PREP) {
            return false;
        }
        // "praised her during the talks"
        let beside = matches!(form, "during" | "since" | "after" | "before" | "through" | "amid" | "without");
        beside && at < from + SHORT || self.closing_time(at)
    }

    /// "hates the dues because they rose", "left the port as he ended his speech": a clause of its own behind the word at `at`.
    fn why(&self, at: usize) -> bool {
        let fits = match self.p.form(at) {
            "as" => self.p.has(at + 1, PRON),
            form => matches!(form, "because" | "when" | "after" | "before"),
        };
        fits && self.clause_starts_with(at + 1, 0)
    }

    /// "announced the plan in 2015": a time that nothing follows.
    fn closing_time(&self, at: usize) -> bool {
        let p = self.p;
        let year = || {
            let form = p.form(at + 1);
            p.has(at + 1, NUM) && form.len() == 4 && (form.starts_with("19") || form.starts_with("20"))
        };
        let tells = matches!(p.form(at), "in" | "on" | "at" | "over" | "during" | "since" | "for" | "by");
        let behind = || self.behind_time(at).max(at + 2);
        tells && (p.has(at + 1, TIME) || year()) && (self.ends(behind()) || p.has(behind(), SUB | MARK))
    }
}
