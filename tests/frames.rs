//! Promise: plain sentences as news agencies write them are read alike, whatever frame they are built on.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;

#[test]
fn what_a_deal_holds() {
    hold(&[
        ("Under the deal, wages will rise in May.", &["actors pay agrees", "house pay agrees"]),
        (
            "Players who have no heating will get some under the agreement.",
            &["actors heating agrees", "house heating agrees"],
        ),
        (
            "The players will get better heating under an accord signed on Friday.",
            &["actors heating agrees", "house heating agrees"],
        ),
        ("According to the agreement, wages will rise in May.", &["actors pay agrees", "house pay agrees"]),
        (
            "A deal reached on Friday provides for 40 more Sunday shows.",
            &["actors sundays agrees", "house sundays agrees"],
        ),
        ("The two agreed that wages would rise.", &["actors pay agrees", "house pay agrees"]),
        (
            "Both sides accepted a city plan under which wages would rise in May.",
            &["actors pay agrees", "house pay agrees"],
        ),
        // A deal of another year, and one that nobody has made.
        ("Under the accord of 2019, wages will rise in May.", &[]),
        ("The players would get better heating under any deal.", &[]),
    ]);
}

#[test]
fn what_an_article_tells_after_a_deal_was_made() {
    let made = "The guild and the playhouse struck a deal late on Friday.\n\n";
    let after = |sentence: &str, wanted: &[&str]| {
        (format!("{made}{sentence}"), wanted.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    };
    theatre::hold_all(&[
        after("Wages will rise by 3 per cent in May.", &["actors pay agrees", "house pay agrees"]),
        after("The heating stays switched on.", &["actors heating agrees", "house heating agrees"]),
        after("Dancers get better heating from October.", &["actors heating agrees", "house heating agrees"]),
        after("Sunday shows are ruled out until 2030.", &["actors sundays agrees", "house sundays agrees"]),
        after("Under the terms, the heating remains switched on.", &["actors heating agrees", "house heating agrees"]),
        after("Wages are to rise in May, a mediator said.", &["actors pay agrees", "house pay agrees"]),
        after("Under the 40-page pact, wages will rise in May.", &["actors pay agrees", "house pay agrees"]),
        // What a side will do it promises; what is only so, what is said not to be settled, and what was before is no part.
        after("The playhouse will raise wages.", &["house pay agrees"]),
        after("Wages average 900 crowns a month.", &[]),
        after("Several points remain open.\n\nWages will be looked at in May.", &[]),
        after("Wages fell by 3 per cent in May.", &[]),
        after("No Sunday shows are planned.", &[]),
    ]);
}

#[test]
fn what_somebody_can_think_of() {
    hold(&[
        ("The heating could be repaired in May, Otto Lenz said.", &["house heating proposes"]),
        ("Ida Brandt said Sunday shows could continue until Easter.", &["actors sundays proposes"]),
        ("Otto Lenz said the playhouse could stretch the Sunday shows.", &["house sundays proposes"]),
        ("Sunday shows could be relaxed, but not before wages rise.", &[]),
        ("Further talks resume on Tuesday, both sides said.", &["actors talks agrees", "house talks agrees"]),
        ("Singers will be given better heating, both sides said.", &["actors heating agrees", "house heating agrees"]),
        ("Analysts said Sunday shows could continue.", &[]),
    ]);
}

#[test]
fn what_both_go_on_with() {
    hold(&[
        ("The two sides reached an understanding to let wages rise.", &["actors pay agrees", "house pay agrees"]),
        ("Both sides have left it to further talks.", &["actors talks agrees", "house talks agrees"]),
        ("Both sides told the mayor they were ready to raise wages.", &["actors pay agrees", "house pay agrees"]),
        ("Both sides said further talks resume on Monday.", &["actors talks agrees", "house talks agrees"]),
        ("Both sides have left the hall.", &[]),
    ]);
}

#[test]
fn what_is_led_in_before_a_colon() {
    hold(&[
        ("Otto Lenz hinted at a way out: the heating could be repaired.", &["house heating proposes"]),
        ("Ida Brandt said the guild won't have Sunday shows.", &["actors sundays rejects"]),
        ("Ten Sunday shows a year are on offer from the guild.", &["actors sundays proposes"]),
        ("The hall was cold: the heating could not be repaired.", &[]),
    ]);
}

#[test]
fn what_an_offer_holds() {
    hold(&[
        ("Under the playhouse's offer, wages would rise by 3 per cent.", &["house pay proposes"]),
        ("Under the guild's offer, the playhouse would raise wages.", &["actors pay demands"]),
        ("The playhouse's proposal provides for better heating.", &["house heating proposes"]),
        ("The playhouse's proposal would see the heating repaired.", &["house heating proposes"]),
        ("The guild's plan would see the heating repaired.", &["actors heating proposes"]),
    ]);
}

#[test]
fn offers_and_demands_that_move() {
    hold(&[
        ("The guild lowered its pay demand to 6 per cent.", &["actors pay demands"]),
        ("The guild softened its demand for a pay rise from 8 to 6 per cent.", &["actors pay demands"]),
        ("The guild dropped its demand for a pay rise.", &["actors pay agrees"]),
        ("The playhouse declined to raise its pay offer.", &["house pay rejects"]),
        ("The playhouse said it would not improve its pay offer.", &["house pay rejects"]),
        ("The playhouse improved its pay offer.", &["house pay proposes"]),
        ("The playhouse has decided to raise wages.", &["house pay agrees"]),
        ("Otto Lenz said the playhouse could raise wages.", &["house pay proposes"]),
        ("The playhouse hopes to reach agreement on pay.", &[]),
    ]);
}

#[test]
fn who_is_asked_and_who_answers() {
    hold(&[
        ("Otto Lenz, the director, told the guild on Monday that wages would not be raised.", &["house pay rejects"]),
        ("The playhouse has been asked to raise wages by December.", &["actors pay demands"]),
        ("\"I am being asked for higher wages,\" Otto Lenz said.", &["actors pay demands"]),
        ("The guild's request that wages be raised was turned down.", &["actors pay demands", "house pay rejects"]),
        (
            "The guild's request that wages be raised was turned down by the playhouse.",
            &["actors pay demands", "house pay rejects"],
        ),
        ("Ida Brandt said a pay rise of at least 5 per cent was needed.", &["actors pay demands"]),
        ("\"What we need is better heating,\" Ida Brandt said.", &["actors heating demands"]),
        ("The playhouse neither accepted nor rejected better heating.", &["house heating undecided"]),
        ("The playhouse gave in to the guild's demand for Berlin wages.", &["actors pay demands", "house pay agrees"]),
        (
            "The guild considered the playhouse's offer of 40 Sunday shows far too few.",
            &["actors sundays rejects", "house sundays proposes"],
        ),
        ("The players have still to decide on Sunday shows.", &["actors sundays undecided"]),
        (
            "The playhouse will offer neither higher wages nor better heating.",
            &["house heating rejects", "house pay rejects"],
        ),
    ]);
}

#[test]
fn what_depends_on_what() {
    hold(&[
        ("The guild would accept Sunday shows in return for a new roof.", &["actors sundays conditions"]),
        ("The guild would accept lower wages provided the playhouse repaired the roof.", &["actors pay conditions"]),
        ("A new roof is a condition for Sunday shows, Ida Brandt said.", &["actors sundays conditions"]),
        (
            "As a condition for further talks, the guild wants better heating.",
            &["actors heating demands", "actors talks conditions"],
        ),
        ("The guild would only agree to Sunday shows with a new roof.", &["actors sundays conditions"]),
        ("Ida Brandt said: \"If the roof is repaired, we will accept Sunday shows.\"", &["actors sundays conditions"]),
        // What comes by itself is no condition.
        ("The guild ruled out Sunday shows before the gala.", &["actors sundays rejects"]),
        ("The guild ruled out Sunday shows before the roof is mended.", &["actors sundays conditions"]),
    ]);
}

#[test]
fn what_is_called_off() {
    hold(&[
        ("The playhouse suspended the Sunday shows.", &["house sundays agrees"]),
        ("The playhouse suspended further talks.", &["house talks rejects"]),
        ("The guild asked whether wages would rise.", &[]),
        (
            "The guild and the playhouse will share the cost of heating.",
            &["actors heating agrees", "house heating agrees"],
        ),
    ]);
}
