//! Issues: where a sentence names one, by the codebook's keywords.

use super::lexicon::Class;
use super::phrase::{Forms, Found as Hit, Keywords, Places};
use super::stem::stem;
use super::term::{Term, Terms};
use super::topic::{is_plain, topics};
use super::word::{Start, Tag, Word};
use crate::codebook::{Codebook, Stance};
use crate::index::{distinct, sort};

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
}

/// One mention of an issue: its words lie within `start..end`.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    pub issue: usize,
    pub start: usize,
    pub end: usize,
    /// The words of the keyword's parts, each a range.
    pub parts: Places,
}

/// The issues of a codebook, ready to be found.
pub(super) struct Issues {
    keywords: Keywords<(usize, Use)>,
    /// The last words of keywords, which stand for them behind "the".
    short: Vec<Short>,
    /// The stems of the words that one issue alone is called by, each with it.
    own: Vec<(u32, usize)>,
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
    keyword: Vec<bool>,
    other: Vec<bool>,
}

/// What a sentence holds of issues.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub mentions: Vec<Mention>,
    /// Keywords of positions: issue, position, first word, last word.
    positions: Vec<(usize, usize, usize, usize)>,
}

impl Issues {
    pub fn new(codebook: &Codebook, terms: &mut Terms) -> Self {
        let mut keywords = Keywords::new();
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
                // As another paper writes it.
                if let Some(other) = SPELT.iter().find(|(one, _)| one == keyword).map(|(_, other)| other) {
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
            }
        }
        let mut procedure = Vec::new();
        for topic in topics(codebook) {
            let Some(issue) = topic.issue() else { continue };
            procedure.extend(Some(issue).filter(|_| topic.procedure));
            topic.phrases().for_each(|phrase| keywords.add(phrase, (issue, Use::Topic), terms));
        }
        let mut own = own_words(codebook, terms);
        let mut short = Vec::new();
        for (issue, phrase) in short_forms(codebook, terms, &own) {
            short.push(Short { issue, form: terms.add_form(phrase), stem: terms.add_stem(phrase) });
        }
        sort(&mut short, &|a, b| a.stem < b.stem);
        own.retain(|(_, issue)| codebook.issues.get(*issue).is_some_and(is_plain));
        Self { keywords, short, own, procedure }
    }

    /// The one issue that a heading names, by a keyword or by a word that no other issue is called by: "CONTRACT".
    pub fn section(&self, heading: &[Word], found: &Found) -> Option<usize> {
        let owner = |word: &Word| {
            let at = self.own.partition_point(|(stem, _)| *stem < word.term.stem);
            self.own.get(at).filter(|(stem, _)| *stem == word.term.stem).map(|(_, issue)| *issue)
        };
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
        let mut found = Found::default();
        let (mut hints, mut times) = (Vec::new(), Vec::new());
        let mut except = Vec::new();
        self.learn(forms, &all, called, &mut found.mentions);
        for hit in all {
            let (Some(&(start, _)), Some(&(_, end))) = (hit.parts.first(), hit.parts.last()) else { continue };
            let (issue, kind) = hit.what;
            if phrasal(forms, start, end) {
                continue;
            }
            let mention = || Mention { issue, start, end, parts: hit.parts };
            match kind {
                Use::Deed if forms.words.get(start).is_some_and(is_verb) => hints.push(mention()),
                Use::Keyword if end == start + 1 && forms.words.get(start).is_some_and(acts) => hints.push(mention()),
                Use::Keyword | Use::Deed => found.mentions.push(mention()),
                Use::Time if tells_when(forms, start, end) => {}
                Use::Topic if within_name(forms, start, end) => {}
                Use::Time => times.push(mention()),
                Use::Hint | Use::Topic => hints.push(mention()),
                Use::Except => except.push(mention()),
                Use::Position(number) => found.positions.push((issue, number, start, end)),
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
        let near = |hint: &Mention| found.mentions.iter().any(|m| m.start < hint.end + 5 && hint.start < m.end + 5);
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
        let mut single: Vec<Mention> = Vec::with_capacity(found.mentions.len());
        for mention in found.mentions.drain(..) {
            match single
                .iter_mut()
                .find(|other| other.issue == mention.issue && mention.start < other.end && other.start < mention.end)
            {
                Some(other) => {
                    if mention.end - mention.start > other.end - other.start && mention.parts.len() >= other.parts.len()
                    {
                        *other = mention;
                    }
                }
                None => single.push(mention),
            }
        }
        found.mentions = single;
        found
    }

    /// Notes what the sentence calls by the last words of keywords, and adds those that stand for their keywords: "the levy".
    fn learn(&self, forms: &Forms, hits: &[Hit<(usize, Use)>], called: &mut Called, mentions: &mut Vec<Mention>) {
        called.keyword.resize(self.short.len(), false);
        called.other.resize(self.short.len(), false);
        let mut definite = Vec::new();
        for (at, word) in forms.words.iter().enumerate().skip(1) {
            let Term { stem, form, .. } = word.term;
            if stem == 0 {
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
            if called.is_keyword(number) {
                mentions.push(Mention { issue, start, end, parts: Places::one(start, end) });
            }
        }
    }
}

/// Whether what stands behind the word was named before.
fn is_definite(word: &Word) -> bool {
    matches!(word.lower, "the" | "this" | "that" | "these" | "those" | "such")
}

impl Called {
    fn is_keyword(&self, short: usize) -> bool {
        let has = |list: &[bool]| list.get(short).is_some_and(|seen| *seen);
        has(&self.keyword) && !has(&self.other)
    }
}

impl Found {
    /// The codebook's position that the words `from..to` give away, if any: the one with most keywords there.
    pub fn position(
        &self,
        codebook: &Codebook,
        issue: usize,
        side: &str,
        stance: Stance,
        from: usize,
        to: usize,
    ) -> Option<String> {
        let positions = &codebook.issues.get(issue)?.positions;
        let mut best: Option<(usize, usize)> = None;
        for (number, position) in positions.iter().enumerate() {
            let count = self
                .positions
                .iter()
                .filter(|(i, n, start, end)| *i == issue && *n == number && *start >= from && *end <= to)
                .count();
            if position.fits(side, stance) && count > 0 && best.is_none_or(|(_, most)| count > most) {
                best = Some((number, count));
            }
        }
        best.and_then(|(number, _)| positions.get(number)).map(|position| position.id.clone())
    }
}

/// Whether a keyword is one noun that is made of a verb.
fn is_deed(keyword: &str) -> bool {
    let word = keyword.strip_suffix('s').unwrap_or(keyword);
    !keyword.contains(' ') && ["ment", "ure", "tion", "sion", "ance"].iter().any(|end| word.ends_with(end))
}

fn is_verb(word: &Word) -> bool {
    matches!(word.tag, Tag::VerbBase | Tag::VerbFinite | Tag::VerbPart | Tag::VerbIng)
}

/// Whether the word is the verb by which somebody takes a stance, or says something: "claims", where a keyword is the noun.
fn acts(word: &Word) -> bool {
    let mut alone = word.cues.verbs.iter().take_while(|start| start.next == 0).filter_map(Start::cue);
    is_verb(word) && alone.any(|cue| cue.class.stance().is_some() || cue.class == Class::Say)
}

/// Whether the words are a verb whose particle gives it another sense: "ruled out" is about no ruling.
fn phrasal(forms: &Forms, start: usize, end: usize) -> bool {
    let particle = |word: &Word| matches!(word.lower, "out" | "off" | "up" | "down" | "away" | "aside" | "back");
    let word = forms.words.get(start).filter(|word| end == start + 1 && is_verb(word));
    let next = |fits: &dyn Fn(&Word) -> bool| forms.words.get(end).is_some_and(fits);
    // "would talk about a levy": about that, and not about talks.
    word.is_some_and(|word| next(&particle) || word.base == "talk" && next(&|word| word.lower == "about"))
}

/// Whether a unit of time only says when something is, or how often: "last year", "every five years", "a week".
fn tells_when(forms: &Forms, start: usize, end: usize) -> bool {
    let is = |at: usize, words: &[&str]| forms.words.get(at).is_some_and(|word| words.contains(&word.lower));
    let back = |by: usize| start.checked_sub(by).is_some_and(|at| is(at, WHEN));
    let number = start.checked_sub(1).and_then(|at| forms.words.get(at)).is_some_and(|word| word.tag == Tag::Num);
    let within = || start.checked_sub(2).is_some_and(|at| is(at, &["over", "within", "in", "after", "since", "by"]));
    back(1) || number && (back(2) || within()) || is(end, &["old", "ago", "earlier", "later", "before"])
}

/// Words before a unit of time that say when, or how often.
const WHEN: &[&str] =
    &["every", "each", "last", "next", "this", "per", "a", "an", "same", "coming", "past", "previous"];

/// Whether one word is part of a name: the "House" of "Customs House".
fn within_name(forms: &Forms, start: usize, end: usize) -> bool {
    let capital = |at: usize| forms.words.get(at).is_some_and(|word| word.capital);
    let name = || start > 1 && capital(start - 1) || capital(end);
    // In a headline all words may have one.
    let small = || {
        forms.words.iter().filter(|word| matches!(word.tag, Tag::Noun | Tag::VerbFinite) && !word.capital).count() > 1
    };
    end == start + 1 && start > 0 && capital(start) && name() && small()
}

/// Words of time, that stand in sentences about anything: "a year", "last year", "for the time being".
const TIMES: &str = "time date day week month year hour term period";

/// Keywords that papers spell in two ways.
const SPELT: &[(&str, &str)] = &[("percent", "per cent"), ("per cent", "percent"), ("cleanup", "clean-up")];

/// No issue's index.
const NOBODY: usize = usize::MAX;

/// Nouns at the end of a keyword that say too little by themselves.
const GENERAL: &str = "agreement bill body case clause condition conference country data date day deal demand group home hour issue \
    law level line list matter measure meeting month negotiation offer office official order paper people person \
    place plan point policy process programme proposal question right role round rule scheme service session side \
    staff state statement step system table talk term text time vote way week work worker year";

/// The stems of the words that one issue alone has in its label and keywords, by their numbers.
fn own_words(codebook: &Codebook, terms: &mut Terms) -> Vec<(u32, usize)> {
    // "The league" is whoever is called so, and not the "league of their own" that an issue is about.
    let sides = codebook.sides.iter().flat_map(|side| side.aliases.iter().chain([&side.label]));
    let named = sides.flat_map(|name| name.split([' ', '-'])).chain(BINDS.iter().copied());
    let shared: Vec<String> = GENERAL.split_whitespace().chain(named).map(str::to_lowercase).collect();
    let mut owners: Vec<(u32, usize)> = shared.iter().map(|word| (terms.add_stem(word), NOBODY)).collect();
    for (index, issue) in codebook.issues.iter().enumerate() {
        for word in issue.keywords.iter().chain([&issue.label]).flat_map(|text| text.split([' ', '-', '|', '/'])) {
            owners.push((terms.add_stem(&word.to_lowercase()), index));
        }
    }
    let mut owners = distinct(owners);
    let whose = owners.clone();
    owners.retain(|(stem, issue)| {
        let from = whose.partition_point(|(other, _)| other < stem);
        let several = whose.get(from + 1).is_some_and(|(other, _)| other == stem);
        *issue != NOBODY && !several
    });
    owners
}

/// What the codebook's keywords are called when they have been named before: "the levy" for "carbon levy", where only one
/// issue has such a word.
fn short_forms<'c>(codebook: &'c Codebook, terms: &mut Terms, own: &[(u32, usize)]) -> Vec<(usize, &'c str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (index, issue) in codebook.issues.iter().enumerate() {
        for last in issue.keywords.iter().filter_map(|keyword| head(keyword)) {
            let owned = own.contains(&(terms.add_stem(last), index));
            if owned && !found.iter().any(|(_, phrase)| *phrase == last) {
                found.push((index, last));
            }
        }
    }
    found
}

