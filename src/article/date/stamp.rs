//! Stamps: what a line, the end of a headline or the beginning of a report says of when it was written.

use super::Stamp;
use super::calendar::{Moment, Weekday};
use super::clock::time;
use super::day::date;
use super::lexer::{Lexed, Piece};
use crate::language::calendar::month;
use crate::span::Span;

/// A stamp longer than this is a sentence, not a stamp, in bytes.
const LONGEST: usize = 140;

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
    whole(text, &Lexed::new(text))
}

/// What the pieces of a text as a whole are.
fn whole(text: &str, lexed: &Lexed) -> Option<Moment> {
    let mut moment = Moment::default();
    let mut i = 0;
    let mut other_words = 0usize;
    let mut known_words = 0usize;
    while lexed.piece(i).is_some() {
        if let Some(next) = ago(lexed, i) {
            i = next;
        } else if let Some((part, next)) = date(lexed, i) {
            if moment.day.is_none() && moment.month.is_none() {
                moment.fill(&part);
            }
            known_words += next - i;
            i = next;
        } else if let Some((part, next)) = time(lexed, i) {
            moment.take_time(&part);
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
    // Only "just now" and "an hour ago" have no digit.
    let words = text.trim_end();
    let ends = |word: &str| {
        words.get(words.len().saturating_sub(word.len())..).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) && !ends("ago") && !ends("now") {
        return false;
    }
    let segment = |part: &str| parse(part).is_some_and(|m| m.day.is_some());
    let lexed = Lexed::new(text);
    text.contains(" | ") && text.split(" | ").any(segment)
        || is_ago(&lexed)
        || whole(text, &lexed).is_some_and(|m| m.weekday.is_none() || m != only_weekday(&m))
}

fn only_weekday(moment: &Moment) -> Moment {
    Moment { weekday: moment.weekday, ..Moment::default() }
}

/// "2 hours ago", "Updated: 3 hr 14 min ago", "just now".
fn is_ago(lexed: &Lexed) -> bool {
    let now = lexed.is_word(0, &["just"]) && lexed.is_word(1, &["now"]);
    let verb = usize::from(lexed.is_word(0, &["updated", "published", "posted"]));
    let from = verb + usize::from(lexed.is_mark(verb, ":"));
    let end = if now { Some(2) } else { ago(lexed, from) };
    end == Some(lexed.tokens.len())
}

/// "2h 15m ago", "an hour ago", and the piece behind it.
fn ago(lexed: &Lexed, i: usize) -> Option<usize> {
    let units = ["h", "hr", "hrs", "hour", "hours", "m", "min", "mins", "minute", "minutes", "s", "sec", "day", "days"];
    let told =
        |at: usize| lexed.is_word(at, &units) || lexed.number(at, 1, 2).is_some() || at > i && lexed.is_mark(at, ",");
    let first = lexed.number(i, 1, 2).is_some() || lexed.is_word(i, &["a", "an"]);
    let end = (i + 1..i + 6).find(|&at| !told(at)).filter(|&end| end > i + 1 && lexed.is_word(end, &["ago"]))?;
    first.then_some(end + 1)
}

/// The stamp that ends `text`, behind a headline: glued to it by a word ("…talkspublished at 17:32 2 June"), or set off by a
/// dash, a bar or brackets ("Talks end - 17:32"). Its span takes in that word or mark.
pub fn trailing(text: &str) -> Option<Stamp> {
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let tail = text.get(from..)?;
    let glued = ["published ", "Published ", "updated at ", "Updated at ", "posted at ", "Posted at "];
    let set_off = [" - ", " – ", " — ", " | ", " · ", " (", " ["];
    glued
        .iter()
        .chain(&set_off)
        .filter_map(|mark| last(tail, mark))
        .filter_map(|at| {
            let stretch = tail.get(at..)?;
            let moment = parse(stretch.trim_start_matches([' ', '-', '–', '—', '|', '·', '(', '[']))?;
            let exact = moment.hour.is_some() && at + from > 0;
            exact.then_some(Stamp { span: Span::new(from + at, text.len()), moment })
        })
        .min_by_key(|stamp| stamp.span.start)
}

/// Where a mark stands last: looked for by its first character that is no space, which most texts don't have.
fn last(text: &str, mark: &str) -> Option<usize> {
    let start = mark.find(|c| c != ' ')?;
    let first = mark.get(start..)?.chars().next()?;
    let mut places = text.rmatch_indices(first).filter_map(|(at, _)| at.checked_sub(start));
    places.find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(mark)))
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

/// Whether a word behind a time begins a headline and is not of the date.
fn begins_headline(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && Weekday::named(word).is_none() && month(word).is_none()
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
