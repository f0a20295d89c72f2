//! Numbers with their units: money, percent, spans of time with a half.

use super::lexeme::{Kind, Pieces};
use super::money;
use super::numeral::{numeral, scaled};
use crate::span::Span;

/// A number with its unit.
#[derive(Clone, Copy)]
pub(super) struct Amount {
    pub span: Span,
    pub value: f64,
    /// The last scale in it, for "5 to 7 million".
    pub scale: f64,
    pub unit: Option<&'static str>,
    pub vague: bool,
    /// Whether it may be a year or a day: plain digits.
    pub plain: bool,
    /// The piece behind it.
    pub next: usize,
}

/// Reads a number with its unit, which begins at piece `at`.
pub(super) fn amount(pieces: Pieces, at: usize) -> Option<Amount> {
    let sign = sign(pieces, at);
    if let Some(amount) = sign.is_none().then(|| time_and_a_half(pieces, at)).flatten() {
        return Some(amount);
    }
    let read = numeral(pieces, sign.map_or(at, |(_, behind)| behind))?;
    let number = read.numeral;
    let mut amount = Amount {
        span: Span::new(pieces.at(at)?.span.start, number.span.end),
        value: number.value,
        scale: number.scale,
        unit: number.ordinal.then_some("ordinal"),
        vague: number.vague,
        plain: number.plain && sign.is_none(),
        next: read.next,
    };
    if number.measured {
        amount.millions(pieces, sign.is_some());
    }
    match sign {
        Some(_) if number.ordinal => return None,
        Some((currency, _)) => amount.unit = Some(money::unit(currency)),
        None if !number.ordinal => amount.unit_behind(pieces),
        None => {}
    }
    Some(amount)
}

/// The currency before a number, and the piece behind it: "$", "US$", "HK $", "US$ 5", "USD$ 5".
fn sign(pieces: Pieces, at: usize) -> Option<(usize, usize)> {
    let leading = |at: usize| match pieces.kind(at) {
        Some(Kind::Currency(currency)) if money::leads(currency) => Some(currency),
        _ => None,
    };
    let dollar = leading(at + 1).is_some_and(|currency| money::unit(currency) == "USD");
    match pieces.kind(at)? {
        Kind::Word(letters) if dollar && (letters != "a" || pieces.is_glued(at + 1)) => {
            Some((money::lettered(letters)?, at + 2))
        }
        _ => leading(at).map(|currency| (currency, at + 1 + usize::from(leading(at + 1).is_some()))),
    }
}

impl Amount {
    fn extend(&mut self, pieces: Pieces, to: usize, unit: &'static str) {
        if let Some(last) = pieces.at(to) {
            self.span.end = last.span.end;
            self.next = to + 1;
            self.unit = Some(unit);
            self.plain = false;
        }
    }

    fn take_scale(&mut self, scale: f64) {
        self.value = scaled(self.value, scale);
        self.scale = scale;
    }

    /// The unit that follows: "%", "per cent", "euros", "cents".
    fn unit_behind(&mut self, pieces: Pieces) {
        let hyphen = pieces.is_hyphen(self.next);
        let at = self.next + usize::from(hyphen);
        let Some(piece) = pieces.at(at) else { return };
        let currency = |at: usize| match pieces.kind(at) {
            Some(Kind::Currency(currency)) => Some(currency),
            _ => None,
        };
        match piece.kind {
            Kind::Mark('%') | Kind::Word("percent" | "pct") => self.extend(pieces, at, "%"),
            Kind::Word("percentage") => self.extend(pieces, at + 1, "%"),
            Kind::Word("per") if currency(at + 1).is_some_and(|currency| money::unit(currency) == "cent") => {
                self.extend(pieces, at + 1, "%");
            }
            Kind::Currency(currency) if money::is_word(currency) || piece.glued || money::leads(currency) => {
                self.extend(pieces, at, money::unit(currency));
                self.minor(pieces, currency);
                self.scale_behind(pieces);
            }
            // "420 million new pesos": one word between.
            Kind::Other | Kind::Word("us") if !piece.glued && !hyphen => {
                if let Some(currency) = currency(at + 1).filter(|currency| money::is_word(*currency)) {
                    self.extend(pieces, at + 1, money::unit(currency));
                }
            }
            _ => {}
        }
    }

    /// "5 euros billion".
    fn scale_behind(&mut self, pieces: Pieces) {
        if let (Some(Kind::Scale(scale)), Some(unit)) = (pieces.kind(self.next), self.unit)
            && self.scale == 1.0
            && scale > 100.0
            && self.value < 1000.0
        {
            self.take_scale(scale);
            self.extend(pieces, self.next, unit);
        }
    }

    /// "$7m", and "2m people": a glued "m" that is no metre.
    fn millions(&mut self, pieces: Pieces, money: bool) {
        let Some(m) = pieces.at(self.next).filter(|piece| piece.is_word("m")) else { return };
        let people = pieces.at(self.next + 1).is_some_and(|piece| {
            matches!(piece.kind, Kind::Other | Kind::Currency(_)) && !piece.glued && !piece.capital
        });
        if self.value < 1000.0 && (money || people) {
            self.take_scale(1e6);
            self.span.end = m.span.end;
            self.next += 1;
        }
    }

    /// "3 dollars 50 cents", "thirteen dollars and forty-five cents".
    fn minor(&mut self, pieces: Pieces, currency: usize) {
        if money::share(currency) < 1.0 {
            return;
        }
        let and = usize::from(pieces.is(self.next, "and"));
        let Some(read) = numeral(pieces, self.next + and) else { return };
        let Some(last) = pieces.at(read.next) else { return };
        if let Kind::Currency(minor) = last.kind
            && money::share(minor) < 1.0
            && read.numeral.value < 100.0
        {
            self.value += read.numeral.value * money::share(minor);
            self.span.end = last.span.end;
            self.next = read.next + 1;
        }
    }
}

/// "a year and a half", "two hours and a half".
fn time_and_a_half(pieces: Pieces, at: usize) -> Option<Amount> {
    let value = match pieces.kind(at)? {
        Kind::Word("a" | "an") => 1.0,
        Kind::Unit(value) => value,
        _ => return None,
    };
    let unit = match pieces.kind(at + 1)? {
        Kind::Word("year" | "years") => "years",
        Kind::Word("month" | "months") => "months",
        Kind::Word("week" | "weeks") => "weeks",
        Kind::Word("day" | "days") => "days",
        Kind::Word("hour" | "hours") => "hours",
        Kind::Word("mile" | "miles") => "miles",
        _ => return None,
    };
    let Kind::Fraction { value: part, plural: false } = pieces.kind(at + 4)? else { return None };
    (pieces.is(at + 2, "and") && pieces.is(at + 3, "a")).then_some(Amount {
        span: pieces.span(at, at + 5)?,
        value: value + part,
        scale: 1.0,
        unit: Some(unit),
        vague: false,
        plain: false,
        next: at + 5,
    })
}
