import type { Step } from '@/lib/model/framework';
import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import { NO_ANSWERS, plus, type DayTally, type GroupTally, type Tally } from '@/lib/model/tally';
import { dayOf, dayStart, type DayOptions } from '@/lib/review/day';
import {
  byPeriod,
  calibration,
  monthOf,
  retentionOf,
  weekOf,
  type CalibrationBand,
  type PeriodRetention,
  type Retention,
} from '@/lib/review/retention';
import type { App } from './app';
import { steps } from './case-studies';
import { plannedByDay } from './due-hours';
import { schedulingOptions } from './scheduling';

export type { CalibrationBand, PeriodRetention } from '@/lib/review/retention';

/** The answers to one book or step. */
export interface GroupStatistics {
  readonly title: string;
  readonly tally: Tally;
  readonly retention: Retention | null;
}

/** A question that is forgotten again and again. */
export interface HardQuestion {
  readonly id: QuestionId;
  readonly sourceId: SourceId;
  readonly highlightId: HighlightId | null;
  readonly prompt: string;
  readonly lapses: number;
}

export interface Statistics {
  /** Days are numbered from 1 January 1970 by the reader's calendar. */
  readonly today: number;
  readonly total: Tally;
  /** The days of the last year on which there were answers. */
  readonly days: readonly DayTally[];
  readonly weeks: readonly PeriodRetention[];
  readonly months: readonly PeriodRetention[];
  readonly calibration: readonly CalibrationBand[];
  /** Cards due today and on each of the days after; what is overdue counts for today. */
  readonly ahead: readonly number[];
  readonly books: readonly GroupStatistics[];
  readonly steps: readonly GroupStatistics[];
  readonly hardest: readonly HardQuestion[];
}

const DAYS_AHEAD = 30;
const WEEKS = 26;
const MONTHS = 12;
const YEAR = 53 * 7;
const HARDEST = 10;

/** How reviewing went and what is to come. Reads sums and counts, never the log. */
export async function statistics(app: App): Promise<Statistics> {
  const { db } = app;
  const options = await schedulingOptions(app);
  const today = dayOf(app.now(), options);
  const [days, tallies, ahead, books, all, hardest] = await Promise.all([
    db.dayStats
      .where('day')
      .between(today - YEAR, today, true, true)
      .toArray(),
    db.tallies.toArray(),
    dueAhead(app, today, options),
    db.sources.toArray(),
    steps(app),
    hardestQuestions(app),
  ]);
  const bySource = tallies.filter(({ kind }) => kind === 'source');
  return {
    today,
    total: bySource.reduce(plus, NO_ANSWERS),
    days,
    weeks: byPeriod(days, today, WEEKS, weekOf),
    months: byPeriod(days, today, MONTHS, monthOf),
    calibration: calibration(tallies.filter(({ kind }) => kind === 'expected')),
    ahead,
    books: bySource
      .map((tally) => groupOf(books.find(({ id }) => id === tally.key)?.title ?? '', tally))
      .toSorted((a, b) => b.tally.answers - a.tally.answers),
    steps: all.flatMap((step) => stepStatistics(step, tallies)),
    hardest,
  };
}

const groupOf = (title: string, tally: Tally): GroupStatistics => ({
  title,
  tally,
  retention: retentionOf(tally),
});

function stepStatistics(step: Step, tallies: readonly GroupTally[]): GroupStatistics[] {
  const tally = tallies.find(({ kind, key }) => kind === 'step' && key === step.id);
  return tally ? [groupOf(step.title, tally)] : [];
}

async function dueAhead(app: App, today: number, options: DayOptions): Promise<number[]> {
  const { db } = app;
  const planned = await plannedByDay(app, -Infinity, today + DAYS_AHEAD, options);
  const ahead = Array.from({ length: DAYS_AHEAD }, () => 0);
  for (const [day, count] of planned) {
    const index = Math.max(0, day - today);
    if (index < DAYS_AHEAD) ahead[index] = (ahead[index] ?? 0) + count;
  }
  const learning = await db.cards
    .where('[queue+dueAt]')
    .between(['learning', -Infinity], ['learning', dayStart(today + 1, options)])
    .count();
  return ahead.with(0, (ahead[0] ?? 0) + learning);
}

async function hardestQuestions({ db }: App): Promise<HardQuestion[]> {
  const cards = await db.cards.where('lapses').above(0).reverse().limit(HARDEST).toArray();
  const questions = await db.questions.bulkGet(cards.map(({ questionId }) => questionId));
  return cards.flatMap(({ lapses }, index) => {
    const question: Question | undefined = questions[index];
    if (!question) return [];
    const { id, sourceId, highlightId, prompt } = question;
    return [{ id, sourceId, highlightId, prompt, lapses }];
  });
}
