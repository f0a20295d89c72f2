//! Which boxes of a page hold its article: the scores of Mozilla's Readability.

use super::super::date::is_stamp;
use super::super::page::Role;
use super::name::Name;
use super::{Row, Tag};
use crate::index::sort;

/// One element that holds others.
pub(super) struct Box {
    parent: usize,
    /// Its score by the paragraphs in it.
    score: f64,
    /// All points of the paragraphs in it.
    holds: f64,
    /// How many bytes of text it has, and how many of them are links.
    bytes: usize,
    linked: usize,
    /// What its own name says.
    name: Name,
    /// Whether it is furniture, by its name or by that of a box around it.
    unlikely: bool,
}

/// The boxes of a page; the first is the page itself.
pub(super) struct Boxes(Vec<Box>);

impl Boxes {
    pub fn new() -> Self {
        let mut boxes = Self(Vec::new());
        boxes.push(0, Name { weight: -5.0, ..Name::default() });
        boxes
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds a box that stands in `parent`, and gives its number.
    pub fn push(&mut self, parent: usize, name: Name) -> usize {
        let unlikely = name.unlikely;
        self.0.push(Box { parent, score: 0.0, holds: 0.0, bytes: 0, linked: 0, name, unlikely });
        self.0.len() - 1
    }

    /// Counts the rows for the boxes around them.
    ///
    /// A row of running text has a point, one a comma, one a hundred bytes up to three. A box that is furniture by its name
    /// but holds most of the page's points is none. Points count in full for a row's box, half for the next, less beyond.
    pub fn count(&mut self, rows: &[Row], all: &str) {
        let points: Vec<f64> = rows.iter().map(|row| points(row, row.span.of(all))).collect();
        for (row, points) in rows.iter().zip(&points) {
            self.up(row.inside, |this, _| {
                this.bytes += row.span.len();
                this.linked += row.linked;
                this.holds += points;
            });
        }
        let total = self.0.first().map_or(0.0, |page| page.holds);
        for at in 0..self.0.len() {
            let inherited = self.0.get(at).and_then(|b| self.0.get(b.parent)).is_some_and(|p| p.unlikely);
            if let Some(this) = self.0.get_mut(at) {
                this.unlikely = inherited || this.unlikely && (this.holds < total * 0.5 || this.name.comments);
            }
        }
        for (row, points) in rows.iter().zip(&points).filter(|(_, points)| **points > 0.0) {
            self.up(row.inside, |this, level| {
                let share = match level {
                    0 => 1.0,
                    1 => 0.5,
                    2..5 => 1.0 / (level as f64 * 3.0),
                    _ => 0.0,
                };
                if !this.unlikely {
                    this.score += points * share;
                }
            });
        }
    }

    /// Does something with a box and each around it. Their depth is bounded.
    fn up(&mut self, from: usize, mut each: impl FnMut(&mut Box, usize)) {
        let mut at = from;
        for level in 0.. {
            let Some(this) = self.0.get_mut(at) else { return };
            each(this, level);
            if at == 0 {
                return;
            }
            at = this.parent;
        }
    }

    /// A box's score in the end: its points, its name's weight as far as points bear it out, less for links.
    fn final_score(&self, at: usize) -> f64 {
        self.0.get(at).map_or(0.0, |b| {
            let links = if b.bytes == 0 { 0.0 } else { b.linked as f64 / b.bytes as f64 };
            (b.score + b.name.weight.clamp(-b.score * 0.8, b.score)) * (1.0 - links)
        })
    }

    fn within(&self, mut at: usize, outer: usize) -> bool {
        loop {
            if at == outer {
                return true;
            }
            match self.0.get(at) {
                Some(b) if at != 0 => at = b.parent,
                _ => return false,
            }
        }
    }
}

fn points(row: &Row, words: &str) -> f64 {
    let furniture = row.hint == Some(Role::Furniture) || matches!(row.tag, Tag::Heading(_));
    if furniture || words.len() < 25 || row.linked * 2 >= words.len() {
        return 0.0;
    }
    let commas = words.bytes().take(2000).filter(|b| *b == b',').count();
    let share = if row.item { 0.3 } else { 1.0 };
    share * (1.0 + commas as f64 + (words.len() / 100).min(3) as f64)
}

/// Which rows belong to the article: those of the best box, of its siblings that are text too, and the headline above.
pub(super) fn article(boxes: &Boxes, rows: &[Row], all: &str, live: bool) -> Vec<bool> {
    let best = best(boxes, live);
    let Some((top, score)) = best else { return vec![true; rows.len()] };
    let parent = boxes.0.get(top).map_or(0, |b| b.parent);
    let floor = (score * 0.2).max(10.0);
    let sibling =
        |at: usize| at != 0 && at != top && boxes.0.get(at).is_some_and(|b| b.parent == parent && !b.unlikely);
    // The sibling boxes that are text; each box learns it from its parent, which stands before it.
    let mut chosen = vec![false; boxes.len()];
    for at in 0..boxes.len() {
        let inherited = at != 0 && boxes.0.get(at).and_then(|b| chosen.get(b.parent)).copied().unwrap_or(false);
        let own = at == top || top != 0 && sibling(at) && boxes.final_score(at) >= floor;
        let furniture = boxes.0.get(at).is_some_and(|b| b.unlikely) && at != top;
        if let Some(slot) = chosen.get_mut(at) {
            *slot = (inherited || own) && !furniture;
        }
    }
    let mut kept: Vec<bool> = rows
        .iter()
        .map(|row| {
            let inside = chosen.get(row.inside).copied().unwrap_or(false);
            let beside = row.inside == parent && top != 0 && is_text(row);
            inside && !is_link_list(row, all, boxes) || beside
        })
        .collect();
    headline(rows, all, &mut kept);
    kept
}

/// The box with the best score; that of an ancestor where several good ones stand in it.
fn best(boxes: &Boxes, live: bool) -> Option<(usize, f64)> {
    let mut scored: Vec<(usize, f64)> =
        (0..boxes.len()).map(|at| (at, boxes.final_score(at))).filter(|(_, score)| *score > 0.0).collect();
    sort(&mut scored, &|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)).is_lt());
    let &(mut top, mut score) = scored.first()?;
    let rivals: Vec<usize> =
        scored.iter().skip(1).take(4).filter(|(_, s)| *s >= score * 0.75).map(|(at, _)| *at).collect();
    if rivals.len() >= 3 {
        let mut ancestor = boxes.0.get(top).map_or(0, |b| b.parent);
        while ancestor != 0 {
            if rivals.iter().filter(|r| boxes.within(**r, ancestor)).count() >= 3 {
                top = ancestor;
                break;
            }
            ancestor = boxes.0.get(ancestor).map_or(0, |b| b.parent);
        }
    }
    // Up, while the score grows: the box around several good ones.
    let floor = boxes.final_score(top) / 3.0;
    let mut last = boxes.final_score(top);
    let mut up = boxes.0.get(top).map_or(0, |b| b.parent);
    while up != 0 && boxes.final_score(up) >= floor {
        let own = boxes.final_score(up);
        if own > last {
            top = up;
            break;
        }
        last = own;
        up = boxes.0.get(up).map_or(0, |b| b.parent);
    }
    // A box with less than half of the page's text is one of several, on a live page surely an entry: the smallest box around
    // it that holds most of the text.
    let holds = |at: usize| boxes.0.get(at).map_or(0.0, |b| b.holds);
    let (total, own) = (likely(boxes), holds(top));
    if own < total * if live { 0.8 } else { 0.5 } {
        let mut up = boxes.0.get(top).map_or(0, |b| b.parent);
        while up != 0 {
            let links = boxes.0.get(up).map_or(1.0, |b| b.linked as f64 / b.bytes.max(1) as f64);
            if holds(up) >= total * 0.8 && links < 0.3 {
                top = up;
                break;
            }
            up = boxes.0.get(up).map_or(0, |b| b.parent);
        }
    }
    score = boxes.final_score(top).max(score * 0.5);
    Some((top, score))
}

