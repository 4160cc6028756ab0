// The card as a file: each is opened by what opens such files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, isWhole, page as html, scorecard, test } from "./site.js";

const PATH = "/api/scorecard.json";
const CARD = `<joint-scorecard src="${PATH}"></joint-scorecard>`;
const merel = readFileSync(join(import.meta.dirname, "../../www/pages/documents/merel-2026-q2.json"), "utf8");

/** A file as the page gets it. */
const exported = async (page: Page, format: string): Promise<{ type: string; bytes: Buffer }> => {
  const { type, bytes } = await page.evaluate(async (format) => {
    const blob: Blob = await (document.querySelector("joint-scorecard") as any).export(format);
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.onload = resolve;
      reader.readAsDataURL(blob);
    });
    return { type: blob.type, bytes: (reader.result as string).split(",")[1]! };
  }, format);
  return { type, bytes: Buffer.from(bytes, "base64") };
};

/** A file as a program reads it that knows nothing of ours: RFC 4180, character by character. */
const parsed = (text: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"') {
      if (cell) throw new Error(`a quote inside of a cell: ${cell}`);
      quoted = true;
    } else if (letter === ",") {
      record.push(cell);
      cell = "";
    } else if (letter === "\r" && text[at + 1] === "\n") {
      records.push([...record, cell]);
      [record, cell] = [[], ""];
      at++;
    } else if (letter === "\r" || letter === "\n") throw new Error("a line that ends otherwise");
    else cell += letter;
  }
  if (quoted || cell || record.length) throw new Error("the last line does not end");
  return records;
};

/** The tables of a file by their names, each row with its heads. */
const tables = (records: string[][]): Map<string, Record<string, string>[]> => {
  const found = new Map<string, Record<string, string>[]>();
  for (let at = 0; at < records.length; at++) {
    const [[name], heads] = [records[at]!, records[++at]!] as [[string], string[]];
    const rows = [];
    while (records[++at]?.some(Boolean)) rows.push(Object.fromEntries(records[at]!.map((cell, n) => [heads[n], cell])));
    found.set(name, rows);
  }
  return found;
};

const open = async (page: Page, site: any, document: string, body = CARD): Promise<void> => {
  site.put("/", html(body)).put(PATH, document);
  await page.goto(site.url);
  await isWhole(page);
};

test("JSON holds the document as it was used, and its figures", async ({ page, site }) => {
  const document = JSON.parse(merel);
  document.goals[1].target = "12k";
  document.goals[2].why = 7;
  document.people[3].id = document.people[2].id;
  await open(page, site, JSON.stringify(document));
  const { type, bytes } = await exported(page, "json");
  expect(type).toBe("application/json");
  const { document: written, figures, problems } = JSON.parse(bytes.toString());
  expect(problems.map(({ path }: any) => path)).toEqual(expect.arrayContaining(["goals[1].target", "goals[2].why", "people[3].id"]));
  expect(written.goals[1]).not.toHaveProperty("target");
  expect(written.goals[2]).not.toHaveProperty("why");
  expect(written.people).toHaveLength(document.people.length - 1);
  expect(written.goals[0]).toEqual(document.goals[0]);
  expect(figures).toEqual(await page.evaluate(() => JSON.parse(JSON.stringify((globalThis.document.querySelector("joint-scorecard") as any).figures))));
});

test("CSV holds every table, in a form that spreadsheets read and formulas do not survive", async ({ page, site }) => {
  const document = JSON.parse(merel);
  document.goals[0].name = '=HYPERLINK("http://evil.example","New, orders")';
  document.ideas[0].text = "+1\r\nand more";
  document.recognition[0].message = "@SUM(A1)";
  document.people[0].name = "-2 Ünal";
  await open(page, site, JSON.stringify(document));
  const { type, bytes } = await exported(page, "csv");
  expect(type).toBe("text/csv;charset=utf-8");
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const records = parsed(bytes.subarray(3).toString());
  expect(new Set(records.map((record) => record.length)).size).toBe(1);
  for (const cell of records.flat()) expect(Number.isFinite(Number(cell)) || !/^[=+\-@\t\r]/.test(cell), cell).toBe(true);
  const all = tables(records);
  const figures = await page.evaluate(() => (globalThis.document.querySelector("joint-scorecard") as any).figures);
  const [first] = all.get("goals")!;
  expect(first).toMatchObject({
    id: document.goals[0].id,
    name: `'${document.goals[0].name}`,
    target: String(document.goals[0].target),
    pace: String(figures.goals[document.goals[0].id].pace),
  });
  expect(all.get("ideas")![0]!.text).toBe("'+1\r\nand more");
  expect(all.get("recognition")![0]!.message).toBe("'@SUM(A1)");
  expect(all.get("people")![0]!.name).toBe("'-2 Ünal");
  expect(Number(all.get("scorecard")![0]!.joint_score)).toBe(figures.joint_score);
  for (const name of ["goals", "agreements", "handoffs", "priorities", "recognition", "spotlights", "ideas", "meetings", "definitions", "activities", "resources", "notes"]) {
    expect(all.get(name)?.length, name).toBe(document[name].length);
  }
  expect(all.get("funnel.stages")!.map(({ id }) => id)).toEqual(document.funnel.stages.map(({ id }: any) => id));
  expect(all.get("funnel.sources")!.length).toBe(document.funnel.sources.length);
  // People stand there by name.
  const owner = document.people.find(({ id }: any) => id === document.goals[1].owners[0]).name;
  expect(all.get("goals")![1]!.owners).toContain(owner);
});

