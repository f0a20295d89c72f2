//! Reading a live page: where its entries begin, and what stands in each.
//!
//! These layouts are told apart. *Stamped headlines*: a time is glued to each headline or set off behind it, or begins it.
//! *Stamps*: times stand on lines of their own beside the headlines. *Numbered*: headlines have numbers. *Bare headlines*
//! have nothing but their look.

use super::lexicon::{self, Kinds};
use super::line::Mark;
use super::page::{Page, Role};
use super::{Entry, date, furniture, plain};
use crate::index::Index;
use crate::span::Span;

mod bare;
mod stamped;

/// How the entries of a live page are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// A time ends the headline.
    StampedHeadlines,
    /// A time begins the headline or the text of an entry.
    LeadingStamps,
    /// Numbered headlines without times.
    Numbered,
    /// A time stands on a line above (`true`) or below the headline.
    Stamps(bool),
    /// Nothing but the look of the line.
    BareHeadlines,
}

/// How many of its first lines may say that a page is live.
const HEAD: usize = 14;
/// A heading has at most so many words.
const LONGEST_HEADLINE: u8 = 24;
/// A topic within an entry has at most so many words.
const LONGEST_TOPIC: u8 = 9;

/// The layout of a page's entries; none where it is a single report.
///
/// `marked` where the page's markup says that it is live.
pub(super) fn layout(page: &Page, marked: bool) -> Option<Layout> {
    let count = page.lines.len();
    let stamped = (0..count).filter(|&i| stamped::trailing(page, i).is_some()).take(3).count();
    let says = if marked { Says::Yes } else { says_live(page) };
    let live = says == Says::Yes;
    if stamped >= 2 {
        return Some(Layout::StampedHeadlines);
    }
    let led = (0..count).filter(|&i| stamped::leading(page, i).is_some()).take(3).count();
    if led >= 3 || led >= 2 && live {
        return Some(Layout::LeadingStamps);
    }
    let (mut above, mut below) = (0, 0);
    for i in stamped::of_entries(page, live) {
        above += usize::from(heads_text(page, i + 1));
        below += usize::from(i > 0 && page.role(i - 1).is_some_and(Role::could_head) && !page.line(i).gap);
    }
    if above.max(below) >= 3 || live && above.max(below) >= 2 {
        return Some(Layout::Stamps(above >= below));
    }
    if stamped == 1 && live {
        return Some(Layout::StampedHeadlines);
    }
    let numbered = (0..count).filter(|&i| numbered_headline(page, i)).take(3).count();
    if live && numbered >= 2 {
        return Some(Layout::Numbered);
    }
    let headed = (0..count).filter(|&i| alone(page, i) && heads_text(page, i)).take(6).count();
    (headed >= 2 && live || headed >= 6 && says == Says::Perhaps).then_some(Layout::BareHeadlines)
}

/// How surely a page calls itself live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    /// Nowhere.
    No,
    /// A word or two near the top, which may be a link of the site's menu.
    Perhaps,
    /// In its title, a line below it, or a sentence about itself.
    Yes,
}

/// Whether the page calls itself live: above its first paragraph, or in a sentence about itself. What stands later ("Live: …")
/// may be a link to another page.
fn says_live(page: &Page) -> Says {
    let mut above = true;
    let mut found = Says::No;
    for i in 0..page.lines.len() {
        let line = page.line(i);
        above &= i < HEAD && !(page.role(i) == Some(Role::Prose) && line.words >= 8);
        if line.words > 40 {
            continue;
        }
        let words = page.words(i);
        let kinds = page.kinds.get(i).copied().unwrap_or_default();
        let heading = kinds.has(Kinds::LIVE) && page.role(i) != Some(Role::Prose) || begins_live(words);
        let of_itself = kinds.has(Kinds::SENTENCE)
            && lexicon::plain(words).split(' ').any(|w| w == "live" || w == "blog" || w == "liveblog");
        let joining = kinds.has(Kinds::LIVE) && words.len() < 40 && words.contains("joining");
        let says = if of_itself || joining || above && heading && line.words > 2 {
            Says::Yes
        } else if above && heading {
            Says::Perhaps
        } else {
            Says::No
        };
        found = found.max(says);
    }
    found
}

/// "LIVE: …", "Live | …", "Live – …".
fn begins_live(words: &str) -> bool {
    let rest = words.get(..4).filter(|w| w.eq_ignore_ascii_case("live")).and_then(|_| words.get(4..));
    rest.is_some_and(|r| r.trim_start().starts_with([':', '|', '-', '–', '—', '•', '·']))
}

/// Whether line `i` could be an entry's headline.
fn heads(page: &Page, i: usize) -> bool {
    page.role(i).is_some_and(Role::could_head) && page.line(i).words <= LONGEST_HEADLINE
}

