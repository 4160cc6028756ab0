// How a card looks now: at a fixed time, in a fixed zone, with fonts that are installed for it.
import { expect, test as base, type Page } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FONTS, Origin, page as html } from "../e2e/site.js";
import type { Landmark, Look } from "./compare.js";
import { decode, shrink } from "./picture.js";

const folder = join(import.meta.dirname, "../../www/pages/documents");

/** The example documents, each without its ending. */
export const DOCUMENTS = readdirSync(folder).map((name) => name.replace(".json", ""));

/** The forms of the card, each with the widths in which it is used. */
export const VIEWS = [
  { view: "card", widths: [360, 768, 1280] },
  { view: "review", widths: [360, 768, 1280] },
  { view: "wall", widths: [1280] },
];

export const THEMES = ["light", "dark"] as const;
export const DIRECTIONS = ["ltr", "rtl"] as const;

/** One shot. */
export interface Shot {
  document: string;
  view: string;
  theme: (typeof THEMES)[number];
  width: number;
  direction: (typeof DIRECTIONS)[number];
}

/** A document that gives no time is true at this one. */
const NOW = "2026-05-29T16:30:00+02:00";

/** Draws a card alone on a page, lets `change` do something to it, and looks. */
export const take = async (page: Page, site: Origin, shot: Shot, change: (root: ShadowRoot) => void = () => {}): Promise<Look> => {
  const { document, view, theme, width, direction } = shot;
  const card = `<joint-scorecard src="/document.json" view="${view}" theme="${theme}"></joint-scorecard>`;
  // Arabic, as far as the card speaks it.
  const language = direction === "rtl" ? 'lang="ar" dir="rtl"' : 'lang="en"';
  site.put("/page.css", `body { font-family: ${FONTS}; margin: 0 }`);
  site.put("/document.json", readFileSync(join(folder, `${document}.json`), "utf8"));
  site.put("/", html(card).replace('lang="en"', language).replace("<head>", '<head><link rel="stylesheet" href="/page.css">'));
  // What the card has kept of an earlier shot, that a goal was celebrated for one, is forgotten.
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: site.url, storageTypes: "all" });
  await page.clock.setFixedTime(NOW);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site.url);
  await page.waitForFunction(() => (globalThis.document.querySelector("joint-scorecard") as any).figures);
  // It has its words too, and does not show its bones any more.
  await page.locator("joint-scorecard .card").waitFor({ state: "attached" });
  // Somebody reaches for the card: the whole of it is loaded.
  await page.locator("joint-scorecard").evaluate((card) => card.shadowRoot!.dispatchEvent(new Event("pointerover")));
  await expect(page.locator("joint-scorecard .later")).toHaveCount(0);
  await page.locator("joint-scorecard").evaluate((card, change) => new Function(`return ${change}`)()(card.shadowRoot), `(${change})`);
  const landmarks = await page.evaluate(look);
  const picture = shrink(decode(await page.locator("joint-scorecard").screenshot({ animations: "disabled" })));
  return { landmarks, picture };
};

/** The parts of the card that have a place of their own, and what is drawn and no mere sign. */
const look = async (): Promise<Landmark[]> => {
  await document.fonts.ready;
  const card = document.querySelector("joint-scorecard")!;
  const { x, y } = card.getBoundingClientRect();
  return [...card.shadowRoot!.querySelectorAll<HTMLElement>("[part], svg")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.part.contains("base"))
    .filter((one) => (one.tagName === "svg" ? one.getBoundingClientRect().width > 48 : !getComputedStyle(one).display.startsWith("inline")))
    .map((one) => {
      const box = one.getBoundingClientRect();
      const [left, top, width, height] = [box.x - x, box.y - y, box.width, box.height].map(Math.round) as [number, number, number, number];
      const names = one.tagName === "svg" ? ["drawing", ...one.classList] : [...one.part, one.dataset.id];
      return { name: names.filter(Boolean).join(" "), x: left, y: top, width, height };
    });
};

export const test = base.extend<{ site: Origin }, { origin: Origin }>({
  origin: [
    async ({}, use) => {
      const origin = await Origin.open();
      await use(origin);
      await origin.close();
    },
    { scope: "worker" },
  ],
  site: async ({ origin }, use) => {
    await use(origin);
    origin.reset();
  },
});
