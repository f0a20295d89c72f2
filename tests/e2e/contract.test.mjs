// What www/custom-elements.json says of the element is what the element does, what the types say and what the README lists.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { element, manifest, stale } from "../../tools/contract.mjs";
import { dist, site } from "./browser.mjs";

const web = site();
const root = fileURLToPath(new URL("../../", import.meta.url));
const names = (list) => list.map(({ name }) => name).sort();

test("types and tables are what the manifest makes of them", () => {
  assert.deepEqual(stale(), [], "run node tools/contract.mjs");
});

test("the types compile, with what a page, React and Vue write, and a true edition fits them", () => {
  const json = readFileSync(path.join(dist, "istanbul-2025.json"), "utf8");
  mkdirSync(path.join(root, "target/types"), { recursive: true });
  writeFileSync(
    path.join(root, "target/types/edition.ts"),
    `import type { Comparison } from "visavis";\nexport const edition: Comparison = ${json};\n`,
  );
  try {
    execFileSync(path.join(root, "node_modules/.bin/tsc"), ["-p", "tests/types"], { cwd: root, encoding: "utf8" });
  } catch (error) {
    assert.fail(error.stdout.split("\n").slice(0, 20).join("\n") || error.message);
  }
});

test("the attributes observed and the properties there are those of the manifest", async () => {
  const page = await web.open(web.url("embed.html"));
  const [observed, members, reflected] = await page.evaluate(async (attributes) => {
    const { VisAVisElement } = await import("./visavis.js");
    const hidden = ["constructor", "connectedCallback", "disconnectedCallback", "adoptedCallback", "attributeChangedCallback", "handleEvent"];
    const members = Object.getOwnPropertyNames(VisAVisElement.prototype).filter((name) => !hidden.includes(name));
    const fresh = document.createElement("vis-a-vis");
    const reflected = attributes.filter(({ name, fieldName }) => {
      fresh[fieldName] = "x-y";
      return fresh.getAttribute(name) === "x-y" || fresh[fieldName] === "x-y";
    });
    return [VisAVisElement.observedAttributes, members, reflected.map(({ name }) => name)];
  }, element.attributes);
  const known = names(element.attributes);
  assert.deepEqual(observed.filter((name) => !known.includes(name)), [], "observed, and not in the manifest");
  assert.deepEqual(known.filter((name) => !reflected.includes(name)), [], "in the manifest, and no property");
  // What isn't observed is looked at when it is needed: at the start, by the style, or by asking for the nearest one.
  const looked = known.filter((name) => !observed.includes(name));
  assert.deepEqual(looked.filter((name) => !["loading", "theme", "lang", "link"].includes(name)), []);
  assert.deepEqual(members.sort(), names(element.members));
  await page.done();
});

test("the parts rendered and the custom properties used are those of the manifest", async () => {
  const page = await web.open(web.url("embed.html"));
  await page.locator('vis-a-vis [data-state="ready"]').waitFor();
  await page.locator("[data-issue]:has([data-action=passage]) summary").first().click();
  await page.locator("[data-action=passage]:visible").first().click();
  await page.locator("vis-a-vis dialog[open]").waitFor();
  await page.locator("vis-a-vis").evaluate((it) => (it.src = "none.json"));
  await page.locator("vis-a-vis [data-error]").waitFor({ state: "attached" });
  const parts = await page.evaluate(() =>
    [...document.querySelector("vis-a-vis").shadowRoot.querySelectorAll("[part]")].flatMap((it) => [...it.part]),
  );
  assert.deepEqual([...new Set(parts)].sort(), names(element.cssParts));
  page.said.length = 0; // the browser itself reports the 404
  await page.done();

  const style = readFileSync(path.join(root, "www/visavis.css"), "utf8");
  const used = [...style.matchAll(/var\((--visavis-[\w-]+)/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(used)].sort(), names(element.cssProperties));
});

test("the events fired, their classes and their fields are those of the manifest", async () => {
  const listening = () => {
    window.fired = [];
    const { dispatchEvent } = EventTarget.prototype;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this.localName === "vis-a-vis") window.fired.push(event);
      return dispatchEvent.call(this, event);
    };
  };
  const page = await web.open(web.url("index.html"), { prepare: (page) => page.addInitScript(listening) });
  await page.locator("vis-a-vis").scrollIntoViewIfNeeded();
  await page.locator('vis-a-vis [data-state="ready"]').waitFor();
  await page.locator("[data-view=figures]").click();
  await page.locator("vis-a-vis").evaluate((it) => (it.src = "none.json"));
  await page.locator("vis-a-vis [data-error]").waitFor();
  const fired = await page.evaluate(async () => {
    const module = await import("./visavis.js");
    const classes = Object.entries(module).filter(([, it]) => it.prototype instanceof Event);
    const own = (event) => Object.keys(event).filter((name) => name !== "isTrusted");
    const exact = (event) => classes.find(([, it]) => event.constructor === it)?.[0];
    return window.fired.map((event) => [event.type, exact(event), own(event).sort(), event.bubbles && event.composed, event.cancelable]);
  });
  const declared = (type) => manifest.modules[0].declarations.find(({ name }) => name === type);
  const expected = element.events.map(({ name, type }) => [
    name, type.text, names(declared(type.text).members ?? []), true, name === "visavis-change",
  ]);
  const sorted = (list) => [...new Set(list.map((it) => JSON.stringify(it)))].sort();
  assert.deepEqual(sorted(fired), sorted(expected));
  page.said.length = 0;
  await page.done();
});

test("what a module exports is what the manifest says", async () => {
  const page = await web.open(web.url("embed.html"));
  for (const module of manifest.modules) {
    const exported = await page.evaluate(async (name) => Object.keys(await import(`./${name}`)), module.path);
    const said = module.exports.filter(({ kind }) => kind === "js");
    assert.deepEqual(exported.sort(), names(said), module.path);
    for (const { declaration } of said) assert.ok(module.declarations.some(({ name }) => name === declaration.name), declaration.name);
  }
  await page.done();
});
