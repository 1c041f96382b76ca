import { describe, expect, test } from 'vitest';
import type { QuestionId } from '@/lib/model/ids';
import type { Grade } from '@/lib/model/review';
import { minutesLeft, summaryOf, type Result } from './results';

const result = (questionId: string, grade: Grade, durationMs = 6000): Result => ({
  questionId: questionId as QuestionId,
  grade,
  durationMs,
});

describe('a summary', () => {
  test('counts answers, their time, and those not known', () => {
    const results = [
      result('a', 1),
      result('b', 3),
      result('a', 1),
      result('c', 1),
      result('a', 3),
    ];
    expect(summaryOf(results)).toEqual({
      answers: 5,
      againShare: 0.6,
      durationMs: 30_000,
      hardest: ['a', 'c'],
    });
  });

  test('of nothing is nothing', () => {
    expect(summaryOf([])).toEqual({ answers: 0, againShare: 0, durationMs: 0, hardest: [] });
  });

  test('does not count the time the reader was away', () => {
    expect(summaryOf([result('a', 3, 3_600_000)]).durationMs).toBe(120_000);
  });
});

describe('the minutes left', () => {
  test('follow the usual pace first, then the reader’s own', () => {
    expect(minutesLeft([], 50)).toBe(10);
    expect(minutesLeft(Array(10).fill(result('a', 3, 30_000)), 50)).toBe(25);
    expect(minutesLeft(Array(5).fill(result('a', 3, 24_000)), 50)).toBe(15);
  });

  test('are never none', () => {
    expect(minutesLeft([], 1)).toBe(1);
  });
});
