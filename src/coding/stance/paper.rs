//! What a paper's terms make of a sentence: "Under the union's plan, the port would pay".

use super::super::actor::Sides;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::discourse::Ref;
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, class};
use super::effect::Over;
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

impl Rules<'_, '_> {
    /// What a deal, or the paper at the front of the sentence, says of what the verb at `index` governs, where the verb itself
    /// only says what will or should be.
    pub(super) fn by_paper(&self, index: usize, target: &Target, reading: Option<Reading>) -> Option<Reading> {
        let framed = self.d.frame.stance == Some(Stance::Agrees) && self.d.frame.side == Some(self.d.all);
        let disputed = || self.a.words.iter().any(|word| matches!(word.base, "disagree" | "differ" | "dispute"));
        if framed
            && !disputed()
            && reading.is_some_and(|r| {
                matches!(r.rule, "promise" | "will-not" | "duty")
                    // "The yard remains open"
                    || r.rule == "predicate" && r.stance == Stance::Undecided
            })
        {
            let cue = reading.map_or((index, index), |r| r.cue);
            return Some(Reading {
                stance: Stance::Agrees,
                holder: Holder::Joint,
                rule: "heading",
                cue,
                future: false,
            });
        }
        // "Lay-offs are ruled out", "the yard remains open", said by nobody.
        let nobodys = |r: Reading| {
            matches!(r.holder, Holder::Speaker)
                && matches!(r.rule, "passive" | "predicate")
                && r.stance != Stance::Demands
                && self.nobody_says()
        };
        let top = self.main_over(self.verb(index)?);
        let nobodys = |r: Reading| nobodys(r) && (self.d.made || self.under_deal(top, target).is_some());
        let own = reading.is_none_or(|r| matches!(r.rule, "promise" | "will-not" | "duty" | "open-to") || nobodys(r));
        let told = top.link == Link::Complement && top.parent.is_some_and(|p| self.says(p));
        if !own || top.link != Link::Root && !told {
            return None;
        }
        let to_be = matches!(self.mood(top), Mood::Future | Mood::Duty) || self.is_to(top);
        let so = self.is_so(index, top);
        let goes_on = self.goes_on(target, top, to_be, so).then_some((top.start, top.end));
        // "Under the deal, boats may land their fish at either port"
        let may = || self.mood(top) == Mood::Possible && !top.negated;
        let under = self.under_deal(top, target).filter(|_| to_be || may() || so || reading.is_some_and(nobodys));
        if let Some(cue) = under.or(goes_on) {
            return Some(Reading { stance: Stance::Agrees, holder: Holder::Joint, rule: "under", cue, future: false });
        }
        // "The guards could choose": what others may do is on offer.
        let may = self.mood(top) == Mood::Possible;
        let (chunk, sides) = self.under_paper(top, target).filter(|_| to_be || may)?;
        let group = self.a.parse.chunks.get(chunk)?;
        let front = group.preposition?;
        let given = self.is_offer(chunk) && self.is_given(top);
        let offered = may || given || self.offered_by(chunk, sides, top.subject.map(|s| self.who(s)));
        let stance = match (offered, top.negated) {
            (false, _) => Stance::Demands,
            (true, false) => Stance::Proposes,
            (true, true) => Stance::Rejects,
        };
        let cue = (front, group.end);
        Some(Reading { stance, holder: Holder::Sides(sides), rule: "under", cue, future: false })
    }

    /// The paper under which the clause of the verb says that something would be, and whose it is: "Under the union's plan", "under
    /// the latest offer from the port", "under an idea floated by the mayor".
    fn under_paper(&self, top: &Verb, target: &Target) -> Option<(usize, Sides)> {
        let fits = |c: &Chunk| {
            let under = c.preposition.is_some_and(|at| self.a.form(at) == "under");
            under && (c.start < 6 && c.end <= top.from.max(top.start) || c.start > top.end)
        };
        let chunk = self.a.parse.chunks.iter().position(fits)?;
        if let Ref::Document(Some(sides)) = self.who(chunk) {
            return Some((chunk, sides));
        }
        let by = |c: &&Chunk| c.preposition.is_some_and(|at| matches!(self.a.form(at), "by" | "from"));
        let group = self.a.parse.chunks.get(chunk).filter(|_| self.is_offer(chunk))?;
        // "Under the offer, wages would rise", after somebody had offered wages.
        let last = self.d.offers.iter().rfind(|(issue, _)| target.issues.contains(issue));
        let the = matches!(self.a.form(group.start), "the" | "this" | "that") && group.end == group.start + 2;
        if let Some((_, sides)) = last.filter(|_| the) {
            return Some((chunk, *sides));
        }
        let next = self.a.parse.chunks.get(chunk + 1).filter(by)?;
        let bound = next.preposition == Some(group.end)
            || self.a.parse.verbs.iter().any(|v| v.start == group.end && v.passive && Some(v.end) == next.preposition);
        self.who(chunk + 1).sides().filter(|sides| bound && sides.count_ones() == 1).map(|sides| (chunk, sides))
    }

