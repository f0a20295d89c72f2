//! What a date in a text means on the day on which the text was written.

use super::calendar::{Days, Moment, Weekday, day_number, month_length};

/// A day or stretch of days as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A date or time, with the parts that are given.
    At(Moment),
    /// A weekday: the latest such day up to the day of writing, or (`ahead`) the first one after it ("next", "coming").
    On {
        /// Which day of the week.
        day: Weekday,
        /// Whether it lies in the future.
        ahead: bool,
    },
    /// So many days after the day of writing: today 0, yesterday -1.
    Day(i64),
    /// The week, Monday to Sunday, so many weeks after that of writing.
    Week(i64),
    /// A part of a month: a named month, or the one so many months after that of writing.
    Month {
        /// The month by name, 1 to 12.
        named: Option<u8>,
        /// How many months after that of writing, where it is not named.
        ahead: i64,
        /// Which part of it.
        part: Part,
    },
    /// The year so many years after that of writing.
    Year(i64),
}

/// Which part of a month is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The first third.
    Beginning,
    /// The middle third.
    Middle,
    /// From the 20th ("the end of June", "late June").
    End,
}

impl When {
    /// The moment, where it is a date with its day.
    pub fn dated(&self) -> Option<Moment> {
        match self {
            Self::At(moment) if moment.day.is_some() => Some(*moment),
            _ => None,
        }
    }

    /// The days that are meant in a text written on `base`; none where neither gives a full date.
    pub fn resolve(&self, base: &Moment) -> Option<Days> {
        if let Self::At(moment) = self {
            return resolve_date(moment, base);
        }
        let today = base.day_number()?;
        Some(match *self {
            Self::At(_) => Days::one(today),
            Self::On { day, ahead } => {
                let back = (Weekday::of_day(today).after_monday() - day.after_monday()).rem_euclid(7);
                Days::one(if ahead { today + 7 - back } else { today - back })
            }
            Self::Day(after) => Days::one(today + after),
            Self::Week(after) => {
                let monday = today - Weekday::of_day(today).after_monday() + 7 * after;
                Days { first: monday, last: monday + 6 }
            }
            Self::Month { named, ahead, part } => {
                let (year, month) = match named {
                    Some(month) => (nearest_year(base, month)?, month),
                    None => {
                        let months = i64::from(base.year?) * 12 + i64::from(base.month?) - 1 + ahead;
                        (months.div_euclid(12) as i32, months.rem_euclid(12) as u8 + 1)
                    }
                };
                month_part(year, month, part)
            }
            Self::Year(after) => {
                let year = (i64::from(base.year?) + after) as i32;
                Days { first: day_number(year, 1, 1), last: day_number(year, 12, 31) }
            }
        })
    }
}

fn resolve_date(moment: &Moment, base: &Moment) -> Option<Days> {
    let full = moment.completed(base);
    if moment.day.is_none()
        && let (Some(year), Some(month)) = (full.year, moment.month)
    {
        return Some(month_part(year, month, Part::Whole));
    }
    full.day_number().map(Days::one)
}

/// The year in which a month named without one lies nearest to the day of writing.
fn nearest_year(base: &Moment, month: u8) -> Option<i32> {
    Moment { month: Some(month), day: Some(15), ..Moment::default() }.completed(base).year
}

fn month_part(year: i32, month: u8, part: Part) -> Days {
    let last = month_length(year, month);
    let (from, to) = match part {
        Part::Whole => (1, last),
        Part::Beginning => (1, 10),
        Part::Middle => (11, 20),
        Part::End => (20, last),
    };
    Days { first: day_number(year, month, from), last: day_number(year, month, to) }
}
