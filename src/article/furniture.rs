//! What single lines of a news page are by their words: furniture, by-lines, labels, credits.

use super::glued::stops;
use super::lexicon::{self, Kinds};
use super::line::{End, Line, Mark, is_space};
use super::page::Role;

/// The role of a line that its own words give away.
pub(super) fn by_words(words: &str, line: Line, kinds: Kinds) -> Option<Role> {
    let sentence = line.end == End::Full;
    if kinds.has(Kinds::END) {
        return Some(Role::End);
    }
    if kinds.has(Kinds::PAGE) || kinds.has(Kinds::SENTENCE) && line.end == End::Bare && stops(words).next().is_some() {
        return Some(Role::Furniture);
    }
    if kinds.has(Kinds::TEASER) && (!sentence || line.words <= 8) {
        return Some(if line.end == End::Colon || line.words <= 2 { Role::Box } else { Role::Furniture });
    }
    if kinds.has(Kinds::TAIL) && !sentence {
        return Some(Role::Box);
    }
    if line.mark == Mark::Bullet || sentence {
        return None;
    }
    if kinds.has(Kinds::CREDIT) && line.words <= 12 && is_credit(words) {
        return Some(Role::Credit);
    }
    if kinds.has(Kinds::BYLINE) && line.words <= 24 && is_byline(words) {
        return Some(Role::Byline);
    }
    (kinds.has(Kinds::LABEL) && line.words <= 4 && line.end != End::Question).then_some(Role::Label)
}

/// Whether a line says that the next one is a caption.
pub(super) fn is_caption_mark(words: &str) -> bool {
    words.len() < 24
        && matches!(lexicon::plain(words).as_str(), "image caption" | "media caption" | "video caption" | "caption")
}

/// Whether a line is a caption with its place among the pictures before it ("[1/3]Dockers on the quay").
pub(super) fn is_numbered_picture(words: &str) -> bool {
    let place =
        words.strip_prefix('[').and_then(|rest| rest.split_once(']')).and_then(|(place, _)| place.split_once('/'));
    let number = |digits: &str| (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    place.is_some_and(|(at, of)| number(at) && number(of))
}

/// A credit names its holder: behind a colon, comma or "by", before an agency's bar, or alone.
fn is_credit(words: &str) -> bool {
    words.contains([':', '/', ',', '©']) || words.contains(" by ") || words.split_whitespace().count() <= 2
}

/// "By" is also a word of headlines: a name, or what stands for one, must follow it.
fn is_byline(words: &str) -> bool {
    let inner = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut all = inner.split_whitespace();
    let first = all.next().unwrap_or_default();
    if !first.eq_ignore_ascii_case("by") {
        // "Source" and "Author" want their colon; the others are plain enough.
        let needs_colon = ["source", "sources", "author"].iter().any(|w| first.to_ascii_lowercase().starts_with(w));
        return !needs_colon || first.ends_with(':');
    }
    let second = all.next().unwrap_or_default();
    second.starts_with(|c: char| c.is_uppercase() || c == '@') && !second.ends_with("day")
        || ["our", "a", "an", "staff", "news", "agencies"].contains(&second.to_lowercase().as_str())
}

/// Whether a question is running text: a turn of an interview ("QUESTION (Agency): …"), or more than one sentence.
pub(super) fn is_speech(words: &str) -> bool {
    let turn = words.split_once(": ").is_some_and(|(speaker, _)| {
        let name = speaker.split('(').next().unwrap_or_default();
        speaker.len() <= 60
            && name.chars().filter(|c| c.is_alphabetic()).count() >= 2
            && !name.contains(char::is_lowercase)
    });
    turn || stops(words).next().is_some()
}

/// Whether a line without a full stop is a sentence all the same: it goes on from the one before ("He adds that …"), or is
/// speech with its speaker behind it ("“No,” the mayor said").
pub(super) fn is_sentence(words: &str) -> bool {
    const GOES_ON: [&str; 14] = [
        "He",
        "She",
        "They",
        "We",
        "It",
        "I",
        "But",
        "And",
        "However,",
        "Meanwhile,",
        "His",
        "Her",
        "Earlier,",
        "Still,",
    ];
    const SPEECH: [&str; 12] =
        ["said", "says", "added", "adds", "told", "tells", "wrote", "writes", "asked", "asks", "say", "explained"];
    let first = words.split_whitespace().next().unwrap_or_default();
    let goes_on = GOES_ON.contains(&first) && words.split_whitespace().nth(4).is_some() && !words.contains(':');
    let tagged = words.starts_with(['"', '“'])
        && words
            .rfind(['"', '”'])
            .and_then(|at| words.get(at..))
            .is_some_and(|tag| tag.split(|c: char| !c.is_alphanumeric()).any(|w| SPEECH.contains(&w)));
    goes_on || tagged
}

/// Whether a line could be somebody's name: two to five words, each with a capital but for particles.
pub(super) fn is_name(words: &str) -> bool {
    let particles =
        ["de", "del", "van", "von", "der", "den", "bin", "al", "el", "la", "and", "&", "in", "da", "dos", "ter"];
    let count = words.split_whitespace().count();
    let capital = |w: &str| w.starts_with(char::is_uppercase) || particles.contains(&w.trim_end_matches(','));
    (2..=8).contains(&count) && words.split_whitespace().all(capital) && !words.contains([':', '?', '!', '"', '“', '‘'])
}

/// Whether a paragraph tells who its author is, whose name stands above it ("Jane Doe" and "Doe covers ports for the Courier").
pub(super) fn is_about(author: &str, words: &str) -> bool {
    const TELLS: [&str; 6] = [" is a ", " is an ", " is the ", " covers ", " covered ", " reports on "];
    let surname = author.split_whitespace().next_back().unwrap_or_default();
    let begins = |name: &str| words.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let near = words.char_indices().nth(60).map_or(words, |(at, _)| words.get(..at).unwrap_or(words));
    author.len() <= 60
        && is_name(author)
        && (begins(author) || begins(surname))
        && TELLS.iter().any(|tell| near.contains(tell))
}

/// The publisher that a line of furniture names: "© 2025 The Portsea Courier. All rights reserved.", "The Courier brings you the
/// latest …". A site's own word on itself; an agency in a dateline is not taken for the publisher.
pub(super) fn publisher(words: &str) -> Option<&str> {
    const SELF_PRAISE: [&str; 4] =
        [" provides you with the ", " brings you the ", " keeps you up to date ", " is your source for "];
    let named = |name: &str| {
        let count = name.split_whitespace().count();
        (1..=6).contains(&count) && name.starts_with(char::is_uppercase) && is_all_names(name)
    };
    if let Some(at) = SELF_PRAISE.iter().filter_map(|p| words.find(p)).min() {
        return words.get(..at).filter(|name| named(name));
    }
    let mark = words.find('©').map(|at| at + '©'.len_utf8());
    let mark = mark.or_else(|| words.find("Copyright ").map(|at| at + "Copyright ".len()))?;
    let rest = words.get(mark..)?.trim_start_matches(|c: char| is_space(c) || c.is_ascii_digit() || "©–-,".contains(c));
    let name = rest.split(['.', '|', ',', ';']).next()?.split(" All ").next()?.trim();
    let name = name
        .strip_suffix(|c: char| c.is_ascii_digit())
        .map_or(name, |_| name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' '));
    Some(name).filter(|n| named(n))
}

