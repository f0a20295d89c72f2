//! The dossier: the codings of all articles read so far, the same to the byte whatever order they came in.
//!
//! A dossier is a join semilattice: of two codings of one article the greater one stands, by an order that is total
//! (`precedence`). So adding commutes, adding twice changes nothing, and merging is commutative, associative and
//! idempotent; a large archive can be coded in parallel by any engine and merged in any shape.

use crate::coding::{Coding, Figure};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

/// The codings of all articles read so far. The same whatever order they came in.
///
/// ```
/// use visavis::{article, codebook::Codebook, coding, reconcile::Dossier};
/// let codebook = Codebook::default();
/// let coded = |id, text| coding::code(&article::read(id, text, Default::default()), &codebook);
/// let (mut one, mut other) = (Dossier::default(), Dossier::default());
/// one.add(coded("a", "The dockers want eight percent."));
/// one.add(coded("b", "The port offers three."));
/// other.add(coded("b", "The port offers three."));
/// other.add(coded("a", "The dockers want eight percent."));
/// assert_eq!(one, other);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Dossier {
    /// The version of this form.
    pub version: u32,
    /// The codings by article id.
    pub codings: BTreeMap<String, Coding>,
}

impl Default for Dossier {
    fn default() -> Self {
        Self { version: Self::VERSION, codings: BTreeMap::new() }
    }
}

impl Dossier {
    /// The version of the form that is written. The first, in which codings had no progress and no credits, is read as well.
    pub const VERSION: u32 = 2;

    /// The oldest version that is read.
    pub const OLDEST: u32 = 1;

    /// Adds a coding. Of two codings of one article the later published stands; published at the same time, or at none
    /// that is known, the one with the longer text (a live page grows), and then the greater by content.
    ///
    /// Costs by the coding, and by the logarithm of the number of articles.
    pub fn add(&mut self, coding: Coding) {
        let known = self.codings.get(&coding.article.id);
        if known.is_none_or(|known| precedence(known, &coding).is_lt()) {
            self.codings.insert(coding.article.id.clone(), coding);
        }
    }

    /// Takes an article out; whether it was there. What is taken out is not remembered: merging with a dossier which
    /// still holds the article brings it back.
    pub fn remove(&mut self, article: &str) -> bool {
        self.codings.remove(article).is_some()
    }

    /// Adds all that `other` holds.
    pub fn merge(&mut self, other: Dossier) {
        for coding in other.codings.into_values() {
            self.add(coding);
        }
    }

    /// Reads a dossier from JSON.
    ///
    /// # Errors
    /// Where the text is no JSON, the version is not known ([`Dossier::OLDEST`] to [`Dossier::VERSION`]), or the content is not a dossier's.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn from_json(text: &str) -> Result<Self, DossierError> {
        // The version first: a later form may lack what this one needs, and the error should name the true cause.
        #[derive(Deserialize)]
        struct Head {
            version: Option<u32>,
        }
        let broken = |error: serde_json::Error| DossierError::Malformed(error.to_string());
        let head: Head = serde_json::from_str(text).map_err(broken)?;
        match head.version {
            Some(Self::OLDEST..=Self::VERSION) => serde_json::from_str(text).map_err(broken),
            found => Err(DossierError::Version(found)),
        }
    }
}

/// A dossier as it comes from outside, before it is checked.
#[derive(Deserialize)]
struct Stored {
    version: Option<u32>,
    codings: BTreeMap<String, Coding>,
}

impl TryFrom<Stored> for Dossier {
    type Error = DossierError;

    fn try_from(stored: Stored) -> Result<Self, DossierError> {
        if !matches!(stored.version, Some(Self::OLDEST..=Self::VERSION)) {
            return Err(DossierError::Version(stored.version));
        }
        match stored.codings.iter().find(|(id, coding)| **id != coding.article.id) {
            Some((id, coding)) => Err(DossierError::Misfiled { key: id.clone(), article: coding.article.id.clone() }),
            None => Ok(Self { version: Self::VERSION, codings: stored.codings }),
        }
    }
}

