//! The rules, the most precise first, and the order in which they are tried.

use super::Attribution;
use super::paragraph::Paragraph;

mod content;
mod group;
mod lead;
mod nominal;
mod quoted;
mod tag;
mod verb;

/// A stretch of words: from, to before.
type Range = (usize, usize);

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

/// The rules by name. Each is asked at each word that stands outside of quotations and of what was found before.
const RULES: [(&str, Rule); 8] = [
    ("colon headline", lead::colon_headline),
    ("according to", lead::according_to),
    ("tag behind a quotation", tag::behind_quotation),
    ("tag behind its content", tag::behind_content),
    ("tag before its content", tag::before_content),
    ("impersonal", nominal::impersonal),
    ("adjective", nominal::adjective),
    ("noun", nominal::noun),
];

/// Adds the attributions of a paragraph. One without content leads in what follows the paragraph.
pub(super) fn attributions_of(paragraph: &Paragraph<'_>, found: &mut Vec<Attribution>) {
    let first = found.len();
    let mut ranges: Vec<Found> = Vec::new();
    let mut claimed = 0;
    for &sentence in &paragraph.sentences {
        let mut at = sentence.0.max(claimed);
        let mut subject = None;
        while at < sentence.1 {
            let quoted = paragraph.word(at).is_some_and(|word| word.quotation > 0);
            let scan = Scan { p: paragraph, sentence, claimed, subject };
            let hit = if quoted {
                None
            } else {
                RULES.iter().find_map(|(rule, apply)| apply(&scan, at).map(|hit| Found { rule, ..hit }))
            };
            let Some(hit) = hit else {
                at += 1;
                continue;
            };
            // What stands whole within a later one's content is not the outermost.
            while ranges
                .last()
                .is_some_and(|last| hit.content.iter().any(|&(from, to)| from <= last.cue.0 && last.cue.1 <= to))
            {
                ranges.pop();
            }
            let end = hit.content.iter().chain(&hit.source).map(|range| range.1).max().unwrap_or(0).max(hit.cue.1);
            claimed = claimed.max(end);
            subject = hit.source.or(subject);
            at = end.max(at + 1);
            ranges.push(hit);
        }
    }
    let span = |&(from, to): &Range| paragraph.span(from, to);
    found.extend(ranges.iter().map(|hit| Attribution {
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

/// Where the rules look.
struct Scan<'p, 'a> {
    p: &'p Paragraph<'a>,
    sentence: Range,
    /// Up to where words belong to attributions already.
    claimed: usize,
    /// The source of the attribution before in this sentence.
    subject: Option<Range>,
}

fn is_possessive(form: &str) -> bool {
    matches!(form, "'s" | "’s")
}
