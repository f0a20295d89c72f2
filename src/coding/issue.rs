//! Issues: where a sentence names one, by the codebook's keywords.

mod mention;
mod owner;
mod sense;
mod written;

pub(super) use mention::{Mention, Sure};
use owner::{Owners, short_forms};
use sense::{acts, is_deed, is_verb, pays, phrasal, tells_when, within_name};
use written::{apart, compound, side_words, spelt};

use super::actor::Sides;
use super::phrase::{Forms, Found as Hit, Keywords, Places};
use super::stem::stem;
use super::term::{Bits, Lists, Term, Terms};
use super::topic::{is_plain, topics};
use super::word::{Tag, Word};
use crate::codebook::{Codebook, Stance};
use crate::index::sort;

/// What a keyword of an issue is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Keyword,
    /// A noun made of a verb, which by the verb itself is only hinted at: "payment" by "paid", "closure" by "closed".
    Deed,
    /// Counts where no keyword of any issue stands near.
    Hint,
    /// The same of a unit of time, unless it only says when or how often.
    Time,
    /// The same of other words for what the issue is about, unless a name is made of them.
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
    /// The last words of keywords, which stand for them behind "the".
    short: Vec<Short>,
    /// Their stems.
    named_short: Bits,
    /// Whose words are whose.
    owners: Owners,
    /// Which of them their author has told in few words.
    plain: Vec<bool>,
    /// The issues that are about the talks themselves.
    pub procedure: Vec<usize>,
}

/// The last word of an issue's keyword: once the keyword was named, while nothing else was called so, it stands for it.
struct Short {
    issue: usize,
    form: u32,
    stem: u32,
}

/// What an article has called by the last words of keywords so far. "The pipeline" is the codebook's "undersea pipeline"
/// once that was named, and while nothing else was, such as a "gas pipeline".
#[derive(Clone, Debug, Default)]
pub(super) struct Called {
    /// By issue: whether it was named in any way.
    issue: Vec<bool>,
    /// By short form.
    keyword: Vec<bool>,
    other: Vec<bool>,
}

