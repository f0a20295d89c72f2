//! Dates in running text, those counted from the day of writing too: "Monday", "next week", "the end of the month".

use super::calendar::Weekday;
use super::clock::time;
use super::day::date;
use super::lexer::{Lexed, Piece};
use super::when::{Part, When};
use crate::language::calendar::month;
use crate::language::small_number;
use crate::span::Span;

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands in the text.
    pub span: Span,
    /// What it says.
    pub when: When,
}

/// The dates and times that a text mentions, in order.
///
/// "May" counts only beside a day or year or after a preposition, so that the verb is left alone.
pub fn mentions(text: &str) -> Vec<Mention> {
    let lexed = Lexed::new(text);
    let mut found = Vec::new();
    let mut i = 0;
    while i < lexed.tokens.len() {
        match at(&lexed, i) {
            Some((when, next)) if next > i => {
                found.push(Mention { span: Span::new(lexed.start(i), lexed.end_before(next)), when });
                i = next;
            }
            _ => i += 1,
        }
    }
    found
}

fn at(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    // Months and weekdays have a capital, and no mark begins a date.
    let named = match lexed.piece(i)? {
        Piece::Mark(_) => return None,
        Piece::Number(..) => true,
        Piece::Word => lexed.word(i)?.starts_with(|c: char| c.is_ascii_uppercase()),
    };
    let absolute = || if named { absolute(lexed, i).or_else(|| bare_month(lexed, i)) } else { None };
    counted(lexed, i).or_else(|| relative(lexed, i)).or_else(absolute)
}

/// "today", "last week", "next Monday", "the end of the month", "late June".
fn relative(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    let day = |after: i64| Some((When::Day(after), i + 1));
    match lexed.small(i)? {
        "today" | "tonight" => day(0),
        "yesterday" => day(-1),
        "tomorrow" => day(1),
        "end" => part_of(lexed, i, Part::End),
        "beginning" | "start" => part_of(lexed, i, Part::Beginning),
        "middle" => part_of(lexed, i, Part::Middle),
        "late" => month_of(lexed, i + 1, Part::End),
        "early" => month_of(lexed, i + 1, Part::Beginning),
        "mid" => month_of(lexed, i + 1 + usize::from(lexed.is_mark(i + 1, "-–")), Part::Middle),
        "next" | "coming" | "following" => from_now(lexed, i, 1),
        "last" if lexed.is_word(i + 1, &["night"]) => Some((When::Day(-1), i + 2)),
        "last" | "past" | "previous" => from_now(lexed, i, -1),
        "this" if lexed.is_word(i + 1, &["morning", "afternoon", "evening"]) => Some((When::Day(0), i + 2)),
        "this" => from_now(lexed, i, 0),
        _ => month_s_end(lexed, i),
    }
}

/// "end of June".
fn part_of(lexed: &Lexed, i: usize, part: Part) -> Option<(When, usize)> {
    if lexed.is_word(i + 1, &["of"]) { month_of(lexed, i + 2, part) } else { None }
}

/// "June's end".
fn month_s_end(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    let named = lexed.word(i).and_then(month)?;
    let end = lexed.is_mark(i + 1, "'’") && lexed.is_word(i + 2, &["s"]) && lexed.is_word(i + 3, &["end"]);
    end.then_some((When::Month { named: Some(named), ahead: 0, part: Part::End }, i + 4))
}

/// "next week", "last Monday", "this June": what follows a word that says how many ahead.
fn from_now(lexed: &Lexed, i: usize, ahead: i64) -> Option<(When, usize)> {
    let word = lexed.word(i + 1)?;
    let when = match lexed.small(i + 1)? {
        "week" | "weekend" => When::Week(ahead),
        "month" => When::Month { named: None, ahead, part: Part::Whole },
        "year" => When::Year(ahead),
        _ => match Weekday::named(word) {
            Some(day) => When::On { day, ahead: ahead >= 0 },
            None => When::Month { named: Some(month(word)?), ahead: 0, part: Part::Whole },
        },
    };
    Some((when, i + 2))
}

/// "two weeks ago", "three days from now", "in three weeks' time". Days are counted; of weeks, months and years the whole one
/// is meant, for who says "two weeks ago" rarely counts days.
fn counted(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    let from = i + usize::from(lexed.is_word(i, &["in"]));
    let article = lexed.is_word(from, &["a", "an"]).then_some(1);
    let word = lexed.small(from).and_then(small_number);
    let number = lexed.number(from, 1, 3).map(i64::from).or(word.map(i64::from)).or(article)?;
    let unit = lexed.small(from + 1)?;
    let behind = from + 2;
    let quote = usize::from(lexed.is_mark(behind, "'’"));
    let s = quote + usize::from(quote > 0 && lexed.is_word(behind + quote, &["s"]));
    let (ahead, next) = if lexed.is_word(behind, &["ago", "earlier"]) {
        (-number, behind + 1)
    } else if lexed.is_word(behind, &["from"]) && lexed.is_word(behind + 1, &["now", "today"]) {
        (number, behind + 2)
    } else if from > i && lexed.is_word(behind + s, &["time"]) {
        (number, behind + s + 1)
    } else {
        return None;
    };
    let when = match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => When::Day(ahead),
        "week" => When::Week(ahead),
        "month" => When::Month { named: None, ahead, part: Part::Whole },
        "year" => When::Year(ahead),
        _ => return None,
    };
    Some((when, next))
}

