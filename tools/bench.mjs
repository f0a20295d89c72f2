// How long reading takes in the browser: the articles of a folder read, coded and reconciled by the built module, again and
// again in one page. The first round also warms up what the browser has only just compiled.
//
//   node tools/bench.mjs DIST CODEBOOK ARTICLES
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { serve } from "./serve.mjs";

const rounds = 25;
const [dist, codebook, folder] = process.argv.slice(2);
const articles = readdirSync(folder)
  .filter((name) => /\.(txt|html?)$/.test(name))
  .sort()
  .map((name) => ({ id: name, text: readFileSync(path.join(folder, name), "utf8") }));

/** In the page: the milliseconds of starting the module, of making the codebook ready, which it does once, and of each round. */
async function measure({ address, codebook, articles, rounds }) {
  const { start, edition } = await import(address);
  const time = async (act) => {
    const from = performance.now();
    await act();
    return performance.now() - from;
  };
  const started = await time(start);
  const ready = await time(() => edition([], codebook));
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await time(() => edition(articles, codebook)));
  return { started, ready, times };
}

const server = await serve(dist);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
});
try {
  const page = await browser.newPage();
  await page.goto(`${server.url}/index.html`);
  const { started, ready, times } = await page.evaluate(measure, {
    address: `${server.url}/visavis-reader.js`,
    codebook: readFileSync(codebook, "utf8"),
    articles,
    rounds,
  });
  const [first] = times;
  times.sort((a, b) => a - b);
  const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const ms = (time) => `${time.toFixed(1)} ms`;
  console.log(
    `in the browser, ${articles.length} articles, ${bytes} bytes: the module starts in ${ms(started)}, the codebook is ready ${ms(ready)} later;`,
  );
  console.log(
    `articles read, coded and reconciled, the edition written: first ${ms(first)}, best of ${rounds} ${ms(times[0])}, median ${ms(times[rounds >> 1])}`,
  );
} finally {
  await browser.close();
  await server.close();
}
