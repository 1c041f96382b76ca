import type { ChangeLabel } from '@/lib/model/change-label';
import type { PageQuads, Region } from '@/lib/model/geometry';
import type { Asset, Highlight, HighlightKind, MarkStyle } from '@/lib/model/highlight';
import type { AssetId, ChangeId, HighlightId, SourceId, StepId } from '@/lib/model/ids';
import type { Selector } from '@/lib/model/selector';
import type { Fresh } from '@/lib/model/stamps';
import type { App } from './app';
import { recorded } from './change';

/** A passage or area as the reader marked it, before it is placed. */
export interface Mark {
  readonly sourceId: SourceId;
  readonly kind: HighlightKind;
  readonly selectors: readonly Selector[];
  readonly sortIndex: string;
  readonly text: string;
  readonly quads: readonly PageQuads[];
  readonly region: Region | null;
  /** Areas only: what the book calls the figure. */
  readonly caption?: string;
  readonly picture: {
    readonly id: AssetId;
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly mediaType: string;
    readonly width: number;
    readonly height: number;
  } | null;
}

/** What can be said of a mark at the moment it is made. */
export interface MarkOptions {
  readonly note?: string;
  readonly style?: MarkStyle;
  readonly color?: string | null;
  readonly tags?: readonly string[];
}

/**
 * Stores a highlight. Resolves only when it is on disk.
 * @returns the highlight, and the id of the change to amend it by.
 * @throws when the store refuses; nothing is kept then.
 */
export async function addHighlight(
  app: App,
  mark: Mark,
  stepIds: readonly StepId[],
  options: MarkOptions = {},
): Promise<{ id: HighlightId; highlight: Highlight; change: ChangeId }> {
  const id = app.newId<HighlightId>();
  const row = highlightOf(id, mark, stepIds, options);
  const change = await recorded(
    app,
    { sourceId: mark.sourceId, label: 'marked', touches: [{ table: 'highlights', key: id }] },
    async () => {
      if (mark.picture) await keepPicture(app, mark.picture);
      await app.db.highlights.add(row as Highlight);
    },
  );
  const at = app.now();
  const { deviceId } = app.db;
  const highlight = { ...row, createdAt: at, updatedAt: at, deletedAt: null, deviceId };
  return { id, highlight, change };
}

/** The row of a new highlight. */
export function highlightOf(
  id: HighlightId,
  mark: Mark,
  stepIds: readonly StepId[],
  { note = '', style = 'fill', color = null, tags = [] }: MarkOptions,
): Fresh<Highlight> {
  return {
    id,
    sourceId: mark.sourceId,
    kind: mark.kind,
    style,
    sortIndex: mark.sortIndex,
    selectors: mark.selectors,
    quads: mark.quads,
    region: mark.region,
    text: mark.text,
    caption: mark.caption ?? '',
    note,
    tags,
    stepIds,
    color,
    assetId: mark.picture?.id ?? null,
    caseStudyId: null,
    author: '',
    madeAt: null,
  };
}

/** Pictures are named by their hash: the same figure twice is kept once. */
export async function keepPicture(app: App, picture: NonNullable<Mark['picture']>): Promise<void> {
  if (await app.db.assets.get(picture.id)) return;
  await app.db.assets.add({
    id: picture.id,
    mediaType: picture.mediaType,
    byteLength: picture.bytes.byteLength,
    width: picture.width,
    height: picture.height,
    createdAt: app.now(),
  } satisfies Asset);
  await app.db.assetBytes.put({ id: picture.id, bytes: picture.bytes });
}

export type HighlightEdit = Partial<
  Pick<Highlight, 'stepIds' | 'note' | 'tags' | 'color' | 'style' | 'caption'>
>;

/** Changes what the reader can change of a highlight, as one step of the history. */
export async function editHighlight(
  app: App,
  highlight: Pick<Highlight, 'id' | 'sourceId'>,
  edit: HighlightEdit,
  amends?: ChangeId,
): Promise<ChangeId> {
  return recorded(
    app,
    {
      sourceId: highlight.sourceId,
      label: labelOf(edit),
      touches: [{ table: 'highlights', key: highlight.id }],
      amends,
    },
    () => app.db.highlights.update(highlight.id, edit),
  );
}

function labelOf(edit: HighlightEdit): ChangeLabel {
  if (edit.stepIds) return 'placed';
  if (edit.note !== undefined) return 'noted';
  if (edit.tags) return 'tagged';
  if (edit.style) return 'restyled';
  if (edit.caption !== undefined) return 'captioned';
  return 'colored';
}

/** Moves a highlight to the trash, with its questions. */
export async function deleteHighlight(
  app: App,
  highlight: Pick<Highlight, 'id' | 'sourceId'>,
): Promise<ChangeId> {
  return recorded(
    app,
    {
      sourceId: highlight.sourceId,
      label: 'deleted',
      touches: [{ table: 'highlights', key: highlight.id }],
    },
    () => app.db.highlights.update(highlight.id, { deletedAt: app.now() }),
  );
}

/**
 * Remembers where a passage was found again after the book changed. Not a change of the reader's:
 * it is not in the history.
 */
export async function moveHighlight(
  app: App,
  id: HighlightId,
  place: Pick<Highlight, 'selectors' | 'quads' | 'sortIndex'>,
): Promise<void> {
  await app.db.highlights.update(id, place);
}
