import { expect, test } from 'vitest';
import type { QuestionId, SourceId } from '@/lib/model/ids';
import { becameLeech } from './leech';
import { newCard } from './new-card';

const blank = newCard({
  id: 'q' as QuestionId,
  sourceId: 's' as SourceId,
  highlightId: null,
  createdAt: 0,
});
const lapsed = (lapses: number) => ({ ...blank, lapses });

/** The lapses, of 30, that make a leech. */
const leeches = (limit: number) =>
  Array.from({ length: 30 }, (_, index) => index + 1).filter((lapses) =>
    becameLeech(lapsed(lapses - 1), lapsed(lapses), limit),
  );

test('a card is a leech at the limit and after each half of it', () => {
  expect(leeches(8)).toEqual([8, 12, 16, 20, 24, 28]);
  expect(leeches(25)).toEqual([25]);
  expect(leeches(1)).toHaveLength(30);
  expect(leeches(0)).toEqual([]);
});

test('only forgetting makes one', () => {
  expect(becameLeech(lapsed(8), lapsed(8), 8)).toBe(false);
});
