//! Times of day with their zones: "17:32", "5.30pm BST", "1800 GMT", "18:00 GMT+3".

use super::calendar::Moment;
use super::lexer::Lexed;

/// Time zones that English-language news prints, in minutes ahead of UTC. Names with two meanings (IST, CST) are left out.
const ZONES: [(&str, i16); 25] = [
    ("GMT", 0),
    ("UTC", 0),
    ("Z", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("TRT", 180),
    ("SAST", 120),
    ("GST", 240),
    ("PKT", 300),
    ("SGT", 480),
    ("HKT", 480),
    ("JST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("EST", -300),
    ("EDT", -240),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
];

/// Zones that are written out.
const LONG_ZONES: [(&[&str], i16); 8] = [
    (&["british", "summer", "time"], 60),
    (&["greenwich", "mean", "time"], 0),
    (&["central", "european", "summer", "time"], 120),
    (&["central", "european", "time"], 60),
    (&["eastern", "european", "summer", "time"], 180),
    (&["eastern", "european", "time"], 120),
    (&["eastern", "daylight", "time"], -240),
    (&["eastern", "standard", "time"], -300),
];

/// A time of day at piece `i`, with its zone, and the piece behind it.
pub(super) fn time(lexed: &Lexed, i: usize) -> Option<(Moment, usize)> {
    // "1800 GMT": four digits are a time before a zone only.
    if let Some(clock) = lexed.number(i, 4, 4).filter(|c| *c < 2400 && c % 100 < 60) {
        let (offset, next) = zone(lexed, i + 1);
        let moment =
            Moment { hour: Some((clock / 100) as u8), minute: Some((clock % 100) as u8), offset, ..Moment::default() };
        return (offset.is_some() && next > i + 1 && lexed.word(i + 1).is_some()).then_some((moment, next));
    }
    let mut hour = lexed.number(i, 1, 2).filter(|h| *h < 25)?;
    let mut at = i + 1;
    let mut minute = 0;
    let mut exact = false;
    let two_digits = |at: usize| lexed.number(at, 2, 2).filter(|m| *m < 60 && lexed.glued(at));
    if lexed.is_mark(at, ":") && lexed.glued(at) {
        minute = two_digits(at + 1)?;
        exact = true;
        at += 2;
        if lexed.is_mark(at, ":") && two_digits(at + 1).is_some() {
            at += 2;
        }
        // Fractions of a second, as in machine-made stamps.
        if lexed.is_mark(at, ".") && lexed.glued(at) && lexed.glued(at + 1) && lexed.number(at + 1, 1, 9).is_some() {
            at += 2;
        }
    } else if lexed.is_mark(at, ".") && lexed.glued(at) && two_digits(at + 1).is_some() {
        minute = two_digits(at + 1)?;
        at += 2;
    } else if lexed.is_word(at, &["h"]) && lexed.glued(at) {
        minute = two_digits(at + 1).unwrap_or(0);
        at += 1 + usize::from(two_digits(at + 1).is_some());
        exact = true;
    }
    if let Some((afternoon, next)) = half(lexed, at) {
        if hour == 0 || hour > 12 {
            return None;
        }
        hour = hour % 12 + if afternoon { 12 } else { 0 };
        at = next;
        exact = true;
    }
    let (offset, next) = zone(lexed, at);
    exact |= offset.is_some();
    // "10.30" alone is a number; with a zone or a half of the day it is a time.
    (exact && hour < 24)
        .then_some((Moment { hour: Some(hour as u8), minute: Some(minute as u8), offset, ..Moment::default() }, next))
}

/// "am", "p.m.": whether it is the afternoon.
fn half(lexed: &Lexed, i: usize) -> Option<(bool, usize)> {
    if lexed.is_word(i, &["am", "pm"]) {
        return Some((lexed.is_word(i, &["pm"]), i + 1));
    }
    let dotted = lexed.is_word(i, &["a", "p"]) && lexed.is_mark(i + 1, ".") && lexed.is_word(i + 2, &["m"]);
    dotted.then(|| (lexed.is_word(i, &["p"]), i + 3 + usize::from(lexed.is_mark(i + 3, "."))))
}

/// A zone at piece `i`, brackets allowed, and the piece behind it.
fn zone(lexed: &Lexed, i: usize) -> (Option<i16>, usize) {
    for (words, offset) in LONG_ZONES {
        if words.iter().enumerate().all(|(n, w)| lexed.is_word(i + n, &[w])) {
            return (Some(offset), i + words.len());
        }
    }
    if let Some(word) = lexed.word(i)
        && let Some(&(name, offset)) = ZONES.iter().find(|(name, _)| *name == word)
    {
        // "GMT+3", "UTC +03:00".
        if (name == "GMT" || name == "UTC")
            && lexed.is_mark(i + 1, "+-−")
            && let (Some(ahead), next) = signed(lexed, i + 1)
        {
            return (Some(ahead), next);
        }
        return (Some(offset), i + 1);
    }
    if lexed.glued(i) { signed(lexed, i) } else { (None, i) }
}

/// "+01:00", "+3", "-0400".
fn signed(lexed: &Lexed, i: usize) -> (Option<i16>, usize) {
    if !(lexed.is_mark(i, "+-−") && lexed.glued(i + 1)) {
        return (None, i);
    }
    let sign: i16 = if lexed.is_mark(i, "+") { 1 } else { -1 };
    if let Some(four) = lexed.number(i + 1, 4, 4).filter(|n| *n <= 1400) {
        return (Some(sign * (four / 100 * 60 + four % 100) as i16), i + 2);
    }
    let Some(hours) = lexed.number(i + 1, 1, 2).filter(|h| *h <= 14) else { return (None, i) };
    if lexed.is_mark(i + 2, ":")
        && lexed.glued(i + 2)
        && let Some(minutes) = lexed.number(i + 3, 2, 2)
    {
        return (Some(sign * (hours * 60 + minutes) as i16), i + 4);
    }
    (Some(sign * (hours * 60) as i16), i + 2)
}
