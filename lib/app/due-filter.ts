import type { CaseStudyId, HighlightId, SourceId, StepId } from '@/lib/model/ids';
import type { Card } from '@/lib/model/review';
import type { App } from './app';
import { caseStudyIdOf } from './book-notes';
import { rangesOf } from './case-studies';

/** Which questions are asked: those that are all of it. */
export interface DueFilter {
  readonly sourceId?: SourceId | undefined;
  readonly stepId?: StepId | undefined;
  readonly caseStudyId?: CaseStudyId | undefined;
  readonly tag?: string | undefined;
}

/**
 * Tells which cards a filter lets through. Books that were taken from the library ask nothing until
 * they are opened again.
 */
export async function matcher(
  app: App,
  { sourceId, stepId, caseStudyId, tag }: DueFilter,
): Promise<(card: Card) => boolean> {
  const { db } = app;
  const sources = await db.sources.toArray();
  const removed = new Set(sources.filter((each) => each.deletedAt !== null).map(({ id }) => id));
  const lists = await Promise.all([
    stepId === undefined ? null : db.highlights.where('stepIds').equals(stepId).primaryKeys(),
    tag === undefined ? null : db.highlights.where('tags').equals(tag).primaryKeys(),
    caseStudyId === undefined ? null : ofCaseStudy(app, caseStudyId),
  ]);
  const wanted = lists.flatMap((ids) => (ids ? [new Set(ids)] : []));
  return ({ sourceId: book, highlightId }) =>
    !removed.has(book) &&
    (sourceId === undefined || book === sourceId) &&
    wanted.every((ids) => highlightId !== null && ids.has(highlightId));
}

/** Highlights in the pages of a case study, or put into it by the reader. */
async function ofCaseStudy(app: App, id: CaseStudyId): Promise<HighlightId[]> {
  const { db } = app;
  const own = await db.caseStudyRanges.where('caseStudyId').equals(id).toArray();
  const found: HighlightId[] = [];
  for (const sourceId of new Set(own.map((range) => range.sourceId))) {
    const ranges = await rangesOf(app, sourceId);
    const rows = await db.highlights
      .where('[sourceId+sortIndex]')
      .between([sourceId, ''], [sourceId, '\uffff'])
      .toArray();
    for (const each of rows) if (caseStudyIdOf(each, ranges) === id) found.push(each.id);
  }
  return found;
}
