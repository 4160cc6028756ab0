// What the tests stand on: a page in the engine of the project, a site that serves it, and silence.
import { test as base, expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../../www/languages.mjs";
import { DRESS, Origin, page } from "../e2e/site.js";
import { type Engine, start, type Tab } from "./tab.js";

export { expect };

declare global {
  interface Window {
    /** The events of all cards. */
    events: { name: string; on: string; code?: string; real: boolean; stale?: boolean; problems?: unknown[] }[];
    /** What went wrong in the page. */
    heard: string[];
    instances: WebAssembly.Instance[];
    breakModule(): void;
    find<Found extends HTMLElement = HTMLElement>(selector: string, id?: string): Found | null;
  }
}

const recorder = DRESS + readFileSync(join(import.meta.dirname, "recorder.js"), "utf8");

/** A page around what a test puts into its body. */
export const html = (body: string): string =>
  page(body, '<script src="/recorder.js"></script><script type="module" src="/pkg/joint-scorecard.js"></script>');

interface Fixtures {
  /** The site that serves the package and the pages. */
  site: Origin;
  /** The page, which must not complain of anything but what a test expects. */
  tab: Tab;
  quiet: { expect(pattern: RegExp): void };
}

export const test = base.extend<Fixtures, { engine: Engine; started: Tab; origin: Origin }>({
  engine: ["chromium", { option: true, scope: "worker" }],
  started: [
    async ({ engine }, use) => {
      const tab = await start(engine);
      await use(tab);
      await tab.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  origin: [
    async ({}, use) => {
      const origin = await Origin.open();
      await use(origin);
      await origin.close();
    },
    { scope: "worker" },
  ],
  site: async ({ origin }, use) => {
    await use(origin.put("/recorder.js", recorder));
    origin.reset();
  },
  quiet: async ({}, use) => {
    const patterns: RegExp[] = [];
    await use(Object.assign(patterns, { expect: (pattern: RegExp) => patterns.push(pattern) }));
  },
  tab: async ({ started, quiet }, use) => {
    await use(started);
    const heard = await started.evaluate(() => window.heard);
    const expected = quiet as unknown as RegExp[];
    expect(heard.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

/** Waits until the text of what a selector finds in the card has a part; a page that is just being left has none. */
export const shows = (tab: Tab, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => tab.evaluate((selector) => window.find(selector)?.innerText ?? "", selector).catch(() => "")).toMatch(text);

/** Waits until the card has loaded what it does not need for a first view. */
export const isWhole = (tab: Tab): Promise<void> => expect.poll(() => tab.evaluate(() => window.find(".later") === null)).toBe(true);

/** The catalogue's sentences, as they stand in a card. */
const SENTENCES = Object.values(english).filter((text): text is string => typeof text === "string" && /^[^{}]+ [^{}]+ [^{}]+$/.test(text));

/** Waits until a card in another language has all its words: those of what is folded come last, and stand in English before. */
export const hasItsWords = (tab: Tab): Promise<void> =>
  expect
    .poll(() =>
      tab.evaluate((sentences) => {
        const walker = document.createTreeWalker(document.querySelector("joint-scorecard")!.shadowRoot!, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) if (sentences.includes(walker.currentNode.textContent!)) found.push(walker.currentNode.textContent!);
        return found;
      }, SENTENCES),
    )
    .toEqual([]);

/** The middle of what a selector finds in the card, scrolled into view. */
export const place = (tab: Tab, selector: string): Promise<{ x: number; y: number }> =>
  tab.evaluate((selector) => {
    const found = window.find(selector)!;
    found.scrollIntoView({ block: "center" });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, selector);

/** Clicks on what a selector finds in the card. */
export const click = async (tab: Tab, selector: string): Promise<void> => {
  const { x, y } = await place(tab, selector);
  await tab.click(x, y);
};

/** The names of the events of all cards so far. */
export const events = (tab: Tab): Promise<string[]> => tab.evaluate(() => window.events.map(({ name }) => name));
