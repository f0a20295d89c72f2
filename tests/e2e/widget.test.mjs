// The element as a reader and a host page use it: views, filters, rows, the reading pane, the keyboard, attributes, events,
// articles read in the browser, and what happens when something can't be loaded.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, dist, onDisk, shift, site } from "./browser.mjs";

const web = site();
const www = fileURLToPath(new URL("../../www/", import.meta.url));
const ready = (page) => page.locator('vis-a-vis [data-state="ready"]').waitFor();
const rows = (page) => page.locator("[data-issue]:visible");
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document.querySelector("vis-a-vis").shadowRoot;
    return activeElement && { ...activeElement.dataset, tag: activeElement.localName };
  });

async function open(name, options) {
  const page = await web.open(name.startsWith("file:") ? name : web.url(name), options);
  await page.locator("vis-a-vis").first().scrollIntoViewIfNeeded();
  await ready(page);
  return page;
}

for (const name of ["index.html", "where-the-sides-stand.html", onDisk("where-the-sides-stand.html")]) {
  test(`${path.basename(name)} ${name.startsWith("file:") ? "from disk " : ""}filters, opens a row, and shows the passage`, async () => {
    const page = await open(name);
    const all = await rows(page).count();
    const button = page.locator("[data-action=status]").first();
    const status = await button.getAttribute("data-value");
    await button.click();
    const some = await rows(page).count();
    assert.ok(some > 0 && some < all, `${some} of ${all}`);
    for (const row of await rows(page).all()) assert.equal(await row.getAttribute("data-status"), status);
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    await page.waitForFunction(
      (told) => document.querySelector("vis-a-vis").shadowRoot.querySelector("[data-live]").textContent === told,
      `${some} of ${all} issues shown.`,
    );
    await button.click();
    assert.equal(await rows(page).count(), all);

    const row = page.locator("[data-issue]:has([data-action=passage])").first();
    await row.locator("summary").first().click();
    assert.equal(await row.getAttribute("open"), "");
    const way = row.locator("[data-action=passage]:visible").first();
    const quote = await way.evaluate((link) => link.closest(".passage").querySelector("blockquote, q").textContent);
    await way.click();
    const dialog = page.locator("vis-a-vis dialog[open]");
    await dialog.waitFor();
    const passage = dialog.locator("[data-passage]").first();
    const words = (await passage.textContent()).trim();
    assert.ok(quote.includes(words), `${words} / ${quote}`);
    assert.ok("passage" in (await focused(page)), "the passage has the focus");
    const box = await passage.boundingBox();
    assert.ok(box.y >= 0 && box.y < page.viewportSize().height, "the passage is in sight");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.equal((await focused(page)).action, "passage", "the focus is back");
    await page.done();
  });
}

test("every view is reached by the keyboard, and axe finds nothing in it", async () => {
  const page = await open("index.html");
  await page.locator("[data-view=positions]").focus();
  for (const view of ["figures", "timeline", "sources", "positions"]) {
    await page.keyboard.press("ArrowRight");
    assert.equal((await focused(page)).view, view);
    assert.equal(await page.locator("[data-panel]:visible").count(), 1);
    assert.ok(await page.locator(`[data-panel=${view}]`).isVisible());
    if (view === "figures") assert.equal(await page.locator("vis-a-vis").getAttribute("view"), view);
    await accessible(page);
  }
  await page.keyboard.press("End");
  assert.equal((await focused(page)).view, "sources");
  await page.done();
});

test("axe finds nothing in the reading pane, dark, in an opened row", async () => {
  const page = await open("index.html", { colorScheme: "dark" });
  await page.locator("[data-issue]:has([data-action=passage]) summary").first().click();
  await page.locator("[data-action=passage]:visible").first().click();
  await page.locator("vis-a-vis dialog[open]").waitFor();
  await accessible(page);
  await page.locator("vis-a-vis dialog [data-action=close]").click();
  assert.equal(await page.locator("vis-a-vis dialog[open]").count(), 0);
  await page.done();
});

test("the prerendered nodes stay, and nothing jumps", async () => {
  const page = await web.open(web.url("embed.html"));
  await ready(page);
  assert.equal(await shift(page), 0);
  const kept = await page.evaluate(async () => {
    const element = document.querySelector("vis-a-vis");
    const rows = [...element.shadowRoot.querySelectorAll("[data-issue]")];
    element.remove();
    document.body.append(element); // moved: nothing starts again
    await new Promise((done) => setTimeout(done, 100));
    return rows.every((row, at) => element.shadowRoot.querySelectorAll("[data-issue]")[at] === row);
  });
  assert.ok(kept);
  await page.done();
});

