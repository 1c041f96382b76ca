import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { startOfDay, startOfNextDay } from './day';
import { intervalLabel } from './interval-label';
import { newCard } from './new-card';
import { dueQueue, retrievability } from './queue';

const NOW = Date.UTC(2025, 2, 3, 12);
const DAY = 86_400_000;
const options = {
  utcOffsetMinutes: 0,
  rolloverHour: 4,
  newLimit: 2,
  reviewLimit: 200,
  answered: new Map(),
};
const card = (id: string, queue: Card['queue'], dueAt: number, rest: Partial<Card> = {}): Card => ({
  ...newCard({
    id: id as QuestionId,
    sourceId: 's' as SourceId,
    highlightId: id.includes('-') ? (id.split('-')[0] as HighlightId) : null,
    createdAt: dueAt,
  }),
  queue,
  stability: queue === 'new' ? 0 : 5,
  lastReviewedAt: queue === 'new' ? null : NOW - 5 * DAY,
  ...rest,
});
const ids = (cards: readonly Card[]) => cards.map(({ questionId }) => questionId);

test('learning first, then what is likeliest forgotten, then new ones up to the limit', () => {
  const cards = [
    card('new3', 'new', NOW - 1),
    card('new1', 'new', NOW - 3),
    card('new2', 'new', NOW - 2),
    card('firm', 'review', NOW - DAY, { stability: 90 }),
    card('faint', 'review', NOW - 1, { stability: 1 }),
    card('tonight', 'review', NOW + 9 * 3_600_000, { stability: 30 }),
    card('tomorrow', 'review', NOW + DAY),
    card('minutes', 'learning', NOW - 1),
    card('soon', 'learning', NOW + 60_000),
    card('asleep', 'suspended', NOW - DAY),
  ];
  const due = dueQueue(cards, NOW, options);
  expect(ids(due)).toEqual(['minutes', 'faint', 'tonight', 'firm', 'new1', 'new2']);
});

test('what the reader called for comes today, beyond every limit and although a sibling was answered', () => {
  const cards = [
    card('late', 'review', NOW - 3 * DAY),
    card('h-called', 'review', NOW, { wantedAt: NOW, stability: 90 }),
    card('h-sibling', 'review', NOW - DAY),
    card('first', 'new', NOW - 2 * DAY),
    card('fresh', 'new', NOW, { wantedAt: NOW }),
    card('asleep', 'suspended', NOW, { wantedAt: NOW }),
  ];
  const answered = new Map([['h' as HighlightId, new Set(['h-other' as QuestionId])]]);
  const due = dueQueue(cards, NOW, { ...options, newLimit: 0, reviewLimit: 1, answered });
  expect(ids(due)).toEqual(['fresh', 'h-called', 'late']);
});

test('a new question waits while its highlight comes up anyway', () => {
  const cards = [
    card('h1-a', 'review', NOW - 1),
    card('h1-b', 'new', NOW - 9),
    card('h2-a', 'new', NOW - 8),
    card('h2-b', 'new', NOW - 7),
    card('h3-a', 'new', NOW - 6),
  ];
  expect(ids(dueQueue(cards, NOW, options))).toEqual(['h1-a', 'h2-a', 'h3-a']);
});

test('of a highlight one question comes a day; learning cards always', () => {
  const cards = [
    card('h1-a', 'review', NOW - 1),
    card('h1-b', 'review', NOW - 1, { stability: 1 }),
    card('h2-a', 'learning', NOW - 1),
    card('h2-b', 'learning', NOW - 1),
    card('h2-c', 'review', NOW - 1),
    card('h3-a', 'review', NOW - 1),
    card('h4-a', 'review', NOW - 1),
    card('h4-b', 'new', NOW - 1),
  ];
  const answered = new Map([
    ['h3' as HighlightId, new Set(['h3-b' as QuestionId])],
    // Made due again today: no sibling of itself.
    ['h4' as HighlightId, new Set(['h4-a' as QuestionId])],
  ]);
  expect(ids(dueQueue(cards, NOW, { ...options, answered }))).toEqual([
    'h2-a',
    'h2-b',
    'h1-b',
    'h4-a',
  ]);
});

test('the day’s limit leaves the likeliest forgotten', () => {
  const cards = [9, 1, 5].map((stability) =>
    card(`s${stability}`, 'review', NOW - 1, { stability }),
  );
  expect(ids(dueQueue(cards, NOW, { ...options, reviewLimit: 2 }))).toEqual(['s1', 's5']);
  expect(dueQueue(cards, NOW, { ...options, reviewLimit: -3 })).toEqual([]);
});

test('questions of one highlight are next to each other only if nothing else is left', () => {
  const some = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 9 })),
    { selector: ([h, q]) => `${h}-${q}`, maxLength: 20 },
  );
  fc.assert(
    fc.property(some, (pairs) => {
      const cards = pairs.map(([h, q]) => card(`h${h}-${q}`, 'learning', NOW - q));
      const due = dueQueue(cards, NOW, options);
      expect(ids(due).toSorted()).toEqual(ids(cards).toSorted());
      const highlights = due.map(({ highlightId }) => highlightId);
      const clash = highlights.findIndex((h, at) => at > 0 && h === highlights[at - 1]);
      const rest = clash < 0 ? [] : highlights.slice(clash);
      expect(new Set(rest).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('a card is remembered less as time goes by; at its stability nine times in ten', () => {
  const known = card('a', 'review', NOW, { stability: 10, lastReviewedAt: NOW });
  expect(retrievability(known, NOW)).toBeCloseTo(1);
  expect(retrievability(known, NOW + 10 * DAY)).toBeCloseTo(0.9, 5);
  expect(retrievability(known, NOW + 20 * DAY)).toBeLessThan(0.9);
});

test("the reader's day holds every moment of it, and begins at the rollover hour", () => {
  const zone = fc.record({
    utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), zone, (now, day) => {
      const start = startOfDay(now, day);
      expect(start <= now && now < startOfNextDay(now, day)).toBe(true);
      const local = new Date(start + day.utcOffsetMinutes * 60_000);
      expect([local.getUTCHours(), local.getUTCMinutes()]).toEqual([day.rolloverHour, 0]);
      expect(startOfDay(start, day)).toBe(start);
    }),
  );
});

test.each([
  [10_000, 1, 'minute'],
  [600_000, 10, 'minute'],
  [3_600_000, 1, 'hour'],
  [DAY, 1, 'day'],
  [11 * DAY, 11, 'day'],
  [46 * DAY, 1.5, 'month'],
  [498 * DAY, 1.4, 'year'],
])('%i ms are shown as %d %s', (ms, value, unit) => {
  expect(intervalLabel(ms)).toEqual({ value, unit });
});
