import type { OpenedPdf } from './open-pdf';

/** What the book itself calls its pages: `iv`, `A-3` … */
export type PageLabels = readonly string[];

/**
 * The page labels; `null` where there are none, or where they only count the pages from one.
 */
export async function readPageLabels(pdf: OpenedPdf): Promise<PageLabels | null> {
  const { document } = pdf;
  const labels = await pdf.whileThere(document.getPageLabels()).catch(() => null);
  if (!labels || labels.length !== document.numPages) return null;
  const useful = labels.some((label, index) => label !== String(index + 1));
  return useful && labels.some((label) => label !== '') ? labels : null;
}

/**
 * The zero-based page that what was typed stands for: a label first (`iv`, also `IV`), then a number
 * counted from one. `null` for neither.
 */
export function pageOfInput(
  typed: string,
  labels: PageLabels | null,
  pageCount: number,
): number | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  const exact = labels?.indexOf(wanted) ?? -1;
  if (exact >= 0) return exact;
  const folded = wanted.toLowerCase();
  const close = labels?.findIndex((label) => label.toLowerCase() === folded) ?? -1;
  if (close >= 0) return close;
  const number = /^\d+$/.test(wanted) ? Number(wanted) : 0;
  return number >= 1 && number <= pageCount ? number - 1 : null;
}

/** What a page is called: its label, or its number. @param pageIndex zero-based. */
export const pageName = (pageIndex: number, labels: PageLabels | null): string =>
  labels?.[pageIndex] || String(pageIndex + 1);
