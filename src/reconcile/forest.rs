//! Which things belong together: a forest of which each tree is a group (union-find).

/// Things that belong together, by their numbers. The smallest of a tree is its root, so order decides nothing.
pub(super) struct Forest {
    parents: Vec<usize>,
}

impl Forest {
    /// So many things, each by itself.
    pub fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The smallest thing of the group.
    pub fn root(&mut self, of: usize) -> usize {
        let mut root = of;
        while let Some(&parent) = self.parents.get(root).filter(|parent| **parent != root) {
            root = parent;
        }
        if let Some(parent) = self.parents.get_mut(of) {
            *parent = root;
        }
        root
    }

    /// Makes one group of two.
    pub fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if let Some(parent) = self.parents.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_of_a_group_is_its_root_in_any_order() {
        for pairs in [[(3, 5), (5, 1), (8, 9)], [(8, 9), (1, 5), (5, 3)]] {
            let mut forest = Forest::new(10);
            pairs.iter().for_each(|&(a, b)| forest.unite(a, b));
            assert_eq!([1, 3, 5, 8, 9, 7].map(|of| forest.root(of)), [1, 1, 1, 8, 8, 7]);
        }
    }
}
