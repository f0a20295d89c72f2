//! Whom a pronoun means: "she", "they", "its"; by the sentence it stands in, or by what those before left behind.

use super::super::actor::{Kind, Mention, Who, is_body};
use super::super::analysis::Analysis;
use super::super::clause::{Form, Link, Verb};
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag, Word, class};
use super::addressed::addresses;
use super::refer::{Asked, DEPTH, alone_before, belongs, known, sides_of};
use super::{Discourse, Gender, Ref, Speaker};

impl Discourse {
    /// Whom the group means where it is a pronoun: "She urged the port to pay" is nobody of the port.
    pub(super) fn pronoun(&self, a: &Analysis, asked: &Asked, owned: bool) -> Ref {
        let found = self.meant(a, asked, owned);
        let Ref::Who(Who::Sides(sides)) = found else { return found };
        let other = self.other(sides).filter(|_| addresses(a, asked, sides));
        other.map_or(found, |other| Ref::Who(Who::Sides(other)))
    }

    fn meant(&self, a: &Analysis, asked: &Asked, owned: bool) -> Ref {
        let Asked { group, form, speaking, .. } = *asked;
        let head = a.word(group.head);
        let group_before = || self.earlier_group(a, group.start, asked.depth);
        match form {
            "he" | "she" | "him" | "himself" | "herself" | "who" if head.is_some_and(|w| w.tag == Tag::Pron) => {
                let person = self.called(form).map(|person| person.who);
                // "Harlan will resign, he said": who is named in what somebody says is not the one who says it.
                let named = || {
                    self.not_who_says_she(a, group.start, form)
                        .or_else(|| self.earlier_person(a, group.start, Gender::of_pronoun(form)))
                        .or_else(|| self.described(a, asked))
                };
                let before = if tags(a, asked.chunk) { person.or_else(named) } else { named().or(person) };
                known(before.or(speaking))
            }
            "they" | "them" | "themselves" => {
                let before = self.teller(a, asked).or_else(group_before);
                // Who speaks says "we" of the own side; who asks, "you".
                if before.is_none() && self.own_words(a, group.head) {
                    let own = self.addressed.or(sides_of(speaking));
                    let other = own.and_then(|own| self.other(own)).map(Who::Sides);
                    return known(other.or(self.group).or(self.party));
                }
                // "The port's manager said they had offered": those for whom he speaks.
                let person = || self.earlier_person(a, group.start, None).or_else(|| self.says_of(a, asked.chunk));
                let own = || person().filter(|who| matches!(who, Who::Sides(_)));
                known(
                    before
                        .or_else(|| self.earlier_pair(a, group.start))
                        .or_else(own)
                        .or(self.group)
                        .or(speaking)
                        .or(self.party),
                )
            }
            "you" | "yourself" | "yourselves" => known(self.addressed.map(Who::Sides)),
            // "we in the guild"
            "we" | "us" | "i" | "ourselves" | "me" => {
                known(belongs(a, asked.chunk).or(speaking).or(self.frame.side.map(Who::Sides)))
            }
            // "someone who sat in the room for the guild"
            "someone" | "somebody" | "one" => self.told_of(a, asked).map_or(Ref::Other, Ref::Who),
            // "They issued a joint statement. It says"
            "it" if self.statement && group.start == 0 => Ref::Who(Who::Sides(self.all)),
            "it" if self.subject_document.is_some() && group.start == 0 => Ref::Document(self.subject_document),
            // "She handed him a paper. It asks for", "We have seen the port's paper. It asks for"
            "it" if self.no_side_acted
                && self.about_document
                && group.start == 0
                && !self.frame.itemised
                && self.document.is_some() =>
            {
                Ref::Document(self.document)
            }
            "it" | "itself" => {
                // "It was they who asked for it"
                let is = a.tag(group.end) == Tag::Be;
                let whom = a.chunk_of(group.end + 1).filter(|_| is);
                let told = whom.filter(|c| a.parse.chunks.get(*c).is_some_and(|c| a.form(c.end) == "who"));
                if let Some(told) = told {
                    return self.refer_within(a, told, None, asked.depth);
                }
                // "The list is checked, the port said. Nobody goes before the town has signed it, it added": who spoke before.
                let told = if tags(a, asked.chunk) { self.speaker.as_ref().map(|before| before.who) } else { None };
                let told = told.filter(|who| matches!(who, Who::Sides(sides) if sides.count_ones() == 1));
                let party = told.or_else(|| self.earlier_party(a, group.start)).or_else(|| employer(a, asked.chunk));
                let party = party.or_else(|| self.speaks_for(a, asked.chunk)).or_else(|| answering(a, group.start));
                // "Wages are the union's concern, but it also wants a roof"
                let party = party.or_else(|| alone_before(a, group).filter(|_| wants(a, asked.chunk)));
                known(party.or(self.single).or(self.party).or(self.group))
            }
            "both" if group.end - group.start == 1 => Ref::Who(Who::Sides(self.all)),
            // A name that the codebook doesn't know is somebody else.
            _ if head.is_some_and(|w| w.tag == Tag::Name) && !owned => Ref::Who(Who::Third),
            _ => Ref::Other,
        }
    }

