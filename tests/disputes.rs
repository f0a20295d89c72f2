//! Promise: any dispute. A codebook with sides and issues alone, in another field, gives useful statements.
//!
//! Each folder in `tests/disputes` has a plain `codebook.json`, invented articles, and `statements.json` with what a careful
//! reader finds in them. The floors are what is reached; they may only rise.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::{Stance, code};

/// What a careful reader finds.
#[derive(serde::Deserialize)]
struct Gold {
    side: String,
    issue: String,
    stance: Stance,
    quote: String,
    #[serde(default)]
    also: Vec<String>,
}

type Triple = (String, String, String, Stance);

fn check(dispute: &str, floor: f64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disputes").join(dispute);
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let codebook = Codebook::from_json(&text("codebook.json")).unwrap();
    let gold: BTreeMap<String, Vec<Gold>> = serde_json::from_str(&text("statements.json")).unwrap();
    let sides: BTreeSet<&str> = codebook.sides.iter().map(|side| side.id.as_str()).collect();
    let issues: BTreeSet<&str> = codebook.issues.iter().map(|issue| issue.id.as_str()).collect();

    let (mut wanted, mut found) = (BTreeSet::<Triple>::new(), BTreeSet::<Triple>::new());
    for (id, statements) in &gold {
        let text = text(&format!("{id}.txt"));
        for statement in statements {
            assert!(sides.contains(statement.side.as_str()), "{id}: {}", statement.side);
            assert!(issues.contains(statement.issue.as_str()), "{id}: {}", statement.issue);
            for quote in std::iter::once(&statement.quote).chain(&statement.also) {
                assert!(text.contains(quote), "{id}: the gold quotes what doesn't stand there: {quote}");
            }
            wanted.insert((id.clone(), statement.side.clone(), statement.issue.clone(), statement.stance));
        }
        for statement in code(&read(id, &text, Metadata::default()), &codebook).statements {
            found.insert((id.clone(), statement.side, statement.issue, statement.stance));
        }
    }
    let hits = wanted.intersection(&found).count() as f64;
    let f1 = 2.0 * hits / (wanted.len() + found.len()) as f64;
    for (sign, triples) in [("missed", wanted.difference(&found)), ("false ", found.difference(&wanted))] {
        for (id, side, issue, stance) in triples {
            eprintln!("{dispute} {id} {sign} {side} {issue} {}", stance.id());
        }
    }
    eprintln!("{dispute}: triples F1 {f1:.3}, {hits} of {} wanted, {} found", wanted.len(), found.len());
    assert!(f1 >= floor, "{dispute}: triples F1 fell to {f1:.3}, below {floor}");
}

#[test]
fn a_port_strike() {
    check("port-strike", 0.84);
}

#[test]
fn a_trade_pact() {
    check("trade-pact", 0.84);
}

/// .37 when it was first read, after the rules were done; its misses then showed which classes of phrases were missing.
#[test]
fn a_rail_dispute() {
    check("rail-talks", 0.97);
}

/// Two more, written before the rules were widened. This one was read while they were.
#[test]
fn a_quarrel_over_fish() {
    check("fish-quota", 0.82);
}

/// And this one was not: nobody looked at what is missed in it.
#[test]
fn coalition_talks() {
    check("coalition", 0.81);
}

/// Read while the rules were widened: .36 at first.
#[test]
fn a_dam_upstream() {
    check("river-dam", 0.78);
}

/// Nobody looked at what is missed in this one: agency reports.
#[test]
fn a_cod_war() {
    check("cod-war", 0.95);
}

/// Agency reports with features among them: .41 at first, read after two rounds of widening.
#[test]
fn doctors_on_strike() {
    check("hospital-pay", 0.67);
}

/// Features, which paraphrase everything: .03 at first. What the rules don't reach.
#[test]
fn a_cod_war_in_features() {
    check("cod-war-features", 0.36);
}

/// Agency reports and features, half and half, as in all that follow; read while the rules were widened.
#[test]
fn gas_through_a_neighbour() {
    check("gas-transit", 0.78);
}

/// As above.
#[test]
fn teachers_on_strike() {
    check("school-strike", 0.77);
}

