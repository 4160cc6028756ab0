// Writes the table of what `Intl` says for every style of `text::Formats`, one line a case:
//
//     node tests/formats/intl.mjs > tests/formats/intl.tsv
//
// Made with full ICU 78 (CLDR 48). Columns: locale, style, input, output; `+` before an input asks for its sign. Spaces other
// than the plain one, and characters that cannot be seen, are written as \uXXXX.

const locales = ["en-GB", "en-US", "de", "fr", "es", "pt", "nl", "pl", "ja", "ar"];

const plain = (digits) => ({ maximumFractionDigits: digits });
const percent = (value) =>
  value === 0 || Math.abs(value) >= 0.1 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 2 };
const numbers = {
  "plain 0": () => plain(0),
  "plain 1": () => plain(1),
  short: () => ({ notation: "compact", maximumSignificantDigits: 3 }),
  percent: (value) => ({ style: "percent", ...percent(value) }),
};
for (const currency of ["GBP", "EUR", "USD", "JPY"]) {
  const money = { style: "currency", currency };
  numbers[`money ${currency}`] = () => ({ ...money, trailingZeroDisplay: "stripIfInteger" });
  numbers[`short_money ${currency}`] = () => ({ ...money, notation: "compact", maximumSignificantDigits: 3 });
}

const counts = [0, -0.04, 1, 1.25, -2, 47, 842, 999.96, 1400, 9999, -12345, 48200, 999500, 1185000, -2206097, 5e9];
const amounts = [0, 0.5, -9.99, 842, 999.6, 1234.5, -12300, 999999, 1185000, 2206097.4, 7.5e12];
const shares = [0, 0.0009, -0.00125, 0.0649, 0.0995, 0.1, 0.105, -0.64, 1, 18.1];
const inputs = (style) =>
  style === "percent" ? shares : style.includes("money") ? amounts : counts;

const days = ["2026-10-01", "2026-11-20", "2027-05-02"];
const dates = {
  day_month: { day: "numeric", month: "long" },
  short_day: { weekday: "short", day: "numeric", month: "short" },
  long: { weekday: "long", day: "numeric", month: "long" },
  brief: { day: "numeric", month: "short" },
  full: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "short" },
  long_month: { month: "long" },
  weekday: { weekday: "long" },
};
const times = ["00:00", "08:45", "12:05", "17:30"];
const lists = [["Amara"], ["Amara", "Priya"], ["Lucía", "Ines", "梅 Chen"], ["Ana", "Ivo", "Jo", "Kim"]];
const plurals = [0, 1, 1.2, 1.5, 2, 3, 5, 11, 12, 22, 100, 102, 1000000];

const seen = (text) =>
  text.replace(/[\u00a0\u061c\u2000-\u200f\u2028-\u202f\u2060-\u206f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
const line = (...cells) => console.log(cells.map((cell) => seen(String(cell))).join("\t"));

for (const locale of locales) {
  for (const [style, options] of Object.entries(numbers)) {
    const write = (value, signDisplay) =>
      new Intl.NumberFormat(locale, { ...options(value), signDisplay }).format(value);
    for (const value of inputs(style)) line(locale, style, value, write(value, "negative"));
    for (const value of inputs(style).slice(0, 4)) line(locale, style, `+${value}`, write(value, "exceptZero"));
  }
  for (const [style, options] of Object.entries(dates)) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    for (const day of days) line(locale, style, day, format.format(new Date(day)));
  }
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" });
  for (const at of times) line(locale, "time", at, time.format(new Date(`2026-11-20T${at}Z`)));
  for (const items of lists) line(locale, "list", items.join("|"), new Intl.ListFormat(locale).format(items));
  for (const value of plurals) line(locale, "plural", value, new Intl.PluralRules(locale).select(value));
}
