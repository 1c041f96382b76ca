import { PDFDateString, type PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfRect, Quad } from '@/lib/model/geometry';

/** What Acrobat, Preview, Okular, Zotero or Firefox drew or wrote into the PDF itself. */
export interface PdfAnnotation {
  /** pdf.js' name for it in this file, as `12R`: object numbers change when another program saves. */
  readonly id: string;
  /** Zero-based. */
  readonly pageIndex: number;
  readonly kind: keyof typeof KINDS;
  /** Around the lines of text it marks; empty for what marks no text. */
  readonly quads: readonly Quad[];
  /** PDF points. */
  readonly rect: PdfRect;
  readonly contents: string;
  readonly author: string;
  /** `#rrggbb`; `null` where the PDF names none. */
  readonly color: string | null;
  /** Epoch milliseconds; `null` where the PDF does not say. */
  readonly madeAt: number | null;
  /** Id of the annotation this one answers or belongs with. */
  readonly inReplyTo: string | null;
  /** Belongs with the other as one (its words are the other's); otherwise it answers it. */
  readonly grouped: boolean;
}

/** Subtypes of PDF 32000-1, 12.5.6 that a reader makes. Links, form fields and popups are not. */
const KINDS = {
  Highlight: true,
  Underline: true,
  Squiggly: true,
  StrikeOut: true,
  Text: true,
  FreeText: true,
  Square: true,
  Circle: true,
  Ink: true,
} as const;

/** What pdf.js tells of an annotation; its own types leave most of it out. */
interface RawAnnotation {
  readonly id: string;
  readonly subtype: string;
  readonly rect: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str: string };
  readonly textContent?: readonly string[];
  readonly titleObj?: { readonly str: string };
  readonly color?: ArrayLike<number> | null;
  readonly creationDate?: string | null;
  readonly modificationDate?: string | null;
  readonly inReplyTo?: string | null;
  readonly replyType?: string | null;
  readonly state?: string | null;
}

/**
 * The annotations of a page that somebody made while reading. pdf.js puts quads of every order (that
 * of Acrobat, of the specification, counter-clockwise) into that of `Quad`, upright.
 * @param pageIndex zero-based.
 */
export async function readAnnotations(
  document: PDFDocumentProxy,
  pageIndex: number,
): Promise<PdfAnnotation[]> {
  const page = await document.getPage(pageIndex + 1);
  const all = (await page.getAnnotations()) as RawAnnotation[];
  return all
    .filter(({ subtype, state }) => subtype in KINDS && !state)
    .map((raw) => ({
      id: raw.id,
      pageIndex,
      kind: raw.subtype as PdfAnnotation['kind'],
      quads: quadsOf(raw.quadPoints),
      rect: rectOf(raw.rect),
      contents: (raw.contentsObj?.str || raw.textContent?.join('\n') || '')
        .replaceAll(/\r\n?/g, '\n')
        .trim(),
      author: (raw.titleObj?.str ?? '').trim(),
      color: colorOf(raw.color),
      madeAt: timeOf(raw.creationDate) ?? timeOf(raw.modificationDate),
      inReplyTo: raw.inReplyTo ?? null,
      grouped: raw.replyType === 'Group',
    }));
}

function quadsOf(points: ArrayLike<number> | null | undefined): Quad[] {
  const values = Array.from(points ?? [], round);
  return Array.from(
    { length: Math.floor(values.length / 8) },
    (_, index) => values.slice(8 * index, 8 * index + 8) as unknown as Quad,
  );
}

const rectOf = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): PdfRect => [
  round(Math.min(x1, x2)),
  round(Math.min(y1, y2)),
  round(Math.max(x1, x2)),
  round(Math.max(y1, y2)),
];

const round = (value: number) => Math.round(value * 100) / 100;

function colorOf(rgb: ArrayLike<number> | null | undefined): string | null {
  if (rgb?.length !== 3) return null;
  return `#${Array.from(rgb, (value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function timeOf(date: string | null | undefined): number | null {
  const time = PDFDateString.toDateObject(date ?? '')?.getTime();
  return time === undefined || Number.isNaN(time) ? null : time;
}
