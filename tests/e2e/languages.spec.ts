// Every language, through the door by which pages get it: which one it is, when it arrives, and what it looks like.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { english, languages, pack } from "../../www/languages.mjs";
import { type Answer, expect, page as html, scorecard, test, unfold, WIDE_FONTS } from "./site.js";

const PATH = "/api/scorecard.json";
const FOLDER = "/pkg/languages/";
const demo = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");

const card = (attributes = "") => `<joint-scorecard src="${PATH}" ${attributes}></joint-scorecard>`;
const inLanguage = (lang: string, body = card()) => html(body).replace('lang="en"', `lang="${lang}"`);
const goals = (page: Page, name: string) => page.getByRole("heading", { name, level: 3 }).first();
const asked = (site: { requests: { line: string }[] }) =>
  site.requests.map(({ line }) => line.split(" ")[1]!).filter((path) => path.startsWith(FOLDER)).map((path) => path.slice(FOLDER.length));

const warnings = (page: Page): string[] => {
  const heard: string[] = [];
  page.on("console", (message) => message.type() === "warning" && heard.push(message.text()));
  return heard;
};

/** The package's own file, after a while. */
const slowly = (language: string, milliseconds: number): Answer => {
  const text = readFileSync(join(import.meta.dirname, "../../pkg/languages", `${language}.txt`));
  return (_, response) => void setTimeout(() => response.writeHead(200, { "content-type": "text/plain" }).end(text), milliseconds);
};

test.describe("which language it is", () => {
  const TITLES = { ar: "الأهداف المشتركة", de: "Gemeinsame Ziele", es: "Objetivos compartidos", fr: "Objectifs communs", ja: "共同目標", nl: "Gezamenlijke doelen", pl: "Wspólne cele", pt: "Metas em comum" };

  test("there is one for each that is tested", () => expect(languages).toEqual(Object.keys(TITLES)));

  for (const [language, title] of Object.entries(TITLES)) {
    test(`${language}, loaded once for two cards, and nothing besides`, async ({ page, site }) => {
      site.put("/", inLanguage(language, card() + card())).put(PATH, scorecard());
      const later = page.waitForResponse(`**${FOLDER}${language}-later.txt`);
      await page.goto(site.url);
      await expect(goals(page, title)).toBeVisible();
      await expect(page.locator("joint-scorecard .card")).toHaveCount(2);
      await expect(page.locator("joint-scorecard .card").first()).toHaveCSS("direction", language === "ar" ? "rtl" : "ltr");
      await later;
      expect(asked(site)).toEqual([`${language}.txt`, `${language}-later.txt`]);
    });
  }

  for (const [what, body, lang, title] of [
    ["the attribute before the page", card('locale="nl-BE"'), "de", TITLES.nl],
    ["the closest lang before the page's", `<section lang="fr-CA">${card()}</section>`, "de", TITLES.fr],
    ["without its region", card(), "pt-BR", TITLES.pt],
    ["as old pages write it", card('locale="es_MX"'), "en", TITLES.es],
  ] as const) {
    test(`is chosen: ${what}`, async ({ page, site }) => {
      site.put("/", inLanguage(lang, body)).put(PATH, scorecard());
      await page.goto(site.url);
      await expect(goals(page, title)).toBeVisible();
    });
  }

  test("is the document's where the page says none", async ({ page, site }) => {
    site.put("/", html(card()).replace(' lang="en"', "")).put(PATH, JSON.stringify({ ...JSON.parse(scorecard()), locale: "pl" }));
    await page.goto(site.url);
    await expect(goals(page, TITLES.pl)).toBeVisible();
  });

  test("is English, with English plurals, where the card does not speak it", async ({ page, site }) => {
    const document = JSON.parse(scorecard(undefined, 1));
    Object.assign(document.goals[0], { unit: "days", direction: "decrease", target: 1, actual: 1 });
    site.put("/", inLanguage("zh")).put(PATH, JSON.stringify(document));
    await page.goto(site.url);
    await expect(goals(page, "Shared goals")).toBeVisible();
    await expect(page.locator("joint-scorecard .value > .actual")).toHaveText("1 day");
    expect(asked(site).filter((name) => name.includes("zh"))).toEqual([]);
  });

  test("changes while the card stands", async ({ page, site }) => {
    site.put("/", html(card())).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(goals(page, "Shared goals")).toBeVisible();
    await page.locator("joint-scorecard").evaluate((element) => element.setAttribute("locale", "de"));
    await expect(goals(page, TITLES.de)).toBeVisible();
    await page.locator("joint-scorecard").evaluate((element) => element.removeAttribute("locale"));
    await expect(goals(page, "Shared goals")).toBeVisible();
  });
});