test("SVG is a picture that needs nothing else", async ({ page, site, context }) => {
  const document = JSON.parse(merel);
  document.goals[0].name = "Orders \u0001<&> \ud800";
  await open(page, site, JSON.stringify(document));
  const { type, bytes } = await exported(page, "svg");
  expect(type).toBe("image/svg+xml");
  const text = bytes.toString();
  expect(text).not.toMatch(/foreignObject|<script|url\(|href="(?!data:image\/png)/);
  // In a page of its own, as an image: well-formed, with its own size, and not empty.
  const other = await context.newPage();
  site.put("/plain", (_: any, response: any) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Plain</title>"));
  await other.goto(`${site.url}/plain`);
  const seen = await other.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const paint = canvas.getContext("2d")!;
    paint.drawImage(image, 0, 0);
    const { data } = paint.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 100 && data[at + 3]! > 200) dark++;
    const words = new DOMParser().parseFromString(text, "image/svg+xml");
    return { width: image.width, height: image.height, dark, faults: words.querySelectorAll("parsererror").length, words: words.documentElement.textContent };
  }, text);
  const card = (await page.locator("joint-scorecard .card").boundingBox())!;
  expect([seen.width, seen.height]).toEqual([Math.ceil(card.width), Math.ceil(card.height)]);
  expect(seen.faults).toBe(0);
  expect(seen.dark).toBeGreaterThan(10_000);
  expect(seen.words).toContain("Orders");
  expect(seen.words).toContain("Joint score");
});

for (const dir of ["ltr", "rtl"]) {
  test(`PNG is what is on screen, twice as fine, under a strict policy (${dir})`, async ({ page, site }) => {
    test.setTimeout(60_000);
    await open(page, site, merel, `<div dir="${dir}">${CARD.replace(" src", ' exports="" celebrate="never" sections="score needs goals funnel agreements recognition" src')}</div>`);
    const { type, bytes } = await exported(page, "png");
    expect(type).toBe("image/png");
    const card = page.locator("joint-scorecard .card");
    const { width, height } = (await card.boundingBox())!;
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Math.ceil(width) * 2, Math.ceil(height) * 2]);
    // The picture and a screenshot, both made small so that only what stands where it does not belong tells them apart.
    await card.evaluate((card) => card.querySelectorAll<HTMLElement>(".toggle, .chevron, .more").forEach((it) => it.style.setProperty("visibility", "hidden")));
    const shot = await card.screenshot();
    const difference = await page.evaluate(
      async ([one, other]) => {
        const [width, height] = [80, 200];
        const small = async (text: string): Promise<Uint8ClampedArray> => {
          const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const paint = new OffscreenCanvas(width, height).getContext("2d")!;
          paint.imageSmoothingQuality = "high";
          paint.drawImage(await createImageBitmap(new Blob([bytes]), { resizeWidth: width, resizeHeight: height, resizeQuality: "high" }), 0, 0);
          return paint.getImageData(0, 0, width, height).data;
        };
        const [a, b] = [await small(one), await small(other)];
        let different = 0;
        for (let at = 0; at < a.length; at += 4) if (Math.abs(a[at]! - b[at]!) > 48) different++;
        return different / (width * height);
      },
      [bytes.toString("base64"), shot.toString("base64")] as const,
    );
    expect(difference).toBeLessThan(0.01);
  });
}

test("the menu saves a file under the card's name, and a page can leave kinds out", async ({ page, site }) => {
  await open(page, site, scorecard("Sales: one / team"));
  const requests = () => site.requests.filter(({ line }) => line.includes("chunk-")).length;
  const before = requests();
  await page.getByRole("button", { name: "Export" }).click();
  expect(requests()).toBe(before);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tables (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("Sales one team.csv");
  expect(readFileSync(await (await download).path(), "utf8")).toContain("Goal 1");
  expect(requests()).toBeGreaterThan(before);
  await expect(page.getByRole("button", { name: "Tables (CSV)" })).toBeHidden();

  await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).exports = ["json"]));
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("button", { name: "Data (JSON)" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Tables (CSV)" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.evaluate(() => ((document.querySelector("joint-scorecard") as any).exports = ""));
  await expect(page.getByRole("button", { name: "Export" })).toHaveCount(0);
});

test("without a document there is nothing to export, and other kinds of files are refused", async ({ page, site, quiet }) => {
  quiet.expect(/404/);
  site.put("/", html(CARD));
  await page.goto(site.url);
  const code = (format: string) => page.evaluate((format) => (document.querySelector("joint-scorecard") as any).export(format).catch(({ code }: any) => code), format);
  await page.waitForFunction(() => customElements.get("joint-scorecard"));
  expect(await code("csv")).toBe("nothing-to-export");
  site.put(PATH, scorecard());
  await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh());
  expect(await code("pdf")).toBe("export-failed");
});

test.describe("before a reader has come to all of the card", () => {
  test.use({ reader: false });

  test("a picture is of all of it nevertheless", async ({ page, site }) => {
    site.put("/", html(CARD)).put(PATH, merel);
    await page.goto(site.url);
    await expect(page.locator("joint-scorecard .later")).toBeAttached();
    const { bytes } = await exported(page, "svg");
    expect(bytes.toString()).not.toContain("One moment");
    expect(bytes.toString()).toContain("Alignment");
  });
});

test("what is exported is what is on screen, not what came last and could not be read", async ({ page, site }) => {
  await open(page, site, scorecard("Good"));
  site.put(PATH, "no json");
  await page.evaluate(() => (document.querySelector("joint-scorecard") as any).refresh().catch(() => {}));
  const { bytes } = await exported(page, "json");
  expect(JSON.parse(bytes.toString()).document.title).toBe("Good");
});
