/**
 * What stands between a card and the page: the shadow root, the options, the events.
 */
import type { Card, Phase } from "joint-scorecard:glue";
import { ask, type Asked } from "./ahead.js";
import { isHere, join, later, leave, rest, want, type Guest } from "./engine.js";
import { failure } from "./error.js";
import type { Meeting } from "./meeting.js";
import { JSON, Promise, setTimeout } from "./originals.js";
import { knows } from "./reached.js";
import { dress } from "./style.js";
import { texts } from "./language.js";
import type { ErrorCode, ExportFormat, Figures, Messages, Options, Problem, ScorecardDocument, ScorecardError, ScorecardEvents, Token, Transform } from "./types.js";


/** Old libraries give arrays a `toJSON` that makes texts of them. */
const plainArrays = function (this: any, key: string, value: unknown): unknown {
  return Array.isArray(this[key]) ? this[key] : value;
};

const toText = (data: unknown): string | undefined =>
  typeof data === "string" ? data : data == null ? undefined : JSON.stringify(data, plainArrays);

const fromText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const inWords = (words: string | readonly string[] | null): unknown => (Array.isArray(words) ? words.join(" ") : words);

/** A copy of the page's own texts, so that those are seen that change in the same object; none of what is no object. */
const inTexts = (messages: Messages | string | null): Messages | null => {
  const texts = typeof messages === "string" ? fromText(messages) : messages;
  if (texts && typeof texts === "object" && !Array.isArray(texts)) return { ...texts };
  if (messages != null) console.warn("joint-scorecard: messages: expected an object of texts.");
  return null;
};

/** What the card gets of an option that it cannot use as it is. */
const prepare: { [name in keyof Options]?: (value: any) => unknown } = {
  data: toText,
  token: (token: Token | null) => token && (async () => (typeof token === "function" ? token() : token)),
  transform: (transform: Transform | null) =>
    transform && (async (text: string, response: Response) => toText(await transform(fromText(text), response))),
  sections: inWords,
  exports: inWords,
  messages: inTexts,
  refresh: (refresh: Options["refresh"]) => Number(refresh),
};

/** What tells that somebody is about to ask for more than a card shows at first. */
const SIGNS = ["pointerover", "pointerdown", "focusin", "click"];
/** Where the rest of a card will stand, watched for readers who come near. */
const LATER = ".later";
let near: IntersectionObserver | undefined;
/** How often a picture looks whether the rest of the card is drawn, whose words may take ten seconds. */
const TURNS = 700;

const connected = new Set<Host>();

/** The page is in sight or in reach again. */
const wake = (event: Event): void => {
  for (const host of connected) host.wake(event);
};

/** Whoever is about to print the page or to search it wants all of it. */
const reach = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey) void want();
};

const listen = (change: "addEventListener" | "removeEventListener"): void => {
  window[change]("keydown", reach as EventListener);
  window[change]("beforeprint", want);
  document[change]("visibilitychange", wake);
  window[change]("online", wake);
  window[change]("pageshow", wake);
};

export class Host implements Guest {
  /** The options as they were given. */
  readonly given: Options = {};
  readonly #prepared: Record<string, unknown> = {};
  readonly #element: HTMLElement;
  readonly #attributes: readonly (keyof Options)[];
  readonly #root: ShadowRoot;
  /** What a renderer without a browser has put there. */
  readonly #static: readonly ChildNode[];
  readonly #slot = document.createElement("slot");
  #meeting: Meeting | undefined;
  #card: Card | undefined;
  /** The card's element; that of a card which is lost stays until the next one stands. */
  #base: HTMLElement | undefined;
  /** Whether there is a document in it. */
  #good = false;
  /** Whether it was said that there will be no card. */
  #failed = false;
  #drawn: (() => void) | undefined;
  #kept: { text: string; at: number } | undefined;
  /** The text of the document on screen. */
  #read: string | undefined;
  /** The goals that are reached and that the page has not heard of yet. */
  #news: string[] = [];
  /** The document, asked for while the module is on its way. */
  #asked: Asked | undefined;
  #failure: ScorecardError | undefined;
  #waiting: { resolve: () => void; reject: (error: ScorecardError) => void }[] = [];
  #changing = false;
  /** The language that the card speaks, or most likely will. */
  #locale = "";
  /** Whether all of the view that the page asks for is in the module's second part. */
  #later = false;

