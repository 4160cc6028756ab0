// What the card promises, held in every engine.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { POLICY, scorecard } from "../e2e/site.js";
import { cases, onHost } from "./figures.js";
import { click, events, expect, hasItsWords, html, isWhole, shows, test } from "./test.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;
const folder = join(import.meta.dirname, "../../www/pages/documents");
const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const EXAMPLE = read("merel-2026-q2.json");

test.describe("draws", () => {
  for (const name of readdirSync(folder)) {
    for (const [direction, width] of [["ltr", 1100], ["ltr", 360], ["rtl", 720]] as const) {
      test(`${name} at ${width} px, ${direction}: every text has room, nothing sticks out, nothing moves`, async ({ tab, site }) => {
        site.put("/", html(`<div dir="${direction}" lang="${direction === "rtl" ? "ar" : "en"}"></div>`)).put(PATH, read(name));
        await tab.open(site.url);
        await tab.evaluate(([src, width]) => {
          const frame = document.querySelector("div")!;
          frame.style.width = `${width}px`;
          frame.append(Object.assign(document.createElement("joint-scorecard"), { src }));
        }, [PATH, width] as const);
        await shows(tab, "h2", JSON.parse(read(name)).title);
        await isWhole(tab);
        if (direction === "rtl") await hasItsWords(tab);
        const seen = await tab.evaluate(async () => {
          const card = document.querySelector("joint-scorecard")!;
          const root = card.shadowRoot!;
          // The celebration of a goal moves, once and in its own place.
          const boxes = () => [...root.querySelectorAll(":not(.reached, .reached *)")].map((one) => one.getBoundingClientRect()).map(({ x, y, width, height }) => [x, y, width, height].join());
          const first = boxes();
          for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
          const moved = boxes().filter((box, n) => box !== first[n]).length;

          const { left, right } = card.getBoundingClientRect();
          const words: [string, DOMRect][] = [];
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const text = walker.currentNode.textContent!.trim();
            const parent = walker.currentNode.parentElement!;
            // What is for screen readers alone has no place of its own.
            if (text && !parent.closest(".spoken") && parent.checkVisibility({ visibilityProperty: true })) words.push([text, range.getBoundingClientRect()]);
          }
          return {
            moved,
            words: words.length,
            flat: words.filter(([, { width, height }]) => width === 0 || height === 0).map(([text]) => text),
            outside: words.filter(([, box]) => box.left < left - 1 || box.right > right + 1).map(([text]) => text),
            wider: card.scrollWidth - card.clientWidth,
            pictures: [...root.querySelectorAll("svg")].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width === 0).length,
            direction: getComputedStyle(root.querySelector(".card")!).direction,
          };
        });
        expect(seen).toMatchObject({ moved: 0, flat: [], outside: [], wider: 0, pictures: 0, direction });
        expect(seen.words).toBeGreaterThan(3);
        expect(await events(tab)).toEqual(name === "left-out.json" ? ["load", "problem"] : ["load"]);
      });
    }
  }

  test("from right to left: the title stands at the right, sections too", async ({ tab, site }) => {
    site.put("/", html(CARD).replace('lang="en"', 'lang="ar" dir="rtl"')).put(PATH, EXAMPLE);
    await tab.open(site.url);
    await shows(tab, "h2", "Merel");
    const { title, section, card, content } = await tab.evaluate(() => {
      const box = (one: Element) => one.getBoundingClientRect().toJSON() as DOMRect;
      return {
        card: box(document.querySelector("joint-scorecard")!),
        title: box(window.find("h2")!),
        section: box(window.find("section h3")!),
        content: box(window.find("section .content")!),
      };
    });
    expect(card.right - title.right).toBeLessThan(60);
    expect(section.left).toBeGreaterThanOrEqual(content.right);
  });

  test("light and dark, as asked", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, EXAMPLE);
    await tab.open(site.url);
    await shows(tab, "h2", "Merel");
    const colours = (theme: string) =>
      tab.evaluate((theme) => {
        document.querySelector("joint-scorecard")!.setAttribute("theme", theme);
        return [getComputedStyle(window.find(".card")!).backgroundColor, getComputedStyle(window.find("h2")!).color];
      }, theme);
    expect(await colours("light")).toEqual(["rgb(255, 255, 255)", "rgb(20, 23, 28)"]);
    expect(await colours("dark")).toEqual(["rgb(22, 25, 30)", "rgb(236, 238, 242)"]);
  });

  test("numbers and dates of the locale, in the document's zone", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, EXAMPLE);
    await tab.open(site.url);
    await shows(tab, ".card", "€");
    // Half past four in Amsterdam, wherever the reader is.
    for (const [locale, words] of [
      ["en-GB", /29 May,? (at )?16:30/],
      ["en-US", /May 29,? (at )?4:30\sPM/],
      ["de", /29\. Mai[^]*16:30[^]*\d,\d/],
    ] as const) {
      await tab.evaluate((locale) => document.querySelector("joint-scorecard")!.setAttribute("locale", locale), locale);
      await shows(tab, ".card", words);
    }
  });
});

