//! Attribution: who is said to have said what, in every form that news gives it. The measure against people's own marking is
//! taken with `visavis quotes --jsonl`; its articles are no part of the project.

use visavis::coding::attribution::{Attribution, attributions};

/// Source, cue and content of the one attribution in a text, as words.
#[track_caller]
fn only(text: &str) -> (String, String, String) {
    let found = attributions(text);
    assert_eq!(found.len(), 1, "{found:?} in {text:?}");
    let words = |spans: &[visavis::span::Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" | ");
    let Attribution { source, cue, content, .. } = &found[0];
    (words(source), words(cue), words(content))
}

#[track_caller]
fn assert_reads(text: &str, source: &str, cue: &str, content: &str) {
    assert_eq!(only(text), (source.into(), cue.into(), content.into()), "{text:?}");
}

#[test]
fn direct_speech_with_its_tag_before_inside_and_behind() {
    assert_reads("“The port stays shut,” Holt said.", "Holt", "said", "“The port stays shut,”");
    assert_reads("\"We agree,\" said the mayor.", "the mayor", "said", "\"We agree,\"");
    assert_reads("Holt added: “The port stays shut.”", "Holt", "added:", "“The port stays shut.”");
    assert_reads("“The port,” Holt said, “stays shut.”", "Holt", "said", "“The port,” | “stays shut.”");
}

#[test]
fn indirect_speech_belief_and_intention() {
    assert_reads(
        "The owners said that the port will open in May.",
        "The owners",
        "said",
        "that the port will open in May",
    );
    assert_reads("The dockers believe the plan is dead.", "The dockers", "believe", "the plan is dead");
    assert_reads("The mayor refused to sign the deal.", "The mayor", "refused", "to sign the deal");
    assert_reads("The port will open in May, the owners said.", "the owners", "said", "The port will open in May");
    assert_reads(
        "According to the mayor, the port will open in May.",
        "the mayor",
        "According to",
        "the port will open in May",
    );
}

#[test]
fn tags_of_every_shape() {
    assert_reads(
        "“It won't do,” barked Ann Holt, the mayor of Ferrum.",
        "Ann Holt, the mayor of Ferrum",
        "barked",
        "“It won't do,”",
    );
    assert_reads("The port, the mayor said, will open.", "the mayor", "said", "The port | will open");
    assert_reads(
        "Holt, who runs the port of Ferrum, said the pier would close.",
        "Holt",
        "said",
        "the pier would close",
    );
    assert_reads(
        "The mayor, a former docker, told reporters on Monday that the pier would close.",
        "The mayor, a former docker,",
        "told",
        "that the pier would close",
    );
    assert_reads("As the mayor put it, the port is dead.", "the mayor", "put it", "the port is dead");
    assert_reads("Holt: Port will stay shut all winter", "Holt", ":", "Port will stay shut all winter");
    assert_reads(
        "In a poll in May, four in ten backed the tunnel.",
        "a poll in May",
        "In",
        "four in ten backed the tunnel",
    );
}

/// When it was said, insertions, numbers and floating words leave speaker and content as they are.
#[test]
fn what_stands_between_is_looked_through() {
    assert_reads("The port stays shut, the mayor said this week.", "the mayor", "said", "The port stays shut");
    assert_reads(
        "The owners announced Monday that the pier closes.",
        "The owners",
        "announced",
        "that the pier closes",
    );
    assert_reads("Others, however, say the pier is old.", "Others", "say", "the pier is old");
    assert_reads("A poll released Saturday found dues rose.", "A poll", "found", "dues rose");
    assert_reads("The plan was first reported by the Courier.", "the Courier", "was first reported", "The plan");
    assert_reads("About 4 in 10 say they want the tunnel.", "4 in 10", "say", "they want the tunnel");
    assert_reads("Holt and Weir both said the pier is old.", "Holt and Weir", "said", "the pier is old");
    assert_reads("Holt, speaking at a dinner in Lund, said the pier is old.", "Holt", "said", "the pier is old");
    assert_reads("The survey, made for the port, found that dues rose.", "The survey", "found", "that dues rose");
    assert_reads(
        "The port of Weir, Holt argued in her letter, is dead.",
        "Holt",
        "argued",
        "The port of Weir | is dead",
    );
    assert_reads(
        "According to records of talks held in May, the port will open.",
        "records of talks held in May",
        "According to",
        "the port will open",
    );
}

