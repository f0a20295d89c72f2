//! Single numbers: digits, words, fractions, scales.

use super::lexeme::{Kind, Lexeme};
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
pub(super) fn numeral(pieces: &[Lexeme], start: usize) -> Option<Read> {
    let mut reader =
        Reader { pieces, at: start, whole: 0.0, last_scale: f64::INFINITY, chunk: None, scale: 1.0, last_and: None };
    let negative = reader.minus();
    let read = reader.read()?;
    let first = pieces.get(start)?;
    let last = pieces.get(read.next.checked_sub(1)?)?;
    let value = if negative { -read.numeral.value } else { read.numeral.value };
    Some(Read {
        numeral: Numeral { span: Span::new(first.span.start, last.span.end), value, ..read.numeral },
        next: read.next,
    })
}

struct Reader<'a> {
    pieces: &'a [Lexeme],
    at: usize,
    /// What the closed scales are worth: 2,000 in "two thousand three".
    whole: f64,
    last_scale: f64,
    /// What is being read: the three of "two thousand three", with the smallest place it fills.
    chunk: Option<Chunk>,
    scale: f64,
    /// Where an "and" joined, and what had been read before it.
    last_and: Option<f64>,
}

#[derive(Clone, Copy)]
struct Chunk {
    value: f64,
    /// The next part must be smaller than this.
    room: f64,
    digits: bool,
    /// The tens that ended it, if any.
    tens: f64,
}

