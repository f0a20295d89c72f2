//! Cardinals: "two hundred and three thousand", read part by part from the greatest to the smallest.

use super::lexeme::{Kind, Lexeme};
use super::numeral::{Reader, scaled};

/// What is being read.
#[derive(Clone, Copy)]
pub(super) struct Chunk {
    pub value: f64,
    /// The next part must be smaller than this.
    pub room: f64,
    digits: bool,
    /// The tens that ended it, if any.
    pub tens: f64,
}

impl Reader<'_> {
    /// Reads "two hundred and three thousand", "3 hundred and 21", as far as it goes.
    pub(super) fn cardinal(&mut self) {
        loop {
            let joined = self.join();
            let at = joined.unwrap_or(self.at);
            let hyphened = joined.is_some_and(|at| self.pieces.at(at - 1).is_some_and(Lexeme::is_hyphen));
            let anded = joined.is_some() && !hyphened;
            let Some(piece) = self.pieces.at(at) else { return };
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
    pub(super) fn join(&self) -> Option<usize> {
        let begun = self.chunk.is_some() || self.whole > 0.0;
        let joins = begun && (self.pieces.is(self.at, "and") || self.pieces.at(self.at).is_some_and(Lexeme::is_hyphen));
        joins.then_some(self.at + 1)
    }

    /// Adds a part that fills places below `below`, down to `fills`.
    pub(super) fn add(&mut self, value: f64, below: f64, fills: f64, anded: bool, digits: bool) -> bool {
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

    pub(super) fn note_and(&mut self, anded: bool) {
        if anded {
            self.last_and = Some(self.whole + self.chunk.map_or(0.0, |chunk| chunk.value));
        }
    }

    /// "hundred" widens what is being read; a greater scale closes it.
    pub(super) fn multiply(&mut self, scale: f64, hyphened: bool) -> bool {
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

    pub(super) fn value(&self) -> f64 {
        self.whole + self.chunk.map_or(0.0, |chunk| chunk.value)
    }
}
