//! What is said without saying it again: "So has the port", "nor did the guild".

use super::super::actor::{Mention, Sides, Who};
use super::super::clause::Link;
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// "The guild has refused talks. So has the port", "and so did the port": what one did, another does too.
    pub(super) fn likewise(&mut self) {
        let mut places = (0..self.a.words.len()).filter(|_| self.a.has(Sets::TOO));
        self.nor_is();
        let found = places.find_map(|at| self.does_too(at).or_else(|| self.does_the_same(at)));
        let Some((at, end, own)) = found else { return };
        let here = self.drafts.iter().filter(|draft| draft.keyword.1 <= at);
        let mut said: Vec<_> = here.map(|draft| (draft.issue, draft.sides, draft.stance)).collect();
        if said.is_empty() && (at < 2 || self.a.issues.mentions.is_empty()) {
            said.clone_from(&self.d.last);
        }
        for (issue, sides, stance) in said {
            if sides & own == 0 && sides.count_ones() == 1 {
                let target = Target::new(vec![issue], at, end, at);
                self.push(own, &target, stance, "likewise", Some((at, end)), None, false);
            }
        }
    }

    /// "The port wants 67 and the guild 65", "the guild one of 65": what the second wants, told by its figure alone.
    pub(super) fn figures_apart(&mut self) {
        let Some(first) = self.drafts.iter().rfind(|draft| draft.rule == "verb").cloned() else { return };
        let number = |at: usize| self.a.tag(at) == Tag::Num || self.a.word(at).is_some_and(|word| word.counts);
        let Some((_, cue)) = first.cue.filter(|_| matches!(first.stance, Stance::Demands | Stance::Proposes)) else {
            return;
        };
        let apart = |mention: &&Mention| {
            let start = mention.start - usize::from(mention.start > 0 && self.a.tag(mention.start - 1) == Tag::Det);
            let before = start.checked_sub(1).filter(|at| *at > cue && (cue..*at).any(number));
            let parted = before.is_some_and(|at| {
                matches!(self.a.tag(at), Tag::Comma | Tag::Semicolon) || matches!(self.a.form(at), "and" | "while")
            });
            let figure = number(mention.end + if self.a.form(mention.end) == "one" { 2 } else { 0 });
            parted && figure && !self.a.parse.verbs.iter().any(|verb| verb.start >= mention.end)
        };
        let Some(other) = self.a.actors.iter().find(apart) else { return };
        let Who::Sides(own) = other.who else { return };
        if own & first.sides == 0 && own.count_ones() == 1 {
            let target = Target::new(vec![first.issue], other.end, other.end + 1, other.end);
            let source = Some((other.start, other.end));
            self.push(own, &target, first.stance, "likewise", first.cue, source, false);
        }
    }

    /// "Talks were out of the question, the port said; nor was a levy acceptable", "nor was a levy": the same of a second thing.
    fn nor_is(&mut self) {
        if !self.a.has(Sets::TOO) {
            return;
        }
        let Some(at) = (1..self.a.words.len()).find(|at| self.too(*at) && !matches!(self.a.form(*at), "so" | "as"))
        else {
            return;
        };
        let Some(group) = self.a.group_at(at + 2).cloned() else { return };
        let Some(first) = self.drafts.iter().rfind(|draft| draft.keyword.1 <= at).cloned() else { return };
        let mention = self.a.issues.mentions.iter().find(|m| group.start <= m.start && m.start < group.end + 3);
        let Some(target) = mention.map(Target::named).filter(|m| !m.issues.contains(&first.issue)) else { return };
        let said = self.drafts.iter().any(|draft| target.issues.contains(&draft.issue) && draft.sides == first.sides);
        if !said && self.is_closed(target.end.max(group.end)) {
            self.push(first.sides, &target, first.stance, "likewise", Some((at, at + 2)), None, false);
        }
    }

    /// Whether "so has", "nor did", "nor is", "as did" opens a clause here.
    fn too(&self, at: usize) -> bool {
        let opens = at == 0 || matches!(self.a.tag(at - 1), Tag::Comma | Tag::Conj | Tag::Quote | Tag::Semicolon);
        opens
            && matches!(self.a.form(at), "so" | "nor" | "neither" | "as")
            && matches!(self.a.tag(at + 1), Tag::Have | Tag::Do | Tag::Be | Tag::Modal)
    }

    /// "The guild said it would do the same", "followed suit": the side, and where that stands.
    fn does_the_same(&self, at: usize) -> Option<(usize, usize, Sides)> {
        let verb = self.a.parse.verbs.iter().rfind(|v| v.end <= at && v.end + 2 > at)?;
        let does = match (self.a.base(verb.head), self.a.form(at)) {
            ("do", "same") => self.a.form(at - 1) == "the",
            ("do", "likewise") | ("follow", "suit") => verb.end == at,
            _ => false,
        };
        // "could pay, she said, if the port did the same"
        let does = does && !matches!(verb.link, Link::Adverbial(_));
        let will = does && !verb.negated && self.mood(verb) != Mood::Duty && self.mood(verb) != Mood::Possible;
        let own = self.who(verb.subject.filter(|_| will)?).sides().filter(|own| own.count_ones() == 1)?;
        Some((verb.start, at + 1, own))
    }

    /// The side behind "so has", "nor did", and where it ends.
    fn does_too(&self, at: usize) -> Option<(usize, usize, Sides)> {
        let chunk = self.a.chunk_of(at + 2).filter(|_| self.too(at))?;
        let end = self.a.parse.chunks.get(chunk)?.end;
        let own = self.who(chunk).sides().filter(|own| own.count_ones() == 1 && self.is_closed(end))?;
        Some((at, end, own))
    }
}
