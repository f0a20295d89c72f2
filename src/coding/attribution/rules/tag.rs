//! Rules for tags: a subject with a verb of saying, thinking or wanting, behind, inside or before what it reports.

use super::super::lexicon::class::*;
use super::super::parse::Form;
use super::super::tag::pos;
use super::content::Kind;
use super::start::{content_start, takes};
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
            let says = cue.class & SAY != 0;
            let sources = [Some(source), s.all_between(&cue).filter(|_| says)];
            let tagged = |source: Range| s.quotation_before(source.0).map(|quotation| (quotation, source, cue.to));
            sources.into_iter().flatten().find_map(tagged)?
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
    if s.by_report(behind) {
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
    // "said dues -- those for small boats -- are too high": who says something says a clause, whatever stands within it.
    let says = p.word(at).and_then(|word| word.entry).is_some_and(|entry| entry.base == "say");
    let kind = if says && kind == Kind::Thing { Kind::Clause } else { kind };
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
    // "supporting him", "saying so": too little to report.
    if cue.form == Form::Ing && end == from + 1 || source.is_some_and(|source| reports_nothing(s, &cue, source, kind)) {
        return None;
    }
    let speaks = kind.is_clause() && cue.class & (SAY | TELL) != 0 && !cue.relative;
    // The noun that carries it belongs to the cue.
    let carries = cue.class & LIGHT != 0 && (cue.to..from).any(|at| p.is(at, NOUN | MESSAGE));
    let to = if carries && kind != Kind::Quotation { from } else { cue.to };
    source.map(|source| Found {
        rule: "",
        source: Some(source),
        cue: (cue.from, to),
        content: if speaks || p.quoted(end - 1) { s.with_run((from, end)) } else { vec![(from, end)] },
    })
}

/// Whether a clause is no report of its own, for who its subject is and how it hangs.
fn reports_nothing(s: &Scan<'_, '_>, cue: &Cue, source: Range, kind: Kind) -> bool {
    let p = s.p;
    let before = source.0.checked_sub(1).filter(|&before| before >= s.sentence.0);
    // "asked whether the owners support it": nothing is said to be so.
    let asked = before.is_some_and(|before| p.form(before).eq_ignore_ascii_case("whether"));
    // "knew that he wanted to leave": what is known is not what is reported.
    let known = before.is_some_and(|before| p.has(before, pos::THAT)) && !cue.relative && !kind.is_clause();
    let hangs = match cue.form {
        // "gave a speech praising him": whoever gave it praises.
        Form::Ing => cue.relative && before.is_some_and(|before| p.has(before, pos::VERB)),
        // "a chance to criticise it", "It is easy to criticise it": nobody is named.
        Form::Infinitive => cue.relative && !kind.is_clause() || p.form(source.0).eq_ignore_ascii_case("it"),
        _ => false,
    };
    asked || known || hangs
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
