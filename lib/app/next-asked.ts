import type { HighlightId, QuestionId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import { startOfNextDay } from '@/lib/review/day';
import type { App } from './app';
import { schedulingOptions } from './scheduling';

/** When a question comes up: as a new one, today, or at a time (epoch milliseconds). */
export type NextAsked =
  | { readonly kind: 'new' }
  | { readonly kind: 'today' }
  | { readonly kind: 'later'; readonly at: number };

/** When each question of a highlight comes up; those that are not asked are left out. */
export async function nextAsked(
  app: App,
  highlightId: HighlightId,
): Promise<Map<QuestionId, NextAsked>> {
  const cards = await app.db.cards.where('highlightId').equals(highlightId).toArray();
  const now = app.now();
  const tomorrow = startOfNextDay(now, await schedulingOptions(app));
  const asked = cards.filter(({ queue }) => queue !== 'suspended');
  return new Map(asked.map((card) => [card.questionId, comesUp(card, now, tomorrow)]));
}

function comesUp({ queue, dueAt, wantedAt }: Card, now: number, tomorrow: number): NextAsked {
  // What is being learnt is due by the minute, all else by the day.
  if (dueAt > (queue === 'learning' ? now : tomorrow - 1)) return { kind: 'later', at: dueAt };
  return { kind: queue === 'new' && wantedAt === null ? 'new' : 'today' };
}
