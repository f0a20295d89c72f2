// For everyone: axe in every view and state and in every guise; everything by keyboard, with the focus seen; what a screen
// reader says, from the browser's own accessibility tree; and the whole on paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, site } from "./browser.mjs";
import { openStrike, ready } from "./strike.mjs";

const web = site();
const wide = { width: 1000, height: 800 };

// ----------------------------------------------------------------------------------------------------------------- axe

/** From one state to the next, all on one page. */
const states = [
  ["positions", async () => {}],
  ["a row open", (page) => page.locator("[data-issue=pay] > summary").click()],
  [
    "the reading pane",
    async (page) => {
      await page.locator("[data-action=passage]:visible").first().click();
      await page.locator("dialog[open]").waitFor();
    },
  ],
  [
    "filtered",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("[data-action=status]").first().click();
    },
  ],
  ["no issue left", (page) => page.locator("[data-action=find]").fill("zebra")],
  ["sides swapped", async (page) => {
    await page.locator("[data-action=reset]").click();
    await page.locator("[data-action=swap]").click();
  }],
  ["figures", (page) => page.locator("[data-view=figures]").click()],
  ["a figure open", (page) => page.locator(".value > summary").first().click()],
  ["timeline", (page) => page.locator("[data-view=timeline]").click()],
  ["sources", (page) => page.locator("[data-view=sources]").click()],
  ["an article's text", (page) => page.locator(".whole > summary").first().click()],
  [
    "an error",
    async (page) => {
      await page.locator("vis-a-vis").evaluate((it) => (it.src = "none.json"));
      await page.locator("[data-error]").waitFor();
    },
  ],
];

for (const [guise, options] of [
  ["light", { viewport: wide }],
  ["dark", { viewport: wide, colorScheme: "dark" }],
  ["280 px", { viewport: { width: 280, height: 800 } }],
  ["forced colours", { viewport: wide, forcedColors: "active" }],
]) {
  test(`axe finds nothing in any state: ${guise}`, async (t) => {
    const page = await openStrike(web, options);
    await ready(page);
    for (const [state, go] of states) {
      await go(page);
      await t.test(state, () => accessible(page));
    }
    page.said.length = 0; // the browser reports the 404 of the last state
    await page.done();
  });
}

test("axe finds nothing in a page which tells its language and says more than one", async () => {
  const page = await openStrike(web, { html: 'lang="uk"', viewport: wide });
  await ready(page);
  await page.locator("[data-issue=pay] > summary").click();
  await accessible(page);
  await page.done();
});

// ------------------------------------------------------------------------------------------------------------ keyboard

/** What has the focus: its accessible name and role as the browser computes them, and whether the focus is seen. */
async function focus(page) {
  const handle = await page.evaluateHandle(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  });
  const seen = await handle.evaluate((element) =>
    [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    }),
  );
  const cdp = (page.cdp ??= await page.context().newCDPSession(page));
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  const focused = nodes.filter((node) => node.properties?.some(({ name, value }) => name === "focused" && value.value === true));
  const node = focused.at(-1);
  return { role: node?.role.value, name: (node?.name.value ?? "").replace(/ ([.,:])/g, "$1"), seen };
}

async function tabTo(page, stops) {
  for (const stop of stops) {
    await page.keyboard.press("Tab");
    const { role, name, seen } = await focus(page);
    assert.equal(`${role}: ${name.slice(0, stop.slice(stop.indexOf(": ") + 2).length)}`, stop);
    assert.ok(seen, `${stop}: the focus is seen`);
  }
}

test("by keyboard alone: through the page, a row, its passage, the reading pane, and back", async () => {
  const page = await openStrike(web, { viewport: wide });
  await ready(page);
  await tabTo(page, [
    "button: 1 one side only", "button: 1 not reported", "button: 1 opposed",
    "tab: Positions",
    "searchbox: Find an issue or a word", "combobox: Group", "button: In a letter", "button: Swap sides", "button: Copy link",
    "DisclosureTriangle: Pay: opposed", "DisclosureTriangle: Night shifts", "DisclosureTriangle: Training",
  ]);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("[data-issue=pay]").getAttribute("open"), "");
  await tabTo(page, ["link: Passage in Evening Post", "link: at Evening Post", "link: Passage in Evening Post"]);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open]").waitFor();
  assert.equal((await page.locator("dialog [data-passage]").evaluate((it) => it.getRootNode().activeElement === it && it.textContent)), "The owners said no to eight percent.");
  await page.keyboard.press("Shift+Tab");
  assert.equal((await focus(page)).name, "Close");
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "hidden" });
  const back = await focus(page);
  assert.deepEqual([back.role, back.name, back.seen], ["link", "Passage in Evening Post, live page", true], "the focus is back where it was");
  await page.done();
});

