import type { SectionStep } from '@/lib/model/framework';
import type { OutlineEntry } from '@/lib/model/source';
import { placeSections } from './place-sections';
import { stepForTitle, TELLING, type TitledStep } from './section-step';

/** A chapter that looks like one problem worked through the framework; the reader confirms it. */
export interface ProposedCaseStudy {
  /** As in the outline, without "Chapter 3." */
  readonly title: string;
  /** Zero-based, inclusive. */
  readonly startPageIndex: number;
  readonly endPageIndex: number;
  /** PDF points from the bottom of the first page; `null` for its top. */
  readonly startTop: number | null;
  readonly sections: readonly SectionStep[];
}

/** A chapter works through the framework when its sections name so many different steps. */
const STEPS_NEEDED = 3;
/** Of the sections directly below, so many steps and such a share of titles must speak for a step. */
const DIRECT_STEPS_NEEDED = 2;
const DIRECT_SHARE_NEEDED = 0.2;
/** Shorter than this share of the usual case study, it only lists the steps: an overview. */
const OVERVIEW_SHARE = 0.25;
/** A line of the outline that holds nearly all of a long book is its title, not a chapter. */
const WHOLE_BOOK_SHARE = 0.8;
const LONG_BOOK_PAGES = 60;
/** PDF points from the highest heading of the book within which a heading opens its page. */
const PAGE_TOP_SLACK = 60;

/**
 * The case studies among the chapters of an outline, in order, at whichever depth chapters are.
 * Expects readable titles (see `repairTitle`); `pageCount` is the Source's.
 */
export function proposeCaseStudies(
  outline: readonly OutlineEntry[],
  pageCount: number,
  steps: readonly TitledStep[],
): ProposedCaseStudy[] {
  const opensPage = openingTop(outline);
  const found = outline.flatMap((entry, index) => {
    const end = afterDescendants(outline, index);
    const descendants = outline.slice(index + 1, end);
    const directSteps = stepsNamedBelow(entry, descendants, steps);
    if (directSteps === null) return [];
    const next = outline[end];
    const endPageIndex = lastPage(entry, next, pageCount, opensPage);
    const pages = endPageIndex - entry.pageIndex + 1;
    if (pageCount > LONG_BOOK_PAGES && pages > WHOLE_BOOK_SHARE * pageCount) return [];
    const study = {
      title: withoutChapterNumber(entry.title),
      startPageIndex: entry.pageIndex,
      endPageIndex,
      startTop: entry.top,
      sections: placeSections(descendants, steps),
    };
    return [{ study, pages, index, end, directSteps }];
  });
  const chapters = found.filter(({ index, end, directSteps }) => {
    const isInside = (inner: { index: number }, outer: { index: number; end: number }) =>
      inner.index > outer.index && inner.index < outer.end;
    // A part of the book holds the sections of its chapters, a chapter those of its sections: the
    // level whose own titles name most steps is meant.
    const beatenBelow = found.some(
      (other) => isInside(other, { index, end }) && other.directSteps > directSteps,
    );
    const beatenAbove = found.some(
      (other) => isInside({ index }, other) && other.directSteps >= directSteps,
    );
    return !beatenBelow && !beatenAbove;
  });
  const usual = median(chapters.map(({ pages }) => pages));
  return chapters
    .filter(({ study, pages }) => !isAboutMethod(study.title) && pages >= OVERVIEW_SHARE * usual)
    .map(({ study }) => study);
}

/** How many steps the sections directly below name; `null` unless the chapter works through them. */
function stepsNamedBelow(
  chapter: OutlineEntry,
  descendants: readonly OutlineEntry[],
  steps: readonly TitledStep[],
): number | null {
  const directDepth = Math.min(...descendants.map(({ depth }) => depth));
  const direct = descendants.filter(({ depth }) => depth === directDepth && depth > chapter.depth);
  const speaking = direct
    .map(({ title }) => stepForTitle(title, steps, TELLING))
    .filter((id) => id !== null);
  // Deeper titles count by their own words too: they tell what the chapter is about.
  const named = placeSections(descendants, steps)
    .filter(({ stepId }) => stepId !== null)
    .map(({ title }) => stepForTitle(title, steps, TELLING))
    .filter((id) => id !== null);
  const directSteps = new Set(speaking).size;
  const worksThrough =
    directSteps >= DIRECT_STEPS_NEEDED &&
    speaking.length >= DIRECT_SHARE_NEEDED * direct.length &&
    new Set(named).size >= STEPS_NEEDED;
  return worksThrough ? directSteps : null;
}

function afterDescendants(outline: readonly OutlineEntry[], index: number): number {
  const depth = outline[index]?.depth ?? 0;
  const next = outline.findIndex((entry, at) => at > index && entry.depth <= depth);
  return next < 0 ? outline.length : next;
}

function lastPage(
  chapter: OutlineEntry,
  next: OutlineEntry | undefined,
  pageCount: number,
  opensPage: number,
): number {
  if (next === undefined) return pageCount - 1;
  const startsFresh = next.top === null || next.top >= opensPage;
  return Math.max(chapter.pageIndex, next.pageIndex - (startsFresh ? 1 : 0));
}

/** The outline knows no page height: the highest heading of the book tells where pages begin. */
function openingTop(outline: readonly OutlineEntry[]): number {
  return Math.max(...outline.map(({ top }) => top ?? 0)) - PAGE_TOP_SLACK;
}

/** Chapters that teach the framework itself rather than work a problem with it. */
function isAboutMethod(title: string): boolean {
  return /^(introduction|overview|preface)\b|\b(the method|how to approach|framework)\b/i.test(
    title,
  );
}

function withoutChapterNumber(title: string): string {
  const stripped = title.replace(/^\s*(chapter\s+)?[\dIVXLC]+\s*[.:)–—-]\s*/iu, '');
  return stripped === '' ? title : stripped;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
