import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem as PdfjsItem } from 'pdfjs-dist/types/src/display/api';
import type { Matrix, PageText, TextItem } from '@/lib/model/page-text';

/**
 * Version of the rule by which `raw` is made from pdf.js' items. Raise it when pdf.js or the rule
 * changes what comes out: offsets made under another version are then searched again by quote.
 */
export const TEXT_VERSION = 1;

/** The page's text with what is needed to measure inside a run. */
export interface PdfPageText extends PageText {
  /** CSS family pdf.js' text layer uses for a font name. */
  readonly fontFamilies: ReadonlyMap<string, string>;
}

/**
 * Reads a page's text. Items come exactly as pdf.js' text layer gets them (no normalisation), so that
 * the n-th non-empty item is the n-th span of the layer.
 */
export async function readPageText(page: PDFPageProxy): Promise<PdfPageText> {
  const content = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  return toPageText(content, page.pageNumber - 1, page.view);
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
  return {
    pageIndex,
    raw,
    items,
    textVersion: TEXT_VERSION,
    size: [x2 - x1, y2 - y1],
    fontFamilies: new Map(Object.entries(styles).map(([name, style]) => [name, style.fontFamily])),
  };
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
