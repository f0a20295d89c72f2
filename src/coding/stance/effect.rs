//! What one verb says by itself of an issue below it.

use super::super::actor::{Sides, Who};
use super::super::clause::{Form, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Tag, is_copula};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

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
        let negated = verb.negated ^ self.subject_denies(verb);
        let subject = verb.subject;
        let words = (verb.start, verb.end);
        let actor = subject.map(|s| self.d.refer(self.a, s, self.speaker.as_ref()));
        let side = actor.is_some_and(|r| r.sides().is_some());
        let future = mood == Mood::Future;
        let duty =
            |stance: Stance| Reading { stance, holder: Holder::Speaker, rule: "duty", cue: words, future: false };
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
        let Some(cue) = self.cue(index) else {
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
                    let until =
                        (0..self.a.words.len()).any(|at| matches!(self.a.form(at), "until" | "unless" | "without"));
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
            return match mood {
                Mood::Duty => {
                    let pronoun = subject
                        .and_then(|s| self.a.parse.chunks.get(s))
                        .is_some_and(|c| matches!(self.a.form(c.head), "we" | "they"));
                    if subject.is_some_and(|s| self.same_holder(Holder::Chunk(s))) && !pronoun {
                        return None;
                    }
                    Some(duty(Stance::Demands))
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
            };
        };
        let at = (cue.start.min(verb.start), cue.end.max(verb.end));
        let class = cue.cue.class;
        let reading = |stance: Stance, holder: Holder, rule: &'static str| {
            Some(Reading { stance, holder, rule, cue: at, future })
        };
        match (cue.cue.frame, class) {
            (_, Class::Act | Class::Swap | Class::Cause) => {
                if class == Class::Cause && negated && mood == Mood::Duty {
                    return reading(Stance::Rejects, Holder::Speaker, "not-allowed");
                }
                if let (Mood::Duty, false) = (mood, inner.is_some()) {
                    return Some(duty(Stance::Demands));
                }
                if inner.is_some() && class != Class::Cause {
                    return None;
                }
                if negated && (mood == Mood::Future || class == Class::Cause) {
                    return if verb.passive {
                        let agent = self
                            .agent(verb)
                            .filter(|c| self.d.refer(self.a, *c, self.speaker.as_ref()).sides().is_some());
                        reading(Stance::Rejects, agent.map_or(Holder::Speaker, Holder::Chunk), "will-not")
                    } else {
                        subject.filter(|_| side).and_then(|s| reading(Stance::Rejects, Holder::Chunk(s), "will-not"))
                    };
                }
                // "hinted that it might raise wages"
                let hints = verb.parent.and_then(|p| self.verb(p)).is_some_and(|p| {
                    matches!(self.a.base(p.head), "hint" | "signal" | "suggest" | "indicate") && !p.negated
                });
                if mood == Mood::Possible && hints && object && !negated {
                    return subject
                        .filter(|_| side)
                        .and_then(|s| reading(Stance::Proposes, Holder::Chunk(s), "promise"));
                }
                if mood == Mood::Future && !negated {
                    // An item of a document says what is to be, not what anybody promises.
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
            (_, Class::Oblige) => {
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
            (Frame::Predicate, _) => {
                let stance = if negated { class.denied() } else { class.stance() }?;
                // "There must be a bridge".
                if object && mood == Mood::Duty && verb.subject.is_none() && !negated {
                    return Some(duty(Stance::Demands));
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
                let by = self.agent(verb).filter(|_| verb.passive);
                let named = by.or(self.beneficiary(cue.end)).or(self.for_whom(verb)).or(possessor);
                let other = || self.answering(verb, class).map_or(Holder::Speaker, Holder::Sides);
                reading(stance, named.map_or_else(other, Holder::Chunk), "predicate")
            }
            _ => {
                // "confirmed it" says that it is so.
                if target.pronoun && self.a.base(verb.head) == "confirm" {
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
                        return Some(duty(Stance::Demands));
                    }
                    if object && class == Class::Report {
                        let holds =
                            matches!(self.a.base(verb.head), "include" | "comprise" | "contain" | "list" | "name");
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
                        return Some(duty(Stance::Demands));
                    }
                }
                let bears =
                    matches!(self.a.base(verb.head), "live" | "stomach" | "swallow" | "tolerate" | "countenance");
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
                        let it = subject
                            .and_then(|s| self.a.parse.chunks.get(s))
                            .is_none_or(|s| self.a.form(s.head) == "it");
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
                            Class::Demand | Class::Want => reading(
                                Stance::Demands,
                                self.agent(verb).map_or(Holder::Speaker, Holder::Chunk),
                                "asked",
                            ),
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
        }
    }

    /// "The union's demands include": what is listed is asked.
    fn named_demands(&self, verb: &Verb) -> bool {
        let head = verb.subject.and_then(|s| self.a.parse.chunks.get(s)).map(|c| self.a.form(c.head));
        matches!(head, Some("demands" | "conditions" | "terms" | "requirements" | "preconditions"))
    }

    /// What one side is to do after the other's paper was spoken of.
    fn told_of_paper(&self, verb: &Verb, mood: Mood, actor: Option<Ref>) -> Option<Reading> {
        let upper =
            verb.parent.and_then(|p| self.verb(p)).filter(|u| self.a.tag(u.head) == Tag::Be && mood == Mood::Future)?;
        let side = actor.and_then(Ref::sides).filter(|s| s.count_ones() == 1)?;
        let owner = self.d.document.filter(|owner| self.speaker.is_none() && owner & side == 0)?;
        let present = self.a.form(upper.head) == "is" || self.a.form(upper.head) == "are";
        let cue = (upper.start, verb.end);
        let holder = Holder::Sides(owner);
        (present && upper.end == verb.start && !upper.negated).then_some(Reading {
            stance: Stance::Demands,
            holder,
            rule: "under-document",
            cue,
            future: false,
        })
    }

    /// Whether the sentence tells what a deal that was made holds: "Under the agreement, ".
    fn under_deal(&self) -> bool {
        let front = self.a.parse.chunks.first().filter(|c| c.preposition == Some(0) && self.a.form(0) == "under");
        let would = self.a.parse.verbs.iter().any(|v| v.modal.is_some_and(|m| self.a.base(m) == "would"));
        front.is_some_and(|c| {
            matches!(self.a.form(c.head), "deal" | "agreement" | "accord" | "settlement" | "compromise")
        }) && !would
    }

    /// Whose document the sentence describes: "Under the plan, ".
    fn under_document(&self) -> Option<Sides> {
        let front = self.a.parse.chunks.first().filter(|c| c.start < 4)?;
        let under = front.preposition.is_some_and(|at| at < 2 && self.a.form(at) == "under");
        match self.d.refer(self.a, 0, self.speaker.as_ref()) {
            Ref::Document(Some(sides)) if under && sides.count_ones() == 1 => Some(sides),
            _ => None,
        }
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

    /// Who answers where it isn't said: "The union's offer was turned down" by the other side.
    fn answering(&self, verb: &Verb, class: Class) -> Option<Sides> {
        let subject = verb.subject?;
        let group = self.a.parse.chunks.get(subject)?;
        let asks = self.a.noun_cues.iter().any(|n| {
            group.start <= n.start
                && n.start < group.end
                && matches!(n.cue.class, Class::Demand | Class::Propose | Class::Want)
        });
        if !asks || !matches!(class, Class::Reject | Class::Agree | Class::Consider | Class::Answer) {
            return None;
        }
        let owner = self.owner(subject, group.end, verb.start)?;
        let other = self.d.all & !owner;
        (other.count_ones() == 1).then_some(other)
    }

    /// Verbs whose passive without an agent means all sides: "was agreed".
    pub(super) fn is_settled(&self, verb: &Verb) -> bool {
        matches!(
            self.a.base(verb.head),
            "agree"
                | "settle"
                | "arrange"
                | "reach"
                | "strike"
                | "confirm"
                | "coordinate"
                | "finalise"
                | "seal"
                | "clinch"
                | "fix"
        )
    }

    /// Readiness to carry on accepts what is there; readiness to do or hold something offers it.
    pub(super) fn readiness(&self, from: usize, stance: Stance) -> Stance {
        if stance != Stance::Agrees {
            return stance;
        }
        let mut at = from;
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv | Tag::Neg) {
            at += 1;
        }
        if self.a.tag(at) != Tag::To {
            return Stance::Agrees;
        }
        let next = self.a.base(at + 1);
        // "ready to meet again", "to attend": accepts.
        if matches!(next, "meet" | "sit") && (self.a.form(at + 2) == "again" || self.a.form(at + 3) == "again")
            || matches!(next, "attend" | "return" | "join" | "come")
        {
            return Stance::Agrees;
        }
        // "ready to talk about pay" offers to; "ready to talk" accepts.
        if matches!(next, "talk" | "negotiate") && matches!(self.a.form(at + 2), "about" | "over" | "on") {
            return Stance::Proposes;
        }
        if matches!(
            next,
            "continue"
                | "keep"
                | "go"
                | "resume"
                | "accept"
                | "agree"
                | "consider"
                | "study"
                | "carry"
                | "negotiate"
                | "talk"
        ) {
            Stance::Agrees
        } else {
            Stance::Proposes
        }
    }

    /// A judging word behind a verb of judging or "as", and what it shows.
    pub(super) fn judgement(&self, index: usize, verb: &Verb) -> Option<(Stance, (usize, usize))> {
        let class = self.cue(index).map(|c| c.cue.class);
        let judges = matches!(class, Some(Class::Think | Class::Reject | Class::Consider))
            || matches!(
                self.a.base(verb.head),
                "call" | "describe" | "deem" | "find" | "dismiss" | "regard" | "consider" | "brand" | "label" | "rate"
            );
        if !judges {
            return None;
        }
        // "rejected it as premature"; "refuses a deal without conditions" judges nothing.
        let plain =
            class != Some(Class::Reject) || matches!(self.a.base(verb.head), "dismiss" | "denounce" | "condemn");
        let found = self.a.judgements.iter().find(|j| {
            let before = j.start.checked_sub(1).map_or("", |at| self.a.form(at));
            let article = matches!(before, "a" | "an" | "the").then(|| j.start.checked_sub(2)).flatten();
            let behind_as = before == "as" || article.is_some_and(|at| self.a.form(at) == "as");
            let preposition = j.start.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Prep);
            j.start >= verb.end && j.start < verb.end + 12 && (behind_as || plain && !preposition)
        })?;
        let stops = (verb.end..found.start)
            .any(|at| matches!(self.a.tag(at), Tag::VerbFinite | Tag::Be | Tag::Modal | Tag::Semicolon));
        let negated = verb.negated ^ self.subject_denies(verb);
        let stance = if negated { found.cue.class.denied() } else { found.cue.class.stance() };
        stance.filter(|_| !stops).map(|stance| (stance, (found.start, found.end)))
    }

    /// For whom something is as a predicate says: "out of the question for the union".
    pub(super) fn beneficiary(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while matches!(self.a.tag(at), Tag::Quote | Tag::Adv) {
            at += 1;
        }
        if !matches!(self.a.form(at), "for" | "to") {
            return None;
        }
        self.a.chunk_of(at + 1).filter(|chunk| self.holds(*chunk))
    }

    /// For whom something is as the words before its clause say: "For the union, a cut is out of the question".
    fn for_whom(&self, verb: &Verb) -> Option<usize> {
        let comma = verb.from.checked_sub(1).filter(|at| self.a.tag(*at) == Tag::Comma)?;
        let chunk = comma.checked_sub(1).and_then(|at| self.a.chunk_of(at)).filter(|chunk| self.holds(*chunk))?;
        let preposition = self.a.parse.chunks.get(chunk)?.preposition?;
        (self.a.form(preposition) == "for").then_some(chunk)
    }

    /// Whether a group is one or more sides, or the paper of one.
    fn holds(&self, chunk: usize) -> bool {
        self.d.refer(self.a, chunk, self.speaker.as_ref()).sides().is_some()
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
