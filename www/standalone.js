// The same in one script, with the core inside, compressed: for a page that opens from disk and loads nothing.
import init, * as core from "visavis-wasm";
import module from "visavis-wasm/module";
import style from "./visavis.css";
import { define } from "./define.js";
import { VisAVisElement } from "./vis-a-vis.js";

const bytes = () => new Response(new Blob([module]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();

define(VisAVisElement, style, async () => {
  await init({ module_or_path: await bytes() });
  return core;
});
