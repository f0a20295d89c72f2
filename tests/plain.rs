//! Promise: agency reports of a dispute whose codebook has few words are read as a person reads them: what stands below a
//! heading, what a sum is a sum of, what a word of an issue only names beside another.

#![cfg(not(target_arch = "wasm32"))]

mod theatre;

use theatre::{hold, read_out};
use visavis::article::{Metadata, read};
use visavis::codebook::Codebook;
use visavis::coding::{Statement, code};

#[test]
fn a_heading_says_what_stands_below_it() {
    hold(&[
        ("What about the heating?\n\nIt is old. The guild wants new pipes by May.", &["actors heating demands"]),
        (
            "PAY\n\n- The guild wants six crowns more.\n\n- The playhouse has not said what it thinks of that.",
            &["actors pay demands", "house pay undecided"],
        ),
    ]);
}

#[test]
fn a_sum_a_piece_is_a_sum_per_piece() {
    let codebook = r#"{"title": "t",
        "sides": [{"id": "mill", "label": "the mill", "aliases": ["Mill"], "people": []},
                  {"id": "growers", "label": "the growers", "aliases": ["Growers"], "people": []}],
        "issues": [{"id": "price", "label": "Price", "keywords": ["per sack"]},
                   {"id": "volume", "label": "Volume", "keywords": ["sacks"]}]}"#;
    let codebook = Codebook::from_json(codebook).unwrap();
    let issues = |text: &str| {
        let coding = code(&read("a", &format!("News\n\n{text}\n"), Metadata::default()), &codebook);
        coding.statements.iter().map(|s| s.issue.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(issues("The growers demanded 40 crowns a sack."), ["price"]);
    assert_eq!(issues("The growers demanded a sack for everybody."), ["volume"]);
}

/// A sum stands for what it is spent on.
#[test]
fn a_sum_for_something_is_about_that() {
    let codebook = r#"{"title": "t",
        "sides": [{"id": "mill", "label": "the mill", "aliases": ["Mill"], "people": []},
                  {"id": "growers", "label": "the growers", "aliases": ["Growers"], "people": []}],
        "issues": [{"id": "price", "label": "Price", "keywords": ["million crowns"]},
                   {"id": "dam", "label": "Dam", "keywords": ["dam"]}]}"#;
    let codebook = Codebook::from_json(codebook).unwrap();
    let issues = |text: &str| {
        let coding = code(&read("a", &format!("News\n\n{text}\n"), Metadata::default()), &codebook);
        coding.statements.iter().map(|s| s.issue.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(issues("The growers want the mill to pay 12 million crowns towards the new dam."), ["dam"]);
    assert_eq!(issues("The growers want the mill to pay 12 million crowns."), ["price"]);
}

#[test]
fn talks_go_by_many_words() {
    hold(&[
        (
            "The guild and the playhouse agreed to meet every Friday until May.",
            &["actors talks agrees", "house talks agrees"],
        ),
        ("Both delegations agreed to carry on through the night.", &["actors talks agrees", "house talks agrees"]),
        ("The playhouse wants a finished text within a month.", &["house talks demands"]),
    ]);
}

#[test]
fn refusals_have_an_end() {
    hold(&[
        (
            "Ida Brandt said there would be no further talks as long as the doors were locked.",
            &["actors talks conditions"],
        ),
        (
            "Otto Lenz said there would be no further talks while the players stood outside.",
            &["house talks conditions"],
        ),
        ("Otto Lenz said there would be no further talks.", &["house talks rejects"]),
    ]);
}

#[test]
fn a_last_offer_refuses_more() {
    hold(&[
        (
            "The playhouse offered higher wages. Otto Lenz said the offer was final.",
            &["house pay proposes", "house pay rejects"],
        ),
        (
            "The playhouse offered a pay rise of 3 per cent. Otto Lenz said 3 per cent was as far as he would go.",
            &["house pay proposes", "house pay rejects"],
        ),
    ]);
}

#[test]
fn who_waits_for_an_answer_has_none() {
    hold(&[
        (
            "The guild had proposed Sunday shows and was waiting for the playhouse to respond.",
            &["actors sundays proposes", "house sundays undecided"],
        ),
        (
            "The guild had proposed Sunday shows, Ida Brandt said, and was awaiting a reply.",
            &["actors sundays proposes", "house sundays undecided"],
        ),
    ]);
}

#[test]
fn what_others_are_asked_to_give_up() {
    hold(&[(
        "Otto Lenz said the heating could be discussed only if the guild gave up its claim to higher wages.",
        &["actors pay demands", "house heating conditions", "house pay demands"],
    )]);
}

#[test]
fn what_is_refused_by_both_is_agreed() {
    hold(&[(
        "Both sides said that no Sunday shows would be put on.",
        &["actors sundays agrees", "house sundays agrees"],
    )]);
}

#[test]
fn where_something_was_agreed_is_not_what() {
    hold(&[
        (
            "The guild and the playhouse agreed in further talks on Monday to mend the heating.",
            &["actors heating agrees", "house heating agrees"],
        ),
        ("The playhouse has asked the pay board to forbid Sunday shows.", &["house sundays demands"]),
    ]);
}

#[test]
fn doing_nothing_of_the_kind() {
    hold(&[
        (
            "The guild demanded better heating. \"We cannot do that,\" Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild demanded better heating. Otto Lenz said he would do nothing of the kind.",
            &["actors heating demands", "house heating rejects"],
        ),
    ]);
}

/// What is coded by a codebook of two issues, as "side issue stance".
fn coded(codebook: &str, text: &str) -> Vec<String> {
    let codebook = Codebook::from_json(codebook).unwrap();
    let text = format!("A day at the harbour\n\nIt rained in the morning.\n\n{text}\n");
    let coding = code(&read("a", &text, Metadata::default()), &codebook);
    let mut said: Vec<String> =
        coding.statements.iter().map(|s| format!("{} {} {}", s.side, s.issue, s.stance.id())).collect();
    said.sort();
    said.dedup();
    said
}

const LEAGUE: &str = r#"{"title": "A league",
 "sides": [{"id": "league", "label": "Rowing League", "aliases": ["the league"], "people": [{"name": "Ada Marsh"}]},
           {"id": "clubs", "label": "Lake clubs", "aliases": ["the clubs"], "people": [{"name": "Tom Quill"}]}],
 "issues": [{"id": "own", "label": "A league of their own", "keywords": ["breakaway league"]},
            {"id": "boats", "label": "Boats", "keywords": ["boats", "spending"]},
            {"id": "guards", "label": "Guards", "keywords": ["guards", "lifeguard"]},
            {"id": "fees", "label": "Fees", "keywords": ["frozen fees", "entry money"]},
            {"id": "term", "label": "Term of the contract", "keywords": ["years"]},
            {"id": "talks", "label": "Next round", "keywords": ["next round", "talks"]}]}"#;

#[test]
fn whoever_is_called_so_is_no_issue() {
    assert_eq!(
        coded(LEAGUE, "The clubs plan a breakaway league. Tom Quill gave the league a week to buy boats."),
        ["clubs boats demands"]
    );
}

#[test]
fn units_of_time_say_when_or_how_long_something_named_is() {
    assert_eq!(coded(LEAGUE, "The clubs offered new boats every two years."), ["clubs boats proposes"]);
    assert_eq!(coded(LEAGUE, "The league wants to sign for three years."), ["league term demands"]);
    let lasting = LEAGUE.replace("years", "term");
    assert_eq!(coded(&lasting, "The league demands a longer term."), ["league term demands"]);
    assert_eq!(coded(&lasting, "The league sets out terms."), [] as [&str; 0]);
}

#[test]
fn a_keyword_is_not_meant_in_every_sense() {
    let talks = LEAGUE.replace("\"next round\", \"talks\"", "\"mediators\", \"met\", \"more time\"");
    // Whom somebody speaks to, what is greeted, and time to think.
    assert_eq!(coded(&talks, "The league told the mediators that it wanted boats."), ["league boats demands"]);
    assert_eq!(coded(&talks, "The league asked the mediators for boats."), ["league boats demands"]);
    assert_eq!(coded(&talks, "The league wants new mediators."), ["league talks demands"]);
    assert_eq!(
        coded(&talks, "The clubs' proposal for boats was met with scorn by the league."),
        coded(&talks, "The clubs' proposal for boats was rejected by the league.")
    );
    assert_eq!(
        coded(&talks, "The clubs offered boats. The league needs more time to study the offer."),
        ["clubs boats proposes", "league boats undecided"]
    );
    assert_eq!(coded(&talks, "The clubs rejected more time."), ["clubs talks rejects"]);
}

#[test]
fn the_first_of_two_words_says_what_a_compound_is_about() {
    assert_eq!(coded(LEAGUE, "The clubs demand higher guards spending."), ["clubs guards demands"]);
}

#[test]
fn words_that_are_done_to_a_thing_are_part_of_its_name() {
    assert_eq!(coded(LEAGUE, "The clubs have yet to reply to the plan for frozen fees."), ["clubs fees undecided"]);
}

#[test]
fn keywords_as_their_authors_write_them() {
    let rowers = LEAGUE.replace("\"boats\", \"spending\"", "\"rowers' room\", \"percent\"");
    assert_eq!(coded(&rowers, "The clubs refuse to accept smaller rowers' rooms."), ["clubs boats rejects"]);
    assert_eq!(coded(&rowers, "Tom Quill said the league must pay 9 per cent."), ["clubs boats demands"]);
}

/// What the points of a paper are read as, below a paragraph that tells whose it is.
fn points(told: &str) -> Vec<String> {
    read_out(&format!(
        "A day at the theatre\n\nIt rained.\n\n{told} The main points:\n\n- Wages: five percent more from July.\n- The heating \
         must be repaired by May.\n"
    ))
}

#[test]
fn a_paper_is_whose_who_hands_it_over() {
    let house = ["house heating demands", "house pay demands"];
    assert_eq!(points("The playhouse has sent the guild a nine-page draft contract meant to end the dispute."), house);
    assert_eq!(points("The Review has seen the playhouse's draft contract."), house);
    assert_eq!(points("A draft contract which the playhouse has sent to the guild runs to nine pages."), house);
    assert_eq!(points("The guild has received the draft of a contract from the playhouse."), house);
    // What an offer holds is offered, but for what has to be done.
    assert_eq!(points("The playhouse presented its offer."), ["house heating demands", "house pay proposes"]);
    // A contract that is no draft is nobody's alone.
    assert_eq!(points("The playhouse sent the guild a copy of a contract of old."), [] as [&str; 0]);
}

#[test]
fn what_all_say_together_they_agree_on() {
    let both = ["actors heating agrees", "house heating agrees"];
    hold(&[
        ("The heating has to be running again in May, the two sides said in a joint statement.", &both),
        (
            "A quarter of the wages is to be paid in May, according to a joint statement.",
            &["actors pay agrees", "house pay agrees"],
        ),
        ("Both sides said the heating must be repaired.", &both),
        ("The two sides disagree on who should pay for the heating.", &[]),
    ]);
    let text = "A day at the theatre\n\nIt rained.\n\nIn a joint statement the guild and the playhouse announced:\n\n- The heating \
                will be repaired.\n- Wages rise in May.\n";
    assert_eq!(
        read_out(text),
        ["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"]
    );
}

/// Two issues in one breath: the second mostly tells more about the first, unless it is joined to it.
#[test]
fn what_only_tells_more_about_another_issue_is_not_meant() {
    hold(&[
        ("The guild demanded heating for the Sunday shows.", &["actors heating demands"]),
        ("The playhouse offered higher wages for those who play the Sunday shows.", &["house pay proposes"]),
        ("The guild wants wages that make up for Sunday shows.", &["actors pay demands"]),
        ("The guild demanded wages and heating.", &["actors heating demands", "actors pay demands"]),
        (
            "The playhouse offered to raise wages, to mend the heating and to hold further talks.",
            &["house heating proposes", "house pay proposes", "house talks proposes"],
        ),
    ]);
}

/// A side says what its papers and marches say; what it could sign only if something is done, it makes depend on that.
#[test]
fn what_somebody_hands_over_or_comes_with_says_what_it_wants() {
    hold(&[
        ("The guild handed over a petition with 3,100 names demanding higher wages.", &["actors pay demands"]),
        ("The guild adopted a motion that rejects Sunday shows.", &["actors sundays rejects"]),
        ("The players marched through the town demanding higher wages.", &["actors pay demands"]),
        ("Ida Brandt read a letter demanding higher wages.", &[]),
        ("A deal would be signed only if wages rose, Ida Brandt said.", &["actors pay conditions"]),
        ("The guild rejects a 3% pay rise planned for April.", &["actors pay rejects"]),
    ]);
}

/// Who will come to the next talks accepts them.
#[test]
fn who_comes_accepts_the_talks() {
    hold(&[
        ("The guild will come to further talks in May, Ida Brandt said.", &["actors talks agrees"]),
        ("Otto Lenz said he would be there for further talks on Monday.", &["house talks agrees"]),
        ("Otto Lenz said he would be at the table for further talks.", &["house talks agrees"]),
        ("The guild is not coming to further talks.", &["actors talks rejects"]),
        ("The guild has not said whether it will come to further talks.", &["actors talks undecided"]),
        ("The mayor will come to further talks.", &[]),
    ]);
}

/// Whatever verb closes a quotation or a sentence, whom it names has said it.
#[test]
fn any_verb_closes_what_is_said() {
    let verbs = ["said", "declared", "insisted", "replied", "conceded", "promised", "warned", "continued", "confirmed"];
    for verb in verbs {
        hold(&[
            (&format!("\"Sunday shows are unacceptable,\" {verb} Ida Brandt."), &["actors sundays rejects"]),
            (&format!("\"Sunday shows are unacceptable,\" Ida Brandt {verb}."), &["actors sundays rejects"]),
            (&format!("Sunday shows are unacceptable, Ida Brandt {verb}."), &["actors sundays rejects"]),
        ]);
    }
}

/// What all sides will do, and what the deal holds that they have made, they have agreed on.
#[test]
fn what_all_will_do_and_what_a_deal_holds_is_agreed() {
    let pay = &["actors pay agrees", "house pay agrees"][..];
    hold(&[
        ("Each side will name two experts to a panel on wages.", pay),
        ("The two sides will publish the wages of all players on a website.", pay),
        ("The agreement provides for higher wages.", pay),
        ("The guild and the playhouse signed a deal limiting wages.", pay),
        ("As part of the deal, wages will rise.", pay),
        ("Otto Lenz reported agreement on two points: wages will rise, and nobody will be sued.", pay),
        ("The two sides will discuss wages on Monday.", &[]),
        ("A draft agreement provides for higher wages.", &[]),
        ("The 2019 agreement provided for higher wages.", &[]),
        ("Critics reckon that the two sides will name a panel on wages.", &[]),
    ]);
}

/// A clause behind "that" hangs on the verb before it, whatever its subject's own clause tells.
#[test]
fn whose_own_clause_tells_more_is_still_the_subject() {
    let pay = &["actors pay agrees", "house pay agrees"][..];
    hold(&[
        ("The two sides agreed that people who have played for ten years may raise their wages.", pay),
        ("The two sides agreed that those who played in May will lose no wages.", pay),
        ("The playhouse agreed that the heating installed in May will be mended.", &["house heating agrees"]),
    ]);
}

/// What has to come first is asked, and what it keeps waiting is made to depend on it; who keeps up a strike won't end it.
#[test]
fn what_has_to_come_first() {
    let asked = &["house heating demands", "house pay conditions"][..];
    hold(&[
        ("The playhouse will not raise wages before the guild accepts the heating.", asked),
        ("The playhouse will raise wages as soon as the guild accepts the heating.", asked),
        ("Higher wages are possible if the guild accepts the heating, Otto Lenz said.", asked),
        (
            "Otto Lenz said there was no sense in further talks as long as the doors were locked.",
            &["house talks conditions"],
        ),
    ]);
}

/// A participle before a noun is the noun's.
#[test]
fn a_participle_may_belong_to_the_object() {
    hold(&[
        ("The guild refuses to accept reduced wages.", &["actors pay rejects"]),
        ("The guild had demanded increased wages.", &["actors pay demands"]),
        (
            "The guild wants the heating mended and refuses to accept fixed wages.",
            &["actors heating demands", "actors pay rejects"],
        ),
    ]);
}

/// What a sentence turns to at its front, or pays for, is what it is about.
#[test]
fn what_is_paid_for_is_what_is_meant() {
    hold(&[
        ("On the heating, the playhouse asked the players to pay half.", &["house heating demands"]),
        ("The playhouse offered to pay 4 million into the heating.", &["house heating proposes"]),
        ("The playhouse asked the players to pay more.", &["house pay demands"]),
    ]);
}

/// A condition at the front turns the sentence round.
#[test]
fn only_then_turns_round() {
    hold(&[
        (
            "Only once the guild has accepted Sunday shows will the playhouse put higher wages on the table.",
            &["house pay conditions", "house sundays demands"],
        ),
        (
            "Not until the heating is mended will the guild accept Sunday shows, Ida Brandt said.",
            &["actors heating demands", "actors sundays conditions"],
        ),
        ("The guild will not accept Sunday shows until the rehearsal ends.", &["actors sundays conditions"]),
    ]);
}

/// Who gives a thing a name of their own scoffs at it, unless the name praises; of the talks it only says how they went.
#[test]
fn what_somebody_calls_a_thing() {
    hold(&[
        ("Ida Brandt called the Sunday shows \"a circus for tourists\".", &["actors sundays rejects"]),
        ("Otto Lenz described the new wages as \"a letter to Father Christmas\".", &["house pay rejects"]),
        ("Otto Lenz called the Sunday shows \"a gift to the town\".", &["house sundays rejects"]),
        ("Ida Brandt called the new heating \"a good beginning\".", &[]),
        ("Ida Brandt called the further talks \"a long evening\".", &[]),
        ("A critic called the new heating \"a box of whistles\".", &[]),
    ]);
}

/// A request is answered behind the clause that tells it; who names an act says nothing of doing it.
#[test]
fn what_became_of_a_request() {
    hold(&[
        (
            "A request by the guild that wages be paid weekly was turned down.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The heating that the guild demands is out of the question, Otto Lenz said.",
            &["actors heating demands", "house heating rejects"],
        ),
        ("The wages the guild asked for on Monday were refused.", &["actors pay demands", "house pay rejects"]),
        (
            "The Sunday shows the playhouse wants to bring back were rejected.",
            &["actors sundays rejects", "house sundays demands"],
        ),
        (
            "The heating that the playhouse put forward was accepted by the guild.",
            &["actors heating agrees", "house heating proposes"],
        ),
        (
            "The wages the guild says it could live with were called an insult by Otto Lenz.",
            &["actors pay agrees", "house pay rejects"],
        ),
        ("Otto Lenz said meeting the guild's demand for higher wages would ruin him.", &["actors pay demands"]),
        (
            "Otto Lenz rejected as absurd the guild's demand for higher wages.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "Far from agreeing to Sunday shows, the guild now wants higher wages.",
            &["actors pay demands", "actors sundays rejects"],
        ),
        ("The guild gave the playhouse until Friday to raise wages.", &["actors pay demands"]),
        ("Sunday shows cannot be held while the roof leaks, the guild said.", &["actors sundays conditions"]),
        (
            "The guild is prepared to drop its objection to Sunday shows if the playhouse raises wages.",
            &["actors pay demands", "actors sundays conditions"],
        ),
        (
            "Asked if the playhouse would mend the heating, Lenz replied: \"Under no circumstances.\"",
            &["house heating rejects"],
        ),
        ("The guild wants higher wages and access to the heating.", &["actors heating demands", "actors pay demands"]),
    ]);
}

/// "The idea" is what was suggested last, though no issue is called so.
#[test]
fn what_is_asked_of_no_issue_hides_those_before() {
    hold(&[
        (
            "The playhouse offered higher wages. The guild suggested a raffle. Otto Lenz rejected the idea.",
            &["house pay proposes"],
        ),
        (
            "The playhouse offered higher wages. Ida Brandt rejected the idea.",
            &["actors pay rejects", "house pay proposes"],
        ),
    ]);
}

/// Who has asked for something is answered with what names no issue.
#[test]
fn what_is_offered_to_who_has_asked() {
    hold(&[
        (
            "The guild is insisting that wages rise in May. The playhouse has offered free tickets.",
            &["actors pay demands", "house pay proposes"],
        ),
        (
            "The guild wants higher wages, whereas the playhouse has suggested starting with the youngest.",
            &["actors pay demands", "house pay proposes"],
        ),
        (
            "The guild has refused to play Sunday shows. It suggested a circus instead.",
            &["actors sundays proposes", "actors sundays rejects"],
        ),
        ("The playhouse suggested that a judge examine the heating.", &["house heating proposes"]),
        ("The playhouse would consider raising wages.", &["house pay proposes"]),
        ("The playhouse would consider higher wages.", &["house pay undecided"]),
        ("The playhouse is open to a heating from abroad.", &["house heating proposes"]),
        ("The playhouse is prepared to keep half of the Sunday shows.", &["house sundays proposes"]),
    ]);
}

/// Who answers a demand says whose it was, by name or by how much.
#[test]
fn whose_demand_or_offer_is_answered() {
    hold(&[
        (
            "The playhouse ruled out higher wages, calling the guild's demand absurd.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "The playhouse agreed to mend the heating, giving in to a demand by the guild.",
            &["actors heating demands", "house heating agrees"],
        ),
        ("The guild agreed to Sunday shows and gave up its key demand.", &["actors sundays agrees"]),
        (
            "The playhouse agreed to mend the heating, a move long sought by the guild.",
            &["actors heating demands", "house heating agrees"],
        ),
        (
            "The playhouse agreed to mend the heating, one of the guild's oldest demands.",
            &["actors heating demands", "house heating agrees"],
        ),
        (
            "The playhouse offered ten Sunday shows, half as many as the guild had asked for.",
            &["actors sundays demands", "house sundays proposes"],
        ),
        (
            "The guild wants higher wages, twice what the playhouse has offered.",
            &["actors pay demands", "house pay proposes"],
        ),
        ("The guild would accept ten Sunday shows, fewer than it had asked for.", &["actors sundays agrees"]),
        ("The guild asked the playhouse to call off the 24-hour heating planned for May.", &["actors heating demands"]),
    ]);
}

/// "That" behind a thing opens a clause about it where the clause has no object.
#[test]
fn what_the_other_side_had_asked_or_offered() {
    hold(&[
        (
            "The guild rejected the heating that the playhouse had offered.",
            &["actors heating rejects", "house heating proposes"],
        ),
        (
            "The guild left without agreeing to the Sunday shows that the playhouse had put forward.",
            &["actors sundays rejects", "house sundays proposes"],
        ),
        (
            "The playhouse accepted the heating the guild had asked for.",
            &["actors heating demands", "house heating agrees"],
        ),
    ]);
}

/// What is listed, hoped for or due is asked; how far somebody would go is offered.
#[test]
fn what_is_listed_or_due_and_how_far_one_would_go() {
    hold(&[
        (
            "Among its conditions for a contract the guild lists better heating and higher wages.",
            &["actors heating demands", "actors pay demands"],
        ),
        ("The guild hopes the playhouse will mend the heating.", &["actors heating demands"]),
        ("The guild hopes that the heating will be mended.", &[]),
        ("The heating had to be reopened, the guild said.", &["actors heating demands"]),
        ("The time has come to mend the heating, Ida Brandt said.", &["actors heating demands"]),
        ("Ida Brandt left no doubt that the heating would have to be mended.", &["actors heating demands"]),
        ("The heating was the playhouse's preferred option.", &["house heating proposes"]),
        (
            "The guild wants higher wages. The playhouse could go no higher than four per cent.",
            &["actors pay demands", "house pay proposes", "house pay rejects"],
        ),
        ("The playhouse could live with ten Sunday shows at most.", &["house sundays proposes"]),
    ]);
}

/// What a paragraph tells of a deal it tells to its end, until somebody speaks.
#[test]
fn a_deal_is_told_in_more_than_one_sentence() {
    let both = &["actors heating agrees", "actors pay agrees", "house heating agrees", "house pay agrees"][..];
    let pay = &["actors pay agrees", "house pay agrees"][..];
    hold(&[
        ("Under the accord, wages will rise by a tenth. The heating will be mended by May.", both),
        ("Under the accord, wages will rise by a tenth. A critic said the heating will be mended by May.", pay),
        ("Under the accord, wages will rise by a tenth.\n\nThe heating will be mended by May.", pay),
    ]);
}

/// What nobody has said, won't talk of or won't go back to.
#[test]
fn what_is_left_unsaid_or_behind() {
    hold(&[
        ("The guild has not said where it stands on wages.", &["actors pay undecided"]),
        ("The playhouse has yet to say where it stands on wages.", &["house pay undecided"]),
        ("The playhouse will not discuss scrapping Sunday shows.", &["house sundays rejects"]),
        ("\"We are not going back to Sunday shows,\" Ida Brandt told a rally.", &["actors sundays rejects"]),
    ]);
}

/// What a statement says that it refers back to: the sentence, and its words that name the issue.
fn antecedents(text: &str) -> Vec<Option<(String, String)>> {
    let codebook = Codebook::from_json(LEAGUE).unwrap();
    let coding = code(&read("a", text, Metadata::default()), &codebook);
    let named = |s: &Statement| {
        let antecedent = s.because.antecedent.as_ref()?;
        Some((antecedent.quote.clone(), antecedent.mark.of(&coding.article.text).to_owned()))
    };
    coding.statements.iter().map(named).collect()
}

#[test]
fn what_names_no_issue_tells_where_it_is_named() {
    let asked = "The league wants two guards at every start.";
    let before = Some((asked.to_owned(), "guards".to_owned()));
    let text =
        format!("A day at the harbour\n\n{asked} The clubs have rejected that. Ada Marsh called for more boats.\n");
    assert_eq!(antecedents(&text), [None, before, None]);
    // What stands below a heading refers to that.
    let text = "A day at the harbour\n\nIt rained all day.\n\nTHE TERM\n\nThe league wants to sign for five.\n";
    for (quote, _) in antecedents(text).into_iter().flatten() {
        assert_eq!(quote, "THE TERM");
    }
    // Another entry of a live page is another story.
    let text = format!(
        "Live: the boats\n\n10:05\nIn the morning\n\n{asked}\n\n10:20\nAt noon\n\nThe clubs want more boats.\n"
    );
    assert!(antecedents(&text).iter().all(Option::is_none));
}

const VALLEYS: &str = r#"{"title": "Two valleys",
 "sides": [{"id": "south", "label": "Lower Valley", "aliases": ["the south"],
            "people": [{"name": "Ada Marsh", "role": "water minister"}, {"name": "Ke Lanfen", "role": "engineer"}]},
           {"id": "north", "label": "Upper Valley", "aliases": ["the north", "Northern Watch"],
            "people": [{"name": "Tom Quill", "role": "leader"}]}],
 "issues": [{"id": "dam", "label": "Dam", "keywords": ["dam"]}, {"id": "fish", "label": "Fish", "keywords": ["fish"]}]}"#;

