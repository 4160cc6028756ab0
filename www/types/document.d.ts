// Made from scorecard.schema.json by `npm run types -w www`.

/**
 * A day (2026-11-20), or an instant in RFC 3339 (2026-11-20T17:30:00Z).
 */
export type Moment = string;
/**
 * An ISO 4217 code: three capital letters.
 */
export type Currency = string;
/**
 * Points to one of `people`.
 */
export type PersonRef = string;
/**
 * A day of the week.
 * - `mon`: Monday.
 * - `tue`: Tuesday.
 * - `wed`: Wednesday.
 * - `thu`: Thursday.
 * - `fri`: Friday.
 * - `sat`: Saturday.
 * - `sun`: Sunday.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
/**
 * A time of the day from 00:00 to 24:00.
 */
export type Clock = string;
/**
 * The id of an item: any text that is not empty.
 */
export type Id = string;
/**
 * Points to one of `teams`.
 */
export type TeamRef = string;
/**
 * Where a link leads: `https`, `http`, `mailto`, or an address relative to the page.
 *
 * Nothing that could run a script gets in: control characters, other schemes and user names in front of a host are refused.
 */
export type Link = string;
/**
 * What a goal is measured in.
 * - `currency`: Money in the document's currency.
 * - `percent`: A fraction: 0.31 is 31 %.
 * - `count`: How many.
 * - `days`: Days.
 * - `hours`: Hours.
 * - `score`: Points on a scale of its own, such as satisfaction.
 * - `ratio`: A multiple: 2.4 is 2.4 times.
 */
export type Unit = "currency" | "percent" | "count" | "days" | "hours" | "score" | "ratio";
/**
 * Where a goal is meant to go.
 * - `increase`: More is better.
 * - `decrease`: Less is better.
 * - `maintain`: Close to the target is better.
 */
export type Direction = "increase" | "decrease" | "maintain";
/**
 * How many of something: 0 or more, finite. A mean may make it broken.
 */
export type Count = number;
/**
 * Points to one of `goals`.
 */
export type GoalRef = string;
/**
 * How a goal stands.
 * - `achieved`: The target is met.
 * - `on_track`: Where it should be by now, or close to it.
 * - `at_risk`: Behind, and can be caught up.
 * - `off_track`: Far behind.
 * - `not_started`: The period has not begun.
 * - `missed`: The period is over and the target was not met.
 */
export type Status = "achieved" | "on_track" | "at_risk" | "off_track" | "not_started" | "missed";
/**
 * Points to one of `definitions`.
 */
export type DefinitionRef = string;
/**
 * Which leads the figures of the funnel count.
 * - `period`: All that reached the stage inside the period.
 * - `cohort`: Of those that entered the first stage inside the period, all that have reached the stage since.
 */
export type Counting = "period" | "cohort";
/**
 * Points to one of `funnel.sources`.
 */
export type SourceRef = string;
/**
 * Points to one of `funnel.stages`.
 */
export type StageRef = string;
/**
 * A part of a whole as a fraction: 0.31 is 31 %. From 0 to 1.
 */
export type Share = number;
/**
 * What became of a hand-off.
 * - `open`: Nobody has decided yet.
 * - `accepted`: Taken on.
 * - `returned`: Given back, with a reason.
 */
export type Outcome = "open" | "accepted" | "returned";
/**
 * How good a hand-off was: 1 (poor) to 5 (excellent).
 */
export type Rating = number;
/**
 * What became of an idea.
 * - `new`: Nobody has answered.
 * - `planned`: It will be done.
 * - `trying`: It is being tried.
 * - `done`: It was done.
 * - `declined`: It will not be done.
 */
export type IdeaState = "new" | "planned" | "trying" | "done" | "declined";
/**
 * Points to an item of any list, `list/id`: `goals/revenue`.
 */
export type ItemRef = string;

/**
 * One scorecard: what both teams want, where they stand, and how they work together.
 */
