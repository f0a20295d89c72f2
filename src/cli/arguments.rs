//! The arguments: which command, on what, in which form.

use super::Error;
use crate::view::words::{LANGUAGES, Words};
use lexopt::{Arg, Parser};
use std::ffi::{OsStr, OsString};

const HELP: &str = "\
visavis shows where the sides of a negotiation stand, as news reports tell it.

  visavis read    [--json] ARTICLE                     an article's structure
  visavis code    [--codebook FILE] [--explain | --dossier] ARTICLE...
                                                       statements, JSON Lines
  visavis compare [--codebook FILE] [--dossier FILE]...
                  [--json | --csv | --annotations | --json-ld | --html | --fragment] ARTICLE...
                                                       where the sides stand
  visavis quotes  ARTICLE... | --jsonl FILE            who is said to have said what, JSON Lines
  visavis merge   DOSSIER...                           dossiers (of code --dossier) into one
  visavis codebook check FILE [ARTICLE...]             what is wrong or weak in a codebook, and what never matches
  visavis bench   [--codebook FILE] ARTICLE...         how fast each stage is

ARTICLE is a text or HTML file, a folder of them, or - for standard input. An articles.json in the same folder may say
what is known of each: {\"ID\": {\"title\", \"publisher\", \"published\", \"url\", \"label\"}}, where ID is the file's name without
its ending. Without --codebook the built-in one is used.

  --json       as JSON                       --explain   why each statement was coded
  --html       as a page without script      --dossier   all that was coded, to be merged or compared later
  --fragment   as what stands within the page's <vis-a-vis>, for a page that shows it without script;
               --heading-level N (1 to 6) is the level of its title, 2 where not given
  --csv        as a table, a row for each piece of evidence (RFC 4180)
  --annotations   as W3C Web Annotations of the articles      --json-ld   as linked data (schema.org)
  --lang TAG   the language of what --html and --fragment say: en, uk, ru or tr
";

/// The articles, dossiers and codebook that a command works on.
#[derive(Debug, Default)]
pub(super) struct Sources {
    pub codebook: Option<OsString>,
    pub dossiers: Vec<OsString>,
    pub articles: Vec<OsString>,
}

/// How the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// For a person; `code`, which has no such form, writes JSON Lines.
    Plain,
    Json,
    Csv,
    Annotations,
    JsonLd,
    Page,
    Fragment,
    Explained,
    Dossier,
}

/// One call.
#[derive(Debug)]
pub(super) enum Command {
    Help(&'static str),
    Read { json: bool, article: OsString },
    Code { sources: Sources, form: Form },
    Compare { sources: Sources, form: Form, heading_level: u8, words: Words },
    Quotes { articles: Vec<OsString> },
    QuotesOfLines { file: OsString },
    Merge { dossiers: Vec<OsString> },
    CheckCodebook { file: OsString, articles: Vec<OsString> },
    Bench { sources: Sources },
}

/// All options of all commands, as given.
#[derive(Default)]
struct Given {
    codebook: Option<OsString>,
    jsonl: Option<OsString>,
    dossiers: Vec<OsString>,
    form: Option<(Form, &'static str)>,
    heading_level: Option<u8>,
    words: Option<Words>,
    values: Vec<OsString>,
}

impl Command {
    /// Reads the arguments, without the program's name.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Error> {
        let mut parser = Parser::from_args(arguments);
        let name = match parser.next().map_err(Error::usage)? {
            None => return Err(Error::usage("a command is missing")),
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help(HELP)),
            Some(Arg::Short('V') | Arg::Long("version")) => {
                return Ok(Command::Help(concat!("visavis ", env!("CARGO_PKG_VERSION"), "\n")));
            }
            Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
            Some(option) => return Err(Error::usage(option.unexpected())),
        };
        let Some(given) = Given::parse(&mut parser, &name)? else { return Ok(Command::Help(HELP)) };
        given.into_command(&name)
    }
}

