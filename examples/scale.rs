//! How time grows with the number of articles: codes and reconciles 100, 1,000 and 10,000 invented articles and prints the
//! ratios. `cargo run --release --example scale [LARGEST]`

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
  "measures": [{"id": "crates", "label": "Crates left on the quay", "unit": "crates", "keywords": ["crate"]}]
}"#;

const FIRST: [&str; 3] = ["Aldo", "Ines", "Marta"];
const LAST: [&str; 5] = ["Marsterberg", "Frellinck", "Orskovy", "Daneva", "Hrens"];
const DONE: [&str; 5] = ["demanded", "rejected", "agreed to", "proposed", "will study"];
const WHAT: [&str; 5] =
    ["higher pay", "shorter shifts", "a ban on job cuts", "an end to night work", "a new round of talks"];
const WHO: [&str; 4] = ["The union", "The port", "Brenk", "Ines Holt"];
const WHEN: [&str; 4] = ["on Monday", "after a long night", "in a letter", "at the harbour gate"];

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
}

fn article(number: usize) -> String {
    let mut dice = Dice(number as u64);
    let mut text = format!("Harbour report {number}\n\n");
    for _ in 0..12 {
        let sentence = match dice.below(4) {
            0 => format!("{} {} {} {}.", dice.of(&WHO), dice.of(&DONE), dice.of(&WHAT), dice.of(&WHEN)),
            1 => format!("{} crates were left on the quay {}.", 20 + dice.below(4000), dice.of(&WHEN)),
            2 => format!(
                "The engineer {} {} watched {} boats {}.",
                dice.of(&FIRST),
                dice.of(&LAST),
                dice.below(90),
                dice.of(&WHEN)
            ),
            _ => format!("\"We want {},\" {} said {}.", dice.of(&WHAT), dice.of(&WHO), dice.of(&WHEN)),
        };
        text.push_str(&sentence);
        text.push_str("\n\n");
    }
    text
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let largest = std::env::args().nth(1).and_then(|number| number.parse().ok()).unwrap_or(10_000);
    let codebook = Codebook::from_json(CODEBOOK)?;
    let coder = Coder::new(&codebook);
    println!("articles      coding  reconciling   kB out  per article, against the size before");
    let mut before: Option<f64> = None;
    for size in [100, 1_000, 10_000].into_iter().filter(|size| *size <= largest) {
        let start = Instant::now();
        let mut dossier = Dossier::default();
        for number in 0..size {
            dossier.add(coder.code(&read(&format!("{number:06}"), &article(number), Metadata::default())));
        }
        let coded = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let comparison = compare(&dossier, &codebook);
        let reconciled = start.elapsed().as_secs_f64();
        let bytes = serde_json::to_string(&comparison)?.len();
        let each = (coded + reconciled) / size as f64;
        let ratio = before.map_or("-".to_string(), |before| format!("{:.2}", each / before));
        println!("{size:>8}  {coded:>8.3} s   {reconciled:>8.3} s  {:>7}  {ratio}", bytes / 1000);
        before = Some(each);
    }
    Ok(())
}
