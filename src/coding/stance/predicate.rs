//! What is said of an issue as a predicate, and who holds it: "a rise is out of the question for the port".

use super::super::analysis::CueAt;
use super::super::clause::Link;
use super::super::lexicon::Class;
use super::super::word::Tag;
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What is said of the target as a predicate: "a rise is out of the question".
    pub(super) fn predicate(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { index, verb, object, target, mood, negated, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        // "was not touched on": not spoken of.
        if self.a.form(cue.end.max(1) - 1) == "touched" && matches!(self.a.form(cue.end), "on" | "upon") {
            return None;
        }
        // "no deal as long as the door remains open": nothing is said of the door.
        if matches!(verb.link, Link::Adverbial(at) if self.a.form(at) == "as" || self.a.form(at) == "while") {
            return None;
        }
        // "is on the table", "is not on offer"; what is asked for is there to be talked about.
        let refers = !self.is_named(target);
        let offers = class == Class::Propose;
        if offers && (refers || self.nouns_over(target).any(|noun| noun.cue.class.asks())) {
            return None;
        }
        let denied = if offers { Some(Stance::Rejects) } else { class.denied() };
        // "was 'not realistic'"
        let quoted =
            || (verb.end + 1..cue.end).any(|at| self.a.tag(at) == Tag::Neg && self.a.tag(at - 1) == Tag::Quote);
        let negated = (negated || quoted()) && !cue.cue.words.contains(&"not");
        let stance = if negated { denied } else { class.stance() }?;
        // "There must be a bridge", "trains must still be able to cross the bridge".
        let able = self.a.form(cue.end) == "able";
        if object && mood == Mood::Duty && (verb.subject.is_none() || able) && !negated {
            return Some(over.duty());
        }
        // "It was essential that wages rise", "to raise wages", "it was essential, she said, to raise wages"
        let it = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| self.a.form(c.head) == "it");
        let below = || self.a.parse.verbs.iter().any(|v| v.parent == Some(index) && v.link == Link::Complement);
        let asks = matches!(class, Class::Want | Class::Demand)
            && (matches!(self.a.tag(cue.end), Tag::That | Tag::To)
                || self.a.tag(cue.end) == Tag::Comma && below()
                || self.a.form(cue.end) == "for"
                || cue.cue.words.last() == Some(&"for"));
        if object && it && asks && !negated {
            return reading(stance, Holder::Speaker, "predicate");
        }
        // "It was unacceptable that the fee should rise"
        let shocks = class == Class::Reject && !negated && over.inner.is_some_and(|inner| inner.rule == "duty");
        if object && it && shocks {
            return reading(Stance::Rejects, Holder::Speaker, "predicate");
        }
        // Said of the issue, which is the subject: the speaker's, or "for the town".
        if object && !matches!(class, Class::Condition) {
            // "Its priority remains a rise": the subject's noun decides.
            return self.identity(verb);
        }
        // "That had been the union's main demand": by whose it is.
        if refers && stance == Stance::Demands {
            return self.among(verb, negated);
        }
        // "The refusal to let guards in was unacceptable": what is refused is asked for.
        let refusal = |noun: CueAt| noun.cue.class == Class::Reject && noun.end <= target.start;
        if !refers && self.nouns_over(target).any(refusal) {
            let wants = stance == Stance::Rejects && !negated;
            return if wants { reading(Stance::Demands, Holder::Speaker, "predicate") } else { None };
        }
        let possessor = (cue.start..cue.end).filter_map(|at| self.a.chunk_of(at)).find(|c| {
            self.d.possessor(self.a, *c, self.speaker).is_some()
                || self.a.named.get(*c).is_some_and(|n| n.owner.is_some())
        });
        // "does not suit the town": the object holds it, or nobody of whom we know.
        let active = !matches!(cue.cue.words.first(), Some(&"be" | &"must" | &"have"));
        // "depends on what the town offers": held by whoever says so.
        let felt = self.a.chunk_of(cue.end).filter(|c| active && !(class == Class::Condition && self.holds(*c)));
        if active && verb.passive || felt.is_some_and(|c| !self.holds(c)) {
            return None;
        }
        let stance = if stance == Stance::Agrees && self.falls_short(cue.end) { Stance::Rejects } else { stance };
        // "One visit was possible" lets it be thought of.
        let thinkable = stance == Stance::Agrees
            && matches!(self.a.base(cue.end.wrapping_sub(1)), "possible" | "thinkable" | "conceivable" | "imaginable");
        let stance = if thinkable { Stance::Proposes } else { stance };
        // "The union wants a bridge. The ferry was not negotiable, the port said": what the other side would change.
        let last = cue.cue.words.last().copied().unwrap_or_default();
        let kept =
            matches!(last, "negotiable" | "non-negotiable" | "sacrosanct" | "untouchable" | "sacred" | "inviolable");
        let theirs = |issue: &usize| {
            let own = self.speaking().unwrap_or(0);
            own != 0 && self.d.open.iter().any(|(asked, by)| asked == issue && by & own == 0)
        };
        let kept = kept && stance == Stance::Demands && target.issues.iter().all(theirs);
        let stance = if kept { Stance::Rejects } else { stance };
        // "must remain on the table": asked for, and not only offered.
        let stance = if offers && !negated && mood == Mood::Duty { Stance::Demands } else { stance };
        // "none of the town's business": says who minds it.
        let minds = cue.cue.words.last() == Some(&"business");
        let possessor = possessor.filter(|_| !minds);
        // "would have to be preceded by a review": by nobody.
        let does = |agent: &usize| class != Class::Condition || self.holds(*agent);
        let told = verb.passive || cue.cue.words.last() == Some(&"unanswered");
        let by = self.agent(verb).filter(|agent| told && does(agent));
        let named = felt.or(by).or(self.beneficiary(cue.end)).or(self.for_whom(verb)).or(possessor);
        let other = || self.answering(verb, class).map_or(Holder::Speaker, Holder::Sides);
        reading(stance, named.map_or_else(other, Holder::Chunk), "predicate")
    }
}
