//! What a sentence leaves behind for those after it: people, documents, offers, demands.

use super::super::actor::{Kind, Mention, Sides, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Discourse, Gender, Ref, Speaker, apposed, beside, is_document, is_person};
use super::super::lexicon::Class;
use super::super::stance::Draft;
use super::super::word::{Tag, class};
use super::Coder;
use crate::codebook::Stance;

/// Nouns for what a draft is a draft of.
fn drafted(form: &str) -> bool {
    matches!(
        form,
        "treaty" | "agreement" | "deal" | "accord" | "settlement" | "pact" | "contract" | "document" | "memorandum"
    )
}

/// The issue that a question is about, and what a yes to it means: to "Do you want it?" another thing than to "They want it".
pub(super) fn asked_for(a: &Analysis, d: &Discourse) -> Option<(usize, Stance)> {
    let wants = a.parse.verbs.iter().zip(&a.verb_cues).any(|(verb, cue)| {
        let others = || verb.subject.and_then(|subject| d.refer(a, subject, None).sides());
        cue.is_some_and(|cue| matches!(cue.cue.class, Class::Want | Class::Demand))
            && d.addressed.is_none_or(|own| others().is_none_or(|others| own & others != 0))
    });
    let yes = if wants { Stance::Demands } else { Stance::Agrees };
    a.issues.mentions.first().map(|mention| (mention.issue, yes))
}

/// The only side that the sentence names, where it begins with it or says what it does: "In Northland this is read as an
/// insult", "It has been noticed how Northland has moved".
fn only_party(a: &Analysis) -> Option<Who> {
    let mut parties = a.actors.iter().filter(|m| m.kind == Kind::Party);
    let first = parties.next().filter(|first| matches!(first.who, Who::Sides(_)))?;
    let chunk = a.chunk_of(first.start)?;
    let front = chunk == 0 || a.parse.verbs.iter().any(|verb| verb.subject == Some(chunk));
    (front && parties.all(|m| m.who == first.who)).then_some(first.who)
}

