// What somebody would write by hand for this one document: no framework, no reading with care, no figures but progress.
const address = new URLSearchParams(location.search).get("src");
const card = await (await fetch(address)).json();

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children.filter((child) => child !== undefined));
  return made;
};
const row = (...cells) => element("tr", ...cells.map((cell) => element("td", cell)));
const table = (heads, rows) =>
  element("table", element("thead", element("tr", ...heads.map((head) => element("th", head)))), element("tbody", ...rows));
const list = (items) => element("ul", ...items.map((item) => element("li", item)));
const section = (title, content) => element("section", element("h3", title), content);

const people = new Map(card.people.map(({ id, name }) => [id, name]));
const names = (ids = []) => new Intl.ListFormat(card.locale).format(ids.map((id) => people.get(id) ?? id));
const day = new Intl.DateTimeFormat(card.locale, { dateStyle: "medium", timeZone: card.time_zone });
const date = (text) => (text ? day.format(new Date(text)) : "");
const plain = new Intl.NumberFormat(card.locale, { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat(card.locale, { style: "currency", currency: card.currency, notation: "compact" });
const share = new Intl.NumberFormat(card.locale, { style: "percent" });
const number = (value, unit) =>
  value === undefined ? "" : (unit === "currency" ? money : unit === "percent" ? share : plain).format(value);

const SVG = "http://www.w3.org/2000/svg";
const line = (points = []) => {
  const svg = document.createElementNS(SVG, "svg");
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const polyline = document.createElementNS(SVG, "polyline");
  const at = (value, n) => `${(n * 100) / values.length},${30 - ((value - low) * 30) / (high - low || 1)}`;
  polyline.setAttribute("points", values.map(at).join(" "));
  svg.setAttribute("viewBox", "0 0 100 30");
  svg.append(polyline);
  return svg;
};
const bar = ({ actual, target }) => {
  const progress = document.createElement("progress");
  progress.max = target;
  progress.value = actual;
  return progress;
};

const goal = (goal) =>
  row(
    element("div", element("strong", goal.name), element("div", names(goal.owners))),
    `${number(goal.actual, goal.unit)} of ${number(goal.target, goal.unit)}`,
    bar(goal),
    line(goal.history),
  );
const stage = (stage, n, stages) =>
  row(stage.name, number(stage.entered), number(stages[n + 1] && stages[n + 1].entered / stage.entered, "percent"), number(stage.target), number(stage.previous));
const source = (source) =>
  row(source.name, ...card.funnel.stages.map(({ id }) => number(source.entered[id])), number(source.won_value, "currency"), number(source.cost, "currency"));

document.body.append(
  element("h2", card.title),
  element("p", `${card.period.label}, ${date(card.period.start)} to ${date(card.period.end)}. As of ${date(card.as_of)}.`),
  section("Goals", table(["Goal", "Actual", "Progress", "History"], card.goals.map(goal))),
  section("Funnel", table(["Stage", "Entered", "Conversion", "Target", "Before"], card.funnel.stages.map(stage))),
  section("Sources", table(["Source", ...card.funnel.stages.map(({ name }) => name), "Won", "Cost"], card.funnel.sources.map(source))),
  section("Agreements", list(card.agreements.map(({ promise, met, missed }) => `${promise}: ${number(met / (met + missed), "percent")}`))),
  section("Hand-offs", list(card.handoffs.map(({ account, outcome, at, note }) => `${account}, ${date(at)}, ${outcome}: ${note ?? ""}`))),
  section("Priorities", list(card.priorities.map(({ account, value, next_step }) => `${account}, ${number(value, "currency")}: ${next_step ?? ""}`))),
  section("Thanks", list(card.recognition.map(({ from, to, at, message }) => `${people.get(from)} to ${names(to)}, ${date(at)}: ${message}`))),
  section("Stories", list(card.spotlights.map(({ title, story }) => `${title}: ${story}`))),
  section("Ideas", list(card.ideas.map(({ text, by, state }) => `${text} (${people.get(by)}, ${state})`))),
  section("Meetings", list(card.meetings.map(({ name, next_at }) => `${name}, ${date(next_at)}`))),
  section("Joint work", list(card.activities.map(({ kind, people, at }) => `${kind}, ${names(people)}, ${date(at)}`))),
  section("Shelf", list(card.resources.map(({ name, kind }) => `${name} (${kind})`))),
  section("Definitions", list(card.definitions.map(({ term, meaning }) => `${term}: ${meaning}`))),
);