export interface ScorecardDocument {
  /**
   * Always 1.
   */
  version: 1;
  /**
   * What the card is called.
   */
  title: string;
  /**
   * The time that it is about.
   */
  period: Period;
  /**
   * When the figures were true; a day means its end. Now, if absent.
   */
  as_of?: Moment | null;
  /**
   * IANA name of the zone that days and hours are meant in; UTC if absent.
   */
  time_zone?: string | null;
  /**
   * ISO 4217 code of all amounts.
   */
  currency?: Currency | null;
  /**
   * BCP 47 tag of the language that the document prefers.
   */
  locale?: string | null;
  /**
   * The person who looks at it.
   */
  viewer?: PersonRef | null;
  /**
   * When people work.
   */
  calendar?: Calendar | null;
  /**
   * The sentence that both teams work towards.
   */
  vision?: string | null;
  /**
   * The leaders who stand behind it.
   */
  sponsors?: PersonRef[] | null;
  /**
   * The teams; `sales` and `marketing` if absent.
   */
  teams?: Team[] | null;
  /**
   * Everybody whom the document names.
   */
  people?: Person[] | null;
  /**
   * What both teams want to reach.
   */
  goals?: Goal[] | null;
  /**
   * From which pace on a goal is on track or at risk.
   */
  thresholds?: Thresholds | null;
  /**
   * Limits on giving.
   */
  rules?: Rules | null;
  /**
   * What both teams mean by their words.
   */
  definitions?: Definition[] | null;
  /**
   * The funnel that both work on.
   */
  funnel?: Funnel | null;
  /**
   * What the teams promise each other.
   */
  agreements?: Agreement[] | null;
  /**
   * Leads that one person hands to another.
   */
  handoffs?: Handoff[] | null;
  /**
   * The shared list of prospects.
   */
  priorities?: Priority[] | null;
  /**
   * Who thanked whom for what.
   */
  recognition?: Kudos[] | null;
  /**
   * Stories of the teams succeeding together.
   */
  spotlights?: Spotlight[] | null;
  /**
   * What people suggest.
   */
  ideas?: Idea[] | null;
  /**
   * When both teams meet.
   */
  meetings?: Meeting[] | null;
  /**
   * What people of both teams did together.
   */
  activities?: Activity[] | null;
  /**
   * The shelf that both use.
   */
  resources?: Resource[] | null;
  /**
   * What people wrote about items of the card.
   */
  notes?: Note[] | null;
}
/**
 * One value that could not be used: where it stands, what was expected and what was found.
 *
 * Its text is the message that people see: `goals[2].target: expected a number, found "12k"`.
 */
export interface Problem {
  /**
   * Where the value stands: `goals[2].target`.
   */
  path: string;
  /**
   * What the document may hold there: `a number`.
   */
  expected: string;
  /**
   * What it holds instead, shortened: `"12k"`, or `nothing`.
   */
  found: string;
}
/**
 * The time that a card is about, both days inclusive.
 */
export interface Period {
  /**
   * First day.
   */
  start: string;
  /**
   * Last day.
   */
  end: string;
  /**
   * What people call it: `Q4 2026`.
   */
  label?: string | null;
}
/**
 * When people work: clocks in hours run only then, and pace counts working days.
 */
export interface Calendar {
  /**
   * The working days of the week.
   *
   * @minItems 1
   */
  days: [Weekday, ...Weekday[]];
  /**
   * When work begins.
   */
  from: Clock;
  /**
   * When work ends.
   */
  to: Clock;
  /**
   * Days without work.
   */
  holidays?: string[] | null;
}
/**
 * A team that works on the goals.
 */
