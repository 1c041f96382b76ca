import { describe } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import type { PageTexts } from '@/lib/pdf/page-texts';
import { highlightsOf } from '@/lib/store/highlights';
import type { App } from './app';
import { moveHighlight } from './highlights';
import { rawPages, type HighlightAnchor } from './locate-highlights';

/** Living highlights of a book in reading order. */
export const liveHighlights = ({ db }: App, sourceId: SourceId): Promise<Highlight[]> =>
  highlightsOf(db, sourceId);

/**
 * The book changed and a passage was found elsewhere: its place is remembered, so that the next time
 * it is found at once. The quotation stays what the reader marked.
 */
export async function rememberMove(
  app: App,
  highlight: Highlight,
  anchor: HighlightAnchor,
  texts: PageTexts,
): Promise<void> {
  if (!anchor.span) return;
  const { start } = anchor.span;
  const found = describe(anchor.span, rawPages(texts), null);
  const quote = highlight.selectors.filter((selector) => selector.type === 'TextQuoteSelector');
  await moveHighlight(app, highlight.id, {
    selectors: [...quote, ...found.filter((each) => each.type !== 'TextQuoteSelector')],
    quads: anchor.quads,
    sortIndex: sortIndex(start.pageIndex, start.offset),
  });
}