impl Coder<'_> {
    /// Notes who is named, for the pronouns to come.
    fn note_people(&self, a: &Analysis, d: &mut Discourse) {
        // Who is named in an aside ("which the port proposed") is not whom the next sentence speaks of.
        let main = || a.parse.verbs.iter().filter(|v| v.link != Link::Relative);
        // Nor who is made to do something, where another is said to make him: "the port will have guards do it".
        let named = |v: &&Verb| v.subject.and_then(|s| a.named.get(s)).is_some_and(|named| named.who.is_some());
        let acts = |v: &&Verb| v.link != Link::Complement || v.form == Form::Finite;
        let doer = main().filter(acts).any(|v| named(&v));
        let acting = main().filter(|v| !doer || acts(v)).filter_map(|v| Some((v, v.subject?)));
        let beside = |v, subject| beside(a, v).or_else(|| apposed(a, subject)).unwrap_or(subject);
        let subjects: Vec<usize> = acting.flat_map(|(v, subject)| [subject, beside(v, subject)]).collect();
        let (mut person, mut oblique) = (None, None);
        for mention in &a.actors {
            let chunk = a.chunk_of(mention.start);
            let subject = chunk.is_some_and(|c| subjects.contains(&c));
            if let Kind::Person(number) = mention.kind {
                let gender = Gender::before(a, mention);
                if let Some(gender) = gender.filter(|_| d.gender(number).is_none()) {
                    d.genders.push((number, gender));
                }
                let slot = if subject { &mut person } else { &mut oblique };
                *slot = Some((number, mention.who));
                if let gender @ Some(_) = d.gender(number) {
                    d.note_gender(&self.spoken_of(d, number, mention.who), gender);
                }
            }
            if !subject {
                continue;
            }
            if mention.kind != Kind::Adjective {
                d.latest = Some(mention.who);
            }
            match mention.kind {
                Kind::Person(_) => {}
                Kind::Party => d.party = Some(mention.who),
                Kind::Adjective => {
                    if chunk.and_then(|c| a.named.get(c)).is_some_and(|n| n.who.is_some()) {
                        d.group = Some(mention.who);
                        d.party = Some(mention.who);
                    }
                }
            }
        }
        // "The tape of Brandt's speech": the only person named, where nobody is spoken of before.
        let alone = |(number, _): &(u16, Who)| {
            let others = |m: &Mention| matches!(m.kind, Kind::Person(other) if other != *number);
            let goes_on =
                subjects.iter().filter_map(|s| a.parse.chunks.get(*s)).any(|c| matches!(a.form(c.head), "he" | "she"));
            !goes_on && !a.actors.iter().any(others)
        };
        if let (Some(who), false) =
            (only_party(a), subjects.iter().any(|s| matches!(d.refer(a, *s, None), Ref::Who(_))))
        {
            d.party = Some(who);
        }
        if let Some((number, who)) = person.or(oblique.filter(alone)) {
            d.speak_of(self.spoken_of(d, number, who), d.gender(number));
        }
    }

    fn spoken_of(&self, d: &Discourse, number: u16, who: Who) -> Speaker {
        Speaker { who, name: self.person(d, number).unwrap_or_default().to_owned() }
    }

    /// Notes a person whom the codebook doesn't know and who speaks: "he" in the next sentence is nobody of a side.
    fn note_stranger(&self, a: &Analysis, d: &mut Discourse) {
        for (index, verb) in a.parse.verbs.iter().enumerate() {
            let says = a
                .verb_cues
                .get(index)
                .copied()
                .flatten()
                .is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Think | Class::Answer));
            let Some(subject) = verb.subject.filter(|_| says) else { continue };
            let Some(group) = a.parse.chunks.get(subject) else { continue };
            let named = a.named.get(subject).is_some_and(|n| n.who.is_some() || n.owner.is_some());
            let name = a.word(group.head).is_some_and(|w| w.tag == Tag::Name && w.base.is_empty());
            // A surname behind a given name or a title; one word alone may be a place.
            if name && !named && group.end - group.start > 1 {
                let name = a.quote(group.start, group.end);
                let gender = Gender::of_title(a.form(group.start)).or_else(|| Gender::of_name(&name));
                d.speak_of(Speaker { who: Who::Third, name }, gender);
            }
            // "A member of the Northern delegation said": who has no name is "he" all the same.
            if let (true, Ref::Who(who @ Who::Sides(sides))) = (is_person(a, group.head), d.refer(a, subject, None))
                && sides.count_ones() == 1
            {
                d.person = Some(Speaker { who, name: self.name(a, d, subject) });
            }
        }
    }

    /// A heading that names one side alone says whom the text below speaks of: "Brandt's turn".
    fn note_heading(&self, a: &Analysis, d: &mut Discourse) {
        let Some(first) = a.actors.first().filter(|first| a.actors.iter().all(|m| m.who == first.who)) else { return };
        for mention in &a.actors {
            if let Kind::Person(number) = mention.kind {
                d.speak_of(self.spoken_of(d, number, mention.who), d.gender(number));
            }
        }
        d.party = Some(first.who);
        d.latest = Some(first.who);
    }

    /// Leaves behind what the next sentences may refer to.
    pub(super) fn remember(
        &self,
        a: &Analysis,
        d: &mut Discourse,
        drafts: &[Draft],
        speaker: Option<Speaker>,
        heading: bool,
    ) {
        self.note_people(a, d);
        // "And the port?": whom a line without a verb names, the next one speaks of.
        if let ([mention], true) = (a.actors.as_slice(), a.parse.verbs.is_empty() && a.words.len() < 7)
            && mention.kind == Kind::Party
        {
            d.party = Some(mention.who);
            d.group = Some(mention.who);
        }
        self.note_stranger(a, d);
        if heading {
            self.note_heading(a, d);
        }
        for verb in &a.parse.verbs {
            let Some(chunk) = verb.subject else { continue };
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
                )
            });
            if !plural && !body {
                continue;
            }
            match d.refer(a, chunk, None) {
                Ref::Who(who) if plural => d.group = Some(who),
                // "The government in the capital": who it is without being named.
                Ref::Who(who @ Who::Sides(sides)) if body && sides.count_ones() == 1 => d.party = Some(who),
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
        // "the Northern memorandum", "a paper from the union", "gave the town a memorandum"
        for (index, group) in a.parse.chunks.iter().enumerate() {
            let form = a.form(group.head);
            if matches!(
                form,
                "memorandum"
                    | "document"
                    | "paper"
                    | "plan"
                    | "draft"
                    | "proposal"
                    | "proposals"
                    | "treaty"
                    | "roadmap"
                    | "text"
                    | "terms"
                    | "demands"
                    | "memoranda"
                    | "agenda"
                    | "list"
            ) && (a.form(group.end) != "of"
                || a.parse.chunks.get(index + 1).is_some_and(|c| drafted(a.form(c.head))))
            {
                let owner = a.named.get(index).and_then(|n| n.owner).or_else(|| d.possessor(a, index, None));
                let owner = owner.or_else(|| match d.refer(a, index, None) {
                    Ref::Document(Some(sides)) if d.document != Some(sides) => Some(Who::Sides(sides)),
                    _ => None,
                });
                let owner = owner.or_else(|| {
                    let verb = a.parse.verb_at.get(group.head).copied().flatten().and_then(|v| a.parse.verbs.get(v))?;
                    let mut found = None;
                    if group.start >= verb.end
                        && !verb.passive
                        && matches!(
                            a.base(verb.head),
                            "give"
                                | "hand"
                                | "present"
                                | "submit"
                                | "send"
                                | "table"
                                | "pass"
                                | "deliver"
                                | "publish"
                                | "release"
                                | "circulate"
                        )
                    {
                        found = verb.subject.map(|s| d.refer(a, s, None));
                    }
                    for at in group.end..(group.end + 10).min(a.words.len()) {
                        if matches!(a.form(at), "from" | "by")
                            && let Some(Ref::Who(Who::Sides(s))) = a.chunk_of(at + 1).map(|c| d.refer(a, c, None))
                        {
                            found = Some(Ref::Who(Who::Sides(s)));
                        }
                        // Presented to one side, it is the other's.
                        if a.form(at) == "to"
                            && let Some(Ref::Who(Who::Sides(s))) = a.chunk_of(at + 1).map(|c| d.refer(a, c, None))
                        {
                            let other = d.all & !s;
                            if found.is_none() && other.count_ones() == 1 {
                                found = Some(Ref::Who(Who::Sides(other)));
                            }
                        }
                    }
                    match found {
                        Some(Ref::Who(who)) => Some(who),
                        _ => None,
                    }
                });
                if let Some(Who::Sides(sides)) = owner
                    && sides.count_ones() == 1
                {
                    d.document = Some(sides);
                }
            }
        }
        // Of whose paper the paragraph tells, until somebody speaks or does something.
        let one = |sides: &Sides| sides.count_ones() == 1;
        let acts = a.parse.verbs.iter().enumerate().any(|(index, verb)| {
            let cue = a.verb_cues.get(index).copied().flatten().is_some_and(|cue| cue.cue.class.stance().is_some());
            let who = verb.subject.is_some_and(|subject| matches!(d.refer(a, subject, None), Ref::Who(_)));
            cue && who && verb.link == Link::Root
        });
        let told = d.subject_document.or(d.document.filter(|_| d.about_document));
        d.paper = told.or(d.paper.filter(|_| d.said.is_none() && !acts)).filter(one);
        // What was said of comes before what was only named.
        let mut issues: Vec<usize> = drafts.iter().map(|s| s.issue).collect();
        if issues.is_empty() {
            issues.extend(a.issues.mentions.iter().map(|m| m.issue));
        }
        if let Some(first) = issues.first() {
            d.topic = issues.iter().all(|issue| issue == first).then_some(*first);
        }
        d.note_amounts(a, &issues);
        d.note_heads(a);
        let several = a.issues.mentions.iter().rfind(|m| {
            let last = m.end.saturating_sub(1);
            a.word(last).is_some_and(|w| w.is(class::PLURAL))
        });
        d.several = several.map(|m| m.issue).or(d.several.filter(|_| a.issues.mentions.is_empty()));
        d.silent = if issues.is_empty() { d.silent + 1 } else { 0 };
        if !a.issues.mentions.is_empty() {
            d.issues = a.issues.mentions.iter().map(|m| m.issue).collect();
            let said = |issue: &&usize| drafts.iter().any(|draft| draft.issue == **issue);
            d.said_of = d.issues.iter().rfind(said).or(d.issues.last()).copied();
        }
        let demands: Vec<(usize, Sides)> = drafts
            .iter()
            .filter(|s| matches!(s.stance, Stance::Demands | Stance::Proposes | Stance::Conditions))
            .map(|s| (s.issue, s.sides))
            .collect();
        d.open = demands.clone();
        if !demands.is_empty() {
            d.demands = demands;
        }
        // Of several offers in a sentence the first is the one that is spoken of.
        for draft in drafts.iter().rev().filter(|s| matches!(s.stance, Stance::Proposes) || s.rule == "only-if") {
            d.offers.retain(|(issue, _)| *issue != draft.issue);
            d.offers.push((draft.issue, draft.sides));
        }
    }
}
