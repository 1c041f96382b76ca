import type { TextPoint } from '@/lib/model/page-text';
import { fold, type Folded } from './fold';
import type { RawPages } from './raw-pages';

/** Folding a book takes a second: kept on the pages it belongs to, gone with them. */
const cache = new WeakMap<RawPages, Map<number, Folded>>();

/** The folded text of a zero-based page. */
export function foldedPage(pages: RawPages, pageIndex: number): Folded {
  let folded = cache.get(pages);
  if (folded === undefined) cache.set(pages, (folded = new Map()));
  let page = folded.get(pageIndex);
  if (page === undefined) folded.set(pageIndex, (page = fold(pages.raw(pageIndex))));
  return page;
}

/** A page's folded text and the beginning of what follows it, for passages that cross pages. */
export function foldedFrom(pages: RawPages, pageIndex: number, overhang: number): string {
  let text = foldedPage(pages, pageIndex).text;
  const length = text.length + overhang;
  for (let next = pageIndex + 1; next < pages.count && text.length < length; next++)
    text += foldedPage(pages, next).text.slice(0, length - text.length);
  return text;
}

/** The raw point where the folded character at `index` of `foldedFrom(pages, pageIndex)` begins. */
export function rawStart(pages: RawPages, pageIndex: number, index: number): TextPoint {
  const at = pageOf(pages, pageIndex, index);
  return { pageIndex: at.pageIndex, offset: at.page.starts[at.index] ?? 0 };
}

/** The raw point after the folded character before `index`: the exclusive end of a match. */
export function rawEnd(pages: RawPages, pageIndex: number, index: number): TextPoint {
  const at = pageOf(pages, pageIndex, index - 1);
  return { pageIndex: at.pageIndex, offset: at.page.ends[at.index] ?? 0 };
}

function pageOf(pages: RawPages, first: number, index: number) {
  let pageIndex = first;
  let rest = index;
  let page = foldedPage(pages, pageIndex);
  while (rest >= page.text.length && pageIndex + 1 < pages.count) {
    rest -= page.text.length;
    page = foldedPage(pages, ++pageIndex);
  }
  return { pageIndex, page, index: rest };
}
