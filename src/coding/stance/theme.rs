//! Themes: what a label before a colon or a group at the front says the rest of the sentence is about, where that does not
//! name it again ("Wages: the firm offered 4 per cent", "On wages it would not be drawn"); and what the topic of the sentence
//! or the paragraph says it is about where no rule found anything.

use super::super::actor::Sides;
use super::super::analysis::{Analysis, CueAt};
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::discourse::is_terms;
use super::super::issue::Mention;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Holder, Mood, Reading, Rules, Target};
use crate::codebook::Stance;

/// What people do instead of answering.
const GESTURES: &[&str] = &["shrug", "smile", "grin", "laugh", "wink", "sigh", "grimace"];

/// The issue that a sentence is labelled with: "Wages: ...".
fn label<'a>(a: &'a Analysis) -> Option<&'a Mention> {
    let colon = a.words.iter().take(7).position(|w| w.tag == Tag::Colon)?;
    let verbless = a.parse.verbs.iter().all(|v| v.start > colon);
    a.issues.mentions.iter().find(|m| m.end <= colon && verbless)
}

impl Rules<'_, '_> {
    /// The theme of the sentence: its issue, its words, and where what it governs begins.
    pub(super) fn theme(&self) -> Option<(Target, usize)> {
        if let Some(mention) = label(self.a) {
            let colon = self.a.words.iter().position(|w| w.tag == Tag::Colon)?;
            return Some((Target::named(mention), colon + 1));
        }
        if let Some(front) = self.question_at_front() {
            return Some(front);
        }
        // "On the other hand" is about nothing.
        let mention = self.named_or_owned().first().filter(|m| m.start < 12 && self.a.form(m.start) != "hand")?;
        let mut group = self.a.group_at(mention.start)?;
        // "On the union's call for a rise"
        while let Some(of) = group.preposition.filter(|at| *at > 2) {
            group = self.a.group_at(of - 1).filter(|outer| outer.end == of)?;
        }
        let preposition = group.preposition.filter(|p| *p < 3 && self.a.parse.verbs.iter().all(|v| v.start > *p))?;
        let fronted = matches!(self.a.form(preposition), "on" | "about" | "regarding" | "concerning" | "over")
            || matches!(self.a.form(preposition), "for" | "to")
                && preposition > 0
                && self.a.form(preposition - 1) == "as";
        let free = self.a.verb_at(mention.start).is_none();
        (fronted && free).then(|| (Target::named(mention), mention.end))
    }

    /// The issue that an addition at the front, or behind the speaker, says was asked about or turned to: "Asked about the
    /// levy, she", "The minister, pressed on the levy, said", "Touching on the levy, he". Behind it the rest begins.
    pub(super) fn question_at_front(&self) -> Option<(Target, usize)> {
        let named = self.named_or_owned();
        let last = named.last()?;
        if let Some(front) = self.whether_at_front(named) {
            return Some(front);
        }
        let (index, verb) = self.a.parse.verbs.iter().enumerate().take(2).find(|(_, verb)| {
            let opens = verb.from == 0 || verb.from.checked_sub(1).is_some_and(|at| self.a.tag(at) == Tag::Comma);
            let binds = |words: &[&str]| words.contains(&self.a.form(verb.end));
            let asked = self.a.is_asked(verb.head)
                && verb.start == verb.head
                && binds(&["about", "on", "over", "whether", "if", "why", "when"]);
            let turns = match self.a.form(verb.head) {
                "touching" | "commenting" | "speaking" | "elaborating" => binds(&["on", "about", "of"]),
                "turning" | "referring" | "responding" => binds(&["to"]),
                _ => false,
            };
            opens && verb.start < 12 && verb.start < last.start && (asked || turns)
        })?;
        let mention = named.iter().find(|m| m.start > verb.start)?;
        let comma = (mention.end..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Comma)?;
        // The rest has a verb of its own, which doesn't belong to the question.
        let rest = self.a.parse.verbs.iter().skip(index + 1).any(|verb| verb.start > comma);
        let parted =
            (verb.end..mention.start).any(|at| matches!(self.a.tag(at), Tag::Comma | Tag::Semicolon | Tag::Quote));
        (rest && !parted).then(|| {
            let at = mention.end.saturating_sub(1);
            let issues = vec![mention.issue];
            let target = Target::new(issues, mention.start, mention.end, at);
            (target, comma + 1)
        })
    }

