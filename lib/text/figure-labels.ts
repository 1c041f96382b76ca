import type { PageText, TextItem } from '@/lib/model/page-text';
import { fontSize, gapBetween } from './item-geometry';
import {
  CAPTION,
  isForeign,
  proseOf,
  startsAtMargin,
  type InkPiece,
  type PageProse,
} from './page-prose';

/** Labels are set in a font that the paragraphs do not use, or clearly smaller. */
const SMALL = 0.9;
/** They do not fill the measure ... */
const NARROW = 0.7;
/** ... and lie scattered: height of a figure in em, and share of it that is ink. */
const LEAST_HEIGHT = 5;
const MOST_INK = 0.14;
/** Below this not even a table is so empty. */
const SURELY_EMPTY = 0.08;
/** Empty space in em between a figure and the text around it, from baseline to baseline. */
const LEAST_MARGIN = 1.9;
/** Rows of a table follow each other at most so far apart, in em. */
const ROW_PITCH = 2.5;
/** Space in em that is more than one between words. */
const CELL_GAP = 0.4;
/** So many labels are no title; a title is so much larger than the text. */
const MANY = 6;
const TITLE = 1.6;
/** A single row is a table's head rather than a figure, unless it keeps so far away, in em. */
const LONE_MARGIN = 3;
/** Share of pieces that hold a word, or at least a number; formulas hold few, and operators. */
const LEAST_WORDS = 0.4;
const LEAST_READABLE = 0.6;
const MOST_OPERATORS = 0.3;

const known = new WeakMap<PageText, ReadonlySet<TextItem>>();

/**
 * The runs that are labels inside figures. Text alone tells it: a cluster of short pieces between
 * running text, in another font or size, scattered over much empty space. Tables, formulas, code,
 * headings, captions and lists are not labels; where there is doubt, nothing is.
 */
export function figureLabels(page: PageText): ReadonlySet<TextItem> {
  const before = known.get(page);
  if (before) return before;
  const prose = proseOf(page);
  const labels = new Set(
    clustersOf(prose)
      .filter((cluster) => isFigure(cluster, prose))
      .flatMap(({ pieces }) => pieces.flatMap(({ runs }) => runs)),
  );
  known.set(page, labels);
  return labels;
}

/** Which sides of the page a passage runs over. */
export interface Crossing {
  readonly fromBefore: boolean;
  readonly toNext: boolean;
}

/**
 * The runs of a page between two raw offsets that are prose: without the labels of a figure that the
 * passage runs across. A passage that begins or ends inside a figure, or is nothing else, was meant
 * so and keeps them.
 */
export function proseItems(
  page: PageText,
  startOffset: number,
  endOffset: number,
  { fromBefore, toNext }: Crossing = { fromBefore: false, toNext: false },
): TextItem[] {
  const items = page.items.filter(({ start, end }) => end >= startOffset && start < endOffset);
  const labels = figureLabels(page);
  const isProse = (item: TextItem) =>
    !labels.has(item) &&
    page.raw.slice(Math.max(item.start, startOffset), Math.min(item.end, endOffset)).trim() !== '';
  const first = fromBefore ? -1 : items.findIndex(isProse);
  const last = toNext ? items.length : items.findLastIndex(isProse);
  return items.filter((item, at) => !labels.has(item) || at < first || at > last);
}

/** Label-like pieces that follow each other, with what comes before and after in the stream. */
interface Cluster {
  readonly pieces: readonly InkPiece[];
  readonly above: InkPiece | null;
  readonly below: InkPiece | null;
}

function clustersOf(page: PageProse): Cluster[] {
  const clusters: Cluster[] = [];
  let pieces: InkPiece[] = [];
  let above: InkPiece | null = null;
  for (const piece of [...page.pieces, null]) {
    if (piece && isLabelLike(piece, page)) {
      pieces.push(piece);
      continue;
    }
    if (pieces.length > 0) clusters.push(withoutHeadings({ pieces, above, below: piece }));
    pieces = [];
    above = piece;
  }
  return clusters;
}

