//! Which boxes of a page hold its article: the scores of Mozilla's Readability.

use super::super::page::Role;
use super::markup::attribute;
use super::{Row, Tag};

/// Words in the names of classes and ids that tell furniture (after Readability's "unlikely candidates").
const UNLIKELY: [&str; 44] = [
    "-ad-",
    "advert",
    "banner",
    "breadcrumb",
    "combx",
    "comment",
    "community",
    "cookie",
    "disqus",
    "footer",
    "gdpr",
    "masthead",
    "menu",
    "modal",
    "most-read",
    "mostread",
    "navbar",
    "navigation",
    "newsletter",
    "outbrain",
    "pager",
    "pagination",
    "paywall",
    "popular",
    "popup",
    "promo",
    "recirc",
    "recommend",
    "related",
    "remark",
    "replies",
    "rss",
    "share",
    "sharing",
    "shoutbox",
    "sidebar",
    "skyscraper",
    "social",
    "sponsor",
    "subscribe",
    "subscription",
    "taboola",
    "teaser",
    "widget",
];
/// Words that speak for a box all the same.
const LIKELY: [&str; 9] = ["article", "body", "column", "content", "main", "story", "entry", "post-", "live"];
/// Names that speak for and against a box's score.
const POSITIVE: [&str; 12] =
    ["article", "body", "content", "entry", "hentry", "main", "page", "post", "text", "blog", "story", "live"];
const NEGATIVE: [&str; 20] = [
    "hidden", "banner", "combx", "comment", "contact", "footer", "gdpr", "masthead", "media", "meta", "outbrain",
    "promo", "related", "scroll", "share", "sidebar", "sponsor", "shopping", "tags", "widget",
];

/// One element that holds others.
pub(super) struct Box {
    parent: usize,
    /// Its score by the paragraphs in it and its own name.
    score: f64,
    scored: bool,
    weight: f64,
    bytes: usize,
    linked: usize,
    /// Whether it is furniture by its name, or stands in such a box.
    unlikely: bool,
}

impl Box {
    pub fn of(name: &str, class: &str, id: &str, attributes: &str, parent: usize, strict: bool) -> Self {
        let names = format!("{} {}", class, id).to_ascii_lowercase();
        let any = |words: &[&str]| words.iter().any(|w| names.contains(w));
        let role = attribute(attributes, "role").unwrap_or_default();
        let unlikely_role = [
            "menu",
            "menubar",
            "complementary",
            "navigation",
            "alert",
            "alertdialog",
            "dialog",
            "banner",
            "contentinfo",
            "search",
        ]
        .contains(&role);
        let body = attribute(attributes, "itemprop") == Some("articleBody") || role == "main";
        let own = match name {
            "article" => 10.0,
            "main" | "section" => 2.0,
            "div" => 5.0,
            "pre" | "td" | "blockquote" => 3.0,
            "form" | "ol" | "ul" | "dl" | "address" | "header" | "aside" => -3.0,
            "th" => -5.0,
            _ => 0.0,
        };
        let mut weight = own;
        weight += if any(&POSITIVE) { 25.0 } else { 0.0 };
        weight -= if any(&NEGATIVE) { 25.0 } else { 0.0 };
        weight += if body { 30.0 } else { 0.0 };
        let unlikely = strict
            && !matches!(name, "body" | "html" | "article" | "main")
            && !body
            && (any(&UNLIKELY) && !any(&LIKELY) || unlikely_role);
        Self { parent, score: 0.0, scored: false, weight, bytes: 0, linked: 0, unlikely }
    }
}

/// The boxes of a page; the first is the page itself.
pub(super) struct Boxes(Vec<Box>);

