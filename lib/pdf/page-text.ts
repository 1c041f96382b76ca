import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem as PdfjsItem } from 'pdfjs-dist/types/src/display/api';
import type { Matrix, PageText, TextItem } from '@/lib/model/page-text';
import { readingOrder, type ReadingOrder } from '@/lib/text/reading-order';

/**
 * Version of the rule by which `raw` is made from pdf.js' items. Raise it when pdf.js or the rule
 * changes what comes out: offsets made under another version are then searched again by quote.
 */
export const TEXT_VERSION = 2;

/** The page's text with what is needed to measure inside a run. */
export interface PdfPageText extends PageText {
  /**
   * The runs of pdf.js' text layer in reading order: the n-th item is run `order[n]`. `null` where
   * that is the order they come in, on nearly every page.
   */
  readonly order: readonly number[] | null;
  /** CSS family pdf.js' text layer uses for a font name. */
  readonly fontFamilies: ReadonlyMap<string, string>;
}

/**
 * Reads a page's text. Items come exactly as pdf.js' text layer gets them (no normalisation), so that
 * the n-th non-empty item is the n-th span of the layer, unless `order` says otherwise: a page whose
 * stream runs across its columns is put in reading order. (Version 1 left such pages as they came; on
 * all others it gave the same text.)
 */
export async function readPageText(page: PDFPageProxy): Promise<PdfPageText> {
  return toPageText(await page.getTextContent(EXTRACTION), page.pageNumber - 1, page.view);
}

const EXTRACTION = { includeMarkedContent: true, disableNormalization: true };

/** `PageText.raw` alone, leaving nothing behind: for reading a whole book. */
export async function readRawText(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent(EXTRACTION);
  page.cleanup();
  if (mayJump(content)) return toPageText(content, page.pageNumber - 1, page.view).raw;
  let raw = '';
  for (const item of content.items) {
    if ('str' in item) raw += item.hasEOL ? `${item.str}\n` : item.str;
  }
  return raw;
}

/**
 * Whether text runs from right to left, or lines of the page go on far to the right often enough for
 * columns: on most pages neither.
 */
function mayJump({ items }: TextContent): boolean {
  if (items.some((item) => 'str' in item && item.dir === 'rtl')) return true;
  let jumps = 0;
  let [end, y] = [0, NaN];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, , , x = 0, itemY = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    if (Math.abs(itemY - y) < 0.6 * size && Math.abs(x - end) > size) jumps++;
    [end, y] = [x + item.width, itemY];
  }
  return jumps >= 6;
}

function toPageText(content: TextContent, pageIndex: number, view: number[]): PdfPageText {
  const items: TextItem[] = [];
  const styles = content.styles as Record<
    string,
    { ascent: number; descent: number; fontFamily: string; vertical: boolean }
  >;
  let raw = '';
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const start = raw.length;
    raw += item.str;
    if (item.str !== '') items.push(toItem(item, start, raw.length, styles[item.fontName]));
    if (item.hasEOL) raw += '\n';
  }
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view;
  const stream: PageText = {
    pageIndex,
    raw,
    items,
    textVersion: TEXT_VERSION,
    size: [x2 - x1, y2 - y1],
  };
  const order = readingOrder(stream);
  return {
    ...(order ? reordered(stream, order) : stream),
    order: order?.indexes ?? null,
    fontFamilies: new Map(Object.entries(styles).map(([name, style]) => [name, style.fontFamily])),
  };
}

/** A page's text with its items in another order; a line ends wherever the stream is left. */
function reordered(page: PageText, { indexes, glued }: ReadingOrder): PageText {
  let raw = '';
  const items = indexes.flatMap((index, at) => {
    const item = page.items[index];
    if (!item) return [];
    const next = page.items[index + 1];
    const goesOn = indexes[at + 1] === index + 1;
    const start = raw.length;
    raw += page.raw.slice(item.start, item.end);
    const end = raw.length;
    const between = page.raw.slice(item.end, next?.start);
    const isGlued = glued.has(index);
    if (goesOn && !isGlued) raw += between;
    else if (!isGlued) raw += between.includes('\n') ? between : '\n';
    return { ...item, start, end, endsLine: !isGlued && (item.endsLine || !goesOn) };
  });
  return { ...page, raw, items };
}

/** Where a font says nothing (or nonsense) about its height: what common text fonts have. */
const USUAL_ASCENT = 0.8;
const USUAL_DESCENT = -0.2;

function toItem(
  item: PdfjsItem,
  start: number,
  end: number,
  style: { ascent: number; descent: number; vertical: boolean } | undefined,
): TextItem {
  const sane = style && style.ascent > 0.3 && style.ascent < 1.3 && style.descent <= 0;
  return {
    start,
    end,
    transform: item.transform as unknown as Matrix,
    width: style?.vertical ? item.height : item.width,
    ascent: sane ? Math.min(style.ascent, 1) : USUAL_ASCENT,
    descent: sane ? Math.max(style.descent, -0.35) : USUAL_DESCENT,
    fontName: item.fontName,
    direction: style?.vertical ? 'ttb' : item.dir === 'rtl' ? 'rtl' : 'ltr',
    endsLine: item.hasEOL,
  };
}
