import { locate } from '@/lib/anchor/locate';
import { locateInPlace } from '@/lib/anchor/locate-in-place';
import type { RawPages } from '@/lib/anchor/raw-pages';
import type { PageQuads } from '@/lib/model/geometry';
import type { Highlight } from '@/lib/model/highlight';
import type { TextSpan } from '@/lib/model/page-text';
import { TEXT_VERSION } from '@/lib/pdf/page-text';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { quadsOfSpan } from '@/lib/pdf/quads-of-span';

/** A highlight found on the opened Source. */
export interface HighlightAnchor {
  readonly quads: readonly PageQuads[];
  /** `null` for areas. */
  readonly span: TextSpan | null;
  /** It was found elsewhere than where it was stored. */
  readonly moved: boolean;
}

/**
 * Finds a highlight on the opened Source from its selectors, never from what was painted before:
 * first where it was, then all over the book. `null` means orphan.
 * @param loadAll reads every page's text; called only when the passage is not where it was.
 */
export async function locateHighlight(
  highlight: Pick<Highlight, 'kind' | 'selectors' | 'region'>,
  texts: PageTexts,
  loadAll: () => Promise<void>,
): Promise<HighlightAnchor | null> {
  const page = highlight.selectors.find((selector) => selector.type === 'PageSelector');
  if (highlight.kind !== 'text') {
    return locateOnPage(highlight.region?.pageIndex ?? page?.index, texts);
  }
  if (!page) return null;
  await readPages(texts, page.index, page.endIndex);
  let span = locateInPlace(highlight.selectors, rawPages(texts));
  const moved = span === null;
  if (!span) {
    await loadAll();
    span = locate(highlight.selectors, rawPages(texts));
  }
  if (!span) return null;
  const pages = await readPages(texts, span.start.pageIndex, span.end.pageIndex);
  return { quads: quadsOfSpan(pages, span), span, moved };
}

/** Areas and notes have no text to check: they stay where they are as long as the page exists. */
function locateOnPage(pageIndex: number | undefined, texts: PageTexts): HighlightAnchor | null {
  if (pageIndex === undefined || pageIndex >= texts.pageCount) return null;
  return { quads: [], span: null, moved: false };
}

/** The pages of a range that exist, both ends included, zero-based. */
export async function readPages(texts: PageTexts, first: number, last: number) {
  const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return Promise.all(
    indexes
      .filter((index) => index >= 0 && index < texts.pageCount)
      .map((index) => texts.read(index)),
  );
}

/** The raw texts read so far, as `lib/anchor` wants them; a page not read is empty. */
export function rawPages(texts: PageTexts): RawPages {
  return {
    count: texts.pageCount,
    textVersion: TEXT_VERSION,
    raw: (pageIndex) => texts.peek(pageIndex)?.raw ?? '',
  };
}