/// Whether line `i` could be a heading and text follows it.
fn heads_text(page: &Page, i: usize) -> bool {
    heads(page, i) && plain::next_told(page, i).is_some_and(|n| page.role(n).is_some_and(Role::is_text))
}

/// Whether line `i` stands alone; on a page without blank lines every line does.
fn alone(page: &Page, i: usize) -> bool {
    !page.spaced || page.alone(i)
}

fn numbered_headline(page: &Page, i: usize) -> bool {
    matches!(page.line(i).mark, Mark::Number(_)) && heads_text(page, i)
}

/// Gives every line of a live page its role and entry; returns the entries.
pub(super) fn arrange(page: &mut Page, layout: Layout) -> Vec<Entry> {
    plain::close_behind_comments(page);
    plain::close_boxes(page, true);
    match layout {
        Layout::StampedHeadlines => stamped::behind(page),
        Layout::LeadingStamps => stamped::before(page),
        Layout::Numbered => numbered(page),
        Layout::Stamps(above) => stamped::beside(page, above),
        Layout::BareHeadlines => {}
    }
    if layout == Layout::BareHeadlines {
        bare::arrange(page);
    } else {
        drop_contents(page, layout);
        let first = (0..page.lines.len()).find(|&i| begins_entry(page, i)).unwrap_or(page.lines.len());
        let from = entry_start(page, first, 0, layout);
        head(page, from);
        plain::lists(page, from, page.lines.len());
        for i in from..page.lines.len() {
            within(page, i);
        }
    }
    entries(page, layout)
}

/// Headlines with a number and no stamp.
fn numbered(page: &mut Page) {
    for i in 0..page.lines.len() {
        if numbered_headline(page, i) {
            page.set(i, Role::Headline);
        }
    }
}

/// What a page lists of its own entries above them, headlines with stamps and no text between, is furniture: each stands again
/// below, with its text.
fn drop_contents(page: &mut Page, layout: Layout) {
    let heads: Vec<usize> = (0..page.lines.len()).filter(|&i| page.role(i) == Some(Role::Headline)).collect();
    let said: Vec<String> = heads.iter().map(|&i| lexicon::plain(page.parted(i).1.of(page.text))).collect();
    let index = Index::new(said.iter().map(String::as_str).collect());
    for (n, pair) in heads.windows(2).enumerate() {
        let &[head, next] = pair else { continue };
        let told = (head..next).any(|i| page.role(i).is_some_and(Role::is_text));
        if told || said.get(n).and_then(|said| index.find(said)) == Some(n) {
            continue;
        }
        page.set(head, Role::Furniture);
        if let Some(stamp) = page.stamps.get_mut(head) {
            *stamp = None;
        }
        let beside = if layout == Layout::Stamps(true) { head.saturating_sub(1) } else { head + 1 };
        if matches!(layout, Layout::Stamps(_)) && page.role(beside) == Some(Role::Stamp) {
            page.set(beside, Role::Furniture);
        }
    }
}

/// The first line of the entry whose headline is line `headline`. Right above it a label with the entry's number or glued to
/// it belongs to the entry; and the stamps, where stamps stand above their headlines, with an author between.
fn entry_start(page: &Page, headline: usize, floor: usize, layout: Layout) -> usize {
    let mut start = headline;
    while start > floor && headline - start < 3 {
        let above = start - 1;
        let stamped = page.role(start) == Some(Role::Stamp);
        let glued = || {
            !page.line(start).gap && (page.spaced || names_a_day(page.words(above)) == names_a_day(page.words(start)))
        };
        let own = match page.role(above) {
            Some(Role::Label) => !stamped && (page.line(above).mark != Mark::None || !page.line(start).gap),
            Some(Role::Stamp) => {
                layout == Layout::Stamps(true) && (!stamped || glued() && !stamped::is_update(page.words(above)))
            }
            Some(Role::Byline) => {
                layout == Layout::Stamps(true) && !stamped && above > floor && page.role(above - 1) == Some(Role::Stamp)
            }
            _ => false,
        };
        if !own {
            break;
        }
        start = above;
    }
    start
}

/// The lines before the first entry: the page's own title and what stands around it.
fn head(page: &mut Page, first_entry: usize) {
    let body = plain::first_text(page, 0, first_entry);
    plain::head(page, body);
    for i in body..first_entry {
        within(page, i);
    }
}

