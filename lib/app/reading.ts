import type { SourceId } from '@/lib/model/ids';
import type { Source } from '@/lib/model/source';
import { renderImage } from '@/lib/pdf/render-image';
import { forgetTexts } from '@/lib/store/page-texts';
import type { App } from './app';
import { dropLastView } from './last-view';
import { resolveSource, type OpenedSource } from './open-source';

export type View = Pick<
  Source,
  | 'viewPageIndex'
  | 'viewLeft'
  | 'viewTop'
  | 'viewScale'
  | 'viewRotation'
  | 'viewScroll'
  | 'viewSpread'
>;

/** Remembers where reading stopped. */
export async function saveView(app: App, sourceId: SourceId, view: View): Promise<void> {
  const { db } = app;
  await db.transaction('rw', [db.sources], async () => {
    const source = await db.sources.get(sourceId);
    if (!source || source.deletedAt !== null) return;
    await db.sources.update(sourceId, {
      ...view,
      furthestPageIndex: Math.max(source.furthestPageIndex, view.viewPageIndex),
      lastOpenedAt: app.now(),
    });
  });
}

/** CSS pixels of a cover in the library; drawn at twice that. */
const COVER_WIDTH = 180;

/** Draws the first page as the book's cover, once. */
export async function makeCover(app: App, opened: OpenedSource, sourceId: SourceId): Promise<void> {
  if (await app.db.covers.get(sourceId)) return;
  const page = await opened.pdf.document.getPage(1);
  const { width } = page.getViewport({ scale: 1 });
  const image = await renderImage(page, { scale: (COVER_WIDTH * 2) / width, type: 'image/webp' });
  const { db } = app;
  await db.transaction('rw', [db.sources, db.aliases, db.covers], async () => {
    // Meanwhile the file may have been recognised as a known book.
    const current = (await resolveSource(app, sourceId)) ?? sourceId;
    await db.covers.put({ sourceId: current, ...image });
  });
}

/** Takes a book from the library. Its notes stay: opening the same file brings them back. */
export async function removeSource(app: App, sourceId: SourceId): Promise<void> {
  const { db } = app;
  const file = await db.files.get(sourceId);
  const scope = [db.sources, db.files, db.covers, db.pageTexts, db.bookIndexes];
  await db.transaction('rw', scope, async () => {
    await db.sources.update(sourceId, { deletedAt: app.now() });
    await db.files.delete(sourceId);
    await db.covers.delete(sourceId);
    await forgetTexts(db, sourceId);
  });
  if (file) await app.removeKept(file.name);
  dropLastView(sourceId);
}
