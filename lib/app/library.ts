import type { SourceId } from '@/lib/model/ids';
import type { Cover, Source } from '@/lib/model/source';
import { countLiving } from '@/lib/store/count-living';
import type { App } from './app';
import { dueBySource } from './due';

export interface LibraryBook {
  readonly source: Source;
  readonly cover: Cover | null;
  /** The bytes are on this machine: it opens with one click. */
  readonly kept: boolean;
  readonly highlightCount: number;
  readonly questionCount: number;
  readonly dueCount: number;
}

/** Every living book, the last read first. */
export async function libraryBooks(app: App): Promise<LibraryBook[]> {
  const { db } = app;
  const sources = await db.sources.orderBy('lastOpenedAt').reverse().toArray();
  const living = sources.filter((source) => source.deletedAt === null);
  const due = await dueBySource(app);
  return Promise.all(
    living.map(async (source) => ({
      source,
      cover: (await db.covers.get(source.id)) ?? null,
      kept: (await db.files.get(source.id)) !== undefined,
      highlightCount: await countLiving(db.highlights, '[sourceId+sortIndex]', source.id),
      questionCount: await countLiving(db.questions, 'sourceId', source.id),
      dueCount: due.get(source.id) ?? 0,
    })),
  );
}

/** How far a book was read, 0–1: the furthest page that was on screen. */
export const readShare = (source: Source) =>
  source.pageCount <= 1 ? 1 : source.furthestPageIndex / (source.pageCount - 1);

export async function readSource({ db }: App, id: SourceId): Promise<Source | null> {
  return (await db.sources.get(id)) ?? null;
}
