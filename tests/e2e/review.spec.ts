// A meeting that walks through the card: agenda, clock, notes, summary; by mouse, by keys, by ear.
import axe from "axe-core";
import type { Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Origin, page as html, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<main><h1>Our page</h1><joint-scorecard src="${PATH}" view="review"></joint-scorecard></main>`;
const merel = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");

const open = async (page: Page, site: Origin, document = merel): Promise<void> => {
  site.put("/", html(CARD)).put(PATH, document);
  await page.goto(site.url);
  await expect(page.getByRole("navigation", { name: "Agenda" })).toBeVisible();
};

const steps = (page: Page): Locator => page.getByRole("navigation", { name: "Agenda" }).getByRole("button");
const step = (page: Page): Locator => page.getByRole("heading", { level: 3 });
const field = (page: Page): Locator => page.getByRole("textbox", { name: "What we agree on" });
const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
const summary = (page: Page): Locator => page.locator(".summary");
const refresh = (page: Page) => page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());

test("walks through one step after the other, each announced by its heading", async ({ page, site }) => {
  await open(page, site);
  const titles = [
    "Thanks first",
    "What holds us back",
    "Promises and hand-offs",
    "Shared funnel",
    "What do we tell the two fleets about the battery?",
    "Who comes to Antwerp with Katarzyna?",
    "Families and the form",
    "Ideas",
    "What we take with us",
  ];
  await expect(steps(page)).toHaveCount(titles.length);
  for (const [place, title] of titles.entries()) {
    if (place > 0) {
      await press(page, "Next step");
      await expect(step(page)).toBeFocused();
    }
    await expect(step(page)).toHaveText(title);
    await expect(page.getByText(`${place + 1} of 9`)).toBeVisible();
    await expect(steps(page).nth(place)).toHaveAttribute("aria-current", "step");
    await expect(page.locator("joint-scorecard .button.filled")).toHaveCount(1);
  }
  await expect(page.getByRole("button", { name: "Next step" })).toHaveCount(0);
  await steps(page).nth(3).click();
  await expect(step(page)).toHaveText("Shared funnel");
});

test("the minutes of the steps add up to the meeting", async ({ page, site }) => {
  await open(page, site);
  const minutes = await page.locator("joint-scorecard .minutes").allInnerTexts();
  expect(minutes.map((text) => parseInt(text)).reduce((one, other) => one + other)).toBe(60);
  await expect(page.getByText("60 minutes in all")).toBeVisible();
});

test("keys move between steps, but not in a field and not with others", async ({ page, site }) => {
  await open(page, site);
  await steps(page).nth(0).focus();
  for (const [key, title] of [
    ["ArrowRight", "What holds us back"],
    ["PageDown", "Promises and hand-offs"],
    ["ArrowLeft", "What holds us back"],
    ["End", "What we take with us"],
    ["ArrowRight", "What we take with us"],
    ["PageUp", "Ideas"],
    ["Home", "Thanks first"],
    ["Alt+ArrowRight", "Thanks first"],
    ["Shift+End", "Thanks first"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(step(page), key).toHaveText(title);
  }
  await field(page).fill("one two");
  for (const key of ["ArrowLeft", "Home", "End", "PageDown"]) await page.keyboard.press(key);
  await expect(step(page)).toHaveText("Thanks first");
  await page.keyboard.type("!");
  await expect(field(page)).toHaveValue("one two!");
});

test("where text runs from right to left, the left arrow goes on", async ({ page, site }) => {
  site.put("/", html(CARD.replace("view=", 'locale="ar" view='))).put(PATH, merel);
  await page.goto(site.url);
  const steps = page.locator(".rail-of-steps button");
  await steps.nth(0).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(steps.nth(1)).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("ArrowRight");
  await expect(steps.nth(0)).toHaveAttribute("aria-current", "step");
});

test.describe("the clock", () => {
  const clock = (page: Page): Locator => page.getByRole("timer");
  const start = new Date("2026-06-02T14:00:00+02:00");
  /** From now on time goes on only where a test says so, not while it looks. */
  const still = (page: Page): Promise<void> => page.clock.pauseAt(new Date(start.getTime() + 3_600_000));

  test("runs from the first move on, stops, goes on, and at its end stands still", async ({ page, site }) => {
    await page.clock.install({ time: start });
    await open(page, site);
    await still(page);
    await page.clock.runFor(90_000);
    await expect(clock(page)).toHaveText("05:00");
    await press(page, "Next step");
    await expect(clock(page)).toHaveText("15:00");
    await page.clock.runFor(61_000);
    await expect(clock(page)).toHaveText("13:59");
    await press(page, "Pause");
    await page.clock.runFor(60_000);
    await expect(clock(page)).toHaveText("13:59");
    await press(page, "Continue");
    await page.clock.runFor(9_000);
    await expect(clock(page)).toHaveText("13:50");
    // Back and forth, each step goes on where it was left.
    await press(page, "Back");
    await expect(clock(page)).toHaveText("05:00");
    await page.clock.runFor(1_000);
    await press(page, "Next step");
    await expect(clock(page)).toHaveText("13:50");
    const ink = await clock(page).evaluate((element) => getComputedStyle(element).color);
    await page.clock.runFor(15 * 60_000);
    await expect(clock(page)).toHaveText("00:00");
    expect(await clock(page).evaluate((element) => getComputedStyle(element).color)).toBe(ink);
  });

  test("can be started before the first move, and goes on through new figures and a reload", async ({ page, site }) => {
    await page.clock.install({ time: start });
    await open(page, site);
    await still(page);
    await press(page, "Start the clock");
    await page.clock.runFor(10_000);
    await expect(clock(page)).toHaveText("04:50");
    site.put(PATH, merel.replace("one team, one road", "new figures"));
    await refresh(page);
    await page.clock.runFor(5_000);
    await expect(clock(page)).toHaveText("04:45");
    await page.reload();
    await expect(clock(page)).toHaveText(/^04:4\d$/);
  });
});

test.describe("what people note", () => {
  test("stands in its step and in the summary, and goes nowhere", async ({ page, site }) => {
    await open(page, site);
    await press(page, "Next step");
    await field(page).fill("Noor joins the morning rota.\nFrom Monday.");
    await press(page, "Next step");
    await expect(field(page)).toHaveValue("");
    await press(page, "Back");
    await expect(field(page)).toHaveValue("Noor joins the morning rota.\nFrom Monday.");
    await steps(page).last().click();
    await expect(summary(page)).toContainText("What holds us back");
    await expect(summary(page)).toContainText("Noor joins the morning rota.");
    expect(site.requests.filter(({ line }) => !/^GET \/(pkg\/|api\/|$| )/.test(line))).toEqual([]);
  });

  test("lives through new figures while it is written", async ({ page, site }) => {
    await open(page, site);
    await field(page).pressSequentially("Half a sen");
    site.put(PATH, merel.replace("one team, one road", "new figures"));
    await refresh(page);
    await expect(field(page)).toBeFocused();
    await field(page).pressSequentially("tence");
    await expect(field(page)).toHaveValue("Half a sentence");
  });

  test("stays where new figures take its step away", async ({ page, site }) => {
    await open(page, site);
    await steps(page).nth(7).click();
    await expect(step(page)).toHaveText("Ideas");
    await field(page).fill("Yes, from June on.");
    const answered = JSON.parse(merel);
    for (const idea of answered.ideas) idea.answer = "Yes";
    site.put(PATH, JSON.stringify(answered));
    await refresh(page);
    await expect(steps(page)).toHaveCount(8);
    await steps(page).last().click();
    await expect(summary(page)).toContainText("Yes, from June on.");
  });

  test("lives through a reload of the tab", async ({ page, site }) => {
    await open(page, site);
    await press(page, "Next step");
    await field(page).fill("Kept");
    await page.reload();
    await expect(step(page)).toHaveText("What holds us back");
    await expect(field(page)).toHaveValue("Kept");
  });

  test("lives without a store", async ({ page, site, quiet }) => {
    quiet.expect(/never/);
    await page.addInitScript(() => Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }));
    await open(page, site);
    await field(page).fill("Kept");
    await press(page, "Next step");
    await press(page, "Back");
    await expect(field(page)).toHaveValue("Kept");
  });

  test("lives through the end of a module", async ({ page, site, quiet }) => {
    quiet.expect(/the module has broken/);
    await page.addInitScript(() => {
      const { instantiate } = WebAssembly;
      const memory = ({ exports }: any) => Object.values(exports).find((item) => item instanceof WebAssembly.Memory) as WebAssembly.Memory;
      WebAssembly.instantiate = (async (module: any, imports: any) => {
        const instance: any = await instantiate(module, imports);
        if (memory(instance)) (window as any).breakNow = () => new Uint8Array(memory(instance).buffer).fill(0xff);
        return instance;
      }) as typeof instantiate;
    });
    await open(page, site);
    await press(page, "Next step");
    await field(page).fill("Written before");
    await page.evaluate(() => {
      (window as any).breakNow();
      return (document.querySelector("joint-scorecard") as any).refresh().catch(() => {});
    });
    await expect(step(page)).toHaveText("What holds us back");
    await expect(field(page)).toHaveValue("Written before");
    await steps(page).last().click();
    await expect(summary(page)).toContainText("Written before");
  });
});

test.describe("the summary", () => {
  test("says what is next for whom, what is late first", async ({ page, site }) => {
    await open(page, site);
    await steps(page).last().click();
    await expect(summary(page).getByRole("heading", { name: "Next for each of us" })).toBeVisible();
    await expect(summary(page)).toContainText("Nothing was noted in this meeting.");
    const daan = summary(page).locator(".each > div", { hasText: "Daan Bakker" });
    await expect(daan.getByRole("listitem").first()).toContainText("overdue since");
  });

  test("is copied as text", async ({ page, site, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open(page, site);
    await field(page).fill("Thank the workshop");
    await steps(page).last().click();
    await press(page, "Copy");
    await expect(page.getByText("Copied")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("Thanks first");
    expect(copied).toContain("Thank the workshop");
    expect(copied).toContain("Daan Bakker");
  });

  test("is selected where nothing may be copied", async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await open(page, site);
    await field(page).fill("Thank the workshop");
    await steps(page).last().click();
    await press(page, "Copy");
    await expect(page.getByText("Selected: copy it")).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toContain("Thank the workshop");
  });

  test("is printed", async ({ page, site }) => {
    await page.addInitScript(() => (window.print = () => ((window as any).printed = true)));
    await open(page, site);
    await steps(page).last().click();
    await press(page, "Print");
    expect(await page.evaluate(() => (window as any).printed)).toBe(true);
  });
});

test("can be walked through by keyboard alone", async ({ page, site }) => {
  await open(page, site, merel);
  const tab = async (name: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const label = await page.evaluate(() => (document.querySelector("joint-scorecard")!.shadowRoot!.activeElement as HTMLElement | null)?.innerText ?? "");
      if (label === name) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  for (let place = 1; place < 9; place++) {
    await tab("Next step");
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${place + 1} of 9`)).toBeVisible();
  }
  await tab("Copy");
});

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1280, 760, 320]) {
    test(`axe finds nothing in any step at ${width} px in ${scheme}`, async ({ page, site }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      await open(page, site);
      await page.evaluate(axe.source);
      for (let place = 0; place < 9; place++) {
        await steps(page).nth(place).click();
        const found = await page.evaluate(() => (globalThis as any).axe.run({ resultTypes: ["violations"] }));
        const faults = found.violations.flatMap(({ id, nodes }: any) => nodes.map(({ target, failureSummary }: any) => `${id}: ${target} ${failureSummary}`));
        expect(faults, `step ${place + 1}`).toEqual([]);
        // 320 px is what 1280 px at 400 per cent are.
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `step ${place + 1}`).toBeLessThanOrEqual(0);
      }
    });
  }
}

test("in forced colours the step that is shown can be told from the others", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, site);
  const borders = await steps(page).evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderInlineStartStyle + getComputedStyle(button).borderInlineStartColor));
  expect(new Set(borders.slice(1)).size).toBe(1);
  expect(borders[0]).not.toBe(borders[1]);
});
