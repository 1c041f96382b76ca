import type { PdfRect } from './geometry';

/**
 * What is stored to find a passage again, after the W3C Web Annotation model and Hypothesis.
 * All strings and offsets rest on the raw text of the page, never on cleaned text.
 */

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  /** The raw text of the passage; pages are joined by `\n`. */
  readonly exact: string;
  /** Up to 32 raw characters before and after, not crossing the page. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  /** Offset into the raw text of the first page. */
  readonly start: number;
  /** Offset, exclusive, into the raw text of the last page. */
  readonly end: number;
  readonly textVersion: number;
}

export interface PageSelector {
  readonly type: 'PageSelector';
  /** Zero-based first page. */
  readonly index: number;
  /** Zero-based last page; equals `index` unless the passage crosses pages. */
  readonly endIndex: number;
  /** The page's printed label, where the PDF has one. */
  readonly label: string | null;
}

interface ShapeSelector {
  readonly type: 'ShapeSelector';
  /** `[x1, y1, x2, y2]` in PDF points. */
  readonly rect: PdfRect;
}

export type Selector = TextQuoteSelector | TextPositionSelector | PageSelector | ShapeSelector;
