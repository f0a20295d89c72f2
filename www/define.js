import { fault } from "./words.js";

/** Defines <vis-a-vis>, unless this page has it already, in this version or another. `core` and `reader` start the two
 *  modules and give a promise of their exports; `words` are those of the interface by
 *  language, or what loads them; English is known. */
export function define(element, style, words, core, reader) {
  element.style = style;
  Object.assign(element.words, words);
  element.start = once(core, "fault_core");
  if (reader) element.startReader = once(reader, "fault_reader");
  if (globalThis.customElements && !customElements.get("vis-a-vis")) customElements.define("vis-a-vis", element);
}

function once(load, key) {
  let started;
  return () =>
    (started ??= load().catch((cause) => {
      started = undefined; // the next one may fare better
      throw fault(key, [], cause);
    }));
}
