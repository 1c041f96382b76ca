import type { BookHeading, BookIndex } from '@/lib/model/book-index';
import { termForm } from './book-definitions';
import { isLoneTerm } from '@/lib/question/grammar/lone-term';
import { normalForm } from '@/lib/question/grammar/words';

/** What the index of the whole book tells about one passage. */
export interface BookHints {
  /** Where a term is marked alone: sentences that may define it, the likeliest first. */
  readonly definitions: readonly PlacedSentence[];
  /** Other names of that term: what an acronym stands for, or the acronym. */
  readonly names: readonly string[];
  /** Headings that stand in the passage or in the text around it. */
  readonly headings: readonly string[];
  /** Those of them that are beyond doubt: a table's first row looks like a heading, too. */
  readonly sureHeadings: readonly string[];
  /** The heading the passage stands under, where it is beyond doubt and said once in the book; else ''. */
  readonly section: string;
  /** The passage is that heading itself, not a mention of its words. */
  readonly isHeading: boolean;
}

interface PlacedSentence {
  readonly sentence: string;
  /** Zero-based page of the book it begins on. */
  readonly pageIndex: number;
}

/** A point of the book's raw text. */
export interface BookPlace {
  /** Zero-based. */
  readonly pageIndex: number;
  readonly offset: number;
}

/** Raw characters that a mark may begin before or behind its heading: a number, a space. */
const SLACK = 12;

/**
 * @param context clean text around the passage, including it
 * @param at where the passage begins; `null` when unknown
 */
export function hintsFor(
  index: BookIndex,
  passage: string,
  context: string,
  at: BookPlace | null,
): BookHints {
  const above = at && headingAt(index.headings, at);
  const around = ` ${normalForm(`${passage} ${context}`)} `;
  const headings = index.headings.filter(({ text }) => around.includes(` ${normalForm(text)} `));
  const sure = headings.filter((heading) => heading.sure);
  return {
    ...(isLoneTerm(passage) ? definedIn(index, passage) : { definitions: [], names: [] }),
    headings: [...new Set(headings.map(({ text }) => text))],
    sureHeadings: [...new Set(sure.map(({ text }) => text))],
    section: sectionAt(index.headings, at),
    isHeading:
      above !== null &&
      above.pageIndex === at?.pageIndex &&
      Math.abs(above.start - at.offset) <= SLACK &&
      sameHeading(passage, above.text),
  };
}

/** The last heading before a place; that of the place itself, if it begins one. */
export function headingAt(
  headings: readonly BookHeading[],
  { pageIndex, offset }: BookPlace,
): BookHeading | null {
  const before = (each: BookHeading) =>
    each.pageIndex < pageIndex || (each.pageIndex === pageIndex && each.start <= offset + SLACK);
  return headings.findLast(before) ?? null;
}

/** "Evaluation", in each of ten chapters, names nothing that a passage is about. */
function sectionAt(headings: readonly BookHeading[], at: BookPlace | null): string {
  const sure = headings.filter((heading) => heading.sure);
  const text = (at && headingAt(sure, at)?.text) ?? '';
  return sure.filter((other) => sameHeading(other.text, text)).length === 1 ? text : '';
}

function definedIn({ definitions, acronyms, terms }: BookIndex, passage: string) {
  const own = termForm(passage);
  const names = acronyms.flatMap(({ acronym, words }) =>
    termForm(acronym) === own ? [words] : termForm(words) === own ? [acronym] : [],
  );
  const forms = new Set([own, ...names.map(termForm)]);
  const defining = definitions.filter(({ name }) => forms.has(name));
  const mentioned = terms.filter(({ term }) => forms.has(termForm(term)));
  const found = [...defining, ...mentioned].map(({ sentence, pageIndex }) => ({
    sentence,
    pageIndex,
  }));
  return {
    names,
    definitions: found.filter(
      ({ sentence }, place) => found.findIndex((other) => other.sentence === sentence) === place,
    ),
  };
}

/** A number before a heading is no part of what it says. */
const NUMBER = /^(?:(?:chapter|part|section)\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.:]?\s+/iu;

/** Whether a text says what a heading does, with or without its number. */
export const sameHeading = (text: string, heading: string): boolean =>
  normalForm(text.replace(NUMBER, '')) === normalForm(heading.replace(NUMBER, ''));