    /// Those who tell others what they will do: "Both sides told the judges they were ready".
    fn teller(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let verb = verb_over(a, asked.chunk).filter(|verb| !verb.passive)?;
        let several = a.parse.chunks.get(verb.subject?).is_some_and(|group| a.form(group.head).ends_with('s'));
        let tells = matches!(a.base(verb.head), "tell" | "assure" | "inform" | "warn" | "promise");
        match self.refer_within(a, verb.subject.filter(|_| several && tells)?, None, asked.depth) {
            Ref::Who(who @ Who::Sides(_)) => Some(who),
            _ => None,
        }
    }

    /// Who is described as somebody's at the front of the sentence: "A member of the Northern team, asked about it: he".
    fn described(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let first =
            a.parse.chunks.first().filter(|first| first.end <= asked.group.start && is_person(a, first.head))?;
        match self.refer_within(a, 0, None, asked.depth) {
            Ref::Who(who @ Who::Sides(sides)) if first.preposition.is_none() && sides.count_ones() == 1 => Some(who),
            _ => None,
        }
    }

    /// Whose somebody is by what a clause behind him tells: "who speaks for the guild", "who came from the islands".
    fn told_of(&self, a: &Analysis, asked: &Asked) -> Option<Who> {
        let who = asked.group.end;
        let verb = a.parse.verbs.iter().find(|verb| verb.from == who && a.form(who) == "who")?;
        let ends = (verb.end..a.words.len()).find(|at| matches!(a.tag(*at), Tag::Comma | Tag::Conj | Tag::Colon));
        let behind = a.parse.chunks.iter().enumerate().skip(asked.chunk + 1);
        let mut groups = behind.take_while(|(_, group)| ends.is_none_or(|ends| group.start < ends));
        groups.find_map(|(chunk, group)| {
            let bound = group.preposition.is_some_and(|at| matches!(a.form(at), "for" | "from"));
            a.named.get(chunk).filter(|_| bound)?.who
        })
    }

    /// The person who says the clause whose subject the group is, where a pronoun stands for him: "He said they".
    fn says_of(&self, a: &Analysis, chunk: usize) -> Option<Who> {
        let says = a.parse.chunks.get(verb_over(a, chunk)?.subject?)?;
        self.called(a.form(says.head)).map(|person| person.who).filter(|_| matches!(a.form(says.head), "he" | "she"))
    }

