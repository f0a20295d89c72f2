//! The rule for content, or its subject, that stands before its source.

use super::super::lexicon::class::*;
use super::super::parse::{Form, noun_group};
use super::super::tag::pos;
use super::content::Kind;
use super::ending::Setting;
use super::{Found, Scan};

/// "what she said was a mistake", "the plan that they oppose": the content, or its subject, stands before its source.
pub(super) fn gap(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let cue = s.cue(at).filter(|cue| !cue.passive)?;
    let source = cue.source.filter(|source| source.1 <= cue.from && cue.form == Form::Finite)?;
    let before =
        source.0.checked_sub(1).filter(|&before| before >= s.sentence.0.max(s.claimed) && !p.quoted(before))?;
    let relative = p.has(before, pos::REL | pos::THAT) || p.has(before, pos::WH) && p.form(before) == "what";
    let found = |content| Some(Found { rule: "", source: Some(source), cue: (cue.from, cue.to), content });
    // "a gift he knew would lift her": the noun without "that".
    let starts = p.has(source.0, pos::PRON | pos::DET) || p.has(source.0, pos::NAME) && p.has(before, pos::NOUN);
    let bare = starts && p.has(before, pos::NOUN | pos::NAME | pos::NUM) || p.form(before) == "something";
    let noun = || {
        let group = noun_group(p, s.sentence.0.max(s.claimed), source.0, &[])?;
        let whose = group.0 > 0 && p.has(group.0 - 1, pos::REL);
        Some(group).filter(|_| bare && !whose)
    };
    let said_of = if relative { Some((before, source.0)) } else { noun() };
    let verb = p.has(cue.to, pos::FIN | pos::AUX) && !matches!(p.form(cue.to), "be" | "been" | "being");
    if verb && cue.class & (SAY | TELL | THINK) != 0 {
        let inserted = before > 0 && p.is_mark(before - 1, &[","]);
        let setting = Setting { inserted, ..s.setting(&cue) };
        let end = s.content_end(cue.to, Kind::Clause, setting);
        return found(vec![said_of?, (cue.to, end)]);
    }
    if cue.class & (TAKE | THINK | SAY) == 0 || cue.class & WEAK != 0 && cue.class & TAKE == 0 {
        return None;
    }
    // "whom he described as weak"
    if relative && cue.class & TAKE != 0 && matches!(p.form(cue.to), "as" | "for") {
        let end = s.content_end(cue.to, Kind::Thing, s.setting(&cue));
        return found(vec![(before, source.0), (cue.to, end)]);
    }
    // Nothing follows that could be what is said.
    let when = cue.class & TAKE != 0 && p.has(cue.to, pos::PREP | pos::TIME);
    if !(s.ends(cue.to) || when || p.has(cue.to, pos::MARK | pos::FIN | pos::AUX | pos::CONJ)) {
        return None;
    }
    if relative {
        let noun = before.checked_sub(1).is_some_and(|noun| p.has(noun, pos::HEAD) || p.is_mark(noun, &[","]));
        return if noun || p.has(before, pos::WH) { found(vec![(before, source.0)]) } else { None };
    }
    found(vec![noun()?])
}
