//! Reading a single report: its title, what stands around it, the headings and captions between its paragraphs, what
//! follows it. By the place of a line on the page: before the first paragraph, between paragraphs, behind the last.

use super::furniture::is_about;
use super::glued::credit_at;
use super::lexicon::plain;
use super::line::{End, Line, Mark};
use super::page::{Page, Role};

/// A paragraph of at least so many words is surely text of the report.
const LONG: u8 = 20;
/// A heading within a report has at most so many words; a longer line without a full stop is a caption.
const LONGEST_HEADING: u8 = 14;

/// Gives every line of a single report its role.
pub(super) fn arrange(page: &mut Page) {
    let count = page.lines.len();
    close_behind_comments(page);
    close_boxes(page, false);
    lists(page, 0, count);
    facts(page, 0, count);
    close_authors(page);
    let body = first_text(page, 0, count);
    head(page, body);
    label_is_title(page, body);
    let told = |i: usize| page.role(i).is_some_and(Role::is_text);
    // Below a few headlines or briefs there is no furniture, as there is below a report.
    let words: usize = (body..count).filter(|&i| told(i)).map(|i| usize::from(page.line(i).words)).sum();
    let report = words >= usize::from(LONG);
    let last = (body..count).rev().find(|&i| told(i) || !report);
    for i in body..count {
        between(page, i, last);
    }
    repeats(page);
}

/// The first line that is surely text: a paragraph or an item, short first sentences of a title's place aside.
pub(super) fn first_text(page: &Page, from: usize, to: usize) -> usize {
    (from..to)
        .find(|&i| match page.role(i) {
            Some(Role::Prose) => !titles(page, i, from),
            Some(Role::Item) => true,
            // A lead-in is text; a title does not lead in a list.
            Some(Role::Colon) => i > from && (page.line(i).words >= 9 || page.role(i + 1) == Some(Role::Item)),
            _ => false,
        })
        .unwrap_or(to)
}

/// Whether a sentence is the title: the first line, short, and above a stamp, a by-line or its own second printing.
fn titles(page: &Page, i: usize, from: usize) -> bool {
    let first = !(from..i).any(|j| page.role(j).is_some_and(|r| r.could_head() || r == Role::Prose));
    first
        && page.line(i).words <= 14
        && page.line(i).end != End::Cut
        && page.role(i + 1).is_some_and(|r| {
            matches!(r, Role::Stamp | Role::Byline) || plain(page.words(i + 1)) == plain(page.words(i))
        })
}

/// The lines before the first paragraph: a title, and what stands around it.
pub(super) fn head(page: &mut Page, body: usize) {
    let marked = (0..body).find(|&i| page.role(i) == Some(Role::Headline));
    let Some(title) = marked.or_else(|| title(page, body)) else { return };
    page.set(title, Role::Headline);
    for i in title + 1..body {
        if !page.role(i).is_some_and(|r| r.could_head() || r == Role::Prose) {
            continue;
        }
        let words = page.words(i);
        let line = page.line(i);
        let next = i + 1;
        if page.role(i) == Some(Role::Weak) {
            page.set(i, Role::Furniture);
        } else if is_credited(words) {
            page.set(i, Role::Caption);
        } else if words.contains(['|', '·', '•']) {
            page.set(i, Role::Label);
        } else if line.words <= 4 && !words.contains(char::is_lowercase) {
            page.set(i, Role::Byline);
        } else if page.role(next) == Some(Role::Bare) && next < body && line.gap && !page.line(next).gap {
            page.set(i, Role::Caption);
            page.set(next, Role::Caption);
        } else if line.words >= 5 {
            page.set(i, Role::Subhead);
        } else {
            page.set(i, Role::Label);
        }
    }
}

