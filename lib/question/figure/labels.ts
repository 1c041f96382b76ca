import type { PdfRect } from '@/lib/model/geometry';
import type { PageText, TextItem } from '@/lib/model/page-text';
import { fontSize, gapBetween } from '@/lib/text/item-geometry';
import { tidy } from '@/lib/text/tidy';

/** A label inside a figure: its words, and where its lines are. */
export interface FigureLabel {
  /** Clean text in one line. */
  readonly text: string;
  /** One rectangle a line, PDF points. */
  readonly lines: readonly PdfRect[];
}

/** Gaps in em: a wider one parts two labels, a wider one than the second two words. */
const LABEL_GAP = 1.2;
const WORD_GAP = 0.15;
/** Runs of one line differ in height by so much at most, in em. */
const SAME_LINE = 0.3;
/** Lines of one label follow each other at most so far apart, in em; boxes keep further away. */
const LEADING = 1.75;
/** Font sizes of one label differ by this share at most. */
const SAME_SIZE = 0.15;

interface Line {
  readonly text: string;
  readonly rect: PdfRect;
  readonly baseline: number;
  readonly size: number;
}

/**
 * The labels inside a region of a page, from top to bottom: runs put together to lines by their gaps,
 * and lines set below each other on one axis to labels of several lines. Upright text only.
 * @param without runs that are none, such as prose and captions
 */
export function labelsInside(
  page: PageText,
  [x1, y1, x2, y2]: PdfRect,
  without: ReadonlySet<TextItem>,
): FigureLabel[] {
  const runs = page.items.filter((item) => {
    const [a, b, , , x, y] = item.transform;
    const upright = a > 0 && Math.abs(b) < 0.01 * a;
    const middle = x + item.width / 2;
    const inside = middle >= x1 && middle <= x2 && y >= y1 && y <= y2;
    return upright && inside && !without.has(item) && textOf(page, item).trim() !== '';
  });
  return stacked(linesOf(page, runs)).map((lines) => ({
    // A hyphen at a line's end stays: labels are broken where their words have one.
    text: tidy(lines.map(({ text }) => text.trim()).join(' ')).replaceAll(
      /(?<=\p{L})- (?=\p{L})/gu,
      '-',
    ),
    lines: lines.map(({ rect }) => rect),
  }));
}

const textOf = ({ raw }: PageText, { start, end }: TextItem) => raw.slice(start, end);

function linesOf(page: PageText, runs: readonly TextItem[]): Line[] {
  const groups: [TextItem, ...TextItem[]][] = [];
  for (const run of runs.toSorted((a, b) => a.transform[4] - b.transform[4])) {
    const group = groups.find((each) => goesOn(each.at(-1) ?? each[0], run));
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups
    .map((group) => lineOf(page, group))
    .toSorted((a, b) => b.baseline - a.baseline || a.rect[0] - b.rect[0]);
}

/** Whether a run continues the line that another one ends. */
function goesOn(last: TextItem, run: TextItem): boolean {
  const size = Math.max(fontSize(last), fontSize(run));
  const gap = gapBetween(last, run);
  const drop = Math.abs(last.transform[5] - run.transform[5]);
  return drop <= SAME_LINE * size && gap < LABEL_GAP && gap > -SAME_LINE;
}

function lineOf(page: PageText, group: readonly [TextItem, ...TextItem[]]): Line {
  const [first] = group;
  const text = group.reduce((line, run, at) => {
    const last = group[at - 1];
    const space = last && gapBetween(last, run) > WORD_GAP ? ' ' : '';
    return line + space + textOf(page, run);
  }, '');
  const size = Math.max(...group.map(fontSize));
  const baseline = first.transform[5];
  const last = group.at(-1) ?? first;
  const left = first.transform[4];
  const right = last.transform[4] + last.width;
  return {
    text,
    rect: [left, baseline + size * first.descent, right, baseline + size * first.ascent],
    baseline,
    size,
  };
}

/** Lines below each other, from top to bottom, each put under the label it continues. */
function stacked(lines: readonly Line[]): Line[][] {
  const labels: Line[][] = [];
  for (const line of lines) {
    const above = labels.find((label) => continues(label, line));
    if (above) above.push(line);
    else labels.push([line]);
  }
  return labels;
}

function continues(label: readonly Line[], line: Line): boolean {
  const last = label.at(-1);
  if (!last || Math.abs(last.size - line.size) > SAME_SIZE * last.size) return false;
  const drop = last.baseline - line.baseline;
  if (drop < 0.5 * line.size || drop > LEADING * line.size) return false;
  return isWithin(middleOf(line.rect), last.rect) || isWithin(middleOf(last.rect), line.rect);
}

const middleOf = ([x1, , x2]: PdfRect) => (x1 + x2) / 2;
const isWithin = (x: number, [x1, , x2]: PdfRect) => x >= x1 && x <= x2;
