//! Discourse: what the sentences before leave behind: who spoke, who was named, which issues and offers lie on the table;
//! and whom or what a noun group of the present sentence means by it.

mod anaphor;

pub(super) use anaphor::is_terms;

use super::actor::{Sides, Who, is_body};
use super::analysis::Analysis;
use super::clause::Link;
use super::word::{Sets, Tag, class};
use crate::codebook::Stance;

/// Whom a noun group means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ref {
    /// A side, several, or somebody else.
    Who(Who),
    /// A document of that side, or of nobody known.
    Document(Option<Sides>),
    /// A thing, or somebody unknown.
    Other,
}

impl Ref {
    pub fn sides(self) -> Option<Sides> {
        match self {
            Self::Who(Who::Sides(sides)) | Self::Document(Some(sides)) => Some(sides),
            _ => None,
        }
    }
}

/// Who speaks, and under which name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Speaker {
    pub who: Who,
    pub name: String,
}

/// What a heading or a lead-in says of the items below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Frame {
    /// Whose words or wishes the items are.
    pub side: Option<Sides>,
    /// What the items are when they don't say it themselves.
    pub stance: Option<Stance>,
    /// Whether they are the terms of a document.
    pub document: bool,
    /// Whether the items only lack their subject ("The union:" + "demanded ...").
    pub subject: Option<Sides>,
    pub speaker: Option<Speaker>,
    /// Whether it ends with the list below it.
    pub list: bool,
    /// Whether it holds for what has no verb alone.
    pub verbless: bool,
    /// Whether an item stood below it: what is no item ends it.
    pub itemised: bool,
}

/// What earlier sentences left behind.
#[derive(Clone, Debug, Default)]
pub(super) struct Discourse {
    pub all: Sides,
    pub speaker: Option<Speaker>,
    pub person: Option<Speaker>,
    /// The last plural or collective actor.
    pub group: Option<Who>,
    /// The last side named as such.
    pub party: Option<Who>,
    /// Whose document was spoken of last.
    pub document: Option<Sides>,
    /// The issues of the last sentence that had any, in order.
    pub issues: Vec<usize>,
    /// The last nouns of the issues' mentions, the latest last, with their issues.
    pub heads: Vec<(String, usize)>,
    /// The latest offers: issue and whose.
    pub offers: Vec<(usize, Sides)>,
    /// The demands of the last sentence that had any.
    pub demands: Vec<(usize, Sides)>,
    pub frame: Frame,
    /// The issue that the paragraph is about: the only one that its last sentence with any names.
    pub topic: Option<usize>,
    /// What the last question asked a side for.
    pub asked: Option<Stance>,
    /// The issue of the question that ended the paragraph before, and what a yes to it means.
    pub question: Option<(usize, Stance)>,
    /// The same of the question that this sentence may answer.
    pub answers: Option<(usize, Stance)>,
    /// Whose answers an interview prints.
    pub interviewed: Option<Speaker>,
    /// Who speaks in the whole paragraph ("V. NAME: ...").
    pub block: Option<Speaker>,
    /// Whether the last sentence spoke of a document.
    pub about_document: bool,
    /// The document that was the last sentence's subject.
    pub subject_document: Option<Sides>,
    /// Whether the last statements were agreements of all sides.
    pub joint: bool,
}

/// Whether the noun group names a written text.
pub(super) fn is_document(a: &Analysis, chunk: usize) -> bool {
    a.parse.chunks.get(chunk).is_some_and(|group| {
        // "the pension plan" is what an issue calls its matter, no paper.
        a.in_set(group.head, Sets::PAPERS)
            // "on paper" only says how.
            && !(a.form(group.head) == "paper" && group.end - group.start == 1)
            && !a.issues.mentions.iter().any(|m| m.start < group.end && group.start < m.end)
    })
}

impl Discourse {
    /// Forgets what belongs to one entry.
    pub fn enter(&mut self) {
        let interviewed = self.interviewed.take();
        *self = Self { all: self.all, interviewed, ..Self::default() };
    }

