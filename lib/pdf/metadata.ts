import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Title and author as the PDF states them; the title falls back to the file name. */
export async function readMetadata(
  document: PDFDocumentProxy,
  fileName: string,
): Promise<{ title: string; author: string }> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const { Title: title, Author: author } = info as { Title?: unknown; Author?: unknown };
  const name = fileName
    .replace(/\.pdf$/i, '')
    .replaceAll('_', ' ')
    .trim();
  const stated = tidy(title);
  return { title: isUseful(stated) ? stated : name, author: tidy(author) };
}

const tidy = (value: unknown) =>
  typeof value === 'string'
    ? value
        .replace(/\p{C}+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';

/** Word processors leave "Microsoft Word - draft.doc", "untitled" and the like. */
const isUseful = (title: string) =>
  title.length > 1 &&
  !/^(untitled|microsoft word|document\d*$|.*\.(docx?|tex|dvi|indd|pdf)$)/i.test(title);
