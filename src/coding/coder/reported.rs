//! Who stands behind what a sentence reports where no verb of saying tells: "Holt called for a ban", "she confirms the date".

use super::super::actor::{Kind, Mention, Who};
use super::super::analysis::Analysis;
use super::super::attribution::attributions;
use super::super::clause::Chunk;
use super::super::discourse::{Discourse, Ref, Speaker};
use super::super::word::{Sets, Tag};
use super::Coder;
use crate::span::Span;

/// One attribution of a sentence.
pub(super) struct Reported {
    /// Its cue and content, from the first word to the last.
    span: Span,
    /// The words that name its source.
    source: Span,
    /// The person of a side that the source is, where it is one.
    person: Option<Speaker>,
}

impl Coder<'_> {
    /// The attributions of a sentence with their sources.
    pub(super) fn reported(&self, a: &Analysis, d: &Discourse) -> Vec<Reported> {
        let found = attributions(a.span.of(a.text));
        let shifted = |span: Span| Span::new(span.start + a.span.start, span.end + a.span.start);
        found
            .iter()
            .filter_map(|found| {
                let source = shifted(*found.source.first()?);
                let parts = || found.cue.iter().chain(&found.content).map(|&span| shifted(span));
                let span = Span::new(parts().map(|s| s.start).min()?, parts().map(|s| s.end).max()?);
                Some(Reported { span, source, person: self.person_within(a, d, source) })
            })
            .collect()
    }

    /// The person of a side whom the words of a source name, or "he" and "she" stand for.
    fn person_within(&self, a: &Analysis, d: &Discourse, source: Span) -> Option<Speaker> {
        if is_pronoun(source.of(a.text)) {
            return called(d, source.of(a.text)).cloned();
        }
        let within = |mention: &&Mention| {
            let span = a.span_of(mention.start, mention.end);
            source.start <= span.start && span.end <= source.end
        };
        let named = a.actors.iter().filter(within).find_map(|mention| self.person_of_side(d, mention));
        named.map(|(who, name)| Speaker { who, name: name.to_owned() }).or_else(|| {
            let starts = |chunk: &Chunk| a.span_of(chunk.start, chunk.end).start == source.start;
            let who = office(a, d, a.parse.chunks.iter().position(starts)?)?;
            Some(Speaker { who, name: source.of(a.text).trim_end_matches(',').to_owned() })
        })
    }

    /// The person, where it is one of a side.
    fn person_of_side<'d>(&'d self, d: &'d Discourse, mention: &Mention) -> Option<(Who, &'d str)> {
        match (mention.kind, mention.who) {
            (Kind::Person(number), who @ Who::Sides(_)) => Some((who, self.person(d, number)?)),
            _ => None,
        }
    }

    /// Whether the sentence has anybody whom `who_says` could give but the speaker: another person of a side, who may be called
    /// "he" or by an office, or the speaker under a longer name. Most have not, and needn't be looked through for attributions.
    pub(super) fn names_source(&self, a: &Analysis, d: &Discourse, speaker: Option<&Speaker>) -> bool {
        let other = |who, name: &str| speaker.is_none_or(|speaker| speaker.who != who || speaker.name != name);
        let mut people = a.actors.iter().filter_map(|mention| self.person_of_side(d, mention));
        let mut pronouns = a.words.iter().map(|word| word.span.of(a.text)).filter(|form| is_pronoun(form));
        // A source that its verb follows ends there.
        let ends = |at: usize| {
            let next = a.words.partition_point(|word| word.span.start < at);
            let verb = matches!(a.tag(next), Tag::VerbFinite | Tag::Be | Tag::Have | Tag::Do | Tag::Modal);
            verb || next + 1 >= a.words.len()
        };
        let person = |at: usize| {
            let starts = |m: &&Mention| a.span_of(m.start, m.end).start == at;
            a.actors.iter().filter(starts).any(|mention| self.person_of_side(d, mention).is_some())
        };
        let longer = |name: &str| {
            let mut places = a.span.of(a.text).match_indices(name).map(|(at, _)| a.span.start + at);
            places.any(|at| !person(at) && !ends(at + name.len()))
        };
        people.any(|(who, name)| other(who, name))
            || pronouns.any(|form| called(d, form).is_some_and(|person| other(person.who, &person.name)))
            || (0..a.parse.chunks.len()).any(|chunk| office(a, d, chunk).is_some())
            || speaker.is_some_and(|speaker| longer(&speaker.name))
    }
}

fn is_pronoun(form: &str) -> bool {
    matches!(form, "He" | "he" | "She" | "she")
}

/// Who of a side is called "he" or "she".
fn called<'d>(d: &'d Discourse, pronoun: &str) -> Option<&'d Speaker> {
    let described = d.speaker.as_ref().filter(|speaker| speaker.name.contains(' '));
    let person = d.called(&pronoun.to_lowercase()).or(described);
    person.filter(|person| matches!(person.who, Who::Sides(_)))
}

/// "The director", "her counterpart": whose side that is, the sentences before tell.
fn office(a: &Analysis, d: &Discourse, chunk: usize) -> Option<Who> {
    let head = a.parse.chunks.get(chunk)?.head;
    match a.in_set(head, Sets::OFFICES).then(|| d.refer(a, chunk, None))? {
        Ref::Who(who @ Who::Sides(sides)) if sides.count_ones() == 1 => Some(who),
        _ => None,
    }
}

/// Who says what stands at `at`: the sentence's speaker, by his whole name, or else the person it is attributed to.
pub(super) fn who_says(a: &Analysis, reported: &[Reported], speaker: Option<&Speaker>, at: Span) -> Option<Speaker> {
    let around = reported.iter().filter(|found| found.span.start <= at.start && at.end <= found.span.end);
    let found = around.min_by_key(|found| found.span.len());
    let (Some(found), Some(speaker)) = (found, speaker) else {
        return speaker.cloned().or_else(|| found.and_then(|found| found.person.clone()));
    };
    // Of two who speak in one sentence, whoever says these words.
    if found.person.is_some() {
        return found.person.clone();
    }
    // "The head | of the union's delegation"
    let words = found.source.of(a.text);
    let cut = words.len() > speaker.name.len() && words.starts_with(&speaker.name);
    let name = if cut { words.trim_end_matches(',') } else { &speaker.name };
    Some(Speaker { who: speaker.who, name: name.to_owned() })
}
