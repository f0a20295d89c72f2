//! Putting texts together, finding one in another, numbers in figures: each once for all that is loaded with a page, where the standard
//! library's general ways weigh several times as much.

/// The parts behind one another.
pub fn concat(parts: &[&str]) -> String {
    join(parts, "")
}

/// The parts with `between` between them.
#[inline(never)]
pub fn join(parts: &[impl AsRef<str>], between: &str) -> String {
    let room = parts.iter().map(|part| part.as_ref().len() + between.len()).sum();
    let mut out = String::with_capacity(room);
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            out.push_str(between);
        }
        out.push_str(part.as_ref());
    }
    out
}

/// What a byte is to words: between them, a part of one, or a part of a character that is none of ASCII.
const KINDS: [u8; 256] = {
    let (mut kinds, mut byte) = ([WIDE; 256], 0);
    while byte < 128 {
        kinds[byte] = if (byte as u8).is_ascii_alphanumeric() { LETTER } else { GAP };
        byte += 1;
    }
    kinds
};
const GAP: u8 = 0;
const LETTER: u8 = 1;
const WIDE: u8 = 2;

/// Whether a byte is a letter or a digit of ASCII: for texts of which each byte is asked.
pub fn is_letter_or_digit(byte: u8) -> bool {
    KINDS[usize::from(byte)] == LETTER
}

/// The words of a text, of letters and digits alone, each with where it begins, in bytes.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // Where a stretch that begins at `at` ends, of words or of what stands between them.
    let end = move |mut at: usize, inside: bool| loop {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let kind = if inside { LETTER } else { GAP };
        at += rest.iter().take_while(|byte| KINDS[usize::from(**byte)] == kind).count();
        if text.as_bytes().get(at).is_none_or(u8::is_ascii) {
            return at;
        }
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(c) if c.is_alphanumeric() == inside => at += c.len_utf8(),
            _ => return at,
        }
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = end(at, false);
        at = end(start, true);
        text.get(start..at).filter(|word| !word.is_empty()).map(|word| (start, word))
    })
}

/// The pieces of a text between bytes of ASCII of some kind.
pub fn pieces(text: &str, parts: impl Fn(u8) -> bool) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = text.bytes().position(&parts);
        rest = end.and_then(|end| text.get(end + 1..));
        text.get(..end.unwrap_or(text.len()))
    })
}

/// Where `words` stand in `text` first, in bytes.
#[inline(never)]
pub fn find(text: &str, words: &str) -> Option<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let Some((first, others)) = words.split_first() else { return Some(0) };
    let mut at = 0;
    loop {
        at += text.get(at..)?.iter().position(|byte| byte == first)? + 1;
        if text.get(at..)?.starts_with(others) {
            return Some(at - 1);
        }
    }
}

/// A number in figures, its thousands parted; at most two decimals.
pub fn number(value: f64, thousands: &str, point: &str) -> String {
    if !value.is_finite() {
        return (if value > 0.0 { "∞" } else { "−∞" }).into();
    }
    if value.abs() >= 1e16 {
        return crate::json::decimal(value);
    }
    let hundredths = (value.abs() * 100.0).round() as u64;
    let (whole, rest) = ((hundredths / 100).to_string(), hundredths % 100);
    let mut out = String::from(if value < 0.0 && hundredths > 0 { "−" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        // A number of four figures is parted as well, so that columns of numbers line up.
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push_str(thousands);
        }
        out.push(digit);
    }
    if rest > 0 {
        out.push_str(point);
        for digit in [rest / 10, rest % 10].into_iter().take(if rest.is_multiple_of(10) { 1 } else { 2 }) {
            out.push(char::from(b'0' + digit as u8));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_as_the_standard_library_joins() {
        for parts in [&[][..], &["a"], &["", "b"], &["a", "", "bc"]] {
            assert_eq!((concat(parts), join(parts, ", ")), (parts.concat(), parts.join(", ")));
        }
    }

    #[test]
    fn words_are_cut_as_the_standard_library_cuts() {
        for text in ["", " — ", "One, two: 3rd", "çà et là’s", "«Ä1»ö"] {
            let cut = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            assert!(words(text).map(|(_, word)| word).eq(cut), "{text}");
            assert!(words(text).all(|(at, word)| text[at..].starts_with(word)));
        }
    }

    #[test]
    fn pieces_are_cut_as_the_standard_library_cuts() {
        for text in ["", "+", "a+b|", "|ä|+ö", "à b"] {
            assert!(pieces(text, |byte| matches!(byte, b'+' | b'|')).eq(text.split(['+', '|'])), "{text}");
        }
    }

    #[test]
    fn found_as_the_standard_library_finds() {
        let text = "aabaabaaab äöä";
        for words in ["a", "aab", "aaab", "ab ", "ä", "öä", "öäx", "b", "aabaabaaab äöä", "aabaabaaab äöäa", ""]
        {
            assert_eq!(find(text, words), text.find(words), "{words}");
            assert_eq!(find("", words), "".find(words), "{words}");
        }
    }
}
