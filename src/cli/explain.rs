//! Why each statement was coded, for a person.

use super::table::clean;
use crate::article::Article;
use crate::codebook::Codebook;
use crate::coding::{Statement, Via, code};
use crate::view::words::ENGLISH;

/// Each statement of each article with its rule, cue, source and codebook entry.
pub(super) fn explain(articles: &[Article], codebook: &Codebook) -> String {
    let mut out = String::new();
    for article in articles {
        let statements = code(article, codebook).statements;
        out += &format!("{}: {} statements\n", clean(&article.id), statements.len());
        for statement in &statements {
            out += &explained(statement);
        }
        out.push('\n');
    }
    out
}

fn explained(statement: &Statement) -> String {
    let because = &statement.because;
    let mut out = format!("\n  “{}”\n", clean(statement.quote.trim()));
    let position = statement.position.as_deref().map(|position| format!(" ({position})")).unwrap_or_default();
    let stance = ENGLISH.stance(statement.stance);
    let mut line = |name: &str, text: &str| out += &format!("    {name:9} {}\n", clean(text));
    line("coded as", &format!("{} {stance} {}{position}", statement.side, statement.issue));
    line("rule", &because.rule);
    let parts = [("cue", &because.cue), ("source", &because.source), ("keyword", &because.keyword)];
    for (name, part) in parts {
        if let Some(words) = part {
            line(name, words);
        }
    }
    let speaker = statement.speaker.as_deref().unwrap_or("nobody named");
    line("said by", &format!("{speaker}, {}", via_words(statement.via)));
    if statement.memorandum {
        line("stands in", "the side's own document");
    }
    out
}

const fn via_words(via: Via) -> &'static str {
    match via {
        Via::Own => "for the side itself",
        Via::OtherSide => "as the other side reports it",
        Via::ThirdParty => "as a third party reports it",
        Via::Reporter => "as the article reports it",
    }
}
