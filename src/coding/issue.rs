//! Issues: where a sentence names one, by the codebook's keywords.

mod mention;
mod owner;
mod sense;
mod short;
mod written;

pub(super) use mention::{Mention, Sure};
use owner::Owners;
use sense::{acts, behind_sum, is_deed, is_unit, is_verb, pays, phrasal, tells_when, within_name};
pub(super) use short::Called;
use short::Shorts;
use written::{apart, compound, rated, side_words, spelt};

use super::actor::Sides;
use super::phrase::{Forms, Keywords, Places};
use super::stem::stem;
use super::term::{Lists, Terms};
use super::topic::{is_plain, topics};
use super::word::{Tag, Word};
use crate::codebook::{Codebook, Stance};
use crate::index::sort;

/// What a keyword of an issue is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Keyword,
    /// The same, where the codebook writes it as a name.
    Name,
    /// A noun made of a verb, which by the verb itself is only hinted at: "payment" by "paid", "closure" by "closed".
    Deed,
    /// Counts where no keyword of any issue stands near.
    Hint,
    /// A unit in which anything may be counted or paid: "percent", "million crowns".
    Unit,
    /// The same as a keyword, behind a sum or a number alone: "a tonne".
    Rate,
    /// The same as a hint, of a unit of time, unless it only says when or how often.
    Time,
    /// The same of other words for what the issue is about.
    Topic,
    /// Takes away what lies within it.
    Except,
    /// Belongs to this position of the issue.
    Position(usize),
    /// Tells this position where nothing else tells the stance.
    Answer(usize),
}

/// The issues of a codebook, ready to be found.
pub(super) struct Issues {
    keywords: Keywords<(usize, Use)>,
    /// The last words of keywords, which may stand for them.
    shorts: Shorts,
    /// Whose words are whose.
    owners: Owners,
    /// Which of them their author has told in few words.
    plain: Vec<bool>,
    /// The issues that are about the talks themselves.
    pub procedure: Vec<usize>,
}

impl Use {
    fn is_keyword(self) -> bool {
        matches!(self, Use::Keyword | Use::Name | Use::Deed | Use::Unit)
    }
}

/// What a sentence holds of issues.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub mentions: Vec<Mention>,
    /// Where there is none, the nouns that one issue alone has in its keywords, if all are the same issue's.
    pub owned: Vec<Mention>,
    /// What tells an issue's position.
    pub positions: Vec<Given>,
}

/// The words of a keyword, or of a hint, of an issue's position: `start..end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given {
    issue: usize,
    position: usize,
    pub start: usize,
    pub end: usize,
    pub hint: bool,
}

/// The one that all are.
fn one(mut all: impl Iterator<Item = usize>) -> Option<usize> {
    let first = all.next()?;
    all.all(|issue| issue == first).then_some(first)
}

