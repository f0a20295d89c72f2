//! What the sides hold on an issue.

use super::SideReport;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::ops::Index;

/// The sides' reports by the sides' ids, in the order of the ids. There are few of them: a list, which weighs next to nothing
/// in the browser, where a tree of nodes of this one type would weigh as much as a whole view.
///
/// ```
/// use visavis::reconcile::{SideReport, Sides};
/// let sides = Sides::from(["union", "port"].map(|id| (id.to_string(), SideReport::default())));
/// assert!(sides.get("port").is_some() && sides.get("crews").is_none());
/// assert_eq!(sides.iter().map(|(id, _)| id).collect::<Vec<_>>(), ["port", "union"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides(Vec<(String, SideReport)>);

impl Sides {
    /// Takes a side's report, in the place of one that it has.
    pub fn insert(&mut self, id: String, report: SideReport) {
        let place = self.0.iter().position(|(other, _)| *other >= id).unwrap_or(self.0.len());
        match self.0.get_mut(place).filter(|(other, _)| *other == id) {
            Some((_, held)) => *held = report,
            None => self.0.insert(place, (id, report)),
        }
    }

    /// A side's report.
    pub fn get(&self, id: &str) -> Option<&SideReport> {
        self.0.iter().find(|(other, _)| other == id).map(|(_, report)| report)
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut SideReport> {
        self.0.iter_mut().find(|(other, _)| other == id).map(|(_, report)| report)
    }

    /// The reports and whose they are.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &SideReport)> {
        self.0.iter().map(|(id, report)| (id.as_str(), report))
    }

    /// The reports.
    pub fn values(&self) -> impl Iterator<Item = &SideReport> {
        self.0.iter().map(|(_, report)| report)
    }

    /// The reports, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut SideReport> {
        self.0.iter_mut().map(|(_, report)| report)
    }
}

impl Index<&str> for Sides {
    type Output = SideReport;

    /// A side's report; an empty one for a side that has none here.
    fn index(&self, id: &str) -> &SideReport {
        static NONE: SideReport = SideReport { positions: Vec::new() };
        self.get(id).unwrap_or(&NONE)
    }
}

impl<const N: usize> From<[(String, SideReport); N]> for Sides {
    fn from(reports: [(String, SideReport); N]) -> Self {
        reports.into_iter().collect()
    }
}

impl FromIterator<(String, SideReport)> for Sides {
    fn from_iter<I: IntoIterator<Item = (String, SideReport)>>(reports: I) -> Self {
        let mut sides = Self::default();
        reports.into_iter().for_each(|(id, report)| sides.insert(id, report));
        sides
    }
}

impl Serialize for Sides {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Sides {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(BTreeMap::deserialize(deserializer)?.into_iter().collect())
    }
}
