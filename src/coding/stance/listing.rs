//! What stands on a side's list by other words than its verb: "seven demands, among them a rise", "a list of demands topped by a
//! rise", "One of the union's demands, a rise,".

use super::super::actor::Sides;
use super::super::analysis::CueAt;
use super::super::clause::Chunk;
use super::super::word::{Sets, Tag};
use super::{Rules, Target, listed};
use crate::codebook::Stance;

/// How far behind its list something may stand.
const REACH: usize = 24;

impl Rules<'_, '_> {
    /// What a list of several things that a side puts forward says of the target, which stands on it.
    pub(super) fn on_list(&mut self, target: &Target) -> bool {
        let chunks = &self.a.parse.chunks;
        let from = target.start.saturating_sub(REACH);
        let before = chunks.iter().enumerate().filter(|(_, c)| from <= c.start && c.end <= target.start);
        let found = before.rev().find_map(|(index, group)| {
            let stance = self.put_forward(group)?;
            // "a list of demands"
            let whole = index.checked_sub(1).filter(|outer| {
                chunks.get(*outer).is_some_and(|o| Some(o.end) == group.preposition && self.a.form(o.end) == "of")
            });
            let whole = whole.filter(|outer| chunks.get(*outer).is_some_and(|o| self.a.form(o.head) == "list"));
            self.leads_to_item(group, target).then_some((index, whole.unwrap_or(index), stance, group.head))
        });
        let Some((inner, outer, stance, head)) = found else { return false };
        let own = |chunk: usize| {
            let end = chunks.get(chunk).map_or(head, |c| c.end);
            self.owner(chunk, end, end)
        };
        let side = own(inner).or_else(|| own(outer)).or_else(|| self.comes_with(outer));
        let Some(side) = side.filter(|side| side.count_ones() == 1) else { return false };
        self.push(side, target, stance, "list", Some((head, head + 1)), None, false);
        true
    }

    /// "One of the union's demands, a rise, was met", "Another union demand, a roof, was not discussed": what stands between commas
    /// behind what it is.
    pub(super) fn named_beside(&mut self, target: &Target) -> bool {
        let Some(group) = self.a.group_at(target.start).filter(|group| group.preposition.is_none()) else {
            return false;
        };
        let comma = group.start.checked_sub(1).filter(|at| matches!(self.a.tag(*at), Tag::Comma | Tag::Dash));
        let Some(chunk) = comma.and_then(|comma| self.a.chunk_of(comma.checked_sub(1)?)) else { return false };
        let ends = (target.end..self.a.words.len())
            .find(|at| !matches!(self.a.tag(*at), Tag::Noun | Tag::Num | Tag::Adj | Tag::Prep | Tag::Det));
        let closed = ends.is_some_and(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Dash));
        let asks = |cue: &CueAt, c: &Chunk| {
            c.start <= cue.start && cue.start <= c.head && c.head < cue.end && cue.cue.class.asks()
        };
        let noun = self.a.parse.chunks.get(chunk).filter(|_| closed).and_then(|c| {
            let noun = self.a.noun_cues.iter().find(|cue| asks(cue, c))?;
            Some((noun.start, noun.end, noun.cue.class.stance()?))
        });
        let Some((start, end, stance)) = noun else { return false };
        let Some(side) = self.own(chunk).filter(|side| side.count_ones() == 1) else { return false };
        self.push(side, target, stance, "owner", Some((start, end)), None, false);
        true
    }

    /// What the group's noun says of what stands on it.
    fn put_forward(&self, group: &Chunk) -> Option<Stance> {
        let several = || self.a.form(group.start) == "one" || self.a.form(group.head).ends_with('s');
        listed(self.a, group.head).filter(|_| several())
    }

    /// The side that comes with the group: "The union has presented seven demands".
    fn comes_with(&self, chunk: usize) -> Option<Sides> {
        let group = self.a.parse.chunks.get(chunk)?;
        let verb = self.verb_over(group.head).filter(|v| v.end <= group.start && !v.passive && !v.negated)?;
        let brings = self.a.base_in_set(verb.head, Sets::HANDS.with(Sets::COMES_WITH).with(Sets::BRINGS))
            || matches!(
                self.a.base(verb.head),
                "list" | "set" | "outline" | "compile" | "repeat" | "renew" | "reiterate"
            );
        self.who(verb.subject.filter(|_| brings)?).sides()
    }

    /// Whether words that lead from a list to what stands on it stand behind the group, and nothing but such things between them and
    /// the target.
    fn leads_to_item(&self, group: &Chunk, target: &Target) -> bool {
        let form = |at: usize| self.a.form(at);
        let mut at = group.end;
        // "the demands of the union, among them"
        if matches!(form(at), "of" | "by" | "from") {
            at = self.a.group_at(at + 1).filter(|c| c.end <= target.start).map_or(at, |c| c.end);
        }
        // "Its demands - a rise and a roof - have not changed"
        let dash = self.a.tag(at) == Tag::Dash;
        let closed = |from: usize| (from..self.a.words.len()).any(|at| self.a.tag(at) == Tag::Dash);
        let own = dash && closed(target.end);
        while matches!(self.a.tag(at), Tag::Comma | Tag::Dash | Tag::Be | Tag::That | Tag::Rel) {
            at += 1;
        }
        let end = match (form(at), form(at + 1)) {
            ("including" | "include" | "includes" | "included" | "notably", _) => at + 1,
            ("among", "them" | "which") | ("such", "as") | ("ranging" | "range" | "ranged", "from") => at + 2,
            ("topped" | "headed" | "led", "by") => at + 2,
            _ if own => at,
            _ => return false,
        };
        let closes = |at: usize| {
            matches!(
                self.a.tag(at),
                Tag::VerbFinite | Tag::Modal | Tag::Be | Tag::Have | Tag::Semicolon | Tag::Colon | Tag::Sub | Tag::Rel
            )
        };
        end <= target.start && !(end..target.start).any(closes)
    }
}