impl Issues {
    pub fn new(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut keywords = Keywords::new(Lists::ISSUES);
        let times: Vec<String> = TIMES.split(' ').map(stem).collect();
        for (index, issue) in codebook.issues.iter().enumerate() {
            for keyword in &issue.keywords {
                let time = !keyword.contains(' ') && times.contains(&stem(keyword));
                let weight = match () {
                    () if time => Use::Time,
                    () if is_deed(keyword) => Use::Deed,
                    () if is_unit(keyword) => Use::Unit,
                    () if keyword.contains(char::is_uppercase) => Use::Name,
                    () => Use::Keyword,
                };
                keywords.add(keyword, (index, weight), terms);
                if keyword.ends_with("ing") && !keyword.contains(' ') {
                    terms.add_matter(keyword);
                }
                // As other papers write it.
                for other in spelt(keyword) {
                    keywords.add(&other, (index, weight), terms);
                }
                // "pay per show" is also "pay a show", and "per show" is also "a show" behind a sum.
                if let Some((rate, whole)) = rated(keyword) {
                    keywords.add(&rate, (index, if whole { Use::Keyword } else { Use::Rate }), terms);
                }
                // "hire guards" is also "200 guards would be hired".
                if let Some(apart) = apart(keyword) {
                    keywords.add(&apart, (index, Use::Hint), terms);
                }
                // "gate closure" is also "closure of the gate".
                if let Some((first, last)) = compound(keyword) {
                    for between in [" of ... ", " for ... "] {
                        keywords.add(&[last, between, first].concat(), (index, Use::Keyword), terms);
                    }
                }
            }
            // "PAY": what its author calls the issue.
            for name in issue.label.split([',', ';', '(', ')']).flat_map(|part| part.split(" and ")) {
                if is_plain(issue) {
                    keywords.add(name.trim(), (index, Use::Topic), terms);
                }
            }
            for keyword in &issue.hints {
                keywords.add(keyword, (index, Use::Hint), terms);
            }
            for keyword in &issue.except {
                keywords.add(keyword, (index, Use::Except), terms);
            }
            for (number, position) in issue.positions.iter().enumerate() {
                for keyword in &position.keywords {
                    keywords.add(keyword, (index, Use::Position(number)), terms);
                }
                for keyword in &position.hints {
                    keywords.add(keyword, (index, Use::Answer(number)), terms);
                }
            }
        }
        let mut procedure = Vec::new();
        for topic in topics(codebook) {
            let Some(issue) = topic.issue() else { continue };
            procedure.extend(Some(issue).filter(|_| topic.procedure));
            // "The museum" is whoever is called so.
            let side = |phrase: &&str| side_words(codebook).any(|word| word.eq_ignore_ascii_case(phrase));
            let phrases = topic.phrases().filter(|phrase| !side(phrase));
            phrases.for_each(|phrase| keywords.add(phrase, (issue, Use::Topic), terms));
        }
        let mut owners = Owners::of(codebook, terms);
        let shorts = Shorts::new(codebook, terms, &owners);
        owners.keep(&|issue| codebook.issues.get(issue).is_some_and(is_plain));
        let plain = codebook.issues.iter().map(is_plain).collect();
        Self { keywords: keywords.ready(terms), shorts, owners, plain, procedure }
    }

    /// The one issue that a heading or a label names, by keywords or by a word that no other issue is called by: "CONTRACT".
    pub fn named_by(&self, words: &[Word], mentioned: impl Iterator<Item = usize>) -> Option<usize> {
        one(mentioned.chain(words.iter().filter_map(|word| self.owners.owner(word.term.stem))))
    }

    /// The same of a label, which may also be a word that no other issue's label has: "TICKETS" for "Ticket prices", whatever
    /// keyword has the word as well.
    pub fn labelled_by(&self, words: &[Word], mentioned: impl Iterator<Item = usize>) -> Option<usize> {
        let named = self.named_by(words, mentioned);
        named.or_else(|| one(words.iter().filter_map(|word| self.owners.titled(word.term.stem))))
    }

