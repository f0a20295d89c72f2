//! Days as they are printed: "2 June 2025", "Mon, Jun. 2", "2025-06-02".

use super::calendar::{Moment, Weekday};
use super::clock::time;
use super::lexer::Lexed;
use crate::language::calendar::month;

/// A date at piece `i`, and the piece behind it.
pub(super) fn date(lexed: &Lexed, i: usize) -> Option<(Moment, usize)> {
    let mut at = i;
    let day_name = lexed.word(at).and_then(Weekday::named);
    if day_name.is_some() {
        at += 1;
        at += usize::from(lexed.is_mark(at, "."));
        at += usize::from(lexed.is_mark(at, ","));
        at += usize::from(lexed.is_word(at, &["the"]));
    }
    let found = numeric(lexed, at).or_else(|| day_month(lexed, at)).or_else(|| month_day(lexed, at));
    match (found, day_name) {
        (Some((mut moment, next)), _) => {
            moment.weekday = day_name;
            Some((moment, next))
        }
        (None, Some(_)) => Some((Moment { weekday: day_name, ..Moment::default() }, i + 1)),
        (None, None) => None,
    }
}

/// "2 June 2025", "3rd of June", "02 Jun, 2025".
fn day_month(lexed: &Lexed, i: usize) -> Option<(Moment, usize)> {
    let day = lexed.number(i, 1, 2).filter(|d| (1..=31).contains(d))?;
    let mut at = i + 1;
    if lexed.glued(at) && lexed.is_word(at, &["st", "nd", "rd", "th"]) {
        at += 1;
    }
    at += usize::from(lexed.is_word(at, &["of"]));
    at += usize::from(lexed.is_mark(at, "-"));
    let month = lexed.word(at).and_then(month)?;
    at += 1;
    let (year, next) = year(lexed, at);
    Some((Moment { year, month: Some(month), day: Some(day as u8), ..Moment::default() }, next))
}

/// "June 2, 2025", "Jun. 2", "May 2025".
fn month_day(lexed: &Lexed, i: usize) -> Option<(Moment, usize)> {
    let month = lexed.word(i).and_then(month)?;
    let mut at = i + 1;
    at += usize::from(lexed.is_mark(at, ".") && lexed.number(at + 1, 1, 4).is_some());
    if let Some(day) = lexed.number(at, 1, 2).filter(|d| (1..=31).contains(d)) {
        // "May 12:30" is no day; "June 24-26" is its first day.
        if lexed.is_mark(at + 1, ":") && lexed.glued(at + 2) && lexed.number(at + 2, 2, 2).is_some() {
            return None;
        }
        at += 1;
        if lexed.glued(at) && lexed.is_word(at, &["st", "nd", "rd", "th"]) {
            at += 1;
        }
        if lexed.is_mark(at, "-–") && lexed.number(at + 1, 1, 2).is_some() && !lexed.is_mark(at + 2, ":") {
            at += 2;
        }
        let (year, next) = year(lexed, at);
        return Some((Moment { year, month: Some(month), day: Some(day as u8), ..Moment::default() }, next));
    }
    let year = lexed.number(at, 4, 4).filter(|y| (1900..2100).contains(y))?;
    Some((Moment { year: Some(year as i32), month: Some(month), ..Moment::default() }, at + 1))
}

/// A year at piece `i`, a comma before it allowed; and the piece behind it.
fn year(lexed: &Lexed, i: usize) -> (Option<i32>, usize) {
    let at = i + usize::from(lexed.is_mark(i, ",.-") && lexed.number(i + 1, 4, 4).is_some());
    match lexed.number(at, 4, 4).filter(|y| (1900..2100).contains(y)) {
        Some(year) => (Some(year as i32), at + 1),
        None => (None, i),
    }
}

/// "2025-06-02", "2025-06-02T17:32+01:00", "02/06/2025", "07/22/2025", "2.6.2025".
///
/// Day and month change places only where the numbers force it; else the day comes first, as in most of the world.
fn numeric(lexed: &Lexed, i: usize) -> Option<(Moment, usize)> {
    let mark = |at: usize, marks: &str| lexed.is_mark(at, marks) && lexed.glued(at) && lexed.glued(at + 1);
    let (year, month, day);
    if let Some(y) = lexed.number(i, 4, 4) {
        if !(mark(i + 1, "-/.") && mark(i + 3, "-/.")) {
            return None;
        }
        (year, month, day) = (y, lexed.number(i + 2, 2, 2)?, lexed.number(i + 4, 2, 2)?);
    } else {
        if !(mark(i + 1, "/.") && mark(i + 3, "/.")) {
            return None;
        }
        let (a, b) = (lexed.number(i, 1, 2)?, lexed.number(i + 2, 1, 2)?);
        year = lexed.number(i + 4, 4, 4)?;
        (day, month) = if b > 12 { (b, a) } else { (a, b) };
    }
    let valid = (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let mut moment = valid.then(|| Moment::on(year as i32, month as u8, day as u8))?;
    let mut next = i + 5;
    if lexed.is_word(next, &["t"])
        && lexed.glued(next)
        && let Some((clock, behind)) = time(lexed, next + 1)
    {
        moment.take_time(&clock);
        next = behind;
    }
    Some((moment, next))
}
