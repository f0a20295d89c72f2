//! Keywords as they are written: in two spellings, as compounds, with words that bind the others.

use crate::codebook::Codebook;

/// Keywords that papers spell in several ways.
const SPELT: &[(&str, &[&str])] = &[
    ("percent", &["per cent", "%"]),
    ("per cent", &["percent", "%"]),
    ("%", &["percent", "per cent"]),
    ("cleanup", &["clean-up"]),
];

/// How other papers write the keyword: "20 per cent" for "20%".
pub(super) fn spelt(keyword: &str) -> impl Iterator<Item = String> {
    let ways = SPELT.iter().filter_map(move |(one, others)| {
        let before = keyword.strip_suffix(one)?;
        let apart = before.is_empty() || before.ends_with(' ') || *one == "%";
        apart.then(|| others.iter().map(move |other| [before.trim_end(), other].join(" ").trim_start().to_owned()))
    });
    ways.flatten()
}

/// A keyword with "per" as it is also written ("crowns a tonne"), and whether there is more in it than what it is reckoned by.
pub(super) fn rated(keyword: &str) -> Option<(String, bool)> {
    let (before, unit) = keyword.split_once("per ").filter(|(before, _)| before.is_empty() || before.ends_with(' '))?;
    let plain = !has_signs(keyword) && !keyword.contains('/') && unit != "cent";
    plain.then(|| (format!("{before}a/an/each/every {unit}"), !before.is_empty()))
}

/// Words that bind those of a keyword.
pub(super) const BINDS: &[&str] = &[
    "of", "for", "to", "in", "into", "on", "at", "by", "from", "with", "without", "the", "a", "an", "and", "as", "per",
];

/// Whether there is more in a keyword than words.
fn has_signs(keyword: &str) -> bool {
    keyword.bytes().any(|byte| matches!(byte, b'+' | b'|' | b'*' | b'=' | b'-' | b'.')) || keyword.contains('…')
}

/// The words that sides are called by.
pub(super) fn side_words(codebook: &Codebook) -> impl Iterator<Item = &str> {
    let names = codebook.sides.iter().flat_map(|side| side.aliases.iter().chain([&side.label]));
    names.flat_map(|name| name.split([' ', '-']))
}

/// The words of a plain keyword of two or three as a keyword of so many parts, without those that bind them.
pub(super) fn apart(keyword: &str) -> Option<String> {
    if has_signs(keyword) {
        return None;
    }
    let bare: Vec<&str> = keyword.split_whitespace().filter(|word| !BINDS.contains(word)).collect();
    (2..4).contains(&bare.len()).then(|| bare.join(" + "))
}

/// The two words of a keyword that is a plain compound.
pub(super) fn compound(keyword: &str) -> Option<(&str, &str)> {
    if has_signs(keyword) {
        return None;
    }
    let mut words = keyword.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(first), Some(last), None) => Some((first, last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::rated;

    #[test]
    fn what_is_reckoned_by_something_is_written_in_two_ways() {
        assert_eq!(rated("crowns per show"), Some(("crowns a/an/each/every show".to_owned(), true)));
        assert_eq!(rated("per show"), Some(("a/an/each/every show".to_owned(), false)));
        assert!(rated("per cent").is_none() && rated("upper house").is_none());
    }
}
