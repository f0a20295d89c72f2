//! Sentences that say what something is: "its priority is a bridge", "what the town wants is a bridge", "only talks could help".

use super::super::clause::{Link, Verb};
use super::super::discourse::Ref;
use super::super::word::{Sets, Tag};
use super::{Holder, Mood, Reading, Rules, Target, listed};
use crate::codebook::Stance;

fn asks(stance: Stance) -> bool {
    matches!(stance, Stance::Demands | Stance::Proposes | Stance::Conditions)
}

impl Rules<'_, '_> {
    /// "Its priority remains a rise", "his top demand would be for": a noun cue in the subject of "be".
    pub(super) fn identity(&self, verb: &Verb) -> Option<Reading> {
        let subject = self.a.parse.chunks.get(verb.subject?)?;
        // "One of its demands is a levy. Another is a rise": as the first.
        let another = matches!(self.a.form(subject.head), "another" | "other" | "second" | "third" | "last");
        let bare = subject.start < 2 && subject.end - subject.start < 3 && subject.end == verb.start;
        let last = || match self.d.last.as_slice() {
            [(_, sides, stance)] if another && asks(*stance) => Some((*sides, *stance)),
            _ => None,
        };
        // "has two demands. One is a levy", "The first is"
        let one = another || matches!(self.a.form(subject.head), "one" | "first");
        if let Some((sides, stance)) = self.d.counted.filter(|_| one && bare).or_else(|| last().filter(|_| bare)) {
            let (holder, cue) = (Holder::Sides(sides), (subject.start, verb.end));
            return Some(Reading { stance, holder, rule: "identity", cue, future: false });
        }
        if let (Ref::Document(Some(_)), false) = (self.who(verb.subject?), verb.passive) {
            let holder = Holder::Chunk(verb.subject?);
            let offers = matches!(self.a.form(subject.head), "offer" | "offers")
                || self.a.in_set(subject.head, Sets::OFFERS) && self.a.tag(verb.end) == Tag::To;
            return Some(Reading {
                stance: if offers { Stance::Proposes } else { Stance::Demands },
                holder,
                rule: "item",
                cue: (verb.start, verb.end),
                future: false,
            });
        }
        if let Some(fronted) = self.fronted_list(verb) {
            return Some(fronted);
        }
        let chunk = verb.subject?;
        // "The price for a rise is a levy": asked by whose price it is, or who says so.
        if matches!(self.a.form(subject.head), "price" | "condition" | "precondition" | "prerequisite")
            && matches!(self.a.form(subject.end), "for" | "of")
            && self.a.form(subject.start) != "a"
        {
            let holder = self.owner(chunk, subject.end, subject.end).map_or(Holder::Speaker, Holder::Sides);
            let cue = (subject.start, subject.end);
            return Some(Reading { stance: Stance::Demands, holder, rule: "identity", cue, future: false });
        }
        // "One of the union's demands is a rise"
        let of = self.a.parse.chunks.get(chunk + 1).filter(|c| {
            self.a.form(subject.head) == "one" && c.preposition == Some(subject.end) && c.end <= verb.start
        });
        let chunk = if of.is_some() { chunk + 1 } else { chunk };
        let subject = of.unwrap_or(subject);
        let noun = self.a.noun_cues.iter().find(|n| subject.start <= n.start && n.end <= subject.end)?;
        let stance = noun.cue.class.stance()?;
        // "An idea floated by the port is"
        let owner = self.owner(chunk, noun.end, verb.start);
        Some(Reading {
            stance,
            holder: owner.map_or(Holder::Chunk(chunk), Holder::Sides),
            rule: "identity",
            cue: (noun.start, noun.end),
            future: false,
        })
    }

