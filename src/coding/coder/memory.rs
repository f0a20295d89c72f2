//! What a sentence leaves behind for those after it: people, documents, offers, demands.

use super::super::actor::{Kind, Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Discourse, Ref, Speaker, is_document, named_of_several, speaks_for_all};
use super::super::lexicon::Class;
use super::super::stance::{Draft, listed};
use super::super::word::{Sets, Tag, class};
use super::Coder;
use super::made::{is_made, is_told, leaves_open};
use super::papers::paper_of;
use crate::codebook::Stance;

/// The issue that a question is about, and what a yes to it means: to "Do you want it?" another thing than to "They want it".
pub(super) fn asked_for(a: &Analysis, d: &Discourse) -> Option<(usize, Stance)> {
    let wants = a.parse.verbs.iter().zip(&a.verb_cues).any(|(verb, cue)| {
        let others = || verb.subject.and_then(|subject| d.refer(a, subject, None).sides());
        cue.is_some_and(|cue| matches!(cue.cue.class, Class::Want | Class::Demand))
            && !is_asked(a, verb)
            && d.addressed.is_none_or(|own| others().is_none_or(|others| own & others != 0))
    });
    let yes = if wants { Stance::Demands } else { Stance::Agrees };
    a.issues.mentions.first().map(|mention| (mention.issue, yes))
}

/// "was asked about", "Pressed on": whom the verb speaks of is the one who was asked.
fn is_asked(a: &Analysis, verb: &Verb) -> bool {
    let asked = a.is_asked(verb.head);
    let binds = |at: usize| matches!(a.form(at), "about" | "on" | "over" | "whether" | "if");
    asked && (verb.passive || verb.subject.is_none()) && (verb.end..verb.end + 4).any(binds)
}

/// Whether the sentence tells that somebody was asked something, and not what came of it: "The mayor was asked about wages
/// three times", "Asked if wages would rise, she shrugged", "'Will wages rise?' a reporter shouted".
pub(super) fn puts_question(a: &Analysis) -> bool {
    let text = a.span.of(a.text);
    a.parse.verbs.iter().any(|verb| is_asked(a, verb))
        || text.contains('?') && ["?\"", "?”", "?'", "?’"].iter().any(|end| text.contains(end))
}

/// The issue that somebody asks for, or suggests, by the first group behind the verb: "The mediator proposed a levy at the port".
fn asked(a: &Analysis) -> Option<usize> {
    let asks = a.verb_cues.iter().flatten().filter(|cue| cue.cue.class.asks());
    asks.filter_map(|cue| a.group_at(cue.end)).find_map(|group| {
        let within = a.issues.mentions.iter().rfind(|m| group.start < m.end && m.start < group.end)?;
        Some(within.issue)
    })
}

/// Whether the sentence only says that something is to be spoken of: "The sides are at odds over wages", "Wages are another
/// question", "They also discussed wages".
fn opens(a: &Analysis) -> bool {
    let matter = |at: usize| a.group_at(at).is_some_and(|c| a.in_set(c.head, Sets::MATTERS) && c.preposition.is_none());
    let open = |at: usize| matches!(a.form(at), "open" | "unresolved" | "unsettled" | "outstanding" | "contentious");
    a.has(Sets::PARTED)
        || a.parse.verbs.iter().filter(|verb| verb.link == Link::Root).any(|verb| match a.base(verb.head) {
            "be" | "remain" => matter(verb.end) || (verb.head..verb.end + 2).any(open),
            "discuss" | "debate" | "raise" | "concern" => verb.form == Form::Finite,
            "talk" | "speak" => a.form(verb.end) == "about",
            _ => false,
        })
}