test.describe("takes its document", () => {
  test("from src", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await tab.open(site.url);
    await shows(tab, "h2", "One team");
    expect(await events(tab)).toEqual(["load"]);
  });

  test("from a script in the element", async ({ tab, site }) => {
    site.put("/", html(`<joint-scorecard><script type="application/json">${scorecard("Inside")}</script></joint-scorecard>`));
    await tab.open(site.url);
    await shows(tab, "h2", "Inside");
  });

  test("from data, and from src again when that is taken away", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await tab.open(site.url);
    await shows(tab, "h2", "One team");
    await tab.evaluate((data) => Object.assign(document.querySelector("joint-scorecard")!, { data }), JSON.parse(scorecard("From data")));
    await shows(tab, "h2", "From data");
    await tab.evaluate(() => Object.assign(document.querySelector("joint-scorecard")!, { data: null }));
    await shows(tab, "h2", "One team");
  });

  test("once for many cards, with one module", async ({ tab, site }) => {
    // Slow enough for all of them to have asked.
    site.put("/", html(CARD.repeat(20))).put(PATH, (_, response) => {
      setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(scorecard()), 1_500);
    });
    await tab.open(site.url);
    await expect.poll(() => events(tab)).toHaveLength(20);
    expect(site.count(PATH)).toBe(1);
    expect(site.count("/pkg/joint-scorecard.wasm")).toBe(1);
  });

  test("and says what it left out", async ({ tab, site }) => {
    const slips = JSON.parse(scorecard());
    slips.goals[1].target = "12k";
    slips.time_zone = "Mars/Olympus";
    slips.locale = "so british";
    site.put("/", html(CARD)).put(PATH, JSON.stringify(slips));
    await tab.open(site.url);
    await expect.poll(() => events(tab)).toEqual(["load", "problem"]);
    expect(await tab.evaluate(() => window.events[1]!.problems)).toEqual([
      { path: "goals[1].target", expected: "a number", found: '"12k"' },
      { path: "time_zone", expected: "an IANA time zone like Europe/London", found: '"Mars/Olympus"' },
      { path: "locale", expected: "a BCP 47 language tag like en-GB", found: '"so british"' },
    ]);
  });

  test("and computes what the command line computes", async ({ tab, site }) => {
    test.setTimeout(120_000);
    site.put("/", html("<joint-scorecard></joint-scorecard>"));
    await tab.open(site.url);
    for (const [name, document] of cases) {
      const figures = await tab.evaluate(async (document) => {
        const card = globalThis.document.querySelector("joint-scorecard") as any;
        const loaded = new Promise((resolve, reject) => {
          card.addEventListener("joint-scorecard-load", resolve, { once: true });
          card.addEventListener("joint-scorecard-error", (event: any) => reject(event.detail.error), { once: true });
        });
        card.data = document;
        await loaded;
        return JSON.stringify(card.figures);
      }, document);
      expect(JSON.parse(figures), name).toEqual(onHost(document));
    }
  });
});

