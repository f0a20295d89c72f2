// Fills in the pages of www/: each placeholder is a comment, so that a page is valid HTML before and after.
//
//   node tools/pages.mjs --edition FILE.json --fragment FILE.html --alone FILE.html --script FILE.js --out DIR
//
// <!-- visavis:prerendered -->  the comparison as a declarative shadow root, with the places that links lead to
// <!-- visavis:alone -->        the same for a page of which it is all: its title is the page's first heading
// <!-- visavis:edition -->      the comparison as inline JSON
// <!-- visavis:script -->       the widget, module and all, as one inline script
// <!-- visavis:policy -->       a content security policy that allows what stands in this page and nothing else
// {{edition}} {{title}}         the edition's file name, the negotiation's name
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const names = ["edition", "fragment", "alone", "script", "out"];
const { values: given } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: "string" }])) });
const source = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../www");

const escaped = (text) => text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
// Within a script no "</script" and no "<!--" may stand; in JSON and in JavaScript strings "<" can be written as an escape.
const json = readFileSync(given.edition, "utf8").trim().replaceAll("<", "\\u003c");
const script = readFileSync(given.script, "utf8").trim().replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
const fragment = readFileSync(given.fragment, "utf8").trim();
const alone = readFileSync(given.alone, "utf8").trim();
const fill = {
  "{{edition}}": escaped(path.basename(given.edition)),
  "{{title}}": escaped(JSON.parse(json).title),
  "<!-- visavis:prerendered -->": fragment,
  "<!-- visavis:alone -->": alone,
  "<!-- visavis:edition -->": `<script type="application/json">${json}</script>`,
  "<!-- visavis:script -->": `<script>${script}</script>`,
};

/** The hashes of the inline elements `tag`, data blocks left out, as a policy names them. */
function hashes(html, tag) {
  const inline = new RegExp(`<${tag}(?![^>]*(?:\\ssrc=|type="application/json"))[^>]*>([\\s\\S]*?)</${tag}>`, "gi");
  const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [...new Set([...html.matchAll(inline)].map(([, text]) => digest(text)))].join(" ");
}

/** A policy for a page that loads nothing: no address of any kind can be reached from it. */
function policy(html) {
  return [
    "default-src 'none'",
    "img-src data:",
    `script-src ${hashes(html, "script")} 'wasm-unsafe-eval'`,
    `style-src ${hashes(html, "style") || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

for (const name of readdirSync(source)) {
  if (!name.endsWith(".html")) continue;
  let html = readFileSync(path.join(source, name), "utf8");
  // In one pass, with a function: what is filled in may itself hold a placeholder's words, or "$&".
  html = html.replace(/\{\{\w+\}\}|<!-- visavis:\w+ -->/g, (found) => fill[found] ?? found);
  html = html.replace("<!-- visavis:policy -->", () => `<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`);
  writeFileSync(path.join(given.out, name), html);
}