    /// What verbs without an issue of their own say of the theme. Gives whether any did.
    pub(super) fn theme_rule(&mut self, targets: &[Target]) -> bool {
        let Some((theme, from)) = self.theme() else { return false };
        let mut made = false;
        let asked = self.question_at_front().is_some();
        for index in 0..self.a.parse.verbs.len() {
            let Some(verb) = self.verb(index) else { continue };
            // "Asked about the levy, she said that a text must be ready first": what must come first is a condition.
            let first = (verb.end..self.a.words.len()).any(|at| matches!(self.a.form(at), "first" | "beforehand"));
            if first && verb.start >= from && !verb.negated && self.mood(verb) == Mood::Duty {
                let (holder, cue) = (Holder::Speaker, (verb.start, verb.end));
                let reading = Reading { stance: Stance::Conditions, holder, rule: "groundwork", cue, future: false };
                if self.make(&theme, &reading) {
                    return true;
                }
                continue;
            }
            // "As for damages, the town would wait for a ruling before making up its mind"
            let later = if verb.start >= from { self.before_answering(&theme, verb) } else { None };
            if let Some(reading) = later {
                made |= self.make(&theme, &reading);
                continue;
            }
            // "As for damages, the town would pay more if sales rose"
            let promises = verb.start >= from
                && verb.modal.is_some()
                && !targets.iter().any(|t| self.a.verb_at(t.at) == Some(index));
            if promises && self.cue(index).is_none_or(|c| c.cue.class == Class::Act) && self.would_if(verb, true) {
                let (holder, cue) = (verb.subject.map_or(Holder::Speaker, Holder::Chunk), (verb.start, verb.end));
                let stance = Stance::Conditions;
                made |= self.make(&theme, &Reading { stance, holder, rule: "would-if", cue, future: false });
                continue;
            }
            // "On damages the town would not open the file": a deed refused, whatever it is.
            let refuses = verb.negated && verb.modal.is_some_and(|m| matches!(self.a.base(m), "will" | "would"));
            let Some(cue) = self.cue(index).filter(|cue| cue.cue.class.stance().or(cue.cue.class.denied()).is_some())
            else {
                // "Asked about damages, she shrugged": no answer, unless she also said something.
                let speaks = |at: usize| self.cue(at).is_some();
                let silent = || !(index + 1..self.a.parse.verbs.len()).any(speaks);
                let gestures = asked && GESTURES.contains(&self.a.base(verb.head)) && silent();
                let stance = if refuses { Stance::Rejects } else { Stance::Undecided };
                let shown = (refuses || gestures) && verb.start >= from && verb.link == Link::Root;
                if let Some(subject) = verb.subject.filter(|_| shown) {
                    let (holder, cue) = (Holder::Chunk(subject), (verb.start, verb.end));
                    made |= self.make(&theme, &Reading { stance, holder, rule: "theme", cue, future: true });
                }
                continue;
            };
            if verb.start < from || matches!(verb.link, Link::Adverbial(_) | Link::Relative) && !verb.passive {
                continue;
            }
            // A verb that has an issue of its own, or one below it, says it of that.
            let own = targets.iter().any(|t| t.start >= from && self.under(self.a.verb_at(t.at), index));
            if own {
                continue;
            }
            let object = !(verb.passive && cue.start >= verb.head) && cue.cue.frame != Frame::Predicate;
            let at = if object { verb.end } else { verb.start };
            let place = Target { start: at, end: at, at, ..theme.clone() };
            if cue.cue.class == Class::Demand && self.asks_whether(verb) {
                continue;
            }
            let Some(reading) = self.chain(index, object, &place) else { continue };
            made |= self.make(&theme, &self.conditioned(reading, index));
        }
        let answers: Vec<_> =
            self.a.noun_cues.iter().filter(|n| n.cue.class == Class::Answer && n.start >= from).copied().collect();
        for noun in answers {
            if let Some(chunk) = self.a.chunk_of(noun.start) {
                made |= self.no_answer(&theme, noun, chunk);
            }
        }
        made || !self.a.issues.mentions.iter().any(|m| m.start >= from) && self.owned_terms(&theme, from)
    }

