//! What one verb says by itself of an issue below it.

use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb, at_no_price};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

/// A verb over a target, with all that is asked of it before its words are judged.
#[derive(Clone, Copy)]
pub(super) struct Over<'r> {
    pub(super) index: usize,
    pub(super) verb: &'r Verb,
    /// Whether the target stands behind the verb.
    pub(super) object: bool,
    pub(super) target: &'r Target,
    /// What the verbs below it say.
    pub(super) inner: Option<Reading>,
    pub(super) mood: Mood,
    pub(super) negated: bool,
    pub(super) subject: Option<usize>,
    /// Who the subject is, and whether it is a side.
    pub(super) actor: Option<Ref>,
    pub(super) side: bool,
    pub(super) future: bool,
    /// Its own words.
    pub(super) words: (usize, usize),
}

impl Over<'_> {
    /// "must", "should": the speaker demands it.
    pub(super) fn duty(&self) -> Reading {
        Reading { stance: Stance::Demands, holder: Holder::Speaker, rule: "duty", cue: self.words, future: false }
    }

    /// Readings whose words are those of the verb and its cue.
    pub(super) fn by(&self, cue: CueAt) -> impl Fn(Stance, Holder, &'static str) -> Option<Reading> + use<> {
        let (future, cue) = (self.future, (cue.start.min(self.verb.start), cue.end.max(self.verb.end)));
        move |stance, holder, rule| Some(Reading { stance, holder, rule, cue, future })
    }
}

impl Rules<'_, '_> {
    /// What one verb says of the target by itself.
    pub(super) fn effect(
        &self,
        index: usize,
        object: bool,
        target: &Target,
        inner: Option<Reading>,
    ) -> Option<Reading> {
        let verb = self.verb(index)?;
        let mood = self.mood(verb);
        let negated = self.denied(verb);
        let subject = self.participle_holder(verb).or(verb.subject);
        let words = (verb.start, verb.end);
        let actor = subject.map(|s| self.d.refer(self.a, s, self.speaker.as_ref()));
        let side = actor.is_some_and(|r| r.sides().is_some());
        let future = mood == Mood::Future;
        // "would have accepted neutrality": what was not to be.
        let unreal = verb.modal.is_some_and(|m| self.a.base(m) == "would")
            && (verb.start..verb.head).any(|at| self.a.tag(at) == Tag::Have)
            && !negated;
        if unreal {
            return None;
        }
        // "does not have to accept it"; "wages do not have to rise"
        if self.freed(verb) {
            let holder = Holder::Speaker;
            return (!object).then_some(Reading {
                stance: Stance::Rejects,
                holder,
                rule: "duty",
                cue: words,
                future: false,
            });
        }
        if let Some(owner) =
            self.under_document().filter(|_| inner.is_none() && matches!(mood, Mood::Future | Mood::Duty))
        {
            // "Under another clause the town would close its port": what the clause's side wants, or offers to do itself.
            let own = actor.and_then(Ref::sides) == Some(owner) && mood == Mood::Future;
            let stance = if own { Stance::Proposes } else { Stance::Demands };
            return Some(Reading {
                stance,
                holder: Holder::Sides(owner),
                rule: "under-document",
                cue: words,
                future: false,
            });
        }
        // "Under the deal, wages will rise": by all who made it.
        if self.under_deal() && inner.is_none() && !negated && mood == Mood::Future && self.speaker.is_none() && !object
        {
            return Some(Reading {
                stance: Stance::Agrees,
                holder: Holder::Joint,
                rule: "under-deal",
                cue: words,
                future: false,
            });
        }
        // "The town is to leave the islands", told of the port's paper.
        if let Some(reading) = self.told_of_paper(verb, mood, actor).filter(|_| inner.is_none() && object) {
            return Some(reading);
        }
        if object && inner.is_none() && self.turn(verb) {
            return Some(Reading {
                stance: Stance::Demands,
                holder: Holder::Speaker,
                rule: "duty",
                cue: words,
                future: false,
            });
        }
        // A word that judges: "called it unacceptable", "deemed essential by".
        if let Some((stance, judgement)) = self.judgement(index, verb) {
            let reading = |holder| Some(Reading { stance, holder, rule: "judgement", cue: judgement, future: false });
            if verb.passive && !object {
                return reading(self.agent(verb).map_or(Holder::Speaker, Holder::Chunk));
            }
            if !verb.passive && object && self.a.base(verb.head) != "be" {
                return reading(Holder::Chunk(subject?));
            }
        }
        let ends = self.cue(index).is_some_and(|c| c.cue.class == Class::Act);
        if let Some(only) = self.only_through(verb, mood, target).filter(|_| ends && !object && inner.is_none()) {
            let holder = Holder::Speaker;
            return Some(Reading { stance: Stance::Demands, holder, rule: "only-through", cue: only, future: false });
        }
        let over = Over { index, verb, object, target, inner, mood, negated, subject, actor, side, future, words };
        if let Some(bid) = self.imperative(&over) {
            return Some(bid);
        }
        if let Some(wish) = self.wish(&over) {
            return Some(wish);
        }
        let Some(cue) = self.cue(index) else { return self.without_cue(&over) };
        match (cue.cue.frame, cue.cue.class) {
            (_, Class::Act | Class::Swap | Class::Cause) => self.deed(&over, cue),
            (_, Class::Oblige) => self.obligation(&over, cue),
            (Frame::Predicate, _) => self.predicate(&over, cue),
            _ => self.stance_verb(&over, cue),
        }
    }