/// The points of the whole page, without its furniture.
fn likely(boxes: &Boxes) -> f64 {
    let furniture = |at: usize| boxes.0.get(at).is_some_and(|b| b.unlikely);
    let outermost =
        (1..boxes.len()).filter(|&at| furniture(at) && !boxes.0.get(at).is_some_and(|b| furniture(b.parent)));
    let lost: f64 = outermost.filter_map(|at| boxes.0.get(at)).map(|b| b.holds).sum();
    boxes.0.first().map_or(0.0, |page| page.holds - lost)
}

/// A paragraph beside the best box that is text by itself.
fn is_text(row: &Row) -> bool {
    row.tag == Tag::Paragraph && row.hint.is_none() && row.span.len() > 80 && row.linked * 4 < row.span.len()
}

/// An item that is only a link and no stamp, in a box that is mostly links: navigation.
fn is_link_list(row: &Row, all: &str, boxes: &Boxes) -> bool {
    let whole = row.linked * 10 >= row.span.len() * 9;
    let list = boxes.0.get(row.inside).is_some_and(|b| b.linked * 2 > b.bytes);
    whole && list && !matches!(row.tag, Tag::Heading(_) | Tag::Paragraph) && !is_stamp(row.span.of(all))
}

/// Keeps the last first-level heading above the article, and the short lines between that are its by-line and stamp.
fn headline(rows: &[Row], all: &str, kept: &mut [bool]) {
    let Some(first) = kept.iter().position(|k| *k) else { return };
    let above = rows.get(..first).unwrap_or_default();
    let inside = rows.get(first..).unwrap_or_default();
    if inside.iter().zip(kept.get(first..).unwrap_or_default()).any(|(r, k)| *k && r.tag == Tag::Heading(1)) {
        return;
    }
    let Some(at) = above.iter().rposition(|r| r.tag == Tag::Heading(1)) else { return };
    for (row, keep) in rows.iter().zip(kept.iter_mut()).take(first).skip(at) {
        *keep |= row.tag == Tag::Heading(1)
            || is_stamp(row.span.of(all))
            || matches!(row.hint, Some(Role::Byline | Role::Stamp));
    }
}