    /// "On pay, the guild has halved its demand": what somebody's demand or offer behind the theme is for.
    fn owned_terms(&mut self, theme: &Target, from: usize) -> bool {
        let taken_back =
            |noun: &CueAt| self.verb_over(noun.start).is_some_and(|v| self.a.base_in_set(v.head, Sets::TAKES_BACK));
        let own = |noun: &CueAt| {
            let stance = noun.cue.class.stance().filter(|_| noun.cue.class.asks() && noun.start >= from)?;
            Some((self.own(self.a.chunk_of(noun.start)?)?, stance, (noun.start, noun.end)))
        };
        let found = self.a.noun_cues.iter().filter(|noun| !taken_back(noun)).find_map(own);
        let Some((sides, stance, cue)) = found else { return false };
        self.push(sides, theme, stance, "theme", Some(cue), None, false);
        true
    }

    /// Where no rule found anything: what the verbs say is said of the only issue that the sentence names, or, where it names
    /// none, of the one that the paragraph was about ("The railway has declined to discuss the matter").
    pub(super) fn topic_rule(&mut self) {
        if (0..self.a.parse.verbs.len()).any(|index| self.changes_subject(Some(index))) {
            return;
        }
        let mentions = &self.a.issues.mentions;
        if mentions.iter().any(|m| self.parts_them(m.start) || self.is_each(m)) {
            return;
        }
        let named = match mentions.first() {
            Some(first) if mentions.iter().all(|m| m.issue == first.issue) => Some(first),
            Some(_) => return,
            None => None,
        };
        // "proposed a trial in four depots", "as strike vote looms": where and when, and not what about.
        let beside = |m: &Mention| {
            let group = self.a.group_at(m.start);
            let bound = group.and_then(|c| c.preposition).filter(|at| self.a.form(at + 1) != "least");
            let place = self.verb_over(m.start);
            let broken = bound.zip(place).is_some_and(|(on, verb)| self.ends_talks_on(verb, on));
            broken
                || bound.is_some_and(|at| self.a.form(at) == "in")
                || place.is_some_and(|v| matches!(v.link, Link::Adverbial(at) if self.a.form(at) == "as"))
        };
        if named.is_some_and(|m| beside(m) || self.is_excepted(m) || self.is_war(m)) {
            return;
        }
        let topic = self.d.topic;
        // At the head of a paragraph: what the other side asked or offered in the sentence before.
        let asked = self.asker().filter(|_| named.is_none() && topic.is_none());
        let Some(issue) = named.map(|m| m.issue).or(topic).or(asked.map(|(issue, _)| issue)) else { return };
        // "has not commented on a suggestion that the province pay half" is about the paragraph's issue.
        let tells = |chunk: &Chunk| matches!(self.a.form(chunk.end), "that" | "by") && self.a.form(chunk.start) == "a";
        let other = |chunk: usize| is_terms(self.a, chunk) && !self.a.parse.chunks.get(chunk).is_some_and(tells);
        if named.is_none() && (0..self.a.parse.chunks.len()).any(other) {
            return;
        }
        for index in 0..self.a.parse.verbs.len() {
            if let Some(reading) = self
                .will_not_do(index, named.is_some())
                .filter(|_| named.is_some() || asked.is_some() && !self.d.procedure.contains(&issue))
            {
                let (start, end) = named.map_or(reading.cue, |m| (m.start, m.end));
                if asked.is_none_or(|(_, by)| self.answers_to(by, &reading)) {
                    self.make(&Target::new(vec![issue], start, end, start), &self.conditioned(reading, index));
                }
                continue;
            }
            let (Some(verb), Some(cue)) = (self.verb(index), self.cue(index)) else { continue };
            // "insists that its engines are safe"
            let is = |v: &Verb| {
                v.parent == Some(index)
                    && v.from == verb.end
                    && v.link == Link::Complement
                    && v.form == Form::Finite
                    && self.mood(v) == Mood::Plain
                    && self.a.form(v.start) != "be"
                    && matches!(self.a.tag(v.head), Tag::VerbFinite | Tag::Be | Tag::Have)
            };
            if self.may_tell(verb) && self.a.parse.verbs.iter().any(is) {
                continue;
            }
            let unknown = self.d.asks_unknown(self.a, index) && !self.counters(verb, cue, issue);
            if unknown || !self.speaks_of_topic(index, verb, cue, named) {
                continue;
            }
            let object = !(verb.passive && cue.start >= verb.head) && cue.cue.frame != Frame::Predicate;
            let at = if object { verb.end } else { verb.start };
            let place = Target::new(vec![issue], at, at, at);
            let Some(reading) = self.chain(index, object, &place) else { continue };
            // "will study it" was judged where the word that refers back stands.
            if reading.stance == Stance::Undecided && self.names_document() || self.made_to(verb, &reading) {
                continue;
            }
            let (start, end) = named.map_or((cue.start, cue.end), |m| (m.start, m.end));
            let rule = if named.is_some() { "only-issue" } else { "topic" };
            let reading = self.conditioned(Reading { rule, ..reading }, index);
            // "could live with two mornings": with those, whatever was spoken of.
            let own = asked.is_some() || named.is_none() && self.mood(verb) == Mood::Possible;
            if asked.is_some_and(|(_, by)| !self.answers_to(by, &reading)) || own && self.says_of_what(verb, cue) {
                continue;
            }
            self.make(&Target { start, end, ..place }, &reading);
        }
    }

