//! What a noun group that names no issue refers back to: "it", "the offer", "such a step", "the levy", "6 per cent".

use super::super::actor::Sides;
use super::super::analysis::Analysis;
use super::super::clause::{Chunk, Verb};
use super::super::lexicon::Class;
use super::super::word::{Sets, Tag, Word, class};
use super::Discourse;
use super::amount::unit;
use crate::hash::Table;
use crate::language::is_measure;
use std::sync::OnceLock;

/// Whether the group names an offer or a demand, whatever it is about.
pub(in crate::coding) fn is_terms(a: &Analysis, chunk: usize) -> bool {
    let terms = Sets::OFFERS.with(Sets::TERMS);
    a.parse.chunks.get(chunk).is_some_and(|group| a.in_set(group.head, terms) || a.base_in_set(group.head, terms))
}

/// What a noun group that names no issue refers back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::coding) struct Anaphor {
    pub issues: Vec<usize>,
    /// Whether they are offers, each by itself.
    pub offers: bool,
    /// Whether a pronoun alone refers back.
    pub pronoun: bool,
}

/// The first of the nouns that may stand for each other, where the noun is one of them.
fn kindred(form: &str) -> Option<&'static str> {
    static FIRST: OnceLock<Table<&'static str, &'static str>> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        let pairs =
            KINDRED.iter().flat_map(|nouns| nouns.iter().map(|noun| (*noun, nouns.first().copied().unwrap_or(noun))));
        pairs.collect()
    });
    let single = form.strip_suffix('s').filter(|rest| rest.len() > 2 && !rest.ends_with('s'));
    first.get(form).or_else(|| first.get(single?)).copied()
}

/// Nouns at the end of a name for an issue which stand for it later, by themselves or one for the other.
const KINDRED: &[&[&str]] = &[
    &["rise", "increase", "raise", "hike", "uplift", "award"],
    &["cut", "reduction", "cutback"],
    &["tax", "levy", "surcharge"],
    &["tariff", "duty", "duties", "customs"],
    &["fee", "charge"],
    &["strike", "walkout", "stoppage"],
    &["ban", "prohibition", "moratorium"],
    &["cap", "ceiling", "freeze"],
    &["closure", "shutdown", "closing"],
    &["quota", "allocation"],
    &["tribunal", "court", "panel"],
    &["fund"],
    &["subsidy", "subsidies"],
    &["visa", "permit"],
    &["zone"],
    &["bonus"],
    &["reactor"],
    &["inspection"],
    &["guarantee"],
    &["pension"],
];

/// Whether the group is a figure that may stand for what is asked or offered: "6 per cent", "15 crowns", "to 50".
fn amount(a: &Analysis, group: &Chunk) -> bool {
    // "at least 6 per cent"
    let least = matches!(a.form(group.start), "least" | "most") && group.end > group.start + 1;
    let start = group.start + usize::from(least);
    // "half a penny"
    let half = a.form(start) == "half" && unit(a, group).is_some();
    if a.tag(start) != Tag::Num && !half {
        return false;
    }
    let year = group.end == start + 1 && a.form(start).len() == 4 && !a.form(start).contains(['.', ',']);
    let bare = || group.end == start + 1 && !matches!(a.tag(group.end), Tag::Noun | Tag::Name | Tag::Adj | Tag::Dash);
    let unit = unit(a, group).is_some() || is_measure(a.form(group.head)) || bare();
    // Behind a preposition only where the verb or the noun before it asks for one.
    let bound = group.preposition.is_none_or(|at| {
        least && a.form(at) == "at"
            || matches!(a.form(at), "above" | "beyond" | "below" | "than")
            || a.verb_cues.iter().flatten().any(|cue| cue.start <= at && at < cue.end)
            || a.noun_cues
                .iter()
                .any(|cue| cue.start <= at && at < cue.end || cue.end == at && matches!(a.form(at), "of" | "for"))
    });
    // A figure of something that is named in the same clause is a figure of that.
    let place = a.verb_at(group.start);
    let named =
        a.issues.mentions.iter().any(|m| m.start >= group.end && place.is_some() && a.verb_at(m.start) == place);
    !year && unit && bound && !named
}

