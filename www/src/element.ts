import { Host } from "./host.js";
import type { ExportFormat, Figures, Mounted, Options, Problem } from "./types.js";

export type * from "./types.js";

const attributes = ["src", "refresh", "credentials", "locale", "theme", "view", "sections", "viewer", "images", "exports", "celebrate"] as const;
const properties = ["data", "token", "transform", "messages"] as const;

/**
 * A joint scorecard of sales and marketing.
 *
 * @fires joint-scorecard-load - another document is on screen
 * @fires joint-scorecard-problem - some values of it had to be left out
 * @fires joint-scorecard-achieve - a goal is reached
 * @fires joint-scorecard-error - there is no (newer) document
 * @slot - what stands there until the card does, and where there can be none
 * @slot loading - in place of the grey layout
 * @slot empty - where there is nothing to show
 * @slot footer - under the card
 * @csspart base - the place of the card
 */
export class JointScorecard extends (globalThis.HTMLElement ?? (class {} as typeof HTMLElement)) {
  static readonly version: string = VERSION;
  static readonly observedAttributes: readonly string[] = [...attributes, "lang"];

  readonly #host = new Host(this, attributes);

  constructor() {
    super();
    // What was set before the class was there hides its accessors.
    const own = this as Record<string, unknown>;
    for (const name of [...attributes, ...properties]) {
      if (!Object.hasOwn(own, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
  }

  /** The address of a document, resolved against the page. */
  get src(): string | null {
    return this.getAttribute("src");
  }
  set src(value: string | null) {
    reflect(this, "src", value);
  }

  /** Loads now; settles with what came of it. Set to a number, it is the attribute: seconds between requests. */
  get refresh(): () => Promise<void> {
    return () => this.#host.refresh();
  }
  set refresh(value: number | string | null) {
    reflect(this, "refresh", value);
  }

  /** Whether cookies go along. */
  get credentials(): "omit" | "same-origin" | "include" {
    return oneOf(this, "credentials", "same-origin", "omit", "include");
  }
  set credentials(value: Options["credentials"]) {
    reflect(this, "credentials", value);
  }

  /** BCP 47 tag of the card's language. */
  get locale(): string | null {
    return this.getAttribute("locale");
  }
  set locale(value: string | null) {
    reflect(this, "locale", value);
  }

  /** `auto` is as the reader's system. */
  get theme(): "auto" | "light" | "dark" {
    return oneOf(this, "theme", "auto", "light", "dark");
  }
  set theme(value: Options["theme"]) {
    reflect(this, "theme", value);
  }

  /** The card, a meeting that walks through it, or a screen on a wall. */
  get view(): "card" | "review" | "wall" {
    return oneOf(this, "view", "card", "review", "wall");
  }
  set view(value: Options["view"]) {
    reflect(this, "view", value);
  }

  /** The sections to show, in this order; null for all that have data. */
  get sections(): readonly string[] | null {
    return words(this, "sections");
  }
  set sections(value: Options["sections"]) {
    reflect(this, "sections", typeof value === "object" ? value?.join(" ") : value);
  }

  /** The id of the person who looks. */
  get viewer(): string | null {
    return this.getAttribute("viewer");
  }
  set viewer(value: string | null) {
    reflect(this, "viewer", value);
  }

  /** Where pictures may come from. */
  get images(): "same-origin" | "any" | "none" {
    return oneOf(this, "images", "same-origin", "any", "none");
  }
  set images(value: Options["images"]) {
    reflect(this, "images", value);
  }

  /** What the menu offers to be saved as; null for everything. */
  get exports(): readonly ExportFormat[] | null {
    return words(this, "exports") as ExportFormat[] | null;
  }
  set exports(value: Options["exports"]) {
    reflect(this, "exports", typeof value === "object" ? value?.join(" ") : value);
  }

  /** Whether a goal that is reached is celebrated. */
  get celebrate(): "once" | "never" {
    return oneOf(this, "celebrate", "once", "never");
  }
  set celebrate(value: Options["celebrate"]) {
    reflect(this, "celebrate", value);
  }

  /** A document, as an object or as JSON. Replaces `src`. */
  get data(): Options["data"] {
    return this.#host.given.data;
  }
  set data(value: Options["data"]) {
    this.#host.give("data", value);
  }

  /** Sent as `Authorization: Bearer`: a token, or a function that is asked before each request. */
  get token(): Options["token"] {
    return this.#host.given.token;
  }
  set token(value: Options["token"]) {
    this.#host.give("token", value);
  }

  /** Makes a document of whatever the source sent. */
  get transform(): Options["transform"] {
    return this.#host.given.transform;
  }
  set transform(value: Options["transform"]) {
    this.#host.give("transform", value);
  }

  /** Texts that replace the built-in ones, by key. */
  get messages(): Options["messages"] {
    return this.#host.given.messages;
  }
  set messages(value: Options["messages"]) {
    this.#host.give("messages", value);
  }

  /** What could not be used of the document. */
  get problems(): readonly Problem[] {
    return this.#host.problems;
  }

  /** What the card has computed; undefined while there is no document. */
  get figures(): Figures | undefined {
    return this.#host.figures;
  }

  /** The card as a file: its tables, a picture of what is on screen, or its document and figures. */
  export(format: ExportFormat): Promise<Blob> {
    return this.#host.export(format);
  }

  connectedCallback(): void {
    this.#host.connect();
  }

  disconnectedCallback(): void {
    // Moving a node takes it out and puts it in again.
    queueMicrotask(() => {
      if (!this.isConnected) this.#host.disconnect();
    });
  }

  adoptedCallback(): void {
    this.#host.adopt();
  }

  attributeChangedCallback(): void {
    this.#host.change();
  }
}

const reflect = (element: Element, name: string, value: string | number | null | undefined): void => {
  if (value == null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
};

const words = (element: Element, name: string): string[] | null => element.getAttribute(name)?.split(/\s+/).filter(Boolean) ?? null;

const oneOf = <Value extends string>(element: Element, name: string, ...known: [Value, ...Value[]]): Value =>
  known.find((value) => value === element.getAttribute(name)) ?? known[0];

/** A card in any element that can have a shadow root, for pages that cannot register the tag. */
export const mount = (element: HTMLElement, options: Options = {}): Mounted => {
  const host = new Host(element);
  const update = (next: Options): void => {
    for (const name of Object.keys(next) as (keyof Options)[]) host.give(name, next[name]);
    for (const name of ["theme", "view"] as const) if (name in next) reflect(element, name, next[name]);
  };
  update(options);
  host.connect();
  return { update, refresh: () => host.refresh(), export: (format) => host.export(format), destroy: () => host.disconnect() };
};
