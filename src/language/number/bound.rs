//! What is said with numbers: bounds, ranges, money, shares.

use super::lexeme::{Kind, Lexeme};
use super::numeral::{numeral, scaled};
use super::{Qualifier, Quantity, money};
use crate::span::Span;

/// A number with its unit.
#[derive(Clone, Copy)]
struct Amount {
    span: Span,
    value: f64,
    /// The last scale in it, for "5 to 7 million".
    scale: f64,
    unit: Option<&'static str>,
    vague: bool,
    /// Whether it may be a year or a day: plain digits.
    plain: bool,
    next: usize,
}

/// The way in which a bound bounds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    High,
    Neither,
}

/// A number with what bounds it.
struct Bound {
    span: Span,
    low: Option<f64>,
    high: Option<f64>,
    qualifier: Qualifier,
    unit: Option<&'static str>,
    side: Side,
    next: usize,
}

/// Reads the quantity that begins at piece `at`; gives the piece behind it.
pub(super) fn quantity(pieces: &[Lexeme], at: usize) -> Option<(Quantity, usize)> {
    let first = pieces.get(at)?;
    if matches!(first.kind, Kind::Other | Kind::Clock) {
        return None;
    }
    let bound = bound(pieces, at)?;
    let bound = paired(pieces, bound);
    let Bound { span, low, high, qualifier, unit, next, .. } = bound;
    Some((Quantity { span, low, high, qualifier, unit }, next))
}

/// "greater than 100 and smaller than 300": two bounds that make a range.
fn paired(pieces: &[Lexeme], first: Bound) -> Bound {
    if first.side == Side::Neither {
        return first;
    }
    let joined = pieces
        .get(first.next)
        .is_some_and(|piece| piece.is_word("and") || piece.is_word("but") || piece.is_mark(&[',']));
    if !joined {
        return first;
    }
    let Some(second) = prefixed(pieces, first.next + 1) else { return first };
    let (low, high) = match (first.side, second.side) {
        (Side::Low, Side::High) => (first.low, second.high),
        (Side::High, Side::Low) => (second.low, first.high),
        _ => return first,
    };
    let fits = low.zip(high).is_some_and(|(low, high)| low < high);
    // "more than 40 and less than 10, less than …" are bounds of their own.
    if !fits {
        return first;
    }
    let span = Span::new(first.span.start, second.span.end);
    Bound {
        span,
        low,
        high,
        qualifier: Qualifier::Exact,
        unit: second.unit.or(first.unit),
        side: Side::Neither,
        next: second.next,
    }
}

fn bound(pieces: &[Lexeme], at: usize) -> Option<Bound> {
    between(pieces, at).or_else(|| prefixed(pieces, at)).or_else(|| plain(pieces, at))
}

/// "between 20 and 30", "from 200 to 300".
fn between(pieces: &[Lexeme], at: usize) -> Option<Bound> {
    let join = if pieces.get(at)?.is_word("between") {
        "and"
    } else if pieces.get(at)?.is_word("from") {
        "to"
    } else {
        return None;
    };
    let skip_the = |at: usize| at + usize::from(pieces.get(at).is_some_and(|piece| piece.is_word("the")));
    let low = amount(pieces, skip_the(at + 1))?;
    if !pieces.get(low.next)?.is_word(join) {
        return None;
    }
    let high = amount(pieces, skip_the(low.next + 1))?;
    range(pieces, pieces.get(at)?.span.start, low, high)
}

/// A range from `low` to `high`, where they fit.
fn range(pieces: &[Lexeme], start: usize, low: Amount, high: Amount) -> Option<Bound> {
    // "5 to 7 euros" but not "the quarter to $254": the first number has the second's unit, or both have one.
    let leading = high.unit.is_some()
        && pieces.get(high.next - 1).is_some_and(|last| matches!(last.kind, Kind::Digits { .. } | Kind::Scale(_)));
    let units = (low.unit.is_none() && !leading) || high.unit.is_none() || low.unit == high.unit;
    let year = |amount: &Amount| amount.plain && is_year(amount.value);
    if !units || (year(&low) && year(&high)) || is_date(pieces, &high, low.next) {
        return None;
    }
    let carried = low.scale == 1.0 && high.scale > 1.0 && low.value < high.value / high.scale && high.scale != 12.0;
    let value = if carried { scaled(low.value, high.scale) } else { low.value };
    (value < high.value && !low.vague && !high.vague).then(|| Bound {
        span: Span::new(start, high.span.end),
        low: Some(value),
        high: Some(high.value),
        qualifier: Qualifier::Exact,
        unit: high.unit.or(low.unit),
        side: Side::Neither,
        next: high.next,
    })
}

