//! Numbers, without the tables that reading and printing any float to the last bit would bring into the browser.

use std::fmt::Write;

/// The powers of ten that a float holds exactly.
const EXACT: i32 = 22;

/// Reads a JSON number. To the last bit where its digits make up at most 2^53 and its power of ten is at most 22 (after
/// Clinger, "How to read floating point numbers accurately", 1990: both are exact, so one rounding is the right one);
/// beyond, which no figure in a report is, within a few units of the last place.
pub fn read(text: &str) -> f64 {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let mut power: i32 =
        exponent.trim_start_matches('+').parse().unwrap_or(if exponent.starts_with('-') { -999 } else { 999 });
    let (mut whole, mut fraction, mut lost) = (0u64, false, 0);
    for c in digits.chars() {
        match c.to_digit(10) {
            Some(digit) if whole < (u64::MAX - 9) / 10 => {
                whole = whole * 10 + u64::from(digit);
                power = power.saturating_sub(i32::from(fraction));
            }
            // Digits beyond the nineteenth change nothing that a float can hold.
            Some(_) => lost += i32::from(!fraction),
            None => fraction |= c == '.',
        }
    }
    power = power.saturating_add(lost);
    let mut value = whole as f64;
    while power > 0 && value != 0.0 && value.is_finite() {
        value *= ten(power.min(EXACT));
        power -= power.min(EXACT);
    }
    while power < 0 && value != 0.0 {
        value /= ten((-power).min(EXACT));
        power += (-power).min(EXACT);
    }
    if text.starts_with('-') { -value } else { value }
}

fn ten(power: i32) -> f64 {
    (0..power).fold(1.0, |value, _| value * 10.0)
}

/// Writes a float as serde_json does: the shortest decimal that reads as the same, with ".0" where it is whole. A number
/// that needs more than fifteen digits or a power of ten, which no figure in a report does, is written with seventeen.
/// What is no number is `null`.
pub fn write(value: f64, out: &mut String) {
    if !value.is_finite() {
        out.push_str("null");
        return;
    }
    let size = value.abs();
    if value.is_sign_negative() {
        out.push('-');
    }
    let shortest = (0..=15).find_map(|places| {
        let scaled = size * ten(places);
        let whole = scaled.round();
        (whole < 1e15 && whole / ten(places) == size).then_some((whole as u64, places as usize))
    });
    // Writing to a String can't fail.
    let _ = match shortest {
        Some((whole, 0)) => write!(out, "{whole}.0"),
        Some((whole, places)) => {
            let unit = 10u64.pow(places as u32);
            write!(out, "{}.{:0places$}", whole / unit, whole % unit)
        }
        None => scientific(size, out),
    };
}

fn scientific(mut size: f64, out: &mut String) -> std::fmt::Result {
    let mut power = 0;
    while size >= 1e17 {
        (size, power) = (size / 10.0, power + 1);
    }
    while size < 1e16 {
        (size, power) = (size * 10.0, power - 1);
    }
    write!(out, "{}e{power}", size.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64) -> String {
        let mut out = String::new();
        write(value, &mut out);
        out
    }

    #[test]
    fn figures_are_read_and_written_as_by_serde_json() {
        for text in [
            "0.0",
            "-0.0",
            "1.0",
            "6000.0",
            "12.5",
            "0.1",
            "0.3",
            "-2.75",
            "1000000000.0",
            "33.333333",
            "7.1e9",
            "1E3",
            "2e-2",
            "0.05",
            "999999999999.5",
            "4503599627370497.0",
            "1e22",
            "123456789.123",
        ] {
            let value: f64 = serde_json::from_str(text).unwrap();
            assert_eq!(read(text).to_bits(), value.to_bits(), "{text}");
            if value < 1e15 {
                assert_eq!(written(value), serde_json::to_string(&value).unwrap(), "{text}");
            }
        }
    }

    #[test]
    fn what_no_report_holds_comes_near_and_never_hangs() {
        for text in
            ["1e308", "1e-300", "123456789012345678901234567890", "0.1234567890123456789", "2.2250738585072014e-308"]
        {
            let (ours, value): (f64, f64) = (read(text), text.parse().unwrap());
            assert!((ours / value - 1.0).abs() < 1e-14, "{text}: {ours}");
            let again: f64 = written(value).parse().unwrap();
            assert!((again / value - 1.0).abs() < 1e-14, "{text}: {again}");
        }
        assert_eq!(read("1e999999999999"), f64::INFINITY);
        assert_eq!(read("1e-999999999999"), 0.0);
        assert_eq!(written(f64::NAN), "null");
    }
}
