/**
 * The languages beside English, and the page's own texts: loaded when a card first wants them, once for the page.
 *
 * A language comes as two files of lines, in the order of the catalogue and without keys, one for each part of the
 * module: what a card says from the start, and what the rest says. The keys are a file of their own, for pages with texts
 * of their own.
 */
import { fetch, Promise, setTimeout } from "./originals.js";
import type { Messages } from "./types.js";

/** Where the files are; written out one by one, so that bundlers find them. */
const places: Record<string, () => URL> = {
  keys: () => new URL("./languages/keys.txt", import.meta.url),
  ar: () => new URL("./languages/ar.txt", import.meta.url),
  "ar-later": () => new URL("./languages/ar-later.txt", import.meta.url),
  de: () => new URL("./languages/de.txt", import.meta.url),
  "de-later": () => new URL("./languages/de-later.txt", import.meta.url),
  es: () => new URL("./languages/es.txt", import.meta.url),
  "es-later": () => new URL("./languages/es-later.txt", import.meta.url),
  fr: () => new URL("./languages/fr.txt", import.meta.url),
  "fr-later": () => new URL("./languages/fr-later.txt", import.meta.url),
  ja: () => new URL("./languages/ja.txt", import.meta.url),
  "ja-later": () => new URL("./languages/ja-later.txt", import.meta.url),
  nl: () => new URL("./languages/nl.txt", import.meta.url),
  "nl-later": () => new URL("./languages/nl-later.txt", import.meta.url),
  pl: () => new URL("./languages/pl.txt", import.meta.url),
  "pl-later": () => new URL("./languages/pl-later.txt", import.meta.url),
  pt: () => new URL("./languages/pt.txt", import.meta.url),
  "pt-later": () => new URL("./languages/pt-later.txt", import.meta.url),
};

/** How long a card waits for its words before it speaks English until they are there. */
const LIMIT = 2_000;
/** The same for a view that is nothing without the second file: what stands there is then the frame of a card. */
const PATIENCE = 10_000;
/** How long after a failure a file is asked for again, the next time that somebody wants it. */
const PAUSE = 60_000;

interface File {
  /** Its lines; none where it cannot be had, undefined while it is on its way. */
  text?: string;
  /** When cards began to wait for it. */
  since: number;
  /** When it could not be had. */
  failed?: number;
  done: Promise<void>;
}

const files = new Map<string, File>();

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const read = async (name: string): Promise<string> => {
  const response = await fetch(places[name]!());
  const text = await response.text();
  const end = text.indexOf("\n");
  if (!response.ok) throw new Error(`the answer was ${response.status}`);
  if (text.slice(0, end) !== CATALOGUE) throw new Error("it belongs to another version");
  return text.slice(end + 1);
};

/** A file; one that comes after another, only once that one is there. */
const load = (name: string, after?: File): File => {
  const known = files.get(name);
  const failed = known?.failed;
  if (known && !(failed && failed < Date.now() - PAUSE)) return known;
  // Nobody waits for a second try.
  const file = { since: failed ? -Infinity : performance.now() } as File;
  file.done = (after ? after.done.then(() => after.text && read(name)) : read(name)).then(
    (text) => {
      file.text = text;
    },
    (error) => {
      file.text = "";
      file.failed = Date.now();
      console.warn(`joint-scorecard: languages/${name}.txt cannot be used, so English stays: ${error.message}.`);
    },
  );
  files.set(name, file);
  return file;
};

const compiled = new WeakMap<object, string[]>();

/** The page's own texts as lines. What cannot stand is said once, and the built-in text stays. */
const own = (messages: Messages, keys: string): string[] => {
  const known = keys.split("\n").map((line) => line.split(" "));
  const lines = known.map(() => "");
  const put = (key: string, value: unknown): void => {
    if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) put(key ? `${key}.${name}` : name, inner);
      return;
    }
    const [, base, form] = /^(.*)\.(zero|one|two|few|many|other)$/.exec(key) ?? [, key];
    const place = known.findIndex(([name]) => name === base);
    const slots = known[place]?.slice(1);
    const text = String(value).replace(/[\0-\x1f]/g, " ");
    const fault = !slots
      ? "no text has this key"
      : typeof value !== "string"
        ? "expected a text"
        : /[{}]/.test(text.replace(/\{(\w+)\}/g, (all, name) => (slots.includes(name) ? "" : all))) &&
          `expected ${slots.map((name) => `{${name}}`).join(" ") || "no placeholder"}, found "${text}"`;
    if (fault) console.warn(`joint-scorecard: messages: ${key}: ${fault}.`);
    else if (form) lines[place] += String.fromCharCode(0x10 + FORMS.indexOf(form)) + text;
    else lines[place] = text + lines[place];
  };
  put("", messages);
  return lines;
};

const FORMS = ["zero", "one", "two", "few", "many", "other"];

/**
 * The lines of a locale with the page's own texts over them; none for English, undefined while they are on their way.
 * `again` is called when there is more to be had than was given. `whole`: those of the rest of a card too; `only`: of a
 * view that is made of both, and speaks one language at a time.
 */
export const words = (
  locale: string,
  messages: Messages | null | undefined,
  again: () => void,
  whole: boolean | "only",
): string | undefined => {
  const language = locale.split(/[-_]/)[0]!.toLowerCase();
  const parts: File[] = [];
  if (places[`${language}-later`]) {
    const first = load(language);
    parts.push(first, ...(whole ? [load(`${language}-later`, first)] : []));
  }
  const keys = messages ? load("keys") : undefined;
  let waits = false;
  for (const file of keys ? [...parts, keys] : parts) {
    if (file.text !== undefined) continue;
    const left = file.since + (whole === "only" && file !== keys ? PATIENCE : LIMIT) - performance.now();
    void (left > 0 ? Promise.race([file.done, pause(left)]) : file.done).then(again);
    waits ||= left > 0;
  }
  if (waits) return undefined;
  const [first, rest] = parts;
  // Without what comes before them, the rest would stand in the wrong places.
  const lines = first?.text && (rest?.text || whole !== "only") ? [first.text, ...(rest?.text ? [rest.text] : [])].join("\n").split("\n") : [];
  if (messages && keys?.text) {
    if (!compiled.has(messages)) compiled.set(messages, own(messages, keys.text));
    const above = compiled.get(messages)!;
    // Lines beyond the last message begin again with the first.
    if (lines.length) lines.length = above.length;
    lines.push(...above);
  }
  return lines.join("\n");
};
