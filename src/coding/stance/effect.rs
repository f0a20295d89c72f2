//! What one verb says by itself of an issue below it.

use super::super::actor::Who;
use super::super::analysis::CueAt;
use super::super::clause::{Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Tag, is_copula};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

/// A verb over a target, with all that is asked of it before its words are judged.
#[derive(Clone, Copy)]
struct Over<'r> {
    index: usize,
    verb: &'r Verb,
    /// Whether the target stands behind the verb.
    object: bool,
    target: &'r Target,
    /// What the verbs below it say.
    inner: Option<Reading>,
    mood: Mood,
    negated: bool,
    subject: Option<usize>,
    /// Who the subject is, and whether it is a side.
    actor: Option<Ref>,
    side: bool,
    future: bool,
    /// Its own words.
    words: (usize, usize),
}

impl Over<'_> {
    /// "must", "should": the speaker demands it.
    fn duty(&self) -> Reading {
        Reading { stance: Stance::Demands, holder: Holder::Speaker, rule: "duty", cue: self.words, future: false }
    }

    /// Readings whose words are those of the verb and its cue.
    fn by(&self, cue: CueAt) -> impl Fn(Stance, Holder, &'static str) -> Option<Reading> + use<> {
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
        let negated = verb.negated ^ self.subject_denies(verb) ^ self.denied_above(verb);
        let subject = verb.subject;
        let words = (verb.start, verb.end);
        let actor = subject.map(|s| self.d.refer(self.a, s, self.speaker.as_ref()));
        let side = actor.is_some_and(|r| r.sides().is_some());
        let future = mood == Mood::Future;
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
        let over = Over { index, verb, object, target, inner, mood, negated, subject, actor, side, future, words };
        let Some(cue) = self.cue(index) else { return self.without_cue(&over) };
        match (cue.cue.frame, cue.cue.class) {
            (_, Class::Act | Class::Swap | Class::Cause) => self.deed(&over, cue),
            (_, Class::Oblige) => self.obligation(&over, cue),
            (Frame::Predicate, _) => self.predicate(&over, cue),
            _ => self.stance_verb(&over, cue),
        }
    }

    /// "does not have to pay", "need not be paid".
    fn freed(&self, verb: &Verb) -> bool {
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|u| u.negated && u.end == verb.start);
        verb.form == Form::Infinitive && upper.is_some_and(|u| matches!(self.a.base(u.head), "have" | "need"))
    }

    /// "is not to be lifted", "was not going to be lifted": the denial stands with the verb before "to".
    fn denied_above(&self, verb: &Verb) -> bool {
        let upper = verb.parent.and_then(|p| self.verb(p)).filter(|u| u.negated && u.end == verb.start);
        verb.form == Form::Infinitive
            && upper.is_some_and(|u| self.a.base(u.head) == "be" || self.a.form(u.head) == "going")
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
            return self.inverse_cleft(index, verb).or_else(|| self.among(verb, negated));
        }
        // "There will be no rise", "until", "unless", "without": refused, or on a condition.
        let will = matches!(mood, Mood::Future | Mood::Possible);
        if self.a.base(verb.head) == "be" && will && object && verb.subject.is_none() {
            let none = self.a.chunk_of(target.start).and_then(|c| self.a.parse.chunks.get(c));
            if none.is_some_and(|c| self.a.form(c.start) == "no") || verb.negated {
                let until = (0..self.a.words.len()).any(|at| matches!(self.a.form(at), "until" | "unless" | "without"));
                let stance = if until { Stance::Conditions } else { Stance::Rejects };
                return Some(Reading { stance, holder: Holder::Speaker, rule: "will-not", cue: words, future });
            }
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
            Mood::Future if negated && side => subject.map(|s| Reading {
                stance: Stance::Rejects,
                holder: Holder::Chunk(s),
                rule: "will-not",
                cue: words,
                future: true,
            }),
            Mood::Future if negated && verb.passive => Some(Reading {
                stance: Stance::Rejects,
                holder: Holder::Speaker,
                rule: "will-not",
                cue: words,
                future: true,
            }),
            _ => None,
        }
    }

    /// What a deed says: promised, it is agreed to; due, it is demanded; not to be done, it is refused.
    fn deed(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { verb, object, inner, mood, negated, subject, side, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        if class == Class::Cause && negated && mood == Mood::Duty {
            return reading(Stance::Rejects, Holder::Speaker, "not-allowed");
        }
        if let (Mood::Duty, false) = (mood, inner.is_some()) {
            return Some(over.duty());
        }
        if inner.is_some() && class != Class::Cause {
            return None;
        }
        if negated && (mood == Mood::Future || class == Class::Cause) {
            return if verb.passive {
                let agent =
                    self.agent(verb).filter(|c| self.d.refer(self.a, *c, self.speaker.as_ref()).sides().is_some());
                reading(Stance::Rejects, agent.map_or(Holder::Speaker, Holder::Chunk), "will-not")
            } else {
                subject.filter(|_| side).and_then(|s| reading(Stance::Rejects, Holder::Chunk(s), "will-not"))
            };
        }
        // "hinted that it might raise wages"
        let hints = verb
            .parent
            .and_then(|p| self.verb(p))
            .is_some_and(|p| matches!(self.a.base(p.head), "hint" | "signal" | "suggest" | "indicate") && !p.negated);
        if mood == Mood::Possible && hints && object && !negated {
            return subject.filter(|_| side).and_then(|s| reading(Stance::Proposes, Holder::Chunk(s), "promise"));
        }
        if mood == Mood::Future && !negated {
            // An item of a document says what is to be, not what anybody promises; nor does a clause that tells of a thing.
            let told = verb.link == Link::Relative && self.speaker.is_none();
            if told {
                return None;
            }
            if self.d.frame.document && self.speaker.is_none() {
                return None;
            }
            if verb.passive || !object {
                let joint = class == Class::Swap || self.speaker.is_none() && self.d.joint;
                let holder =
                    self.agent(verb).map_or(if joint { Holder::Joint } else { Holder::Speaker }, Holder::Chunk);
                return if verb.passive && !object { reading(Stance::Agrees, holder, "promise") } else { None };
            }
            return subject.filter(|_| side).and_then(|s| reading(Stance::Agrees, Holder::Chunk(s), "promise"));
        }
        None
    }

    /// What a verb says that binds its object: "makes a rise a condition", "would have the port pay", "obliges the town to".
    fn obligation(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { index, verb, object, target, negated, subject, actor, side, future, .. } = *over;
        let reading = over.by(cue);
        if object
            && !negated
            && self.a.base(verb.head) == "make"
            && let Some((stance, noun)) = self.made_condition(verb, target)
        {
            return Some(Reading {
                stance,
                holder: Holder::Chunk(subject.filter(|s| self.holds(*s))?),
                rule: "oblige",
                cue: (verb.start, noun),
                future: false,
            });
        }
        // "The paper would have the two towns forget": what it wants of others.
        let below = self.a.parse.verbs.get(index + 1).is_some_and(|b| {
            b.parent == Some(index) && b.subject != subject && matches!(b.form, Form::Bare | Form::Participle)
        });
        if self.a.base(verb.head) == "have" && future && below && object && side && !negated {
            return subject.and_then(|s| reading(Stance::Demands, Holder::Chunk(s), "verb"));
        }
        if object && !negated {
            let holder = match actor {
                Some(Ref::Document(Some(_)) | Ref::Who(Who::Sides(_))) => subject.map(Holder::Chunk)?,
                Some(Ref::Who(Who::Third)) => return None,
                _ => return None,
            };
            if matches!(actor, Some(Ref::Document(_))) {
                return reading(Stance::Demands, holder, "oblige");
            }
        }
        None
    }

    /// What is said of the target as a predicate: "a rise is out of the question".
    fn predicate(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { verb, object, target, mood, negated, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        let stance = if negated { class.denied() } else { class.stance() }?;
        // "There must be a bridge".
        if object && mood == Mood::Duty && verb.subject.is_none() && !negated {
            return Some(over.duty());
        }
        // Said of the issue, which is the subject: the speaker's, or "for the town".
        if object && !matches!(class, Class::Condition) {
            // "Its priority remains a rise": the subject's noun decides.
            return self.identity(verb);
        }
        let refers = !self.a.issues.mentions.iter().any(|m| m.start == target.start);
        if refers && stance == Stance::Demands {
            return None;
        }
        let possessor = (cue.start..cue.end).filter_map(|at| self.a.chunk_of(at)).find(|c| {
            self.d.possessor(self.a, *c, self.speaker.as_ref()).is_some()
                || self.a.named.get(*c).is_some_and(|n| n.owner.is_some())
        });
        // "does not suit the town": the object holds it, or nobody of whom we know.
        let active = !matches!(cue.cue.words.first(), Some(&"be" | &"must"));
        let felt = self.a.chunk_of(cue.end).filter(|_| active);
        if active && verb.passive || felt.is_some_and(|c| !self.holds(c)) {
            return None;
        }
        let stance = if stance == Stance::Agrees && self.falls_short(cue.end) { Stance::Rejects } else { stance };
        let by = self.agent(verb).filter(|_| verb.passive);
        let named = felt.or(by).or(self.beneficiary(cue.end)).or(self.for_whom(verb)).or(possessor);
        let other = || self.answering(verb, class).map_or(Holder::Speaker, Holder::Sides);
        reading(stance, named.map_or_else(other, Holder::Chunk), "predicate")
    }

    /// What a verb of stance says: "refused a rise", "a rise was turned down by".
    fn stance_verb(&self, over: &Over, cue: CueAt) -> Option<Reading> {
        let Over { index, verb, object, target, inner, mood, negated, subject, actor, side, future, .. } = *over;
        let class = cue.cue.class;
        let reading = over.by(cue);
        // "confirmed it" says that it is so.
        if target.pronoun && self.a.base(verb.head) == "confirm" {
            return None;
        }
        // "All of the fines need to be lifted": the verb below says it.
        if class == Class::Want && inner.is_some() && !side && self.a.base(verb.head) == "need" {
            return None;
        }
        // A paper that is silent on something answers nobody.
        if class == Class::Silent && matches!(actor, Some(Ref::Document(_))) {
            return None;
        }
        // "will settle for nothing less than a rise"
        let least = (verb.end..target.start).any(|at| {
            matches!(self.a.form(at), "nothing" | "anything")
                && (matches!(self.a.form(at + 1), "less" | "short") || self.a.form(at + 1) == "but")
        });
        if least && matches!(class, Class::Agree | Class::Ready) && object {
            return reading(Stance::Demands, subject.map(Holder::Chunk)?, "verb");
        }
        let within = if self.denied_within(cue) && !negated { class.denied() } else { None };
        if class == Class::Expect && side && object && self.expects_of_another(index, verb) {
            return subject.and_then(|s| reading(Stance::Demands, Holder::Chunk(s), "expects"));
        }
        let Some(mut stance) = within.or_else(|| self.polar(verb, class)) else {
            // "must be called off", "should work on a ban": what such a verb says, it says of a duty.
            let neutral = matches!(class, Class::Think | Class::Aspect | Class::Report | Class::Answer);
            if mood == Mood::Duty && inner.is_none() && neutral && !negated {
                return Some(over.duty());
            }
            if object && class == Class::Report {
                let holds = matches!(self.a.base(verb.head), "include" | "comprise" | "contain" | "list" | "name");
                let named = self.named_as(verb, target);
                return named.or_else(|| {
                    self.identity(verb).filter(|r| holds && (r.rule == "identity" || self.named_demands(verb)))
                });
            }
            if is_copula(self.a.base(verb.head)) {
                return self.identity(verb).filter(|_| object);
            }
            return None;
        };
        if mood == Mood::Duty {
            // "must agree", "should accept": the speaker demands it; of itself: its own stance.
            let own = subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
            if !own {
                return Some(over.duty());
            }
        }
        let bears = matches!(self.a.base(verb.head), "live" | "stomach" | "swallow" | "tolerate" | "countenance");
        // "said it could accept it", "could not accept it"; what it might is told of a condition.
        let can = verb.modal.is_some_and(|m| matches!(self.a.base(m), "can" | "could"));
        let own = subject.is_some_and(|s| self.same_holder(Holder::Chunk(s)));
        let open = !(can && (negated || own));
        if class == Class::Agree && mood == Mood::Possible && (negated || !bears) && open {
            stance = Stance::Conditions;
            if !self.only_if_after(index) && !self.if_after(verb) {
                return None;
            }
        }
        if class == Class::Commit && stance == Stance::Undecided && future {
            stance = Stance::Rejects;
        }
        if class == Class::Propose && !verb.passive && self.puts_terms(verb) {
            stance = Stance::Demands;
        }
        if class == Class::Ready {
            stance = self.readiness(cue.end, stance);
        }
        // "is prepared to" says what it is; "was asked to" what was done to it.
        if verb.passive && cue.start >= verb.head {
            if object {
                // "It was agreed that"
                let agreed = class == Class::Agree && self.is_settled(verb) && stance == Stance::Agrees;
                let it = subject.and_then(|s| self.a.parse.chunks.get(s)).is_none_or(|s| self.a.form(s.head) == "it");
                if agreed && it && self.agent(verb).is_none() {
                    return reading(stance, Holder::Joint, "passive");
                }
                // "was urged to sign", "is required to leave"
                return match class {
                    // "had been offered 5 per cent": by the other side.
                    Class::Propose if matches!(self.a.base(verb.head), "offer" | "promise") && !negated => {
                        let other = actor.and_then(Ref::sides).and_then(|own| self.d.other(own));
                        let agent = self.agent(verb).map(Holder::Chunk);
                        reading(Stance::Proposes, agent.or(other.map(Holder::Sides))?, "asked")
                    }
                    Class::Demand | Class::Want => {
                        reading(Stance::Demands, self.agent(verb).map_or(Holder::Speaker, Holder::Chunk), "asked")
                    }
                    _ => None,
                };
            }
            let holder = match self.agent(verb) {
                Some(agent) => Holder::Chunk(agent),
                None if target.pronoun && stance == Stance::Demands => return None,
                None => match self.answering(verb, class) {
                    Some(other) => Holder::Sides(other),
                    None if self.is_settled(verb) => Holder::Joint,
                    None => Holder::Speaker,
                },
            };
            return reading(stance, holder, "passive");
        }
        if !object {
            return None;
        }
        match subject {
            Some(subject) => reading(stance, Holder::Chunk(subject), "verb"),
            None if index == 0 && self.d.frame.subject.is_some() => reading(stance, Holder::Lead, "verb"),
            None => None,
        }
    }

    /// "nothing less than", "nothing below", "nothing short of" before the verb.
    fn nothing_less(&self, verb: &Verb) -> bool {
        (verb.from.saturating_sub(8)..verb.start).any(|at| {
            self.a.form(at) == "nothing"
                && matches!(self.a.form(at + 1), "less" | "short" | "below" | "under" | "but" | "other")
        })
    }

    /// "The union's demands include": what is listed is asked.
    fn named_demands(&self, verb: &Verb) -> bool {
        let head = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map(|c| self.a.form(c.head));
        matches!(head, Some("demands" | "conditions" | "terms" | "requirements" | "preconditions"))
    }

    /// "The town expects the port to pay", "the guards to be pulled back": what others are to do. That "talks begin" is
    /// a mere expectation.
    fn expects_of_another(&self, index: usize, verb: &Verb) -> bool {
        let below = self.a.parse.verbs.get(index + 1).filter(|b| b.parent == Some(index) && b.form == Form::Infinitive);
        let Some((below, other)) = below.and_then(|b| Some((b, b.subject.filter(|s| Some(*s) != verb.subject)?)))
        else {
            return false;
        };
        let named = self.a.named.get(other).is_some_and(|n| matches!(n.who, Some(Who::Sides(_))));
        let definite = self.a.parse.chunks.get(other).is_some_and(|c| {
            matches!(self.a.tag(c.start), Tag::Pron | Tag::Poss)
                || matches!(self.a.form(c.start), "the" | "all" | "these")
        });
        let asked = named || below.passive && definite;
        self.a.base(verb.head) == "expect" && !verb.passive && !verb.negated && asked
    }

    /// "no money for", "no room for", "no question of" behind "there is".
    fn no_room(&self, verb: &Verb, target: &Target) -> bool {
        let none =
            self.a.chunk_of(verb.end).and_then(|c| self.a.parse.chunks.get(c)).filter(|c| self.a.form(c.start) == "no");
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

    /// "outlined its conditions", "tabled demands": what is put forward is asked.
    fn puts_terms(&self, verb: &Verb) -> bool {
        let object =
            (verb.end..verb.end + 3).find_map(|at| self.a.chunk_of(at)).and_then(|c| self.a.parse.chunks.get(c));
        object.is_some_and(|c| {
            matches!(
                self.a.form(c.head),
                "conditions"
                    | "demands"
                    | "terms"
                    | "requirements"
                    | "preconditions"
                    | "ultimatum"
                    | "condition"
                    | "demand"
            )
        })
    }

    /// "makes a rise a condition of any deal": the rise is demanded, the deal depends on it. The noun's end comes with it.
    fn made_condition(&self, verb: &Verb, target: &Target) -> Option<(Stance, usize)> {
        let names = ["prerequisite", "precondition", "condition", "requirement", "priority"];
        let noun = (verb.end..self.a.words.len()).take(24).find(|at| names.contains(&self.a.form(*at)))?;
        let stance = match self.a.form(noun + 1) {
            _ if target.at < noun => Stance::Demands,
            "for" | "of" if target.start < noun + 8 => Stance::Conditions,
            _ => return None,
        };
        Some((stance, noun + 1))
    }
}