    /// "The berths are full and it will not hand over the crane": a deed that a side says it won't do, whatever it is done to.
    fn will_not_do(&self, index: usize, named: bool) -> Option<Reading> {
        let verb = self.verb(index).filter(|verb| {
            self.denied(verb) && !verb.passive && !self.is_question(verb) && !self.waits_for_day(verb)
        })?;
        let free = match self.cue(index).map(|cue| cue.cue.class) {
            None => self.a.group_at(verb.end).is_some_and(|group| group.start == verb.end),
            Some(Class::Say) => matches!(self.a.base(verb.head), "disclose" | "reveal" | "divulge"),
            Some(class) => matches!(class, Class::Act | Class::Report),
        };
        let told =
            verb.link == Link::Root || verb.link == Link::Complement && verb.parent.is_some_and(|over| self.says(over));
        // Where no issue is named, only what is known for a deed.
        let told = told && (named || self.cue(index).is_some()) && !self.a.base_in_set(verb.head, Sets::KEEPS_AT);
        let will = self.mood(verb) == Mood::Future && !self.suffers(verb) && !self.asks_why(verb);
        let holder = verb.subject.filter(|subject| free && told && will && self.holds(*subject))?;
        let (stance, rule, cue) = (Stance::Rejects, "only-issue", (verb.start, verb.end));
        Some(Reading { stance, holder: Holder::Chunk(holder), rule, cue, future: true })
    }