/// Whether "that" before the group points at it and opens no clause: "called that demand absurd".
fn points_with_that(a: &Analysis, chunk: usize, group: &Chunk) -> bool {
    let that = group.start.checked_sub(1).is_some_and(|at| a.tag(at) == Tag::That);
    that && a.tag(group.start) == Tag::Noun && !a.parse.verbs.iter().any(|verb| verb.subject == Some(chunk))
}

/// "such a long tie", and nobody: "such a minister".
fn is_such(a: &Analysis, group: &Chunk) -> bool {
    let such = a.form(group.start) == "such" && matches!(a.form(group.start + 1), "a" | "an");
    let person = |word: &Word| word.is(class::ROLE) || word.term.actor;
    let thing = a.word(group.head).is_some_and(|word| word.tag == Tag::Noun && !person(word));
    such && thing && !a.in_set(group.head, Sets::PEOPLE) && !matches!(a.form(group.end), "as" | "of" | "that")
}

/// The issue that what is quoted was said of: "'That won't do,' she said of the levy", "Of the levy he said: 'It must go.'"
fn told_of(a: &Analysis) -> Option<usize> {
    let quoted = |at: usize| a.word(at).is_some_and(|word| word.quoted);
    let said = |verb: &&Verb| matches!(a.base(verb.head), "say" | "ask" | "remark") && !quoted(verb.head);
    let verb = a.parse.verbs.iter().find(said).filter(|_| a.words.iter().any(|word| word.quoted))?;
    let of = |at: usize| matches!(a.form(at), "of" | "about");
    let mut plain = a.issues.mentions.iter().filter(|mention| !quoted(mention.start));
    let first = plain.next().filter(|_| plain.next().is_none())?;
    let group = a.group_at(first.start)?;
    let of = group.preposition.filter(|at| of(*at) && (*at == verb.end || *at == 0))?;
    (first.start - of < 6).then_some(first.issue)
}

/// The issue that is named last before `at` by a word for several things.
pub(in super::super) fn named_of_several(a: &Analysis, at: usize) -> Option<usize> {
    let several = |last: usize| a.word(last).is_some_and(|word| word.is(class::PLURAL));
    let mut before = a.issues.mentions.iter().filter(|m| m.end <= at);
    before.rfind(|m| several(m.end.saturating_sub(1))).map(|m| m.issue)
}

/// A pronoun means what was named so few sentences ago.
const RECALL: usize = 2;

