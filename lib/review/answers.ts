import type { Review } from '@/lib/model/review';
import { dayOf } from './day';
import { newCard, type CardOrigin } from './new-card';
import { retrievability } from './queue';
import { applyEvent, standing } from './replay';

/** A grade that holds, as statistics count it. */
export interface Answer {
  /** The reader's day, as numbered by `dayOf`. */
  readonly day: number;
  /** The card was new. */
  readonly begun: boolean;
  /** The card was in review: only then does it say how well the schedule predicts. */
  readonly reviewed: boolean;
  /** In review, and remembered. */
  readonly passed: boolean;
  /** In review: the probability, 0–1, with which FSRS expected it to be remembered; else 0. */
  readonly predicted: number;
  /** Milliseconds from question to grade; an absence counts as two minutes. */
  readonly durationMs: number;
}

/** Longer than this the reader was away. */
const AWAY_MS = 120_000;

/** The answers a question's log holds: all that stand, whatever became of the question. */
export function answersOf(origin: CardOrigin, events: readonly Review[]): Answer[] {
  const answers: Answer[] = [];
  let card = newCard(origin);
  for (const event of standing(events)) {
    if (event.kind === 'grade') {
      const reviewed = card.state === 2;
      answers.push({
        day: dayOf(event.reviewedAt, event),
        begun: card.state === 0,
        reviewed,
        passed: reviewed && event.grade > 1,
        predicted: reviewed ? retrievability(card, event.reviewedAt) : 0,
        durationMs: Math.min(event.durationMs, AWAY_MS),
      });
    }
    card = applyEvent(card, event);
  }
  return answers;
}
