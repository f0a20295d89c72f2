//! Reading one date or time: the grammar of stamps.

use super::Stamp;
use super::calendar::{Moment, Weekday};
use super::lexer::{Lexed, Piece};
use crate::language::calendar::month;
use crate::span::Span;

/// A stamp longer than this is a sentence, not a stamp, in bytes.
const LONGEST: usize = 140;

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

/// Words that stand around a date or time in a stamp and say nothing more.
const FILLERS: [&str; 38] = [
    "published",
    "updated",
    "posted",
    "last",
    "modified",
    "created",
    "first",
    "page",
    "live",
    "at",
    "on",
    "date",
    "time",
    "local",
    "et",
    "edt",
    "ist",
    "cst",
    "min",
    "mins",
    "minute",
    "minutes",
    "read",
    "hour",
    "hours",
    "ago",
    "by",
    "from",
    "the",
    "upd",
    "edited",
    "added",
    "issued",
    "released",
    "as",
    "of",
    "refreshed",
    "pm",
];

/// The date and time that `text` as a whole is: a stamp such as "June 3, 2025, 8:08 a.m.", "Mon Jun 02 2025",
/// "published at 17:32 British Summer Time 2 June", "Tuesday 3 June 2025", "1pm (10:00 GMT)", "2025-06-02T17:32+01:00".
///
/// None where it is something else, or where it is more than a stamp. A place or section beside it, set off by a comma,
/// a bar or a dot ("HAVEN | 23 July"), may stand in it. Where a local time and the same time in a named zone are given,
/// the local time is returned, with its zone reckoned from the other.
pub fn parse(text: &str) -> Option<Moment> {
    if text.len() > LONGEST {
        return None;
    }
    let lexed = Lexed::new(text);
    let mut moment = Moment::default();
    let mut i = 0;
    let mut other_words = 0usize;
    let mut known_words = 0usize;
    while lexed.piece(i).is_some() {
        if let Some(next) = ago(&lexed, i) {
            i = next;
        } else if let Some((part, next)) = date(&lexed, i) {
            if moment.day.is_none() && moment.month.is_none() {
                merge(&mut moment, &part);
            }
            known_words += next - i;
            i = next;
        } else if let Some((part, next)) = time(&lexed, i) {
            add_time(&mut moment, &part);
            known_words += next - i;
            i = next;
        } else {
            match lexed.piece(i) {
                Some(Piece::Word) if !lexed.is_word(i, &FILLERS) => {
                    // A name beside the date has a capital; a small letter makes a sentence, but for brackets and bars.
                    let small = lexed.word(i).is_some_and(|w| w.starts_with(|c: char| c.is_ascii_lowercase()));
                    if small && (!text.contains(['|', '·', '(']) || leading(text).is_some()) {
                        return None;
                    }
                    other_words += 1;
                }
                Some(Piece::Mark('?' | '!' | '"' | '“' | '”' | '$' | '€' | '£' | '%')) => return None,
                Some(Piece::Number(..)) if !lexed.is_word(i + 1, &["min", "mins", "minute", "minutes"]) => return None,
                _ => {}
            }
            i += 1;
        }
    }
    let segmented =
        text.contains(['|', '·', '•', '—', '–', ',']) || text.contains(" - ") || text.trim_end().ends_with(')');
    let allowed = if segmented { known_words.min(4) } else { 0 };
    (known_words > 0 && other_words <= allowed && !moment.is_empty()).then_some(moment)
}

/// Whether a line is a time stamp: a date, a time, or how long ago.
pub fn is_stamp(text: &str) -> bool {
    let segment = |part: &str| parse(part).is_some_and(|m| m.day.is_some());
    let divided = text.len() <= LONGEST && text.contains(" | ") && text.split(" | ").any(segment);
    divided
        || text.len() <= LONGEST
            && (is_ago(text) || parse(text).is_some_and(|m| m.weekday.is_none() || m != only_weekday(&m)))
}

fn only_weekday(moment: &Moment) -> Moment {
    Moment { weekday: moment.weekday, ..Moment::default() }
}

