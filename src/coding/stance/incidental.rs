//! What a sentence names an issue's word for without being about that issue: where, of what, of whom, beside another.

use super::super::clause::{Chunk, Form, Verb};
use super::super::discourse::is_terms;
use super::super::issue::{Mention, Sure};
use super::super::word::{Sets, Tag};
use super::Rules;
use crate::language::is_money;

/// Nouns for places, and for those in them, that are called by what is done there.
const PLACES: &[&str] = &["plant", "site", "facility", "station", "office", "building", "workers", "company"];

/// Nouns that say what becomes of the thing behind "in": "a rise in wages".
const CHANGES: &[&str] = &[
    "rise",
    "increase",
    "cut",
    "reduction",
    "change",
    "decrease",
    "improvement",
    "growth",
    "drop",
    "fall",
    "investment",
    "say",
    "share",
    "stake",
    "role",
    "part",
    "rises",
    "increases",
    "cuts",
    "reductions",
    "changes",
    "improvements",
];

/// Verbs that ask somebody to do what stands behind them.
const ASKS: &[&str] = &["ask", "urge", "tell", "order", "invite", "press", "call"];

impl Rules<'_, '_> {
    /// Whether the sentence is about something else than the mention's issue.
    pub(super) fn is_incidental(&self, mention: &Mention) -> bool {
        self.is_nothing_without(mention)
            || self.is_whose_terms(mention)
            || self.is_each(mention)
            || self.is_when(mention)
            || self.is_taken_back(mention)
            || self.is_war(mention)
            || self.is_excepted(mention)
            || self.is_known_of(mention)
            || self.a.issues.mentions.iter().any(|other| other.issue != mention.issue)
                && (self.is_in_compound(mention)
                    || self.is_asked(mention)
                    || self.is_named_place(mention)
                    || self.is_where(mention)
                    || self.is_how_much(mention)
                    || self.is_sum_for(mention)
                    || self.is_paid_for_another(mention)
                    || self.is_done_to_another(mention)
                    || self.tells_more(mention).is_some())
    }

    /// "Contributions would rise to 8 percent of salary", "pay 7 percent of salary into the pension": how much of another
    /// issue's thing, where "percent" or "salary" is a keyword.
    fn is_how_much(&self, mention: &Mention) -> bool {
        let groups = &self.a.parse.chunks;
        let percent = |at: usize| matches!(self.a.form(at), "percent" | "cent" | "%");
        let Some(chunk) = self.a.chunk_of(mention.end.saturating_sub(1)) else { return false };
        let of =
            |chunk: usize| groups.get(chunk).is_some_and(|c| c.preposition.is_some_and(|at| self.a.form(at) == "of"));
        let share = |chunk: &usize| groups.get(*chunk).is_some_and(|c| percent(c.head));
        // "8 percent", and "salary" in "8 percent of salary"
        let amount =
            Some(chunk).filter(share).or_else(|| chunk.checked_sub(1).filter(|outer| of(chunk) && share(outer)));
        let Some(group) = amount.and_then(|amount| groups.get(amount)) else { return false };
        let counted = (group.start..group.head).any(|at| self.a.tag(at) == Tag::Num);
        let other = |chunk: usize| {
            let named = |m: &Mention| m.issue != mention.issue && self.a.chunk_of(m.start) == Some(chunk);
            self.a.issues.mentions.iter().any(named)
        };
        // "raise contributions | to 8 percent", "contributions would rise | to 8 percent"
        let changed = group.preposition.filter(|at| matches!(self.a.form(*at), "to" | "by" | "from" | "at"));
        let thing = changed.and_then(|at| {
            let verb = self.a.parse.verbs.iter().find(|verb| verb.end == at);
            verb.map_or_else(|| self.a.chunk_of(at - 1), |verb| verb.subject)
        });
        let goes = groups.get(chunk + 1).filter(|c| {
            c.preposition.is_some_and(|at| matches!(self.a.form(at), "into" | "for" | "towards" | "toward"))
        });
        counted && (thing.is_some_and(other) || self.is_turned_to(mention) || goes.is_some_and(|_| other(chunk + 1)))
    }