    /// Those for whom a person says what they want or will do: "Holt said it would accept", and not "Holt said it was late".
    fn speaks_for(&self, a: &Analysis, chunk: usize) -> Option<Who> {
        let (index, clause) = a.parse.verbs.iter().enumerate().find(|(_, verb)| verb.subject == Some(chunk))?;
        let will = clause.modal.is_some_and(|at| matches!(a.base(at), "will" | "would"));
        let cue = a.verb_cues.get(index).copied().flatten().filter(|cue| cue.cue.frame != Frame::Predicate);
        let wants = || cue.is_some_and(|cue| cue.cue.class.stance().is_some());
        let subject = verb_over(a, chunk).filter(|_| (will || wants()) && !clause.passive)?.subject?;
        let named = a.named.get(apposed(a, subject).unwrap_or(subject)).filter(|named| named.person.is_some());
        let who = named.map_or_else(|| self.says_of(a, chunk), |named| named.who);
        who.filter(|who| matches!(who, Who::Sides(sides) if sides.count_ones() == 1))
    }

    /// The last person who was the subject of an earlier verb in the sentence, and is not known to be of another gender.
    pub(super) fn earlier_person(&self, a: &Analysis, at: usize, gender: Option<Gender>) -> Option<Who> {
        let subjects = a.parse.verbs.iter().filter(|v| v.start < at).filter_map(|v| v.subject);
        let fits = |person: u16| gender.is_none() || self.gender(person).is_none_or(|own| Some(own) == gender);
        let before = subjects.filter(|subject| a.parse.chunks.get(*subject).is_some_and(|group| group.end <= at));
        let named = before.filter_map(|subject| a.named.get(apposed(a, subject).unwrap_or(subject)));
        named.rev().find(|named| named.person.is_some_and(fits))?.who
    }

    /// "Holt said she had met Otto Lenz and that he had agreed": the other one, where the first has another pronoun.
    fn not_who_says_she(&self, a: &Analysis, at: usize, form: &str) -> Option<Who> {
        let gender = Gender::of_pronoun(form)?;
        let other = (1..at).find(|at| Gender::of_pronoun(a.form(*at)) == Some(gender.other()))?;
        let person = |mention: &&Mention| match mention.kind {
            Kind::Person(number) => self.gender(number).is_none_or(|own| own == gender),
            _ => false,
        };
        let named = a.actors.iter().filter(|m| matches!(m.kind, Kind::Person(_)));
        let first = named.clone().find(|m| m.end <= other)?;
        named.filter(|m| other < m.start && m.end <= at && m.kind != first.kind).rfind(person).map(|m| m.who)
    }

    /// The last side that was the subject of an earlier verb in the sentence.
    fn earlier_party(&self, a: &Analysis, at: usize) -> Option<Who> {
        // "The port agreed, a source in the guild said, though it": of whom something is told, and not who tells it.
        let before = || a.parse.verbs.iter().filter(|v| v.start < at);
        let subjects = || before().filter_map(|v| v.subject);
        let finite = before().filter(|v| v.form == Form::Finite).filter_map(|v| v.subject);
        let told = self.last_party(a, at, finite.filter(|subject| !tags(a, *subject)));
        // "It accused the port of closing the gates and said it": the same as before.
        let same = |subject: usize| a.parse.chunks.get(subject).is_some_and(|c| c.start == 0 && a.form(c.head) == "it");
        told.or_else(|| if subjects().any(same) { None } else { self.last_party(a, at, subjects()) })
    }

    /// The last side among the subjects before `at`.
    fn last_party(&self, a: &Analysis, at: usize, subjects: impl Iterator<Item = usize>) -> Option<Who> {
        let mut found = None;
        for subject in subjects {
            let Some(group) = a.parse.chunks.get(subject).filter(|c| c.end <= at) else { continue };
            let Some(named) = a.named.get(subject) else { continue };
            if named.who.is_some() && named.person.is_none() {
                found = named.who;
            }
            // "her government": whose it is.
            let body = |word: &Word| is_body(word) || word.organisation;
            if named.who.is_none() && a.word(group.head).is_some_and(body) {
                let whose = named.owner.or_else(|| self.possessor(a, subject, None)).or_else(|| belongs(a, subject));
                found = whose.or(found);
            }
        }
        found
    }

