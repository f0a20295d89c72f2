// What the end-to-end tests stand on: the built pages over http and from disk, a browser, what a page loads and says,
// axe, and pictures.
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "../../tools/serve.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the built pages. */
export const dist = path.join(root, "dist");

/** Where the pictures go. */
export const pictures = path.join(root, "target", "pictures");

/** The address of a built page on disk. */
export const onDisk = (name) => pathToFileURL(path.join(dist, name)).href;

/** The policy that a strict publisher sends. The one Trusted Types policy it names is for the worker that reads articles. */
export const strictPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types visavis";

// Chromium itself calls home at every start unless told not to; nothing but this machine can be reached from the tests.
const quiet = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync",
  // A page that a test makes up comes from no network, and may frame one of this machine all the same.
  "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/**
 * How far the page's parts have jumped since it was first drawn whole: the browser's cumulative layout shift. What moves
 * before, while a slow machine draws a page of which it has read a part, is the document's own streaming.
 */
export const shift = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          const [drawn] = performance.getEntriesByName("drawn");
          for (const entry of list.getEntries()) if (!(entry.startTime <= drawn?.startTime)) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );

/** Marks when a page that is read to its end has been drawn: the frame after the first that has all of it. */
const markDrawn = (page) =>
  page.addInitScript(() => {
    const mark = () => requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("drawn")));
    document.addEventListener("DOMContentLoaded", mark);
  });

/** Lets the page's wasm come when the page has been drawn: script comes late, when the reader looks at the page already. */
export const lateScript = (page) =>
  page.route("**/*.wasm", async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName("drawn").length > 0);
    await route.continue();
  });

/**
 * A browser and a server for the tests of one file. Call it once at the top.
 *
 * `site.url(path)` is an address of the served folder; `site.open(address, options)` opens a page in a context of its own.
 */
export function site({ folder = dist, headers = () => ({}) } = {}) {
  const it = { browser: null, server: null };
  before(async () => {
    it.server = await serve(folder, { headers });
    it.browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: quiet });
  });
  after(async () => {
    await it.browser?.close();
    await it.server?.close();
  });
  it.url = (name = "") => `${it.server.url}/${name}`;
  /**
   * Opens a page in a new context; `options` are the browser's (`colorScheme`, `viewport`, `javaScriptEnabled`,
   * `forcedColors`, `reducedMotion` …). The page has two lists more: `said` (console lines and uncaught errors) and
   * `loaded` (addresses asked for, the page's own not counted). Close it with `page.done()`, which fails if the page
   * complained or asked for anything outside this machine. `prepare(page)` is called before the page is gone to.
   */
  it.open = async (address, { prepare, ...options } = {}) => {
    const context = await it.browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000); // what isn't there by then won't come
    await markDrawn(page);
    page.said = [];
    page.neighbours = []; // other origins on this machine that may be asked
    page.loaded = [];
    page.on("console", (line) => page.said.push(`${line.type()}: ${line.text()}`));
    page.on("pageerror", (error) => page.said.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      if (!request.isNavigationRequest() && !/^(data|blob):/.test(request.url())) page.loaded.push(request.url());
    });
    page.done = async () => {
      await context.close();
      assert.deepEqual(page.said.filter((line) => /^(error|warning|uncaught)/.test(line)), [], "the page complained");
      const local = [...page.neighbours, ...(address.startsWith("file:") ? [] : [new URL(address).origin])];
      assert.deepEqual(page.loaded.filter((from) => !local.includes(new URL(from).origin)), [], "the page went elsewhere");
    };
    await prepare?.(page);
    await page.goto(address);
    return page;
  };
  return it;
}

/** Fails where axe finds a violation (WCAG 2.2 A and AA, and best practice), shadow roots included. */
export async function accessible(page) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map((v) => `${v.id} (${v.impact}): ${v.help}: ${JSON.stringify(v.nodes.map((node) => node.target))}`);
  assert.deepEqual(found, []);
  assert.ok(passes.length > 0, "axe judged nothing");
}

/** Takes a picture of the whole page, into target/pictures/NAME.png. */
export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}
