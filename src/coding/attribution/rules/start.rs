//! Where the content of a cue begins, and which cues take which content.

use super::super::lexicon::class::*;
use super::super::tag::pos;
use super::content::Kind;
use super::verb::Cue;
use super::{Range, Scan};

/// Where the content of a cue begins, and what it is; none where nothing follows that this verb takes.
pub(super) fn content_start(s: &Scan<'_, '_>, cue: Cue) -> Option<(usize, Kind)> {
    let p = s.p;
    let class = cue.class;
    // A verb that takes no clause has a thing before it, though that may look like one: "criticised the plan adopted in May".
    let kind_at = |at: usize| match s.kind(at) {
        Kind::Clause if class & (SAY | TELL | THINK | REALIZE) == 0 => Kind::Thing,
        kind => kind,
    };
    if class & LIGHT != 0
        && let Some(carried) = carried_by_noun(s, cue.to)
    {
        return Some(carried);
    }
    if class & !LIGHT == 0 {
        return None;
    }
    // "responded by saying": the participle is the cue.
    if p.form(cue.to) == "by" && p.has(cue.to + 1, pos::ING) && p.is(cue.to + 1, SAY | TELL) {
        return None;
    }
    // "announced on Monday a plan", "reported Friday": when it was said is not what was said.
    let cue = Cue { to: s.behind_time(cue.to), ..cue };
    let direct = kind_at(cue.to);
    // "half said so"
    if class & (SAY | THINK) != 0 && p.form(cue.to) == "so" && s.ends(cue.to + 1) {
        return Some((cue.to, Kind::Thing));
    }
    // "A poll found Holt ahead"
    let told = |source: Range| (source.0..source.1).any(|at| p.is(at, MESSAGE));
    if class & REALIZE != 0 && direct == Kind::Thing && cue.source.is_some_and(told) {
        return Some((cue.to, direct));
    }
    if takes(class, direct) && !(class & TELL != 0 && matches!(direct, Kind::Clause)) {
        if class & URGE != 0 && class & (TAKE | THINK) == 0 && direct == Kind::Thing {
            return urged(s, cue.to);
        }
        return Some((cue.to, direct));
    }
    if class & TELL != 0 || class & (URGE | WEAK) != 0 && p.has(cue.to, pos::OBJ) {
        let behind = s.behind_addressee(cue.to);
        let behind = s.behind_adverbials(behind);
        let behind =
            behind + usize::from(p.is_mark(behind, &[",", ":"]) && (p.opens(behind + 1) || p.is_mark(behind, &[":"])));
        let kind = kind_at(behind);
        if behind > cue.to && (kind.is_clause() || kind == Kind::Infinitive) {
            return Some((behind, kind));
        }
        if kind == Kind::None && matches!(p.form(behind), "about" | "of") {
            return Some((behind + 1, Kind::Thing));
        }
    }
    if class & URGE != 0
        && let Some(urged) = urged(s, cue.to)
    {
        return Some(urged);
    }
    // "thought after the vote that"
    if class & THINK != 0 && class & SAY == 0 {
        let behind = s.behind_adverbials(cue.to);
        if behind > cue.to && kind_at(behind) == Kind::That {
            return Some((behind, Kind::That));
        }
    }
    if class & (SAY | TELL) != 0 {
        let behind = s.behind_adverbials(cue.to);
        let behind = behind + usize::from(p.is_mark(behind, &[":"]));
        let kind = kind_at(behind);
        let long = behind - cue.to > 3;
        if behind > cue.to
            && (matches!(kind, Kind::That | Kind::Quotation)
                || kind.is_clause() && !long
                || p.is_mark(behind - 1, &[":"]))
        {
            return Some((behind, kind));
        }
    }
    // "described, in plain terms, a port": an insertion.
    if p.is_mark(cue.to, &[","])
        && p.has(cue.to + 1, pos::PREP | pos::ADV | pos::SUB | pos::BASE)
        && let Some(close) = (cue.to + 2..s.sentence.1).take(14).find(|&at| p.is_mark(at, &[","]))
    {
        let kind = kind_at(close + 1);
        if takes(class, kind) {
            return Some((close + 1, kind));
        }
    }
    // "said on Monday, in answer to a question, “The port …”": no verb stands between.
    if class & (SAY | TELL) != 0 {
        let verbless = |&at: &usize| p.quoted(at) || !p.has(at, pos::FIN | pos::AUX | pos::THAT | pos::ING);
        let quotation = (cue.to..s.sentence.1).take(40).take_while(verbless).find(|&at| p.opens(at));
        if let Some(at) = quotation.filter(|&at| p.capital(at + 1) && p.is_mark(at - 1, &[",", ":"])) {
            return Some((at, Kind::Quotation));
        }
    }
    let behind = s.behind_adverbials(cue.to);
    let behind = behind + usize::from(p.is_mark(behind, &[","]));
    let says = class & (SAY | TELL) != 0 && p.is_mark(behind - 1, &[","]);
    (behind > cue.to && p.opens(behind) && (says || p.capital(behind + 1)) && class & !WANT != 0)
        .then_some((behind, Kind::Quotation))
}

/// "expressed their hope that", "raised questions about": what the noun carries.
fn carried_by_noun(s: &Scan<'_, '_>, from: usize) -> Option<(usize, Kind)> {
    let p = s.p;
    let noun = (from..s.sentence.1)
        .take(6)
        .take_while(|&at| p.has(at, pos::DET | pos::ADJ | pos::NOUN | pos::ADV | pos::NUM))
        .filter(|&at| p.is(at, NOUN | MESSAGE) && p.has(at, pos::NOUN))
        .last()?;
    // "issued a statement on Monday saying that"
    let said = s.behind_time(noun + 1);
    if p.has(said, pos::ING) && p.is(said, SAY) {
        let from = said + 1 + usize::from(p.is_mark(said + 1, &[","]) && p.opens(said + 2));
        return Some((from, s.kind(from))).filter(|(_, kind)| kind.is_clause());
    }
    if !p.is(noun, NOUN) {
        return None;
    }
    match s.kind(noun + 1) {
        kind @ (Kind::That | Kind::Infinitive) => Some((noun + 1, kind)),
        _ => matches!(
            p.form(noun + 1),
            "about" | "of" | "for" | "in" | "with" | "over" | "on" | "against" | "to" | "at" | "toward"
        )
        .then_some((noun + 2, Kind::Thing)),
    }
}

/// "urged the owners to sign": the infinitive with whom is urged before it is what was said.
fn urged(s: &Scan<'_, '_>, from: usize) -> Option<(usize, Kind)> {
    let p = s.p;
    let to = (from..s.sentence.1)
        .take(14)
        .take_while(|&at| !p.is_stop(at) && !p.is_mark(at, &[",", ";", ":"]) && !p.has(at, pos::FIN | pos::MODAL))
        .find(|&at| p.has(at, pos::TO))?;
    (to > from).then_some((from, Kind::Infinitive))
}

/// Whether verbs of a class take such content.
pub(super) fn takes(class: u64, kind: Kind) -> bool {
    match kind {
        Kind::That => class & CUE != 0,
        Kind::Clause => class & (SAY | TELL | THINK | REALIZE) != 0,
        Kind::Question => class & (SAY | TELL | THINK | WEAK | TAKE | REALIZE) != 0,
        Kind::Quotation => class & (CUE & !WANT) != 0,
        Kind::Infinitive => class & (WANT | THINK | WEAK) != 0,
        Kind::Thing => class & (TAKE | THINK | URGE | SAY) != 0,
        Kind::None => false,
    }
}
