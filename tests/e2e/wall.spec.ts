// A screen on a wall: what it shows, where it fits, how it changes, and that it does so for days.
import axe from "axe-core";
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Origin, page as html, scorecard, test, WIDE_FONTS } from "./site.js";

const PATH = "/api/scorecard.json";
const card = (attributes = ""): string => html(`<joint-scorecard src="${PATH}" view="wall" ${attributes}></joint-scorecard>`, `<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>`);
const merel = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");
const START = new Date("2026-05-29T16:30:00+02:00");

const open = async (page: Page, site: Origin, document = merel, attributes = ""): Promise<void> => {
  site.put("/", card(attributes)).put("/page.css", "body { margin: 0 }").put(PATH, document);
  await page.goto(site.url);
  await expect(page.locator(".wall")).toBeVisible();
};

/** So many goals, and thank-yous of one word each. */
const many = (goals: number, thanks: string[]): string => {
  const document = JSON.parse(scorecard("One team", goals));
  document.recognition = thanks.map((message, place) => ({
    id: message, from: "amara", to: ["priya"], behaviour: "win", message, at: `2026-11-${20 - place}`,
  }));
  return JSON.stringify(document);
};

test("shows the score, what holds it back, eight goals, a thank-you and the next meeting", async ({ page, site }) => {
  await page.clock.install({ time: START });
  await open(page, site);
  const wall = page.locator(".wall");
  await expect(wall.getByText("94", { exact: true })).toBeVisible();
  await expect(wall.getByText("Held back most by")).toBeVisible();
  await expect(wall.locator(".worst")).toHaveText("Working hours until the first answer");
  // Nine goals are five and four.
  await expect(wall.getByRole("listitem")).toHaveCount(5);
  await expect(wall.getByText("1 to 5 of 9 goals")).toBeVisible();
  await expect(wall.locator(".thank")).toContainText("“");
  await expect(wall.locator(".meet")).toContainText("Stand-up at the workbench Monday, 9:00");
});

test("has nothing to press, to follow or to stop at", async ({ page, site }) => {
  await open(page, site);
  await expect(page.locator("joint-scorecard").locator("a, button, input, summary, [tabindex], [popover]")).toHaveCount(0);
});

test("is dark unless the page says otherwise", async ({ page, site }) => {
  const background = () => page.locator("joint-scorecard .card").evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, site);
  expect(await background()).toBe("rgb(22, 25, 30)");
  for (const [theme, colour] of [["light", "rgb(255, 255, 255)"], ["auto", "rgb(255, 255, 255)"], ["dark", "rgb(22, 25, 30)"]] as const) {
    await page.evaluate((theme) => document.querySelector("joint-scorecard")!.setAttribute("theme", theme), theme);
    expect(await background(), theme).toBe(colour);
  }
});

/** The same card with its first goals alone. */
const few = (goals: number): string => {
  const document = JSON.parse(merel);
  return JSON.stringify({ ...document, goals: document.goals.slice(0, goals) });
};

const SCREENS = [
  ...[[1280, 720], [1920, 1080], [3840, 2160], [1080, 1920], [1024, 768]].map(([width, height]) => [width, height, 9, ""] as const),
  ...[2, 4, 6].flatMap((goals) => [[1920, 1080, goals, ""], [1080, 1920, goals, ""], [1024, 768, goals, ""]] as const),
  ...[[1024, 768, 9, "wide"], [1080, 1920, 9, "wide"], [1920, 1080, 4, "wide"]] as const,
];

for (const [width, height, goals, letters] of SCREENS) {
  test(`fits ${width} by ${height} with ${goals} goals${letters ? " in wide letters" : ""}, and nothing lies on anything else`, async ({ page, site }) => {
    await page.setViewportSize({ width: width!, height: height! });
    await open(page, site, few(goals));
    if (letters) await page.evaluate((fonts) => document.body.style.setProperty("font-family", fonts), WIDE_FONTS);
    const faults = await page.evaluate(() => {
      const root = document.querySelector("joint-scorecard")!.shadowRoot!;
      const faults: string[] = [];
      const texts = [...root.querySelectorAll<HTMLElement>("h2, h3, h4, p:not(.spoken), strong, .status")].filter((one) => one.checkVisibility() && !one.querySelector("p, strong"));
      const boxes = texts.map((one) => {
        // What is drawn of a number is less high than its letters could be.
        if (one.matches(".number")) return [one.textContent!, one.getBoundingClientRect()] as const;
        const range = document.createRange();
        range.selectNodeContents(one);
        return [one.textContent!, range.getBoundingClientRect()] as const;
      });
      for (const [text, box] of boxes) {
        if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) faults.push(`${text} is cut off`);
        for (const [other, its] of boxes) {
          const apart = box.right <= its.left + 1 || its.right <= box.left + 1 || box.bottom <= its.top + 1 || its.bottom <= box.top + 1;
          if (text < other && !apart) faults.push(`${text} lies on ${other}`);
        }
      }
      if (document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls");
      return faults;
    });
    expect(faults).toEqual([]);
  });
}

