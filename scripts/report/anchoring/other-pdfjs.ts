import { createRequire } from 'node:module';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/**
 * An older pdf.js (2.11), whose text differs most from today's: it puts in spaces by other rules and
 * takes ligatures apart. Offsets made with one are worth nothing with the other.
 */
const require = createRequire(import.meta.url);
const ROOT = new URL('.', import.meta.resolve('pdfjs-dist-other/package.json')).pathname;

interface OtherPdfjs {
  getDocument(parameters: object): { readonly promise: Promise<PDFDocumentProxy> };
}

/** Opens bytes with the other pdf.js. @throws what that version throws */
export async function openWithOther(
  bytes: Uint8Array,
  password: string | null,
): Promise<PDFDocumentProxy> {
  const scope = globalThis as { pdfjsWorker?: unknown };
  // In Node every version looks for its worker in this global first, and takes any.
  const ours = scope.pdfjsWorker;
  delete scope.pdfjsWorker;
  try {
    const other = require('pdfjs-dist-other/legacy/build/pdf.js') as OtherPdfjs;
    return await other.getDocument({
      data: new Uint8Array(bytes),
      verbosity: 0,
      isEvalSupported: false,
      cMapUrl: `${ROOT}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${ROOT}standard_fonts/`,
      ...(password === null ? {} : { password }),
    }).promise;
  } finally {
    scope.pdfjsWorker = ours;
  }
}
