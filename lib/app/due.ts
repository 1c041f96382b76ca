import type { HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Card, CardQueue } from '@/lib/model/review';
import { dayOf, startOfDay, startOfNextDay } from '@/lib/review/day';
import { dueQueue, siblingAnswered } from '@/lib/review/queue';
import type { App } from './app';
import { matcher, type DueFilter } from './due-filter';
import { optionsBy, schedulingOptions } from './scheduling';
import { readSettings } from './settings';

export type { DueFilter } from './due-filter';

/** The cards to review now, in order. Reads what the day's limits can let through, not all that is due. */
export async function dueCards(app: App, filter: DueFilter = {}): Promise<Card[]> {
  const { db } = app;
  const [settings, matches] = await Promise.all([readSettings(app), matcher(app, filter)]);
  const options = optionsBy(app, settings);
  const now = app.now();
  const [today, answered, learning, wanted] = await Promise.all([
    db.dayStats.get(dayOf(now, options)),
    answeredSince(app, startOfDay(now, options)),
    db.cards.where('[queue+dueAt]').between(['learning', -Infinity], ['learning', now]).toArray(),
    // Only cards that were called for are in this index.
    db.cards.where('wantedAt').above(-Infinity).toArray(),
  ]);
  const newLimit = Math.max(0, settings.newPerDay - (today?.begun ?? 0));
  const reviewLimit = Math.max(0, settings.reviewsPerDay - (today?.reviewed ?? 0));
  const tomorrow = startOfNextDay(now, options);
  const counts = (card: Card) => matches(card) && !siblingAnswered(card, answered);
  const [reviews, fresh] = await Promise.all([
    waiting(app, 'review', tomorrow, reviewLimit, counts),
    waiting(app, 'new', tomorrow, newLimit, counts),
  ]);
  const found = new Map(
    [...learning, ...wanted, ...reviews, ...fresh].map((card) => [card.questionId, card]),
  );
  const cards = [...found.values()].filter(matches);
  return dueQueue(cards, now, { ...options, newLimit, reviewLimit, answered });
}

/** How many cards more than a day takes are read: the likeliest forgotten are chosen from them. */
const CHOICE = 1.25;

/**
 * Cards of a queue due before a time, the longest due first, as many as give `wanted` of different
 * highlights and some more. Each costs a look-up of its own in the store, so no more are read.
 * @param counts whether a card can be asked today.
 */
async function waiting(
  { db }: App,
  queue: CardQueue,
  before: number,
  wanted: number,
  counts: (card: Card) => boolean,
): Promise<Card[]> {
  if (wanted === 0) return [];
  const enough = Math.ceil(wanted * CHOICE);
  for (let size = enough + 10; ;) {
    const cards = await db.cards
      .where('[queue+dueAt]')
      .between([queue, -Infinity], [queue, before], true, false)
      .limit(size)
      .toArray();
    const counting = cards.filter(counts);
    const apart = new Set(counting.map(({ highlightId, questionId }) => highlightId ?? questionId));
    if (cards.length < size || apart.size >= enough) return counting;
    size = Math.min(4 * size, Math.ceil((size * enough) / apart.size) + 10);
  }
}

/** Questions answered since a time, by highlight: none of their siblings is asked today. */
async function answeredSince(
  { db }: App,
  since: number,
): Promise<Map<HighlightId, Set<QuestionId>>> {
  const cards = await db.cards.where('lastReviewedAt').aboveOrEqual(since).toArray();
  const answered = new Map<HighlightId, Set<QuestionId>>();
  for (const { highlightId, questionId } of cards) {
    if (highlightId === null) continue;
    const ids = answered.get(highlightId);
    if (ids) ids.add(questionId);
    else answered.set(highlightId, new Set([questionId]));
  }
  return answered;
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
 * waits although its day has come, waits for another day.
 */
export async function nextDue(app: App, filter: DueFilter = {}): Promise<number | null> {
  const { db } = app;
  const matches = await matcher(app, filter);
  const now = app.now();
  const tomorrow = startOfNextDay(now, await schedulingOptions(app));
  const first = async (queue: CardQueue) =>
    db.cards
      .where('[queue+dueAt]')
      .between([queue, -Infinity], [queue, Infinity])
      .filter(matches)
      .first();
  const cards = await Promise.all([first('learning'), first('review'), first('new')]);
  const times = cards.flatMap((card) => {
    if (!card) return [];
    // A card in learning is due by the minute, any other by the day.
    return card.queue === 'learning'
      ? [Math.max(now, card.dueAt)]
      : [Math.max(tomorrow, card.dueAt)];
  });
  return times.length === 0 ? null : Math.min(...times);
}
