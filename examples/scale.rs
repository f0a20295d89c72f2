//! How time and memory grow with the number of articles: codes and reconciles 100, 1,000 and 10,000 invented articles, put
//! together from varied pieces, and prints the cost of one article and how it compares with the size before: 1.00 is a cost
//! that grows linearly. `cargo run --release --example scale [LARGEST]`, or `./build.sh bench`.
//!
//! The pieces vary as news does: people who are named once and people who are named every day, numbers of many things,
//! statements that say the same and statements that nobody else reports, live pages, copies of other articles, and a day for
//! every twenty articles.

use std::time::Instant;
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::Coder;
use visavis::reconcile::{Dossier, compare};

const CODEBOOK: &str = r#"{
  "sides": [
    {"id": "union", "label": "Union", "aliases": ["the union", "the dockers"],
     "people": [{"name": "Aldo Brenk", "role": "head of the union", "aliases": ["Brenk"]}]},
    {"id": "port", "label": "Port", "aliases": ["the port", "the company"],
     "people": [{"name": "Ines Holt", "role": "director of the port", "aliases": ["Holt"]}]}
  ],
  "issues": [
    {"id": "pay", "label": "Pay", "keywords": ["pay", "wage"]},
    {"id": "hours", "label": "Hours", "keywords": ["shift", "night work"]},
    {"id": "jobs", "label": "Jobs", "keywords": ["layoffs", "job cuts"]},
    {"id": "talks", "label": "Talks", "keywords": ["new round", "further talks"]}
  ],
  "names": [{"name": "Quayside Wire", "kind": "agency"}],
  "measures": [{"id": "crates", "label": "Crates left on the quay", "unit": "crates", "keywords": ["crate"]}]
}"#;

const FIRST: [&str; 12] =
    ["Aldo", "Ines", "Marta", "Jonas", "Petra", "Sven", "Olga", "Rufus", "Tilda", "Bruno", "Clara", "Emil"];
/// Surnames are put together, so that the more articles there are, the more people are in them.
const START: [&str; 16] =
    ["Bren", "Mar", "Fre", "Ors", "Dan", "Hre", "Lun", "Tav", "Kol", "Vest", "Nor", "Sul", "Pra", "Gam", "Rin", "Zel"];
const MIDDLE: [&str; 12] = ["", "lo", "ster", "din", "kov", "ve", "ran", "tis", "mel", "bu", "ga", "pi"];
const END: [&str; 10] = ["berg", "sen", "ov", "eva", "ing", "mann", "ski", "elli", "aud", "ros"];
const DONE: [&str; 10] = [
    "demanded",
    "rejected",
    "agreed to",
    "proposed",
    "will study",
    "has not responded to",
    "called for",
    "refused",
    "offered",
    "accepted",
];
const WHAT: [&str; 10] = [
    "higher pay",
    "shorter shifts",
    "a ban on job cuts",
    "an end to night work",
    "a new round of talks",
    "a pay rise of {} percent",
    "further talks in week {}",
    "layoffs of {} workers",
    "{} night shifts a month",
    "wages of {} crowns a day",
];
const WHO: [&str; 6] = ["The union", "The port", "Brenk", "Ines Holt", "The dockers", "The company"];
const WHEN: [&str; 8] = [
    "on Monday",
    "after a long night",
    "in a letter",
    "at the harbour gate",
    "on the eve of the vote",
    "next week",
    "before the ferry sailed",
    "by the end of the month",
];
const THINGS: [&str; 14] = [
    "boats",
    "containers",
    "lorries",
    "pickets",
    "tents",
    "barrels",
    "cranes",
    "trains",
    "letters",
    "banners",
    "ships",
    "wagons",
    "tickets",
    "meals",
];
const WHERE: [&str; 8] = [
    "on the north quay",
    "in the old town",
    "behind the customs house",
    "at the ferry pier",
    "near the grain silos",
    "along the canal",
    "at the fish market",
    "under the bridge",
];

/// A small generator (splitmix64): the same articles in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 16) as usize % bound
    }

    fn of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }

    /// A number as reports have them: small ones often, large ones seldom.
    fn number(&mut self) -> usize {
        let bound = [9, 40, 400, 9000][self.below(4)];
        2 + self.below(bound)
    }

    fn person(&mut self) -> String {
        format!("{} {}{}{}", self.of(&FIRST), self.of(&START), self.of(&MIDDLE), self.of(&END))
    }

    fn what(&mut self) -> String {
        let number = self.number().to_string();
        self.of(&WHAT).replace("{}", &number)
    }
}

