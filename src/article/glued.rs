//! What is glued to running text: datelines before it, credits behind captions, sentences at either end in which a live page
//! speaks of itself.

use super::date;
use super::lexicon::{self, Kinds};
use super::line::is_space;
use crate::span::Span;

/// Where the credit begins that ends a caption ("… [Jane Doe/Agency]", "… (Agency Photo/Jane Doe)", "… Photograph: Jane Doe").
pub(super) fn credit_at(caption: &str) -> usize {
    let length = caption.len();
    let trimmed = caption.trim_end();
    let brackets = [(']', '['), (')', '(')].into_iter().find(|(close, _)| trimmed.ends_with(*close));
    if let Some((_, open)) = brackets
        && let Some(at) = trimmed.rfind(open)
    {
        let inner = trimmed.get(at + 1..trimmed.len() - 1).unwrap_or_default();
        if inner.len() <= 80 && (inner.contains('/') || lexicon::kinds(inner, false).has(Kinds::CREDIT)) {
            return at;
        }
    }
    let marks = ["© ", "Photograph: ", "Photo: ", "Credit: ", "Picture: ", "Image: ", "Photo by ", "Photograph by "];
    marks.iter().filter_map(|m| caption.rfind(m)).filter(|at| length - at < 90).min().unwrap_or(length)
}

/// The length of the dateline that begins a paragraph ("PORTSEA, June 2 (Agency) - "), its dash included; 0 where there is none.
///
/// It is a place in capitals or a place with a date, before a dash: words with a capital, a date, an agency in brackets. Or an
/// agency between strokes ends it ("PORTSEA, June 2. /Agency/. ").
pub(super) fn dateline_length(paragraph: &str) -> usize {
    let mut limit = paragraph.len().min(90);
    while !paragraph.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = paragraph.get(..limit).unwrap_or_default();
    const MARKS: [&str; 7] = [" - ", " – ", " — ", "— ", " -- ", "/. ", "/ - "];
    // A mark has a dash or stroke as its first or second byte.
    let strokes = |byte: &u8| matches!(byte, b'-' | b'/') || !byte.is_ascii();
    let marked = |at: usize| {
        let rest = head.get(at..)?;
        MARKS.iter().find(|mark| rest.starts_with(**mark)).map(|mark| (at, mark))
    };
    let places =
        head.bytes().enumerate().filter(|(_, byte)| strokes(byte)).flat_map(|(at, _)| [at.wrapping_sub(1), at]);
    let Some((at, mark)) = places.filter_map(marked).next() else { return 0 };
    let before = head.get(..at).unwrap_or_default();
    let place: Vec<&str> = before.split(|c: char| c.is_whitespace()).filter(|w| !w.is_empty()).collect();
    let capital = |w: &&str| {
        let letters = w.trim_start_matches(['(', '[']);
        letters.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '/')
    };
    let first = place.first().copied().unwrap_or_default();
    let shouted = first.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !first.contains(char::is_lowercase);
    let fits = (1..=9).contains(&place.len()) && place.iter().all(capital) && !before.contains(['"', '“', ':', '?']);
    let dated = || date::mentions(before).iter().any(|m| m.when.dated().is_some());
    let label = || lexicon::kinds(before, false).has(Kinds::LABEL);
    if fits && (shouted && place.len() <= 6 || dated()) && !label() { at + mark.len() } else { 0 }
}

/// The longest sentence in which a page speaks of itself, in bytes; and the most of them at one end of a paragraph.
const LONGEST_SENTENCE: usize = 240;
const MOST_SENTENCES: usize = 4;

/// A paragraph without the sentences at either end in which the page speaks of itself: what was before, the text, what was after.
pub(super) fn peeled(text: &str, paragraph: Span) -> (Span, Span, Span) {
    let (mut start, mut end) = (paragraph.start, paragraph.end);
    for _ in 0..MOST_SENTENCES {
        let rest = Span::new(start, end).of(text);
        let length = if lexicon::may_be_page_talk(rest) { first_sentence(rest) } else { 0 };
        if length == 0 || !is_page_talk(rest.get(..length).unwrap_or_default()) {
            break;
        }
        start += length;
    }
    for _ in 0..MOST_SENTENCES {
        let rest = Span::new(start, end).of(text);
        let from = last_sentence(rest);
        if rest.is_empty() || !is_page_talk(rest.get(from..).unwrap_or_default()) {
            break;
        }
        end = start + from;
    }
    (Span::new(paragraph.start, start), Span::new(start, end), Span::new(end, paragraph.end))
}

