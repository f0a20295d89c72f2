//! Keywords: the phrases that give an issue away, as a journalist writes them.
//!
//! | written | matches |
//! |---|---|
//! | `border post` | the words in this order, next to each other; each also in its other forms ("border posts") |
//! | `cease-fire` | the same as `cease fire`: hyphens and spaces are one |
//! | `hand/turn in` | either word at its place |
//! | `reopen ... post` | with up to a few other words between ("reopen the eastern post"); `…` does as well |
//! | `guard + post` | both in one clause, in any order |
//! | `guard \| soldier + post \| gate` | any of the first with any of the second |
//! | `open*` | any word that begins so ("opening", "openness") |
//! | `=arms` | this form alone, not "arm" |
//! | `$20 million`, `15%`, `5G` | signs and figures as they are written; "15%" also as "15 percent" and "15 per cent" |
//! | `WHO` | a word all in capitals is matched in capitals alone |
//!
//! `+` parts a keyword first, then `|`, then spaces. Nothing else has a meaning: there are no other signs to learn.

use crate::text::pieces;
use std::borrow::Cow;

/// Signs of money that stand before a sum.
const MONEY: [char; 4] = ['$', '€', '£', '¥'];

/// A keyword, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keyword<'a> {
    /// What must stand in the clause: of each part, one of its phrases.
    pub parts: Vec<Vec<Phrase<'a>>>,
}

/// Words in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase<'a> {
    /// The words.
    pub words: Vec<Word<'a>>,
}

/// One word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// In lower case, but for [`Form::Capitals`].
    pub text: Cow<'a, str>,
    /// Which of its forms count.
    pub form: Form,
    /// Whether other words may stand between the word before and this one.
    pub gap: bool,
    /// What may stand in its place: "turn" in `hand/turn in`.
    pub or: Vec<Word<'a>>,
}

/// Which forms of a word count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All: plural, tenses, the noun of the verb.
    Any,
    /// The word as written.
    Exact,
    /// Whatever begins so.
    Prefix,
    /// The word as written, in capitals.
    Capitals,
}

/// Whether a phrase is made of small letters, figures, blanks, `...` by itself, and `/` or `-` between words alone, as most are.
/// Then it is taken apart by splitting it at these signs.
pub(crate) fn is_plain(phrase: &str) -> bool {
    let bytes = phrase.as_bytes();
    let (mut words, mut slash, mut other, mut last) = (false, false, false, b' ');
    for (at, byte) in bytes.iter().copied().enumerate() {
        match byte {
            b'a'..=b'z' if last.is_ascii_digit() => return false,
            b'a'..=b'z' => words = true,
            b' ' if !(matches!(last, b'/' | b'-') || slash && other) => (slash, other) = (false, false),
            // A choice is of letters alone.
            b'0'..=b'9' => (words, other) = (true, true),
            b'-' if last.is_ascii_alphanumeric() => other = true,
            b'/' if last.is_ascii_alphanumeric() => slash = true,
            b'.' if last == b'.' => {}
            b'.' if last == b' ' && words => {
                let rest = bytes.get(at..).unwrap_or_default();
                if !rest.starts_with(b"...") || rest.get(3).is_some_and(|byte| *byte != b' ') {
                    return false;
                }
            }
            _ => return false,
        }
        last = byte;
    }
    words && !(matches!(last, b'/' | b'-') || slash && other)
}

impl<'a> Keyword<'a> {
    /// Takes a keyword apart, or says why it can match nothing.
    pub fn parse(text: &'a str) -> Result<Self, &'static str> {
        let mut parts = Vec::new();
        for part in text.split('+') {
            let mut alternatives = Vec::new();
            for alternative in part.split('|') {
                alternatives.push(phrase(alternative)?);
            }
            parts.push(alternatives);
        }
        Ok(Keyword { parts })
    }

    /// Says why a keyword can match nothing, if it can't.
    pub(crate) fn check(text: &str) -> Result<(), &'static str> {
        let mut alternatives = pieces(text, |byte| matches!(byte, b'+' | b'|'));
        alternatives
            .try_for_each(|alternative| if is_plain(alternative) { Ok(()) } else { phrase(alternative).map(drop) })
    }
}

/// Takes a phrase apart.
pub(crate) fn phrase(text: &str) -> Result<Phrase<'_>, &'static str> {
    let mut words: Vec<Word> = Vec::new();
    let mut gap = false;
    for mut piece in text.split([' ', '\t', '\u{a0}']).filter(|piece| !piece.is_empty()) {
        // Dots of a gap may touch the words beside them; most pieces have none.
        loop {
            let dotted: &[&str] = if piece.contains(['.', '…']) { &["...", "…"] } else { &[] };
            let dots = dotted.iter().find_map(|dots| piece.find(dots).map(|at| (at, dots.len())));
            let (before, after) = match dots {
                Some((at, length)) => (piece.get(..at).unwrap_or_default(), piece.get(at + length..)),
                None => (piece, None),
            };
            read(before, &mut gap, &mut words)?;
            let Some(after) = after else { break };
            gap = !words.is_empty();
            piece = after;
        }
    }
    if words.iter().any(|word| word.text.chars().any(|c| c.is_alphanumeric() || c == '%')) {
        Ok(Phrase { words })
    } else {
        Err("there is no word in it, or none beside a + or |")
    }
}

