//! What a heading or a lead-in says of what stands below it.

use super::super::actor::{Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link};
use super::super::discourse::{Discourse, Frame, Ref, Speaker, is_document, speaks_for_all};
use super::super::lexicon::Class;
use super::super::stance::listed;
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
        let proposed = ends_colon(a) && (has("proposal") || has("offer"));
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
        let parts = a.words.iter().any(|word| word.sets.has(Sets::DIGESTS));
        let agreed =
            (has("agreed") || has("settled") || has("decided") || has("resolved")) && !denied && a.words.len() < 8;
        let ends_colon = ends_colon(a);
        // "Under the agreement:", "The main points of the deal:", the heading "Key points of the deal"
        let settled = (ends_colon || heading && parts)
            && !denied
            && a.parse.chunks.iter().enumerate().any(|(index, c)| {
                let under = c.preposition.is_some_and(|at| at == 0 && a.form(at) == "under");
                let nobodys = || d.refer(a, index, None) == Ref::Document(None);
                a.form(c.start) == "the" && (a.in_set(c.head, Sets::ACCORDS) || under && nobodys())
            });
        let first_side = a.actors.iter().find_map(|m| match m.who {
            Who::Sides(s) => Some(s),
            Who::Third => None,
        });
        if accuses(a) {
            return None;
        }
        let wants_alone = wants && !has("terms");
        // "Its main terms:", of the text that both have signed
        if ends_colon && parts && d.made && !wants_alone && a.words.len() < 9 && sides == 0 {
            return Some(Frame { side: Some(d.all), stance: Some(Stance::Agrees), ..frame });
        }
        if let Some((side, stance)) = self.announced(a, d) {
            let (document, list) = (documents.is_some(), ends_colon);
            let verbless = question && !heading;
            return Some(Frame {
                side: Some(side),
                stance: Some(stance),
                document,
                list,
                items: true,
                verbless,
                ..frame
            });
        }
        if let Some(speaker) = self.tells(a, d).filter(|_| heading) {
            return Some(Frame { speaker: Some(speaker), ..frame });
        }
        // "Who wants what", "The positions", "Where the two stand": each item says whose it is.
        let each = heading && a.words.len() < 7 && sides.count_ones() != 1 && documents.is_none();
        let stands = has("stand") && a.form(0) == "where" || wants && matches!(a.form(0), "who" | "what");
        let positions = has("positions") || has("stances");
        if each && (stands || positions && a.parse.verbs.is_empty()) {
            let (side, stance) = (Some(d.all), Some(Stance::Demands));
            return Some(Frame { side, stance, items: true, ..frame });
        }
        let under = ends_colon && a.form(0) == "under";
        if question || under || a.words.len() < 9 || settled && parts && a.words.len() < 16 {
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
                let offers = d.document_offers && d.document == Some(document) && parts || proposed;
                frame.side = Some(document);
                frame.stance = Some(if offers { Stance::Proposes } else { Stance::Demands });
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
            if let Some(document) = documents.or(d.document.filter(|_| parts)) {
                let offers = d.document_offers && (documents.is_none() || parts && documents == d.document) || proposed;
                frame.list = follows(a);
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
            let speaker = self.sayer(a, d).or_else(|| {
                let says = a.verb_cues.iter().flatten().any(|c| c.cue.class == Class::Say);
                d.speaker.clone().filter(|_| says || has("statements") || has("points"))
            });
            // "The mayor, in a statement an hour later:"
            let verbless = a.parse.verbs.is_empty() && a.actors.first().is_some_and(|first| first.start < 2);
            let named = first_side.filter(|_| has("statements") || has("points") || verbless);
            let named = named.map(|side| Speaker { who: Who::Sides(side), name: String::new() });
            if let Some(speaker) = speaker.or(named) {
                frame.subject = Ref::Who(speaker.who).sides().filter(|sides| sides.count_ones() == 1);
                frame.speaker = Some(speaker);
                return Some(frame);
            }
        }
        None
    }

    /// Who says what follows: "The ministry said on Monday:".
    fn sayer(&self, a: &Analysis, d: &Discourse) -> Option<Speaker> {
        let (verb, _) = a.parse.verbs.iter().zip(&a.verb_cues).rfind(|(verb, cue)| {
            let says = cue.is_some_and(|cue| cue.cue.class == Class::Say);
            says && verb.link == Link::Root && !verb.negated && !verb.passive
        })?;
        self.side_that_says(a, d, verb.subject?)
    }

    /// The side that the group names, as a speaker.
    fn side_that_says(&self, a: &Analysis, d: &Discourse, chunk: usize) -> Option<Speaker> {
        let who = Who::Sides(d.refer(a, chunk, None).sides()?);
        Some(Speaker { who, name: self.name(a, d, chunk) })
    }

    /// Whose words a heading announces: "What the port says".
    fn tells(&self, a: &Analysis, d: &Discourse) -> Option<Speaker> {
        let what = a.words.first().is_some_and(|word| matches!(word.lower, "what" | "how"));
        let (verb, cue) = a.parse.verbs.iter().zip(&a.verb_cues).next()?;
        let says = cue.is_some_and(|cue| cue.cue.class == Class::Say) && !verb.negated && !verb.passive;
        let subject = verb.subject.filter(|_| what && says && a.words.len() < 8)?;
        self.side_that_says(a, d, subject)
    }

    /// Whose list a line announces by a noun or a clause with "what": "The port's offer in detail", "What the guild wants",
    /// "In return, the port would:".
    fn announced(&self, a: &Analysis, d: &Discourse) -> Option<(Sides, Stance)> {
        let side = |chunk: usize| d.refer(a, chunk, None).sides().map(|sides| sides | d.joined(a, chunk));
        // "What the two sides have agreed"
        let colon = a.words.last().is_some_and(|word| word.tag == Tag::Colon);
        let what = a.words.iter().position(|word| matches!(word.lower, "what" | "which"));
        if let Some(what) = what.filter(|what| *what < 3 || colon) {
            let behind = a.parse.verbs.iter().enumerate().filter(|(_, verb)| verb.start > what);
            let (index, verb) = behind.rev().find(|(_, verb)| verb.subject.is_some())?;
            let class = a.verb_cues.get(index).copied().flatten()?.cue.class;
            let stance = put_forward(class, verb.negated)?;
            let listed = matches!(stance, Stance::Demands | Stance::Proposes | Stance::Agrees | Stance::Rejects);
            let modal = verb.modal.is_some_and(|at| !matches!(a.base(at), "will" | "would"));
            let sides = side(verb.subject?).filter(|_| listed && !modal)?;
            return ((stance == Stance::Agrees) == (sides.count_ones() > 1)).then_some((sides, stance));
        }
        // "The guild and the port have agreed on the following:"
        let agrees = a.parse.verbs.iter().zip(&a.verb_cues).find(|(verb, _)| verb.link == Link::Root);
        if let Some((verb, Some(cue))) = agrees.filter(|_| colon)
            && matches!(cue.cue.class, Class::Agree | Class::Commit)
            && let Some(sides) = verb.subject.and_then(side).filter(|sides| sides.count_ones() > 1 && !verb.negated)
        {
            return Some((sides, Stance::Agrees));
        }
        // "In return, the port would:"
        let last = a.words.len().checked_sub(2)?;
        if a.tag(last + 1) == Tag::Colon && matches!(a.base(last), "would" | "will") {
            let sides = side(last.checked_sub(1).and_then(|at| a.chunk_of(at))?)?;
            return (sides.count_ones() == 1).then_some((sides, Stance::Proposes));
        }
        // "Where the union stands:"
        let stands = a.parse.verbs.last().filter(|verb| a.form(0) == "where" && a.base(verb.head) == "stand");
        if let Some(sides) = stands.and_then(|verb| verb.subject).and_then(side) {
            return (sides.count_ones() == 1).then_some((sides, Stance::Demands));
        }
        let first = a.parse.chunks.first().filter(|first| first.start < 2)?;
        let paper = matches!(
            a.form(first.head),
            "answer" | "reply" | "response" | "position" | "stance" | "leaflet" | "petition" | "lines"
        );
        let stance = listed(a, first.head).or(paper.then_some(Stance::Demands))?;
        // What somebody does with a paper is no list of what stands in it.
        let told = a.parse.verbs.iter().any(|verb| verb.form == Form::Finite);
        let owner = a.named.first().and_then(|named| named.owner).or_else(|| d.possessor(a, 0, None));
        match owner {
            Some(Who::Sides(sides)) if !told && sides.count_ones() == 1 => Some((sides, stance)),
            _ => None,
        }
    }

    /// What a sentence that leads into a list says of its items: "It calls for:", "The union set out these points:".
    pub(super) fn lead_in(&self, a: &Analysis, d: &Discourse) -> Option<(Sides, Stance)> {
        let noun = a.parse.chunks.iter().enumerate().rev().find_map(|(index, group)| {
            let red = a.form(group.head) == "lines" && (group.start..group.head).any(|at| a.form(at) == "red");
            let stance = listed(a, group.head).or(red.then_some(Stance::Demands))?;
            Some((index, stance))
        });
        let verb = (0..a.parse.verbs.len()).rev().find_map(|index| {
            let verb = a.parse.verbs.get(index)?;
            let class = a.verb_cues.get(index).copied().flatten()?.cue.class;
            let stance = match class {
                Class::Report | Class::Expect => Stance::Demands,
                _ => put_forward(class, verb.negated)?,
            };
            let says = matches!(stance, Stance::Demands | Stance::Proposes | Stance::Agrees | Stance::Rejects);
            // "It would accept:"
            let would = verb.modal.is_none_or(|at| matches!(a.base(at), "will" | "would") && stance != Stance::Demands);
            (says && would).then_some((verb, stance))
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

/// "The main terms are as follows."
fn follows(a: &Analysis) -> bool {
    a.words.len().checked_sub(2).is_some_and(|at| matches!(a.form(at), "follows" | "following"))
}

/// Whether the line ends as one does that leads to a list.
fn ends_colon(a: &Analysis) -> bool {
    follows(a) || a.words.last().is_some_and(|w| w.tag == Tag::Colon)
}

/// What a verb in a line that leads to a list says of its items: what somebody is ready to do is on offer.
fn put_forward(class: Class, negated: bool) -> Option<Stance> {
    match class {
        Class::Ready if !negated => Some(Stance::Proposes),
        _ if negated => class.denied(),
        _ => class.stance(),
    }
}

/// Whether the line blames somebody for what follows.
fn accuses(a: &Analysis) -> bool {
    let root = a.parse.verbs.iter().zip(&a.verb_cues).find(|(verb, _)| verb.link == Link::Root);
    root.and_then(|(_, cue)| *cue).is_some_and(|cue| cue.cue.class == Class::Accuse)
}

/// Whether the sentence counts what somebody puts forward: "has four demands".
pub(super) fn counts(a: &Analysis) -> bool {
    let number = |at: usize| at.checked_sub(1).is_some_and(|at| a.tag(at) == Tag::Num);
    a.among.is(class::NUM)
        && (1..a.words.len())
            .any(|at| (number(at) || number(at - 1)) && a.form(at).ends_with('s') && listed(a, at).is_some())
}
