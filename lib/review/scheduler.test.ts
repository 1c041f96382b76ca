import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionId, SourceId } from '@/lib/model/ids';
import type { Card, Grade } from '@/lib/model/review';
import { newCard } from './new-card';
import { gradeCard, previewGrades, type SchedulingOptions } from './scheduler';

const UTC: SchedulingOptions = { desiredRetention: 0.9, utcOffsetMinutes: 0, rolloverHour: 0 };
const PLAIN = { ...UTC, fuzz: false };
const START = Date.UTC(2022, 11, 29, 12, 30);
const DAY = 86_400_000;
const blank = (id = 'q', at = START) =>
  newCard({
    id: id as QuestionId,
    sourceId: 's' as SourceId,
    highlightId: null,
    createdAt: at,
  });

/** Grades one after another, each when the card is due. */
function whenDue(grades: readonly Grade[], options: SchedulingOptions, card = blank()) {
  const days: number[] = [];
  let current = card;
  for (const grade of grades) {
    current = gradeCard(current, grade, current.dueAt, options).card;
    days.push(current.scheduledDays);
  }
  return { days, card: current };
}

describe('published vectors of FSRS-6 (ts-fsrs repository)', () => {
  test('intervals when every review is on its day', () => {
    const grades: Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    expect(whenDue(grades, PLAIN).days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  test.each([
    [0.8, [0, 8, 76, 525, 2781]],
    [0.85, [0, 4, 31, 174, 776]],
    [0.9, [0, 2, 11, 46, 163]],
    [0.95, [0, 1, 3, 8, 19]],
  ])('five times Good at a desired retention of %d', (desiredRetention, days) => {
    expect(whenDue([3, 3, 3, 3, 3], { ...PLAIN, desiredRetention }).days).toEqual(days);
  });

  test('memory state after given intervals', () => {
    const grades: Grade[] = [1, 3, 3, 3, 3, 3];
    let now = START;
    let card = blank();
    for (const [at, days] of [0, 0, 1, 3, 8, 21].entries()) {
      now += days * DAY;
      card = gradeCard(card, grades[at] ?? 3, now, PLAIN).card;
    }
    expect(card.stability).toBeCloseTo(53.62691, 4);
    expect(card.difficulty).toBeCloseTo(6.3574867, 4);
  });
});

describe('traps', () => {
  const easy = (at: number, options: SchedulingOptions) =>
    gradeCard(blank('q', at), 4, at, options).card;
  const twentyMinutesLater = (at: number, options: SchedulingOptions) =>
    gradeCard(easy(at, options), 3, at + 20 * 60_000, options).card.stability;

  test('UTC midnight in the middle of an evening is not a new day', () => {
    const sydney = { ...PLAIN, utcOffsetMinutes: 600, rolloverHour: 4 };
    const overMidnight = Date.UTC(2024, 4, 1, 23, 50);
    const byDay = Date.UTC(2024, 4, 1, 10, 0);
    expect(twentyMinutesLater(overMidnight, sydney)).toBeCloseTo(8.2956, 3);
    expect(twentyMinutesLater(overMidnight, sydney)).toBe(twentyMinutesLater(byDay, sydney));
    // The trap itself: the same reviews without a shift.
    expect(twentyMinutesLater(overMidnight, PLAIN)).toBeGreaterThan(13);
  });

  test("the reader's midnight and small hours belong to the evening before", () => {
    const fourInTheMorning = { ...PLAIN, rolloverHour: 4 };
    const overMidnight = Date.UTC(2024, 4, 1, 23, 50);
    const overRollover = Date.UTC(2024, 4, 1, 3, 50);
    expect(twentyMinutesLater(overMidnight, fourInTheMorning)).toBeCloseTo(8.2956, 3);
    expect(twentyMinutesLater(overRollover, fourInTheMorning)).toBeGreaterThan(13);
  });

  test('where the reader lives changes no interval when reviews are on their day', () => {
    const zones = fc.record({
      utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
      rolloverHour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(zones, (zone) => {
        // The first review is at 12:30 UTC, the next ten minutes later: across the reader's midnight
        // that is another day, and rightly so.
        const minute = 12 * 60 + 30 + zone.utcOffsetMinutes - zone.rolloverHour * 60;
        fc.pre((minute + 2 * 1440) % 1440 < 1440 - 15);
        expect(whenDue([3, 3, 3, 3], { ...PLAIN, ...zone }).days).toEqual([0, 2, 11, 46]);
      }),
    );
  });

  test('the button shows the interval the card gets, at whichever second it is pressed', () => {
    const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3, 4), { maxLength: 8 });
    fc.assert(
      fc.property(fc.uuid(), grades, fc.integer({ min: 0, max: 50_000 }), (id, before, wait) => {
        const { card } = whenDue(before, UTC, blank(id));
        const now = card.dueAt;
        const shown = previewGrades(card, now, UTC);
        for (const grade of [1, 2, 3, 4] as const) {
          expect(gradeCard(card, grade, now, UTC).dueAt).toBe(shown[grade]);
          const later = gradeCard(card, grade, now + wait, UTC).dueAt;
          expect(later - wait).toBe(shown[grade]);
        }
      }),
    );
  });

  test('fuzz spreads cards that were learnt together', () => {
    const grades: Grade[] = [3, 3, 3, 3, 3];
    const days = Array.from({ length: 20 }, (_, at) =>
      whenDue(grades, UTC, blank(`q${at}`)).days.at(-1),
    );
    expect(new Set(days).size).toBeGreaterThan(3);
  });

  test('Good twice leaves learning, also when the card was stored in between', () => {
    const stored = (card: Card) => JSON.parse(JSON.stringify(card)) as Card;
    const once = gradeCard(blank(), 3, START, PLAIN).card;
    expect(once).toMatchObject({ queue: 'learning', learningStep: 1, dueAt: START + 600_000 });
    const twice = gradeCard(stored(once), 3, once.dueAt, PLAIN).card;
    expect(twice).toMatchObject({ queue: 'review', scheduledDays: 2 });
    // The trap itself: without the learning step it stays in learning.
    const lost = gradeCard({ ...once, learningStep: 0 }, 3, once.dueAt, PLAIN).card;
    expect(lost.queue).toBe('learning');
  });

  test('a clock that was set back does no harm', () => {
    const card = easy(START, PLAIN);
    const back = gradeCard(card, 3, START - 3 * DAY, PLAIN).card;
    expect(back.stability).toBeGreaterThan(0);
    expect(back.dueAt).toBeGreaterThan(START);
  });
});
