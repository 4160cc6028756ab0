// Made from figures.schema.json by `npm run types -w www`.
import type { Status, Counting } from "./document.js";

/**
 * All figures of a document, in full precision.
 */
export interface Figures {
  /**
   * The share of the period that has passed: 0 to 1.
   */
  elapsed: number | null;
  /**
   * How close all goals together are to where they should be by now: 0 to 100.
   */
  joint_score: number | null;
  /**
   * The goal that takes away most from it.
   */
  held_back_by: string | null;
  /**
   * The figures of each goal.
   */
  goals: {
    [k: string]: GoalFigures;
  };
  /**
   * The figures of the funnel.
   */
  funnel: FunnelFigures;
  /**
   * The figures of each agreement.
   */
  agreements: {
    [k: string]: AgreementFigures;
  };
  /**
   * The figures of the hand-offs.
   */
  handoffs: HandoffFigures;
  /**
   * The figures of the thank-yous.
   */
  recognition: RecognitionFigures;
}
/**
 * The figures of one goal.
 */
export interface GoalFigures {
  /**
   * How much of the way is behind us: 1 is all of it. Of a budget, the share that is used.
   */
  progress: number | null;
  /**
   * Where the goal should stand at `as_of`, in its unit.
   */
  expected: number | null;
  /**
   * Where it stands against where it should: 1 is exactly there. Can be above 1, and below 0.
   */
  pace: number | null;
  /**
   * Where it will stand at the end of the period if it goes on like this, in its unit.
   */
  forecast: number | null;
  /**
   * How it stands; as set by hand, if it was.
   */
  status: Status;
  /**
   * What it takes away from a joint score of 100.
   */
  points_missing: number | null;
}
/**
 * The figures of the funnel.
 */
export interface FunnelFigures {
  /**
   * Which leads are counted; nothing without a funnel.
   */
  counting: Counting | null;
  /**
   * The figures of each stage.
   */
  stages: {
    [k: string]: StageFigures;
  };
  /**
   * The share of those in the first stage who reach the last: mostly 0 to 1.
   */
  overall: number | null;
  /**
   * The share of decided opportunities that were won: 0 to 1.
   */
  win_rate: number | null;
  /**
   * What the funnel brings in a day, in the document's currency.
   */
  velocity_per_day: number | null;
  /**
   * The figures of each source.
   */
  sources: {
    [k: string]: SourceFigures;
  };
  /**
   * What each source is credited with, by five models.
   */
  attribution: Attribution;
}
/**
 * The figures of one stage.
 */
export interface StageFigures {
  /**
   * How many entered it.
   */
  entered: number;
  /**
   * The share of them that went on to the next stage; nothing for the last one.
   */
  conversion: number | null;
  /**
   * What has entered against what is to enter in the whole period: 1 is all of it.
   */
  against_target: number | null;
  /**
   * The change against the period before: 0.07 is 7 % more.
   */
  against_previous: number | null;
}
/**
 * The figures of one source.
 */
export interface SourceFigures {
  /**
   * For each stage with a count but the first, the share of the stage with a count before it.
   */
  conversion: {
    [k: string]: number | null;
  };
  /**
   * The share of those in its first stage with a count who reach the last with one.
   */
  overall: number | null;
  /**
   * What it brought beyond its cost, for each unit of cost: 0 is neither gain nor loss.
   */
  return: number | null;
}
/**
 * What each source is credited with, in the document's currency, by five models.
 *
 * All five name the same sources: those of the funnel and those that journeys name; none without journeys. The credit of each model adds up to the value of all journeys that have a touch: one without touches credits nobody.
 */
export interface Attribution {
  /**
   * All to the first touch.
   */
  first: {
    [k: string]: number | null;
  };
  /**
   * All to the last touch.
   */
  last: {
    [k: string]: number | null;
  };
  /**
   * The same to each touch.
   */
  linear: {
    [k: string]: number | null;
  };
  /**
   * 40 % to the first, 40 % to the last, 20 % to those between; two touches share in halves.
   */
  u_shaped: {
    [k: string]: number | null;
  };
  /**
   * More to later touches: half as much for every 7 days before the win.
   */
  time_decay: {
    [k: string]: number | null;
  };
}
/**
 * The figures of one agreement.
 */
export interface AgreementFigures {
  /**
   * How often it was kept.
   */
  met: number;
  /**
   * How often it was not, open items past their due time included.
   */
  missed: number;
  /**
   * The share of times it was kept: 0 to 1.
   */
  kept: number | null;
  /**
   * Whether it was kept less often than agreed.
   */
  breached: boolean;
  /**
   * The open items past their due time.
   */
  overdue: string[];
}
/**
 * The figures of the hand-offs.
 */
export interface HandoffFigures {
  /**
   * The share of decided hand-offs that were accepted: 0 to 1.
   */
  acceptance: number | null;
  /**
   * The mean rating of those that were rated: 1 to 5.
   */
  mean_quality: number | null;
}
/**
 * The figures of the thank-yous.
 */
export interface RecognitionFigures {
  /**
   * The share of thank-yous that cross from one team to the other: 0 to 1.
   */
  cross_team_share: number | null;
  /**
   * How many there are for each behaviour.
   */
  by_behaviour: {
    [k: string]: number;
  };
}