/// "2 hours ago", "3 hr 14 min ago", "just now".
fn is_ago(text: &str) -> bool {
    let lexed = Lexed::new(text);
    let count = lexed.tokens.len();
    let units = ["h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "s", "sec", "day", "days"];
    (count == 2 && lexed.is_word(0, &["just"]) && lexed.is_word(1, &["now"]))
        || (3..=8).contains(&count)
            && lexed.is_word(count - 1, &["ago"])
            && (0..count - 1).all(|i| {
                lexed.number(i, 1, 2).is_some()
                    || lexed.is_word(i, &units)
                    || lexed.is_word(i, &["updated", "published", "posted", "an", "a"])
                    || lexed.is_mark(i, ",:")
            })
}

/// The stamp that ends `text`, behind a headline: glued to it by a word ("…talkspublished at 17:32 2 June"), or set off by a
/// dash, a bar or brackets ("Talks end - 17:32"). Its span takes in that word or mark.
pub fn trailing(text: &str) -> Option<Stamp> {
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tail = text.get(from..)?;
    let glued = [
        "published at ",
        "published on ",
        "published ",
        "Published at ",
        "Published ",
        "updated at ",
        "Updated at ",
        "posted at ",
        "Posted at ",
    ];
    let set_off = [" - ", " – ", " — ", " | ", " · ", " (", " ["];
    glued
        .iter()
        .chain(&set_off)
        .filter_map(|mark| tail.rfind(mark))
        .filter_map(|at| {
            let stretch = tail.get(at..)?;
            let moment = parse(stretch.trim_start_matches([' ', '-', '–', '—', '|', '·', '(', '[']))?;
            let exact = moment.hour.is_some() && at + from > 0;
            exact.then_some(Stamp { span: Span::new(from + at, text.len()), moment })
        })
        .min_by_key(|stamp| stamp.span.start)
}

/// The time that begins `text`, before a headline or a report ("1800 GMT — Talks end", "17:32: The talks …"). Its span takes in
/// the mark behind it.
pub fn leading(text: &str) -> Option<Stamp> {
    let mut limit = text.len().min(60);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = text.get(..limit)?;
    if !head.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let lexed = Lexed::new(head);
    let (moment, next) = time(&lexed, 0)?;
    // A mark sets the words off, or a zone and their capital do ("17:32 GMT Talks end").
    let behind = next + usize::from(lexed.is_mark(next, ":-–—|"));
    let zoned = moment.offset.is_some() && lexed.word(next).is_some_and(begins_headline);
    let end = lexed.start(behind);
    let set_off = behind > next || zoned;
    (set_off && end < head.len() && !lexed.glued(behind)).then_some(Stamp { span: Span::new(0, end), moment })
}

fn begins_headline(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && Weekday::named(word).is_none() && month(word).is_none()
}

/// "2h 15m ago", and the piece behind it.
fn ago(lexed: &Lexed, i: usize) -> Option<usize> {
    lexed.number(i, 1, 2)?;
    let units = ["h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "s", "sec", "day", "days"];
    (i + 1..i + 6)
        .find(|&at| lexed.is_word(at, &["ago"]))
        .filter(|&at| {
            (i + 1..at).all(|n| lexed.is_word(n, &units) || lexed.number(n, 1, 2).is_some() || lexed.is_mark(n, ","))
        })
        .map(|at| at + 1)
}

fn merge(into: &mut Moment, from: &Moment) {
    into.year = into.year.or(from.year);
    into.month = into.month.or(from.month);
    into.day = into.day.or(from.day);
    into.weekday = into.weekday.or(from.weekday);
    if from.hour.is_some() {
        add_time(into, from);
    }
}

/// Takes a time into a moment; a second time in a named zone tells the zone of a first without one ("1pm (10:00 GMT)").
fn add_time(moment: &mut Moment, part: &Moment) {
    let clock = |m: &Moment| m.hour.map(|h| i16::from(h) * 60 + i16::from(m.minute.unwrap_or(0)));
    match (clock(moment), clock(part)) {
        (None, Some(_)) => (moment.hour, moment.minute, moment.offset) = (part.hour, part.minute, part.offset),
        (Some(local), Some(other)) if moment.offset.is_none() => {
            if let Some(offset) = part.offset {
                let ahead = local - other + offset;
                moment.offset = Some((ahead + 720).rem_euclid(1440) - 720);
            }
        }
        _ => {}
    }
}

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
    if lexed.is_word(next, &["T"])
        && lexed.glued(next)
        && let Some((clock, behind)) = time(lexed, next + 1)
    {
        add_time(&mut moment, &clock);
        next = behind;
    }
    Some((moment, next))
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        parse(text).map_or_else(|| "nothing".to_owned(), |m| m.to_string())
    }

    #[test]
    fn stamps_of_many_papers() {
        for (text, expected) in [
            ("June 3, 2025, 8:08 a.m.", "2025-06-03T08:08"),
            ("Mon Jun 02 2025", "2025-06-02"),
            ("published at 17:32 British Summer Time 2 June", "--06-02T17:32+01:00"),
            ("Tuesday 3 June 2025", "2025-06-03"),
            ("1pm (10:00 GMT)", "T13:00+03:00"),
            ("11.30pm (22:30 GMT)", "T23:30+01:00"),
            ("2025-06-02T17:32:09.250+01:00", "2025-06-02T17:32+01:00"),
            ("2025-06-02T17:32Z", "2025-06-02T17:32Z"),
            ("25 May, 10:12", "--05-25T10:12"),
            ("1 June, 23:04 · News · Politics", "--06-01T23:04"),
            ("MONDAY, 2 JUNE 2025, 18:04", "2025-06-02T18:04"),
            ("07/22/2025", "2025-07-22"),
            ("02.06.2025 18:40", "2025-06-02T18:40"),
            ("3 June 2025 - 4 min read", "2025-06-03"),
            ("Page last updated 19:05 on 2 June", "--06-02T19:05"),
            ("Updated 10:45 AM EDT, Mon June 2, 2025", "2025-06-02T10:45-04:00"),
            ("PORTSEA | 23 July | Local desk", "--07-23"),
            ("Friday, May 16", "--05-16"),
            ("17:32", "T17:32"),
            ("14.32 BST", "T14:32+01:00"),
            ("3rd of June 2025 at 9am", "2025-06-03T09:00"),
            ("12:05 a.m. ET", "T00:05"),
            ("18:00 GMT+3", "T18:00+03:00"),
        ] {
            assert_eq!(iso(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_stamp() {
        for text in [
            "",
            "Dockers walk out on Monday 2 June",
            "Here is the day so far: Monday, October 14",
            "2 June: what happened at the harbour today",
            "The ferry leaves at 17:32 from pier 4",
            "Talks may resume",
            "10.30",
            "Vote 24-26",
            "In March they agreed, in May they did not",
            "25:61",
        ] {
            assert!(!is_stamp(text), "{text}");
        }
        assert!(!is_stamp("Monday"));
        assert!(is_stamp("Commentary | Harbour programme | 29 July 2025"));
        assert!(is_stamp("2 hours ago") && is_stamp("3 hr 14 min ago") && is_stamp("Just now"));
    }

    #[test]
    fn a_stamp_before_a_headline() {
        let span = |text: &'static str| leading(text).map(|s| (s.span.of(text), s.moment.to_string()));
        assert_eq!(span("1800 GMT — Harbour talks end"), Some(("1800 GMT — ", "T18:00Z".to_owned())));
        assert_eq!(span("17:32 BST Harbour talks end"), Some(("17:32 BST ", "T17:32+01:00".to_owned())));
        assert!(!is_stamp("5:42 p.m. | Dockers reject offer"));
        assert_eq!(span("17:32: Harbour talks end"), Some(("17:32: ", "T17:32".to_owned())));
        assert_eq!(span("5.30pm – Harbour talks end"), Some(("5.30pm – ", "T17:30".to_owned())));
        for text in [
            "1800 dockers walk out",
            "24-26 June",
            "17:32",
            "2025 – a hard year",
            "3 - 1",
            "17 - Harbour talks end",
            "17:32 GMT Monday",
        ] {
            assert_eq!(leading(text), None, "{text}");
        }
        assert_eq!(iso("2h ago (17:45 GMT)"), "T17:45Z");
    }

    #[test]
    fn a_stamp_behind_a_headline() {
        let glued = "Harbour talks endpublished at 17:32 British Summer Time 2 June";
        assert_eq!(trailing(glued).map(|s| s.span.start), Some("Harbour talks end".len()));
        let set_off = "Harbour talks end - 17:32";
        assert_eq!(trailing(set_off).map(|s| s.span.start), Some("Harbour talks end".len()));
        assert_eq!(trailing("Score at half-time: 2 - 1"), None);
        assert_eq!(trailing("Study published in June"), None);
    }
}
