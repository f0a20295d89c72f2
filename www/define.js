/** Defines <vis-a-vis>, unless this page has it already, in this version or another. Gives the function that starts the core. */
export function define(element, style, init, core) {
  let started;
  element.style = style;
  element.start = () =>
    (started ??= init().then(
      () => core,
      (error) => {
        started = undefined; // the next one may fare better
        throw new Error("the script’s core can’t be loaded", { cause: error });
      },
    ));
  if (!customElements.get("vis-a-vis")) customElements.define("vis-a-vis", element);
  return element.start;
}