#[test]
fn sides_are_called_by_their_quarter_and_by_the_ministry_that_one_alone_has() {
    for (text, wanted) in [
        ("Southern officials have refused to open the dam.", vec!["south dam rejects"]),
        ("Northern leaders called for more fish.", vec!["north fish demands"]),
        ("The water ministry has rejected the dam.", vec!["south dam rejects"]),
        ("Ke rejected the dam.", vec!["south dam rejects"]),
        ("Ke Brandt rejected the dam.", vec![]),
        ("The Watch demanded more fish.", vec!["north fish demands"]),
        ("The Interior Ministry has rejected the dam.", vec!["south dam rejects"]),
        (
            "The dam would be opened only if the fish were safe, a finance ministry official said.",
            vec!["south dam conditions"],
        ),
        ("Northern leader: no dam before the fish are back.", vec!["north dam conditions"]),
        (
            "The south called for a dam. The leader has rejected the dam.",
            vec!["north dam rejects", "south dam demands"],
        ),
        (
            "The south wants the dam to be built nine kilometres away. The north offered two kilometres.",
            vec!["north dam proposes", "south dam demands"],
        ),
    ] {
        assert_eq!(coded(VALLEYS, text), wanted, "{text}");
    }
}

const TOWN: &str = r#"{"title": "A mill",
 "sides": [{"id": "town", "label": "Hollen", "aliases": ["the town"], "people": []},
           {"id": "mill", "label": "Hollen Mill", "aliases": ["the mill"], "people": []}],
 "issues": [{"id": "price", "label": "Price", "keywords": ["price", "million crowns"]},
            {"id": "pad", "label": "Landing pad", "keywords": ["landing pad"]},
            {"id": "crew", "label": "Sailors", "keywords": ["release", "sailors"]},
            {"id": "funds", "label": "Frozen funds", "keywords": ["frozen funds"]},
            {"id": "talks", "label": "Next round", "keywords": ["next round", "talks"]}]}"#;

