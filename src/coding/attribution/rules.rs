//! The rules, the most precise first, and the order in which they are tried.

use super::Attribution;
use super::lexicon::class::*;
use super::paragraph::Paragraph;
use crate::language::TokenKind;

/// A stretch of words: from, to before.
type Range = (usize, usize);

/// What a rule found, in words.
#[derive(Debug)]
struct Found {
    rule: &'static str,
    source: Option<Range>,
    cue: Range,
    content: Vec<Range>,
}

/// A rule: what it finds at a word.
type Rule = fn(&Scan<'_, '_>, usize) -> Option<Found>;

/// The rules by name. Each is asked at each word that stands outside of quotations and of what was found before.
const RULES: [(&str, Rule); 8] = [
    ("colon headline", colon_headline),
    ("according to", according_to),
    ("tag behind a quotation", tag_behind_quotation),
    ("tag behind its content", tag_behind_content),
    ("tag before its content", tag_before_content),
    ("impersonal", impersonal),
    ("adjective", adjective),
    ("noun", noun),
];

/// Adds the attributions of a paragraph. One without content leads in what follows the paragraph.
pub(super) fn attributions_of(paragraph: &Paragraph<'_>, found: &mut Vec<Attribution>) {
    let first = found.len();
    let mut ranges: Vec<Found> = Vec::new();
    let mut claimed = 0;
    for &sentence in &paragraph.sentences {
        let mut at = sentence.0.max(claimed);
        let mut subject = None;
        while at < sentence.1 {
            let quoted = paragraph.word(at).is_some_and(|word| word.quotation > 0);
            let scan = Scan { p: paragraph, sentence, claimed, subject };
            let hit = if quoted {
                None
            } else {
                RULES.iter().find_map(|(rule, apply)| apply(&scan, at).map(|hit| Found { rule, ..hit }))
            };
            let Some(hit) = hit else {
                at += 1;
                continue;
            };
            // What stands whole within a later one's content is not the outermost.
            while ranges
                .last()
                .is_some_and(|last| hit.content.iter().any(|&(from, to)| from <= last.cue.0 && last.cue.1 <= to))
            {
                ranges.pop();
            }
            let end = hit.content.iter().chain(&hit.source).map(|range| range.1).max().unwrap_or(0).max(hit.cue.1);
            claimed = claimed.max(end);
            subject = hit.source.or(subject);
            at = end.max(at + 1);
            ranges.push(hit);
        }
    }
    let span = |&(from, to): &Range| paragraph.span(from, to);
    found.extend(ranges.iter().map(|hit| Attribution {
        source: hit.source.iter().filter_map(span).collect(),
        cue: span(&hit.cue).into_iter().collect(),
        content: hit.content.iter().filter_map(span).collect(),
        rule: hit.rule,
    }));
    // Only the paragraph's last may lead in what follows it.
    let last = found.len();
    let mut place = 0;
    found.retain(|attribution| {
        place += 1;
        place <= first || place == last || !attribution.content.is_empty()
    });
}

/// Where the rules look.
struct Scan<'p, 'a> {
    p: &'p Paragraph<'a>,
    sentence: Range,
    /// Up to where words belong to attributions already.
    claimed: usize,
    /// The source of the attribution before in this sentence.
    subject: Option<Range>,
}

/// A verb with what belongs to it.
#[derive(Clone, Copy)]
struct Verb {
    from: usize,
    /// Behind the verb and its particle.
    to: usize,
    class: u64,
    form: u64,
    passive: bool,
}

// ------------------------------------------------------------------------------------------------ rules

