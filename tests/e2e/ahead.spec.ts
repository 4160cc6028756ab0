// What is asked for while the module is on its way.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Answer, expect, type Origin, page as html, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";
const WASM = "/pkg/joint-scorecard.wasm";
const PACKED = readFileSync(join(import.meta.dirname, "../../pkg/joint-scorecard.wasm"));
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;

const title = (page: Page, name: string) => page.getByRole("heading", { name, level: 2 });

/** Holds the module back until it is let go. */
const held = (site: Origin): (() => void) => {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  site.put(WASM, async (_, response) => {
    await gate;
    response.writeHead(200, { "content-type": "application/wasm" }).end(PACKED);
  });
  return letGo;
};

test("the document is asked for already, once for all cards that show it", async ({ page, site }) => {
  const letGo = held(site);
  site.put("/", html(CARD + CARD)).put(PATH, scorecard());
  await page.goto(site.url);
  await expect.poll(() => site.count(PATH)).toBe(1);
  letGo();
  await expect(title(page, "One team")).toHaveCount(2);
  expect(site.count(PATH)).toBe(1);
  const [{ headers }] = site.requests.filter(({ line }) => line.includes(PATH)) as [Origin["requests"][number]];
  expect(headers.accept).toBe("application/json");
});

test("nobody asks in the name of somebody without a token who has one", async ({ page, site }) => {
  const letGo = held(site);
  // A script of the page that runs after the element's own.
  site.put("/page.js", 'document.querySelector("joint-scorecard").token = async () => "secret";');
  site.put("/", html(CARD + '<script type="module" src="/page.js"></script>')).put(PATH, scorecard());
  await page.goto(site.url);
  await page.evaluate((path) => {
    const card = document.body.appendChild(document.createElement("joint-scorecard")) as any;
    card.src = path;
    card.token = async () => "secret";
  }, PATH);
  await expect.poll(() => site.count(WASM)).toBe(1);
  await page.waitForTimeout(300);
  expect(site.count(PATH)).toBe(0);
  letGo();
  await expect(title(page, "One team")).toHaveCount(2);
  expect(site.requests.filter(({ line }) => line.includes(PATH)).map(({ headers }) => headers.authorization)).toEqual(["Bearer secret"]);
});

test("a card that is removed gives up what it has asked for; others still get it", async ({ page, site }) => {
  held(site);
  const open = new Set<string>();
  const wait: Answer = ({ url }, response) => {
    open.add(url!);
    response.on("close", () => open.delete(url!));
  };
  const card = (path: string) => `<joint-scorecard src="${path}"></joint-scorecard>`;
  site.put("/", html(card("/one.json") + card("/one.json") + card("/two.json"))).put("/one.json", wait).put("/two.json", wait);
  await page.goto(site.url);
  await expect.poll(() => [...open].sort()).toEqual(["/one.json", "/two.json"]);
  await page.evaluate(() => document.querySelectorAll("joint-scorecard:nth-child(odd)").forEach((card) => card.remove()));
  await expect.poll(() => [...open]).toEqual(["/one.json"]);
  await page.evaluate(() => document.querySelector("joint-scorecard")!.remove());
  await expect.poll(() => [...open]).toEqual([]);
});

test("what a page changes or asks for anew is not answered from before", async ({ page, site }) => {
  const letGo = held(site);
  let version = 0;
  site.put("/", html(CARD)).put("/other.json", scorecard("Another"));
  site.put(PATH, (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end(scorecard(`Version ${++version}`)));
  await page.goto(site.url);
  await expect.poll(() => version).toBe(1);
  await page.evaluate(() => document.querySelector("joint-scorecard")!.setAttribute("src", "/other.json"));
  await expect.poll(() => site.count("/other.json")).toBe(1);
  await page.evaluate((path) => document.querySelector("joint-scorecard")!.setAttribute("src", path), PATH);
  await expect.poll(() => version).toBe(2);
  await page.evaluate(() => void (document.querySelector("joint-scorecard") as any).refresh());
  letGo();
  await expect(title(page, "Version 3")).toBeVisible();
});

test("a source that refuses is not asked twice", async ({ page, site, quiet }) => {
  quiet.expect(/503/);
  const letGo = held(site);
  site.put("/", html(CARD)).put(PATH, (_, response) => void response.writeHead(503).end());
  await page.goto(site.url);
  await expect.poll(() => site.count(PATH)).toBe(1);
  await page.waitForTimeout(200);
  letGo();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(site.count(PATH)).toBe(1);
});

test("a token that comes late is used all the same", async ({ page, site, quiet }) => {
  quiet.expect(/401/);
  const letGo = held(site);
  site.put("/", html(CARD)).put(PATH, (request, response) =>
    void response.writeHead(request.headers.authorization ? 200 : 401, { "content-type": "application/json" }).end(scorecard()));
  await page.goto(site.url);
  await expect.poll(() => site.count(PATH)).toBe(1);
  await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).token = () => "secret"));
  letGo();
  await expect(title(page, "One team")).toBeVisible();
});
