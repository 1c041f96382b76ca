import type { Region } from '@/lib/model/geometry';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId } from '@/lib/model/ids';
import type { App } from './app';
import { recorded } from './change';
import { placeOf } from './change-range';
import { keepPicture } from './highlights';
import { markArea, markNote, type NotePlace } from './make-mark';
import type { OpenedSource } from './open-source';

/**
 * Gives an area another rectangle, and a picture of what is in it now. A caption found there replaces
 * the one before, unless the reader wrote it.
 * @param amends joins it with the change before, if that is still the last.
 * @throws when the page cannot be drawn; nothing is changed then.
 */
export async function resizeArea(
  app: App,
  opened: OpenedSource,
  highlight: Highlight,
  region: Region,
  amends?: ChangeId,
): Promise<ChangeId> {
  const mark = await markArea(opened, highlight.sourceId, region);
  const { picture } = mark;
  const caption = highlight.caption === '' ? { caption: mark.caption ?? '' } : {};
  return change(app, highlight, 'resized', amends, async () => {
    if (picture) await keepPicture(app, picture);
    await app.db.highlights.update(highlight.id, {
      ...placeOf(mark),
      ...caption,
      assetId: picture?.id ?? null,
    });
  });
}

/** Pins a note somewhere else, on this page or another. */
export async function moveNote(
  app: App,
  opened: OpenedSource,
  highlight: Highlight,
  place: NotePlace,
  amends?: ChangeId,
): Promise<ChangeId> {
  const mark = await markNote(opened, highlight.sourceId, place);
  return change(app, highlight, 'moved', amends, () =>
    app.db.highlights.update(highlight.id, placeOf(mark)),
  );
}

const change = (
  app: App,
  highlight: Highlight,
  label: 'resized' | 'moved',
  amends: ChangeId | undefined,
  write: () => Promise<unknown>,
) =>
  recorded(
    app,
    {
      sourceId: highlight.sourceId,
      label,
      touches: [{ table: 'highlights', key: highlight.id }],
      amends,
    },
    write,
  );
