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
}

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
  const pdf = await openPdf(file, options);
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
    viewPageIndex: 0,
    viewLeft: null,
    viewTop: null,
    viewScale: 'auto',
    viewRotation: 0,
    furthestPageIndex: 0,
  };
  await app.db.sources.add(row as Source);
  return { sourceId, pdf, texts: new PageTexts(pdf), blob: file, keptName: null };
}

/** Why a kept book cannot be opened: its copy is not (or no longer) there. */
export class BytesMissingError extends Error {
  override name = 'BytesMissingError';
}

/**
 * Opens a book from its copy.
 * @throws {OpenError} as `openPdf`; {BytesMissingError} when the copy was never finished or is gone.
 */
export async function openKept(
  app: App,
  sourceId: SourceId,
  options: OpenPdfOptions,
): Promise<OpenedSource> {
  const file = await app.db.files.get(sourceId);
  const blob = file ? await app.readKept(file.name) : null;
  if (!file || !blob) throw new BytesMissingError();
  if (blob.size !== file.byteLength) throw new OpenError('damaged');
  const pdf = await openPdf(blob, options);
  await app.db.sources.update(sourceId, { lastOpenedAt: app.now() });
  return { sourceId, pdf, texts: new PageTexts(pdf), blob, keptName: file.name };
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
