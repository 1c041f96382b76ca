import { describe, expect, test } from 'vitest';
import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';
import { fresh, isOpen, nextOpen, tally, type Stop } from './stops';

const stopOf = (status: Question['status'] | null, changes: Partial<Question> = {}): Stop => ({
  highlight: {} as Highlight,
  question: status && ({ id: status, status, deletedAt: null, ...changes } as Question),
  ticked: false,
});
const OPEN = stopOf('proposed');
const KEPT = stopOf('kept');
const DROPPED = stopOf('dropped');
const BARE = stopOf(null);

test('only what waits for a decision is open', () => {
  expect([OPEN, KEPT, DROPPED, BARE].map(isOpen)).toEqual([true, false, false, false]);
});

describe('the next open stop', () => {
  test.each<[string, readonly Stop[], number, number]>([
    ['comes after', [OPEN, KEPT, BARE, OPEN], 0, 3],
    ['is looked for from the beginning', [BARE, OPEN, KEPT], 2, 1],
    ['is the end when all is decided', [KEPT, BARE, DROPPED], 1, 3],
    ['is this one when nothing else is left', [KEPT, OPEN], 1, 1],
  ])('%s', (_, stops, at, next) => {
    expect(nextOpen(stops, at)).toBe(next);
  });
});

test('a question written and taken back is no stop; all others follow the store', () => {
  const written = stopOf('kept', { kind: 'written', id: 'w' as Question['id'] });
  const now = [
    { ...written.question!, deletedAt: 1 },
    { ...OPEN.question!, status: 'kept' as const },
  ];
  expect(fresh([BARE, written, OPEN], now)).toEqual([BARE, { ...OPEN, question: now[1] }]);
});

test('the tally counts questions, not highlights without one', () => {
  expect(tally([OPEN, KEPT, KEPT, DROPPED, BARE])).toEqual({ kept: 2, dropped: 1, left: 1 });
});
