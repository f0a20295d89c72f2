// The built pages open over http and from disk, with script and without, ask for nothing from elsewhere, and are accessible.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { accessible, dist, onDisk, picture, site, strictPolicy } from "./browser.mjs";

const web = site();
const strict = site({ headers: () => ({ "content-security-policy": `${strictPolicy}; style-src 'self' 'unsafe-inline'` }) });

const shown = (page) => page.locator("vis-a-vis [data-visavis]").first().innerText();

for (const name of ["index.html", "embed.html", "where-the-sides-stand.html"]) {
  for (const [how, address] of [["over http", () => web.url(name)], ["from disk", () => onDisk(name)]]) {
    // A browser refuses module scripts from disk; of these pages only the one with everything inside promises that.
    if (how === "from disk" && name !== "where-the-sides-stand.html") continue;

    test(`${name} ${how} loads nothing from elsewhere and has nothing to complain of`, async () => {
      const page = await web.open(address());
      await page.waitForLoadState("networkidle");
      if (name === "where-the-sides-stand.html") assert.deepEqual(page.loaded, [], "one file, everything inside");
      await picture(page, `${path.basename(name, ".html")}-${how.replace(" ", "-")}`);
      await page.done();
    });

    test(`${name} ${how} shows the comparison without script`, async () => {
      const page = await web.open(address(), { javaScriptEnabled: false });
      const { issues } = JSON.parse(readFileSync(path.join(dist, "istanbul-2025.json"), "utf8"));
      const text = (await shown(page)).toLowerCase();
      const reported = issues.filter((issue) => issue.status);
      assert.ok(reported.length > 0, "the edition has reported issues");
      for (const issue of reported) assert.ok(text.includes(issue.label.toLowerCase()), `${issue.label} is shown`);
      await page.done();
    });

    for (const colorScheme of ["light", "dark"]) {
      for (const width of [280, 1200]) {
        test(`axe finds nothing in ${name} ${how}, ${colorScheme}, ${width} px`, async () => {
          const page = await web.open(address(), { colorScheme, viewport: { width, height: 900 } });
          await page.waitForLoadState("networkidle");
          await accessible(page);
          await page.done();
        });
      }
    }
  }
}

test("index.html runs under a strict policy with Trusted Types", async () => {
  const page = await strict.open(strict.url("index.html"));
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.loaded.map((from) => new URL(from).pathname).filter((name) => name.endsWith(".wasm")).length, 1);
  await page.done();
});