#[test]
fn what_is_paid_for_or_done_to_is_meant_and_not_in_which_unit_or_when() {
    for (text, wanted) in [
        ("The town has asked the mill to contribute 12 million crowns to the landing pad.", vec!["town pad demands"]),
        (
            "The town wants 80 million crowns, a landing pad and the sailors' return.",
            vec!["town crew demands", "town pad demands", "town price demands"],
        ),
        ("The town wants 80 million crowns.", vec!["town price demands"]),
        ("The mill called for the release of the frozen funds.", vec!["mill funds demands"]),
        ("The mill called for the release of the sailors.", vec!["mill crew demands"]),
        ("The mill refused to release the frozen funds.", vec!["mill funds rejects"]),
        ("The mill gave no date for an answer.", vec![]),
        ("A landing pad will be built, the mill conceded after two days of talks.", vec!["mill pad agrees"]),
        ("The mill wants a landing pad. It was agreed that nobody had slept.", vec!["mill pad demands"]),
        ("On funds, the mill would not be drawn.", vec!["mill funds undecided"]),
        // What is held is held by others, and the cap is no verb.
        ("The mill has agreed to name all sailors held in the harbour.", vec!["mill crew agrees"]),
        ("Hollen Mill rejects cap on price.", vec!["mill price rejects"]),
    ] {
        assert_eq!(coded(TOWN, text), wanted, "{text}");
    }
}

