import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens bytes with pdf.js' legacy build, the one for Node. The bytes are copied: pdf.js keeps its own. */
export function openPdf(bytes: Uint8Array, password?: string) {
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...(password === undefined ? {} : { password }),
  }).promise;
}

type OpenedPdf = Awaited<ReturnType<typeof openPdf>>;

/** The lines of a page (one-based) as the file has them, ligatures included, without empty ones. */
export async function linesOf(pdf: OpenedPdf, pageNumber: number): Promise<string[]> {
  const page = await pdf.getPage(pageNumber);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const text = items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('');
  return text.split('\n').filter((line) => line.trim() !== '');
}
