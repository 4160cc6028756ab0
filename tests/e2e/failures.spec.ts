// What can go wrong between a source and the card: each says what happened and where, and the last good card stays.
import type { Page } from "@playwright/test";
import type { ServerResponse } from "node:http";
import { type Answer, expect, page as html, type Origin, POLICY, record, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";

const status =
  (code: number, headers: Record<string, string> = {}, body = ""): Answer =>
  (_, response) =>
    void response.writeHead(code, { "content-type": "text/plain", ...headers }).end(body);

const json =
  (body: string, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(200, { "content-type": "application/json", ...headers }).end(body);

const login: Answer = (_, response: ServerResponse) =>
  void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<!doctype html><title>Sign in</title>");

interface Case {
  name: string;
  answer: Answer;
  code: string;
  status?: number;
  /** What the browser itself writes to its console. */
  noise?: RegExp;
}

const LOAD = /Failed to load resource/;

const CASES: Case[] = [
  { name: "a page to sign in, instead of JSON", answer: login, code: "login-page", status: 200 },
  { name: "a redirect to a page to sign in", answer: status(302, { location: "/login" }), code: "login-page", status: 200 },
  { name: "HTML that calls itself JSON", answer: json("\n<html><body>Sign in</body></html>"), code: "login-page" },
  { name: "401", answer: status(401), code: "signed-out", status: 401, noise: LOAD },
  { name: "403", answer: status(403), code: "forbidden", status: 403, noise: LOAD },
  { name: "404", answer: status(404), code: "not-found", status: 404, noise: LOAD },
  { name: "410", answer: status(410), code: "not-found", status: 410, noise: LOAD },
  { name: "429", answer: status(429, { "retry-after": "90" }), code: "refused", status: 429, noise: LOAD },
  { name: "500", answer: status(500), code: "server-error", status: 500, noise: LOAD },
  { name: "503", answer: status(503), code: "server-error", status: 503, noise: LOAD },
  { name: "a connection that is closed at once", answer: (_, response) => void response.destroy(), code: "unreachable", noise: LOAD },
  { name: "JSON that ends in the middle", answer: json(scorecard().slice(0, 200)), code: "cut-off" },
  {
    name: "a connection that is closed in the middle",
    answer: (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" }).write(scorecard().slice(0, 200));
      setTimeout(() => response.destroy(), 50);
    },
    code: "cut-off",
    noise: LOAD,
  },
  { name: "something that is not JSON", answer: json("figures: none"), code: "not-json" },
  { name: "nothing", answer: json(""), code: "not-json" },
  { name: "JSON that is no document", answer: json("[1, 2]"), code: "not-a-document" },
  { name: "a document of a later version", answer: json('{"version": 2, "title": "Later"}'), code: "too-new" },
  { name: "a document without a title", answer: json('{"version": 1}'), code: "missing-field" },
];

/** A page whose policy allows one more origin to be asked. */
const strict =
  (body: string, other: Origin): Answer =>
  (_, response) =>
    void response
      .writeHead(200, { "content-type": "text/html", "content-security-policy": `${POLICY}; connect-src 'self' ${other.url}` })
      .end(html(body));

const events = (page: Page): Promise<any[]> => page.evaluate(() => (window as any).events);
const errors = async (page: Page): Promise<any[]> => (await events(page)).filter(({ name }) => name === "error");

const open = async (page: Page, site: Origin, answer: Answer): Promise<void> => {
  site.put("/", html(`<joint-scorecard src="${PATH}?token=secret#part"></joint-scorecard>`));
  site.put("/login", login);
  site.put(PATH, answer);
  await record(page);
  await page.goto(site.url);
};

for (const { name, answer, code, status, noise } of CASES) {
  test(`says what happened: ${name}`, async ({ page, site, quiet }) => {
    if (noise) quiet.expect(noise);
    await open(page, site, answer);
    const alert = page.locator("joint-scorecard").getByRole("alert");
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(PATH);
    await expect(page.locator("joint-scorecard").getByRole("button", { name: "Try again" })).toBeVisible();
    await expect.poll(() => errors(page)).toHaveLength(1);
    const [error] = await errors(page);
    expect(error).toMatchObject({ code, url: PATH, stale: false, real: true });
    if (status) expect(error.status).toBe(status);
    expect(JSON.stringify(error)).not.toContain("secret");
  });

  test(`keeps the last good card and says how old it is: ${name}`, async ({ page, site, quiet }) => {
    if (noise) quiet.expect(noise);
    await open(page, site, scorecard());
    const card = page.locator("joint-scorecard");
    await expect(card.getByRole("heading", { name: "One team" })).toBeVisible();
    site.put(PATH, answer);
    const refreshed = await card.evaluate((element: any) => element.refresh().then(() => "loaded", (error: any) => error.code));
    expect(refreshed).toBe(code);
    await expect(card.getByRole("heading", { name: "One team" })).toBeVisible();
    await expect(card.getByRole("button", { name: "Try now" })).toBeVisible();
    expect((await errors(page))[0]).toMatchObject({ code, stale: true });

    site.put(PATH, scorecard("A better team"));
    await card.getByRole("button", { name: "Try now" }).click();
    await expect(card.getByRole("heading", { name: "A better team" })).toBeVisible();
    await expect(card.getByRole("button", { name: "Try now" })).toHaveCount(0);
  });
}

test("keeps the last good card where the page hands over a bad document, or changes how it asks", async ({ page, site, quiet }) => {
  quiet.expect(/Failed to load resource/);
  await open(page, site, scorecard());
  const card = page.locator("joint-scorecard");
  await expect(card.getByRole("heading", { name: "One team" })).toBeVisible();
  site.put(PATH, status(500));
  await card.evaluate((element: any) => (element.credentials = "omit"));
  await expect.poll(() => errors(page)).toMatchObject([{ code: "server-error", stale: true }]);
  await card.evaluate((element: any, text) => (element.data = text), scorecard("Handed over"));
  await expect(card.getByRole("heading", { name: "Handed over" })).toBeVisible();
  await card.evaluate((element: any) => (element.data = { version: 2 }));
  await expect.poll(async () => (await errors(page)).at(-1)).toMatchObject({ code: "too-new", stale: true });
  await expect(card.getByRole("heading", { name: "Handed over" })).toBeVisible();
});

test("says which line a source of another origin has to send", async ({ page, site, other, quiet }) => {
  quiet.expect(/Failed to load resource|blocked by CORS policy/);
  other.put(PATH, json(scorecard()));
  site.put("/", strict(`<joint-scorecard src="${other.url}${PATH}?token=secret"></joint-scorecard>`, other));
  await record(page);
  await page.goto(site.url);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(`${other.url}${PATH}`);
  await expect(alert).toContainText(`Access-Control-Allow-Origin: ${site.url}`);
  await expect(alert).not.toContainText("secret");
  await expect.poll(() => errors(page)).toHaveLength(1);
  expect((await errors(page))[0]).toMatchObject({ code: "unreachable", url: `${other.url}${PATH}` });
});

test("loads from another origin that allows it", async ({ page, site, other }) => {
  other.put(PATH, json(scorecard(), { "access-control-allow-origin": "*" }));
  site.put("/", strict(`<joint-scorecard src="${other.url}${PATH}"></joint-scorecard>`, other));
  await page.goto(site.url);
  await expect(page.getByRole("heading", { name: "One team" })).toBeVisible();
  // No header of ours makes the browser ask for permission first.
  expect(other.requests.map(({ line }) => line)).toEqual([`GET ${PATH}`]);
});

test("says that the page's own policy forbids an address", async ({ page, site, other, quiet }) => {
  quiet.expect(/Content Security Policy|Failed to load resource/);
  site.put("/", html(`<joint-scorecard src="${other.url}${PATH}"></joint-scorecard>`));
  await record(page);
  await page.goto(site.url);
  await expect(page.getByRole("alert")).toContainText("connect-src");
  await expect.poll(() => errors(page)).toHaveLength(1);
  expect((await errors(page))[0]).toMatchObject({ code: "blocked-by-policy" });
  expect(other.requests).toEqual([]);
});

const NO_ADDRESSES = [
  "http://",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "https://amara:secret@figures.example/scorecard.json",
  "https://amara:secret@no host/scorecard.json",
];

for (const src of NO_ADDRESSES) {
  test(`asks nobody at a bad address: ${src}`, async ({ page, site }) => {
    site.put("/", html(`<joint-scorecard src="${src}"></joint-scorecard>`));
    await record(page);
    await page.goto(site.url);
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByRole("alert")).not.toContainText("secret");
    await expect.poll(() => errors(page)).toHaveLength(1);
    expect((await errors(page))[0]).toMatchObject({ code: "bad-address" });
    expect(JSON.stringify(await errors(page))).not.toContain("secret");
  });
}

test("gives up on a source that does not answer within a minute", async ({ page, site }) => {
  await page.clock.install();
  site.put(PATH, () => {});
  site.put("/", html(`<joint-scorecard src="${PATH}"></joint-scorecard>`));
  await record(page);
  await page.goto(site.url);
  await expect.poll(() => site.count(PATH)).toBe(1);
  // The minute begins once the module is there and waits.
  await expect(page.locator("joint-scorecard [aria-busy=true]")).toBeVisible();
  await page.clock.runFor(61_000);
  await expect(page.getByRole("alert")).toContainText("did not answer in time");
  await expect.poll(() => errors(page)).toHaveLength(1);
  expect((await errors(page))[0]).toMatchObject({ code: "timed-out" });
});
