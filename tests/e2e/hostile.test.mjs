// What is meant to do harm: editions, articles, codebooks, attributes and addresses. Whatever they hold, nothing is executed,
// nothing outside the element changes, and what can't be shown leaves one plain sentence. Under the strict policy, Trusted Types
// included, whose violations would be heard too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dist, site, strictPolicy } from "./browser.mjs";

const web = site({ headers: () => ({ "content-security-policy": strictPolicy }) });
const edition = JSON.parse(readFileSync(path.join(dist, "istanbul-2025.json"), "utf8"));
const codebook = readFileSync(fileURLToPath(new URL("../../www/codebooks/istanbul-2025.json", import.meta.url)), "utf8");

/** Texts that are harmless only as text. */
const words = {
  markup: '<img src=x onerror="window.hacked=1"><svg onload="window.hacked=1"></svg>',
  script: '</script></template></vis-a-vis><script>window.hacked=1</script>',
  comment: "<!--<script>window.hacked=1//--><![CDATA[",
  entities: "&lt;script&gt;window.hacked=1&lt;/script&gt;&#0;&bogus;",
  template: "${window.hacked=1} {{constructor.constructor('window.hacked=1')()}} %s%n",
  "javascript address": "javascript:window.hacked=1",
  "data address": "data:text/html,<script>parent.hacked=1</script>",
  "bidi controls": "\u202egnp.exe\u202d \u2066\u2067\u2068 abc \u200f\u061c",
  "controls and halves": "\u0000\u0001\u001b[31m\ud800 \udfff\ufeff\u2028\u2029\r\n",
  selectors: '"] , [data-visavis] , :root { } /* \\',
  "a long word": "W".repeat(1500),
  "combining marks": "Z" + "\u0351\u0325\u0310".repeat(60),
  "names of objects": "__proto__",
};

const everywhere = (value) => (node) => {
  // Words that mean something to the reader (ids, kinds, statuses) stay; all that is shown is replaced.
  const shown = new Set(["title", "label", "reason", "group", "unit", "scope", "attributed_to", "speaker", "headline", "byline", "time", "published", "publisher", "url", "canonical", "form", "document", "measure", "quote"]);
  const visit = (it) => {
    if (!it || typeof it !== "object") return;
    for (const [key, inner] of Object.entries(it)) {
      if (typeof inner === "string" && shown.has(key)) it[key] = value;
      else visit(inner);
    }
  };
  visit(node);
  for (const article of node.articles) Object.assign(article, { title: value, publisher: value, url: value });
};

const numbers = (number) => (node) => {
  for (const { values } of node.figures) for (const value of values) Object.assign(value, { low: number, high: number, mark: { start: 0, end: 0 } });
};

const spans = (start, end) => (node) => {
  for (const { sides } of node.issues)
    for (const { positions } of Object.values(sides))
      for (const { evidence } of positions) for (const it of evidence) Object.assign(it, { start, end, marks: [{ start, end }, { start: 0, end: 9e6 }] });
  for (const { values } of node.figures) for (const value of values) Object.assign(value, { start, end, mark: { start, end } });
  for (const moment of node.timeline) Object.assign(moment, { start, end, entry: 99999 });
  for (const { blocks } of node.articles) for (const block of blocks) Object.assign(block, { start: end, end: start });
};

const ids = (id) => (node) => {
  for (const issue of node.issues) issue.id = id;
  for (const article of node.articles) article.id = id;
  for (const side of node.sides) side.id = id;
};

/** Editions, each the true one but for what is done to it. */
const editions = {
  ...Object.fromEntries(Object.entries(words).map(([name, value]) => [`${name} in all that is shown`, everywhere(value)])),
  ...Object.fromEntries(["markup", "selectors", "names of objects", "bidi controls"].map((name) => [`${name} as ids`, ids(words[name])])),
  "huge numbers": numbers(1.7976931348623157e308),
  "tiny numbers": numbers(-4.9e-324),
  "spans behind the text": spans(8e6, 9e6),
  "spans turned round": spans(900, 3),
  "spans that cut characters": spans(1, 2),
  "articles that aren't there": (node) => (node.articles = []),
  "sides that aren't there": (node) => (node.sides = []),
  "twenty sides": (node) => (node.sides = Array.from({ length: 20 }, (_, at) => ({ id: `s${at}`, label: `Side ${at}` }))),
};

