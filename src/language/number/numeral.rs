//! Single numbers: digits, words, fractions, scales.

use super::cardinal::Chunk;
use super::lexeme::{Kind, Lexeme, Pieces};
use crate::span::Span;

/// One number as it stands, without bounds, money or percent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its words, with a minus.
    pub span: Span,
    /// What it is worth.
    pub value: f64,
    /// Whether it counts places: "third", "2nd".
    pub ordinal: bool,
    /// The last scale in it ("million" in "5 million"), else 1.
    pub scale: f64,
    /// Whether letters that are no scale stand right behind its digits: "29km".
    pub measured: bool,
    /// Whether it stands for two or more of its scale: "dozens", "hundreds of thousands".
    pub vague: bool,
    /// Whether it is four plain digits, as a year is.
    pub plain: bool,
}

/// What was read, and the piece behind it.
pub(super) struct Read {
    pub numeral: Numeral,
    pub next: usize,
}

/// Reads the number that begins at piece `start`.
pub(super) fn numeral(pieces: Pieces, start: usize) -> Option<Read> {
    let mut reader = Reader::new(pieces, start);
    let negative = reader.minus();
    let mut read = reader.read()?;
    read.numeral.span = pieces.span(start, read.next)?;
    if negative {
        read.numeral.value = -read.numeral.value;
    }
    Some(read)
}

pub(super) struct Reader<'a> {
    pub pieces: Pieces<'a>,
    pub at: usize,
    /// What the closed scales are worth: 2,000 in "two thousand three".
    pub whole: f64,
    pub last_scale: f64,
    /// What is being read: the three of "two thousand three", with the smallest place it fills.
    pub chunk: Option<Chunk>,
    pub scale: f64,
    /// Where an "and" joined, and what had been read before it.
    pub last_and: Option<f64>,
}

impl<'a> Reader<'a> {
    pub fn new(pieces: Pieces<'a>, at: usize) -> Self {
        Self { pieces, at, whole: 0.0, last_scale: f64::INFINITY, chunk: None, scale: 1.0, last_and: None }
    }

    /// "minus", "negative", or a sign that stands free on its left.
    fn minus(&mut self) -> bool {
        let Some(first) = self.pieces.at(self.at) else { return false };
        let worded = matches!(first.kind, Kind::Word("minus" | "negative"));
        let free = !first.glued
            && first.is_mark(&['-', '−'])
            && matches!(self.pieces.kind(self.at + 1), Some(Kind::Digits { .. }));
        if worded || free {
            self.at += 1;
        }
        worded || free
    }

    pub fn finish(&self, value: f64, next: usize) -> Read {
        let numeral = Numeral {
            span: Span::default(),
            value,
            ordinal: false,
            scale: self.scale,
            measured: false,
            vague: false,
            plain: false,
        };
        Read { numeral, next }
    }

    fn read(&mut self) -> Option<Read> {
        if let Some(read) = self.vague().or_else(|| self.article()) {
            return Some(read);
        }
        match self.pieces.kind(self.at)? {
            Kind::Vulgar(value) => return Some(self.finish(value, self.at + 1)),
            Kind::Fraction { value, plural: false } => return Some(self.scaled_fraction(value, self.at + 1)),
            Kind::Ordinal { value, plural: false } => return Some(self.ordinal(value, self.at + 1)),
            Kind::Digits { value, plain } => {
                if let Some(read) = self.only_digits(value, plain) {
                    return Some(read);
                }
            }
            Kind::Unit(_) | Kind::Tens(_) => {}
            Kind::Scale(scale) if scale < 1e12 && !self.pieces.at(self.at)?.glued => {}
            _ => return None,
        }
        self.cardinal();
        self.tail()
    }

    /// "dozens", "hundreds of thousands": two at least.
    fn vague(&self) -> Option<Read> {
        let Kind::Scales(scale) = self.pieces.kind(self.at)? else { return None };
        let more = match self.pieces.kind(self.at + 2) {
            Some(Kind::Scales(more)) if self.pieces.is(self.at + 1, "of") => Some(more),
            _ => None,
        };
        if scale == 10.0 && more.is_none() {
            return None;
        }
        // "tens of thousands" is ten thousand at the least, "hundreds" two hundred.
        let low = more.map_or(2.0 * scale, |more| scale * more);
        let mut read = self.finish(low, self.at + if more.is_some() { 3 } else { 1 });
        read.numeral.vague = true;
        read.numeral.scale = scale * more.unwrap_or(1.0);
        Some(read)
    }

