import type { PdfRect } from '@/lib/model/geometry';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { cleanPassage } from './clean';
import { linesOfPage, type PageLine } from './page-lines';

/** What a book says under or over a figure, a table, a listing. */
export interface Caption {
  readonly kind: 'figure' | 'table';
  /** Clean text, with its number. */
  readonly text: string;
  readonly rect: PdfRect;
}

/**
 * A label and a number, then a sign that ends them or a new sentence: “Figure 3 shows” goes on and is
 * prose. English, German, French, Spanish, Chinese and Arabic.
 */
const LABEL =
  /^(?:(figure|fig\.?|abbildung|abb\.?|diagram|chart|plate|exhibit|scheme|图|الشكل|شكل)|(table|tab\.?|tabelle|tableau|tabla|algorithm|listing|表|算法|الجدول|جدول))(?=[\s\d])/iu;
const NUMBER =
  /^\s*(?:[A-Z]|[IVX]+|\d+)(?:[.\-–—][A-Z\d]+)*[a-z]?(?:\s*[.:|：．—–)]|\s+(?=["“(]?[\p{Lu}\p{Lo}]))/u;

/** A caption's next line is at most this much lower, in heights of its line. */
const LEADING = 1.9;
/** Fonts of one caption differ by less than this share of their size. */
const SAME_SIZE = 0.12;
const MOST_LINES = 8;

/** The captions of a page, in reading order; upright text only. */
export function captionsOf(page: PageText): Caption[] {
  const lines = linesOfPage(page).filter(({ along }) => along[0] > 0.99);
  return lines.flatMap((line, at) => {
    const text = textOf(page, line);
    const label = LABEL.exec(text);
    if (!label || !NUMBER.test(text.slice(label[0].length)) || !beginsAlone(lines, at)) return [];
    return [captionFrom(page, [line, ...restOf(lines, at)], label[1] ? 'figure' : 'table')];
  });
}

/** Points between a figure and the words under it that are in no other type than a caption's. */
const UNDER = 22;

/**
 * The words right under a figure where they are set in a type other than the page's text, as in books
 * that do not number their figures; `null` where there are none.
 */
export function captionUnder(page: PageText, rect: PdfRect): Caption | null {
  const lines = linesOfPage(page).filter(({ along }) => along[0] > 0.99);
  const usual = usualFont(page);
  const at = lines.findIndex((line) => {
    const [x1, , x2, top] = rectOfLine(line);
    const below = rect[1] - top;
    return below > -6 && below < UNDER && Math.min(x2, rect[2]) - Math.max(x1, rect[0]) > 0;
  });
  const first = lines[at];
  if (!first || fontOf(first) === usual) return null;
  const own = [first];
  for (const next of restOf(lines, at)) {
    if (fontOf(next) !== fontOf(first)) break;
    own.push(next);
  }
  const caption = captionFrom(page, own, 'figure');
  // A heading after the figure is in another type, too, but says little and ends without a stop.
  return /[.!?。؟]$/u.test(caption.text) ? caption : null;
}

function captionFrom(page: PageText, own: readonly PageLine[], kind: Caption['kind']): Caption {
  const items = own.flatMap((each) => each.items);
  const { pageIndex } = page;
  const span = {
    start: { pageIndex, offset: Math.min(...items.map(({ start }) => start)) },
    end: { pageIndex, offset: Math.max(...items.map(({ end }) => end)) },
  };
  return { kind, text: cleanPassage([page], span), rect: around(own.map(rectOfLine)) };
}

/** The font most characters are in. */
function fontIn(items: readonly TextItem[]): string {
  const counts = new Map<string, number>();
  for (const { fontName, start, end } of items) {
    counts.set(fontName, (counts.get(fontName) ?? 0) + end - start);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const fontOf = ({ items }: PageLine) => fontIn(items);
const usualFont = ({ items }: PageText) => fontIn(items);

/** In the middle of a paragraph a line may begin with “Table 2.” by chance. */
function beginsAlone(lines: readonly PageLine[], at: number): boolean {
  const [line, before] = [lines[at], lines[at - 1]];
  if (!line || !before || before.block !== line.block) return true;
  const height = line.top - line.bottom;
  const gap = rectOfLine(before)[1] - rectOfLine(line)[3];
  return gap > height * 0.45 || Math.abs(sizeOf(before) - sizeOf(line)) > sizeOf(line) * SAME_SIZE;
}

function restOf(lines: readonly PageLine[], at: number): PageLine[] {
  const rest: PageLine[] = [];
  let last = lines[at];
  for (const next of lines.slice(at + 1, at + MOST_LINES)) {
    if (!last || next.block !== last.block) break;
    const drop = rectOfLine(last)[3] - rectOfLine(next)[3];
    const height = Math.max(last.top - last.bottom, 1);
    const sameSize = Math.abs(sizeOf(next) - sizeOf(last)) <= sizeOf(last) * SAME_SIZE;
    if (drop <= 0 || drop > height * LEADING || !sameSize) break;
    rest.push(next);
    last = next;
  }
  return rest;
}

const textOf = ({ raw }: PageText, { items }: PageLine) =>
  items
    .map(({ start, end }) => raw.slice(start, end))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const sizeOf = ({ items }: PageLine) => {
  const [, , c = 0, d = 0] = items[0]?.transform ?? [];
  return Math.hypot(c, d);
};

/** The ink of an upright line, in PDF points. */
export const rectOfLine = ({ origin: [x, y], from, to, bottom, top }: PageLine): PdfRect => [
  x + from,
  y + bottom,
  x + to,
  y + top,
];

export const around = (rects: readonly PdfRect[]): PdfRect => [
  Math.min(...rects.map((rect) => rect[0])),
  Math.min(...rects.map((rect) => rect[1])),
  Math.max(...rects.map((rect) => rect[2])),
  Math.max(...rects.map((rect) => rect[3])),
];