/** What is no edition at all, as text. */
const refused = {
  "100,000 issues": () => JSON.stringify({ ...edition, issues: Array.from({ length: 100_000 }, (_, at) => ({ ...edition.issues[0], id: `i${at}`, sides: {} })) }),
  "deep nesting": () => "[".repeat(200_000),
  "deep objects": () => '{"a":'.repeat(100_000),
  "a number that isn't one": () => JSON.stringify(edition).replace(/"version":\d+/, '"version":1e999999'),
  "a negative offset": () => JSON.stringify(edition).replace(/"start":\d+/, '"start":-1'),
  "markup for JSON": () => words.markup,
  "a version with markup": () => '{"version":"<img src=x onerror=window.hacked=1>"}',
  "offsets with markup": () => JSON.stringify({ ...edition, offsets: words.markup }),
};

const plain = /^(Not everything works here|The comparison can’t be shown): [^\n]{5,400}\.$/;

/** A page with a neighbour that must not change, an element to be fed, and ears for what the policy stopped. */
async function guarded() {
  const page = await web.open(web.url("variants/index.html"));
  const html = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><p id="above">Above.</p><vis-a-vis src="istanbul-2025.json" loading="eager"></vis-a-vis><p id="below">Below, ← →.</p><script type="module" src="visavis.js"></script></html>';
  await page.route(/guarded\.html/, (route) => route.fulfill({ body: html, contentType: "text/html", headers: { "content-security-policy": strictPolicy } }));
  page.on("dialog", (dialog) => (page.said.push(`error: a dialog says ${dialog.message()}`), dialog.dismiss()));
  await page.goto(web.url("guarded.html"));
  await page.evaluate(() => {
    window.stopped = [];
    document.addEventListener("securitypolicyviolation", (event) => stopped.push(event.violatedDirective + " " + event.sample));
  });
  await page.locator('vis-a-vis [data-state="ready"]').waitFor();
  return page;
}