    /// "The guild wants a rise. The port has offered vouchers": what is offered to who has asked for something is offered for
    /// that, and so is what somebody offers instead of what they refuse.
    fn counters(&self, verb: &Verb, cue: CueAt, issue: usize) -> bool {
        let offers = cue.cue.class == Class::Propose && !verb.negated;
        let Some(own) = verb.subject.filter(|_| offers).and_then(|subject| self.who(subject).sides()) else {
            return false;
        };
        let last = |stance: Stance, theirs: bool| {
            let said =
                |(of, by, said): &(usize, Sides, Stance)| *of == issue && *said == stance && (by & own == 0) == theirs;
            self.d.last.iter().any(said)
        };
        let instead = || (verb.end..self.a.words.len()).any(|at| self.a.form(at) == "instead");
        last(Stance::Demands, true) || last(Stance::Rejects, false) && instead()
    }

    /// The one thing that was asked or offered in the sentence before, and the one side that did.
    pub(super) fn asker(&self) -> Option<(usize, Sides)> {
        let issue = self.d.on_the_table(None).filter(|_| !self.d.open.is_empty())?;
        let (_, by) = *self.d.open.first()?;
        (by.count_ones() == 1 && self.d.open.iter().all(|(_, sides)| *sides == by)).then_some((issue, by))
    }

    /// Whether the verb has something of its own that it speaks of: "would not agree to any limit", "the suits would go ahead".
    fn says_of_what(&self, verb: &Verb, cue: CueAt) -> bool {
        let end = cue.end.max(verb.end);
        let object = self.a.group_at(end).filter(|group| group.start == end || group.preposition == Some(end));
        let own = |group: &Chunk| {
            let pointing = matches!(self.a.form(group.start), "the" | "this" | "that" | "it");
            !pointing && !self.a.in_set(group.head, Sets::TIMES) && !self.dated(group.start)
        };
        let subject = verb.subject.and_then(|subject| self.a.parse.chunks.get(subject));
        let thing = |group: &Chunk| !matches!(self.a.form(group.start), "it" | "this" | "that" | "such" | "these");
        object.is_some_and(own) || cue.cue.frame == Frame::Predicate && subject.is_some_and(thing)
    }

    /// Whether the reading answers what these have asked: it is another's, and takes or leaves it.
    fn answers_to(&self, by: Sides, reading: &Reading) -> bool {
        let own = match reading.holder {
            Holder::Chunk(chunk) => self.who(chunk).sides(),
            Holder::Speaker => self.speaking(),
            Holder::Sides(sides) => Some(sides),
            Holder::Joint | Holder::Lead => None,
        };
        let takes = matches!(reading.stance, Stance::Agrees | Stance::Rejects | Stance::Undecided);
        takes && own.is_some_and(|own| own & by == 0)
    }

