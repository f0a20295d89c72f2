// The module that a page imports: defines <vis-a-vis>. The core is loaded when the first element needs it, the reader when
// the first one is given articles.
import init, * as core from "visavis-wasm";
import style from "visavis-style";
import { define } from "./define.js";
import { VisAVisElement } from "./vis-a-vis.js";

export * from "./vis-a-vis.js";

// A language is loaded by the first element which speaks it.
const words = (language) => async () => {
  const response = await fetch(new URL(`words/${language}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.url}: the server answers ${response.status}`);
  return response.json();
};

define(
  VisAVisElement,
  style,
  { uk: words("uk"), ru: words("ru"), tr: words("tr") },
  () => init().then(() => core),
  () => import("./visavis-reader.js").then(({ start }) => start()),
);
