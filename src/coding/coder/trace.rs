//! The parse of each sentence, printed for the makers of rules.

use super::Coder;
use super::batch::Coded;
use crate::article::{Article, Metadata, read};
use crate::codebook::Codebook;
use crate::coding::analysis::Analysis;
use crate::coding::discourse::{Discourse, Ref, Speaker};
use std::fmt::Write;

/// Whom the sentences before leave each noun group to mean.
pub(super) fn meant(a: &Analysis, d: &Discourse, speaker: Option<&Speaker>) -> String {
    let mut out = String::new();
    for (i, c) in a.parse.chunks.iter().enumerate() {
        match d.refer(a, i, speaker) {
            Ref::Other => {}
            meant => {
                let subject = a.parse.verbs.iter().any(|verb| verb.subject == Some(i));
                let _ = writeln!(
                    out,
                    "  REF{i} {} [{}] {meant:?}",
                    if subject { "S" } else { "-" },
                    a.quote(c.start, c.end)
                );
            }
        }
        if let Some(back) = d.anaphor(a, i, None, &|| None) {
            let _ = writeln!(out, "  BACK{i} [{}] {:?}", a.quote(c.start, c.end), back.issues);
        }
    }
    out
}

impl Coder<'_> {
    /// The parse of each sentence.
    fn trace(&self, article: &Article) -> String {
        let mut out = String::new();
        self.each(article, &mut |coded| {
            for Coded { analysis: a, drafts, context } in coded {
                let _ = writeln!(out, "\n== [{:?}] {}", context.block.kind, a.span.of(a.text));
                let tags: Vec<String> =
                    a.words.iter().enumerate().map(|(i, w)| format!("{i}:{}/{:?}", w.span.of(a.text), w.tag)).collect();
                let _ = writeln!(out, "  {}", tags.join(" "));
                for (i, c) in a.parse.chunks.iter().enumerate() {
                    let _ = writeln!(
                        out,
                        "  NP{i} [{}] head={} prep={:?} named={:?}",
                        a.quote(c.start, c.end),
                        a.form(c.head),
                        c.preposition.map(|p| a.form(p)),
                        a.named.get(i)
                    );
                }
                for (i, v) in a.parse.verbs.iter().enumerate() {
                    let _ = writeln!(
                        out,
                        "  V{i} [{}] {:?} subj={:?} parent={:?} {:?} twin={:?} neg={} pass={} from={} cue={:?}",
                        a.quote(v.start, v.end),
                        v.form,
                        v.subject,
                        v.parent,
                        v.link,
                        v.twin,
                        v.negated,
                        v.passive,
                        v.from,
                        a.verb_cues.get(i).copied().flatten().map(|c| (c.cue.id, c.cue.class))
                    );
                }
                for n in &a.noun_cues {
                    let _ = writeln!(out, "  N {} {}", n.cue.id, n.start);
                }
                for m in &a.issues.mentions {
                    let _ = writeln!(
                        out,
                        "  I {} [{}] at={:?}",
                        self.codebook.issues.get(m.issue).map(|i| i.id.as_str()).unwrap_or_default(),
                        a.quote(m.start, m.end),
                        a.parse.verb_at.get(m.end.saturating_sub(1))
                    );
                }
                let _ = writeln!(out, "  speaker={:?}\n{}", context.speaker, context.meant);
                for d in drafts {
                    let _ = writeln!(
                        out,
                        "  => {} {} {:?} {} cue={:?}",
                        self.codebook
                            .sides
                            .get(d.sides.trailing_zeros() as usize)
                            .map(|s| s.id.as_str())
                            .unwrap_or_default(),
                        self.codebook.issues.get(d.issue).map(|i| i.id.as_str()).unwrap_or_default(),
                        d.stance,
                        d.rule,
                        d.cue.map(|(f, t)| a.quote(f, t))
                    );
                }
            }
        });
        out
    }
}

/// `VISAVIS_TRACE="CODEBOOK ARTICLE" cargo test --lib trace -- --ignored --nocapture`
#[test]
#[ignore = "prints the parse of an article for the makers of rules"]
fn trace() {
    let paths = std::env::var("VISAVIS_TRACE").expect("VISAVIS_TRACE names a codebook and an article");
    let (codebook, article) = paths.split_once(' ').expect("a codebook and an article");
    let codebook = Codebook::from_json(&std::fs::read_to_string(codebook).unwrap()).unwrap();
    let article = read("traced", &std::fs::read_to_string(article).unwrap(), Metadata::default());
    println!("{}", Coder::new(&codebook).trace(&article));
}