test("by keyboard alone: filters, the way out of an empty list, tabs and an issue from another view", async () => {
  const page = await openStrike(web, { viewport: wide });
  await ready(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("[data-issue]:visible").count(), 1);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("[data-issue]:visible").count(), 3);
  await tabTo(page, ["button: 1 not reported", "button: 1 opposed", "tab: Positions", "searchbox: Find"]);
  await page.keyboard.type("zebra");
  assert.equal(await page.locator("[data-issue]:visible").count(), 0);
  await tabTo(page, ["combobox: Group", "button: In a letter", "button: Swap sides", "button: Copy link", "button: Show all issues"]);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("[data-issue]:visible").count(), 3);

  await page.locator("[data-view=positions]").focus();
  await page.keyboard.press("End");
  assert.equal((await focus(page)).name, "Sources");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  assert.equal((await focus(page)).name, "Timeline");
  await tabTo(page, ["button: Copy link", "link: Crews put their demand on the table", "link: Pay"]);
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("[data-panel=positions]").isVisible());
  const row = await focus(page);
  assert.deepEqual([row.role, row.name.slice(0, 12), row.seen], ["DisclosureTriangle", "Pay: opposed", true]);
  await page.done();
});

// ------------------------------------------------------------------------------------------------------- what is heard

/** What a screen reader that reads on says, a line a stop: the kinds of things, their states and their names or words. */
function heard(nodes, from) {
  const by = new Map(nodes.map((node) => [node.nodeId, node]));
  const property = (node, name) => node.properties?.find((it) => it.name === name)?.value.value;
  const words = (node) => {
    if (node.role?.value === "StaticText") return node.name.value;
    return (node.childIds ?? []).map((id) => by.get(id)).filter(Boolean).map(words).join("");
  };
  const tidy = (text) => text.replace(/\s+/g, " ").replace(/ ([.,:])/g, "$1").trim();
  const lines = [];
  let bare = 0; // how many lines there were when bare words came last
  const say = (line) => lines.push(tidy(line));
  const visit = (node) => {
    const name = node.name?.value ?? "";
    const inside = () => (node.childIds ?? []).map((id) => by.get(id)).filter(Boolean).forEach(visit);
    if (node.ignored) return inside();
    switch (node.role.value) {
      case "heading":
        return say(`heading, level ${property(node, "level")}: ${name}`);
      case "DisclosureTriangle":
        return say(`button, ${property(node, "expanded") ? "expanded" : "collapsed"}: ${name}`);
      case "button":
        return say(`${property(node, "pressed") === undefined ? "button" : property(node, "pressed") === "true" ? "toggle button, pressed" : "toggle button, not pressed"}: ${name}`);
      case "tab":
        return say(`tab${property(node, "selected") ? ", selected" : ""}: ${name}`);
      case "link":
        return say(`link: ${name}`);
      case "searchbox":
        return say(`search: ${name}`);
      case "combobox":
        return say(`choice: ${name}`);
      case "blockquote":
        return say(`quotation: ${words(node)}`);
      case "list":
        say(`list of ${(node.childIds ?? []).length}`);
        return inside();
      case "tablist":
      case "tabpanel":
        say(`${node.role.value === "tablist" ? "tabs" : "panel"}: ${name}`);
        return inside();
      case "group":
        if (name) say(`group: ${name}`);
        return inside();
      case "paragraph": {
        // Words and links of a line, each link a stop of its own.
        const kinds = (node.childIds ?? []).map((id) => by.get(id)).filter(Boolean);
        const flat = (node) => (node.ignored || node.role.value === "generic" ? (node.childIds ?? []).map((id) => by.get(id)).filter(Boolean).flatMap(flat) : [node]);
        let line = "";
        for (const part of kinds.flatMap(flat)) {
          if (part.role.value === "link") {
            if (tidy(line.replaceAll("·", ""))) say(line.replace(/\s· $/, ""));
            line = "";
            visit(part);
          } else line += words(part);
        }
        if (tidy(line.replaceAll("·", ""))) say(line);
        return undefined;
      }
      case "StaticText":
        // Words beside each other are one line.
        if (bare === lines.length && bare) lines[bare - 1] = tidy(`${lines[bare - 1]} ${name}`);
        else if (tidy(name)) say(name);
        bare = lines.length;
        return undefined;
      default:
        return inside();
    }
  };
  visit(nodes.find(from) ?? nodes[0]);
  return lines;
}

