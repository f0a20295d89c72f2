//! What went wrong, as the element's script is told it: by the key of a sentence in `www/words` and what fills its places, so
//! that readers are told in their own language.

use super::reader::ReaderError;
use crate::article::ReadError;
use crate::edition::{EditionError, SHOWN, VERSION};
use crate::json::{Error, Problem, one_line};

/// What went wrong.
///
/// ```
/// use visavis::{edition, widget::fault::Fault};
/// let fault = Fault::from(&edition::read("{\"version\": 1}").unwrap_err());
/// assert_eq!((fault.key, fault.values), ("fault_version", vec!["1".into(), "2".into()]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key of the sentence.
    pub key: &'static str,
    /// What fills its places.
    pub values: Vec<String>,
}

impl Fault {
    /// The key and the values behind one another.
    pub fn row(self) -> Vec<String> {
        let mut row = vec![self.key.into()];
        row.extend(self.values);
        row
    }
}

impl From<&EditionError> for Fault {
    fn from(error: &EditionError) -> Self {
        match error {
            EditionError::Version(found) => {
                Self { key: "fault_version", values: vec![found.to_string(), VERSION.to_string()] }
            }
            EditionError::Offsets(found) => Self { key: "fault_offsets", values: vec![one_line(found)] },
            EditionError::TooMuch(parts) => {
                Self { key: "fault_too_much", values: vec![parts.to_string(), SHOWN.to_string()] }
            }
            EditionError::Form(error) => form(error),
        }
    }
}

/// What is wrong with an edition's form, and where. What its author must know to mend it the command line tells at length.
fn form(error: &Error) -> Fault {
    let mut values = vec![error.line.to_string(), error.column.to_string()];
    let key = match &error.problem {
        Problem::Malformed(_) => "fault_json",
        Problem::Missing(key) => {
            values.push((*key).into());
            "fault_missing"
        }
        Problem::Expected(_) => "fault_expected",
        Problem::Unknown(word) => {
            values.push(one_line(word));
            "fault_unknown"
        }
    };
    Fault { key, values }
}

impl From<&ReaderError> for Fault {
    fn from(error: &ReaderError) -> Self {
        let (key, value) = match error {
            ReaderError::Article(id, why) => {
                let key = match why {
                    ReadError::Empty => "fault_article_empty",
                    ReadError::Binary { .. } => "fault_article_binary",
                    ReadError::NotUtf8 { .. } => "fault_article_utf8",
                };
                (key, one_line(id))
            }
            // What is wrong with a codebook or with what a page says of an article is its author's to mend, who reads
            // English, the language of their keys.
            other => ("fault_reading", other.to_string()),
        };
        Self { key, values: vec![value] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition;

    #[test]
    fn every_fault_has_its_sentence() {
        let english: std::collections::BTreeMap<String, String> =
            serde_json::from_str(crate::view::words::LANGUAGES[0].1).unwrap();
        let said = |fault: Fault| {
            let values: Vec<&str> = fault.values.iter().map(String::as_str).collect();
            crate::view::words::fill(&english[fault.key], &values)
        };
        for (text, expected) in [
            ("", "line 1, column 1"),
            ("<!DOCTYPE html>", "line 1, column 1"),
            ("{\"version\": 9}", "version 9"),
            ("{\"version\": 2}", "title"),
            ("{\"version\": 2,\n\"title\": 7}", "line 2, column 10"),
            ("{\"version\": 2, \"offsets\": \"miles\"}", "miles"),
        ] {
            let sentence = said(Fault::from(&edition::read(text).unwrap_err()));
            assert!(sentence.contains(expected), "{text}: {sentence}");
        }
        assert!(said(Fault::from(&EditionError::TooMuch(99_999))).contains("99999"));
        for why in [ReadError::Empty, ReadError::Binary { at: 3 }, ReadError::NotUtf8 { at: 3 }] {
            assert!(said(Fault::from(&ReaderError::Article("monday".into(), why))).contains("monday"));
        }
    }
}