/// Who sent a message says what it says; what is quoted behind goes on with what was said before it.
#[test]
fn speakers_of_messages_and_of_what_follows() {
    assert_reads(
        "The owners issued a statement saying that the pier closes.",
        "The owners",
        "issued a statement saying",
        "that the pier closes",
    );
    assert_reads(
        "Holt said that the port is dead. “It won't work.”",
        "Holt",
        "said",
        "that the port is dead | “It won't work.”",
    );
    assert_reads(
        "“We will stay,” Holt said.\n“And we won't leave.”\n“Not ever.”",
        "Holt",
        "said",
        "“We will stay,” | “And we won't leave.” | “Not ever.”",
    );
    assert_reads("Holt wrote back: “No. It won't work.”", "Holt", "wrote back:", "“No. It won't work.”");
    assert_reads("She's said that the pier is old.", "She", "'s said", "that the pier is old");
    assert_reads("The poll seems to show that dues rose.", "The poll", "seems to show", "that dues rose");
    assert!(attributions("Breaking: Port to stay shut all winter").is_empty());
}

/// Speech that a clause, a message or a participle brings in.
#[test]
fn what_announces_speech() {
    assert_reads(
        "She turned to the dockers again: “The port stays shut.”",
        "She",
        "turned to the dockers again:",
        "“The port stays shut.”",
    );
    assert_reads("Said Ann Holt, the mayor: “We will stay.”", "Ann Holt, the mayor", "Said", "“We will stay.”");
    assert_reads("A port official responded by saying Weir was late.", "A port official", "saying", "Weir was late");
    assert_reads("Holt, citing “the old dues,” said the pier was shut.", "Holt", "said", "the pier was shut");
    assert_reads("The owners put out a letter saying the pier was shut.", "The owners", "saying", "the pier was shut");
    let text = "“It is late,” he said, adding, “We will stay.”";
    let found = attributions(text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1].content[0].of(text), "“We will stay.”");
}

/// Contractions, numbers and words of two classes where a verb is looked for.
#[test]
fn verbs_are_found_beside_what_hides_them() {
    assert_reads("They've said they'll stay.", "They", "'ve said", "they'll stay");
    assert_reads("One in five say the pier is old.", "One in five", "say", "the pier is old");
    assert_reads("Voters in each port want the pier shut.", "Voters in each port", "want", "the pier shut");
    assert_reads("The dockers refused to back the plan.", "The dockers", "refused", "to back the plan");
    assert_reads(
        "The owners have, however, said the pier is old.",
        "The owners",
        "have, however, said",
        "the pier is old",
    );
    assert_reads("She has since stressed that it works.", "She", "has since stressed", "that it works");
    assert_reads("Their fear is that the pier will close.", "Their", "fear is", "that the pier will close");
}

/// Another's report, and what is set beside the cue, end its content; what stands before its speaker is content.
#[test]
fn content_ends_and_begins_where_it_should() {
    assert_reads("It was a pier he said would close.", "he", "said", "a pier | would close");
    let contents =
        |text: &str| attributions(text).iter().map(|found| found.content[0].of(text).to_owned()).collect::<Vec<_>>();
    assert_eq!(contents("Holt likes the pier while Weir loves the port."), ["the pier", "the port"]);
    assert_eq!(contents("Holt said it was “old,” citing the dues."), ["it was “old,”", "the dues"]);
    assert_eq!(contents("Half said yes, and one in five said no."), ["yes", "no"]);
    assert_eq!(contents("Holt hates the dues and he wants to leave."), ["the dues", "to leave"]);
}

#[test]
fn passives_infinitives_and_what_is_judged() {
    assert_reads("The dues were criticised by the dockers.", "the dockers", "were criticised", "The dues");
    assert_reads("Asked whether the port would open, Holt left.", "", "Asked", "whether the port would open");
    assert_reads("The mayor was asked about the dues.", "", "was asked about", "the dues");
    assert_reads("The port is expected to open in May.", "", "is expected", "The port | to open in May");
    assert_reads("The dockers went on strike to support the crew.", "The dockers", "support", "the crew");
    assert_reads("The owners raised questions about the tunnel.", "The owners", "raised questions about", "the tunnel");
    assert_reads("The dues, which the owners oppose, rose.", "the owners", "oppose", "which");
    assert_reads("It was what the mayor said was a mistake.", "the mayor", "said", "what | was a mistake");
    assert_reads("The dockers are worried about the tunnel.", "The dockers", "are worried about", "the tunnel");
}

