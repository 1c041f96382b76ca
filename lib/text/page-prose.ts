import type { PageText, TextItem } from '@/lib/model/page-text';
import { piecesOf, type Piece } from './column-pieces';
import { commonSize, fontSize } from './item-geometry';
import { furnitureOf } from './page-furniture';

/** A piece of a line with what tells prose from labels. */
export interface InkPiece extends Piece {
  readonly runs: readonly TextItem[];
  readonly text: string;
  /** The largest font size, in points. */
  readonly size: number;
  readonly fonts: ReadonlySet<string>;
}

/** How a page sets its prose. */
export interface PageProse {
  /** The pieces with text, in the content stream's order. */
  readonly pieces: readonly InkPiece[];
  /** Those that surely belong to running text. */
  readonly prose: ReadonlySet<InkPiece>;
  /** Common font size in points. */
  readonly size: number;
  /** Width of a column in points. */
  readonly measure: number;
  /** Where lines of paragraphs begin: points from the left. */
  readonly margins: readonly number[];
  /** Fonts that paragraphs are set in. */
  readonly fonts: ReadonlySet<string>;
  /** Other fonts, of pieces that do not begin where paragraphs begin. */
  readonly labelFonts: ReadonlySet<string>;
}

/** Share of the page's characters in pieces that are at most as wide as the measure. */
const MEASURE_AT = 0.7;
/** A line of prose fills so much of the measure, with so many words (or characters without spaces). */
const LEAST_FILL = 0.6;
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 12;
/** Small print down to this share of the common size is prose, too. */
const LEAST_SIZE = 0.8;
/** The next line of a paragraph is at most so far below, in em. */
const LEADING = 1.8;
/** Captions are prose, however short. */
export const CAPTION =
  /^\W*(fig(ure|\.)?|table|tab\.|listing|algorithm|example|exhibit|chart|abb(ildung|\.)|图|圖|表)\s*\.?\s*[\dA-Z]/iu;

/** Tells the running text of a page from what stands between: labels, formulas, cells. */
export function proseOf(page: PageText): PageProse {
  const furniture = furnitureOf(page);
  const pieces = inkPieces(page).filter(({ runs }) => !runs.some((run) => furniture.has(run)));
  const size = commonSize(page.items) || 1;
  const measure = measureOf(pieces);
  const wide = pieces.filter((piece) => isWide(piece, measure, size));
  const paragraphs = wide.filter((piece, at) =>
    [wide[at - 1], wide[at + 1]].some((other) => other !== undefined && stack(piece, other)),
  );
  const fonts = new Set(paragraphs.flatMap((piece) => [...piece.fonts]));
  const margins = [...new Set(paragraphs.map(({ left }) => left))];
  const others = pieces.filter((p) => isForeign(p, { fonts }) && !startsAtMargin(p, { margins }));
  return {
    pieces,
    prose: withEnds(pieces, new Set(wide)),
    size,
    measure,
    margins,
    fonts,
    labelFonts: new Set(others.flatMap((piece) => [...piece.fonts])),
  };
}

/** Whether paragraphs are set in other fonts. */
export const isForeign = (piece: InkPiece, { fonts }: Pick<PageProse, 'fonts'>) =>
  fonts.size > 0 && ![...piece.fonts].some((font) => fonts.has(font));

/** Whether a piece begins where lines of paragraphs begin. */
export const startsAtMargin = ({ left }: InkPiece, { margins }: Pick<PageProse, 'margins'>) =>
  margins.some((margin) => Math.abs(margin - left) < 1);

function inkPieces(page: PageText): InkPiece[] {
  return piecesOf(page).flatMap((piece) => {
    const runs = piece.items.flatMap((index) => page.items[index] ?? []);
    const ink = runs.filter(({ start, end }) => page.raw.slice(start, end).trim() !== '');
    if (ink.length === 0) return [];
    return {
      ...piece,
      runs,
      text: runs
        .map(({ start, end }) => page.raw.slice(start, end))
        .join('')
        .trim(),
      size: Math.max(...ink.map(fontSize)),
      fonts: new Set(ink.map(({ fontName }) => fontName)),
    };
  });
}

function measureOf(pieces: readonly InkPiece[]): number {
  const byWidth = pieces.toSorted((a, b) => a.right - a.left - (b.right - b.left));
  const all = pieces.reduce((sum, { text }) => sum + text.length, 0);
  let seen = 0;
  for (const { left, right, text } of byWidth) {
    seen += text.length;
    if (seen >= all * MEASURE_AT) return right - left;
  }
  return 0;
}

function isWide({ left, right, text, size }: InkPiece, measure: number, common: number): boolean {
  const words = text.split(/\s+/u).length;
  const long = words >= LEAST_WORDS || (words < 3 && text.length >= LEAST_CHARACTERS);
  return right - left >= measure * LEAST_FILL && size >= common * LEAST_SIZE && long;
}

/** Whether two pieces are neighbouring lines of a paragraph. */
function stack(a: InkPiece, b: InkPiece): boolean {
  return (
    Math.abs(a.y - b.y) < LEADING * Math.max(a.size, b.size) &&
    Math.abs(a.left - b.left) < 1 &&
    Math.abs(a.size - b.size) < 0.1 * a.size
  );
}

/** Prose with what belongs to it: last lines of paragraphs, parts of its lines, captions. */
function withEnds(pieces: readonly InkPiece[], wide: ReadonlySet<InkPiece>): ReadonlySet<InkPiece> {
  const prose = new Set(wide);
  let before: InkPiece | null = null;
  for (const piece of pieces) {
    const belongs =
      wide.has(piece) ||
      CAPTION.test(piece.text) ||
      (before !== null && (isBeside(before, piece) || continues(before, piece)));
    if (!belongs) {
      before = null;
      continue;
    }
    prose.add(piece);
    before = piece;
  }
  // A bullet or a number stands before its line.
  for (const [at, piece] of pieces.entries()) {
    const next = pieces[at + 1];
    if (next !== undefined && prose.has(next) && isBeside(next, piece)) prose.add(piece);
  }
  return prose;
}

const isBeside = (line: InkPiece, piece: InkPiece) =>
  Math.abs(line.y - piece.y) < 0.6 * Math.max(line.size, piece.size);

function continues(line: InkPiece, piece: InkPiece): boolean {
  const drop = line.y - piece.y;
  return (
    drop > 0 &&
    drop < LEADING * line.size &&
    Math.abs(piece.left - line.left) < 3 * line.size &&
    Math.abs(piece.size - line.size) < 0.1 * line.size &&
    [...piece.fonts].some((font) => line.fonts.has(font))
  );
}