/// A line within an entry whose headline is known.
fn within(page: &mut Page, i: usize) {
    let Some(role) = page.role(i).filter(|r| r.could_head()) else { return };
    let line = page.line(i);
    let next = plain::next_told(page, i);
    let heads = next.is_some_and(|n| page.role(n).is_some_and(Role::is_text) || page.role(n) == Some(Role::Colon));
    let under_headline = i > 0 && page.role(i - 1) == Some(Role::Headline);
    let settled = match role {
        Role::Weak => Role::Furniture,
        Role::Colon => Role::Prose,
        Role::Question if heads && !under_headline => Role::Subhead,
        Role::Question => Role::Prose,
        _ if under_headline && heads && line.words <= 3 && furniture::is_name(page.words(i)) => Role::Byline,
        _ if plain::in_picture(page, i) => Role::Caption,
        _ if heads && !under_headline && line.words <= LONGEST_TOPIC => Role::Subhead,
        _ => Role::Caption,
    };
    page.set(i, settled);
}

fn names_a_day(words: &str) -> bool {
    date::mentions(words).iter().any(|m| m.when.dated().is_some())
}

/// Whether line `i` is the first of an entry, labels and stamps above it aside.
fn begins_entry(page: &Page, i: usize) -> bool {
    page.role(i) == Some(Role::Headline) || page.role(i) == Some(Role::Prose) && page.stamp(i).is_some()
}

/// The entries, from headline to headline; the lines of each learn to which they belong.
fn entries(page: &mut Page, layout: Layout) -> Vec<Entry> {
    let count = page.lines.len();
    let title = (0..count).find(|&i| page.role(i) == Some(Role::Headline) && page.entries.get(i) == Some(&None));
    let mut heads: Vec<usize> = (0..count).filter(|&i| begins_entry(page, i)).collect();
    // The page's own title heads no entry: it has no stamp where others have, or stands first and was set by the top.
    if title.is_some_and(|t| is_title(page, t, &heads, layout)) {
        heads.remove(0);
    }
    let mut floor = 0;
    let starts: Vec<usize> = heads
        .iter()
        .map(|&head| {
            let start = entry_start(page, head, floor, layout);
            floor = head + 1;
            start
        })
        .collect();
    // What stands behind the last line of the report is the page's, not the last entry's.
    let is_furniture =
        |role: Option<Role>| matches!(role, Some(Role::Bare | Role::Furniture | Role::Box | Role::End | Role::Weak));
    let count = (0..count).rev().find(|&i| !is_furniture(page.role(i))).map_or(count, |last| last + 1);
    let mut found = Vec::with_capacity(heads.len());
    for (n, (&head, &start)) in heads.iter().zip(&starts).enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(count);
        for line in start..end {
            if let Some(entry) = page.entries.get_mut(line) {
                *entry = Some(n);
            }
        }
        found.push(entry(page, head, start, end));
    }
    found
}

/// Whether the first headline is the page's title rather than an entry's.
fn is_title(page: &Page, first: usize, heads: &[usize], layout: Layout) -> bool {
    let stamped = |i: usize| page.stamp(i).is_some();
    let near_stamp = |i: usize| match layout {
        Layout::Stamps(true) => i > 0 && page.role(i - 1) == Some(Role::Stamp),
        Layout::Stamps(false) => page.role(i + 1) == Some(Role::Stamp),
        _ => false,
    };
    let second = heads.get(1).copied();
    match second {
        Some(second) if stamped(second) => !stamped(first),
        Some(second) if matches!(page.line(second).mark, Mark::Number(_)) => page.line(first).mark == Mark::None,
        Some(second) if near_stamp(second) => !near_stamp(first),
        _ => first < HEAD && !(0..first).any(|i| page.role(i).is_some_and(Role::is_text)) && !stamped(first),
    }
}

fn entry(page: &Page, head: usize, start: usize, end: usize) -> Entry {
    let (stamp, words) = page.parted(head);
    let headline = if page.role(head) == Some(Role::Headline) { words.of(page.text) } else { "" };
    let glued = Some(stamp.of(page.text)).filter(|s| !s.is_empty());
    // The nearest above, or the first below.
    let mut near = (start..head).rev().chain(head..end.min(head + 4));
    let beside = near.find(|&i| page.role(i) == Some(Role::Stamp)).map(|i| page.words(i));
    let marks = [' ', '-', '–', '—', '|', '·', '(', ')', '[', ']', ':'];
    let time = glued.or(beside).map(|t| t.trim_matches(marks).to_owned());
    let byline = (start..end.min(head + 5))
        .take_while(|&i| !page.role(i).is_some_and(Role::is_text))
        .find(|&i| page.role(i) == Some(Role::Byline));
    let last = end.saturating_sub(1).max(head);
    Entry {
        headline: headline.to_owned(),
        time,
        byline: byline.map(|i| page.words(i).to_owned()),
        span: Span::new(page.line(start).span.start, page.line(last).span.end),
    }
}