    /// The two who were the subject of an earlier verb in the sentence: "Holt and Lind said they".
    fn earlier_pair(&self, a: &Analysis, at: usize) -> Option<Who> {
        let subjects = a.parse.verbs.iter().filter(|v| v.start < at).filter_map(|v| v.subject);
        let mut pairs = subjects.rev().filter(|subject| a.parse.chunks.get(*subject).is_some_and(|c| c.end <= at));
        pairs.find_map(|subject| {
            let named = sides_of(a.named.get(subject)?.who)?;
            let joined = self.joined(a, subject);
            (joined != 0).then_some(Who::Sides(named | joined))
        })
    }

    /// Whether "his" or "her" may stand for the person.
    fn may_be(&self, mention: &Mention, pronoun: &str) -> bool {
        let Kind::Person(number) = mention.kind else { return false };
        self.gender(number).is_none_or(|own| Some(own) == Gender::of_pronoun(pronoun))
    }

    /// Whom the last plural group before `at` in the sentence means.
    fn earlier_group(&self, a: &Analysis, at: usize, depth: u8) -> Option<Who> {
        let groups = a.parse.chunks.get(..a.parse.chunks.partition_point(|group| group.end <= at)).unwrap_or_default();
        groups.iter().enumerate().rev().take(6).find_map(|(index, group)| {
            let form = a.form(group.head);
            let several = a.word(group.head).is_some_and(|word| word.is(class::PLURAL));
            let people = form.ends_with('s') || several || a.in_set(group.head, Sets::PEOPLE);
            // Papers and their parts are nobody.
            let papers = Sets::DOCUMENTS.with(Sets::PARTS);
            let paper = a.in_set(group.head, papers) || a.base_in_set(group.head, papers);
            // "Like their rivals, they": somebody else.
            let compared = group.preposition.is_some_and(|at| matches!(a.form(at), "like" | "unlike" | "against"));
            if !people || paper || compared || a.tag(group.head) == Tag::Pron {
                return None;
            }
            match self.refer_within(a, index, None, depth) {
                Ref::Who(who) => Some(who),
                _ => None,
            }
        })
    }

    /// Whose something is by "his", "its", "their", "our" in the group. What a side answers isn't its own: "The port said
    /// the union had turned down its offer".
    pub fn possessor(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Option<Who> {
        self.possessor_within(a, chunk, speaker, DEPTH)
    }

    pub(super) fn possessor_within(
        &self,
        a: &Analysis,
        chunk: usize,
        speaker: Option<&Speaker>,
        depth: u8,
    ) -> Option<Who> {
        let group = a.parse.chunks.get(chunk)?;
        let speaking = speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who));
        for at in group.start..group.end {
            // "The mayor's office": of whose side the mayor is.
            let office = at.checked_sub(1).filter(|_| a.tag(at) == Tag::Poss);
            if let Some(holder) = office.and_then(|office| self.holder_of(a.form(office))) {
                return Some(holder);
            }
            if !a.word(at).is_some_and(|w| w.is(class::POSS) && w.tag == Tag::Det) {
                continue;
            }
            // Somebody named before it in the sentence comes first.
            let answerer = self.answerer(a, chunk, speaker, depth);
            let may_own = |who: Who| answerer.is_none() || sides_of(Some(who)) != answerer;
            let others = a.actors.iter().filter(|m| may_own(m.who));
            let mut earlier = others.filter(|m| m.end <= at).filter(|m| !matches!(m.kind, Kind::Adjective));
            let found = match a.form(at) {
                "his" | "her" => earlier
                    .rfind(|m| self.may_be(m, a.form(at)))
                    .map(|m| m.who)
                    .or(self.called(a.form(at)).map(|p| p.who))
                    .or(speaking),
                // "got no reply from the guild to its offer": whoever waits for one.
                "its" => {
                    let from = |m: &&Mention| {
                        a.form(m.start.wrapping_sub(1)) != "from" && a.form(m.start.wrapping_sub(2)) != "from"
                    };
                    // "The port said dockers would get a rise under its offer": of several nobody says "its".
                    let several =
                        |m: &Mention| a.word(m.end - 1).is_some_and(|w| w.tag == Tag::Noun && w.is(class::PLURAL));
                    let parties = || earlier.clone().filter(|m| matches!(m.kind, Kind::Party) && !several(m));
                    let named = parties().rfind(from).or_else(|| parties().next_back());
                    let named = parties().find(|m| hands_over(a, m, at)).or(named);
                    named.map(|m| m.who).or(self.party).or(self.group)
                }
                "their" => earlier.next_back().map(|m| m.who).or(self.group),
                "our" | "my" => speaking,
                "your" => self.addressed.map(Who::Sides),
                _ => None,
            };
            // "The union turned down its offer": the other's, wherever that was named.
            return found.filter(|who| may_own(*who)).or_else(|| self.other(answerer?).map(Who::Sides));
        }
        None
    }
}

