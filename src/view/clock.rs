//! The clock's time in a printed date. Reading dates in full is the article's business, and weighs more than a view.

use crate::text::concat;

/// "17:32" of "published at 17:32 British Summer Time 2 June", "14:05" of "2.05pm", "18:00" of "1800 GMT"; nothing where only
/// a day is named. Of two times, as in "1pm (10:00 GMT)", the first.
pub(super) fn clock(printed: &str) -> Option<String> {
    let mut rest = printed;
    loop {
        rest = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        let (digits, behind) = number(rest);
        if digits.is_empty() {
            return None;
        }
        if let Some(clock) = time(digits, behind) {
            return Some(clock);
        }
        rest = behind;
    }
}

/// The time that begins with these digits, if it is one.
fn time(digits: &str, behind: &str) -> Option<String> {
    let (mut hour, mut minute, mut rest) = (digits, "00", behind);
    let mut exact = false;
    if let Some((h, m)) = digits.split_at_checked(2).filter(|(_, m)| m.len() == 2) {
        (hour, minute) = (h, m);
    } else if let Some(parted) = behind.strip_prefix([':', '.', 'h']).map(number).filter(|(m, _)| m.len() == 2) {
        exact = !behind.starts_with('.');
        (minute, rest) = parted;
    }
    let mut hour: u8 = hour.parse().ok()?;
    let mut letters = rest.trim_start().bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase());
    let letters = [letters.next(), letters.next(), letters.next()].map(Option::unwrap_or_default);
    match letters {
        [half @ (b'a' | b'p'), b'm', after] if !after.is_ascii_alphabetic() => {
            hour = if (1..=12).contains(&hour) { hour % 12 + if half == b'p' { 12 } else { 0 } } else { return None };
        }
        // "10.30" and "1800" alone are numbers; with a zone they are times. "2.06.2025" is a date.
        _ if !exact && !zone(rest) => return None,
        _ => {}
    }
    let clock = concat(&[if hour < 10 { "0" } else { "" }, &hour.to_string(), ":", minute]);
    (hour < 24 && minute < "60").then_some(clock)
}

/// The digits at the start of a text, and what follows them.
fn number(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(digits).unwrap_or((text, ""))
}

/// Whether a time zone's letters follow: "GMT", "BST".
fn zone(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(|rest| rest.bytes().take(3).filter(u8::is_ascii_uppercase).count() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::date;

    /// The same as the reading of dates in full.
    #[test]
    fn the_clock_of_many_papers() {
        for printed in [
            "June 3, 2025, 8:08 a.m.",
            "Mon Jun 02 2025",
            "published at 17:32 British Summer Time 2 June",
            "Tuesday 3 June 2025",
            "1pm (10:00 GMT)",
            "11.30pm (22:30 GMT)",
            "2025-06-02T17:32:09.250+01:00",
            "2025-06-02T17:32Z",
            "25 May, 10:12",
            "02.06.2025 18:40",
            "3 June 2025 - 4 min read",
            "Updated 10:45 AM EDT, Mon June 2, 2025",
            "14.32 BST",
            "3rd of June 2025 at 9am",
            "12:05 a.m. ET",
            "12 pm",
            "18:00 GMT+3",
            "1800 GMT",
            "25:61",
            "10.30",
            "2025",
            "",
        ] {
            let hour = date::parse(printed).and_then(|moment| Some((moment.hour?, moment.minute.unwrap_or_default())));
            let full = hour.map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
            assert_eq!(clock(printed), full, "{printed}");
        }
    }

    #[test]
    fn what_is_not_ascii_is_passed_over() {
        assert_eq!(clock("２ июня ｡ 7:05 😀").as_deref(), Some("07:05"));
        assert_eq!(clock("9:5😀"), None);
    }
}