impl Coder<'_> {
    /// Leaves behind what the next sentences may refer to.
    pub(super) fn remember(
        &self,
        a: &Analysis,
        d: &mut Discourse,
        drafts: &[Draft],
        speaker: Option<Speaker>,
        heading: bool,
    ) {
        self.note_people(a, d, speaker.as_ref());
        // "And the port?": whom a line without a verb names, the next one speaks of.
        if let ([mention], true) = (a.actors.as_slice(), a.parse.verbs.is_empty() && a.words.len() < 7)
            && mention.kind == Kind::Party
        {
            d.name_party(mention.who, false);
            d.group = Some(mention.who);
        }
        self.note_stranger(a, d, speaker.as_ref());
        if heading {
            self.note_heading(a, d);
        }
        for verb in &a.parse.verbs {
            let Some(chunk) = verb.subject else { continue };
            // "The two sides agreed that guards may": they are both, and no guards.
            let agrees = |p: usize| a.verb_cues.get(p).copied().flatten().is_some_and(|c| c.cue.class == Class::Agree);
            let above = verb.parent.filter(|p| verb.link != Link::Root && agrees(*p));
            let above = above.and_then(|p| a.parse.verbs.get(p)?.subject);
            if above.and_then(|s| d.refer(a, s, None).sides()).is_some_and(|sides| sides.count_ones() > 1) {
                continue;
            }
            // "The guild and the port met": they are both.
            let others = d.joined(a, chunk);
            if others > 0
                && let Some(sides) = d.refer(a, chunk, None).sides()
            {
                d.group = Some(Who::Sides(sides | others));
                continue;
            }
            let plural = a.parse.chunks.get(chunk).is_some_and(|c| a.form(c.head).ends_with('s'));
            let body = a.parse.chunks.get(chunk).is_some_and(|c| {
                matches!(
                    a.form(c.head),
                    "government"
                        | "ministry"
                        | "cabinet"
                        | "company"
                        | "union"
                        | "administration"
                        | "leadership"
                        | "board"
                        | "management"
                        | "council"
                        | "committee"
                        | "executive"
                )
            });
            if !plural && !body {
                continue;
            }
            match d.refer(a, chunk, None) {
                Ref::Who(who) if plural => d.group = Some(who),
                // "The government in the capital": who it is without being named.
                Ref::Who(who @ Who::Sides(sides)) if body && sides.count_ones() == 1 => d.name_party(who, false),
                _ => {}
            }
        }
        let plural_subject = a
            .parse
            .verbs
            .iter()
            .filter_map(|v| v.subject)
            .filter_map(|s| a.parse.chunks.get(s))
            .any(|c| a.form(c.head).ends_with('s') || a.form(c.head) == "they");
        if !plural_subject {
            // "told his negotiators what to bring home. They will press for"
            for (index, group) in a.parse.chunks.iter().enumerate() {
                let body = a.word(group.head).is_some_and(|w| w.is(class::ROLE)) && a.form(group.head).ends_with('s');
                if body && let Ref::Who(who) = d.refer(a, index, None) {
                    d.group = Some(who);
                }
            }
        }
        if let Some(speaker) = speaker {
            d.said = Some(speaker.who);
            let pronoun = speaker.name.len() < 6 && speaker.name.chars().next().is_some_and(char::is_lowercase);
            if !pronoun || d.speaker.is_none() {
                d.speaker = Some(speaker);
            }
        }
        d.about_document =
            (0..a.parse.chunks.len()).any(|chunk| is_document(a, chunk)) || drafts.iter().any(|s| s.memorandum);
        let root = a.parse.verbs.iter().find(|verb| verb.link == Link::Root).and_then(|verb| verb.subject);
        let nobody = |who: Option<Who>| !matches!(who, Some(Who::Sides(_)));
        d.no_side_acted =
            root.and_then(|s| a.named.get(s)).is_some_and(|named| named.person.is_some() || nobody(named.who));
        d.statement = a.parse.chunks.iter().any(|group| speaks_for_all(a, group));
        d.joint = drafts.iter().any(|s| {
            s.stance == Stance::Agrees
                && drafts.iter().any(|t| t.issue == s.issue && t.sides != s.sides && t.stance == s.stance)
        });
        d.subject_document = a
            .parse
            .verbs
            .iter()
            .enumerate()
            // "..., the document says"
            .filter(|(_, v)| v.form == Form::Finite && v.link == Link::Root)
            .filter(|(i, _)| {
                *i == 0 || a.verb_cues.get(*i).copied().flatten().is_some_and(|c| c.cue.class == Class::Say)
            })
            .filter_map(|(_, v)| v.subject)
            .find_map(|s| match d.refer(a, s, None) {
                Ref::Document(owner) => owner,
                _ => None,
            });
        let held = |s: &Draft| matches!(s.rule, "under" | "under-deal") && s.stance == Stance::Agrees;
        let all = |s: &Draft| drafts.iter().filter(|t| t.issue == s.issue).fold(0, |sides, t| sides | t.sides) == d.all;
        d.made = !leaves_open(a) && (d.made || is_made(a, d));
        let told = a.has(Sets::ACCORDS.with(Sets::PAPERS).with(Sets::DRAFTED)) && is_told(a, d);
        d.made |= told && a.form(0) != "under";
        d.deal = told || drafts.iter().any(|s| held(s) && all(s)) || d.deal && d.said.is_none();
        // What both have signed is nobody's paper.
        let paper = paper_of(a, d).filter(|_| !told);
        if told {
            d.document = None;
        }
        if let Some((sides, offer)) = paper {
            (d.document, d.document_offers) = (Some(sides), offer);
        }
        // Of whose paper the paragraph tells, until somebody speaks or does something.
        let one = |sides: &Sides| sides.count_ones() == 1;
        let acts = |d: &Discourse| {
            a.parse.verbs.iter().zip(&a.verb_cues).filter(|(verb, _)| verb.link == Link::Root).any(|(verb, cue)| {
                let shows = cue.is_some_and(|cue| cue.cue.class.stance().is_some());
                shows && verb.subject.is_some_and(|subject| matches!(d.refer(a, subject, None), Ref::Who(_)))
            })
        };
        let told = d.subject_document.or(d.document.filter(|_| d.about_document || paper.is_some()));
        d.paper = told.or_else(|| d.paper.filter(|_| d.said.is_none() && !acts(d))).filter(one);
        // What was said of comes before what was only named.
        let mut issues: Vec<usize> = drafts.iter().map(|s| s.issue).collect();
        if issues.is_empty() {
            issues.extend(a.issues.mentions.iter().map(|m| m.issue));
        }
        if let Some(first) = issues.first() {
            d.topic = issues.iter().all(|issue| issue == first).then_some(*first).or(d.label);
        }
        d.opened = if issues.is_empty() { d.opened } else { d.topic.filter(|_| drafts.is_empty() && opens(a)) };
        d.note_amounts(a, &issues);
        d.note_heads(a);
        d.several = named_of_several(a, a.words.len()).or(d.several.filter(|_| a.issues.mentions.is_empty()));
        d.silent = if issues.is_empty() { d.silent + 1 } else { 0 };
        if !a.issues.mentions.is_empty() {
            d.issues.clear();
            d.issues.extend(a.issues.mentions.iter().map(|m| m.issue));
            d.issues.extend(asked(a).filter(|_| drafts.is_empty()));
            let said = |issue: &&usize| drafts.iter().any(|draft| draft.issue == **issue);
            d.said_of = d.issues.iter().rfind(said).or(d.issues.last()).copied();
        } else if let Some(issue) = d.summed(a).filter(|_| drafts.is_empty()) {
            // "Forty pence is progress", said of the price.
            d.said_of = Some(issue);
        }
        let asks = |s: &&Draft| matches!(s.stance, Stance::Demands | Stance::Proposes | Stance::Conditions);
        d.counted = if drafts.is_empty() { counted(a, d) } else { None };
        d.last.clear();
        d.last.extend(drafts.iter().map(|s| (s.issue, s.sides, s.stance)));
        // A sentence that says nothing stands between what is asked and the answer: "Her answer was brief."
        if !drafts.is_empty() || d.silent != 1 {
            d.open.clear();
        }
        d.open.extend(drafts.iter().filter(asks).map(|s| (s.issue, s.sides)));
        if !d.open.is_empty() {
            d.demands.clone_from(&d.open);
        }
        if drafts.is_empty() && (0..a.parse.verbs.len()).any(|index| d.asks_unknown(a, index)) {
            d.forget_issues();
        }
        // Of several offers in a sentence the first is the one that is spoken of.
        let offers = |s: &&Draft| s.stance == Stance::Proposes || matches!(s.rule, "only-if" | "would-if");
        for draft in drafts.iter().rev().filter(offers) {
            d.offers.retain(|(issue, _)| *issue != draft.issue);
            d.offers.push((draft.issue, draft.sides));
        }
    }
}

/// Whose demands or offers the sentence counts: "The port has two demands", "The guild's three conditions are clear".
fn counted(a: &Analysis, d: &Discourse) -> Option<(Sides, Stance)> {
    let number = |at: usize| a.tag(at) == Tag::Num || matches!(a.form(at), "several" | "many");
    let (chunk, group) = a
        .parse
        .chunks
        .iter()
        .enumerate()
        .find(|(_, c)| (c.start..c.head).any(number) && listed(a, c.head).is_some())?;
    let subject = || a.verb_at(group.head).and_then(|verb| a.parse.verbs.get(verb)?.subject);
    let own = d.possessor(a, chunk, None).or_else(|| a.named.get(chunk)?.owner);
    let who = own.or_else(|| match d.refer(a, subject()?, None) {
        Ref::Who(who) => Some(who),
        _ => None,
    });
    match who {
        Some(Who::Sides(sides)) if sides.count_ones() == 1 => Some((sides, listed(a, group.head)?)),
        _ => None,
    }
}