/// "Holt: Port to stay shut": a short paragraph that begins with a name and a colon.
fn colon_headline(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let colon = (1..6).find(|&at| p.is_mark(at, &[":"]))?;
    let headline = p.sentences.len() == 1 && p.words.len() < 26 && !p.is_stop(p.words.len() - 1);
    let name = (0..colon).all(|at| {
        p.word(at).is_some_and(|word| {
            word.capital || word.is(PREPOSITION | AND | DETERMINER) || p.form(at) == "'s" || p.form(at) == "’s"
        })
    });
    let fits = at == 0
        && s.sentence.0 == 0
        && headline
        && name
        && colon + 2 < p.words.len()
        && p.word(0)?.kind == TokenKind::Word;
    fits.then(|| Found {
        rule: "",
        source: Some((0, colon)),
        cue: (colon, colon + 1),
        content: vec![(colon + 1, p.words.len())],
    })
}

/// "according to the mayor": before, inside or behind what was said.
fn according_to(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.form(at).eq_ignore_ascii_case("according") || !p.is(at + 1, TO) {
        return None;
    }
    let source = s.group_behind(at + 2);
    let cue = (at, at + 2);
    let behind = s.skip_comma(source.1);
    let rest = s.content_end(behind, true);
    let before = s.left_part(at);
    let content = match before {
        // "The port, according to the mayor, stays shut."
        Some(left)
            if p.is_mark(source.1, &[","])
                && rest > behind + 2
                && left.1 - left.0 < 6
                && !p.is(behind, AND | SUB | RELATIVE) =>
        {
            vec![left, (behind, rest)]
        }
        Some(left) => vec![left],
        None if rest > behind => vec![(behind, rest)],
        None => return None,
    };
    Some(Found { rule: "", source: Some(source), cue, content })
}

/// "…," she said. / "…," said the mayor. — what is quoted goes on behind the tag.
fn tag_behind_quotation(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s.verb(at).filter(|verb| {
        verb.class & (SAY | TELL | THINK | WEAK) != 0 && !verb.passive && verb.form & (FINITE | BASE) != 0
    })?;
    let inverted = s.quotation_before(verb.from);
    let (quotation, source, behind) = match inverted {
        Some(quotation) if s.begins_group(verb.to) => {
            let source = s.group_behind(verb.to);
            (quotation, source, source.1)
        }
        _ => {
            let source = s.subject_before(verb.from)?;
            (s.quotation_before(source.0)?, source, verb.to)
        }
    };
    // "…" he said the port …: the quotation belongs to another.
    if s.clause_follows(behind) {
        return None;
    }
    let mut content = vec![s.with_its_sentence(quotation)];
    let next = s.skip_to_quotation(behind);
    if let Some(next) = next {
        let end = s.run_of_quotations(p.quotation(next).map_or(next + 1, |(_, to)| to));
        content.push((next, end));
    } else if let Some(next) = s.quoted_sentence_behind() {
        content.push((next, s.run_of_quotations(p.quotation(next).map_or(next + 1, |(_, to)| to))));
    }
    Some(Found { rule: "", source: Some(source), cue: (verb.from, verb.to), content })
}

/// The port will open in May, she said on Monday. / The port, she said, will open.
fn tag_behind_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s
        .verb(at)
        .filter(|verb| verb.class & (SAY | TELL | THINK) != 0 && !verb.passive && verb.form & (FINITE | BASE) != 0)?;
    let inverted = p.is_mark(verb.from.checked_sub(1)?, &[","]) && s.begins_group(verb.to) && verb.class & SAY != 0;
    let (source, tag, behind) = if inverted {
        let source = s.group_behind(verb.to);
        (source, verb.from, source.1)
    } else {
        let source = s.subject_before(verb.from)?;
        (source, source.0, verb.to)
    };
    if !p.is_mark(tag.checked_sub(1)?, &[",", "—", "–", "--"]) {
        return None;
    }
    let left = s.left_part(tag)?;
    if left.1 - left.0 < 3 && !p.is_mark(behind, &[","]) {
        return None;
    }
    if p.is_mark(behind, &[",", "—", "–"]) && s.content_end(behind + 1, true) > behind + 2 && !inverted {
        // Inside: the sentence goes on behind the tag.
        let rest = (behind + 1, s.content_end(behind + 1, true));
        if !p.is(rest.0, AND | RELATIVE | ING | SUB) && !p.opens(rest.0) {
            return Some(Found {
                rule: "",
                source: Some(source),
                cue: (verb.from, verb.to),
                content: vec![left, rest],
            });
        }
    }
    // At the end: nothing but when and where follows.
    let adverbial = p.is(left.0, PREPOSITION | SUB | ADVERB) && left.1 - left.0 < 9 && !s.ends(behind);
    if adverbial || s.clause_follows(behind) {
        return None;
    }
    (s.ends(behind) || s.only_adverbials(behind)).then(|| Found {
        rule: "",
        source: Some(source),
        cue: (verb.from, verb.to),
        content: vec![left],
    })
}