    /// "22 million crowns in loans", "a million towards the roof", where sums are a keyword: what they are spent on is meant.
    fn is_sum_for(&self, mention: &Mention) -> bool {
        let Some(chunk) = self.a.chunk_of(mention.start) else { return false };
        let groups = (self.a.parse.chunks.get(chunk), self.a.parse.chunks.get(chunk + 1));
        let (Some(group), Some(next)) = groups else { return false };
        let sum = mention.end == group.head + 1 && (group.start..mention.end).any(|at| self.a.tag(at) == Tag::Num);
        let spent = next.preposition == Some(group.end)
            && matches!(self.a.form(group.end), "in" | "for" | "to" | "towards" | "toward" | "into" | "on");
        let money = sum && (group.start..group.end).any(|at| is_money(self.a.form(at)));
        let other = |m: &Mention| {
            let within = next.start <= m.start && m.start < next.end;
            within && m.issue != mention.issue && m.sure > Sure::Paid
        };
        money && spent && self.a.issues.mentions.iter().any(other)
    }

    /// Whether the front of the sentence turns to another issue: "On contributions, the firm wants 8 percent".
    fn is_turned_to(&self, mention: &Mention) -> bool {
        let front = self.a.parse.chunks.first().filter(|c| c.preposition == Some(0) && self.a.tag(c.end) == Tag::Comma);
        front.is_some_and(|front| {
            matches!(self.a.form(0), "on" | "over" | "regarding" | "concerning")
                && self.a.issues.mentions.iter().any(|m| m.issue != mention.issue && m.end <= front.end)
                && mention.start > front.end
        })
    }

    /// "Would pay 7 percent into the pension", "On repairs, it will pay half": what is paid for is another issue's.
    fn is_paid_for_another(&self, mention: &Mention) -> bool {
        let clause = self.a.verb_at(mention.start);
        // "80 million, a guarantee and a new wing": each by itself; "5 percent was turned down by the staff in a vote": how.
        let listed = |m: &Mention| {
            let parts = |at: usize| matches!(self.a.tag(at), Tag::Comma | Tag::Conj) || self.a.form(at) == "by";
            (mention.end..m.start).any(parts)
        };
        let behind = |m: &Mention| {
            m.start >= mention.end && self.a.verb_at(m.end - 1) == clause && m.sure > Sure::Paid && !listed(m)
        };
        mention.sure == Sure::Paid
            && (self.is_turned_to(mention)
                || self.a.issues.mentions.iter().any(|m| m.issue != mention.issue && behind(m)))
    }

    /// "Suspend the strike", "release frozen funds", "the release of frozen funds", where "suspend" and "release" are keywords:
    /// what it is done to is another issue's.
    fn is_done_to_another(&self, mention: &Mention) -> bool {
        let single = mention.end == mention.start + 1;
        let verb = matches!(self.a.tag(mention.start), Tag::VerbBase | Tag::VerbFinite | Tag::VerbIng);
        let change = CHANGES.contains(&self.a.form(mention.start)) || self.a.form(mention.start) == "raise";
        let of = match self.a.form(mention.end) {
            "of" => usize::from(!verb),
            "in" => usize::from(change),
            _ => 0,
        };
        let bound = Some(mention.end).filter(|_| of == 1);
        let object = self.a.group_at(mention.end + of).filter(|group| group.preposition == bound && (verb || of == 1));
        let names = |group: &Chunk, m: &Mention| group.start <= m.start && m.end <= group.head + 1;
        single
            && object.is_some_and(|group| {
                let within = || self.a.issues.mentions.iter().filter(|m| names(group, m) && m.sure > Sure::Paid);
                within().next().is_some() && within().all(|m| m.issue != mention.issue)
            })
    }

    /// "A tariff war", "the cod wars": nobody wants or refuses the thing by it.
    pub(super) fn is_war(&self, mention: &Mention) -> bool {
        let group = self.a.group_at(mention.start).filter(|group| mention.end <= group.head);
        group.is_some_and(|group| matches!(self.a.form(group.head), "war" | "wars"))
    }

