//! Promise: plain news is read as a reader reads it: what is inserted in a sentence, who works for whom, what a headline leaves
//! out, a label that names no issue, keywords with signs in them.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::code;

const MILL: &str = r#"{"title": "A mill",
 "sides": [{"id": "union", "label": "Mill Workers' Union", "aliases": ["the union", "mill hands"],
            "people": [{"name": "Ada Marsh", "role": "leader"}]},
           {"id": "mill", "label": "Tarn Mills", "aliases": ["Tarn", "the company", "the Tarnish delegation"],
            "people": [{"name": "Tom Quill", "role": "director"}]}],
 "issues": [{"id": "wages", "label": "Wages", "keywords": ["wages", "$20", "15%", "90km"]},
            {"id": "tickets", "label": "Ticket prices", "keywords": ["bus fares"]},
            {"id": "buses", "label": "Buses", "keywords": ["bus service", "night ticket"]}]}"#;

/// What is coded in an article with this headline and this text, as "side issue stance", in order.
fn told(headline: &str, text: &str) -> Vec<String> {
    let codebook = Codebook::from_json(MILL).unwrap();
    let coding = code(&read("a", &format!("{headline}\n\n{text}\n"), Metadata::default()), &codebook);
    let mut said: Vec<String> =
        coding.statements.iter().map(|s| format!("{} {} {}", s.side, s.issue, s.stance.id())).collect();
    said.sort();
    said.dedup();
    said
}

fn hold_mill(rows: &[(&str, &[&str])]) {
    for (text, wanted) in rows {
        assert_eq!(told("A day at the mill", &format!("It rained.\n\n{text}")), *wanted, "{text}");
    }
}

#[test]
fn an_insertion_parts_nothing() {
    hold(&[
        ("The playhouse is willing, however, to mend the heating.", &["house heating proposes"]),
        ("The playhouse is willing, Lenz said, to mend the heating.", &["house heating proposes"]),
        ("The playhouse is prepared, its director said on Monday, to mend the heating.", &["house heating proposes"]),
    ]);
}

#[test]
fn an_insertion_parts_no_verb() {
    hold(&[
        ("The playhouse, Lenz said, would not pay for the heating.", &["house heating rejects"]),
        ("The playhouse has not, so far, accepted Sunday shows.", &["house sundays rejects"]),
        ("The playhouse has, he said, agreed to higher wages.", &["house pay agrees"]),
    ]);
}

#[test]
fn orders_to_ones_own_people_and_times_behind_a_participle() {
    hold(&[
        ("Lenz ordered his managers to mend the heating.", &["house heating agrees"]),
        ("The Sunday shows introduced last year would stay, Lenz said.", &["house sundays rejects"]),
    ]);
}

#[test]
fn an_object_goes_on_behind_a_clause() {
    hold(&[
        ("The guild wants the rehearsals to end once it is dark, and higher wages.", &["actors pay demands"]),
        (
            "The guild wants a halt to rehearsals once it is cold, and the return of the heating.",
            &["actors heating demands"],
        ),
    ]);
}

#[test]
fn whoever_is_adamant_says_what_will_not_be() {
    hold(&[
        ("The guild is adamant that it will not accept Sunday shows.", &["actors sundays rejects"]),
        ("The guild is adamant that there will be no Sunday shows.", &["actors sundays rejects"]),
        ("Lenz was insistent that the playhouse would not pay for the heating.", &["house heating rejects"]),
        ("The guild is adamant that the heating must stay.", &["actors heating demands"]),
    ]);
}

#[test]
fn an_offer_may_hold_what_it_leaves_out() {
    hold(&[
        (
            "The playhouse made an offer that includes the heating but no higher wages.",
            &["house heating proposes", "house pay rejects"],
        ),
        ("Sunday shows are not up for renegotiation, Brandt said.", &["actors sundays rejects"]),
        ("The playhouse has yet to set out its position on Sunday shows.", &["house sundays undecided"]),
        ("The playhouse has not spelled out its position on the heating.", &["house heating undecided"]),
        ("The offer on wages falls short, Brandt said.", &["actors pay rejects"]),
        (
            "The guild dropped its demand for the heating, said a person familiar with the further talks.",
            &["actors heating agrees"],
        ),
        ("Without a tougher line on wages there will be no deal, Brandt said.", &["actors pay demands"]),
    ]);
}