/// She said that …; they vowed to …; he criticised the plan; …, adding that …
fn tag_before_content(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let verb = s.verb(at).filter(|verb| !verb.passive)?;
    let source = s.source_of(verb)?;
    if verb.form & FINITE == 0 && verb.form & (BASE | ING | PART) == 0 {
        return None;
    }
    let mut from = verb.to;
    let mut deep = verb.class & (SAY | TELL | THINK) != 0;
    let plain = |from: usize| {
        p.is(from, DETERMINER | PRONOUN | OBJECT | THAT)
            || p.word(from).is_some_and(|w| w.capital || w.quotation > 0 || w.kind == TokenKind::Number)
            || p.word(from).is_some_and(|w| w.class == 0 && w.kind == TokenKind::Word)
            || p.is(from, RELATIVE | ADJECTIVE | NOUN | ING)
    };
    if p.is_mark(from, &[":"]) {
        from += 1;
        if from >= p.words.len() {
            return (verb.class & (SAY | TELL | WEAK | TAKE) != 0).then(|| Found {
                rule: "",
                source,
                cue: (verb.from, verb.to + 1),
                content: Vec::new(),
            });
        }
    } else {
        let start = from;
        from = s.content_start(verb, from);
        let clausal =
            p.is(from, THAT) || p.opens(from) || (p.is(from, RELATIVE) || matches!(p.form(from), "if" | "whether"));
        let infinitive = p.is(from, TO) || (p.is(from, NOT) && p.is(from + 1, TO));
        let told = verb.class & (SAY | TELL | THINK) != 0;
        let takes = clausal && verb.class & (CUE & !WANT) != 0
            || infinitive && verb.class & (WANT | THINK | WEAK) != 0
            || infinitive && verb.class & (TELL | URGE) != 0 && from > start
            || told && (plain(from) || p.is(from, SUB)) && !p.is_stop(from)
            || verb.class & URGE != 0 && plain(from) && s.infinitive_follows(from)
            || verb.class & TAKE != 0 && plain(from);
        if !takes {
            return None;
        }
        if verb.class & (URGE | TAKE | WEAK) != 0 && !clausal {
            deep = deep && told;
        }
        if clausal {
            deep = true;
        }
    }
    let end = s.content_end(from, deep);
    if end <= from {
        return None;
    }
    let mut content = vec![(from, end)];
    // What is quoted may go on over the sentence.
    if p.word(end - 1).is_some_and(|word| word.quotation > 0) && end + 1 >= s.sentence.1 {
        let run = s.run_of_quotations(end);
        if run > end {
            content = vec![(from, run)];
        }
    }
    Some(Found { rule: "", source, cue: (verb.from, verb.to), content })
}

/// "The port is expected to open", "they seem to agree": nobody is named.
fn impersonal(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let word = p.word(at)?;
    let base = word.entry.map_or("", |entry| entry.base);
    let seems = matches!(base, "seem" | "appear") && word.is(FINITE | BASE);
    let passive = word.is(PART)
        && word.is(SAY | THINK | WEAK)
        && p.is(at + 1, TO)
        && matches!(
            base,
            "expect"
                | "believe"
                | "say"
                | "think"
                | "know"
                | "report"
                | "allege"
                | "consider"
                | "suspect"
                | "assume"
                | "rumor"
        );
    if !(seems && (p.is(at + 1, TO) || p.is(at + 1, THAT | ADJECTIVE) || p.word(at + 1)?.class == 0) || passive) {
        return None;
    }
    let mut from = at;
    while from > s.sentence.0 && p.is(from - 1, AUXILIARY | ADVERB | NOT) {
        from -= 1;
    }
    if passive && from == at {
        return None;
    }
    let subject = s.subject_before(from)?;
    let end = s.content_end(at + 1, false);
    (end > at + 2).then(|| Found { rule: "", source: None, cue: (from, at + 1), content: vec![subject, (at + 1, end)] })
}

