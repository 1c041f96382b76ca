import type { QuestionId } from '@/lib/model/ids';
import type { Grade } from '@/lib/model/review';

/** One answer of a sitting. */
export interface Result {
  readonly questionId: QuestionId;
  readonly grade: Grade;
  /** From question to grade. */
  readonly durationMs: number;
}

export interface Summary {
  readonly answers: number;
  /** Share of answers that were Again, 0–1. */
  readonly againShare: number;
  readonly durationMs: number;
  /** Questions that were not known, the most often first; at most three. */
  readonly hardest: readonly QuestionId[];
}

/** Longer than this the reader was away, not thinking; milliseconds. */
export const AWAY = 120_000;

const MOST_HARD = 3;

/** What a sitting came to. */
export function summaryOf(results: readonly Result[]): Summary {
  const again = results.filter(({ grade }) => grade === 1);
  const times = new Map<QuestionId, number>();
  for (const { questionId } of again) times.set(questionId, (times.get(questionId) ?? 0) + 1);
  return {
    answers: results.length,
    againShare: results.length === 0 ? 0 : again.length / results.length,
    durationMs: sum(results.map(({ durationMs }) => Math.min(durationMs, AWAY))),
    hardest: [...times]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, MOST_HARD)
      .map(([id]) => id),
  };
}

/** Milliseconds a card takes, until this sitting has its own pace. */
const USUAL = 12_000;

/** Answers after which the sitting's own pace counts alone. */
const TELLING = 10;

/**
 * Minutes that some questions will take at the pace of the answers so far, at least one.
 * @param left questions still to be asked.
 */
export function minutesLeft(results: readonly Result[], left: number): number {
  const own = results.slice(-TELLING).map(({ durationMs }) => Math.min(durationMs, AWAY));
  const pace = (sum(own) + (TELLING - own.length) * USUAL) / TELLING;
  return Math.max(1, Math.round((left * pace) / 60_000));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
