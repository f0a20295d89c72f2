// Written by tools/contract.mjs from custom-elements.json: change that, not this.
import type { Article, Comparison } from "./edition.js";
export type * from "./edition.js";

/** Where the sides of a negotiation stand. */
export class VisAVisElement extends HTMLElement {
  /** The address of an edition, as `visavis compare --json` writes it. */
  src: string;
  /** Articles as data, `[{text, id, title, publisher, published, url, label}]`, all but `text` optional; a string is the attribute. */
  articles: readonly Article[] | string | null;
  /** The codebook as data, or its JSON; the attribute is its address. */
  codebook: object | string | null;
  /** The view that is shown. */
  view: string;
  /** The issue whose row is open, by its id in the codebook. */
  issue: string;
  /** Only the issues of this status. */
  status: string;
  /** The ids of the sides in the order in which they stand; the first decides. */
  sides: string;
  /** The address of the story that a copied link leads to. */
  link: string;
  /** `eager` loads at once, `lazy` when the element comes near the window. */
  loading: string;
  /** `auto` follows the page's `color-scheme`. */
  theme: string;
  /** The level of the title's heading in the page's outline. */
  headingLevel: string;
  /** The comparison as data: an edition, or what the reader's `compare` gives. What is got has its offsets in UTF-16 units, as JavaScript counts its strings. */
  comparison: Comparison | null;
  /** Reads one more article and shows the comparison with it; what is chosen and open stays so. */
  addArticle(text: string | Uint8Array, meta?: Omit<Article, "text">): Promise<void>;
  addEventListener<K extends keyof VisAVisEventMap>(type: K, listener: (this: VisAVisElement, event: VisAVisEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: VisAVisElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof VisAVisEventMap>(type: K, listener: (this: VisAVisElement, event: VisAVisEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: VisAVisElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** What the element fires: bubbles and crosses shadow roots, for what people do and not for what the page sets. */
export class VisAVisEvent extends Event {}

export class VisAVisReadyEvent extends VisAVisEvent {}

/** What is chosen; empty where nothing is. */
export class VisAVisChangeEvent extends VisAVisEvent {
  readonly view: string;
  readonly issue: string;
  readonly status: string;
  readonly group: string;
  readonly find: string;
  readonly memoranda: boolean;
  readonly sides: string;
}

export class VisAVisErrorEvent extends VisAVisEvent {
  /** The sentence that is shown. */
  readonly message: string;
  /** What was thrown. */
  readonly error: unknown;
}

export interface VisAVisEventMap {
  "visavis-ready": VisAVisReadyEvent;
  "visavis-change": VisAVisChangeEvent;
  "visavis-changed": VisAVisChangeEvent;
  "visavis-error": VisAVisErrorEvent;
}

declare global {
  interface HTMLElementTagNameMap {
    "vis-a-vis": VisAVisElement;
  }
}
