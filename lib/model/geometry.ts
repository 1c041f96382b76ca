/** Geometry is PDF user space: points, origin bottom left, before any rotation or zoom. */

/** `[x1, y1, x2, y2]` in PDF points with x1 ≤ x2 and y1 ≤ y2. */
export type PdfRect = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * A quadrilateral around text, in PDF points, in the order the PDF viewers agree on:
 * top left, top right, bottom left, bottom right (x before y), as seen along the text's direction.
 */
export type Quad = readonly [
  tlx: number,
  tly: number,
  trx: number,
  try_: number,
  blx: number,
  bly: number,
  brx: number,
  bry: number,
];

/** Quads of one page. `pageIndex` is zero-based. */
export interface PageQuads {
  readonly pageIndex: number;
  readonly quads: readonly Quad[];
}

/** A rectangle on a page: where an area highlight is. `pageIndex` is zero-based. */
export interface Region {
  readonly pageIndex: number;
  readonly rect: PdfRect;
}

/** The smallest rectangle around rectangles; there is at least one. */
export const boundsOfRects = (rects: readonly PdfRect[]): PdfRect => [
  Math.min(...rects.map((rect) => rect[0])),
  Math.min(...rects.map((rect) => rect[1])),
  Math.max(...rects.map((rect) => rect[2])),
  Math.max(...rects.map((rect) => rect[3])),
];
