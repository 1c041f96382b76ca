import type { Highlight } from '@/lib/model/highlight';
import type { HighlightId } from '@/lib/model/ids';

/**
 * Whether a highlight was located where it says to be now; it is located anew only when that changed.
 * An edit of its note moves nothing.
 * @param known the rows that were located.
 */
export function isSamePlace(known: Map<HighlightId, Highlight>, highlight: Highlight): boolean {
  const before = known.get(highlight.id);
  if (!before || before.updatedAt === highlight.updatedAt) return before !== undefined;
  const same = placeKey(before) === placeKey(highlight);
  if (same) known.set(highlight.id, highlight);
  return same;
}

const placeKey = ({ kind, selectors, region }: Highlight) =>
  JSON.stringify([kind, selectors, region]);
