//! Answers: "Never.", "Of course.", "Not a penny", "They would rather not". What they are said of is what was asked before,
//! by a question, by the words "asked whether", or by the other side in the sentence before.

use super::super::actor::{Sides, Who};
use super::super::analysis::CueAt;
use super::super::clause::{Chunk, Form, Link, Verb};
use super::super::discourse::sides_of;
use super::super::lexicon::{Class, Frame};
use super::super::word::{Sets, Tag};
use super::{Rules, Target};
use crate::codebook::Stance;

/// What an answer is given to: the issue, what a yes means, and who asked where that is a side.
struct Asked {
    issue: usize,
    yes: Stance,
    by: Sides,
}

impl Rules<'_, '_> {
    /// The answer that opens the sentence, or what stands behind its question.
    pub(super) fn answer_rule(&mut self) {
        // "Only if the levy went first": what it names is named within the condition.
        let limits = |rules: &Self| {
            let said = rules.said(rules.answer_start(0)).map(|(stance, _)| stance);
            let tied = || rules.left_out(0).map(|(stance, _, _)| stance);
            said.or_else(tied) == Some(Stance::Conditions)
        };
        if !self.drafts.is_empty() && !limits(self) {
            return;
        }
        // "The port's answer was brief: two berths, and not one more": what is answered may name it again.
        let again = |issue: usize| self.a.reply().is_some() && self.a.issues.mentions.iter().all(|m| m.issue == issue);
        let free = |asked: &Asked| self.a.issues.mentions.is_empty() || limits(self) || again(asked.issue);
        let before = || self.asked_before().filter(free);
        let Some((asked, from)) = self.asked_here().or_else(|| Some((before()?, 0))) else { return };
        let start = if self.said(from).is_some() { from } else { self.answer_start(from) };
        let said = self.said(start).map(|(stance, end)| (stance, self.answering_side(), end));
        let found = said
            .filter(|(_, side, _)| side.is_some())
            .or_else(|| self.left_out(from.max(start)))
            .or_else(|| self.plain_answer());
        let Some((stance, Some(sides), end)) = found else { return };
        if sides.count_ones() != 1 || sides & asked.by != 0 {
            return;
        }
        let stance = match stance {
            Stance::Agrees => asked.yes,
            // "Will you insist on it?" "No.": that is no refusal.
            Stance::Rejects if asked.yes == Stance::Demands => return,
            _ => stance,
        };
        let target = Target::new(vec![asked.issue], start, end, start);
        self.push(sides, &target, stance, "answer", Some((start, end)), None, false);
    }

    /// "Pressed on whether the levy would go, she said the talks were going on": whatever is said, it is no answer.
    pub(super) fn evades(&mut self) {
        let Some((theme, from)) = self.question_at_front() else { return };
        let said = self.drafts.iter().any(|d| theme.issues.contains(&d.issue));
        // "whether it goes or not" leaves nothing open.
        let or_not = (1..from).any(|at| self.a.form(at) == "or" && self.a.form(at + 1) == "not");
        let front = !or_not && (0..3).any(|at| self.a.form(at) == "whether");
        let whether = front
            || (1..from).any(|at| {
                matches!(self.a.form(at), "whether" | "if")
                    && (self.a.is_asked(at - 1) || at > 1 && self.a.is_asked(at - 2))
            });
        let says = |(verb, cue): (&Verb, &Option<CueAt>)| {
            verb.start >= from && verb.link == Link::Root && cue.is_some_and(|cue| cue.cue.class == Class::Say)
        };
        let says = whether && self.a.parse.verbs.iter().zip(&self.a.verb_cues).any(says);
        if let Some(own) = self.speaking().filter(|own| says && !said && own.count_ones() == 1) {
            self.push(own, &theme, Stance::Undecided, "evades", Some((theme.start, from)), None, false);
        }
    }

    /// "'Interesting' was all that Holt would say about the levy", "All she would say was that": no answer.
    pub(super) fn all_said(&mut self) {
        let all = |verb: &&Verb| {
            let subject =
                verb.subject.and_then(|subject| self.a.parse.chunks.get(subject)).map_or(0, |group| group.start);
            let would = verb.modal.is_some_and(|m| matches!(self.a.base(m), "would" | "could"));
            let all = (subject.saturating_sub(2)..=subject).any(|at| self.a.form(at) == "all");
            would && !verb.negated && all && matches!(self.a.base(verb.head), "say" | "offer")
        };
        let Some(verb) = self.a.parse.verbs.iter().find(all) else { return };
        let Some(own) = verb.subject.and_then(|subject| self.who(subject).sides()) else { return };
        let named = self.a.issues.mentions.iter().find(|m| m.start >= verb.end).map(|m| m.issue);
        let Some(issue) = named.or_else(|| self.d.on_the_table(Some(own))) else { return };
        let target = Target::new(vec![issue], verb.start, verb.end, verb.start);
        self.push(own, &target, Stance::Undecided, "all-said", Some((verb.start, verb.end)), None, false);
    }

