// The interface in its languages: chosen by the nearest `lang`, numbers and dates as the language writes them, and laid out
// from right to left where words are.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, picture, site } from "./browser.mjs";
import { edition, openStrike, ready } from "./strike.mjs";

const web = site();
const root = fileURLToPath(new URL("../../", import.meta.url));
const words = Object.fromEntries(
  readdirSync(path.join(root, "www/words")).map((file) => [file.replace(".json", ""), JSON.parse(readFileSync(path.join(root, "www/words", file), "utf8"))]),
);
const title = (page) => page.locator("vis-a-vis .title").first().innerText();
const says = (page, text) => page.waitForFunction((text) => document.querySelector("vis-a-vis").shadowRoot.querySelector(".title")?.textContent === text, text);

for (const [html, attributes, language] of [
  ['lang="uk"', "", "uk"],
  ['lang="en"', 'lang="ru-RU"', "ru"],
  ['lang="tr-CY"', "", "tr"],
  ['lang="de"', "", "en"],
  ['lang="uk"', 'lang="en-GB"', "en"],
  ["", "", "en"],
]) {
  test(`<html ${html}><vis-a-vis ${attributes}> speaks ${language}`, async () => {
    const page = await openStrike(web, { html, attributes });
    await ready(page);
    assert.equal(await title(page), words[language].heading);
    assert.equal(await page.locator("vis-a-vis [data-visavis]").getAttribute("lang"), language);
    const loaded = page.loaded.filter((address) => address.includes("/words/")).map((address) => address.split("/").pop());
    assert.deepEqual(loaded, language === "en" ? [] : [`${language}.json`], "only the words that are spoken are loaded");
    await page.done();
  });
}

test("in another language everything that is told is in it: filters, links, faults, the reading pane", async () => {
  const page = await openStrike(web, { html: 'lang="uk"', permissions: ["clipboard-write"] });
  await ready(page);
  const told = (text) => page.waitForFunction((text) => document.querySelector("vis-a-vis").shadowRoot.querySelector("[data-live]").textContent === text, text);
  await page.locator('[data-action=status][data-value="opposed"]').click();
  await told("Показано питань: 1 із 3.");
  await page.locator('[data-action=status][data-value="opposed"]').click();
  await told("Показано всі питання: 3.");
  await page.locator("[data-action=swap]").click();
  await told("Сторони помінялися місцями.");
  await page.locator("[data-action=link]").click();
  await page.getByRole("button", { name: words.uk.link_copied }).waitFor();
  await page.locator("[data-issue=pay] > summary").click();
  await page.locator("[data-action=passage]:visible").first().click();
  assert.equal(await page.locator("dialog [data-action=close]").innerText(), words.uk.close);
  await page.keyboard.press("Escape");
  await page.locator("vis-a-vis").evaluate((it) => (it.src = "none.json"));
  await page.locator("vis-a-vis [data-error]").waitFor();
  assert.equal(await page.locator("vis-a-vis [data-error]").innerText(), "Тут працює не все: none.json не завантажити: сервер відповідає 404.");
  page.said.length = 0; // the browser itself reports the 404
  await page.done();
});

test("what is wrong with a codebook is told in English within the sentence, and marked as English", async () => {
  const page = await openStrike(web, { html: 'lang="uk"' });
  await ready(page);
  await page.locator("vis-a-vis").evaluate((it) => ((it.codebook = {}), it.addArticle("The crews want more.")));
  const english = page.locator("vis-a-vis [data-error] [lang=en]");
  assert.equal(await english.innerText(), 'codebook, line 1, column 1: "sides" is missing; add it');
  const [before] = words.uk.fault_reading.split("{0}");
  assert.ok((await page.locator("vis-a-vis [data-error]").innerText()).includes(before + (await english.innerText())));
  await page.done();
});

test("the language may change, and may move with the element; what is open stays open", async () => {
  const page = await openStrike(web, { html: 'lang="tr"' });
  await ready(page);
  await page.locator("[data-issue=pay] > summary").click();
  await page.locator("vis-a-vis").evaluate((it) => (it.lang = "ru"));
  await says(page, words.ru.heading);
  assert.equal(await page.locator("[data-issue=pay]").getAttribute("open"), "");
  await page.locator("vis-a-vis").evaluate((it) => it.removeAttribute("lang"));
  await says(page, words.tr.heading);
  await page.locator("vis-a-vis").evaluate((it) => {
    const around = Object.assign(document.createElement("div"), { lang: "uk" });
    it.replaceWith(around);
    around.append(it);
  });
  await says(page, words.uk.heading);
  await page.done();
});

