//! Reading a live page: where its entries begin, and what stands in each.
//!
//! These layouts are told apart. *Stamped headlines*: a time is glued to each headline or set off behind it, or begins it.
//! *Stamps*: times stand on lines of their own beside the headlines. *Numbered*: headlines have numbers. *Bare headlines*: an entry begins at a line that is no sentence and
//! stands alone above its text; pictures are two such lines together, and headings within an entry stand in an outline.

use super::lexicon::{self, Kinds};
use super::line::{End, Mark};
use super::page::{Cut, Page, Role};
use super::{Entry, date, furniture, plain};
use crate::index::sort;
use crate::span::Span;

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
    let stamped = (0..count).filter(|&i| trailing_stamp(page, i).is_some()).take(3).count();
    let says = if marked { Says::Yes } else { says_live(page) };
    let live = says == Says::Yes;
    if stamped >= 2 {
        return Some(Layout::StampedHeadlines);
    }
    let led = (0..count).filter(|&i| leading_stamp(page, i).is_some()).take(3).count();
    if led >= 3 || led >= 2 && live {
        return Some(Layout::LeadingStamps);
    }
    let (mut above, mut below) = (0, 0);
    for i in 0..count {
        if page.role(i) == Some(Role::Stamp) && has_clock(page, i) {
            above += usize::from(heads_text(page, i + 1));
            below += usize::from(i > 0 && page.role(i - 1).is_some_and(Role::could_head) && !page.line(i).gap);
        }
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

/// Whether line `i` could be a heading and text follows it.
fn heads_text(page: &Page, i: usize) -> bool {
    page.role(i).is_some_and(Role::could_head)
        && page.line(i).words <= LONGEST_HEADLINE
        && plain::next_told(page, i).is_some_and(|n| page.role(n).is_some_and(Role::is_text))
}

/// Whether line `i` stands alone; on a page without blank lines every line does.
fn alone(page: &Page, i: usize) -> bool {
    !page.spaced || page.alone(i)
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

fn has_clock(page: &Page, i: usize) -> bool {
    date::parse(page.words(i)).is_none_or(|m| m.hour.is_some())
}

/// Where a stamp begins that ends line `i`, in bytes of the line; for lines that could be a headline.
fn trailing_stamp(page: &Page, i: usize) -> Option<usize> {
    let line = page.line(i);
    let fits = line.words <= 45 && line.end != End::Full && line.mark != Mark::Bullet && line.span.len() <= 400;
    let possible = matches!(page.role(i), Some(Role::Bare | Role::Question | Role::Weak | Role::Prose | Role::Label));
    let words = page.words(i);
    if !fits || !possible || !words.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    date::trailing(words).map(|stamp| stamp.span.start).filter(|&at| at > 0)
}

/// Where the words begin behind a stamp that begins line `i`, in bytes of the line.
fn leading_stamp(page: &Page, i: usize) -> Option<usize> {
    let possible = matches!(page.role(i), Some(Role::Bare | Role::Question | Role::Weak | Role::Prose | Role::Colon));
    let words = page.words(i);
    if !possible || page.line(i).mark != Mark::None || !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    date::leading(words).map(|stamp| stamp.span.end)
}

fn numbered_headline(page: &Page, i: usize) -> bool {
    matches!(page.line(i).mark, Mark::Number(_)) && heads_text(page, i)
}

/// Gives every line of a live page its role and entry; returns the entries.
pub(super) fn arrange(page: &mut Page, layout: Layout) -> Vec<Entry> {
    plain::close_behind_comments(page);
    plain::close_boxes(page, true);
    match layout {
        Layout::StampedHeadlines => stamped(page),
        Layout::LeadingStamps => led(page),
        Layout::Numbered => numbered(page),
        Layout::Stamps(above) => beside_stamps(page, above),
        Layout::BareHeadlines => {}
    }
    if layout == Layout::BareHeadlines {
        let from = top(page);
        bare(page, from);
    } else {
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

/// Headlines with a stamp behind them.
fn stamped(page: &mut Page) {
    for i in 0..page.lines.len() {
        if let Some(at) = trailing_stamp(page, i) {
            let start = page.line(i).span.start;
            if let Some(stamp) = page.stamps.get_mut(i) {
                *stamp = Some(Cut::Behind(start + at));
            }
            page.set(i, Role::Headline);
        }
    }
}

/// Entries whose first line a stamp begins; that line is a headline, or the text itself.
fn led(page: &mut Page) {
    for i in 0..page.lines.len() {
        if let Some(at) = leading_stamp(page, i) {
            let start = page.line(i).span.start;
            if let Some(stamp) = page.stamps.get_mut(i) {
                *stamp = Some(Cut::Before(start + at));
            }
            let heads = page.line(i).end != End::Full && page.line(i).words <= LONGEST_HEADLINE + 4;
            page.set(i, if heads { Role::Headline } else { Role::Prose });
        }
    }
}

/// Headlines above or below stamps on lines of their own. Entries are stamped alike: where most stamps are mere times, one with
/// a date is the page's.
fn beside_stamps(page: &mut Page, above: bool) {
    let stamps: Vec<usize> =
        (0..page.lines.len()).filter(|&i| page.role(i) == Some(Role::Stamp) && has_clock(page, i)).collect();
    let dated = stamps.iter().filter(|&&i| names_a_day(page.words(i))).count() * 2 > stamps.len();
    for i in stamps {
        let headline = if above { i + 1 } else { i.saturating_sub(1) };
        if page.role(headline).is_some_and(Role::could_head)
            && page.line(headline).words <= LONGEST_HEADLINE
            && names_a_day(page.words(i)) == dated
        {
            page.set(headline, Role::Headline);
        }
    }
}

/// The first line of the entry whose headline is line `headline`. Right above it a label with the entry's number or glued to
/// it belongs to the entry; and the stamp, where stamps stand above their headlines.
fn entry_start(page: &Page, headline: usize, floor: usize, layout: Layout) -> usize {
    let mut start = headline;
    while start > floor && headline - start < 3 {
        let above = start - 1;
        let own = match page.role(above) {
            Some(Role::Label) => page.line(above).mark != Mark::None || !page.line(start).gap,
            Some(Role::Stamp) => layout == Layout::Stamps(true),
            _ => false,
        };
        if !own {
            break;
        }
        start = above;
        if page.role(above) == Some(Role::Stamp) {
            break;
        }
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
fn bare(page: &mut Page, from: usize) {
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
    let credited = |words: &str| furniture::credit_at(words) < words.len();
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

fn names_a_day(words: &str) -> bool {
    date::mentions(words).iter().any(|m| m.when.dated().is_some())
}

/// The usual number of words of the lines that stand alone and could be headlines.
fn usual_length(page: &Page, from: usize) -> u8 {
    let alone = (from..page.lines.len()).filter(|&i| page.role(i) == Some(Role::Bare) && alone(page, i));
    let mut lengths: Vec<u8> = alone.take(200).map(|i| page.line(i).words).collect();
    sort(&mut lengths, &|a, b| a < b);
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
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
    let beside = (start..end.min(head + 4)).find(|&i| page.role(i) == Some(Role::Stamp)).map(|i| page.words(i));
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