    /// What the question before asked; or what the other side asked for in the sentence before, where that is one thing.
    fn asked_before(&self) -> Option<Asked> {
        if let Some((issue, yes)) = self.d.answers {
            return Some(Asked { issue, yes, by: 0 });
        }
        let (issue, by) = *self.d.open.first()?;
        let one = self.d.open.iter().all(|(other, sides)| *other == issue && *sides == by);
        one.then_some(Asked { issue, yes: Stance::Agrees, by })
    }

    /// What the sentence itself says that somebody was asked: "Asked whether it would pay, the port replied: ...".
    fn asked_here(&self) -> Option<(Asked, usize)> {
        if let Some(verdict) = self.verdict().or_else(|| self.answer_to()) {
            return Some(verdict);
        }
        // "On wages, the answer was no"
        let theme = || self.theme().filter(|_| self.a.has(Sets::REPLIES));
        let (theme, end) = self.question_at_front().or_else(|| self.question_behind()).or_else(theme)?;
        Some((Asked { issue: *theme.issues.first()?, yes: Stance::Agrees, by: 0 }, end))
    }

    /// "The answer to cameras in the cabs is no": what it is given to.
    fn answer_to(&self) -> Option<(Asked, usize)> {
        let to = |group: &&Chunk| self.a.in_set(group.head, Sets::REPLIES) && self.a.form(group.end) == "to";
        let group = self.a.parse.chunks.iter().filter(|_| self.a.has(Sets::REPLIES)).find(to)?;
        let mut given = self.a.issues.mentions.iter().filter(|m| m.start > group.end && m.start < group.end + 8);
        let first = given.next().filter(|first| given.all(|m| m.issue == first.issue))?;
        Some((Asked { issue: first.issue, yes: Stance::Agrees, by: 0 }, first.end))
    }

    /// "Cameras in the cabs, no," "Four percent, fine": what stands before the answer, without a verb.
    fn verdict(&self) -> Option<(Asked, usize)> {
        let first = self.a.issues.mentions.first().filter(|first| first.start < 4)?;
        let mut commas = (first.end..first.end + 12).filter(|at| matches!(self.a.tag(*at), Tag::Comma | Tag::Dash));
        let comma = commas.find(|at| self.said(at + 1).is_some_and(|(stance, _)| stance != Stance::Conditions))?;
        let verbless = self.a.parse.verbs.iter().all(|verb| verb.start > comma);
        let one = self.a.issues.mentions.iter().all(|m| m.issue == first.issue || m.start > comma);
        (verbless && one).then_some((Asked { issue: first.issue, yes: Stance::Agrees, by: 0 }, comma + 1))
    }

