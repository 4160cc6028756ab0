// Packs the languages of src/text/languages/ as small as pages need them: lines in the order of the catalogue, without keys.
// What a line holds is said in src/text/catalogue.rs.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), "src/text/languages");
const read = (language) => JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));

/** The English texts by key, in the order of the catalogue. */
export const english = read("en");
const keys = Object.keys(english);

/** The languages beside English. */
export const languages = readdirSync(folder)
  .map((name) => name.replace(".json", ""))
  .filter((name) => name !== "en")
  .sort();

const FORMS = ["zero", "one", "two", "few", "many"];

const other = (text) => (typeof text === "string" ? text : text.other);
const slots = (key) => [...other(english[key]).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

const line = (key, text) => {
  const names = slots(key);
  const counted = (template) =>
    template.replace(/\{(\w+)\}/g, (_, name) => {
      if (!names.includes(name)) throw new Error(`${key}: there is no placeholder {${name}}`);
      return String.fromCharCode(1 + names.indexOf(name));
    });
  // A form that says the same as `other` need not be said.
  const forms = FORMS.filter((form) => (text[form] ?? other(text)) !== other(text));
  return forms.reduce(
    (whole, form) => whole + String.fromCharCode(0x10 + FORMS.indexOf(form)) + counted(text[form]),
    counted(other(text)),
  );
};

/** The first of the texts that only the rest of a card says, which is loaded later. The catalogue says which it is. */
const LATER = "goals.counts_times";

/** Tells a file of another version of the catalogue. */
export const stamp = createHash("sha256")
  .update(keys.map((key) => [key, ...slots(key)].join(" ")).join("\n"))
  .digest("hex")
  .slice(0, 8);

const file = (lines) => [stamp, ...lines].join("\n");

/** The two files of a language: what a card says from the start, and what the rest says. */
export const pack = (texts) => {
  const lines = keys.map((key) => (texts[key] ? line(key, texts[key]) : ""));
  const later = keys.indexOf(LATER);
  return [file(lines.slice(0, later)), file(lines.slice(later))];
};

/** Every file of `languages/` in the package, by name. */
export const files = () => {
  const all = new Map([["keys.txt", file(keys.map((key) => [key, ...new Set(slots(key))].join(" ")))]]);
  for (const language of languages) {
    const [first, later] = pack(read(language));
    all.set(`${language}.txt`, first).set(`${language}-later.txt`, later);
  }
  return all;
};
