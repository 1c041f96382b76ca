import type { PdfRect } from '@/lib/model/geometry';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { captionsOf, captionUnder, rectOfLine } from '@/lib/text/captions';
import { linesOfPage } from '@/lib/text/page-lines';
import { normalForm } from '@/lib/question/grammar/words';
import { labelsInside, type FigureLabel } from './labels';

/** A label to be hidden and recalled. */
export interface Occlusion {
  /** The label as it stands in the figure, in one line. */
  readonly answer: string;
  /** Where it stands, each time: x0 y0 x1 y1 one after the other, PDF points. */
  readonly boxes: readonly number[];
}

/** Points around the ink of a label that are hidden with it. */
const PAD = 1.5;
/** A label of more words is prose, and one whose lines have more. */
const MOST_WORDS = 16;
const MOST_WORDS_A_LINE = 8;
/** More cards than that of one figure nobody wants. */
const MOST = 24;
/** Words that say nothing without their arrow. */
const EMPTY = /^(?:yes|no|true|false|and|or|etc|n\/?a|\.{3}|…)\W*$/iu;
/** Ticks of an axis, amounts, months: nothing to recall. */
const TICK =
  /^[-+−–~≈<>≤≥$€£]*\s*\d[\d\s.,:/×x^−–-]*\s*(?:%|°|k|m|bn?|ms|s|min|h|d|kb|mb|gb|tb|qps|p\d+)?$/iu;
/** A line of a program. */
const CODE =
  /^(?:#|\/\/|import |from \w+ import|def |return\b|class \w+[:(]|for \w+ in |if .*:$|print\()|\w\([^)]*\)\s*:?$|==|\w\[\w+\]|\b\w+ = \w+[.(]\w/u;

/**
 * The labels of a figure as things to hide, from top to bottom; a label that stands there several
 * times is hidden everywhere at once. Left out are captions, prose, numbers and ticks, code, and words
 * that say nothing alone.
 * @param rect the region, PDF points
 */
export function occlusionsIn(page: PageText, rect: PdfRect): Occlusion[] {
  const labels = labelsInside(page, rect, captionRuns(page, rect)).filter(isWorthAsking);
  const bySame = Map.groupBy(labels, ({ text }) => normalForm(text));
  return [...bySame.values()].slice(0, MOST).map((same) => ({
    answer: same[0]?.text ?? '',
    boxes: same.flatMap(({ lines }) => boxAround(lines)),
  }));
}

function isWorthAsking({ text, lines }: FigureLabel): boolean {
  if (EMPTY.test(text) || TICK.test(text) || CODE.test(text)) return false;
  const words = text.split(' ').length;
  if (words > MOST_WORDS || words > MOST_WORDS_A_LINE * lines.length) return false;
  return /\p{L}{2}|\p{Lo}/u.test(text);
}

/** Captions inside the region. A figure at the top of pages is no running head: those stay. */
function captionRuns(page: PageText, rect: PdfRect): ReadonlySet<TextItem> {
  const none = new Set<TextItem>();
  const under = captionUnder(page, rect);
  const captions = [...captionsOf(page), ...(under ? [under] : [])];
  for (const line of linesOfPage(page)) {
    const [left, bottom, right, top] = rectOfLine(line);
    const isCaption = captions.some(
      ({ rect: [x1, y1, x2, y2] }) =>
        left >= x1 - 1 && right <= x2 + 1 && bottom >= y1 - 1 && top <= y2 + 1,
    );
    if (isCaption) for (const item of line.items) none.add(item);
  }
  return none;
}

const boxAround = (lines: readonly PdfRect[]) => [
  Math.min(...lines.map(([x1]) => x1)) - PAD,
  Math.min(...lines.map(([, y1]) => y1)) - PAD,
  Math.max(...lines.map(([, , x2]) => x2)) + PAD,
  Math.max(...lines.map(([, , , y2]) => y2)) + PAD,
];
