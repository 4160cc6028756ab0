// Everybody can use the card: what axe-core finds in every state, theme and width, and what it cannot find.
import axe from "axe-core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, isWhole, page as html, scorecard, test, unfold } from "./site.js";

const folder = join(import.meta.dirname, "../../www/pages/documents");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const PATH = "/api/scorecard.json";
const CARD = `<main><h1>Our page</h1><joint-scorecard src="${PATH}"></joint-scorecard></main>`;

const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as any).axe.run({ resultTypes: ["violations"] }));
  return found.violations.flatMap(({ id, nodes }: any) => nodes.map(({ target, failureSummary }: any) => `${id}: ${target} ${failureSummary}`));
};

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1280, 640, 360]) {
    test(`axe finds nothing at ${width} px in ${scheme}`, async ({ page, site }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      site.put("/", html(CARD)).put(PATH, read("merel-2026-q2.json"));
      await page.goto(site.url);
      await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
      // What is folded is open as well.
      await unfold(page);
      expect(await faults(page)).toEqual([]);
    });
  }
}

for (const [state, answer] of [
  ["empty", read("empty.json")],
  ["with slips", read("left-out.json")],
  ["failed", "<!doctype html><p>Sign in"],
] as const) {
  test(`axe finds nothing when the card is ${state}`, async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, answer);
    await page.goto(site.url);
    await expect(page.locator("joint-scorecard .card")).toBeVisible();
    if (state !== "failed") await isWhole(page);
    expect(await faults(page)).toEqual([]);
  });
}

test("nothing is wider than the card, down to 320 px", async ({ page, site }) => {
  site.put("/", html(CARD)).put(PATH, read("merel-2026-q2.json"));
  for (const width of [320, 360, 480, 600, 820, 1280, 2000]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(site.url);
    await isWhole(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test("every control can be reached and is big enough to be touched", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  site.put("/", html(CARD)).put(PATH, scorecard());
  await page.goto(site.url);
  await isWhole(page);
  const small = await page.evaluate(() => {
    const controls = document.querySelector("joint-scorecard")!.shadowRoot!.querySelectorAll("button:not(.figure), summary");
    return [...controls].filter((one) => (one as any).checkVisibility())
      .map((one) => [one.className, one.getBoundingClientRect().width, one.getBoundingClientRect().height] as const)
      .filter(([, width, height]) => width < 16 || height < 16);
  });
  expect(small).toEqual([]);
});
