//! The rules, the most precise first, and the order in which they are tried.

use super::Attribution;
use super::paragraph::{Paragraph, Range};
use super::parse::{Verb, verbs};
use super::tag::pos;

mod adjunct;
mod content;
mod ending;
mod gap;
mod group;
mod hearsay;
mod lead;
mod nominal;
mod quoted;
mod start;
mod tag;
mod verb;

/// What a rule found, in words.
#[derive(Debug)]
struct Found {
    rule: &'static str,
    source: Option<Range>,
    cue: Range,
    content: Vec<Range>,
}

/// A rule: what it finds at a word.
type Rule = fn(&Scan<'_, '_>, usize) -> Option<Found>;

/// The rules by name. The first are asked at every verb of a sentence before any of the others: what they find is sure enough
/// that others don't reach into it.
const TAGS: [(&str, Rule); 2] =
    [("tag behind a quotation", tag::behind_quotation), ("tag behind its content", tag::behind_content)];

/// The others are asked at each word that stands outside of quotations and of what was found before.
const RULES: [(&str, Rule); 15] = [
    ("colon headline", lead::colon_headline),
    ("name with a colon", lead::name_with_colon),
    ("clause with a colon", lead::clause_with_colon),
    ("verb before its speaker", tag::inverted_first),
    ("according to", lead::according_to),
    ("in a poll", lead::in_a_poll),
    ("as she said", lead::as_said),
    ("received", hearsay::received),
    ("reportedly", hearsay::reportedly),
    ("tag before its content", tag::before_content),
    ("content before its source", gap::gap),
    ("passive", nominal::passive),
    ("impersonal", nominal::impersonal),
    ("adjective", nominal::adjective),
    ("noun", nominal::noun),
];

impl Found {
    /// From its first word to behind its last.
    fn extent(&self) -> Range {
        let all = || self.content.iter().chain(&self.source).chain([&self.cue]);
        (all().map(|range| range.0).min().unwrap_or(0), all().map(|range| range.1).max().unwrap_or(0))
    }
}

impl Found {
    /// What stands between a tag and the quotation that goes on behind it.
    fn gap(&self, sentence: Range) -> Option<Range> {
        let tag = self.cue.1.max(self.source.map_or(0, |source| source.1));
        let next = self.content.iter().map(|content| content.0).filter(|&from| from >= tag).min()?;
        Some((tag, next.min(sentence.1)))
    }
}

/// What is reported beside a tag.
fn in_gap(p: &Paragraph<'_>, sentence: Range, gap: Range, verbs: &[Verb], speaker: Option<Range>) -> Option<Found> {
    let scan = Scan { p, sentence: (sentence.0, gap.1), claimed: gap.0, verbs, speaker };
    // "… she said, adding that", "… said Ann Holt, who thinks that"
    let opens = |at: usize| {
        let relative = || scan.verb_at(at).is_some_and(|verb| verb.subject.is_some_and(|s| p.has(s.0, pos::REL)));
        !p.quoted(at) && (p.has(at, pos::ING) && at < gap.0 + 12 || p.has(at, pos::FIN) && relative())
    };
    let mut hit = (gap.0..gap.1).take(24).filter(|&at| opens(at)).find_map(|at| tag::before_content(&scan, at))?;
    // The quotation behind it goes on with the tag's.
    hit.content.retain(|range| range.0 < gap.1);
    Some(Found { rule: "beside a tag", ..hit })
}

/// Adds the attributions of a paragraph. One without content leads in what follows the paragraph.
pub(super) fn attributions_of(paragraph: &Paragraph<'_>, found: &mut Vec<Attribution>) {
    let first = found.len();
    let mut hits: Vec<Found> = Vec::new();
    let mut claimed = 0;
    for &sentence in &paragraph.sentences {
        if sentence.1 > claimed {
            claimed = in_sentence(paragraph, sentence, claimed, &mut hits);
        }
    }
    let span = |&(from, to): &Range| paragraph.span(from, to);
    found.extend(hits.iter().map(|hit| Attribution {
        source: hit.source.iter().filter_map(span).collect(),
        cue: span(&hit.cue).into_iter().collect(),
        content: hit.content.iter().filter_map(span).collect(),
        rule: hit.rule,
    }));
    // Only the paragraph's last may lead in what follows it.
    let last = found.len();
    let mut place = 0;
    found.retain(|attribution| {
        place += 1;
        place <= first || place == last || !attribution.content.is_empty()
    });
}

/// Adds what is found in a sentence, of which the words before `claimed` belong to attributions already; where those end now.
fn in_sentence(p: &Paragraph<'_>, sentence: Range, claimed: usize, hits: &mut Vec<Found>) -> usize {
    let verbs = verbs(p, sentence);
    let mut claimed = claimed;
    let mut tags: Vec<Found> = Vec::new();
    for verb in &verbs {
        if verb.head < claimed {
            continue;
        }
        let scan = Scan { p, sentence, claimed, verbs: &verbs, speaker: None };
        let hit = TAGS.iter().find_map(|(rule, apply)| apply(&scan, verb.head).map(|hit| Found { rule, ..hit }));
        if let Some(hit) = hit {
            claimed = hit.extent().1;
            tags.push(hit);
        }
    }
    let end = claimed;
    let mut claimed = sentence.0;
    let mut tags = tags.into_iter().peekable();
    let mut speaker = None;
    let mut at = sentence.0.max(hits.last().map_or(0, |hit| hit.extent().1));
    while at < sentence.1 {
        if let Some(tag) = tags.next_if(|tag| tag.extent().0 <= at) {
            let gap = tag.gap(sentence);
            speaker = tag.source;
            claimed = tag.extent().1;
            at = claimed.max(at);
            drop_inner(hits, &tag);
            hits.push(tag);
            // "…," she said, adding that …
            hits.extend(gap.and_then(|gap| in_gap(p, sentence, gap, &verbs, speaker)));
            continue;
        }
        let quoted = p.quoted(at);
        let bar = tags.peek().map_or(usize::MAX, |tag| tag.extent().0);
        let scan = Scan { p, sentence: (sentence.0, sentence.1.min(bar)), claimed, verbs: &verbs, speaker };
        let hit = if quoted {
            None
        } else {
            RULES.iter().find_map(|(rule, apply)| apply(&scan, at).map(|hit| Found { rule, ..hit }))
        };
        // What reaches up to a tag belongs to it.
        match hit.filter(|hit| hit.extent().1 < bar) {
            Some(hit) => {
                drop_inner(hits, &hit);
                claimed = claimed.max(hit.extent().1);
                at = claimed.max(at + 1);
                hits.push(hit);
            }
            None => at += 1,
        }
    }
    hits.extend(tags);
    end.max(claimed)
}

/// What stands whole within a later one's content is not the outermost.
fn drop_inner(hits: &mut Vec<Found>, outer: &Found) {
    while hits.last().is_some_and(|last| outer.content.iter().any(|&(from, to)| from <= last.cue.0 && last.cue.1 <= to))
    {
        hits.pop();
    }
}

/// Where the rules look.
struct Scan<'p, 'a> {
    p: &'p Paragraph<'a>,
    sentence: Range,
    /// Up to where words belong to attributions already.
    claimed: usize,
    verbs: &'p [Verb],
    /// Who speaks in the tag before, whose participles are said of him: "…, said Holt, adding that …".
    speaker: Option<Range>,
}