    /// "Top of the union's list was a rise", "Chief among the demands of the union is a rise", "Heading the list of its demands is".
    fn fronted_list(&self, verb: &Verb) -> Option<Reading> {
        let chunks = &self.a.parse.chunks;
        let led = |at: usize| {
            matches!(
                self.a.form(at),
                "top" | "high" | "first" | "foremost" | "chief" | "also" | "prominent" | "topping"
            ) || matches!(self.a.form(at), "among" | "heading")
        };
        let first = (0..verb.start).take(4).find(|at| led(*at))?;
        let holds = |head: usize| {
            listed(self.a, head) == Some(Stance::Demands) || matches!(self.a.form(head), "agenda" | "mind")
        };
        let found = chunks.iter().enumerate().take_while(|(_, c)| c.end <= verb.start).find_map(|(index, list)| {
            let owner = || self.owner(index, list.end, list.end);
            if list.start > first && holds(list.head) { Some((owner()?, list.end)) } else { None }
        });
        let (owner, end) = found?;
        let holder = Holder::Sides(owner);
        Some(Reading { stance: Stance::Demands, holder, rule: "identity", cue: (first, end), future: false })
    }

    /// "What the town wants is a bridge": the verb before "is" decides.
    pub(super) fn cleft(&self, index: usize) -> Option<Reading> {
        let verb = self.verb(index)?;
        (0..index).rev().take(3).find_map(|inner| {
            let other = self.verb(inner)?;
            let cue = self.cue(inner)?;
            let what = self.a.words.get(..other.start)?.iter().rposition(|w| matches!(w.lower, "what" | "all"))?;
            let near = other.start - what < 8
                && !(what..verb.start).any(|at| matches!(self.a.tag(at), Tag::Semicolon | Tag::Colon));
            let stance = self.polar(other, cue.cue.class).filter(|_| near)?;
            Some(Reading {
                stance,
                // "What is needed is a bridge, the town said"
                holder: if other.passive { Holder::Speaker } else { Holder::Chunk(other.subject?) },
                rule: "cleft",
                cue: (other.start, cue.end.max(other.end)),
                future: false,
            })
        })
    }

    /// "A bridge is what the town wants", "was among the things it asked for"; what is not that, or only a part of what it
    /// wants, it turns down.
    pub(super) fn inverse_cleft(&self, index: usize, verb: &Verb) -> Option<Reading> {
        let other = self.verb(index + 1)?;
        let thing = |at: usize| self.a.in_set(at, Sets::THINGS) || self.a.base_in_set(at, Sets::MATTERS);
        let told = |at: usize| other.link == Link::Relative && thing(at);
        let near = other.start.min(verb.end + 6);
        let what = (verb.end..near).find(|at| self.a.form(*at) == "what" && *at < verb.end + 5 || told(*at))?;
        let cue = self.cue(index + 1)?;
        let stance = self.polar(other, cue.cue.class).filter(|_| other.start < what + 7)?;
        let plain = |at: usize| matches!(self.a.form(at), "exactly" | "just" | "precisely" | "also");
        let whole = told(what) || (verb.end..what).all(plain);
        let stance = match stance {
            Stance::Demands if verb.negated || !whole => Stance::Rejects,
            _ if !whole => return None,
            stance => stance,
        };
        let holder = Holder::Chunk(other.subject.filter(|_| !other.passive)?);
        Some(Reading { stance, holder, rule: "cleft", cue: (cue.start, cue.end), future: false })
    }

    /// "A bridge is among the town's demands", "is a key demand of the town".
    pub(super) fn among(&self, verb: &Verb, negated: bool) -> Option<Reading> {
        let near = verb.end..verb.end + 8;
        // "among its conditions for peace": asked for, as is everything on such a list.
        let among = (verb.end..verb.end + 3).any(|at| matches!(self.a.form(at), "among" | "one"));
        let listed = near.clone().find_map(|at| Some(((at, at + 1), listed(self.a, at).filter(|_| among)?)));
        let cued = || {
            let noun = self.a.noun_cues.iter().find(|n| near.contains(&n.start))?;
            Some(((noun.start, noun.end), noun.cue.class.stance()?))
        };
        let (cue, stance) = listed.or_else(cued)?;
        let parted = (verb.end..cue.0)
            .any(|at| matches!(self.a.tag(at), Tag::Comma | Tag::VerbFinite | Tag::That | Tag::Rel | Tag::To));
        let owner = self.owner(self.a.chunk_of(cue.0).filter(|_| !parted && !negated)?, cue.1, cue.1 + 4)?;
        Some(Reading { stance, holder: Holder::Sides(owner), rule: "identity", cue, future: false })
    }