    /// "Two guards will be on duty", told behind what else the deal holds; "Lay-offs are ruled out", after a deal was made.
    fn goes_on(&self, target: &Target, top: &Verb, to_be: bool, so: bool) -> bool {
        let would = top.modal.is_some_and(|at| self.a.base(at) == "would");
        // "Under the deal fees will rise, and a panel will decide on fines"
        let held = |d: &super::Draft| d.rule == "under" && d.stance == Stance::Agrees && d.keyword.1 <= top.from;
        // "Wages: the port will pay 40 crowns", after a deal was made
        let labelled = self.d.made && self.d.label.or(self.d.title).is_some();
        let deal = self.d.deal || labelled || self.drafts.iter().any(held);
        if would || !deal && !self.d.made || self.begins_with_no(target) && !deal {
            return false;
        }
        // What one side alone will do is its own promise; "get" is done by nobody.
        let alone = || top.subject.and_then(|s| self.who(s).sides()).is_some_and(|sides| sides.count_ones() == 1);
        // "Ministries have to find savings", where nobody says that they should
        let has_to = || self.a.base(top.head) == "have" && self.a.tag(top.end) == Tag::To;
        let must = || (top.modal.is_some_and(|at| self.a.form(at) == "must") || has_to()) && self.nobody_says();
        let to_come =
            to_be && (deal || (self.mood(top) != Mood::Duty || must()) && !alone()) || has_to() && must() && !alone();
        let comes = || self.comes_about(top) && (deal || self.a.base_in_set(top.head, Sets::RECEIVES) || !alone());
        // "The port may hire guards, while the union gives up its fund"
        let may =
            || self.mood(top) == Mood::Possible && !top.negated && !self.a.words.iter().any(|w| w.lower == "only");
        let does = || deal && (so || may());
        to_come && self.speaking().is_none() || (to_come || comes() || does()) && self.nobody_says()
    }

    /// Whether the sentence is the reporter's own.
    pub(super) fn nobody_says(&self) -> bool {
        self.speaker.is_none() && !self.a.verb_cues.iter().flatten().any(|cue| cue.cue.class == Class::Say)
    }

    /// The verb that says what the verb within it is only part of: the one above a complement, or, where a clause tells more of
    /// a noun, the one of which the noun is the subject: "guards who have no contract will get one".
    fn main_over<'s>(&'s self, verb: &'s Verb) -> &'s Verb {
        let mut top = verb;
        while let Some(upper) = top.parent.filter(|p| top.link == Link::Complement && !self.says(*p)) {
            let Some(upper) = self.verb(upper) else { break };
            top = upper;
        }
        let told = top.subject.filter(|_| top.link == Link::Relative);
        let outer = |v: &&Verb| v.link == Link::Root && v.start > top.start && told.is_some() && v.subject == told;
        self.a.parse.verbs.iter().find(outer).unwrap_or(top)
    }

    /// "Under the deal, the guards get a rise": what is now so.
    fn is_so(&self, index: usize, top: &Verb) -> bool {
        self.mood(top) == Mood::Plain
            && (top.form == Form::Finite || top.form == Form::Bare && top.subject.is_some())
            && !top.negated
            && !self.a.word(top.start).is_some_and(|word| word.is(class::PAST))
            && self.cue(index).is_none_or(|cue| cue.cue.class.stance().is_none())
    }

    /// "Income tax falls by a point", "the airport reopens", "lay-offs are ruled out": what becomes of a thing by a deal, told
    /// as if it were so already.
    pub(super) fn comes_about(&self, top: &Verb) -> bool {
        let present = match self.a.form(top.start) {
            "is" | "are" => top.passive && !self.a.base_in_set(top.head, Sets::TALKS),
            form => {
                self.a.base_in_set(top.start, Sets::COMES_ABOUT)
                    && (form == self.a.base(top.start) || form.ends_with('s'))
            }
        };
        // "The rent remains the main obstacle": what it is.
        let is = matches!(self.a.base(top.head), "remain" | "stay")
            && self
                .a
                .group_at(top.end)
                .is_some_and(|c| c.start == top.end && c.preposition.is_none() && self.a.tag(c.start) == Tag::Det);
        let stands = top.form == Form::Finite || top.form == Form::Bare && top.subject.is_some();
        present && !is && stands && top.modal.is_none() && !top.negated && !self.a.heading
    }

    /// Whether the paper of these sides offers what is to be done by its terms: what they would do themselves, or, where the
    /// paper is an offer, what nobody is said to do: "Under the port's offer, wages would rise".
    pub(super) fn offered_by(&self, paper: usize, sides: Sides, actor: Option<Ref>) -> bool {
        match actor.and_then(Ref::sides) {
            Some(actor) => actor & sides != 0,
            None => self.is_offer(paper),
        }
    }

