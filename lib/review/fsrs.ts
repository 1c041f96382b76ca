// First: it has to see Date.prototype before ts-fsrs does.
import { restoreDatePrototype } from './date-prototype';
import {
  forgetting_curve as forgettingCurve,
  fsrs,
  GenSeedStrategyWithCardId,
  get_fuzz_range as fuzzRange,
  StrategyMode,
  type FSRS,
} from 'ts-fsrs';
import { DEFAULT_STEPS, stepsText, type Steps } from './steps';

restoreDatePrototype();

export { Rating, State, type Grade as FsrsGrade } from 'ts-fsrs';

const schedulers = new Map<string, FSRS>();

/** Days beyond which nothing is planned: FSRS' own limit. */
const LONGEST = 36_500;

/**
 * The scheduler for a desired retention (0–1) and steps. Fuzz is drawn from the card's id and number of
 * reviews: ts-fsrs' own seed holds the millisecond of the review, which makes the interval on the
 * button another than the one the card gets.
 */
export function schedulerFor(desiredRetention: number, fuzz: boolean, steps: Steps): FSRS {
  const key = `${desiredRetention}|${fuzz}|${stepsText(steps.learning)}|${stepsText(steps.relearning)}`;
  let scheduler = schedulers.get(key);
  if (scheduler === undefined) {
    scheduler = fsrs({
      request_retention: desiredRetention,
      enable_fuzz: fuzz,
      learning_steps: [...steps.learning],
      relearning_steps: [...steps.relearning],
    });
    scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));
    schedulers.set(key, scheduler);
  }
  return scheduler;
}

/** The days FSRS may move an interval to when it is spread: both ends belong to it. */
export function fuzzWindow(days: number, elapsedDays: number): { first: number; last: number } {
  if (days < 2.5) return { first: days, last: days };
  const { min_ivl: first, max_ivl: last } = fuzzRange(days, elapsedDays, LONGEST);
  return { first, last };
}

const weights = [...schedulerFor(0.9, false, DEFAULT_STEPS).parameters.w];

/** Probability of recall, 0–1, after so many days (fractions count) at a stability in days. */
export function recallProbability(elapsedDays: number, stability: number): number {
  return forgettingCurve(weights, Math.max(0, elapsedDays), stability);
}