    /// "The union's answer to a ban is no."
    pub(super) fn answer_is(&self, verb: &Verb) -> Option<Reading> {
        let chunk = verb.subject?;
        let group = self
            .a
            .parse
            .chunks
            .get(chunk)
            .filter(|c| matches!(self.a.form(c.head), "answer" | "reply" | "response"))?;
        let said =
            (verb.end..verb.end + 3).find(|at| matches!(self.a.form(*at), "no" | "yes" | "negative" | "positive"))?;
        let ends = matches!(self.a.tag(said + 1), Tag::Other | Tag::Comma | Tag::Semicolon | Tag::Quote);
        let no = matches!(self.a.form(said), "no" | "negative");
        let stance = if no { Stance::Rejects } else { Stance::Agrees };
        let owner = self.owner(chunk, group.end, group.end).filter(|_| ends && !verb.negated);
        let holder = owner.map(Holder::Sides)?;
        Some(Reading { stance, holder, rule: "answer-is", cue: (verb.start, said + 1), future: false })
    }

    /// "named a bridge as its first demand".
    pub(super) fn named_as(&self, verb: &Verb, target: &Target) -> Option<Reading> {
        if let Some((noun, stance)) = self.listed_among(verb) {
            let holder = Holder::Chunk(verb.subject.filter(|_| !verb.passive && !verb.negated)?);
            return Some(Reading { stance, holder, rule: "identity", cue: (noun, noun + 1), future: false });
        }
        let mut noun = self.a.noun_cues.iter().filter(|n| n.start >= target.end && n.start < target.end + 8);
        let noun = noun.find(|n| (target.end..n.start).any(|at| self.a.form(at) == "as"))?;
        let stance = noun.cue.class.stance()?;
        let holder = Holder::Chunk(verb.subject.filter(|_| !verb.passive && !verb.negated)?);
        Some(Reading { stance, holder, rule: "identity", cue: (noun.start, noun.end), future: false })
    }

    /// "Among its conditions for a deal the council lists": what the sentence begins by saying that it lists.
    fn listed_among(&self, verb: &Verb) -> Option<(usize, Stance)> {
        let first = self.a.parse.chunks.first().filter(|c| c.preposition == Some(0) && c.end <= verb.start)?;
        let stance = listed(self.a, first.head)?;
        matches!(self.a.form(0), "among" | "amongst" | "as").then_some((first.head, stance))
    }

    /// "can only be settled by talks", "only talks could settle it": what alone can help is demanded.
    pub(super) fn only_through(&self, verb: &Verb, mood: Mood, target: &Target) -> Option<(usize, usize)> {
        if mood != Mood::Possible || target.issues.is_empty() {
            return None;
        }
        let within =
            (verb.start..verb.end + 1).find(|at| self.a.form(*at) == "only").filter(|_| target.start >= verb.end);
        let front = (verb.from.saturating_sub(1)..verb.start)
            .find(|at| self.a.form(*at) == "only")
            .filter(|only| target.start > *only && target.at < verb.start);
        let only = within.or(front)?;
        if matches!(self.a.form(only + 1), "if" | "after" | "once" | "when" | "where") {
            return None;
        }
        let clause = (verb.end..target.start).any(|at| self.a.tag(at) == Tag::Sub);
        (!clause).then_some((only, only + 1))
    }
}
