// Fills in the pages of www/: each placeholder is a comment, so that a page is valid HTML before and after.
//
//   node tools/pages.mjs --edition FILE.json --fragment FILE.html --alone FILE.html --script FILE.js --out DIR
//                       [--url URL]   where DIR will be served: then oembed.json is written, and the pages name it
//
// <!-- visavis:prerendered -->  the comparison as a declarative shadow root, with the places that links lead to
// <!-- visavis:alone -->        the same for a page of which it is all: its title is the page's first heading
// <!-- visavis:edition -->      the comparison as inline JSON
// <!-- visavis:script -->       the widget, module and all, as one inline script
// <!-- visavis:strict -->       a policy as a strict publisher sends it, with the hash of the style that came with the tree
// <!-- visavis:policy -->       a content security policy that allows what stands in this page and nothing else
// <!-- visavis:oembed -->       the way to oembed.json, where it is known
// {{edition}} {{name}} {{title}}   the edition's file name, the same without its ending, the negotiation's name
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const names = ["edition", "fragment", "alone", "script", "out", "url"];
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
  "{{name}}": escaped(path.basename(given.edition, ".json")),
  "{{title}}": escaped(JSON.parse(json).title),
  "<!-- visavis:prerendered -->": fragment,
  "<!-- visavis:alone -->": alone,
  "<!-- visavis:edition -->": `<script type="application/json">${json}</script>`,
  "<!-- visavis:script -->": `<script>${script}</script>`,
  "<!-- visavis:oembed -->": oembed(),
};

/** Writes oembed.json (https://oembed.com, section 2.3.4.4, rich) and gives the link by which consumers discover it. */
function oembed() {
  if (!given.url) return "";
  const at = (name) => new URL(name, given.url.replace(/\/?$/, "/")).href;
  const title = `${JSON.parse(json).title}: where the sides stand`;
  const [width, height] = [640, 720];
  const frame = { src: at("embed.html"), title, width, height, loading: "lazy", allow: "clipboard-write", style: "border:0;width:100%" };
  const html = `<iframe ${Object.entries(frame).map(([name, value]) => `${name}="${escaped(String(value))}"`).join(" ")}></iframe>`;
  const provider = { provider_name: new URL(given.url).hostname, provider_url: new URL("/", given.url).href };
  const answer = { version: "1.0", type: "rich", title, ...provider, html, width, height };
  writeFileSync(path.join(given.out, "oembed.json"), `${JSON.stringify(answer)}\n`);
  return `<link rel="alternate" type="application/json+oembed" href="${at("oembed.json")}" title="${escaped(title)}">`;
}

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

/** The strict policy of a publisher who serves script and data himself. */
function strict(html) {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    `style-src 'self' ${hashes(html, "style")}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types visavis",
  ].join("; ");
}

const meta = (content) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;

mkdirSync(path.join(given.out, "variants"), { recursive: true });
for (const name of readdirSync(source, { recursive: true })) {
  if (name.endsWith(".css") && name.startsWith("variants")) copyFileSync(path.join(source, name), path.join(given.out, name));
  if (!name.endsWith(".html")) continue;
  let html = readFileSync(path.join(source, name), "utf8");
  // In one pass, with a function: what is filled in may itself hold a placeholder's words, or "$&".
  html = html.replace(/\{\{\w+\}\}|<!-- visavis:\w+ -->/g, (found) => fill[found] ?? found);
  html = html.replace("<!-- visavis:policy -->", () => meta(policy(html)));
  html = html.replace("<!-- visavis:strict -->", () => meta(strict(html)));
  writeFileSync(path.join(given.out, name), html);
}