    /// "Agreed on everything but wages", "with the exception of wages": of those something else is so.
    pub(super) fn is_excepted(&self, mention: &Mention) -> bool {
        let Some(mut group) = self.a.group_at(mention.start) else { return false };
        // "except for the length of the lease"
        if let Some(of) = group.preposition.filter(|at| self.a.form(*at) == "of" && !self.names_exception(*at)) {
            group = of.checked_sub(1).and_then(|at| self.a.group_at(at)).unwrap_or(group);
        }
        let before = |back: usize| group.start.checked_sub(back).map_or("", |at| self.a.form(at));
        match before(1) {
            "except" | "excepting" | "excluding" | "barring" | "bar" => true,
            "but" => before(2) == "everything",
            "for" => before(2) == "except",
            "from" => matches!(before(2), "apart" | "aside"),
            "than" => before(2) == "other",
            "of" => group.start.checked_sub(1).is_some_and(|of| self.names_exception(of)),
            _ => false,
        }
    }

    /// Whether "the exception" stands before the word.
    fn names_exception(&self, of: usize) -> bool {
        of.checked_sub(1).is_some_and(|at| self.a.form(at) == "exception")
    }

    /// "Withdrew its objection", where "withdraw" is a word of an issue: what was said is taken back.
    fn is_taken_back(&self, mention: &Mention) -> bool {
        let verb = self.a.base_in_set(mention.start, Sets::TAKES_BACK) && mention.end == mention.start + 1;
        let object = self.a.group_at(mention.end).filter(|group| verb && group.start == mention.end);
        object.is_some_and(|group| self.a.noun_cues.iter().any(|noun| noun.end == group.head + 1))
    }

    /// "Will not sign a contract without a rise" refuses no contract.
    fn is_nothing_without(&self, mention: &Mention) -> bool {
        self.a.form(mention.end) == "without" && self.a.in_set(mention.end.saturating_sub(1), Sets::DEALS)
    }

    /// "Conceded after two days of talks", "said during the meeting": when it was said. What comes only after that waits for it.
    fn is_when(&self, mention: &Mention) -> bool {
        let groups = &self.a.parse.chunks;
        let Some(chunk) = self.a.chunk_of(mention.start) else { return false };
        let preposition = |chunk: usize| groups.get(chunk).and_then(|group| group.preposition);
        let of = preposition(chunk).is_some_and(|at| self.a.form(at) == "of");
        let Some(outer) = (if of { chunk.checked_sub(1) } else { Some(chunk) }) else { return false };
        // "two days of talks", "the end of the round"
        let end = |at: usize| matches!(self.a.form(at), "end" | "close" | "start" | "beginning" | "outset");
        let counted = groups.get(outer).is_some_and(|group| self.a.in_set(group.head, Sets::TIMES) || end(group.head));
        preposition(outer).filter(|_| !of || counted).is_some_and(|at| {
            let when = matches!(self.a.form(at), "after" | "during" | "throughout" | "amid" | "following");
            // "conceded the point early in the negotiations"
            let before = at.checked_sub(1).map_or("", |before| self.a.form(before));
            let early = self.a.form(at) == "in" && matches!(before, "early" | "earlier" | "late" | "later");
            (when || early || of && self.a.form(at) == "at")
                && self.d.procedure.contains(&mention.issue)
                && at.checked_sub(1).is_none_or(|before| !matches!(self.a.form(before), "only" | "not"))
        })
    }

    /// "The mediator's proposal" is about what is proposed.
    fn is_whose_terms(&self, mention: &Mention) -> bool {
        let terms = || self.a.chunk_of(mention.start).is_some_and(|chunk| is_terms(self.a, chunk));
        self.a.tag(mention.end) == Tag::Poss && terms()
    }

    /// "Defence spending" is about defence; "the farm and energy ministries" about the ministries.
    fn is_in_compound(&self, mention: &Mention) -> bool {
        // "A grain swap and the return of the lorries": a name that goes on beyond the group is more than a part of it.
        if self.a.group_at(mention.start).is_none_or(|group| mention.end > group.end) {
            return false;
        }
        let chunk = self.a.chunk_of(mention.start);
        let listed = |at: usize| at.checked_sub(1).is_some_and(|at| matches!(self.a.tag(at), Tag::Conj | Tag::Comma));
        self.a.issues.mentions.iter().any(|m| {
            let behind = m.end == mention.start && !listed(m.start) || m.start == mention.end && listed(mention.start);
            behind && m.issue != mention.issue && self.a.chunk_of(m.start) == chunk
        })
    }

    /// "According to a person familiar with the trade talks": what those know who are not named.
    fn is_known_of(&self, mention: &Mention) -> bool {
        let preposition = self.a.group_at(mention.start).and_then(|group| group.preposition);
        preposition.and_then(|at| at.checked_sub(1)).is_some_and(|before| {
            matches!(self.a.form(before), "familiar" | "briefed" | "knowledge" | "close" | "involved" | "acquainted")
        })
    }