/** What must be true whatever was given. */
async function unharmed(page, name) {
  const found = await page.evaluate(() => {
    const root = document.querySelector("vis-a-vis").shadowRoot;
    const all = [...root.querySelectorAll("*")];
    const outside = [...document.body.children].map((it) => `${it.localName}#${it.id}`).join();
    return {
      hacked: window.hacked,
      stopped: window.stopped,
      foreign: all.filter((it) => /^(script|img|iframe|object|embed|base|meta|form|video|audio)$/.test(it.localName)).map((it) => it.localName),
      handlers: all.flatMap((it) => it.getAttributeNames().filter((attribute) => attribute.startsWith("on"))),
      links: all.filter((it) => it.hasAttribute("href") && !/^(#|https?:)/.test(it.getAttribute("href"))).map((it) => it.getAttribute("href")),
      outside,
      above: document.querySelector("#above").textContent + document.querySelector("#below").textContent,
      polluted: Object.keys(Object.prototype).length,
    };
  });
  assert.deepEqual(found, { hacked: undefined, stopped: [], foreign: [], handlers: [], links: [], outside: "p#above,vis-a-vis#,p#below,script#", above: "Above.Below, ← →.", polluted: 0 }, name);
}

/** Gives it and waits for what comes of it: null where it is shown, else the sentence. */
const give = (page, how, value) =>
  page.evaluate(
    ([how, value]) =>
      new Promise((done) => {
        const element = document.querySelector("vis-a-vis");
        const on = (type, say) => element.addEventListener(type, say, { once: true });
        on("visavis-ready", () => done(null));
        on("visavis-error", (event) => done(event.message));
        if (how === "comparison") element.comparison = value;
        else if (how === "src") element.src = value;
        else element.addArticle(...value).then(() => done(null));
      }),
    [how, value],
  );

test("hostile editions are shown as the text they are, or refused in a sentence", async () => {
  const page = await guarded();
  for (const [name, change] of Object.entries(editions)) {
    const given = structuredClone(edition);
    change(given);
    const said = await give(page, "comparison", given);
    if (said !== null) assert.match(said, plain, name);
    await unharmed(page, name);
    // All of it can be gone through: every view, a row, the pane.
    await page.evaluate(async () => {
      const root = document.querySelector("vis-a-vis").shadowRoot;
      for (const selector of ["[data-view=figures]", "[data-view=timeline]", "[data-view=sources]", "[data-view=positions]", "[data-action=swap]", "summary", "[data-action=passage]", "[data-action=close]", "[data-action=issue]"])
        root.querySelector(selector)?.click();
      await new Promise((done) => setTimeout(done, 20));
    });
    await unharmed(page, `${name}, gone through`);
  }
  page.said = page.said.filter((line) => !/^warning: .*<vis-a-vis>/.test(line));
  await page.done();
});

test("what is no edition is refused in a sentence, and what was shown stays", async () => {
  const page = await guarded();
  const before = await page.locator("[data-issue]").count();
  for (const [name, text] of Object.entries(refused)) {
    await page.route("**/hostile.json*", (route) => route.fulfill({ body: text(), contentType: "application/json" }));
    const said = await give(page, "src", `hostile.json?${encodeURIComponent(name)}`);
    await page.unroute("**/hostile.json*");
    assert.match(said ?? "it was shown", plain, name);
    assert.equal(await page.locator("[data-issue]").count(), before, name);
    await unharmed(page, name);
  }
  await page.done();
});

test("hostile articles are read as text", async () => {
  const page = await guarded();
  await page.evaluate((codebook) => (document.querySelector("vis-a-vis").codebook = codebook), codebook);
  await page.waitForTimeout(50);
  const { label } = edition.sides[0];
  const articles = {
    ...Object.fromEntries(Object.entries(words).map(([name, value]) => [name, [`${value} ${label} rejects a ceasefire, ${value} said. ${value}`, { title: value, publisher: value, url: value, label: value }]])),
    html: [`<html><body><article><h1>${words.script}</h1><p onclick="window.hacked=1">${label} rejects a ceasefire.</p><script>window.hacked=1</script><iframe src="javascript:parent.hacked=1"></iframe></article></body></html>`, {}],
    "no text": ["", {}],
    "a million digits": [`${label} returned ${"9".repeat(1_000_000)} prisoners.`, {}],
    "nested tags": ["<div>".repeat(50_000) + `${label} rejects a ceasefire.`, {}],
    "a hostile id": [`${label} demands a ceasefire.`, { id: words.selectors }],
    "metadata of another kind": [`${label} demands a ceasefire.`, { title: { toString: "no" }, url: 7, published: [] }],
  };
  for (const [name, article] of Object.entries(articles)) {
    const said = await give(page, "article", article);
    if (said !== null) assert.match(said, plain, name);
    await unharmed(page, name);
  }
  await page.done();
});

test("hostile attributes and addresses: left aside, warned of once, or refused in a sentence", async () => {
  const page = await guarded();
  for (const name of ["view", "issue", "status", "sides", "lang", "theme", "heading-level", "link", "loading"])
    for (const value of [...Object.values(words), "__proto__", "-1", "9".repeat(400)])
      await page.locator("vis-a-vis").evaluate((it, [name, value]) => it.setAttribute(name, value), [name, value.replaceAll("\u0000", "")]);
  await page.waitForTimeout(300);
  await unharmed(page, "attributes");
  const warnings = page.said.filter((line) => line.startsWith("warning"));
  assert.ok(warnings.length > 0 && warnings.length <= 8, `${warnings.length} warnings`);
  page.said = page.said.filter((line) => !line.startsWith("warning"));
  for (const address of ["javascript:window.hacked=1", "data:application/json,{}", "file:///etc/passwd", "blob:x", "https://[", "//"]) {
    const said = await give(page, "src", address);
    assert.match(said ?? "it was shown", plain, address);
    await unharmed(page, address);
  }
  for (const link of Object.values(words).slice(0, 7)) {
    await page.goto(`${web.url("guarded.html")}?visavis=${encodeURIComponent(link)}/${encodeURIComponent(link)}`);
    await page.locator('vis-a-vis [data-state="ready"]').waitFor();
    await page.evaluate(() => (window.stopped ??= []));
    await unharmed(page, `a link to ${link}`);
  }
  await page.done();
});
