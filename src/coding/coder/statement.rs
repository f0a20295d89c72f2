//! A draft of the rules, put into the codebook's words: the statement with its evidence.

use super::super::actor::Who;
use super::super::analysis::Analysis;
use super::super::stance::Draft;
use super::super::{Because, Statement, Via};
use super::antecedent::Antecedents;
use super::reported::who_says;
use super::{Coder, Context};
use crate::article::{Article, BlockKind};
use crate::index::sort;
use crate::span::Span;

impl Coder<'_> {
    /// The statement that the rules' draft makes, with its evidence and why.
    pub(super) fn statement(
        &self,
        article: &Article,
        a: &Analysis,
        draft: &Draft,
        context: &Context,
        antecedents: &Antecedents,
    ) -> Statement {
        let side = self
            .codebook
            .sides
            .get(draft.sides.trailing_zeros() as usize)
            .map(|side| side.id.clone())
            .unwrap_or_default();
        let issue = self.codebook.issues.get(draft.issue).map(|issue| issue.id.clone()).unwrap_or_default();
        let span = if context.block.kind == BlockKind::ListItem { context.block.span } else { a.span };
        let cue = draft.cue.map(|(from, to)| a.span_of(from, to));
        let keyword = a.span_of(draft.keyword.0, draft.keyword.1);
        let mut marks: Vec<Span> =
            draft.source.map(|(from, to)| a.span_of(from, to)).into_iter().chain(cue).chain([keyword]).collect();
        sort(&mut marks, &|a, b| a < b);
        let mut joined: Vec<Span> = Vec::with_capacity(marks.len());
        for mark in marks {
            match joined.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => joined.push(mark),
            }
        }
        let speaker = who_says(a, &context.reported, context.speaker.as_ref(), keyword);
        let via = match speaker.as_ref().map(|s| s.who) {
            None => {
                if draft.rule == "heading" && draft.memorandum {
                    Via::Own
                } else {
                    Via::Reporter
                }
            }
            Some(Who::Third) => Via::ThirdParty,
            Some(Who::Sides(sides)) => {
                if sides & draft.sides != 0 {
                    Via::Own
                } else {
                    Via::OtherSide
                }
            }
        };
        let told = || a.issues.position(&self.codebook, draft.issue, draft.sides, draft.stance, false);
        let position = draft.position.or_else(told);
        let positions = self.codebook.issues.get(draft.issue).map(|issue| &issue.positions);
        let position = positions.zip(position).and_then(|(all, number)| Some(all.get(number)?.id.clone()));
        Statement {
            article: article.id.clone(),
            side,
            issue,
            stance: draft.stance,
            position,
            quote: span.of(&article.text).to_owned(),
            span,
            marks: joined,
            speaker: speaker.map(|s| s.name).filter(|name| !name.is_empty()),
            via,
            memorandum: draft.memorandum,
            entry: context.block.entry,
            because: Because {
                rule: draft.rule.to_owned(),
                cue: draft.cue.map(|(from, to)| a.quote(from, to)),
                source: draft.source.map(|(from, to)| a.quote(from, to)),
                // What the paragraph is about is named in another sentence.
                keyword: (!matches!(draft.rule, "topic" | "answer")).then(|| keyword.of(&article.text).to_owned()),
                antecedent: antecedents.of(a, draft.issue, span),
            },
        }
    }
}
