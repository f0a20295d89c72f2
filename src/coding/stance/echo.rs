//! Echoes: "The port ruled out a shorter week, calling the union's demand unaffordable": whose demand or offer it was that the
//! rest of the sentence answers.

use super::super::analysis::CueAt;
use super::super::word::{Tag, class};
use super::{Draft, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a side asks or offers, where the sentence says of one thing what the other makes of it, and names the demand or
    /// offer as that side's without saying again of what.
    pub(super) fn echoes(&mut self) {
        let Some(issue) = self.drafts.first().map(|d| d.issue) else { return };
        let other = self.drafts.iter().any(|d| d.issue != issue);
        if other || self.a.issues.mentions.iter().any(|m| m.issue != issue) {
            return;
        }
        let answered = self.drafts.iter().fold(0, |sides, d| sides | d.sides);
        let nouns: Vec<CueAt> = self.a.noun_cues.iter().filter(|noun| self.is_echo(noun)).copied().collect();
        for noun in nouns {
            let owner = self.a.chunk_of(noun.start).and_then(|chunk| self.owner(chunk, noun.end, noun.end + 4));
            let owner = owner.filter(|sides| sides & answered == 0 && sides.count_ones() == 1);
            if let (Some(sides), Some(stance)) = (owner, noun.cue.class.stance()) {
                let target = Target::new(vec![issue], noun.start, noun.end, noun.start);
                self.push(sides, &target, stance, "echo", Some((noun.start, noun.end)), None, false);
            }
        }
    }

    /// "could go no higher than 4 per cent": as high as that it would.
    pub(super) fn ceilings(&mut self) {
        let told = self.drafts.iter().filter(|d| d.stance == Stance::Rejects).find(|d| {
            let Some((start, end)) = d.cue else { return false };
            let go_no = (start..end).any(|at| self.a.base(at) == "go" && self.a.form(at + 1) == "no");
            go_no && (end - 1..end + 3).any(|at| self.a.tag(at) == Tag::Num)
        });
        if let Some(Draft { sides, issue, cue, keyword, .. }) = told.cloned() {
            let target = Target::new(vec![issue], keyword.0, keyword.1, keyword.0);
            self.push(sides, &target, Stance::Proposes, "ceiling", cue, None, false);
        }
    }

    /// Whether the noun names a demand or an offer and neither it nor its group says of what.
    fn is_echo(&self, noun: &CueAt) -> bool {
        let Some(group) = self.a.group_at(noun.start).filter(|_| noun.cue.class.asks()) else { return false };
        // "had been the union's condition for a return": for what, and not of what.
        let bare = self.a.base(noun.start) == "condition"
            || !matches!(self.a.form(group.end), "for" | "that" | "to" | "on" | "about" | "over");
        let named = self.a.issues.mentions.iter().any(|m| group.start <= m.start && m.start < group.end);
        // "gave up its key demand": what was its own.
        let own = self.a.word(group.start).is_some_and(|word| word.is(class::POSS));
        // "army bases"
        let place = matches!(self.a.base(noun.start), "base" | "basis" | "focus");
        bare && !named && !own && !place && self.a.form(group.start) != "no" && group.head < noun.end
    }
}
