// A site of its own for each test worker, over real HTTP: the package, pages that tests write, a source that does
// what a test tells it, and a second origin.
import { test as base, expect, type Page } from "@playwright/test";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

export { expect };

const root = join(import.meta.dirname, "../..");

/** The policy that every page of the tests lives under. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "require-trusted-types-for 'script'; object-src 'none'; base-uri 'none'";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** What stands at an address: a text of the type that its name says, or whatever a function answers. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse, body: string) => void);

/** One origin. */
export class Origin {
  readonly #answers = new Map<string, Answer>();
  /** The requests that have come, as `GET /path?query`. */
  readonly requests: { line: string; headers: IncomingMessage["headers"] }[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<Origin> {
    const server = createServer();
    const origin = new Origin(server);
    server.on("request", origin.#listen);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return origin;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  put(path: string, answer: Answer): this {
    this.#answers.set(path, answer);
    return this;
  }

  forget(path: string): void {
    this.#answers.delete(path);
  }

  /** How often an address was asked. */
  count(path: string): number {
    return this.requests.filter(({ line }) => line.split(" ")[1]!.split("?")[0] === path).length;
  }

  reset(): void {
    this.#answers.clear();
    this.requests.length = 0;
    this.#server.closeAllConnections();
  }

  #listen: RequestListener = async (request, response) => {
    const { pathname } = new URL(request.url!, this.url);
    if (pathname === "/favicon.ico") return void response.writeHead(204).end();
    this.requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    const answer = this.#answers.get(pathname);
    if (typeof answer === "function") {
      let body = "";
      for await (const chunk of request) body += chunk;
      answer(request, response, body);
      return;
    }
    const text = answer ?? (await packaged(pathname));
    if (text === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("nothing here");
    else send(response, text, extname(pathname) || ".html");
  };
}

/** A file of the package; below `/yew/` and `/yew-again/` of programs that brand their nodes as all do that are made with Yew. */
const packaged = async (path: string): Promise<Buffer | string | undefined> => {
  const [, folder, name] = /^\/(pkg|yew|yew-again)\/((?:languages\/)?[^/]+)$/.exec(path) ?? [];
  if (!name) return undefined;
  const content = await readFile(join(root, "pkg", name)).catch(() => undefined);
  return folder !== "pkg" && name.endsWith(".js") ? content?.toString().replaceAll("__joint_scorecard_", "__yew_") : content;
};

const send = (response: ServerResponse, body: string | Buffer, extension: string): void => {
  const type = TYPES[extension] ?? "text/plain";
  response.writeHead(200, { "content-type": type, ...(type.includes("html") && { "content-security-policy": POLICY }) });
  response.end(body);
};

/** The fonts of every page that names none: `cargo xtask` installs them, so that lines break alike on every machine. */
export const FONTS = '"Liberation Sans", Arial, "DejaVu Sans", IPAGothic, sans-serif';

/** Letters as wide as there are on readers' machines. */
export const WIDE_FONTS = '"DejaVu Sans", Verdana';

/** Gives a page its fonts, from before its first script; any rule of its own goes before them. */
export const DRESS = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(`:where(:root) { font-family: ${FONTS} }`)});
  document.adoptedStyleSheets.push(sheet);
}`;

/** A page around what a test puts into its body. */
export const page = (body: string, head = '<script type="module" src="/pkg/joint-scorecard.js"></script>'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;

/** A document with so many goals. */
export const scorecard = (title = "One team", goals = 2): string =>
  JSON.stringify({
    version: 1,
    title,
    period: { start: "2026-10-01", end: "2026-12-31", label: "Q4 2026" },
    as_of: "2026-11-20T17:30:00Z",
    time_zone: "Europe/London",
    currency: "GBP",
    people: [
      { id: "amara", name: "Amara Okafor", team: "sales" },
      { id: "priya", name: "Priya Nair", team: "marketing" },
    ],
    goals: Array.from({ length: goals }, (_, n) => ({
      id: `goal-${n}`,
      name: `Goal ${n + 1}`,
      unit: "count",
      target: 100,
      actual: 40 + n,
      owners: ["amara", "priya"],
    })),
  });

interface Sites {
  /** The site that serves the package and the pages. */
  site: Origin;
  /** Another origin. */
  other: Origin;
  /** Whether somebody reaches for each card as soon as it is loaded; what is below its first sections comes with them. */
  reader: boolean;
  /** Fails the test where the page reports an error or breaks its policy. */
  quiet: { expect(pattern: RegExp): void };
}

export const test = base.extend<Sites, { origins: [Origin, Origin] }>({
  origins: [
    async ({}, use) => {
      const origins: [Origin, Origin] = [await Origin.open(), await Origin.open()];
      await use(origins);
      await Promise.all(origins.map((origin) => origin.close()));
    },
    { scope: "worker" },
  ],
  site: async ({ origins: [site] }, use) => {
    await use(site);
    site.reset();
  },
  other: async ({ origins: [, other] }, use) => {
    await use(other);
    other.reset();
  },
  reader: [true, { option: true }],
  quiet: [
    async ({ context, page, reader }, use) => {
      await context.addInitScript(DRESS);
      // Somebody is there from the start: the whole card is loaded, wherever on the page it stands.
      if (reader) {
        await page.addInitScript(() =>
          addEventListener("joint-scorecard-load", ({ target }) =>
            (target as Element).shadowRoot?.dispatchEvent(new Event("pointerover")),
          ),
        );
      }
      const heard: string[] = [];
      const expected: RegExp[] = [];
      page.on("pageerror", (error) => heard.push(`page error: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") heard.push(`console: ${message.text()}`);
      });
      await use({ expect: (pattern) => expected.push(pattern) });
      expect(heard.filter((line) => !expected.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

/** The events of all cards on a page, from before its first script. */
export const record = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const events: unknown[] = ((window as any).events = []);
    for (const name of ["load", "problem", "error"]) {
      document.addEventListener(`joint-scorecard-${name}`, (event) => {
        const { error, stale, problems } = (event as CustomEvent).detail;
        const { code, message, url, status } = error ?? {};
        events.push({ name, code, message, url, status, stale, problems, real: error instanceof Error });
      });
    }
  });

/** Notes how far things shift on a page, from before its first script. */
export const recordShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: number[] = ((window as any).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as any).value);
    }).observe({ type: "layout-shift", buffered: true });
  });

/** How far things have shifted, once all of each card is there and the browser has told of it. */
export const shifts = async (page: Page): Promise<number[]> => {
  await isWhole(page);
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (window as any).shifts;
  });
};

/** Waits until all of each card is there: what is loaded later too. */
export const isWhole = async (page: Page): Promise<void> => {
  await page.locator("joint-scorecard .card").first().waitFor({ state: "attached" });
  await expect(page.locator("joint-scorecard .later")).toHaveCount(0);
};

/** Opens all that can be opened in a card, once all of it is there. */
export const unfold = async (page: Page): Promise<void> => {
  await isWhole(page);
  // Words that arrive in between draw the card anew, and what was pressed just then with it.
  await expect(async () => {
    await page.evaluate(() => {
      const root = document.querySelector("joint-scorecard")!.shadowRoot!;
      for (const toggle of root.querySelectorAll<HTMLElement>("[aria-expanded=false]")) toggle.click();
      for (const details of root.querySelectorAll("details")) details.open = true;
    });
    await expect(page.locator("joint-scorecard [aria-expanded=false]")).toHaveCount(0, { timeout: 500 });
  }).toPass();
};
