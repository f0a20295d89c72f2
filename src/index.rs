//! Finding things by their names and putting them in order. One search and one sort for whatever is sorted: a map or a sort
//! of each type's own is compiled once a type, which a page that is loaded for them would have to carry.

/// The places 0 to `count - 1` in order: a stable merge sort. `before(a, b)` says whether what stands at `a` comes before
/// what stands at `b`.
pub fn sorted(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for few in order.chunks_mut(FEW) {
        insert(few, &|a, b| before(*a, *b));
    }
    let mut merged = Vec::with_capacity(count);
    let mut width = FEW;
    while width < count {
        for pair in order.chunks(width.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            loop {
                let from = match (left.first(), right.first()) {
                    (Some(&first), Some(&second)) if before(second, first) => &mut right,
                    (Some(_), _) => &mut left,
                    _ => &mut right,
                };
                let Some((place, rest)) = from.split_first() else { break };
                merged.push(*place);
                *from = rest;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        width = width.saturating_mul(2);
    }
    order
}

/// How many things are put in order one by one.
const FEW: usize = 12;

/// Puts few things in order, one by one.
fn insert<T>(things: &mut [T], before: &dyn Fn(&T, &T) -> bool) {
    for end in 1..things.len() {
        let mut at = end;
        while let Some([first, second]) = things.get_mut(at.wrapping_sub(1)..=at)
            && before(second, first)
        {
            std::mem::swap(first, second);
            at -= 1;
        }
    }
}

/// Puts things in order; equal ones keep theirs.
pub fn sort<T>(things: &mut [T], before: &dyn Fn(&T, &T) -> bool) {
    if things.len() <= FEW {
        return insert(things, before);
    }
    if things.is_sorted_by(|a, b| !before(b, a)) {
        return;
    }
    let mut order = sorted(things.len(), &|a, b| match (things.get(a), things.get(b)) {
        (Some(a), Some(b)) => before(a, b),
        _ => false,
    });
    // Each place gets the thing that belongs there, cycle by cycle.
    for start in 0..order.len() {
        let mut at = start;
        while let Some(from) = order.get_mut(at) {
            let next = std::mem::replace(from, at);
            if next == start || next == at {
                break;
            }
            things.swap(at, next);
            at = next;
        }
    }
}

/// Things, those of one kind together: the kinds in order, the things of a kind as they come. `before(a, b)` says whether the
/// kind of `a` comes before that of `b`. No group is empty.
pub fn groups<'a, T>(things: &'a [T], before: &dyn Fn(&T, &T) -> bool) -> Vec<Vec<&'a T>> {
    let comes_before = |a: usize, b: usize| things.get(a).zip(things.get(b)).is_some_and(|(a, b)| before(a, b));
    let mut groups: Vec<Vec<&T>> = Vec::new();
    for thing in sorted(things.len(), &comes_before).into_iter().filter_map(|place| things.get(place)) {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| !before(first, thing)) => group.push(thing),
            _ => groups.push(vec![thing]),
        }
    }
    groups
}

/// Things in order, each once.
pub fn distinct<T: PartialOrd>(mut things: Vec<T>) -> Vec<T> {
    sort(&mut things, &|a, b| a < b);
    things.dedup();
    things
}

/// Where things stand by their names.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    names: Vec<&'a str>,
    order: Vec<usize>,
}

impl<'a> Index<'a> {
    /// The index of things by their names, in the order in which they stand.
    pub fn new(names: Vec<&'a str>) -> Self {
        let at = |place: usize| names.get(place).copied().unwrap_or_default();
        Self { order: sorted(names.len(), &|a, b| at(a) < at(b)), names }
    }

    /// The place of a name, the last one where several things have it.
    pub fn find(&self, name: &str) -> Option<usize> {
        let at = |place: usize| self.names.get(place).copied().unwrap_or_default();
        let behind = self.order.partition_point(|&place| at(place) <= name);
        self.order.get(behind.checked_sub(1)?).copied().filter(|&place| at(place) == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_keep_their_order() {
        for count in 0..40 {
            let keys: Vec<usize> = (0..count).map(|i| (i * 7 + 3) % 5).collect();
            let mut expected: Vec<usize> = (0..count).collect();
            expected.sort_by_key(|&i| keys[i]);
            assert_eq!(sorted(count, &|a, b| keys[a] < keys[b]), expected);
        }
    }

    #[test]
    fn what_is_of_one_kind_stands_together() {
        let things = [("b", 0), ("a", 1), ("b", 2), ("c", 3), ("a", 4)];
        let together = [vec![&("a", 1), &("a", 4)], vec![&("b", 0), &("b", 2)], vec![&("c", 3)]];
        assert_eq!(groups(&things, &|a, b| a.0 < b.0), together);
        assert!(groups(&[0; 0], &|a, b| a < b).is_empty());
    }

    #[test]
    fn things_are_moved_to_their_places() {
        for count in 0..40 {
            for step in [1, 7, 11, 39] {
                let mut things: Vec<(usize, usize)> = (0..count).map(|i| ((i * step + 3) % 13, i)).collect();
                let mut expected = things.clone();
                expected.sort_by_key(|thing| thing.0);
                sort(&mut things, &|a, b| a.0 < b.0);
                assert_eq!(things, expected);
            }
        }
    }

    #[test]
    fn each_thing_once() {
        assert_eq!(distinct(vec![3, 1, 3, 2, 1]), [1, 2, 3]);
        assert_eq!(distinct(Vec::<usize>::new()), [0; 0]);
    }

    #[test]
    fn every_name_is_found_where_it_last_stands() {
        let names = ["b", "", "a", "b", "ä"];
        let index = Index::new(names.to_vec());
        for name in names {
            assert_eq!(index.find(name), names.iter().rposition(|other| *other == name));
        }
        assert_eq!(index.find("c"), None);
        assert_eq!(Index::default().find(""), None);
    }
}
