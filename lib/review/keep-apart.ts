import type { Card } from '@/lib/model/review';

/** Order kept, except that a card waits until one of another highlight has come between. */
export function keepApart(cards: readonly Card[], before: Card | null): Card[] {
  const waiting = [...cards];
  const apart: Card[] = [];
  let last = before;
  while (waiting.length > 0) {
    const shown = last?.highlightId ?? null;
    const other = waiting.findIndex(({ highlightId }) => shown === null || highlightId !== shown);
    // Nothing but siblings left: better next to each other than not at all.
    const [next] = waiting.splice(Math.max(0, other), 1);
    if (next === undefined) break;
    apart.push(next);
    last = next;
  }
  return apart;
}
