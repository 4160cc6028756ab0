// Where a document comes from: the page, or requests and how they are repeated.
import type { Page } from "@playwright/test";
import { expect, page as html, record, scorecard, test } from "./site.js";

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