/// The words before a number that bound it, each with what it says.
const PREFIXES: [(&str, Qualifier); 67] = [
    ("at least", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("not less than", Qualifier::AtLeast),
    ("minimum of", Qualifier::AtLeast),
    ("more than", Qualifier::MoreThan),
    ("greater than", Qualifier::MoreThan),
    ("larger than", Qualifier::MoreThan),
    ("higher than", Qualifier::MoreThan),
    ("bigger than", Qualifier::MoreThan),
    ("longer than", Qualifier::MoreThan),
    ("older than", Qualifier::MoreThan),
    ("well over", Qualifier::MoreThan),
    ("just over", Qualifier::MoreThan),
    ("over", Qualifier::MoreThan),
    ("above", Qualifier::MoreThan),
    ("beyond", Qualifier::MoreThan),
    ("upwards of", Qualifier::MoreThan),
    ("in excess of", Qualifier::MoreThan),
    ("exceeding", Qualifier::MoreThan),
    ("exceed", Qualifier::MoreThan),
    ("exceeds", Qualifier::MoreThan),
    ("exceeded", Qualifier::MoreThan),
    ("surpassing", Qualifier::MoreThan),
    ("surpass", Qualifier::MoreThan),
    ("surpasses", Qualifier::MoreThan),
    ("surpassed", Qualifier::MoreThan),
    ("up to", Qualifier::UpTo),
    ("at most", Qualifier::UpTo),
    ("as many as", Qualifier::UpTo),
    ("as much as", Qualifier::UpTo),
    ("no more than", Qualifier::UpTo),
    ("not more than", Qualifier::UpTo),
    ("less than", Qualifier::UpTo),
    ("fewer than", Qualifier::UpTo),
    ("smaller than", Qualifier::UpTo),
    ("lower than", Qualifier::UpTo),
    ("under", Qualifier::UpTo),
    ("below", Qualifier::UpTo),
    ("within", Qualifier::UpTo),
    ("maximum of", Qualifier::UpTo),
    ("just under", Qualifier::Nearly),
    ("just short of", Qualifier::Nearly),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("close to", Qualifier::Nearly),
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("some", Qualifier::About),
    ("roughly", Qualifier::About),
    ("approximately", Qualifier::About),
    ("an estimated", Qualifier::About),
    ("estimated", Qualifier::About),
    ("circa", Qualifier::About),
    ("equal to or less than", Qualifier::UpTo),
    ("equal to or more than", Qualifier::AtLeast),
    ("equal to or greater than", Qualifier::AtLeast),
    ("equal to", Qualifier::Exact),
    ("equals to", Qualifier::Exact),
    ("equals", Qualifier::Exact),
    ("equaling to", Qualifier::Exact),
    ("greater or", Qualifier::AtLeast),
    ("higher or", Qualifier::AtLeast),
    ("bigger or", Qualifier::AtLeast),
    ("lower or", Qualifier::UpTo),
    ("smaller or", Qualifier::UpTo),
    ("less or", Qualifier::UpTo),
];

/// The longest of the bounding words that stand at `at`, and the piece behind them.
fn prefix(pieces: &[Lexeme], at: usize) -> Option<(Qualifier, usize)> {
    let first = pieces.get(at)?;
    if first.is_mark(&['>', '<', '≥', '≤', '~']) {
        return sign_prefix(pieces, at);
    }
    let Kind::Word(word) = first.kind else { return None };
    let fits = |phrase: &str| {
        let mut next = at;
        for word in phrase.split(' ') {
            if !pieces.get(next).is_some_and(|piece| piece.is_word(word)) {
                return None;
            }
            next += 1;
        }
        Some(next)
    };
    let (qualifier, next) = PREFIXES
        .iter()
        .filter(|(phrase, _)| phrase.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        .filter_map(|(phrase, qualifier)| Some((*qualifier, fits(phrase)?)))
        .max_by_key(|(_, next)| *next)?;
    // "or equal to", "or equal than", and "smaller or equal than".
    let is = |at: usize, word: &str| pieces.get(at).is_some_and(|piece| piece.is_word(word));
    let from = next + usize::from(is(next, "or"));
    if is(from, "equal") && (is(from + 1, "to") || is(from + 1, "than")) && qualifier != Qualifier::Exact {
        let inclusive = if qualifier == Qualifier::MoreThan { Qualifier::AtLeast } else { qualifier };
        return Some((inclusive, from + 2));
    }
    (!is(next - 1, "or")).then_some((qualifier, next))
}

/// ">", "<=", "~".
fn sign_prefix(pieces: &[Lexeme], at: usize) -> Option<(Qualifier, usize)> {
    let Kind::Mark(mark) = pieces.get(at)?.kind else { return None };
    let before_mark =
        at.checked_sub(1).and_then(|at| pieces.get(at)).is_some_and(|piece| piece.is_mark(&['=', '<', '>']));
    let equal = pieces.get(at + 1).is_some_and(|piece| piece.is_mark(&['=']));
    if before_mark {
        return None;
    }
    let next = at + 1 + usize::from(equal);
    match mark {
        '>' | '≥' => Some((if equal || mark == '≥' { Qualifier::AtLeast } else { Qualifier::MoreThan }, next)),
        '<' | '≤' => Some((Qualifier::UpTo, next)),
        _ => Some((Qualifier::About, next)),
    }
}

/// A bounded number: "more than 40", "about 20 to 30".
fn prefixed(pieces: &[Lexeme], at: usize) -> Option<Bound> {
    let (qualifier, next) = prefix(pieces, at)?;
    let start = pieces.get(at)?.span.start;
    if is_duration(pieces, at, next) {
        return None;
    }
    let the = usize::from(
        pieces.get(next).is_some_and(|piece| piece.is_word("the"))
            && matches!(pieces.get(next + 1).map(|piece| piece.kind), Some(Kind::Ordinal { .. })),
    );
    let inner = plain(pieces, next + the)?;
    if inner.side != Side::Neither {
        // "about five hundred or more": the bound says more than "about".
        return matches!(qualifier, Qualifier::About | Qualifier::Exact).then(|| Bound {
            span: Span::new(if qualifier == Qualifier::Exact { start } else { inner.span.start }, inner.span.end),
            ..inner
        });
    }
    let (low, high, side) = match qualifier {
        Qualifier::AtLeast | Qualifier::MoreThan => (inner.low, None, Side::Low),
        Qualifier::UpTo => (None, inner.high, Side::High),
        _ => (inner.low, inner.high, Side::Neither),
    };
    let mut bound = Bound { span: Span::new(start, inner.span.end), low, high, qualifier, side, ..inner };
    // "less than 5000 or equal", "more than 5000 or equal to"
    let is = |at: usize, word: &str| pieces.get(at).is_some_and(|piece| piece.is_word(word));
    if side != Side::Neither && is(bound.next, "or") && is(bound.next + 1, "equal") {
        let end = bound.next + 2 + usize::from(is(bound.next + 2, "to"));
        if amount(pieces, end).is_none() {
            bound.next = end;
            bound.span.end = pieces.get(end - 1)?.span.end;
            bound.qualifier = if qualifier == Qualifier::MoreThan { Qualifier::AtLeast } else { qualifier };
        }
    }
    Some(bound)
}

/// "over three days" tells how long, "for over three days" and "over three days old" that it was longer.
fn is_duration(pieces: &[Lexeme], at: usize, next: usize) -> bool {
    if !pieces.get(at).is_some_and(|piece| piece.is_word("over")) || next != at + 1 {
        return false;
    }
    let Some(amount) = amount(pieces, next) else { return false };
    let word = |at: usize| pieces.get(at).map(|piece| piece.kind);
    let time = matches!(
        word(amount.next),
        Some(Kind::Word(
            "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "hours" | "minutes"
        ))
    );
    let longer = matches!(
        at.checked_sub(1).and_then(word),
        Some(Kind::Word(
            "for" | "after" | "lasting" | "lasted" | "took" | "is" | "was" | "were" | "be" | "been" | "in" | "of"
        ))
    );
    time && !longer && !matches!(word(amount.next + 1), Some(Kind::Word("old" | "ago")))
}

/// A number, a range or "40 or more".
fn plain(pieces: &[Lexeme], at: usize) -> Option<Bound> {
    let first = amount(pieces, at)?;
    if is_pronoun(pieces, at, first.next) || is_name(pieces, at) || is_date(pieces, &first, at) {
        return None;
    }
    if let Some(range) = joined(pieces, at, first) {
        return Some(range);
    }
    let mut bound = Bound {
        span: first.span,
        low: Some(first.value),
        high: (!first.vague).then_some(first.value),
        qualifier: if first.vague { Qualifier::AtLeast } else { Qualifier::Exact },
        unit: first.unit,
        side: if first.vague { Side::Low } else { Side::Neither },
        next: first.next,
    };
    if let Some((qualifier, next)) = suffix(pieces, first.next) {
        bound.span.end = pieces.get(next - 1)?.span.end;
        bound.next = next;
        bound.qualifier = qualifier;
        match qualifier {
            Qualifier::AtLeast => (bound.high, bound.side) = (None, Side::Low),
            Qualifier::UpTo => (bound.low, bound.side) = (None, Side::High),
            _ => {}
        }
    }
    Some(bound)
}

/// "18-25", "18 to 25", "two-to-three", "two or three".
fn joined(pieces: &[Lexeme], at: usize, low: Amount) -> Option<Bound> {
    let start = pieces.get(at)?.span.start;
    let hyphen = |at: usize| pieces.get(at).is_some_and(|piece| piece.is_hyphen() || piece.is_mark(&['–', '~']));
    let join = pieces.get(low.next)?;
    if join.is_word("or") {
        let high = amount(pieces, low.next + 1)?;
        let near = high.value <= low.value * 1.5 + 1.0 || high.scale > low.scale;
        return range(pieces, start, low, high).filter(|_| near && low.unit != Some("ordinal"));
    }
    let next = if join.is_word("to") || join.is_word("through") {
        low.next + 1
    } else if hyphen(low.next)
        && pieces.get(low.next + 1).is_some_and(|piece| piece.is_word("to"))
        && hyphen(low.next + 2)
    {
        low.next + 3
    } else if hyphen(low.next) {
        low.next + 1
    } else {
        return None;
    };
    let high = amount(pieces, next)?;
    // "555-2222-333" is no range.
    let chained = hyphen(low.next)
        && (hyphen(high.next) || pieces.get(high.next).is_some_and(|piece| piece.is_mark(&['/'])))
        && pieces.get(high.next + 1).is_some_and(|piece| piece.glued && matches!(piece.kind, Kind::Digits { .. }));
    let behind = at > 1 && hyphen(at - 1) && pieces.get(at).is_some_and(|piece| piece.glued);
    if chained || behind { None } else { range(pieces, start, low, high) }
}

/// "or more", "or less", "or so", "+".
fn suffix(pieces: &[Lexeme], at: usize) -> Option<(Qualifier, usize)> {
    let first = pieces.get(at)?;
    if first.glued && first.is_mark(&['+']) {
        return Some((Qualifier::AtLeast, at + 1));
    }
    if !first.is_word("or") && !first.is_word("and") {
        return None;
    }
    let Kind::Word(word) = pieces.get(at + 1)?.kind else { return None };
    let qualifier = match word {
        "more" | "greater" | "higher" | "above" | "over" | "longer" | "older" | "larger" => Qualifier::AtLeast,
        "less" | "fewer" | "lower" | "below" | "under" | "smaller" => Qualifier::UpTo,
        "so" if first.is_word("or") => Qualifier::About,
        _ => return None,
    };
    if first.is_word("and") && word != "more" && word != "above" {
        return None;
    }
    let than = pieces.get(at + 2).is_some_and(|piece| piece.is_word("than"));
    // "200 or greater than 190": the words belong to the other number.
    let other = amount(pieces, at + 2 + usize::from(than)).is_some();
    (!other).then_some((qualifier, at + 2 + usize::from(than)))
}

/// Reads a number with its unit, which begins at piece `at`.
fn amount(pieces: &[Lexeme], at: usize) -> Option<Amount> {
    let first = pieces.get(at)?;
    let dollar = |at: usize| matches!(pieces.get(at).map(|piece| piece.kind), Some(Kind::Currency(at)) if money::unit(at) == "USD" && money::leads(at));
    let (sign, number_at) = match first.kind {
        // "US$", "C$", "HK $"
        Kind::Word(letters)
            if dollar(at + 1) && (letters != "a" || pieces.get(at + 1).is_some_and(|sign| sign.glued)) =>
        {
            (Some(money::lettered(letters)?), at + 2)
        }
        Kind::Currency(currency) if money::leads(currency) => {
            // "US$ 5", "USD$ 5"
            match pieces.get(at + 1).map(|piece| piece.kind) {
                Some(Kind::Currency(second)) if money::leads(second) => (Some(currency), at + 2),
                _ => (Some(currency), at + 1),
            }
        }
        _ => (None, at),
    };
    if let Some(amount) = sign.is_none().then(|| time_and_a_half(pieces, at)).flatten() {
        return Some(amount);
    }
    let read = numeral(pieces, number_at)?;
    let start = first.span.start;
    let number = read.numeral;
    let mut amount = Amount {
        span: Span::new(start, number.span.end),
        value: number.value,
        scale: number.scale,
        unit: number.ordinal.then_some("ordinal"),
        vague: number.vague,
        plain: number.plain && sign.is_none(),
        next: read.next,
    };
    if number.measured {
        millions(pieces, &mut amount, sign.is_some());
    }
    if number.ordinal {
        return sign.is_none().then_some(amount);
    }
    if let Some(sign) = sign {
        amount.unit = Some(money::unit(sign));
        return Some(amount);
    }
    let extend = |amount: &mut Amount, to: usize, unit| {
        if let Some(last) = pieces.get(to) {
            amount.span.end = last.span.end;
            amount.next = to + 1;
            amount.unit = Some(unit);
            amount.plain = false;
        }
    };
    let is = |at: usize, word: &str| pieces.get(at).is_some_and(|piece| piece.is_word(word));
    let hyphen = usize::from(pieces.get(amount.next).is_some_and(Lexeme::is_hyphen));
    let unit_at = amount.next + hyphen;
    match pieces.get(unit_at).map(|piece| (piece.kind, piece.glued)) {
        Some((Kind::Mark('%'), _)) => extend(&mut amount, unit_at, "%"),
        Some((Kind::Word("percent" | "pct"), _)) => extend(&mut amount, unit_at, "%"),
        Some((Kind::Word("per"), _)) if matches!(pieces.get(unit_at + 1).map(|piece| piece.kind), Some(Kind::Currency(at)) if money::unit(at) == "cent") =>
        {
            extend(&mut amount, unit_at + 1, "%");
        }
        Some((Kind::Word("percentage"), _)) => extend(&mut amount, unit_at + 1, "%"),
        Some((Kind::Currency(currency), glued)) if money::is_word(currency) || glued || money::leads(currency) => {
            extend(&mut amount, unit_at, money::unit(currency));
            minor(pieces, &mut amount, currency);
            let scale = pieces.get(amount.next).map(|piece| piece.kind);
            if let (Some(Kind::Scale(scale)), 1.0) = (scale, amount.scale)
                && !is(amount.next, "dozen")
                && scale > 100.0
                && amount.value < 1000.0
            {
                amount.value = scaled(amount.value, scale);
                amount.scale = scale;
                let unit = money::unit(currency);
                let next = amount.next;
                extend(&mut amount, next, unit);
            }
        }
        // "420 million new pesos": one word between.
        Some((Kind::Other | Kind::Word("us"), false)) if hyphen == 0 => {
            if let Some(Kind::Currency(currency)) = pieces.get(unit_at + 1).map(|piece| piece.kind)
                && money::is_word(currency)
            {
                extend(&mut amount, unit_at + 1, money::unit(currency));
            }
        }
        _ => {}
    }
    Some(amount)
}

/// "$7m", and "2m people": a glued "m" that is no metre.
fn millions(pieces: &[Lexeme], amount: &mut Amount, money: bool) {
    let Some(m) = pieces.get(amount.next).filter(|piece| piece.is_word("m")) else { return };
    let people = pieces
        .get(amount.next + 1)
        .is_some_and(|piece| matches!(piece.kind, Kind::Other | Kind::Currency(_)) && !piece.glued && !piece.capital);
    let short = amount.value < 1000.0;
    if short && (money || people) {
        amount.value = scaled(amount.value, 1e6);
        amount.scale = 1e6;
        amount.span.end = m.span.end;
        amount.next += 1;
    }
}

/// "3 dollars 50 cents", "thirteen dollars and forty-five cents".
fn minor(pieces: &[Lexeme], amount: &mut Amount, currency: usize) {
    if money::share(currency) < 1.0 {
        return;
    }
    let and = usize::from(pieces.get(amount.next).is_some_and(|piece| piece.is_word("and")));
    let Some(read) = numeral(pieces, amount.next + and) else { return };
    let Some(last) = pieces.get(read.next) else { return };
    if let Kind::Currency(minor) = last.kind
        && money::share(minor) < 1.0
        && read.numeral.value < 100.0
    {
        amount.value += read.numeral.value * money::share(minor);
        amount.span.end = last.span.end;
        amount.next = read.next + 1;
    }
}

/// "a year and a half", "two hours and a half".
fn time_and_a_half(pieces: &[Lexeme], at: usize) -> Option<Amount> {
    let (value, noun_at) = match pieces.get(at)?.kind {
        Kind::Word("a" | "an") => (1.0, at + 1),
        Kind::Unit(value) => (value, at + 1),
        _ => return None,
    };
    let unit = match pieces.get(noun_at)?.kind {
        Kind::Word("year" | "years") => "years",
        Kind::Word("month" | "months") => "months",
        Kind::Word("week" | "weeks") => "weeks",
        Kind::Word("day" | "days") => "days",
        Kind::Word("hour" | "hours") => "hours",
        Kind::Word("mile" | "miles") => "miles",
        _ => return None,
    };
    let half = matches!(pieces.get(noun_at + 3)?.kind, Kind::Fraction { plural: false, .. });
    let fits = pieces.get(noun_at + 1)?.is_word("and") && pieces.get(noun_at + 2)?.is_word("a") && half;
    let part = if let Kind::Fraction { value, .. } = pieces.get(noun_at + 3)?.kind { value } else { 0.0 };
    let span = Span::new(pieces.get(at)?.span.start, pieces.get(noun_at + 3)?.span.end);
    fits.then_some(Amount {
        span,
        value: value + part,
        scale: 1.0,
        unit: Some(unit),
        vague: false,
        plain: false,
        next: noun_at + 4,
    })
}

/// "the one", "that one", "one another": no number.
pub(super) fn is_pronoun(pieces: &[Lexeme], at: usize, next: usize) -> bool {
    let one = next == at + 1 && pieces.get(at).is_some_and(|piece| piece.kind == Kind::Unit(1.0));
    let before = at.checked_sub(1).and_then(|at| pieces.get(at)).map(|piece| piece.kind);
    let pointed = matches!(
        before,
        Some(Kind::Word(
            "the"
                | "this"
                | "that"
                | "these"
                | "those"
                | "which"
                | "no"
                | "not"
                | "every"
                | "each"
                | "any"
                | "another"
                | "some"
        ))
    );
    one && (pointed || pieces.get(next).is_some_and(|piece| piece.is_word("another")))
}

/// "F-16", "K9", "Covid-19": digits behind letters are part of a name.
fn is_name(pieces: &[Lexeme], at: usize) -> bool {
    let glued = |at: usize| pieces.get(at).is_some_and(|piece| piece.glued);
    let lettered = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at)).is_some_and(|piece| {
            matches!(piece.kind, Kind::Other | Kind::Word(_) | Kind::Currency(_)) && !piece.is_mark(&['$'])
        })
    };
    let digits = matches!(pieces.get(at).map(|piece| piece.kind), Some(Kind::Digits { .. }));
    let before = at.checked_sub(1);
    let hyphened = before.and_then(|at| pieces.get(at)).is_some_and(Lexeme::is_hyphen);
    // "9/11" is a day.
    let digits_at = |at: Option<usize>| {
        at.and_then(|at| pieces.get(at)).is_some_and(|piece| matches!(piece.kind, Kind::Digits { .. }))
    };
    let slash =
        |at: Option<usize>| at.and_then(|at| pieces.get(at)).is_some_and(|piece| piece.glued && piece.is_mark(&['/']));
    if digits && (slash(Some(at + 1)) && digits_at(Some(at + 2)) || slash(before) && digits_at(at.checked_sub(2))) {
        return !matches!(pieces.get(at + 1).map(|piece| piece.kind), Some(Kind::Mark('/')))
            || super::numeral::numeral(pieces, at).is_none_or(|read| read.next == at + 1);
    }
    digits && glued(at) && (lettered(before) || (hyphened && before.is_some_and(glued) && lettered(at.checked_sub(2))))
}

fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value) && value.fract() == 0.0
}

/// "2 June", "June 2", "in 2025", "1990s", "5pm".
fn is_date(pieces: &[Lexeme], amount: &Amount, at: usize) -> bool {
    let month = |piece: Option<&Lexeme>| {
        piece.is_some_and(|piece| piece.capital)
            && matches!(
                piece.map(|piece| piece.kind),
                Some(Kind::Word(
                    "january"
                        | "february"
                        | "march"
                        | "april"
                        | "may"
                        | "june"
                        | "july"
                        | "august"
                        | "september"
                        | "october"
                        | "november"
                        | "december"
                        | "jan"
                        | "feb"
                        | "mar"
                        | "apr"
                        | "jun"
                        | "jul"
                        | "aug"
                        | "sep"
                        | "sept"
                        | "oct"
                        | "nov"
                        | "dec"
                ))
            )
    };
    let before = at.checked_sub(1).and_then(|at| pieces.get(at));
    let next = pieces.get(amount.next);
    if next.is_some_and(|next| matches!(next.kind, Kind::Word("am" | "pm"))) {
        return true;
    }
    let day = (1.0..=31.0).contains(&amount.value) && (amount.plain || amount.unit == Some("ordinal"));
    let of = next.is_some_and(|next| next.is_word("of")) && month(pieces.get(amount.next + 1));
    if day && (month(before) || month(next) || of) {
        return true;
    }
    // The other end of "2 to 4 June", "June 2-4".
    let far = at.checked_sub(3).and_then(|at| pieces.get(at));
    if day && before.is_some_and(Lexeme::is_hyphen) && month(far) {
        return true;
    }
    if !amount.plain || !is_year(amount.value) {
        return false;
    }
    let said = before.is_none_or(|before| {
        month(Some(before))
            || before.is_mark(&[',', '/', '-', '–', '('])
            || matches!(before.kind, Kind::Digits { .. } | Kind::Ordinal { .. })
            || matches!(
                before.kind,
                Kind::Word(
                    "in" | "since"
                        | "by"
                        | "until"
                        | "till"
                        | "from"
                        | "of"
                        | "during"
                        | "early"
                        | "late"
                        | "mid"
                        | "before"
                        | "after"
                        | "to"
                        | "and"
                        | "spring"
                        | "summer"
                        | "autumn"
                        | "winter"
                        | "fall"
                        | "between"
                        | "around"
                        | "the"
                        | "through"
                )
            )
    });
    // "2,000 ships" has its comma; "2025 ships" hasn't, but says no month before.
    said || !next.is_some_and(|next| matches!(next.kind, Kind::Other) && !next.capital && !next.glued)
}
