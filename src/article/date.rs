//! Dates and times as news pages print them, and what "Monday", "today" or "the end of the month" mean on a given day.
//!
//! ```
//! use visavis::article::date::{self, Moment};
//! let stamp = date::parse("published at 17:32 British Summer Time 2 June").unwrap();
//! assert_eq!((stamp.day, stamp.month, stamp.hour, stamp.offset), (Some(2), Some(6), Some(17), Some(60)));
//! let printed: Moment = date::parse("Tuesday 3 June 2025").unwrap();
//! let mentions = date::mentions("They met on Monday and will meet again next week.");
//! assert_eq!(mentions[0].when.resolve(&printed).unwrap().to_string(), "2025-06-02");
//! assert_eq!(mentions[1].when.resolve(&printed).unwrap().to_string(), "2025-06-09/2025-06-15");
//! ```

use crate::span::Span;
use std::fmt;

mod calendar;
mod clock;
mod day;
mod lexer;
mod mention;
mod stamp;
mod when;

pub use calendar::{Days, Moment, Weekday};
pub use mention::{Mention, mentions};
pub use stamp::{is_stamp, leading, parse, trailing};
pub use when::{Part, When};

impl fmt::Display for Moment {
    /// As in ISO 8601, as much of it as is known: `2025-06-02T17:32+01:00`, `2025-06-02`, `--06-02` (no year), `T17:32`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => write!(f, "{y:04}-{m:02}-{d:02}")?,
            (Some(y), Some(m), None) => write!(f, "{y:04}-{m:02}")?,
            (None, Some(m), Some(d)) => write!(f, "--{m:02}-{d:02}")?,
            _ => {}
        }
        if let Some(hour) = self.hour {
            write!(f, "T{hour:02}:{:02}", self.minute.unwrap_or(0))?;
            match self.offset {
                Some(0) => f.write_str("Z")?,
                Some(o) => {
                    let sign = if o < 0 { '-' } else { '+' };
                    write!(f, "{sign}{:02}:{:02}", o.unsigned_abs() / 60, o.unsigned_abs() % 60)?;
                }
                None => {}
            }
        }
        Ok(())
    }
}

/// A stretch of text that is a date or time, with what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub moment: Moment,
}
