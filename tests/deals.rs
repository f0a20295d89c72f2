//! Promise: what all sides have agreed to is coded for all of them, in whatever way reporters tell of it: as a deal and its
//! terms, as what both announce, in a fact box.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::{hold, read_out};

const PAY: &[&str] = &["actors pay agrees", "house pay agrees"];
const HEATING: &[&str] = &["actors heating agrees", "house heating agrees"];
const BOTH: &[&str] = &["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"];
const TALKS: &[&str] = &["actors talks agrees", "house talks agrees"];

#[test]
fn deals_are_called_by_what_they_are_about() {
    hold(&[
        ("The guild and the playhouse have signed a two-year wages agreement.", PAY),
        ("The guild and the playhouse have not signed a wages agreement.", &[]),
        ("A heating deal was reached late on Friday.", HEATING),
        ("A deal was struck on wages, Lenz said, while others were still at table.", PAY),
        ("No deal was struck on wages, Lenz said.", &[]),
        ("The issue of the heating has been resolved.", HEATING),
        ("Negotiators for the two sides have settled on a rise in wages.", PAY),
    ]);
}

#[test]
fn what_a_deal_does() {
    hold(&[
        ("The deal raises wages by a tenth.", PAY),
        ("A clause in the agreement raises wages by a tenth.", PAY),
        ("The players ratified the contract, which raises wages by a tenth.", PAY),
        ("The players backed a deal on Tuesday that raises wages by a tenth.", PAY),
        ("The deal, signed on Friday, raises the wages of all players.", PAY),
        ("Under the deal, there will be no cut in wages.", PAY),
        ("Under a compromise accepted by both sides, the playhouse may lower the heating at noon.", HEATING),
        ("The playhouse and the guild have both accepted a proposal to raise wages.", PAY),
        ("The two sides have resolved the main questions. Wages will be raised by a tenth.", PAY),
        ("It was agreed that the players would be heard before any change to the heating.", HEATING),
    ]);
}

#[test]
fn what_both_announce() {
    hold(&[
        ("The date of further talks has been set, both sides said.", TALKS),
        ("Both sides have set a date for further talks.", TALKS),
        ("Wages will rise by a tenth, the two sides said.", PAY),
        ("Further talks are to begin in May, Brandt and Lenz announced.", TALKS),
        ("The guild and the playhouse have each named two doctors to a committee on wages.", TALKS),
        ("Brandt and Lenz told their negotiators to return to further talks on Monday.", TALKS),
        ("Both delegations gave a positive response to the proposal to raise wages.", PAY),
    ]);
}

#[test]
fn what_one_accepts() {
    const PAY: &[&str] = &["actors pay agrees"];
    hold(&[
        ("Wages will fall by a tenth, a step to which the guild consented last week.", PAY),
        ("The guild's members voted 92 to 8 in favour of the wages.", PAY),
        ("Further talks were suggested by the mayor. The guild said it would attend.", &["actors talks agrees"]),
        (
            "Further talks will be held in May, said the guild's president. The playhouse said it would do the same.",
            TALKS,
        ),
        ("The playhouse has accepted that there will be no Sunday shows.", &["house sundays agrees"]),
        ("Members of the guild voted to accept the wages.", PAY),
    ]);
}

#[test]
fn fact_boxes() {
    hold(&[
        ("KEY POINTS OF THE DEAL\nWages: up by a tenth\nHeating: new pipes by May", BOTH),
        (
            "Under the agreement, announced shortly after midnight:\n\n- wages will rise;\n\n- the heating will be mended.",
            BOTH,
        ),
        (
            "Where the guild stands:\n\n- Wages: wants a tenth more\n\n- Heating: has not decided",
            &["actors heating undecided", "actors pay demands"],
        ),
    ]);
}

#[test]
fn less_than_so_much_is_no_refusal() {
    hold(&[
        ("The guild will not accept wages of less than 40 crowns.", &["actors pay demands"]),
        ("The playhouse has received a new offer on Sunday shows.", &["actors sundays proposes"]),
    ]);
}

#[test]
fn sentences_behind_one_that_tells_of_a_deal() {
    hold(&[
        ("The accord was read out at dawn. Wages go up by a tenth.", PAY),
        ("The two sides signed a protocol. The playhouse raises wages by a tenth.", PAY),
        ("The accord was signed in 2016. The playhouse raises wages by a tenth.", &[]),
        ("The deal raises wages. The playhouse may lower the heating at noon.", BOTH),
        ("Under the terms of the deal, wages will rise.", PAY),
        ("Wages are to rise in May, according to a joint statement.", PAY),
        ("According to the final text, wages will rise.", PAY),
        ("Under the accord, doors close at ten. The playhouse raises wages by a tenth.", PAY),
        ("Under a compromise that both sides accepted on Monday, wages will rise.", PAY),
        ("In the agreement the playhouse grants the players the right to their wages in winter.", PAY),
    ]);
}

#[test]
fn what_a_deal_says_in_a_clause() {
    hold(&[
        ("The pact, reached after a night of talks, obliges the playhouse to mend the heating.", HEATING),
        ("The deal means that wages will rise.", PAY),
        ("The accord of three years ago let wages rise.", &[]),
        ("Part of the agreement is a rise in wages.", PAY),
        ("Among the points already settled are the wages.", PAY),
        ("Agreed, too, is a rise in wages.", PAY),
        ("Wages will rise in May, it was agreed on Tuesday.", PAY),
        ("It was agreed on Tuesday that wages will rise.", PAY),
        ("On wages, a compromise was found.", PAY),
        ("There is agreement on wages.", PAY),
        ("The dispute over wages has been settled.", PAY),
    ]);
}

