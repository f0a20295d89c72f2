//! What an element's name, class, id and attributes say of the text in it (after Readability).

use super::super::page::Role;
use super::markup::attribute;

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

/// What the names of a box say of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Name {
    /// What speaks for it, less what speaks against it.
    pub weight: f64,
    /// Whether readers comment in it.
    pub comments: bool,
    /// Whether it is furniture.
    pub unlikely: bool,
}

impl Name {
    /// `strict`: whether names may tell furniture.
    pub fn of(name: &str, class: &str, id: &str, attributes: &str, strict: bool) -> Self {
        let names = format!("{class} {id}").to_ascii_lowercase();
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
        let comments = ["comments", "commentlist", "comment-list", "disqus"]
            .iter()
            .any(|w| names.split(' ').any(|n| n.starts_with(w)));
        let mut weight = match name {
            "article" => 10.0,
            "main" | "section" => 2.0,
            "div" => 5.0,
            "pre" | "td" | "blockquote" => 3.0,
            "form" | "ol" | "ul" | "dl" | "address" | "header" | "aside" => -3.0,
            "th" => -5.0,
            _ => 0.0,
        };
        weight += if any(&POSITIVE) { 25.0 } else { 0.0 };
        weight -= if any(&NEGATIVE) { 25.0 } else { 0.0 };
        weight += if body { 30.0 } else { 0.0 };
        let unlikely = strict
            && !matches!(name, "body" | "html" | "article" | "main")
            && !body
            && (any(&UNLIKELY) && !any(&LIKELY) || unlikely_role);
        Self { weight, comments, unlikely }
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
