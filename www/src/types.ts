import type { Goal, Problem, ScorecardDocument } from "../types/document.js";

export type * from "../types/document.js";
export type { Figures } from "../types/figures.js";

/** What went wrong. Each code is explained on screen; no message has to be read by a program. */
export type ErrorCode =
  // The source
  | "bad-address"
  | "unreachable"
  | "blocked-by-policy"
  | "timed-out"
  | "signed-out"
  | "forbidden"
  | "not-found"
  | "refused"
  | "server-error"
  | "login-page"
  // What it sent
  | "not-json"
  | "cut-off"
  | "too-new"
  | "missing-field"
  | "not-a-document"
  // The page's own functions
  | "token-failed"
  | "transform-failed"
  // What was asked of the card
  | "nothing-to-export"
  | "export-failed"
  // The scorecard's own module
  | "wasm-refused"
  | "wasm-unavailable"
  | "stopped"
  | "removed";

/** Why there is no (newer) document. It never holds a token, nor the query of an address. */
export interface ScorecardError extends Error {
  /** What went wrong. */
  readonly code: ErrorCode;
  /** The address that was asked, without user, query and fragment. */
  readonly url: string | undefined;
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
}

/** What the card's own events carry. */
export interface ScorecardEvents {
  /** Another document is on screen. */
  "joint-scorecard-load": CustomEvent<{ readonly problems: readonly Problem[] }>;
  /** A document is on screen, but some of its values had to be left out. */
  "joint-scorecard-problem": CustomEvent<{ readonly problems: readonly Problem[] }>;
  /** A goal is reached, and this person sees it for the first time; `goal` is as the document has it. */
  "joint-scorecard-achieve": CustomEvent<{ readonly goal: Goal }>;
  /** There is no (newer) document. `stale`: the last good one is still on screen. */
  "joint-scorecard-error": CustomEvent<{ readonly error: ScorecardError; readonly stale: boolean }>;
}

/** A token, or a function that is asked for one before each request. */
export type Token = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** Makes a document of whatever the source sent; `json` is undefined where that was not JSON. */
export type Transform = (json: any, response: Response | undefined) => unknown;

/** Texts by key. Dots may be levels; a text that depends on a number is an object of its plural forms. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** What a card can be saved as. */
export type ExportFormat = "csv" | "png" | "svg" | "json";

/** What a card shows, and how. Each is an attribute of the element too, unless said otherwise. */
export interface Options {
  /** The address of a document, resolved against the page. */
  src?: string | null;
  /** Seconds between an answer and the next request, at least 5; off by default. */
  refresh?: number | string | null;
  /** Whether cookies go along; to the page's own origin by default. */
  credentials?: "omit" | "same-origin" | "include" | null;
  /** BCP 47 tag of words, numbers and dates; the closest `lang` by default, then the document's, then the browser's. */
  locale?: string | null;
  /** By default as the reader's system. */
  theme?: "auto" | "light" | "dark" | null;
  /** The card, a meeting that walks through it, or a screen on a wall. */
  view?: "card" | "review" | "wall" | null;
  /** The sections to show, in this order; by default all that have data. */
  sections?: string | readonly string[] | null;
  /** The id of the person who looks. */
  viewer?: string | null;
  /** Where pictures may come from; from the page's own origin by default. */
  images?: "same-origin" | "any" | "none" | null;
  /** What the card's menu offers to be saved as; everything by default, nothing with an empty text. */
  exports?: string | readonly ExportFormat[] | null;
  /** Whether a goal that is reached is celebrated: once for each viewer by default. */
  celebrate?: "once" | "never" | null;
  /** A document, as an object or as JSON. Replaces `src`. Property only. */
  data?: ScorecardDocument | string | null;
  /** Sent as `Authorization: Bearer`. Property only. */
  token?: Token | null;
  /** Makes a document of whatever the source sent. Property only. */
  transform?: Transform | null;
  /** Texts that replace those of the language, by key. Property only. */
  messages?: Messages | null;
}

/** A card that was mounted without the element. */
export interface Mounted {
  /** Changes the given options and leaves the others. */
  update(options: Options): void;
  /** Loads now; settles with what came of it. */
  refresh(): Promise<void>;
  /** The card as a file. */
  export(format: ExportFormat): Promise<Blob>;
  /** Ends all that the card does and gives its place back. */
  destroy(): void;
}
