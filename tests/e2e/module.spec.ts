// The module itself: refused, missing, broken while it runs, and beside another program of its kind.
import type { Page } from "@playwright/test";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Answer, expect, isWhole, page as html, POLICY, record, scorecard, test } from "./site.js";
import { unpack } from "../../www/src/unpack.js";

const PATH = "/api/scorecard.json";
const WASM = "/pkg/joint-scorecard.wasm";
const PACKED = readFileSync(join(import.meta.dirname, "../../pkg/joint-scorecard.wasm"));
const FAR = "<p>Elsewhere</p>".repeat(120);
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;
const FALLBACK = `<joint-scorecard src="${PATH}"><p>Last week: 94 points</p></joint-scorecard>`;

const events = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).events);
const title = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

test.describe("where there can be no card", () => {
  test("a policy that refuses WebAssembly is named, and the fallback stays", async ({ page, site, quiet }) => {
    quiet.expect(/Content Security Policy/);
    const refused: Answer = (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html", "content-security-policy": POLICY.replace(" 'wasm-unsafe-eval'", "") })
        .end(html(FALLBACK));
    site.put("/", refused).put(PATH, scorecard());
    await record(page);
    await page.goto(site.url);
    await expect(page.getByRole("alert")).toContainText("'wasm-unsafe-eval'");
    await expect(page.getByText("Last week: 94 points")).toBeVisible();
    expect(await events(page)).toMatchObject([{ name: "error", code: "wasm-refused", stale: false, real: true }]);
    const refreshed = await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh().catch((error: any) => error.code));
    expect(refreshed).toBe("wasm-refused");
  });

  const MISSING: [string, Answer, string | RegExp][] = [
    ["is missing", (_, response) => void response.writeHead(404).end(), /answered 404/],
    [
      "is a web page",
      (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"),
      /a web page came from .*joint-scorecard\.wasm/,
    ],
    ["does not arrive", (_, response) => void response.destroy(), /did not answer/],
    ["was cut off", (_, response) => void response.writeHead(200, { "content-type": "application/wasm" }).end(PACKED.subarray(0, -5000)), /answered 200/],
    ["is noise", (_, response) => void response.writeHead(200, { "content-type": "image/png" }).end(randomBytes(50_000)), /answered 200/],
    ["is broken", (_, response) => void response.writeHead(200, { "content-type": "application/wasm" }).end("\0asm"), /answered 200/],
  ];
  for (const [name, answer, message] of MISSING) {
    test(`a module that ${name} is named, and the next card tries again`, async ({ page, site, quiet }) => {
      quiet.expect(/Failed to load resource/);
      site.put("/", html(FALLBACK)).put(PATH, scorecard()).put(WASM, answer);
      await record(page);
      await page.goto(site.url);
      await expect(page.getByRole("alert")).toContainText(message);
      await expect(page.getByText("Last week: 94 points")).toBeVisible();
      expect(await events(page)).toMatchObject([{ name: "error", code: "wasm-unavailable" }]);
      site.forget(WASM);
      await page.evaluate(() => document.body.append(document.querySelector("joint-scorecard")!.cloneNode()));
      await expect(title(page, "One team")).toBeVisible();
    });
  }

  test("a module of an unknown type loads all the same", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await page.route(`**${WASM}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
  });

  test("packed as it is, the module is one that tools can read", async () => {
    const module = await WebAssembly.compile(PACKED);
    expect(WebAssembly.Module.customSections(module, "packed")).toHaveLength(1);
  });

  test("what is packed is put together again, whatever operators it has", async () => {
    const root = join(import.meta.dirname, "../..");
    const folder = await mkdtemp(join(tmpdir(), "packed-"));
    const file = (name: string) => join(folder, name);
    const run = (program: string, ...args: string[]) => promisify(execFile)(program, args, { cwd: root });
    const binaryen = (tool: string, ...args: string[]) =>
      run(process.execPath, join(root, "node_modules/binaryen/bin", tool), "--all-features", ...args);
    await binaryen("wasm-as", "pack/tests/operators.wat", "-o", file("plain"));
    await run("cargo", "run", "--quiet", "--package", "joint-scorecard-pack", "--", file("plain"), file("packed"));
    await writeFile(file("unpacked"), unpack(await readFile(file("packed"))));
    // Sizes are written in another way; written anew, both are the same.
    for (const name of ["plain", "unpacked"]) await binaryen("wasm-opt", file(name), "-o", file(name));
    expect(await readFile(file("unpacked"))).toEqual(await readFile(file("plain")));
    await rm(folder, { recursive: true });
  });

  test("importing without a document does nothing and does not throw", async () => {
    const entries = ["joint-scorecard.js", "element.js"].map((name) => join(import.meta.dirname, "../../pkg", name));
    const script = `for (const entry of ${JSON.stringify(entries)}) { const names = Object.keys(await import(entry)); console.log(names.sort().join()); }`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script]);
    expect(stdout.trim().split("\n")).toEqual(["JointScorecard,mount", "JointScorecard,mount"]);
    expect(stderr).toBe("");
  });
});

/** Lets a page break the module as a fault of its own would: from then on its memory is nonsense. */
const breakable = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const instances: WebAssembly.Instance[] = ((window as any).instances = []);
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (async (module: any, imports: any) => {
      const instance: any = await instantiate(module, imports);
      // What is loaded later has no memory of its own, and is no instance by itself.
      if (memory(instance)) instances.push(instance);
      return instance;
    }) as typeof instantiate;
    const memory = (instance: WebAssembly.Instance) =>
      Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
    (window as any).breakNow = () => new Uint8Array(memory(instances.at(-1)!)!.buffer).fill(0xff);
  });

const instances = (page: Page): Promise<number> => page.evaluate(() => (window as any).instances.length);

test.describe("what is loaded later", () => {
  const LATER = "/pkg/joint-scorecard.later.wasm";

  test.use({ reader: false });

  test.beforeEach(async ({ page, site }) => {
    site.put("/", html(`${FAR}${CARD}${FAR}${CARD}`)).put(PATH, scorecard());
    await page.goto(site.url);
    await expect(title(page, "One team")).toHaveCount(2);
  });

  test("is no part of the first view of an example company", async ({ page, site }) => {
    const example = join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json");
    site.put("/", html(CARD)).put(PATH, await readFile(example, "utf8"));
    const loaded = new Set<string>();
    page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
    await page.goto(site.url, { waitUntil: "networkidle" });
    await expect(page.locator(".goal").first()).toBeVisible();
    expect([...loaded].filter((path) => /later|languages/.test(path))).toEqual([]);
    await page.mouse.move(600, 300);
    await expect(page.locator(".funnel")).toBeAttached();
    expect(loaded).toContain(LATER);
  });

  test("changes nothing of how the first view looks", async ({ page, site }) => {
    const example = join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json");
    site.put("/", html(CARD)).put(PATH, await readFile(example, "utf8"));
    await page.goto(site.url, { waitUntil: "networkidle" });
    await expect(page.locator("joint-scorecard .later")).toBeAttached();
    const looks = () =>
      page.evaluate(() =>
        [...document.querySelector("joint-scorecard")!.shadowRoot!.querySelectorAll(":is(.header, .score, .needs, .goals) *")].map((element) => {
          const style = getComputedStyle(element);
          return [element.nodeName, element.getAttribute("class"), ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)];
        }),
      );
    const before = await looks();
    expect(before.length).toBeGreaterThan(300);
    await page.keyboard.press("Control");
    await isWhole(page);
    const after = await looks();
    const differences = after.flatMap(([name, kind, ...style], n) => {
      const other = style.filter((one, at) => one !== before[n]?.[at + 2]);
      return other.length ? [`${name}.${kind}: ${other.join("; ")}`] : [];
    });
    expect(differences).toEqual([]);
  });

  test("is fetched for whoever is about to print the page or to search it", async ({ page }) => {
    await page.keyboard.press("Control");
    await expect(page.locator("joint-scorecard").last().locator(".alignment")).toBeAttached();
  });

  test("is fetched when a reader comes near to where it stands", async ({ page, site }) => {
    const card = page.locator("joint-scorecard").first();
    await expect(card.locator(".goals")).toBeAttached();
    await expect(card.locator(".alignment")).not.toBeAttached();
    // Whatever is under way has arrived.
    await page.waitForLoadState("networkidle");
    expect(site.count(LATER)).toBe(0);
    await card.locator(".later").scrollIntoViewIfNeeded();
    await expect(card.locator(".alignment")).toBeAttached();
    expect(site.count(LATER)).toBe(1);
  });

  const figure = (page: Page) => page.locator("joint-scorecard").first().locator(".figure").first();
  const explanation = (page: Page) => page.locator("joint-scorecard").first().locator(".explain");

  test("is fetched once for all cards, when somebody reaches for one", async ({ page, site }) => {
    await page.getByText("Elsewhere").first().click();
    await page.waitForLoadState("networkidle");
    expect(site.count(LATER)).toBe(0);
    await figure(page).focus();
    await page.keyboard.press("Enter");
    await expect(explanation(page)).toContainText("How was this made");
    await page.locator("joint-scorecard").last().locator(".figure").first().click();
    await expect(page.locator("joint-scorecard").last().locator(".explain")).toContainText("How was this made");
    expect(site.count(LATER)).toBe(1);
  });

  test("that does not arrive says so, and comes by itself as soon as it can", async ({ page, quiet }) => {
    quiet.expect(/a part of the module did not arrive/);
    quiet.expect(/Failed to load resource/);
    let tries = 0;
    await page.route(`**${LATER}`, (route) => (tries++, route.abort()));
    await figure(page).click();
    await expect(explanation(page)).toContainText("could not be loaded");
    // Signs of a reader do not multiply what a server in trouble has to answer.
    for (let step = 0; step < 40; step++) await page.mouse.move(100 + 5 * step, 200 + step);
    expect(tries).toBeLessThan(4);
    await page.unroute(`**${LATER}`);
    await expect(explanation(page)).toContainText("How was this made");
  });

  test("comes to a wall that began without it", async ({ page, site, quiet }) => {
    quiet.expect(/a part of the module did not arrive/);
    quiet.expect(/Failed to load resource/);
    await page.route(`**${LATER}`, (route) => route.abort());
    site.put("/wall", html(`<joint-scorecard src="${PATH}" view="wall"></joint-scorecard>`));
    await page.goto(`${site.url}/wall`);
    await expect(page.locator("joint-scorecard")).toContainText("could not be loaded");
    await page.unroute(`**${LATER}`);
    await expect(page.locator("joint-scorecard .on-wall .shown")).toBeVisible();
  });

  test("shows a goal in full", async ({ page }) => {
    const goal = page.locator("joint-scorecard").first().locator(".goal").first();
    await goal.getByRole("button", { expanded: false }).last().click();
    await expect(goal.locator(".detail")).toBeVisible();
  });
});

test.describe("a broken module", () => {
  test.beforeEach(({ quiet }) => quiet.expect(/the module has broken/));

  test("is replaced: the picture stays, and all cards work again", async ({ page, site }) => {
    site.put("/", html(`${CARD}<joint-scorecard src="/other.json"></joint-scorecard>`));
    site.put(PATH, scorecard()).put("/other.json", scorecard("Others"));
    await breakable(page);
    await record(page);
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await expect(title(page, "Others")).toBeVisible();
    await expect(page.locator(".later")).toHaveCount(0);
    const first = page.locator("joint-scorecard").first();
    const broken = await first.locator("[part~=base]").elementHandle();
    await page.evaluate(() => (window as any).breakNow());
    // Nobody answers: what is on screen is the last picture.
    site.put(PATH, () => {}).put("/other.json", () => {});
    await first.evaluate((card: any) => void card.refresh());
    await expect.poll(() => broken!.evaluate((base) => base.isConnected)).toBe(false);
    await expect(title(page, "One team")).toBeVisible();
    await expect(title(page, "Others")).toBeVisible();
    expect(await instances(page)).toBe(2);

    site.put(PATH, scorecard("Next"));
    await first.evaluate((card: any) => card.refresh());
    await expect(title(page, "Next")).toBeVisible();
    await expect(title(page, "Others")).toBeVisible();
  });

  test("is replaced when an event of the reader breaks it", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await breakable(page);
    await page.goto(site.url);
    await expect(title(page, "One team")).toBeVisible();
    await expect(page.locator(".later")).toHaveCount(0);
    await page.evaluate(() => (window as any).breakNow());
    await page.locator("joint-scorecard").getByRole("button").first().click();
    await expect.poll(() => instances(page)).toBe(2);
    await expect(title(page, "One team")).toBeVisible();
    site.put(PATH, scorecard("Next"));
    await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
    await expect(title(page, "Next")).toBeVisible();
    // What was loaded later is there again as well.
    await page.locator(".figure").first().click();
    await expect(page.locator(".explain")).toContainText("How was this made");
  });

  test("is replaced three times at most, and then says so under the last picture", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await breakable(page);
    await record(page);
    await page.goto(site.url);
    for (let life = 1; life <= 4; life++) {
      await expect.poll(() => instances(page)).toBe(life);
      await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
      await expect(title(page, "One team")).toBeVisible();
      await page.evaluate(() => {
        (window as any).breakNow();
        (document.querySelector("joint-scorecard") as any).refresh().catch(() => {});
      });
    }
    await expect(page.getByRole("alert")).toContainText("has stopped");
    await expect(title(page, "One team")).toBeVisible();
    expect(await instances(page)).toBe(4);
    expect((await events(page)).filter(({ name }) => name === "error")).toMatchObject([{ code: "stopped", stale: true }]);
  });

  test("whose end makes a page ask again and again is not asked for ever", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, scorecard());
    await breakable(page);
    await page.addInitScript(() => {
      (window as any).asked = 0;
      document.addEventListener("joint-scorecard-error", ({ target }) => {
        (window as any).asked++;
        (target as any).refresh().catch(() => {});
      });
    });
    await page.goto(site.url);
    for (let life = 1; life <= 4; life++) {
      await expect.poll(() => instances(page)).toBe(life);
      await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
      await page.evaluate(() => {
        (window as any).breakNow();
        (document.querySelector("joint-scorecard") as any).refresh().catch(() => {});
      });
    }
    await expect(page.getByRole("alert")).toContainText("has stopped");
    expect(await page.evaluate(() => (window as any).asked)).toBe(1);
  });

  test("does not take others down where one card breaks it every time it is drawn", async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard id="bad" src="/bad.json"></joint-scorecard>${CARD}`));
    site.put(PATH, scorecard("Good")).put("/bad.json", scorecard("Bad"));
    await breakable(page);
    await record(page);
    // Whatever draws this title meets a browser that fails, in the midst of the module's work.
    await page.addInitScript(() => {
      const { createTextNode } = Document.prototype;
      Document.prototype.createTextNode = function (text: string) {
        if (text === "Bad") throw new WebAssembly.RuntimeError("unreachable");
        return createTextNode.call(this, text);
      };
    });
    await page.goto(site.url);
    await expect(page.locator("#bad").getByRole("alert")).toContainText("has stopped");
    await expect(title(page, "Good")).toBeVisible();
    const [error, ...more] = (await events(page)).filter(({ name }) => name === "error");
    expect(error).toMatchObject({ code: "stopped", stale: false });
    expect(more).toEqual([]);

    site.put(PATH, scorecard("Better"));
    await page.locator("joint-scorecard").last().evaluate((card: any) => card.refresh());
    await expect(title(page, "Better")).toBeVisible();
  });
});
