// A document far larger than any that people keep by hand: what a backend may send that leaves nothing out.

/** Numbers that look like chance and are the same in every run. */
const chance = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const PEOPLE = 60;
const GOALS = 500;
const KUDOS = 5_000;
const JOURNEYS = 20_000;

const SOURCES = ["fair", "search", "referral", "webinar", "partner", "outbound"];
const STAGES = ["visitor", "lead", "mql", "sql", "opportunity", "won"];
const BEHAVIOURS = ["shared_insight", "joint_visit", "quick_answer", "credit_given"];

export const largeDocument = () => {
  const next = chance(1);
  const whole = (below) => Math.floor(next() * below);
  const one = (list) => list[whole(list.length)];
  const list = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const day = () => new Date(Date.UTC(2026, 3, 1 + whole(59), whole(24), whole(60))).toISOString();
  const person = () => `p${whole(PEOPLE)}`;
  return {
    version: 1,
    title: "A very large scorecard",
    period: { start: "2026-04-01", end: "2026-06-30", label: "Q2 2026" },
    as_of: "2026-05-29T16:30:00+02:00",
    time_zone: "Europe/Amsterdam",
    currency: "EUR",
    locale: "en-GB",
    people: list(PEOPLE, (n) => ({ id: `p${n}`, name: `Person ${n}`, team: n % 2 ? "marketing" : "sales" })),
    goals: list(GOALS, (n) => ({
      id: `g${n}`,
      name: `Goal ${n}`,
      unit: one(["currency", "count", "percent", "days"]),
      target: 100 + whole(900),
      actual: whole(700),
      owners: [`p${2 * whole(PEOPLE / 2)}`, `p${2 * whole(PEOPLE / 2) + 1}`],
      history: list(12, (week) => ({ at: `2026-0${4 + Math.floor(week / 6)}-${String(2 + (week % 6) * 4).padStart(2, "0")}`, value: week * (20 + whole(30)) })),
    })),
    funnel: {
      stages: STAGES.map((id, n) => ({ id, name: `Stage ${n + 1}`, team: n < 3 ? "marketing" : "sales", entered: 90_000 >> (2 * n) })),
      sources: SOURCES.map((id) => ({ id, name: `Source ${id}`, entered: Object.fromEntries(STAGES.map((stage, n) => [stage, 15_000 >> (2 * n)])), won_value: whole(1e6), cost: whole(1e5) })),
      journeys: list(JOURNEYS, () => ({
        value: whole(10_000),
        won_at: day(),
        touches: list(1 + whole(6), () => ({ source: one(SOURCES), at: day() })),
      })),
    },
    recognition: list(KUDOS, (n) => ({
      id: `k${n}`,
      from: person(),
      to: [person()],
      behaviour: one(BEHAVIOURS),
      message: `Thank you for what you did on the day of number ${n}; it made the difference.`,
      at: day(),
      cheers: list(whole(4), person),
    })),
  };
};
