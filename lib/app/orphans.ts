import { guesses, type LostReason } from '@/lib/anchor/guesses';
import { rawOfSpan } from '@/lib/anchor/raw-pages';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, SourceId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';
import { highlightsOf } from '@/lib/store/highlights';
import { cleanPassageNow } from './clean-text';
import type { App } from './app';
import { recorded } from './change';
import { placeOf } from './change-range';
import { followed } from './follow-text';
import { keepPicture, type Mark } from './highlights';
import { locateHighlight, rawPages, readPages } from './locate-highlights';
import type { OpenedSource } from './open-source';

/** Why a highlight is not found, and where it may be. */
export interface Explained {
  readonly reason: LostReason | 'pageGone';
  readonly guesses: readonly {
    readonly span: TextSpan;
    /** Clean text of the place. */
    readonly text: string;
    /** 0–1 */
    readonly likeness: number;
  }[];
}

/** Reads the whole book, a few pages at a time. */
async function readAll(
  { texts }: OpenedSource,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let page = 0; page < texts.pageCount; page++) {
    signal.throwIfAborted();
    await texts.read(page);
    onProgress((page + 1) / texts.pageCount);
  }
}

/** Explains a lost highlight. Reads the whole book; rejects with an `AbortError` when ended. */
export async function explainOrphan(
  opened: OpenedSource,
  highlight: Highlight,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Explained> {
  if (highlight.kind !== 'text') return { reason: 'pageGone', guesses: [] };
  await readAll(opened, onProgress, signal);
  const { reason, found } = guesses(highlight.selectors, rawPages(opened.texts));
  const shown = found.map(async ({ span, likeness }) => {
    const pages = await readPages(opened.texts, span.start.pageIndex, span.end.pageIndex);
    return { span, likeness, text: cleanPassageNow(pages, span) };
  });
  return { reason, guesses: await Promise.all(shown) };
}

/**
 * Links a lost highlight to where it stands now; note, tags, steps and questions stay. Its text is
 * that of the new place.
 */
export async function relink(app: App, highlight: Highlight, mark: Mark): Promise<ChangeId> {
  const { db } = app;
  const { id, sourceId } = highlight;
  const questions = await db.questions.where('highlightId').equals(id).toArray();
  return recorded(
    app,
    {
      sourceId,
      label: 'relinked',
      touches: [
        { table: 'highlights', key: id },
        ...questions.map((question) => ({ table: 'questions' as const, key: question.id })),
      ],
    },
    async () => {
      if (mark.picture) await keepPicture(app, mark.picture);
      await db.highlights.update(id, {
        kind: mark.kind,
        ...placeOf(mark),
        ...(mark.picture && { assetId: mark.picture.id }),
      });
      await db.questions.bulkPut(
        questions.map((each) => followed(each, highlight.text, { id, text: mark.text })),
      );
    },
  );
}

/** How the highlights of a known book fare in other bytes of it. */
export interface CarryOver {
  /** Word for word, or areas and notes whose page is there. */
  readonly exact: number;
  /** In other words. */
  readonly fuzzy: number;
  readonly lost: number;
}

/** Looks for the highlights of a known book in the opened one, without changing anything. */
export async function tryCarryOver(
  { db }: App,
  opened: OpenedSource,
  known: SourceId,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<CarryOver> {
  const highlights = await highlightsOf(db, known);
  const counts = { exact: 0, fuzzy: 0, lost: 0 };
  if (highlights.length === 0) return counts;
  await readAll(opened, (share) => onProgress(share * 0.8), signal);
  const pages = rawPages(opened.texts);
  for (const [index, highlight] of highlights.entries()) {
    signal.throwIfAborted();
    // The page has its turn after each: a thoroughly rewritten book takes a while.
    await new Promise((resolve) => setTimeout(resolve));
    const anchor = await locateHighlight(highlight, opened.texts, () => Promise.resolve());
    const quote = highlight.selectors.find(({ type }) => type === 'TextQuoteSelector');
    if (!anchor) counts.lost++;
    else if (!anchor.span || quote?.type !== 'TextQuoteSelector') counts.exact++;
    else if (rawOfSpan(pages, anchor.span) === quote.exact) counts.exact++;
    else counts.fuzzy++;
    onProgress(0.8 + (0.2 * (index + 1)) / highlights.length);
  }
  return counts;
}
