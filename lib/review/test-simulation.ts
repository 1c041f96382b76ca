import type { QuestionId, SourceId } from '@/lib/model/ids';
import type { Card, Grade } from '@/lib/model/review';
import { dayOf, dayStart, type DayOptions } from './day';
import { newCard } from './new-card';
import { retrievability } from './queue';
import { gradeCard } from './scheduler';
import { seeded } from './seeded';

/** A reader for tests, who begins cards and answers what is due, day by day. */
export interface Simulation {
  /** Review cards that were due on each simulated day. */
  readonly dueByDay: readonly number[];
}

const ZONE: DayOptions = { utcOffsetMinutes: 60, rolloverHour: 4 };
const FIRST_DAY = 20_000;

/**
 * Simulates reviewing at nine in the evening.
 * @param newOn cards to begin on a day, counted from 0.
 */
export function simulate(
  days: number,
  newOn: (day: number) => number,
  options: { readonly seed: number; readonly balance: boolean },
): Simulation {
  const random = seeded(options.seed);
  const cards: Card[] = [];
  const planned = new Map<number, number>();
  const plan = (card: Card, by: number) => {
    if (card.queue !== 'review') return;
    const day = dayOf(card.dueAt, ZONE);
    planned.set(day, (planned.get(day) ?? 0) + by);
  };
  const grade = (card: Card, now: number, chosen: Grade) => {
    const scheduling = { ...ZONE, desiredRetention: 0.9 };
    const load = (day: number) => planned.get(day) ?? 0;
    return gradeCard(card, chosen, now, options.balance ? { ...scheduling, load } : scheduling)
      .card;
  };
  const dueByDay: number[] = [];
  for (let at = 0; at < days; at++) {
    const day = FIRST_DAY + at;
    const evening = dayStart(day, ZONE) + 17 * 3_600_000;
    const due = cards.keys().filter((index) => dayOf(cards[index]?.dueAt ?? 0, ZONE) <= day);
    const today = [...due];
    dueByDay.push(today.length);
    for (let made = newOn(at); made > 0; made--) {
      const id = `card ${cards.length}` as QuestionId;
      const origin = { id, sourceId: 's' as SourceId, highlightId: null, createdAt: evening };
      today.push(cards.push(newCard(origin)) - 1);
    }
    for (const index of today) {
      let card = cards[index];
      if (!card) continue;
      plan(card, -1);
      let now = evening + index;
      do {
        card = grade(card, now, gradeBy(random, card, now));
        now = Math.max(now + 1, card.dueAt);
      } while (card.queue === 'learning');
      cards[index] = card;
      plan(card, 1);
    }
  }
  return { dueByDay };
}

/**
 * Cards of many stabilities (days, FSRS' S) that are due on one day and answered with Good.
 * @returns how many are due on each of the 40 days from then on.
 */
export function answeredOn(stabilities: readonly number[]): number[] {
  const planned = new Map<number, number>();
  const load = (day: number) => planned.get(day) ?? 0;
  const evening = dayStart(FIRST_DAY, ZONE) + 17 * 3_600_000;
  for (const [at, stability] of stabilities.entries()) {
    const id = `card ${at}` as QuestionId;
    const lastReviewedAt = evening - Math.max(1, Math.round(stability)) * 86_400_000;
    const origin = { id, sourceId: 's' as SourceId, highlightId: null, createdAt: lastReviewedAt };
    const known: Card = {
      ...newCard(origin),
      state: 2,
      queue: 'review',
      stability: Math.max(1, stability),
      difficulty: 5,
      reps: 4,
      lastReviewedAt,
      lastReviewedDay: dayOf(lastReviewedAt, ZONE),
      dueAt: evening,
    };
    const now = evening + at;
    const { card } = gradeCard(known, 3, now, { ...ZONE, desiredRetention: 0.9, load });
    const day = dayOf(card.dueAt, ZONE);
    planned.set(day, load(day) + 1);
  }
  return Array.from({ length: 40 }, (_, at) => load(FIRST_DAY + at));
}

function gradeBy(random: () => number, card: Card, now: number): Grade {
  const recall = card.state === 2 ? retrievability(card, now) : 0.85;
  if (random() > recall) return 1;
  const how = random();
  return how < 0.15 ? 2 : how < 0.87 ? 3 : 4;
}

/** The fullest over the mean. */
export const peak = (counts: readonly number[]) =>
  Math.max(...counts) / (counts.reduce((a, b) => a + b, 0) / counts.length);
