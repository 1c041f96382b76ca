import { reviewsPerDay } from '@/lib/review/workload';
import type { App } from './app';
import { readSettings } from './settings';

/** What a desired retention would mean for the reader. */
export interface Workload {
  /** 0–1. */
  readonly retention: number;
  /** Reviews a day as a multiple of those now. */
  readonly ratio: number;
}

const CHOICES = [0.8, 0.85, 0.9, 0.95];

/** Cards the estimate rests on, of the oldest and of the newest: of all it would take too long. */
const SAMPLE = 100;

/** Reviews a day to expect at some retentions, compared with the one that is set. */
export async function workload(app: App): Promise<Workload[]> {
  const { db } = app;
  const [oldest, newest] = await Promise.all([
    db.cards.limit(SAMPLE).toArray(),
    db.cards.reverse().limit(SAMPLE).toArray(),
  ]);
  const byId = new Map([...oldest, ...newest].map((card) => [card.questionId, card]));
  const cards = [...byId.values()].filter(({ state }) => state === 2);
  const now = reviewsPerDay(cards, (await readSettings(app)).desiredRetention);
  return CHOICES.map((retention) => ({
    retention,
    ratio: now === 0 ? 1 : reviewsPerDay(cards, retention) / now,
  }));
}
