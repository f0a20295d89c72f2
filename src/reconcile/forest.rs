//! Which things belong together: a forest of which each tree is a group (union-find).

use std::collections::BTreeMap;

/// Things that belong together. The smallest of a tree is its root, so order decides nothing.
pub(super) struct Forest<T> {
    parent: BTreeMap<T, T>,
}

impl<T> Default for Forest<T> {
    fn default() -> Self {
        Self { parent: BTreeMap::new() }
    }
}

impl<T: Ord + Copy> Forest<T> {
    /// The smallest thing of the group.
    pub fn root(&mut self, of: T) -> T {
        let mut root = of;
        while let Some(&parent) = self.parent.get(&root) {
            root = parent;
        }
        if root != of {
            self.parent.insert(of, root);
        }
        root
    }

    /// Makes one group of two.
    pub fn unite(&mut self, a: T, b: T) {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            self.parent.insert(a.max(b), a.min(b));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_of_a_group_is_its_root_in_any_order() {
        for pairs in [[(3, 5), (5, 1), (8, 9)], [(8, 9), (1, 5), (5, 3)]] {
            let mut forest = Forest::default();
            pairs.iter().for_each(|&(a, b)| forest.unite(a, b));
            assert_eq!([1, 3, 5, 8, 9, 7].map(|of| forest.root(of)), [1, 1, 1, 8, 8, 7]);
        }
    }
}
