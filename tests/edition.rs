//! The forms of JSON are the same natively and in the browser: what our own writer writes is what serde writes, to the
//! byte, and what it reads is what was written.
#![cfg(not(target_arch = "wasm32"))]

use samples::{TEXT, blocks, comparison};
use visavis::article::{self, Metadata};
use visavis::coding::{Antecedent, Because, Coding, Credit, Figure, Name, NameKind, Progress, Stance, Statement, Via};
use visavis::edition;
use visavis::json::Form;
use visavis::language::Qualifier;
use visavis::reconcile::Comparison;
use visavis::span::Span;

mod samples;

/// A coding in which every field of every type is filled once and empty once.
fn coding() -> Coding {
    let article = article::Article { blocks: blocks(), ..article::read("a", TEXT, Metadata::default()) };
    let statement = |full: bool| Statement {
        article: "a".into(),
        side: "union".into(),
        issue: "wages".into(),
        stance: Stance::Demands,
        position: full.then(|| "nine".into()),
        quote: TEXT.into(),
        span: Span::new(3, 40),
        marks: vec![Span::new(4, 8)],
        speaker: full.then(|| "Ostby".into()),
        via: Via::Own,
        memorandum: full,
        entry: full.then_some(1),
        because: Because { rule: "verb".into(), ..Because::default() },
    };
    let figure = |full: bool| Figure {
        article: "a".into(),
        measure: full.then(|| "jobs".into()),
        noun: "job".into(),
        quote: TEXT.into(),
        span: Span::new(3, 40),
        mark: Span::new(4, 8),
        low: full.then_some(1_200.0),
        high: full.then_some(7e9),
        qualifier: Qualifier::Nearly,
        unit: full.then(|| "jobs".into()),
        scope: full.then(|| "in total".into()),
        attributed_to: full.then(|| "Ostby".into()),
        entry: full.then_some(1),
    };
    Coding {
        article,
        statements: vec![statement(true), statement(false)],
        figures: vec![figure(true), figure(false)],
        names: [true, false]
            .map(|full| Name {
                form: "Østby".into(),
                kind: NameKind::Person,
                canonical: full.then(|| "Ostby".into()),
                count: 4,
            })
            .into(),
        progress: [true, false]
            .map(|full| Progress {
                side: "union".into(),
                act: "hand-over".into(),
                object: "document".into(),
                done: full,
                span: Span::new(3, 40),
                entry: full.then_some(1),
            })
            .into(),
        credits: [true, false]
            .map(|full| Credit { source: "The Wire".into(), span: Span::new(3, 40), entry: full.then_some(1) })
            .into(),
    }
}

#[test]
fn what_we_write_is_what_serde_writes_and_both_read_it() {
    let comparison = comparison();
    let ours = edition::write(&comparison);
    assert_eq!(ours, serde_json::to_string(&comparison).unwrap());
    assert_eq!(edition::read(&ours).as_ref(), Ok(&comparison));
    assert_eq!(serde_json::from_str::<Comparison>(&ours).unwrap(), comparison);

    let coding = coding();
    let ours = coding.to_json();
    assert_eq!(ours, serde_json::to_string(&coding).unwrap());
    assert_eq!(Coding::from_json(&ours).as_ref(), Ok(&coding));
}

#[test]
fn a_script_s_offsets_count_its_own_strings_and_come_back_as_bytes() {
    let mut comparison = comparison();
    let at = |words: &str| TEXT.find(words).map(|start| Span::new(start, start + words.len())).unwrap();
    let evidence = &mut comparison.issues[1].sides.get_mut("union").unwrap().positions[0].evidence[0];
    (evidence.span, evidence.marks) = (at("the union’s\tman.\r\n😀\u{1}"), vec![at("😀")]);
    let antecedent = Antecedent { quote: TEXT.into(), span: at(TEXT), mark: at("<") };
    evidence.because.antecedent = Some(antecedent.clone());
    let text: Vec<u16> = TEXT.encode_utf16().collect();
    let script = edition::write_for_script(comparison.clone());
    let value: serde_json::Value = serde_json::from_str(&script).unwrap();
    let mark = &value["issues"][1]["sides"]["union"]["positions"][0]["evidence"][0]["marks"][0];
    let [start, end] = ["start", "end"].map(|key| mark[key].as_u64().unwrap() as usize);
    assert_eq!(String::from_utf16(&text[start..end]).unwrap(), "😀");
    let evidence = &value["issues"][1]["sides"]["union"]["positions"][0]["evidence"][0];
    let named = &evidence["because"]["antecedent"]["mark"];
    let [start, end] = ["start", "end"].map(|key| named[key].as_u64().unwrap() as usize);
    assert_eq!(String::from_utf16(&text[start..end]).unwrap(), "<");
    let back = edition::read(&script).unwrap();
    let evidence = &back.issues[1].sides["union"].positions[0].evidence[0];
    assert_eq!(evidence.because.antecedent.as_ref(), Some(&antecedent));
    let marks = |comparison: &Comparison| comparison.issues[1].sides["union"].positions[0].evidence[0].marks.clone();
    assert_eq!(marks(&back), marks(&comparison));
    let refused = edition::read(&script.replace("utf-16", "points")).unwrap_err();
    assert_eq!(refused.to_string(), "the edition counts its offsets in \"points\"; leave that out or say \"utf-16\"");
}

#[test]
fn an_edition_printed_for_people_is_read_too() {
    let comparison = comparison();
    let printed = serde_json::to_string_pretty(&comparison).unwrap();
    assert_eq!(edition::read(&format!("\u{feff}{printed}\n")).as_ref(), Ok(&comparison));
}

#[test]
fn what_is_no_edition_is_refused_with_the_place_and_the_cause() {
    let whole = edition::write(&Comparison { version: edition::VERSION, ..Comparison::default() });
    for (text, said) in [
        ("", "the edition can't be read: line 1, column 1: nothing here"),
        ("<!DOCTYPE html>", "the edition can't be read: line 1, column 1: not JSON"),
        ("[]", "the edition can't be read: line 1, column 1: an {object} must stand here"),
        (
            "{\"version\":1,\"rows\":[]}",
            "the edition is of version 1, and this visavis reads version 2: build it again",
        ),
        ("{}", "\"version\" is missing"),
        (&whole.replace("\"issues\":[]", "\"issues\":[\n{\"id\":1}]"), "line 2, column 7: a \"text\" must stand here"),
        (
            &whole.replace("\"names\":[]", "\"names\":[{\"canonical\":\"A\",\"kind\":\"moon\"}]"),
            "\"moon\" is not known here",
        ),
        (&"[".repeat(1_000_000), "nested too deeply"),
    ] {
        let error = edition::read(text).unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
        assert!(!error.contains('\n'), "{error}");
    }
}

#[test]
fn no_cut_text_is_an_edition_and_none_breaks_the_reader() {
    let whole = edition::write(&comparison());
    for end in (0..whole.len()).step_by(101).filter(|&end| whole.is_char_boundary(end)) {
        assert!(edition::read(&whole[..end]).is_err());
    }
}
