//! Quotations: straight, curly, single, nested, over paragraphs.
//!
//! Marks are read a paragraph (line) at a time. Which way a straight mark faces follows from the white space around it; where
//! that doesn't tell, marks open and close in turn. A mark within another quotation is part of it.

use super::token::{char_at, char_before, is_apostrophe};
use crate::span::Span;

/// One quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks and the white space inside them.
    pub inner: Span,
    /// Whether both marks were found. One without a closing mark ends with its paragraph, as when the next paragraph goes on
    /// with it, or before the next quotation in it.
    pub closed: bool,
}

/// Whether byte `at` stands within one of the quotations, which are in order; their marks don't.
pub(crate) fn is_quoted(quotations: &[Quotation], at: usize) -> bool {
    let before = quotations.partition_point(|quotation| quotation.inner.start <= at);
    before.checked_sub(1).and_then(|last| quotations.get(last)).is_some_and(|quotation| at < quotation.inner.end)
}

/// The outermost quotations of `text`, in order. A mark that is missing does not swallow the text behind its paragraph.
///
/// ```
/// use visavis::language::quotations;
/// let text = "“We said ‘no’ twice,” she said. \" It won't do. \"";
/// let inner: Vec<&str> = quotations(text).iter().map(|quotation| quotation.inner.of(text)).collect();
/// assert_eq!(inner, ["We said ‘no’ twice,", "It won't do."]);
/// ```
pub fn quotations(text: &str) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let paragraph = Span::new(start, start + line.trim_end().len());
        quotations_of_paragraph(text, paragraph, &mut found);
        start += line.len();
    }
    found
}

/// What kind of quotation a mark belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// " and '' and ``: the same on both sides.
    Straight,
    /// “ ” „
    Curly,
    /// « »
    Angle,
    /// ' ‘ ’
    Single,
}

/// A mark, with the ways it may face.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    style: Style,
    opens: bool,
    closes: bool,
    /// A mark that could be an apostrophe behind a plural: "the dockers' plan".
    weak: bool,
}

fn quotations_of_paragraph(text: &str, paragraph: Span, found: &mut Vec<Quotation>) {
    let marks = marks_of(text, paragraph);
    let single_ends = single_ends(&marks);
    let mut at = 0;
    while let Some(open) = marks.get(at).copied() {
        if !open.opens {
            at += 1;
            continue;
        }
        let end = match open.style {
            Style::Single => single_ends.get(at).copied().flatten().map(End::Closed),
            Style::Straight => Some(straight_end(text, &marks, at)),
            style => Some(curly_end(&marks, at, style)),
        };
        let goes_on = open.span.start == paragraph.start && next_begins_alike(text, paragraph);
        let (span, inner, closed, next) = match end {
            Some(End::Closed(close)) => {
                let mark = marks[close].span;
                (Span::new(open.span.start, mark.end), Span::new(open.span.end, mark.start), true, close + 1)
            }
            Some(End::Before(next)) => {
                let end = marks.get(next).map_or(paragraph.end, |mark| mark.span.start);
                (Span::new(open.span.start, end), Span::new(open.span.end, end), false, next)
            }
            None if goes_on => {
                (Span::new(open.span.start, paragraph.end), Span::new(open.span.end, paragraph.end), false, marks.len())
            }
            // A lone single mark is an apostrophe.
            None => {
                at += 1;
                continue;
            }
        };
        found.push(Quotation { span: span.trimmed(text), inner: inner.trimmed(text), closed });
        at = next;
    }
}

/// Whether the next paragraph begins with the same mark, as one that goes on with a quotation does.
fn next_begins_alike(text: &str, paragraph: Span) -> bool {
    let next = text.get(paragraph.end..).unwrap_or_default().trim_start();
    next.chars().next().is_some_and(|c| char_at(text, paragraph.start) == Some(c))
}

/// How a quotation ends.
enum End {
    /// With the mark of this index.
    Closed(usize),
    /// Without one, before the mark of this index or at the paragraph's end.
    Before(usize),
}

