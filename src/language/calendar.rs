//! The names of months and weekdays.

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The month that a word names, 1 to 12: in full or shortened, with its capital, so that the verb "may" is none.
pub(crate) fn month(word: &str) -> Option<u8> {
    named(word, &MONTHS).map(|place| place as u8 + 1)
}

/// The weekday that a word names, as days after Monday.
pub(crate) fn weekday(word: &str) -> Option<usize> {
    named(word, &WEEKDAYS)
}

/// The place of the name that `word` is, or whose first three to five letters it is ("Sept", "Tues", "Thurs").
fn named(word: &str, names: &[&str]) -> Option<usize> {
    let possible = word.len() >= 3 && word.starts_with(|c: char| c.is_ascii_uppercase());
    let is = |name: &&str| {
        word.as_bytes().first().map(u8::to_ascii_lowercase) == name.bytes().next()
            && (word.len() == name.len() || word.len() <= 5)
            && name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    if possible { names.iter().position(is) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_full_and_shortened_with_a_capital() {
        assert_eq!(["March", "Mar", "MARCH", "Sept", "May"].map(month), [Some(3), Some(3), Some(3), Some(9), Some(5)]);
        assert_eq!(["march", "may", "Ma", "Marchs", "Monday"].map(month), [None; 5]);
        assert_eq!(["Monday", "Tues", "Sun", "sun", "Sunny"].map(weekday), [Some(0), Some(1), Some(6), None, None]);
    }
}