    /// "Her answer came at once, and it was no", "The port's answer was brief: no", "'No,' came the answer from the port".
    fn plain_answer(&self) -> Option<(Stance, Option<Sides>, usize)> {
        if !self.a.has(Sets::REPLIES) {
            return None;
        }
        let mut groups = self.a.parse.chunks.iter().enumerate();
        let (chunk, group) = groups.find(|(_, group)| self.a.in_set(group.head, Sets::REPLIES))?;
        let words = self.a.words.len();
        let is = |verb: &&Verb| matches!(self.a.base(verb.head), "be" | "remain" | "stay") && !verb.negated;
        let word =
            |at: usize| matches!(self.a.form(at), "no" | "yes" | "negative" | "positive") && self.is_closed(at + 1);
        let behind = self.a.parse.verbs.iter().filter(is).find_map(|verb| {
            let it = |at: usize| self.a.parse.chunks.get(at).is_some_and(|c| self.a.form(c.head) == "it");
            verb.subject.filter(|subject| *subject == chunk || chunk < *subject && it(*subject))?;
            // "was a flat no"
            let plain = |at: &usize| matches!(self.a.tag(*at), Tag::Det | Tag::Adj | Tag::Noun | Tag::Quote);
            let end = (verb.end..verb.end + 4).find(|at| !plain(at) || word(*at))?;
            word(end).then_some(end)
        });
        let no = |at: usize| matches!(self.a.form(at), "no" | "negative");
        let stance = |at: usize| if no(at) { Stance::Rejects } else { Stance::Agrees };
        // "was 'over my dead body'"
        let quoted = || {
            let verb = self.a.parse.verbs.iter().filter(is).find(|verb| verb.subject == Some(chunk))?;
            self.said(verb.end + 1).filter(|_| self.a.tag(verb.end) == Tag::Quote)
        };
        // "The port's answer was that the sum was out of the question"
        let that = || {
            let verb = self.a.parse.verbs.iter().filter(is).find(|verb| verb.subject == Some(chunk))?;
            let from = Some(verb.end + 1).filter(|_| self.a.tag(verb.end) == Tag::That)?;
            self.said(from).or_else(|| Some((Stance::Rejects, self.turns_away(from)?)))
        };
        let said = behind.map(|at| (stance(at), at + 1)).or_else(quoted).or_else(that);
        let colon = || {
            let colon = (group.end..words).find(|at| self.a.tag(*at) == Tag::Colon)?;
            let from = (colon + 1..words).find(|at| self.a.tag(*at) != Tag::Quote)?;
            self.said(from).or_else(|| Some((Stance::Rejects, self.turns_away(from)?)))
        };
        // "'No,' was the port's answer"
        let before = || self.said(self.answer_start(0)).filter(|(_, end)| *end <= group.start);
        let (stance, end) = said.or_else(colon).or_else(before)?;
        let from = group.end;
        let other = || self.asked_before().and_then(|asked| self.d.other(asked.by));
        // "her spokesman gave a one-word answer: no"
        let giver = || {
            let verb = self.verb_over(group.head).filter(|verb| verb.end == group.start && self.a.gives(verb.head))?;
            self.who(verb.subject?).sides()
        };
        let owner = self.owner(chunk, from, (from + 6).min(words)).or_else(giver).or_else(other);
        // "'The answer is no,' she said"
        Some((stance, owner.or_else(|| self.answering_side()), end))
    }

    /// Where the answer that begins here ends, if it says in words of its own that there will be nothing: "the sum was
    /// 'insulting'", "two, and not one more", "the text was closed".
    fn turns_away(&self, from: usize) -> Option<usize> {
        let end = self.a.words.len();
        let plain = |at: usize| !(from.max(at.saturating_sub(3))..at).any(|at| self.a.tag(at) == Tag::Neg);
        // "its defences were non-negotiable"
        let kept = |j: &CueAt| matches!(j.cue.words.last(), Some(&"non-negotiable" | &"negotiable"));
        let judged = |j: &CueAt| j.start >= from && (j.cue.class == Class::Reject || kept(j)) && plain(j.start);
        let says = |(verb, cue): (&Verb, &Option<CueAt>)| {
            let rejects = cue.is_some_and(|cue| cue.cue.class == Class::Reject && cue.cue.frame == Frame::Predicate);
            let opens = cue.is_some_and(|cue| cue.cue.class == Class::Open);
            verb.start >= from && (rejects && !verb.negated || opens && verb.negated)
        };
        let shut = |at: usize| matches!(self.a.form(at), "closed" | "shut" | "final" | "over" | "settled");
        let closed = |verb: &Verb| {
            let last = if self.a.tag(verb.head) == Tag::Be { verb.end } else { verb.head };
            let is = verb.start >= from && !verb.negated && verb.modal.is_none();
            is && shut(last) && (verb.passive || last == verb.end)
        };
        let more = |at: usize| {
            self.a.form(at) == "more"
                && (from.max(at.saturating_sub(4))..at).any(|at| matches!(self.a.form(at), "not" | "no"))
        };
        let verbs = || self.a.parse.verbs.iter();
        let away = self.a.judgements.iter().any(judged)
            || verbs().zip(&self.a.verb_cues).any(says)
            || verbs().any(closed)
            || (from..end).any(|at| more(at) && self.is_closed(at + 1));
        away.then_some(end)
    }

    /// "'No comment,' he said when asked about the levy": what the answer was given to.
    fn question_behind(&self) -> Option<(Target, usize)> {
        let quoted = self.a.words.first().is_some_and(|word| word.quoted || word.tag == Tag::Quote);
        let mentions = Some(&self.a.issues.mentions).filter(|_| quoted)?;
        let first = mentions.first()?;
        let asked = (1..self.a.words.len()).find(|at| {
            // "when a reporter asked if"
            let when = (at.saturating_sub(4)..*at).any(|at| matches!(self.a.form(at), "when" | "after"));
            let opens = when || self.a.tag(at - 1) == Tag::Comma;
            let binds = matches!(self.a.form(at + 1), "about" | "on" | "whether" | "if" | "for");
            // "'Neither yes nor no,' she said of the offer"
            let says = self.a.base(*at) == "say";
            let of = says && (self.a.form(at + 1) == "of" || (at + 1..at + 4).any(|at| self.a.form(at) == "about"));
            of || matches!(self.a.form(*at), "asked" | "pressed" | "questioned") && opens && binds
        })?;
        mentions.iter().all(|m| m.start > asked).then(|| (Target::named(first), 0))
    }

