//! An article's structure for a person; as JSON it is the article's own outline.

use crate::article::{Article, ArticleKind, BlockKind};

/// The structure for a person: a line a block, the entries apart.
pub(super) fn outline(article: &Article) -> String {
    let title = article.metadata.title.as_deref().unwrap_or("(no title)");
    let kind = match article.kind {
        ArticleKind::Article => "one report",
        ArticleKind::Live => "a live page",
    };
    let published = article.metadata.published.as_deref().unwrap_or("no date");
    let mut out = format!(
        "{title}\n{}: {kind}, {published}, {} entries, {} blocks\n",
        article.id,
        article.entries.len(),
        article.blocks.len()
    );
    let mut entry = None;
    for block in &article.blocks {
        if block.entry != entry {
            entry = block.entry;
            let time = entry.and_then(|at| article.entries.get(at)).and_then(|entry| entry.time.as_deref());
            if let Some(at) = entry {
                out += &format!("\nentry {}{}\n", at + 1, time.map(|time| format!(", {time}")).unwrap_or_default());
            }
        }
        out += &format!("{:>12}  {}\n", name(block.kind), first_words(block.span.of(&article.text), 100));
    }
    out
}

const fn name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "headline",
        BlockKind::Subhead => "subhead",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list item",
        BlockKind::Caption => "caption",
        BlockKind::Credit => "credit",
        BlockKind::Byline => "byline",
        BlockKind::Timestamp => "timestamp",
        BlockKind::Label => "label",
        BlockKind::Boilerplate => "boilerplate",
    }
}

/// The text on one line, cut at `width` characters.
fn first_words(text: &str, width: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(width) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line,
    }
}
