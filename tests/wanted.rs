//! Promise: whatever names what a side asks for or offers, it is read as such: lists of demands, papers and what they hold, crowds
//! and bodies that want something. A row is a sentence and what it says of sides and issues.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::hold;
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::code;

#[test]
fn what_a_demand_behind_the_theme_is_for() {
    hold(&[
        ("On wages, the guild has halved its demand.", &["actors pay demands"]),
        ("On heating, the playhouse repeated its offer.", &["house heating proposes"]),
        ("On Sunday shows, the playhouse dropped its demand.", &[]),
    ]);
}

#[test]
fn whose_paper_demands_and_what_it_lists() {
    hold(&[
        ("A letter drawn up by the guild calls for better heating.", &["actors heating demands"]),
        ("A paper signed by the playhouse demands Sunday shows.", &["house sundays demands"]),
        (
            "A paper seen by a local newspaper lists what the guild wants from the playhouse:\n\n- better heating\n\n- higher wages",
            &["actors heating demands", "actors pay demands"],
        ),
        (
            "Here is what the guild demands of the playhouse:\n\n- better heating\n\n- higher wages",
            &["actors heating demands", "actors pay demands"],
        ),
    ]);
}

#[test]
fn who_gives_nothing_refuses() {
    hold(&[
        ("The playhouse would pay nothing for Sunday shows.", &["house sundays rejects"]),
        ("The playhouse offered nothing on wages.", &["house pay rejects"]),
        ("The playhouse offered nothing less than better heating.", &["house heating demands"]),
        ("Agreement was reached on heating, but not on wages.", &["actors heating agrees", "house heating agrees"]),
        ("Otto Lenz saw no room for further talks while wages were this high.", &["house talks conditions"]),
    ]);
}

#[test]
fn whoever_is_against_a_side_or_no_more_with_it_is_another() {
    hold(&[
        ("The guild's opposition wants Sunday shows.", &[]),
        ("The playhouse's former director wants Sunday shows.", &[]),
        ("The playhouse management late on Friday rejected Sunday shows.", &["house sundays rejects"]),
        ("Better heating, long sought by the guild, was not discussed.", &["actors heating demands"]),
        ("Ida Brandt said she had met Otto Lenz and that he had agreed to higher wages.", &["house pay agrees"]),
        ("Otto Lenz said he had met Ida Brandt and that she had agreed to Sunday shows.", &["actors sundays agrees"]),
    ]);
}

#[test]
fn what_a_title_a_figure_and_such_a_thing_are_of() {
    hold(&[
        (
            "The guild and the playhouse signed an agreement on Friday.\n\nWages. The playhouse will pay a tenth more from May.",
            &["actors pay agrees", "house pay agrees"],
        ),
        (
            "The guild proposed better heating.\n\nThe playhouse ruled out such a luxury.",
            &["actors heating proposes", "house heating rejects"],
        ),
        (
            "The guild wants wages of 40 crowns.\n\nThe two sides failed to agree on heating. The playhouse still offers 30 crowns.",
            &["actors pay demands", "house heating proposes"],
        ),
    ]);
}

#[test]
fn an_account_may_hold_money() {
    hold(&[
        (
            "The guild wants a heating account. The playhouse offered a wages account.",
            &["actors heating demands", "house pay proposes"],
        ),
        ("The playhouse offered an account of the further talks.", &[]),
    ]);
}

#[test]
fn what_stands_on_a_list_is_asked_for() {
    hold(&[
        ("Chief among the guild's demands is better heating.", &["actors heating demands"]),
        ("Also among the demands of the guild are higher wages.", &["actors pay demands"]),
        ("Heading the list of the guild's demands is better heating.", &["actors heating demands"]),
        ("Higher wages head the guild's list of demands.", &["actors pay demands"]),
        ("The guild presented seven demands, among them better heating.", &["actors heating demands"]),
        (
            "The guild has submitted a list of 14 demands, including better heating and higher wages.",
            &["actors heating demands", "actors pay demands"],
        ),
        ("The guild published a list of demands ranging from better heating to free tea.", &["actors heating demands"]),
        ("The guild handed Otto Lenz a list of demands topped by higher wages.", &["actors pay demands"]),
        ("The guild's demands range from better heating to free tea.", &["actors heating demands"]),
        (
            "The playhouse met several of the guild's demands, among them better heating.",
            &["actors heating demands", "house heating agrees"],
        ),
        ("One of the guild's demands, better heating, was met on Friday.", &["actors heating demands"]),
        ("Another guild demand, better heating, was not discussed.", &["actors heating demands"]),
        ("Better heating was among the things the guild asked for.", &["actors heating demands"]),
        (
            "The guild's demands - better heating and higher wages - have not changed.",
            &["actors heating demands", "actors pay demands"],
        ),
        // A list that nobody is said to have.
        ("Demands on the list included better heating.", &[]),
    ]);
}

#[test]
fn what_a_proposal_holds_is_offered() {
    hold(&[
        ("The playhouse's proposal includes higher wages.", &["house pay proposes"]),
        ("The playhouse's plan raises wages by a tenth.", &["house pay proposes"]),
        ("The playhouse presented a package that includes better heating.", &["house heating proposes"]),
        ("The package offered by the playhouse includes better heating.", &["house heating proposes"]),
        ("Players would get higher wages under a proposal made by the playhouse.", &["house pay proposes"]),
        ("An idea floated by the playhouse is to raise wages twice a year.", &["house pay proposes"]),
        ("The playhouse's plan would end Sunday shows.", &["house sundays proposes"]),
        ("The guild rejected a proposal that includes Sunday shows.", &["actors sundays rejects"]),
        ("The proposal ended the strike over wages.", &[]),
    ]);
}