    /// "The port's offer provides for a rise", "its paper foresees one": what a side's paper holds.
    pub(super) fn paper_holds(&self, over: &Over) -> Option<Reading> {
        let Over { verb, object, inner, negated, subject, words, .. } = *over;
        let provides = match self.a.base(verb.head) {
            "provide" | "allow" | "call" => self.a.form(verb.end) == "for",
            "foresee" | "envisage" | "envision" | "stipulate" | "specify" => true,
            _ => false,
        };
        let paper = verb.subject.filter(|_| object && inner.is_none() && !negated && !verb.passive)?;
        let pronoun = self.a.parse.chunks.get(paper).is_some_and(|c| matches!(self.a.form(c.head), "it" | "they"));
        // "presented a draft that would cut the fee"
        let by = subject.filter(|subject| over.side && *subject != paper);
        let drawn_up = || self.a.parse.chunks.get(paper).is_some_and(|group| self.a.in_set(group.head, Sets::PAPERS));
        // "would trim wages and cut the fee"
        let first = verb.twin.and_then(|twin| self.verb(twin)).unwrap_or(verb);
        let drawn_up = first.form == Form::Finite && by.is_some() && drawn_up();
        let offer = drawn_up || self.is_offer(paper) || pronoun && self.d.document_offers;
        let holds = matches!(over.mood, Mood::Plain | Mood::Future)
            && (offer && self.holds_now(verb) || drawn_up && first.modal.is_some());
        if !(provides || holds) {
            return None;
        }
        let holder = match self.who(paper) {
            Ref::Document(Some(sides)) if sides.count_ones() == 1 => Holder::Chunk(paper),
            // "presented a package that includes a rise"
            Ref::Document(None) | Ref::Other => Holder::Chunk(by?),
            // "put forward a plan. It provides for a rise": the plan, and not who put it forward.
            _ if pronoun && provides && self.a.base(verb.head) != "call" => Holder::Sides(self.d.paper?),
            _ => return None,
        };
        let stance = if offer { Stance::Proposes } else { Stance::Demands };
        Some(Reading { stance, holder, rule: "item", cue: words, future: false })
    }

    /// "includes a rise", "raises wages", "consists of": what a paper does by its terms as long as it is on the table.
    fn holds_now(&self, verb: &Verb) -> bool {
        let past = self.a.word(verb.head).is_some_and(|word| word.is(class::PAST));
        !past && verb.form == Form::Finite && self.a.base_in_set(verb.head, Sets::HOLDS)
    }

    /// "would be allowed", "would get": what is given to whom the verb is said of.
    pub(super) fn is_given(&self, verb: &Verb) -> bool {
        let given = matches!(self.a.base(verb.head), "allow" | "give" | "grant" | "permit" | "let" | "pay" | "offer");
        verb.passive && given || !verb.passive && self.a.base_in_set(verb.head, Sets::RECEIVES)
    }

    /// Whether the group is an offer or a proposal.
    pub(super) fn is_offer(&self, chunk: usize) -> bool {
        let offer = |at: usize| self.a.in_set(at, Sets::OFFERS) || self.a.base_in_set(at, Sets::OFFERS);
        self.a.parse.chunks.get(chunk).is_some_and(|group| offer(group.head))
    }

    /// "is to pay".
    pub(super) fn is_to(&self, verb: &Verb) -> bool {
        self.a.base(verb.head) == "be" && self.a.form(verb.end) == "to"
    }

    /// What one side is to do below a line that leads to what another wants or puts forward: "The skippers are to drop them".
    pub(super) fn told_of_lead(&self, verb: &Verb, mood: Mood, actor: Option<Ref>) -> Option<Reading> {
        let frame = &self.d.frame;
        let listed = matches!(frame.stance, Some(Stance::Demands | Stance::Proposes)) && frame.itemised;
        let lead = frame.side.filter(|_| listed && self.speaker.is_none() && mood == Mood::Future && !verb.negated)?;
        let side = actor.and_then(Ref::sides).filter(|side| side & lead == 0)?;
        let main = !verb.passive && (verb.modal.is_none() || verb.link == Link::Root);
        (side.count_ones() == 1 && lead.count_ones() == 1 && main).then_some(Reading {
            stance: Stance::Demands,
            holder: Holder::Sides(lead),
            rule: "under-document",
            cue: (verb.start, verb.end),
            future: false,
        })
    }

    /// What one side is to do after the other's paper was spoken of.
    pub(super) fn told_of_paper(&self, verb: &Verb, mood: Mood, actor: Option<Ref>) -> Option<Reading> {
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

    /// Whose document the sentence describes, where its first group names one: "Under the plan, ".
    pub(super) fn under_document(&self) -> Option<Sides> {
        let front = self.a.parse.chunks.first().filter(|c| c.start < 4)?;
        front.preposition.filter(|at| *at < 2 && matches!(self.a.form(*at), "under" | "in" | "by"))?;
        match self.who(0) {
            Ref::Document(Some(sides)) if sides.count_ones() == 1 => Some(sides),
            _ => None,
        }
    }
}