#[test]
fn refusals_between_commas_and_quotation_marks() {
    hold(&[
        ("Otto Lenz, rejecting a rise in wages, said the house was empty.", &["house pay rejects"]),
        ("The playhouse was \"not minded\" to mend the heating.", &["house heating rejects"]),
        ("Otto Lenz saw \"no room whatsoever\" for Sunday shows.", &["house sundays rejects"]),
        ("At no point will the playhouse pay for heating.", &["house heating rejects"]),
        ("\"We are not going to scrap the heating,\" Otto Lenz, the director, told staff.", &["house heating rejects"]),
        ("No Sunday shows will be put on, the playhouse said.", &["house sundays rejects"]),
        ("Plans to do without heating met with a flat no from the guild.", &["actors heating rejects"]),
    ]);
}

#[test]
fn most_of_a_side_is_the_side() {
    hold(&[
        ("Eighty per cent of the guild's members rejected the Sunday shows.", &["actors sundays rejects"]),
        ("The Sunday shows were rejected by 83 per cent of the guild's members.", &["actors sundays rejects"]),
        ("A majority of the guild's members voted against Sunday shows.", &["actors sundays rejects"]),
        ("The guild's members voted by 83 per cent against Sunday shows.", &["actors sundays rejects"]),
    ]);
}

