import type { Region } from '@/lib/model/geometry';
import type { TextSpan } from '@/lib/model/page-text';
import type { Selector } from '@/lib/model/selector';
import { rawOfSpan, type RawPages } from './raw-pages';

/** UTF-16 units of context on either side, as Hypothesis keeps them. */
const CONTEXT_LENGTH = 32;

/**
 * What to store of a passage so that `locate` finds it again, also in a changed edition.
 * `label` is the printed label of the first page, where the PDF has one.
 */
export function describe(span: TextSpan, pages: RawPages, label: string | null): Selector[] {
  return [
    {
      type: 'TextQuoteSelector',
      exact: rawOfSpan(pages, span),
      prefix: contextBefore(pages.raw(span.start.pageIndex), span.start.offset),
      suffix: contextAfter(pages.raw(span.end.pageIndex), span.end.offset),
    },
    {
      type: 'TextPositionSelector',
      start: span.start.offset,
      end: span.end.offset,
      textVersion: pages.textVersion,
    },
    {
      type: 'PageSelector',
      index: span.start.pageIndex,
      endIndex: span.end.pageIndex,
      label,
    },
  ];
}

/** What to store of an area: its page and its rectangle in PDF points. */
export function describeRegion(region: Region, label: string | null = null): Selector[] {
  return [
    { type: 'ShapeSelector', rect: region.rect },
    { type: 'PageSelector', index: region.pageIndex, endIndex: region.pageIndex, label },
  ];
}

/** Up to 32 units before an offset, never starting in the middle of a surrogate pair. */
export function contextBefore(raw: string, offset: number): string {
  const from = Math.max(0, offset - CONTEXT_LENGTH);
  return raw.slice(splitsPair(raw, from) ? from + 1 : from, offset);
}

/** Up to 32 units after an offset, never ending in the middle of a surrogate pair. */
export function contextAfter(raw: string, offset: number): string {
  const to = Math.min(raw.length, offset + CONTEXT_LENGTH);
  return raw.slice(offset, splitsPair(raw, to) ? to - 1 : to);
}

function splitsPair(raw: string, offset: number): boolean {
  const code = raw.codePointAt(offset - 1);
  return offset > 0 && code !== undefined && code > 0xffff;
}