    /// "Asked a court to forbid the strike": who is asked is not what for.
    fn is_asked(&self, mention: &Mention) -> bool {
        let Some(chunk) = self.a.chunk_of(mention.start) else { return false };
        // "called for wages to rise": what for.
        if self.a.parse.chunks.get(chunk).is_some_and(|c| c.preposition.is_some()) {
            return false;
        }
        let asks = |verb: &Verb| ASKS.contains(&self.a.base(verb.head));
        let below = |verb: &&Verb| verb.form == Form::Infinitive && verb.subject == Some(chunk);
        self.a.parse.verbs.iter().filter(below).any(|verb| {
            verb.parent.and_then(|parent| self.verb(parent)).is_some_and(asks)
                && self.a.issues.mentions.iter().any(|m| m.start >= verb.end)
        })
    }

    /// "May visit the smelting plant": a place, where something else is spoken of.
    fn is_named_place(&self, mention: &Mention) -> bool {
        self.a.group_at(mention.start).is_some_and(|c| mention.end <= c.head && PLACES.contains(&self.a.form(c.head)))
    }

    /// The other issue of whose name the mention only says where or of what: "inspections at the smelting plant", "the figures
    /// of the streaming platforms".
    fn tells_more(&self, mention: &Mention) -> Option<&Mention> {
        let chunk = self.a.chunk_of(mention.start)?;
        let group = self.a.parse.chunks.get(chunk)?;
        let at = group.preposition?;
        // "the sum | frozen | in foreign banks"
        let frozen = at.checked_sub(1).filter(|at| matches!(self.a.tag(*at), Tag::VerbPart | Tag::VerbFinite));
        let outer = self.a.parse.chunks.get(chunk.checked_sub(1)?)?;
        let beside = outer.end == at || frozen == Some(outer.end);
        let place = matches!(self.a.form(at), "at" | "in" | "from" | "inside" | "near" | "over");
        let part = self.a.form(at) == "of" && mention.end <= group.head;
        let names = |m: &&Mention| m.issue != mention.issue && m.end == outer.head + 1;
        (beside && (place || part)).then(|| self.a.issues.mentions.iter().find(names))?
    }

    /// Whether the mention only says of what something is counted: "an assistant for every class", "2 percent of every fee".
    pub(super) fn is_each(&self, mention: &Mention) -> bool {
        let group = self.a.chunk_of(mention.start).filter(|chunk| *chunk > 0);
        let Some((chunk, group)) = group.and_then(|chunk| Some((chunk, self.a.parse.chunks.get(chunk)?))) else {
            return false;
        };
        let Some(at) = group.preposition.filter(|_| matches!(self.a.form(group.start), "every" | "each")) else {
            return false;
        };
        let outer = self.a.parse.chunks.get(chunk - 1);
        let amount = || outer.is_some_and(|outer| (outer.start..outer.end).any(|at| self.a.tag(at) == Tag::Num));
        match self.a.form(at) {
            "for" => outer.is_some_and(|outer| matches!(self.a.form(outer.start), "a" | "an" | "one")),
            "with" | "in" | "at" => true,
            "of" => amount(),
            _ => false,
        }
    }

    /// Whether the mention only says where something is done that another issue's name is in: "lessons in the courtroom".
    fn is_where(&self, mention: &Mention) -> bool {
        let place = |m: &Mention| {
            let at = self.a.group_at(m.start).and_then(|group| group.preposition);
            let changes = |at: usize| at.checked_sub(1).is_some_and(|noun| CHANGES.contains(&self.a.form(noun)));
            at.is_some_and(|at| matches!(self.a.form(at), "in" | "at") && !changes(at))
        };
        let clause = |m: &Mention| self.a.verb_at(m.end.saturating_sub(1));
        let verb = clause(mention).filter(|_| place(mention));
        verb.is_some_and(|_| {
            let named = |m: &&Mention| m.issue != mention.issue && m.end <= mention.start && clause(m) == verb;
            self.a.issues.mentions.iter().filter(named).any(|m| {
                let group = self.a.group_at(m.start);
                group.is_some_and(|group| group.preposition.is_none())
            })
        })
    }
}
