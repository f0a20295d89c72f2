//! Rules for tags: a subject with a verb of saying, thinking or wanting, behind, inside or before what it reports.

use super::super::lexicon::class::*;
use super::super::parse::{Form, noun_group};
use super::super::tag::pos;
use super::content::Kind;
use super::ending::Setting;
use super::verb::Cue;
use super::{Found, Range, Scan};

/// "…," she said. / "…," said the mayor. — what is quoted goes on behind the tag.
pub(super) fn behind_quotation(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let cue = s.any_verb(at).filter(|cue| !cue.passive && cue.form != Form::Infinitive && !cue.relative)?;
    let known = cue.class & (SAY | TELL | THINK | WEAK | URGE) != 0;
    let sure = |quotation: Range| {
        p.is_mark(quotation.1.saturating_sub(2), &[",", "?", "!"]) && cue.from == cue.head && p.has(cue.head, pos::FIN)
    };
    let inverted =
        s.quotation_before(cue.from).filter(|&quotation| (known || sure(quotation)) && !s.insertion_before(&cue));
    let (quotation, source, behind) = match inverted {
        Some(quotation) if s.begins_group(cue.to) => {
            let source = s.group_behind(cue.to);
            (quotation, source, source.1)
        }
        _ => {
            let source = cue.source.filter(|source| source.1 <= cue.from && cue.form == Form::Finite)?;
            (s.quotation_before(source.0)?, source, cue.to)
        }
    };
    // Any verb will do where nothing else can be meant: "…," she barked.
    if !known
        && !(p.is_mark(quotation.1.saturating_sub(2), &[",", "?", "!"])
            && (s.ends(behind) || s.only_adverbials(behind)))
    {
        return None;
    }
    // "“Is it dead?” Weir asked the mayor."
    let asks = p.is_mark(quotation.1.saturating_sub(2), &["?"]) && p.has(behind, pos::DET | pos::NAME | pos::NOUN);
    let told = inverted.is_none() && (cue.class & TELL != 0 || cue.class & (WEAK | URGE) != 0 && asks);
    let behind = if told { s.behind_addressee(behind) } else { behind };
    // "…" he said the port …: the quotation belongs to another.
    if s.clause_follows(behind) {
        return None;
    }
    // "… “no.” The mayor replied, “…”": the tag belongs to what follows.
    let ended = p.is_mark(quotation.1.saturating_sub(2), &["."])
        && p.is_mark(quotation.1 - 1, &["\"", "”", "''", "’"])
        && inverted.is_none();
    if ended && (p.is_mark(behind, &[",", ":"]) && p.opens(behind + 1) || content_start(s, cue).is_some()) {
        return None;
    }
    // "In her book “Docks,” the mayor asked the owners to …", "Calling it “dead,” she urged …": words quoted in what stands
    // before the clause.
    let start = p.sentence_start(quotation.0);
    let name = quotation.0 > start
        && p.has(start, pos::PREP | pos::ING | pos::PART)
        && !p.has(quotation.0 - 1, pos::MARK)
        && inverted.is_none()
        && s.main_verbs((start, quotation.0)) == 0;
    if name && content_start(s, cue).is_some() {
        return None;
    }
    let mut content = vec![s.with_its_sentence(quotation)];
    let next = s.skip_to_quotation(behind).or_else(|| s.quoted_sentence_behind());
    if let Some(next) = next {
        content.push((next, s.run_of_quotations(p.quotation(next).map_or(next + 1, |(_, to)| to))));
    }
    Some(Found { rule: "", source: Some(source), cue: (cue.from, cue.to), content })
}

