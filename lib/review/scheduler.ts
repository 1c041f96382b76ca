import type { Card, CardQueue, Grade } from '@/lib/model/review';
import { DAY_MS, dayShift, type DayOptions } from './day';
import { Rating, schedulerFor, State, type FsrsGrade } from './fsrs';

export { PARAMETER_VERSION } from './fsrs';

export interface SchedulingOptions extends DayOptions {
  /** Share of cards to remember, 0–1. */
  readonly desiredRetention: number;
  /** Spreads intervals a little, so that cards learnt together come apart. On unless said otherwise. */
  readonly fuzz?: boolean;
}

const GRADES: readonly Grade[] = [1, 2, 3, 4];
const RATINGS: Readonly<Record<Grade, FsrsGrade>> = {
  1: Rating.Again,
  2: Rating.Hard,
  3: Rating.Good,
  4: Rating.Easy,
};
const STATES: Readonly<Record<Card['state'], State>> = {
  0: State.New,
  1: State.Learning,
  2: State.Review,
  3: State.Relearning,
};
const QUEUES: Readonly<Record<Card['state'], CardQueue>> = {
  0: 'new',
  1: 'learning',
  2: 'review',
  3: 'learning',
};

/**
 * The card after a grade at `now` (epoch milliseconds), by FSRS-6, and when it is due. The same
 * card, grade and options always give the same due date: fuzz is seeded by id and repetitions.
 *
 * FSRS counts elapsed days as UTC calendar days, so 23:50 to 00:10 would count as a day: all times are
 * shifted to make the reader's day the UTC day, and shifted back.
 */
export function gradeCard(
  card: Card,
  grade: Grade,
  now: number,
  options: SchedulingOptions,
): { card: Card; dueAt: number } {
  const shift = dayShift(options);
  const scheduler = schedulerFor(options.desiredRetention, options.fuzz ?? true);
  // FSRS would take negative days between reviews from a clock that was set back.
  const at = Math.max(now, card.lastReviewedAt ?? now);
  const { card: next } = scheduler.next(toFsrs(card, shift), new Date(at + shift), RATINGS[grade]);
  const state: Card['state'] = next.state;
  const dueAt = next.due.getTime() - shift;
  return {
    dueAt,
    card: {
      ...card,
      queue: QUEUES[state],
      dueAt,
      stability: next.stability,
      difficulty: next.difficulty,
      scheduledDays: next.scheduled_days,
      learningStep: next.learning_steps,
      reps: next.reps,
      lapses: next.lapses,
      state,
      lastReviewedAt: now,
    },
  };
}

/** When the card would be due after each grade: what the four buttons show. Epoch milliseconds. */
export function previewGrades(
  card: Card,
  now: number,
  options: SchedulingOptions,
): Record<Grade, number> {
  const due = GRADES.map((grade) => [grade, gradeCard(card, grade, now, options).dueAt]);
  return Object.fromEntries(due) as Record<Grade, number>;
}

/** The card with a due date that was chosen elsewhere: recorded in an event, or balanced. */
export function withDueAt(card: Card, dueAt: number): Card {
  if (dueAt === card.dueAt) return card;
  const days = Math.round((dueAt - (card.lastReviewedAt ?? dueAt)) / DAY_MS);
  return { ...card, dueAt, scheduledDays: card.state === 2 ? days : card.scheduledDays };
}

function toFsrs(card: Card, shift: number) {
  return {
    // Read by the seed of the fuzz.
    id: card.questionId,
    due: new Date(card.dueAt + shift),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningStep,
    reps: card.reps,
    lapses: card.lapses,
    state: STATES[card.state],
    ...(card.lastReviewedAt === null ? {} : { last_review: new Date(card.lastReviewedAt + shift) }),
  };
}
