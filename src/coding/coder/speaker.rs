//! Who is said to say a sentence.

use super::super::actor::{Kind, Mention, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Discourse, Ref, Speaker, beside};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, Word, class};
use super::Coder;
use crate::article::{Block, BlockKind};

impl Coder<'_> {
    /// Who is said to say the sentence; nobody where the reporter speaks.
    pub(super) fn speaker(&self, a: &Analysis, d: &Discourse, block: &Block) -> Option<Speaker> {
        let named = |chunk: usize, who: Who| {
            let pronoun = a.parse.chunks.get(chunk).and_then(|c| a.word(c.head)).is_some_and(|w| w.tag == Tag::Pron);
            let known = d.person.iter().chain(&d.speaker).find(|s| pronoun && s.who == who);
            Speaker { who, name: known.map_or_else(|| self.name(a, d, chunk), |s| s.name.clone()) }
        };
        let resolve = |chunk: usize| match d.refer(a, chunk, None) {
            Ref::Who(who) => Some(named(chunk, who)),
            Ref::Document(Some(sides)) => Some(named(chunk, Who::Sides(sides))),
            Ref::Other
                if a.chunk_of(a.parse.chunks.get(chunk)?.head).is_some()
                    && a.word(a.parse.chunks.get(chunk)?.head).is_some_and(|w| w.capital && w.tag != Tag::Pron) =>
            {
                Some(named(chunk, Who::Third))
            }
            _ => None,
        };
        // "according to X", "in X's words"
        for (at, word) in a.words.iter().enumerate().filter(|_| a.has(Sets::SOURCES)) {
            let names = match word.lower {
                "according" => a.form(at + 1) == "to",
                "words" => a.form(at + 1) == "of",
                _ => false,
            };
            if names && let Some(found) = a.chunk_of(at + 2).and_then(resolve) {
                return Some(found);
            }
        }
        // "Their reply, as he quotes it: 'never'", "'Never,' was the reply from the port"
        if let Some((index, _)) = a.reply() {
            let from = || {
                let next = a.parse.chunks.get(index + 1)?;
                let own = next.preposition == a.parse.chunks.get(index).map(|reply| reply.end);
                let from = next.preposition.is_some_and(|at| matches!(a.form(at), "from" | "of" | "in"));
                a.named.get(index + 1).filter(|_| own && from)?.who
            };
            let owner = a.named.get(index).and_then(|n| n.owner).or_else(|| d.possessor(a, index, None));
            if let Some(who) = owner.or_else(from) {
                return Some(named(index, who));
            }
            // "The mayor has a message for the strikers: 'Go back'"
            let start = a.parse.chunks.get(index).map(|group| group.start);
            let giver = a.parse.verbs.iter().find(|verb| Some(verb.end) == start && a.gives(verb.head));
            if let Some(found) = giver.and_then(|verb| verb.subject).and_then(resolve) {
                return Some(found);
            }
        }
        let colon = || a.words.iter().position(|w| w.tag == Tag::Colon).filter(|c| a.tag(c + 1) == Tag::Quote);
        let colon = if a.has(Sets::COLON) { colon() } else { None };
        // The first verb of saying that stands over a clause or behind a quotation; one that is quoted itself comes last:
        // "We told them so," she said.
        let quoted = |(_, verb): &(usize, &Verb)| a.word(verb.head).is_some_and(|word| word.quoted);
        let verbs = || a.parse.verbs.iter().enumerate();
        for (index, verb) in verbs().filter(|verb| !quoted(verb)).chain(verbs().filter(quoted)) {
            let class = a.verb_cues.get(index).copied().flatten().map(|cue| cue.cue.class);
            // "Never," she replied
            let replies = class == Some(Class::Answer)
                && matches!(a.base(verb.head), "reply" | "answer" | "respond")
                && a.among.quoted;
            let closes = closes(a, verb, class);
            // "insists that wages are high enough"
            let insists = matches!(a.base(verb.head), "insist" | "maintain") && told(a, index);
            let says = insists || matches!(class, Some(Class::Say | Class::Think | Class::Report));
            if !says && !replies && !closes
                || verb.negated && class == Some(Class::Say)
                || matches!(verb.link, Link::Relative)
            {
                continue;
            }
            let clause = || {
                a.parse.verbs.iter().any(|v| {
                    v.parent == Some(index) && v.link == Link::Complement && matches!(v.form, Form::Finite | Form::Bare)
                })
            };
            let behind = verb.subject.and_then(|s| a.parse.chunks.get(s)).is_some_and(|c| c.start >= verb.end);
            let tag =
                verb.from.checked_sub(1).is_some_and(|b| matches!(a.tag(b), Tag::Comma | Tag::Quote | Tag::Other));
            let quotes = || matches!(a.tag(verb.end), Tag::Comma | Tag::Colon) || a.among.quoted;
            if !closes && !behind && !tag && !clause() && !quotes() {
                continue;
            }
            // "The guild has been told that wages would fall": by the other side.
            let told = verb.passive && matches!(a.base(verb.head), "tell" | "inform" | "warn" | "assure" | "notify");
            if told && let Some(Who::Sides(sides)) = verb.subject.and_then(resolve).map(|found| found.who) {
                let by = a.words.get(verb.end).filter(|word| word.lower == "by").and_then(|_| a.chunk_of(verb.end + 1));
                let other = || Some(Speaker { who: Who::Sides(d.other(sides)?), name: String::new() });
                return by.map_or_else(other, resolve);
            }
            let subject = named_before(a, verb).or(verb.subject).or_else(|| asked_aside(a, index));
            if let Some(mut found) = subject.and_then(resolve) {
                // "The guild and the port said"
                if let (Who::Sides(sides), Some(subject)) = (found.who, verb.subject) {
                    found.who = Who::Sides(sides | d.joined(a, subject));
                }
                return Some(found);
            }
        }
        // "Name: what is said"; behind the hour in a headline: "18:05 - Name: "
        let marks = |w: &Word| w.tag == Tag::Colon || a.heading && w.tag == Tag::Dash;
        for (mark, _) in a.words.iter().enumerate().take(7).filter(|(_, word)| marks(word)) {
            // "Guild to playhouse: raise wages"
            let colon = a.tells(mark).unwrap_or(mark);
            let Some(chunk) = colon.checked_sub(1).and_then(|b| a.chunk_of(b)) else { continue };
            let named = |m: &Mention| m.end == colon && !matches!(m.kind, Kind::Adjective);
            // "Guild leader: no shows"
            let office = || a.word(colon - 1).is_some_and(|w| w.is(class::ROLE)) && !a.actors.is_empty();
            if (a.actors.iter().any(named) || office())
                && a.parse.verbs.first().is_none_or(|v| v.start > colon)
                && let Some(found) = resolve(chunk)
            {
                return Some(found);
            }
        }
        // "Name, in a letter to the members: '...'"
        if let Some(first) =
            colon.filter(|at| a.parse.verbs.first().is_none_or(|v| v.start > *at)).and(a.actors.first())
            && first.start == 0
            && matches!(first.kind, Kind::Person(_))
            && let Some(found) = a.chunk_of(0).and_then(resolve)
        {
            return Some(found);
        }
        // "what is said: Name"
        if matches!(block.kind, BlockKind::Headline | BlockKind::Subhead)
            && let Some(colon) = a.words.iter().rposition(|w| matches!(w.tag, Tag::Colon | Tag::Dash))
            && a.words.len() - colon <= 5
            && let Some(found) = a.chunk_of(colon + 1).and_then(resolve)
            && (block.kind == BlockKind::Headline || matches!(found.who, Who::Sides(_)))
        {
            return Some(found);
        }
        if let Some(found) = led_in(a).and_then(resolve) {
            return Some(found);
        }
        // Within a quotation the speaker goes on.
        let quoted = a.words.iter().filter(|w| !matches!(w.tag, Tag::Quote | Tag::Other)).take(2).all(|w| w.quoted);
        if quoted {
            return d.ahead.clone().or_else(|| d.speaker.clone()).or_else(|| d.person.clone());
        }
        d.block.clone().or_else(|| d.frame.speaker.clone())
    }

    pub(super) fn name(&self, a: &Analysis, d: &Discourse, chunk: usize) -> String {
        let Some(group) = a.parse.chunks.get(chunk) else { return String::new() };
        // "the head | of the delegation | of the union"
        let mut end = group.end;
        let behind = a.parse.chunks.get(chunk + 1..).unwrap_or_default();
        for next in behind.iter().take(3) {
            if !(next.start == end + 1 && matches!(a.form(end), "of" | "for" | "to")) {
                break;
            }
            end = next.end;
        }
        let person = a.actors.iter().find_map(|m| match m.kind {
            Kind::Person(number) if group.start <= m.start && m.end <= end => self.person(d, number).map(str::to_owned),
            _ => None,
        });
        person.unwrap_or_else(|| a.quote(group.start, end))
    }
}

