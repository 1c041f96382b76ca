import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Where a link or a line of the outline leads. */
export interface Destination {
  /** Zero-based. */
  readonly pageIndex: number;
  /** PDF points; `null` where the PDF leaves it open. */
  readonly left: number | null;
  readonly top: number | null;
}

/** A destination as pdf.js gives it: a name, or a page with a way to show it (PDF 32000-1, 12.3.2). */
export type RawDestination = string | readonly unknown[] | null;

/** @returns `null` when it leads nowhere in this file. */
export async function resolveDestination(
  document: PDFDocumentProxy,
  destination: RawDestination,
): Promise<Destination | null> {
  const explicit =
    typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return null;
  const [page, fit, ...numbers] = explicit as [unknown, { name?: string }?, ...unknown[]];
  const pageIndex =
    typeof page === 'number'
      ? page
      : await document.getPageIndex(page as { num: number; gen: number });
  if (pageIndex < 0 || pageIndex >= document.numPages) return null;
  // XYZ is [left, top, zoom]; FitH and FitBH are [top]; FitR is [left, bottom, right, top].
  const places = { XYZ: [0, 1], FitH: [null, 0], FitBH: [null, 0], FitR: [0, 3] } as const;
  const [left, top] = places[fit?.name as keyof typeof places] ?? [null, null];
  const number = (at: number | null) => {
    const value = at === null ? null : numbers[at];
    return typeof value === 'number' ? value : null;
  };
  return { pageIndex, left: number(left), top: number(top) };
}
