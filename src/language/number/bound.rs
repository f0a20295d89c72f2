//! What is said with numbers: bounds and ranges.

use super::amount::{Amount, amount};
use super::apart::{is_date, is_name, is_pronoun, is_year};
use super::lexeme::{Kind, Pieces, bounds};
use super::numeral::scaled;
use super::{Qualifier, Quantity};
use crate::span::Span;

/// The way in which a bound bounds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    High,
    Neither,
}

/// A number with what bounds it.
struct Bound {
    quantity: Quantity,
    side: Side,
    /// The piece behind it.
    next: usize,
}

impl Bound {
    /// Takes a qualifier that stands before or behind, up to `end` in the text and piece `next`.
    fn qualify(&mut self, qualifier: Qualifier) {
        self.quantity.qualifier = qualifier;
        match qualifier {
            Qualifier::AtLeast | Qualifier::MoreThan => (self.quantity.high, self.side) = (None, Side::Low),
            Qualifier::UpTo => (self.quantity.low, self.side) = (None, Side::High),
            Qualifier::Exact | Qualifier::About | Qualifier::Nearly => {}
        }
    }

    fn reach(&mut self, pieces: Pieces, next: usize) -> Option<()> {
        self.quantity.span.end = pieces.before(next)?.span.end;
        self.next = next;
        Some(())
    }
}

/// Reads the quantity that begins at piece `at`; gives the piece behind it.
pub(super) fn quantity(pieces: Pieces, at: usize) -> Option<(Quantity, usize)> {
    if matches!(pieces.kind(at)?, Kind::Other | Kind::Month | Kind::Clock) {
        return None;
    }
    let bound = between(pieces, at).or_else(|| prefixed(pieces, at)).or_else(|| plain(pieces, at))?;
    let Bound { quantity, next, .. } = paired(pieces, bound);
    Some((quantity, next))
}

/// "greater than 100 and smaller than 300": two bounds that make a range. "more than 40 and less than 10" are bounds of their
/// own.
fn paired(pieces: Pieces, first: Bound) -> Bound {
    let at = first.next;
    let joined = pieces.is(at, "and") || pieces.is(at, "but") || pieces.is_mark(at, &[',']);
    if first.side == Side::Neither || !joined {
        return first;
    }
    let Some(second) = prefixed(pieces, at + 1) else { return first };
    let (low, high) = match (first.side, second.side) {
        (Side::Low, Side::High) => (first.quantity.low, second.quantity.high),
        (Side::High, Side::Low) => (second.quantity.low, first.quantity.high),
        _ => return first,
    };
    if low.zip(high).is_none_or(|(low, high)| low >= high) {
        return first;
    }
    let quantity = Quantity {
        span: Span::new(first.quantity.span.start, second.quantity.span.end),
        low,
        high,
        qualifier: Qualifier::Exact,
        unit: second.quantity.unit.or(first.quantity.unit),
    };
    Bound { quantity, side: Side::Neither, next: second.next }
}

/// "between 20 and 30", "from 200 to 300".
fn between(pieces: Pieces, at: usize) -> Option<Bound> {
    let join = match pieces.kind(at)? {
        Kind::Word("between") => "and",
        Kind::Word("from") => "to",
        _ => return None,
    };
    let behind_the = |at: usize| at + usize::from(pieces.is(at, "the"));
    let low = amount(pieces, behind_the(at + 1))?;
    if !pieces.is(low.next, join) {
        return None;
    }
    let high = amount(pieces, behind_the(low.next + 1))?;
    range(pieces, at, low, high)
}