/// Who leads in what a clause behind a colon says: "She hinted at a way out: wages could rise", "The port was firm: wages
/// would stay".
fn led_in(a: &Analysis) -> Option<usize> {
    let colon = a.words.iter().position(|word| word.tag == Tag::Colon)?;
    let clause = a.parse.verbs.iter().any(|v| v.start > colon && v.from == colon + 1 && v.form == Form::Finite);
    let mut leads = a.parse.verbs.iter().zip(&a.verb_cues).filter(|(verb, _)| verb.end <= colon);
    let (verb, cue) = leads.next().filter(|_| clause)?;
    let says =
        cue.is_some_and(|cue| matches!(cue.cue.class, Class::Say | Class::Report | Class::Propose | Class::Think));
    verb.subject.filter(|_| says && !verb.passive && verb.form == Form::Finite && leads.next().is_none())
}

/// Whether a clause that tells what is so stands below the verb.
fn told(a: &Analysis, index: usize) -> bool {
    let mut below = a.parse.verbs.iter().filter(|v| v.parent == Some(index) && v.link == Link::Complement);
    below.any(|v| v.form == Form::Finite && a.form(v.start) != "be")
}

/// Verbs that can close what is said, beside those that say nothing else.
const CLOSES: &[&str] = &[
    "continue",
    "reply",
    "answer",
    "respond",
    "insist",
    "maintain",
    "counter",
    "retort",
    "concede",
    "acknowledge",
    "comment",
    "predict",
    "confirm",
    "tweet",
    "threaten",
    "protest",
    "object",
    "admit",
    "demand",
    "urge",
];

