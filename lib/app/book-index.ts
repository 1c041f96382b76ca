import type { BookFinder } from '@/lib/find/book-finder';
import type { BookIndex } from '@/lib/model/book-index';
import type { SourceId } from '@/lib/model/ids';
import { TEXT_VERSION } from '@/lib/pdf/page-text';
import type { OutlineTitle } from '@/lib/question/book/book-headings';
import { BOOK_INDEX_VERSION, BookIndexer } from '@/lib/question/book/book-index';
import type { StepmarkDb } from '@/lib/store/db';
import type { App } from './app';
import type { OpenedSource } from './open-source';
import type { KeepAs } from './text-index-protocol';

/** Pages taken at a time: some ten milliseconds. */
const AT_A_TIME = 8;

/**
 * Makes the index of a book that was read.
 * @param turn called between portions of pages, so that others get theirs
 */
export async function makeBookIndex(
  book: Pick<BookFinder, 'rawOf'>,
  pageCount: number,
  outline: readonly OutlineTitle[],
  turn: () => Promise<void>,
): Promise<BookIndex> {
  const indexer = new BookIndexer(outline);
  for (let pageIndex = 0; pageIndex < pageCount; pageIndex++) {
    if (pageIndex % AT_A_TIME === 0) await turn();
    const raw = book.rawOf(pageIndex);
    if (raw !== null) indexer.add(pageIndex, raw);
  }
  return indexer.finish();
}

/** Stores an index in place of an older one. */
export async function putBookIndex(
  db: StepmarkDb,
  keepAs: KeepAs,
  index: BookIndex,
): Promise<void> {
  const { sourceId, contentHash } = keepAs;
  const versions = { textVersion: TEXT_VERSION, indexVersion: BOOK_INDEX_VERSION };
  await db.bookIndexes.put({ sourceId, contentHash, ...versions, index });
}

/** The stored index of these very bytes, made by the present rules; else `null`. */
export async function readBookIndex(
  db: StepmarkDb,
  { sourceId, contentHash }: KeepAs,
): Promise<BookIndex | null> {
  const row = await db.bookIndexes.get(sourceId);
  const fits =
    row?.contentHash === contentHash &&
    row.textVersion === TEXT_VERSION &&
    row.indexVersion === BOOK_INDEX_VERSION;
  return row && fits ? row.index : null;
}

const known = new WeakMap<OpenedSource, BookIndex>();

/** The index of an open book, read from the store once it is there; `null` before. */
export async function indexOfOpened(
  { db }: App,
  opened: OpenedSource,
  sourceId: SourceId,
): Promise<BookIndex | null> {
  const before = known.get(opened);
  if (before) return before;
  const contentHash = opened.contentHash ?? (await db.sources.get(sourceId))?.contentHash;
  const index = contentHash ? await readBookIndex(db, { sourceId, contentHash }) : null;
  if (index) known.set(opened, index);
  return index;
}