/// Why a dossier can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DossierError {
    /// It is of another version, or of none.
    Version(Option<u32>),
    /// A coding stands under another id than its article's.
    Misfiled {
        /// Where it stands.
        key: String,
        /// The id of the article in it.
        article: String,
    },
    /// It is no JSON, or not a dossier's; in the words of the reader.
    Malformed(String),
}

impl fmt::Display for DossierError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version(Some(found)) => {
                write!(f, "the dossier is of version {found}, and this visavis reads version {}", Dossier::VERSION)?;
                f.write_str(if *found > Dossier::VERSION {
                    ": read it with a newer visavis"
                } else {
                    ": code its articles again"
                })
            }
            Self::Version(None) => f.write_str("this is no dossier: it has no version; make one with `visavis merge`"),
            Self::Misfiled { key, article } => {
                write!(f, "the coding under {key:?} is of the article {article:?}: file it under that id")
            }
            Self::Malformed(why) => write!(f, "this is no dossier: {why}"),
        }
    }
}

impl std::error::Error for DossierError {}

/// Which of two codings of one article stands: the greater. A total order in which only the same codings are equal.
fn precedence(a: &Coding, b: &Coding) -> Ordering {
    let published = |c: &Coding| c.article.metadata.published.clone().map(|stamp| (moment(&stamp), stamp));
    published(a)
        .cmp(&published(b))
        .then_with(|| a.article.text.len().cmp(&b.article.text.len()))
        .then_with(|| a.article.text.cmp(&b.article.text))
        .then_with(|| a.article.kind.cmp(&b.article.kind))
        .then_with(|| metadata(a).cmp(&metadata(b)))
        .then_with(|| entries(a).cmp(entries(b)))
        .then_with(|| blocks(a).cmp(blocks(b)))
        .then_with(|| a.statements.cmp(&b.statements))
        .then_with(|| a.names.cmp(&b.names))
        .then_with(|| a.progress.cmp(&b.progress))
        .then_with(|| a.credits.cmp(&b.credits))
        .then_with(|| figures(&a.figures, &b.figures))
}

/// What orders two stamps in time: UTC minutes where the stamp is one that is known.
fn moment(stamp: &str) -> Option<i64> {
    super::timeline::minutes(stamp)
}

fn metadata(coding: &Coding) -> [&Option<String>; 4] {
    let m = &coding.article.metadata;
    [&m.title, &m.publisher, &m.url, &m.label]
}

fn entries(coding: &Coding) -> impl Iterator<Item = (&String, &Option<String>, &Option<String>, crate::span::Span)> {
    coding.article.entries.iter().map(|e| (&e.headline, &e.time, &e.byline, e.span))
}

fn blocks(coding: &Coding) -> impl Iterator<Item = (crate::article::BlockKind, crate::span::Span, Option<usize>)> {
    coding.article.blocks.iter().map(|b| (b.kind, b.span, b.entry))
}

/// Numbers have no total order of their own, so figures have none: compared field by field, numbers by their bits.
fn figures(a: &[Figure], b: &[Figure]) -> Ordering {
    let bits = |x: Option<f64>| x.map(f64::to_bits);
    for (a, b) in a.iter().zip(b) {
        let order = a
            .article
            .cmp(&b.article)
            .then_with(|| (&a.measure, &a.noun, &a.quote).cmp(&(&b.measure, &b.noun, &b.quote)))
            .then_with(|| (a.span, a.mark, a.qualifier).cmp(&(b.span, b.mark, b.qualifier)))
            .then_with(|| (bits(a.low), bits(a.high)).cmp(&(bits(b.low), bits(b.high))))
            .then_with(|| (&a.unit, &a.scope, &a.attributed_to).cmp(&(&b.unit, &b.scope, &b.attributed_to)))
            .then_with(|| a.entry.cmp(&b.entry));
        if order.is_ne() {
            return order;
        }
    }
    a.len().cmp(&b.len())
}
