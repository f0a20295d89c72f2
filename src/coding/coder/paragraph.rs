//! What a paragraph is set as: a lead-in or an item.

/// Whether a sentence leads into a list: "The union wants:", "Its main points are as follows."
pub(super) fn leads(text: &str) -> bool {
    text.ends_with(':') || text.ends_with("as follows.") || text.ends_with("the following.")
}

/// Whether the paragraph is set as an item, though it is none of a list that the reader knows.
pub(super) fn item(text: &str) -> bool {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..3).contains(&digits) && text.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']))
        || text.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '"' | '\'' | '“' | '‘' | '(' | '['))
}

/// Whether the paragraph begins with a label of a word or three: "Night work: the gates close at ten."
pub(super) fn labelled(text: &str) -> bool {
    let label = text.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| label.len() < 30 && label.split_whitespace().count() < 4 && !label.contains(['"', '“']))
}

/// Whether a heading says that what stands below it is history: "Timeline", "A short history of the dispute".
pub(super) fn tells_history(text: &str) -> bool {
    let past = |word: &str| ["timeline", "chronology", "history"].iter().any(|past| word.eq_ignore_ascii_case(past));
    crate::text::words(text).take(4).any(|(_, word)| past(word))
}
