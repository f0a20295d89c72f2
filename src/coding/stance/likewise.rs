//! What is said without saying it again: "So has the port", "nor did the guild".

use super::super::actor::Sides;
use super::super::clause::Link;
use super::super::word::{Sets, Tag};
use super::{Mood, Rules, Target};

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
