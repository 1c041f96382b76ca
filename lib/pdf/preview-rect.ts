import type { PdfRect } from '@/lib/model/geometry';
import type { TextItem } from '@/lib/model/page-text';
import type { Destination } from './destination';

/** A run of text with its box in PDF points. */
export interface TextBox {
  readonly text: string;
  readonly x1: number;
  readonly x2: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** PDF points of what is shown below the target, and above a caption. */
const BELOW = 190;
const ABOVE_CAPTION = 230;
/** Less says too little: at the foot of a page, some of what is above comes along. */
const LEAST = 90;
const PAD = 8;

export function textBoxes(raw: string, items: readonly TextItem[]): TextBox[] {
  return items.flatMap(({ start, end, transform, width }) => {
    const text = raw.slice(start, end);
    const [, , c, d, x, y] = transform;
    if (text.trim() === '') return [];
    return [{ text, x1: x, x2: x + width, y, size: Math.hypot(c, d) }];
  });
}

/**
 * The part of a page that tells what a link leads to: from the target on, as wide as its column; a
 * figure that is linked by its caption is shown with the caption.
 * @param page the page's box. @returns PDF points.
 */
export function previewRect(
  { left, top }: Pick<Destination, 'left' | 'top'>,
  boxes: readonly TextBox[],
  page: PdfRect,
): PdfRect {
  const [x1, y1, x2, y2] = page;
  const column = columnAt(left, boxes, page);
  const start = Math.min(y2, top ?? y2);
  const own = boxes.filter((box) => box.x1 < column[1] && box.x2 > column[0]);
  const caption = captionAt(start, own);
  const from = Math.min(y2, caption === null ? start + PAD : start + ABOVE_CAPTION);
  const to = caption === null ? start - BELOW : caption - 3 * PAD;
  const bottom = Math.max(y1, Math.min(to, from - LEAST));
  return [
    Math.max(x1, column[0]),
    bottom,
    Math.min(x2, column[1]),
    Math.max(from, Math.min(y2, bottom + LEAST)),
  ];
}

/** The first words of the target, for those who do not see the picture. */
export function previewText(rect: PdfRect, boxes: readonly TextBox[]): string {
  const [x1, y1, x2, y2] = rect;
  return boxes
    .filter((box) => box.y >= y1 && box.y <= y2 && box.x1 >= x1 - PAD && box.x2 <= x2 + PAD)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Share of lines that may run across the middle of a page of two columns: titles, wide figures. */
const ACROSS = 0.2;

function columnAt(
  left: number | null,
  boxes: readonly TextBox[],
  [x1, , x2]: PdfRect,
): readonly [number, number] {
  const middle = (x1 + x2) / 2;
  const across = boxes.filter((box) => box.x1 < middle - PAD && box.x2 > middle + PAD);
  const beside = boxes.filter((box) => box.x1 > middle - PAD && box.x2 - box.x1 > (x2 - x1) / 8);
  const isTwoColumn = beside.length > 5 && across.length < ACROSS * boxes.length;
  const inColumn = (box: TextBox) =>
    !isTwoColumn ||
    left === null ||
    (left < middle - PAD ? box.x2 <= middle + PAD : box.x1 >= middle - PAD);
  const own = boxes.filter(inColumn);
  if (own.length === 0) return [x1, x2];
  return [Math.min(...own.map((box) => box.x1)) - PAD, Math.max(...own.map((box) => box.x2)) + PAD];
}

/** The baseline of a figure's caption that the target is on; `null` when it is something else. */
function captionAt(top: number, boxes: readonly TextBox[]): number | null {
  const first = boxes
    .filter((box) => box.y <= top + 2 && box.y > top - 3 * box.size)
    .toSorted((a, b) => b.y - a.y || a.x1 - b.x1)[0];
  return first && /^\s*fig(?:ure|\.)?\s*\d/i.test(first.text) ? first.y : null;
}