#[test]
fn those_who_work_for_one_side_are_the_other() {
    hold_mill(&[
        ("Workers at Tarn want higher wages.", &["union wages demands"]),
        ("Tarn workers rejected the wages.", &["union wages rejects"]),
        ("Tarn's staff rejected the wages.", &["union wages rejects"]),
        ("Staff at the company are demanding higher wages.", &["union wages demands"]),
        ("Tarn wants its workers to accept lower wages.", &["mill wages demands"]),
        ("Workers at the bakery want higher wages.", &[]),
        ("Marsh heads the southern branch of the union. The branch insists on higher wages.", &["union wages demands"]),
    ]);
}

#[test]
fn an_alias_of_a_delegation_has_its_adjective() {
    hold_mill(&[
        ("Tarnish officials have offered higher wages.", &["mill wages proposes"]),
        ("Tarnish negotiators floated the idea of a bus service.", &["mill buses proposes"]),
    ]);
}

#[test]
fn headlines_leave_out_the_article() {
    for (headline, wanted) in [
        ("Union rejects lower wages", &["union wages rejects"][..]),
        ("Company, union agree higher wages", &["mill wages agrees", "union wages agrees"]),
        ("Delegation asks for lower wages", &[]),
    ] {
        assert_eq!(told(headline, "It rained.\n\nNobody came."), wanted, "{headline}");
    }
}

#[test]
fn a_label_names_an_issue_by_its_own_label_or_none() {
    hold_mill(&[
        ("TICKETS: The union has asked for more of them.", &["union tickets demands"]),
        ("WAGES: Tarn wants lower ones.\n\nCATERING: The union has yet to reply.", &["mill wages demands"]),
    ]);
}

#[test]
fn keywords_may_hold_signs_and_numbers() {
    hold_mill(&[
        ("The union wants $20.", &["union wages demands"]),
        ("The union wants 15%.", &["union wages demands"]),
        ("The union wants 15 percent.", &["union wages demands"]),
        ("The union wants 15 per cent.", &["union wages demands"]),
        ("The union wants 90km.", &["union wages demands"]),
        ("The union wants 90 of them.", &[]),
    ]);
}

/// Whom a verb of asking makes do something doesn't do it.
#[test]
fn what_is_asked_of_a_thing_is_nobodys_consent() {
    hold_mill(&[("Tarn demands that a bus service be on board.", &["mill buses demands"])]);
}

/// What is suspended or called off is what stands right behind it.
#[test]
fn what_is_called_off_to_allow_something_is_not_that() {
    hold(&[
        ("The guild suspended its strike on Friday to give further talks a chance.", &[]),
        ("The guild called off its strike to allow further talks.", &[]),
        ("The guild suspended further talks on Friday.", &["actors talks rejects"]),
    ]);
}

#[test]
fn little_willingness_is_none() {
    hold(&[
        ("The playhouse has shown little willingness to mend the heating.", &["house heating rejects"]),
        (
            "The guild wants the heating mended, but the playhouse has shown little willingness to do so.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("The playhouse has shown a little more willingness to mend the heating.", &["house heating proposes"]),
    ]);
}

#[test]
fn what_is_agreed_of_what_stands_in_front() {
    let heating: &[&str] = &["actors heating agrees", "house heating agrees"];
    hold(&[
        ("On heating, the two sides reached an agreement.", heating),
        ("On heating, the two sides reached a consensus, Lenz said.", heating),
        ("On heating, the two sides are still apart.", &[]),
    ]);
}

#[test]
fn half_praise_exchanges_and_what_would_be_considered() {
    hold(&[
        ("The guild called the higher wages a step in the right direction but not enough.", &["actors pay rejects"]),
        (
            "The guild dropped its demand for higher wages in exchange for the heating.",
            &["actors heating demands", "actors pay agrees"],
        ),
        (
            "The guild would consider Sunday shows if the playhouse mended the heating.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("The playhouse will not make up the lost wages.", &["house pay rejects"]),
    ]);
}

#[test]
fn what_could_be_signed_and_what_was_never_promised() {
    hold(&[
        (
            "Brandt said Sunday shows could be allowed if the playhouse mended the heating.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("The playhouse has never promised higher wages, Lenz said.", &["house pay rejects"]),
        ("Lenz said the playhouse had not promised higher wages.", &["house pay undecided"]),
        ("The guild agreed to Sunday shows early in the further talks.", &["actors sundays agrees"]),
    ]);
}
