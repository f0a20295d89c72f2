//! The fields of a codebook's objects: keys that are known, texts that aren't empty, keywords that can match.
//!
//! A fault is told by the byte where it stands; the way there and the line are worked out when there is one to tell. So
//! reading stays small, which the browser's copy is thankful for.

use super::error::{CodebookError, Problem};
use super::keyword::Keyword;
use super::nearest::nearest;
use crate::json::{self, Member, Node, Value};

/// The keys of one kind of object: those that must stand there first.
pub(super) struct Keys {
    /// All that may stand there.
    pub known: &'static [&'static str],
    /// How many of them, from the front, must.
    pub required: usize,
}

/// Keys of which so many must stand there.
pub(super) const fn keys(known: &'static [&'static str], required: usize) -> Keys {
    Keys { known, required }
}

/// What is wrong, and at which byte.
pub(super) type Fault = (usize, Problem);
/// What was read, or the first that is wrong.
pub(super) type Read<T> = Result<T, Fault>;

/// The members of an object, its keys checked.
pub(super) fn object<'a>(node: &'a Node, keys: &Keys) -> Read<&'a [Member]> {
    let Value::Object(members) = &node.value else {
        return Err((node.at, Problem::Expected("an {object}")));
    };
    for (i, member) in members.iter().enumerate() {
        if !keys.known.contains(&member.key.as_str()) {
            let nearest = nearest(&member.key, keys.known);
            return Err((member.at, Problem::UnknownKey { key: member.key.clone(), nearest, known: keys.known }));
        }
        // All before are known and differ, so there are few.
        if members.iter().take(i).any(|before| before.key == member.key) {
            return Err((member.at, Problem::KeyTwice(member.key.clone())));
        }
    }
    match keys.known.iter().take(keys.required).find(|key| get(members, key).is_none()) {
        Some(key) => Err((node.at, Problem::Missing(key))),
        None => Ok(members),
    }
}

/// The value of a key.
pub(super) fn get<'a>(object: &'a [Member], key: &str) -> Option<&'a Node> {
    object.iter().find(|member| member.key == key).map(|member| &member.node)
}

/// A text without the space around it; an empty one is none.
pub(super) fn text(node: &Node) -> Read<String> {
    match &node.value {
        Value::Text(text) if text.trim().is_empty() => Err((node.at, Problem::EmptyText)),
        Value::Text(text) => Ok(text.trim().to_string()),
        _ => Err((node.at, Problem::Expected("a \"text\""))),
    }
}

/// A text that [`object`] has seen to be there.
pub(super) fn text_of(object: &[Member], key: &'static str) -> Read<String> {
    get(object, key).map_or(Err((0, Problem::Missing(key))), text)
}

/// A text that may be missing.
pub(super) fn optional(object: &[Member], key: &str) -> Read<Option<String>> {
    get(object, key).map(text).transpose()
}

/// The items of a list; one that isn't there has none.
pub(super) fn items<'a>(object: &'a [Member], key: &str) -> Read<&'a [Node]> {
    match get(object, key).map(|node| (node.at, &node.value)) {
        None => Ok(&[]),
        Some((_, Value::List(items))) => Ok(items),
        Some((at, _)) => Err((at, Problem::Expected("a [list]"))),
    }
}

/// The texts of a list.
pub(super) fn texts(object: &[Member], key: &str) -> Read<Vec<String>> {
    let mut list = Vec::new();
    for node in items(object, key)? {
        list.push(text(node)?);
    }
    Ok(list)
}

/// The keywords of a list, as they are written, each seen to be one.
pub(super) fn keywords(object: &[Member], key: &str) -> Read<Vec<String>> {
    let list = texts(object, key)?;
    for (keyword, node) in list.iter().zip(items(object, key)?) {
        if let Err(why) = Keyword::check(keyword) {
            return Err((node.at, Problem::Keyword { keyword: keyword.clone(), why }));
        }
    }
    Ok(list)
}

/// The way to what begins at a byte, as people write it: `issues[3].keywords[0]`.
fn way(node: &Node, at: usize, out: &mut String) {
    if node.at >= at {
        return;
    }
    match &node.value {
        Value::Object(members) => {
            let Some(member) = members.iter().rfind(|member| member.at <= at) else { return };
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(&member.key);
            way(&member.node, at, out);
        }
        Value::List(items) => {
            let Some((i, item)) = items.iter().enumerate().rfind(|(_, item)| item.at <= at) else { return };
            out.push('[');
            out.push_str(&i.to_string());
            out.push(']');
            way(item, at, out);
        }
        _ => {}
    }
}

/// A fault as its author is told of it: the way to it, and the line.
pub(super) fn placed(text: &str, root: Option<&Node>, (at, problem): Fault) -> CodebookError {
    let mut path = String::new();
    if let Some(root) = root {
        way(root, at, &mut path);
    }
    let (line, column) = json::place(text, at);
    CodebookError { path, line, column, problem }
}