impl Discourse {
    /// What the noun group refers back to, where it names no issue itself.
    pub fn anaphor(
        &self,
        a: &Analysis,
        chunk: usize,
        earlier: Option<usize>,
        holder: &dyn Fn() -> Option<Sides>,
    ) -> Option<Anaphor> {
        let group = a.parse.chunks.get(chunk)?;
        let form = a.form(group.head);
        let start = group.start - usize::from(points_with_that(a, chunk, group));
        let has = |form: &str| (start..group.end).any(|at| a.form(at) == form);
        let one = |issue: usize| vec![issue];
        let before = || earlier.or(self.issues.last().copied()).map(one);
        let said_of = || earlier.or(self.said_of).map(one);
        let words = a.words.get(group.start..group.end).unwrap_or_default();
        let pointing =
            start < group.start || words.iter().any(|word| word.sets.has(Sets::POINTING)) || self.names_owner(a, chunk);
        // "only ten", "some": of what was spoken of.
        let fraction = |word: &Word| matches!(word.lower, "half" | "third" | "quarter" | "thirds");
        let bare = |word: &Word| {
            matches!(word.tag, Tag::Num | Tag::Adv)
                || matches!(word.lower, "some" | "all" | "none" | "few" | "many" | "most" | "both")
                || fraction(word)
                || word.lower == "a" && words.last().is_some_and(fraction)
                // "offered a single one instead"
                || matches!(word.lower, "a" | "single" | "last") && words.last().is_some_and(|w| w.lower == "one")
        };
        let quantity = || {
            words.iter().all(bare)
                && !matches!(a.form(group.end), "of" | "per")
                && (a.form(group.end) != "for" || !words.iter().any(fraction))
                && !matches!(a.tag(group.end), Tag::Noun | Tag::Name | Tag::Adj)
                && group.preposition.is_none()
                || amount(a, group)
        };
        let is = |set| a.in_set(group.head, set) || a.base_in_set(group.head, set);
        let offers = is(Sets::OFFERS);
        let summed = || self.amounts.issue(a, group).map(one);
        let several = if earlier.is_none() { self.of_several(a, group) } else { None };
        let issues = match form {
            "it" | "this" | "that" | "them" | "these" | "those"
                if group.end - group.start == 1 && (self.silent < RECALL || earlier.is_some()) =>
            {
                if matches!(form, "them" | "these" | "those") && earlier.is_none() && self.issues.len() > 1 {
                    Some(self.issues.clone())
                } else {
                    said_of()
                }
            }
            // "'That won't do,' she said of the levy"
            "it" | "this" | "that" | "they" | "them" | "these" | "those"
                if group.end - group.start == 1 && told_of(a).is_some() =>
            {
                told_of(a).map(one)
            }
            // "rejected both", "has said nothing on either point", "agreed to the former"
            _ if several.is_some() => several.clone(),
            // "They must be sent home": what can't be done by those who are spoken of.
            "they" if self.undergoes(a, chunk) => named_of_several(a, group.start).or(self.several).map(one),
            // "expected it to do the same"
            "same" if has("the") && group.start > 0 && a.base(group.start - 1) == "do" => said_of(),
            // "offered a rise, something the union has long asked for"
            "something" if group.start > 0 && a.tag(group.start - 1) == Tag::Comma => earlier.map(one),
            _ if !matches!(form, "both") && quantity() => {
                // A sentence that names an issue behind it speaks of that; a sum of money is no matter of when or how to talk.
                let other = earlier.is_none() && !a.issues.mentions.is_empty();
                let sum = || a.tag(group.start) == Tag::Num;
                let last = || said_of().filter(|found| !(found.iter().any(|i| self.procedure.contains(i)) && sum()));
                // The one thing that the sentence before it in the paragraph was about, and not what had such a figure earlier.
                let just = || last().filter(|_| self.was_about_one());
                if other { None } else { just().or_else(summed).or_else(last) }
            }
            // What points at nothing refers back to nothing.
            _ if !pointing => None,
            // "rejected the 5 per cent"
            _ if summed().is_some() => summed(),
            _ if offers => {
                let holder = holder();
                let theirs = |(_, of): &&(usize, Sides)| holder.is_none_or(|own| *of & own == 0);
                let count = if has("both") || has("either") || has("neither") || form.ends_with('s') { 2 } else { 1 };
                let offers: Vec<usize> =
                    self.offers.iter().rev().filter(theirs).take(count).map(|(issue, _)| *issue).collect();
                // What the sentence before was about, and not an offer made before that.
                let newer = self.silent == 0 && count == 1 && !offers.iter().any(|issue| self.issues.contains(issue));
                if offers.is_empty() || newer { before() } else { Some(offers) }
            }
            _ if is(Sets::TERMS) && !self.names_owner(a, chunk) => {
                let holder = holder();
                let theirs = |(_, of): &&(usize, Sides)| holder.is_none_or(|own| *of & own == 0);
                let demands: Vec<usize> = self.demands.iter().filter(theirs).map(|(issue, _)| *issue).collect();
                let newer =
                    self.silent == 0 && demands.len() == 1 && !demands.iter().any(|issue| self.issues.contains(issue));
                // "that demand", of several: the last.
                let single = (has("that") || has("this")) && !form.ends_with('s');
                if newer {
                    before()
                } else if let Some(last) = demands.last().filter(|_| single) {
                    Some(one(*last))
                } else if demands.is_empty() {
                    None
                } else {
                    Some(demands)
                }
            }
            _ if (has("the") || has("this") || has("that") || has("such") || has("these"))
                && self.head(form).is_some() =>
            {
                self.head(form).map(one)
            }
            // "could live with such a solution"
            _ if has("such") && is(Sets::DEALS) && a.issues.mentions.is_empty() => before(),
            _ if is(Sets::MATTERS)
                && (has("this")
                    || has("the")
                        && matches!(
                            form,
                            "meeting"
                                | "date"
                                | "figure"
                                | "sum"
                                | "amount"
                                | "matter"
                                | "subject"
                                | "number"
                                | "project"
                                | "exclusion"
                                | "passage"
                                | "wording"
                                | "notion"
                                | "move"
                                | "step"
                                | "measure"
                        )
                        && !matches!(a.form(group.end), "of" | "for" | "that" | "on")
                    || has("that")
                    || has("such")
                    || has("these")
                    || has("any")
                    || has("the") && matches!(form, "idea" | "possibility")) =>
            {
                before()
            }
            // "wants a lease of 15 years, but so long a tie, or such a tie, is out of the question"
            _ if self.silent == 0 && is_such(a, group) => said_of(),
            // "The rebels rejected the timetable."
            _ if earlier.is_none() && a.issues.mentions.is_empty() && self.is_answered(a, group) => {
                self.on_the_table(holder()).map(one)
            }
            _ => None,
        };
        issues.filter(|issues| !issues.is_empty()).map(|issues| Anaphor {
            issues,
            offers: offers || several.is_some(),
            pronoun: a.tag(group.head) != Tag::Noun,
        })
    }

