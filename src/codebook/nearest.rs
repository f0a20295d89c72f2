//! What a slip of the fingers would most likely have meant.

/// The known key that a slip of the fingers would most likely have meant.
pub(super) fn nearest(key: &str, known: &'static [&'static str]) -> Option<&'static str> {
    let key = key.to_lowercase();
    let best = known.iter().map(|&candidate| (distance(&key, candidate), candidate)).min()?;
    (best.0 * 2 <= best.1.len()).then_some(best.1)
}

/// The number of letters to add, take away or change (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    // A key longer than any real one is compared by its beginning: the cost stays bounded.
    let a: Vec<char> = a.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (i, y) in b.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (x, cell) in a.iter().zip(row.iter_mut().skip(1)) {
            let here = (diagonal + usize::from(*x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = here;
            left = here;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::load::ISSUE;
    use super::*;

    #[test]
    fn the_nearest_key_is_one_that_looks_like_it() {
        assert_eq!(nearest("keywrods", ISSUE.known), Some("keywords"));
        assert_eq!(nearest("Label", ISSUE.known), Some("label"));
        assert_eq!(nearest("colour", ISSUE.known), None);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
    }
}
