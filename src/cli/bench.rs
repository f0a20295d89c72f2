//! How fast each stage is on some articles: text a second, one thread, the best of several runs.

use crate::article::{Article, read};
use crate::codebook::Codebook;
use crate::coding::{Coder, Coding};
use crate::reconcile::{Dossier, compare};
use crate::view;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long each stage is measured.
const LONG_ENOUGH: Duration = Duration::from_millis(600);

/// A line a stage.
pub(super) fn bench(articles: &[Article], codebook: &Codebook) -> String {
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let read_all = || -> Vec<Article> {
        articles.iter().map(|article| read(&article.id, &article.text, article.metadata.clone())).collect()
    };
    let coder = Coder::new(codebook);
    let code_all = || -> Vec<Coding> { articles.iter().map(|article| coder.code(article)).collect() };
    let codings = code_all();
    let gather = || {
        let mut dossier = Dossier::default();
        codings.iter().for_each(|coding| dossier.add(coding.clone()));
        dossier
    };
    let dossier = gather();
    let comparison = compare(&dossier, codebook);
    let mut out = format!("{} articles, {bytes} bytes of text; one thread, the best run\n", articles.len());
    let mut stage = |name: &str, time: Duration| {
        let seconds = time.as_secs_f64();
        out += &format!("{name:12} {:9.3} ms {:9.1} MB/s\n", seconds * 1e3, bytes as f64 / seconds.max(1e-9) / 1e6);
    };
    stage("make ready", best(|| drop(black_box(Coder::new(codebook)))));
    stage("read", best(|| drop(black_box(read_all()))));
    stage("code", best(|| drop(black_box(code_all()))));
    stage("add", best(|| drop(black_box(gather()))));
    stage("compare", best(|| drop(black_box(compare(&dossier, codebook)))));
    stage("view", best(|| drop(black_box(view::html::html(&view::view(&comparison, &view::Options::default()))))));
    out
}

/// The shortest of the runs that fit into the time.
fn best(mut run: impl FnMut()) -> Duration {
    let begin = Instant::now();
    let mut best = Duration::MAX;
    while best == Duration::MAX || begin.elapsed() < LONG_ENOUGH {
        let start = Instant::now();
        run();
        best = best.min(start.elapsed());
    }
    best
}