/// Whether the verb closes what is said, though it may say more than that: '"...," the owners promised', "..., he went on".
/// Behind a quotation every verb does.
fn closes(a: &Analysis, verb: &Verb, class: Option<Class>) -> bool {
    let behind = verb.subject.and_then(|s| a.parse.chunks.get(s)).filter(|c| c.start >= verb.end);
    let Some(before) = behind.map_or(verb.from, |_| verb.start).checked_sub(1) else { return false };
    let particle = match (a.base(verb.head), a.form(verb.end)) {
        ("go", "on") | ("sum", "up") | ("put", "it") | ("shoot" | "hit" | "fire", "back") => 1,
        _ => 0,
    };
    let end = behind.map_or(verb.end + particle, |c| c.end);
    if a.tag(before) == Tag::Quote && a.word(before.saturating_sub(1)).is_some_and(|word| word.quoted) {
        return before > 2 && !verb.negated && a.tag(end) != Tag::That;
    }
    let tags = class == Some(Class::Commit) || particle == 1 || CLOSES.contains(&a.base(verb.head));
    tags && a.tag(before) == Tag::Comma && matches!(a.tag(end), Tag::Other | Tag::Comma) && verb.end > 4
}

/// Who is named right before the verb, behind the sentence that he says: "The port has refused, the union's head, Pia Holt, said".
fn named_before(a: &Analysis, verb: &Verb) -> Option<usize> {
    let chunk = beside(a, verb)?;
    let group = a.parse.chunks.get(chunk)?;
    let subject = verb.subject.and_then(|subject| a.parse.chunks.get(subject))?;
    let other = a.parse.verbs.iter().any(|v| v.start >= subject.end && v.end <= group.start);
    other.then_some(chunk)
}

/// Who says something behind an aside that tells what was asked: "The minister, asked about the levy, said".
fn asked_aside(a: &Analysis, index: usize) -> Option<usize> {
    let (verb, asked) = (a.parse.verbs.get(index)?, a.parse.verbs.get(index.checked_sub(1)?)?);
    let asks = matches!(a.form(asked.head), "asked" | "pressed" | "questioned" | "quizzed");
    let comma = |at: usize| at.checked_sub(1).filter(|at| a.tag(*at) == Tag::Comma);
    comma(verb.start).filter(|_| asks)?;
    a.chunk_of(comma(asked.start)?.checked_sub(1)?)
}
