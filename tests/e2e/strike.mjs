// A small invented dispute on a page of its own, for tests which look at every state: three issues, two reports.
import { readFileSync } from "node:fs";

const golden = new URL("../golden/", import.meta.url);

/** Its edition, JSON. */
export const edition = readFileSync(new URL("port-strike.json", golden), "utf8");

/** Opens it. `html` are the attributes of <html>, `attributes` those of the element, `within` stands between its tags, `files` what else is served by name. */
export async function openStrike(web, { html = 'lang="en"', attributes = "", within = "", files = {}, ...options } = {}) {
  const markup = `<!DOCTYPE html><html ${html}><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>The port strike</title><link rel="icon" href="data:,">
    <style>:root { color-scheme: light dark } body { margin: 1rem; font: 1rem/1.4 serif; background: Canvas; color: CanvasText }</style>
    <main><vis-a-vis src="strike.json" loading="eager" heading-level="1" ${attributes}>${within}</vis-a-vis></main>
    <script type="module" src="../visavis.js"></script></html>`;
  const served = { "page.html": markup, "strike.json": edition };
  const prepare = async (page) => {
    for (const [name, body] of Object.entries(files)) await page.route(`**/${name}`, (route) => route.fulfill({ body, contentType: "application/json" }));
    await page.route("**/strike/*", (route) => {
      const name = new URL(route.request().url()).pathname.split("/").pop();
      if (!(name in served)) return route.fulfill({ status: 404, body: "" });
      return route.fulfill({ body: served[name], contentType: name.endsWith(".html") ? "text/html" : "application/json" });
    });
  };
  return web.open(web.url("strike/page.html"), { ...options, prepare });
}

/** Waits until it answers. */
export const ready = (page) => page.locator('vis-a-vis [data-state="ready"]').first().waitFor();
