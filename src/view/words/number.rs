//! Numbers and dates in a language.

use super::{Words, fill, form};
use crate::text::number;

impl Words {
    /// A small number in words, where the language writes them out, a greater one in figures.
    pub fn numeral(&self, n: usize) -> String {
        match self.numerals().split('|').nth(n) {
            Some(word) if !word.is_empty() => word.into(),
            _ => self.number(n as f64),
        }
    }

    /// A number in figures, its thousands parted; at most two decimals.
    pub fn number(&self, value: f64) -> String {
        number(value, form(self.separators(), 0), form(self.separators(), 1))
    }

    /// A number in figures, millions and more in words.
    pub fn large_number(&self, value: f64) -> String {
        let scaled = |by: f64, place| fill(form(self.large(), place), &[&self.number(value / by)]);
        match value.abs() {
            1e9..1e15 => scaled(1e9, 1),
            1e6..1e9 => scaled(1e6, 0),
            _ => self.number(value),
        }
    }

    /// A date as readers write it, from `2025-06-02…`; anything else as it stands.
    pub fn date(&self, iso: &str) -> String {
        match self.day_month_year(iso) {
            Some((day, month, year)) => fill(self.date_form(), &[&day, month, year]),
            None => iso.into(),
        }
    }

    /// A row of dates by its first and last.
    pub fn dates(&self, first: &str, last: &str) -> String {
        match (self.day_month_year(first), self.day_month_year(last)) {
            (Some(a), Some(b)) if a == b => self.date(first),
            (Some((from, month, year)), Some((to, m, y))) if (month, year) == (m, y) => {
                fill(self.days_form(), &[&from, &to, month, year])
            }
            _ => fill(self.dates_form(), &[&self.date(first), &self.date(last)]),
        }
    }

    fn day_month_year<'a>(&'a self, iso: &'a str) -> Option<(String, &'a str, &'a str)> {
        let mut parts = iso.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = self.months().split('|').nth(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some((day.parse::<usize>().ok()?.to_string(), month, year))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::of;
    use super::*;

    #[test]
    fn numbers_are_parted_and_rounded() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (12_000.0, "12,000"),
            (1_234_567.5, "1,234,567.5"),
            (-0.004, "0"),
            (-3.25, "−3.25"),
            (0.07, "0.07"),
        ];
        for (value, expected) in cases {
            assert_eq!(Words::english().number(value), expected);
        }
        assert_eq!(Words::english().number(f64::INFINITY), "∞");
        assert_eq!(of("tr").number(12_345.6), "12.345,6");
        assert_eq!(of("uk").number(12_345.6), "12\u{a0}345,6");
    }

    #[test]
    fn dates_fall_back_to_what_was_given() {
        let words = Words::english();
        assert_eq!(words.date("2025-06-02T17:32+01:00"), "2 June 2025");
        assert_eq!(words.dates("2025-06-02", "2025-06-03T08:00"), "2 to 3 June 2025");
        assert_eq!(words.dates("2025-05-31", "2025-06-03"), "31 May 2025 to 3 June 2025");
        assert_eq!(words.date("2025-13-02"), "2025-13-02");
        assert_eq!(words.date("last Monday"), "last Monday");
    }
}
