import type { FindHit, FindQuery, FindSummary } from '@/lib/model/find';
import type { SourceId } from '@/lib/model/ids';
import type { TextSpan } from '@/lib/model/page-text';

/** What the text index is asked, in messages to its worker. */
export type TextIndexCall =
  | { readonly kind: 'open'; readonly book: IndexedBook }
  | { readonly kind: 'keep-as'; readonly keepAs: KeepAs }
  /** Reading more pages waits while it is paused; searching does not. */
  | { readonly kind: 'pause'; readonly paused: boolean }
  | { readonly kind: 'ask'; readonly id: number; readonly question: TextIndexQuestion };

/** The book to be read. */
export interface IndexedBook {
  readonly blob: Blob;
  readonly password: string | null;
  readonly pageCount: number;
  /** Zero-based pages to be left out: reading them hung the parser. */
  readonly skip: readonly number[];
  readonly keepAs: KeepAs | null;
}

/** Under what the pages' texts are stored: known once the bytes were hashed. */
export interface KeepAs {
  readonly sourceId: SourceId;
  readonly contentHash: string;
}

export type TextIndexQuestion =
  | { readonly kind: 'search'; readonly query: FindQuery }
  | { readonly kind: 'hits'; readonly first: number; readonly count: number }
  | { readonly kind: 'page'; readonly pageIndex: number };

/** The answer to each question, by its kind. */
export interface TextIndexAnswers {
  readonly search: FindSummary;
  readonly hits: readonly FindHit[];
  /** `from`: how many hits of the book come before this page's. */
  readonly page: { readonly from: number; readonly spans: readonly TextSpan[] };
}

/** How far the index is, and what the search that is on has found so far. */
export interface TextIndexProgress {
  /** Pages read. */
  readonly done: number;
  readonly pageCount: number;
  /** Pages whose text could not be read. */
  readonly failed: number;
  /** All that can be read is read. */
  readonly complete: boolean;
  readonly found: FindSummary;
}

export type TextIndexReply =
  /** Sent before each page: should the parser hang on it, this was the last word. */
  | { readonly kind: 'reading'; readonly pageIndex: number }
  | { readonly kind: 'progress'; readonly progress: TextIndexProgress }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: TextIndexAnswers[keyof TextIndexAnswers];
    }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly name: string;
      readonly message: string;
    };
