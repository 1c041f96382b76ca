import type { AliasId, SourceId } from '@/lib/model/ids';
import type { Alias, Source } from '@/lib/model/source';
import { mergeSources } from '@/lib/store/merge-sources';
import type { App, KeptBytes } from './app';
import { resolveSource } from './open-source';

/** What is known about which Source some bytes are. */
export type Identity =
  /** Exactly a known book, or an earlier or later save of one. */
  | { readonly kind: 'known'; readonly sourceId: SourceId }
  /** Looks like a known book, changed: the reader decides. */
  | { readonly kind: 'similar'; readonly candidates: readonly Source[] }
  | { readonly kind: 'new' };

/** Lengths of known books: where a longer file may turn out to continue one of them. */
export async function knownLengths({ db }: App): Promise<number[]> {
  const sources = await db.sources.toArray();
  return [...new Set(sources.map((source) => source.byteLength))];
}

/**
 * Finds the Source some bytes belong to: by content hash (also a former one), then as a
 * continuation of known bytes (an incremental save), then by pdf.js' fingerprint and page count,
 * which is only a hint. Books in the trash count: opening one brings it back.
 * @param self a provisional Source that must not match itself.
 */
async function identify(
  app: App,
  kept: KeptBytes,
  hint: Pick<Source, 'fingerprint' | 'pageCount'>,
  self: SourceId,
): Promise<Identity> {
  const { db } = app;
  const byHash = async (hash: string): Promise<SourceId | null> => {
    const sources = await db.sources.where('contentHash').equals(hash).toArray();
    const aliases = await db.aliases.where('contentHash').equals(hash).toArray();
    for (const id of [...sources.map((each) => each.id), ...aliases.map((each) => each.sourceId)]) {
      // What became part of another book is that book.
      const book = await resolveSource(app, id);
      if (book && book !== self) return book;
    }
    return null;
  };
  const same = await byHash(kept.contentHash);
  if (same) return { kind: 'known', sourceId: same };
  for (const [, hash] of [...kept.prefixHashes].toSorted(([a], [b]) => b - a)) {
    const continued = await byHash(hash);
    if (continued) return { kind: 'known', sourceId: continued };
  }
  const unfinished = await unfinishedTwin(app, self);
  if (unfinished) return { kind: 'known', sourceId: unfinished };
  const alike = await db.sources
    .where('fingerprint')
    .equals(hint.fingerprint)
    .filter(
      (source) =>
        source.id !== self && source.deletedAt === null && source.pageCount === hint.pageCount,
    )
    .toArray();
  return alike.length > 0 ? { kind: 'similar', candidates: alike } : { kind: 'new' };
}

/**
 * A Source whose copy was cancelled or cut short has no hash to be known by: the same file name, size,
 * pages and fingerprint must do, or choosing the file again would not bring its highlights back.
 */
async function unfinishedTwin({ db }: App, self: SourceId): Promise<SourceId | null> {
  const own = await db.sources.get(self);
  if (!own) return null;
  const twin = await db.sources
    .where('fingerprint')
    .equals(own.fingerprint)
    .filter(
      (source) =>
        // Only the older: two tabs that keep one file must not each become the other.
        source.id < self &&
        source.contentHash === null &&
        source.deletedAt === null &&
        source.byteLength === own.byteLength &&
        source.pageCount === own.pageCount &&
        source.fileName === own.fileName,
    )
    .first();
  return twin?.id ?? null;
}

/**
 * Identifies a provisional Source and gives it its hash unless it is a known book. One transaction:
 * of two tabs that keep the same bytes at the same time, the second finds the first.
 */
export async function settleIdentity(
  app: App,
  kept: KeptBytes,
  hint: Pick<Source, 'fingerprint' | 'pageCount'>,
  self: SourceId,
): Promise<Identity> {
  const { db } = app;
  return db.transaction('rw', [db.sources, db.aliases], async () => {
    const identity = await identify(app, kept, hint, self);
    if (identity.kind !== 'known') {
      await db.sources.update(self, { contentHash: kept.contentHash });
    }
    return identity;
  });
}

export interface Adopted {
  readonly contentHash: string;
  readonly byteLength: number;
  readonly pageCount: number;
  readonly fingerprint: string;
}

/**
 * Makes the opened bytes those of a known Source and, if the reader was already marking on a
 * provisional one, moves that over: one transaction each, with an alias for what was before.
 */
export async function adopt(
  app: App,
  known: SourceId,
  bytes: Adopted,
  provisional: SourceId | null,
): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.sources, db.aliases], async () => {
    const source = await db.sources.get(known);
    if (!source) return;
    if (await isEarlierSave(app, known, bytes.contentHash)) {
      await db.sources.update(known, { deletedAt: null });
      return;
    }
    if (source.contentHash && source.contentHash !== bytes.contentHash) {
      await db.aliases.add({
        id: app.newId<AliasId>(),
        sourceId: known,
        fromSourceId: null,
        contentHash: source.contentHash,
      } as Alias);
    }
    await db.sources.update(known, { ...bytes, deletedAt: null });
  });
  if (provisional) {
    await mergeSources(db, provisional, known, app.newId<AliasId>(), app.now());
  }
}

const isEarlierSave = async ({ db }: App, known: SourceId, contentHash: string) =>
  (await db.aliases
    .where('contentHash')
    .equals(contentHash)
    .filter((alias) => alias.sourceId === known)
    .count()) > 0;
