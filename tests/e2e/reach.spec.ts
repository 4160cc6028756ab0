// Readers who need more: high contrast, larger text, wider spacing, larger targets.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, page as html, test, unfold } from "./site.js";

const folder = join(import.meta.dirname, "../../www/pages/documents");
const PATH = "/api/scorecard.json";
const CARD = `<main><h1>Our page</h1><joint-scorecard src="${PATH}"></joint-scorecard></main>`;
const STYLED = '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>';

const TWICE = Object.entries({ small: 24, text: 28, figure: 36, title: 44, score: 128 })
  .map(([name, size]) => `--joint-scorecard-${name}: ${size}px`)
  .join("; ");

/** Opens a card with everything in it unfolded. */
const open = async (page: Page, site: any, name: string, css = ""): Promise<void> => {
  site.put("/", html(CARD, STYLED)).put("/page.css", css).put(PATH, readFileSync(join(folder, name), "utf8"));
  await page.goto(site.url);
  await unfold(page);
};

/** Words that are cut off, that stand outside of the card, or on which other words stand. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const card = document.querySelector("joint-scorecard")!.shadowRoot!.querySelector<HTMLElement>(".card")!;
    const frame = card.getBoundingClientRect();
    const found: string[] = [];
    const words: { text: string; element: Element; rects: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = (node as Text).data.trim();
      if (!text || !element.checkVisibility({ visibilityProperty: true }) || element.closest(".spoken, [aria-hidden=true], .scrolls, svg")) continue;
      // Said aloud alone.
      if (getComputedStyle(element).clipPath !== "none" || getComputedStyle(element.parentElement!).clipPath !== "none") continue;
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      for (const rect of rects) {
        if (rect.left < frame.left - 1 || rect.right > frame.right + 1) found.push(`outside: ${text}`);
      }
      for (let up: Element | null = element; up && up !== card; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (!/hidden|clip/.test(style.overflow) || up.matches(".cut, .bar, .avatar")) continue;
        if (up.scrollWidth > up.clientWidth + 1 || up.scrollHeight > up.clientHeight + 1) found.push(`cut off: ${text}`);
      }
      words.push({ text, element, rects });
    }
    for (const [at, one] of words.entries()) {
      for (const other of words.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        for (const a of one.rects) {
          for (const b of other.rects) {
            const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            // The boxes of lines may touch, letters may not.
            if (across > 2 && down > Math.min(a.height, b.height) * 0.35) found.push(`on each other: ${one.text} | ${other.text}`);
          }
        }
      }
    }
    return [...new Set(found)];
  });

const documents = readdirSync(folder);

for (const name of documents) {
  for (const width of [1280, 640, 360]) {
    test(`${name} can be read with wider spacing of text at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, site, name);
      // WCAG 1.4.12, as a reader's own style sheet does it: it reaches everything.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
        const root = document.querySelector("joint-scorecard")!.shadowRoot!;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      });
      expect(await collisions(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

    // Half of 360 px is narrower than anybody asks for.
    if (width === 360) continue;
    test(`${name} can be read with text of twice the size at ${width} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, site, name, `joint-scorecard { ${TWICE} }`);
      expect(await collisions(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

test("every target is 24 px or has room around it", async ({ page, site }) => {
  await open(page, site, "merel-2026-q2.json");
  for (const width of [1280, 640, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const small = await page.evaluate(() => {
      const root = document.querySelector("joint-scorecard")!.shadowRoot!;
      const targets = [...root.querySelectorAll("button, a, summary")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[popover]"))
        .map((element) => ({ element, rect: element.getBoundingClientRect() }));
      // WCAG 2.5.8: a circle of 24 px around a small target meets no other target.
      const near = (a: DOMRect, b: DOMRect): boolean => {
        const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
        return Math.hypot(x - Math.max(b.left, Math.min(x, b.right)), y - Math.max(b.top, Math.min(y, b.bottom))) < 12;
      };
      return targets
        .filter(({ rect }) => rect.width < 24 || rect.height < 24)
        .filter(({ element, rect }) => targets.some((other) => other.element !== element && near(rect, other.rect)))
        // Within a sentence the line decides.
        .filter(({ element }) => (element.closest("p")?.textContent ?? "").length <= element.textContent!.length)
        .map(({ element, rect }) => `${element.textContent} ${rect.width} x ${rect.height}`);
    });
    expect(small, `${width} px`).toEqual([]);
  }
});

test("with forced colours nothing is told by a background alone", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, site, "merel-2026-q2.json");
  const lost = await page.evaluate(() => {
    const root = document.querySelector("joint-scorecard")!.shadowRoot!;
    const probe = document.createElement("i");
    root.querySelector(".card")!.append(probe);
    probe.style.color = "Canvas";
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const seen = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const fill = element instanceof SVGElement && !["none", canvas].includes(style.fill);
      const line = element instanceof SVGElement && !["none", canvas].includes(style.stroke) && Number.parseFloat(style.strokeWidth) > 0;
      const border = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
      return fill || line || border || ![canvas, "rgba(0, 0, 0, 0)"].includes(style.backgroundColor);
    };
    return [...root.querySelectorAll(".avatar, .team, .button:not(.bare), .bar rect, .bar circle, .strip rect, .split rect, .shape *, .chart-line, .chart-dot, .rail")]
      .filter((element) => element.checkVisibility() && element.getClientRects().length && !seen(element))
      .map((element) => `${element.nodeName} ${element.getAttribute("class")} in ${element.parentElement?.getAttribute("class")}`);
  });
  expect([...new Set(lost)]).toEqual([]);
  // What is missing, and what is there, are not the same colour.
  const fills = await page.evaluate(() => {
    const root = document.querySelector("joint-scorecard")!.shadowRoot!;
    const fill = (name: string) => getComputedStyle(root.querySelector(name)!).fill;
    return [fill(".strip .ink"), fill(".strip .missing"), fill(".bar .ink"), fill(".bar .track")];
  });
  expect(fills[0]).not.toBe(fills[1]);
  expect(fills[2]).not.toBe(fills[3]);
});