#[test]
fn headlines() {
    let rows: &[(&str, &[&str])] = &[
        ("Players' Guild, playhouse agree pay deal, drop plan for summer", PAY),
        ("18:05 - Brandt: no further talks", &["actors talks rejects"]),
        ("Brandt: no deal on pay until Lenz mends the roof", &["actors pay conditions"]),
        ("Lenz: wages 'not negotiable'", &["house pay rejects"]),
        ("Brandt to playhouse: raise wages", &["actors pay demands"]),
        ("Lenz: no decision yet on further talks", &["house talks undecided"]),
        (
            "Brandt: no Sunday shows, no pay, no further talks",
            &["actors pay rejects", "actors sundays rejects", "actors talks rejects"],
        ),
    ];
    for (headline, wanted) in rows {
        let said = read_out(&format!("{headline}\n\nIt rained in the morning.\n\nIt was cold at noon.\n"));
        assert_eq!(said, *wanted, "{headline}");
    }
}

#[test]
fn a_deal_goes_by_many_names_and_its_clauses_too() {
    hold(&[
        ("The guild and the playhouse announced a road map on Monday that would raise wages and end a feud.", PAY),
        ("The two sides have signed an agreement under which wages will rise by a tenth.", PAY),
        ("The guild and the playhouse signed a contract on Thursday that raises wages by a tenth.", PAY),
        ("The deal, reached last week, raises wages by a tenth.", PAY),
        ("The chapter, agreed late on Friday, limits the heating to the winter months.", HEATING),
        ("The heating clause has been initialled by both delegations.", HEATING),
        ("Wages will rise by a tenth, under a clause that both sides initialled on Friday.", PAY),
        ("Under the framework, wages will rise by a tenth.", PAY),
        ("Both negotiating teams have accepted higher wages.", PAY),
        ("The two sides had reached a \"basic consensus\" on wages.", PAY),
        ("There is agreement on wages, Lenz said.", PAY),
        ("Tickets would not be sold before there was an agreement on wages, Lenz said.", &[]),
        ("Under the deal, Sunday shows are banned.", &["actors sundays agrees", "house sundays agrees"]),
        ("Both sides favour Sunday shows.", &["actors sundays agrees", "house sundays agrees"]),
        ("Both said they were content for the heating to go on until May.", HEATING),
    ]);
}

#[test]
fn who_asks_no_more_or_can_work_with_it_accepts() {
    hold(&[
        ("The guild has stopped asking for better heating.", &["actors heating agrees"]),
        ("The guild said the figure for wages was one it could work with.", &["actors pay agrees"]),
        ("The question of the heating was \"basically done\", the playhouse said.", &["house heating agrees"]),
        ("The guild settled for better heating.", &["actors heating agrees"]),
        ("The playhouse will cut its heating by half.", &["house heating agrees"]),
    ]);
}

/// A deal may be told of in many ways; what is told behind it is what it holds.
#[test]
fn however_a_deal_was_made_its_terms_are_agreed() {
    let made = [
        ("The two sides settled on a new contract on Friday.", true),
        ("The guild and the playhouse came to terms on Friday.", true),
        ("The guild and the playhouse signed a contract on Friday.", true),
        ("A deal was reached on Friday.", true),
        ("The curtain rose on Friday after the two sides reached a deal.", true),
        ("The guild and the playhouse ended their dispute on Friday.", true),
        ("The guild's members backed the deal by 40 votes to 12.", true),
        ("The guild rejected the deal.", false),
        ("The guild and the playhouse hope to agree by Friday.", false),
    ];
    let row = |(told, so): (&str, bool)| {
        let wanted = if so { PAY.iter().map(|said| (*said).to_owned()).collect() } else { Vec::new() };
        (format!("{told} Wages will rise by 5%."), wanted)
    };
    theatre::hold_all(&made.map(row));
}

#[test]
fn what_is_a_condition_for_something_is_demanded() {
    hold(&[
        (
            "The playhouse agreed to mend the heating, which had been the guild's condition for coming back.",
            &["actors heating demands", "house heating agrees"],
        ),
        ("Higher wages are the guild's condition for signing.", &["actors pay demands"]),
    ]);
}

#[test]
fn what_is_ended_with_a_deal_is_ended_by_its_terms() {
    hold(&[
        ("The two sides ended the strike on Sunday with an agreement that raises wages.", PAY),
        ("The two sides averted a strike with a compromise that leaves wages at 90 crowns.", PAY),
        ("The two sides have settled one of the issues: wages will stay as they are.", PAY),
        ("The guild and the playhouse ended the week with a deal that leaves out the heating.", &[]),
        ("The guild and the playhouse reached a deal on Monday. Newcomers have to wait a year for higher wages.", PAY),
        (
            "The guild and the playhouse reached a deal on Monday. Newcomers should have higher wages, a critic said.",
            &[],
        ),
        ("The playhouse hopes to end the strike with a deal that leaves wages at 90 crowns.", &[]),
    ]);
}
