// embed.html in the frames of a page around it: heights as each kind of host understands them, links that lead to the story
// and are followed in it, and oEmbed. The hosts are of another origin, as they would be.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { dist, site } from "./browser.mjs";

const web = site();
const root = fileURLToPath(new URL("../../", import.meta.url));
const elsewhere = (name) => web.url(name).replace("127.0.0.1", "localhost");

/** Each host's own script, as small as it can be: it sets the frame's height by what it is told, if its frame told it. */
const hosts = {
  AMP: (address) => ({
    body: `<iframe title="t" src="${address}"></iframe>`,
    script: `addEventListener("message", ({ source, data }) => {
      const frame = document.querySelector("iframe");
      if (source !== frame.contentWindow || data?.sentinel !== "amp" || data.type !== "embed-size") return;
      frame.style.height = data.height + "px"; told.push(data.height);
    });`,
  }),
  pym: (address) => ({
    body: `<div id="sides"></div>`,
    script: `const frame = document.createElement("iframe");
    const query = new URLSearchParams({ initialWidth: innerWidth, childId: "sides", parentTitle: document.title, parentUrl: location.href });
    frame.title = "t"; frame.src = "${address}?" + query;
    addEventListener("message", ({ source, data }) => {
      const [, id, type, value] = (typeof data === "string" && data.match(/^pymxPYMx(\\S+)xPYMx(\\S+)xPYMx(.*)$/)) || [];
      if (source !== frame.contentWindow || id !== "sides" || type !== "height") return;
      frame.style.height = Number(value) + "px"; told.push(Number(value));
    });
    frame.onload = () => frame.contentWindow.postMessage("pymxPYMxsidesxPYMxwidthxPYMx" + innerWidth, "*");
    document.getElementById("sides").append(frame);`,
  }),
  Datawrapper: (address) => ({
    body: `<iframe title="t" src="${address}"></iframe>`,
    script: `addEventListener("message", (event) => {
      if (typeof event.data["datawrapper-height"] === "undefined") return;
      for (const id in event.data["datawrapper-height"])
        for (const frame of document.querySelectorAll("iframe"))
          if (frame.contentWindow === event.source) {
            frame.style.height = event.data["datawrapper-height"][id] + "px"; told.push(event.data["datawrapper-height"][id]);
          }
    });`,
  }),
  Medium: (address) => ({
    body: `<iframe title="t" src="${address}"></iframe>`,
    script: `addEventListener("message", ({ data }) => {
      let said; try { said = JSON.parse(data); } catch { return; }
      if (said.context !== "iframe.resize") return;
      const frame = document.querySelector('iframe[src="' + said.src + '"]');
      if (frame) { frame.style.height = said.height + "px"; told.push(said.height); }
    });`,
  }),
  "frame.js": (address) => ({
    body: `<iframe id="sides" title="t" data-visavis="${address}"></iframe>`,
    script: `addEventListener("message", ({ data }) => data["datawrapper-height"] && told.push(data["datawrapper-height"].sides));`,
    more: `<script type="module" src="${elsewhere("frame.js")}"></script>`,
  }),
};