    /// Whether the sentence before, in the same paragraph, was about one issue.
    fn was_about_one(&self) -> bool {
        self.silent == 0 && self.topic.is_some() && one(&self.issues) == self.topic
    }

    /// Which of the several things that were asked or offered in the sentence before: "both", "neither demand", "the former".
    fn of_several(&self, a: &Analysis, group: &Chunk) -> Option<Vec<usize>> {
        if self.silent > 0 || self.open.len() < 2 {
            return None;
        }
        let mut asked: Vec<usize> = Vec::new();
        for issue in &self.issues {
            if !asked.contains(issue) && self.open.iter().any(|(open, _)| open == issue) {
                asked.push(*issue);
            }
        }
        let (first, last) = asked.first().zip(asked.last()).filter(|_| asked.len() > 1)?;
        let counts = |at: usize| matches!(a.form(at), "both" | "neither" | "either" | "two");
        let named = Sets::MATTERS.with(Sets::TERMS).with(Sets::OFFERS);
        let whole = group.end - group.start == 1 || a.in_set(group.head, named) || a.base_in_set(group.head, named);
        let the = a.form(group.start) == "the" && group.end - group.start == 2;
        match a.form(group.head) {
            "former" | "first" if the => Some(vec![*first]),
            "latter" | "second" if the => Some(vec![*last]),
            _ if whole && a.form(group.head) != "two" && (group.start..group.end).any(counts) => Some(asked),
            _ => None,
        }
    }

