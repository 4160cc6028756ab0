/**
 * The WebAssembly module: loaded once for all cards of the page, and replaced when it breaks.
 *
 * A panic ends the whole module without a word, and leaves memory as it happened to be. So every way into it passes a
 * guard: after the first error nothing enters again, the last picture stays on screen, and a fresh module takes over,
 * one card after the other, so that a card that breaks it again is known and left out.
 *
 * It comes in two parts. What only some readers ask for is in the second one: it is fetched when somebody reaches for a
 * card, and adds its functions to those of the first.
 */
import glue, { type Card, type CardHost } from "joint-scorecard:glue";
import { failure, NAME } from "./error.js";
import { fetch, Promise, setTimeout } from "./originals.js";
import { dressLater } from "./style.js";
import type { ScorecardError } from "./types.js";
import { unpack } from "./unpack.js";

/** Whoever wants a card. */
export interface Guest extends CardHost {
  /** Draws itself with a fresh card; resolves once it stands. */
  mount(card: Card): Promise<unknown>;
  /** The card that it had is broken. */
  lose(): void;
  /** There will be more that it can show: its words are wanted too. */
  prepare(): void;
  /** There is more that it can show. */
  change(): void;
  /** There will be none. */
  fail(error: ScorecardError): void;
}

interface Instance {
  create(guest: Guest): Card | undefined;
  /** What the second part takes from the first. */
  readonly exports: WebAssembly.Exports;
  alive: boolean;
  whole: boolean;
}

/** How often a fresh module takes over within an hour. */
const LIVES = 3;
/** How often one card may break the module while it is drawn. */
const TRIES = 2;
const HOUR = 3_600_000;
/** How long a part of the module may take. */
const LIMIT = 60_000;

const guests = new Set<Guest>();
const waiting = new Set<Guest>();
const tries = new WeakMap<Guest, number>();
let deaths: number[] = [];
let compiled: Promise<WebAssembly.Module> | undefined;
let instance: Instance | undefined;
let second: Promise<WebAssembly.Module> | undefined;
/** Whether the second part is there; neither, until somebody has asked for it. */
export let later: "here" | "failed" | undefined;
/** What comes with it and is no part of the module. */
export let rest: typeof import("./later.js") | undefined;
let seating = false;
let drawn: Guest | undefined;

/** Whether the module is there, so that a card stands at once. */
export const isHere = (): boolean => !!instance;

/** Asks for a card. */
export const join = (guest: Guest): void => {
  guests.add(guest);
  waiting.add(guest);
  void seat();
};

/** Wants none any more. */
export const leave = (guest: Guest): void => {
  guests.delete(guest);
  waiting.delete(guest);
};

/** Gives everybody who waits a card, one after the other. */
const seat = async (): Promise<void> => {
  if (seating) return;
  seating = true;
  try {
    for (const guest of waiting) {
      if (worn()) throw stopped();
      instance ??= await boot();
      if (later === "here") await complete(instance);
      // It may have left in the meantime.
      if (!waiting.delete(guest)) continue;
      drawn = guest;
      const card = instance.create(guest);
      // Breaking on the way, it gave none that can be used.
      if (drawn && card) await guest.mount(card);
      drawn = undefined;
    }
  } catch (error) {
    const reason = error instanceof Error && error.name === NAME ? (error as ScorecardError) : stopped(error);
    const failed = [...waiting];
    waiting.clear();
    for (const guest of failed) guest.fail(reason);
  }
  seating = false;
  if (waiting.size) void seat();
};

const boot = async (): Promise<Instance> => {
  compiled ??= compile(new URL("joint-scorecard.wasm", import.meta.url));
  compiled.catch(() => (compiled = undefined));
  const { imports, start, Card } = glue();
  const { exports } = await WebAssembly.instantiate(await compiled, imports);
  const booted: Instance = { exports, alive: true, whole: false, create: (guest) => Card.create(guest) };
  start(guard(exports, booted));
  return booted;
};

/** How long after a failure the second part is asked for again, at first and at most. */
const PAUSE = { first: 1_000, most: 60_000 };
let pause = PAUSE.first;
let again: ReturnType<typeof setTimeout> | undefined;
let wanted: Promise<void> | undefined;

/** Somebody may ask for the second part: fetches it for all cards. Resolves once it is there, or did not come. */
export const want = (): Promise<void> => {
  // After a failure it is asked for again by itself, and not at each sign of a reader.
  if (!again) wanted ??= fetchRest();
  return wanted!;
};

