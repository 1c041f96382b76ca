import type { TextSpan } from './page-text';

/** What the reader searches for. */
export interface FindQuery {
  readonly text: string;
  /** `text` is a regular expression (JavaScript's, with Unicode). */
  readonly regular: boolean;
  readonly wholeWord: boolean;
  readonly matchCase: boolean;
  readonly matchDiacritics: boolean;
}

/** A regular expression that says nothing: the reader is still typing, or mistyped. */
export class InvalidPatternError extends Error {
  override name = 'InvalidPatternError';
}

/** How a search stands: it grows while pages are still being added. */
export interface FindSummary {
  readonly total: number;
  /** Pages with hits in reading order: zero-based page and its number of hits. */
  readonly pages: readonly (readonly [pageIndex: number, count: number])[];
}

/** One place where the query stands, with the words around it. */
export interface FindHit {
  readonly span: TextSpan;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}
