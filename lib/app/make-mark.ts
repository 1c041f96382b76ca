import { sha256 } from 'hash-wasm';
import { describe, describeRegion } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import type { Region } from '@/lib/model/geometry';
import type { AssetId, SourceId } from '@/lib/model/ids';
import type { PageText, TextPoint, TextSpan } from '@/lib/model/page-text';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';
import { renderImage } from '@/lib/pdf/render-image';
import { cleanPassage } from '@/lib/text/clean';
import { readingOffset } from '@/lib/text/reading-order';
import type { Mark } from './highlights';
import { rawPages, readPages } from './locate-highlights';
import type { OpenedSource } from './open-source';

/** Where a point comes in reading order, as `Highlight.sortIndex`. */
export function readingPlace(page: PageText | undefined, point: TextPoint): string {
  return sortIndex(point.pageIndex, page ? readingOffset(page, point.offset) : point.offset);
}

/** A text passage, described so that it can be found again. */
export async function markText(
  opened: OpenedSource,
  sourceId: SourceId,
  span: TextSpan,
): Promise<Mark> {
  const { texts, pdf } = opened;
  // The pages around the passage are read too: the quotation needs their text at its edges.
  const pages = await readPages(texts, span.start.pageIndex, span.end.pageIndex);
  const labels = await pdf.whileThere(pdf.document.getPageLabels());
  return {
    sourceId,
    selectors: describe(span, rawPages(texts), labels?.[span.start.pageIndex] ?? null),
    sortIndex: readingPlace(pages[0], span.start),
    text: cleanPassage(pages, span),
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
    selectors: describeRegion(region),
    sortIndex: readingPlace(text, {
      pageIndex: region.pageIndex,
      offset: offsetBeside(text, region),
    }),
    text: '',
    quads: [],
    region,
    picture: { ...image, id: (await sha256(image.bytes)) as AssetId },
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
