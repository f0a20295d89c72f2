//! Numbers that say no quantity: "the one", names, days, years.

use super::amount::Amount;
use super::lexeme::{Kind, Lexeme, Pieces};
use super::numeral::numeral;

/// "the one", "that one", "one another": no number.
pub(super) fn is_pronoun(pieces: Pieces, at: usize, next: usize) -> bool {
    let one = next == at + 1 && pieces.kind(at) == Some(Kind::Unit(1.0));
    let pointed = matches!(
        pieces.before(at).map(|piece| piece.kind),
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
    one && (pointed || pieces.is(next, "another"))
}

/// "F-16", "K9", "Covid-19": digits behind letters are part of a name. "9/11" is a day.
pub(super) fn is_name(pieces: Pieces, at: usize) -> bool {
    if !pieces.is_digits(at) {
        return false;
    }
    let slash = |at: usize| pieces.is_glued(at) && pieces.is_mark(at, &['/']);
    let before = |back: usize| at.checked_sub(back);
    let over = slash(at + 1) && pieces.is_digits(at + 2);
    let under = before(1).is_some_and(slash) && before(2).is_some_and(|at| pieces.is_digits(at));
    if over || under {
        // A fraction is a number all the same.
        return !pieces.is_mark(at + 1, &['/']) || numeral(pieces, at).is_none_or(|read| read.next == at + 1);
    }
    let lettered = |at: Option<usize>| {
        let kind = at.and_then(|at| pieces.kind(at));
        matches!(kind, Some(Kind::Other | Kind::Word(_) | Kind::Month | Kind::Currency(_)))
    };
    let hyphened = before(1).is_some_and(|at| pieces.is_hyphen(at) && pieces.is_glued(at));
    pieces.is_glued(at) && (lettered(before(1)) || hyphened && lettered(before(2)))
}

pub(super) fn is_year(value: f64) -> bool {
    (1900.0..2100.0).contains(&value) && value.fract() == 0.0
}

/// "2 June", "June 2", "in 2025", "1990s", "5pm"; `at` is the piece with which the amount begins.
pub(super) fn is_date(pieces: Pieces, amount: &Amount, at: usize) -> bool {
    let month = |piece: Option<&Lexeme>| piece.is_some_and(|piece| piece.kind == Kind::Month);
    let before = pieces.before(at);
    let next = pieces.at(amount.next);
    if next.is_some_and(|next| matches!(next.kind, Kind::Word("am" | "pm"))) {
        return true;
    }
    let day = (1.0..=31.0).contains(&amount.value) && (amount.plain || amount.unit == Some("ordinal"));
    let of = pieces.is(amount.next, "of") && month(pieces.at(amount.next + 1));
    // The other end of "2 to 4 June", "June 2-4".
    let far = before.is_some_and(Lexeme::is_hyphen) && month(at.checked_sub(3).and_then(|at| pieces.at(at)));
    if day && (month(before) || month(next) || of || far) {
        return true;
    }
    if !amount.plain || !is_year(amount.value) {
        return false;
    }
    // "2,000 ships" has its comma; "2025 ships" hasn't, but says no month before.
    let counts = next.is_some_and(|next| matches!(next.kind, Kind::Other) && !next.capital && !next.glued);
    before.is_none_or(introduces_year) || !counts
}

fn introduces_year(before: &Lexeme) -> bool {
    match before.kind {
        Kind::Month | Kind::Digits { .. } | Kind::Ordinal { .. } | Kind::Mark(',' | '/' | '-' | '–' | '(') => true,
        Kind::Word(word) => matches!(
            word,
            "in" | "since"
                | "by"
                | "until"
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
        ),
        _ => false,
    }
}