/// What is reported ends where the reporter goes on.
#[test]
fn content_ends_with_what_was_said() {
    let contents = |text: &str| -> Vec<String> {
        let words = |found: &Attribution| found.content.iter().map(|span| span.of(text).to_owned()).collect::<Vec<_>>();
        attributions(text).iter().map(|found| words(found).join(" | ")).collect()
    };
    assert_eq!(contents("The owners rejected the offer, and the dockers left."), ["the offer"]);
    assert_eq!(
        contents("Holt said the port would open, adding that the dues would fall."),
        ["the port would open", "that the dues would fall"]
    );
    assert_eq!(contents("While the owners say the port is safe, the dockers stay away."), ["the port is safe"]);
    assert_eq!(contents("Holt said that, in May, the port would open."), ["that, in May, the port would open"]);
    assert_eq!(contents("The docker who said the pier was rotten left."), ["the pier was rotten"]);
    assert_eq!(contents("Holt praised the crew and called for calm."), ["the crew", "calm"]);
}

#[test]
fn nouns_and_lead_ins() {
    assert_reads("The mayor's claim that the port is safe was heard.", "The mayor's", "claim", "that the port is safe");
    assert_reads(
        "Holt said:\n• The port opens.\n• The dues fall.",
        "Holt",
        "said:",
        "The port opens. | The dues fall.",
    );
}

#[test]
fn whoever_stands_between_a_quotation_and_its_verb_speaks() {
    let quoted = "“The port stays shut,”";
    for speaker in [
        "Weirs campaign manager Jo Holt",
        "harbour experts Ann Holt and Jo Weir of the Institute for Ships and Ports",
        "the 43-year-old",
    ] {
        assert_reads(&format!("{quoted} {speaker} said."), speaker, "said", quoted);
    }
    assert_reads(
        "“The port stays shut,“ said Ann Holt, the mayor.",
        "Ann Holt, the mayor",
        "said",
        "“The port stays shut,“",
    );
    assert_reads(
        "''We heard them shout 'never,''' said Holt, who runs the port.",
        "Holt",
        "said",
        "''We heard them shout 'never,''",
    );
}

