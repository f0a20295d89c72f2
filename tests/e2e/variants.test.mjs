// One page a situation (www/variants): what the comparison does in it, that nothing moves when the script takes over, and that
// what needs the script can't be pressed without it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, onDisk, picture, shift, site } from "./browser.mjs";

const web = site();
const at = (name) => web.url(`variants/${name}.html`);
const ready = (page, count = 1) =>
  page.waitForFunction(
    (count) => [...document.querySelectorAll("vis-a-vis")].filter((it) => it.shadowRoot?.querySelector('[data-state="ready"]')).length >= count,
    count,
  );

/** Keeps the module back until it is let go. */
async function held(page, pattern = "**/*.wasm") {
  let letGo;
  const wait = new Promise((done) => (letGo = done));
  await page.route(pattern, async (route) => (await wait, route.continue()));
  return letGo;
}

for (const [how, options] of [["that never comes", {}], ["that is off", { javaScriptEnabled: false }]]) {
  test(`without a script ${how}: every view is there, rows open, and no button waits for it`, async () => {
    const page = await web.open(at("no-script"), options);
    assert.equal(await page.locator("[data-panel]:visible").count(), 4);
    const row = page.locator("[data-issue]").first();
    assert.ok(!(await row.locator("[part=evidence]").isVisible()));
    await row.locator("summary").first().click();
    assert.ok(await row.locator("[part=evidence]").isVisible());
    // Buttons, fields and selects: hidden, or inert.
    const live = await page.locator("vis-a-vis :is(button, input, select):visible:enabled").count();
    assert.equal(live, 0);
    // The tabs are links to places below, and lead there.
    await page.locator("[data-view=sources]").click();
    assert.match(page.url(), /#visavis-sources$/);
      await picture(page, `variant-no-script-${options.javaScriptEnabled === false ? "off" : "absent"}`);
    await page.done();
  });
}

test("a slow script: read and opened meanwhile, clicked meanwhile, nothing moves", async () => {
  const page = await web.open(at("index"));
  const letGo = await held(page, "**/*.{wasm,js}");
  await page.goto(at("slow-script"), { waitUntil: "commit" });
  const row = page.locator("[data-issue]").first();
  await row.locator("summary").first().click();
  await page.evaluate(() => (window.row = document.querySelector("vis-a-vis").shadowRoot.querySelector("[data-issue]")));
  assert.ok(await page.locator("[data-action=status]").first().isDisabled());
  await page.waitForTimeout(600); // what a hand has just done may move things
  letGo();
  await ready(page);
  assert.ok(await page.locator("[data-action=status]").first().isEnabled());
  const same = await page.evaluate(() => window.row.open && window.row === document.querySelector("vis-a-vis").shadowRoot.querySelector("[data-issue]"));
  assert.ok(same, "the same row, still open");
  assert.equal(await shift(page), 0);
  await page.done();
});

test("a slow module: what is clicked while it loads is done when it is there", async () => {
  const page = await web.open(at("index"));
  const letGo = await held(page);
  await page.goto(at("slow-script"));
  await page.locator("vis-a-vis").evaluate((it) => customElements.whenDefined(it.localName));
  const button = page.locator("[data-action=status]").first();
  await button.click();
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  letGo();
  await page.locator("[data-action=status][aria-pressed=true]").first().waitFor();
  await page.done();
});

test("the script twice: one element, no exception, one answer a click", async () => {
  const page = await web.open(at("twice"));
  await ready(page);
  await page.evaluate(() => {
    window.heard = 0;
    document.addEventListener("visavis-changed", () => window.heard++);
  });
  await page.locator("[data-view=figures]").click();
  assert.equal(await page.evaluate(() => window.heard), 1);
  await page.done();
});

test("many on a page: each its own choice, those far below wait, one module for all", async () => {
  const page = await web.open(at("many"), { viewport: { width: 1200, height: 700 } });
  await ready(page, 4);
  const states = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("vis-a-vis")].map((it) => [
        it.shadowRoot?.querySelector("[data-panel]:not([hidden])")?.dataset.panel ?? null,
        it.shadowRoot?.querySelectorAll("[data-issue]:not([hidden])").length ?? 0,
      ]),
    );
  const before = await states();
  assert.deepEqual(before.map(([view]) => view), ["positions", "figures", "positions", "positions", null]);
  assert.ok(before[2][1] < before[0][1], "the third shows one status alone");
  await page.locator("#first [data-view=timeline]").click();
  const after = await states();
  assert.deepEqual(after.map(([view]) => view), ["timeline", "figures", "positions", "positions", null]);
  assert.equal(page.loaded.filter((from) => from.endsWith(".wasm")).length, 1);
  await page.locator("#fifth").scrollIntoViewIfNeeded();
  await ready(page, 5);
  await page.done();
});