    /// Where the answer begins: behind a label ("A. NAME: Never.") or, behind a question, where a quotation opens.
    fn answer_start(&self, from: usize) -> usize {
        let label = if from == 0 {
            // "He answered with one word as he left the hall: 'Never.'"
            let opens = |at: usize| at < 7 || self.a.tag(at + 1) == Tag::Quote;
            let colon = (0..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Colon && opens(*at));
            colon.map(|colon| colon + 1)
        } else {
            let mut rest = self.a.words.iter().enumerate().skip(from);
            rest.find(|(_, word)| matches!(word.tag, Tag::Colon | Tag::Quote)).map(|(at, _)| at + 1)
        };
        let mut start = label.or_else(|| self.told_at().filter(|_| from == 0)).unwrap_or(from);
        while self.a.tag(start) == Tag::Quote {
            start += 1;
        }
        start
    }

    /// Where what somebody says begins that isn't quoted: "Holt said there was no money".
    fn told_at(&self) -> Option<usize> {
        let told = |verb: &&Verb| verb.link == Link::Complement && verb.form == Form::Finite;
        let verb = self.a.parse.verbs.iter().take(2).find(told)?;
        let over = verb.parent.filter(|over| self.says(*over))?;
        let from = self.verb(over)?.end;
        Some(from + usize::from(self.a.tag(from) == Tag::That && self.a.tag(from + 1) != Tag::Be))
    }

    /// An answer whose verb is left out: "They would rather not", "The islands should, according to the port".
    fn left_out(&self, start: usize) -> Option<(Stance, Option<Sides>, usize)> {
        let closed = |at: usize| self.is_closed(at) || self.is_tied(at);
        // "If it does not, others will"
        let supposed =
            |verb: &Verb| matches!(verb.link, Link::Adverbial(at) if matches!(self.a.form(at), "if" | "unless"));
        let bare =
            |verb: &&Verb| matches!(self.a.tag(verb.head), Tag::Do | Tag::Modal) && closed(verb.end) && !supposed(verb);
        let mut near = self.a.parse.verbs.iter().filter(|verb| verb.start >= start && verb.start < start + 8);
        let verb = near.find(bare)?;
        let subject = verb.subject?;
        let own = self.who(subject).sides();
        if verb.negated {
            return Some((Stance::Rejects, own, verb.end));
        }
        // "She said they would", "they would, if the roof was mended"
        let told = matches!(verb.link, Link::Root | Link::Complement);
        if told && matches!(self.a.base(verb.head), "will" | "would") {
            let stance = if self.is_tied(verb.end) { Stance::Conditions } else { Stance::Agrees };
            return Some((stance, own, verb.end));
        }
        // "Who pays?" "They should": who says so asks it of them.
        let asks = matches!(self.a.base(verb.head), "should" | "must" | "ought");
        if asks && self.d.answers.is_some() {
            let by = self.answering_side().filter(|by| own.is_none_or(|own| own & by == 0))?;
            return Some((Stance::Demands, Some(by), verb.end));
        }
        None
    }

    /// "The board has not decided", "whether it will strike he could not say".
    pub(super) fn is_undecided(&self, verb: &Verb) -> bool {
        let asked = || self.d.answers.is_some() || self.a.form(usize::from(self.a.tag(0) == Tag::Quote)) == "whether";
        let told =
            verb.link == Link::Root || verb.link == Link::Complement && verb.parent.is_some_and(|over| self.says(over));
        verb.negated
            && told
            && self.is_closed(verb.end)
            && match self.a.base(verb.head) {
                "decide" => verb.modal.is_none(),
                "say" | "tell" => asked(),
                _ => false,
            }
    }

    /// The side that gives the answer.
    fn answering_side(&self) -> Option<Sides> {
        match self.speaker.map(|s| s.who) {
            Some(Who::Sides(sides)) => Some(sides),
            Some(Who::Third) => None,
            // "'Not before May' was how Holt replied": who is named behind what is quoted.
            None => {
                let quoted = (1..self.a.words.len()).find(|at| self.a.tag(*at) == Tag::Quote)?;
                let named = self.a.actors.iter().find(|m| m.start > quoted && self.a.tag(0) == Tag::Quote)?;
                sides_of(Some(named.who))
            }
        }
    }
}