    /// "The union came to the table demanding a rise": what came demands, not the table.
    fn participle_holder(&self, verb: &Verb) -> Option<usize> {
        let told = verb.form == Form::Ing && verb.link == Link::Relative;
        let upper = verb.parent.filter(|_| told).and_then(|p| self.verb(p))?;
        let beside = verb.subject.is_some_and(|s| !self.holds(s));
        let comes = matches!(
            self.a.base(upper.head),
            "come" | "go" | "leave" | "enter" | "write" | "send" | "issue" | "arrive"
        );
        upper.subject.filter(|s| beside && comes && !upper.passive && self.holds(*s))
    }

    /// "does not have to pay", "need not be paid".
    fn freed(&self, verb: &Verb) -> bool {
        let need = verb.negated && (verb.start..verb.head).any(|at| self.a.base(at) == "need");
        need || self.denied_before(verb).is_some_and(|upper| matches!(self.a.base(upper.head), "have" | "need"))
    }

    /// Whether what the verb says is denied: by its own words or the verb before "to" ("is not going to pay"), or by its
    /// subject.
    pub(super) fn denied(&self, verb: &Verb) -> bool {
        let before = self.denied_before(verb);
        let above = before.is_some_and(|upper| {
            matches!(self.a.base(upper.head), "be" | "intend" | "plan" | "mean") || self.a.form(upper.head) == "going"
        });
        let need = self.a.base(verb.head) == "need" && self.a.tag(verb.end) == Tag::Neg;
        // "replied to neither suggestion"
        let neither = matches!(self.a.base(verb.head), "reply" | "respond" | "react" | "answer" | "comment")
            && (verb.end..verb.end + 2).any(|at| matches!(self.a.form(at), "neither" | "none"));
        (verb.negated || above || need || neither || self.at_no_price(verb)) ^ self.subject_denies(verb)
    }

    /// "would accept it at no price": what denies the verb stands behind it.
    fn at_no_price(&self, verb: &Verb) -> bool {
        let end = (verb.end..self.a.words.len())
            .take(14)
            .find(|at| matches!(self.a.tag(*at), Tag::Comma | Tag::Semicolon | Tag::That | Tag::VerbFinite));
        let end = end.unwrap_or(self.a.words.len().min(verb.end + 14));
        (verb.end..end).any(|at| at_no_price(&self.a.words, at))
    }

    /// The verb right before the "to" of an infinitive, where it is denied.
    fn denied_before(&self, verb: &Verb) -> Option<&Verb> {
        // "is not about to pay"
        let end = verb.start - usize::from(verb.start > 0 && self.a.form(verb.start - 1) == "about");
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|u| u.negated && u.end == end);
        upper.filter(|_| verb.form == Form::Infinitive)
    }

    /// What a verb says that is no cue: "is", "must go", "will not open".
    fn without_cue(&self, over: &Over) -> Option<Reading> {
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
            return self
                .inverse_cleft(index, verb)
                .or_else(|| self.among(verb, negated))
                .or_else(|| self.answer_is(verb));
        }
        // "There will be no rise", "until", "unless", "without": refused, or on a condition.
        let will = matches!(mood, Mood::Future | Mood::Possible);
        let there = self.a.base(verb.head) == "be" && will && object && verb.subject.is_none();
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
                let pronoun = subject
                    .and_then(|s| self.a.parse.chunks.get(s))
                    .is_some_and(|c| matches!(self.a.form(c.head), "we" | "they"));
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
            // "will not lose sight of it"; "wonders why the port won't pay"
            Mood::Future if negated && (self.a.base_in_set(verb.head, Sets::KEEPS_AT) || self.asks_why(verb)) => None,
            Mood::Future if negated && side => subject.map(|s| Reading {
                stance: Stance::Rejects,
                holder: Holder::Chunk(s),
                rule: "will-not",
                cue: words,
                future: true,
            }),
            Mood::Future if negated && verb.passive => Some(Reading {
                stance: self.ruled_out(),
                holder: Holder::Speaker,
                rule: "will-not",
                cue: words,
                future: true,
            }),
            _ => None,
        }
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
        let suffers = matches!(
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
                | "negotiate"
                | "confirm"
        );
        let told = !self.asks_why(verb) && verb.link != Link::Relative && !matches!(verb.link, Link::Adverbial(_));
        object
            && inner.is_none()
            && direct
            && !suffers
            && told
            && subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)))
    }

    /// Whether the clause asks why.
    pub(super) fn asks_why(&self, verb: &Verb) -> bool {
        (verb.from.saturating_sub(1)..=verb.from).any(|at| self.a.form(at) == "why")
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
