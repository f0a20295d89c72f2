// <vis-a-vis>: where the sides of a negotiation stand. The class alone, without side effect; visavis.js defines it.
//
// What is chosen and what an act means is the core's business (src/widget). Here: life, attributes, properties, what is loaded
// when; the rest in ./element.

import { complain } from "./element/complaint.js";
import { VisAVisChangeEvent, VisAVisErrorEvent, VisAVisReadyEvent } from "./element/events.js";
import { linkTo, linked } from "./element/links.js";
import { articleAt, textAt } from "./element/load.js";
import { forScript } from "./element/offsets.js";
import { clickPane, openPane } from "./element/pane.js";
import { english, fault, fill } from "./words.js";

export * from "./element/events.js";

const CHOICES = ["view", "issue", "status", "sides"];
const SOURCES = ["src", "articles", "codebook", "heading-level"]; // what needs showing anew
const EVENTS = ["click", "keydown", "input", "change"];

// Where there are no elements, as on a server, the class may be imported all the same.
export class VisAVisElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...SOURCES, ...CHOICES, "lang"];

  /** Starts the core, once a page: a promise of its exports. Set by the module that defines the element. */
  static start = () => Promise.reject(new Error("import visavis.js, which brings the core, not the class alone"));
  /** Starts the reader, several times as heavy and needed only where articles are read here: a promise of its exports. */
  static startReader = () => Promise.reject(new Error("this page came without what reads articles"));
  /** The words of the interface by language: English itself, for each other one what loads it (www/words). */
  static words = { en: english };
  /** The style as text, for roots that did not bring theirs. */
  static style = "";
  static #sheets = new WeakMap(); // by document: no sheet can be adopted by another's trees

  #internals = this.attachInternals();
  #core; // src/widget/core.rs; none before it has started
  #speaks; // the language
  #learning; // the promise of its words
  #words; // its words
  #edition; // the comparison as JSON, where it came with more than the tree
  #reading; // the articles read here
  #starting; // the promise of that
  #observer;
  #heard; // the root whose events are heard
  #waiting = []; // what was clicked before the core was there
  #given = {}; // properties set as rich data
  #loaded; // the promise of the data, where the tree came without
  #turn = 0; // of loading: what comes late is dropped
  #filling = 0; // the same of filling in
  #due = false;
  #reflecting = false;
  #added = 0;
  #warned = new Set();
  #telling;

  // ------------------------------------------------------------------------------------------------------- life

  connectedCallback() {
    for (const name of ["comparison", "articles", "codebook", ...PROPERTIES.map(([property]) => property)]) {
      if (!Object.hasOwn(this, name)) continue; // set before the class was known
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (this.#starting) return void this.#translate(); // moved, perhaps to where another language is spoken
    if (this.loading === "eager" || typeof IntersectionObserver === "undefined") return void this.#start();
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        this.#listen();
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
      },
      { rootMargin: "400px" },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
  }

  /** Moved into another document: the style sheets stayed in the first. */
  adoptedCallback() {
    if (this.#root?.querySelector("[data-visavis]")) this.#dress(this.#root);
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#core || before === value || this.#reflecting) return;
    if (name === "lang") this.#translate();
    else if (SOURCES.includes(name)) this.#reload();
    else this.#choose(name, value ?? "");
  }

  /** The root as it is now: the page's own where there is one. One is attached only when there is something to put in it,
   *  for the parser may yet come with the page's. */
  get #root() {
    return this.#internals.shadowRoot;
  }

  #attach() {
    const root = this.#root ?? this.attachShadow({ mode: "open" });
    this.#dress(root);
    this.#listen();
    return root;
  }

  #dress(root) {
    // A style that the page brought may have been kept out by the page's own policy.
    const styled = Array.from(root.querySelectorAll("style, link"), (element) => element.sheet).some(Boolean);
    const { ownerDocument } = this;
    if (styled || root.adoptedStyleSheets.length || !VisAVisElement.style || !ownerDocument.defaultView) return;
    let sheet = VisAVisElement.#sheets.get(ownerDocument);
    if (!sheet) {
      sheet = new ownerDocument.defaultView.CSSStyleSheet();
      sheet.replaceSync(VisAVisElement.style);
      VisAVisElement.#sheets.set(ownerDocument, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  }

  #listen() {
    const root = this.#root;
    if (!root || this.#heard === root) return;
    this.#heard = root;
    for (const type of EVENTS) root.addEventListener(type, this);
    for (const control of root.querySelectorAll("[disabled]")) control.disabled = false;
  }

  #start() {
    this.#observer?.disconnect();
    return (this.#starting ??= this.#begin());
  }

  async #begin() {
    try {
      const [{ Widget }] = await Promise.all([this.constructor.start(), this.#learn()]);
      const core = new Widget();
      core.speak(lines(this.#words));
      const taken = this.#root?.querySelector("[data-visavis]") && !this.#gave("comparison") && !this.#gave("articles");
      if (taken) core.take(this.#attach());
      this.#core = core;
      if (!taken) return void (await this.#load());
      this.#ready();
      this.#translate();
    } catch (error) {
      this.#fail(error);
    }
  }

  #ready() {
    for (const name of CHOICES) if (this.hasAttribute(name)) this.#choose(name, this.getAttribute(name));
    this.#follow();
    this.dispatchEvent(new VisAVisReadyEvent());
    for (const { target, type, key } of this.#waiting.splice(0)) if (target.isConnected) this.#act(target, type, key);
  }

  // ------------------------------------------------------------------------------------------------------- language

  /** The language of the nearest `lang`, the element's own or an ancestor's, where it is one of the interface's; else that of
   *  the tree which came with the page; else English. */
  get #language() {
    let at = this;
    while (at && !at.hasAttribute("lang")) at = at.parentElement ?? at.getRootNode().host;
    const [language] = (at?.getAttribute("lang") ?? "").toLowerCase().split(/[-_]/);
    const known = (language) => Object.hasOwn(VisAVisElement.words, language);
    return [language, this.#root?.querySelector("[data-visavis]")?.lang].find(known) ?? "en";
  }

  /** Learns the words of the language; where they can't be loaded, English. */
  #learn() {
    const language = this.#language;
    if (this.#speaks === language) return this.#learning;
    this.#speaks = language;
    return (this.#learning = (async () => {
      const known = VisAVisElement.words[language];
      let words = english;
      try {
        words = typeof known === "function" ? await known() : known;
      } catch (error) {
        console.warn(`<vis-a-vis>: the words of lang="${language}" can't be loaded, and so it speaks English`, error);
      }
      if (this.#speaks !== language) return this.#learning; // another one was asked for meanwhile
      this.#words = words;
      this.#core?.speak(lines(words));
    })());
  }

  /** Says everything anew, where another language is spoken now. */
  async #translate() {
    if (!this.#starting) return;
    try {
      await this.#starting;
      await this.#learn();
      const shown = this.#root?.querySelector("[data-visavis]");
      if (!this.#core || !shown || shown.lang === this.#words.language) return;
      await this.#ensure();
      this.#show();
    } catch (error) {
      this.#fail(error);
    }
  }

  #say(key, ...values) {
    return fill((this.#words ?? english)[key], values);
  }

  // ------------------------------------------------------------------------------------------------------- data

  #gave(name) {
    return this.#given[name] !== undefined && this.#given[name] !== null;
  }

  #give(name, value) {
    this.#given[name] = value;
    this.#reload();
  }

  /** Loads anew after whatever else is set in this turn. */
  #reload() {
    if (this.#due || !this.#starting) return;
    this.#due = true;
    queueMicrotask(async () => {
      this.#due = false;
      try {
        await this.#starting;
        if (this.#core) await this.#load();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** Loads the data and shows it; false where nothing was given yet, or something newer came between. */
  async #load() {
    const turn = ++this.#turn;
    const [edition] = await Promise.all([this.#data(), this.#learn()]);
    if (!edition || turn !== this.#turn) return false;
    await pause();
    this.#take(edition);
    await pause();
    if (turn !== this.#turn) return false;
    this.#show();
    this.#loaded = Promise.resolve();
    this.#ready();
    return true;
  }

  #take(edition) {
    this.#core.edition(edition);
    this.#edition = edition;
  }

  /** Shows it anew; what had the focus has it again. */
  #show() {
    const root = this.#attach();
    const way = wayTo(root.activeElement);
    this.#core.show(root, Number(this.headingLevel));
    if (way) root.querySelector(way)?.focus({ preventScroll: true });
    this.#fill();
  }

  /** Fills in the views which are not shown, one at a time, when the browser has nothing else to do. */
  #fill() {
    const turn = ++this.#filling;
    // Printed before there was time: on paper every view is there.
    const paper = matchMedia("print");
    const whole = () => {
      while (this.#core.fill(this.#root));
    };
    const next = () =>
      idle(() => {
        if (turn === this.#filling && this.#core.fill(this.#root)) next();
        else paper.removeEventListener("change", whole);
      });
    paper.addEventListener("change", whole);
    next();
  }

  /** The edition as JSON; nothing where nothing is given. */
  async #data() {
    if (this.#gave("comparison")) return JSON.stringify(this.#given.comparison);
    if (this.#gave("articles") || this.hasAttribute("articles")) {
      const [codebook, articles] = await Promise.all([this.#codebook(), this.#reports()]);
      return this.#read(codebook, articles, false);
    }
    return this.hasAttribute("src") ? this.#fetch("src") : this.#inline();
  }

  /** Reads articles: these alone, or with those read before. */
  async #read(codebook, articles, more) {
    const { Reading } = await this.constructor.startReader();
    return (this.#reading ??= new Reading()).compare(articles, codebook, more);
  }

  /** What lies at the address that an attribute gives. */
  #fetch(attribute) {
    return textAt(this.getAttribute(attribute), this.ownerDocument.baseURI);
  }

  #inline() {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent.trim();
  }

  async #codebook() {
    if (this.#gave("codebook")) {
      const given = this.#given.codebook;
      return typeof given === "string" ? given : JSON.stringify(given);
    }
    if (this.hasAttribute("codebook")) return this.#fetch("codebook");
    throw fault("fault_codebook");
  }

  async #reports() {
    if (this.#gave("articles")) return Array.from(this.#given.articles, (article, at) => ({ id: `article-${at + 1}`, ...article }));
    const addresses = this.getAttribute("articles").split(/\s+/).filter(Boolean);
    return Promise.all(addresses.map((address) => articleAt(address, this.ownerDocument.baseURI)));
  }

  /** The data behind a tree that came with the page: loaded when the reader first asks for what only the data holds. */
  #ensure() {
    return (this.#loaded ??= this.#data().then(
      (edition) => {
        if (!edition) throw fault("fault_no_articles");
        this.#take(edition);
      },
      (error) => {
        this.#loaded = undefined;
        throw error;
      },
    ));
  }

  // ------------------------------------------------------------------------------------------------------- acts

  handleEvent(event) {
    const [target] = event.composedPath();
    if (!target?.closest) return;
    if (this.#core) return this.#act(target, event.type, event.key, event);
    if (event.type !== "click" || !target.closest("[data-action], [data-view]")) return;
    event.preventDefault();
    this.#waiting.push({ target, type: event.type });
    this.#start();
  }

  #act(target, type, key = "", event) {
    try {
      if (type === "click" && target.closest("dialog")) return clickPane(target, event);
      const control = target.closest("[data-action], a[data-view]");
      if (type === "click" && control) event?.preventDefault();
      const asked = this.#core.ask(target, type, key);
      if (!asked) return;
      if (type === "click" || type === "keydown") event?.preventDefault();
      if (asked.passage) return void this.#passage(asked.passage, control);
      if (asked.link) return void this.#copy(control);
      const before = this.#core.chosen;
      if (!this.dispatchEvent(new VisAVisChangeEvent("visavis-change", asked, true))) return this.#core.refresh(this.#root);
      this.#tell(this.#core.commit(this.#root));
      if (type === "keydown") this.#core.focus(this.#root, "tab");
      else if (control?.dataset.action === "issue") this.#core.focus(this.#root, "issue");
      this.#reflect(before, asked);
      this.dispatchEvent(new VisAVisChangeEvent("visavis-changed", asked));
    } catch (error) {
      this.#fail(error);
    }
  }

  #choose(name, value) {
    if (this.#core.set(this.#root, name, value) || this.#warned.has(name)) return;
    this.#warned.add(name);
    console.warn(`<vis-a-vis>: ${name}=${JSON.stringify(value)} names nothing here and is left aside`);
  }

  /** The attributes follow what the reader chose. */
  #reflect(before, after) {
    this.#reflecting = true;
    for (const name of CHOICES) if (before[name] !== after[name]) put(this, name, after[name]);
    this.#reflecting = false;
  }

  async #passage({ article, start, end }, from) {
    try {
      await this.#ensure();
      const pane = this.#core.pane(this.ownerDocument, article, Number(start), Number(end));
      if (!pane) throw fault("fault_no_article");
      openPane(this.#root, pane, from);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Told once, when the reader pauses. */
  #tell(sentence) {
    if (!sentence) return;
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const live = this.#root?.querySelector("[data-live]");
      if (live) live.textContent = sentence;
    }, 300);
  }

  // ------------------------------------------------------------------------------------------------------- links

  #follow() {
    // An address is anybody's to write: what it names and isn't here is not worth a warning.
    const { view, issue } = linked(this) ?? {};
    if (view) this.#core.set(this.#root, "view", view);
    if (issue) this.#core.set(this.#root, "issue", issue);
  }

  async #copy(button) {
    const link = linkTo(this, this.#core.chosen);
    try {
      await navigator.clipboard.writeText(link);
      this.#tell(`${this.#say("link_copied")}.`);
      button.dataset.label ??= button.textContent;
      button.textContent = this.#say("link_copied");
      setTimeout(() => (button.textContent = button.dataset.label), 2000);
    } catch {
      // Not allowed here: the link itself, selected, to be copied by hand.
      const field = this.ownerDocument.createElement("input");
      Object.assign(field, { readOnly: true, value: link, ariaLabel: this.#say("link") });
      button.after(field);
      field.select();
      field.addEventListener("blur", () => field.remove(), { once: true });
    }
  }

  // ------------------------------------------------------------------------------------------------------- faults

  /** What is shown stays, with one plain sentence. */
  #fail(error) {
    if (Array.isArray(error)) error = fault(error[0], error.slice(1)); // as the core says it
    const own = error instanceof WebAssembly.RuntimeError ? "fault_own" : error?.key;
    const reason = own ? this.#say(own, ...(error.values ?? [])) : String(error?.message ?? error);
    const root = this.#attach();
    const tree = root.querySelector("[data-visavis]");
    const message = this.#say(tree ? "failed_part" : "failed_whole", reason.replace(/\.$/, ""));
    if (tree && !this.#core) tree.dataset.state = "failed";
    // What is wrong with a codebook, and what no sentence of ours is for, is told in English.
    const english = own === "fault_reading" ? error.values[0] : own ? "" : reason;
    complain(root, message, this.#words?.language === "en" ? "" : english.replace(/\.$/, ""));
    this.dispatchEvent(new VisAVisErrorEvent(message, error));
  }

  // ------------------------------------------------------------------------------------------------------- properties

  /** The comparison as data: an edition, as `visavis compare --json` writes it. What is got has its offsets in UTF-16 units,
   *  as JavaScript counts its strings, and says so. */
  get comparison() {
    return this.#given.comparison ?? (this.#edition ? forScript(JSON.parse(this.#edition)) : null);
  }
  set comparison(value) {
    this.#give("comparison", value);
  }

  /** The articles to be read here: `[{id, text, title, publisher, published, url, label}]`, all but `text` optional. */
  get articles() {
    return this.#given.articles ?? this.getAttribute("articles");
  }
  set articles(value) {
    if (typeof value === "string") put(this, "articles", value);
    else this.#give("articles", value);
  }

  /** The codebook: an object, JSON as text, or, as an attribute, its address. */
  get codebook() {
    return this.#given.codebook ?? this.getAttribute("codebook");
  }
  set codebook(value) {
    this.#give("codebook", value);
  }

  /** Reads one more article and shows the comparison with it. The rest is read anew where it came as an edition. */
  async addArticle(text, meta = {}) {
    try {
      await this.#start();
      if (this.#root?.querySelector("[data-visavis]")) await this.#ensure();
      const codebook = await this.#codebook();
      const { id = `added-${++this.#added}`, ...known } = meta;
      const before = this.#reading || !this.#edition ? [] : articlesOf(JSON.parse(this.#edition));
      this.#take(await this.#read(codebook, [...before, { id, text, ...known }], true));
      this.#show();
    } catch (error) {
      this.#fail(error);
    }
  }
}

// Attributes as properties; what isn't one of the known values is the default.
const PROPERTIES = [
  ["src"],
  ["view"],
  ["issue"],
  ["status"],
  ["sides"],
  ["link"],
  ["loading", ["lazy", "eager"]],
  ["theme", ["auto", "light", "dark"]],
  ["headingLevel", ["2", "1", "3", "4", "5", "6"], "heading-level"],
];

for (const [property, known, attribute = property] of PROPERTIES) {
  Object.defineProperty(VisAVisElement.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.getAttribute(attribute) ?? "";
      return !known || known.includes(value) ? value : known[0];
    },
    set(value) {
      put(this, attribute, value);
    },
  });
}

/** Words as the core takes them: without their keys, in their order. */
function lines(words) {
  return Object.values(words).join("\n");
}

/** Ends a task, so that none takes long. */
const pause = () => globalThis.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));

/** Calls when there is time. */
const idle = (call) => (globalThis.requestIdleCallback ?? setTimeout)(call);

/** A selector by which the same control is found in another tree. */
function wayTo(element) {
  const [marked, below] = element?.matches("summary") ? [element.parentElement, ">summary"] : [element, ""];
  const marks = Object.entries(marked?.dataset ?? {}).map(([name, value]) => `[data-${name}="${CSS.escape(value)}"]`);
  return marks.length ? marks.join("") + below : "";
}

/** The articles of an edition, to be read anew: what is known of them, without what reading found. */
function articlesOf({ articles }) {
  return articles.map(({ kind, entries, blocks, ...article }) => article);
}

function put(element, name, value) {
  if (value === null || value === undefined || value === "") element.removeAttribute(name);
  else element.setAttribute(name, value);
}
