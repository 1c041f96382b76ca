import type { PageQuads, Quad } from '@/lib/model/geometry';
import type { PageText, TextSpan } from '@/lib/model/page-text';

/** What a located passage turned out to be. */
export type Verdict = 'right' | 'wrong' | 'tray';

/** A passage as it was when it was selected, told without any code of `lib/anchor`. */
export interface Witness {
  readonly text: string;
  /** How often the same text stands before it on its first page. */
  readonly earlier: number;
  readonly span: TextSpan;
  readonly quads: readonly PageQuads[];
}

/** Points by which ink may seem to have moved: inside a run, places are estimated. */
const SAME_PLACE = 14;
/** Letters at either end that must agree where ink does not tell. */
const SAME_ENDS = 10;
/** Share of its letters in which another extraction of the same ink may differ. */
const MOST_CHANGED = 0.25;

/** Text with what extractions differ in taken out: forms, white space, marks, hyphens. */
const neutral = (text: string) =>
  text.normalize('NFKC').replace(/[\s\p{C}\p{M}\p{Pd}\u00B4\u0060\u02C0-\u02FF]/gu, '');

const between = (page: PageText | undefined, from: number, to: number) =>
  page?.raw.slice(from, to) ?? '';

/** Takes down what a span is on its pages. @param pages by zero-based index */
export function witness(
  pages: ReadonlyMap<number, PageText>,
  span: TextSpan,
  quads: readonly PageQuads[],
): Witness {
  const text = textOf(pages, span);
  return { text, earlier: earlierThan(pages, span, text), span, quads };
}

function textOf(pages: ReadonlyMap<number, PageText>, { start, end }: TextSpan): string {
  let text = '';
  for (let index = start.pageIndex; index <= end.pageIndex; index++) {
    const page = pages.get(index);
    const from = index === start.pageIndex ? start.offset : 0;
    const to = index === end.pageIndex ? end.offset : (page?.raw.length ?? 0);
    text += between(page, from, to);
  }
  return neutral(text);
}

function earlierThan(
  pages: ReadonlyMap<number, PageText>,
  { start }: TextSpan,
  text: string,
): number {
  const before = neutral(between(pages.get(start.pageIndex), 0, start.offset));
  let count = 0;
  if (text === '') return count;
  for (let at = before.indexOf(text); at >= 0; at = before.indexOf(text, at + 1)) count++;
  return count;
}

/**
 * Whether what was located is the passage that was selected: the same text, and where it stands
 * several times on its page, the same one of them. Of another extraction of the same pages the ink
 * decides where the letters differ.
 */
export function judge(
  before: Witness,
  pages: ReadonlyMap<number, PageText>,
  located: { readonly span: TextSpan; readonly quads: readonly PageQuads[] } | null,
): Verdict {
  if (located === null) return 'tray';
  const after = witness(pages, located.span, located.quads);
  const samePage =
    after.span.start.pageIndex === before.span.start.pageIndex &&
    after.span.end.pageIndex === before.span.end.pageIndex;
  if (!samePage) return 'wrong';
  const start = samePoint(before.quads[0]?.quads[0], after.quads[0]?.quads[0], 'start');
  const end = samePoint(lastQuad(before.quads), lastQuad(after.quads), 'end');
  if (after.text === before.text)
    return after.earlier === before.earlier || (start && end) ? 'right' : 'wrong';
  // Another extraction may also place, order or leave out scraps between the same ends.
  const sameEnds =
    (start || end) &&
    after.text.slice(0, SAME_ENDS) === before.text.slice(0, SAME_ENDS) &&
    after.text.slice(-SAME_ENDS) === before.text.slice(-SAME_ENDS);
  return ((start && end) || sameEnds) && isAlike(before.text, after.text) ? 'right' : 'wrong';
}

const lastQuad = (quads: readonly PageQuads[]) => quads.at(-1)?.quads.at(-1);

/** Whether two lines begin (or end) at the same place of the page. */
function samePoint(a: Quad | undefined, b: Quad | undefined, side: 'start' | 'end'): boolean {
  if (!a || !b) return false;
  const at = side === 'start' ? 4 : 6;
  return Math.abs(a[at] - b[at]) < SAME_PLACE && Math.abs(a[at + 1]! - b[at + 1]!) < SAME_PLACE;
}

/** Whether two strings share most of their letters, in whatever order. */
function isAlike(a: string, b: string): boolean {
  const count = new Map<string, number>();
  for (const letter of a) count.set(letter, (count.get(letter) ?? 0) + 1);
  let shared = 0;
  for (const letter of b) {
    const left = count.get(letter) ?? 0;
    if (left > 0) shared++;
    count.set(letter, left - 1);
  }
  return shared >= (1 - MOST_CHANGED) * Math.max(a.length, b.length);
}