test("words that can't be loaded leave English and one warning", async () => {
  const page = await openStrike(web, { html: 'lang="uk"', files: { "uk.json": "" } });
  await ready(page);
  assert.equal(await title(page), words.en.heading);
  assert.equal(page.said.filter((line) => line.startsWith("warning: <vis-a-vis>")).length, 1);
  page.said.length = 0;
  await page.done();
});

test("numbers, dates and plural forms are those of Intl", () => {
  for (const [language, its] of Object.entries(words)) {
    const locale = { en: "en-GB" }[language] ?? language;
    const part = (parts, type) => parts.find((one) => one.type === type)?.value;
    const number = new Intl.NumberFormat(locale).formatToParts(1234567.5);
    assert.deepEqual(its.separators.split("|"), [part(number, "group"), part(number, "decimal")], language);
    const percent = new Intl.NumberFormat(locale, { style: "percent" }).format(0.12);
    assert.equal(its.percent.replace("{0}", "12"), percent, language);
    for (const [month, name] of its.months.split("|").entries()) {
      const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).formatToParts(Date.UTC(2025, month, 2));
      assert.equal(name, part(date, "month"), language);
      const order = date.filter(({ type }) => type !== "literal").map(({ type }) => type);
      assert.deepEqual(order, ["day", "month", "year"], language);
    }
    const rule = new Intl.PluralRules(locale);
    const forms = its.more_positions.split("|").length;
    const used = new Set(Array.from({ length: 1000 }, (_, n) => rule.select(n)));
    assert.equal(forms, language === "tr" ? 1 : used.size, `${language}: ${[...used]}`);
  }
});

test("the form of every number is the one that Intl's plural rules choose", { skip: binary() ? false : "no visavis was built" }, async () => {
  const page = await openStrike(web);
  await ready(page);
  // The page itself says it: as many issues as the number, in each language with more than one form.
  const shown = await page.evaluate(
    async ([edition, languages]) => {
      const element = document.querySelector("vis-a-vis");
      const out = {};
      for (const language of languages) {
        element.lang = language;
        out[language] = [];
        for (const count of [1, 2, 4, 5, 11, 12, 21, 22, 25]) {
          const data = JSON.parse(edition);
          const [issue] = data.issues;
          data.issues = Array.from({ length: count }, (_, at) => ({ ...issue, id: `issue-${at}` }));
          const shown = new Promise((done) => element.addEventListener("visavis-ready", done, { once: true }));
          element.comparison = data;
          await shown;
          while (element.shadowRoot.querySelector("[data-due]")) await new Promise((done) => setTimeout(done, 5));
          const article = element.shadowRoot.querySelectorAll(".articles > li")[1];
          out[language].push([count, article.querySelector(".about").textContent.split(" · ").pop()]);
        }
      }
      return out;
    },
    [edition, ["uk", "ru", "en", "tr"]],
  );
  for (const [language, all] of Object.entries(shown)) {
    const rule = new Intl.PluralRules(language);
    const categories = { uk: ["one", "few", "many"], ru: ["one", "few", "many"], en: ["one", "other"], tr: ["other"] }[language];
    for (const [count, said] of all) {
      const form = words[language].covers.split("|")[Math.max(0, categories.indexOf(rule.select(count)))];
      assert.equal(said, form.replace("{0}", count), language);
    }
  }
  await page.done();
});

function binary() {
  return ["release", "debug"].map((profile) => path.join(root, process.env.CARGO_TARGET_DIR ?? "target", profile, "visavis")).find((file) => existsSync(file));
}

test("a page written in Ukrainian is taken over as it stands", { skip: binary() ? false : "no visavis was built" }, async () => {
  const fragment = execFileSync(binary(), ["compare", "--fragment", "--lang", "uk", path.join(root, "tests/disputes/port-strike/01.txt"), "--codebook", path.join(root, "tests/disputes/port-strike/codebook.json")], { encoding: "utf8" });
  const page = await openStrike(web, { html: 'lang="uk"', within: fragment + "<script>window.first = document.currentScript.parentElement.shadowRoot.querySelector('.title')</script>" });
  await ready(page);
  assert.equal(await title(page), words.uk.heading);
  assert.ok(await page.evaluate(() => window.first.isConnected), "the nodes are the page's own");
  await page.done();
});

// ------------------------------------------------------------------------------------------------ from right to left

/** A language that nobody speaks: English in brackets and in the letters of a script which runs from right to left. */
function mirrored() {
  const letters = "אבגדהוזחטיכלמנסעפצקרשתםןףךץ";
  const mirror = (text) => text.replace(/\{\d\}|[a-z]/gi, (found) => (found[0] === "{" ? found : letters[found.toLowerCase().charCodeAt(0) - 97]));
  const kept = { language: "he", direction: "rtl", separators: words.en.separators };
  const all = Object.entries(words.en).map(([key, text]) => [key, text.split("|").map((form) => (form ? `[${mirror(form)}]` : "")).join("|")]);
  return JSON.stringify({ ...Object.fromEntries(all), ...kept });
}

