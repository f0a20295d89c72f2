// What a page may rely on, from one source: www/custom-elements.json (the Custom Elements Manifest) becomes the TypeScript
// types www/visavis.d.ts and www/visavis-reader.d.ts, and the tables in README.md.
//
//   node tools/contract.mjs [--check]      with --check nothing is written, and what differs is an error
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (name) => readFileSync(path.join(root, name), "utf8");

export const manifest = JSON.parse(read("www/custom-elements.json"));
export const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);

// ---------------------------------------------------------------------------------------------------------------- types

const comment = (text, indent = "") => (text ? [`${indent}/** ${text[0].toUpperCase()}${text.slice(1)}. */`] : []);
const parameters = (given) => given.map(({ name, optional, type }) => `${name}${optional ? "?" : ""}: ${type.text}`).join(", ");
const described = ({ description, attribute }) => description ?? element.attributes.find(({ name }) => name === attribute)?.description;

function member(it) {
  const text = comment(described(it)?.replace(/\.$/, ""), "  ");
  if (it.kind === "method") return [...text, `  ${it.name}(${parameters(it.parameters)}): ${it.return.type.text};`];
  return [...text, `  ${it.readonly ? "readonly " : ""}${it.name}: ${it.type.text};`];
}

/** The listeners of the element's own events, besides those of every element. */
function listeners({ name, events }) {
  const overload = (verb, options) => [
    `  ${verb}<K extends keyof VisAVisEventMap>(type: K, listener: (this: ${name}, event: VisAVisEventMap[K]) => unknown, options?: boolean | ${options}): void;`,
    `  ${verb}<K extends keyof HTMLElementEventMap>(type: K, listener: (this: ${name}, event: HTMLElementEventMap[K]) => unknown, options?: boolean | ${options}): void;`,
    `  ${verb}(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | ${options}): void;`,
  ];
  return events ? [...overload("addEventListener", "AddEventListenerOptions"), ...overload("removeEventListener", "EventListenerOptions")] : [];
}

function declaration(it) {
  const text = comment(it.description?.replace(/\.$/, ""));
  if (it.kind === "function") return [...text, `export function ${it.name}(${parameters(it.parameters)}): ${it.return.type.text};`, ""];
  const inner = [...(it.members ?? []).flatMap(member), ...listeners(it)];
  return [...text, `export class ${it.name} extends ${it.superclass.name} {${inner.length ? "" : "}"}`, ...inner, ...(inner.length ? ["}"] : []), ""];
}

const shapes = ["Article", "ArticleReport", "Coding", "Comparison"];

function types({ declarations }) {
  const lines = declarations.flatMap(declaration);
  const used = shapes.filter((shape) => lines.some((line) => new RegExp(`\\b${shape}\\b`).test(line)));
  const found = declarations.find(({ customElement }) => customElement);
  const global = found
    ? [
        "export interface VisAVisEventMap {",
        ...found.events.map(({ name, type }) => `  "${name}": ${type.text};`),
        "}",
        "",
        "declare global {",
        "  interface HTMLElementTagNameMap {",
        `    "${found.tagName}": ${found.name};`,
        "  }",
        "}",
      ]
    : [];
  return [
    "// Written by tools/contract.mjs from custom-elements.json: change that, not this.",
    `import type { ${used.join(", ")} } from "./edition.js";`,
    'export type * from "./edition.js";',
    "",
    ...lines,
    ...global,
  ].join("\n").trimEnd() + "\n";
}

// ---------------------------------------------------------------------------------------------------------------- tables

const cell = (text) => String(text).replaceAll("|", "\\|");
const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

function values(type) {
  return type.text.includes('"') ? type.text.replaceAll('"', "`").replaceAll(" | ", ", ") : "";
}

function tables() {
  const { attributes, members, events, cssProperties, cssParts, slots } = element;
  const same = new Set(attributes.map(({ fieldName }) => fieldName));
  const own = members.filter(({ name, description }) => description || !same.has(name));
  const renamed = attributes.filter(({ name, fieldName }) => name !== fieldName).map(({ name, fieldName }) => `\`${fieldName}\` for \`${name}\``);
  const detail = ({ type }) => {
    const named = manifest.modules[0].declarations.find(({ name }) => name === type.text)?.members ?? [];
    return named.map(({ name }) => `\`${name}\``).join(", ");
  };
  return [
    table(
      ["attribute", "is", "values"],
      attributes.map(({ name, description, type, default: standard }) => [
        `\`${name}\``,
        description,
        [values(type), standard && `else ${/\s/.test(standard) ? standard : `\`${standard}\``}`].filter(Boolean).join("; "),
      ]),
    ),
    `Each is a property too (${renamed.join(", ")}). These are more than their attributes:`,
    table(
      ["property or method", "is"],
      own.map((it) => [`\`${it.name}${it.kind === "method" ? `(${it.parameters.map(({ name }) => name).join(", ")})` : ""}\``, it.description]),
    ),
    `Within the element's tags may stand ${slots[0].description}.`,
    table(["event", "is fired when", "and has"], events.map((event) => [`\`${event.name}\``, event.description, detail(event)])),
    "Fonts and the colour of text come from the page, dark follows its `color-scheme`. These custom properties, set on the\nelement, change the rest:",
    table(["property", "is", "else"], cssProperties.map(({ name, description, default: standard }) => [`\`${name}\``, description, standard])),
    "`::part()` reaches these:",
    table(["part", "is"], cssParts.map(({ name, description }) => [`\`${name}\``, description])),
  ].join("\n\n");
}

const begins = "<!-- The tables below are written by tools/contract.mjs from www/custom-elements.json. -->";
const ends = "<!-- The tables above are written by tools/contract.mjs. -->";

function readme() {
  const text = read("README.md");
  const [from, to] = [text.indexOf(begins), text.indexOf(ends)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the lines between which the tables stand:\n${begins}\n${ends}`);
  return `${text.slice(0, from + begins.length)}\n\n${tables()}\n\n${text.slice(to)}`;
}

// ---------------------------------------------------------------------------------------------------------------- main

/** What is written, by file. */
export function written() {
  const files = Object.fromEntries(manifest.modules.map((module) => [`www/${module.path.replace(/\.js$/, ".d.ts")}`, types(module)]));
  return { ...files, "README.md": readme() };
}

/** The files which are not as they would be written. */
export function stale() {
  const now = (name) => {
    try {
      return read(name);
    } catch {
      return null;
    }
  };
  return Object.entries(written()).filter(([name, text]) => now(name) !== text).map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const changed = stale();
  if (process.argv.includes("--check")) {
    for (const name of changed) console.error(`${name} is not what www/custom-elements.json says: run node tools/contract.mjs`);
    process.exitCode = changed.length ? 1 : 0;
  } else {
    const files = written();
    for (const name of changed) writeFileSync(path.join(root, name), files[name]);
    console.log(changed.length ? `written: ${changed.join(", ")}` : "nothing to write");
  }
}
