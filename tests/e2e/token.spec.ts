// Tokens: when they are asked for, and that nobody sees them.
import type { Page } from "@playwright/test";
import { expect, page as html, record, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;

const events = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).events);
const title = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

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
