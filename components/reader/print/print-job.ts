import type { PageMarks } from '@/components/reader/page-marks';
import type { OpenedPdf } from '@/lib/pdf/open-pdf';
import { printPage } from '@/lib/pdf/print-page';
import { MANY_PAGES } from './page-ranges';
import { paintMarks } from './paint-marks';
import './print.css';

export interface PrintJob {
  readonly pdf: OpenedPdf;
  /** Zero-based. */
  readonly pageIndexes: readonly number[];
  /** Degrees clockwise. */
  readonly rotation: number;
  /** `null` prints the book without them. */
  readonly marks: PageMarks | null;
}

const FINE = 150;
const COARSE = 110;

let clearLast: (() => void) | null = null;

/**
 * Draws the pages one after the other as pictures into a part of this document that only printing
 * shows, then opens the browser's print dialog. One page at a time is held as pixels; the pictures
 * are blobs, which the browser keeps on disk when there are many.
 * @param onProgress share done, 0–1.
 * @throws an `AbortError` when the signal comes first, or what pdf.js throws.
 */
export async function print(
  { pdf, pageIndexes, rotation, marks }: PrintJob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  clearLast?.();
  const holder = document.createElement('div');
  holder.className = 'print-pages';
  const sizes = document.createElement('style');
  const urls: string[] = [];
  const papers = new Set<string>();
  const clear = () => {
    holder.remove();
    sizes.remove();
    for (const url of urls) URL.revokeObjectURL(url);
    clearLast = null;
  };
  clearLast = clear;
  try {
    const dotsPerInch = pageIndexes.length > MANY_PAGES ? COARSE : FINE;
    for (const [done, pageIndex] of pageIndexes.entries()) {
      const page = await pdf.whileThere(pdf.document.getPage(pageIndex + 1));
      const { picture, width, height } = await printPage(page, {
        dotsPerInch,
        rotation,
        over: (context, viewport) => paintMarks(context, viewport, marks?.get(pageIndex) ?? []),
        signal,
      });
      const url = URL.createObjectURL(picture);
      urls.push(url);
      const paper = `w${Math.round(width)}h${Math.round(height)}`;
      if (!papers.has(paper)) {
        papers.add(paper);
        sizes.append(`@page ${paper} { size: ${width}pt ${height}pt; margin: 0; }\n`);
      }
      holder.append(toSheet(url, paper, width / height));
      onProgress((done + 1) / pageIndexes.length);
    }
    document.head.append(sizes);
    document.body.append(holder);
    await Promise.all([...holder.querySelectorAll('img')].map(loaded));
    signal.throwIfAborted();
  } catch (error) {
    clear();
    throw error;
  }
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}

function toSheet(url: string, paper: string, ratio: number): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.style.setProperty('page', paper);
  sheet.style.aspectRatio = String(ratio);
  const picture = document.createElement('img');
  picture.src = url;
  picture.alt = '';
  sheet.append(picture);
  return sheet;
}

async function loaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return;
  await new Promise((done) => {
    picture.addEventListener('load', done, { once: true });
    picture.addEventListener('error', done, { once: true });
  });
}
