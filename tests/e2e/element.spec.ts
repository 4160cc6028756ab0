// The element's manners: attributes, properties, events, slots, and its life in a page.
import type { Page } from "@playwright/test";
import { expect, page as html, record, recordShifts, scorecard, shifts, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;

const events = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).events);
const names = async (page: Page): Promise<string[]> => (await events(page)).map(({ name }) => name);
const title = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

test.describe("a document", () => {
  test("comes from src, and load is said once", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await expect.poll(() => names(page)).toEqual(["load"]);
    expect(site.count(PATH)).toBe(1);
  });

  test("comes from a script in the element", async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard>\n<script type="application/json">${scorecard("Inside")}</script>\n</joint-scorecard>`));
    await page.goto(site.url);
    await expect(title(page, "Inside")).toBeVisible();
  });

  test("may arrive long after the element has begun", async ({ page, site }) => {
    const [before, after] = html("<joint-scorecard>|</joint-scorecard>").replace('"module"', '"module" async').split("|");
    let rest: (() => void) | undefined;
    site.put("/", (_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write(`${before}<p>Part one</p>`);
      rest = () => response.end(`<script type="application/json">${scorecard("Late")}</script>${after}`);
    });
    await record(page);
    await page.goto(site.url, { waitUntil: "commit" });
    await page.waitForFunction(() => document.querySelector("joint-scorecard:defined"));
    rest!();
    await expect(title(page, "Late")).toBeVisible();
    expect(await names(page)).toEqual(["load"]);
  });

  test("is not looked for at an empty address", async ({ page, site }) => {
    site.put("/", html('<joint-scorecard src=" "><p slot="empty">Nothing yet</p></joint-scorecard>'));
    await page.goto(site.url);
    await expect(page.getByText("Nothing yet")).toBeVisible();
    expect(site.count("/")).toBe(1);
  });

  test("is read from the script again by refresh", async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard><script type="application/json">${scorecard("Before")}</script></joint-scorecard>`));
    await page.goto(site.url);
    await expect(title(page, "Before")).toBeVisible();
    await page.evaluate((text) => {
      const card = document.querySelector("joint-scorecard")! as any;
      card.querySelector("script").firstChild.data = text;
      return card.refresh();
    }, scorecard("After"));
    await expect(title(page, "After")).toBeVisible();
  });

  for (const form of ["an object", "JSON"]) {
    test(`comes from data as ${form}, which replaces src`, async ({ page, site }) => {
      site.put("/", html(CARD)).put(PATH, scorecard());
      await page.goto(site.url);
      await expect(title(page, "One team")).toBeVisible();
      await page.evaluate(
        ([text, form]) => {
          (document.querySelector("joint-scorecard") as any).data = form === "JSON" ? text : JSON.parse(text!);
        },
        [scorecard("From data"), form],
      );
      await expect(title(page, "From data")).toBeVisible();
      await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).data = null));
      await expect(title(page, "One team")).toBeVisible();
    });
  }

  test("comes through transform, whatever the source sent", async ({ page, site }) => {
    site.put("/", html("")).put("/rows.csv", "title\nMade of rows\n").put("/rows.json", '{"name": "Made of JSON"}');
    await page.goto(site.url);
    await page.evaluate((text) => {
      const card = document.createElement("joint-scorecard") as any;
      card.transform = async (json: any, response: Response) => {
        const title = json ? json.name : (await response.text()).split("\n")[1];
        return { ...JSON.parse(text), title };
      };
      card.src = "/rows.csv";
      document.body.append(card);
    }, scorecard());
    await expect(title(page, "Made of rows")).toBeVisible();
    await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).src = "/rows.json"));
    await expect(title(page, "Made of JSON")).toBeVisible();
  });

  test("a transform that throws is said, and what it threw is not shown", async ({ page, site }) => {
    site.put("/", html("")).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    await page.evaluate((src) => {
      const card = document.createElement("joint-scorecard") as any;
      card.transform = () => {
        throw new Error("secret");
      };
      card.src = src;
      document.body.append(card);
    }, PATH);
    await expect(page.getByRole("alert")).toContainText(PATH);
    await expect(page.getByRole("alert")).not.toContainText("secret");
    expect((await events(page))[0]).toMatchObject({ name: "error", code: "transform-failed" });
  });

  test("reports what had to be left out", async ({ page, site }) => {
    const document_ = JSON.parse(scorecard());
    document_.goals[1].target = "12k";
    document_.time_zone = "Mars/Olympus";
    document_.locale = "so british";
    site.put("/", html(CARD)).put(PATH, JSON.stringify(document_));
    await record(page);
    await page.goto(site.url);
    await expect.poll(() => names(page)).toEqual(["load", "problem"]);
    const problems = [
      { path: "goals[1].target", expected: "a number", found: '"12k"' },
      { path: "time_zone", expected: "an IANA time zone like Europe/London", found: '"Mars/Olympus"' },
      { path: "locale", expected: "a BCP 47 language tag like en-GB", found: '"so british"' },
    ];
    expect((await events(page))[1].problems).toEqual(problems);
    expect(await page.evaluate(() => (document.querySelector("joint-scorecard") as any).problems)).toEqual(problems);
  });

  test("gives its figures", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    const figures: any = await page.evaluate(() => (document.querySelector("joint-scorecard") as any).figures);
    expect(figures.goals["goal-0"]).toMatchObject({ progress: 0.4, status: "off_track" });
    // Clocks went back by an hour in between.
    expect(figures.elapsed).toBeCloseTo((50 * 24 + 18.5) / (92 * 24 + 1), 12);
  });

  test("may hold what JSON parsers stumble over", async ({ page, site }) => {
    const lone = scorecard().replace("One team", "One \\ud800 team").replace('"target":100', '"target":1e400');
    site.put("/", html(CARD)).put(PATH, `\ufeff${lone}`);
    await record(page);
    await page.goto(site.url);
    await expect(title(page, "One \ufffd team")).toBeVisible();
    expect((await events(page))[0].problems).toEqual([
      { path: "goals[0].target", expected: "a number", found: '"Infinity"' },
    ]);
  });

  test("keeps its arrays where an old library gives them a toJSON", async ({ page, site }) => {
    site.put("/", html("<joint-scorecard></joint-scorecard>"));
    await page.goto(site.url);
    await page.evaluate((text) => {
      (Array.prototype as any).toJSON = function () {
        return "broken";
      };
      (document.querySelector("joint-scorecard") as any).data = JSON.parse(text);
    }, scorecard());
    await expect(page.getByRole("heading", { name: "Goal 1" })).toBeVisible();
  });
});

