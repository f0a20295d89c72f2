//! What comes in: articles, codebooks, dossiers, documents; from files, folders or standard input.

use super::Error;
use crate::article::{self, Article, Metadata};
use crate::codebook::Codebook;
use crate::reconcile::Dossier;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The codebook that is used where none is given.
const BUILT_IN: &str = include_str!("../../www/codebooks/istanbul-2025.json");

/// A text with the name of its document, as `quotes --jsonl` reads them.
#[derive(Debug, Deserialize)]
pub(super) struct Document {
    pub doc: String,
    pub text: String,
}

/// The codebook of a file, or the built-in one.
pub(super) fn codebook(file: Option<&OsStr>) -> Result<Codebook, Error> {
    let name = file.unwrap_or(OsStr::new("the built-in codebook"));
    let text = file.map_or_else(|| Ok(BUILT_IN.to_owned()), text)?;
    Codebook::from_json(&text).map_err(|problem| Error::input(name, problem))
}

/// The one article of a file.
pub(super) fn one_article(file: &OsStr) -> Result<Article, Error> {
    let mut found = articles(&[file.to_owned()])?;
    match (found.pop(), found.is_empty()) {
        (Some(article), true) => Ok(article),
        _ => Err(Error::input(file, "this needs one article; give one of the files in the folder")),
    }
}

/// The articles of files and folders, each read once, in the order given. A folder stands for the texts and HTML pages
/// in it, by name.
pub(super) fn articles(names: &[OsString]) -> Result<Vec<Article>, Error> {
    let mut known = Known::default();
    let mut articles: Vec<Article> = Vec::new();
    for file in files(names)? {
        let id = id(&file);
        if Path::new(&file).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
            return Err(Error::input(&file, "this is JSON, no article; a dossier is given to compare with --dossier"));
        }
        let text = text(&file)?;
        match articles.iter().find(|other| other.id == id) {
            Some(other) if other.text == text => {}
            Some(_) => return Err(Error::input(&file, format!("another article is called {id:?} too: rename one"))),
            None => articles.push(article::read(&id, &text, known.metadata(&file, &id)?)),
        }
    }
    Ok(articles)
}

/// A dossier, as `code --dossier` and `merge` write it.
pub(super) fn dossier(file: &OsStr) -> Result<Dossier, Error> {
    Dossier::from_json(&text(file)?).map_err(|problem| Error::input(file, problem))
}

/// The documents of a JSON Lines file.
pub(super) fn documents(file: &OsStr) -> Result<Vec<Document>, Error> {
    let text = text(file)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).map_err(|error| {
                let message = without_place(&error);
                Error::input(file, format!("line {}: {message}: each line is to be {{\"doc\", \"text\"}}", at + 1))
            })
        })
        .collect()
}

/// The names with each folder replaced by the articles in it.
fn files(names: &[OsString]) -> Result<Vec<OsString>, Error> {
    let mut files = Vec::new();
    for name in names {
        let path = Path::new(name);
        if name == "-" || !path.is_dir() {
            files.push(name.clone());
            continue;
        }
        let inside = folder(path).map_err(|error| Error::input(name, reason(&error)))?;
        if inside.is_empty() {
            return Err(Error::input(name, "there is no .txt, .html or .htm file in this folder"));
        }
        files.extend(inside.into_iter().map(PathBuf::into_os_string));
    }
    Ok(files)
}

/// The articles in a folder, by name.
fn folder(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let file = entry?.path();
        let ending = file.extension().map(OsStr::to_ascii_lowercase).unwrap_or_default();
        if file.is_file() && ["txt", "html", "htm"].iter().any(|known| ending == **known) {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// The id of an article: its file's name without the ending.
fn id(file: &OsStr) -> String {
    if file == "-" {
        return "standard-input".into();
    }
    Path::new(file).file_stem().unwrap_or(file).to_string_lossy().into_owned()
}

/// What the `articles.json` of each folder says of the articles beside it.
#[derive(Default)]
struct Known {
    folders: BTreeMap<PathBuf, BTreeMap<String, Metadata>>,
}

impl Known {
    fn metadata(&mut self, file: &OsStr, id: &str) -> Result<Metadata, Error> {
        if file == "-" {
            return Ok(Metadata::default());
        }
        let list = Path::new(file).with_file_name("articles.json");
        if !self.folders.contains_key(&list) {
            let known = if list.is_file() {
                let name = list.as_os_str();
                parse(name, &text(name)?, "{\"ID\": {\"title\", \"publisher\", \"published\", \"url\", \"label\"}}")?
            } else {
                BTreeMap::new()
            };
            self.folders.insert(list.clone(), known);
        }
        Ok(self.folders.get(&list).and_then(|known| known.get(id)).cloned().unwrap_or_default())
    }
}

/// The text of a file, or of standard input, without a byte order mark.
fn text(file: &OsStr) -> Result<String, Error> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(drop)
    } else {
        fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| Error::input(file, reason(&error)))?;
    let text = decode(bytes).map_err(|problem| Error::input(file, problem))?;
    if text.trim().is_empty() {
        return Err(Error::input(file, "there is nothing in it; give a file with text"));
    }
    Ok(text)
}

/// The bytes as text, or why they are none.
fn decode(bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("this is UTF-16, not UTF-8: convert it (iconv -f UTF-16 -t UTF-8)".into());
    }
    if bytes.contains(&0) {
        return Err("this is not a text but a binary file; give a .txt or .html file".into());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            Err(format!("byte {at} is not UTF-8: convert the file (for instance iconv -f WINDOWS-1252 -t UTF-8)"))
        }
    }
}

fn parse<T: DeserializeOwned>(file: &OsStr, text: &str, what: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let message = without_place(&error);
        Error::input(file, format!("line {line}, column {column}: {message}: this is to be {what}"))
    })
}

/// The message of an error in JSON, without the place that it names itself.
fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(before, _)| before.to_owned())
}

/// Why a file can't be read, in words.
fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder; check the name".into(),
        io::ErrorKind::PermissionDenied => "this file may not be read; check its permissions".into(),
        io::ErrorKind::IsADirectory => "this is a folder; give a file".into(),
        _ => format!("this can't be read: {error}"),
    }
}
