//! Attribution: source, cue and content of reported speech, belief and intention (PARC, PolNeAR). Needs no codebook.
//!
//! A paragraph is cut into words with their classes, each word is tagged by its neighbours, and each verb gets its subject. Then
//! named rules are tried in order, the most precise first: tags at every verb of a sentence, the others at each word outside of
//! quotations and of what was found. Each attribution keeps the name of the rule that found it. One that takes in an earlier one
//! whole replaces it: only the outermost stands. The words are in `attribution/words.txt`, by what may follow them.

use crate::span::Span;

mod lexicon;
mod paragraph;
mod parse;
mod rules;
mod tag;

/// Who is said to have said, thought or wanted what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    /// Who said it; empty where nobody is named.
    pub source: Vec<Span>,
    /// The words that say so.
    pub cue: Vec<Span>,
    /// What was said.
    pub content: Vec<Span>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// The attributions in a text of one or more paragraphs (a line is a paragraph), in the order of their cues.
///
/// Spans are bytes of `text`. For one block of an article, give the block's text and shift the spans by where it begins.
///
/// ```
/// use visavis::coding::attribution::attributions;
/// let text = "“The port stays shut,” said Ann Holt, the mayor. The owners believe that it will open in May.";
/// let found = attributions(text);
/// assert_eq!(found[0].source[0].of(text), "Ann Holt, the mayor");
/// assert_eq!(found[0].cue[0].of(text), "said");
/// assert_eq!(found[0].content[0].of(text), "“The port stays shut,”");
/// assert_eq!(found[1].source[0].of(text), "The owners");
/// assert_eq!(found[1].content[0].of(text), "that it will open in May");
/// ```
pub fn attributions(text: &str) -> Vec<Attribution> {
    let mut found: Vec<Attribution> = Vec::new();
    let mut start = 0;
    // The attribution whose lead-in ended the paragraph before with a colon, and how deep into the text it reaches.
    let mut open: Option<usize> = None;
    // The attribution of the paragraph before that a paragraph quoted throughout goes on with.
    let mut speech: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        if span.is_empty() {
            continue;
        }
        let paragraph = paragraph::Paragraph::of(text, span);
        if let Some(index) = open
            && paragraph.goes_on_with_lead_in()
            && let Some(led) = found.get_mut(index)
        {
            led.content.push(paragraph.whole());
            // A list, or a quotation that its paragraph doesn't close, goes on.
            if !paragraph.may_go_on() {
                open = None;
            }
            speech = Some(index);
            continue;
        }
        if let Some(led) = speech.filter(|_| paragraph.is_quotation()).and_then(|index| found.get_mut(index)) {
            led.content.push(paragraph.whole());
            continue;
        }
        let before = found.len();
        rules::attributions_of(&paragraph, &mut found);
        speech = goes_on(found.get(before..).unwrap_or_default(), span.end).map(|at| before + at);
        open = found.len().checked_sub(1).filter(|&last| last >= before && paragraph.leads_in(&found[last]));
    }
    found.retain(|attribution| !attribution.content.is_empty());
    found
}

/// Which of a paragraph's attributions a quoted paragraph behind it goes on with: the last direct speech, or the last whose
/// content reaches to the paragraph's end.
fn goes_on(found: &[Attribution], end: usize) -> Option<usize> {
    let spoken = |attribution: &Attribution| {
        // But for a mark or two, to the end.
        let last = attribution.content.last().is_some_and(|content| content.end + 4 > end);
        match attribution.rule {
            "tag behind its content" => !attribution.content.is_empty(),
            _ => last,
        }
    };
    let direct = found.iter().rposition(|attribution| attribution.rule == "tag behind a quotation");
    direct.or_else(|| found.iter().rposition(spoken))
}