/// The port will open in May, she said on Monday. / The port, she said, will open.
pub(super) fn behind_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let cue = s.cue(at).filter(|cue| {
        // "…, a survey found."
        let closes = cue.class & (REALIZE | WEAK) != 0 && s.ends(cue.to);
        (closes || cue.class & (SAY | TELL | THINK) != 0) && !cue.passive && cue.form == Form::Finite && !cue.relative
    })?;
    let inverted = p.is_mark(cue.from.checked_sub(1)?, &[","])
        && s.begins_group(cue.to)
        && cue.class & SAY != 0
        && !s.insertion_before(&cue);
    let (source, tag, behind) = if inverted {
        let source = s.group_behind(cue.to);
        (source, cue.from, source.1)
    } else {
        let source = cue.source.filter(|source| source.1 <= cue.from)?;
        (source, source.0, cue.to)
    };
    if !p.is_mark(tag.checked_sub(1)?, &[",", "—", "–", "--"]) {
        return None;
    }
    let left = s.left_part(tag)?;
    if left.1 - left.0 < 3 && !p.is_mark(behind, &[","]) && !s.ends(behind) && cue.class & TELL == 0 {
        return None;
    }
    let told = if cue.class & TELL != 0 && !inverted { s.behind_addressee(behind) } else { behind };
    // "The port, Holt argued in her letter, is dead."
    let beside = if inverted { told } else { s.behind_adverbials(told) };
    let goes_on = |at: usize| s.clause_starts(at) || p.has(at, pos::FIN | pos::AUX);
    let told = if p.is_mark(beside, &[","]) && goes_on(beside + 1) { beside } else { told };
    // "Asked about it, she said, “No.”"
    if p.is_mark(told, &[",", ":"]) && p.opens(told + 1) && p.capital(told + 2) {
        return None;
    }
    // "The port, say the dockers, is dead."
    let split = inverted && s.main_verbs(left) == 0 && p.has(told + 1, pos::FIN | pos::AUX);
    if p.is_mark(told, &[",", "—", "–"]) && (!inverted || split) && !s.ends(told + 1) {
        let behind = told;
        // Inside: the sentence goes on behind the tag.
        let rest = (behind + 1, s.content_end(behind + 1, Kind::Clause, Default::default()));
        let beside = p.has(rest.0, pos::CONJ | pos::REL | pos::ING | pos::SUB) && p.form(rest.0) != "because";
        if rest.1 > rest.0 + 1 && !beside && !p.opens(rest.0) {
            return Some(Found { rule: "", source: Some(source), cue: (cue.from, cue.to), content: vec![left, rest] });
        }
    }
    // "In May, the owners agreed to …": what stands before is no content.
    let behind = told;
    if !inverted && !s.ends(behind) && !p.is_mark(behind, &[","]) && content_start(s, cue).is_some() {
        return None;
    }
    // At the end: nothing but when and where follows; what stands before is a clause.
    let first =
        (left.0..left.1).find(|&at| !p.has(at, pos::CONJ | pos::ADV) && !p.is_mark(at, &[","])).unwrap_or(left.0);
    let hangs = p.has(first, pos::SUB | pos::WH);
    let clause = s.main_verbs(left) > usize::from(hangs)
        || p.quoted(left.0) && !hangs
        || (left.0..left.1).take(60).any(|at| p.opens(at)) && inverted
        || s.ends(cue.to) && !inverted && !p.has(first, pos::SUB | pos::WH | pos::PREP | pos::ING);
    if !clause || s.clause_follows(behind) {
        return None;
    }
    let mut content = vec![left];
    content.extend(s.quoted_sentence_behind().map(|next| (next, s.run_of_quotations(next))));
    (s.ends(behind) || s.only_adverbials(behind)).then_some(Found {
        rule: "",
        source: Some(source),
        cue: (cue.from, cue.to),
        content,
    })
}

