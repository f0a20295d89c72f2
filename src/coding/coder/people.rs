//! Who a sentence speaks of, for the pronouns to come: by name, by what he is, or in a heading.

use super::super::actor::{Kind, Mention, Who};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::{Discourse, Gender, Ref, Speaker, apposed, beside, is_person};
use super::super::lexicon::Class;
use super::super::word::{Tag, class};
use super::Coder;

/// Whether somebody else has the subject do what it does: "will have guards do it".
fn is_made_to(a: &Analysis, subject: usize) -> bool {
    let start = a.parse.chunks.get(subject).map_or(0, |group| group.start);
    let mut verbs = a.parse.verbs.iter().filter(|verb| verb.end == start && start > 0);
    verbs.any(|verb| matches!(a.base(verb.head), "have" | "let" | "make" | "see" | "help" | "watch"))
}

/// Whether a side is named by those who it is: "the farmers".
fn are_several(a: &Analysis, mention: &Mention) -> bool {
    a.word(mention.end.saturating_sub(1)).is_some_and(|word| word.is(class::PLURAL) && !word.capital)
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

/// By which pronoun somebody goes on of whom nothing tells it, where nobody else can be meant: "Holt said he".
fn goes_on(a: &Analysis, d: &Discourse, chunk: usize) -> Option<Gender> {
    let says = a.parse.verbs.iter().position(|verb| verb.subject == Some(chunk))?;
    let clause = a.parse.verbs.iter().find(|verb| verb.parent == Some(says) && verb.link == Link::Complement)?;
    let form = a.form(a.parse.chunks.get(clause.subject?)?.head);
    let gender = Gender::of_pronoun(form).filter(|_| matches!(form, "he" | "she"))?;
    let other = if gender == Gender::He { &d.man } else { &d.woman };
    other.is_none().then_some(gender)
}

/// Whether the group is the subject of no clause but one that a side itself, and nobody for it, is said to say.
fn told_by_side(a: &Analysis, chunk: usize) -> bool {
    let mut verbs = a.parse.verbs.iter().filter(|verb| verb.subject == Some(chunk)).peekable();
    verbs.peek().is_some()
        && verbs.all(|verb| {
            let over = verb.parent.filter(|_| verb.link == Link::Complement && verb.form == Form::Finite);
            let says =
                |over: &usize| a.verb_cues.get(*over).copied().flatten().is_some_and(|c| c.cue.class == Class::Say);
            let teller = over.filter(says).and_then(|over| a.parse.verbs.get(over)?.subject);
            let named = teller.and_then(|teller| a.named.get(teller));
            named.is_some_and(|named| matches!(named.who, Some(Who::Sides(_))) && named.person.is_none())
        })
}

impl Coder<'_> {
    /// Notes who is named, for the pronouns to come.
    pub(super) fn note_people(&self, a: &Analysis, d: &mut Discourse, speaker: Option<&Speaker>) {
        if a.actors.is_empty() {
            return;
        }
        // Who is named in an aside ("which the port proposed") is not whom the next sentence speaks of.
        let main = || a.parse.verbs.iter().filter(|v| v.link != Link::Relative);
        // Nor who is made to do something, where another is said to make him: "the port will have guards do it".
        // "It called on the port to pay": the port is only asked.
        let asks = |v: &Verb, s: usize| v.link == Link::Root && matches!(d.refer(a, s, None), Ref::Who(_));
        let named = |v: &&Verb| {
            let named = |s: usize| a.named.get(s).is_some_and(|named| named.who.is_some());
            v.subject.is_some_and(|s| named(s) || asks(v, s))
        };
        let acts = |v: &&Verb| v.link != Link::Complement || v.form == Form::Finite;
        let doer = main().filter(acts).any(|v| named(&v));
        let acting = main().filter(|v| !doer || acts(v)).filter_map(|v| Some((v, v.subject?)));
        let acting = acting.filter(|(_, subject)| !is_made_to(a, *subject));
        let beside = |v, subject| beside(a, v).or_else(|| apposed(a, subject)).unwrap_or(subject);
        let subjects: Vec<usize> = acting.flat_map(|(v, subject)| [subject, beside(v, subject)]).collect();
        let (mut person, mut saying, mut oblique) = (None, None, None);
        for mention in &a.actors {
            let chunk = a.chunk_of(mention.start);
            let subject = chunk.is_some_and(|c| subjects.contains(&c));
            if let Kind::Person(number) = mention.kind {
                let gender = Gender::before(a, mention);
                let gender = gender.or_else(|| chunk.and_then(|chunk| goes_on(a, d, chunk)));
                if let Some(gender) = gender.filter(|_| d.gender(number).is_none()) {
                    d.genders.push((number, gender));
                }
                // "The guild would take it, Holt said, while Lenz looked on": Holt.
                let says = || speaker.is_some_and(|speaker| self.person(d, number) == Some(&speaker.name));
                let slot = match subject {
                    true if says() => &mut saying,
                    true => &mut person,
                    false => &mut oblique,
                };
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
                // "The port said the union had left. It wants": the port.
                Kind::Party if chunk.is_some_and(|chunk| told_by_side(a, chunk)) => {}
                Kind::Party => d.name_party(mention.who, are_several(a, mention)),
                Kind::Adjective => {
                    if chunk.and_then(|c| a.named.get(c)).is_some_and(|n| n.who.is_some()) {
                        d.group = Some(mention.who);
                        d.name_party(mention.who, false);
                    }
                }
            }
        }
        // "Holt said he would meet Lind. She": who is not he.
        if let Some(((first, _), (other, who))) = saying.or(person).zip(oblique)
            && let (Some(gender), None) = (d.gender(first), d.gender(other))
        {
            d.note_gender(&self.spoken_of(d, other, who), Some(gender.other()));
        }
        // "The tape of Brandt's speech": the only person named, where nobody is spoken of before.
        let alone = |(number, _): &(u16, Who)| {
            let others = |m: &Mention| matches!(m.kind, Kind::Person(other) if other != *number);
            let goes_on = |verb: &Verb| {
                let subject = verb.subject.and_then(|subject| a.parse.chunks.get(subject));
                subject.is_some_and(|group| matches!(a.form(group.head), "he" | "she"))
            };
            !a.parse.verbs.iter().any(goes_on) && !a.actors.iter().any(others)
        };
        let meant = |subject: &usize| matches!(d.refer(a, *subject, None), Ref::Who(_));
        let several = a.actors.iter().any(|m| m.kind == Kind::Party && are_several(a, m));
        if let Some(who) = only_party(a).filter(|_| !subjects.iter().any(meant)) {
            d.name_party(who, several);
        }
        if let Some((number, who)) = saying.or(person).or(oblique.filter(alone)) {
            d.speak_of(self.spoken_of(d, number, who), d.gender(number));
        }
    }

    fn spoken_of(&self, d: &Discourse, number: u16, who: Who) -> Speaker {
        Speaker { who, name: self.person(d, number).unwrap_or_default().to_owned() }
    }

    /// Notes a person whom the codebook doesn't know and who speaks: "he" in the next sentence is nobody of a side.
    pub(super) fn note_stranger(&self, a: &Analysis, d: &mut Discourse, speaker: Option<&Speaker>) {
        for (index, verb) in a.parse.verbs.iter().enumerate() {
            let says = a
                .verb_cues
                .get(index)
                .copied()
                .flatten()
                .is_some_and(|c| matches!(c.cue.class, Class::Say | Class::Think | Class::Answer));
            // "The mayor has arrived": the one who is known to be.
            let held =
                |subject: &usize| a.parse.chunks.get(*subject).is_some_and(|g| d.holder_of(a.form(g.head)).is_some());
            // "A member of the port's team did not deny it": he is spoken of, whatever he did.
            let one = |subject: &usize| {
                let group = a.parse.chunks.get(*subject).filter(|_| verb.link == Link::Root);
                group.is_some_and(|g| matches!(a.form(g.start), "a" | "an" | "one") && is_person(a, g.head))
            };
            let known = |subject: &usize| says || held(subject) || one(subject);
            let Some(subject) = verb.subject.filter(known) else { continue };
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
            let third = speaker.is_some_and(|speaker| speaker.who == Who::Third);
            if third && says && is_person(a, group.head) {
                let name = a.quote(group.start, group.end);
                d.speak_of(Speaker { who: Who::Third, name }, Gender::of_title(a.form(group.head)));
            } else if let (true, Ref::Who(who @ Who::Sides(sides))) =
                (is_person(a, group.head), d.refer(a, subject, None))
                && sides.count_ones() == 1
            {
                d.person = Some(Speaker { who, name: self.name(a, d, subject) });
            }
        }
    }

    /// A heading that names one side alone says whom the text below speaks of: "Brandt's turn".
    pub(super) fn note_heading(&self, a: &Analysis, d: &mut Discourse) {
        let Some(first) = a.actors.first().filter(|first| a.actors.iter().all(|m| m.who == first.who)) else { return };
        for mention in &a.actors {
            if let Kind::Person(number) = mention.kind {
                d.speak_of(self.spoken_of(d, number, mention.who), d.gender(number));
            }
        }
        d.name_party(first.who, are_several(a, first));
        d.latest = Some(first.who);
    }
}