/// A range from `low` to `high`, where they fit; it begins at piece `start`.
fn range(pieces: Pieces, start: usize, low: Amount, high: Amount) -> Option<Bound> {
    // "5 to 7 euros" but not "the quarter to $254": the first number has the second's unit, or both have one.
    let leading =
        high.unit.is_some() && matches!(pieces.kind(high.next - 1), Some(Kind::Digits { .. } | Kind::Scale(_)));
    let units = (low.unit.is_none() && !leading) || high.unit.is_none() || low.unit == high.unit;
    let year = |amount: &Amount| amount.plain && is_year(amount.value);
    if !units || (year(&low) && year(&high)) || is_date(pieces, &high, low.next) {
        return None;
    }
    let carried = low.scale == 1.0 && high.scale > 1.0 && low.value < high.value / high.scale && high.scale != 12.0;
    let least = if carried { scaled(low.value, high.scale) } else { low.value };
    let quantity = Quantity {
        span: Span::new(pieces.at(start)?.span.start, high.span.end),
        low: Some(least),
        high: Some(high.value),
        qualifier: Qualifier::Exact,
        unit: high.unit.or(low.unit),
    };
    let fits = least < high.value && !low.vague && !high.vague;
    fits.then_some(Bound { quantity, side: Side::Neither, next: high.next })
}

/// The longest of the bounding words that stand at `at`, and the piece behind them.
fn prefix(pieces: Pieces, at: usize) -> Option<(Qualifier, usize)> {
    let first = match pieces.kind(at)? {
        Kind::Word(first) => first,
        Kind::Mark(mark) => return sign_prefix(pieces, at, mark),
        _ => return None,
    };
    let fits = |phrase: &[&str]| phrase.iter().enumerate().all(|(n, word)| pieces.is(at + n, word));
    let (qualifier, next) = bounds(first)
        .filter(|(phrase, _)| fits(phrase))
        .map(|(phrase, qualifier)| (*qualifier, at + phrase.len()))
        .max_by_key(|(_, next)| *next)?;
    // "or equal to", "or equal than", and "smaller or equal than".
    let from = next + usize::from(pieces.is(next, "or"));
    let equal = pieces.is(from, "equal") && (pieces.is(from + 1, "to") || pieces.is(from + 1, "than"));
    if equal && qualifier != Qualifier::Exact {
        return Some((inclusive(qualifier), from + 2));
    }
    (!pieces.is(next - 1, "or")).then_some((qualifier, next))
}

/// A bound that takes in its number.
fn inclusive(qualifier: Qualifier) -> Qualifier {
    if qualifier == Qualifier::MoreThan { Qualifier::AtLeast } else { qualifier }
}

/// ">", "<=", "~".
fn sign_prefix(pieces: Pieces, at: usize, mark: char) -> Option<(Qualifier, usize)> {
    let equal = pieces.is_mark(at + 1, &['=']);
    let qualifier = match mark {
        '>' if !equal => Qualifier::MoreThan,
        '>' | '≥' => Qualifier::AtLeast,
        '<' | '≤' => Qualifier::UpTo,
        '~' => Qualifier::About,
        _ => return None,
    };
    let behind_mark = pieces.before(at).is_some_and(|piece| piece.is_mark(&['=', '<', '>']));
    (!behind_mark).then_some((qualifier, at + 1 + usize::from(equal)))
}

/// A bounded number: "more than 40", "about 20 to 30".
fn prefixed(pieces: Pieces, at: usize) -> Option<Bound> {
    let (qualifier, next) = prefix(pieces, at)?;
    let start = pieces.at(at)?.span.start;
    if is_duration(pieces, at, next) {
        return None;
    }
    let the = pieces.is(next, "the") && matches!(pieces.kind(next + 1), Some(Kind::Ordinal { .. }));
    let mut bound = plain(pieces, next + usize::from(the))?;
    if bound.side != Side::Neither {
        // "about five hundred or more": the bound says more than "about".
        if qualifier == Qualifier::Exact {
            bound.quantity.span.start = start;
        }
        return matches!(qualifier, Qualifier::About | Qualifier::Exact).then_some(bound);
    }
    bound.quantity.span.start = start;
    bound.qualify(qualifier);
    // "less than 5000 or equal", "more than 5000 or equal to"
    if bound.side != Side::Neither && pieces.is(bound.next, "or") && pieces.is(bound.next + 1, "equal") {
        let end = bound.next + 2 + usize::from(pieces.is(bound.next + 2, "to"));
        if amount(pieces, end).is_none() {
            bound.reach(pieces, end)?;
            bound.quantity.qualifier = inclusive(qualifier);
        }
    }
    Some(bound)
}