/// "(the end of) the month / this month / next month / June / the week".
fn month_of(lexed: &Lexed, i: usize, part: Part) -> Option<(When, usize)> {
    let mut at = i;
    let mut ahead = 0;
    if lexed.is_word(at, &["the", "this"]) {
        at += 1;
    } else if lexed.is_word(at, &["next"]) {
        (at, ahead) = (at + 1, 1);
    } else if lexed.is_word(at, &["last"]) {
        (at, ahead) = (at + 1, -1);
    }
    if lexed.is_word(at, &["month"]) {
        return Some((When::Month { named: None, ahead, part }, at + 1));
    }
    if lexed.is_word(at, &["week"]) && at > i {
        return Some((When::Week(ahead), at + 1));
    }
    if lexed.is_word(at, &["year"]) && at > i {
        return Some((When::Year(ahead), at + 1));
    }
    let named = lexed.word(at).and_then(month)?;
    Some((When::Month { named: Some(named), ahead: 0, part }, at + 1))
}

/// A date, perhaps with a time; or a time.
fn absolute(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    if let Some((mut moment, mut next)) = date(lexed, i) {
        let clock = next + usize::from(lexed.is_mark(next, ","));
        let clock = clock + usize::from(lexed.is_word(clock, &["at"]));
        if let Some((part, behind)) = time(lexed, clock) {
            (moment.hour, moment.minute, moment.offset) = (part.hour, part.minute, part.offset);
            next = behind;
        }
        if let (Some(day), None, None, None) = (moment.weekday, moment.day, moment.month, moment.hour) {
            let ahead = i > 0 && lexed.is_word(i - 1, &["next", "coming", "until", "by"]);
            return Some((When::On { day, ahead }, next));
        }
        return Some((When::At(moment), next));
    }
    time(lexed, i).map(|(moment, next)| (When::At(moment), next))
}

/// "in June", "since February".
fn bare_month(lexed: &Lexed, i: usize) -> Option<(When, usize)> {
    let named = lexed.word(i).filter(|w| w.len() > 3 || *w == "May").and_then(month)?;
    let introduced = i > 0
        && lexed.is_word(
            i - 1,
            &["in", "since", "until", "by", "from", "of", "during", "before", "after", "for", "through"],
        );
    introduced.then_some((When::Month { named: Some(named), ahead: 0, part: Part::Whole }, i + 1))
}

#[cfg(test)]
mod tests {
    use super::super::calendar::Moment;
    use super::*;

    fn resolved(text: &str, base: Moment) -> Vec<String> {
        mentions(text).iter().filter_map(|m| m.when.resolve(&base)).map(|d| d.to_string()).collect()
    }

    #[test]
    fn words_that_count_from_the_day_of_writing() {
        let tuesday = Moment::on(2025, 6, 3);
        for (text, expected) in [
            ("The dockers walked out on Monday", "2025-06-02"),
            ("The dockers walked out on Tuesday", "2025-06-03"),
            ("and met today", "2025-06-03"),
            ("who had met yesterday", "2025-06-02"),
            ("will meet next week", "2025-06-09/2025-06-15"),
            ("will meet next Monday", "2025-06-09"),
            ("by the end of the month", "2025-06-20/2025-06-30"),
            ("by the end of June", "2025-06-20/2025-06-30"),
            ("before June's end", "2025-06-20/2025-06-30"),
            ("met in mid-May", "2025-05-11/2025-05-20"),
            ("last month", "2025-05-01/2025-05-31"),
            ("on May 16", "2025-05-16"),
            ("on 30 September", "2025-09-30"),
            ("since February 2022", "2022-02-01/2022-02-28"),
            ("in late August", "2025-08-20/2025-08-31"),
            ("in 2024-02-29", "2024-02-29"),
            ("two days ago", "2025-06-01"),
            ("a week ago", "2025-05-26/2025-06-01"),
            ("two weeks ago", "2025-05-19/2025-05-25"),
            ("some 3 months ago", "2025-03-01/2025-03-31"),
            ("three years ago", "2022-01-01/2022-12-31"),
            ("in three weeks time", "2025-06-23/2025-06-29"),
            ("in a month's time", "2025-07-01/2025-07-31"),
            ("ten days from now", "2025-06-13"),
            ("last Friday", "2025-05-30"),
            ("this Friday", "2025-06-06"),
            ("this week", "2025-06-02/2025-06-08"),
            ("last night", "2025-06-02"),
            ("this month", "2025-06-01/2025-06-30"),
            ("next year", "2026-01-01/2026-12-31"),
        ] {
            assert_eq!(resolved(text, tuesday), [expected], "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        assert!(mentions("They may march on; the second sun rose.").is_empty());
        assert!(mentions("").is_empty());
        for text in ["It took two weeks.", "In two days they lost it all.", "twelve men from now on", "ten ago"] {
            assert!(mentions(text).is_empty(), "{text}: {:?}", mentions(text));
        }
    }

    #[test]
    fn clock_times_are_of_their_zones_and_of_the_day_of_writing() {
        let day = Moment::on(2025, 6, 2);
        for (text, minute) in [
            ("at 1pm (10:00 GMT)", "2025-06-02T13:00"),
            ("at 17:32 BST", "2025-06-02T17:32+01:00"),
            ("at 9 a.m. EST", "2025-06-02T09:00-05:00"),
            ("at 18:00 GMT+3", "2025-06-02T18:00+03:00"),
            ("on June 3 at 09:15 CEST", "2025-06-03T09:15+02:00"),
        ] {
            let first = mentions(text).into_iter().next().map(|mention| mention.when);
            let Some(When::At(moment)) = first else { panic!("{text}: {first:?}") };
            assert_eq!(moment.completed(&day).to_string(), minute, "{text}");
        }
    }

    #[test]
    fn a_time_is_found_with_its_zone() {
        let all = mentions("The ferry sails at 1pm (10:00 GMT) on 2 June");
        assert_eq!(all.len(), 3);
        assert!(matches!(all[1].when, When::At(Moment { hour: Some(10), offset: Some(0), .. })));
    }
}