#[test]
fn who_wants_it_is_named_in_many_ways() {
    hold(&[
        ("Players demand higher wages as talks resume", &["actors pay demands"]),
        ("Thousands of players rallied outside the playhouse to press for higher wages.", &["actors pay demands"]),
        ("The council, the guild's executive body, has proposed a 20 percent cut in wages.", &["actors pay proposes"]),
        ("The guild sent a letter to the playhouse asking for better heating.", &["actors heating demands"]),
        ("Players demand wages", &["actors pay demands"]),
        ("The playhouse said players would get higher wages under its final offer.", &["house pay proposes"]),
        ("The playhouse gave permission on Monday for Sunday shows to end.", &["house sundays agrees"]),
        ("The guild met Otto Lenz on Friday to ask for higher wages.", &["actors pay demands"]),
        ("What is needed is better heating, Ida Brandt said.", &["actors heating demands"]),
        ("The new heating, proposed by the playhouse last month, would be cheaper.", &["house heating proposes"]),
        ("The playhouse decided on Monday to raise wages.", &["house pay agrees"]),
        ("The playhouse handed the guild its proposal for Sunday shows.", &["house sundays proposes"]),
        ("The guild is fighting to save the heating.", &["actors heating demands"]),
        ("Sunday shows are the guild's worry, but it also wants better heating.", &["actors heating demands"]),
        (
            "The playhouse bowed to guild demands for better heating.",
            &["actors heating demands", "house heating agrees"],
        ),
    ]);
}

#[test]
fn a_plan_is_told_of_over_sentences() {
    hold(&[
        (
            "The playhouse put forward a ten-page plan for summer. Sunday shows would be cut from ten to six.",
            &["house sundays proposes"],
        ),
        ("The playhouse unveiled proposals on Monday. They provide for higher wages.", &["house pay proposes"]),
        ("The guild put forward a draft contract on Monday. It provides for higher wages.", &["actors pay demands"]),
        (
            "The document is the most detailed offer yet made by the playhouse. It provides for higher wages and would \
             end Sunday shows.",
            &["house pay proposes", "house sundays proposes"],
        ),
        (
            "The playhouse put forward a plan for summer. Sunday shows would be cut, Ida Brandt said.",
            &["actors sundays agrees"],
        ),
    ]);
}

/// Who says it may stand between.
#[test]
fn what_is_vital_or_unacceptable_someone_says() {
    hold(&[
        ("It was vital, Ida Brandt said, that wages rise.", &["actors pay demands"]),
        ("It was important, the guild said, to mend the heating.", &["actors heating demands"]),
        ("It was also unacceptable, she said, that any Sunday shows be given.", &[]),
        ("It was unacceptable, Ida Brandt said, that any Sunday shows be given.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn names_that_are_verbs_too() {
    let codebook = r#"{"title": "A war", "sides": [
        {"id": "rebels", "label": "the Front", "aliases": ["the rebels"], "people": [{"name": "Neil Foster", "role": "leader"}]},
        {"id": "state", "label": "the state", "aliases": ["the army"], "people": []}],
        "issues": [{"id": "truce", "label": "Truce", "keywords": ["truce"]}]}"#;
    let codebook = Codebook::from_json(codebook).unwrap();
    let rows = [
        ("Rebels agree to truce", "rebels agrees"),
        ("Rebels in the north called for a truce on Sunday.", "rebels demands"),
        ("Foster asked the army to accept a truce.", "rebels demands"),
        ("\"We will sign a truce,\" Foster promised.", "rebels agrees"),
    ];
    for (text, wanted) in rows {
        let text = format!("A day in the north\n\nIt rained in the morning.\n\n{text}\n");
        let coding = code(&read("a", &text, Metadata::default()), &codebook);
        let said: Vec<String> = coding.statements.iter().map(|s| format!("{} {}", s.side, s.stance.id())).collect();
        assert_eq!(said, [wanted], "{text}");
    }
}

#[test]
fn what_is_told_by_its_figure_or_its_number_alone() {
    hold(&[
        ("The guild wants wages of 95 crowns, the playhouse 90.", &["actors pay demands", "house pay demands"]),
        (
            "The dispute is about wages. The playhouse has offered 90 crowns and the guild one of them.",
            &["house pay proposes"],
        ),
        (
            "The playhouse's first demand is lower wages. Another is Sunday shows.",
            &["house pay demands", "house sundays demands"],
        ),
        (
            "The guild has two conditions. One is better heating. The other is higher wages.",
            &["actors heating demands", "actors pay demands"],
        ),
        ("There are two demands. One is better heating.", &[]),
    ]);
}

#[test]
fn who_turns_round_or_asks_for_more() {
    hold(&[
        ("The playhouse has made a U-turn on Sunday shows.", &["house sundays agrees"]),
        ("The guild has added better heating to its demands.", &["actors heating demands"]),
    ]);
}

#[test]
fn a_side_that_is_called_the_opposition_is_no_other() {
    let codebook = r#"{"title": "t",
        "sides": [{"id": "reform", "label": "Reform", "aliases": ["the government"], "people": []},
                  {"id": "league", "label": "Labour League", "aliases": ["the opposition"], "people": []}],
        "issues": [{"id": "levy", "label": "Levy", "keywords": ["levy"]}]}"#;
    let codebook = Codebook::from_json(codebook).unwrap();
    for told in ["The opposition wants a levy.", "On Monday the opposition Labour League asked for a levy."] {
        let coding = code(&read("a", &format!("News\n\n{told}\n"), Metadata::default()), &codebook);
        assert_eq!(coding.statements.iter().map(|s| s.side.to_string()).collect::<Vec<_>>(), ["league"], "{told}");
    }
}
