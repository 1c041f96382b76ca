import { sha256 } from 'hash-wasm';
import { describe, describeRegion } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import type { Region } from '@/lib/model/geometry';
import type { AssetId, SourceId } from '@/lib/model/ids';
import type { PageText, TextSpan } from '@/lib/model/page-text';
import type { PageSelector } from '@/lib/model/selector';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { renderImage } from '@/lib/pdf/render-image';
import { cleanText } from './clean-text';
import type { Mark } from './highlights';
import { captionBeside } from './figures';
import { rawPages, readPages } from './locate-highlights';
import type { OpenedSource } from './open-source';

/** A text passage, described so that it can be found again. */
export async function markText(
  opened: OpenedSource,
  sourceId: SourceId,
  span: TextSpan,
): Promise<Mark> {
  const { texts, pdf } = opened;
  const { start, end } = span;
  const pages = await readPages(texts, start.pageIndex, end.pageIndex);
  const labels = await pdf.whileThere(pdf.document.getPageLabels().catch(() => null));
  return {
    sourceId,
    kind: 'text',
    selectors: describe(span, rawPages(texts), labels?.[start.pageIndex] ?? null),
    sortIndex: sortIndex(start.pageIndex, start.offset),
    text: await cleanText(texts, span, (words) => opened.findWords(sourceId, words)),
    quads: quadsOfSpan(pages, span),
    region: null,
    picture: null,
  };
}

/** Picture pixels a PDF point: sharp on a screen of double density at normal size. */
const PICTURE_SCALE = 3;

/** An area of a page with its picture, named by the hash of its bytes. No text: labels stay inside. */
export async function markArea(
  opened: OpenedSource,
  sourceId: SourceId,
  region: Region,
): Promise<Mark> {
  const page = await opened.pdf.document.getPage(region.pageIndex + 1);
  const image = await renderImage(page, {
    rect: region.rect,
    scale: PICTURE_SCALE,
    type: 'image/png',
  });
  const text = await opened.texts.read(region.pageIndex);
  return {
    sourceId,
    kind: 'area',
    selectors: describeRegion(region),
    sortIndex: sortIndex(region.pageIndex, offsetBeside(text, region)),
    text: '',
    quads: [],
    region,
    caption: captionBeside(text, region.rect),
    picture: { ...image, id: (await sha256(image.bytes)) as AssetId },
  };
}

/** Where a note is pinned: PDF points on a zero-based page; no point for the page as a whole. */
export interface NotePlace {
  readonly pageIndex: number;
  readonly point: { readonly x: number; readonly y: number } | null;
}

/** A note without text. On a page as a whole it comes before everything on the page. */
export async function markNote(
  opened: OpenedSource,
  sourceId: SourceId,
  { pageIndex, point }: NotePlace,
): Promise<Mark> {
  const page: PageSelector = {
    type: 'PageSelector',
    index: pageIndex,
    endIndex: pageIndex,
    label: null,
  };
  const base = { sourceId, kind: 'note' as const, text: '', quads: [], picture: null };
  if (!point) {
    return { ...base, selectors: [page], sortIndex: sortIndex(pageIndex, 0), region: null };
  }
  const rect = [point.x, point.y, point.x, point.y] as const;
  const text = await opened.texts.read(pageIndex);
  const region = { pageIndex, rect };
  return {
    ...base,
    selectors: describeRegion(region),
    sortIndex: sortIndex(pageIndex, offsetBeside(text, region)),
    region,
  };
}

/** An area comes where its first run of text comes, or after what stands above it. */
function offsetBeside(page: PageText, { rect: [x1, y1, x2, y2] }: Region): number {
  const inside = page.items.find(
    ({ transform: [, , , , x, y] }) => x >= x1 && x <= x2 && y >= y1 && y <= y2,
  );
  if (inside) return inside.start;
  return page.items.findLast(({ transform }) => transform[5] > y2)?.end ?? 0;
}
