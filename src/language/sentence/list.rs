//! Lists within one line: "1) … 2) …", "a. … b. …".

/// A numbered or lettered list within one line. It counts as one where the text begins with its first marker.
pub(super) struct InlineList {
    /// A bullet before each marker.
    bullet: Option<char>,
    /// The number of the item to come.
    next: u32,
    lettered: bool,
    /// What stands behind number or letter: ".", ")" or ".)".
    tail: &'static str,
}

impl InlineList {
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let bullet = text.chars().next().filter(|c| matches!(c, '•' | '⁃'));
        let text = text.trim_start_matches(['•', '⁃', ' ']);
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let lettered = digits == 0 && text.starts_with('a');
        if (digits == 0 && !lettered) || digits > 3 {
            return None;
        }
        let rest = text.get(digits.max(1)..)?;
        let tail = [".)", ")", "."]
            .into_iter()
            .find(|tail| rest.strip_prefix(tail).is_some_and(|rest| rest.starts_with(' ')))?;
        let first = if lettered { 1 } else { text.get(..digits)?.parse().ok()? };
        Some(Self { bullet, next: first + 1, lettered, tail })
    }

    /// Whether the next item's marker stands at byte `at`.
    pub fn begins_item(&self, text: &str, at: usize) -> bool {
        let rest = text.get(at..).unwrap_or_default();
        let rest = match self.bullet {
            Some(bullet) => match rest.strip_prefix(bullet) {
                Some(rest) => rest.trim_start_matches(' '),
                None => return false,
            },
            None => rest,
        };
        let behind = if self.lettered {
            let Some(letter) = char::from_digit(self.next + 9, 36) else { return false };
            rest.strip_prefix(letter)
        } else {
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            rest.get(..digits)
                .filter(|digits| digits.len() < 5 && digits.parse() == Ok(self.next))
                .and_then(|_| rest.get(digits..))
        };
        behind.and_then(|rest| rest.strip_prefix(self.tail)).is_some_and(|rest| rest.starts_with(' '))
    }

    pub fn advance(&mut self) {
        self.next += 1;
    }
}