/// For each mark that opens a single quotation, the one that closes it.
fn single_ends(marks: &[Mark]) -> Vec<Option<usize>> {
    let mut ends = vec![None; marks.len()];
    // Seen from behind: the nearest mark that may close, and the nearest that surely does.
    let mut weak = None;
    let mut strong = None;
    for (at, mark) in marks.iter().enumerate().rev() {
        if mark.style != Style::Single {
            continue;
        }
        if mark.opens {
            ends[at] = strong.or(weak);
            (weak, strong) = (None, None);
        }
        if mark.closes {
            if mark.weak {
                weak = Some(at);
            } else {
                strong = Some(at);
                weak = None;
            }
        }
    }
    ends
}

/// The end of a curly or angled quotation: the closing mark of its own depth.
fn curly_end(marks: &[Mark], open: usize, style: Style) -> End {
    let mut depth = 1;
    for (at, mark) in marks.iter().enumerate().skip(open + 1) {
        if mark.style == style && mark.opens {
            // “ within “: nested where two closing marks follow before another opens, else the closing mark was left out.
            let closing =
                marks[at + 1..].iter().filter(|mark| mark.style == style).take(2).filter(|mark| mark.closes).count();
            if depth > 1 || closing < 2 {
                return End::Before(at);
            }
            depth += 1;
        } else if mark.closes
            && (mark.style == style || (style == Style::Curly && mark.style == Style::Straight && depth == 1))
        {
            depth -= 1;
            if depth == 0 {
                return End::Closed(at);
            }
        }
    }
    End::Before(marks.len())
}

/// The end of a straight quotation.
fn straight_end(text: &str, marks: &[Mark], open: usize) -> End {
    let mut nested = false;
    for (at, mark) in marks.iter().enumerate().skip(open + 1) {
        let same = mark.style == Style::Straight || (mark.style == Style::Curly && mark.closes && !mark.opens);
        if !same {
            continue;
        }
        if faces_right(text, *mark) && !nested {
            let mut others = marks[at + 1..].iter().filter(|mark| mark.style == Style::Straight);
            let closing = |mark: Option<&Mark>| mark.is_some_and(|mark| !faces_right(text, *mark));
            if closing(others.next()) {
                if closing(others.next()) {
                    nested = true;
                    continue;
                }
                return End::Before(at);
            }
        }
        if nested {
            nested = false;
            continue;
        }
        return End::Closed(at);
    }
    End::Before(marks.len())
}

/// Whether a straight mark can only open: white space before it and none behind.
fn faces_right(text: &str, mark: Mark) -> bool {
    let before = char_before(text, mark.span.start);
    let behind = char_at(text, mark.span.end);
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'))
        && behind.is_some_and(|c| c.is_alphanumeric() || matches!(c, '…' | '[' | '$' | '\'' | '‘'))
}

/// Whether a mark can only close: a word or its punctuation before it, and white space behind.
fn faces_left(text: &str, from: usize, to: usize) -> bool {
    char_before(text, from).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '?' | '!'))
        && char_at(text, to).is_none_or(char::is_whitespace)
}

/// The bytes that may begin a mark.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let (mut at, bytes) = (0, [b'"', b'\'', b'`', 0xe2, 0xc2]);
    while at < bytes.len() {
        marks[bytes[at] as usize] = true;
        at += 1;
    }
    marks
};