    /// The mentions in a sentence, in order; of two at one place the longer stands.
    pub fn find(&self, forms: &Forms, called: &mut Called) -> Found {
        let barrier = |from: usize, to: usize| {
            let between = forms.words.get(from..to).unwrap_or_default();
            between.iter().any(|word| {
                matches!(word.tag, Tag::Semicolon | Tag::Colon | Tag::Rel | Tag::Sub | Tag::That | Tag::Dash)
                    || between.len() > 3
                        && matches!(word.tag, Tag::Comma | Tag::VerbFinite | Tag::VerbBase | Tag::VerbIng)
            })
        };
        let all = self.keywords.find(forms, &barrier);
        let mut found = Found { mentions: Vec::with_capacity(all.len()), ..Found::default() };
        let (mut hints, mut topics, mut times) = (Vec::with_capacity(all.len()), Vec::new(), Vec::new());
        let mut except = Vec::new();
        let keywords = all.iter().filter(|hit| hit.what.1.is_keyword());
        let named = keywords.map(|hit| (hit.what.0, &hit.parts));
        let short = |(issue, start, end)| {
            let (parts, sure) = (Places::one(start, end), self.sure(issue, true));
            Mention { issue, start, end, parts, sure }
        };
        found.mentions.extend(self.shorts.learn(forms, named, called).into_iter().map(short));
        for hit in all {
            let (Some(&(start, _)), Some(&(_, end))) = (hit.parts.first(), hit.parts.last()) else { continue };
            let (issue, kind) = hit.what;
            if phrasal(forms, start, end) {
                continue;
            }
            // The "port" of "Port Arthur" is no harbour.
            if matches!(kind, Use::Keyword | Use::Deed | Use::Topic) && within_name(forms, start, end) {
                continue;
            }
            let verbal = match kind {
                Use::Deed => forms.words.get(start).is_some_and(is_verb),
                Use::Keyword | Use::Name => end == start + 1 && forms.words.get(start).is_some_and(acts),
                _ => false,
            };
            // "They will pay for it", where "pay" is the keyword: the verb asks what for.
            let pays = end == start + 1 && self.is_plain(issue) && forms.words.get(start).is_some_and(pays);
            let named = (kind.is_keyword() || kind == Use::Rate) && !verbal;
            let sure =
                if pays || kind == Use::Unit && self.is_plain(issue) { Sure::Paid } else { self.sure(issue, named) };
            let mention = || Mention { issue, start, end, parts: hit.parts, sure };
            match kind {
                Use::Rate if !behind_sum(forms, start) => {}
                _ if verbal => hints.push(mention()),
                Use::Keyword | Use::Name | Use::Deed | Use::Unit | Use::Rate => found.mentions.push(mention()),
                Use::Time if tells_when(forms, start, end) => {}
                Use::Time => times.push(mention()),
                Use::Hint => hints.push(mention()),
                Use::Topic => topics.push(mention()),
                Use::Except => except.push(mention()),
                Use::Position(position) => found.positions.push(Given { issue, position, start, end, hint: false }),
                Use::Answer(position) => found.positions.push(Given { issue, position, start, end, hint: true }),
            }
        }
        // "lay down arms", where the codebook says of which issue that is.
        let known = |m: &Mention| hints.iter().any(|h| h.issue != m.issue && h.start < m.end && m.start < h.end);
        // "privatise the canteens", where the codebook has "privatisation": what it is done to is no issue by itself.
        let deed = |h: &Mention| h.end == h.start + 1 && forms.words.get(h.start).is_some_and(is_verb);
        let between = |from: usize, to: usize| {
            let words = forms.words.get(from..to);
            words.is_some_and(|words| words.iter().all(|w| matches!(w.tag, Tag::Det | Tag::Adj | Tag::Noun)))
        };
        let done = |m: &Mention| hints.iter().any(|h| h.issue != m.issue && deed(h) && between(h.end, m.start));
        topics.retain(|m| !known(m) && !done(m));
        hints.append(&mut topics);
        // How long what is named takes, or lasts.
        if found.mentions.is_empty() {
            hints.append(&mut times);
        }
        if found.mentions.is_empty() && hints.is_empty() {
            found.owned = self.owned(forms, called);
            return found;
        }
        let excepted = |m: &Mention| {
            except.iter().any(|e| e.issue == m.issue && m.parts.iter().any(|(s, t)| e.start <= *s && *t <= e.end))
        };
        found.mentions.retain(|m| !excepted(m));
        // A hint counts where no keyword stands near.
        let near = |hint: &Mention| {
            let close = |m: &Mention| m.start < hint.end + 5 && hint.start < m.end + 5;
            let apart = |m: &Mention| parted(forms, hint.end.min(m.end), hint.start.max(m.start));
            found.mentions.iter().any(|m| close(m) && !apart(m))
        };
        hints.retain(|m| !excepted(m) && !near(m));
        found.mentions.extend(hints);
        // A keyword whose words all lie within a longer one of another issue says nothing by itself.
        let covers = |long: &Mention, short: &Mention| {
            let size = |m: &Mention| m.parts.iter().map(|(s, t)| t - s).sum::<usize>();
            long.issue != short.issue
                && size(long) > size(short)
                && short.parts.iter().all(|(s, t)| long.parts.iter().any(|(a, b)| a <= s && t <= b))
        };
        if found.mentions.len() > 1 {
            let kept: Vec<bool> =
                found.mentions.iter().map(|m| !found.mentions.iter().any(|other| covers(other, m))).collect();
            let mut keep = kept.iter();
            found.mentions.retain(|_| keep.next().copied().unwrap_or(true));
        }
        sort(&mut found.mentions, &|a, b| (a.start, a.issue, a.end) < (b.start, b.issue, b.end));
        // Of an issue's overlapping mentions one is enough: the widest keyword that ends last.
        let mut single = 0;
        for at in 0..found.mentions.len() {
            let (before, behind) = found.mentions.split_at_mut(at);
            let Some(mention) = behind.first_mut() else { break };
            let overlaps = |other: &&mut Mention| {
                other.issue == mention.issue && mention.start < other.end && other.start < mention.end
            };
            match before.iter_mut().take(single).find(overlaps) {
                Some(other) => {
                    if mention.end - mention.start > other.end - other.start && mention.parts.len() >= other.parts.len()
                    {
                        std::mem::swap(other, mention);
                    }
                }
                None => {
                    found.mentions.swap(single, at);
                    single += 1;
                }
            }
        }
        found.mentions.truncate(single);
        found
    }