    /// Whether the group is what somebody says yes or no to, and says nothing itself of what that is.
    fn is_answered(&self, a: &Analysis, group: &Chunk) -> bool {
        let definite = a.word(group.start).is_some_and(|word| {
            matches!(word.base, "the" | "this" | "that" | "these" | "those" | "such" | "any")
                || word.sets.has(Sets::POINTING)
        });
        let bare = !matches!(
            a.form(group.end),
            "of" | "for" | "to" | "that" | "on" | "about" | "between" | "with" | "from" | "in"
        );
        let thing = matches!(a.tag(group.head), Tag::Noun | Tag::Adj)
            && !a.in_set(group.head, Sets::TIMES.with(Sets::DEALS).with(Sets::PAPERS));
        let cue = a.verb_cues.iter().flatten().any(|cue| {
            matches!(cue.cue.class, Class::Reject | Class::Agree | Class::Consider)
                && !matches!(a.base(cue.start), "acknowledge" | "recognise" | "recognize" | "admit")
                && (cue.end == group.start || group.preposition.is_some_and(|at| cue.start <= at && at < cue.end))
        });
        definite && bare && thing && cue
    }

    /// The one issue on which somebody else than the holder asked for something or offered it in the sentence before; or that
    /// it was about.
    pub fn on_the_table(&self, holder: Option<Sides>) -> Option<usize> {
        let theirs = |(_, of): &&(usize, Sides)| holder.is_none_or(|own| *of & own == 0);
        if !self.open.is_empty() {
            let asked: Vec<usize> = self.open.iter().filter(theirs).map(|(issue, _)| *issue).collect();
            return one(&asked);
        }
        if self.silent == 0 { one(&self.issues) } else { None }
    }

    /// The issue whose mention ended in this noun, or one like it: "the levy" after "a wealth tax".
    fn head(&self, form: &str) -> Option<usize> {
        let class = if self.heads.is_empty() { None } else { kindred(form) }?;
        self.heads.iter().rev().find(|(head, _)| kindred(head) == Some(class)).map(|(_, issue)| *issue)
    }

    /// Whether something is done to the group, or it must go: what is spoken of, not who.
    fn undergoes(&self, a: &Analysis, chunk: usize) -> bool {
        a.parse.verbs.iter().filter(|verb| verb.subject == Some(chunk)).any(|verb| {
            let must = verb.modal.is_some_and(|at| matches!(a.base(at), "must" | "should" | "shall" | "ought"))
                || (verb.start..verb.head).any(|at| a.base(at) == "have" && a.form(at + 1) == "to");
            let away = match a.base(verb.head) {
                // What people hardly do, and things do.
                "go" | "rise" | "fall" | "end" | "stop" | "stay" | "remain" | "disappear" | "vanish" | "increase"
                | "drop" => !self.acts_on(a, verb),
                "come" => matches!(a.form(verb.end), "home" | "back" | "down" | "off"),
                _ => false,
            };
            let acted = verb.passive && a.tag(verb.head) == Tag::VerbPart && a.base(verb.head) != "be";
            // "They should be free for schools"
            let is = must && a.base(verb.head) == "be" && a.tag(verb.end) == Tag::Adj;
            must && away || is || acted && (must || verb.modal.is_some() || a.form(verb.start) == "be")
        })
    }

    /// Whether something stands behind the verb that it is done to.
    fn acts_on(&self, a: &Analysis, verb: &Verb) -> bool {
        let object = a.group_at(verb.end);
        object.is_some_and(|group| group.preposition.is_none())
    }

    /// Notes the amounts of a sentence that is about one issue alone, or that are amounts of something named.
    pub fn note_amounts(&mut self, a: &Analysis, issues: &[usize]) {
        let one = one(issues);
        self.amounts.note(a, one);
    }

    /// Notes the last nouns of the mentions.
    pub fn note_heads(&mut self, a: &Analysis) {
        for mention in &a.issues.mentions {
            let form = a.form(mention.end.saturating_sub(1));
            if kindred(form).is_some() {
                if self.heads.len() > 15 {
                    self.heads.remove(0);
                }
                self.heads.push((form.to_owned(), mention.issue));
            }
        }
    }
}

/// The issue, where they are all one.
fn one(issues: &[usize]) -> Option<usize> {
    let first = issues.first()?;
    issues.iter().all(|issue| issue == first).then_some(*first)
}
