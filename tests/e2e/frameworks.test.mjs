// The element in React and in Vue: rich data as a property, attributes from the app's state, and events back into it.
import { build } from "esbuild";
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, site } from "./browser.mjs";

const web = site();
const root = fileURLToPath(new URL("../../", import.meta.url));

/** An example's script, with the framework in it and the element beside it, as an app is bundled. */
async function bundled(name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`www/examples/${name}`],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    external: ["../visavis.js"],
    define: { "process.env.NODE_ENV": '"production"', __VUE_OPTIONS_API__: "false", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

for (const [framework, name] of [["React", "react.tsx"], ["Vue", "vue.ts"]]) {
  test(`in ${framework}, data goes in, choices come out, and what the app sets is shown`, async () => {
    const script = await bundled(name);
    const html = `<!DOCTYPE html><html lang="en"><title>${framework}</title><link rel="icon" href="data:,"><main><h1>${framework}</h1><div id="app"></div></main><script type="module" src="app.js"></script></html>`;
    const page = await web.open(web.url("embed.html"));
    await page.route("**/examples/*", (route) => {
      const app = route.request().url().endsWith("app.js");
      return route.fulfill({ body: app ? script : html, contentType: app ? "text/javascript" : "text/html" });
    });
    await page.goto(web.url("examples/page.html"));
    await page.getByRole("button", { name: "Load" }).click();
    await page.locator('vis-a-vis [data-state="ready"]').waitFor();
    assert.ok((await page.locator("[data-issue]:visible").count()) > 10);

    await page.locator("[data-view=timeline]").click(); // a reader's choice reaches the app
    await page.waitForFunction(() => document.querySelector("output").textContent === "timeline");
    await page.getByRole("button", { name: "The numbers" }).click(); // the app's reaches the element
    await page.locator("[data-panel=figures]").waitFor();
    assert.equal(await page.locator("output").textContent(), "figures");
    assert.equal(await page.locator("[data-panel]:visible").count(), 1);
    await accessible(page);
    await page.done();
  });
}