/// She said that …; they vowed to …; he criticised the plan; …, adding that …
pub(super) fn before_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let cue = s.any_verb(at).filter(|cue| !cue.passive)?;
    // "wrote back:", "tweeted this:"
    let linked = matches!(p.form(cue.to), "back" | "this" | "that") && p.is_mark(cue.to + 1, &[":"]);
    let cue = Cue { to: cue.to + usize::from(linked), ..cue };
    let speech = |at: usize| p.opens(at) && p.capital(at + 1) && cue.form == Form::Finite;
    if p.is_mark(cue.to, &[":"]) && (cue.class & (SAY | TELL | WEAK | TAKE) != 0 || speech(cue.to + 1)) {
        return announced(s, cue, cue.to + 1);
    }
    // "Holt barked, “No!”"
    if p.is_mark(cue.to, &[","]) && speech(cue.to + 1) && cue.class == 0 {
        return announced(s, cue, cue.to + 1);
    }
    let (from, kind) = content_start(s, cue)?;
    if p.is_mark(from.checked_sub(1)?, &[":"]) {
        return announced(s, cue, from);
    }
    if matches!(cue.form, Form::Infinitive | Form::Bare)
        && !(kind.is_clause() && cue.class & (SAY | TELL) != 0
            || kind == Kind::That && cue.class & THINK != 0 && cue.form == Form::Infinitive
            || kind == Kind::Thing && cue.class & (TAKE | SAY) != 0 && cue.form == Form::Infinitive)
    {
        return None;
    }
    let setting = s.setting(&cue);
    let mut end = s.content_end(from, kind, setting);
    // "those who protest the meeting say they will stay": the verb that is still to come was taken for the content's.
    if setting.pending && kind == Kind::Clause && s.ends(end) && takes(cue.class, Kind::Thing) {
        end = s.content_end(from, Kind::Thing, setting);
    }
    if end <= from {
        return None;
    }
    let source = if setting.opens && cue.form == Form::Ing && !cue.relative {
        // "Calling it dead, Holt left": the subject is still to come.
        s.finite_from(end).and_then(|verb| verb.subject)
    } else {
        cue.source
    };
    let speaks = kind.is_clause() && cue.class & (SAY | TELL) != 0 && !cue.relative;
    // "It is easy to criticise the plan": nobody is named.
    let empty = |subject: Range| cue.form == Form::Infinitive && p.form(subject.0).eq_ignore_ascii_case("it");
    // The noun that carries it belongs to the cue.
    let carries = cue.class & LIGHT != 0 && (cue.to..from).any(|at| p.is(at, NOUN | MESSAGE));
    let to = if carries && kind != Kind::Quotation { from } else { cue.to };
    source.map(|source| Found {
        rule: "",
        source: Some(source).filter(|&subject| !empty(subject)),
        cue: (cue.from, to),
        content: if speaks || p.quoted(end - 1) { s.with_run((from, end)) } else { vec![(from, end)] },
    })
}

/// "Said Ann Holt, the mayor: “The port stays shut.”"
pub(super) fn inverted_first(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let opens = at == s.sentence.0 && p.is(at, SAY) && p.is(at, PAST | S) && p.capital(at);
    if !opens || !s.begins_group(at + 1) {
        return None;
    }
    let source = s.group_behind(at + 1);
    // "Said Holt, who runs the port, “…”"
    let from = (source.1..s.sentence.1).take(20).find(|&at| p.opens(at)).unwrap_or(p.words.len());
    if !p.is_mark(from.checked_sub(1)?, &[",", ":"]) {
        return None;
    }
    announced(
        s,
        Cue {
            from: at,
            head: at,
            to: at + 1,
            class: SAY,
            form: Form::Finite,
            passive: false,
            source: Some(source),
            relative: false,
        },
        from,
    )
}

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

/// A cue with its colon: what follows is what was said.
fn announced(s: &Scan<'_, '_>, cue: Cue, from: usize) -> Option<Found> {
    let p = s.p;
    let source = cue.source?;
    let content = if from >= p.words.len() {
        Vec::new()
    } else {
        let end = s.content_end(from, Kind::That, Default::default());
        if end <= from {
            return None;
        }
        s.with_run((from, end))
    };
    let to = if p.is_mark(cue.to, &[":"]) { cue.to + 1 } else { cue.to };
    Some(Found { rule: "", source: Some(source), cue: (cue.from, to), content })
}

/// Where the content of a cue begins, and what it is; none where nothing follows that this verb takes.
fn content_start(s: &Scan<'_, '_>, cue: Cue) -> Option<(usize, Kind)> {
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
    let behind = s.behind_adverbials(cue.to);
    let behind = behind + usize::from(p.is_mark(behind, &[","]));
    (behind > cue.to && p.opens(behind) && p.capital(behind + 1) && class & !WANT != 0)
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
fn takes(class: u64, kind: Kind) -> bool {
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
