//! Offsets for scripts: UTF-16 units, in which JavaScript counts its strings, instead of bytes.
//!
//! Files say bytes. What leaves for a script says UTF-16 units, so that `text.slice(start, end)` gives the words; the
//! comparison says so itself (`"offsets": "utf-16"`), and is read back as what it was.

use crate::article::{Article, Block, Entry};
use crate::coding::{Because, Coding};
use crate::index::Index;
use crate::reconcile::Comparison;
use crate::span::Span;

/// How many bytes lie between two known offsets of a [`Table`].
const STEP: usize = 64;

/// The UTF-16 offset of every 64th byte of a text.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    bytes: &'a [u8],
    known: Vec<usize>,
}

impl<'a> Table<'a> {
    /// The table of a text. Costs by the text's length.
    pub fn new(text: &'a str) -> Self {
        let mut known = vec![0];
        let mut sum = 0;
        for piece in text.as_bytes().chunks(STEP) {
            sum += units(piece);
            known.push(sum);
        }
        Self { bytes: text.as_bytes(), known }
    }

    /// The UTF-16 units before a byte; all of them where the byte lies behind the text.
    ///
    /// ```
    /// use visavis::edition::Table;
    /// let table = Table::new("é😀x");
    /// assert_eq!([0, 2, 6, 7, 99].map(|byte| table.utf16(byte)), [0, 1, 3, 4, 4]);
    /// assert_eq!([0, 1, 3, 4, 99].map(|units| table.byte(units)), [0, 2, 6, 7, 7]);
    /// ```
    pub fn utf16(&self, byte: usize) -> usize {
        let byte = byte.min(self.bytes.len());
        let from = byte / STEP * STEP;
        self.known.get(byte / STEP).unwrap_or(&0) + units(self.bytes.get(from..byte).unwrap_or_default())
    }

    /// The byte before which so many UTF-16 units stand: where a unit is half of a character, the one behind it.
    pub fn byte(&self, offset: usize) -> usize {
        // The last step that begins before it; the character asked for begins there or behind.
        let step = self.known.partition_point(|&known| known < offset).saturating_sub(1);
        let mut count = *self.known.get(step).unwrap_or(&0);
        let mut byte = (step * STEP).min(self.bytes.len());
        while count < offset && byte < self.bytes.len() {
            count += units(self.bytes.get(byte..=byte).unwrap_or_default());
            byte += 1;
        }
        while self.bytes.get(byte).is_some_and(|&inner| inner & 0xC0 == 0x80) {
            byte += 1;
        }
        byte
    }
}

/// The UTF-16 units of which the first bytes are here: two for a character of four bytes, none for the bytes that follow.
fn units(bytes: &[u8]) -> usize {
    bytes.iter().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(*byte >= 0xF0)).sum()
}

/// An article's offsets as UTF-16 units.
pub fn article_to_utf16(article: &mut Article) {
    let table = Table::new(&article.text);
    layout(&mut article.entries, &mut article.blocks, &mut |span| to_utf16(&table, span));
}

/// A coding's offsets as UTF-16 units.
pub fn coding_to_utf16(coding: &mut Coding) {
    let article = &mut coding.article;
    let table = Table::new(&article.text);
    let mut visit = |span: &mut Span| to_utf16(&table, span);
    layout(&mut article.entries, &mut article.blocks, &mut visit);
    for statement in &mut coding.statements {
        visit(&mut statement.span);
        statement.marks.iter_mut().for_each(&mut visit);
        antecedent(&mut statement.because, &mut visit);
    }
    for figure in &mut coding.figures {
        visit(&mut figure.span);
        visit(&mut figure.mark);
    }
    coding.progress.iter_mut().for_each(|progress| visit(&mut progress.span));
    coding.credits.iter_mut().for_each(|credit| visit(&mut credit.span));
}

/// A comparison's offsets as UTF-16 units.
pub fn to_utf16_units(comparison: &mut Comparison) {
    spans(comparison, to_utf16);
}

/// A comparison's offsets, which are UTF-16 units, as bytes.
pub fn to_bytes(comparison: &mut Comparison) {
    spans(comparison, |table, span| *span = Span::new(table.byte(span.start), table.byte(span.end)));
}

fn to_utf16(table: &Table, span: &mut Span) {
    *span = Span::new(table.utf16(span.start), table.utf16(span.end));
}

fn layout(entries: &mut [Entry], blocks: &mut [Block], visit: &mut dyn FnMut(&mut Span)) {
    entries.iter_mut().for_each(|entry| visit(&mut entry.span));
    blocks.iter_mut().for_each(|block| visit(&mut block.span));
}

fn antecedent(because: &mut Because, visit: &mut dyn FnMut(&mut Span)) {
    if let Some(antecedent) = &mut because.antecedent {
        visit(&mut antecedent.span);
        visit(&mut antecedent.mark);
    }
}

/// Changes every span of a comparison, by its article's table. Spans of articles that aren't there stay.
fn spans(comparison: &mut Comparison, change: fn(&Table, &mut Span)) {
    // The articles stand aside while the rest of the comparison changes by their texts.
    let mut articles = std::mem::take(&mut comparison.articles);
    let index = Index::new(articles.iter().map(|article| article.id.as_str()).collect());
    let tables: Vec<Table> = articles.iter().map(|article| Table::new(&article.text)).collect();
    let visit = |article: &str, span: &mut Span| {
        if let Some(table) = index.find(article).and_then(|place| tables.get(place)) {
            change(table, span);
        }
    };
    let sides = comparison.issues.iter_mut().flat_map(|issue| issue.sides.values_mut());
    for evidence in sides.flat_map(|side| &mut side.positions).flat_map(|position| &mut position.evidence) {
        visit(&evidence.article, &mut evidence.span);
        evidence.marks.iter_mut().for_each(|mark| visit(&evidence.article, mark));
        antecedent(&mut evidence.because, &mut |span| visit(&evidence.article, span));
    }
    for value in comparison.figures.iter_mut().flat_map(|figure| &mut figure.values) {
        visit(&value.article, &mut value.span);
        visit(&value.article, &mut value.mark);
    }
    for moment in &mut comparison.timeline {
        visit(&moment.article, &mut moment.span);
    }
    let overtaken = comparison.overtaken.iter_mut().flat_map(|overtaken| [&mut overtaken.report, &mut overtaken.by]);
    let shared = comparison.dependence.iter_mut().flat_map(|dependence| &mut dependence.evidence);
    for place in overtaken.chain(shared) {
        visit(&place.article, &mut place.span);
    }
    for Article { text, entries, blocks, .. } in &mut articles {
        let table = Table::new(text);
        layout(entries, blocks, &mut |span| change(&table, span));
    }
    comparison.articles = articles;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_goes_there_and_back() {
        let text = "Ünion 😀 “nine” per\u{a0}cent – ".repeat(30);
        let table = Table::new(&text);
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(table.utf16(byte), units);
            assert_eq!(table.byte(units), byte);
            units += c.len_utf16();
        }
        assert_eq!(table.utf16(text.len()), text.encode_utf16().count());
        assert_eq!(Table::new("").byte(5), 0);
    }

    #[test]
    fn half_a_character_is_taken_whole() {
        let table = Table::new("a😀b");
        assert_eq!(table.byte(2), 5);
        assert_eq!(table.utf16(3), 3);
    }
}