    /// The one other side.
    pub fn other(&self, sides: Sides) -> Option<Sides> {
        let other = self.all & !sides;
        (other != 0 && other.count_ones() == 1).then_some(other)
    }

    /// Whom the noun group `chunk` means.
    pub fn refer(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Ref {
        let (Some(group), Some(named)) = (a.parse.chunks.get(chunk), a.named.get(chunk)) else { return Ref::Other };
        let words = a.words.get(group.start..group.end).unwrap_or_default();
        let form = a.form(group.head);
        let speaking = speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who));
        if let Some(who) = named.who {
            // "the Northern and Southern delegations"
            let joint = a
                .actors
                .iter()
                .filter(|m| m.start < group.end && group.start < m.end)
                .fold(0, |sides, m| if let Who::Sides(s) = m.who { sides | s } else { sides });
            if joint.count_ones() > 1 && words.iter().any(|w| w.tag == Tag::Conj) {
                return Ref::Who(Who::Sides(joint));
            }
            return Ref::Who(who);
        }
        let owner = named.owner.or_else(|| self.possessor(a, chunk, speaker));
        let owner_sides = match owner {
            Some(Who::Sides(sides)) => Some(sides),
            _ => None,
        };
        let has = |form: &str| (group.start..group.end).any(|at| a.form(at) == form);
        let plural_body = matches!(
            form,
            "sides"
                | "parties"
                | "delegations"
                | "teams"
                | "negotiators"
                | "delegates"
                | "countries"
                | "nations"
                | "neighbours"
                | "neighbors"
                | "leaders"
                | "both"
                | "camps"
                | "governments"
                | "two"
                | "presidents"
                | "foes"
                | "blocs"
                | "factions"
                | "rivals"
        ) || (has("both") || has("two")) && a.in_set(group.head, Sets::BODIES);
        if plural_body
            && owner.is_none()
            && (has("both")
                || has("two")
                || has("the")
                || has("neither")
                || has("either")
                || words.len() == 1 && form != "two" && form != "leaders"
                || has("warring"))
            && self.all.count_ones() > 1
        {
            // "the leaders of Westland": somebody else's.
            let others = self.belongs(a, chunk).filter(|who| *who == Who::Third);
            return Ref::Who(others.unwrap_or(Who::Sides(self.all)));
        }
        let single = matches!(form, "side" | "party" | "country" | "neither" | "each" | "either");
        if (single || a.word(group.head).is_some_and(is_body) && owner.is_none())
            && (has("neither") || has("each") || has("either"))
        {
            return Ref::Who(Who::Sides(self.all));
        }
        if matches!(
            form,
            "side"
                | "party"
                | "delegation"
                | "team"
                | "counterpart"
                | "counterparts"
                | "adversary"
                | "rival"
                | "opponent"
                | "neighbour"
        ) && (has("other") || matches!(form, "counterpart" | "counterparts"))
        {
            let own = owner_sides.or(match speaking {
                Some(Who::Sides(s)) => Some(s),
                _ => None,
            });
            if let Some(other) = own.and_then(|own| self.other(own)) {
                return Ref::Who(Who::Sides(other));
            }
        }
        // "the second section of the Northern memorandum"
        if a.in_set(group.head, Sets::PARTS) {
            let whole = a.parse.chunks.get(chunk + 1).filter(|next| {
                next.preposition == Some(group.end) && matches!(a.form(group.end), "of" | "in" | "from")
            });
            if let Some(Ref::Document(Some(sides))) = whole.map(|_| self.refer(a, chunk + 1, speaker)) {
                return Ref::Document(Some(sides));
            }
        }
        if a.in_set(group.head, Sets::DOCUMENTS) || a.base_in_set(group.head, Sets::DOCUMENTS) {
            let by = (group.end..(group.end + 6).min(a.words.len()))
                .find(|at| matches!(a.form(*at), "by" | "from"))
                .and_then(|at| a.chunk_of(at + 1))
                .and_then(|c| a.named.get(c))
                .and_then(|n| n.who.or(n.owner));
            let owner_sides = owner_sides.or(match by {
                Some(Who::Sides(s)) => Some(s),
                _ => None,
            });
            // "the plan the port presented"
            let presents = a
                .parse
                .verbs
                .iter()
                .find(|v| v.subject == Some(chunk + 1) && v.from == group.end && v.link == Link::Relative);
            let presented = presents.and_then(|v| match self.refer(a, v.subject?, speaker) {
                Ref::Who(who) => Some(who),
                _ => None,
            });
            let owner_sides = owner_sides.or(match presented {
                Some(Who::Sides(s)) => Some(s),
                _ => None,
            });
            return Ref::Document(owner_sides.or(self.frame.side.filter(|_| self.frame.document)).or(self.document));
        }
        let head_word = a.word(group.head);
        // "our members", "its people"
        if a.in_set(group.head, Sets::PEOPLE)
            && let Some(owner) = owner.or_else(|| self.belongs(a, chunk))
        {
            return Ref::Who(owner);
        }
        if head_word.is_some_and(is_body) {
            if let Some(owner) = owner.or_else(|| self.belongs(a, chunk)) {
                return Ref::Who(owner);
            }
            let definite = has("the") || has("this");
            let foreign = a.words.get(group.start..group.end).unwrap_or_default().iter().enumerate().any(|(i, w)| {
                let at = group.start + i;
                at != group.head
                    && w.capital
                    && w.tag == Tag::Name
                    && !a.actors.iter().any(|m| m.start <= at && at < m.end)
                    || w.capital && w.tag == Tag::Adj && i > 0
            });
            if foreign {
                return Ref::Who(Who::Third);
            }
            if definite {
                let plural = form.ends_with('s') && !form.ends_with("ss");
                let who = if plural {
                    self.group.or(speaking)
                } else {
                    self.earlier(a, group.start, true)
                        .or(self.person.as_ref().map(|p| p.who))
                        .or(speaking)
                        .or(self.party)
                };
                return who.map_or(Ref::Other, Ref::Who);
            }
            return Ref::Who(Who::Third);
        }
        match form {
            "he" | "she" | "him" | "himself" | "herself" | "who" if head_word.is_some_and(|w| w.tag == Tag::Pron) => {
                self.earlier(a, group.start, true)
                    .or(self.person.as_ref().map(|p| p.who))
                    .or(speaking)
                    .map_or(Ref::Other, Ref::Who)
            }
            // Who speaks says "we" of the own side.
            "they" | "them" | "themselves"
                if head_word.is_some_and(|w| w.quoted) && self.earlier_group(a, group.start).is_none() =>
            {
                let own = match speaking {
                    Some(Who::Sides(sides)) => Some(sides),
                    _ => None,
                };
                let other = own.and_then(|own| self.other(own)).map(Who::Sides);
                other.or(self.group).or(self.party).map_or(Ref::Other, Ref::Who)
            }
            "they" | "them" | "themselves" => self
                .earlier_group(a, group.start)
                .or(self.group)
                .or(speaking)
                .or(self.party)
                .map_or(Ref::Other, Ref::Who),
            "we" | "us" | "i" | "ourselves" | "me" => {
                speaking.or(self.frame.side.map(Who::Sides)).map_or(Ref::Other, Ref::Who)
            }
            "it" if self.subject_document.is_some() && group.start == 0 => Ref::Document(self.subject_document),
            "it" | "itself" => {
                self.earlier(a, group.start, false).or(self.party).or(self.group).map_or(Ref::Other, Ref::Who)
            }
            "both" if words.len() == 1 => Ref::Who(Who::Sides(self.all)),
            _ => {
                // A name that the codebook doesn't know is somebody else.
                if head_word.is_some_and(|w| w.tag == Tag::Name) && named.owner.is_none() {
                    Ref::Who(Who::Third)
                } else {
                    Ref::Other
                }
            }
        }
    }

    /// Whose a body or an office is by what stands behind it: "the government in X", "negotiators from X", "leader of X".
    fn belongs(&self, a: &Analysis, chunk: usize) -> Option<Who> {
        let group = a.parse.chunks.get(chunk)?;
        let next = a.parse.chunks.get(chunk + 1)?;
        let close =
            next.preposition == Some(group.end) && matches!(a.form(group.end), "from" | "of" | "in" | "for" | "at");
        a.named.get(chunk + 1).filter(|_| close)?.who
    }

    /// Who was the subject of an earlier verb in the sentence: a person, or a side.
    fn earlier(&self, a: &Analysis, at: usize, person: bool) -> Option<Who> {
        let subjects = a.parse.verbs.iter().filter(|v| v.start < at).filter_map(|v| v.subject);
        let mut found = None;
        for subject in subjects {
            let Some(group) = a.parse.chunks.get(subject).filter(|c| c.end <= at) else { continue };
            let Some(named) = a.named.get(subject) else { continue };
            if named.who.is_some() && named.person.is_some() == person {
                found = named.who;
            }
            // "her government": whose it is.
            if !person && named.who.is_none() && a.word(group.head).is_some_and(is_body) {
                found = self.possessor(a, subject, None).or_else(|| self.belongs(a, subject)).or(found);
            }
        }
        found
    }

    /// Whom the last plural group before `at` in the sentence means.
    fn earlier_group(&self, a: &Analysis, at: usize) -> Option<Who> {
        let groups = a.parse.chunks.get(..a.parse.chunks.partition_point(|group| group.end <= at)).unwrap_or_default();
        groups.iter().enumerate().rev().take(6).find_map(|(index, group)| {
            let form = a.form(group.head);
            let people = form.ends_with('s') || a.in_set(group.head, Sets::PEOPLE);
            // Papers and their parts are nobody; and "the sections of the terms they presented" would ask who they are who
            // presented them, for ever.
            let papers = Sets::DOCUMENTS.with(Sets::PARTS);
            let paper = a.in_set(group.head, papers) || a.base_in_set(group.head, papers);
            if !people || paper || a.tag(group.head) == Tag::Pron {
                return None;
            }
            match self.refer(a, index, None) {
                Ref::Who(who) => Some(who),
                _ => None,
            }
        })
    }

    /// Whose something is by "his", "its", "their", "our" in the group.
    pub fn possessor(&self, a: &Analysis, chunk: usize, speaker: Option<&Speaker>) -> Option<Who> {
        let group = a.parse.chunks.get(chunk)?;
        let speaking = speaker.map(|s| s.who).or(self.speaker.as_ref().map(|s| s.who));
        for at in group.start..group.end {
            if !a.word(at).is_some_and(|w| w.is(class::POSS) && w.tag == Tag::Det) {
                continue;
            }
            // Somebody named before it in the sentence comes first.
            let mut earlier =
                a.actors.iter().filter(|m| m.end <= at).filter(|m| !matches!(m.kind, super::actor::Kind::Adjective));
            return match a.form(at) {
                "his" | "her" => earlier
                    .rfind(|m| matches!(m.kind, super::actor::Kind::Person(_)))
                    .map(|m| m.who)
                    .or(self.person.as_ref().map(|p| p.who))
                    .or(speaking),
                "its" => earlier
                    .rfind(|m| matches!(m.kind, super::actor::Kind::Party))
                    .map(|m| m.who)
                    .or(self.party)
                    .or(self.group),
                "their" => earlier.next_back().map(|m| m.who).or(self.group),
                "our" | "my" => speaking,
                _ => None,
            };
        }
        None
    }

    fn names_owner(&self, a: &Analysis, chunk: usize) -> bool {
        a.named.get(chunk).is_some_and(|named| named.owner.is_some())
    }
}
