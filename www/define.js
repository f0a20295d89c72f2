/** Defines <vis-a-vis>, unless this page has it already, in this version or another. `core` and `reader` start the two
 *  modules and give a promise of their exports. */
export function define(element, style, core, reader) {
  element.style = style;
  element.start = once(core, "the script’s core can’t be loaded");
  if (reader) element.startReader = once(reader, "what reads articles can’t be loaded");
  if (!customElements.get("vis-a-vis")) customElements.define("vis-a-vis", element);
}

function once(load, otherwise) {
  let started;
  return () =>
    (started ??= load().catch((cause) => {
      started = undefined; // the next one may fare better
      throw new Error(otherwise, { cause });
    }));
}
