// The course of a goal in full: its words stand clear of each other, however late in the period it is.
import type { Page } from "@playwright/test";
import { expect, isWhole, page as html, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}" sections="goals"></joint-scorecard>`;

/** When the figures were true. */
const TIMES = ["2018-01-12", "2018-01-30", "2018-02-05", "2018-02-14", "2018-02-20", "2018-03-10", "2018-03-25", "2018-03-30", "2018-03-31T23:59:59Z", "2018-03-31"];

const goals = [
  { id: "revenue", name: "Revenue", unit: "currency", target: 2_900_000, stretch: 3_100_000, actual: 2_882_255, plan: [{ at: "2018-02-15", value: 1_200_000 }] },
  { id: "won", name: "Deals won", unit: "count", target: 1200, actual: 640 },
  { id: "cycle", name: "Days to win", unit: "days", direction: "decrease", baseline: 60, target: 30, actual: 34 },
  { id: "rate", name: "Win rate", unit: "percent", target: 0.3, actual: 0.31, baseline: 0.2 },
];

/** A history that comes to the actual value in even steps. */
const at = (asOf: string) => ({
  version: 1,
  title: "One team",
  currency: "GBP",
  period: { start: "2018-01-01", end: "2018-03-31" },
  as_of: asOf,
  goals: goals.map((goal) => {
    const start = goal.baseline ?? 0;
    const until = Date.parse(asOf.slice(0, 10));
    const from = Date.parse("2018-01-01");
    const point = (share: number) => ({
      at: new Date(from + share * (until - from)).toISOString().slice(0, 10),
      value: start + share * (goal.actual - start),
    });
    return { ...goal, history: [0.25, 0.5, 0.75, 1].map(point) };
  }),
});

/** Words of a picture that stand over others, by more than a hair. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("joint-scorecard")!.shadowRoot!;
    return [...root.querySelectorAll(".course")].flatMap((course) => {
      const words = [...course.querySelectorAll<SVGTextElement | HTMLElement>("text, .day > span")].filter((one) => one.textContent);
      const boxes = words.map((one) => ({ said: one.textContent!, box: one.getBoundingClientRect() }));
      return boxes.flatMap(({ said, box }, place) =>
        boxes.slice(place + 1).flatMap(({ said: other, box: that }) => {
          const wide = Math.min(box.right, that.right) - Math.max(box.left, that.left);
          const high = Math.min(box.bottom, that.bottom) - Math.max(box.top, that.top);
          return wide > 1 && high > 3 ? [`${said} | ${other}: ${Math.round(wide)} x ${Math.round(high)}`] : [];
        }),
      );
    });
  });

for (const width of [360, 768, 1280]) {
  test(`no words collide at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    site.put("/", html(CARD));
    const found: Record<string, string[]> = {};
    for (const time of TIMES) {
      site.put(PATH, JSON.stringify(at(time)));
      await page.goto(site.url);
      await isWhole(page);
      await page.locator("joint-scorecard .goal [aria-expanded=false]").evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
      await expect(page.locator("joint-scorecard .course")).toHaveCount(goals.length);
      const these = await collisions(page);
      if (these.length) found[time] = these;
    }
    expect(found).toEqual({});
  });
}