test.describe("requests", () => {
  test("the newest wins, however late an older one answers", async ({ page, site }) => {
    let slow: (() => void) | undefined;
    site.put("/", html('<joint-scorecard src="/slow.json"></joint-scorecard>'));
    site.put("/slow.json", (_, response) => {
      slow = () => response.writeHead(200, { "content-type": "application/json" }).end(scorecard("Slow"));
    });
    site.put("/fast.json", scorecard("Fast"));
    await record(page);
    await page.goto(site.url);
    await expect.poll(() => slow).toBeTruthy();
    await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).src = "/fast.json"));
    await expect(title(page, "Fast")).toBeVisible();
    slow!();
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    await expect(title(page, "Fast")).toBeVisible();
    expect(await names(page)).toEqual(["load"]);
  });

  test("a document of another address is not shown as if it were this one's", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).src = "/elsewhere.json"));
    await expect(page.getByRole("alert")).toContainText("/elsewhere.json");
    await expect(title(page, "One team")).toHaveCount(0);
  });

  test("a hundred cards ask one address once, and share one module", async ({ page, site }) => {
    site.put("/", html(CARD.repeat(100))).put(PATH, (_, response) => {
      setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(scorecard()), 300);
    });
    await page.goto(site.url);
    await expect(title(page, "One team")).toHaveCount(100, { timeout: 20_000 });
    expect(site.count(PATH)).toBe(1);
    expect(site.count("/pkg/joint-scorecard.wasm")).toBe(1);
  });

  test("cards that come a moment later get the same answer, but refresh asks anew", async ({ page, site }) => {
    site.put("/", html("")).put(PATH, scorecard());
    await page.goto(site.url);
    await page.evaluate(async (src) => {
      for (let n = 0; n < 5; n++) {
        const card = Object.assign(document.createElement("joint-scorecard"), { src });
        const loaded = new Promise((resolve) => card.addEventListener("joint-scorecard-load", resolve));
        document.body.append(card);
        await loaded;
      }
    }, PATH);
    expect(site.count(PATH)).toBe(1);
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    expect(site.count(PATH)).toBe(2);
    await page.evaluate(() => Promise.all([...document.querySelectorAll("joint-scorecard")].map((card: any) => card.refresh())));
    expect(site.count(PATH)).toBe(3);
  });

  test("refresh asks again and keeps the card where nothing has changed", async ({ page, site }) => {
    const answers = ["first", "same"];
    site.put("/", html(CARD)).put(PATH, (request, response) => {
      if (request.headers["if-none-match"] === '"1"') {
        answers.shift();
        response.writeHead(304).end();
      } else response.writeHead(200, { "content-type": "application/json", etag: '"1"' }).end(scorecard());
    });
    await record(page);
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    const heading = await title(page, "One team").elementHandle();
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    expect(answers).toEqual(["same"]);
    expect(await names(page)).toEqual(["load"]);
    expect(await heading!.evaluate((node) => node.isConnected)).toBe(true);
  });

  test("the browser asks whether its copy is still good", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    const { headers } = site.requests.find(({ line }) => line.endsWith(PATH))!;
    expect(headers["cache-control"]).toBe("max-age=0");
    expect(headers.accept).toBe("application/json");
  });

  test("are repeated every so many seconds, but not while nobody sees the page", async ({ page, site }) => {
    await page.clock.install();
    site.put("/", html(`<joint-scorecard src="${PATH}" refresh="30"></joint-scorecard>`)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    site.put(PATH, scorecard("Second"));
    await page.clock.runFor(31_000);
    await expect(title(page, "Second")).toBeVisible();
    expect(site.count(PATH)).toBe(2);

    const hide = (hidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await hide(true);
    await page.clock.runFor(120_000);
    expect(site.count(PATH)).toBe(2);
    site.put(PATH, scorecard("Third"));
    await hide(false);
    await expect(title(page, "Third")).toBeVisible();
    expect(site.count(PATH)).toBe(3);
  });

  test("are made anew when the page comes back out of the browser's memory", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    site.put(PATH, scorecard("Back again"));
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await expect(title(page, "Back again")).toBeVisible();
  });

  test("do not pass what an old library has put in place of the browser's own functions", async ({ page, site }) => {
    site.put("/", html("")).put(PATH, scorecard());
    await page.goto(site.url);
    await page.evaluate(async (src) => {
      await customElements.whenDefined("joint-scorecard");
      const broken = () => {
        throw new Error("from an old library");
      };
      window.fetch = broken;
      JSON.parse = broken;
      JSON.stringify = broken;
      window.Promise = class extends Promise<unknown> {
        static override resolve = broken;
      } as PromiseConstructor;
      const card = document.createElement("joint-scorecard") as any;
      card.src = src;
      document.body.append(card);
    }, PATH);
    await expect(title(page, "One team")).toBeVisible();
  });

  test("come at least five seconds apart", async ({ page, site }) => {
    await page.clock.install();
    site.put("/", html('<joint-scorecard refresh="0.1"></joint-scorecard>')).put(PATH, scorecard());
    await page.goto(site.url);
    // Told by the page's own clock, which goes on while a busy machine does something else.
    await page.evaluate((src) => {
      const times: number[] = ((window as any).times = []);
      Object.assign(document.querySelector("joint-scorecard")!, { src, token: () => String(times.push(Date.now())) });
    }, PATH);
    await expect(title(page, "One team")).toBeVisible();
    await page.clock.runFor(5_500);
    await expect.poll(() => site.count(PATH)).toBe(2);
    const [first, second] = await page.evaluate(() => (window as any).times);
    expect(second - first).toBeGreaterThanOrEqual(5_000);
  });

  test("are repeated each minute after a failure, and at once when the network is back", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    await page.clock.install();
    site.put("/", html(CARD));
    await page.goto(site.url);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.clock.runFor(61_000);
    await expect.poll(() => site.count(PATH)).toBe(2);
    site.put(PATH, scorecard());
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(title(page, "One team")).toBeVisible();
    await page.clock.runFor(600_000);
    expect(site.count(PATH)).toBe(3);
  });

  test("leave a source alone for as long as it asks", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    await page.clock.install();
    site.put("/", html(CARD)).put(PATH, (_, response) => void response.writeHead(503, { "retry-after": "300" }).end());
    await page.goto(site.url);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.clock.runFor(290_000);
    expect(site.count(PATH)).toBe(1);
    await page.clock.runFor(11_000);
    await expect.poll(() => site.count(PATH)).toBe(2);
  });
});

