//! Rules for adjectives, nouns and passives that carry what is said.

use super::super::lexicon::class::*;
use super::super::parse::{Form, noun_group};
use super::super::tag::pos;
use super::content::Kind;
use super::ending::Setting;
use super::verb::Cue;
use super::{Found, Range, Scan};

/// "The dockers were criticised by the mayor"; "she was asked whether …".
pub(super) fn passive(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let cue = s.cue(at).filter(|cue| cue.passive && cue.class & CUE != 0)?;
    let base = p.word(at)?.entry.map_or("", |entry| entry.base);
    let kind = s.kind(cue.to);
    let by = p.form(cue.to) == "by";
    // "are worried that": they think so themselves.
    if p.is(at, ADJECTIVE) && cue.form == Form::Finite && (matches!(kind, Kind::That | Kind::Clause) || cue.to > at + 1)
    {
        return None;
    }
    if base == "ask" {
        let by = p.form(at + 1) == "by";
        let (source, from) = if by {
            let group = s.group_behind(at + 2);
            (Some(group), group.1)
        } else {
            (None, at + 1)
        };
        let from = s.behind_adverbials_to(from);
        let kind = s.kind(from);
        let about = p.form(from) == "about";
        if !(kind.is_clause() || kind == Kind::Infinitive || about) {
            return None;
        }
        let from = from + usize::from(about);
        let mut setting = s.setting(&cue);
        setting.opens |= cue.form == Form::Participle;
        let end = s.content_end(from, if about { Kind::Thing } else { kind }, setting);
        return (end > from).then(|| Found { rule: "", source, cue: (cue.from, from), content: vec![(from, end)] });
    }
    // "attacked over the dues by the mayor"
    let far = (cue.to..s.sentence.1)
        .take(12)
        .take_while(|&at| p.has(at, pos::PREP | pos::NOMINAL | pos::ADV | pos::TIME) || p.form(at) == "as")
        .find(|&at| p.form(at) == "by" && p.has(at + 1, pos::NOMINAL));
    let by_at = far.unwrap_or(cue.to);
    let by = by || far.is_some();
    if by && cue.class & (TAKE | SAY | URGE) != 0 && !cue.relative {
        let source = s.group_behind(by_at + 1);
        if source.1 <= source.0 || p.has(source.0, pos::ING) {
            return None;
        }
        let subject = cue.source.filter(|subject| subject.1 <= cue.from && subject.0 >= s.claimed)?;
        let subject = if p.has(subject.0, pos::REL) { return None } else { subject };
        let content = if by_at > cue.to { vec![subject, (cue.to, by_at)] } else { vec![subject] };
        return Some(Found { rule: "", source: Some(source), cue: (cue.from, cue.to), content });
    }
    // "is focused on", "are worried about"
    if cue.to > at + 1 && cue.form == Form::Finite && kind == Kind::Thing {
        let end = s.content_end(cue.to, kind, s.setting(&cue));
        return cue.source.map(|source| Found {
            rule: "",
            source: Some(source),
            cue: (cue.from, cue.to),
            content: vec![(cue.to, end)],
        });
    }
    unnamed(s, cue, kind)
}

/// "The plan was criticised": by nobody who is named.
fn unnamed(s: &Scan<'_, '_>, cue: Cue, kind: Kind) -> Option<Found> {
    let p = s.p;
    let fits =
        cue.form == Form::Finite && cue.class & (TAKE | SAY | THINK) != 0 && !cue.relative && kind != Kind::Infinitive;
    let subject = cue.source.filter(|subject| fits && subject.1 <= cue.from && subject.0 >= s.claimed)?;
    let it = p.form(subject.0).eq_ignore_ascii_case("it") && subject.1 == subject.0 + 1;
    let content = if it && kind.is_clause() {
        vec![(cue.to, s.content_end(cue.to, kind, Setting::default()))]
    } else if s.ends(cue.to)
        || p.has(cue.to, pos::MARK | pos::SUB | pos::TIME) && p.form(cue.to) != "as"
        || matches!(p.form(cue.to), "in" | "after" | "before" | "during" | "at" | "from" | "with" | "since")
    {
        vec![subject]
    } else {
        vec![subject, (cue.to, s.content_end(cue.to, Kind::Thing, Setting::default()))]
    };
    let whole = content.iter().all(|range| range.1 > range.0);
    whole.then_some(Found { rule: "", source: None, cue: (cue.from, cue.to), content })
}

/// "The port is expected to open", "they seem to agree": nobody is named.
pub(super) fn impersonal(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let word = p.word(at)?;
    let base = word.entry.map_or("", |entry| entry.base);
    let verb = *s.verb_at(at)?;
    let kind = s.kind(at + 1);
    let likeness = matches!(base, "look" | "sound")
        && (p.form(at + 1) == "like" || p.has(at + 1, pos::TO) && p.form(at + 2) == "be");
    let seems = (matches!(base, "seem" | "appear" | "sound") || likeness) && verb.form == Form::Finite;
    let passive =
        verb.passive && verb.form == Form::Finite && kind == Kind::Infinitive && word.is(SAY | THINK | WEAK | TAKE);
    let complement = matches!(kind, Kind::Infinitive | Kind::That | Kind::Clause)
        || p.has(at + 1, pos::ADJ)
        || p.form(at + 1) == "like"
        || matches!(base, "seem" | "appear" | "sound")
            && p.has(at + 1, pos::ADJ | pos::ADV | pos::DET | pos::PART | pos::FIN);
    if !(seems && complement || passive) {
        return None;
    }
    let subject = verb.subject.filter(|subject| subject.1 <= verb.from && subject.0 >= s.claimed)?;
    // "The poll seems to show that …": the poll says so.
    if seems && kind == Kind::Infinitive {
        let place = s.verbs.partition_point(|verb| verb.head <= at);
        let inner =
            s.verbs.get(place).and_then(|next| s.cue(next.head)).filter(|cue| cue.head < at + 4 && !cue.passive);
        if let Some(inner) = inner
            && matches!(s.kind(inner.to), Kind::That | Kind::Question)
        {
            let end = s.content_end(inner.to, s.kind(inner.to), Default::default());
            let content = vec![(inner.to, end)];
            return Some(Found { rule: "", source: Some(subject), cue: (verb.from, inner.to), content });
        }
    }
    let kind = if kind.is_clause() { kind } else { Kind::Infinitive };
    let end = s.content_end(at + 1, kind, Default::default());
    let empty = p.form(subject.0).eq_ignore_ascii_case("it") && kind != Kind::Infinitive;
    let mut content = vec![(at + 1, end)];
    if !empty {
        content.insert(0, subject);
    }
    (end > at + 2).then_some(Found { rule: "", source: None, cue: (verb.from, at + 1), content })
}