#[test]
fn whose_proposal_is_turned_down() {
    let turned_down: &[&str] = &["actors heating rejects", "house heating proposes"];
    hold(&[
        ("The guild turned down a playhouse proposal under which the heating would have been mended.", turned_down),
        ("The guild rejected a playhouse plan that would have cut the heating.", turned_down),
    ]);
}

const HILLS: &str = r#"{"title": "Hills",
 "sides": [{"id": "state", "label": "Orland", "aliases": ["the state"], "people": []},
           {"id": "rebels", "label": "Hill Front", "aliases": ["the rebels", "drivers' leaders"], "people": []}],
 "issues": [{"id": "truce", "label": "Truce", "keywords": ["truce"]}, {"id": "raids", "label": "Raids", "keywords": ["air strikes"]}]}"#;

#[test]
fn sides_are_called_by_one_of_several() {
    for (text, wanted) in [
        ("Rebel leaders rejected a truce.", vec!["rebels truce rejects"]),
        ("Rebel officials will stop air strikes.", vec!["rebels raids agrees"]),
        ("Drivers' leaders rejected a truce.", vec!["rebels truce rejects"]),
    ] {
        assert_eq!(coded(HILLS, text), wanted, "{text}");
    }
}

#[test]
fn what_stays_or_cannot_be_done_is_refused() {
    hold(&[
        ("The heating cannot be mended, Otto Lenz said.", &["house heating rejects"]),
        ("The guild wants the Sunday shows scrapped. They will stay, the playhouse said.", &["actors sundays demands"]),
        (
            "The guild wants the Sunday shows scrapped. The Sunday shows will stay, the playhouse said.",
            &["actors sundays demands", "house sundays rejects"],
        ),
        ("\"We are not giving up the Sunday shows,\" Otto Lenz said.", &["house sundays rejects"]),
        ("\"We are not going to get rid of the heating,\" Otto Lenz said.", &["house heating rejects"]),
        ("The playhouse is not in the business of mending the heating.", &["house heating rejects"]),
        ("The playhouse showed no interest in Sunday shows.", &["house sundays rejects"]),
        ("The playhouse would take a pass on Sunday shows.", &["house sundays rejects"]),
        ("Otto Lenz: no Sunday shows, no exceptions", &["house sundays rejects"]),
        (
            "The guild wants better heating. Otto Lenz said small towns could not afford it.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "The guild wants better heating. Otto Lenz said there was no money.",
            &["actors heating demands", "house heating rejects"],
        ),
    ]);
}

