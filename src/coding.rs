//! Coding: who takes which stance on which issue, in which words. Knows one article and the codebook; no other article.

use crate::article::Article;
use crate::codebook::Codebook;
use crate::language::Qualifier;
use crate::span::Span;
use serde::{Deserialize, Serialize};

mod actor;
mod analysis;
pub mod attribution;
mod clause;
mod coder;
mod credit;
mod discourse;
mod figure;
mod issue;
mod lexicon;
mod name;
mod passage;
mod phrase;
mod progress;
mod stance;
mod stem;
mod term;
mod topic;
mod usage;
mod word;

pub use coder::{Coder, Miss, Missing};
pub(crate) use name::{is_pronoun, is_title};
pub use topic::{Topic, topics};
pub use usage::usage;

pub use crate::codebook::Stance;

/// Who reports a side's stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// The side itself or its people.
    #[serde(rename = "self")]
    Own,
    /// The adversary.
    OtherSide,
    /// Somebody else.
    ThirdParty,
    /// The article, without naming a source.
    Reporter,
}

/// Why a statement was coded.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Because {
    /// The name of the rule that made it.
    pub rule: String,
    /// The words that show the stance ("refused to accept").
    pub cue: Option<String>,
    /// The words that name the side ("the harbour").
    pub source: Option<String>,
    /// The codebook's keyword that names the issue, or what refers back to it, as it stands there; none where only an earlier
    /// sentence of the paragraph names it.
    pub keyword: Option<String>,
    /// The passage before it that names the issue, where the statement's own words only refer back to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub antecedent: Option<Antecedent>,
}

/// A passage that names what a later one refers back to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Antecedent {
    /// The sentence, verbatim.
    pub quote: String,
    /// Where it stands in the article's text.
    #[serde(flatten)]
    pub span: Span,
    /// The words that name the issue, a span of the article's text.
    pub mark: Span,
}

/// One coded unit: a side takes a stance on an issue, in these words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Statement {
    /// The article's id.
    pub article: String,
    /// The side's id.
    pub side: String,
    /// The issue's id.
    pub issue: String,
    /// What the side does.
    pub stance: Stance,
    /// The id of the codebook's position, where one fits.
    pub position: Option<String>,
    /// The whole sentence or list item, verbatim.
    pub quote: String,
    /// Where the quote stands in the article's text.
    #[serde(flatten)]
    pub span: Span,
    /// The coded words within the quote (spans of the article's text): what a reader sees marked.
    pub marks: Vec<Span>,
    /// Who says so: a name, as the codebook or the article writes it.
    pub speaker: Option<String>,
    /// Who reports it.
    pub via: Via,
    /// Whether the words stand in, or describe, the side's own document.
    pub memorandum: bool,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
    /// Why it was coded.
    pub because: Because,
}

/// One reported quantity, as a sentence gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The article's id.
    pub article: String,
    /// The id of the codebook's measure, where one fits.
    pub measure: Option<String>,
    /// What is counted: the head noun, in the singular and lower case ("drone").
    pub noun: String,
    /// The sentence, verbatim.
    pub quote: String,
    /// Where the sentence stands in the article's text.
    #[serde(flatten)]
    pub span: Span,
    /// The words of the number, a span of the article's text.
    pub mark: Span,
    /// The lower bound.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
    /// How exactly it is meant.
    pub qualifier: Qualifier,
    /// The unit: `jobs`, `USD`, `%`, `days`.
    pub unit: Option<String>,
    /// Of whom: "each side", "in total", "to the town".
    pub scope: Option<String>,
    /// Who gives the number.
    pub attributed_to: Option<String>,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
}

/// What a name is a name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameKind {
    /// A person.
    Person,
    /// A place.
    Place,
    /// A body.
    Organisation,
    /// Not known.
    Other,
}

/// A name as one article writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    /// As it stands.
    pub form: String,
    /// What it is a name of.
    pub kind: NameKind,
    /// The codebook's own form, where it knows the name.
    pub canonical: Option<String>,
    /// How often it stands in the article.
    pub count: usize,
}

/// An act of a side, as done or as not done yet: "has yet to hand over its list", "has handed over its list".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Progress {
    /// The side's id.
    pub side: String,
    /// The act: verbs of one meaning have one name.
    pub act: String,
    /// What it is done to: the head noun.
    pub object: String,
    /// Whether it is done.
    pub done: bool,
    /// The sentence.
    #[serde(flatten)]
    pub span: Span,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
}

/// A sentence that names an agency or a paper as where it is from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Credit {
    /// The agency.
    pub source: String,
    /// The sentence.
    #[serde(flatten)]
    pub span: Span,
    /// The index of the live page's entry.
    pub entry: Option<usize>,
}

/// All that was coded in one article, and the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Coding {
    /// The article as read.
    pub article: Article,
    /// The statements, in the order of the text.
    pub statements: Vec<Statement>,
    /// The reported quantities, in the order of the text.
    pub figures: Vec<Figure>,
    /// The names, sorted.
    pub names: Vec<Name>,
    /// What the sides are said to have done or not to have done yet, in the order of the text.
    #[serde(default)]
    pub progress: Vec<Progress>,
    /// The agencies that it credits, in the order of the text.
    #[serde(default)]
    pub credits: Vec<Credit>,
}

/// Codes an article by a codebook. For many articles, build a [`Coder`] once.
///
/// ```
/// use visavis::{article, codebook::Codebook, coding};
///
/// let codebook = Codebook::from_json(r#"{
///   "sides": [
///     {"id": "dockers", "label": "Dockers", "aliases": ["the dockers"], "people": [{"name": "Ana Reyes"}]},
///     {"id": "harbour", "label": "Harbour", "aliases": ["the harbour"], "people": []}
///   ],
///   "issues": [{"id": "nights", "label": "Night shifts", "keywords": ["night shifts"]}]
/// }"#)?;
/// let text = "According to Ana Reyes, the harbour has refused to end night shifts.";
/// let coding = coding::code(&article::read("a", text, article::Metadata::default()), &codebook);
/// let statement = &coding.statements[0];
/// assert_eq!((statement.side.as_str(), statement.stance), ("harbour", coding::Stance::Rejects));
/// assert_eq!((statement.speaker.as_deref(), statement.via), (Some("Ana Reyes"), coding::Via::OtherSide));
/// assert_eq!(statement.because.cue.as_deref(), Some("has refused"));
/// # Ok::<(), visavis::codebook::CodebookError>(())
/// ```
pub fn code(article: &Article, codebook: &Codebook) -> Coding {
    Coder::new(codebook).code(article)
}
