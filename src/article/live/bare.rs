//! Live pages with bare headlines: an entry begins at a line that is no sentence and stands alone above its text; pictures
//! are two such lines together, and headings within an entry stand in an outline.

use super::super::lexicon::{self, Kinds};
use super::super::line::End;
use super::super::page::{Page, Role};
use super::super::{glued, plain};
use super::{HEAD, LONGEST_HEADLINE, LONGEST_TOPIC, alone, names_a_day};
use crate::index::sort;

/// Gives every line of such a page its role.
pub(super) fn arrange(page: &mut Page) {
    let from = top(page);
    outline(page, from);
}

/// Settles the top of a page with bare headlines; returns where its entries may begin.
///
/// The title is the first line that could be one, and above the first headline of an entry.
fn top(page: &mut Page) -> usize {
    let Some(title) = (0..page.lines.len().min(HEAD))
        .find(|&i| page.role(i).is_some_and(Role::could_head) || lexicon::kinds(page.words(i), false).has(Kinds::LIVE))
    else {
        return 0;
    };
    if page.role(title).is_some_and(|r| r.is_text()) {
        return 0;
    }
    page.set(title, Role::Headline);
    // What is glued to the title, or says that the page is live, belongs to the top.
    let mut next = title + 1;
    while next < page.lines.len() {
        let glued = page.spaced && !page.line(next).gap;
        let own =
            matches!(page.role(next), Some(Role::Stamp | Role::Byline | Role::Label | Role::Furniture | Role::Box));
        let live = !page.role(next).is_some_and(Role::is_text)
            && lexicon::kinds(page.words(next), false).has(Kinds::LIVE)
            && page.words(next).contains(['|', '·', '•']);
        if live {
            page.set(next, Role::Label);
        } else if glued && page.role(next) == Some(Role::Bare) {
            page.set(next, Role::Subhead);
        } else if !own {
            break;
        }
        next += 1;
    }
    next
}

/// The end of the group of lines that begins at `start`: the lines to the next blank line. On a page without blank lines a run
/// of lines which could be headings is parted before its last, where text follows that one: captions, and a headline.
fn group_end(page: &Page, start: usize) -> usize {
    if page.spaced {
        return page.group_end(start);
    }
    let could_head = |i: usize| page.role(i).is_some_and(Role::could_head);
    if !could_head(start) {
        return start + 1;
    }
    let mut end = start + 1;
    while could_head(end) && end - start < 40 {
        end += 1;
    }
    let text = page.role(end).is_some_and(Role::is_text);
    if text && end - start > 2 {
        end - 1
    } else if end - start == 2 {
        start + 1
    } else {
        end
    }
}

/// What the last heading was, and whether anything has stood under it.
struct Outline {
    heading: Option<usize>,
    filled: bool,
    /// Whether topics are headings within the entry now.
    open: bool,
    /// Whether the text before leads on (ends in a colon or question mark).
    leads: bool,
}

/// Finds the headlines, headings, captions and paragraphs of a page with bare headlines.
fn outline(page: &mut Page, from: usize) {
    let mut outline = Outline { heading: None, filled: true, open: false, leads: false };
    let usual = usual_length(page, from);
    let mut i = from;
    while i < page.lines.len() {
        let end = group_end(page, i);
        if picture(page, i, end) {
            for n in i..end {
                if page.role(n).is_some_and(Role::could_head) {
                    page.set(n, Role::Caption);
                }
            }
            outline.filled = true;
            i = end;
            continue;
        }
        for n in i..end {
            line_of_group(page, n, end, usual, &mut outline);
        }
        i = end;
    }
    if let (Some(heading), false) = (outline.heading, outline.filled) {
        page.set(heading, Role::Bare);
    }
}