/// What a sentence holds of issues.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub mentions: Vec<Mention>,
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
                    () => Use::Keyword,
                };
                keywords.add(keyword, (index, weight), terms);
                if keyword.ends_with("ing") && !keyword.contains(' ') {
                    terms.add_matter(keyword);
                }
                // As another paper writes it.
                if let Some(other) = spelt(keyword) {
                    keywords.add(other, (index, weight), terms);
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
        let mut short = Vec::new();
        for (issue, phrase) in short_forms(codebook, terms, &owners) {
            short.push(Short { issue, form: terms.add_form(phrase), stem: terms.add_stem(phrase) });
        }
        sort(&mut short, &|a, b| a.stem < b.stem);
        let mut named_short = Bits::default();
        short.iter().for_each(|short| named_short.add(short.stem));
        owners.keep(&|issue| codebook.issues.get(issue).is_some_and(is_plain));
        let plain = codebook.issues.iter().map(is_plain).collect();
        Self { keywords: keywords.ready(terms), short, named_short, owners, plain, procedure }
    }

    /// The one issue that a heading names, by a keyword or by a word that no other issue is called by: "CONTRACT".
    pub fn section(&self, heading: &[Word], found: &Found) -> Option<usize> {
        let owner = |word: &Word| self.owners.owner(word.term.stem);
        let first = found.mentions.first().map(|mention| mention.issue);
        let first = first.or_else(|| heading.iter().find_map(owner))?;
        let mut all = found.mentions.iter().map(|mention| mention.issue).chain(heading.iter().filter_map(owner));
        all.all(|issue| issue == first).then_some(first)
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
        let (mut hints, mut times) = (Vec::with_capacity(all.len()), Vec::new());
        let mut except = Vec::new();
        self.learn(forms, &all, called, &mut found.mentions);
        for hit in all {
            let (Some(&(start, _)), Some(&(_, end))) = (hit.parts.first(), hit.parts.last()) else { continue };
            let (issue, kind) = hit.what;
            if phrasal(forms, start, end) {
                continue;
            }
            let verbal = match kind {
                Use::Deed => forms.words.get(start).is_some_and(is_verb),
                Use::Keyword => end == start + 1 && forms.words.get(start).is_some_and(acts),
                _ => false,
            };
            // "They will pay for it", where "pay" is the keyword: the verb asks what for.
            let pays = end == start + 1 && self.is_plain(issue) && forms.words.get(start).is_some_and(pays);
            let named = matches!(kind, Use::Keyword | Use::Deed) && !verbal;
            let sure = if pays { Sure::Paid } else { self.sure(issue, named) };
            let mention = || Mention { issue, start, end, parts: hit.parts, sure };
            match kind {
                _ if verbal => hints.push(mention()),
                Use::Keyword | Use::Deed => found.mentions.push(mention()),
                Use::Time if tells_when(forms, start, end) => {}
                Use::Topic if within_name(forms, start, end) => {}
                Use::Time => times.push(mention()),
                Use::Hint | Use::Topic => hints.push(mention()),
                Use::Except => except.push(mention()),
                Use::Position(position) => found.positions.push(Given { issue, position, start, end, hint: false }),
                Use::Answer(position) => found.positions.push(Given { issue, position, start, end, hint: true }),
            }
        }
        // How long what is named takes, or lasts.
        if found.mentions.is_empty() {
            hints.append(&mut times);
        }
        if found.mentions.is_empty() && hints.is_empty() {
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

    /// Notes what the sentence calls by the last words of keywords, and adds those that stand for their keywords: "the levy".
    fn learn(&self, forms: &Forms, hits: &[Hit<(usize, Use)>], called: &mut Called, mentions: &mut Vec<Mention>) {
        called.issue.resize(self.plain.len(), false);
        called.keyword.resize(self.short.len(), false);
        called.other.resize(self.short.len(), false);
        for hit in hits.iter().filter(|hit| matches!(hit.what.1, Use::Keyword | Use::Deed)) {
            called.issue.get_mut(hit.what.0).into_iter().for_each(|named| *named = true);
        }
        let mut definite = Vec::new();
        for (at, word) in forms.words.iter().enumerate().skip(1) {
            let Term { stem, form, .. } = word.term;
            if stem == 0 || !self.named_short.has(stem) {
                continue;
            }
            let number = self.short.partition_point(|short| short.stem < stem);
            let Some(short) = self.short.get(number).filter(|short| short.stem == stem) else { continue };
            let keyword = hits.iter().any(|hit| {
                matches!(hit.what.1, Use::Keyword | Use::Deed)
                    && hit.parts.iter().any(|(start, end)| *start < at && at < *end)
            });
            let named = forms.words.get(at - 1).is_some_and(|before| matches!(before.tag, Tag::Noun | Tag::Name));
            let seen = if keyword { &mut called.keyword } else { &mut called.other };
            if let Some(seen) = seen.get_mut(number) {
                *seen |= keyword || named;
            }
            let before = (0..at).rev().find(|before| forms.words.get(*before).is_none_or(|w| w.tag != Tag::Quote));
            let the = before.filter(|before| forms.words.get(*before).is_some_and(is_definite));
            definite.extend(the.filter(|_| short.form == form).map(|start| (number, short.issue, start, at + 1)));
        }
        for (number, issue, start, end) in definite {
            if called.is_keyword(number, issue) {
                mentions.push(Mention {
                    issue,
                    start,
                    end,
                    parts: Places::one(start, end),
                    sure: self.sure(issue, true),
                });
            }
        }
    }
}

/// Whether the words between two mentions part them: "given notice, while the renovation goes on".
fn parted(forms: &Forms, from: usize, to: usize) -> bool {
    forms.words.get(from..to).unwrap_or_default().iter().any(|word| {
        matches!(word.tag, Tag::Semicolon | Tag::Colon | Tag::Comma | Tag::Dash | Tag::Sub | Tag::Rel | Tag::That)
            || matches!(word.lower, "and" | "or" | "but" | "during" | "throughout" | "amid")
    })
}

/// Whether what stands behind the word was named before.
fn is_definite(word: &Word) -> bool {
    matches!(word.lower, "the" | "this" | "that" | "these" | "those" | "such")
}

impl Called {
    /// Whether the short form stands for the issue's keyword: once that was named in any way, the last word of its keywords
    /// will do.
    fn is_keyword(&self, short: usize, issue: usize) -> bool {
        let has = |list: &[bool], at: usize| list.get(at).is_some_and(|seen| *seen);
        (has(&self.keyword, short) || has(&self.issue, issue)) && !has(&self.other, short)
    }
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