const fetchRest = async (): Promise<void> => {
  try {
    second = compile(new URL("joint-scorecard.later.wasm", import.meta.url));
    // Whoever waits for both hears of a failure below; alone, it would be one that nobody has caught.
    second.catch(() => {});
    for (const guest of guests) guest.prepare();
    rest = await import("./later.js");
    dressLater(rest.css);
    await second;
    if (instance) await complete(instance);
    later = "here";
  } catch (error) {
    second = undefined;
    later = "failed";
    console.warn("joint-scorecard: a part of the module did not arrive.", error);
    again = setTimeout(() => {
      again = wanted = undefined;
      if (guests.size) void want();
    }, pause);
    pause = Math.min(2 * pause, PAUSE.most);
  }
  for (const guest of guests) guest.change();
};

const complete = async (instance: Instance): Promise<void> => {
  if (instance.whole) return;
  await WebAssembly.instantiate((await second)!, { a: instance.exports as WebAssembly.ModuleImports });
  instance.whole = true;
};

const compile = async (url: URL): Promise<WebAssembly.Module> => {
  let status: number | undefined;
  let type: string | null | undefined;
  try {
    attempt();
    const response = await fetch(url, { signal: AbortSignal.timeout(LIMIT) });
    ({ status } = response);
    type = response.headers.get("content-type");
    return await WebAssembly.compile(unpack(new Uint8Array(await response.arrayBuffer())));
  } catch (cause) {
    throw Object.assign(explain(url, status, type), { cause });
  }
};

/** The eight bytes of an empty module. */
const NOTHING = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Throws where the page's policy refuses all modules: most browsers then do not compile, WebKit does not instantiate. */
const attempt = () => new WebAssembly.Instance(new WebAssembly.Module(NOTHING));

const explain = (url: URL, status?: number, type?: string | null): ScorecardError => {
  const shown = url.origin + url.pathname;
  try {
    attempt();
  } catch {
    return failure(
      "wasm-refused",
      "This page does not allow WebAssembly. For whoever runs it: add 'wasm-unsafe-eval' to script-src in its content security policy.",
    );
  }
  const came = !status
    ? `${shown} did not answer`
    : type?.includes("html")
      ? `a web page came from ${shown}`
      : `${shown} answered ${status} with something else`;
  return failure(
    "wasm-unavailable",
    `The scorecard's module did not arrive: ${came}. For whoever runs this page: serve joint-scorecard.wasm beside joint-scorecard.js.`,
    shown,
    status,
  );
};

const stopped = (cause?: unknown): ScorecardError =>
  Object.assign(failure("stopped", "The scorecard has stopped after an error of its own. What it shows may be old: reload the page."), { cause });

/** What a call gives that could not be made: as a pointer nothing, as several values none of them. */
const NONE: never[] = [];

/** The module's exports, each of which catches what would otherwise leave a broken module in use. */
const guard = (exports: WebAssembly.Exports, guarded: Instance): WebAssembly.Exports => {
  let depth = 0;
  let cause: unknown;
  const enter = (way: Function) => (...args: unknown[]) => {
    if (!guarded.alive) {
      // What called from inside must not go on.
      if (depth) throw cause;
      return NONE;
    }
    depth++;
    try {
      return way(...args);
    } catch (error) {
      guarded.alive = false;
      cause = error;
      if (depth > 1) throw error;
      return NONE;
    } finally {
      if (!--depth && !guarded.alive) bury(cause);
    }
  };
  return Object.fromEntries(
    Object.entries(exports)
      // What the second part takes has a number for a name, and is called from inside alone.
      .filter(([name]) => !/^\d/.test(name))
      .map(([name, item]) => [name, typeof item === "function" ? enter(item) : item]),
  ) as WebAssembly.Exports;
};

/** Whether too many modules have broken of late. */
const worn = (): boolean => {
  deaths = deaths.filter((death) => Date.now() - death < HOUR);
  return deaths.length > LIVES;
};

const bury = (cause: unknown): void => {
  const culprit = drawn;
  instance = drawn = undefined;
  if (culprit) tries.set(culprit, (tries.get(culprit) ?? 0) + 1);
  else deaths.push(Date.now());
  console.error("joint-scorecard: the module has broken and is replaced.", cause);
  for (const guest of guests) {
    guest.lose();
    if (worn() || (guest === culprit && tries.get(guest)! >= TRIES)) guest.fail(stopped(cause));
    else waiting.add(guest);
  }
  void seat();
};