/// "She is confident that …"
fn adjective(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    let next = at + 1;
    let follows =
        p.is(next, THAT | TO) || matches!(p.form(next), "about" | "of" | "with" | "by") || p.is(next, PRONOUN);
    if !p.is(at, ADJECTIVE) || !follows {
        return None;
    }
    let mut from = at;
    while from > s.sentence.0 && p.is(from - 1, AUXILIARY | ADVERB | NOT) {
        from -= 1;
    }
    if !(from..at).any(|at| p.is(at, BE)) {
        return None;
    }
    let source = s.subject_before(from)?;
    let (cue_end, start) = if p.is(next, THAT | TO | PRONOUN) { (next, next) } else { (next + 1, next + 1) };
    let end = s.content_end(start, p.is(next, THAT));
    (end > start).then(|| Found { rule: "", source: Some(source), cue: (from, cue_end), content: vec![(start, end)] })
}

/// "the mayor's claim that …", "their refusal to …", "his criticism of …"
fn noun(s: &Scan<'_, '_>, at: usize) -> Option<Found> {
    let p = s.p;
    if !p.is(at, NOUN) || p.word(at)?.capital && at > s.sentence.0 {
        return None;
    }
    let next = at + 1;
    let carries = p.is(next, THAT | TO) || matches!(p.form(next), "of" | "for" | "about" | "against");
    if !carries {
        return None;
    }
    // The owner: "the mayor's", "his".
    let mut owner = at;
    while owner > s.sentence.0
        && at - owner < 4
        && (p
            .word(owner - 1)
            .is_some_and(|w| w.class & !(ADJECTIVE | ADVERB | VERB | PART | PAST) == 0 && w.kind == TokenKind::Word)
            && !is_possessive(p.form(owner - 1)))
        && !p.word(owner - 1).is_some_and(|w| w.capital)
    {
        owner -= 1;
    }
    let before = owner.checked_sub(1).filter(|&before| before >= s.sentence.0)?;
    let source = if is_possessive(p.form(before)) {
        let from = s.group_before(before);
        (from < before).then_some((from, before + 1))
    } else if matches!(p.form(before).to_ascii_lowercase().as_str(), "his" | "her" | "their" | "its" | "my" | "our") {
        Some((before, before + 1))
    } else {
        None
    }?;
    let from = if p.is(next, THAT | TO) { next } else { next + 1 };
    let end = s.content_end(from, p.is(next, THAT));
    (end > from).then(|| Found { rule: "", source: Some(source), cue: (at, from), content: vec![(from, end)] })
}

// ------------------------------------------------------------------------------------------------ parts

fn is_possessive(form: &str) -> bool {
    matches!(form, "'s" | "’s")
}

