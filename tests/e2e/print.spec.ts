// On paper: how many pages, and that nothing dark and nothing to press is on them.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Origin, page as html, test, WIDE_FONTS } from "./site.js";

const PATH = "/api/scorecard.json";
const merel = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");

const open = async (page: Page, site: Origin, attributes = ""): Promise<void> => {
  const head = '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>';
  site.put("/", html(`<joint-scorecard src="${PATH}" ${attributes}></joint-scorecard>`, head));
  site.put("/page.css", "body { margin: 0 }").put(PATH, merel);
  await page.goto(site.url);
  await page.locator(".header, .review").waitFor({ state: "attached" });
  await expect(page.locator(".later")).toHaveCount(0);
};

const pages = async (page: Page, format: string): Promise<number> => {
  const margin = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };
  const pdf = (await page.pdf({ format, margin, printBackground: false })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

for (const format of ["A4", "Letter"]) {
  test(`the card fits on two pages of ${format}`, async ({ page, site }) => {
    await open(page, site);
    expect(await pages(page, format)).toBe(2);
  });

  test(`the card fits on two pages of ${format} in wide letters`, async ({ page, site }) => {
    await open(page, site);
    await page.evaluate((fonts) => document.body.style.setProperty("font-family", fonts), WIDE_FONTS);
    expect(await pages(page, format)).toBe(2);
  });

  test(`the summary of a meeting fits on one page of ${format}`, async ({ page, site }) => {
    await open(page, site, 'view="review"');
    await page.getByRole("button", { name: "What we take with us" }).click();
    await expect(page.locator(".summary")).toBeVisible();
    expect(await pages(page, format)).toBe(1);
  });
}

for (const view of ["card", "review"]) {
  test(`the ${view} is ink on white in every theme, without buttons`, async ({ page, site }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await open(page, site, `theme="dark" view="${view}"`);
    await expect(page.locator(view === "card" ? ".section.goals" : ".stand")).toBeVisible();
    const looks = await page.locator("joint-scorecard .card").evaluate((card) => {
      const { backgroundColor, color } = getComputedStyle(card);
      const buttons = [...card.querySelectorAll<HTMLElement>("button:not(.figure), textarea")].filter((button) => button.checkVisibility());
      return { backgroundColor, color, buttons: buttons.map((button) => button.innerText) };
    });
    expect(looks).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(20, 23, 28)", buttons: [] });
  });
}

test("sections that are folded on a narrow screen are open on paper", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page, site);
  await expect(page.locator(".section.handoffs > .content")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".section.handoffs > .content")).toBeVisible();
});

test.describe("before a reader has come to all of the card", () => {
  test.use({ reader: false });

  test("a button of the page prints all of the card once it has asked for a picture", async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard src="${PATH}"></joint-scorecard>`)).put(PATH, merel);
    await page.goto(site.url);
    await page.locator("joint-scorecard .card").waitFor({ state: "attached" });
    await expect(page.locator("joint-scorecard .later").first()).toBeAttached();
    const printed = page.evaluate(async () => {
      const card = document.querySelector("joint-scorecard") as any;
      let titles: string[] = [];
      window.print = () => (titles = [...card.shadowRoot.querySelectorAll("h3")].map((title: HTMLElement) => title.textContent!));
      await card.export("svg");
      print();
      return titles;
    });
    expect(await printed).toEqual(expect.arrayContaining(["Shared goals", "Ideas", "Definitions"]));
  });
});
