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
