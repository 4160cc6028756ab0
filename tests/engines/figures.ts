// Documents with all that figures depend on: zones, summer time, working calendars; and what the command line makes of them.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "www/pages/documents");

/** Numbers that look like chance and are the same in every run. */
const chance = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const ZONES = [
  "Europe/London", "America/Sao_Paulo", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia",
  "Africa/Casablanca", "Asia/Tehran", "Pacific/Chatham", "America/St_Johns", "Europe/Dublin", "UTC",
];

const day = (year: number, dayOfYear: number): string =>
  new Date(Date.UTC(year, 0, dayOfYear)).toISOString().slice(0, 10);

const generated = (number: number) => {
  const next = chance(number + 1);
  const whole = (below: number) => Math.floor(next() * below);
  const year = 2000 + whole(30);
  const start = 1 + whole(330);
  const days = [1, 7, 31, 92, 365][whole(5)]!;
  const moment = (within: number) => {
    const at = day(year, start + whole(within));
    return next() < 0.4 ? at : `${at}T${String(whole(24)).padStart(2, "0")}:${String(whole(60)).padStart(2, "0")}:00Z`;
  };
  const goal = (index: number) => {
    const unit = ["currency", "percent", "count", "days", "score", "ratio"][whole(6)]!;
    const direction = ["increase", "decrease", "maintain"][whole(3)]!;
    return {
      id: `g${index}`, name: `Goal ${index}`, unit, direction,
      target: whole(1000) / 7, actual: whole(1000) / 11,
      ...(next() < 0.5 ? { baseline: whole(500) / 13 } : {}),
      ...(direction === "maintain" ? { tolerance: whole(100) / 17 } : {}),
      weight: 1 + whole(3),
      history: Array.from({ length: whole(6) }, () => ({ at: moment(days), value: whole(900) / 3 })),
      plan: Array.from({ length: whole(3) }, () => ({ at: moment(days), value: whole(900) / 3 })),
    };
  };
  const stages = ["lead", "mql", "won"];
  const entered = () => Object.fromEntries(stages.filter(() => next() < 0.8).map((id) => [id, whole(500)]));
  return {
    version: 1,
    title: `Document ${number}`,
    period: { start: day(year, start), end: day(year, start + days - 1) },
    as_of: moment(days + 2),
    time_zone: ZONES[number % ZONES.length],
    ...(next() < 0.5
      ? { calendar: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:30", holidays: [day(year, start + 3)] } }
      : {}),
    goals: Array.from({ length: 6 }, (_, index) => goal(index)),
    funnel: {
      stages: stages.map((id) => ({ id, name: id, team: "sales", entered: whole(900), previous: whole(900), target: 1 + whole(900) })),
      sources: ["fair", "search"].map((id) => ({ id, name: id, entered: entered(), won_value: whole(9000), cost: whole(900) })),
      velocity: { opportunities: whole(90), won: whole(30), lost: whole(30), won_value: whole(90000), cycle_days: 1 + whole(60) },
      journeys: Array.from({ length: 5 }, () => ({
        value: whole(9000), won_at: moment(days),
        touches: Array.from({ length: whole(5) }, () => ({ source: next() < 0.5 ? "fair" : "search", at: moment(days) })),
      })),
    },
    agreements: [{
      id: "a", promise: "P", team: "sales", to: "marketing", target_share: 0.9, met: whole(50), missed: whole(9),
      open: [{ id: "o", name: "O", due: moment(days) }],
    }],
  };
};

let program: string | undefined;

/** Where the command line is, once it is built. */
const commandLine = (): string => {
  const build = ["build", "--quiet", "--package", "joint-scorecard-server", "--message-format", "json"];
  const messages = execFileSync("cargo", build, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  const made = messages.trim().split("\n").map((line) => JSON.parse(line)).find(({ executable }) => executable);
  return made.executable;
};

/** The figures that the command line computes. */
export const onHost = (document: object): unknown =>
  JSON.parse(execFileSync((program ??= commandLine()), ["figures", "-"], { input: JSON.stringify(document), encoding: "utf8" }));

/** The example documents and some made by chance, each with its name. */
export const cases: [string, object][] = [
  ...readdirSync(folder).map((name): [string, object] => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  ...Array.from({ length: 48 }, (_, number): [string, object] => [`document ${number}`, generated(number)]),
  // A document without as_of is true now, and now is not the same in both.
].map(([name, document]) => [name, { as_of: "2026-07-20", ...document }]);