test("fills the room that a page gives it", async ({ page, site }) => {
  await open(page, site);
  site.put("/page.css", "joint-scorecard { block-size: 400px; inline-size: 700px }");
  await page.reload();
  await expect(page.locator(".wall")).toBeVisible();
  const box = (await page.locator("joint-scorecard .card").boundingBox())!;
  expect([Math.round(box.width), Math.round(box.height)]).toEqual([700, 400]);
});

test("changes its last line every 20 seconds, and its goals every minute, never both at once", async ({ page, site }) => {
  await page.clock.install({ time: new Date("2026-11-20T18:00:00Z") });
  await open(page, site, many(10, ["one", "two", "three"]));
  await page.clock.pauseAt(new Date("2026-11-20T18:10:00Z"));
  const seen = async () => [await page.locator(".thank p").innerText(), await page.locator(".shown > p").innerText()].join(" ");
  let before = await seen();
  const changes: string[] = [];
  for (let turn = 0; turn < 6; turn++) {
    await page.clock.runFor(19_000);
    expect(await seen()).toBe(before);
    await page.clock.runFor(1_000);
    await expect.poll(seen).not.toBe(before);
    const after = await seen();
    const [line, goals] = [before, after].map((text) => text.split(" ")) as [string[], string[]];
    changes.push(line[0] === goals[0] ? "goals" : "line");
    expect(line[0] === goals[0] || line[1] === goals[1]).toBe(true);
    before = after;
  }
  expect(changes).toEqual(["line", "line", "goals", "line", "line", "goals"]);
});

test("moves by some pixels, and never all of it at once out of sight", async ({ page, site }) => {
  await page.clock.install({ time: START });
  await open(page, site);
  const places = new Set<string>();
  for (let minute = 0; minute < 8; minute++) {
    const box = (await page.locator(".wall").boundingBox())!;
    expect(Math.abs(box.x) + Math.abs(box.y)).toBeLessThan(12);
    places.add(`${box.x} ${box.y}`);
    await page.clock.runFor(60_000);
  }
  expect(places.size).toBeGreaterThan(5);
});

test("shows the same after a day and a half as at its start, with nothing left over", async ({ page, site }) => {
  test.setTimeout(180_000);
  await page.clock.install({ time: START });
  await open(page, site, merel, 'refresh="300"');
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  const weigh = async () => {
    for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { nodes: metric("Nodes"), listeners: metric("JSEventListeners"), heap: metric("JSHeapUsedSize") };
  };
  await page.clock.runFor("00:30:00");
  const before = await weigh();
  const asked = site.count(PATH);
  await page.clock.runFor("36:00:00");
  const after = await weigh();
  console.log(`36 hours on a wall: ${JSON.stringify(before)} before, ${JSON.stringify(after)} after`);
  await expect(page.locator(".wall")).toBeVisible();
  expect(site.count(PATH)).toBeGreaterThan(asked);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(40);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(2);
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
});

test("keeps the last figures on screen when the source is silent, and says how old they are", async ({ page, site, quiet }) => {
  quiet.expect(/Failed to load resource/);
  await page.clock.install({ time: START });
  await open(page, site, merel, 'refresh="60"');
  site.put(PATH, (_, response) => void response.writeHead(503).end());
  await page.clock.runFor("00:02:00");
  await expect(page.getByText("These figures are 2 minutes old.")).toBeVisible();
  await expect(page.getByText("94", { exact: true })).toBeVisible();
  await page.clock.runFor("03:00:00");
  await expect(page.getByText("These figures are 3 hours old.")).toBeVisible();
  site.put(PATH, merel);
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(page.getByText("These figures are")).toHaveCount(0, { timeout: 500 });
  }).toPass();
});

test("stands still for those who want less motion", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, site);
  expect(await page.evaluate(() => document.querySelector("joint-scorecard")!.shadowRoot!.getAnimations().length)).toBe(0);
});

for (const theme of ["dark", "light"]) {
  for (const [width, height] of [[1920, 1080], [1080, 1920]] as const) {
    test(`axe finds nothing at ${width} by ${height} in ${theme}`, async ({ page, site }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await open(page, site, merel, `theme="${theme}"`);
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => (globalThis as any).axe.run(document.querySelector("joint-scorecard"), { resultTypes: ["violations"] }));
      expect(found.violations.flatMap(({ id, nodes }: any) => nodes.map(({ target, failureSummary }: any) => `${id}: ${target} ${failureSummary}`))).toEqual([]);
    });
  }
}
