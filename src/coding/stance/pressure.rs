//! Pressure: who says that a strike, a lawsuit or a boycott goes on refuses to end it.

use super::super::clause::{Link, Verb};
use super::{Holder, Mood, Reading, Rules, Target};
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
        let measure = target.end <= verb.start && MEASURES.contains(&self.a.form(target.end.saturating_sub(1)));
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
}