#[test]
fn what_a_rise_is_called_by_whom() {
    let refused: &[&str] = &["actors pay rejects", "house pay proposes"];
    hold(&[
        ("The playhouse's offer of higher wages was described by Ida Brandt as \"a tip\".", refused),
        ("The playhouse offered higher wages. To the guild it would be \"a tip by another name\".", refused),
    ]);
}

#[test]
fn a_clause_goes_on_behind_who_says_it() {
    hold(&[
        (
            "The playhouse is ready to mend the heating, a spokesman said, but will not put on Sunday shows.",
            &["house heating proposes", "house sundays rejects"],
        ),
        ("The guild rejected the wages that the playhouse had offered.", &["actors pay rejects", "house pay proposes"]),
        (
            "The wages that the playhouse had offered were rejected by the guild.",
            &["actors pay rejects", "house pay proposes"],
        ),
        (
            "The wages the playhouse offered are an insult, Ida Brandt said.",
            &["actors pay rejects", "house pay proposes"],
        ),
        ("Westland's chief negotiator, Otto Lenz, rejected Sunday shows.", &["house sundays rejects"]),
        (
            "The playhouse refused to commit to better heating, saying it would wait until spring.",
            &["house heating rejects"],
        ),
        (
            "The guild wants the heating mended; the playhouse says the idea is too costly and will not discuss it.",
            &["actors heating demands", "house heating rejects"],
        ),
    ]);
}

