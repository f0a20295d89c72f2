//! Live pages with stamps: a time behind or before each headline, or on a line of its own beside it.

use super::super::lexicon::Kinds;
use super::super::line::{End, Mark};
use super::super::page::{Cut, Page, Role};
use super::super::{date, furniture};
use super::{LONGEST_HEADLINE, heads, names_a_day};

/// The lines that are stamps of entries: those with a time of day; where a page that calls itself live has none, all.
pub(super) fn of_entries(page: &Page, live: bool) -> Vec<usize> {
    let all: Vec<usize> = (0..page.lines.len()).filter(|&i| page.role(i) == Some(Role::Stamp)).collect();
    let has_clock = |i: &usize| date::parse(page.words(*i)).is_none_or(|m| m.hour.is_some());
    let timed: Vec<usize> = all.iter().copied().filter(has_clock).collect();
    if timed.is_empty() && live { all } else { timed }
}

/// Where a stamp begins that ends line `i`, in bytes of the line; for lines that could be a headline.
pub(super) fn trailing(page: &Page, i: usize) -> Option<usize> {
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
pub(super) fn leading(page: &Page, i: usize) -> Option<usize> {
    let possible = matches!(page.role(i), Some(Role::Bare | Role::Question | Role::Weak | Role::Prose | Role::Colon));
    let words = page.words(i);
    if !possible || page.line(i).mark != Mark::None || !words.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    date::leading(words).map(|stamp| stamp.span.end)
}

/// Headlines with a stamp behind them.
pub(super) fn behind(page: &mut Page) {
    for i in 0..page.lines.len() {
        if let Some(at) = trailing(page, i) {
            let start = page.line(i).span.start;
            if let Some(stamp) = page.stamps.get_mut(i) {
                *stamp = Some(Cut::Behind(start + at));
            }
            page.set(i, Role::Headline);
        }
    }
}

/// Entries whose first line a stamp begins; that line is a headline, or the text itself.
pub(super) fn before(page: &mut Page) {
    for i in 0..page.lines.len() {
        if let Some(at) = leading(page, i) {
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
/// a date is the page's. Below a stamp, text without a headline begins an entry too, and an author's name is none.
pub(super) fn beside(page: &mut Page, above: bool) {
    let stamps = of_entries(page, true);
    let dated = stamps.iter().filter(|&&i| names_a_day(page.words(i))).count() * 2 > stamps.len();
    let mut begun = false;
    for i in stamps {
        if names_a_day(page.words(i)) != dated {
            continue;
        }
        let beside = if above { i + 1 } else { i.saturating_sub(1) };
        let next_heads = heads(page, beside + 1);
        if above && next_heads && page.kinds.get(beside).is_some_and(|kinds| kinds.has(Kinds::LIVE)) {
            page.set(beside, Role::Label);
            page.set(beside + 1, Role::Headline);
        } else if above && begun && !next_heads && is_author(page.words(beside)) {
            page.set(beside, Role::Byline);
            if i > 0 && heads(page, i - 1) && furniture::is_name(page.words(i - 1)) {
                page.set(i - 1, Role::Byline);
            }
            begin_at_text(page, beside + 1);
        } else if heads(page, beside) {
            page.set(beside, Role::Headline);
        } else if above && begun && !is_update(page.words(i)) {
            begin_at_text(page, beside);
        } else {
            continue;
        }
        begun = true;
    }
}

/// Whether a stamp tells when something was changed: it stands behind what it stamps.
pub(super) fn is_update(stamp: &str) -> bool {
    stamp.to_ascii_lowercase().contains("updated")
}

/// Begins an entry without a headline at line `i`, where that is text.
fn begin_at_text(page: &mut Page, i: usize) {
    let start = page.line(i).span.start;
    if let (Some(Role::Prose), Some(stamp)) = (page.role(i), page.stamps.get_mut(i)) {
        *stamp = Some(Cut::Before(start));
    }
}

/// Whether a line is its author's name: two or three words, or with where the author reports from glued to it.
fn is_author(words: &str) -> bool {
    furniture::is_name(words) && words.split_whitespace().count() <= 3 || words.contains("Reporting from ")
}
