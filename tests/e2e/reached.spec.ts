// A goal that is reached: said once to each person, without moving what somebody reads.
import type { Page } from "@playwright/test";
import { expect, page as html, recordShifts, scorecard, shifts, test } from "./site.js";

const PATH = "/api/scorecard.json";
const card = (more = "") => `<joint-scorecard src="${PATH}" ${more}></joint-scorecard>`;

/** A document whose first goals are reached. */
const reached = (count: number, more: object = {}): string => {
  const document = JSON.parse(scorecard("One team", 12));
  for (const goal of document.goals.slice(0, count)) Object.assign(goal, { actual: 104, reward: "A day by the sea" });
  document.recognition = [
    { id: "k", from: "amara", to: ["priya"], behaviour: "win", message: "Your story closed it", at: "2026-11-02", goal: "goal-0" },
    { id: "l", from: "amara", to: ["priya"], behaviour: "win", message: "Something else", at: "2026-11-02" },
  ];
  return JSON.stringify({ ...document, ...more });
};

const listen = (page: Page) =>
  page.addInitScript(() => {
    const heard: unknown[] = ((window as any).heard = []);
    document.addEventListener("joint-scorecard-achieve", (event) => heard.push((event as CustomEvent).detail.goal.id));
  });
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as any).heard);
const panel = (page: Page) => page.locator("joint-scorecard .reached > .panel");
test("names figure, target, owners, reward and thanks, and says it once", async ({ page, site }) => {
  site.put("/", html(card())).put(PATH, reached(2));
  await listen(page);
  await page.goto(site.url);
  await expect(panel(page)).toContainText("Reached together");
  await expect(panel(page)).toContainText("Goal 1: 104");
  for (const words of ["Target 100. Amara and Priya own it.", "A day by the sea", "Who made the difference?", "Your story closed it", "Also reached: Goal 2"]) {
    await expect(panel(page)).toContainText(words);
  }
  await expect(panel(page)).not.toContainText("Something else");
  expect(await heard(page)).toEqual(["goal-0", "goal-1"]);
  // A screen reader hears of it from a place that was there before; nothing takes the focus.
  await expect(page.getByRole("status").filter({ hasText: "Reached together" })).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toHaveCount(0);
  await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
  await expect(panel(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  expect(await heard(page)).toEqual([]);
});

test("says it to each person, and of each period", async ({ page, site }) => {
  site.put("/", html(card('viewer="amara"'))).put("/priya", html(card('viewer="priya"'))).put(PATH, reached(1));
  for (const [path, expected] of [["/", 1], ["/", 0], ["/priya", 1], ["/priya", 0]] as const) {
    await page.goto(site.url + path);
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    await expect(panel(page)).toHaveCount(expected);
  }
  site.put(PATH, reached(1, { period: { start: "2026-11-01", end: "2027-01-31" } }));
  await page.reload();
  await expect(panel(page)).toHaveCount(1);
});

test("what is reached while somebody reads floats, and moves nothing", async ({ page, site }) => {
  site.put("/", html(card())).put(PATH, reached(0));
  await listen(page);
  await page.setViewportSize({ width: 900, height: 500 });
  await page.goto(site.url);
  const line = page.locator("joint-scorecard .goal").nth(8);
  await line.scrollIntoViewIfNeeded();
  const before = await line.boundingBox();
  site.put(PATH, reached(1));
  await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
  await expect(panel(page)).toBeInViewport({ ratio: 1 });
  expect(await heard(page)).toEqual(["goal-0"]);
  expect(await line.boundingBox()).toEqual(before);
});

test("on the first view nothing moves either", async ({ page, site }) => {
  site.put("/", html(card())).put(PATH, reached(1));
  await recordShifts(page);
  await page.goto(site.url);
  await expect(panel(page)).toBeVisible();
  expect(await shifts(page)).toEqual([]);
});

test("a page can leave the celebration out, and is told of the goal", async ({ page, site }) => {
  site.put("/", html(card('celebrate="never"'))).put(PATH, reached(1));
  await listen(page);
  await page.goto(site.url);
  await expect.poll(() => heard(page)).toEqual(["goal-0"]);
  await expect(panel(page)).toHaveCount(0);
});

test("what does not show it takes nobody's celebration away", async ({ page, site }) => {
  site.put("/", html(card())).put("/never", html(card('celebrate="never"'))).put("/wall", html(card('view="wall"')));
  site.put(PATH, reached(1));
  await listen(page);
  for (const path of ["/never", "/wall"]) {
    await page.goto(site.url + path);
    await expect.poll(() => heard(page)).toEqual(["goal-0"]);
    await expect(panel(page)).toHaveCount(0);
  }
  await page.goto(site.url);
  await expect(panel(page)).toContainText("Reached together");
});

test("figures that are corrected take it back", async ({ page, site }) => {
  site.put("/", html(card())).put(PATH, reached(1));
  await page.goto(site.url);
  await expect(panel(page)).toBeVisible();
  site.put(PATH, reached(0));
  await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
  await expect(panel(page)).toHaveCount(0);
});

test("it is still under reduced motion", async ({ page, site }) => {
  site.put("/", html(card())).put(PATH, reached(1));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(site.url);
  await expect(panel(page)).toBeVisible();
  const moving = () => page.evaluate(() => document.querySelector("joint-scorecard")!.shadowRoot!.getAnimations().length);
  expect(await moving()).toBe(0);
  await page.evaluate(() => localStorage.clear());
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.reload();
  await expect(panel(page)).toBeVisible();
  expect(await moving()).toBeGreaterThan(0);
});

for (const [name, script] of [
  ["refused", "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"],
  ["full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"],
  ["broken", "localStorage.setItem('joint-scorecard:reached', '{')"],
] as const) {
  test(`where storage is ${name}, the page itself remembers`, async ({ page, site }) => {
    site.put("/", html(card())).put(PATH, reached(1));
    await listen(page);
    await page.addInitScript({ content: script });
    await page.goto(site.url);
    await expect(panel(page)).toBeVisible();
    await panel(page).getByRole("button", { name: "Close" }).click();
    site.put(PATH, reached(1, { title: "One team", vision: "Another" }));
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    await expect(page.getByText("Another")).toBeVisible();
    await expect(panel(page)).toHaveCount(0);
    expect(await heard(page)).toEqual(["goal-0"]);
  });
}