fn sentence(dice: &mut Dice) -> String {
    match dice.below(8) {
        0 | 1 => format!("{} {} {} {}.", dice.of(&WHO), dice.of(&DONE), dice.what(), dice.of(&WHEN)),
        2 => format!("{} crates were left {} {}.", dice.number(), dice.of(&WHERE), dice.of(&WHEN)),
        3 => format!(
            "{} counted {} {} {}, {} said.",
            dice.person(),
            dice.number(),
            dice.of(&THINGS),
            dice.of(&WHERE),
            dice.of(&WHO)
        ),
        4 => format!("\"We want {},\" {} said {}.", dice.what(), dice.of(&WHO), dice.of(&WHEN)),
        5 => format!(
            "{}, who sells {} {}, told Quayside Wire that {} {} would be gone {}.",
            dice.person(),
            dice.of(&THINGS),
            dice.of(&WHERE),
            dice.number(),
            dice.of(&THINGS),
            dice.of(&WHEN)
        ),
        6 => format!("{} has yet to share its list of {} {}.", dice.of(&WHO), dice.number(), dice.of(&THINGS)),
        _ => {
            format!("{} {} {}, {} said {}.", dice.of(&WHO), dice.of(&DONE), dice.what(), dice.person(), dice.of(&WHEN))
        }
    }
}

fn article(number: usize) -> String {
    let mut dice = Dice(number as u64);
    // One in ten tells what another has told, with a sentence of its own.
    if number > 10 && dice.below(10) == 0 {
        return article(dice.below(number)) + &sentence(&mut dice) + "\n\n";
    }
    let live = dice.below(10) == 0;
    let mut text = if live { "Live Reporting\n\n".to_string() } else { format!("Harbour report {number}\n\n") };
    for place in 0..12 {
        if live && place % 3 == 0 {
            let minute = 59 - place;
            text += &format!("  {}. {} and moreupdated at 17:{minute} GMT\n\n", place / 3 + 1, dice.what());
        }
        text += &sentence(&mut dice);
        text.push_str("\n\n");
    }
    text
}

/// The day on which an article came out: twenty a day.
fn day(number: usize) -> String {
    let days = number / 20;
    format!("{}-{:02}-{:02}", 2031 + days / 336, days / 28 % 12 + 1, days % 28 + 1)
}

/// The most memory that the program has held so far, in megabytes, where the system tells it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let largest = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(10_000);
    let codebook = Codebook::from_json(CODEBOOK)?;
    let coder = Coder::new(&codebook);
    println!(
        "articles      coding       adding  reconciling     edition      peak   an article costs, against the size before"
    );
    println!("                                                                       time    memory   edition");
    let mut before: Option<[f64; 3]> = None;
    for size in [100, 1_000, 10_000].into_iter().filter(|size| *size <= largest) {
        let start = Instant::now();
        let codings: Vec<_> = (0..size)
            .map(|number| {
                let known = Metadata { published: Some(day(number)), ..Metadata::default() };
                coder.code(&read(&format!("{number:06}"), &article(number), known))
            })
            .collect();
        let coded = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let mut dossier = Dossier::default();
        codings.into_iter().for_each(|coding| dossier.add(coding));
        let added = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let comparison = compare(&dossier, &codebook);
        let reconciled = start.elapsed().as_secs_f64();
        let bytes = serde_json::to_string(&comparison)?.len();
        let peak = peak().unwrap_or(0.0);
        let each = [coded + added + reconciled, peak, bytes as f64].map(|cost| cost / size as f64);
        let ratio = |i: usize| {
            let of = before.as_ref().and_then(|before| Some(each.get(i)? / before.get(i)?));
            of.filter(|ratio| ratio.is_finite()).map_or("-".to_string(), |ratio| format!("{ratio:.2}"))
        };
        println!(
            "{size:>8}  {coded:>8.3} s   {added:>8.3} s   {reconciled:>8.3} s  {:>7} kB  {peak:>6.0} MB   {:>4}    {:>6}   {:>7}",
            bytes / 1000,
            ratio(0),
            ratio(1),
            ratio(2)
        );
        before = Some(each);
    }
    Ok(())
}
