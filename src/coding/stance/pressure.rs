//! What goes on and what stays: who says that a strike goes on refuses to end it, who says that a fee stays to do away with it.

use super::super::clause::{Link, Verb};
use super::super::discourse::Ref;
use super::super::word::{Sets, Tag};
use super::effect::Over;
use super::{Draft, Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

/// What one side does to the other until it gives way.
const MEASURES: &[&str] = &[
    "strike",
    "strikes",
    "walkout",
    "walkouts",
    "stoppage",
    "stoppages",
    "lawsuit",
    "lawsuits",
    "suit",
    "suits",
    "boycott",
    "blockade",
    "protest",
    "protests",
    "occupation",
    "countermeasures",
];

impl Rules<'_, '_> {
    /// "The strike will go ahead, the union said", "said the suits would go on until wages rose".
    pub(super) fn keeps_up(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let on = match self.a.base(verb.head) {
            "go" => matches!(self.a.form(verb.end), "on" | "ahead" | "forward"),
            "take" => verb.negated && self.a.form(verb.end) == "place",
            "happen" => verb.negated,
            "continue" | "proceed" => true,
            "stay" | "remain" => matches!(self.a.form(verb.end), "in" | "on"),
            _ => false,
        };
        let last = target.end.saturating_sub(1);
        // "Holt asked them to cancel the strike. 'It's going ahead'"
        let head =
            || self.d.heads.iter().rfind(|(_, issue)| target.issues.contains(issue)).map_or("", |(head, _)| head);
        let noun = if target.pronoun { head() } else { self.a.form(last) };
        let measure = target.end <= verb.start && MEASURES.contains(&noun);
        let will = matches!(self.mood(verb), Mood::Future | Mood::Plain);
        let told = matches!(verb.link, Link::Root | Link::Complement);
        let sides = self.speaking().filter(|_| on && measure && will && told)?;
        let (stance, rule) = match verb.negated {
            // "The strike will not go ahead"
            true => (Stance::Agrees, "promise"),
            false if self.not_before(verb) => (Stance::Conditions, "will-not"),
            false => (Stance::Rejects, "will-not"),
        };
        let cue = (verb.start, verb.end + 1);
        Some(Reading { stance, holder: Holder::Sides(sides), rule, cue, future: false })
    }

    /// "The port's position on wages has not shifted", "its line on wages remains the same".
    pub(super) fn unmoved(&self, target: &Target, verb: &Verb) -> Option<Reading> {
        let chunk = verb.subject.filter(|_| !verb.passive && verb.modal.is_none())?;
        let group = self.a.parse.chunks.get(chunk)?;
        let line = matches!(self.a.form(group.head), "position" | "stance" | "line" | "attitude" | "policy" | "view");
        let on = self.a.group_at(target.start).and_then(|told| told.preposition).filter(|at| *at == group.end)?;
        let same = || self.a.form(verb.end) == "unchanged" || self.a.form(verb.end + 1) == "same";
        let unmoved = match self.a.base(verb.head) {
            "change" | "shift" | "move" | "soften" | "budge" | "alter" => verb.negated,
            "be" | "remain" | "stay" => !verb.negated && same(),
            _ => false,
        };
        let bound = line && unmoved && matches!(self.a.form(on), "on" | "over" | "about" | "towards");
        let owner = self.own(chunk).or_else(|| self.speaking()).filter(|own| bound && own.count_ones() == 1)?;
        let (stance, rule, cue) = (Stance::Rejects, "unmoved", (verb.start, verb.end));
        Some(Reading { stance, holder: Holder::Sides(owner), rule, cue, future: false })
    }

    /// "Its guards will stay on the bridge", said by whom the other side asks for something else; "the levy stays", "the fees
    /// aren't going anywhere", by whoever says so.
    pub(super) fn stays(&self, over: &Over) -> Option<Reading> {
        let Over { verb, object, target, actor, .. } = *over;
        let goes = self.goes_nowhere(verb);
        let stays = goes || self.keeps(verb) && !over.negated;
        let told = matches!(verb.link, Link::Root | Link::Complement) && over.inner.is_none();
        let now = matches!(over.mood, Mood::Plain | Mood::Future) && stays && told;
        let as_is = goes || self.as_it_is(verb);
        // "remains open", "remains the main obstacle": says what it is.
        let other = self.a.tag(verb.end) == Tag::Adj || self.a.group_at(verb.end).is_some_and(|c| c.start == verb.end);
        let own = if !now || other && !as_is {
            None
        } else if object {
            actor.and_then(Ref::sides)
        } else {
            self.speaking()
        };
        let own = own.filter(|own| own.count_ones() == 1)?;
        let asked = |issue: &usize| {
            let open = self.d.open.iter().any(|(asked, by)| asked == issue && by & own == 0);
            let here = |d: &Draft| d.issue == *issue && d.sides & own == 0 && d.stance == Stance::Demands;
            open || self.drafts.iter().any(here)
        };
        // "The blockade stays": who says so of what it has put on others won't lift it.
        let group = self.a.group_at(target.start);
        // "its ban on fish"
        let on = group.and_then(|group| group.preposition).filter(|at| self.a.form(*at) == "on");
        let group = on.and_then(|at| self.a.group_at(at.checked_sub(1)?)).or(group);
        let laid = !object && group.is_some_and(|group| self.a.base_in_set(group.head, Sets::IMPOSED));
        let kept = !object && as_is && self.is_subject(target, verb);
        let holder = over.subject.filter(|_| object).map_or(Holder::Speaker, Holder::Chunk);
        // "The pickets stay as long as there is no offer"
        let meanwhile = self.not_before(verb) || self.a.form(0) == "until" || self.a.form(1) == "until";
        let long = |at: usize| self.a.form(at) == "long" && self.a.form(at + 1) == "as";
        let meanwhile = meanwhile || (verb.end..self.a.words.len()).any(long);
        let stance = if meanwhile { Stance::Conditions } else { Stance::Rejects };
        let (rule, cue) = ("stays", over.words);
        (laid || kept || target.issues.iter().all(asked)).then_some(Reading {
            stance,
            holder,
            rule,
            cue,
            future: false,
        })
    }

    /// "stays", "remains"; "continues whatever happens".
    fn keeps(&self, verb: &Verb) -> bool {
        match self.a.base(verb.head) {
            "stay" | "remain" => true,
            "continue" => (verb.end..self.a.words.len()).any(|at| self.whatever(at)),
            _ => false,
        }
    }

    /// "whatever is agreed", "no matter what", "with or without a deal"
    fn whatever(&self, at: usize) -> bool {
        match self.a.form(at) {
            "whatever" | "regardless" => true,
            "no" => self.a.form(at + 1) == "matter",
            "with" => self.a.form(at + 1) == "or" && self.a.form(at + 2) == "without",
            "come" => self.a.form(at + 1) == "what",
            _ => false,
        }
    }

    /// "is going nowhere", "isn't going anywhere"
    fn goes_nowhere(&self, verb: &Verb) -> bool {
        let next = self.a.form(verb.end);
        matches!(self.a.base(verb.head), "go" | "move") && (next == "nowhere" || verb.negated && next == "anywhere")
    }

    /// "stays.", "stays in place", "stays where it is", "stays on the list whatever they say": whether nothing is to change.
    fn as_it_is(&self, verb: &Verb) -> bool {
        match self.a.form(verb.end) {
            "put" | "as" | "where" | "here" | "unchanged" | "intact" | "untouched" | "until" => true,
            "for" => self.a.form(verb.end + 1) == "as",
            "in" => matches!(self.a.form(verb.end + 1), "place" | "force"),
            _ => self.is_closed(verb.end) || (verb.end..self.a.words.len()).any(|at| self.whatever(at)),
        }
    }

    /// Whether the verb's subject is the target itself, and not what is told of it ("differences on fees remain") or talks,
    /// which go nowhere in another sense.
    fn is_subject(&self, target: &Target, verb: &Verb) -> bool {
        let group = verb.subject.and_then(|subject| self.a.parse.chunks.get(subject));
        let issue = target.issues.iter().all(|issue| !self.d.procedure.contains(issue));
        issue && group.is_some_and(|group| group.start <= target.at && target.at == group.head)
    }
}
