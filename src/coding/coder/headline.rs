//! Headlines abridge: "Union wants talks on Friday" stands over "The union has proposed talks on Friday".

use crate::article::{Article, BlockKind};
use crate::coding::Statement;
use crate::index::sort;

/// Takes away what only a headline says of a side and an issue, where the text below says something else of them.
pub(super) fn unfold(article: &Article, statements: &mut Vec<Statement>) {
    let headlines: Vec<_> = article.blocks.iter().filter(|b| b.kind == BlockKind::Headline).map(|b| b.span).collect();
    let abridged = |s: &Statement| {
        let at = headlines.partition_point(|span| span.end <= s.span.start);
        headlines.get(at).is_some_and(|span| span.start <= s.span.start)
    };
    let (short, full): (Vec<_>, Vec<_>) = statements.drain(..).partition(abridged);
    let mut told: Vec<_> = full.iter().map(|s| (cell(s), s.stance)).collect();
    sort(&mut told, &|a, b| a < b);
    let stands = |s: &Statement| {
        let cell = cell(s);
        let first = told.partition_point(|(other, _)| *other < cell);
        let mut same = told.iter().skip(first).take_while(|(other, _)| *other == cell).peekable();
        same.peek().is_none() || same.any(|(_, stance)| *stance == s.stance)
    };
    let kept: Vec<_> = short.into_iter().filter(stands).collect();
    statements.extend(kept);
    statements.extend(full);
}

/// What a statement is about, and in which entry.
fn cell(s: &Statement) -> (Option<usize>, &str, &str) {
    (s.entry, &s.side, &s.issue)
}