#[test]
fn a_quotation_is_found_far_behind_its_verb() {
    let quoted = "“We stay. We will not leave.”";
    assert_reads(
        &format!("Holt said in May, in answer to a question about the dues, {quoted}"),
        "Holt",
        "said",
        quoted,
    );
    assert_reads(&format!("As Ann Holt told the Harbour Post (HP), {quoted}"), "Ann Holt", "told", quoted);
    let found = attributions("Holt asked for a vote and Weir said, “as long as it is fair.”");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn whose_an_infinitive_a_list_and_a_hidden_clause_are() {
    let content = "that the port is dead";
    assert_reads(
        &format!("The union gave the town a chance for the dockers to say {content}."),
        "the dockers",
        "say",
        content,
    );
    assert_reads(&format!("The strike led some to argue {content}."), "some", "argue", content);
    assert_reads(&format!("Weir, who in two letters said {content}, left."), "who", "said", content);
    for text in [
        "The mayor praised the plan (though he said it was late) and vowed to sign it.",
        "The mayor complained about the dues, mocked the union and left.",
    ] {
        let found = attributions(text);
        let sources: Vec<&str> = found.iter().map(|found| found.source[0].of(text)).collect();
        assert_eq!(sources, ["The mayor"; 2], "{found:?}");
    }
}

#[test]
fn according_to_stands_anywhere() {
    assert_reads(
        "The plan hit a snag: According to the owners, the port will open in May.",
        "the owners",
        "According to",
        "the port will open in May",
    );
    assert_reads("That's according to the mayor.", "the mayor", "'s according to", "That");
    assert_reads(
        "One of the choices they made, according to the mayor, is to close the pier.",
        "the mayor",
        "according to",
        "One of the choices they made | is to close the pier",
    );
}

#[test]
fn what_seems_remains_and_is_shot_back() {
    assert_reads("The plan seems a long shot.", "", "seems", "The plan | a long shot");
    assert_reads(
        "The owners remain confident that the port will open.",
        "The owners",
        "remain confident",
        "that the port will open",
    );
    assert_reads("Holt shot back that the port had been sold.", "Holt", "shot back", "that the port had been sold");
    assert_reads("The port is ready, Holt said, to open.", "Holt", "said", "The port is ready | to open");
    for nothing in
        ["It is easy to criticise the plan.", "Holt gave a speech praising the plan.", "They left supporting him."]
    {
        assert_eq!(attributions(nothing), [], "{nothing:?}");
    }
}

#[test]
fn quoted_paragraphs_go_on_with_what_leads_in() {
    let led = "Holt continued:\n“The port opens.”";
    assert_eq!(only(led).0, "Holt");
    let indirect = "Holt wrote that the port is dead.\n“Nobody needs it.”";
    assert_eq!(only(indirect).2, "that the port is dead | “Nobody needs it.”");
}

#[test]
fn every_span_is_one_of_the_text_and_long_texts_end_soon() {
    let pieces = [
        "Holt said ",
        "“No,” ",
        "he said, ",
        "that ",
        "the plan, ",
        ". ",
        "and ",
        "\"",
        "claims ",
        "according to ",
        "é ",
        "wants to ",
        ": ",
        "\n",
    ];
    let mut state: u64 = 7;
    for _ in 0..5000 {
        let mut text = String::new();
        for _ in 0..24 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        for found in attributions(&text) {
            for span in found.source.iter().chain(&found.cue).chain(&found.content) {
                assert!(text.get(span.start..span.end).is_some_and(|words| !words.is_empty()), "{found:?} in {text:?}");
            }
        }
    }
    for piece in pieces {
        attributions(&piece.repeat(200_000 / piece.len()));
    }
    attributions(&pieces.concat().replace('\n', " ").repeat(2000));
}

/// When, where and why somebody says, wants or backs a thing is no part of it; what is added to it is.
#[test]
fn circumstances_are_no_part_of_a_thing() {
    for (text, cue, content) in [
        ("Holt hates the dues because they keep the small boats away.", "hates", "the dues"),
        ("Holt praised the pilots as she opened the new lock.", "praised", "the pilots"),
        ("Holt opposed the tunnel when it was first drawn up.", "opposed", "the tunnel"),
        ("Holt endorsed the plan in 2014.", "endorsed", "the plan"),
        ("Holt criticized the pilots during a long night at sea.", "criticized", "the pilots"),
        ("Holt opposed new dues, especially for yachts.", "opposed", "new dues, especially for yachts"),
        (
            "Holt opposed dues, including one called the yacht tax.",
            "opposed",
            "dues, including one called the yacht tax",
        ),
    ] {
        assert_reads(text, "Holt", cue, content);
    }
}

/// What goes on behind "and", "but" or a dash, with no report of its own, is said too.
#[test]
fn what_is_said_goes_on() {
    assert_reads(
        "Holt said she left the talks at noon and thought they were over.",
        "Holt",
        "said",
        "she left the talks at noon and thought they were over",
    );
    assert_reads(
        "Holt said that she paid the dues, but never used the lock.",
        "Holt",
        "said",
        "that she paid the dues, but never used the lock",
    );
    assert_reads(
        "Holt said the lock would stay shut -- maybe all winter.",
        "Holt",
        "said",
        "the lock would stay shut -- maybe all winter",
    );
    assert_reads(
        "Holt said large boats -- those of the northern owners -- sink the prices.",
        "Holt",
        "said",
        "large boats -- those of the northern owners -- sink the prices",
    );
}

#[test]
fn others_than_the_subject_speak() {
    assert_reads(
        "The plan drew sharp criticism from the pilots.",
        "the pilots",
        "drew sharp criticism from",
        "The plan",
    );
    assert_reads("Holt has the backing of the dockers.", "the dockers", "has the backing of", "Holt");
    assert_reads("The owners have reportedly left Lund.", "", "reportedly", "The owners have | left Lund");
    assert_reads(
        "The talks went on, with half of the dockers saying they would stay.",
        "half of the dockers",
        "saying",
        "they would stay",
    );
    assert_reads("Many fear that the lock is lost.", "Many", "fear", "that the lock is lost");
    assert_reads("The dockers had no doubts about the plan.", "The dockers", "had no doubts about", "the plan");
    assert_reads("Half said so.", "Half", "said", "so");
}

#[test]
fn a_report_may_hold_a_tag_or_follow_a_link() {
    assert_reads(
        "“We will stay,” Holt said, according to the minutes. “We will not go.”",
        "the minutes",
        "according to",
        "“We will stay,” Holt said | “We will not go.”",
    );
    assert_reads(
        "But, according to the mayor, the lock will open in May.",
        "the mayor",
        "according to",
        "the lock will open in May",
    );
    assert_reads(
        "The dues rose, according to a study last year by the Harbour Institute.",
        "a study last year by the Harbour Institute",
        "according to",
        "The dues rose",
    );
    assert_reads("The mayor turned to the pilots, “We are done,” she said.", "she", "said", "“We are done,”");
}