impl Given {
    /// The rest of the arguments; nothing where help is asked for.
    fn parse(parser: &mut Parser, command: &str) -> Result<Option<Given>, Error> {
        let mut given = Given::default();
        while let Some(argument) = parser.next().map_err(Error::usage)? {
            match (command, argument) {
                (_, Arg::Short('h') | Arg::Long("help")) => return Ok(None),
                (_, Arg::Value(value)) => given.values.push(value),
                ("code" | "compare" | "bench", Arg::Long("codebook")) => given.codebook = Some(value(parser)?),
                ("compare", Arg::Long("dossier")) => given.dossiers.push(value(parser)?),
                ("quotes", Arg::Long("jsonl")) => given.jsonl = Some(value(parser)?),
                ("read" | "compare" | "code" | "quotes", Arg::Long("json")) => given.set(Form::Json, "--json")?,
                ("compare", Arg::Long("csv")) => given.set(Form::Csv, "--csv")?,
                ("compare", Arg::Long("annotations")) => given.set(Form::Annotations, "--annotations")?,
                ("compare", Arg::Long("json-ld")) => given.set(Form::JsonLd, "--json-ld")?,
                ("compare", Arg::Long("html")) => given.set(Form::Page, "--html")?,
                ("compare", Arg::Long("fragment")) => given.set(Form::Fragment, "--fragment")?,
                ("compare", Arg::Long("heading-level")) => given.heading_level = Some(level(&value(parser)?)?),
                ("compare", Arg::Long("lang")) => given.words = Some(words(&value(parser)?)?),
                ("code", Arg::Long("explain")) => given.set(Form::Explained, "--explain")?,
                ("code", Arg::Long("dossier")) => given.set(Form::Dossier, "--dossier")?,
                (_, option) => return Err(Error::usage(option.unexpected())),
            }
        }
        Ok(Some(given))
    }

    fn set(&mut self, form: Form, name: &'static str) -> Result<(), Error> {
        match self.form.replace((form, name)) {
            Some((_, other)) if other != name => Err(Error::usage(format!("{other} and {name} exclude each other"))),
            _ => Ok(()),
        }
    }

    fn into_command(self, name: &str) -> Result<Command, Error> {
        let form = self.form.map_or(Form::Plain, |(form, _)| form);
        let sources = Sources { codebook: self.codebook, dossiers: self.dossiers, articles: self.values };
        let some = !sources.articles.is_empty();
        if self.words.is_some() && !matches!(form, Form::Page | Form::Fragment) {
            return Err(Error::usage("--lang goes with --html or --fragment"));
        }
        match name {
            "help" => Ok(Command::Help(HELP)),
            "read" => Ok(Command::Read { json: form == Form::Json, article: one(sources.articles, "one ARTICLE")? }),
            "code" if some => Ok(Command::Code { sources, form }),
            "compare" if some || !sources.dossiers.is_empty() => Ok(Command::Compare {
                sources,
                form,
                heading_level: self.heading_level.unwrap_or(if form == Form::Page { 1 } else { 2 }),
                words: self.words.unwrap_or_else(|| Words::english().clone()),
            }),
            "quotes" if some != self.jsonl.is_some() => Ok(match self.jsonl {
                Some(file) => Command::QuotesOfLines { file },
                None => Command::Quotes { articles: sources.articles },
            }),
            "quotes" => Err(Error::usage("quotes needs either ARTICLEs or --jsonl FILE")),
            "merge" if some => Ok(Command::Merge { dossiers: sources.articles }),
            "merge" => Err(Error::usage("merge needs at least one DOSSIER")),
            "bench" if some => Ok(Command::Bench { sources }),
            "code" | "compare" | "bench" => Err(Error::usage(format!("{name} needs at least one ARTICLE"))),
            "codebook" => {
                let mut words = sources.articles;
                if words.first().is_none_or(|word| word != "check") {
                    return Err(Error::usage("codebook knows one thing: check FILE [ARTICLE...]"));
                }
                if words.len() < 2 {
                    return Err(Error::usage("codebook check needs a FILE"));
                }
                let articles = words.split_off(2);
                Ok(Command::CheckCodebook { file: one(words.split_off(1), "one FILE")?, articles })
            }
            _ => Err(Error::usage(format!("there is no command {name:?}"))),
        }
    }
}

fn value(parser: &mut Parser) -> Result<OsString, Error> {
    parser.value().map_err(Error::usage)
}

fn level(value: &OsStr) -> Result<u8, Error> {
    let level = value.to_str().and_then(|text| text.parse().ok()).filter(|level| (1..=6).contains(level));
    level.ok_or_else(|| Error::usage("--heading-level needs a number from 1 to 6"))
}

fn words(tag: &OsStr) -> Result<Words, Error> {
    tag.to_str().and_then(Words::of).ok_or_else(|| {
        let known = LANGUAGES.map(|(language, _)| language).join(", ");
        Error::usage(format!("--lang needs one of {known}"))
    })
}

fn one(mut values: Vec<OsString>, what: &str) -> Result<OsString, Error> {
    match (values.pop(), values.is_empty()) {
        (Some(value), true) => Ok(value),
        _ => Err(Error::usage(format!("this needs {what}"))),
    }
}