    /// "a hundred", "a third", "a quarter of a million", "a half"; also "half a dozen", "half a million".
    fn article(&mut self) -> Option<Read> {
        let piece = self.pieces.at(self.at)?;
        if let Kind::Fraction { value, plural: false } = piece.kind
            && matches!(self.pieces.kind(self.at + 1), Some(Kind::Word("a" | "an")))
            && let Some(Kind::Scale(scale)) = self.pieces.kind(self.at + 2)
        {
            self.scale = scale;
            return Some(self.finish(value * scale, self.at + 3));
        }
        if !matches!(piece.kind, Kind::Word("a" | "an")) {
            return None;
        }
        match self.pieces.kind(self.at + 1)? {
            Kind::Scale(_) => {
                self.at += 1;
                self.cardinal();
                self.tail()
            }
            Kind::Fraction { value, plural: false } => Some(self.scaled_fraction(value, self.at + 2)),
            Kind::Ordinal { value, plural: false } if value > 2.0 && !self.ordinal_stands_before_noun(value) => {
                Some(self.scaled_fraction(1.0 / value, self.at + 2))
            }
            // "a twenty-first": one twenty-first.
            _ => None,
        }
    }

    pub fn ordinal(&self, value: f64, next: usize) -> Read {
        let mut read = self.finish(value, next);
        read.numeral.ordinal = true;
        read
    }

    /// Digits with what can stand with digits alone: "2nd", "3/4", "2 1/4", "1.3e6", "10k"; none where words may go on.
    fn only_digits(&mut self, value: f64, plain: bool) -> Option<Read> {
        let next = self.pieces.at(self.at + 1);
        let Some(next) = next else {
            let mut read = self.finish(value, self.at + 1);
            read.numeral.plain = plain;
            return Some(read);
        };
        if next.glued && matches!(next.kind, Kind::Word("st" | "nd" | "rd")) || self.is_th(self.at + 1) {
            return Some(self.ordinal(value, self.at + 2));
        }
        if let Some((fraction, end)) = self.slashed(self.at) {
            return Some(self.finish(fraction, end));
        }
        if let Some((fraction, end)) = self.slashed(self.at + 1).filter(|_| plain && !next.glued) {
            return Some(self.finish(value + fraction, end));
        }
        if let Kind::Vulgar(fraction) = next.kind {
            return Some(self.finish(value + fraction, self.at + 2));
        }
        let scale = match next.kind {
            Kind::Word("k") => 1e3,
            Kind::Word("m") if next.capital => 1e6,
            Kind::Word("mm") if next.capital => 1e6,
            Kind::Word("mil") => 1e6,
            Kind::Word("b") if next.glued => 1e9,
            Kind::Word("g") if next.capital => 1e9,
            _ => 1.0,
        };
        let glued_on =
            |at: usize| self.pieces.at(at).is_some_and(|piece| piece.glued && !matches!(piece.kind, Kind::Mark(_)));
        if scale > 1.0 && !glued_on(self.at + 2) {
            self.scale = scale;
            return Some(self.finish(scaled(value, scale), self.at + 2));
        }
        if next.glued && matches!(next.kind, Kind::Other | Kind::Word(_)) {
            let mut read = self.finish(value, self.at + 1);
            read.numeral.measured = true;
            return Some(read);
        }
        if matches!(next.kind, Kind::Scale(_) | Kind::Scales(_))
            || self.pieces.is(self.at + 1, "and")
            || self.is_out_of(self.at + 1)
        {
            return None;
        }
        let mut read = self.finish(value, self.at + 1);
        read.numeral.plain = plain;
        Some(read)
    }

    /// "th" is no number word of its own.
    fn is_th(&self, at: usize) -> bool {
        self.pieces.at(at).is_some_and(|piece| piece.glued && matches!(piece.kind, Kind::Word("th")))
    }

    /// What stands behind a cardinal: fractions, "and a half", "point five", "in ten", a vague scale ("3 dozens").
    fn tail(&mut self) -> Option<Read> {
        if self.chunk.is_none() && self.whole == 0.0 {
            return None;
        }
        let value = self.value();
        let at = self.at;
        if let Some(read) = self
            .fraction(value)
            .or_else(|| self.mixed(value))
            .or_else(|| self.point(value))
            .or_else(|| self.out_of(value))
        {
            return Some(read);
        }
        if let Some(Kind::Scales(scale)) = self.pieces.kind(at) {
            self.scale = scale;
            return Some(self.finish(value * scale, at + 1));
        }
        // "twenty-first", "hundred and first"
        let hyphen = usize::from(self.pieces.at(at).is_some_and(Lexeme::is_hyphen));
        if let (Some(Kind::Ordinal { value: last, plural: false }), Some(chunk)) =
            (self.pieces.kind(at + hyphen), self.chunk)
            && last < 10.0
            && chunk.room >= 10.0
            && (chunk.tens > 0.0 || hyphen == 0)
        {
            return Some(self.ordinal(value + last, at + hyphen + 1));
        }
        Some(self.finish(value, at))
    }
}

/// The product of a short number and a scale, as it is written: 16.4 million is 16,400,000 and no hair less.
pub(super) fn scaled(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() < product.abs() * 1e-14 { whole } else { product }
}