impl Boxes {
    pub fn new() -> Self {
        Self(vec![Box { parent: 0, score: 0.0, scored: false, weight: -5.0, bytes: 0, linked: 0, unlikely: false }])
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn push(&mut self, mut new: Box) -> usize {
        new.unlikely |= self.0.get(new.parent).is_some_and(|p| p.unlikely);
        self.0.push(new);
        self.0.len() - 1
    }

    /// Counts a row for the boxes around it: a paragraph scores a point, one a comma, one a hundred bytes up to three; in full
    /// for its box, half for the next, less for those beyond.
    pub fn add(&mut self, row: &Row, words: &str) {
        if row.hint.is_some_and(|h| h == Role::Furniture) || matches!(row.tag, Tag::Heading(_)) {
            self.count(row, words.len(), 0.0);
            return;
        }
        let long = words.len() >= 25 && row.linked * 2 < words.len();
        let points = if long {
            let commas = words.bytes().take(2000).filter(|b| *b == b',').count();
            let item = if row.item { 0.3 } else { 1.0 };
            item * (1.0 + commas as f64 + (words.len() / 100).min(3) as f64)
        } else {
            0.0
        };
        self.count(row, words.len(), points);
    }

    fn count(&mut self, row: &Row, bytes: usize, points: f64) {
        let mut at = row.inside;
        // Sums run up the whole chain of boxes, which is of bounded depth; scores reach five boxes up.
        for level in 0.. {
            let Some(this) = self.0.get_mut(at) else { return };
            this.bytes += bytes;
            this.linked += row.linked;
            if points > 0.0 && level < 5 && !this.unlikely {
                let share = match level {
                    0 => 1.0,
                    1 => 0.5,
                    n => 1.0 / (n as f64 * 3.0),
                };
                if !this.scored {
                    (this.scored, this.score) = (true, this.weight);
                }
                this.score += points * share;
            }
            if at == 0 {
                return;
            }
            at = this.parent;
        }
    }

    fn final_score(&self, at: usize) -> f64 {
        self.0.get(at).map_or(0.0, |b| {
            let links = if b.bytes == 0 { 0.0 } else { b.linked as f64 / b.bytes as f64 };
            if b.scored { b.score * (1.0 - links) } else { 0.0 }
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

/// Whether an element can be a box.
pub(super) fn is_box(name: &str) -> bool {
    !matches!(name, "p" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "tr" | "tbody" | "dt" | "dd" | "figcaption")
}

/// Whether a style hides an element.
pub(super) fn hides(style: &str) -> bool {
    let plain: String = style.chars().filter(|c| !c.is_whitespace()).take(400).collect();
    plain.contains("display:none") || plain.contains("visibility:hidden")
}

/// Whether a class is for screen readers only, whose hints ("Image caption,") are not the report.
pub(super) fn is_unseen(class: &str) -> bool {
    class.split_whitespace().any(|c| {
        let c = c.to_ascii_lowercase();
        c.contains("visually-hidden") || c.contains("visuallyhidden") || c == "sr-only" || c.contains("screen-reader")
    })
}

/// What an element's class or role says of its text.
pub(super) fn hint(class: &str, attributes: &str) -> Option<Role> {
    let class = class.to_ascii_lowercase();
    let has = |words: &[&str]| class.split(|c: char| !c.is_alphanumeric()).any(|part| words.contains(&part));
    let property = attribute(attributes, "itemprop").unwrap_or_default();
    let rel = attribute(attributes, "rel").unwrap_or_default();
    if has(&["caption", "figcaption"]) {
        Some(Role::Caption)
    } else if has(&["credit", "copyright", "attribution"]) {
        Some(Role::Credit)
    } else if has(&["byline", "author", "authors", "contributor"]) || property == "author" || rel == "author" {
        Some(Role::Byline)
    } else if property == "datePublished" || has(&["timestamp", "dateline", "pubdate"]) {
        Some(Role::Stamp)
    } else {
        None
    }
}

/// Which rows belong to the article: those of the best box, of its siblings that are text too, and the headline above.
pub(super) fn article(boxes: &Boxes, rows: &[Row], all: &str) -> Vec<bool> {
    let best = best(boxes);
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
            inside && !is_link_list(row, boxes) || beside
        })
        .collect();
    headline(rows, all, &mut kept);
    kept
}

/// The box with the best score; that of an ancestor where several good ones stand in it.
fn best(boxes: &Boxes) -> Option<(usize, f64)> {
    let mut scored: Vec<(usize, f64)> =
        (0..boxes.len()).map(|at| (at, boxes.final_score(at))).filter(|(_, score)| *score > 0.0).collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
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
    // An only child stands for its parent, so that siblings of the parent are seen.
    score = boxes.final_score(top).max(score * 0.5);
    Some((top, score))
}

/// A paragraph beside the best box that is text by itself.
fn is_text(row: &Row) -> bool {
    row.tag == Tag::Paragraph && row.hint.is_none() && row.span.len() > 80 && row.linked * 4 < row.span.len()
}

/// An item that is only a link, in a box that is mostly links: navigation.
fn is_link_list(row: &Row, boxes: &Boxes) -> bool {
    let whole = row.linked * 10 >= row.span.len() * 9;
    let list = boxes.0.get(row.inside).is_some_and(|b| b.linked * 2 > b.bytes);
    whole && list && !matches!(row.tag, Tag::Heading(_) | Tag::Paragraph)
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
        let stamp = super::super::date::is_stamp(row.span.of(all));
        *keep |= row.tag == Tag::Heading(1) || stamp || matches!(row.hint, Some(Role::Byline | Role::Stamp));
    }
}
