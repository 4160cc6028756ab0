// The page's colours, and the page's own styles: what reaches the card, what does not, and what leaves it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, isWhole, page as html, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;
const merel = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");

const BRANDS = [
  ...Array.from({ length: 24 }, (_, n) => `hsl(${n * 15} 95% 50%)`),
  ...["yellow", "white", "black", "#808080", "#fff5c2", "#1a0033", "color(display-p3 0 1 0)"],
];

/** Text and what it stands on. */
const PAIRS: [string, string, number][] = [
  ["--accent", "--surface", 4.5],
  ["--accent", "--wash", 4.5],
  ["--accent", "--accent-wash", 4.5],
  ["--on-accent", "--accent", 4.5],
  ["--on-accent", "--accent-hover", 4.5],
  ["--accent-hover", "--surface", 4.5],
  ["--ink", "--accent-wash", 4.5],
  ["--ink-2", "--wash", 4.5],
  ["--ink-3", "--wash", 4.5],
  ["--bar", "--track", 4.5],
];

/** The contrast of each pair as it is painted, and the accent. */
const contrasts = (page: Page, brand: string): Promise<{ accent: string; ratios: number[] }> =>
  page.evaluate(
    ([brand, pairs]) => {
      const card = document.querySelector("joint-scorecard")!;
      card.style.setProperty("--joint-scorecard-brand", brand);
      const probe = document.createElement("i");
      card.shadowRoot!.querySelector(".card")!.append(probe);
      const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
      const painted = (name: string): number[] => {
        probe.style.setProperty("color", `var(${name})`);
        paint.fillStyle = getComputedStyle(probe).color;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
      };
      const luminance = (name: string): number => {
        const [r, g, b] = painted(name).map((part) => (part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      const ratios = pairs.map(([text, ground]) => {
        const [dark, light] = [luminance(text), luminance(ground)].sort((one, other) => one - other) as [number, number];
        return (light + 0.05) / (dark + 0.05);
      });
      const accent = painted("--accent").slice(0, 3).join(" ");
      probe.remove();
      return { accent, ratios };
    },
    [brand, PAIRS] as const,
  );

for (const scheme of ["light", "dark"] as const) {
  test(`one colour of the page gives a palette that can be read in ${scheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: scheme });
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    const accents = new Set<string>();
    for (const brand of BRANDS) {
      const { accent, ratios } = await contrasts(page, brand);
      accents.add(accent);
      for (const [n, [text, ground, least]] of PAIRS.entries()) {
        expect(ratios[n], `${text} on ${ground} with ${brand}`).toBeGreaterThanOrEqual(least);
      }
    }
    // Each hue has an accent of its own.
    expect(accents.size).toBeGreaterThan(24);
    // Without one, the built-in palette stays what it is.
    expect((await contrasts(page, "")).accent).toBe(scheme === "light" ? "43 75 194" : "147 168 255");
  });
}

const GROUNDS = { light: ["#fff", "#f6f7f9"], dark: ["#000", "#16191e", "#1d2127"] };

for (const scheme of ["light", "dark"] as const) {
  test(`on the page's own ground everything can be read in ${scheme}`, async ({ page, site }) => {
    site
      .put("/", html(CARD, '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>'))
      .put("/page.css", "joint-scorecard { --joint-scorecard-surface: transparent; --joint-scorecard-brand: #ffd400 }")
      .put(PATH, merel);
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(site.url);
    await isWhole(page);
    for (const ground of GROUNDS[scheme]) {
      // A colour of its own for everything that is text, and the ground that shows through.
      const worst = await page.evaluate((ground) => {
        document.body.style.background = ground;
        const root = document.querySelector("joint-scorecard")!.shadowRoot!;
        const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
        const luminance = (colors: string[]): number => {
          for (const color of colors) {
            paint.fillStyle = color;
            paint.fillRect(0, 0, 1, 1);
          }
          const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((part) =>
            part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        let worst = { ratio: 21, what: "" };
        for (const element of root.querySelectorAll<HTMLElement>(".card *")) {
          const words = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
          if (!words || !element.checkVisibility()) continue;
          const grounds = [ground];
          const around: Element[] = [];
          for (let up: Element | null = element; up; up = up.parentElement) around.unshift(up);
          grounds.push(...around.map((up) => getComputedStyle(up).backgroundColor));
          const back = luminance(grounds);
          const style = getComputedStyle(element);
          const front = luminance([...grounds, element instanceof SVGElement ? style.fill : style.color]);
          const ratio = (Math.max(back, front) + 0.05) / (Math.min(back, front) + 0.05);
          if (ratio < worst.ratio) worst = { ratio, what: `${element.className} ${element.textContent}` };
        }
        return worst;
      }, ground);
      expect(worst.ratio, `${worst.what} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    // What floats lets nothing through.
    await page.locator("joint-scorecard .goal .figure").first().click();
    const floating = page.locator("joint-scorecard .explain");
    await expect(floating).toBeVisible();
    expect(await floating.evaluate((it) => getComputedStyle(it).backgroundColor)).toBe(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(22, 25, 30)");
  });
}

const HOSTILE = `
  body { line-height: 3; text-transform: uppercase; letter-spacing: 9px; word-spacing: 30px; text-align: right; white-space: pre;
    font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: condensed; text-indent: 50px; text-shadow: 2px 2px red;
    color: red; list-style: square; border-collapse: separate; border-spacing: 20px; quotes: "<" ">"; hyphens: auto; tab-size: 20;
    word-break: break-all; font-size: 40px; visibility: hidden; -webkit-text-fill-color: lime; -webkit-text-stroke: 2px lime;
    text-wrap: nowrap; writing-mode: vertical-rl; font-feature-settings: "smcp"; stroke-width: 9px; fill: lime; caption-side: top;
    --ink: lime; --surface: red; --text: 60px; --small: 60px; --accent: red }
  * { margin: 20px; padding: 20px; border: 5px solid red; background: yellow; float: right; --ink: lime; --text: 60px }
  div, section, header, span, h2, h3, h4, p, button, svg, table, td, .card, .goal, .bar { display: inline !important; font: 50px monospace !important; transform: rotate(9deg) }
`;

/** How everything in a card looks and where it stands in it. */
const portrait = (page: Page): Promise<[string, number[], string[]][]> =>
  page.evaluate(() => {
    const card = document.querySelector("joint-scorecard")!.shadowRoot!.querySelector(".card")!;
    const frame = card.getBoundingClientRect();
    return [card, ...card.querySelectorAll("*")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const looks = [...style].filter((name) => !/^(-webkit-locale|perspective-origin|transform-origin)$/.test(name));
      // What takes no room stands nowhere.
      const place = width && height ? [x - frame.x, y - frame.y, width, height] : [];
      return [element.nodeName, place, looks.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
    });
  });

test("no style of the page reaches the card but font, direction and colour scheme", async ({ page, site }) => {
  test.setTimeout(120_000);
  const room = "joint-scorecard { display: block !important; float: none !important; width: 1000px !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none; transform: none !important; font-family: serif !important }";
  const link = '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>';
  // A few sections have every kind of markup.
  const card = CARD.replace(" src", ' celebrate="never" sections="score needs goals agreements recognition ideas" src');
  site.put("/", html(card, link)).put(PATH, merel).put("/page.css", room);
  await page.goto(site.url);
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  await isWhole(page);
  const before = await portrait(page);
  site.put("/page.css", HOSTILE + room.replace("serif !important", "serif !important; font-size: 9px !important"));
  await page.reload();
  await expect(page.locator("joint-scorecard h2")).toBeVisible();
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(255, 0, 0)");
  await isWhole(page);
  const after = await portrait(page);
  expect(after.length).toBe(before.length);
  const differences = after.flatMap(([name, place, looks], n) => {
    const [otherName, otherPlace, otherLooks] = before[n]!;
    // Layout rounds to a 64th of a pixel.
    const moved = place.length !== otherPlace.length || place.some((length, side) => Math.abs(length - otherPlace[side]!) > 0.05);
    const changed = looks.filter((line, at) => line !== otherLooks[at]);
    return name === otherName && !moved && !changed.length ? [] : [{ name, place, otherPlace, changed }];
  });
  expect(differences).toEqual([]);
});

test("font and direction come from the page", async ({ page, site }) => {
  site
    .put("/", html(CARD, '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>').replace("<body>", '<body dir="rtl">'))
    .put("/page.css", "body { font-family: cursive }")
    .put(PATH, scorecard());
  await page.goto(site.url);
  const heading = page.locator("joint-scorecard h2");
  await expect(heading).toBeVisible();
  const looks = await heading.evaluate((it) => [getComputedStyle(it).fontFamily, getComputedStyle(it).direction]);
  expect(looks[0]).toBe("cursive");
  expect(await page.locator("joint-scorecard .card").evaluate((it) => getComputedStyle(it).direction)).toBe("rtl");
});

test("no style of the card reaches the page", async ({ page, site }) => {
  const inside = '<p class="card goal header link button small" part="card"><a href="#a">Ours</a> <button>Ours</button></p>';
  const looks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("body, body > p, body > p *")].map((element) => {
        const style = getComputedStyle(element);
        return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).filter((line) => !/^(block-size|height|perspective-origin|transform-origin)/.test(line));
      }),
    );
  site.put("/", html(inside, "")).put("/with", html(inside + CARD)).put(PATH, merel);
  await page.goto(site.url);
  const sheets = () => page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length]);
  const before = [await looks(), await sheets()];
  await page.goto(`${site.url}/with`);
  await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
  expect([await looks(), await sheets()]).toEqual(before);
});
