//! Promise: what all sides have agreed to is coded for all of them, in whatever way reporters tell of it: as a deal and its
//! terms, as what both announce, in a fact box.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

const PAY: &[&str] = &["actors pay agrees", "house pay agrees"];
const HEATING: &[&str] = &["actors heating agrees", "house heating agrees"];
const TALKS: &[&str] = &["actors talks agrees", "house talks agrees"];

#[test]
fn deals_are_called_by_what_they_are_about() {
    hold(&[
        ("The guild and the playhouse have signed a two-year wages agreement.", PAY),
        ("The guild and the playhouse have not signed a wages agreement.", &[]),
        ("A heating deal was reached late on Friday.", HEATING),
        ("The issue of the heating has been resolved.", HEATING),
        ("Negotiators for the two sides have settled on a rise in wages.", PAY),
    ]);
}

#[test]
fn what_a_deal_does() {
    hold(&[
        ("The deal raises wages by a tenth.", PAY),
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
    ]);
}

#[test]
fn fact_boxes() {
    let both = &["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"][..];
    hold(&[
        ("KEY POINTS OF THE DEAL\nWages: up by a tenth\nHeating: new pipes by May", both),
        (
            "Under the agreement, announced shortly after midnight:\n\n- wages will rise;\n\n- the heating will be mended.",
            both,
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