/// The quotation marks of a paragraph; apostrophes within words and primes behind digits are none.
fn marks_of(text: &str, paragraph: Span) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = paragraph.start;
    let bytes = text.as_bytes();
    while at < paragraph.end {
        // All marks begin with one of these bytes.
        let rest = bytes.get(at..paragraph.end).unwrap_or_default();
        let Some(far) = rest.iter().position(|byte| MARKS[usize::from(*byte)]) else { break };
        at += far;
        let Some(c) = char_at(text, at) else {
            at += 1;
            continue;
        };
        let mut end = at + c.len_utf8();
        if matches!(c, '\'' | '`' | '’' | '‘') && char_at(text, end) == Some(c) {
            end += c.len_utf8();
            marks.push(Mark {
                span: Span::new(at, end),
                style: Style::Straight,
                opens: true,
                closes: true,
                weak: false,
            });
            at = end;
            continue;
        }
        let style = match c {
            '"' => Style::Straight,
            '“' | '”' | '„' => Style::Curly,
            '«' | '»' => Style::Angle,
            '\'' | '‘' | '’' => Style::Single,
            _ => {
                at = end;
                continue;
            }
        };
        let (opens, closes, weak) = match c {
            // A mark of the wrong hand: its place tells which way it faces.
            '“' if faces_left(text, at, end) => (false, true, false),
            '“' | '„' | '«' => (true, false, false),
            '”' | '»' => (false, true, false),
            '"' => (true, true, false),
            _ => single_faces(text, at, c),
        };
        if opens || closes {
            marks.push(Mark { span: Span::new(at, end), style, opens, closes, weak });
        }
        at = end;
    }
    marks
}

/// Which ways a single mark may face: opens, closes, and whether it closes only weakly.
fn single_faces(text: &str, at: usize, c: char) -> (bool, bool, bool) {
    let before = char_before(text, at).filter(|c| *c != '\n');
    let behind = char_at(text, at + c.len_utf8()).filter(|c| *c != '\n');
    let opens = !matches!(c, '’')
        && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '"' | ':' | '/'))
        && behind.is_some_and(|c| !c.is_whitespace() && !c.is_ascii_digit());
    let closes =
        is_apostrophe(c) && before.is_some_and(|c| !c.is_whitespace()) && behind.is_none_or(|c| !c.is_alphanumeric());
    // "the dockers' plan": a small letter goes on behind a plural.
    let weak = before == Some('s') && {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        rest.strip_prefix([' ', '\u{a0}']).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    (opens, closes, weak)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        quotations(text).iter().map(|quotation| quotation.inner.of(text)).collect()
    }

    #[test]
    fn every_kind_of_mark() {
        assert_eq!(
            inner("“One,” \"two,\" ''three,'' ``four'' ‘five’ 'six' «seven»"),
            ["One,", "two,", "three,", "four", "five", "six", "seven"]
        );
    }

    #[test]
    fn a_mark_of_the_wrong_hand_closes_where_it_stands() {
        assert_eq!(inner("“We stay,“ said Holt. “We agree.“"), ["We stay,", "We agree."]);
        assert_eq!(inner("„We stay,“ said Holt."), ["We stay,"]);
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert_eq!(inner("The dockers’ plan isn’t the owners' plan of the '90s"), [""; 0]);
        assert_eq!(inner("It’s ‘the dockers’ plan’, they said"), ["the dockers’ plan"]);
        assert_eq!(inner("Mayor ‘open’ to the dockers’ plan"), ["open"]);
    }

    #[test]
    fn nested_marks_belong_to_the_outer() {
        assert_eq!(inner("“He said ‘stop’ and “go” again,” she said."), ["He said ‘stop’ and “go” again,"]);
        assert_eq!(inner("\"The \"open port\" plan is dead,\" she said."), ["The \"open port\" plan is dead,"]);
    }

    #[test]
    fn spaces_inside_the_marks() {
        assert_eq!(inner("He said, \" We will meet. \" They left. \"Good.\""), ["We will meet.", "Good."]);
    }

    #[test]
    fn a_missing_mark_ends_with_its_paragraph() {
        let text = "“We will go on.\n“Then we stop,” he said.\n\"Lost mark.\nNext \"one\" here.";
        assert_eq!(inner(text), ["We will go on.", "Then we stop,", "Lost mark.", "one"]);
        assert_eq!(
            quotations(text).iter().map(|quotation| quotation.closed).collect::<Vec<_>>(),
            [false, true, false, true]
        );
    }

    #[test]
    fn a_missing_mark_ends_before_the_next_quotation() {
        assert_eq!(inner("“We will go, he said. “Then we stop,” he said."), ["We will go, he said.", "Then we stop,"]);
    }
}
