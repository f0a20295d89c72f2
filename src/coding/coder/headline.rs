//! Headlines abridge: "Union wants talks on Friday" stands over "The union has proposed talks on Friday".

use crate::article::{Article, BlockKind};
use crate::coding::Statement;

/// Takes away what only a headline says of a side and an issue, where the text below says something else of them.
pub(super) fn unfold(article: &Article, statements: &mut Vec<Statement>) {
    let headlines: Vec<_> = article.blocks.iter().filter(|b| b.kind == BlockKind::Headline).map(|b| b.span).collect();
    let abridged = |s: &Statement| {
        let at = headlines.partition_point(|span| span.end <= s.span.start);
        headlines.get(at).is_some_and(|span| span.start <= s.span.start)
    };
    let (short, full): (Vec<_>, Vec<_>) = statements.drain(..).partition(abridged);
    let stands = |s: &Statement| {
        let same = |f: &&Statement| f.entry == s.entry && f.side == s.side && f.issue == s.issue;
        let mut told = full.iter().filter(same).peekable();
        told.peek().is_none() || told.any(|f| f.stance == s.stance)
    };
    let kept: Vec<_> = short.into_iter().filter(stands).collect();
    statements.extend(kept);
    statements.extend(full);
}
