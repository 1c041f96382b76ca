import type { TextPoint, TextSpan } from '@/lib/model/page-text';
import { PAGE_JOIN, type RawPages } from './raw-pages';

/** Every place where `exact` begins on a zero-based page; it may run on over the following pages. */
export function findExact(pages: RawPages, pageIndex: number, exact: string): TextSpan[] {
  const raw = pages.raw(pageIndex);
  const found: TextSpan[] = [];
  for (let at = raw.indexOf(exact); at >= 0; at = raw.indexOf(exact, at + 1)) {
    const end = { pageIndex, offset: at + exact.length };
    found.push({ start: { pageIndex, offset: at }, end });
  }
  // Only a quote with a line end in it can lie across the join of two pages.
  return exact.includes(PAGE_JOIN) ? [...found, ...acrossSeam(pages, pageIndex, exact)] : found;
}

function acrossSeam(pages: RawPages, pageIndex: number, exact: string): TextSpan[] {
  const raw = pages.raw(pageIndex);
  const tailStart = Math.max(0, raw.length - exact.length + 1);
  const tail = raw.slice(tailStart);
  let text = tail;
  for (let next = pageIndex + 1; next < pages.count && text.length < 2 * exact.length; next++)
    text += PAGE_JOIN + pages.raw(next).slice(0, exact.length);
  const found: TextSpan[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (at > tail.length || at + exact.length <= tail.length) continue;
    const end = pointAfter(pages, pageIndex, at + exact.length - tail.length);
    if (end !== null) found.push({ start: { pageIndex, offset: tailStart + at }, end });
  }
  return found;
}

/** The point `length` units after the end of a page, counting one for each join. */
function pointAfter(pages: RawPages, pageIndex: number, length: number): TextPoint | null {
  let rest = length - PAGE_JOIN.length;
  for (let next = pageIndex + 1; next < pages.count; next++) {
    const available = pages.raw(next).length;
    if (rest <= available) return { pageIndex: next, offset: rest };
    rest -= available + PAGE_JOIN.length;
  }
  return null;
}
