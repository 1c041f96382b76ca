/** A 2×3 affine matrix `[a, b, c, d, e, f]` as PDF and canvas use it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** One run of text of a page, as pdf.js extracted it. */
export interface TextItem {
  /** Offsets into `PageText.raw`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Text space to PDF user space; `[c, d]` has the length of the font size in points. */
  readonly transform: Matrix;
  /** Advance along the baseline in points. */
  readonly width: number;
  /** Fractions of the font size; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  readonly fontName: string;
  readonly direction: 'ltr' | 'rtl' | 'ttb';
  /** The content stream says that a line ends after this item (raw then holds a `\n` there). */
  readonly endsLine: boolean;
}

/**
 * The text of one page with the position of every run.
 *
 * `raw` is every item's text as pdf.js gives it with `disableNormalization`, in reading order, plus
 * `\n` where an item ends a line. Selectors rest on `raw`, so cleaning can improve without moving anything.
 */
export interface PageText {
  /** Zero-based. */
  readonly pageIndex: number;
  readonly raw: string;
  readonly items: readonly TextItem[];
  /** Version of the rule that makes `raw`; a change of the rule makes old offsets unsafe. */
  readonly textVersion: number;
  /** `[width, height]` of the page in points, unrotated. */
  readonly size: readonly [width: number, height: number];
}

/** A point in the text of a Source: zero-based page, offset into that page's raw text (UTF-16 units). */
export interface TextPoint {
  readonly pageIndex: number;
  readonly offset: number;
}

/** Where a passage is; may cross pages. `end` is exclusive. */
export interface TextSpan {
  readonly start: TextPoint;
  readonly end: TextPoint;
}
