import type { SourceId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import type { Fresh } from '@/lib/model/stamps';
import { readMetadata } from '@/lib/pdf/metadata';
import { openPdf, type OpenedPdf, type OpenPdfOptions } from '@/lib/pdf/open-pdf';
import { OpenError } from '@/lib/pdf/open-error';
import { PageTexts } from '@/lib/pdf/page-texts';
import type { App } from './app';

/** A Source with its PDF open. `sourceId` may still turn out to be another's: see `keepSource`. */
export interface OpenedSource {
  readonly sourceId: SourceId;
  readonly pdf: OpenedPdf;
  readonly texts: PageTexts;
  /** The bytes it was opened from; `null` name when they are not kept yet. */
  readonly blob: Blob;
  readonly keptName: string | null;
  /** Of these bytes; `null` before a chosen file was hashed. */
  readonly contentHash: string | null;
  /** Which of some words, in lower case, stand anywhere in its text, as far as that was stored. */
  readonly findWords: (id: SourceId, words: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** Where a book begins. */
export const START = {
  pageIndex: 0,
  left: null,
  top: null,
  scale: 'auto',
  rotation: 0,
  scroll: 'vertical',
  spread: 'none',
} as const;

/** Where a book was left. */
export const viewOf = (source: Source) => ({
  scroll: source.viewScroll ?? ('vertical' as const),
  spread: source.viewSpread ?? ('none' as const),
  pageIndex: source.viewPageIndex,
  left: source.viewLeft,
  top: source.viewTop,
  scale: source.viewScale,
  rotation: source.viewRotation,
});

/**
 * Opens a file the reader chose. A book that is already known by name, size and fingerprint is taken
 * for what it is only after its hash is known; until then it is a provisional Source, on which
 * marking may begin.
 * @throws {OpenError}
 */
export async function openFile(
  app: App,
  file: File,
  options: OpenPdfOptions,
): Promise<OpenedSource> {
  return addSource(app, file, await openPdf(file, options));
}

/** Puts an opened file into the store, as a provisional Source. */
export async function addSource(app: App, file: File, pdf: OpenedPdf): Promise<OpenedSource> {
  const { title, author } = await pdf.whileThere(readMetadata(pdf.document, file.name));
  const sourceId = app.newId<SourceId>();
  const row: Fresh<Source> = {
    id: sourceId,
    contentHash: null,
    fingerprint: pdf.fingerprint,
    byteLength: file.size,
    pageCount: pdf.pageCount,
    title,
    author,
    fileName: file.name,
    lastOpenedAt: app.now(),
    viewPageIndex: START.pageIndex,
    viewLeft: START.left,
    viewTop: START.top,
    viewScale: START.scale,
    viewRotation: START.rotation,
    furthestPageIndex: 0,
  };
  await app.db.sources.add(row as Source);
  return {
    sourceId,
    pdf,
    texts: new PageTexts(pdf),
    blob: file,
    keptName: null,
    contentHash: null,
    findWords: findWordsIn(app),
  };
}

/** The store's part comes when it is asked: the first page is drawn without it. */
const findWordsIn =
  (app: App): OpenedSource['findWords'] =>
  async (id, words) => {
    const { wordsInBook } = await import('@/lib/store/words-in-book');
    return wordsInBook(app.db, id, words);
  };

/** Why a kept book cannot be opened: its copy is not (or no longer) there. */
export class BytesMissingError extends Error {
  override name = 'BytesMissingError';
}

/**
 * Opens a book from its copy, to be read.
 * @throws {OpenError} as `openPdf`; {BytesMissingError} when the copy was never finished or is gone.
 */
export async function openKept(
  app: App,
  sourceId: SourceId,
  options: OpenPdfOptions,
): Promise<OpenedSource> {
  const opened = await openCopy(app, sourceId, options);
  await app.db.sources.update(sourceId, { lastOpenedAt: app.now() });
  return opened;
}

/** As `openKept`, but to look something up: it does not count as reading. */
async function openCopy(
  app: App,
  sourceId: SourceId,
  options: OpenPdfOptions,
): Promise<OpenedSource> {
  const file = await app.db.files.get(sourceId);
  const blob = file ? await app.readKept(file.name) : null;
  if (!file || !blob) throw new BytesMissingError();
  if (blob.size !== file.byteLength) throw new OpenError('damaged');
  const pdf = await openPdf(blob, options);
  return {
    sourceId,
    pdf,
    texts: new PageTexts(pdf),
    blob,
    keptName: file.name,
    contentHash: file.contentHash,
    findWords: findWordsIn(app),
  };
}

/** As `openCopy`; `null` when the copy is not here, or needs what only the reader can give. */
export async function openCopyOrNull(app: App, sourceId: SourceId): Promise<OpenedSource | null> {
  try {
    return await openCopy(app, sourceId, {});
  } catch (error) {
    if (error instanceof BytesMissingError || error instanceof OpenError) return null;
    throw error;
  }
}

/** Follows aliases: a link to a source that became part of another still opens. */
export async function resolveSource({ db }: App, id: SourceId): Promise<SourceId | null> {
  let current = id;
  // A chain is as long as the times a book was merged; the bound guards against a loop.
  for (let hops = 0; hops < 16; hops++) {
    const source = await db.sources.get(current);
    if (source && source.deletedAt === null) return current;
    const alias = await db.aliases.where('fromSourceId').equals(current).first();
    if (!alias) return source ? current : null;
    current = alias.sourceId;
  }
  return null;
}
