import type { PdfRect } from '@/lib/model/geometry';
import type { PageText } from '@/lib/model/page-text';
import { drawnBoxes } from '@/lib/pdf/drawn-boxes';
import { captionsOf, captionUnder } from '@/lib/text/captions';
import { figuresOf, type Figure } from '@/lib/text/figures';
import type { OpenedSource } from './open-source';

/** Kept on the book they belong to. */
const known = new WeakMap<OpenedSource, Map<number, Promise<PageDrawing>>>();

interface PageDrawing {
  readonly figures: readonly Figure[];
  /** All that is drawn: pictures, shapes, rules. PDF points. */
  readonly drawn: readonly PdfRect[];
  /** The page is one picture, without any text. */
  readonly scanned: boolean;
}

/** What a zero-based page shows besides its text; looked at once. */
export function drawingOn(opened: OpenedSource, pageIndex: number): Promise<PageDrawing> {
  const pages = known.get(opened) ?? new Map<number, Promise<PageDrawing>>();
  known.set(opened, pages);
  const before = pages.get(pageIndex);
  if (before) return before;
  const looking = lookAt(opened, pageIndex);
  pages.set(pageIndex, looking);
  looking.catch(() => pages.delete(pageIndex));
  return looking;
}

/** Share of the page a scan's picture covers at least. */
const SCAN = 0.4;

async function lookAt({ pdf, texts }: OpenedSource, pageIndex: number): Promise<PageDrawing> {
  const page = await pdf.whileThere(pdf.document.getPage(pageIndex + 1));
  const [text, drawn] = await Promise.all([
    texts.read(pageIndex),
    pdf.whileThere(drawnBoxes(page)),
  ]);
  const whole = text.size[0] * text.size[1];
  const pictured = drawn
    .filter(({ kind }) => kind === 'image')
    .reduce((sum, { rect: [x1, y1, x2, y2] }) => sum + (x2 - x1) * (y2 - y1), 0);
  return {
    figures: figuresOf(text, drawn).map((figure) => ({
      ...figure,
      rect: within(figure.rect, page.view as unknown as PdfRect),
    })),
    drawn: drawn.map(({ rect }) => rect),
    scanned: text.raw.trim() === '' && pictured > SCAN * whole,
  };
}

/** Points outside an area at which a caption is still the area's. */
const NEAR = 28;

/**
 * The caption of an area the reader drew: one inside it, right under it or right above it; else words
 * under it in a caption's type. Empty where there is none. From the text alone, so that marking does
 * not wait.
 */
export function captionBeside(page: PageText, rect: PdfRect): string {
  const [x1, y1, x2, y2] = rect;
  const near = captionsOf(page)
    .map((caption) => {
      const [cx1, cy1, cx2, cy2] = caption.rect;
      const across = Math.min(x2, cx2) - Math.max(x1, cx1);
      const away = Math.max(0, y1 - cy2, cy1 - y2);
      return { caption, away, beside: across > 0.3 * Math.min(x2 - x1, cx2 - cx1) };
    })
    .filter(({ away, beside }) => beside && away < NEAR)
    .toSorted((a, b) => a.away - b.away)[0];
  return (near?.caption ?? captionUnder(page, rect))?.text ?? '';
}

const within = ([x1, y1, x2, y2]: PdfRect, [left, bottom, right, top]: PdfRect): PdfRect => [
  Math.max(left, x1),
  Math.max(bottom, y1),
  Math.min(right, x2),
  Math.min(top, y2),
];