    /// The nouns that one issue alone has in its keywords, if all are the same issue's.
    fn owned(&self, forms: &Forms, called: &Called) -> Vec<Mention> {
        let noun = |at: usize, word: &Word| {
            // "two shows" counts others.
            let counted = at.checked_sub(1).and_then(|b| forms.words.get(b)).is_some_and(|w| w.tag == Tag::Num);
            matches!(word.tag, Tag::Noun | Tag::Name)
                && word.lower.len() > 3
                && !(word.term.actor || counted || within_name(forms, at, at + 1))
                && !self.shorts.names_other(word.term.stem, called)
        };
        let owned = forms.words.iter().enumerate().filter(|(at, word)| noun(*at, word));
        let owned = owned.filter_map(|(at, word)| Some((at, self.owners.owner(word.term.stem)?)));
        let mention =
            |(at, issue)| Mention { issue, start: at, end: at + 1, parts: Places::one(at, at + 1), sure: Sure::Hinted };
        let mut all: Vec<Mention> = owned.map(mention).collect();
        if all.iter().zip(all.iter().skip(1)).any(|(one, next)| one.issue != next.issue) {
            all.clear();
        }
        all
    }

    fn sure(&self, issue: usize, keyword: bool) -> Sure {
        match keyword {
            _ if !self.is_plain(issue) => Sure::Told,
            true => Sure::Plain,
            false => Sure::Hinted,
        }
    }

    fn is_plain(&self, issue: usize) -> bool {
        self.plain.get(issue).copied().unwrap_or_default()
    }
}

/// Whether the words between two mentions part them: "given notice, while the renovation goes on".
fn parted(forms: &Forms, from: usize, to: usize) -> bool {
    forms.words.get(from..to).unwrap_or_default().iter().any(|word| {
        matches!(word.tag, Tag::Semicolon | Tag::Colon | Tag::Comma | Tag::Dash | Tag::Sub | Tag::Rel | Tag::That)
            || matches!(word.lower, "and" | "or" | "but" | "during" | "throughout" | "amid")
    })
}

impl Found {
    /// The keywords and hints of the issue's position that stand in the sentence.
    pub fn given(&self, issue: usize, position: usize) -> impl Iterator<Item = &Given> + Clone {
        self.positions.iter().filter(move |given| (given.issue, given.position) == (issue, position))
    }

    /// The number of the issue's position that the sentence gives away, if any: the one with most keywords there, or hints if
    /// they count.
    pub fn position(
        &self,
        codebook: &Codebook,
        issue: usize,
        side: Sides,
        stance: Stance,
        hints: bool,
    ) -> Option<usize> {
        let side = codebook.sides.get(side.trailing_zeros() as usize)?;
        let mut best: Option<(usize, usize)> = None;
        for (number, position) in codebook.issues.get(issue)?.positions.iter().enumerate() {
            let count = self.given(issue, number).filter(|given| hints || !given.hint).count();
            if position.fits(&side.id, stance) && count > 0 && best.is_none_or(|(_, most)| count > most) {
                best = Some((number, count));
            }
        }
        best.map(|(number, _)| number)
    }
}

/// Words of time, that stand in sentences about anything: "a year", "last year", "for the time being".
const TIMES: &str = "time date day week month year hour term period";
