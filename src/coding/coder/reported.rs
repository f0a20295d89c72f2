//! Who stands behind what a sentence reports where no verb of saying tells: "Holt called for a ban", "she confirms the date".

use super::super::actor::{Kind, Who};
use super::super::analysis::Analysis;
use super::super::attribution::attributions;
use super::super::discourse::{Discourse, Ref, Speaker};
use super::super::word::Sets;
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
        if matches!(source.of(a.text), "He" | "he" | "She" | "she") {
            let described = d.speaker.as_ref().filter(|speaker| speaker.name.contains(' '));
            let person = d
                .called(&source.of(a.text).to_lowercase())
                .or(described)
                .filter(|person| matches!(person.who, Who::Sides(_)));
            return person.cloned();
        }
        let named = a.actors.iter().find_map(|mention| {
            let Kind::Person(number) = mention.kind else { return None };
            let span = a.span_of(mention.start, mention.end);
            let name = self.person(d, number)?;
            let within = source.start <= span.start && span.end <= source.end && matches!(mention.who, Who::Sides(_));
            within.then(|| Speaker { who: mention.who, name: name.to_owned() })
        });
        named.or_else(|| {
            // "the director", "her counterpart": whose side that is, the sentences before tell.
            let chunk =
                a.parse.chunks.iter().position(|chunk| a.span_of(chunk.start, chunk.end).start == source.start)?;
            let office = a.in_set(a.parse.chunks.get(chunk)?.head, Sets::OFFICES);
            match d.refer(a, chunk, None) {
                Ref::Who(who @ Who::Sides(sides)) if office && sides.count_ones() == 1 => {
                    Some(Speaker { who, name: source.of(a.text).trim_end_matches(',').to_owned() })
                }
                _ => None,
            }
        })
    }
}

/// Whether the sentence has anybody whom `who_says` could give: a person of a side, who may be called "he" or by an office, or
/// the speaker's name. Most have not, and needn't be looked through for attributions.
pub(super) fn names_source(a: &Analysis, speaker: Option<&Speaker>) -> bool {
    let person = a.actors.iter().any(|m| matches!((m.kind, m.who), (Kind::Person(_), Who::Sides(_))));
    let called = || a.words.iter().any(|w| matches!(w.lower, "he" | "she") || w.sets.has(Sets::OFFICES));
    person || called() || speaker.is_some_and(|speaker| a.span.of(a.text).contains(&speaker.name))
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
