// The element in a page's hands: made, moved, taken away, upgraded, nested, given its data in every way; and what it leaves
// alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dist, site } from "./browser.mjs";

const web = site();
const edition = JSON.parse(readFileSync(path.join(dist, "istanbul-2025.json"), "utf8"));
const codebook = readFileSync(fileURLToPath(new URL("../../www/codebooks/istanbul-2025.json", import.meta.url)), "utf8");

/** A page of the test's own making, without the script unless `html` has it. */
async function made(html, options) {
  const page = await web.open(web.url("variants/index.html"), options);
  const whole = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><main><h1>t</h1>${html}</main></html>`;
  await page.route("**/made.html", (route) => route.fulfill({ body: whole, contentType: "text/html" }));
  await page.goto(web.url("made.html"));
  return page;
}

const script = '<script type="module" src="visavis.js"></script>';
const ready = (page, name = "vis-a-vis") =>
  page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('[data-state="ready"]'), name);
const rows = (page) => page.locator("[data-issue]:visible").count();

test("properties set before the element is defined are the element's when it is", async () => {
  const page = await made("<vis-a-vis></vis-a-vis>");
  await page.evaluate(async (edition) => {
    const element = document.querySelector("vis-a-vis");
    Object.assign(element, { comparison: edition, view: "figures", headingLevel: "3", loading: "eager", theme: "dark" });
    await import("./visavis.js");
  }, edition);
  await ready(page);
  const seen = await page.evaluate(() => {
    const element = document.querySelector("vis-a-vis");
    const own = Object.keys(element);
    return [own, element.view, element.getAttribute("heading-level"), element.shadowRoot.querySelector("[part=title]").localName, element.comparison.title];
  });
  assert.deepEqual(seen, [[], "figures", "3", "h3", edition.title]);
  assert.ok(await page.locator("[data-panel=figures]").isVisible());
  await page.done();
});

test("made by script, and by cloning one that is ready", async () => {
  const page = await made(script);
  await page.evaluate(() => customElements.whenDefined("vis-a-vis"));
  await page.evaluate(() => {
    const element = document.createElement("vis-a-vis");
    element.src = "istanbul-2025.json";
    element.loading = "eager";
    document.querySelector("main").append(element);
  });
  await ready(page);
  const before = await rows(page);
  await page.evaluate(() => {
    const copy = document.querySelector("vis-a-vis").cloneNode(true);
    copy.id = "copy";
    document.querySelector("main").append(copy);
  });
  await ready(page, "#copy");
  assert.equal(await rows(page), 2 * before);
  await page.done();
});

/** An edition in which nothing was found. */
const nothing = { ...Object.fromEntries(Object.entries(edition).map(([key, value]) => [key, Array.isArray(value) ? [] : value])), title: "Nothing yet" };

test("inline JSON, and an edition that says nothing", async () => {
  const page = await made(`${script}<vis-a-vis id="full" loading="eager"><script type="application/json">${JSON.stringify(edition).replaceAll("<", "\\u003c")}</script></vis-a-vis>
    <vis-a-vis id="empty" loading="eager"><script type="application/json">${JSON.stringify(nothing)}</script></vis-a-vis>
    <vis-a-vis id="without" loading="eager"></vis-a-vis>`);
  await ready(page, "#full");
  await ready(page, "#empty");
  assert.ok((await rows(page)) > 10);
  assert.match(await page.locator("#empty [part=root]").innerText(), /Nothing yet/);
  assert.equal(await page.locator("#without").evaluate((it) => it.shadowRoot), null, "nothing was given, nothing is shown or said");
  // Given later, it is shown.
  await page.evaluate(() => (document.querySelector("#without").src = "istanbul-2025.json"));
  await ready(page, "#without");
  await page.done();
});

test("taken away while it loads, put back, moved again and again: one start, and what is chosen stays", async () => {
  const page = await made(script);
  await page.evaluate(() => customElements.whenDefined("vis-a-vis"));
  let asked = 0;
  page.on("request", (request) => (asked += request.url().endsWith("istanbul-2025.json")));
  await page.evaluate(async () => {
    const main = document.querySelector("main");
    window.element = Object.assign(document.createElement("vis-a-vis"), { src: "istanbul-2025.json", loading: "eager" });
    main.append(element);
    element.remove();
    main.append(element);
    await new Promise((done) => requestAnimationFrame(done));
    element.remove();
    await new Promise((done) => setTimeout(done, 300)); // it comes to the end of its start out of the page
    main.append(element);
  });
  await ready(page);
  await page.locator("[data-view=timeline]").click();
  const heard = await page.evaluate(async () => {
    const heard = [];
    for (let time = 0; time < 5; time++) {
      const place = document.createElement("section");
      document.querySelector("main").prepend(place);
      place.append(element);
      await new Promise((done) => setTimeout(done, 10));
    }
    document.addEventListener("visavis-changed", (event) => heard.push(event.view));
    element.shadowRoot.querySelector("[data-view=sources]").click();
    return heard;
  });
  assert.deepEqual(heard, ["sources"], "one answer, however often it was attached");
  assert.ok(await page.locator("[data-panel=sources]").isVisible());
  assert.equal(asked, 1);
  await page.done();
});

test("moved into another document and back: it keeps its style, its language and its ways", async () => {
  const page = await made(`${script}<iframe title="t" srcdoc="<!DOCTYPE html><html lang=en><title>t</title><main></main>" width="700" height="900"></iframe><vis-a-vis src="istanbul-2025.json" loading="eager"></vis-a-vis>`);
  await ready(page);
  const look = () =>
    page.evaluate(() => {
      const { shadowRoot } = window.element;
      const view = window.element.ownerDocument.defaultView;
      shadowRoot.querySelector("[data-view=figures]").click();
      const chosen = window.element.view;
      shadowRoot.querySelector("[data-action=issue], [data-view=positions]").click();
      return [chosen, view.getComputedStyle(shadowRoot.querySelector(".row")).display, view === window];
    });
  await page.evaluate(() => (window.element = document.querySelector("vis-a-vis")));
  const before = await look();
  assert.deepEqual(before, ["figures", "grid", true]);
  await page.evaluate(() => document.querySelector("iframe").contentDocument.querySelector("main").append(window.element));
  assert.deepEqual(await look(), ["figures", "grid", false]);
  // What is built there is styled and answers too.
  await page.evaluate(async () => {
    const shown = new Promise((done) => window.element.addEventListener("visavis-ready", done, { once: true }));
    window.element.headingLevel = "3";
    await shown;
  });
  assert.deepEqual(await look(), ["figures", "grid", false]);
  await page.evaluate(() => document.querySelector("main").append(window.element));
  assert.deepEqual(await look(), ["figures", "grid", true]);
  await page.done();
});

test("inside other shadow roots, open and closed: it answers, and its events come out", async () => {
  const page = await made(script);
  const views = await page.evaluate(async () => {
    await customElements.whenDefined("vis-a-vis");
    const heard = [];
    document.addEventListener("visavis-changed", (event) => heard.push([event.view, event.target.localName]));
    for (const mode of ["open", "closed"]) {
      const host = document.createElement("div");
      document.querySelector("main").append(host);
      const element = Object.assign(document.createElement("vis-a-vis"), { src: "istanbul-2025.json", loading: "eager" });
      const shown = new Promise((done) => element.addEventListener("visavis-ready", done));
      host.attachShadow({ mode }).append(element);
      await shown;
      element.shadowRoot.querySelector("[data-view=figures]").click();
    }
    return heard;
  });
  assert.deepEqual(views, [["figures", "div"], ["figures", "div"]]);
  await page.done();
});

test("another definition of the same name came first: the page keeps it, and nobody is hurt", async () => {
  const page = await made(`<script>class Other extends HTMLElement {}; customElements.define("vis-a-vis", Other)</script>${script}<vis-a-vis src="istanbul-2025.json">theirs</vis-a-vis>`);
  await page.waitForLoadState("networkidle");
  assert.equal(await page.evaluate(() => customElements.get("vis-a-vis").name), "Other");
  assert.equal(await page.locator("vis-a-vis").innerText(), "theirs");
  await page.done();
});

test("an article added live: it is shown, what is open, chosen and focused stays", async () => {
  const page = await made(`${script}<vis-a-vis src="istanbul-2025.json" loading="eager"></vis-a-vis>`);
  await ready(page);
  await page.evaluate((codebook) => (document.querySelector("vis-a-vis").codebook = codebook), codebook);
  await ready(page);
  await page.locator("[data-issue=ceasefire] > summary").click();
  await page.locator("[data-action=swap]").click();
  await page.locator("[data-issue=ceasefire] > summary").focus();
  const sides = edition.sides.map(({ label }) => label);
  const [before, after, kept] = await page.evaluate(async (sides) => {
    const element = document.querySelector("vis-a-vis");
    const before = element.comparison.articles.length;
    await element.addArticle(`${sides[0]} rejects a ceasefire, its delegation said.`, { title: "Late edition", publisher: "The Sample Courier" });
    const { activeElement } = element.shadowRoot;
    const row = element.shadowRoot.querySelector("[data-issue=ceasefire]");
    return [before, element.comparison.articles.length, [row.open, activeElement === row.querySelector("summary"), element.sides]];
  }, sides);
  assert.deepEqual([after, kept], [before + 1, [true, true, edition.sides.map(({ id }) => id).reverse().join(" ")]]);
  await page.locator("[data-view=sources]").click();
  assert.match(await page.locator("[data-panel=sources]").innerText(), /Late edition/);
  assert.match(await page.locator("[data-issue=ceasefire]").evaluate((it) => it.textContent), /rejects a ceasefire, its delegation said/);
  await page.done();
});

test("nothing is written, listened to or kept outside the element", async () => {
  const page = await made(`<script>
      window.touched = [];
      for (const target of [window, document, document.documentElement]) {
        const add = target.addEventListener;
        target.addEventListener = function (type) { touched.push("listens to " + type); return add.apply(this, arguments); };
      }
      new MutationObserver((records) => records.forEach(({ type, target }) => target.closest?.("vis-a-vis") || touched.push(type + " " + target.nodeName)))
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script><vis-a-vis src="istanbul-2025.json" loading="eager"></vis-a-vis>`);
  await page.waitForFunction(() => document.body);
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    touched.length = 0; // the browser's driver listens too
    await import("./visavis.js");
  });
  await ready(page);
  await page.evaluate(async () => {
    const root = document.querySelector("vis-a-vis").shadowRoot;
    const press = async (selector) => (root.querySelector(selector).click(), new Promise((done) => setTimeout(done, 50)));
    await press("[data-issue]:has([data-action=passage]) summary");
    await press("[data-issue][open] [data-action=passage]");
    if (!root.querySelector("dialog[open]")) touched.push("no pane");
    for (const selector of ["[data-action=close]", "[data-action=status]", "[data-view=figures]", "[data-action=swap]"]) await press(selector);
  });
  const [touched, kept, globals] = await page.evaluate(async () => [
    window.touched, [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length],
    Object.keys(window).filter((name) => /visavis|wasm|wbg/i.test(name)),
  ]);
  assert.deepEqual(touched, []);
  assert.deepEqual(kept, ["", 0, 0, 0]);
  assert.deepEqual(globals, []);
  await page.done();
});

test("imported where there are no elements, as on a server, it does nothing and doesn't fail", async () => {
  const module = await import(pathToFileURL(path.join(dist, "visavis.js")));
  assert.equal(typeof module.VisAVisElement, "function");
});