async function tree(page) {
  const cdp = await page.context().newCDPSession(page);
  return (await cdp.send("Accessibility.getFullAXTree")).nodes;
}

test("what a screen reader says is what docs/screen-reader.md tells", async () => {
  const account = readFileSync(fileURLToPath(new URL("../../docs/screen-reader.md", import.meta.url)), "utf8");
  const told = [...account.matchAll(/```text\n(.*?)```/gs)].map(([, text]) => text.trim().split("\n"));
  const page = await openStrike(web, { viewport: wide });
  await ready(page);
  const all = heard(await tree(page), ({ role }) => role?.value === "main");
  const panel = all.indexOf("panel: Positions");
  const closed = all.findIndex((line) => line.startsWith("button, collapsed: Pay"));
  await page.locator("[data-issue=pay] > summary").click();
  const opened = heard(await tree(page), ({ role }) => role?.value === "main");
  const row = opened.findIndex((line) => line.startsWith("button, expanded: Pay"));
  const next = opened.findIndex((line, at) => at > row && line.startsWith("heading, level 3"));
  const said = [all.slice(0, panel), all.slice(panel, closed + 1), opened.slice(row, next)];
  if (process.env.VISAVIS_ACCEPT) console.log(said.map((lines) => lines.join("\n")).join("\n\n"));
  assert.deepEqual(told, said);
  await page.done();
});

// --------------------------------------------------------------------------------------------------------------- paper

test("on paper everything is open and in black, and each quotation has the number of its source, whose address is printed", async () => {
  const page = await openStrike(web, { viewport: wide, colorScheme: "dark", attributes: 'theme="dark"' });
  await ready(page);
  await page.locator("[data-action=find]").fill("zebra");
  await page.emulateMedia({ media: "print" });
  await page.waitForFunction(() => !document.querySelector("vis-a-vis").shadowRoot.querySelector("[data-due]"));
  const shown = await page.evaluate(() => {
    const root = document.querySelector("vis-a-vis").shadowRoot;
    const all = (selector) => [...root.querySelectorAll(selector)];
    const visible = (element) => element.getClientRects().length > 0 && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    const around = (element) => ["::before", "::after"].map((part) => getComputedStyle(element, part).content.replace(/^"|"$/g, ""));
    const numbered = (element) => { const [before, after] = around(element); return (before + element.textContent + after).trim(); };
    return {
      panels: all("[data-panel]").filter(visible).length,
      rows: all("[data-issue]").filter(visible).length,
      quotes: all(".opened blockquote").map(visible),
      figures: all(".value blockquote").map(visible),
      controls: all("button, input, select, .tab, .ways, .whole").filter(visible).filter((it) => !it.closest(".segment")).map((it) => it.outerHTML),
      notes: all(".opened .source .number").map(numbered),
      sources: all(".articles > li > .number").map(numbered),
      addresses: all(".articles .about a").map((link) => getComputedStyle(link, "::after").content.replace(/^"|"$/g, "")),
      colours: [...new Set(all(".answer, blockquote, .report-name").map((it) => getComputedStyle(it).color))],
      ground: getComputedStyle(root.host).backgroundColor,
    };
  });
  assert.deepEqual([shown.panels, shown.rows], [4, 3], "all views and rows, whatever was filtered");
  assert.ok(shown.quotes.length > 2 && shown.quotes.every(Boolean), "every quotation in the rows");
  assert.ok(shown.figures.length > 0 && shown.figures.every(Boolean), "and in the figures");
  assert.deepEqual(shown.controls, [], "nothing that only a screen can use");
  assert.deepEqual(shown.notes, ["[2]", "[2]", "[1]"]);
  assert.deepEqual(shown.sources, ["[1]", "[2]"]);
  assert.ok(shown.addresses.some((address) => address.includes("post.example/live")) || shown.addresses.some((address) => address.includes("attr(href)")), `${shown.addresses}`);
  assert.deepEqual(shown.colours, ["rgb(0, 0, 0)"]);
  assert.equal(shown.ground, "rgba(0, 0, 0, 0)");
  const pdf = await page.pdf();
  assert.ok(pdf.length > 10_000, "it prints");
  await page.done();
});