export interface Team {
  /**
   * Unique among the teams.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
}
/**
 * Somebody whom the document names.
 */
export interface Person {
  /**
   * Unique among the people.
   */
  id: Id;
  /**
   * As the person writes it.
   */
  name: string;
  /**
   * The team that the person belongs to.
   */
  team: TeamRef;
  /**
   * What the person does there.
   */
  role?: string | null;
  /**
   * Address of a picture; shown only from where the page allows it, initials otherwise.
   */
  avatar?: Link | null;
}
/**
 * One goal that both teams own.
 */
export interface Goal {
  /**
   * Unique among the goals.
   */
  id: Id;
  /**
   * What both teams want to reach.
   */
  name: string;
  /**
   * Why it matters.
   */
  why?: string | null;
  /**
   * What it is measured in.
   */
  unit: Unit;
  /**
   * Where it is meant to go; `increase` if absent.
   */
  direction?: Direction | null;
  /**
   * Whether it adds up over the period (revenue) or holds at an instant (win rate). If absent, `currency` and `count` add up, the others do not.
   */
  accumulates?: boolean | null;
  /**
   * Where it stood at the start of the period, in the goal's unit; 0 if absent and it adds up.
   */
  baseline?: number | null;
  /**
   * What is to be reached at the end of the period, in the goal's unit.
   */
  target: number;
  /**
   * Where it stands at `as_of`, in the goal's unit.
   */
  actual: number;
  /**
   * How far a goal to `maintain` may be from its target, in the goal's unit; 0 if absent.
   */
  tolerance?: Count | null;
  /**
   * What would be more than the target, in the goal's unit.
   */
  stretch?: number | null;
  /**
   * How much it counts in the joint score; 1 if absent.
   */
  weight?: Count | null;
  /**
   * The people who answer for it together.
   */
  owners?: PersonRef[] | null;
  /**
   * What each team brought in, in the goal's unit.
   */
  contributions?: Contribution[] | null;
  /**
   * Where it stood in the course of the period; three points or more make a forecast.
   */
  history?: Point[] | null;
  /**
   * Where it is meant to stand on the way to the target; a straight line, if absent.
   */
  plan?: Point[] | null;
  /**
   * The quality goal that keeps this volume goal honest.
   */
  paired_with?: GoalRef | null;
  /**
   * What both teams get when it is reached.
   */
  reward?: string | null;
  /**
   * Set by hand; replaces the computed status and says so.
   */
  status?: Status | null;
  /**
   * The definition of what is counted.
   */
  definition?: DefinitionRef | null;
  /**
   * What stands in the way.
   */
  obstacles?: Obstacle[] | null;
  /**
   * What is being done to reach it.
   */
  initiatives?: Initiative[] | null;
  /**
   * What owners said of it, and how sure they were.
   */
  check_ins?: CheckIn[] | null;
}
/**
 * What one team brought in.
 */
export interface Contribution {
  /**
   * The team.
   */
  team: TeamRef;
  /**
   * In the goal's unit.
   */
  value: number;
}
/**
 * A value at a time.
 */
export interface Point {
  /**
   * When; a day means its end.
   */
  at: Moment;
  /**
   * In the goal's unit.
   */
  value: number;
}
/**
 * Something that stands in the way of a goal.
 */
export interface Obstacle {
  /**
   * Unique in its goal.
   */
  id: Id;
  /**
   * What stands in the way.
   */
  text: string;
  /**
   * Who raised it.
   */
  by: PersonRef;
  /**
   * When it was raised.
   */
  at: Moment;
  /**
   * When it was out of the way; absent while it is not.
   */
  resolved_at?: Moment | null;
}
/**
 * Something that is done to reach a goal.
 */
export interface Initiative {
  /**
   * Unique in its goal.
   */
  id: Id;
  /**
   * What is done.
   */
  name: string;
  /**
   * Who does it.
   */
  owners?: PersonRef[] | null;
  /**
   * How far it is: `planned`, `in_progress`, `done`, or a word of the teams' own.
   */
  state: string;
  /**
   * When it is to be done; a day means its end.
   */
  due?: Moment | null;
}
/**
 * What an owner said of a goal.
 */
export interface CheckIn {
  /**
   * Unique in its goal.
   */
  id: Id;
  /**
   * Who said it.
   */
  by: PersonRef;
  /**
   * When.
   */
  at: Moment;
  /**
   * How sure the person is that the target will be met: `low`, `medium`, `high`, or a word of the teams' own.
   */
  confidence: string;
  /**
   * In the person's words.
   */
  note: string;
}
/**
 * From which pace on a goal is on track or at risk.
 */
export interface Thresholds {
  /**
   * On track from here; 0.95 if absent.
   */
  on_track?: Count | null;
  /**
   * At risk from here; 0.80 if absent.
   */
  at_risk?: Count | null;
}
/**
 * Limits on giving.
 */
export interface Rules {
  /**
   * How many thank-yous a person gives in a week at most.
   */
  kudos_per_week?: Count | null;
  /**
   * How many votes a person has.
   */
  votes_each?: Count | null;
  /**
   * Whether single people are ranked, in groups of five or more; not, if absent.
   */
  leaderboard?: boolean | null;
}
/**
 * What both teams mean by a word, such as MQL.
 */
export interface Definition {
  /**
   * Unique among the definitions.
   */
  id: Id;
  /**
   * The word.
   */
  term: string;
  /**
   * What it means.
   */
  meaning: string;
  /**
   * What must be true of something to be called so.
   */
  criteria?: string[] | null;
  /**
   * Things that are.
   */
  examples?: string[] | null;
  /**
   * Who agreed to it.
   */
  agreed_by?: PersonRef[] | null;
  /**
   * Since when it holds.
   */
  agreed_at?: string | null;
  /**
   * When it is to be looked at again.
   */
  review_by?: string | null;
  /**
   * When it was changed last: figures before and after are not the same thing.
   */
  changed_at?: string | null;
}
/**
 * The stages from the first visit to the signature, and what is known about them.
 */
export interface Funnel {
  /**
   * In order.
   */
  stages?: Stage[] | null;
  /**
   * Where leads come from.
   */
  sources?: Source[] | null;
  /**
   * What makes up win rate and sales velocity.
   */
  velocity?: Velocity | null;
  /**
   * Which leads are counted; `period` if absent.
   */
  counting?: Counting | null;
  /**
   * Three readings of marketing's part in what was won.
   */
  credit?: Credit | null;
  /**
   * The same counts in earlier stretches of time.
   */
  history?: FunnelPeriod[] | null;
  /**
   * The ways of won customers, for attribution.
   */
  journeys?: Journey[] | null;
}
/**
 * One stage.
 */
export interface Stage {
  /**
   * Unique among the stages.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  /**
   * The team that works on it.
   */
  team: TeamRef;
  /**
   * How many entered it.
   */
  entered: Count;
  /**
   * What those are worth, in the document's currency.
   */
  value?: number | null;
  /**
   * How many are to enter it in the whole period.
   */
  target?: Count | null;
  /**
   * How many entered it in the period before: up to the same day of it, for the comparison to be fair.
   */
  previous?: Count | null;
  /**
   * Days that they stay, as the median: half of them stay no longer.
   */
  median_days?: Count | null;
  /**
   * Days that they are to stay at most; a stage whose median is above it is stale.
   */
  limit_days?: Count | null;
  /**
   * What both teams mean by it.
   */
  definition?: DefinitionRef | null;
}
/**
 * Where leads come from.
 */
export interface Source {
  /**
   * Unique among the sources.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  /**
   * How many of its leads entered each stage, by the stage's id. Stages may be left out.
   */
  entered?: {
    [k: string]: Count;
  } | null;
  /**
   * What was won through it, in the document's currency.
   */
  won_value?: number | null;
  /**
   * What it cost, in the document's currency.
   */
  cost?: Count | null;
  /**
   * Days that its wins took, as the median.
   */
  median_days_to_win?: Count | null;
}
/**
 * What makes up win rate and sales velocity.
 */
export interface Velocity {
  /**
   * Opportunities worked on in the period.
   */
  opportunities: Count;
  /**
   * How many of them were won.
   */
  won: Count;
  /**
   * How many of them were lost.
   */
  lost: Count;
  /**
   * What was won, in the document's currency.
   */
  won_value: number;
  /**
   * Days from opportunity to signature.
   */
  cycle_days: Count;
}
/**
 * Three readings of marketing's part in what was won, side by side and never added up.
 */
export interface Credit {
  /**
   * Won from leads that marketing brought, in the document's currency.
   */
  sourced?: number | null;
  /**
   * Won from opportunities that marketing made faster, in the document's currency.
   */
  accelerated?: number | null;
  /**
   * Won from customers whom marketing touched at all, in the document's currency.
   */
  influenced?: number | null;
  /**
   * All that was won, in the document's currency.
   */
  total: number;
}
/**
 * The counts of one stretch of time.
 */
export interface FunnelPeriod {
  /**
   * First day.
   */
  start: string;
  /**
   * Last day.
   */
  end: string;
  /**
   * How many entered each stage, by the stage's id. Stages may be left out.
   */
  entered?: {
    [k: string]: Count;
  } | null;
}
/**
 * The way of one won customer.
 */
export interface Journey {
  /**
   * What was won, in the document's currency.
   */
  value: number;
  /**
   * When.
   */
  won_at: Moment;
  /**
   * What the customer met on the way, in any order.
   */
  touches?: Touch[] | null;
}
/**
 * One meeting of a customer with a source.
 */
export interface Touch {
  /**
   * The source.
   */
  source: SourceRef;
  /**
   * When.
   */
  at: Moment;
  /**
   * The stage that the customer was in.
   */
  stage?: StageRef | null;
}
/**
 * A promise of one team to the other, and how often it was kept.
 */
export interface Agreement {
  /**
   * Unique among the agreements.
   */
  id: Id;
  /**
   * In words.
   */
  promise: string;
  /**
   * The team that promises.
   */
  team: TeamRef;
  /**
   * The team that it is promised to.
   */
  to: TeamRef;
  /**
   * Hours within which it is to be done.
   */
  within_hours?: Count | null;
  /**
   * How often it is to be kept.
   */
  target_share: Share;
  /**
   * How often it was.
   */
  met: Count;
  /**
   * How often it was not.
   */
  missed: Count;
  /**
   * What is still to be done; past its due time it counts as missed.
   */
  open?: OpenItem[] | null;
}
/**
 * Something that an agreement still waits for.
 */
export interface OpenItem {
  /**
   * Unique in its agreement.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  /**
   * When it is to be done; a day means its end.
   */
  due: Moment;
}
/**
 * A lead that one person hands to another.
 */
export interface Handoff {
  /**
   * Unique among the hand-offs.
   */
  id: Id;
  /**
   * The company.
   */
  account: string;
  /**
   * Who hands it over.
   */
  from: PersonRef;
  /**
   * Who takes it.
   */
  to: PersonRef;
  /**
   * The stage that it is handed over in.
   */
  stage: StageRef;
  /**
   * What the one who hands it over knows.
   */
  note?: string | null;
  /**
   * When it was handed over.
   */
  at: Moment;
  /**
   * When it is to be decided; a day means its end.
   */
  due?: Moment | null;
  /**
   * When it was taken on.
   */
  accepted_at?: Moment | null;
  /**
   * What became of it.
   */
  outcome: Outcome;
  /**
   * How good it was.
   */
  quality?: Rating | null;
  /**
   * What the one who took it has to say.
   */
  feedback?: string | null;
}
/**
 * A prospect on the list that both teams work down.
 */
export interface Priority {
  /**
   * Unique among the priorities.
   */
  id: Id;
  /**
   * 1 comes first.
   */
  rank: Count;
  /**
   * The company.
   */
  account: string;
  /**
   * What it is worth, in the document's currency.
   */
  value?: number | null;
  /**
   * The stage that it is in.
   */
  stage?: StageRef | null;
  /**
   * Who looks after it in sales.
   */
  sales_owner?: PersonRef | null;
  /**
   * Who looks after it in marketing.
   */
  marketing_owner?: PersonRef | null;
  /**
   * What is to be done next.
   */
  next_step?: string | null;
  /**
   * When; a day means its end.
   */
  due?: Moment | null;
}
/**
 * A thank-you.
 */
export interface Kudos {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * Who thanks.
   */
  from: PersonRef;
  /**
   * Who is thanked; at least one person.
   *
   * @minItems 1
   */
  to: [PersonRef, ...PersonRef[]];
  /**
   * For what: `shared_content`, `lead_feedback`, `joint_visit`, or a word of the teams' own.
   */
  behaviour: string;
  /**
   * In the person's words.
   */
  message: string;
  /**
   * When.
   */
  at: Moment;
  /**
   * The goal that it helped.
   */
  goal?: GoalRef | null;
  /**
   * Who joined in.
   */
  cheers?: PersonRef[] | null;
}
/**
 * A story of the two teams succeeding together.
 */
export interface Spotlight {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * Its headline.
   */
  title: string;
  /**
   * What happened.
   */
  story: string;
  /**
   * Who was in it.
   */
  people?: PersonRef[] | null;
  /**
   * When.
   */
  at: Moment;
  /**
   * Where the whole of it stands.
   */
  link?: Link | null;
  /**
   * Address of a picture; shown only from where the page allows it.
   */
  image?: Link | null;
}
/**
 * Something that somebody suggests.
 */
export interface Idea {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * In the person's words.
   */
  text: string;
  /**
   * Who suggests it.
   */
  by: PersonRef;
  /**
   * When.
   */
  at: Moment;
  /**
   * Who is for it.
   */
  votes?: PersonRef[] | null;
  /**
   * What became of it.
   */
  state: IdeaState;
  /**
   * What it was answered.
   */
  answer?: string | null;
}
/**
 * A meeting of both teams.
 */
export interface Meeting {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  /**
   * `stand_up`, `weekly`, `monthly`, `planning`, `shadowing`, `social`, or a word of the teams' own.
   */
  kind: string;
  /**
   * Days from one to the next.
   */
  every_days?: Count | null;
  /**
   * When it last took place.
   */
  last_at?: Moment | null;
  /**
   * When it takes place next.
   */
  next_at?: Moment | null;
  /**
   * Where it takes place.
   */
  link?: Link | null;
  /**
   * What people want to talk about.
   */
  agenda?: string[] | null;
}
/**
 * Work that people of both teams did together.
 */
export interface Activity {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * `joint_visit`, `content_shared`, `lead_alert`, `shadowing`, `campaign_input`, or a word of the teams' own.
   */
  kind: string;
  /**
   * Who did it.
   */
  people?: PersonRef[] | null;
  /**
   * The company that it was about.
   */
  account?: string | null;
  /**
   * When.
   */
  at: Moment;
  /**
   * What came of it.
   */
  outcome?: string | null;
  /**
   * Where more of it stands.
   */
  link?: Link | null;
}
/**
 * Something on the shelf that both teams use.
 */
export interface Resource {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * What people call it.
   */
  name: string;
  /**
   * `battle_card`, `dossier`, `customer_story`, `content`, `lead_list`, or a word of the teams' own.
   */
  kind: string;
  /**
   * Where it is.
   */
  link: Link;
  /**
   * The team that looks after it.
   */
  team?: TeamRef | null;
  /**
   * When it was last changed.
   */
  updated_at?: Moment | null;
}
/**
 * What somebody wrote about an item of the card.
 */
export interface Note {
  /**
   * Unique in its list.
   */
  id: Id;
  /**
   * The item that it is about: `goals/revenue`.
   */
  on: ItemRef;
  /**
   * Who wrote it.
   */
  by: PersonRef;
  /**
   * When.
   */
  at: Moment;
  /**
   * In the person's words.
   */
  text: string;
}
