// Reading articles in the browser: what <vis-a-vis> does with its `articles`, for scripts. Offsets are UTF-16 units, as
// JavaScript counts its strings: `article.text.slice(block.start, block.end)`.
//
// All of it is done in a worker, which is this module once more, so that the page doesn't stand still; where a page allows
// none, in the page itself.
import init, * as wasm from "visavis-reader-wasm";

const NAME = "visavis-reader"; // of the worker
const isWorker = globalThis.name === NAME && !globalThis.document;

// ------------------------------------------------------------------------------------------------------- what is done

let core;
const readings = new Map(); // by their keys
const bytes = (text) => (text instanceof Uint8Array ? text : new TextEncoder().encode(String(text ?? "")));
const parts = ({ id, text, ...known }) => [String(id), bytes(text), JSON.stringify(known)];

const acts = {
  start() {},
  read: (article) => wasm.readArticle(...parts(article)),
  code: (article, codebook) => wasm.codeArticle(...parts(article), codebook),
  compare(key, articles, codebook, more, forScript) {
    if (!readings.has(key)) readings.set(key, new wasm.Reading());
    for (const article of articles) readings.get(key).add(...parts(article));
    return readings.get(key).compare(codebook, more, forScript);
  },
  forget(key) {
    readings.get(key)?.free();
    readings.delete(key);
  },
};

/** Does one of these, with what reads. What goes wrong has the key of its sentence in www/words. */
async function act(name, args) {
  await (core ??= init().catch((error) => {
    core = undefined; // the next one may fare better
    throw error;
  }));
  try {
    return acts[name](...args);
  } catch (thrown) {
    if (thrown instanceof WebAssembly.RuntimeError) throw Object.assign(new Error(thrown.message), { key: "fault_own", values: [] });
    if (!Array.isArray(thrown)) throw thrown;
    const [message, key, ...values] = thrown;
    throw Object.assign(new Error(message), { key, values });
  }
}

if (isWorker) {
  onmessage = async ({ data: [call, name, args] }) => {
    try {
      postMessage([call, await act(name, args)]);
    } catch ({ message, key, values }) {
      postMessage([call, null, { message, key, values }]);
    }
  };
  postMessage([]);
}

// ------------------------------------------------------------------------------------------------------- where

/** A worker's way of doing them. Fails where the page allows none, or where its script isn't this page's server's. */
async function work() {
  const own = new URL("./visavis-reader.js", import.meta.url);
  const allowed = globalThis.trustedTypes?.createPolicy("visavis", { createScriptURL: () => own.href });
  const worker = new Worker(allowed?.createScriptURL("") ?? own, { type: "module", name: NAME });
  const waiting = new Map();
  await new Promise((ready, failed) => {
    worker.onmessage = ready;
    worker.onerror = failed;
  });
  const answer = (call) => {
    const its = waiting.get(call);
    waiting.delete(call);
    return its;
  };
  worker.onmessage = ({ data: [call, value, fault] }) => {
    const { done, failed } = answer(call);
    if (fault) failed(Object.assign(new Error(fault.message), fault));
    else done(value);
  };
  worker.onerror = ({ message }) => [...waiting.keys()].forEach((call) => answer(call).failed(new Error(message)));
  let calls = 0;
  return (name, args) =>
    new Promise((done, failed) => {
      waiting.set(++calls, { done, failed });
      worker.postMessage([calls, name, args]);
    });
}

let place;
const ask = async (name, ...args) => (await (place ??= work().catch(() => act)))(name, args);

// ------------------------------------------------------------------------------------------------------- for scripts

const json = (value) => (typeof value === "string" ? value : JSON.stringify(value));
const whole = (article, at = 0) => ({ id: `article-${at + 1}`, ...(typeof article === "string" ? { text: article } : article) });

/** Loads what reads, ahead of time: a promise of what the element reads with. */
export const start = () => ask("start").then(() => ({ Reading }));

/** Reads an article, a text or `{id, text, title, publisher, published, url, label}`: its entries and blocks. */
export async function read(article) {
  return JSON.parse(await ask("read", whole(article)));
}

/** Reads an article and codes it by a codebook: `{article, statements, figures, names}`. */
export async function code(article, codebook) {
  return JSON.parse(await ask("code", whole(article), json(codebook)));
}

/** Reads, codes and reconciles articles: a comparison, for the element's property `comparison`. */
export async function compare(articles, codebook) {
  return JSON.parse(await new Reading().compare(articles, codebook, false, true));
}

/** The same as an edition for a file: JSON text, its offsets in bytes, as `visavis compare --json` writes it. */
export async function edition(articles, codebook) {
  return new Reading().compare(articles, codebook);
}

let keys = 0;
const forgotten = new FinalizationRegistry((key) => ask("forget", key));

/** Articles read, coded and reconciled one after another. */
class Reading {
  #key = ++keys;

  constructor() {
    forgotten.register(this, this.#key);
  }

  /** Reads articles, these alone or with those read before: an edition. */
  compare(articles, codebook, more = false, forScript = false) {
    return ask("compare", this.#key, Array.from(articles, whole), json(codebook), more, forScript);
  }
}
