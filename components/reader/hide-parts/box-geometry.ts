import type { PdfRect } from '@/lib/model/geometry';

/** A point in PDF points: up is more. */
export type PdfPoint = readonly [x: number, y: number];

/** A corner of a box, as seen: 0 is left or top, 1 right or bottom. */
export interface Corner {
  readonly across: 0 | 1;
  readonly down: 0 | 1;
}

export const CORNERS: readonly Corner[] = [
  { across: 0, down: 0 },
  { across: 1, down: 0 },
  { across: 0, down: 1 },
  { across: 1, down: 1 },
];

/** Points a box is wide and high at least. */
const SMALLEST = 4;
/** A box added by keys takes this share of the area. */
const ADDED = 0.2;

/** The box between two points, within the area it lies on. */
export function boxBetween([ax, ay]: PdfPoint, [bx, by]: PdfPoint, area: PdfRect): PdfRect {
  const [x1, x2] = extent(ax, bx, area[0], area[2]);
  const [y1, y2] = extent(ay, by, area[1], area[3]);
  return [x1, y1, x2, y2];
}

/** A box for the reader to move, in the middle of an area. */
export function boxInMiddle([x1, y1, x2, y2]: PdfRect): PdfRect {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const [width, height] = [(ADDED * (x2 - x1)) / 2, (ADDED * (y2 - y1)) / 2];
  return boxBetween([x - width, y - height], [x + width, y + height], [x1, y1, x2, y2]);
}

/** A box moved by points, as far as its area goes. */
export function moved([x1, y1, x2, y2]: PdfRect, dx: number, dy: number, area: PdfRect): PdfRect {
  const x = clamp(x1 + dx, area[0], Math.max(area[0], area[2] - (x2 - x1)));
  const y = clamp(y1 + dy, area[1], Math.max(area[1], area[3] - (y2 - y1)));
  return [rounded(x), rounded(y), rounded(x + x2 - x1), rounded(y + y2 - y1)];
}

/** A box one corner of which is moved by points; never over the opposite one, nor out of its area. */
export function resized(
  [x1, y1, x2, y2]: PdfRect,
  { across, down }: Corner,
  dx: number,
  dy: number,
  area: PdfRect,
): PdfRect {
  const left = across === 0 ? clamp(x1 + dx, area[0], x2 - SMALLEST) : x1;
  const right = across === 1 ? clamp(x2 + dx, x1 + SMALLEST, area[2]) : x2;
  const top = down === 0 ? clamp(y2 + dy, y1 + SMALLEST, area[3]) : y2;
  const bottom = down === 1 ? clamp(y1 + dy, area[1], y2 - SMALLEST) : y1;
  return [rounded(left), rounded(bottom), rounded(right), rounded(top)];
}

/** Two ends put in order, within limits, and no closer than a box may be small. */
function extent(a: number, b: number, low: number, high: number): [number, number] {
  const from = clamp(Math.min(a, b), low, high - SMALLEST);
  return [rounded(from), rounded(clamp(Math.max(a, b), from + SMALLEST, high))];
}

// The lower limit last: an area may be smaller than the smallest box.
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const rounded = (value: number) => Math.round(value * 100) / 100;
