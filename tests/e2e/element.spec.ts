// The element's manners: attributes, properties, events, slots, and its life in a page.
import type { Page } from "@playwright/test";
import { expect, page as html, record, recordShifts, scorecard, shifts, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;

const events = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).events);
const title = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

test.describe("attributes and properties", () => {
  test("every attribute has a property that writes it", async ({ page, site }) => {
    // The address among them is asked.
    site.put("/", html("<joint-scorecard></joint-scorecard>")).put("/12", scorecard());
    await page.goto(site.url);
    const without = await page.evaluate(() => {
      const card = document.querySelector("joint-scorecard") as any;
      return card.constructor.observedAttributes.filter((name: string) => {
        card[name] = "12";
        return card.getAttribute(name) !== "12";
      });
    });
    expect(without).toEqual([]);
  });

  test("properties read what the attributes mean", async ({ page, site }) => {
    site.put("/", html('<joint-scorecard sections=" goals  score" theme="blue" view="wall"></joint-scorecard>'));
    await page.goto(site.url);
    const read = () =>
      page.evaluate(() => {
        const { sections, theme, view, images, credentials, src, locale, viewer } = document.querySelector("joint-scorecard") as any;
        return { sections, theme, view, images, credentials, src, locale, viewer };
      });
    expect(await read()).toEqual({
      sections: ["goals", "score"],
      theme: "auto",
      view: "wall",
      images: "same-origin",
      credentials: "same-origin",
      src: null,
      locale: null,
      viewer: null,
    });
    const attribute = await page.evaluate(() => {
      const card = document.querySelector("joint-scorecard") as any;
      card.sections = ["score"];
      card.view = null;
      return [card.getAttribute("sections"), card.hasAttribute("view")];
    });
    expect(attribute).toEqual(["score", false]);
  });

  test("what is set before the class is there is kept", async ({ page, site }) => {
    site.put("/", html("<joint-scorecard></joint-scorecard>", "")).put(PATH, scorecard("Early"));
    await page.goto(site.url);
    await page.evaluate((src) => {
      const card = document.querySelector("joint-scorecard") as any;
      card.src = src;
      card.refresh = 60;
      card.transform = (json: any) => ({ ...json, title: `${json.title} bird` });
      return import("/pkg/joint-scorecard.js" as string);
    }, PATH);
    await expect(title(page, "Early bird")).toBeVisible();
    await expect(page.locator("joint-scorecard")).toHaveAttribute("refresh", "60");
  });

  test("refresh waits for a module that is still on its way", async ({ page, site }) => {
    site.put("/", html("", "")).put(PATH, scorecard());
    await page.goto(site.url);
    await page.evaluate(async (src) => {
      await import("/pkg/joint-scorecard.js" as string);
      const card = document.createElement("joint-scorecard") as any;
      card.src = src;
      document.body.append(card);
      await card.refresh();
    }, PATH);
    await expect(title(page, "One team")).toBeVisible();
  });

  test("the locale is the attribute, then the closest lang, then the document's", async ({ page, site }) => {
    const document_ = { ...JSON.parse(scorecard("T", 1)), locale: "fr" };
    document_.goals[0].target = 1234567;
    site.put("/", html(`<main lang="de"><div id="outer"></div></main>${CARD}`).replace('<html lang="en">', "<html>"));
    site.put(PATH, JSON.stringify(document_));
    await page.goto(site.url);
    const french = page.locator("joint-scorecard").first();
    await expect(french).toContainText("1,23\u00a0M");
    await page.evaluate((src) => {
      const root = document.getElementById("outer")!.attachShadow({ mode: "open" });
      const card = Object.assign(document.createElement("joint-scorecard"), { src });
      root.append(card);
    }, PATH);
    const german = page.locator("#outer joint-scorecard");
    await expect(german).toContainText("1,23\u00a0Mio.");
    await german.evaluate((card: any) => (card.locale = "en_IN"));
    await expect(german).toContainText("12.3L");
    await german.evaluate((card: any) => (card.locale = "not a locale"));
    await expect(german).toContainText("1,23\u00a0Mio.");
  });

  test("sections are shown in the order wanted", async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard src="${PATH}" sections="goals unknown score"></joint-scorecard>`)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    const regions = page.locator("joint-scorecard").getByRole("region");
    await expect(regions).toHaveCount(2);
    await expect(regions.nth(1)).toContainText("Joint score");
  });

  test("texts can be replaced", async ({ page, site }) => {
    site.put("/", html("<joint-scorecard></joint-scorecard>"));
    await page.goto(site.url);
    await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).messages = { "state.empty": "Bientôt" }));
    await expect(title(page, "Bientôt")).toBeVisible();
  });
});

test.describe("events", () => {
  test("bubble out of shadow roots, with a handler that may call the card back", async ({ page, site }) => {
    site.put("/", html('<div id="outer"></div>')).put(PATH, scorecard());
    await page.goto(site.url);
    const heard = await page.evaluate(async (src) => {
      const root = document.getElementById("outer")!.attachShadow({ mode: "open" });
      const card = Object.assign(document.createElement("joint-scorecard"), { src }) as any;
      const event = new Promise<CustomEvent>((resolve) =>
        document.addEventListener("joint-scorecard-load", resolve as EventListener, { once: true }),
      );
      root.append(card);
      const { bubbles, composed } = await event;
      await card.refresh();
      return { bubbles, composed, problems: card.problems };
    }, PATH);
    expect(heard).toEqual({ bubbles: true, composed: true, problems: [] });
  });

  test("a handler that throws harms nobody", async ({ page, site, quiet }) => {
    quiet.expect(/from the page/);
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.addInitScript(() =>
      document.addEventListener("joint-scorecard-load", () => {
        throw new Error("from the page");
      }),
    );
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    site.put(PATH, scorecard("Next"));
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    await expect(title(page, "Next")).toBeVisible();
  });
});

test.describe("slots", () => {
  test("show what the page put there while loading, when empty, and under the card", async ({ page, site }) => {
    let answer: (() => void) | undefined;
    site.put(
      "/",
      html(
        `<joint-scorecard src="${PATH}"><p slot="loading">Patience</p><p slot="footer">Run by operations</p></joint-scorecard>
         <joint-scorecard><p slot="empty">Nothing yet</p></joint-scorecard>`,
      ),
    );
    site.put(PATH, (_, response) => {
      answer = () => response.writeHead(200, { "content-type": "application/json" }).end(scorecard());
    });
    await page.goto(site.url);
    await expect(page.getByText("Patience")).toBeVisible();
    await expect(page.getByText("Nothing yet")).toBeVisible();
    await expect(page.getByText("Run by operations")).toBeHidden();
    answer!();
    await expect(page.getByText("Run by operations")).toBeVisible();
    await expect(page.getByText("Patience")).toBeHidden();
  });

  test("what stands in the element is read until the card is there, and beside a failure", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    const held: (() => void)[] = [];
    site.put("/", html(`<joint-scorecard src="${PATH}"><p>Last week: 94 points</p></joint-scorecard>`));
    site.put(PATH, (_, response) => void held.push(() => response.writeHead(500).end()));
    await page.goto(site.url);
    await expect.poll(() => held.length).toBe(1);
    await expect(page.getByText("Last week: 94 points")).toBeVisible();
    held[0]!();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByText("Last week: 94 points")).toBeVisible();
    site.put(PATH, scorecard());
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(title(page, "One team")).toBeVisible();
    await expect(page.getByText("Last week: 94 points")).toBeHidden();
  });

  test("a static rendering stays until the card is there", async ({ page, site }) => {
    let answer: (() => void) | undefined;
    site.put("/", html(`<joint-scorecard src="${PATH}"><template shadowrootmode="open"><h2>Static</h2></template></joint-scorecard>`));
    site.put(PATH, (_, response) => {
      answer = () => response.writeHead(200, { "content-type": "application/json" }).end(scorecard());
    });
    await page.goto(site.url);
    await expect.poll(() => answer).toBeTruthy();
    await expect(title(page, "Static")).toBeVisible();
    answer!();
    await expect(title(page, "One team")).toBeVisible();
    await expect(title(page, "Static")).toHaveCount(0);
  });
});

test.describe("in a page", () => {
  test("moving keeps the card, its nodes and its requests", async ({ page, site }) => {
    site.put("/", html(`<main></main><aside></aside>`)).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    const same = await page.evaluate(async (src) => {
      const card = Object.assign(document.createElement("joint-scorecard"), { src });
      document.querySelector("main")!.append(card);
      await new Promise((resolve) => card.addEventListener("joint-scorecard-load", resolve));
      const base = card.shadowRoot!.querySelector("[part~=card]");
      document.querySelector("aside")!.append(card);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return base === card.shadowRoot!.querySelector("[part~=card]");
    }, PATH);
    expect(same).toBe(true);
    await expect(title(page, "One team")).toBeVisible();
    expect(site.count(PATH)).toBe(1);
  });

  test("removing ends requests and timers, putting back starts again", async ({ page, site }) => {
    await page.clock.install();
    site.put("/", html(`<joint-scorecard src="${PATH}" refresh="10"></joint-scorecard>`)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await page.evaluate(() => {
      (window as any).card = document.querySelector("joint-scorecard");
      (window as any).card.remove();
    });
    await page.clock.runFor(60_000);
    expect(site.count(PATH)).toBe(1);
    const refused = await page.evaluate(() => (window as any).card.refresh().catch((error: any) => error.code));
    expect(refused).toBe("removed");
    site.put(PATH, scorecard("Back again"));
    await page.evaluate(() => document.body.append((window as any).card));
    await expect(title(page, "Back again")).toBeVisible();
    await page.clock.runFor(11_000);
    await expect.poll(() => site.count(PATH)).toBe(3);
  });

  test("removing gives up a request under way", async ({ page, site }) => {
    let closed = false;
    site.put("/", html(CARD)).put(PATH, (_, response) => void response.on("close", () => (closed = true)));
    await page.goto(site.url);
    await expect.poll(() => site.count(PATH)).toBe(1);
    await page.evaluate(() => document.querySelector("joint-scorecard")!.remove());
    await expect.poll(() => closed).toBe(true);
  });

  test("moving into a frame's document keeps its looks", async ({ page, site }) => {
    site.put("/", html(`${CARD}<iframe src="/frame"></iframe>`)).put("/frame", html("", "")).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await page.evaluate(() => {
      const frame = document.querySelector("iframe")!.contentDocument!;
      frame.body.append(document.querySelector("joint-scorecard")!);
    });
    const card = page.frameLocator("iframe").locator("joint-scorecard");
    await expect(card.getByRole("heading", { name: "One team" })).toBeVisible();
    expect(await card.evaluate((element) => element.shadowRoot!.adoptedStyleSheets.length)).toBeGreaterThan(0);
    await expect(card.locator("[part~=card]")).toHaveCSS("box-sizing", "border-box");
  });

  test("mount draws a card into any element and takes it away again", async ({ page, site }) => {
    site.put("/", html("<section><p>Before</p></section>", "")).put(PATH, scorecard()).put("/other.json", scorecard("Other"));
    await page.goto(site.url);
    await page.evaluate(async (src) => {
      const { mount } = await import("/pkg/element.js" as string);
      (window as any).mounted = mount(document.querySelector("section"), { src, theme: "dark" });
    }, PATH);
    await expect(title(page, "One team")).toBeVisible();
    expect(await page.evaluate(() => customElements.get("joint-scorecard"))).toBeUndefined();
    await page.evaluate(() => (window as any).mounted.update({ src: "/other.json" }));
    await expect(title(page, "Other")).toBeVisible();
    await expect(page.locator("body > section")).toHaveAttribute("theme", "dark");
    await page.evaluate(() => (window as any).mounted.destroy());
    await expect(page.getByText("Before")).toBeVisible();
    await expect(title(page, "Other")).toHaveCount(0);
  });

  test("a second loading of the script is quiet, another version says so", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    const warnings: string[] = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await page.evaluate(() => import("/pkg/joint-scorecard.js?again" as string));
    expect(warnings).toEqual([]);

    site.put("/later", html("", ""));
    await page.goto(`${site.url}/later`);
    await page.evaluate(async () => {
      customElements.define("joint-scorecard", class extends HTMLElement { static version = "0.0.1"; });
      await import("/pkg/joint-scorecard.js" as string);
    });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("0.0.1");
  });

  test("leaves no globals behind", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.addInitScript(() => ((window as any).before = new Set(Object.getOwnPropertyNames(window))));
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    const added = await page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !(window as any).before.has(name)));
    expect(added).toEqual(["before"]);
  });

  test("nothing shifts while it loads, not even below a card for which the page has kept room", async ({ page, site }) => {
    site.put("/style.css", "joint-scorecard { display: block; min-height: 2000px }");
    const head = '<link rel="stylesheet" href="/style.css"><script type="module" src="/pkg/joint-scorecard.js"></script>';
    site.put("/", html(`<p>Above</p>${CARD}`)).put("/below", html(`${CARD}<p>Below</p>`, head)).put(PATH, scorecard());
    await recordShifts(page);
    for (const path of ["/", "/below"]) {
      await page.goto(site.url + path);
      await expect(title(page, "One team")).toBeVisible();
      expect(await shifts(page), path).toEqual([]);
    }
    // What does shift is heard.
    await page.evaluate(() => document.body.prepend(Object.assign(document.createElement("p"), { innerText: "News\n".repeat(9) })));
    expect(await shifts(page)).not.toEqual([]);
  });
});