impl Reader<'_> {
    fn piece(&self, at: usize) -> Option<&Lexeme> {
        self.pieces.get(at)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.piece(at).map(|piece| piece.kind)
    }

    fn word(&self, at: usize, word: &str) -> bool {
        self.piece(at).is_some_and(|piece| piece.is_word(word))
    }

    /// "minus", "negative", or a sign that stands free on its left.
    fn minus(&mut self) -> bool {
        let Some(first) = self.piece(self.at) else { return false };
        let worded = matches!(first.kind, Kind::Word("minus" | "negative"));
        let free =
            !first.glued && first.is_mark(&['-', '−']) && matches!(self.kind(self.at + 1), Some(Kind::Digits { .. }));
        if worded || free {
            self.at += 1;
        }
        worded || free
    }

    fn finish(&self, value: f64, next: usize) -> Read {
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
        match self.kind(self.at)? {
            Kind::Vulgar(value) => return Some(self.finish(value, self.at + 1)),
            Kind::Fraction { value, plural: false } => return Some(self.scaled_fraction(value, self.at + 1)),
            Kind::Ordinal { value, plural: false } => return Some(self.ordinal(value, self.at + 1)),
            Kind::Digits { value, plain } => {
                if let Some(read) = self.only_digits(value, plain) {
                    return Some(read);
                }
            }
            Kind::Unit(_) | Kind::Tens(_) => {}
            Kind::Scale(scale) if scale < 1e12 && !self.piece(self.at)?.glued => {}
            _ => return None,
        }
        self.cardinal();
        self.tail()
    }

    /// "dozens", "hundreds of thousands": two at least.
    fn vague(&self) -> Option<Read> {
        let Kind::Scales(scale) = self.kind(self.at)? else { return None };
        let more = match self.kind(self.at + 2) {
            Some(Kind::Scales(more)) if self.word(self.at + 1, "of") => Some(more),
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
        let piece = self.piece(self.at)?;
        if let Kind::Fraction { value, plural: false } = piece.kind
            && matches!(self.kind(self.at + 1), Some(Kind::Word("a" | "an")))
            && let Some(Kind::Scale(scale)) = self.kind(self.at + 2)
        {
            self.scale = scale;
            return Some(self.finish(value * scale, self.at + 3));
        }
        if !matches!(piece.kind, Kind::Word("a" | "an")) {
            return None;
        }
        match self.kind(self.at + 1)? {
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

    /// "a third round" is an ordinal, "a third of the fleet" a fraction.
    fn ordinal_stands_before_noun(&self, value: f64) -> bool {
        let next = self.piece(self.at + 2);
        let of = next.is_some_and(|next| next.is_word("of"));
        let noun = next.is_some_and(|next| matches!(next.kind, Kind::Other) || next.is_hyphen());
        !of && (noun || (value < 4.0 && next.is_some_and(|next| matches!(next.kind, Kind::Word(_)))))
    }

    /// "half million", "two thirds of a million".
    fn scaled_fraction(&mut self, value: f64, next: usize) -> Read {
        let of_a = self.word(next, "of") && matches!(self.kind(next + 1), Some(Kind::Word("a" | "an")));
        let scale_at = if of_a { next + 2 } else { next };
        match self.kind(scale_at) {
            Some(Kind::Scale(scale)) => {
                self.scale = scale;
                self.finish(value * scale, scale_at + 1)
            }
            _ => self.finish(value, next),
        }
    }

    fn ordinal(&self, value: f64, next: usize) -> Read {
        let mut read = self.finish(value, next);
        read.numeral.ordinal = true;
        read
    }

    /// Digits with what can stand with digits alone: "2nd", "3/4", "2 1/4", "1.3e6", "10k"; none where words may go on.
    fn only_digits(&mut self, value: f64, plain: bool) -> Option<Read> {
        let next = self.piece(self.at + 1);
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
            |at: usize| self.piece(at).is_some_and(|piece| piece.glued && !matches!(piece.kind, Kind::Mark(_)));
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
            || self.word(self.at + 1, "and")
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
        self.piece(at).is_some_and(|piece| piece.glued && matches!(piece.kind, Kind::Word("th")))
    }

    /// "3/4", "1/10": small plain numbers over a small one, nothing glued on either side.
    fn slashed(&self, at: usize) -> Option<(f64, usize)> {
        let Kind::Digits { value: over, plain: true } = self.kind(at)? else { return None };
        let Kind::Digits { value: under, plain: true } = self.kind(at + 2)? else { return None };
        let slash = self.piece(at + 1)?.is_mark(&['/']) && self.piece(at + 2)?.glued == self.piece(at + 1)?.glued;
        let alone = !self.piece(at + 3).is_some_and(|piece| piece.glued && piece.is_mark(&['/', '-']))
            && at
                .checked_sub(1)
                .and_then(|before| self.piece(before))
                .is_none_or(|before| !(self.piece(at).is_some_and(|piece| piece.glued) && before.is_mark(&['/'])));
        (slash && alone && over < under && (under <= 10.0 || under == 100.0)).then_some((over / under, at + 3))
    }

    /// Reads "two hundred and three thousand", "3 hundred and 21", as far as it goes.
    fn cardinal(&mut self) {
        loop {
            let joined = self.join();
            let at = joined.unwrap_or(self.at);
            let hyphened = joined.is_some_and(|at| self.piece(at - 1).is_some_and(Lexeme::is_hyphen));
            let anded = joined.is_some() && !hyphened;
            let Some(piece) = self.piece(at) else { return };
            let taken = match piece.kind {
                Kind::Unit(value) => self.add(value, if value < 10.0 { 10.0 } else { 100.0 }, 1.0, anded, false),
                Kind::Tens(value) => !hyphened && self.add(value, 100.0, 10.0, anded, false),
                Kind::Digits { value, .. } => {
                    !hyphened && (!piece.glued || joined.is_none()) && self.add(value, value + 1.0, 0.0, anded, true)
                }
                Kind::Scale(scale) if !anded => self.multiply(scale, hyphened),
                _ => false,
            };
            if !taken {
                return;
            }
            self.at = at + 1;
        }
    }

    /// The piece behind an "and" or hyphen that may join; none where there is none.
    fn join(&self) -> Option<usize> {
        let begun = self.chunk.is_some() || self.whole > 0.0;
        let joins = begun && (self.word(self.at, "and") || self.piece(self.at).is_some_and(Lexeme::is_hyphen));
        joins.then_some(self.at + 1)
    }

    /// Adds a part that fills places below `below`, down to `fills`.
    fn add(&mut self, value: f64, below: f64, fills: f64, anded: bool, digits: bool) -> bool {
        let Some(chunk) = self.chunk else {
            if (anded && value == 0.0) || value >= self.last_scale {
                return false;
            }
            let room = if digits { 0.0 } else { fills };
            self.note_and(anded);
            self.chunk = Some(Chunk { value, room, digits, tens: if fills == 10.0 { value } else { 0.0 } });
            return true;
        };
        // "twenty and three" are two numbers; "hundred and three" is one. "3 hundred 2.12" are two.
        let small = value < chunk.room && (digits || below <= chunk.room.max(10.0));
        let whole = !digits || value.fract() == 0.0;
        if !small || !whole || value == 0.0 || chunk.digits || (anded && chunk.room < 100.0) {
            return false;
        }
        self.note_and(anded);
        let room = if digits { 0.0 } else { fills };
        self.chunk =
            Some(Chunk { value: chunk.value + value, room, digits, tens: if fills == 10.0 { value } else { 0.0 } });
        true
    }

    fn note_and(&mut self, anded: bool) {
        if anded {
            self.last_and = Some(self.whole + self.chunk.map_or(0.0, |chunk| chunk.value));
        }
    }

    /// "hundred" widens what is being read; a greater scale closes it.
    fn multiply(&mut self, scale: f64, hyphened: bool) -> bool {
        let value = self.chunk.map_or(1.0, |chunk| chunk.value);
        if self.chunk.is_none() && (self.whole > 0.0 || hyphened) {
            // "three lakh crore"
            if self.whole == 0.0 || scale <= self.scale {
                return false;
            }
            self.whole *= scale;
            self.scale = scale;
            self.last_scale = scale;
            return true;
        }
        if scale == 100.0 && value < 1000.0 {
            self.chunk = Some(Chunk { value: scaled(value, 100.0), room: 100.0, digits: false, tens: 0.0 });
            self.scale = self.scale.max(100.0);
            return true;
        }
        if scale >= self.last_scale && scale != 12.0 {
            return false;
        }
        self.whole += scaled(value, scale);
        self.chunk = None;
        self.scale = scale;
        self.last_scale = if scale == 12.0 { 1.0 } else { scale };
        true
    }

    fn value(&self) -> f64 {
        self.whole + self.chunk.map_or(0.0, |chunk| chunk.value)
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
        if let Some(Kind::Scales(scale)) = self.kind(at) {
            self.scale = scale;
            return Some(self.finish(value * scale, at + 1));
        }
        // "twenty-first", "hundred and first"
        let hyphen = usize::from(self.piece(at).is_some_and(Lexeme::is_hyphen));
        if let (Some(Kind::Ordinal { value: last, plural: false }), Some(chunk)) = (self.kind(at + hyphen), self.chunk)
            && last < 10.0
            && chunk.room >= 10.0
            && (chunk.tens > 0.0 || hyphen == 0)
        {
            return Some(self.ordinal(value + last, at + hyphen + 1));
        }
        Some(self.finish(value, at))
    }

    /// "two thirds", "twenty fifths", "one hundred and three quarters".
    fn fraction(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        let hyphen = usize::from(self.piece(at).is_some_and(Lexeme::is_hyphen));
        let (mut under, plural) = match self.kind(at + hyphen)? {
            Kind::Ordinal { value, plural } if value > 2.0 => (value, plural),
            Kind::Fraction { value, plural } => (1.0 / value, plural),
            _ => return None,
        };
        // "one third" but "twenty-third", "two fifth columnists".

        let tens = self.chunk.map_or(0.0, |chunk| chunk.tens);
        let counted = value - self.last_and.unwrap_or(0.0);
        if !plural && (counted != 1.0 || (hyphen == 1 && under > 10.0)) {
            return None;
        }
        if hyphen == 1 && tens > 0.0 && under < 10.0 && value == tens {
            return None;
        }
        let mut over = value;
        // "one hundred thirty fifths" is a hundred of them.
        if tens > 0.0 && under < 10.0 && value > tens && self.last_and.is_none() {
            over = value - tens;
            under += tens;
        }

        let whole = self.last_and.unwrap_or(0.0);
        let mixed = whole > 0.0 && (over - whole) / under < 1.0;
        let next = at + hyphen + 1;
        if !mixed {
            return Some(self.scaled_fraction(over / under, next));
        }
        let part = (over - whole) / under;
        // "five billion and three quarters" means of a billion.
        let of = if whole == self.whole { self.scale } else { 1.0 };
        match self.kind(next) {
            Some(Kind::Scale(scale)) => Some(self.finish(whole + part * scale, next + 1)),
            _ => Some(self.finish(whole + part * of, next)),
        }
    }

    /// "and a half", "and three quarters", also of the scale before: "two million and a half".
    fn mixed(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        if !self.word(at, "and") {
            return None;
        }
        let (over, under_at) = match self.kind(at + 1)? {
            Kind::Word("a" | "an") => (1.0, at + 2),
            Kind::Unit(over) => (over, at + 2),
            Kind::Tens(over) => match self.kind(at + 3) {
                Some(Kind::Unit(unit)) if self.piece(at + 2).is_some_and(Lexeme::is_hyphen) => (over + unit, at + 4),
                _ => (over, at + 2),
            },
            _ => return None,
        };
        let under = match self.kind(under_at)? {
            Kind::Ordinal { value, .. } if value > 2.0 => value,
            Kind::Fraction { value, .. } => 1.0 / value,
            _ => return None,
        };
        let part = over / under;
        if part >= 1.0 {
            return None;
        }
        let next = under_at + 1;
        match self.kind(next) {
            Some(Kind::Scale(scale)) if self.scale == 1.0 => {
                self.scale = scale;
                Some(self.finish((value + part) * scale, next + 1))
            }
            Some(Kind::Scale(scale)) => Some(self.finish(value + part * scale, next + 1)),
            // "two million and a half" is half a million more.
            _ => {
                let of = if self.chunk.is_none() { self.scale } else { 1.0 };
                Some(self.finish(value + part * of, next))
            }
        }
    }

    /// "five point two", "nought point nought three".
    fn point(&mut self, value: f64) -> Option<Read> {
        if !self.word(self.at, "point") {
            return None;
        }
        let mut at = self.at + 1;
        let mut text = String::new();
        while let Some(kind) = self.kind(at) {
            match kind {
                Kind::Unit(digit) => text.push_str(&(digit as u32).to_string()),
                Kind::Tens(tens) => match self.kind(at + 2) {
                    Some(Kind::Unit(unit)) if self.piece(at + 1).is_some_and(Lexeme::is_hyphen) && unit < 10.0 => {
                        text.push_str(&((tens + unit) as u32).to_string());
                        at += 2;
                    }
                    _ => text.push_str(&(tens as u32).to_string()),
                },
                _ => break,
            }
            at += 1;
            if text.len() > 15 {
                break;
            }
        }
        let fraction: f64 = (!text.is_empty()).then(|| format!("0.{text}").parse().ok()).flatten()?;
        match self.kind(at) {
            Some(Kind::Scale(scale)) => {
                self.scale = scale;
                Some(self.finish((value + fraction) * scale, at + 1))
            }
            _ => Some(self.finish(value + fraction, at)),
        }
    }

    fn is_out_of(&self, at: usize) -> bool {
        (self.word(at, "out") && self.word(at + 1, "of")) || self.word(at, "in") || self.word(at, "over")
    }

    /// "two out of three", "one in five", "one over three".
    fn out_of(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        if !self.is_out_of(at) {
            return None;
        }
        let skip = if self.word(at, "out") { 2 } else { 1 };
        // In running text "three in ten" is a share, "12 in 20" hardly ever.
        let share = skip == 2 || value == 1.0 || (self.word(at, "in") && value < 10.0 && value.fract() == 0.0);
        let mut reader = Reader {
            pieces: self.pieces,
            at: at + skip,
            whole: 0.0,
            last_scale: f64::INFINITY,
            chunk: None,
            scale: 1.0,
            last_and: None,
        };
        let first = reader.kind(reader.at)?;
        if !share || !matches!(first, Kind::Digits { .. } | Kind::Unit(_) | Kind::Tens(_)) {
            return None;
        }
        reader.cardinal();
        let under = reader.value();
        let vague = usize::from(matches!(reader.kind(reader.at), Some(Kind::Scales(_))));
        let under = if let Some(Kind::Scales(scale)) = reader.kind(reader.at) { under * scale } else { under };
        let likely = value < under
            && (skip == 2
                || self.word(at, "over")
                || value == 1.0 && under < 1900.0
                || matches!(under as u32, 3..=10 | 100));
        likely.then(|| self.finish(value / under, reader.at + vague))
    }
}

/// The product of a short number and a scale, as it is written: 16.4 million is 16,400,000 and no hair less.
pub(super) fn scaled(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() < product.abs() * 1e-14 { whole } else { product }
}