fn is_all_names(words: &str) -> bool {
    let small = ["of", "the", "and", "&", "de", "for", "in"];
    words
        .split_whitespace()
        .all(|w| small.contains(&w) || w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_without_a_full_stop() {
        assert!(is_sentence("He adds that the paper came late") && is_sentence("“No,” the mayor of Portsea said"));
        assert!(!is_sentence("“No”: Mayor of Portsea") && !is_sentence("Dockers on the quay"));
        assert!(!is_sentence("He is out") && !is_sentence("“No way back” on the quays of Portsea"));
    }

    #[test]
    fn publishers_that_name_themselves() {
        assert_eq!(publisher("© 2024 The Portsea Courier. All rights reserved."), Some("The Portsea Courier"));
        assert_eq!(publisher("Copyright © Harbour News 2024"), Some("Harbour News"));
        assert_eq!(
            publisher("Harbour World News provides you with the latest from the quays."),
            Some("Harbour World News")
        );
        assert_eq!(publisher("Copyright law brings you the worst of both."), None);
    }

    #[test]
    fn authors_are_told_of_below_their_names() {
        assert!(is_about("JANE DOE", "Doe covers ports and shipping for the Courier."));
        assert!(is_about("Jane Doe", "Jane Doe is a reporter at the Courier."));
        assert!(!is_about("Jane Doe", "Doe rejected the offer.") && !is_about("Dockers walk out", "Out is a word."));
    }

    #[test]
    fn bylines_and_names() {
        assert!(
            is_byline("By Jane Doe in Portsea")
                && is_byline("By our staff")
                && is_byline("(Additional reporting by A)")
        );
        assert!(!is_byline("By Monday the port must answer") && !is_byline("By the numbers"));
        assert!(is_name("Jane van der Doe") && !is_name("Dockers walk out") && !is_name("Portsea"));
    }
}
