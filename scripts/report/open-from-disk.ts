import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { type OpenedPdf, openPdf } from '@/lib/pdf/open-pdf';
import { OpenError } from '@/lib/pdf/open-error';

const PDFJS = join(import.meta.dirname, '../../node_modules/pdfjs-dist');

/** pdf.js' own files as the extension has them: without them, CJK fonts that are not embedded have no text. */
export const pdfjsFiles = {
  cMapUrl: `${PDFJS}/cmaps/`,
  cMapPacked: true,
  standardFontDataUrl: `${PDFJS}/standard_fonts/`,
  wasmUrl: `${PDFJS}/wasm/`,
  iccUrl: `${PDFJS}/iccs/`,
};

/**
 * Opens a PDF of the disk with the reader's own code.
 * @param password for encrypted files; tried once
 * @throws {OpenError} as `openPdf`; `file-gone` also when there is no such file
 */
export async function openFromDisk(path: string, password: string | null): Promise<OpenedPdf> {
  let blob: Blob;
  try {
    blob = await openAsBlob(path);
  } catch (cause) {
    throw new OpenError('file-gone', { cause });
  }
  return openPdf(blob, {
    askPassword: (reason) => Promise.resolve(reason === 'needed' ? password : null),
    assets: pdfjsFiles,
  });
}

/** Why a PDF could not be opened, as a sentence for a terminal. */
export function whyNot(error: unknown): string {
  const code = error instanceof OpenError ? error.code : 'unexpected';
  return SENTENCES[code];
}

const SENTENCES = {
  empty: 'The file is empty.',
  'not-a-pdf': 'This is not a PDF.',
  damaged: 'The PDF is damaged beyond repair.',
  'password-cancelled': 'The PDF is protected: give its password with --password.',
  'file-gone': 'The file is not there or cannot be read.',
  'too-long': 'It took too long.',
  unexpected: 'The PDF could not be opened.',
} as const;
