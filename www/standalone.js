// The same in one script, with the core inside, compressed: for a page that opens from disk and loads nothing.
import init, * as core from "visavis-wasm";
import module from "visavis-wasm/module";
import style from "visavis-style";
import ru from "./words/ru.json";
import tr from "./words/tr.json";
import uk from "./words/uk.json";
import { define } from "./define.js";
import { VisAVisElement } from "./vis-a-vis.js";

const bytes = () => new Response(new Blob([module]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();

define(VisAVisElement, style, { uk, ru, tr }, async () => {
  await init({ module_or_path: await bytes() });
  return core;
});