/// Words that bind those of a keyword.
const BINDS: &[&str] = &[
    "of", "for", "to", "in", "into", "on", "at", "by", "from", "with", "without", "the", "a", "an", "and", "as", "per",
];

/// The last word of a plain keyword of several, where it is a word by itself and not bound by another: "carbon levy" is a
/// levy, "land for peace" no peace.
fn head(keyword: &str) -> Option<&str> {
    let bound = keyword.split(' ').any(|word| BINDS.contains(&word));
    let plain = !bound && !keyword.contains(['+', '|', '*', '=', '.', '…']);
    let last = keyword.split([' ', '-']).next_back().filter(|_| plain && keyword.contains([' ', '-']))?;
    (last.len() > 3 && last.bytes().all(|b| b.is_ascii_lowercase())).then_some(last)
}

/// The words of a plain keyword of two or three as a keyword of so many parts, without those that bind them.
fn apart(keyword: &str) -> Option<String> {
    if keyword.contains(['+', '|', '*', '=', '-', '.', '…']) {
        return None;
    }
    let bare: Vec<&str> = keyword.split_whitespace().filter(|word| !BINDS.contains(word)).collect();
    (2..4).contains(&bare.len()).then(|| bare.join(" + "))
}

/// The two words of a keyword that is a plain compound.
fn compound(keyword: &str) -> Option<(&str, &str)> {
    if keyword.contains(['+', '|', '*', '=', '-', '.', '…']) {
        return None;
    }
    let mut words = keyword.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(first), Some(last), None) => Some((first, last)),
        _ => None,
    }
}
