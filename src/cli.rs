//! The command line: files in, JSON, HTML or a table out. Knows files and terminals; not the DOM.
//!
//! Each command reads all it needs, makes its whole answer, and only then writes it: an input that can't be read leaves
//! nothing half written. Errors are one line on standard error, with the file and what to do. The exit code is 0, or 1
//! for an input that can't be read, or 2 for a wrong call.

mod advice;
mod arguments;
mod bench;
mod error;
mod explain;
mod input;
mod outline;
mod quotes;
mod table;

pub use error::Error;

use crate::article::Article;
use crate::codebook::Codebook;
use crate::coding::Coder;
use crate::export;
use crate::reconcile::{Comparison, Dossier, compare};
use crate::view;
use arguments::{Command, Form, Sources};
use serde::Serialize;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Runs the command line on its arguments (without the program's name), and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Command::parse(arguments).and_then(answer).and_then(|text| write(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("visavis: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}

/// What a command writes to standard output.
fn answer(command: Command) -> Result<String, Error> {
    match command {
        Command::Help(text) => Ok(text.to_owned()),
        Command::Read { json, article } => {
            let article = input::one_article(&article)?;
            if json { json_line(&article.outline()) } else { Ok(outline::outline(&article)) }
        }
        Command::Code { sources, form } => {
            let (codebook, articles) = gather(&sources)?;
            match form {
                Form::Explained => Ok(explain::explain(&articles, &codebook)),
                Form::Dossier => json_line(&dossier(&sources, &articles, &codebook)?),
                _ => {
                    let coder = Coder::new(&codebook);
                    json_lines(articles.iter().flat_map(|article| coder.code(article).statements))
                }
            }
        }
        Command::Compare { sources, form, heading_level, words } => {
            let options = view::Options { heading_level, words: &words, ..view::Options::default() };
            let comparison = comparison(&sources)?;
            match form {
                Form::Json => json_line(&comparison),
                Form::Csv => Ok(export::csv(&comparison)),
                Form::Annotations => json_line(&export::annotations(&comparison)),
                Form::JsonLd => json_line(&export::json_ld(&comparison)),
                Form::Page => Ok(page(&comparison, &options)),
                Form::Fragment => Ok(fragment(&comparison, &options)),
                _ => Ok(table::table(&comparison, table::width())),
            }
        }
        Command::Quotes { articles } => json_lines(input::articles(&articles)?.iter().map(quotes::of_article)),
        Command::QuotesOfLines { file } => json_lines(input::documents(&file)?.iter().map(quotes::of_document)),
        Command::Merge { dossiers } => json_line(&merge(&dossiers)?),
        Command::CheckCodebook { file, articles } => {
            let codebook = input::codebook(Some(&file))?;
            Ok(advice::advice(&codebook, &input::articles(&articles)?))
        }
        Command::Bench { sources } => {
            let (codebook, articles) = gather(&sources)?;
            Ok(bench::bench(&articles, &codebook))
        }
    }
}

/// The codebook and the articles that a command names.
fn gather(sources: &Sources) -> Result<(Codebook, Vec<Article>), Error> {
    Ok((input::codebook(sources.codebook.as_deref())?, input::articles(&sources.articles)?))
}

/// The dossier of the articles, with those that are given as dossiers.
fn dossier(sources: &Sources, articles: &[Article], codebook: &Codebook) -> Result<Dossier, Error> {
    let mut dossier = merge(&sources.dossiers)?;
    let coder = Coder::new(codebook);
    for article in articles {
        dossier.add(coder.code(article));
    }
    Ok(dossier)
}

fn comparison(sources: &Sources) -> Result<Comparison, Error> {
    let (codebook, articles) = gather(sources)?;
    Ok(compare(&dossier(sources, &articles, &codebook)?, &codebook))
}

fn merge(files: &[OsString]) -> Result<Dossier, Error> {
    let mut merged = Dossier::default();
    for file in files {
        merged.merge(input::dossier(file)?);
    }
    Ok(merged)
}

/// What stands within the element on a page: the comparison with its style, complete without script.
fn fragment(comparison: &Comparison, options: &view::Options) -> String {
    let style = include_str!("../www/visavis.css").trim();
    view::prerendered(comparison, options, style) + "\n"
}

/// A whole page without script, which shows the comparison.
fn page(comparison: &Comparison, options: &view::Options) -> String {
    let title = view::html::html(&view::Element::new("title").text(comparison.title.as_str()));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n{title}\n<main><vis-a-vis>{}</vis-a-vis></main>\n</html>\n",
        options.words.language(),
        fragment(comparison, options).trim_end()
    )
}

/// "1 side", "3 sides".
fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn json_line(value: &impl Serialize) -> Result<String, Error> {
    let mut line = serde_json::to_string(value).map_err(|error| Error::output(&error))?;
    line.push('\n');
    Ok(line)
}

fn json_lines<T: Serialize>(values: impl IntoIterator<Item = T>) -> Result<String, Error> {
    values.into_iter().map(|value| json_line(&value)).collect()
}

/// Writes to standard output; a reader that has seen enough (`| head`) is no error.
fn write(text: &str) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::output(&error)),
        _ => Ok(()),
    }
}