test("searching, swapping, and attributes change what is shown; a bad attribute is warned of once", async () => {
  const page = await open("index.html");
  const element = page.locator("vis-a-vis");
  await page.locator("[data-action=find]").fill("zzzz");
  assert.equal(await rows(page).count(), 0);
  await page.locator("[data-action=reset]").click();
  assert.ok((await rows(page).count()) > 1);
  assert.equal(await page.locator("[data-action=find]").inputValue(), "");

  const order = () => page.locator("[data-issue] summary").first().locator("[data-side]").evaluateAll((all) => all.map((side) => side.dataset.side));
  const before = await order();
  await page.locator("[data-action=swap]").click();
  assert.deepEqual(await order(), before.toReversed());
  assert.equal(await element.getAttribute("sides"), before.toReversed().join(" "));
  await element.evaluate((it) => it.removeAttribute("sides"));
  assert.deepEqual(await order(), before);

  await element.evaluate((it) => (it.view = "figures"));
  assert.ok(await page.locator("[data-panel=figures]").isVisible());
  for (const bad of ["moon", "mars"]) await element.evaluate((it, value) => it.setAttribute("view", value), bad);
  assert.equal(page.said.filter((line) => line.includes("<vis-a-vis>: view=")).length, 1);
  page.said.length = 0;
  await page.done();
});

test("events tell what a reader does, and a host may say no", async () => {
  const page = await open("index.html");
  const heard = await page.evaluate(() => {
    const element = document.querySelector("vis-a-vis");
    window.heard = [];
    for (const type of ["visavis-change", "visavis-changed"])
      document.addEventListener(type, (event) => window.heard.push([type, event.view, event.target === element]));
    element.view = "figures"; // the host's own doing is not told
    return window.heard;
  });
  assert.deepEqual(heard, []);
  await page.locator("[data-view=sources]").click();
  assert.deepEqual(await page.evaluate(() => window.heard), [["visavis-change", "sources", true], ["visavis-changed", "sources", true]]);
  await page.evaluate(() => document.querySelector("vis-a-vis").addEventListener("visavis-change", (event) => event.preventDefault()));
  await page.locator("[data-view=timeline]").click();
  assert.ok(await page.locator("[data-panel=sources]").isVisible());
  await page.done();
});

test("a link names view and issue, and leads back there", async () => {
  const page = await open("index.html?visavis=positions/ceasefire#the-page-s-own");
  assert.equal(await page.locator("[data-issue=ceasefire]").getAttribute("open"), "");
  assert.equal(new URL(page.url()).hash, "#the-page-s-own");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("[data-action=link]").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(new URL(link).searchParams.get("visavis"), "positions/ceasefire");
  await page.done();
});

// ---------------------------------------------------------------------------------------- articles read in the browser