test.describe("when it arrives", () => {
  /** Notes whether an English word has ever stood in the card. */
  const listen = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      const look = () => {
        const root = document.querySelector("joint-scorecard")?.shadowRoot;
        if (/Shared|What we|minutes/.test(root?.textContent ?? "")) (window as any).english = true;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  test("a review does not speak English first", async ({ page, site }) => {
    const review = `<joint-scorecard src="${PATH}" view="review"></joint-scorecard>`;
    site.put("/", inLanguage("de", review)).put(PATH, scorecard()).put(`${FOLDER}de-later.txt`, slowly("de-later", 900));
    await listen(page);
    await page.goto(site.url);
    await expect(page.getByRole("button", { name: "Nächster Schritt" })).toBeVisible();
    expect(await page.evaluate(() => (window as any).english)).toBeUndefined();
  });

  for (const view of ["review", "wall"]) {
    const place = `<joint-scorecard src="${PATH}" view="${view}"></joint-scorecard>`;
    const language = (page: Page) =>
      page.locator("joint-scorecard").evaluate((card) => {
        const said = card.shadowRoot!.textContent!;
        return [/Gemeinsam|Nächster Schritt/, /Joint|Next step/].map((words) => words.test(said));
      });

    test(`a ${view} waits for the rest of its words, and speaks one language`, async ({ page, site }) => {
      site.put("/", inLanguage("de", place)).put(PATH, scorecard()).put(`${FOLDER}de-later.txt`, slowly("de-later", 4_000));
      await listen(page);
      await page.goto(site.url);
      await expect.poll(() => language(page), { timeout: 9_000 }).toEqual([true, false]);
      expect(await page.evaluate(() => (window as any).english)).toBeUndefined();
    });

    test(`a ${view} speaks English alone where the rest of its words does not come`, async ({ page, site, quiet }) => {
      quiet.expect(/404/);
      site.put("/", inLanguage("de", place)).put(PATH, scorecard());
      site.put(`${FOLDER}de-later.txt`, (_, response) => void response.writeHead(404).end());
      await page.goto(site.url);
      await expect.poll(() => language(page)).toEqual([false, true]);
    });
  }

  test("the card does not speak English first", async ({ page, site }) => {
    site.put("/", inLanguage("de")).put(PATH, scorecard()).put(`${FOLDER}de.txt`, slowly("de", 900));
    await listen(page);
    await page.goto(site.url);
    await expect(goals(page, "Gemeinsame Ziele")).toBeVisible();
    expect(await page.evaluate(() => (window as any).english)).toBeUndefined();
  });

  test("the card speaks English until it is there, where that takes long", async ({ page, site }) => {
    site.put("/", inLanguage("de")).put(PATH, scorecard()).put(`${FOLDER}de.txt`, slowly("de", 5_000));
    await page.goto(site.url);
    await expect(goals(page, "Shared goals")).toBeVisible();
    await expect(goals(page, "Gemeinsame Ziele")).toBeVisible({ timeout: 8_000 });
  });

  for (const [what, answer] of [
    ["is missing", (_, response) => void response.writeHead(404).end()],
    ["does not arrive", (_, response) => void response.destroy()],
    ["is another version's", "00000000\nGemeinsame Ziele"],
    ["is a web page", "<!doctype html>\n<p>Sign in"],
  ] as [string, Answer][]) {
    test(`the card speaks English and says so once where it ${what}`, async ({ page, site, quiet }) => {
      quiet.expect(/404|ERR_EMPTY_RESPONSE/);
      const heard = warnings(page);
      site.put("/", inLanguage("de", card() + card())).put(PATH, scorecard()).put(`${FOLDER}de.txt`, answer);
      await page.goto(site.url);
      await expect(goals(page, "Shared goals")).toBeVisible();
      expect(heard).toEqual([expect.stringMatching(/^joint-scorecard: languages\/de\.txt cannot be used, so English stays: /)]);
      // A browser asks again by itself where the connection broke.
      expect(new Set(asked(site))).toEqual(new Set(["de.txt"]));
    });
  }
});

test.describe("texts of the page's own", () => {
  const give = (page: Page, messages: unknown) =>
    page.locator("joint-scorecard").evaluate((element, messages) => Object.assign(element, { messages }), messages as any);

  test("stand over those of the language, form by form", async ({ page, site }) => {
    const document = JSON.parse(scorecard(undefined, 1));
    Object.assign(document.goals[0], { unit: "days", target: 9, actual: 1 });
    site.put("/", inLanguage("de")).put(PATH, JSON.stringify(document));
    await page.goto(site.url);
    await expect(goals(page, "Gemeinsame Ziele")).toBeVisible();
    expect(asked(site)).not.toContain("keys.txt");
    await give(page, { "goals.title": "Unsere Ziele", figure: { days: { one: "{n} Tagwerk" } }, "goals.of_target": "aus {target}" });
    await expect(goals(page, "Unsere Ziele")).toBeVisible();
    await expect(page.locator("joint-scorecard .value > .actual")).toHaveText("1 Tagwerk");
    await expect(page.locator("joint-scorecard .value > .target")).toHaveText("aus 9");
    await expect(page.locator("joint-scorecard .goals .head")).toContainText("Fortschritt");
    await give(page, null);
    await expect(goals(page, "Gemeinsame Ziele")).toBeVisible();
  });

  test("bring a language that the card does not speak, with its plurals", async ({ page, site }) => {
    const document = JSON.parse(scorecard(undefined, 1));
    Object.assign(document.goals[0], { unit: "days", target: 9, actual: 3 });
    site.put("/", inLanguage("cs")).put(PATH, JSON.stringify(document));
    await page.goto(site.url);
    await give(page, { "goals.title": "Společné cíle", "figure.days": { one: "{n} den", few: "{n} dny", many: "{n} dne", other: "{n} dní" } });
    await expect(goals(page, "Společné cíle")).toBeVisible();
    await expect(page.locator("joint-scorecard .value > .actual")).toHaveText("3 dny");
  });

  test("are taken as JSON, and again from the same object; nothing else does harm", async ({ page, site }) => {
    const heard = warnings(page);
    site.put("/", html(card())).put(PATH, scorecard());
    await page.goto(site.url);
    await give(page, '{ "goals.title": "Ours" }');
    await expect(goals(page, "Ours")).toBeVisible();
    await page.locator("joint-scorecard").evaluate((element: any) => {
      const texts: Record<string, string> = { "goals.title": "One" };
      element.messages = texts;
      texts["goals.title"] = "Two";
      element.messages = texts;
    });
    await expect(goals(page, "Two")).toBeVisible();
    expect(heard).toEqual([]);
    await give(page, 5);
    await expect(goals(page, "Shared goals")).toBeVisible();
    expect(heard).toEqual(["joint-scorecard: messages: expected an object of texts."]);
  });

  test("are left out, one by one, where they cannot stand", async ({ page, site }) => {
    const heard = warnings(page);
    site.put("/", html(card())).put(PATH, scorecard());
    await page.goto(site.url);
    await give(page, { "goals.titel": "A", "goals.title": 7, "goals.of_target": "of {ziel}", "goals.actual": "{", "goals.progress": "Way" });
    await expect(page.locator("joint-scorecard .goals .head")).toContainText("Way");
    await expect(goals(page, "Shared goals")).toBeVisible();
    expect(heard).toEqual([
      "joint-scorecard: messages: goals.titel: no text has this key.",
      "joint-scorecard: messages: goals.title: expected a text.",
      'joint-scorecard: messages: goals.of_target: expected {target}, found "of {ziel}".',
      'joint-scorecard: messages: goals.actual: expected no placeholder, found "{".',
    ]);
  });
});

/** What of the words cannot be read: cut off, outside the card, over other words, or broken where no word ends. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.querySelector("joint-scorecard")!.shadowRoot!;
    const edge = root.querySelector(".card")!.getBoundingClientRect();
    const found: string[] = [];
    const drawn: { words: string; box: DOMRect }[] = [];
    for (const element of root.querySelectorAll<HTMLElement>(".card *")) {
      const { overflowX, clipPath } = getComputedStyle(element);
      if (overflowX === "visible" || clipPath !== "none" || element.matches("svg, svg *, .scrolls, .avatar")) continue;
      if (element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${element.textContent}`);
    }
    const texts = document.createTreeWalker(root.querySelector(".card")!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || parent.closest(".spoken, .names, .avatar, .scrolls") || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width <= 1) continue;
        if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`outside: ${node.textContent}`);
        // Labels in a chart are moved apart by the chart itself; a rim keeps them readable over its lines.
        if (parent.closest("svg")) continue;
        const inner = new DOMRect(box.x + 1, box.y + box.height / 4, box.width - 2, box.height / 2);
        const under = drawn.find(({ box }) => box.left < inner.right && inner.left < box.right && box.top < inner.bottom && inner.top < box.bottom);
        if (under) found.push(`over each other: ${under.words} | ${node.textContent}`);
        drawn.push({ words: node.textContent!, box: inner });
      }
      if (parent.closest("svg") || getComputedStyle(parent).wordBreak === "auto-phrase") continue;
      for (const { 0: word, index } of node.textContent!.matchAll(/[\p{L}\p{M}\p{N}.,]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(`broken: ${word}`);
      }
    }
    return [...new Set(found)];
  });

/** English of another world: every letter has an accent, and there are a third more of them. */
const foreign = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((piece, place) => (place % 2 ? piece : piece.replace(/[a-z]/gi, (letter) => letter.normalize() + (/[aeiou]/i.test(letter) ? `${letter}\u0301` : "\u0301"))))
    .join("")
    .normalize("NFC");

const bracketed = (text: unknown): unknown =>
  typeof text === "string" ? `[${foreign(text)}]` : Object.fromEntries(Object.entries(text as object).map(([form, text]) => [form, bracketed(text)]));

const pseudo = pack(Object.fromEntries(Object.entries(english).map(([key, text]) => [key, bracketed(text)])));

for (const width of [320, 768, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.beforeEach(({ page }) => page.setViewportSize({ width, height: 900 }));

    test("every word is the catalogue's, the document's or the locale's, and stays readable a third longer", async ({ page, site }) => {
      site.put("/", inLanguage("de")).put(PATH, demo).put(`${FOLDER}de.txt`, pseudo[0]!).put(`${FOLDER}de-later.txt`, pseudo[1]!);
      const later = page.waitForResponse(`**${FOLDER}de-later.txt`);
      await page.goto(site.url);
      await expect(goals(page, bracketed(english["goals.title"] as string) as string)).toBeVisible();
      await later;
      await unfold(page);
      await expect(page.locator("joint-scorecard")).toContainText(foreign("How it is judged").slice(0, 9));
      const said = await page.evaluate(() => {
        const card = document.querySelector("joint-scorecard")!.shadowRoot!.querySelector(".card")!;
        const texts: string[] = [];
        const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent!);
        for (const name of ["aria-label", "title", "alt", "placeholder"]) {
          for (const element of card.querySelectorAll(`[${name}]`)) texts.push(element.getAttribute(name)!);
        }
        return texts;
      });
      expect(said.filter((text) => text.includes("[")).length).toBeGreaterThan(200);
      const dates = [...Array(365).keys()].flatMap((day) =>
        ["long", "short"].map((style) => new Date(2026, 0, 1 + day).toLocaleDateString("de", { month: style, weekday: style } as any)),
      );
      // What the document says, its people's initials, the locale's own words.
      const known = new Set(`${demo} ${dates} Mio und`.toLowerCase().match(/[a-zäöü]+/g));
      const initials = new Set(JSON.parse(demo).people.map(({ name }: any) => name.match(/\p{Lu}/gu).slice(0, 1)[0] + name.match(/\p{Lu}/gu).slice(-1)[0]));
      const own = said.flatMap((text) => text.match(/(?<![\p{L}\p{M}])[a-zA-Z]{2,}(?![\p{L}\p{M}])/gu) ?? []);
      expect([...new Set(own.filter((word) => !known.has(word.toLowerCase()) && !initials.has(word)))]).toEqual([]);
      // A word a third longer than any may break; the languages' own may not.
      expect((await unreadable(page)).filter((fault) => !fault.startsWith("broken"))).toEqual([]);
    });

    for (const language of ["en", ...languages]) {
      test(`nothing is cut off or broken in ${language}`, async ({ page, site }) => {
        site.put("/", inLanguage(language)).put(PATH, demo);
        const later = language === "en" || page.waitForResponse(`**${FOLDER}${language}-later.txt`);
        await page.goto(site.url);
        await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
        await later;
        await unfold(page);
        expect(await unreadable(page)).toEqual([]);
      });
    }
  });
}

for (const width of [320, 768]) {
  for (const language of ["de", "fr"]) {
    test(`at ${width} px nothing is cut off or broken in ${language} in wide letters`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      const head = '<link rel="stylesheet" href="/page.css"><script type="module" src="/pkg/joint-scorecard.js"></script>';
      site.put("/", html(card(), head).replace('lang="en"', `lang="${language}"`)).put(PATH, demo);
      site.put("/page.css", `joint-scorecard { --joint-scorecard-font: ${WIDE_FONTS} }`);
      const later = page.waitForResponse(`**${FOLDER}${language}-later.txt`);
      await page.goto(site.url);
      await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
      await later;
      await unfold(page);
      const digit = await page.evaluate((fonts) => {
        const paint = document.createElement("canvas").getContext("2d")!;
        paint.font = `100px ${fonts}`;
        return paint.measureText("0").width;
      }, WIDE_FONTS);
      expect(digit, `one of ${WIDE_FONTS} must be there`).toBeGreaterThan(62);
      expect(await unreadable(page)).toEqual([]);
    });
  }
}