/// As above.
#[test]
fn limits_on_a_nuclear_programme() {
    check("nuclear-limits", 0.73);
}

/// As above: agency reports .67 at first and features .11.
#[test]
fn a_treaty_on_pandemics() {
    check("pandemic-treaty", 0.75);
}

/// As above: .79 and .10.
#[test]
fn screenwriters_on_strike() {
    check("script-strike", 0.77);
}

/// Three that were written to see what a codebook of ten minutes misses: .55, .68, .69 at first; read while that was mended.
#[test]
fn clubs_and_their_league() {
    check("tv-rights", 0.77);
}

/// As above.
#[test]
fn a_mine_at_a_lake() {
    check("lake-mine", 0.78);
}

/// As above.
#[test]
fn a_city_and_a_ride_firm() {
    check("ride-hailing", 0.91);
}

/// Agency reports alone, .74 when they were first read; their misses were looked at by kind afterwards.
#[test]
fn tenants_and_a_housing_company() {
    check("flat-rents", 0.86);
}

/// As above.
#[test]
fn two_blocs_and_a_levy_on_carbon() {
    check("carbon-levy", 0.88);
}

/// As above: .62 and .73 when they were first read.
#[test]
fn a_museum_and_an_island_about_bronzes() {
    check("bronzes", 0.86);
}

#[test]
fn insurers_and_pharmacists() {
    check("pharmacy-pay", 0.81);
}

/// .70 when it was first read.
#[test]
fn dairy_farmers_and_a_supermarket_chain() {
    check("milk-price", 0.79);
}

/// Agency reports, .58 and .60 when they were first read; their misses showed which plain shapes of sentences were not read.
#[test]
fn an_orchestra_and_its_musicians() {
    check("orchestra-contract", 0.75);
}

/// As above.
#[test]
fn nurses_and_their_hospitals() {
    check("nurses-pay", 0.70);
}

/// Nobody looked at what is missed in these two: agency reports, .63 at first.
#[test]
fn a_border_in_the_mountains() {
    check("glacier-border", 0.64);
}

/// Agency reports and features, half and half: .38 at first.
#[test]
fn the_tolls_of_a_canal() {
    check("canal-tolls", 0.40);
}

/// Sixteen more, written at once by people who had not seen the program, nine or ten agency reports and three features each:
/// .48 at first, in the mean. What is missed in these was read while the rules were widened.
#[test]
fn ten_disputes_read_together() {
    for (dispute, floor) in [
        ("airline", 0.76),
        ("ceasefire", 0.60),
        ("coalition-heating", 0.63),
        ("fishing-pact", 0.55),
        ("highlands", 0.58),
        ("hospital-merger", 0.59),
        ("publishers", 0.60),
        ("sanctions", 0.59),
        ("stadium", 0.60),
        ("warehouse", 0.67),
    ] {
        check(dispute, floor);
    }
}

/// And these nobody looked at but for their scores: what a new dispute may expect.
#[test]
fn six_disputes_nobody_read() {
    for (dispute, floor) in [
        ("buses", 0.58),
        ("dairy-trade", 0.53),
        ("lithium", 0.69),
        ("strait", 0.58),
        ("university", 0.60),
        ("water", 0.49),
    ] {
        check(dispute, floor);
    }
}

/// Six more a round later, agency reports alone: .59 at first, in the mean (.42 to .65). These were read then.
#[test]
fn four_disputes_read_later() {
    for (dispute, floor) in
        [("chip-truce", 0.72), ("dock-contract", 0.75), ("grain-corridor", 0.65), ("rebel-talks", 0.54)]
    {
        check(dispute, floor);
    }
}

/// And these nobody looked at but for their scores.
#[test]
fn two_more_that_nobody_read() {
    for (dispute, floor) in [("cabinet", 0.67), ("gas-licence", 0.66)] {
        check(dispute, floor);
    }
}

/// Four more, written before the rules were widened with them: .58, .67, .78 and .83 at first.
#[test]
fn four_disputes_of_the_latest_round() {
    for (dispute, floor) in
        [("refuse-strike", 0.77), ("power-cable", 0.83), ("isles-peace", 0.86), ("budget-talks", 0.92)]
    {
        check(dispute, floor);
    }
}