/// One line of a page with bare headlines, of a group that is no picture.
fn line_of_group(page: &mut Page, i: usize, behind: usize, usual: u8, outline: &mut Outline) {
    let Some(role) = page.role(i) else { return };
    let line = page.line(i);
    if role.is_text() || role == Role::Alt || role == Role::Caption {
        outline.filled = true;
        outline.leads = matches!(line.end, End::Colon | End::Question);
        return;
    }
    if !role.could_head() {
        return;
    }
    let next = plain::next_told(page, i);
    let next_text = next.is_some_and(|n| page.role(n).is_some_and(Role::is_text));
    let next_picture = next.is_some_and(|n| n >= behind && picture(page, n, group_end(page, n)));
    let leads_in = next.is_some_and(|n| matches!(page.role(n), Some(Role::Colon | Role::Question)));
    let headed = outline.heading.is_some() && !outline.filled;
    let heading = line.words <= LONGEST_HEADLINE
        && match role {
            Role::Question => !headed && (next_text || next_picture),
            // A colon leads in what follows, but for a line about a day ("Here is what happened on Monday, 2 June:").
            Role::Colon => !headed && names_a_day(page.words(i)) || headed && !next_text && next.is_some(),
            Role::Weak => next_text || next_picture || leads_in,
            _ => next.is_some(),
        };
    if !heading {
        let settled = match role {
            Role::Weak => Role::Furniture,
            Role::Bare if next.is_none() => Role::Bare,
            Role::Bare if line.words <= LONGEST_HEADLINE => Role::Caption,
            _ => Role::Prose,
        };
        page.set(i, settled);
        outline.filled |= settled == Role::Prose;
        outline.leads = settled == Role::Prose && matches!(line.end, End::Colon | End::Question);
        return;
    }
    let topic = is_topic(page.words(i), line.words, line.end);
    let known = lexicon::kinds(page.words(i), false).has(Kinds::TOPIC);
    let short = line.words <= 3 && usual >= 6 && topic;
    let subhead = outline.heading.is_some() && topic && (headed || outline.open || outline.leads || known || short);
    if headed && !subhead && outline.heading.is_some_and(|h| is_caption_of(page, h, i)) {
        page.set(i, Role::Caption);
        outline.filled = true;
        return;
    }
    if headed && !subhead {
        // Two headings with nothing between: the first was a line about the page's day, or a caption.
        if let Some(orphan) = outline.heading {
            let dated = names_a_day(page.words(orphan));
            page.set(orphan, if dated { Role::Stamp } else { Role::Caption });
        }
    }
    page.set(i, if subhead { Role::Subhead } else { Role::Headline });
    outline.open = subhead;
    outline.leads = false;
    if !(subhead && headed) {
        outline.heading = Some(i);
    }
    outline.filled = false;
}

/// Whether the second of two lines that could both be headlines is the caption of a picture under the first.
fn is_caption_of(page: &Page, first: usize, second: usize) -> bool {
    let (headline, caption) = (page.words(first), page.words(second));
    let credited = |words: &str| glued::credit_at(words) < words.len();
    if credited(headline) || names_a_day(headline) && page.line(first).end == End::Colon {
        return false;
    }
    credited(caption)
        || page.line(second).words > 16
        || page.line(second).end == End::Bare && lexicon::has_verb(headline) && !lexicon::has_verb(caption)
}

/// Whether the lines from `start` to `end`, with no blank line between, are a picture: alternative texts and captions.
fn picture(page: &Page, start: usize, end: usize) -> bool {
    let bare = (start..end).filter(|&i| page.role(i).is_some_and(Role::could_head)).count();
    let text = (start..end).any(|i| page.role(i).is_some_and(Role::is_text));
    bare >= 2 && !text
}

/// A topic: a few words without a verb, quotation or question.
fn is_topic(words: &str, count: u8, end: End) -> bool {
    count <= LONGEST_TOPIC
        && end == End::Bare
        && !words.contains(['‘', '“', '"', ':', '?'])
        && !words.contains(" '")
        && (count <= 2 || !lexicon::has_verb(words))
}

/// The usual number of words of the lines that stand alone and could be headlines.
fn usual_length(page: &Page, from: usize) -> u8 {
    let alone = (from..page.lines.len()).filter(|&i| page.role(i) == Some(Role::Bare) && alone(page, i));
    let mut lengths: Vec<u8> = alone.take(200).map(|i| page.line(i).words).collect();
    sort(&mut lengths, &|a, b| a < b);
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}
