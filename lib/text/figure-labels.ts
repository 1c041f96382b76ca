import type { PageText, TextItem } from '@/lib/model/page-text';
import { commonSize, linesOf, type TextLine } from './item-geometry';

/** Labels are set clearly smaller than the text around the figure ... */
const SMALL = 0.9;
/** ... and do not fill its measure. */
const NARROW = 0.7;

/**
 * The runs of a page between two raw offsets that are prose. Labels inside a figure come between the
 * lines of the passage that surrounds it; a passage that is itself small print stays whole.
 */
export function proseItems(page: PageText, startOffset: number, endOffset: number): TextItem[] {
  const items = page.items.filter(({ start, end }) => end >= startOffset && start < endOffset);
  const lines = linesOf(
    page,
    items.filter(({ start, end }) => end > startOffset && end > start),
  );
  const size = commonSize(lines.flatMap((line) => line.items));
  const prose = lines.filter((line) => line.size >= size * SMALL);
  const first = lines.indexOf(prose[0] as TextLine);
  const last = lines.indexOf(prose.at(-1) as TextLine);
  const measure = Math.max(0, ...prose.map(({ left, right }) => right - left));
  const labels = lines.filter(
    (line, at) =>
      at > first &&
      at < last &&
      line.size < size * SMALL &&
      line.right - line.left < measure * NARROW,
  );
  const dropped = new Set(labels.flatMap((line) => line.items));
  return items.filter((item) => !dropped.has(item));
}