#[test]
fn what_a_side_will_not_hand_over_or_show() {
    hold(&[
        (
            "The playhouse says the heating is old and that it isn't going to hand over the cellar.",
            &["house heating rejects"],
        ),
        ("The playhouse will not disclose how it works out wages.", &["house pay rejects"]),
        ("The playhouse will not reveal its plans for the heating.", &["house heating rejects"]),
        ("The playhouse has refused to publish its plans for Sunday shows.", &["house sundays rejects"]),
        (
            "The playhouse's insistence on Sunday shows remains the main obstacle, Ida Brandt said.",
            &["house sundays demands"],
        ),
    ]);
}

#[test]
fn what_stays_is_not_done_away_with() {
    hold(&[
        ("Sunday shows will stay, Lenz said.", &["house sundays rejects"]),
        ("Sunday shows are going nowhere, Lenz told the guild.", &["house sundays rejects"]),
        ("Sunday shows were here to stay, Lenz said.", &["house sundays rejects"]),
        ("Sunday shows will continue with or without a deal, Lenz said.", &["house sundays rejects"]),
        ("Sunday shows would remain for as long as the debts were not paid, Lenz said.", &["house sundays conditions"]),
        ("Sunday shows are not a bargaining chip, Lenz said.", &["house sundays rejects"]),
        ("Differences on Sunday shows remain, Lenz said.", &[]),
    ]);
}

