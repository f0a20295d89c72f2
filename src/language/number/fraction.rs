//! Fractions: "two thirds", "and a half", "five point two", "one in ten".

use super::lexeme::{Kind, Lexeme};
use super::numeral::{Read, Reader};

impl Reader<'_> {
    /// "a third round" is an ordinal, "a third of the fleet" a fraction.
    pub(super) fn ordinal_stands_before_noun(&self, value: f64) -> bool {
        let next = self.pieces.at(self.at + 2);
        let of = next.is_some_and(|next| next.is_word("of"));
        let noun = next.is_some_and(|next| matches!(next.kind, Kind::Other) || next.is_hyphen());
        !of && (noun || (value < 4.0 && next.is_some_and(|next| matches!(next.kind, Kind::Word(_)))))
    }

    /// "half million", "two thirds of a million".
    pub(super) fn scaled_fraction(&mut self, value: f64, next: usize) -> Read {
        let of_a = self.pieces.is(next, "of") && matches!(self.pieces.kind(next + 1), Some(Kind::Word("a" | "an")));
        let scale_at = if of_a { next + 2 } else { next };
        match self.pieces.kind(scale_at) {
            Some(Kind::Scale(scale)) => {
                self.scale = scale;
                self.finish(value * scale, scale_at + 1)
            }
            _ => self.finish(value, next),
        }
    }

    /// "3/4", "1/10": small plain numbers over a small one, nothing glued on either side.
    pub(super) fn slashed(&self, at: usize) -> Option<(f64, usize)> {
        let Kind::Digits { value: over, plain: true } = self.pieces.kind(at)? else { return None };
        let Kind::Digits { value: under, plain: true } = self.pieces.kind(at + 2)? else { return None };
        let slash =
            self.pieces.at(at + 1)?.is_mark(&['/']) && self.pieces.at(at + 2)?.glued == self.pieces.at(at + 1)?.glued;
        let alone = !self.pieces.at(at + 3).is_some_and(|piece| piece.glued && piece.is_mark(&['/', '-']))
            && at
                .checked_sub(1)
                .and_then(|before| self.pieces.at(before))
                .is_none_or(|before| !(self.pieces.at(at).is_some_and(|piece| piece.glued) && before.is_mark(&['/'])));
        (slash && alone && over < under && (under <= 10.0 || under == 100.0)).then_some((over / under, at + 3))
    }

    /// "two thirds", "twenty fifths", "one hundred and three quarters".
    pub(super) fn fraction(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        let hyphen = usize::from(self.pieces.at(at).is_some_and(Lexeme::is_hyphen));
        let (mut under, plural) = match self.pieces.kind(at + hyphen)? {
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
        match self.pieces.kind(next) {
            Some(Kind::Scale(scale)) => Some(self.finish(whole + part * scale, next + 1)),
            _ => Some(self.finish(whole + part * of, next)),
        }
    }

    /// "and a half", "and three quarters", also of the scale before: "two million and a half".
    pub(super) fn mixed(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        if !self.pieces.is(at, "and") {
            return None;
        }
        let (over, under_at) = match self.pieces.kind(at + 1)? {
            Kind::Word("a" | "an") => (1.0, at + 2),
            Kind::Unit(over) => (over, at + 2),
            Kind::Tens(over) => match self.pieces.kind(at + 3) {
                Some(Kind::Unit(unit)) if self.pieces.at(at + 2).is_some_and(Lexeme::is_hyphen) => {
                    (over + unit, at + 4)
                }
                _ => (over, at + 2),
            },
            _ => return None,
        };
        let under = match self.pieces.kind(under_at)? {
            Kind::Ordinal { value, .. } if value > 2.0 => value,
            Kind::Fraction { value, .. } => 1.0 / value,
            _ => return None,
        };
        let part = over / under;
        if part >= 1.0 {
            return None;
        }
        let next = under_at + 1;
        match self.pieces.kind(next) {
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
    pub(super) fn point(&mut self, value: f64) -> Option<Read> {
        if !self.pieces.is(self.at, "point") {
            return None;
        }
        let mut at = self.at + 1;
        let mut text = String::new();
        while let Some(kind) = self.pieces.kind(at) {
            match kind {
                Kind::Unit(digit) => text.push_str(&(digit as u32).to_string()),
                Kind::Tens(tens) => match self.pieces.kind(at + 2) {
                    Some(Kind::Unit(unit)) if self.pieces.at(at + 1).is_some_and(Lexeme::is_hyphen) && unit < 10.0 => {
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
        match self.pieces.kind(at) {
            Some(Kind::Scale(scale)) => {
                self.scale = scale;
                Some(self.finish((value + fraction) * scale, at + 1))
            }
            _ => Some(self.finish(value + fraction, at)),
        }
    }

    pub(super) fn is_out_of(&self, at: usize) -> bool {
        (self.pieces.is(at, "out") && self.pieces.is(at + 1, "of"))
            || self.pieces.is(at, "in")
            || self.pieces.is(at, "over")
    }

    /// "two out of three", "one in five", "one over three".
    pub(super) fn out_of(&mut self, value: f64) -> Option<Read> {
        let at = self.at;
        if !self.is_out_of(at) {
            return None;
        }
        let skip = if self.pieces.is(at, "out") { 2 } else { 1 };
        // In running text "three in ten" is a share, "12 in 20" hardly ever.
        let share = skip == 2 || value == 1.0 || (self.pieces.is(at, "in") && value < 10.0 && value.fract() == 0.0);
        let mut reader = Reader {
            pieces: self.pieces,
            at: at + skip,
            whole: 0.0,
            last_scale: f64::INFINITY,
            chunk: None,
            scale: 1.0,
            last_and: None,
        };
        let first = reader.pieces.kind(reader.at)?;
        if !share || !matches!(first, Kind::Digits { .. } | Kind::Unit(_) | Kind::Tens(_)) {
            return None;
        }
        reader.cardinal();
        let under = reader.value();
        let vague = usize::from(matches!(reader.pieces.kind(reader.at), Some(Kind::Scales(_))));
        let under = if let Some(Kind::Scales(scale)) = reader.pieces.kind(reader.at) { under * scale } else { under };
        let likely = value < under
            && (skip == 2
                || self.pieces.is(at, "over")
                || value == 1.0 && under < 1900.0
                || matches!(under as u32, 3..=10 | 100));
        likely.then(|| self.finish(value / under, reader.at + vague))
    }
}
