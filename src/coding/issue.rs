//! Issues: where a sentence names one, by the codebook's keywords.

use super::phrase::{Forms, Keywords};
use super::stem::stem;
use super::term::Terms;
use super::topic::topics;
use super::word::Tag;
use crate::codebook::{Codebook, Issue, Stance};
use crate::index::sort;
use std::collections::BTreeSet;

/// What a keyword of an issue is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    Keyword,
    /// Counts where the sentence has no keyword of any issue.
    Hint,
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
    pub parts: Vec<(usize, usize)>,
}

/// The issues of a codebook, ready to be found.
pub(super) struct Issues {
    keywords: Keywords<(usize, Use)>,
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
        for (index, issue) in codebook.issues.iter().enumerate() {
            for keyword in &issue.keywords {
                keywords.add(keyword, (index, Use::Keyword), terms);
                // "gate closure" is also "closure of the gate".
                if let Some((first, last)) = compound(keyword) {
                    keywords.add(&format!("{last} of ... {first}"), (index, Use::Keyword), terms);
                    keywords.add(&format!("{last} of {first}"), (index, Use::Keyword), terms);
                    keywords.add(&format!("{last} for ... {first}"), (index, Use::Keyword), terms);
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
        for topic in topics(codebook) {
            let Some(issue) = topic.issue() else { continue };
            topic.phrases(&mut |phrase| keywords.add(phrase, (issue, Use::Hint), terms));
        }
        for (issue, phrase) in short_forms(codebook) {
            for determiner in ["the", "this", "that", "these", "those", "such"] {
                keywords.add(&format!("={determiner} ={phrase}"), (issue, Use::Keyword), terms);
            }
        }
        Self { keywords }
    }

    /// The mentions in a sentence, in order; of two at one place the longer stands.
    pub fn find(&self, forms: &Forms) -> Found {
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
        let mut hints = Vec::new();
        let mut except = Vec::new();
        for hit in all {
            let (Some(&(start, _)), Some(&(_, end))) = (hit.parts.first(), hit.parts.last()) else { continue };
            let (issue, kind) = hit.what;
            let mention = || Mention { issue, start, end, parts: hit.parts };
            match kind {
                Use::Keyword => found.mentions.push(mention()),
                Use::Hint => hints.push(mention()),
                Use::Except => except.push(mention()),
                Use::Position(number) => found.positions.push((issue, number, start, end)),
            }
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
        let kept: Vec<bool> =
            found.mentions.iter().map(|m| !found.mentions.iter().any(|other| covers(other, m))).collect();
        let mut keep = kept.iter();
        found.mentions.retain(|_| keep.next().copied().unwrap_or(true));
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
            let fits = position.side.as_deref().is_none_or(|owner| owner == side)
                && position.stance.is_none_or(|wanted| wanted == stance);
            let count = self
                .positions
                .iter()
                .filter(|(i, n, start, end)| *i == issue && *n == number && *start >= from && *end <= to)
                .count();
            if fits && count > 0 && best.is_none_or(|(_, most)| count > most) {
                best = Some((number, count));
            }
        }
        best.and_then(|(number, _)| positions.get(number)).map(|position| position.id.clone())
    }
}

/// Nouns at the end of a keyword that say too little by themselves.
const GENERAL: &str = "agreement bill body case clause condition conference country data date day deal demand group home hour issue \
    law level line list matter measure meeting month negotiation offer office official order paper people person \
    place plan point policy process programme proposal question right role round rule scheme service session side \
    staff state statement step system table talk term text time vote way week work worker year";

/// What the codebook's keywords are called when they have been named before: "the levy" for "carbon levy", where only one
/// issue has such a word.
fn short_forms(codebook: &Codebook) -> Vec<(usize, &str)> {
    let general: BTreeSet<String> = GENERAL.split_whitespace().map(stem).collect();
    let stems =
        |issue: &Issue| issue.keywords.iter().flat_map(|keyword| keyword.split([' ', '-', '|'])).map(stem).collect();
    let all: Vec<BTreeSet<String>> = codebook.issues.iter().map(stems).collect();
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (index, issue) in codebook.issues.iter().enumerate() {
        for last in issue.keywords.iter().filter_map(|keyword| head(keyword)) {
            let stem = stem(last);
            let elsewhere = || all.iter().enumerate().any(|(other, stems)| other != index && stems.contains(&stem));
            if !general.contains(&stem) && !elsewhere() && !found.iter().any(|(_, phrase)| *phrase == last) {
                found.push((index, last));
            }
        }
    }
    found
}

/// The last word of a plain keyword of several, where it is a word by itself and not bound by another: "carbon levy" is a
/// levy, "land for peace" no peace.
fn head(keyword: &str) -> Option<&str> {
    const BINDS: &[&str] =
        &["of", "for", "to", "in", "into", "on", "at", "by", "from", "with", "without", "the", "and", "as"];
    let bound = keyword.split(' ').any(|word| BINDS.contains(&word));
    let plain = !bound && !keyword.contains(['+', '|', '*', '=', '.', '…']);
    let last = keyword.split([' ', '-']).next_back().filter(|_| plain && keyword.contains([' ', '-']))?;
    (last.len() > 3 && last.bytes().all(|b| b.is_ascii_lowercase())).then_some(last)
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