async function openMirrored(options) {
  const page = await openStrike(web, { html: 'lang="en"', attributes: 'sides=""', ...options });
  await ready(page);
  await page.evaluate((its) => {
    const { words } = customElements.get("vis-a-vis");
    words.he = async () => JSON.parse(its);
    document.querySelector("vis-a-vis").lang = "he";
  }, mirrored());
  await page.waitForFunction(() => document.querySelector("vis-a-vis").shadowRoot.querySelector('[data-visavis][lang="he"]'));
  return page;
}

const middle = (page, selector, at = 0) =>
  page.locator(selector).nth(at).evaluate((element) => {
    const box = element.getBoundingClientRect();
    return box.left + box.width / 2;
  });

test("from right to left everything is laid out the other way round", async () => {
  const page = await openMirrored({ viewport: { width: 1000, height: 800 } });
  const pay = "[data-issue=pay] > summary";
  assert.ok((await middle(page, `${pay} .cell`, 0)) > (await middle(page, `${pay} .middle`)), "the first side stands on the right");
  assert.ok((await middle(page, `${pay} .cell`, 1)) < (await middle(page, `${pay} .middle`)));
  const [first, second] = [await middle(page, `${pay} .gap circle`, 0), await middle(page, `${pay} .gap circle`, 1)];
  assert.ok(first > second, "and so do its marks");
  assert.ok((await middle(page, ".tab", 0)) > (await middle(page, ".tab", 1)), "tabs begin on the right");
  await page.locator("[data-view=positions]").focus();
  await page.keyboard.press("ArrowLeft");
  assert.ok(await page.locator("[data-panel=figures]").isVisible(), "the left arrow goes on");

  const ticks = await Promise.all([0, 1, 2].map((at) => middle(page, ".axis .ticks span", at)));
  assert.ok(ticks[0] > ticks[1] && ticks[1] > ticks[2], `the scale runs from right to left: ${ticks}`);
  const marks = page.locator(".value .plot");
  const lines = await marks.first().evaluate((plot) => plot.getBoundingClientRect().right);
  assert.ok(ticks[0] < lines && lines - ticks[0] < 60, "its nought is above the plot's beginning");
  const [low, high] = [await middle(page, ".value .plot circle", 0), await middle(page, ".value .plot circle", 1)];
  assert.ok(low > high, `40 stands before 60: ${low}, ${high}`);
  assert.ok(Math.abs(high - ticks[2]) < 3, `60 stands under 60: ${high}, ${ticks[2]}`);

  await page.locator("[data-view=timeline]").click();
  assert.ok((await middle(page, ".moment .clock")) > (await middle(page, ".moment .said")), "the clock stands first");
  await page.locator("[data-view=sources]").click();
  assert.ok((await middle(page, ".coverage th", 0)) > (await middle(page, ".coverage th", 1)), "the table begins on the right");
  await page.locator("[data-view=positions]").click();
  await page.locator(pay).click();
  await page.locator("[data-action=passage]:visible").first().click();
  const pane = await page.locator("dialog").boundingBox();
  assert.equal(pane.x, 0, "the pane opens where lines end");
  await page.keyboard.press("Escape");
  await page.done();
});

for (const width of [280, 1000]) {
  test(`from right to left, ${width} px: nothing sticks out, every word is in brackets or data, axe finds nothing`, async () => {
    const page = await openMirrored({ viewport: { width, height: 800 } });
    for (const view of ["positions", "figures", "timeline", "sources"]) {
      await page.locator(`[data-view=${view}]`).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
      await accessible(page);
      await picture(page, `rtl-${view}-${width}`);
    }
    await page.done();
  });
}

test("the style sheet knows no left and no right", () => {
  const style = readFileSync(path.join(root, "www/visavis.css"), "utf8").replace(/\/\*.*?\*\//gs, "");
  const physical = style.match(/[{;\s](?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom)\s*:|:\s*(?:left|right)\b/g);
  assert.equal(physical, null);
});

for (const language of ["uk", "tr"]) {
  test(`long words break no layout: ${language} at 280 px`, async () => {
    const page = await web.open(web.url("embed.html"), { viewport: { width: 280, height: 800 } });
    await ready(page);
    await page.locator("vis-a-vis").evaluate((it, language) => (it.lang = language), language);
    await says(page, words[language].heading);
    for (const view of ["positions", "figures", "timeline", "sources"]) {
      await page.locator(`[data-view=${view}]`).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${view} is ${wide} px too wide`);
    }
    await page.done();
  });
}