/// "She is confident that …"
pub(super) fn adjective(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let next = at + 1;
    let kind = s.kind(next);
    let particle = matches!(p.form(next), "about" | "of" | "with" | "by") || has_particle(s, at, ADJECTIVE);
    if !p.is(at, ADJECTIVE) || !p.has(at, pos::ADJ | pos::NOUN | pos::PART) {
        return None;
    }
    if !(particle || matches!(kind, Kind::That | Kind::Infinitive | Kind::Clause)) {
        return None;
    }
    let place = s.verbs.partition_point(|verb| verb.head <= at);
    let verb = *s.verbs.get(place.checked_sub(1)?)?;
    let copula = (p.has(verb.head, pos::BE)
        || verb.head == at
        || p.word(verb.head).and_then(|word| word.entry).is_some_and(|entry| {
            matches!(entry.base, "seem" | "remain" | "feel" | "become" | "grow" | "sound" | "stay" | "appear" | "look")
        }))
        && (verb.head..at).skip(1).all(|at| p.has(at, pos::ADV | pos::NEG));
    let from = if copula { verb.from } else { return None };
    let source = verb.subject.filter(|subject| subject.1 <= from)?;
    if p.form(source.0).eq_ignore_ascii_case("it") && source.1 == source.0 + 1 && kind == Kind::Infinitive {
        return None;
    }
    // "It is clear that": to nobody named.
    let source = Some(source).filter(|&(from, to)| !(to == from + 1 && p.form(from).eq_ignore_ascii_case("it")));
    let (cue_end, kind, start) = if particle { (next + 1, Kind::Thing, next + 1) } else { (next, kind, next) };
    let end = s.content_end(start, kind, Default::default());
    (end > start).then(|| Found { rule: "", source, cue: (from, cue_end), content: vec![(start, end)] })
}

/// "the mayor's claim that …", "their refusal to …", "his criticism of …"
pub(super) fn noun(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.is(at, NOUN) || !p.has(at, pos::NOUN) {
        return None;
    }
    let next = at + 1;
    let kind = s.kind(next);
    // "Their fear is that …"
    let is = p.has(next, pos::BE) && matches!(s.kind(next + 1), Kind::That | Kind::Infinitive);
    let (next, kind) = if is { (next + 1, s.kind(next + 1)) } else { (next, kind) };
    let carries = matches!(kind, Kind::That | Kind::Infinitive)
        || matches!(p.form(next), "of" | "for" | "about" | "against")
        || has_particle(s, at, NOUN);
    if !carries {
        return None;
    }
    let source = owner(s, at)?;
    let clause = matches!(kind, Kind::That | Kind::Infinitive);
    let from = if clause { next } else { next + 1 };
    let setting = Setting { pending: !s.finite_between(s.sentence.0, at), ..Setting::default() };
    let end = s.content_end(from, if clause { kind } else { Kind::Thing }, setting);
    (end > from).then(|| Found { rule: "", source: Some(source), cue: (at, from), content: vec![(from, end)] })
}

/// Whether the word at `at` is listed with the preposition that stands behind it.
fn has_particle(s: &Scan<'_, '_>, at: usize, class: u64) -> bool {
    let behind = s.p.form(at + 1);
    let entry = s.p.word(at).and_then(|word| word.entry);
    entry.is_some_and(|entry| entry.particles.iter().any(|&(particle, made)| made == class && particle == behind))
}

/// Whose the noun at `at` is: "the mayor's", "his".
fn owner(s: &Scan<'_, '_>, at: usize) -> Option<Range> {
    let p = s.p;
    let mut before = at.checked_sub(1)?;
    while before > s.sentence.0
        && at - before < 5
        && p.has(before, pos::ADJ | pos::NOUN | pos::ADV | pos::NUM | pos::PART)
    {
        before -= 1;
    }
    if before < s.sentence.0.max(s.claimed) {
        return None;
    }
    if p.has(before, pos::POSS) {
        let group = noun_group(p, s.sentence.0.max(s.claimed), before, &[])?;
        return Some((group.0, before + 1));
    }
    let own = matches!(p.form(before).to_ascii_lowercase().as_str(), "his" | "her" | "their" | "its" | "my" | "our");
    // "signalled their support for": whoever does it.
    let verb = before.checked_sub(1).and_then(|at| s.verb_at(at));
    let verb = verb.filter(|verb| verb.form == Form::Finite && !verb.relative);
    let subject = verb.and_then(|verb| verb.subject).filter(|subject| subject.0 >= s.claimed);
    own.then(|| subject.unwrap_or((before, before + 1)))
}
