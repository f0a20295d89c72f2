// What readers do with the real comparison, and how it sits on a page: nothing jumps, the layout follows the element's own
// width, filters add up, and what the drawings say the words say too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lateScript, shift, site } from "./browser.mjs";
import { openStrike, ready } from "./strike.mjs";

const web = site();
const rows = (page) => page.locator("[data-issue]:visible");

for (const width of [320, 700, 1200]) {
  test(`nothing jumps when the script takes over, ${width} px`, async () => {
    const page = await web.open(web.url("embed.html"), { viewport: { width, height: 900 }, prepare: lateScript });
    await ready(page);
    assert.equal(await shift(page), 0);
    await page.done();
  });
}

test("filters add up: status, group, document and words", async () => {
  const page = await web.open(web.url("embed.html"));
  await ready(page);
  const all = await rows(page).count();
  const values = (name) => rows(page).evaluateAll((rows, name) => [...new Set(rows.map((row) => row.closest("[data-group]").dataset.group + "|" + row.getAttribute(name)))], name);
  const groups = await page.locator("[data-action=group] option").evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
  assert.ok(groups.length > 2);
  let sum = 0;
  for (const group of groups) {
    await page.locator("[data-action=group]").selectOption(group);
    sum += await rows(page).count();
    assert.ok((await values("data-issue")).every((value) => value.startsWith(`${group}|`)));
  }
  assert.equal(sum, all, "every issue is in one group");
  await page.locator("[data-action=group]").selectOption("");
  await page.locator("[data-action=memoranda]").click();
  const written = await rows(page).count();
  assert.ok(written > 0 && written < all);
  await page.locator("[data-action=status][data-value=opposed]").click();
  const both = await rows(page).count();
  assert.ok(both > 0 && both <= written);
  await page.locator("[data-action=find]").fill("crimea");
  for (const row of await rows(page).all()) assert.match((await row.textContent()).toLowerCase(), /crimea/);
  await page.locator("[data-action=find]").fill("");
  await page.locator("[data-action=memoranda]").click();
  await page.locator("[data-action=status][data-value=opposed]").click();
  assert.equal(await rows(page).count(), all);
  await page.done();
});

test("the layout follows the element's own width, not the window's", async () => {
  const page = await openStrike(web, { viewport: { width: 1200, height: 800 } });
  await ready(page);
  const beside = () =>
    page.locator("[data-issue=pay] > summary .cell").evaluateAll(([first, second]) => first.getBoundingClientRect().right <= second.getBoundingClientRect().left);
  assert.ok(await beside(), "side by side where there is room");
  await page.locator("vis-a-vis").evaluate((it) => (it.style.inlineSize = "300px"));
  assert.ok(!(await beside()), "one below the other where there is not");
  assert.ok(await page.locator("[data-issue=pay] > summary .who-side").first().isVisible(), "and each names its side");
  await page.done();
});

test("a plot says what the words beside it say", async () => {
  const page = await web.open(web.url("embed.html"));
  await ready(page);
  await page.locator("[data-view=figures]").click();
  const wrong = await page.evaluate(() => {
    const root = document.querySelector("vis-a-vis").shadowRoot;
    const edition = fetch(document.querySelector("vis-a-vis").getAttribute("src")).then((response) => response.json());
    return edition.then(({ figures }) => {
      const wrong = [];
      for (const figure of root.querySelectorAll(".figure")) {
        const { values } = figures.find(({ measure }) => measure === figure.dataset.measure);
        const words = figure.querySelector(".values").textContent;
        const marks = [...figure.querySelectorAll(".value .mark")];
        // A mark a report and value, an arrow for each bound, and every sentence among the words.
        const bound = values.some(({ qualifier }) => ["at-least", "more-than", "up-to"].includes(qualifier));
        if (bound !== marks.some((mark) => mark.querySelector(".arrow"))) wrong.push(`${figure.dataset.measure}: arrows`);
        if (values.some(({ low, high }) => low !== null || high !== null) && !marks.length) wrong.push(`${figure.dataset.measure}: no marks`);
        for (const { quote } of values) if (!words.includes(quote)) wrong.push(`${figure.dataset.measure}: ${quote}`);
        const ticks = [...figure.querySelectorAll(".axis .ticks span")];
        const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
        const read = (tick) => Number(tick.textContent.replace(/[,%]/g, ""));
        const [from, to] = [ticks[0], ticks.at(-1)];
        for (const value of figure.querySelectorAll(".value")) {
          const plain = value.querySelector(".facts > b").textContent.match(/^([\d,]+)$/);
          const dot = value.querySelector("circle");
          if (!plain || !dot) continue;
          const number = read({ textContent: plain[1] });
          const at = middle(from) + ((middle(to) - middle(from)) * (number - read(from))) / (read(to) - read(from));
          if (Math.abs(at - middle(dot)) > 3) wrong.push(`${figure.dataset.measure}: ${number} stands at ${middle(dot)}, not ${at}`);
        }
      }
      return root.querySelectorAll(".figure").length > 3 ? wrong : ["no figures"];
    });
  });
  assert.deepEqual(wrong, []);
  await page.done();
});
