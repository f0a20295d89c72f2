// The module that a page imports: defines <vis-a-vis>. The core is loaded when the first element needs it.
import init, * as core from "visavis-wasm";
import style from "./visavis.css";
import { VisAVisElement } from "./vis-a-vis.js";
import { define } from "./define.js";

export * from "./vis-a-vis.js";

/** Starts the core: a promise of its functions `read`, `code` and `compare`. */
export const start = define(VisAVisElement, style, () => init(), core);