/// "over three days" tells how long, "for over three days" and "over three days old" that it was longer.
fn is_duration(pieces: Pieces, at: usize, next: usize) -> bool {
    if !pieces.is(at, "over") || next != at + 1 {
        return false;
    }
    let Some(amount) = amount(pieces, next) else { return false };
    let time = matches!(
        pieces.kind(amount.next),
        Some(Kind::Word(
            "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "hours" | "minutes"
        ))
    );
    let longer = matches!(
        pieces.before(at).map(|piece| piece.kind),
        Some(Kind::Word(
            "for" | "after" | "lasting" | "lasted" | "took" | "is" | "was" | "were" | "be" | "been" | "in" | "of"
        ))
    );
    time && !longer && !matches!(pieces.kind(amount.next + 1), Some(Kind::Word("old" | "ago")))
}

/// A number, a range or "40 or more".
fn plain(pieces: Pieces, at: usize) -> Option<Bound> {
    let first = amount(pieces, at)?;
    if is_pronoun(pieces, at, first.next) || is_name(pieces, at) || is_date(pieces, &first, at) {
        return None;
    }
    if let Some(range) = joined(pieces, at, first) {
        return Some(range);
    }
    let value = Some(first.value);
    let quantity =
        Quantity { span: first.span, low: value, high: value, qualifier: Qualifier::Exact, unit: first.unit };
    let mut bound = Bound { quantity, side: Side::Neither, next: first.next };
    if first.vague {
        bound.qualify(Qualifier::AtLeast);
    }
    if let Some((qualifier, next)) = suffix(pieces, first.next) {
        bound.reach(pieces, next)?;
        bound.qualify(qualifier);
    }
    Some(bound)
}

/// "18-25", "18 to 25", "two-to-three", "two or three".
fn joined(pieces: Pieces, at: usize, low: Amount) -> Option<Bound> {
    let hyphen = |at: usize| pieces.is_hyphen(at) || pieces.is_mark(at, &['–', '~']);
    let join = low.next;
    if pieces.is(join, "or") {
        let high = amount(pieces, join + 1)?;
        let near = high.value <= low.value * 1.5 + 1.0 || high.scale > low.scale;
        return range(pieces, at, low, high).filter(|_| near && low.unit != Some("ordinal"));
    }
    let next = if pieces.is(join, "to") || pieces.is(join, "through") {
        join + 1
    } else if hyphen(join) && pieces.is(join + 1, "to") && hyphen(join + 2) {
        join + 3
    } else if hyphen(join) {
        join + 1
    } else {
        return None;
    };
    let high = amount(pieces, next)?;
    // "555-2222-333" is no range.
    let goes_on = hyphen(high.next) || pieces.is_mark(high.next, &['/']);
    let chained = hyphen(join) && goes_on && pieces.is_glued(high.next + 1) && pieces.is_digits(high.next + 1);
    let behind = at > 1 && hyphen(at - 1) && pieces.is_glued(at);
    if chained || behind { None } else { range(pieces, at, low, high) }
}

/// "or more", "or less", "or so", "+".
fn suffix(pieces: Pieces, at: usize) -> Option<(Qualifier, usize)> {
    if pieces.is_glued(at) && pieces.is_mark(at, &['+']) {
        return Some((Qualifier::AtLeast, at + 1));
    }
    let or = pieces.is(at, "or");
    let Kind::Word(word) = pieces.kind(at + 1)? else { return None };
    let qualifier = match word {
        "more" | "above" if or || pieces.is(at, "and") => Qualifier::AtLeast,
        "greater" | "higher" | "over" | "longer" | "older" | "larger" if or => Qualifier::AtLeast,
        "less" | "fewer" | "lower" | "below" | "under" | "smaller" if or => Qualifier::UpTo,
        "so" if or => Qualifier::About,
        _ => return None,
    };
    let next = at + 2 + usize::from(pieces.is(at + 2, "than"));
    // "200 or greater than 190": the words belong to the other number.
    amount(pieces, next).is_none().then_some((qualifier, next))
}
