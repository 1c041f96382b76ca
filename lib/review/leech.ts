import type { Card } from '@/lib/model/review';

/**
 * Whether a grade made a card a leech: forgotten for the `limit`-th time, or again after every half
 * of that. @param limit lapses; 0 switches it off.
 */
export function becameLeech(before: Card, after: Card, limit: number): boolean {
  if (limit <= 0 || after.lapses <= before.lapses || after.lapses < limit) return false;
  return (after.lapses - limit) % Math.max(1, Math.ceil(limit / 2)) === 0;
}