fn is_page_talk(sentence: &str) -> bool {
    sentence.len() <= LONGEST_SENTENCE
        && lexicon::may_be_page_talk(sentence)
        && lexicon::kinds(sentence, true).has(Kinds::SENTENCE)
}

/// The length of the first sentence with the space behind it: to a stop before a capital, or all of a short text.
fn first_sentence(text: &str) -> usize {
    let mut limit = text.len().min(LONGEST_SENTENCE);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = text.get(..limit).unwrap_or_default();
    stops(head).next().unwrap_or(if limit == text.len() { limit } else { 0 })
}

/// Where the last sentence begins.
fn last_sentence(text: &str) -> usize {
    let mut from = text.len().saturating_sub(LONGEST_SENTENCE);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tail = text.get(from..).unwrap_or_default();
    stops(tail).next_back().map_or(if from == 0 { 0 } else { text.len() }, |at| from + at)
}

/// Where sentences begin within a text: behind a stop and white space, at a capital or an opening mark.
pub(super) fn stops(text: &str) -> impl DoubleEndedIterator<Item = usize> {
    text.bytes().enumerate().filter(|(_, b)| matches!(b, b'.' | b'!' | b'?')).filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        let behind = rest.trim_start_matches(['"', '”', '’', '\'', ')']);
        let next = behind.trim_start_matches(is_space);
        let begins = next.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '‘'));
        (next.len() < behind.len() && begins).then_some(text.len() - next.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines() {
        for (paragraph, dateline) in [
            ("PORTSEA, June 2 - The dockers walked out.", "PORTSEA, June 2 - "),
            ("PORTSEA, Westland — The dockers walked out.", "PORTSEA, Westland — "),
            ("Portsea, July 23 - The dockers walked out.", "Portsea, July 23 - "),
            ("PORTSEA (Agency) -- The dockers walked out.", "PORTSEA (Agency) -- "),
            ("PORTSEA, June 2. /Agency/. The dockers walked out.", "PORTSEA, June 2. /Agency/. "),
            ("Portsea was quiet/. The dockers walked out.", ""),
            ("PORTSEA. June 3 - The dockers walked out.", "PORTSEA. June 3 - "),
            ("The dockers - and the pilots - walked out.", ""),
            ("Dockers – all of them – walked out.", ""),
            ("ANALYSIS - The dockers walked out.", ""),
            ("M. HARROW: Good evening - and welcome.", ""),
        ] {
            assert_eq!(&paragraph[..dateline_length(paragraph)], dateline, "{paragraph}");
        }
    }

    #[test]
    fn credits_at_the_end_of_captions() {
        for (caption, credit) in [
            ("The mayor on the quay [Jane Doe/Agency]", "[Jane Doe/Agency]"),
            ("The mayor on the quay. (Agency Photo/Jane Doe)", "(Agency Photo/Jane Doe)"),
            ("The mayor on the quay. Photograph: Jane Doe/Agency", "Photograph: Jane Doe/Agency"),
            ("The mayor on the quay, June 2, 2031. © Jane Doe, Agency", "© Jane Doe, Agency"),
            ("The mayor (centre) on the quay", ""),
            ("The mayor on the quay (centre)", ""),
        ] {
            assert_eq!(&caption[credit_at(caption)..], credit, "{caption}");
        }
    }

    #[test]
    fn the_page_s_talk_of_itself_is_cut_off() {
        let text = "This live page will be closed soon. Here is what happened: all went home. Stay with us.";
        let (before, own, after) = peeled(text, Span::new(0, text.len()));
        assert_eq!(before.of(text), "This live page will be closed soon. ");
        assert_eq!(own.of(text), "Here is what happened: all went home. ");
        assert_eq!(after.of(text), "Stay with us.");
        let all = "We’ll bring you more on this as we get it.";
        assert_eq!(peeled(all, Span::new(0, all.len())).0.len(), all.len());
    }
}
