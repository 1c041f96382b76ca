import type { Card } from '@/lib/model/review';
import { recallProbability, schedulerFor } from './fsrs';
import { seeded } from './seeded';
import { DEFAULT_STEPS } from './steps';

/** What is remembered of a card. */
export type Memory = Pick<Card, 'stability' | 'difficulty'>;

/** Days looked ahead: long enough for a lower retention to show what it costs in forgetting. */
const DAYS = 365;

const AGAIN = 1;
const GOOD = 3;

/**
 * Reviews a day that some cards would take at a desired retention, 0–1, on average over the next year:
 * each is reviewed whenever it is due, and remembered with the probability FSRS expects. The same for
 * the same cards; without any cards, for cards just learnt.
 */
export function reviewsPerDay(cards: readonly Memory[], desiredRetention: number): number {
  const scheduler = schedulerFor(desiredRetention, false, DEFAULT_STEPS);
  const random = seeded(1);
  let reviews = 0;
  for (const { stability, difficulty } of cards.length > 0 ? cards : justLearnt()) {
    let memory = { stability, difficulty };
    // The cards stand somewhere within their intervals.
    let day = -random() * scheduler.next_interval(stability, 0);
    for (;;) {
      const days = scheduler.next_interval(memory.stability, 0);
      day += days;
      if (day >= DAYS) break;
      if (day >= 0) reviews++;
      const remembered = random() < recallProbability(days, memory.stability);
      memory = scheduler.next_state(memory, days, remembered ? GOOD : AGAIN);
    }
  }
  return reviews / DAYS;
}

function justLearnt(): Memory[] {
  const scheduler = schedulerFor(0.9, false, DEFAULT_STEPS);
  return Array.from({ length: 100 }, () => scheduler.next_state(null, 0, GOOD));
}
