import { beginningOf, rangeAt } from '@/lib/framework/section-at';
import type { CaseStudyId, SourceId } from '@/lib/model/ids';
import type { CaseStudyRange, Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import { highlightsOf } from '@/lib/store/highlights';
import { questionsOfSource } from '@/lib/store/questions';
import type { BookNotes, NoteCaseStudy, NoteHighlight } from '@/lib/transfer/book-notes';
import type { App } from './app';
import { caseStudiesOf, rangesOf, steps } from './case-studies';

/**
 * Everything made of one book, in the order notes show it: case studies, steps, reading order; what
 * is on no step comes last.
 */
export async function bookNotes(app: App, sourceId: SourceId): Promise<BookNotes> {
  const source = await app.db.sources.get(sourceId);
  if (!source) throw new Error(`no source ${sourceId}`);
  const [all, highlights, questions, ranges] = await Promise.all([
    steps(app),
    highlightsOf(app.db, sourceId),
    questionsOfSource(app.db, sourceId),
    rangesOf(app, sourceId),
  ]);
  const studies = await caseStudiesOf(app, ranges);
  const titleOf = (highlight: Highlight) => {
    const id = caseStudyIdOf(highlight, ranges);
    return id ? (studies.get(id)?.title ?? null) : null;
  };
  const note = (highlight: Highlight): NoteHighlight => ({
    highlight,
    alsoOn: highlight.stepIds
      .slice(1)
      .flatMap((id) => all.find((step) => step.id === id)?.title ?? []),
    questions: questions.filter(
      // A part of a figure without a label has no words to take along.
      ({ highlightId, status, answer }) =>
        highlightId === highlight.id && status === 'kept' && answer !== '',
    ),
  });
  const placed = highlights.filter((highlight) => highlight.stepIds.length > 0);
  const titles = [...new Set(placed.map(titleOf))];
  return {
    source,
    exportedAt: app.now(),
    caseStudies: titles
      // What lies in no case study comes after those that do.
      .toSorted((a, b) => Number(a === null) - Number(b === null))
      .map((title) =>
        caseStudyNotes(
          title,
          placed.filter((each) => titleOf(each) === title),
          all,
          note,
        ),
      ),
    unplaced: highlights.filter((highlight) => highlight.stepIds.length === 0).map(note),
    orphans: [],
  };
}

function caseStudyNotes(
  title: string | null,
  highlights: readonly Highlight[],
  all: readonly Step[],
  note: (highlight: Highlight) => NoteHighlight,
): NoteCaseStudy {
  return {
    title,
    steps: all
      .map((step) => ({
        step,
        // A highlight stands once, under its first step.
        highlights: highlights.filter((each) => each.stepIds[0] === step.id).map(note),
      }))
      .filter((step) => step.highlights.length > 0),
  };
}

/** The case study a highlight belongs to: the reader's choice, else the pages it lies in. */
export function caseStudyIdOf(
  highlight: Highlight,
  ranges: readonly CaseStudyRange[],
): CaseStudyId | null {
  return highlight.caseStudyId ?? rangeAt(ranges, beginningOf(highlight))?.caseStudyId ?? null;
}
