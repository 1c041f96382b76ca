import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = process.env['STEPMARK_SHARED'] ?? join(ROOT, '../shared');

/** A passage of a book: its page (one-based) and words that begin and end it, each on one line. */
export interface Passage {
  readonly page: number;
  readonly from: string;
  readonly to: string;
}

/** A book to test with and what a test needs to know of it. */
export interface Book {
  readonly path: string;
  readonly title: string;
  readonly pageCount: number;
  /** A definition: questions come of it. */
  readonly definition: Passage & {
    /** As it stands in notes: without the hyphens and ligatures of the page. */
    readonly text: RegExp;
  };
}

/** The chapter that comes with Stepmark. Two columns on page 7, a figure on page 2. */
export const SAMPLE: Book = {
  path: join(ROOT, 'public/sample/stepmark-sample.pdf'),
  title: 'Designing a recommendation feed for a recipe app',
  pageCount: 8,
  definition: {
    page: 3,
    from: 'Downsampling is',
    to: 'training cheaper;',
    text: /Downsampling is the practice of dropping part of the majority class to make training cheaper/,
  },
};

const guide = join(SHARED, 'pdfs/ml-system-design-guide-a.pdf');

/** A whole book where it is at hand; the sample elsewhere. */
export const BOOK: Book = existsSync(guide)
  ? {
      path: guide,
      title: 'Machine Learning System Design: A Practical Guide, Part A',
      pageCount: 331,
      definition: {
        page: 49,
        from: 'A feature store is',
        to: 'ranking latency.',
        text: /feature store is the infrastructure layer/,
      },
    }
  : SAMPLE;
