import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeviceId, QuestionId, ReviewId, SourceId } from '@/lib/model/ids';
import type { Card, Grade, GradeEvent, Review } from '@/lib/model/review';
import { newCard } from './new-card';
import { applyEvent, replay, suspend } from './replay';
import { parameterVersion } from './parameters';
import { gradeCard } from './scheduler';
import { DEFAULT_STEPS, type Steps } from './steps';

const CREATED = Date.UTC(2025, 0, 6, 9);
const QUESTION = {
  id: 'q1' as QuestionId,
  sourceId: 's1' as SourceId,
  highlightId: null,
  createdAt: CREATED,
  suspendedAt: null,
};
const DAY = 86_400_000;

type Act =
  | { readonly do: 'grade'; readonly grade: Grade; readonly shift: number }
  | { readonly do: 'undo' | 'reset' | 'postpone' };
const act: fc.Arbitrary<Act & { readonly wait: number }> = fc
  .oneof(
    fc.record({
      do: fc.constant('grade' as const),
      grade: fc.constantFrom<Grade>(1, 2, 3, 4),
      // Load balancing: a day more than FSRS would choose.
      shift: fc.constantFrom(0, 0, DAY),
    }),
    fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'reset', 'postpone') }),
  )
  .chain((what) => fc.integer({ min: 1, max: 40 * DAY }).map((wait) => ({ ...what, wait })));

/** The reader changes the steps now and then. */
const STEPS: readonly [Steps, Steps, Steps] = [
  DEFAULT_STEPS,
  { learning: ['5m', '1h', '1d'], relearning: ['20m', '2h'] },
  { learning: [], relearning: [] },
];

/** What the app does live: grade, keep the card before for undo, and append the event. */
function live(acts: readonly (Act & { wait: number })[]): { card: Card; log: Review[] } {
  const log: Review[] = [];
  const history: { id: ReviewId; before: Card }[] = [];
  let card = newCard(QUESTION);
  let now = CREATED;
  for (const [at, what] of acts.entries()) {
    now += what.wait;
    const id = `r${String(at).padStart(4, '0')}` as ReviewId;
    const steps = STEPS[at % STEPS.length] ?? DEFAULT_STEPS;
    const base = {
      id,
      questionId: QUESTION.id,
      reviewedAt: now,
      parameterVersion: parameterVersion(steps),
      desiredRetention: 0.9,
      utcOffsetMinutes: 120,
      rolloverHour: 4,
      deviceId: 'd' as DeviceId,
    };
    if (what.do === 'undo') {
      const last = history.pop();
      if (last === undefined) continue;
      card = last.before;
      log.push({ ...base, kind: 'undo', revokes: last.id, dueAt: card.dueAt });
      continue;
    }
    const event: Review =
      what.do === 'grade'
        ? {
            ...base,
            kind: 'grade',
            grade: what.grade,
            dueAt: gradeCard(card, what.grade, now, { ...base, steps }).dueAt + what.shift,
            durationMs: 900,
          }
        : { ...base, kind: what.do, dueAt: now + (what.do === 'postpone' ? 3 * DAY : 0) };
    history.push({ id, before: card });
    card = applyEvent(card, event);
    log.push(event);
  }
  return { card, log };
}

test('deleting every card and replaying the log gives the same cards, in whatever order it is read', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 25 }).chain((acts) => {
        const made = live(acts);
        return fc
          .shuffledSubarray(made.log, { minLength: made.log.length })
          .map((shuffled) => ({ ...made, shuffled }));
      }),
      ({ card, log, shuffled }) => {
        expect(replay(QUESTION, log)).toEqual(card);
        // Merged from two machines: another order, some events twice.
        expect(replay(QUESTION, [...shuffled, ...shuffled])).toEqual(card);
      },
    ),
  );
});

const graded = (id: string, at: number, grade: Grade, dueAt: number): GradeEvent => ({
  id: id as ReviewId,
  questionId: QUESTION.id,
  reviewedAt: at,
  parameterVersion: 'an older scheduler',
  desiredRetention: 0.9,
  utcOffsetMinutes: 0,
  rolloverHour: 4,
  deviceId: 'd' as DeviceId,
  kind: 'grade',
  grade,
  dueAt,
  durationMs: 1,
});

test('the recorded due date wins over what would be computed today', () => {
  const due = CREATED + 77 * DAY;
  const card = replay(QUESTION, [graded('a', CREATED, 4, due)]);
  expect(card).toMatchObject({ queue: 'review', dueAt: due, scheduledDays: 77 });
});

test('an undo that was undone lets the grade stand', () => {
  const first = graded('a', CREATED, 3, CREATED + 600_000);
  const undo = (id: string, at: number, revokes: string): Review => ({
    ...first,
    kind: 'undo',
    id: id as ReviewId,
    reviewedAt: CREATED + at,
    revokes: revokes as ReviewId,
  });
  const once = [first, undo('b', 1, 'a')];
  expect(replay(QUESTION, once)).toEqual(newCard(QUESTION));
  const card = replay(QUESTION, [...once, undo('c', 2, 'b')]);
  expect(card).toMatchObject({ reps: 1, queue: 'learning' });
});

test('suspending loses no memory', () => {
  const events = [graded('a', CREATED, 4, CREATED + 8 * DAY)];
  const card = replay(QUESTION, events);
  expect(replay({ ...QUESTION, suspendedAt: CREATED }, events)).toEqual(suspend(card));
  expect({ ...suspend(card), queue: card.queue }).toEqual(card);
});
