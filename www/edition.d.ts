// The shapes of what visavis reads and writes, as `visavis compare --json` and `visavis code` write them.
// Offsets are bytes of UTF-8 in files, and UTF-16 units (`offsets: "utf-16"`) in what a script is given.

/** An article to be read. */
export interface Article {
  /** Its text, plain or HTML. */
  text: string | Uint8Array;
  id?: string;
  title?: string;
  publisher?: string;
  /** A date, as in ISO 8601. */
  published?: string;
  url?: string;
  /** What it is called where it isn't the publisher's own text: "our digest of …". */
  label?: string;
}

/** A stretch of an article's text, end-exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type Stance = "demands" | "proposes" | "agrees" | "rejects" | "conditions" | "undecided";
export type Via = "self" | "other-side" | "third-party" | "reporter";
export type Status = "agreed" | "partly-agreed" | "opposed" | "one-sided" | "unanswered";
export type Verdict = "consistent" | "compatible" | "conflict";
export type Qualifier = "exact" | "about" | "at-least" | "more-than" | "up-to" | "nearly";
export type NameKind = "person" | "place" | "organisation" | "other";
export type BlockKind =
  | "headline" | "subhead" | "paragraph" | "list-item" | "caption" | "credit" | "byline" | "timestamp" | "label" | "boilerplate";

/** An article as it was read. */
export interface ArticleReport {
  id: string;
  kind: "article" | "live";
  title?: string | null;
  publisher?: string | null;
  published?: string | null;
  url?: string | null;
  label?: string | null;
  text: string;
  entries: (Span & { headline: string; time: string | null; byline: string | null })[];
  blocks: (Span & { kind: BlockKind; entry: number | null })[];
}

/** The words that a position rests on. */
export interface Evidence extends Span {
  article: string;
  quote: string;
  marks: Span[];
  speaker: string | null;
  via: Via;
  entry: number | null;
  time: string | null;
  /** The days that the words speak of: "2031-03-05", "2031-03-10/2031-03-16". */
  days?: string;
  /** What has overtaken it: a place in the comparison's list. */
  overtaken?: number;
  utterance: number;
  because: Because;
}

/** Why a statement was coded. */
export interface Because {
  rule: string;
  cue: string | null;
  source: string | null;
  keyword: string | null;
  /** The passage before it that names the issue, where the statement's own words only refer back to that. */
  antecedent?: Span & { quote: string; mark: Span };
}

export interface PositionReport {
  stance: Stance;
  position: string | null;
  label: string;
  verbatim: boolean;
  memorandum: boolean;
  reports: number;
  utterances: number;
  /** How many independent sources. */
  sources: number;
  evidence: Evidence[];
}

export interface IssueReport {
  id: string;
  label: string;
  group: string | null;
  status: Status | null;
  reason: string;
  rests_on: string[];
  /** By the id of the side; every side has an entry. */
  sides: Record<string, { positions: PositionReport[] }>;
}

export interface FigureValue extends Span {
  article: string;
  quote: string;
  mark: Span;
  low: number | null;
  high: number | null;
  qualifier: Qualifier;
  scope: string | null;
  attributed_to: string | null;
  entry: number | null;
}

export interface FigureReport {
  measure: string;
  label: string;
  unit: string | null;
  verdict: Verdict;
  reason: string;
  /** The reason without words: which values, by their places in the list, it rests on. */
  ground?: { how: "same" | "sum" | "parts" | "conflict" | "together"; values: number[] };
  values: FigureValue[];
}

/** Where the sides stand. */
export interface Comparison {
  offsets?: "utf-16";
  version: 2;
  title: string;
  label_language?: string | null;
  document?: string | null;
  sides: { id: string; label: string }[];
  articles: ArticleReport[];
  issues: IssueReport[];
  figures: FigureReport[];
  names: { canonical: string; kind: NameKind; variants: { form: string; articles: string[] }[] }[];
  timeline: (Span & {
    article: string;
    entry: number | null;
    time: string | null;
    at: string | null;
    headline: string;
    issues: string[];
  })[];
  /** What was reported and has been overtaken since. */
  overtaken: { how: "revised" | "happened"; side: string; speaker: string | null; report: Place; by: Place }[];
  /** Which articles depend on each other, and whom they credit. */
  dependence: { how: "copy" | "credit"; articles: string[]; source: string | null; evidence: Place[] }[];
}

/** A passage of an article. */
export interface Place extends Span {
  article: string;
  quote: string;
  entry: number | null;
  time: string | null;
}

/** One coded unit: a side, an issue, what the side does, and the words that say so. */
export interface Statement extends Span {
  article: string;
  side: string;
  issue: string;
  stance: Stance;
  position: string | null;
  quote: string;
  marks: Span[];
  speaker: string | null;
  via: Via;
  memorandum: boolean;
  entry: number | null;
  because: Because;
}

/** All that was coded in one article, and the article. */
export interface Coding {
  article: ArticleReport;
  statements: Statement[];
  figures: unknown[];
  names: unknown[];
  /** What the sides are said to have done, or not to have done yet. */
  progress: (Span & { side: string; act: string; object: string; done: boolean; entry: number | null })[];
  /** The agencies that it credits. */
  credits: (Span & { source: string; entry: number | null })[];
}
