import { proposeCaseStudies } from '@/lib/framework/propose-case-studies';
import type { CaseStudy, CaseStudyRange, SectionStep, Step } from '@/lib/model/framework';
import type { CaseStudyId, CaseStudyRangeId, SourceId, StepId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';
import type { App } from './app';
import { recorded } from './change';

/** Living steps in the order of the framework. */
export async function steps({ db }: App): Promise<Step[]> {
  const rows = await db.steps.toArray();
  return rows.filter((step) => step.deletedAt === null).toSorted((a, b) => a.position - b.position);
}

/** Living ranges of a book, front to back. */
export async function rangesOf({ db }: App, sourceId: SourceId): Promise<CaseStudyRange[]> {
  const rows = await db.caseStudyRanges.where('sourceId').equals(sourceId).toArray();
  return rows
    .filter((range) => range.deletedAt === null)
    .toSorted((a, b) => a.startPageIndex - b.startPageIndex);
}

/** The case studies of some ranges, by id. */
export async function caseStudiesOf(
  { db }: App,
  ranges: readonly CaseStudyRange[],
): Promise<Map<CaseStudyId, CaseStudy>> {
  const rows = await db.caseStudies.bulkGet(ranges.map((range) => range.caseStudyId));
  return new Map(rows.filter((row) => row !== undefined).map((row) => [row.id, row]));
}

/**
 * Proposes case studies from a book's outline, the first time it is opened. What the reader has
 * changed since (or thrown out) is left alone.
 * @returns how many were proposed.
 */
export async function proposeFromOutline(
  app: App,
  sourceId: SourceId,
  outline: readonly OutlineEntry[],
  pageCount: number,
): Promise<number> {
  const { db } = app;
  const proposals = proposeCaseStudies(outline, pageCount, await steps(app));
  return db.transaction('rw', [db.caseStudies, db.caseStudyRanges, db.frameworks], async () => {
    const known = await db.caseStudyRanges.where('sourceId').equals(sourceId).count();
    const framework = (await db.frameworks.toCollection().first())?.id;
    if (known > 0 || !framework) return 0;
    for (const [index, proposal] of proposals.entries()) {
      const caseStudyId = app.newId<CaseStudyId>();
      await db.caseStudies.add({
        id: caseStudyId,
        frameworkId: framework,
        title: proposal.title,
        position: index,
      } as CaseStudy);
      await db.caseStudyRanges.add({
        id: app.newId<CaseStudyRangeId>(),
        caseStudyId,
        sourceId,
        startPageIndex: proposal.startPageIndex,
        endPageIndex: proposal.endPageIndex,
        startTop: proposal.startTop,
        sections: proposal.sections,
      } as CaseStudyRange);
    }
    return proposals.length;
  });
}

/** Corrects the step a section belongs to. */
export async function setSectionStep(
  app: App,
  range: CaseStudyRange,
  section: SectionStep,
  stepId: StepId | null,
): Promise<void> {
  await recorded(
    app,
    {
      sourceId: range.sourceId,
      label: 'sectionMapped',
      touches: [{ table: 'caseStudyRanges', key: range.id }],
    },
    () =>
      app.db.caseStudyRanges.update(range.id, {
        sections: range.sections.map((each) =>
          each.title === section.title &&
          each.pageIndex === section.pageIndex &&
          each.top === section.top
            ? { ...each, stepId, chosen: true }
            : each,
        ),
      }),
  );
}