/** A heading before or after a figure is set in a font of its own. */
function withoutHeadings({ pieces, above, below }: Cluster): Cluster {
  const lengths = new Map<string, number>();
  for (const { runs } of pieces)
    for (const { fontName, start, end } of runs)
      lengths.set(fontName, (lengths.get(fontName) ?? 0) + end - start);
  const [font = ''] = [...lengths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const first = pieces.findIndex(({ fonts }) => fonts.has(font));
  const last = pieces.findLastIndex(({ fonts }) => fonts.has(font));
  return {
    pieces: pieces.slice(first, last + 1),
    above: pieces[first - 1] ?? above,
    below: pieces[last + 1] ?? below,
  };
}

function isLabelLike(piece: InkPiece, page: PageProse): boolean {
  if (CAPTION.test(piece.text)) return false;
  if (isForeign(piece, page)) {
    // Headings begin where paragraphs begin; a label does so by chance, in the font of the others.
    return (
      !startsAtMargin(piece, page) || [...piece.fonts].every((font) => page.labelFonts.has(font))
    );
  }
  const narrow = piece.right - piece.left <= page.measure * NARROW;
  return (
    narrow &&
    piece.size < page.size * SMALL &&
    !page.prose.has(piece) &&
    !startsAtMargin(piece, page)
  );
}

function isFigure({ pieces, above, below }: Cluster, page: PageProse): boolean {
  const { size, measure } = page;
  const scattered = pieces.some(({ left }) => Math.abs(left - (pieces[0]?.left ?? 0)) > 1);
  if (!scattered || !isBetween(above, below, pieces, page)) return false;
  const ys = pieces.map(({ y }) => y);
  const [top, bottom] = [Math.max(...ys), Math.min(...ys)];
  // What comes before and after in the stream may stand in another column.
  const over = above && above.y > top ? above.y - top : 2 * size;
  const under = below && below.y < bottom ? bottom - below.y : 2 * size;
  const height = over + top - bottom + under;
  const area = pieces.reduce((sum, piece) => sum + (piece.right - piece.left) * piece.size, 0);
  const ink = area / (height * measure);
  return (
    height >= LEAST_HEIGHT * size &&
    Math.min(over, under) >= (top - bottom < size ? LONE_MARGIN : LEAST_MARGIN) * size &&
    ink <= (above === null ? SURELY_EMPTY : MOST_INK) &&
    (ink <= SURELY_EMPTY || !isGrid(pieces, size)) &&
    !holdsOthers(pieces, page) &&
    (!isTypewritten(pieces) || isTypewritten([...page.prose])) &&
    isWorded(pieces)
  );
}

/** Between running text. At the top of a page titles and authors stand, too: there it takes more. */
function isBetween(
  above: InkPiece | null,
  below: InkPiece | null,
  pieces: readonly InkPiece[],
  page: PageProse,
): boolean {
  const isText = (piece: InkPiece) => page.prose.has(piece) || startsAtMargin(piece, page);
  // A heading may begin anywhere, but it is large.
  if (below !== null && !isText(below) && below.size < page.size * 1.1) return false;
  // Below a title stand authors and a date.
  if (above !== null) return isText(above) && above.size <= page.size * TITLE;
  const many = pieces.length >= MANY && pieces.every(({ size }) => size <= page.size * 1.2);
  return below !== null && (CAPTION.test(below.text) || many);
}

/** Whether other text lies within: the cells of a table are not all alike. */
function holdsOthers(pieces: readonly InkPiece[], page: PageProse): boolean {
  const own = new Set(pieces);
  const [left, right] = [
    Math.min(...pieces.map((piece) => piece.left)),
    Math.max(...pieces.map((piece) => piece.right)),
  ];
  const ys = pieces.map(({ y }) => y);
  const [top, bottom] = [Math.max(...ys), Math.min(...ys)];
  return page.pieces.some(
    (piece) =>
      !own.has(piece) &&
      piece.y <= top &&
      piece.y >= bottom &&
      piece.left < right &&
      piece.right > left,
  );
}

/** The rows of a table: most hold several cells, and they follow each other closely. */
function isGrid(pieces: readonly InkPiece[], size: number): boolean {
  const rows: { y: number; cells: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row.y - piece.y < 0.4 * size) row.cells += cellsOf(piece);
    else rows.push({ y: piece.y, cells: cellsOf(piece) });
  }
  if (rows.length < 2) return false;
  const pitch = Math.max(...rows.slice(1).map(({ y }, at) => (rows[at]?.y ?? y) - y));
  const full = rows.filter(({ cells }) => cells > 1).length;
  return full >= rows.length * 0.7 && pitch <= ROW_PITCH * size;
}

/** Narrow columns stand close: their cells are runs apart, within one piece. */
function cellsOf({ runs }: InkPiece): number {
  const gaps = runs.slice(1).map((run, at) => gapBetween(runs[at] ?? run, run));
  return 1 + gaps.filter((gap) => gap > CELL_GAP).length;
}

/** Every character is equally wide: in a book that is set otherwise, code. */
function isTypewritten(pieces: readonly InkPiece[]): boolean {
  const advances = pieces
    .flatMap(({ runs }) => runs)
    .filter(({ start, end }) => end - start >= 3)
    .map((run) => run.width / ((run.end - run.start) * fontSize(run)));
  if (advances.length < 2) return false;
  const middle = advances.toSorted((a, b) => a - b)[Math.floor(advances.length / 2)] ?? 0;
  const equal = advances.filter((each) => Math.abs(each - middle) < 0.01 * middle);
  return equal.length > 0.7 * advances.length;
}

function isWorded(pieces: readonly InkPiece[]): boolean {
  const worded = pieces.filter(({ text }) => /\p{L}{3}|\p{Lo}{2}/u.test(text));
  const numbers = pieces.filter(({ text }) => /^[-+−$€£]?\d[\d.,]*[%kKMB]?$/u.test(text));
  const operators = pieces.filter(({ text }) => /[=∑∏√∫∥⋅·∈∂∇≤≥]/u.test(text));
  return (
    worded.length >= LEAST_WORDS * pieces.length &&
    worded.length + numbers.length >= LEAST_READABLE * pieces.length &&
    operators.length <= MOST_OPERATORS * pieces.length
  );
}
