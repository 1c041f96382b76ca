import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { interleave } from './interleave';
import { newCard } from './new-card';

const NOW = Date.UTC(2025, 2, 3, 12);
const DAY = 86_400_000;

function card(id: string, sourceId: string, queue: Card['queue'], stability = 20): Card {
  const blank = newCard({
    id: id as QuestionId,
    sourceId: sourceId as SourceId,
    highlightId: `of ${id}` as HighlightId,
    createdAt: NOW,
  });
  return queue === 'new' ? blank : { ...blank, queue, stability, lastReviewedAt: NOW - 5 * DAY };
}
const bookOf = (each: Card) => each.sourceId;
const books = (cards: readonly Card[]) => cards.map(bookOf).join('');

test('books take turns, in proportion to what each has', () => {
  const cards = Array.from('aaaaaabbb', String).map((book, index) =>
    card(`q${index}`, book, 'review'),
  );
  expect(books(interleave(cards, NOW, bookOf))).toBe('abaabaaba');
});

test('learning stays in front in its order, what is about to be forgotten before what is not, new last', () => {
  const cards = [
    ...['a', 'a', 'b'].map((book, index) => card(`l${index}`, book, 'learning')),
    ...['a', 'a', 'b', 'b'].map((book, index) => card(`f${index}`, book, 'review', 1)),
    ...['a', 'a', 'b', 'b'].map((book, index) => card(`k${index}`, book, 'review', 90)),
    ...['a', 'a', 'b'].map((book, index) => card(`n${index}`, book, 'new')),
  ];
  const mixed = interleave(cards, NOW, bookOf).map(({ questionId }) => questionId);
  expect(mixed.map((id) => id[0]).join('')).toBe('lllffffkkkknnn');
  expect(mixed.slice(0, 3)).toEqual(['l0', 'l1', 'l2']);
  expect(mixed.slice(3, 7)).toEqual(['f0', 'f2', 'f1', 'f3']);
});

test('nothing is lost, and no topic waits while another runs on', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 });
  fc.assert(
    fc.property(some, (sources) => {
      const cards = sources.map((book, index) => card(`q${index}`, book, 'review'));
      const mixed = interleave(cards, NOW, bookOf);
      expect(mixed.toSorted(byId)).toEqual(cards.toSorted(byId));
      const most = Math.max(
        0,
        ...['a', 'b', 'c'].map((b) => sources.filter((s) => s === b).length),
      );
      const others = Math.max(1, sources.length - most);
      const longest = Math.max(
        0,
        ...(books(mixed).match(/(.)\1*/gu) ?? []).map((run) => run.length),
      );
      expect(longest).toBeLessThanOrEqual(Math.ceil(most / others) + 1);
    }),
  );
});

const byId = (a: Card, b: Card) => (a.questionId < b.questionId ? -1 : 1);
