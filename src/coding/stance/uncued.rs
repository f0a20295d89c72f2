//! What a verb says that is no cue: "is", "must go", "will not open".

use super::super::clause::{Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag};
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a verb says that is no cue: "is", "must go", "will not open".
    pub(super) fn without_cue(&self, over: &Over) -> Option<Reading> {
        let Over { index, verb, object, target, mood, negated, subject, side, future, words, .. } = *over;
        // "There was no money for higher wages"
        if self.a.base(verb.head) == "be" && object && verb.subject.is_none() && self.no_room(verb, target) {
            return Some(Reading {
                stance: Stance::Rejects,
                holder: Holder::Speaker,
                rule: "will-not",
                cue: words,
                future: false,
            });
        }
        if self.a.base(verb.head) == "be" && object && mood != Mood::Duty {
            if let Some(cleft) = self.cleft(index) {
                return Some(cleft);
            }
            if let Some(found) = self.identity(verb).filter(|_| !negated) {
                return Some(found);
            }
        }
        if self.a.base(verb.head) == "be" && !object {
            let told = self
                .inverse_cleft(index, verb)
                .or_else(|| self.among(verb, negated))
                .or_else(|| self.answer_is(verb))
                .or_else(|| self.dubbed(verb, target));
            // "should be part of the contract", but "should be over by May"
            let ready = || matches!(self.a.form(verb.end), "over" | "enough" | "done" | "finished" | "clear" | "able");
            if told.is_some() || mood != Mood::Duty || ready() {
                return told;
            }
        }
        // "There will be no rise", "until", "unless", "without": refused, or on a condition.
        let will = matches!(mood, Mood::Future | Mood::Possible);
        let there = self.a.base(verb.head) == "be" && object && verb.subject.is_none();
        let bare = || self.a.form(verb.head) == "is" && verb.end + 1 < self.a.words.len() && self.without_issue(target);
        let there = there && (will || bare());
        if there && (verb.negated || self.begins_with_no(target)) {
            let without = (0..self.a.words.len()).any(|at| matches!(self.a.form(at), "until" | "unless" | "without"));
            let stance = if without || self.not_before(verb) { Stance::Conditions } else { Stance::Rejects };
            return Some(Reading { stance, holder: Holder::Speaker, rule: "will-not", cue: words, future });
        }
        if let Some(only) = self.only_through(verb, mood, target) {
            return Some(Reading {
                stance: Stance::Demands,
                holder: Holder::Speaker,
                rule: "only-through",
                cue: only,
                future: false,
            });
        }
        // "nothing less than a rise will do"
        if !object && matches!(self.a.base(verb.head), "do" | "suffice" | "satisfy") && self.nothing_less(verb) {
            return Some(over.duty());
        }
        // "4 per cent would do": who says so would take it.
        let will = matches!(mood, Mood::Future | Mood::Possible);
        let enough = matches!(self.a.base(verb.head), "do" | "suffice") && self.a.chunk_of(verb.end).is_none();
        if !object && will && enough && !negated {
            return Some(Reading {
                stance: Stance::Proposes,
                holder: Holder::Speaker,
                rule: "would-do",
                cue: words,
                future: false,
            });
        }
        match mood {
            Mood::Duty => {
                let pronoun =
                    subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| match self.a.form(c.head) {
                        "we" | "they" => true,
                        // "It should be on every carton": what is spoken of.
                        "it" if self.a.tag(verb.head) == Tag::Be => object || target.pronoun,
                        "it" => !object && target.pronoun,
                        _ => false,
                    });
                if subject.is_some_and(|s| self.same_holder(Holder::Chunk(s))) && !pronoun {
                    return None;
                }
                Some(over.duty())
            }
            // "The port will rebuild the cranes, it said", "cannot rebuild them"
            Mood::Future if !negated && side && self.is_named(target) && self.does(over) => subject.map(|s| Reading {
                stance: Stance::Agrees,
                holder: Holder::Chunk(s),
                rule: "promise",
                cue: words,
                future: true,
            }),
            Mood::Possible if negated && side && self.does(over) => subject.map(|s| Reading {
                stance: Stance::Rejects,
                holder: Holder::Chunk(s),
                rule: "will-not",
                cue: words,
                future: true,
            }),
            // "The deadline cannot be moved, the port said"
            Mood::Possible if self.cannot(over) => Some(Reading {
                stance: self.ruled_out(),
                holder: Holder::Speaker,
                rule: "will-not",
                cue: words,
                future: true,
            }),
            // "will not lose sight of it"; "wonders why the port won't pay"
            Mood::Future if negated && (self.a.base_in_set(verb.head, Sets::KEEPS_AT) || self.asks_why(verb)) => None,
            // "will not be lectured on safety"
            Mood::Future if negated && side && verb.passive && self.is_about(target) => None,
            Mood::Future if negated && side => subject.map(|s| Reading {
                stance: if self.speaks_out(verb) { Stance::Undecided } else { self.ruled_out() },
                holder: Holder::Chunk(s),
                rule: "will-not",
                cue: words,
                future: true,
            }),
            Mood::Future
                if negated && (verb.passive || !object && self.happens(verb) || self.nothing_happens(verb)) =>
            {
                Some(Reading {
                    stance: self.ruled_out(),
                    holder: Holder::Speaker,
                    rule: "will-not",
                    cue: words,
                    future: true,
                })
            }
            Mood::Future if self.never_others(over) => Some(Reading {
                stance: Stance::Rejects,
                holder: Holder::Speaker,
                rule: "will-not",
                cue: words,
                future: true,
            }),
            _ => None,
        }
    }

    /// "Strangers would never set foot in it, the port said": what one side says that others never will.
    fn never_others(&self, over: &Over) -> bool {
        let Over { verb, inner, actor, .. } = *over;
        let own = self.speaking().filter(|own| own.count_ones() == 1);
        let others = own.is_some_and(|own| actor.and_then(Ref::sides).is_none_or(|sides| sides & own == 0));
        let ever = |at: usize| match self.a.form(at) {
            "never" => true,
            "ever" => self.subject_denies(verb),
            _ => false,
        };
        let told = matches!(verb.link, Link::Root | Link::Complement);
        others && told && inner.is_none() && (verb.start..verb.head).any(ever)
    }

    /// "cannot be moved", "could not be done": of itself, and not by whom it is said to be done.
    pub(super) fn cannot(&self, over: &Over) -> bool {
        let Over { verb, object, negated, inner, .. } = *over;
        let can = verb.modal.is_some_and(|m| matches!(self.a.base(m), "can" | "could" | "cannot"));
        let told = matches!(verb.link, Link::Root | Link::Complement) && !self.asks_why(verb) && !self.not_before(verb);
        let known = matches!(
            self.a.base(verb.head),
            "see"
                | "know"
                | "say"
                | "find"
                | "reach"
                | "deny"
                | "rule"
                | "exclude"
                | "trade"
                | "bargain"
                | "negotiate"
                | "ignore"
                | "delay"
                | "postpone"
                | "overlook"
                | "forget"
                | "question"
                | "separate"
                | "make"
                | "do"
                | "take"
        );
        can && told && negated && inner.is_none() && verb.passive && !object && !known && self.agent(verb).is_none()
    }

    /// "The road could be widened", "night flights could continue", said by one side: what it can think of is on offer.
    pub(super) fn open_to(&self, over: &Over) -> Option<Reading> {
        let Over { index, verb, object, target, mood, negated, .. } = *over;
        let free = self.cue(index).is_none_or(|c| {
            matches!(c.cue.class, Class::Act | Class::Aspect) || verb.passive && c.cue.class == Class::Cause
        });
        let told = matches!(verb.link, Link::Root | Link::Complement) && !self.asks_why(verb) && !self.not_before(verb);
        if mood != Mood::Possible || !free || !told || negated || over.inner.is_some() || !self.is_named(target) {
            return None;
        }
        let one = self.speaking().is_some_and(|sides| sides.count_ones() == 1);
        let done = verb.passive && self.agent(verb).is_none() || self.happens(verb);
        let (stance, rule, cue) = (Stance::Proposes, "open-to", over.words);
        let holder = match object {
            false if one && done => Holder::Speaker,
            true if over.side && self.does(over) => Holder::Chunk(over.subject?),
            _ => return None,
        };
        Some(Reading { stance, holder, rule, cue, future: false })
    }

    /// "wages rise", "the work begins": of itself.
    pub(super) fn happens(&self, verb: &Verb) -> bool {
        let free = self.a.base(verb.head) == "go" && self.a.form(verb.end) == "free";
        let alone = free || self.a.chunk_of(verb.end).is_none();
        !verb.passive && self.a.base_in_set(verb.head, Sets::COMES_ABOUT) && alone
    }

    /// Whether the target is a keyword and no word that refers back.
    pub(super) fn is_named(&self, target: &Target) -> bool {
        self.a.issues.mentions.iter().any(|m| m.start == target.start)
    }

    /// Whether a side says of itself that it does something to the target.
    fn does(&self, over: &Over) -> bool {
        let Over { verb, object, target, inner, subject, .. } = *over;
        let group = self.a.group_at(target.start);
        let direct = group.is_some_and(|c| c.preposition.is_none() && c.start == verb.end);
        let told = !self.asks_why(verb) && verb.link != Link::Relative && !matches!(verb.link, Link::Adverbial(_));
        object
            && inner.is_none()
            && direct
            && !self.suffers(verb)
            && told
            && subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)))
    }

    /// Whether the verb is none by which anybody does anything to its object.
    pub(super) fn suffers(&self, verb: &Verb) -> bool {
        // "get rid of it"
        self.a.form(verb.end) != "rid"
            && matches!(
                self.a.base(verb.head),
                "fight"
                    | "lose"
                    | "face"
                    | "see"
                    | "miss"
                    | "win"
                    | "know"
                    | "like"
                    | "get"
                    | "become"
                    | "mean"
                    | "be"
                    | "hear"
                    | "find"
                    | "understand"
                    | "remember"
                    | "watch"
                    | "explain"
                    | "describe"
                    | "tell"
                    | "show"
                    | "prove"
                    | "feel"
                    | "need"
                    | "bring"
                    | "cause"
                    | "gain"
                    | "receive"
                    | "survive"
                    | "suffer"
                    | "discuss"
                    | "debate"
                    | "name"
                    | "negotiate"
                    | "confirm"
            )
    }

    /// "on wages", "over the heating"
    fn is_about(&self, target: &Target) -> bool {
        let preposition = self.a.group_at(target.start).and_then(|group| group.preposition);
        preposition.is_some_and(|at| matches!(self.a.form(at), "on" | "over" | "about"))
    }

    /// "will not discuss it in public", "negotiate through the press": it is only where that is denied.
    fn speaks_out(&self, verb: &Verb) -> bool {
        let public =
            |at: usize| matches!(self.a.form(at), "public" | "publicly" | "camera" | "press" | "media" | "newspapers");
        matches!(self.a.base(verb.head), "discuss" | "debate" | "negotiate" | "talk" | "speak" | "bargain")
            && (verb.end..self.a.words.len()).take(8).any(public)
    }

    /// Whether the clause asks why.
    pub(super) fn asks_why(&self, verb: &Verb) -> bool {
        (verb.from.saturating_sub(1)..=verb.from).any(|at| self.a.form(at) == "why")
    }

    /// "Nothing will happen on wages", "nothing would be done about them"
    fn nothing_happens(&self, verb: &Verb) -> bool {
        let nothing =
            verb.subject.and_then(|s| self.a.parse.chunks.get(s)).is_some_and(|c| self.a.form(c.head) == "nothing");
        nothing && matches!(self.a.base(verb.head), "happen" | "move" | "change" | "go")
    }

    /// "There is no rise without a bonus": another issue stands behind "without".
    fn without_issue(&self, target: &Target) -> bool {
        let without = (target.end..self.a.words.len()).take(4).find(|at| self.a.form(*at) == "without");
        without.is_some_and(|at| self.a.issues.mentions.iter().any(|m| m.start > at && m.start < at + 8))
    }

    /// "nothing less than", "nothing below", "nothing short of" before the verb.
    fn nothing_less(&self, verb: &Verb) -> bool {
        (verb.from.saturating_sub(8)..verb.start).any(|at| {
            self.a.form(at) == "nothing"
                && matches!(self.a.form(at + 1), "less" | "short" | "below" | "under" | "but" | "other")
        })
    }

    /// "no money for", "no room for", "no question of" behind "there is".
    fn no_room(&self, verb: &Verb, target: &Target) -> bool {
        let none = self.a.group_at(verb.end).filter(|c| self.a.form(c.start) == "no");
        none.is_some_and(|c| {
            let lacks = matches!(
                self.a.form(c.head),
                "money" | "room" | "place" | "need" | "case" | "reason" | "question" | "time" | "scope" | "chance"
            );
            lacks
                && target.start > c.end
                && target.start < c.end + 6
                && matches!(self.a.form(c.end), "for" | "of" | "to")
        })
    }
}
