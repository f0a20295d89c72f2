// The module that a page imports: defines <vis-a-vis>. The core is loaded when the first element needs it, the reader when
// the first one is given articles.
import init, * as core from "visavis-wasm";
import style from "./visavis.css";
import { define } from "./define.js";
import { VisAVisElement } from "./vis-a-vis.js";

export * from "./vis-a-vis.js";

define(
  VisAVisElement,
  style,
  () => init().then(() => core),
  () => import("./visavis-reader.js").then(({ start }) => start()),
);
