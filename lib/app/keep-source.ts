import type { SourceId } from '@/lib/model/ids';
import type { Source, StoredFile } from '@/lib/model/source';
import type { App, KeptBytes } from './app';
import { adopt, knownLengths, settleIdentity } from './identity';
import { dropLastView } from './last-view';
import type { OpenedSource } from './open-source';

export interface KeepOutcome {
  /** The Source the bytes belong to now: another than before when the book was known. */
  readonly sourceId: SourceId;
  /** Books it resembles by fingerprint; the reader decides. Empty when there is no doubt. */
  readonly similar: readonly Source[];
  readonly contentHash: string;
}

/**
 * Copies and hashes an opened file in the background and settles which Source it is.
 * Cancelling rejects with an `AbortError` and leaves no copy; what was marked stays.
 */
export async function keepSource(
  app: App,
  opened: OpenedSource,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<KeepOutcome> {
  const name = `${opened.sourceId}.pdf`;
  const kept = await app.keep(
    { blob: opened.blob, name, prefixLengths: await knownLengths(app) },
    onProgress,
    signal,
  );
  const { pdf, sourceId } = opened;
  const identity = await settleIdentity(app, kept, pdf, sourceId);
  if (identity.kind === 'known') {
    await adopt(app, identity.sourceId, bytesOf(opened, kept), sourceId);
    dropLastView(sourceId);
    await placeCopy(app, identity.sourceId, name, opened.blob.size, kept.contentHash);
    return { sourceId: identity.sourceId, similar: [], contentHash: kept.contentHash };
  }
  await placeCopy(app, sourceId, name, opened.blob.size, kept.contentHash);
  return {
    sourceId,
    similar: identity.kind === 'similar' ? identity.candidates : [],
    contentHash: kept.contentHash,
  };
}

/** The reader said that this is a known book, changed: the new bytes replace the old ones. */
export async function declareSame(
  app: App,
  opened: OpenedSource,
  outcome: KeepOutcome,
  known: SourceId,
): Promise<void> {
  const file = await app.db.files.get(outcome.sourceId);
  await adopt(app, known, bytesOf(opened, outcome), outcome.sourceId);
  if (file) await placeCopy(app, known, file.name, file.byteLength, outcome.contentHash);
}

const bytesOf = ({ pdf }: OpenedSource, { contentHash }: Pick<KeptBytes, 'contentHash'>) => ({
  contentHash,
  byteLength: pdf.byteLength,
  pageCount: pdf.pageCount,
  fingerprint: pdf.fingerprint,
});

/**
 * Makes a copy the one of a Source, unless the Source already has these bytes or later ones; the
 * copy that is not needed is removed.
 */
async function placeCopy(
  app: App,
  sourceId: SourceId,
  name: string,
  byteLength: number,
  contentHash: string,
): Promise<void> {
  const source = await app.db.sources.get(sourceId);
  const current = await app.db.files.get(sourceId);
  const readable = current && (await app.readKept(current.name));
  const later = source?.contentHash === contentHash && current?.contentHash !== contentHash;
  if (readable && !later) {
    if (current.name !== name) await app.removeKept(name);
    return;
  }
  const row: StoredFile = {
    sourceId,
    kind: 'opfs',
    name,
    byteLength,
    contentHash,
    storedAt: app.now(),
  };
  await app.db.files.put(row);
  if (current && current.name !== name) await app.removeKept(current.name);
}
