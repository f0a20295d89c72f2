//! The verbs of headlines, which leave out "is" and "are": "Guild urged to accept", "Wage rise ruled out"; and those of items
//! whose subject stands in the lead-in: "The guild said on Monday:" + "Offers to open the gate".

use super::super::clause::{Form, Verb};
use super::super::word::{Tag, class};
use super::Analysis;

impl Analysis<'_> {
    /// Reads the sentence as a headline.
    pub fn telegraphic(&mut self) {
        self.heading = true;
        self.bidden();
        let told: Vec<usize> = (0..self.parse.verbs.len()).filter(|index| self.is_told(*index)).collect();
        for index in told {
            if let Some(verb) = self.parse.verbs.get_mut(index) {
                verb.passive = true;
            }
        }
    }

    /// "Guild to playhouse: raise wages": what stands behind the colon bids.
    fn bidden(&mut self) {
        let colon = self.words.iter().take(7).position(|word| word.tag == Tag::Colon).filter(|at| *at > 2);
        let Some(colon) = colon.filter(|at| self.tells(*at).is_some()) else { return };
        let at = colon + 1 + usize::from(self.tag(colon + 1) == Tag::Quote);
        let Some(first) = self.words.get_mut(at).filter(|word| word.tag == Tag::Noun && word.is(class::BASE)) else {
            return;
        };
        first.tag = Tag::VerbBase;
        self.parse();
        self.find_cues();
    }

    /// Whom somebody speaks to in a headline before the colon at `colon`: where "to" stands in "Guild to playhouse: ".
    pub fn tells(&self, colon: usize) -> Option<usize> {
        let to = (1..colon).find(|at| self.form(*at) == "to")?;
        let whole = |from: usize, to: usize| self.actors.iter().any(|m| m.start >= from && m.end == to);
        (whole(0, to) && whole(to + 1, colon)).then_some(to)
    }

    /// Reads an item that may lack its subject: its first word is a verb where no other says what is done.
    pub fn subjectless(&mut self) {
        let follows = matches!(self.tag(1), Tag::To | Tag::Det | Tag::Num | Tag::Adj | Tag::Noun | Tag::Prep);
        let told = self.parse.verbs.iter().any(|verb| verb.form == Form::Finite);
        let Some(first) = self.words.first_mut() else { return };
        if first.tag == Tag::Noun && first.is(class::S) && follows && !told {
            first.tag = Tag::VerbFinite;
            self.parse();
            self.find_cues();
        }
    }

    /// Whether the verb tells what is done to its subject: headlines tell in the present what somebody does.
    fn is_told(&self, index: usize) -> bool {
        let Some(verb) = self.parse.verbs.get(index).filter(|v| self.is_bare_past(v)) else { return false };
        let Some(subject) = verb.subject.and_then(|s| self.named.get(s)) else { return false };
        let object = || self.group_at(verb.end).is_some_and(|group| group.start == verb.end);
        match self.base(verb.head) {
            "urge" | "ask" | "tell" | "order" | "press" | "force" | "invite" | "warn" | "require" | "expect" => {
                self.tag(verb.end) == Tag::To
            }
            // "The minister says the port offered a rise": what is told in whole sentences was done by its subject.
            "offer" | "promise" => verb.parent.is_none() && subject.who.is_some() && object(),
            _ => subject.who.is_none() && !object() && self.tag(verb.end) != Tag::To,
        }
    }

    fn is_bare_past(&self, verb: &Verb) -> bool {
        let past = self.word(verb.head).is_some_and(|w| w.is(class::PART) && !w.is(class::S));
        verb.form == Form::Finite && !verb.passive && verb.start == verb.head && verb.modal.is_none() && past
    }
}