/// Reads the words of a piece without blanks, and the choices for it; "24/7" is no choice.
fn read<'a>(piece: &'a str, gap: &mut bool, words: &mut Vec<Word<'a>>) -> Result<(), &'static str> {
    if !piece.as_bytes().contains(&b'/') || !piece.split('/').all(|choice| choice.contains(char::is_alphabetic)) {
        let mut rest = piece;
        // "$300", "15%", "90km": what touches a number is a word by itself where it stands in a text.
        while let Some((number, behind)) = touching(rest) {
            words.push(Word { text: number.into(), form: Form::Exact, gap: std::mem::take(gap), or: Vec::new() });
            rest = behind;
        }
        return plain(rest, gap, words);
    }
    let count = piece.split('/').count();
    let mut choices = Vec::with_capacity(count);
    for choice in piece.split('/') {
        // "17th" is a number before all else.
        let ordinal = touching(choice).filter(|(_, behind)| matches!(*behind, "st" | "nd" | "rd" | "th"));
        plain(ordinal.map_or(choice, |(number, _)| number), gap, &mut choices)?;
    }
    if choices.len() != count {
        return Err("what stands beside a / is one word, without hyphens");
    }
    let mut choices = choices.into_iter();
    words.extend(choices.next().map(|first| Word { or: choices.collect(), ..first }));
    Ok(())
}

/// Reads the words of a piece without choices: its signs belong to the whole of it, hyphens or not.
fn plain<'a>(piece: &'a str, gap: &mut bool, words: &mut Vec<Word<'a>>) -> Result<(), &'static str> {
    // Most words are as plain as can be.
    if !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_lowercase()) {
        words.push(Word { text: piece.into(), form: Form::Any, gap: std::mem::take(gap), or: Vec::new() });
        return Ok(());
    }
    let exact = piece.starts_with('=');
    let prefix = piece.ends_with('*');
    let body = piece.strip_prefix('=').unwrap_or(piece);
    let body = body.strip_suffix('*').unwrap_or(body);
    if body.contains(['*', '=']) {
        return Err("* stands at the end of a word, = before it");
    }
    let mut rest = body.split('-').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = rest.next() {
        // "drivers' hours": the mark of the possessive is a word by itself where it stands in a text.
        let word = Some(word.trim_end_matches(['\'', '’'])).filter(|bare| !bare.is_empty()).unwrap_or(word);
        let form = match () {
            () if prefix && rest.peek().is_none() => Form::Prefix,
            () if capitals(word) => Form::Capitals,
            () if exact => Form::Exact,
            () => Form::Any,
        };
        let text = match form {
            Form::Capitals => word.into(),
            _ if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) => word.into(),
            _ if word.is_ascii() => word.to_ascii_lowercase().into(),
            _ => word.to_lowercase().replace('’', "'").into(),
        };
        words.push(Word { text, form, gap: std::mem::take(gap), or: Vec::new() });
    }
    Ok(())
}

/// A sign of money or a number at the front of the word, and what touches it.
fn touching(word: &str) -> Option<(&str, &str)> {
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let end = match word.chars().next()? {
        sign if MONEY.contains(&sign) => sign.len_utf8(),
        first if first.is_ascii_digit() => word.find(|c| !number(c))?,
        _ => return None,
    };
    word.split_at_checked(end).filter(|(_, behind)| behind.starts_with(|c: char| c.is_alphanumeric() || c == '%'))
}

fn capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A keyword in one line: forms as signs, so that cases read at a glance.
    fn shown(text: &str) -> String {
        let Keyword { parts } = Keyword::parse(text).unwrap();
        let phrase = |phrase: &Phrase| {
            let word = |word: &Word| {
                let sign = match word.form {
                    Form::Any => "",
                    Form::Exact => "=",
                    Form::Prefix => "*",
                    Form::Capitals => "^",
                };
                let or: String = word.or.iter().map(|or| format!("/{}", or.text)).collect();
                format!("{}{sign}{}{or}", if word.gap { ".. " } else { "" }, word.text)
            };
            phrase.words.iter().map(word).collect::<Vec<_>>().join(" ")
        };
        let part = |part: &Vec<Phrase>| part.iter().map(phrase).collect::<Vec<_>>().join("|");
        parts.iter().map(part).collect::<Vec<_>>().join("+")
    }

    #[test]
    fn keywords_are_taken_apart() {
        for (written, meant) in [
            ("Border post", "border post"),
            ("cease-fire", "cease fire"),
            ("reopen ... post", "reopen .. post"),
            ("reopen… post", "reopen .. post"),
            ("guard|soldier + gate", "guard|soldier+gate"),
            ("open*", "*open"),
            ("re-open*", "re *open"),
            ("=arms", "=arms"),
            ("WHO staff", "^WHO staff"),
            ("F1", "f1"),
            ("... post", "post"),
            ("30-day", "30 day"),
            ("hand/turn ... over", "hand/turn .. over"),
            ("24/7 cover", "24/7 cover"),
            ("$300 billion", "=$ 300 billion"),
            ("15% rise", "=15 % rise"),
            ("%", "%"),
            ("5G masts", "=5 g masts"),
            ("$1.3bn", "=$ =1.3 bn"),
        ] {
            assert_eq!(shown(written), meant, "{written}");
        }
    }

    #[test]
    fn plain_phrases_are_those_of_small_words() {
        for plain in ["border post", " stand-by  30-day", "open/shut ... gates", "post ..."] {
            assert!(is_plain(plain), "{plain:?}");
        }
        for odd in [
            "Border",
            "open*",
            "... post",
            "post..",
            "post ....",
            "a .b",
            "24/7",
            "re-open/shut",
            "-on",
            "on- off",
            "=on",
        ] {
            assert!(!is_plain(odd), "{odd:?}");
        }
    }

    #[test]
    fn keywords_that_match_nothing_are_refused() {
        for wrong in ["", " ", "+", "gate +", "| gate", "...", "*", "=", "ga*te", "gate=", "-", "&", "re-open/shut"] {
            assert!(Keyword::parse(wrong).is_err(), "{wrong:?}");
            assert!(Keyword::check(wrong).is_err(), "{wrong:?}");
        }
    }
}
