import type { PageText, TextPoint } from '@/lib/model/page-text';
import type { PdfPageText } from './page-text';

/** The runs of a page's text layer in the order of the text's items. */
export function runsOf(layer: Element, text: Pick<PdfPageText, 'order'> | null): HTMLElement[] {
  // Known by their direction: a run that owns a link has lost its role.
  const runs = [...layer.querySelectorAll<HTMLElement>('span[dir]')];
  if (!text?.order || isOrdered(layer)) return runs;
  return text.order.flatMap((index) => runs[index] ?? []);
}

const isOrdered = (layer: Element) => layer.hasAttribute('data-ordered');

/**
 * Puts the runs of a text layer in reading order, where the PDF has them in another: whatever walks
 * through them (the browser's selection, a caret, a screen reader) then reads column by column.
 */
export function orderRuns(layer: Element, text: PdfPageText): void {
  if (!text.order || isOrdered(layer)) return;
  const runs = runsOf(layer, text);
  if (runs.length !== text.items.length) return;
  const lineEnds = layer.querySelectorAll('br');
  for (const lineEnd of lineEnds) lineEnd.remove();
  const end = layer.querySelector(':scope > .endOfContent');
  for (const [index, run] of runs.entries()) {
    layer.insertBefore(run, end);
    if (!text.items[index]?.endsLine) continue;
    const lineEnd = document.createElement('br');
    lineEnd.role = 'presentation';
    layer.insertBefore(lineEnd, end);
  }
  layer.setAttribute('data-ordered', '');
}

/**
 * The place in a text layer of a point of the page's text: a text node and an offset in it.
 * @param side whether the point begins or ends something: between two runs that makes a difference
 */
export function nodeAt(
  layer: Element,
  text: PdfPageText,
  { offset }: TextPoint,
  side: 'start' | 'end',
): { readonly node: Node; readonly offset: number } | null {
  const index = itemAt(text, offset, side);
  const run = runsOf(layer, text)[index];
  const item = text.items[index];
  if (!run || !item) return null;
  let rest = Math.max(0, Math.min(offset, item.end) - item.start);
  // Marks of a search split a run into several text nodes.
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (rest <= last.data.length) return { node: last, offset: rest };
    rest -= last.data.length;
  }
  return last && { node: last, offset: last.data.length };
}

function itemAt({ items }: PageText, offset: number, side: 'start' | 'end'): number {
  if (side === 'start') return items.findIndex(({ end }) => end > offset);
  return items.findLastIndex(({ start }) => start < offset);
}