    /// Whether the verb shows a stance and is the innermost that does, in a clause that is no aside; where the issue is named,
    /// not in another one.
    fn speaks_of_topic(&self, index: usize, verb: &Verb, cue: CueAt, named: Option<&Mention>) -> bool {
        let shows = |cue: CueAt| cue.cue.class.stance().or(cue.cue.class.denied()).is_some();
        let aside = match verb.link {
            Link::Adverbial(_) | Link::Beside => true,
            // "a guard is what she puts forward", where the sentence names its issue; "whatever is agreed", "as agreed"
            Link::Relative => {
                named.is_none_or(|mention| self.is_not_it(&Target::named(mention)))
                    || verb.start.checked_sub(1).is_some_and(|at| matches!(self.a.form(at), "whatever" | "as"))
            }
            // "will take a week to review it": whatever that is.
            Link::Complement => cue.cue.class == Class::Consider && verb.parent.is_none_or(|p| self.cue(p).is_none()),
            Link::Root => matches!(verb.form, Form::Ing | Form::Participle),
        };
        // "both press offices": whether a bare form is a verb of its own is itself a guess.
        let side = |subject: usize| self.a.named.get(subject).is_some_and(|named| named.who.is_some());
        let plain = cue.cue.class != Class::Agree && verb.subject.is_some_and(side);
        let guessed = named.is_none() && verb.form == Form::Bare && !plain;
        // "Here is what was agreed"
        let what = verb.passive && verb.start.checked_sub(1).is_some_and(|at| self.a.form(at) == "what");
        // "needs a coffee", "would like a house by the sea": its own object, not what was spoken of.
        let thing = || {
            let group = self.a.group_at(cue.end);
            let thing = |c: &&Chunk| self.a.tag(c.head) == Tag::Noun && !self.a.in_set(c.head, Sets::MATTERS);
            group.filter(thing).is_some_and(|c| matches!(self.a.form(c.start), "a" | "an"))
        };
        let own = match self.a.base(verb.head) {
            "need" => true,
            "look" => self.a.form(verb.end) == "for",
            "please" => verb.subject.is_none(),
            // "The port would rather have a site in the west": another than was asked for.
            "prefer" if !self.d.open.is_empty() => false,
            _ => cue.cue.class == Class::Want && thing(),
        };
        let own = own && named.is_none() && !verb.negated && self.d.opened.is_none();
        if !shows(cue) || aside || guessed || what || own {
            return false;
        }
        let place = named.and_then(|m| self.a.verb_at(m.start));
        // "confirmed that both had come" only says so; "promised to study it" studies it.
        let inner = self.a.parse.verbs.iter().enumerate().any(|(below, v)| {
            let asks = cue.cue.class == Class::Agree && self.asks_within(v, verb);
            let told = cue.cue.class == Class::Agree && self.mood(v) == Mood::Plain && !asks
                || place.is_some_and(|p| p > below);
            v.parent == Some(index)
                && v.link == Link::Complement
                && (self.cue(below).is_some_and(shows) || v.form == Form::Finite && told)
        });
        // "We are ready to go on, he said, adding that fines were needed": the issue has a clause and a subject of its own.
        // Where no word joins clauses, what the one names is what the other is about.
        let parts = |v: &Verb| {
            let joins = |at: usize| {
                matches!(self.a.tag(at), Tag::Sub | Tag::Rel | Tag::Semicolon)
                    || matches!(self.a.form(at), "and" | "but")
            };
            matches!(v.link, Link::Adverbial(_)) || (0..v.start).any(joins)
        };
        let elsewhere = place.and_then(|p| self.verb(p)).is_some_and(|v| {
            v.start > verb.end
                && v.subject.is_some_and(|s| Some(s) != verb.subject)
                && v.link != Link::Relative
                && parts(v)
                && !self.under(place, index)
                && !(cue.cue.class == Class::Agree && self.asks_within(v, verb))
        });
        // "signed the text and did not shake hands": the issue is what they did not do.
        let undone = place.and_then(|p| self.verb(p)).is_some_and(|v| v.start > verb.end && v.negated && !verb.negated)
            && cue.cue.class == Class::Agree
            && !self.under(place, index);
        !inner && !elsewhere && !undone
    }

    /// "agreed on how fines are to be shared": the clause is what the verb is about.
    fn asks_within(&self, inner: &Verb, outer: &Verb) -> bool {
        let asks =
            |at: usize| matches!(self.a.form(at), "how" | "whether" | "what" | "who" | "when" | "where" | "which");
        (outer.end..outer.end + 2).any(|at| at <= inner.start && asks(at))
    }

    /// Whether the verb at `place` is the one at `index` or stands below it.
    pub(super) fn under(&self, place: Option<usize>, index: usize) -> bool {
        let mut current = place;
        for _ in 0..6 {
            match current {
                Some(verb) if verb == index => return true,
                Some(verb) => current = self.verb(verb).filter(|v| v.link == Link::Complement).and_then(|v| v.parent),
                None => return false,
            }
        }
        false
    }
}