const codebook = readFileSync(path.join(www, "codebooks/istanbul-2025.json"), "utf8");
const known = JSON.parse(readFileSync(path.join(www, "articles/articles.json"), "utf8"));
const articles = readdirSync(path.join(www, "articles"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => ({ id: path.basename(name, ".txt"), text: readFileSync(path.join(www, "articles", name), "utf8"), ...known[path.basename(name, ".txt")] }));

test("what is read in the browser is to the byte what the command line writes", async () => {
  const page = await open("embed.html");
  const edition = await page.evaluate(
    async ([articles, codebook]) => (await import("./visavis-reader.js")).edition(articles, codebook),
    [articles, codebook],
  );
  assert.equal(edition.trim(), readFileSync(path.join(dist, "istanbul-2025.json"), "utf8").trim());
  await page.done();
});

test("a script's offsets cut a script's strings", async () => {
  const page = await open("embed.html");
  const wrong = await page.evaluate(
    async ([articles, codebook]) => {
      const { read, code, compare } = await import("./visavis-reader.js");
      const coding = await code(articles[0], codebook);
      const { text, blocks } = await read(articles[0]);
      if (!blocks.length || !coding.statements.length) return ["nothing was found"];
      const wrong = coding.statements.filter(({ quote, start, end }) => text.slice(start, end) !== quote).map(({ quote }) => quote);
      const comparison = await compare(articles, codebook);
      const texts = Object.fromEntries(comparison.articles.map(({ id, text }) => [id, text]));
      const evidence = comparison.issues.flatMap(({ sides }) => Object.values(sides).flatMap(({ positions }) => positions.flatMap(({ evidence }) => evidence)));
      return [...wrong, ...evidence.filter(({ article, quote, start, end }) => texts[article].slice(start, end) !== quote).map(({ quote }) => quote)];
    },
    [articles, codebook],
  );
  assert.deepEqual(wrong, []);
  await page.done();
});

test("articles are read in a worker; where a page allows none, in the page: the same comes out", async () => {
  const read = async (page) => page.evaluate(async ([articles, codebook]) => (await import("./visavis-reader.js")).edition(articles, codebook), [articles, codebook]);
  const page = await open("embed.html");
  const inWorker = await read(page);
  assert.equal(page.workers().length, 1);
  await page.done();
  const strict = await web.open(web.url("embed.html"));
  await strict.route("**/strict.html", (route) =>
    route.fulfill({ body: "<!DOCTYPE html><title>t</title>", contentType: "text/html", headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" } }));
  await strict.goto(web.url("strict.html"));
  assert.equal(await read(strict), inWorker);
  assert.equal(strict.workers().length, 0);
  assert.equal(strict.said.filter((line) => line.includes("policy") || line.includes("Policy")).length, 1, "the browser says why, once");
  strict.said.length = 0;
  await strict.done();
});

test("articles added at once, in any order, make the same comparison", async () => {
  const page = await open("embed.html");
  const [one, other] = await page.evaluate(
    async ([articles, codebook]) => {
      const added = async (some) => {
        const element = Object.assign(document.createElement("vis-a-vis"), { loading: "eager", codebook, articles: articles.slice(0, 1) });
        document.querySelector("main, body").append(element);
        await new Promise((done) => element.addEventListener("visavis-ready", done, { once: true }));
        await Promise.all(some.map(({ text, ...known }) => element.addArticle(text, known)));
        return JSON.stringify(element.comparison);
      };
      return [await added(articles.slice(1)), await added(articles.slice(1).reverse())];
    },
    [articles, codebook],
  );
  assert.ok(one.length > 10_000 && one === other);
  await page.done();
});

test("an element made by script reads its articles, and one more", async () => {
  const page = await open("embed.html");
  const shown = await page.evaluate(
    async ([articles, codebook]) => {
      const element = Object.assign(document.createElement("vis-a-vis"), { loading: "eager", codebook, articles: articles.slice(0, 2) });
      const ready = new Promise((done, fail) => {
        element.addEventListener("visavis-ready", done);
        element.addEventListener("visavis-error", (event) => fail(new Error(event.message)));
      });
      document.body.append(element);
      await ready;
      const before = element.comparison.articles.length;
      const { text, ...known } = articles[2];
      await element.addArticle(text, known);
      return [before, element.comparison.articles.length, element.shadowRoot.querySelectorAll("[data-visavis]").length];
    },
    [articles, codebook],
  );
  assert.deepEqual(shown, [2, 3, 1]);
  await page.done();
});

test("the element's comparison is cut by a script's offsets too, and read again as it was", async () => {
  const page = await open("embed.html");
  await page.locator("vis-a-vis").evaluate(async (element) => {
    const ready = new Promise((done) => element.addEventListener("visavis-ready", done, { once: true }));
    element.src = element.getAttribute("src") + "?again";
    await ready;
  });
  const wrong = await page.locator("vis-a-vis").evaluate(async (element) => {
    const { comparison } = element;
    const texts = Object.fromEntries(comparison.articles.map(({ id, text }) => [id, text]));
    const passages = [
      ...comparison.issues.flatMap(({ sides }) => Object.values(sides).flatMap(({ positions }) => positions.flatMap(({ evidence }) => evidence))),
      ...comparison.figures.flatMap(({ values }) => values),
    ];
    const astray = passages.filter(({ article, quote, start, end }) => texts[article].slice(start, end) !== quote);
    const whole = async () => {
      while (element.shadowRoot.querySelector("[data-due]")) await new Promise((done) => setTimeout(done, 5));
      return element.shadowRoot.querySelector("[data-visavis]").outerHTML;
    };
    const shown = await whole();
    const ready = new Promise((done) => element.addEventListener("visavis-ready", done, { once: true }));
    element.comparison = structuredClone(comparison);
    await ready;
    const again = (await whole()) === shown;
    return [comparison.offsets, passages.length > 50, astray.map(({ quote }) => quote), again];
  });
  assert.deepEqual(wrong, ["utf-16", true, [], true]);
  await page.done();
});

test("reading five articles: how long it takes", async (t) => {
  const page = await open("embed.html");
  const times = await page.evaluate(
    async ([articles, codebook]) => {
      const { edition } = await import("./visavis-reader.js");
      await edition(articles, codebook); // started, and the word lists loaded
      const times = [];
      for (let run = 0; run < 9; run++) {
        const before = performance.now();
        await edition(articles, codebook);
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b);
    },
    [articles, codebook],
  );
  t.diagnostic(`read, coded and reconciled in ${times[0].toFixed(1)} ms at best, ${times[4].toFixed(1)} ms in the middle`);
  assert.equal(times.length, 9);
  await page.done();
});

// ------------------------------------------------------------------------------------------------- what can go wrong

test("what can't be loaded or read leaves one plain sentence, and what was shown", async () => {
  for (const [file, body, said] of [
    ["none.json", null, "none.json can’t be loaded: the server answers 404."],
    ["page.json", "<!DOCTYPE html>", "the edition can’t be read: line 1, column 1 is no JSON."],
    ["old.json", '{"version":0}', "the edition is of version 0"],
  ]) {
    const page = await web.open(web.url("embed.html"));
    await ready(page);
    if (body) await page.route(`**/${file}`, (route) => route.fulfill({ body, contentType: "application/json" }));
    const before = await rows(page).count();
    await page.locator("vis-a-vis").evaluate((it, src) => (it.src = src), file);
    const line = page.locator("vis-a-vis [data-error]");
    await line.waitFor();
    const told = (await line.innerText()).replaceAll("'", "’");
    assert.ok(told.includes(said.replaceAll("'", "’")), told);
    assert.equal(await rows(page).count(), before);
    page.said.length = 0; // the browser itself reports the 404
    await page.done();
  }
});

test("where the core can't start, the prerendered table stays with a sentence, every view in sight", async () => {
  const page = await web.open(web.url("index.html"), { serviceWorkers: "block" });
  await page.route("**/*.wasm", (route) => route.abort());
  await page.reload();
  await page.locator("vis-a-vis").scrollIntoViewIfNeeded();
  await page.locator("vis-a-vis [data-error]").waitFor();
  assert.ok((await rows(page).count()) > 0);
  assert.equal(await page.locator("[data-panel]:visible").count(), 4);
  page.said.length = 0;
  await page.done();
});

test("twice on a page, defined twice, inside another shadow root: no exception", async () => {
  const page = await open("index.html");
  const states = await page.evaluate(async () => {
    await import(`./visavis.js?again`);
    const host = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    const other = document.createElement("vis-a-vis");
    other.setAttribute("src", document.querySelector("vis-a-vis").getAttribute("src"));
    other.setAttribute("loading", "eager");
    const ready = new Promise((done) => other.addEventListener("visavis-ready", done));
    host.append(other);
    await ready;
    return [document.querySelector("vis-a-vis"), other].map((it) => it.shadowRoot.querySelector("[data-visavis]").dataset.state);
  });
  assert.deepEqual(states, ["ready", "ready"]);
  await page.done();
});

test("what articles and editions say is text, whatever it looks like", async () => {
  const page = await open("embed.html");
  const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  await page.evaluate(async (hostile) => {
    const element = document.querySelector("vis-a-vis");
    const edition = structuredClone(await (await fetch(element.getAttribute("src"))).json());
    edition.title = hostile;
    for (const issue of edition.issues) issue.label = issue.reason = issue.group = hostile;
    for (const article of edition.articles) Object.assign(article, { title: hostile, label: hostile, url: "javascript:window.hacked=1" });
    const ready = new Promise((done) => element.addEventListener("visavis-ready", done));
    element.comparison = edition;
    await ready;
  }, hostile);
  assert.equal(await page.locator("vis-a-vis img, vis-a-vis script").count(), 0);
  assert.equal(await page.locator('vis-a-vis a[href^="javascript"]').count(), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.ok((await page.locator("vis-a-vis [data-visavis]").innerText()).includes("<img"));
  await page.done();
});