/// Whether the group is the subject of a verb of saying behind what is said, which no clause of circumstances opens: "...,
/// he said", but not "When she came, he said", nor "She laughed: that, she said, is no offer".
pub(super) fn tags(a: &Analysis, chunk: usize) -> bool {
    let Some(index) = a.parse.verbs.iter().position(|verb| verb.subject == Some(chunk)) else { return false };
    let says = a.verb_cues.get(index).copied().flatten().is_some_and(|cue| cue.cue.class == Class::Say);
    let Some((group, verb)) = a.parse.chunks.get(chunk).zip(a.parse.verbs.get(index)) else { return false };
    // "..., said the minister"
    let start = if group.start >= verb.end { verb.start } else { group.start };
    let behind = start.checked_sub(1).is_some_and(|at| matches!(a.tag(at), Tag::Comma | Tag::Quote));
    let clause =
        a.parse.verbs.iter().any(|verb| verb.end <= start && matches!(verb.link, Link::Adverbial(sub) if sub < 2));
    let opened = a.words.iter().take(start).any(|word| matches!(word.tag, Tag::Colon | Tag::Semicolon));
    says && behind && !clause && !opened
}

/// The person's name beside a group that says what he is: "Pia Holt, the guild's president, laughed", "the guild's president,
/// Pia Holt, laughed".
pub(in crate::coding) fn apposed(a: &Analysis, chunk: usize) -> Option<usize> {
    let group = a.parse.chunks.get(chunk)?;
    let person = |chunk: &usize| a.named.get(*chunk).is_some_and(|named| named.person.is_some());
    let beside = |left: usize, right: usize| {
        let (left, right) = (a.parse.chunks.get(left)?, a.parse.chunks.get(right)?);
        let comma = left.end + 1 == right.start && a.tag(left.end) == Tag::Comma && right.preposition.is_none();
        // "Holt, the president, laughed": another comma ends it.
        let closed = (right.end..right.end + 12).any(|at| matches!(a.tag(at), Tag::Comma | Tag::Dash));
        (comma && closed).then_some(())
    };
    if person(&chunk) || !a.word(group.head).is_some_and(is_body) {
        return None;
    }
    let before = chunk.checked_sub(1).filter(person).filter(|before| beside(*before, chunk).is_some());
    before.or_else(|| Some(chunk + 1).filter(person).filter(|next| beside(chunk, *next).is_some()))
}

/// The person who is named between commas right before the verb: "The head of the delegation, Pia Holt, said".
pub(in crate::coding) fn beside(a: &Analysis, verb: &Verb) -> Option<usize> {
    let comma = verb.start.checked_sub(1).filter(|at| a.tag(*at) == Tag::Comma)?;
    let chunk = a.chunk_of(comma.checked_sub(1)?)?;
    let group = a.parse.chunks.get(chunk).filter(|group| group.end == comma && group.preposition.is_none())?;
    let opened = group.start.checked_sub(1).is_some_and(|at| a.tag(at) == Tag::Comma);
    a.named.get(chunk).filter(|named| opened && named.person.is_some()).map(|_| chunk)
}

