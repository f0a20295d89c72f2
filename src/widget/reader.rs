//! Articles read, coded and reconciled in the browser, one after another. Pure: no DOM.

use crate::article::{self, Article, Metadata, ReadError};
use crate::codebook::{Codebook, CodebookError};
use crate::coding::Coder;
use crate::json::{self, Form};
use crate::reconcile::{Comparison, Dossier, compare};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

/// What was read for one element.
#[derive(Debug, Default)]
pub struct Reader {
    /// The codings, and the codebook, JSON, by which they were made.
    dossier: Dossier,
    codebook: String,
}

/// Why there is no comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderError {
    /// The codebook can't be read.
    Codebook(CodebookError),
    /// What is said of an article can't be read.
    Metadata(json::Error),
    /// An article, by its id, is no text.
    Article(String, ReadError),
}

impl std::error::Error for ReaderError {}

impl fmt::Display for ReaderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Codebook(error) => error.fmt(f),
            Self::Metadata(error) => write!(f, "what is said of an article can't be read: {error}"),
            Self::Article(id, error) => write!(f, "{id} can't be read: {error}"),
        }
    }
}

impl Reader {
    /// Reads articles by a codebook, JSON, and reconciles them with those read before by the same codebook, if `more`.
    ///
    /// # Errors
    /// What is wrong with the codebook or the first article that can't be read; then what was read before stays.
    pub fn compare(&mut self, codebook: &str, articles: &[Source], more: bool) -> Result<Comparison, ReaderError> {
        let coder = coder(codebook)?;
        let read = articles.iter().map(Source::read).collect::<Result<Vec<_>, _>>()?;
        if !more || self.codebook != codebook {
            *self = Reader { dossier: Dossier::default(), codebook: codebook.into() };
        }
        read.iter().for_each(|article| self.dossier.add(coder.code(article)));
        Ok(compare(&self.dossier, coder.codebook()))
    }
}

/// A coder by a codebook, JSON. The last one is kept: a page reads by one codebook, and at a desk by the same again and again,
/// and making it ready takes a quarter of the time that five articles need.
///
/// # Errors
/// What is wrong with the codebook.
pub fn coder(codebook: &str) -> Result<Rc<Coder<'static>>, ReaderError> {
    thread_local! {
        static LAST: RefCell<Option<(String, Rc<Coder<'static>>)>> = const { RefCell::new(None) };
    }
    LAST.with_borrow_mut(|last| match last {
        Some((its, coder)) if its == codebook => Ok(coder.clone()),
        _ => {
            let coder = Rc::new(Coder::keeping(Codebook::from_json(codebook).map_err(ReaderError::Codebook)?));
            *last = Some((codebook.into(), coder.clone()));
            Ok(coder)
        }
    })
}

/// An article before it is read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its text, plain or HTML, as bytes: whether they are a text is seen when they are read.
    pub text: Vec<u8>,
    /// What is known of it, as JSON; nothing where empty.
    pub metadata: String,
}

impl Source {
    /// Reads it.
    ///
    /// # Errors
    /// What is wrong with the text or with what is said of it.
    pub fn read(&self) -> Result<Article, ReaderError> {
        let known = match self.metadata.as_str() {
            "" => Metadata::default(),
            json => Metadata::from_json(json).map_err(ReaderError::Metadata)?,
        };
        article::read_bytes(&self.id, &self.text, known).map_err(|error| ReaderError::Article(self.id.clone(), error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODEBOOK: &str = r#"{"title": "The port strike",
        "sides": [{"id": "union", "label": "The union", "aliases": ["the union"], "people": []},
                  {"id": "port", "label": "The port", "aliases": ["the port"], "people": []}],
        "issues": [{"id": "wages", "label": "Wages", "keywords": ["wages"]}]}"#;

    fn source(id: &str, text: &str) -> Source {
        Source { id: id.into(), text: text.into(), ..Source::default() }
    }

    #[test]
    fn articles_added_one_by_one_are_the_same_as_all_at_once() {
        let (a, b) = (source("a", "The union demands higher wages."), source("b", "The port rejects higher wages."));
        let once = Reader::default().compare(CODEBOOK, &[a.clone(), b.clone()], false).unwrap();
        let mut each = Reader::default();
        each.compare(CODEBOOK, std::slice::from_ref(&b), false).unwrap();
        assert_eq!(each.compare(CODEBOOK, &[a], true).unwrap(), once);
        assert_eq!(
            each.compare(CODEBOOK, std::slice::from_ref(&b), false),
            Reader::default().compare(CODEBOOK, &[b], false)
        );
    }

    #[test]
    fn the_last_codebook_is_made_ready_once() {
        let first = coder(CODEBOOK).unwrap();
        assert!(coder("{").is_err());
        assert!(Rc::ptr_eq(&first, &coder(CODEBOOK).unwrap()), "a codebook that can't be read leaves the last one");
        let other = CODEBOOK.replace("wages", "pay");
        assert!(!Rc::ptr_eq(&first, &coder(&other).unwrap()));
        assert_eq!(coder(&other).unwrap().codebook().issues[0].keywords, ["pay"]);
    }

    #[test]
    fn what_can_t_be_read_leaves_what_was_there() {
        let mut reader = Reader::default();
        let before = reader.compare(CODEBOOK, &[source("a", "The union demands higher wages.")], false);
        let known = Source { metadata: "{\"title\": 7}".into(), ..source("b", "x") };
        let binary = Source { text: vec![0xff, 0xfe, 0xfd], ..source("b", "") };
        for (codebook, article, said) in [
            ("{}", source("b", "x"), "\"sides\" is missing"),
            (CODEBOOK, binary, "b can't be read"),
            (CODEBOOK, source("b", " "), "b can't be read"),
            (CODEBOOK, known, "what is said of an article can't be read"),
        ] {
            let error = reader.compare(codebook, &[article], true).unwrap_err().to_string();
            assert!(error.contains(said) && !error.contains('\n'), "{error}");
        }
        assert_eq!(reader.compare(CODEBOOK, &[], true), before);
    }
}
