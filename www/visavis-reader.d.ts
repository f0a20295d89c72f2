// Written by tools/contract.mjs from custom-elements.json: change that, not this.
import type { Article, ArticleReport, Coding, Comparison } from "./edition.js";
export type * from "./edition.js";

/** Reads an article: its entries and blocks. */
export function read(article: Article | string): Promise<ArticleReport>;

/** Reads an article and codes it by a codebook. */
export function code(article: Article | string, codebook: object | string): Promise<Coding>;

/** Reads, codes and reconciles articles: data for the element's `comparison`. */
export function compare(articles: Iterable<Article | string>, codebook: object | string): Promise<Comparison>;

/** The same as an edition for a file: JSON, its offsets in bytes. */
export function edition(articles: Iterable<Article | string>, codebook: object | string): Promise<string>;

/** Loads what reads, ahead of time. */
export function start(): Promise<unknown>;
