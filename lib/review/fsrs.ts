// First: it has to see Date.prototype before ts-fsrs does.
import { restoreDatePrototype } from './date-prototype';
import {
  forgetting_curve as forgettingCurve,
  fsrs,
  GenSeedStrategyWithCardId,
  StrategyMode,
  type FSRS,
} from 'ts-fsrs';

restoreDatePrototype();

export { Rating, State, type Grade as FsrsGrade } from 'ts-fsrs';

/**
 * Names the scheduler and its weights in every event: FSRS-6 with its default 21 weights and the
 * default learning steps (1 min, 10 min; relearning 10 min). Change it with any of these.
 */
export const PARAMETER_VERSION = 'fsrs-6/default-weights/1';

const schedulers = new Map<string, FSRS>();

/**
 * The scheduler for a desired retention (0–1). Fuzz is drawn from the card's id and number of
 * reviews: ts-fsrs' own seed holds the millisecond of the review, which makes the interval on the
 * button another than the one the card gets.
 */
export function schedulerFor(desiredRetention: number, fuzz: boolean): FSRS {
  const key = `${desiredRetention}|${fuzz}`;
  let scheduler = schedulers.get(key);
  if (scheduler === undefined) {
    scheduler = fsrs({ request_retention: desiredRetention, enable_fuzz: fuzz });
    scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('id'));
    schedulers.set(key, scheduler);
  }
  return scheduler;
}

/** Probability of recall, 0–1, after so many days (fractions count) at a stability in days. */
export function recallProbability(elapsedDays: number, stability: number): number {
  return forgettingCurve(
    [...schedulerFor(0.9, false).parameters.w],
    Math.max(0, elapsedDays),
    stability,
  );
}