  /** `attributes`: the options that the element has as attributes. */
  constructor(element: HTMLElement, attributes: readonly (keyof Options)[] = []) {
    this.#element = element;
    this.#attributes = attributes;
    this.#root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    this.#static = [...this.#root.childNodes];
    for (const sign of SIGNS) this.#root.addEventListener(sign, want, { passive: true });
    this.#root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>("[data-export]");
      if (button) void this.#save(button, button.dataset.export as ExportFormat);
    });
  }

  /** Gives one option. */
  give<Name extends keyof Options>(name: Name, value: Options[Name]): void {
    this.given[name] = value;
    this.#prepared[name] = prepared(name, value);
    this.change();
  }

  /** Options have changed: the card learns of it once the page has finished changing them. */
  change(): void {
    if (this.#changing) return;
    this.#changing = true;
    queueMicrotask(() => {
      this.#changing = false;
      if (this.#asked) this.#askAhead();
      this.#card?.update(this.#options());
    });
  }

  get #messages(): Messages | null | undefined {
    return this.#prepared.messages as Messages | null | undefined;
  }

  get problems(): readonly Problem[] {
    return this.#card?.problems ?? [];
  }

  get figures(): Figures | undefined {
    return this.#card?.figures;
  }

  refresh(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!connected.has(this)) return reject(removed());
      this.#waiting.push({ resolve, reject });
      // What was asked before this is too old.
      this.#asked?.drop();
      if (this.#failed) this.#join();
      this.#card?.update(this.#options());
      this.#card?.refresh();
    });
  }

  async export(format: ExportFormat): Promise<Blob> {
    // A picture is of all of the card.
    if (format === "png" || format === "svg") await this.#whole();
    const card = this.#base?.querySelector<HTMLElement>(".card");
    const { figures, problems } = this;
    const read = this.#read;
    if (!card || !figures || read === undefined) throw failure("nothing-to-export", "There is no scorecard to export yet.");
    const { write } = await import("./export.js");
    return write(format, { card, text: read, figures, problems });
  }

  /** Waits until the rest of the card is drawn, or cannot be had. */
  async #whole(): Promise<void> {
    await want();
    for (let turn = 0; later === "here" && turn < TURNS && this.#base?.querySelector(LATER); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 16));
    }
  }

  /** Saves what was chosen in the menu. */
  async #save(button: HTMLElement, format: ExportFormat): Promise<void> {
    const said = button.parentElement!.querySelector("output")!;
    try {
      const blob = await this.export(format);
      const { save } = await import("./export.js");
      save(blob, `${this.#base?.querySelector("h2")?.textContent}.${format}`);
      said.textContent = "";
      button.parentElement!.hidePopover();
    } catch (error) {
      said.textContent = (error as Error).message;
    }
  }

  connect(): void {
    dress(this.#root);
    this.change();
    if (connected.has(this)) return;
    if (!connected.size) listen("addEventListener");
    connected.add(this);
    const fallback = this.#fallback();
    this.#root.replaceChildren(...(fallback.length ? fallback : [skeleton()]));
    this.#join();
  }

  #join(): void {
    const { src, data, locale, lang, browser } = this.#options() as { [name: string]: any };
    // The card says which language it is once it knows the document; most often it is this one.
    this.#locale = locale || lang || browser;
    texts(this.#locale, this.#messages, () => {}, false);
    settled(() => this.#askAhead());
    // The document can be in a part of the page that has not arrived yet.
    if (document.readyState !== "loading" || (src ?? data) != null) join(this);
    else document.addEventListener("DOMContentLoaded", () => connected.has(this) && join(this), { once: true });
  }

  /** Asks for the document that the options name now, and no longer for another one. */
  #askAhead(): void {
    if (!connected.has(this) || isHere()) return;
    const { src, data, token, credentials } = this.#options();
    const before = this.#asked;
    this.#asked = data == null && !token && !this.#failed ? ask(src, credentials) : undefined;
    before?.giveUp();
  }

  #giveUp(): void {
    this.#asked?.giveUp();
    this.#asked = undefined;
  }

  disconnect(): void {
    if (!connected.delete(this)) return;
    if (!connected.size) listen("removeEventListener");
    this.#failed = false;
    this.#giveUp();
    leave(this);
    this.#card?.free();
    this.lose();
    this.#base = this.#kept = this.#read = undefined;
    this.#root.replaceChildren(this.#slot);
    this.#settle(removed());
  }

  /** The element stands in another document. */
  adopt(): void {
    dress(this.#root);
  }

  wake(event: Event): void {
    if (event instanceof PageTransitionEvent) event.persisted && this.#card?.refresh();
    else if (!document.hidden) this.#card?.wake(event.type === "online");
  }

  // What the engine says.

  async mount(card: Card): Promise<void> {
    this.#card = card;
    const drawn = new Promise<void>((resolve) => (this.#drawn = resolve));
    card.update(this.#options());
    if (this.#kept) card.resume(this.#kept.text, this.#kept.at);
    await drawn;
  }

  lose(): void {
    this.#card = undefined;
    this.#drawn?.();
  }

  prepare(): void {
    texts(this.#locale, this.#messages, () => {}, true);
  }

  fail(error: ScorecardError): void {
    this.#giveUp();
    const notice = document.createElement("p");
    notice.className = "stopped";
    notice.part.add("notice");
    notice.setAttribute("role", "alert");
    notice.textContent = error.message;
    const picture = this.#base && this.#good;
    this.#root.replaceChildren(...(picture ? [this.#base!] : this.#fallback()), notice);
    // Whoever asks again hears of it by the promise: an event for each could go round for ever.
    if (this.#failed) this.#settle(error);
    else this.#tell(error, !!picture, false);
    this.#failed = true;
  }

  // What the card says. It is in the middle of its work: nothing here may call it.

  keep(text: string): void {
    this.#kept = { text, at: Date.now() };
  }

  /** The words of a locale; undefined while they are on their way: the card is asked to draw itself again then. */
  texts(locale: string): string | undefined {
    this.#locale = locale;
    const lines = texts(locale, this.#messages, () => this.change(), later === "here" && (!this.#later || "only"));
    // Other cards do not wait for these words.
    if (lines === undefined) this.#drawn?.();
    return lines;
  }

  remember(session: unknown): void {
    this.#meeting?.remember(session);
  }

  take(how: string): void {
    if (this.#base) void rest?.take(this.#base, how);
  }

  knows(key: string, goal: string): boolean {
    const known = knows(key);
    if (!known) this.#news.push(goal);
    return known;
  }

  failed(code: ErrorCode, message: string, url?: string, status?: number): void {
    this.#failure = failure(code, message, url, status);
  }

  shown(base: HTMLElement, phase: Phase, settled: boolean, changed: boolean): void {
    this.#failed = false;
    if (changed) this.#read = this.#kept?.text;
    this.#place(base, phase);
    this.#meeting?.shown(base);
    this.#drawn?.();
    this.#watch(base);
    if (!settled) return;
    if (later === "failed" && isLater(this.#options().view)) void want();
    const error = this.#failure;
    this.#failure = undefined;
    queueMicrotask(() => this.#tell(error, phase === "stale", changed));
  }

  #watch(base: HTMLElement): void {
    const place = later === "here" ? null : base.querySelector(LATER);
    if (!place) return;
    near ??= new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && want(), { rootMargin: "25%" });
    near.observe(place);
  }

  /** Puts the card in the place of whatever stands there, as soon as it has more to show. */
  #place(base: HTMLElement, phase: Phase): void {
    const fallback = this.#fallback();
    const news = phase !== "loading" && phase !== "failed";
    if (phase === "loading" && (this.#base ?? fallback.length)) return;
    this.#base = base;
    this.#good = phase === "ready" || phase === "stale";
    const beside = news ? [] : fallback;
    for (const node of [...this.#root.childNodes]) {
      if (node !== base && !beside.includes(node)) node.remove();
    }
    if (base.parentNode !== this.#root) this.#root.append(base);
    if (beside[0]?.parentNode !== this.#root) this.#root.prepend(...beside);
  }

  /** What stands there for readers without a card: a static rendering, or what the page has put into the element. */
  #fallback(): readonly ChildNode[] {
    if (this.#static.length) return this.#static;
    return [...this.#element.childNodes].some(speaks) ? [this.#slot] : [];
  }

  #options(): Record<string, unknown> {
    const options: Record<string, unknown> = {};
    for (const name of this.#attributes) {
      const value = this.#element.getAttribute(name);
      if (value !== null) options[name] = prepared(name, value);
    }
    Object.assign(options, this.#prepared, { later, lang: lang(this.#element), browser: navigator.language });
    if (options.data == null && options.src == null) options.data = inline(this.#element);
    this.#later = isLater(options.view);
    if (this.#later && !later) void want();
    if (options.view === "review" && rest) {
      this.#meeting ??= new rest.Meeting(this.#root, () => this.change());
      this.#meeting.find(`joint-scorecard ${location.pathname} ${options.src}`);
      Object.assign(options, { session: this.#meeting.session, notes: this.#meeting.notes });
    }
    return options;
  }

  #tell(error: ScorecardError | undefined, stale: boolean, changed: boolean): void {
    if (!connected.has(this)) return;
    if (error) this.#send("joint-scorecard-error", { error, stale });
    else if (changed) {
      const { problems } = this;
      this.#send("joint-scorecard-load", { problems });
      if (problems.length) this.#send("joint-scorecard-problem", { problems });
      this.#achieve();
    }
    this.#settle(error);
  }

  /** Tells the page of the goals that were found to be reached. */
  #achieve(): void {
    const news = this.#news.splice(0);
    const { goals } = (news.length ? JSON.parse(this.#read!) : {}) as ScorecardDocument;
    for (const id of news) {
      const goal = goals?.find((goal) => goal.id === id);
      if (goal) this.#send("joint-scorecard-achieve", { goal });
    }
  }

  #settle(error: ScorecardError | undefined): void {
    for (const { resolve, reject } of this.#waiting.splice(0)) error ? reject(error) : resolve();
  }

  #send<Name extends keyof ScorecardEvents>(name: Name, detail: ScorecardEvents[Name]["detail"]): void {
    this.#element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }
}

/** Whether all of a view is in the module's second part. */
const isLater = (view: unknown): boolean => view === "review" || view === "wall";

const prepared = (name: keyof Options, value: unknown): unknown => (prepare[name] ? prepare[name](value) : value);

const removed = () => failure("removed", "The scorecard is not in the page.");

/** Runs it once the page's scripts have said what they want: that is part of what is asked for. */
const settled = (then: () => void): void => {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (document.readyState === "complete" || entry?.domContentLoadedEventStart) queueMicrotask(then);
  else document.addEventListener("DOMContentLoaded", then, { once: true });
};

/** The card's frame, as it looks while the card itself is on its way. */
const skeleton = (): HTMLElement => {
  const base = document.createElement("div");
  const slot = document.createElement("slot");
  const frame = document.createElement("div");
  base.part.add("base");
  slot.name = "loading";
  frame.className = "skeleton";
  frame.append(slot);
  base.append(frame);
  return base;
};

/** Whether a child of the element is meant to be read. */
const speaks = (node: ChildNode): boolean =>
  node instanceof Element
    ? !node.slot && !["SCRIPT", "STYLE", "TEMPLATE"].includes(node.tagName)
    : node instanceof Text && !!node.data.trim();

/** The document that a page without a backend puts into the element. */
const inline = (element: Element): string | null | undefined =>
  element.querySelector(':scope > script[type="application/json"]')?.textContent;

/** The language that the page gives to the place where the element stands. */
const lang = (element: Element): string | undefined => {
  const closest = element.closest<HTMLElement>("[lang]");
  const root = element.getRootNode();
  return closest ? closest.lang : root instanceof ShadowRoot ? lang(root.host) : undefined;
};