test.describe("a token", () => {
  test("is asked for before each request, and once more on 401", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    const heard: (string | undefined)[] = [];
    site.put("/", html("")).put(PATH, (request, response) => {
      heard.push(request.headers.authorization);
      const good = request.headers.authorization === "Bearer second";
      response.writeHead(good ? 200 : 401, { "content-type": "application/json" }).end(scorecard());
    });
    await record(page);
    await page.goto(site.url);
    await page.evaluate((src) => {
      const card = document.createElement("joint-scorecard") as any;
      const tokens = ["first", "second"];
      card.token = async () => tokens.shift() ?? "second";
      card.src = src;
      document.body.append(card);
    }, PATH);
    await expect(title(page, "One team")).toBeVisible();
    expect(heard).toEqual(["Bearer first", "Bearer second"]);
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    expect(heard).toEqual(["Bearer first", "Bearer second", "Bearer second"]);
    expect(JSON.stringify(await events(page)) + (await page.content())).not.toContain("second");
  });

  test("that cannot be had is said without it", async ({ page, site }) => {
    site.put("/", html("")).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    await page.evaluate((src) => {
      const card = document.createElement("joint-scorecard") as any;
      card.token = () => Promise.reject(new Error("secret"));
      card.src = src;
      document.body.append(card);
    }, PATH);
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByRole("alert")).not.toContainText("secret");
    expect((await events(page))[0]).toMatchObject({ name: "error", code: "token-failed" });
    expect(site.count(PATH)).toBe(0);
  });

  test("that no header can hold is not shown either", async ({ page, site }) => {
    site.put("/", html("")).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    await page.evaluate((src) => {
      const card = document.createElement("joint-scorecard") as any;
      card.token = "sec\nret";
      card.src = src;
      document.body.append(card);
    }, PATH);
    await expect(page.getByRole("alert")).toBeVisible();
    expect(JSON.stringify(await events(page))).not.toContain("sec\\nret");
  });

  test("that is set later brings the card at once", async ({ page, site, quiet }) => {
    quiet.expect(/Failed to load resource/);
    site.put("/", html(CARD)).put(PATH, (request, response) => {
      const status = request.headers.authorization ? 200 : 401;
      response.writeHead(status, { "content-type": "application/json" }).end(scorecard());
    });
    await page.goto(site.url);
    await expect(page.getByRole("alert")).toBeVisible();
    await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).token = "good"));
    await expect(title(page, "One team")).toBeVisible();
  });
});

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
