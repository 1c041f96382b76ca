import type { Step } from '@/lib/model/framework';
import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';
import type { Source } from '@/lib/model/source';

/** A highlight as notes show it. */
export interface NoteHighlight {
  readonly highlight: Highlight;
  /** Titles of its steps after the first, which is the section it stands in. */
  readonly alsoOn: readonly string[];
  readonly questions: readonly Question[];
}

/** The highlights of one step within a case study. */
export interface NoteStep {
  readonly step: Pick<Step, 'position' | 'title' | 'shortTitle' | 'lightColor'>;
  readonly highlights: readonly NoteHighlight[];
}

export interface NoteCaseStudy {
  /** `null` for what is placed on a step but lies in no case study. */
  readonly title: string | null;
  readonly steps: readonly NoteStep[];
}

/**
 * A reader's work on one book, put in the order in which every notes format shows it: case studies
 * and steps in their order, then what is not placed, then what is no longer found in the PDF.
 */
export interface BookNotes {
  readonly source: Pick<Source, 'title' | 'author' | 'fileName' | 'pageCount'>;
  /** Epoch milliseconds. */
  readonly exportedAt: number;
  readonly caseStudies: readonly NoteCaseStudy[];
  readonly unplaced: readonly NoteHighlight[];
  readonly orphans: readonly NoteHighlight[];
}

/** The highlight's zero-based page and its printed label; `null` where none was stored. */
export function pageOfHighlight(highlight: Highlight) {
  const selector = highlight.selectors.find(({ type }) => type === 'PageSelector');
  if (selector?.type === 'PageSelector') return { index: selector.index, label: selector.label };
  return highlight.region === null ? null : { index: highlight.region.pageIndex, label: null };
}