impl Scan<'_, '_> {
    /// The cue verb at `at`, with its auxiliaries before and its particle behind.
    fn verb(&self, at: usize) -> Option<Verb> {
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
    fn source_of(&self, verb: Verb) -> Option<Option<Range>> {
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

    /// The noun group that ends before `end`, as the subject of a verb there.
    fn subject_before(&self, end: usize) -> Option<Range> {
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
    fn group_before(&self, end: usize) -> usize {
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
    fn first_group(&self) -> Option<Range> {
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
    fn begins_group(&self, at: usize) -> bool {
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
    fn group_behind(&self, at: usize) -> Range {
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

    fn skip_comma(&self, at: usize) -> usize {
        at + usize::from(self.p.is_mark(at, &[",", ":", "—", "–"]))
    }

    /// Whether the sentence ends at `at`.
    fn ends(&self, at: usize) -> bool {
        at >= self.sentence.1 || self.p.is_stop(at)
    }

    /// The part of the sentence before a tag that begins at `tag`, without the comma; none where there is none to speak of.
    fn left_part(&self, tag: usize) -> Option<Range> {
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
        (to > from + 1).then_some((from, to))
    }

    /// The quotation that ends right before `at`, a comma between or none.
    fn quotation_before(&self, at: usize) -> Option<Range> {
        let p = self.p;
        let mut last = at.checked_sub(1)?;
        if p.is_mark(last, &[",", "—", "–", "-", "--"]) && p.word(last).is_some_and(|word| word.quotation == 0) {
            last = last.checked_sub(1)?;
        }
        let (from, to) = p.quotation(last)?;
        // One or two words are a quoted word of the reporter's sentence.
        (to == last + 1).then_some((from, to))
    }

    /// A quotation and what stands before it in the sentence where it begins.
    fn with_its_sentence(&self, quotation: Range) -> Range {
        let p = self.p;
        let start = p.sentence_start(quotation.0);
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
    fn skip_to_quotation(&self, from: usize) -> Option<usize> {
        let p = self.p;
        let at = (from..self.sentence.1).take(14).find(|&at| p.opens(at))?;
        // Only when and how it was said stand between.
        let between = (from..at).any(|at| p.is(at, CUE) && p.is(at, FINITE) || p.is(at, AND));
        (!between && at > from).then_some(at)
    }

    /// Where the next sentence begins, if it is a quotation throughout.
    fn quoted_sentence_behind(&self) -> Option<usize> {
        let p = self.p;
        let next = self.sentence.1;
        (p.opens(next) && self.run_of_quotations(next) > next).then_some(next)
    }

    /// Where a run of quoted sentences from `from` ends: whole quotations with no word of the reporter's between.
    fn run_of_quotations(&self, from: usize) -> usize {
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
    fn clause_follows(&self, from: usize) -> bool {
        let p = self.p;
        if p.is(from, THAT | PRONOUN) || (p.is(from, DETERMINER) && !p.is(from, TIME)) {
            return true;
        }
        (from..self.sentence.1).take(12).take_while(|&at| !p.is_mark(at, &[",", ";", ":"])).any(|at| p.is(at, THAT))
            && !self.ends(from)
    }

    /// Whether nothing but when, where and to whom stands between `from` and the end.
    fn only_adverbials(&self, from: usize) -> bool {
        let p = self.p;
        p.is_mark(from, &[","]) || p.is(from, PREPOSITION | TIME | ADVERB | SUB | OBJECT | ING) || p.is(from, TO)
    }

    /// Where the content of a verb begins: behind the addressee, and behind when and where if a clause follows.
    fn content_start(&self, verb: Verb, from: usize) -> usize {
        let p = self.p;
        let end = self.sentence.1;
        let mut at = from;
        if verb.class & TELL != 0 || (verb.class & (URGE | WEAK) != 0 && p.is(at, OBJECT) && !p.is(at + 1, TO)) {
            at = self.behind_addressee(at);
        }
        if p.is_mark(at, &[","]) && p.opens(at + 1) {
            return at + 1;
        }
        if p.is(at, PREPOSITION | TIME | ADVERB | TO | SUB) || p.is_mark(at, &[","]) {
            // "said in a statement on Monday that", "said Monday the port"
            let clause = (at..end).take(24).take_while(|&at| !p.is_mark(at, &[";"]) && !p.is_stop(at)).find(|&at| {
                p.is(at, THAT) || (p.opens(at) && p.word(at + 1).is_some_and(|w| w.capital)) || p.is_mark(at, &[":"])
            });
            if let Some(clause) = clause
                && verb.class & (SAY | TELL) != 0
            {
                return clause + usize::from(p.is_mark(clause, &[":"]));
            }
            if verb.class & (SAY | TELL) != 0 {
                while p.is(at, TIME | ADVERB) {
                    at += 1;
                }
                if matches!(p.form(at), "on" | "in") && p.is(at + 1, TIME) {
                    at += 2;
                }
            }
        }
        at
    }

    /// Behind whom something is told.
    fn behind_addressee(&self, from: usize) -> usize {
        let p = self.p;
        if p.is(from, OBJECT) {
            return from + 1;
        }
        let mut at = from;
        while at < self.sentence.1 && at - from < 14 {
            let Some(word) = p.word(at) else { break };
            let starts = word.is(THAT | PRONOUN | TO | RELATIVE | SUB) && !(at == from && word.is(DETERMINER))
                || (word.is(DETERMINER) && at > from && !p.is(at - 1, PREPOSITION | AND))
                || p.opens(at)
                || (word.kind == TokenKind::Mark && word.quotation == 0 && !p.is_mark(at, &["'", "’", "&", "-"]))
                || word.is(AUXILIARY)
                || matches!(p.form(at), "about");
            if starts {
                break;
            }
            at += 1;
        }
        if p.is_mark(at, &[","]) && !p.opens(at + 1) { self.sentence.1 } else { at }
    }

    /// Whether an infinitive follows the noun group at `from`.
    fn infinitive_follows(&self, from: usize) -> bool {
        let p = self.p;
        (from..self.sentence.1)
            .take(14)
            .take_while(|&at| !p.is_stop(at) && !p.is_mark(at, &[",", ";", ":"]))
            .any(|at| p.is(at, TO))
    }

    /// Where the content that begins at `from` ends. A deep one holds whole clauses, a shallow one a noun group or infinitive.
    fn content_end(&self, from: usize, deep: bool) -> usize {
        let p = self.p;
        let end = self.sentence.1;
        let mut at = from;
        while at < end {
            if let Some((_, to)) = p.quotation(at) {
                at = to.max(at + 1);
                continue;
            }
            if at > from + 1 && self.cuts(at, deep) {
                return at;
            }
            at += 1;
        }
        let mut end = end.max(at.min(p.words.len()));
        while end > from
            && p.word(end - 1).is_some_and(|word| word.quotation == 0)
            && (p.is_stop(end - 1) || p.is_mark(end - 1, &[",", ";", ":"]))
        {
            end -= 1;
        }
        end
    }

    /// Whether the content that reaches `at` ends before it.
    fn cuts(&self, at: usize, deep: bool) -> bool {
        let p = self.p;
        let finite_cue = |at: usize| {
            let mut at = at;
            while p.is(at, ADVERB) {
                at += 1;
            }
            p.is(at, SAY | TELL | TAKE | URGE | WANT) && p.is(at, FINITE) && !p.is(at, BASE)
        };
        if p.is(at, AND) && finite_cue(at + 1) && !p.is(at + 1, NOUN) {
            return true;
        }
        if p.is_mark(at, &[";"]) {
            return true;
        }
        if !p.is_mark(at, &[",", "—", "–", "--"]) {
            return !deep && p.is(at, SUB) && !matches!(p.form(at), "than" | "as" | "so" | "whether" | "where" | "if");
        }
        let next = at + 1;
        if p.form(next) == "according" || p.is(next, ING) && p.is(next, SAY | TELL | TAKE | THINK) {
            return true;
        }
        let joined = p.is(next, AND | SUB);
        let cue_soon = (next..self.sentence.1)
            .take(8)
            .skip(1)
            .take_while(|&at| !p.is_mark(at, &[","]))
            .any(|at| p.is(at, SAY | TELL | TAKE | THINK | WANT | URGE) && p.is(at, FINITE) && !p.is(at, NOUN));
        if joined && (finite_cue(next + 1) || cue_soon) {
            return true;
        }
        !deep && (p.is(next, AND | SUB | RELATIVE | ING | PRONOUN | THAT | ADVERB) || p.form(next) == "who")
    }
}