/// The line before the first paragraph that is the title, where the markup names none.
fn title(page: &mut Page, body: usize) -> Option<usize> {
    for i in 0..body {
        if page.role(i).is_some_and(Role::could_head) && is_trail(page.words(i)) {
            page.set(i, Role::Furniture);
        }
    }
    let open = || (0..body).filter(|&i| page.role(i).is_some_and(|r| r.could_head() || r == Role::Prose));
    let first = open().next()?;
    // A word or two above a longer line, or a few in capitals, are names of sections.
    let section = |i: usize| {
        let words = page.line(i).words;
        words <= 2 || words <= 4 && !page.words(i).contains(char::is_lowercase)
    };
    let named = open().find(|&i| !section(i)).filter(|&i| page.line(i).words >= 4 && !byline_between(page, first, i));
    let title = named.unwrap_or(first);
    let sections: Vec<usize> = open().take_while(|&i| i < title).collect();
    sections.into_iter().for_each(|i| page.set(i, Role::Label));
    Some(title)
}

/// Whether a line is a trail through a site: "Home > World > North".
fn is_trail(words: &str) -> bool {
    let marks = [" > ", " » ", " › ", " / ", " → "];
    marks.iter().map(|m| words.matches(m).count()).max().unwrap_or(0) >= 2
        || marks.iter().any(|m| words.contains(m)) && words.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("home"))
}

/// Whether a line ends with whose picture it is.
fn is_credited(words: &str) -> bool {
    credit_at(words) < words.len()
}

/// What stands below an author's name and tells of the author is no report.
fn close_authors(page: &mut Page) {
    for i in 1..page.lines.len() {
        let name = (i.saturating_sub(2)..i).rev().find(|&above| is_about(page.words(above), page.words(i)));
        if let (Some(above), Some(Role::Prose)) = (name, page.role(i)) {
            (above..=i).for_each(|line| page.set(line, if line == i { Role::Furniture } else { Role::Byline }));
        }
    }
}

/// A title that is only a label's word ("Analysis") is still the title, where nothing else could be.
fn label_is_title(page: &mut Page, body: usize) {
    let titled = (0..body).any(|i| page.role(i) == Some(Role::Headline));
    if !titled && page.role(0) == Some(Role::Label) && body < page.lines.len() && page.line(0).end == End::Bare {
        page.set(0, Role::Headline);
    }
}

fn byline_between(page: &Page, from: usize, to: usize) -> bool {
    (from..to).any(|i| page.role(i) == Some(Role::Byline))
}

/// A line among or behind the paragraphs that could be a heading; `last` is the last line of text.
fn between(page: &mut Page, i: usize, last: Option<usize>) {
    let Some(role) = page.role(i).filter(|r| r.could_head() || *r == Role::Label) else { return };
    let line = page.line(i);
    let behind = last.is_none_or(|last| i > last);
    let next = next_told(page, i);
    let heads = next.is_some_and(|n| page.role(n).is_some_and(Role::is_text) || page.role(n) == Some(Role::Colon));
    let settled = match role {
        Role::Label if heads => Role::Subhead,
        Role::Label => Role::Label,
        Role::Weak => Role::Furniture,
        Role::Colon if line.words <= 3 && behind => Role::Furniture,
        Role::Colon => Role::Prose,
        Role::Question if heads => Role::Subhead,
        Role::Question => Role::Prose,
        _ if behind && line.words >= 18 => Role::Prose,
        _ if behind => Role::Bare,
        _ if in_picture(page, i) || is_credited(page.words(i)) => Role::Caption,
        _ if line.words <= LONGEST_HEADING => Role::Subhead,
        _ => Role::Caption,
    };
    page.set(i, settled);
}

/// The next line that tells what line `i` stands over: furniture, by-lines and labels are passed by.
pub(super) fn next_told(page: &Page, i: usize) -> Option<usize> {
    (i + 1..page.lines.len().min(i + 12)).find(|&n| {
        !matches!(page.role(n), Some(Role::Stamp | Role::Byline | Role::Label | Role::Furniture | Role::Credit))
    })
}

/// Whether a bare line stands with another without a blank line between, on a page which has blank lines: an alternative
/// text and its caption.
pub(super) fn in_picture(page: &Page, i: usize) -> bool {
    let bare = |n: usize| matches!(page.role(n), Some(Role::Bare | Role::Caption));
    let after = bare(i + 1) && !page.line(i + 1).gap;
    let before = i > 0 && bare(i - 1) && !page.line(i).gap;
    page.spaced && (after || before)
}