#[test]
fn what_was_never_offered_and_what_nobody_gets() {
    hold(&[
        ("Lenz said no higher wages had been promised or ever would be.", &["house pay rejects"]),
        ("Lenz assured the town that no higher wages had been offered.", &["house pay rejects"]),
        ("Reports that higher wages had been promised were fiction, Lenz said.", &["house pay rejects"]),
        ("\"You are not getting higher wages,\" Lenz told the actors.", &["house pay rejects"]),
        ("Nobody is getting higher wages, Lenz said.", &["house pay rejects"]),
        ("The playhouse cannot promise higher wages.", &["house pay rejects"]),
        (
            "The guild's request that Sunday shows be announced early was turned down.",
            &["actors sundays demands", "house sundays rejects"],
        ),
    ]);
}

#[test]
fn a_line_that_has_not_moved_refuses() {
    hold(&[
        ("The playhouse's position on Sunday shows has not shifted.", &["house sundays rejects"]),
        ("The guild said its line on Sunday shows was unchanged.", &["actors sundays rejects"]),
        ("There was no question of the guild accepting Sunday shows.", &["actors sundays rejects"]),
        ("On Sunday shows, the guild gave no ground.", &["actors sundays rejects"]),
        ("On Sunday shows, the guild's answer remains no.", &["actors sundays rejects"]),
        ("The guild's answer to Sunday shows was \"over my dead body\".", &["actors sundays rejects"]),
        (
            "The guild accepts Sunday shows, but refuses to sign for more than a year.",
            &["actors sundays agrees", "actors sundays rejects"],
        ),
        ("The guild suggested Sunday shows, but got nowhere.", &["actors sundays proposes", "house sundays rejects"]),
        ("The guild suggested Sunday shows, but was rebuffed.", &["actors sundays proposes", "house sundays rejects"]),
    ]);
}

#[test]
fn what_looks_like_a_verb_and_what_only_a_verb_of_refusing_says() {
    hold(&[
        ("The guild put forward a plan under which today's players would keep their pay.", &["actors pay proposes"]),
        ("The claim for higher wages still stands, Brandt said.", &["actors pay demands"]),
        (
            "The guild wants higher wages, which the playhouse refuses to accept.",
            &["actors pay demands", "house pay rejects"],
        ),
        (
            "Negotiators for the playhouse and its striking stage players have reached agreement on wages.",
            &["actors pay agrees", "house pay agrees"],
        ),
        ("Playhouse bin dispute goes on after talks on wages", &[]),
    ]);
}

#[test]
fn limits_and_guarantees_are_of_what_the_paragraph_is_about() {
    hold(&[
        ("Sunday shows remain a problem. The guild wants a limit of five a year.", &["actors sundays demands"]),
        ("Sunday shows remain a problem. The guild wants a bus to the station.", &[]),
        (
            "The heating was left for last. The guild asked for a guarantee; the playhouse opposes any deadline.",
            &["actors heating demands", "house heating rejects"],
        ),
        (
            "Sunday shows took all morning. The guild is asking for a cap, which the playhouse rules out.",
            &["actors sundays demands", "house sundays rejects"],
        ),
        (
            "There is no deal on Sunday shows. The playhouse proposed a review in two years.",
            &["house sundays proposes"],
        ),
    ]);
}

#[test]
fn that_behind_a_preposition_and_shares_within_a_group_refer_back() {
    hold(&[
        (
            "The playhouse offered better heating. The guild will look at that only if wages are raised.",
            &["actors heating conditions", "actors pay demands", "house heating proposes"],
        ),
        (
            "An 8% pay rise is too much, Lenz said. The guild was cross. The playhouse has offered 3%.",
            &["house pay proposes", "house pay rejects"],
        ),
        ("The playhouse proposed higher wages, a step it says would cost a million.", &["house pay proposes"]),
    ]);
}

#[test]
fn what_is_too_early_is_open_and_a_means_is_no_duty() {
    hold(&[
        ("The guild said it was too early to discuss higher wages.", &["actors pay undecided"]),
        ("The savings were needed to pay for higher wages, Lenz said.", &[]),
        (
            "The guild withdrew its demand for three Sunday shows and offered a single one instead.",
            &["actors sundays agrees", "actors sundays proposes"],
        ),
    ]);
}

#[test]
fn a_clause_about_the_one_thing_named_says_it_of_that() {
    hold(&[
        ("Sunday shows were the figure that the guild had brought along.", &["actors sundays proposes"]),
        (
            "The playhouse rejected a clause, suggested by the guild, under which heating would be free.",
            &["actors heating proposes", "house heating rejects"],
        ),
    ]);
}

#[test]
fn the_one_thing_named_beside_a_verb_is_what_it_speaks_of() {
    hold(&[
        ("The guild has not yet said whether it will come to further talks.", &["actors talks undecided"]),
        ("\"None of that for us,\" Lenz said: \"The heating is not on offer.\"", &["house heating rejects"]),
    ]);
}
