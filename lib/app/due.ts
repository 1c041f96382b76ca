import type { SourceId, StepId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { startOfDay, startOfNextDay } from '@/lib/review/day';
import { dueQueue, nextDueAt } from '@/lib/review/queue';
import type { SchedulingOptions } from '@/lib/review/scheduler';
import type { App } from './app';
import { readSettings } from './settings';

export interface DueFilter {
  readonly sourceId?: SourceId | undefined;
  readonly stepId?: StepId | undefined;
}

/** How the reader's reviews are scheduled now. */
export async function schedulingOptions(app: App): Promise<SchedulingOptions> {
  const { desiredRetention, rolloverHour } = await readSettings(app);
  return {
    desiredRetention,
    rolloverHour,
    utcOffsetMinutes: app.utcOffsetMinutes(app.now()),
  };
}

/** The cards to review now, in order. Reads what is due, not the whole table. */
export async function dueCards(app: App, filter: DueFilter = {}): Promise<Card[]> {
  const options = await schedulingOptions(app);
  const { newPerDay } = await readSettings(app);
  const now = app.now();
  const end = startOfNextDay(now, options);
  const candidates = await Promise.all(
    ['learning', 'review', 'new'].map((queue) =>
      app.db.cards.where('[queue+dueAt]').between([queue, -Infinity], [queue, end]).toArray(),
    ),
  );
  const cards = await matchingCards(app, candidates.flat(), filter);
  return dueQueue(cards, now, {
    ...options,
    newLimit: Math.max(0, newPerDay - (await begunToday(app, startOfDay(now, options)))),
  });
}

/** How many cards are due now. */
export async function dueCount(app: App, filter: DueFilter = {}): Promise<number> {
  return (await dueCards(app, filter)).length;
}

/** Due cards by book. */
export async function dueBySource(app: App): Promise<Map<SourceId, number>> {
  const counts = new Map<SourceId, number>();
  for (const card of await dueCards(app)) {
    counts.set(card.sourceId, (counts.get(card.sourceId) ?? 0) + 1);
  }
  return counts;
}

/**
 * When the next card is due; `null` when there is none. To be asked when nothing is due now: what
 * waits although its time has come, waits for another day.
 */
export async function nextDue(app: App, filter: DueFilter = {}): Promise<number | null> {
  const cards = await matchingCards(app, await app.db.cards.toArray(), filter);
  const now = app.now();
  const tomorrow = startOfNextDay(now, await schedulingOptions(app));
  return nextDueAt(cards.map((card) => (card.dueAt > now ? card : { ...card, dueAt: tomorrow })));
}

/**
 * The cards a filter lets through: of its book and on its step. Books that were taken from the library
 * ask nothing until they are opened again.
 */
export async function matchingCards(
  app: App,
  cards: readonly Card[],
  { sourceId, stepId }: DueFilter,
): Promise<readonly Card[]> {
  const sources = await app.db.sources.toArray();
  const removed = new Set(sources.filter((each) => each.deletedAt !== null).map(({ id }) => id));
  const own = cards.filter(
    (card) => !removed.has(card.sourceId) && (sourceId === undefined || card.sourceId === sourceId),
  );
  return stepId ? onStep(app, own, stepId) : own;
}

/** Keeps the cards whose highlight is on a step. */
async function onStep({ db }: App, cards: readonly Card[], stepId: StepId): Promise<Card[]> {
  const placed = new Set(await db.highlights.where('stepIds').equals(stepId).primaryKeys());
  return cards.filter(({ highlightId }) => highlightId !== null && placed.has(highlightId));
}

/**
 * New cards that were begun since the day began: they count against the day's limit. A grade that was
 * taken back begins nothing.
 */
async function begunToday({ db }: App, dayStart: number): Promise<number> {
  const today = await db.reviews.where('reviewedAt').aboveOrEqual(dayStart).toArray();
  const questionIds = new Set(today.map((event) => event.questionId));
  let begun = 0;
  for (const questionId of questionIds) {
    const events = await db.reviews
      .where('[questionId+reviewedAt]')
      .between([questionId, -Infinity], [questionId, Infinity])
      .toArray();
    const revoked = new Set(events.flatMap((each) => (each.kind === 'undo' ? each.revokes : [])));
    const first = events.find((event) => event.kind === 'grade' && !revoked.has(event.id));
    if (first && first.reviewedAt >= dayStart) begun++;
  }
  return begun;
}
