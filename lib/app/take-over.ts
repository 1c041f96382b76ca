import { fold } from '@/lib/anchor/fold';
import { describeRegion } from '@/lib/anchor/describe';
import { sortIndex } from '@/lib/anchor/sort-index';
import type { PdfRect } from '@/lib/model/geometry';
import type { Highlight, MarkStyle } from '@/lib/model/highlight';
import type { ChangeId, HighlightId, SourceId, TakingId } from '@/lib/model/ids';
import type { Fresh } from '@/lib/model/stamps';
import type { Taking } from '@/lib/model/taking';
import { annotationKey } from '@/lib/pdf/annotation-key';
import type { PdfAnnotation } from '@/lib/pdf/annotations';
import { boundsOf } from '@/lib/pdf/page-point';
import { textInQuads } from '@/lib/pdf/span-in-quads';
import { tidy } from '@/lib/text/tidy';
import { cleanPassageNow } from './clean-text';
import type { App } from './app';
import { recorded } from './change';
import { highlightOf, keepPicture, type Mark } from './highlights';
import { markArea, markNote, markText } from './make-mark';
import type { OpenedSource } from './open-source';
import { noteOf, type OwnMark } from './own-marks';

/** What was made of the PDF's own marks. */
export interface TakenOver {
  readonly change: ChangeId;
  readonly ids: readonly HighlightId[];
  /** Those that mark text which was not found as text: they are areas now, with the words there are. */
  readonly asAreas: number;
}

const STYLES: Partial<Record<PdfAnnotation['kind'], MarkStyle>> = {
  Highlight: 'fill',
  Underline: 'underline',
  Squiggly: 'underline',
  StrikeOut: 'strikeout',
};

/**
 * Makes highlights of a PDF's own marks, with their text, note, colour, author and date: all of them
 * in one change, or none.
 * @param onProgress told of the share that is read, 0–1.
 * @throws an `AbortError` when the signal ends it; nothing is stored then.
 */
export async function takeOver(
  app: App,
  opened: OpenedSource,
  sourceId: SourceId,
  marks: readonly OwnMark[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<TakenOver> {
  const rows: Fresh<Highlight>[] = [];
  const pictures: NonNullable<Mark['picture']>[] = [];
  let asAreas = 0;
  for (const [index, own] of marks.entries()) {
    signal.throwIfAborted();
    const { annotation } = own;
    const mark = await markOf(opened, sourceId, annotation);
    if (mark.picture) pictures.push(mark.picture);
    if (mark.kind === 'area' && STYLES[annotation.kind]) asAreas++;
    rows.push(rowOf(app.newId<HighlightId>(), mark, own));
    onProgress((index + 1) / marks.length);
  }
  signal.throwIfAborted();
  const taking: Fresh<Taking> = {
    id: app.newId<TakingId>(),
    sourceId,
    taken: true,
    keys: marks.map(({ annotation }) => annotationKey(annotation)),
  };
  const change = await recorded(
    app,
    {
      sourceId,
      label: 'takenOver',
      touches: [
        { table: 'takings', key: taking.id },
        ...rows.map(({ id }) => ({ table: 'highlights' as const, key: id })),
      ],
    },
    async () => {
      for (const picture of pictures) await keepPicture(app, picture);
      await app.db.takings.add(taking as Taking);
      await app.db.highlights.bulkAdd(rows as Highlight[]);
    },
  );
  return { change, ids: rows.map(({ id }) => id), asAreas };
}

function rowOf(
  id: HighlightId,
  mark: Mark,
  { annotation, words, answers }: OwnMark,
): Fresh<Highlight> {
  const { kind, color, author, madeAt } = annotation;
  const style = mark.kind === 'text' ? (STYLES[kind] ?? 'fill') : 'fill';
  return {
    ...highlightOf(id, mark, [], {
      // Some programs copy the marked words into the note.
      note: noteOf({ words: isSame(words, mark.text) ? '' : words, answers }),
      style,
      color,
    }),
    author,
    madeAt,
  };
}

const isSame = (a: string, b: string) => b !== '' && fold(a).text === fold(b).text;

/** Where an annotation is in our terms: its text, else its area, else its point. Never nothing. */
async function markOf(
  opened: OpenedSource,
  sourceId: SourceId,
  annotation: PdfAnnotation,
): Promise<Mark> {
  const { pageIndex, kind, rect } = annotation;
  if (kind === 'Text' || kind === 'FreeText') {
    // A note's sign stands with its lower left corner on the point; text on the page begins on top.
    const point = { x: rect[0], y: kind === 'Text' ? rect[1] : rect[3] };
    return markNote(opened, sourceId, { pageIndex, point });
  }
  const quads = annotation.quads.length > 0 ? annotation.quads : [quadAround(rect)];
  if (!STYLES[kind]) return areaOf(opened, sourceId, pageIndex, rect, '');
  const { span, text } = textInQuads(await opened.texts.read(pageIndex), quads);
  if (span) return markText(opened, sourceId, span);
  return areaOf(opened, sourceId, pageIndex, boundsOf(quads), tidy(text));
}

/** The words an annotation stands on, to show them before anything is taken over; often none. */
export async function markedText(
  { texts }: OpenedSource,
  { kind, quads, pageIndex }: PdfAnnotation,
): Promise<string> {
  if (!STYLES[kind] || quads.length === 0) return '';
  const page = await texts.read(pageIndex);
  const { span, text } = textInQuads(page, quads);
  return span ? cleanPassageNow([page], span) : tidy(text);
}

const quadAround = ([x1, y1, x2, y2]: PdfRect) => [x1, y2, x2, y2, x1, y1, x2, y1] as const;

/** An area with its picture; without one where the page cannot be drawn, rather than not at all. */
async function areaOf(
  opened: OpenedSource,
  sourceId: SourceId,
  pageIndex: number,
  rect: PdfRect,
  text: string,
): Promise<Mark> {
  const region = { pageIndex, rect };
  const bare: Mark = {
    sourceId,
    kind: 'area',
    selectors: describeRegion(region),
    sortIndex: sortIndex(pageIndex, 0),
    text: '',
    quads: [],
    region,
    picture: null,
  };
  const mark = await markArea(opened, sourceId, region).catch(() => bare);
  return { ...mark, text };
}
