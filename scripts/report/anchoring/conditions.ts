import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PageTexts } from '@/lib/pdf/page-texts';
import { openPdf } from '@/lib/pdf/open-pdf';
import { pdfjsFiles } from '../open-from-disk.ts';
import { openWithOther } from './other-pdfjs.ts';
import { type Random, randomFrom } from './random.ts';

/** A way in which a book may come back: the texts of its pages, and how to be done with them. */
export interface Condition {
  readonly name: string;
  readonly sameBytes: boolean;
  readonly texts: PageTexts;
  close(): Promise<unknown>;
}

/** Milliseconds by which the text of a page comes late, at most. */
const LATE_MS = 12;

/**
 * All the ways, one after the other: the same bytes, their text layers in time and late; the bytes
 * written anew by pdf-lib and, where it is installed, qpdf; the same bytes through another pdf.js.
 * A copy that a tool cannot write (encrypted or broken files) is left out.
 */
export async function* conditionsOf(
  bytes: Uint8Array,
  password: string | null,
): AsyncGenerator<Condition> {
  yield openedAs('same bytes', bytes, password, true);
  yield openedAs('same bytes, late text', bytes, password, true, randomFrom(bytes.length));
  for (const [name, write] of Object.entries(REWRITES)) {
    const copy = await write(bytes, password).catch(() => null);
    const opened = copy && (await openedAs(name, copy, password, false).catch(() => null));
    if (opened) yield opened;
  }
  const other = await openWithOther(bytes, password).catch(() => null);
  if (other === null) return;
  yield {
    name: 'another pdf.js',
    sameBytes: false,
    texts: textsOf(other),
    close: () => other.loadingTask.destroy(),
  };
}

async function openedAs(
  name: string,
  bytes: Uint8Array,
  password: string | null,
  sameBytes: boolean,
  late: Random | null = null,
): Promise<Condition> {
  const pdf = await openPdf(new Blob([new Uint8Array(bytes)]), {
    askPassword: (reason) => Promise.resolve(reason === 'needed' ? password : null),
    assets: pdfjsFiles,
  });
  const texts = late ? textsOf(delayed(pdf.document, late)) : new PageTexts(pdf);
  return { name, sameBytes, texts, close: () => pdf.close() };
}

const textsOf = (document: PDFDocumentProxy) =>
  new PageTexts({ document, pageCount: document.numPages, whileThere: (work) => work });

/** A PDF whose pages come when they like, the later ones often first. */
function delayed(document: PDFDocumentProxy, random: Random): PDFDocumentProxy {
  const getPage = async (pageNumber: number) => {
    await new Promise((resolve) => setTimeout(resolve, random.next() * LATE_MS));
    return document.getPage(pageNumber);
  };
  return { numPages: document.numPages, getPage } as PDFDocumentProxy;
}

const REWRITES: Readonly<
  Record<string, (bytes: Uint8Array, password: string | null) => Promise<Uint8Array>>
> = {
  'saved by pdf-lib': async (bytes) => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: true });
    return pdf.save({ useObjectStreams: true });
  },
  'saved by qpdf': async (bytes, password) => {
    const folder = await mkdtemp(join(tmpdir(), 'stepmark-anchoring-'));
    try {
      const [given, saved] = [join(folder, 'given.pdf'), join(folder, 'saved.pdf')];
      await writeFile(given, bytes);
      const options = ['--object-streams=disable', '--recompress-flate', '--linearize'];
      await promisify(execFile)('qpdf', [
        ...(password === null ? [] : [`--password=${password}`]),
        ...options,
        given,
        saved,
      ]);
      return new Uint8Array(await readFile(saved));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
