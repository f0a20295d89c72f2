// Reading articles in the browser: what <vis-a-vis> does with its `articles`, for scripts. Offsets are UTF-16 units, as
// JavaScript counts its strings: `article.text.slice(block.start, block.end)`.
import init, * as reader from "visavis-reader-wasm";

let started;

/** Starts the reader, once: a promise of its exports. */
export const start = () => (started ??= init().then(() => reader));

const bytes = (text) => (text instanceof Uint8Array ? text : new TextEncoder().encode(String(text ?? "")));
const json = (value) => (typeof value === "string" ? value : JSON.stringify(value));
const parts = (article, at = 0) => {
  const { id = `article-${at + 1}`, text, ...known } = typeof article === "string" ? { text: article } : article;
  return [String(id), bytes(text), JSON.stringify(known)];
};

/** Reads an article, a text or `{id, text, title, publisher, published, url, label}`: its entries and blocks. */
export async function read(article) {
  return JSON.parse((await start()).readArticle(...parts(article)));
}

/** Reads an article and codes it by a codebook: `{article, statements, figures, names}`. */
export async function code(article, codebook) {
  return JSON.parse((await start()).codeArticle(...parts(article), json(codebook)));
}

/** Reads, codes and reconciles articles: a comparison, for the element's property `comparison`. */
export async function compare(articles, codebook) {
  return JSON.parse(await compared(articles, codebook, true));
}

/** The same as an edition for a file: JSON text, its offsets in bytes, as `visavis compare --json` writes it. */
export async function edition(articles, codebook) {
  return compared(articles, codebook, false);
}

async function compared(articles, codebook, forScript) {
  const reading = new (await start()).Reading();
  try {
    Array.from(articles, (article, at) => reading.add(...parts(article, at)));
    return reading.compare(json(codebook), false, forScript);
  } finally {
    reading.free();
  }
}
