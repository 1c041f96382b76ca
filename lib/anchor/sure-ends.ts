import type { TextSpan } from '@/lib/model/page-text';
import type { TextQuoteSelector } from '@/lib/model/selector';
import { contextAfter, contextBefore } from './describe';
import { fold, IGNORED } from './fold';
import { rawOfSpan, type RawPages } from './raw-pages';

/** Folded letters that must agree just inside an end, of a quote long enough to have others ... */
const INSIDE = 8;
/** ... or, where they were reworded, just outside. */
const OUTSIDE = 16;

/**
 * A place found by likeness, if it surely begins and ends where the quote does; otherwise `null`. Edits
 * are counted wherever they are: a passage whose last words went to another place of the page is found
 * without them, and the reader would not be told. Signs that folding leaves out, such as a quotation
 * mark or a minus, are taken in again at the ends.
 */
export function withSureEnds(
  span: TextSpan | null,
  quote: TextQuoteSelector,
  pages: RawPages,
): TextSpan | null {
  if (span === null) return null;
  const [text, found] = [fold(quote.exact).text, fold(rawOfSpan(pages, span)).text];
  const inside = Math.min(INSIDE, Math.floor(text.length / 3));
  const before = contextBefore(pages.raw(span.start.pageIndex), span.start.offset);
  const after = contextAfter(pages.raw(span.end.pageIndex), span.end.offset);
  const starts = text.slice(0, inside) === found.slice(0, inside) || sameEnd(quote.prefix, before);
  const ends =
    text.slice(-inside || text.length) === found.slice(-inside || found.length) ||
    sameStart(quote.suffix, after);
  return starts && ends ? withSigns(span, quote.exact, pages) : null;
}

function sameStart(stored: string, found: string): boolean {
  const [a, b] = [fold(stored).text, fold(found).text];
  return a.length >= OUTSIDE && a.slice(0, OUTSIDE) === b.slice(0, OUTSIDE);
}

function sameEnd(stored: string, found: string): boolean {
  const [a, b] = [fold(stored).text, fold(found).text];
  return a.length >= OUTSIDE && a.slice(-OUTSIDE) === b.slice(-OUTSIDE);
}

const SIGNS = new RegExp(`(?:${IGNORED.source})*`, 'u');
const SIGNS_BEFORE = new RegExp(`^${SIGNS.source}`, 'u');
const SIGNS_AFTER = new RegExp(`${SIGNS.source}$`, 'u');
const withoutSpace = (text: string) => text.replace(/\s/gu, '');

/** As many signs before and after as the quote has there, as far as they stand there. */
function withSigns({ start, end }: TextSpan, exact: string, pages: RawPages): TextSpan {
  const before = withoutSpace(SIGNS_BEFORE.exec(exact)?.[0] ?? '').length;
  const after = withoutSpace(SIGNS_AFTER.exec(exact)?.[0] ?? '').length;
  const left = pages.raw(start.pageIndex);
  const right = pages.raw(end.pageIndex);
  let [from, to] = [start.offset, end.offset];
  for (let count = before, at = from; count > 0 && isSign(left[at - 1]); at--) {
    if (/\s/u.test(left[at - 1] ?? '')) continue;
    count--;
    from = at - 1;
  }
  for (let count = after, at = to; count > 0 && isSign(right[at]); at++) {
    if (/\s/u.test(right[at] ?? '')) continue;
    count--;
    to = at + 1;
  }
  return {
    start: { pageIndex: start.pageIndex, offset: from },
    end: { pageIndex: end.pageIndex, offset: to },
  };
}

const isSign = (character: string | undefined) =>
  character !== undefined && character.replace(IGNORED, '') === '';
