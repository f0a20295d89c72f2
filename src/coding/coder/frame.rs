//! What a heading or a lead-in says of what stands below it.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::Form;
use super::super::discourse::{Discourse, Frame, Ref, Speaker, is_document, speaks_for_all};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::Coder;
use crate::codebook::Stance;

impl Coder<'_> {
    /// What a heading or a lead-in says of what stands below it.
    pub(super) fn frame(&self, a: &Analysis, d: &Discourse, question: bool, heading: bool) -> Option<Frame> {
        let mut frame = Frame::default();
        let has = |form: &str| a.words.iter().any(|word| word.lower == form);
        let sides = a
            .actors
            .iter()
            .filter_map(|m| match m.who {
                Who::Sides(s) => Some(s),
                Who::Third => None,
            })
            .fold(0, |all, s| all | s);
        let documents = a.parse.chunks.iter().enumerate().find_map(|(index, group)| match d.refer(a, index, None) {
            Ref::Document(Some(sides)) if is_document(a, index) || a.form(group.head) == "proposal" => Some(sides),
            _ => None,
        });
        let wants = has("want")
            || has("wants")
            || has("demand")
            || has("demands")
            || has("conditions")
            || has("terms")
            || has("asked")
            || has("ask")
            || has("asks");
        let denied = has("not") || a.words.iter().any(|w| w.is(class::NEG)) || has("no");
        let agreed =
            (has("agreed") || has("settled") || has("decided") || has("resolved")) && !denied && a.words.len() < 8;
        let follow = a.words.len().checked_sub(2).is_some_and(|at| matches!(a.form(at), "follows" | "following"));
        let ends_colon = follow || a.words.last().is_some_and(|w| w.tag == Tag::Colon);
        // "Under the agreement:", "The main points of the deal:"
        let settled = ends_colon
            && !denied
            && a.parse.chunks.iter().any(|c| {
                matches!(a.form(c.head), "agreement" | "deal" | "accord" | "pact" | "settlement" | "compromise")
                    && a.form(c.start) == "the"
            });
        let first_side = a.actors.iter().find_map(|m| match m.who {
            Who::Sides(s) => Some(s),
            Who::Third => None,
        });
        if question || a.words.len() < 9 {
            // "Union drops plan to close": what somebody does with a paper is no list of what stands in it.
            let acts = a.parse.verbs.iter().enumerate().any(|(index, v)| {
                let class = a.verb_cues.get(index).copied().flatten().map(|c| c.cue.class);
                v.form != Form::Participle
                    && !matches!(
                        class,
                        None | Some(Class::Report | Class::Propose | Class::Say | Class::Demand | Class::Want)
                    )
                    && v.subject.is_some_and(|s| matches!(d.refer(a, s, None), Ref::Who(Who::Sides(_))))
            });
            if let Some(document) = documents.filter(|_| question || !acts) {
                frame.side = Some(document);
                frame.stance = Some(Stance::Demands);
                frame.document = true;
                return Some(frame);
            }
            if wants && sides.count_ones() >= 1 {
                frame.side = first_side;
                frame.verbless = !heading;
                frame.stance = Some(Stance::Demands);
                return Some(frame);
            }
            if (agreed || settled && documents.is_none()) && sides.count_ones() != 1 {
                frame.side = Some(d.all);
                frame.stance = Some(Stance::Agrees);
                return Some(frame);
            }
        }
        // "Part one, or what it is to cost", of the paper that the article tells of.
        let part = heading && a.words.first().is_some_and(|word| word.sets.has(Sets::PARTS)) && sides == 0;
        if let Some(document) = d.document.filter(|_| part) {
            return Some(Frame { side: Some(document), stance: Some(Stance::Demands), document: true, ..frame });
        }
        // "And the port?", after "What does the union want?"
        if question
            && a.parse.verbs.is_empty()
            && a.words.len() < 7
            && let (Some(side), Some(stance)) = (first_side, d.asked)
        {
            return Some(Frame { side: Some(side), stance: Some(stance), verbless: !heading, ..frame });
        }
        // "In a joint statement the two said:"
        if ends_colon && a.parse.chunks.iter().any(|group| speaks_for_all(a, group)) {
            return Some(Frame { side: Some(d.all), stance: Some(Stance::Agrees), ..frame });
        }
        if ends_colon {
            // "The main terms are:" of the document spoken of, "The minister said:"
            let parts = a.words.iter().any(|word| word.sets.has(Sets::DIGESTS));
            if let Some(document) = documents.or(d.document.filter(|_| parts)) {
                let offers = documents.is_none() && d.document_offers;
                frame.list = follow;
                frame.side = Some(document);
                frame.stance = Some(if offers { Stance::Proposes } else { Stance::Demands });
                frame.document = true;
                return Some(frame);
            }
            if let Some((side, stance)) = self.lead_in(a, d) {
                return Some(Frame { side: Some(side), stance: Some(stance), list: true, ..frame });
            }
            let last = a.words.len().checked_sub(2).and_then(|at| a.chunk_of(at));
            if let Some(Ref::Who(Who::Sides(s))) = last.map(|c| d.refer(a, c, None)) {
                frame.subject = Some(s);
                frame.side = Some(s);
                return Some(frame);
            }
            let speaker = d.speaker.clone().filter(|_| {
                a.verb_cues.iter().flatten().any(|c| c.cue.class == Class::Say) || has("statements") || has("points")
            });
            if let Some(speaker) = speaker {
                frame.speaker = Some(speaker);
                return Some(frame);
            }
            if let Some(side) = first_side.filter(|_| has("statements") || has("points")) {
                frame.speaker = Some(Speaker { who: Who::Sides(side), name: String::new() });
                return Some(frame);
            }
        }
        None
    }

    /// What a sentence that leads into a list says of its items: "It calls for:", "The union set out these points:".
    fn lead_in(&self, a: &Analysis, d: &Discourse) -> Option<(Sides, Stance)> {
        let noun = a.parse.chunks.iter().enumerate().rev().find_map(|(index, group)| {
            let stance = match a.form(group.head) {
                "demands" | "conditions" | "terms" | "points" | "requirements" | "requests" | "priorities"
                | "wishes" | "preconditions" | "list" | "goals" | "aims" | "objectives" | "claims" | "items" => {
                    Stance::Demands
                }
                "offers" | "concessions" | "ideas" | "suggestions" | "proposals" => Stance::Proposes,
                "objections" => Stance::Rejects,
                _ => return None,
            };
            Some((index, stance))
        });
        let verb = (0..a.parse.verbs.len()).rev().find_map(|index| {
            let verb = a.parse.verbs.get(index)?;
            let class = a.verb_cues.get(index).copied().flatten()?.cue.class;
            let stance = match class {
                Class::Report => Stance::Demands,
                _ => if verb.negated { class.denied() } else { class.stance() }?,
            };
            let says = matches!(stance, Stance::Demands | Stance::Proposes | Stance::Agrees | Stance::Rejects);
            (says && verb.modal.is_none()).then_some((verb, stance))
        });
        let owner = |index: usize| a.named.get(index).and_then(|n| n.owner).or_else(|| d.possessor(a, index, None));
        let holder = verb.and_then(|(verb, _)| verb.subject).and_then(|s| d.refer(a, s, None).sides());
        let holder = holder.or(match noun.and_then(|(index, _)| owner(index)) {
            Some(Who::Sides(sides)) => Some(sides),
            _ => None,
        });
        // "The minister pulled out a list:": whoever brings it.
        let brings = noun.and_then(|(index, _)| a.parse.chunks.get(index)).and_then(|group| {
            let verb = a.verb_at(group.head).and_then(|v| a.parse.verbs.get(v))?;
            let brings = group.start >= verb.end && !verb.passive && !verb.negated && verb.modal.is_none();
            verb.subject.filter(|_| brings)
        });
        let holder = holder.or_else(|| brings.and_then(|subject| d.refer(a, subject, None).sides()))?;
        // What is put forward as demands is demanded; what is accepted or refused stays so.
        let stance = match (verb.map(|(_, stance)| stance), noun.map(|(_, stance)| stance)) {
            (Some(stance @ (Stance::Agrees | Stance::Rejects)), _) => stance,
            (_, Some(stance)) => stance,
            (Some(stance), None) => stance,
            (None, None) => return None,
        };
        Some((holder, stance))
    }
}
