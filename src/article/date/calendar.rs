//! The calendar: days as numbers, weekdays, a moment of which only a part may be known.

use crate::language;
use std::fmt;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The weekday of a day counted from 1 January 1970, a Thursday.
    pub fn of_day(day: i64) -> Self {
        Self::ALL.get((day + 3).rem_euclid(7) as usize).copied().unwrap_or(Self::Monday)
    }

    /// The weekday that a word names ("Monday", "Tues").
    pub(super) fn named(word: &str) -> Option<Self> {
        language::calendar::weekday(word).and_then(|after_monday| Self::ALL.get(after_monday)).copied()
    }

    /// How many days after Monday it comes.
    pub const fn after_monday(self) -> i64 {
        self as i64
    }
}

/// A date, a time or both, with only those parts that the text gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The year, in full.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day of the week, where it is printed.
    pub weekday: Option<Weekday>,
    /// The hour, 0 to 23.
    pub hour: Option<u8>,
    /// The minute, 0 to 59.
    pub minute: Option<u8>,
    /// How many minutes the clock is ahead of UTC, where the text names its zone.
    pub offset: Option<i16>,
}

impl Moment {
    /// The moment of a full date.
    pub const fn on(year: i32, month: u8, day: u8) -> Self {
        Self {
            year: Some(year),
            month: Some(month),
            day: Some(day),
            weekday: None,
            hour: None,
            minute: None,
            offset: None,
        }
    }

    /// Whether it says anything at all.
    pub const fn is_empty(&self) -> bool {
        self.day.is_none() && self.month.is_none() && self.hour.is_none() && self.weekday.is_none()
    }

    /// Whether year, month and day are all known.
    pub const fn has_date(&self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// The day without the time; none where year, month or day is unknown.
    pub fn day_alone(&self) -> Option<Self> {
        Some(Self::on(self.year?, self.month?, self.day?))
    }

    /// The day as a number, counted from 1 January 1970; none where year, month or day is unknown.
    pub fn day_number(&self) -> Option<i64> {
        Some(day_number(self.year?, self.month?, self.day?))
    }

    /// The minute as a number, in UTC where the zone is known and else by the clock as printed, counted from 1 January 1970.
    pub fn minutes(&self) -> Option<i64> {
        let clock = i64::from(self.hour?) * 60 + i64::from(self.minute.unwrap_or(0));
        Some(self.day_number()? * 1440 + clock - i64::from(self.offset.unwrap_or(0)))
    }

    /// This moment with what it leaves open taken from `base`: the whole date of a bare time, the year of a day and month.
    ///
    /// A day and month without a year is the one nearest to the base.
    pub fn completed(&self, base: &Moment) -> Moment {
        let mut full = *self;
        if self.day.is_none() && self.month.is_none() {
            (full.year, full.month, full.day) = (base.year, base.month, base.day);
        } else if let (None, Some(year), Some(month), Some(day)) = (self.year, base.year, self.month, self.day) {
            let near = base.day_number().unwrap_or_else(|| day_number(year, 7, 1));
            full.year = (year - 1..=year + 1).min_by_key(|&y| (day_number(y, month, day) - near).abs());
        } else if self.year.is_none() {
            full.year = base.year;
        }
        if full.offset.is_none() && full.hour.is_some() {
            full.offset = base.offset;
        }
        full
    }

    /// Takes in what it leaves open from another part of the same stamp.
    pub(super) fn fill(&mut self, from: &Moment) {
        self.year = self.year.or(from.year);
        self.month = self.month.or(from.month);
        self.day = self.day.or(from.day);
        self.weekday = self.weekday.or(from.weekday);
        self.take_time(from);
    }

    /// Takes in a time; a second one in a named zone tells the zone of a first without one ("1pm (10:00 GMT)").
    pub(super) fn take_time(&mut self, from: &Moment) {
        let clock = |m: &Moment| m.hour.map(|h| i16::from(h) * 60 + i16::from(m.minute.unwrap_or(0)));
        match (clock(self), clock(from), from.offset) {
            (None, Some(_), offset) => (self.hour, self.minute, self.offset) = (from.hour, from.minute, offset),
            (Some(local), Some(other), Some(offset)) if self.offset.is_none() => {
                self.offset = Some((local - other + offset + 720).rem_euclid(1440) - 720);
            }
            _ => {}
        }
    }

    /// The moment of a day counted from 1 January 1970.
    pub fn of_day(day: i64) -> Moment {
        let (year, month, day) = civil(day);
        Moment::on(year, month, day)
    }
}

/// A run of days, both ends included, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub first: i64,
    /// The last day.
    pub last: i64,
}

impl Days {
    /// One day.
    pub const fn one(day: i64) -> Self {
        Self { first: day, last: day }
    }
}

impl fmt::Display for Days {
    /// `2025-06-02`, or `2025-06-09/2025-06-15` as ISO 8601 writes an interval.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Moment::of_day(self.first))?;
        if self.last > self.first {
            write!(f, "/{}", Moment::of_day(self.last))?;
        }
        Ok(())
    }
}

/// Days from 1 January 1970 to a date of the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
pub(super) fn day_number(year: i32, month: u8, day: u8) -> i64 {
    let (month, day) = (i64::from(month), i64::from(day));
    let year = i64::from(year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day counted from 1 January 1970 (the inverse, from the same source).
fn civil(day: i64) -> (i32, u8, u8) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u8, (of_year - (153 * shifted_month + 2) / 5 + 1) as u8)
}

/// The last day of a month.
pub(super) fn month_length(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_each_other_s_inverse() {
        for day in (-200_000..200_000).step_by(37) {
            assert_eq!(Moment::of_day(day).day_number(), Some(day));
        }
        assert_eq!(day_number(1970, 1, 1), 0);
        assert_eq!(Weekday::of_day(day_number(2024, 2, 29)), Weekday::Thursday);
    }

    #[test]
    fn a_missing_year_is_the_nearest() {
        let new_year = Moment::on(2026, 1, 2);
        let december = Moment { month: Some(12), day: Some(30), ..Moment::default() };
        assert_eq!(december.completed(&new_year), Moment::on(2025, 12, 30));
        let clock = Moment { hour: Some(9), minute: Some(5), ..Moment::default() };
        assert_eq!(clock.completed(&new_year).to_string(), "2026-01-02T09:05");
    }
}
