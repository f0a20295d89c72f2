//! Reading for scripts: texts in, JSON out. What a script is given to keep has its offsets in UTF-16 units, as JavaScript
//! counts; the edition, which goes to the element's core or into a file, in bytes.

use super::fault::Fault;
use super::reader::{Reader, ReaderError, Source, coder};
use crate::edition::{self, article_to_utf16, coding_to_utf16};
use crate::json::Form;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Reads an article; its JSON.
#[wasm_bindgen(js_name = readArticle)]
pub fn read_article(id: String, text: Vec<u8>, metadata: String) -> Result<String, Vec<String>> {
    let mut article = Source { id, text, metadata }.read().map_err(told)?;
    article_to_utf16(&mut article);
    Ok(article.to_json())
}

/// Reads an article and codes it by a codebook, JSON; its coding's JSON.
#[wasm_bindgen(js_name = codeArticle)]
pub fn code_article(id: String, text: Vec<u8>, metadata: String, codebook: &str) -> Result<String, Vec<String>> {
    let coder = coder(codebook).map_err(told)?;
    let mut coding = coder.code(&Source { id, text, metadata }.read().map_err(told)?);
    coding_to_utf16(&mut coding);
    Ok(coding.to_json())
}

/// Articles read, coded and reconciled one after another.
#[wasm_bindgen]
#[derive(Default)]
pub struct Reading {
    reader: RefCell<Reader>,
    waiting: RefCell<Vec<Source>>,
}

#[wasm_bindgen]
impl Reading {
    /// Nothing read yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Reading {
        Reading::default()
    }

    /// Takes an article: its text as bytes, and what is known of it as JSON. [`Reading::compare`] reads it.
    pub fn add(&self, id: String, text: Vec<u8>, metadata: String) {
        self.waiting.borrow_mut().push(Source { id, text, metadata });
    }

    /// Reads, codes and reconciles what was added: alone, or with what was read before. An edition, its offsets in bytes,
    /// or, `for_script`, in UTF-16 units.
    pub fn compare(&self, codebook: &str, more: bool, for_script: bool) -> Result<String, Vec<String>> {
        let articles = self.waiting.take();
        let comparison = self.reader.borrow_mut().compare(codebook, &articles, more).map_err(told)?;
        Ok(if for_script { edition::write_for_script(comparison) } else { edition::write(&comparison) })
    }
}

/// What went wrong: the sentence in English, the key of the same in `www/words`, and what fills its places.
fn told(error: ReaderError) -> Vec<String> {
    let mut row = vec![error.to_string()];
    row.extend(Fault::from(&error).row());
    row
}