test.describe("answers", () => {
  test.beforeEach(async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, EXAMPLE);
    await tab.open(site.url);
    await shows(tab, "h2", "Merel");
    await isWhole(tab);
  });

  const isExplained = (): boolean => window.find(".explain")!.matches(":popover-open");

  test("the keyboard: a figure says how it was made, Escape closes that and gives the focus back", async ({ tab }) => {
    for (const section of [".score", ".goals", ".funnel"]) {
      await tab.evaluate((section) => window.find(`${section} .figure`)!.focus(), section);
      await tab.press("Enter");
      await expect.poll(() => tab.evaluate(isExplained), section).toBe(true);
      await shows(tab, ".explain", "How was this made");
      await tab.press("Escape");
      await expect.poll(() => tab.evaluate(isExplained), section).toBe(false);
      const focused = (section: string) => window.find(`${section} .figure`) === document.querySelector("joint-scorecard")!.shadowRoot!.activeElement;
      expect(await tab.evaluate(focused, section), section).toBe(true);
    }
  });

  test("the mouse: a figure opens beside itself, inside the window, and closes with a click elsewhere", async ({ tab }) => {
    await click(tab, '[data-id="mql"] .goes-on .figure');
    await expect.poll(() => tab.evaluate(isExplained)).toBe(true);
    await shows(tab, ".explain", "entered Test rides / entered Requests");
    const distance = await tab.evaluate(() => {
      const [words, figure] = [window.find(".explain")!, window.find('[data-id="mql"] .goes-on .figure')!].map((one) => one.getBoundingClientRect());
      const outside = words!.left < 0 || words!.top < 0 || words!.right > innerWidth || words!.bottom > innerHeight;
      return outside ? Infinity : Math.min(Math.abs(words!.top - figure!.bottom), Math.abs(figure!.top - words!.bottom));
    });
    expect(distance).toBeLessThan(40);
    await tab.click(4, 4);
    await expect.poll(() => tab.evaluate(isExplained)).toBe(false);
  });

  test("a goal opens and closes", async ({ tab }) => {
    const toggle = "[part~=goal] button[aria-expanded]";
    const state = () => tab.evaluate((toggle) => window.find(toggle)!.getAttribute("aria-expanded"), toggle);
    const before = await state();
    await click(tab, toggle);
    await expect.poll(state).toBe(before === "true" ? "false" : "true");
    await tab.evaluate((toggle) => window.find(toggle)!.focus(), toggle);
    await tab.press("Enter");
    await expect.poll(state).toBe(before);
  });

  test("what is folded on a phone opens with a click on its line", async ({ tab }) => {
    await tab.evaluate(() => (document.querySelector<HTMLElement>("joint-scorecard")!.style.width = "380px"));
    const open = () => tab.evaluate(() => window.find(".handoffs .content")!.checkVisibility());
    await expect.poll(open).toBe(false);
    await click(tab, ".handoffs h3");
    await expect.poll(open).toBe(true);
  });

  test("the arrow keys share the credit another way", async ({ tab }) => {
    await tab.evaluate(() => {
      for (const details of document.querySelector("joint-scorecard")!.shadowRoot!.querySelectorAll("details")) details.open = true;
      window.find(".models input:checked")!.focus();
    });
    await shows(tab, ".models .chosen", "Linear");
    await tab.press("ArrowRight");
    await shows(tab, ".models .chosen", "U-shaped");
  });
});