/// Whether the noun is one for a single person whom nothing names: "a member of the team", "an envoy".
pub(in crate::coding) fn is_person(a: &Analysis, at: usize) -> bool {
    let other = || {
        matches!(
            a.form(at),
            "member"
                | "source"
                | "insider"
                | "delegate"
                | "diplomat"
                | "official"
                | "man"
                | "woman"
                | "someone"
                | "somebody"
        )
    };
    a.in_set(at, Sets::OFFICES) || other()
}

/// The verb that takes the clause whose subject the group is: "said" over "said they would".
fn verb_over<'a>(a: &'a Analysis, chunk: usize) -> Option<&'a Verb> {
    let clause = a.parse.verbs.iter().find(|verb| verb.subject == Some(chunk) && verb.link == Link::Complement)?;
    a.parse.verbs.get(clause.parent?)
}

/// "The union's answer came by letter: it cannot accept": whose answer it was.
fn answering(a: &Analysis, end: usize) -> Option<Who> {
    let subject = a.parse.verbs.iter().rfind(|v| v.end <= end)?.subject?;
    let head = a.form(a.parse.chunks.get(subject)?.head);
    let owner = a.named.get(subject)?.owner.filter(|who| matches!(who, Who::Sides(sides) if sides.count_ones() == 1));
    owner.filter(|_| matches!(head, "answer" | "reply" | "response" | "position" | "message" | "stance" | "line"))
}

/// Whose the person is who says the clause whose subject the group is, by what he is called beside his name: "Holt, the
/// port's director, said it would".
fn employer(a: &Analysis, chunk: usize) -> Option<Who> {
    let says = verb_over(a, chunk)?;
    let subject = says.subject?;
    let group = a.parse.chunks.get(apposed(a, subject).unwrap_or(subject))?;
    let within = |mention: &&Mention| group.start <= mention.start && mention.end <= says.start;
    // "A spokesman for the port said it would"
    let told = is_person(a, group.head) || a.in_set(group.head, Sets::PEOPLE);
    let person = told || a.actors.iter().filter(within).any(|mention| matches!(mention.kind, Kind::Person(_)));
    a.actors.iter().filter(within).rfind(|mention| person && mention.kind == Kind::Party).map(|mention| mention.who)
}

/// Whether the group is the subject of a verb by which somebody asks for something or offers it.
fn wants(a: &Analysis, chunk: usize) -> bool {
    let mut verbs = a.parse.verbs.iter().zip(&a.verb_cues);
    verbs.any(|(verb, cue)| {
        let asks = cue.is_some_and(|cue| cue.cue.class.asks() && cue.cue.frame == Frame::Verb);
        verb.subject == Some(chunk) && !verb.passive && asks
    })
}

/// Whether the one named is the subject of a verb whose object stands right before `at`: "The port handed the union its offer".
fn hands_over(a: &Analysis, mention: &Mention, at: usize) -> bool {
    let before = at - usize::from(a.form(at.wrapping_sub(1)) == "of");
    let Some(receiver) = before.checked_sub(1).and_then(|at| a.chunk_of(at)) else { return false };
    let object = a.parse.chunks.get(receiver).filter(|c| c.end == before && c.preposition.is_none());
    let named = a.named.get(receiver).is_some_and(|named| named.who.is_some());
    let verb =
        object.filter(|_| named).and_then(|object| a.parse.verbs.iter().find(|v| v.end == object.start && !v.passive));
    let subject = verb.and_then(|verb| a.parse.chunks.get(verb.subject?));
    subject.is_some_and(|c| c.start <= mention.start && mention.end <= c.end)
}
