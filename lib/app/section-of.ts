import { beginningOf, sectionAt } from '@/lib/framework/section-at';
import type { BookHeading } from '@/lib/model/book-index';
import type { CaseStudyRange } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { SourceId } from '@/lib/model/ids';
import { headingAt } from '@/lib/question/book/book-hints';
import type { StepmarkDb } from '@/lib/store/db';
import type { App } from './app';

/**
 * The heading a highlight stands under: of the sections of its case study, else one that the book's index
 * is sure of; `null` where neither knows.
 * @param ranges of the highlight's source
 */
export async function sectionOf(
  { db }: App,
  highlight: Highlight,
  ranges: readonly CaseStudyRange[],
): Promise<string | null> {
  const { pageIndex, top } = beginningOf(highlight);
  const section = sectionAt(ranges, pageIndex, top);
  if (section !== null) return section.title;
  const offset = Number(highlight.sortIndex.split('|')[1]);
  const headings = await headingsOf(db, highlight.sourceId);
  return headingAt(headings, { pageIndex, offset })?.text ?? null;
}

/** An index is large, and question after question is of the same few books. */
const known = new WeakMap<StepmarkDb, Map<SourceId, readonly BookHeading[]>>();

async function headingsOf(db: StepmarkDb, sourceId: SourceId): Promise<readonly BookHeading[]> {
  const ofBooks = known.get(db) ?? new Map<SourceId, readonly BookHeading[]>();
  known.set(db, ofBooks);
  const before = ofBooks.get(sourceId);
  if (before) return before;
  const stored = await db.bookIndexes.get(sourceId);
  if (!stored) return [];
  const sure = stored.index.headings.filter((heading) => heading.sure);
  ofBooks.set(sourceId, sure);
  return sure;
}