test.describe("lives", () => {
  test("on when it is moved, taken out and put back, also into another document's tree", async ({ tab, site }) => {
    site.put("/", html(`${CARD}<aside></aside>`)).put(PATH, scorecard());
    await tab.open(site.url);
    await shows(tab, "h2", "One team");
    await tab.evaluate(() => document.querySelector("aside")!.append(document.querySelector("joint-scorecard")!));
    await shows(tab, "h2", "One team");
    await tab.evaluate(async () => {
      const card = document.querySelector("joint-scorecard")!;
      card.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      document.body.prepend(card);
    });
    await shows(tab, "h2", "One team");
    await tab.evaluate(async () => {
      const card = document.querySelector("joint-scorecard")!;
      document.implementation.createHTMLDocument("Other").body.append(card);
      document.body.append(card);
    });
    await shows(tab, "h2", "One team");
    const surface = () => tab.evaluate(() => getComputedStyle(window.find(".card")!).borderRadius);
    await expect.poll(surface).toBe("12px");
  });

  test("on with a fresh module when its own has broken", async ({ tab, site, quiet }) => {
    quiet.expect(/the module has broken/);
    site.put("/", html(`${CARD}<joint-scorecard id="other" src="/other.json"></joint-scorecard>`));
    site.put(PATH, scorecard()).put("/other.json", scorecard("Others"));
    await tab.open(site.url);
    await expect.poll(() => events(tab)).toHaveLength(2);
    await tab.evaluate(() => window.breakModule());
    site.put(PATH, scorecard("Next"));
    await tab.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh().catch(() => {}));
    await expect.poll(() => tab.evaluate(() => window.instances.length)).toBe(2);
    await tab.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    await shows(tab, "h2", "Next");
    expect(await tab.evaluate(() => window.find("h2", "#other")!.innerText)).toBe("Others");
  });

  test("when the reader goes away and comes back", async ({ tab, site }) => {
    site.put("/", html(`<a href="/away">Away</a>${CARD}`)).put(PATH, scorecard()).put("/away", html("<p>Away</p>"));
    await tab.open(site.url);
    await shows(tab, "h2", "One team");
    const link = await tab.evaluate(() => document.querySelector("a")!.getBoundingClientRect().toJSON() as DOMRect);
    await tab.click(link.x + link.width / 2, link.y + link.height / 2);
    await expect.poll(() => tab.evaluate(() => location.pathname).catch(() => "")).toBe("/away");
    site.put(PATH, scorecard("Back again"));
    await tab.back();
    await shows(tab, "h2", "Back again");
  });
});

test.describe("says what happened", () => {
  const alert = "[role=alert]";

  test("at an address with nothing behind it, and tries again when asked", async ({ tab, site }) => {
    site.put("/", html(CARD));
    await tab.open(site.url);
    await shows(tab, alert, PATH);
    expect(await tab.evaluate(() => window.events)).toMatchObject([{ name: "error", real: true, stale: false }]);
    site.put(PATH, scorecard());
    await click(tab, `${alert} button, [part~=error] button`);
    await shows(tab, "h2", "One team");
  });

  test("when the newest answer is none: the last good card stays", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await tab.open(site.url);
    await shows(tab, "h2", "One team");
    site.put(PATH, "<!doctype html><title>Sign in</title>");
    const code = await tab.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh().then(() => "", (error: any) => error.code));
    expect(code).not.toBe("");
    await shows(tab, "h2", "One team");
    await shows(tab, ".card", "Try now");
  });

  test("when the source cannot be reached", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, (_, response) => void response.destroy());
    await tab.open(site.url);
    await shows(tab, alert, PATH);
    expect(await tab.evaluate(() => window.events[0]!.code)).toBe("unreachable");
  });

  test("when the page's policy forbids an address", async ({ tab, site, quiet }) => {
    quiet.expect(/^policy: connect-src/);
    site.put("/", html('<joint-scorecard src="http://127.0.0.2:9/scorecard.json"></joint-scorecard>'));
    await tab.open(site.url);
    await shows(tab, alert, "connect-src");
    expect(await tab.evaluate(() => window.events[0]!.code)).toBe("blocked-by-policy");
  });

  test("when the page's policy refuses WebAssembly: the fallback stays", async ({ tab, site, quiet }) => {
    quiet.expect(/^policy: script-src/);
    const body = html(CARD.replace("></", "><p>Last week: 94 points</p></"));
    site.put("/", (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": POLICY.replace(" 'wasm-unsafe-eval'", "") }).end(body);
    });
    await tab.open(site.url);
    await shows(tab, alert, "'wasm-unsafe-eval'");
    expect(await tab.evaluate(() => document.querySelector("joint-scorecard p")!.checkVisibility())).toBe(true);
    expect(await tab.evaluate(() => window.events[0]!.code)).toBe("wasm-refused");
  });

  test("when the module is missing", async ({ tab, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard()).put("/pkg/joint-scorecard.wasm", (_, response) => void response.writeHead(404).end());
    await tab.open(site.url);
    await shows(tab, alert, "answered 404");
    expect(await tab.evaluate(() => window.events[0]!.code)).toBe("wasm-unavailable");
  });
});
