//! What a paragraph is set as: a lead-in, an item, a question or an answer of an interview.

/// The most words of a question in an interview.
const LONG_QUESTION: usize = 40;

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

/// Whether the paragraph is a question in an interview, with or without its mark.
pub(super) fn is_question(text: &str) -> bool {
    let text = text.trim_start();
    ["Q", "QUESTION", "Question", "HOST", "Host", "REPORTER", "INTERVIEWER"].iter().any(|label| {
        let behind = text.strip_prefix(label).map(str::trim_start);
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([':', '(']))
    })
}

/// Whether the paragraph is an answer in an interview.
pub(super) fn interview(text: &str) -> bool {
    let text = text.trim_start();
    ["A: ", "A. ", "A – ", "A - "].iter().any(|mark| text.starts_with(mark))
}

/// Whether the paragraph speaks of the one who says it, outside quotations: "We shall come again."
pub(super) fn speaks_of_himself(text: &str) -> bool {
    let mut quoted = false;
    text.split_whitespace().any(|word| {
        let opens = word.starts_with(['"', '“']);
        quoted |= opens;
        let own = !quoted
            && matches!(
                word.trim_matches(|c: char| !c.is_alphanumeric()),
                "I" | "We"
                    | "we"
                    | "us"
                    | "our"
                    | "Our"
                    | "my"
                    | "My"
                    | "me"
                    | "I'm"
                    | "We're"
                    | "we're"
                    | "I've"
                    | "we've"
            );
        if word.trim_end_matches(['.', ',']).ends_with(['"', '”']) {
            quoted = false;
        }
        own
    })
}

/// Whether the paragraph is a question of an interview, that an answer may stand below.
pub(super) fn asks(text: &str) -> bool {
    let question = text.trim_end_matches(['"', '”', '’', '\'', ' ']).ends_with('?');
    question && text.split_whitespace().take(LONG_QUESTION + 1).count() <= LONG_QUESTION
}
