import type { OpenedPdf } from './open-pdf';
import { readPageText, type PdfPageText } from './page-text';

/** What of an opened PDF its text is read from. */
type ReadablePdf = Pick<OpenedPdf, 'document' | 'pageCount' | 'whileThere'>;

/**
 * The page texts of one opened PDF, each read once. Kept on the PDF it belongs to: a cache keyed by
 * page alone would hand one book's text to another.
 */
export class PageTexts {
  readonly #pdf: ReadablePdf;
  readonly #pages = new Map<number, Promise<PdfPageText>>();
  readonly #ready = new Map<number, PdfPageText>();

  constructor(pdf: ReadablePdf) {
    this.#pdf = pdf;
  }

  get pageCount(): number {
    return this.#pdf.pageCount;
  }

  /** @param pageIndex zero-based. */
  read(pageIndex: number): Promise<PdfPageText> {
    const known = this.#pages.get(pageIndex);
    if (known) return known;
    const reading = this.#pdf.whileThere(
      this.#pdf.document.getPage(pageIndex + 1).then(readPageText),
    );
    this.#pages.set(pageIndex, reading);
    reading.then(
      (text) => this.#ready.set(pageIndex, text),
      // A failed page may be asked for again.
      () => this.#pages.delete(pageIndex),
    );
    return reading;
  }

  /** The text, where it was read already. */
  peek(pageIndex: number): PdfPageText | null {
    return this.#ready.get(pageIndex) ?? null;
  }
}
