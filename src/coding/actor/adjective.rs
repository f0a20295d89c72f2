//! Adjectives that English makes of the names of sides: "Ruritanian" of "Ruritania", "poorer" of "poorer countries".

/// The adjective of an alias for several countries: "poorer countries", "rich nations".
pub(super) fn kind_of_country(name: &str) -> Option<&str> {
    let (kind, noun) = name.split_once(' ')?;
    let plain =
        kind.bytes().all(|b| b.is_ascii_lowercase()) && !matches!(kind, "the" | "other" | "both" | "two" | "our");
    (plain && matches!(noun, "countries" | "nations" | "states")).then_some(kind)
}

/// The adjective of a quarter of the compass, by which a side is called: "southern" of "the south".
pub(super) fn of_quarter(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let quarter = lower.strip_prefix("the ").unwrap_or(&lower);
    matches!(quarter, "north" | "south" | "east" | "west").then(|| [quarter, "ern"].concat())
}

/// The adjective of an alias for those who speak for the side: "Norish" of "the Norish government".
pub(super) fn of_body(name: &str) -> Option<String> {
    let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    let (adjective, body) = bare.split_once(' ')?;
    let body =
        matches!(body, "government" | "side" | "delegation" | "team" | "negotiators" | "officials" | "leadership");
    let plain = adjective.starts_with(|c: char| c.is_ascii_uppercase())
        && adjective.ends_with(|c: char| c.is_ascii_lowercase());
    (body && plain).then(|| adjective.to_owned())
}

/// What stands before a noun for those of the side: "rebel" of "the rebels".
pub(super) fn one_of_several(name: &str) -> Option<String> {
    let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The "))?;
    let one = bare.strip_suffix('s').filter(|one| one.len() > 3 && !one.ends_with('s'))?;
    one.bytes().all(|b| b.is_ascii_lowercase()).then(|| one.to_owned())
}

/// What English puts behind a name to make it an adjective; behind its last vowels, or behind an "a".
const ADJECTIVES: [&str; 5] = ["ian", "ish", "ese", "an", "i"];

/// A name that English makes adjectives of, without its last vowels.
fn derivable(name: &str) -> Option<&str> {
    let plain = name.chars().next().is_some_and(char::is_uppercase)
        && name.len() > 4
        && name.is_ascii()
        && !name.chars().all(char::is_uppercase);
    plain.then(|| name.trim_end_matches(['a', 'e', 'i', 'o', 'y']))
}

/// The adjectives that English makes of a name: "Ruritania" has "Ruritanian".
pub(super) fn derived(name: &str) -> Vec<String> {
    let Some(stem) = derivable(name) else { return Vec::new() };
    let all = ADJECTIVES.iter().map(|end| [stem, *end].concat());
    all.chain(name.ends_with('a').then(|| [name, "n"].concat())).collect()
}

/// Whether a name is an adjective that English makes of another.
pub(super) fn is_derived(name: &str, other: &str) -> bool {
    let behind = |stem: &str| name.strip_prefix(stem);
    derivable(other).and_then(behind).is_some_and(|end| ADJECTIVES.contains(&end))
        || derivable(other).is_some() && other.ends_with('a') && behind(other) == Some("n")
}
