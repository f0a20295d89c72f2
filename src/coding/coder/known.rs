//! Known answers: where a sentence names an issue and no rule finds a stance in it, the codebook's answers may tell one.
//!
//! "Six thousand of their fallen lie in cold stores and will be sent over, he announced": nothing in it offers or accepts, but
//! who wrote the codebook knows what this side has to say of the fallen, and by which words one knows it.

use super::super::actor::{Kind, Mention, Sides, Who};
use super::super::analysis::Analysis;
use super::super::discourse::{Discourse, Speaker};
use super::super::issue::{Given, Mention as Named};
use super::super::stance::Draft;
use super::super::word::{Tag, class};
use super::Coder;
use crate::codebook::Stance;

/// A codebook's answer that a sentence may give.
struct Answer {
    side: Sides,
    stance: Stance,
    /// How much of what tells it stands there.
    weight: usize,
    hinted: bool,
    /// The words of the first that does.
    cue: Option<(usize, usize)>,
}

impl Coder<'_> {
    /// The answers that the codebook knows of, for the issues that the sentence names.
    ///
    /// Whoever speaks gives an answer of his own; else it is the answer most of whose words are there, and of those that are
    /// equal, that of him who is named. A hint weighs two keywords: that much it takes where somebody speaks or is named, and
    /// twice as much where nobody is. By keywords alone no answer is known that makes a condition or leaves open, and a refusal
    /// only where something is denied.
    pub(super) fn known(&self, a: &Analysis, d: &Discourse, speaker: Option<&Speaker>) -> Vec<Draft> {
        if a.issues.positions.is_empty() {
            return Vec::new();
        }
        let speaking = match speaker.map(|speaker| speaker.who) {
            Some(Who::Third) => return Vec::new(),
            Some(Who::Sides(sides)) => Some(sides),
            None => None,
        };
        let named = named(a, d, speaker);
        let least = if speaking.is_some() || named != 0 { 2 } else { 4 };
        let mut drafts: Vec<Draft> = Vec::new();
        for mention in &a.issues.mentions {
            let said = drafts.iter().any(|draft| draft.issue == mention.issue);
            if said || is_only_asked(a, mention) {
                continue;
            }
            let Some(answer) = self.answer(a, mention, speaking.unwrap_or(d.all), named) else { continue };
            let untold = matches!(answer.stance, Stance::Conditions | Stance::Undecided) && !answer.hinted;
            if answer.weight < least || untold {
                continue;
            }
            drafts.push(Draft {
                sides: answer.side,
                issue: mention.issue,
                stance: answer.stance,
                rule: "known",
                cue: answer.cue,
                source: sides(a)
                    .find(|(_, side)| side & answer.side != 0)
                    .map(|(mention, _)| (mention.start, mention.end)),
                keyword: (mention.start, mention.end),
                memorandum: false,
                position: a.issues.position(&self.codebook, mention.issue, answer.side, answer.stance, true),
            });
        }
        drafts
    }

    /// The one answer of these sides whose words weigh most in the sentence; none where several differ.
    fn answer(&self, a: &Analysis, mention: &Named, among: Sides, named: Sides) -> Option<Answer> {
        let denies = || a.words.iter().any(|word| word.is(class::NEG) || DENIES.contains(&word.lower));
        let mut best: Vec<Answer> = Vec::new();
        for (number, position) in self.codebook.issues.get(mention.issue)?.positions.iter().enumerate() {
            let Some(stance) = position.stance else { continue };
            let given = a.issues.given(mention.issue, number);
            let hints = given.clone().filter(|given| given.hint).count();
            let (weight, hinted) = (given.clone().count() + hints, hints > 0);
            if weight == 0 || given.clone().all(|given| names(mention, given)) {
                continue;
            }
            if stance == Stance::Rejects && !hinted && !denies() {
                continue;
            }
            let cue = given.map(|given| (given.start, given.end)).next();
            for (index, side) in self.codebook.sides.iter().enumerate().take(32) {
                if among >> index & 1 == 0 || !position.fits(&side.id, stance) {
                    continue;
                }
                let most = best.first().map_or(0, |answer| answer.weight);
                if weight > most {
                    best.clear();
                }
                if weight >= most {
                    best.push(Answer { side: 1 << index, stance, weight, hinted, cue });
                }
            }
        }
        if best.iter().any(|answer| answer.side & named != 0) {
            best.retain(|answer| answer.side & named != 0);
        }
        let last = best.pop()?;
        best.iter().all(|other| (other.side, other.stance) == (last.side, last.stance)).then_some(last)
    }
}

/// "Asked whether arms would flow": whether the mention stands in what somebody was asked, before what he answers.
fn is_only_asked(a: &Analysis, mention: &Named) -> bool {
    let asked = (0..mention.start).rfind(|at| a.is_asked(*at));
    asked.is_some_and(|asked| {
        let between = || asked + 1..mention.start;
        between().any(|at| matches!(a.form(at), "about" | "whether" | "if"))
            && !between().any(|at| matches!(a.tag(at), Tag::Comma | Tag::Quote | Tag::Semicolon))
    })
}

/// Whether all words that name the issue are words of the answer: by themselves they can't tell both.
fn names(mention: &Named, given: &Given) -> bool {
    mention.parts.iter().all(|(start, end)| given.start <= *start && *end <= given.end)
}

/// Words that deny, besides those that deny a verb.
const DENIES: &[&str] = &["no", "nobody", "nothing", "neither", "none", "nowhere", "without"];

/// The mentions of sides and their people, and whose they are.
pub(super) fn sides<'a>(a: &'a Analysis) -> impl Iterator<Item = (&'a Mention, Sides)> {
    a.actors.iter().filter_map(|mention| match mention.who {
        Who::Sides(sides) if mention.kind != Kind::Adjective => Some((mention, sides)),
        _ => None,
    })
}

/// Which sides the sentence names, or means by a pronoun.
fn named(a: &Analysis, d: &Discourse, speaker: Option<&Speaker>) -> Sides {
    let pronouns = (0..a.parse.chunks.len())
        .filter(|chunk| a.parse.chunks.get(*chunk).is_some_and(|group| a.tag(group.head) == Tag::Pron))
        .filter_map(|chunk| d.refer(a, chunk, speaker).sides());
    sides(a).map(|(_, sides)| sides).chain(pronouns).fold(0, |all, sides| all | sides)
}
