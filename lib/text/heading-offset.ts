import type { PageText } from '@/lib/model/page-text';

/** PDF points by which a heading's destination may lie below the line it heads. */
const SLACK = 2;

/**
 * Where a heading begins in the raw text of its page: by its words, of several places the nearest to
 * its height; else the first run below that height. 0 for a heading that tells no height and is not found.
 * @param top PDF points from the bottom of the page; `null` for the top of the page
 */
export function headingOffset(page: PageText, title: string, top: number | null): number {
  const letters = title.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const raw = lettersOf(page.raw);
  if (letters === '') return offsetBelow(page, top);
  const places: number[] = [];
  for (let at = raw.text.indexOf(letters); at >= 0;) {
    places.push(raw.origins[at] ?? 0);
    at = raw.text.indexOf(letters, at + 1);
  }
  const atLines = places.filter((at) => /(?:^|\n)\s*$/.test(page.raw.slice(0, at)));
  const [nearest] = (atLines.length > 0 ? atLines : places).toSorted(
    (a, b) => distance(page, a, top) - distance(page, b, top),
  );
  return nearest ?? offsetBelow(page, top);
}

function offsetBelow({ items, raw }: PageText, top: number | null): number {
  if (top === null) return 0;
  return items.find(({ transform }) => transform[5] <= top + SLACK)?.start ?? raw.length;
}

/** How far below a height a line stands, in points; what stands above it cannot be meant. */
function distance({ items }: PageText, offset: number, top: number | null): number {
  if (top === null) return 0;
  const baseline = items.findLast(({ start }) => start <= offset)?.transform[5] ?? 0;
  return baseline > top + SLACK ? Number.MAX_VALUE : top - baseline;
}

function lettersOf(raw: string) {
  let text = '';
  const origins: number[] = [];
  for (const { 0: letter, index } of raw.matchAll(/[\p{L}\p{N}]/gu)) {
    // A ligature is as many letters as it stands for.
    const plain = letter.normalize('NFKC').toLowerCase();
    text += plain;
    for (let at = 0; at < plain.length; at++) origins.push(index);
  }
  return { text, origins };
}
