// Every figure says how it was made: by keyboard, mouse and touch, and closes with Escape.
import type { Locator, Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, page as html, test } from "./site.js";

const PATH = "/api/scorecard.json";
const documents = join(import.meta.dirname, "../../www/pages/documents");

/** A card with everything that folds open. */
const open = async (page: Page): Promise<void> => {
  await page.locator(".priorities").waitFor();
  await page.evaluate(() => {
    const root = document.querySelector("joint-scorecard")!.shadowRoot!;
    for (const details of root.querySelectorAll("details")) details.open = true;
  });
};

const isOpen = (explanation: Locator): Promise<boolean> => explanation.evaluate((place) => place.matches(":popover-open"));

test.beforeEach(async ({ page, site }) => {
  site.put("/", html(`<joint-scorecard src="${PATH}"></joint-scorecard>`));
  site.put(PATH, await readFile(join(documents, "merel-2026-q2.json"), "utf8"));
  await page.goto(site.url);
  await open(page);
});

test("every figure says how it was made", async ({ page }) => {
  const figures = page.locator(".figure");
  await figures.first().click();
  await expect(page.locator(".explain")).toContainText("How was this made");
  await page.keyboard.press("Escape");
  expect(await figures.count()).toBeGreaterThan(60);
  const said = await figures.evaluateAll(async (buttons) => {
    const explanation = (buttons[0]!.getRootNode() as ShadowRoot).querySelector<HTMLElement>(".explain")!;
    const said: string[] = [];
    for (const button of buttons as HTMLElement[]) {
      button.click();
      await new Promise(requestAnimationFrame);
      said.push(`${button.innerText}: ${explanation.matches(":popover-open")} ${explanation.innerText.split("\n")[0]}`);
      explanation.hidePopover();
    }
    return said;
  });
  expect(said.filter((line) => !/: true (How was this made|Definition)$/.test(line))).toEqual([]);
});

test("a figure opens with the keyboard, closes with Escape and gives the focus back", async ({ page }) => {
  const explanation = page.locator(".explain");
  for (const section of ["score", "goals", "funnel", "sources", "agreements", "handoffs", "recognition"]) {
    const figure = page.locator(`.${section} .figure`).first();
    await figure.focus();
    await page.keyboard.press("Enter");
    expect(await isOpen(explanation), section).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isOpen(explanation), section).toBe(false);
    await expect(figure).toBeFocused();
  }
});

test("a figure opens with a click, says what it is made of, and closes with a click elsewhere", async ({ page }) => {
  const explanation = page.locator(".explain");
  await page.locator('[data-id="mql"] .goes-on .figure').click();
  await expect(explanation).toContainText("Requests to Test rides");
  await expect(explanation).toContainText("entered Test rides / entered Requests");
  await page.locator("h2").click();
  await expect.poll(() => isOpen(explanation)).toBe(false);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 380, height: 800 } });

  test("a figure opens with a tap and stays inside the window", async ({ page }) => {
    const explanation = page.locator(".explain");
    await page.locator('[data-id="mql"] .goes-on .figure').tap();
    await expect.poll(() => isOpen(explanation)).toBe(true);
    const box = (await explanation.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(380);
  });

  test("a folded section opens with a tap on its line, and its figures with another", async ({ page }) => {
    const section = page.locator(".handoffs");
    await expect(section.locator(".content")).toBeHidden();
    await section.locator("h3").tap({ force: true });
    await expect(section.locator(".content")).toBeVisible();
    await section.locator(".news .figure").first().tap();
    await expect(page.locator(".explain")).toContainText("accepted / (accepted + returned)");
  });
});

test("the credit for what was won is shared another way with the arrow keys, and Enter leads nowhere", async ({ page, site }) => {
  const chosen = page.locator(".models .chosen");
  const first = page.locator(".credit").first();
  await expect(chosen).toHaveText("Linear");
  const linear = await first.innerText();
  await page.locator(".models input:checked").focus();
  await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveText("U-shaped");
  expect(await first.innerText()).not.toBe(linear);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowRight");
  await expect(chosen).toHaveText("Time decay");
  expect(page.url()).toBe(`${site.url}/`);
});