/** A page around the frame, at story.html of this server; the frame is another's. */
async function story({ body, script = "", more = "" }, query = "", options = {}) {
  const page = await web.open(web.url("variants/index.html"), options);
  page.neighbours.push(new URL(elsewhere()).origin);
  const html = `<!DOCTYPE html><html lang="en"><title>Story</title><link rel="icon" href="data:,"><style>iframe{width:100%;border:0}</style>
    <h1>Story</h1><script>const told = []; ${script.includes("getElementById") ? "" : script}</script>${body}
    ${script.includes("getElementById") ? `<script>${script}</script>` : ""}${more}</html>`;
  await page.route("**/story.html*", (route) => route.fulfill({ body: html, contentType: "text/html" }));
  // A module from another origin is loaded only where that origin allows it, as a publisher's server does.
  await page.route("**/frame.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.goto(web.url(`story.html${query}`));
  const frame = () => page.frames().find((frame) => frame !== page.mainFrame());
  await page.locator("iframe").contentFrame().locator('vis-a-vis [data-state="ready"]').waitFor();
  return [page, frame()];
}

/** Waits until the frame is as tall as what is in it. */
const fits = (page, frame) =>
  assert.doesNotReject(async () => {
    for (let wait = 0; wait < 50; wait++) {
      const [content, room] = await frame.evaluate(() => [document.documentElement.getBoundingClientRect().height, innerHeight]);
      if (room >= content && room - content < 1) return;
      await page.waitForTimeout(50);
    }
    throw new Error("the frame's height never fits its content");
  });

for (const [dialect, host] of Object.entries(hosts)) {
  test(`in a frame of a page that speaks ${dialect}, the frame is as tall as its content, and follows it`, async () => {
    const [page, frame] = await story(host(elsewhere("embed.html")));
    await fits(page, frame);
    const height = () => page.locator("iframe").evaluate((it) => it.getBoundingClientRect().height);
    const before = await height();
    const row = frame.locator("[data-issue] > summary").first();
    await row.click();
    await fits(page, frame);
    assert.ok((await height()) > before, "an opened row needs room");
    await row.click();
    await fits(page, frame);
    assert.equal(await height(), before, "and gives it back");
    await page.setViewportSize({ width: 400, height: 700 });
    // Until the frame has its new width the old height still fits.
    await frame.waitForFunction(() => innerWidth <= 400);
    await fits(page, frame);
    const told = await page.evaluate(() => told);
    assert.ok(told.length >= 4 && told.every(Number.isInteger), `whole pixels, rounded up: ${told}`);
    await page.done();
  });
}

test("a height is not told again and again, and a stranger's question isn't answered", async () => {
  const [page, frame] = await story(hosts.AMP(elsewhere("embed.html")));
  await fits(page, frame);
  const count = () => page.evaluate(() => told.length);
  const before = await count();
  await frame.evaluate(() => {
    const stranger = document.body.appendChild(document.createElement("iframe"));
    stranger.style.display = "none";
    stranger.contentWindow.eval('parent.postMessage({ sentinel: "amp" }, "*"); parent.postMessage("pymxPYMx", "*")');
  });
  await page.waitForTimeout(200);
  assert.equal(await count(), before);
  await page.evaluate(() => document.querySelector("iframe").contentWindow.postMessage({ sentinel: "amp" }, "*"));
  await page.waitForFunction((before) => told.length === before + 1, before);
  await page.done();
});

test("a link copied in the frame leads to the story, which hands it on to the frame; the story's own hash stays", async () => {
  for (const host of ["pym", "frame.js"]) {
    const made = hosts[host](elsewhere("embed.html"));
    const [page, frame] = await story(made, "?from=mail#part-2");
    const row = frame.locator("[data-issue=ceasefire]");
    await row.locator("summary").first().click();
    // Where the clipboard may not be used the link itself is shown, selected.
    await frame.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await frame.locator("[data-action=link]").click();
    const link = new URL(await frame.locator("vis-a-vis input[readonly]").inputValue());
    assert.equal(link.origin + link.pathname, web.url("story.html"));
    assert.deepEqual([...link.searchParams], [["from", "mail"], ["visavis", "sides:positions/ceasefire"]]);
    assert.equal(new URL(page.url()).hash, "#part-2");
    await page.done();

    const [again, inner] = await story(made, link.search + "#part-3");
    await inner.locator("[data-issue=ceasefire][open]").waitFor();
    assert.equal(await inner.locator("details[data-issue][open]").count(), 1);
    assert.equal(new URL(again.url()).hash, "#part-3");
    await again.done();
  }
});

test("the frame's address asks for view, issue, theme; a copied link of its own is followed; bad wishes are left aside", async () => {
  const page = await web.open(web.url("embed.html?view=figures&theme=dark&parentUrl=javascript:alert(1)&src=https://elsewhere.example/e.json"));
  await page.locator('vis-a-vis [data-state="ready"]').waitFor();
  assert.ok(await page.locator("[data-panel=figures]").isVisible());
  const kept = await page.locator("vis-a-vis").evaluate((it) => [it.theme, it.link, it.getAttribute("src")]);
  assert.deepEqual(kept, ["dark", "", "istanbul-2025.json"]);
  await page.goto(web.url("embed.html?visavis=positions/ceasefire"));
  await page.locator("[data-issue=ceasefire][open]").waitFor();
  await page.done();
});

test("the frame shows another edition of the same server, and never the first one for it", async () => {
  const page = await web.open(web.url("variants/index.html"));
  const edition = JSON.parse(readFileSync(path.join(dist, "istanbul-2025.json"), "utf8"));
  await page.route("**/other.json", (route) => route.fulfill({ json: { ...edition, title: "Another negotiation" } }));
  await page.goto(web.url("embed.html?src=other.json"));
  await page.locator('vis-a-vis [data-state="ready"]').waitFor();
  const text = await page.locator("vis-a-vis").evaluate((it) => it.shadowRoot.textContent);
  assert.ok(text.includes("Another negotiation") && !text.includes(edition.title));
  await page.done();
});

test("oEmbed: the pages name it, and the frame that it gives stands in a consumer's page", async () => {
  const out = mkdtempSync(path.join(os.tmpdir(), "visavis-oembed-"));
  try {
    const work = path.join(root, "target/visavis");
    const given = { edition: path.join(dist, "istanbul-2025.json"), fragment: `${work}/fragment.html`, alone: `${work}/alone.html`, script: `${work}/standalone.js`, url: elsewhere().replace(/\/$/, ""), out };
    execFileSync(process.execPath, ["tools/pages.mjs", ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])], { cwd: root });
    for (const name of ["index.html", "embed.html"]) {
      const link = readFileSync(path.join(out, name), "utf8").match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/);
      assert.equal(link?.[1], elsewhere("oembed.json"), name);
    }
    const { html, ...answer } = JSON.parse(readFileSync(path.join(out, "oembed.json"), "utf8"));
    assert.deepEqual(
      { ...answer, title: typeof answer.title, provider_url: typeof answer.provider_url },
      { version: "1.0", type: "rich", title: "string", provider_name: "localhost", provider_url: "string", width: 640, height: 720 },
    );
    const [page, frame] = await story({ body: html });
    assert.ok((await frame.locator("[data-issue]:visible").count()) > 10);
    assert.ok(await page.locator("iframe").getAttribute("title"));
    await page.done();
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});
