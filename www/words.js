// The words that the scripts say, and errors which can be told in any language.
import english from "./words/en.json";

export { english };

/** Fills the places `{0}`, `{1}` of a text. */
export function fill(text = "", values = []) {
  return text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");
}

/** What went wrong: an error with the key of its sentence, so that readers are told in their own language. */
export function fault(key, values = [], cause = undefined) {
  return Object.assign(new Error(fill(english[key], values), { cause }), { key, values });
}