test("280 pixels on a wide screen: nothing is cut, nothing scrolls sideways", async () => {
  const page = await web.open(at("narrow"), { viewport: { width: 1200, height: 900 } });
  await ready(page);
  assert.equal(await shift(page), 0);
  for (const view of ["positions", "figures", "timeline", "sources"]) {
    await page.locator(`[data-view=${view}]`).click();
    const wide = await page.locator("vis-a-vis").evaluate((it) => {
      const { right } = it.getBoundingClientRect();
      const scrolls = (node) => node && (getComputedStyle(node).overflowX !== "visible" || scrolls(node.parentElement));
      const seen = (node) => node.checkVisibility({ contentVisibilityAuto: true }) && node.getClientRects().length;
      return [...it.shadowRoot.querySelectorAll("[data-panel]:not([hidden]) *")]
        .filter((node) => node.getBoundingClientRect().right > right + 1 && !scrolls(node) && seen(node))
        .map((node) => `${node.localName}.${node.getAttribute("class")}`);
    });
    assert.deepEqual(wide, [], view);
    await picture(page, `variant-narrow-${view}`);
  }
  await page.done();
});

test("right to left: the first side stands on the right, arrows follow the eye, nothing moves", async () => {
  const page = await web.open(at("rtl"));
  await ready(page);
  const middles = await page.locator("[data-issue] summary").first().locator("[data-side]").evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
  assert.ok(middles[0] > middles[1], `${middles}`);
  assert.equal(await shift(page), 0);
  await page.locator("[data-view=positions]").focus();
  await page.keyboard.press("ArrowLeft");
  assert.ok(await page.locator("[data-panel=figures]").isVisible());
  await accessible(page);
  await picture(page, "variant-rtl");
  await page.done();
});

test("under a strict policy with Trusted Types: styled before and after, both elements answer, the pane opens, articles are read", async () => {
  const page = await web.open(at("index"));
  const letGo = await held(page);
  await page.goto(at("csp"));
  const styled = () => page.locator("vis-a-vis").first().locator("[part=heads]").evaluate((it) => getComputedStyle(it).position);
  assert.equal(await styled(), "sticky");
  letGo();
  await ready(page, 2);
  assert.equal(await styled(), "sticky");
  assert.equal(await shift(page), 0);
  const first = page.locator("vis-a-vis").first();
  await first.locator("[data-issue]:has([data-action=passage]) summary").first().click();
  await first.locator("[data-action=passage]:visible").first().click();
  await first.locator("dialog[open]").waitFor();
  await page.keyboard.press("Escape");
  await first.locator("[data-action=swap]").click();
  const read = await page.evaluate(async () => {
    const { compare } = await import("../visavis-reader.js");
    const codebook = { sides: [{ id: "u", label: "Union", aliases: ["the union"], people: [] }, { id: "p", label: "Port", aliases: [], people: [] }], issues: [{ id: "pay", label: "Pay", keywords: ["pay"] }] };
    return (await compare(["The union demands higher pay."], codebook)).sides.length;
  });
  assert.equal(read, 2);
  await page.done();
});

test("from disk: one file builds the comparison from inline data, and loads nothing", async () => {
  const page = await web.open(onDisk("variants/from-disk.html"));
  await ready(page);
  assert.ok((await page.locator("[data-issue]:visible").count()) > 10);
  await page.locator("[data-view=figures]").click();
  assert.ok(await page.locator("[data-panel=figures]").isVisible());
  assert.deepEqual(page.loaded, []);
  await page.done();
});
