// On paper: every row open, every passage there, every source a numbered note.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { dist, onDisk, site } from "./browser.mjs";
import { textOf } from "./pdf.mjs";

const web = site();
const edition = JSON.parse(readFileSync(path.join(dist, "istanbul-2025.json"), "utf8"));
/** Without what breaks lines, ligatures and marks. */
const bare = (text) => text.normalize("NFKC").replace(/\s+/g, "");

for (const [name, options] of [["with script", {}], ["without script", { javaScriptEnabled: false }]])
  test(`printed ${name}`, async () => {
    const page = await web.open(onDisk("where-the-sides-stand.html"), options);
    if (!name.startsWith("without")) {
      await page.locator('vis-a-vis [data-state="ready"]').waitFor();
      // What is folded or filtered away on the screen is there on paper.
      await page.locator("[data-action=status]").first().click();
      await page.locator("[data-view=sources]").click();
    }
    const text = bare(textOf(await page.pdf({ format: "A4" })));
    const has = (words, what) => assert.ok(text.includes(bare(words)), `${what}: ${words}`);
    for (const { label, sides } of edition.issues) {
      has(label, "an issue");
      for (const { positions } of Object.values(sides))
        for (const { label, verbatim, evidence } of positions) {
          if (!verbatim) has(label, "a position");
          has(evidence[0].quote, "a passage");
        }
    }
    for (const { label } of edition.figures) has(label, "a figure");
    for (const { headline } of edition.timeline) has(headline, "a moment");
    // A note behind each passage, and the sources under the same numbers.
    const numbers = edition.articles.map((_, at) => at + 1);
    for (const number of numbers) {
      const label = edition.articles[number - 1].label.split(/[,;]/)[0];
      has(`${label} [${number}]`, "a note");
      has(`[${number}] ${label[0].toUpperCase()}${label.slice(1)}`, "a source");
    }
    assert.ok(!text.includes(bare("Find…")) && !text.includes(bare("Copy link")), "what paper can't do is not on it");
    await page.done();
  });
