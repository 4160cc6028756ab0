/**
 * All tables of a document in one file, as RFC 4180 has it: each under its name and its heads, an empty line between
 * them, and every line as wide as the widest. Numbers are written as JSON writes them, people and teams by their names.
 */
import type { Figures, ScorecardDocument } from "../types.js";

type Row = Readonly<Record<string, unknown>>;
type List = readonly object[] | null | undefined;

/** Columns that name people, and those that name teams. */
const PEOPLE = new Set("owners by from to sales_owner marketing_owner cheers people votes agreed_by viewer sponsors".split(" "));
const TEAMS = new Set(["team", "to_team"]);

export const tables = (document: ScorecardDocument, figures: Figures): string => {
  const names = (list: List) => new Map(((list ?? []) as readonly Row[]).map(({ id, name }) => [id, name]));
  const people = names(document.people);
  const teams = new Map([["sales", "Sales"], ["marketing", "Marketing"], ...names(document.teams)] as [unknown, unknown][]);
  const records: unknown[][] = [];

  const table = (name: string, columns: string, rows: List): void => {
    const heads = columns.split(" ");
    if (!rows?.length) return;
    const known = (head: string, value: unknown): unknown => {
      const named = PEOPLE.has(head) ? people : TEAMS.has(head) ? teams : undefined;
      return named?.get(value) ?? value;
    };
    const cell = (head: string, value: unknown): unknown =>
      Array.isArray(value) ? value.map((one) => known(head, one)).join("; ") : known(head, value);
    records.push([name], heads, ...(rows as readonly Row[]).map((row) => heads.map((head) => cell(head, row[head]))), []);
  };
  /** The lists inside of a list, each row with the id of what it belongs to. */
  const inside = (items: List, field: string, owner: string): Row[] =>
    ((items ?? []) as readonly Row[]).flatMap((item) => ((item[field] ?? []) as Row[]).map((row) => ({ [owner]: item.id, ...row })));
  const entered = (row: Row): Row => row.entered as Row;

  const { goals, funnel, agreements } = document;
  const stages = funnel?.stages ?? [];
  const steps = stages.map(({ id }) => id);
  const spread = (row: object): Row => ({ ...row, ...Object.fromEntries(steps.map((id) => [`entered:${id}`, entered(row as Row)?.[id]])) });
  const entries = steps.map((id) => ` entered:${id}`).join("");

  const { period, ...head } = document;
  table("scorecard", "title start end label as_of time_zone currency vision sponsors elapsed joint_score held_back_by", [
    { ...head, ...period, ...figures },
  ]);
  table(
    "goals",
    "id name why unit direction baseline target stretch tolerance actual progress expected pace forecast status points_missing weight owners paired_with definition reward",
    // One that could not be used has no figures.
    goals?.filter(({ id }) => id in figures.goals).map((goal) => ({ ...goal, ...figures.goals[goal.id] })),
  );
  table("goals.contributions", "goal team value", inside(goals, "contributions", "goal"));
  table("goals.history", "goal at value", inside(goals, "history", "goal"));
  table("goals.plan", "goal at value", inside(goals, "plan", "goal"));
  table("goals.obstacles", "goal id text by at resolved_at", inside(goals, "obstacles", "goal"));
  table("goals.initiatives", "goal id name owners state due", inside(goals, "initiatives", "goal"));
  table("goals.check_ins", "goal id by at confidence note", inside(goals, "check_ins", "goal"));
  table(
    "funnel.stages",
    "id name team entered value target previous median_days limit_days conversion against_target against_previous definition",
    stages.map((stage) => ({ ...stage, ...figures.funnel.stages[stage.id] })),
  );
  table(
    "funnel.sources",
    `id name${entries} won_value cost median_days_to_win overall return first last linear u_shaped time_decay`,
    funnel?.sources?.map((source) => ({
      ...spread(source),
      ...figures.funnel.sources[source.id],
      ...Object.fromEntries(Object.entries(figures.funnel.attribution).map(([model, of]) => [model, of?.[source.id]])),
    })),
  );
  table("funnel.history", `start end${entries}`, funnel?.history?.map(spread));
  table(
    "funnel",
    "counting overall win_rate velocity_per_day opportunities won lost won_value cycle_days sourced accelerated influenced total",
    funnel && [{ ...figures.funnel, ...funnel.velocity, ...funnel.credit }],
  );
  table(
    "agreements",
    "id promise team to_team within_hours target_share met missed kept breached",
    agreements?.map((agreement) => ({ ...agreement, to_team: agreement.to, ...figures.agreements[agreement.id] })),
  );
  table("agreements.open", "agreement id name due", inside(agreements, "open", "agreement"));
  table("handoffs", "id account from to stage note at due accepted_at outcome quality feedback", document.handoffs);
  table("priorities", "id rank account value stage sales_owner marketing_owner next_step due", document.priorities);
  table("recognition", "id from to behaviour message at goal cheers", document.recognition);
  table("spotlights", "id title story people at link", document.spotlights);
  table("ideas", "id text by at votes state answer", document.ideas);
  table("meetings", "id name kind every_days last_at next_at link agenda", document.meetings);
  table("activities", "id kind people account at outcome link", document.activities);
  table("resources", "id name kind link team updated_at", document.resources);
  table("definitions", "id term meaning criteria examples agreed_by agreed_at review_by changed_at", document.definitions);
  table("notes", "id on by at text", document.notes);
  table("people", "id name team role", document.people);

  const width = Math.max(...records.map((record) => record.length));
  const line = (record: unknown[]): string => Array.from({ length: width }, (_, at) => written(record[at])).join(",");
  // Without the mark at its front, Excel reads UTF-8 as something else.
  return `\uFEFF${records.slice(0, -1).map(line).join("\r\n")}\r\n`;
};

/** One cell. Words that a spreadsheet would take for a formula are told apart by an apostrophe; numbers are none. */
const written = (value: unknown): string => {
  if (value == null || (typeof value === "object" && value)) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
