//! Why each statement was coded, for a person.

use super::table::clean;
use crate::article::Article;
use crate::codebook::Codebook;
use crate::coding::{Coder, Miss, Missing, Statement, Via};
use crate::view::words::Words;

/// Each statement of each article with its rule, cue, source and codebook entry; and each sentence that looks like a
/// statement and gave none, with what was missing.
pub(super) fn explain(articles: &[Article], codebook: &Codebook) -> String {
    let mut out = String::new();
    let coder = Coder::new(codebook);
    for article in articles {
        let statements = coder.code(article).statements;
        let misses = coder.misses(article);
        let (coded, missed) = (statements.len(), misses.len());
        out += &format!("{}: {coded} statements; {missed} sentences that gave none\n", clean(&article.id));
        for statement in &statements {
            out += &explained(statement);
        }
        for miss in &misses {
            out += &missed_words(miss, article);
        }
        out.push('\n');
    }
    out
}

fn explained(statement: &Statement) -> String {
    let because = &statement.because;
    let mut out = format!("\n  “{}”\n", clean(statement.quote.trim()));
    let position = statement.position.as_deref().map(|position| format!(" ({position})")).unwrap_or_default();
    let stance = Words::english().stance(statement.stance);
    let mut line = |name: &str, text: &str| out += &format!("    {name:9} {}\n", clean(text));
    line("coded as", &format!("{} {stance} {}{position}", statement.side, statement.issue));
    line("rule", &because.rule);
    let parts = [("cue", &because.cue), ("source", &because.source), ("keyword", &because.keyword)];
    for (name, part) in parts {
        if let Some(words) = part {
            line(name, words);
        }
    }
    if let Some(antecedent) = &because.antecedent {
        line("issue", &format!("named before: “{}”", antecedent.quote.trim()));
    } else if because.keyword.is_none() {
        line("issue", "what the paragraph is about");
    }
    let speaker = statement.speaker.as_deref().unwrap_or("nobody named");
    line("said by", &format!("{speaker}, {}", via_words(statement.via)));
    if statement.memorandum {
        line("stands in", "the side's own document");
    }
    out
}

fn missed_words(miss: &Miss, article: &Article) -> String {
    let words = |span: crate::span::Span| clean(span.of(&article.text));
    let mut out = format!("\n  “{}”\n", words(miss.span));
    let mut line = |name: &str, text: &str| out += &format!("    {name:9} {text}\n");
    let why = match miss.missing {
        Missing::Side => "no name of a side, or of anybody who belongs to one",
        Missing::Issue => "no keyword of an issue",
        Missing::Stance => "no word that shows a stance",
        Missing::Link => "no rule joins the side, the stance and the issue",
    };
    line("not coded", why);
    if let Some(span) = miss.side {
        line("side", &words(span));
    }
    if let Some(span) = miss.cue {
        line("cue", &words(span));
    }
    if let Some((span, id)) = &miss.issue {
        line("issue", &format!("{} ({id})", words(*span)));
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
