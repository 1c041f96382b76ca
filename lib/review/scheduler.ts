import type { Card, CardQueue, Grade } from '@/lib/model/review';
import { leastLoaded, type Load } from './balance';
import { DAY_MS, dayOf, dayShift, dayStart, type DayOptions } from './day';
import { fuzzWindow, Rating, schedulerFor, State, type FsrsGrade } from './fsrs';
import { DEFAULT_STEPS, type Steps } from './steps';

export interface SchedulingOptions extends DayOptions {
  /** Share of cards to remember, 0–1. */
  readonly desiredRetention: number;
  /** FSRS' own unless given. */
  readonly steps?: Steps;
  /** Spreads intervals a little, so that cards learnt together come apart. On unless said otherwise. */
  readonly fuzz?: boolean;
  /** Reviews planned for each day: of the days an interval may be spread to, the emptiest is taken. */
  readonly load?: Load;
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
 * card, grade and options always give the same due date: fuzz is seeded by id and repetitions, and
 * balancing by what is planned.
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
  const { load } = options;
  const next = graded(card, grade, now, { ...options, fuzz: !load && (options.fuzz ?? true) });
  const days = load ? balancedDays(card, grade, now, { ...options, load }) : null;
  const dueAt =
    days === null
      ? next.state === 2
        ? insideDay(next.dueAt, options)
        : next.dueAt
      : insideDay(now + days * DAY_MS, options);
  return { dueAt, card: { ...next, dueAt, scheduledDays: days ?? next.scheduledDays } };
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

/**
 * The days whose load decides about the grades of a card, as numbered by `dayOf`: to be counted before
 * it is graded with `load`.
 */
export function daysToWeigh(card: Card, now: number, options: SchedulingOptions): number[] {
  const days = new Set<number>();
  const load: Load = (day) => {
    days.add(day);
    return 0;
  };
  for (const grade of [2, 3, 4] as const) balancedDays(card, grade, now, { ...options, load });
  return [...days];
}

/** The card with a due date that was chosen elsewhere: recorded in an event, or balanced. */
export function withDueAt(card: Card, dueAt: number): Card {
  if (dueAt === card.dueAt) return card;
  const days = Math.round((dueAt - (card.lastReviewedAt ?? dueAt)) / DAY_MS);
  return { ...card, dueAt, scheduledDays: card.state === 2 ? days : card.scheduledDays };
}

/**
 * The interval in days that balances best; `null` where the grade leads to no interval of days. Better
 * grades keep leading farther: FSRS sees to it before spreading, here it is seen to after.
 */
function balancedDays(
  card: Card,
  grade: Grade,
  now: number,
  options: SchedulingOptions & { readonly load: Load },
): number | null {
  const { state, scheduledDays: days } = graded(card, grade, now, { ...options, fuzz: false });
  if (state !== 2) return null;
  const today = dayOf(now, options);
  const elapsed = card.lastReviewedDay === null ? 0 : today - card.lastReviewedDay;
  const { first, last } = fuzzWindow(days, elapsed);
  const worse = grade > 2 ? balancedDays(card, (grade - 1) as Grade, now, options) : null;
  const from = Math.max(first, worse === null ? first : worse + 1);
  const window = { days: Math.max(days, from), first: from, last: Math.max(last, from) };
  return leastLoaded(window, today, options.load);
}

/** How near to the end of a day nothing is put: clocks and time zones may move by that much. */
const MARGIN = 2 * 3_600_000;

/** A moment of the same day of the reader, away from its ends. */
function insideDay(at: number, options: DayOptions): number {
  const start = dayStart(dayOf(at, options), options);
  return Math.min(Math.max(at, start + MARGIN), start + DAY_MS - MARGIN);
}

/** What FSRS says to a grade. */
function graded(card: Card, grade: Grade, now: number, options: SchedulingOptions): Card {
  const shift = dayShift(options);
  const { desiredRetention, fuzz = true, steps = DEFAULT_STEPS } = options;
  // FSRS would take negative days between reviews from a clock that was set back.
  const at = Math.max(now, card.lastReviewedAt ?? now);
  const last = Math.min(card.lastReviewedDay ?? Infinity, dayOf(at, options));
  const { card: next } = schedulerFor(desiredRetention, fuzz, steps).next(
    toFsrs(card, last, shift),
    new Date(at + shift),
    RATINGS[grade],
  );
  const state: Card['state'] = next.state;
  return {
    ...card,
    queue: QUEUES[state],
    dueAt: next.due.getTime() - shift,
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningStep: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state,
    lastReviewedAt: now,
    lastReviewedDay: dayOf(now, options),
    wantedAt: null,
  };
}

/** @param lastDay the reader's day of the last review, by the calendar that held then. */
function toFsrs(card: Card, lastDay: number, shift: number) {
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
    ...(card.lastReviewedDay === null ? {} : { last_review: new Date(lastDay * DAY_MS) }),
  };
}