/// Marks numbered lines that follow each other as a list; a lone numbered line keeps its role.
pub(super) fn lists(page: &mut Page, from: usize, to: usize) {
    for i in from..to {
        let Line { mark: Mark::Number(number), .. } = page.line(i) else { continue };
        let follows = i > from && page.line(i - 1).mark == Mark::Number(number.wrapping_sub(1));
        let leads = i + 1 < to && page.line(i + 1).mark == Mark::Number(number.saturating_add(1));
        if (follows || leads) && page.role(i).is_some_and(|r| r.could_head() || r == Role::Prose) {
            page.set(i, Role::Item);
        }
    }
}

/// Marks the lines of a fact box as a list: those that begin with a label and stand below another line without a blank one
/// between. "KEY POINTS", "Wages: up 4 per cent", "Trains: every ten minutes".
pub(super) fn facts(page: &mut Page, from: usize, to: usize) {
    for i in from + 1..to {
        let fact = page.spaced && !page.line(i).gap && page.role(i) == Some(Role::Bare) && is_labelled(page.words(i));
        if fact && matches!(page.role(i - 1), Some(Role::Bare | Role::Colon | Role::Item | Role::Label)) {
            page.set(i, Role::Item);
        }
    }
}

/// Whether a line begins with a label of a few words: "Night work: from ten to six".
fn is_labelled(words: &str) -> bool {
    words.split_once(": ").is_some_and(|(label, _)| label.split_whitespace().count() < 5 && label.len() < 40)
}

/// Behind a comment form, after enough of a report, nothing is the report.
pub(super) fn close_behind_comments(page: &mut Page) {
    let total: usize = text_bytes(page, page.lines.len()).0;
    let count = page.lines.len();
    let (mut bytes, mut long) = (0, 0);
    for i in 0..count {
        let enough = match page.role(i) {
            Some(Role::End) => (long >= 2 && bytes * 4 >= total) || bytes * 10 >= total * 6,
            // A box of links at the very end: about the author, related stories with their first lines.
            Some(Role::Box) => page.line(i).end != End::Colon && bytes * 5 > total * 4,
            _ => false,
        };
        match page.role(i) {
            _ if enough => {
                for j in i..count {
                    page.set(j, Role::Furniture);
                }
                return;
            }
            Some(role) if role.is_text() => {
                bytes += page.line(i).span.len();
                long += usize::from(page.line(i).words >= LONG);
            }
            _ => {}
        }
    }
}

fn text_bytes(page: &Page, to: usize) -> (usize, usize) {
    let text = (0..to).filter(|&i| page.role(i).is_some_and(Role::is_text));
    text.fold((0, 0), |(bytes, lines), i| (bytes + page.line(i).span.len(), lines + 1))
}

/// What stands in a box of links, behind the line that opens it and before the next paragraph, is furniture.
///
/// On a live page the line that stands over the next paragraph is the next entry's headline and no link.
pub(super) fn close_boxes(page: &mut Page, live: bool) {
    let (mut open, mut list) = (false, false);
    for i in 0..page.lines.len() {
        match page.role(i) {
            Some(Role::Box) => (open, list) = (true, true),
            Some(Role::Prose) => open = false,
            Some(Role::Item) if open && list => page.set(i, Role::Furniture),
            Some(Role::Bare | Role::Question | Role::Weak | Role::Stamp | Role::Label | Role::Credit) if open => {
                list = false;
                if live && next_told(page, i).is_some_and(|n| page.role(n).is_some_and(Role::is_text)) {
                    open = false;
                } else {
                    page.set(i, Role::Furniture);
                }
            }
            _ => {}
        }
    }
}

/// A title printed again, and a headline's copy, say nothing more.
fn repeats(page: &mut Page) {
    let Some(title) = (0..page.lines.len()).find(|&i| page.role(i) == Some(Role::Headline)) else { return };
    let said = plain(page.words(title));
    for i in title + 1..page.lines.len() {
        let words = page.words(i);
        if words.len() < 400
            && matches!(
                page.role(i),
                Some(Role::Headline | Role::Subhead | Role::Label | Role::Bare | Role::Prose | Role::Caption)
            )
            && plain(words) == said
        {
            page.set(i, Role::Repeat);
        }
    }
}
