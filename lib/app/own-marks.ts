import type { SourceId, TakingId } from '@/lib/model/ids';
import type { Fresh } from '@/lib/model/stamps';
import type { Taking } from '@/lib/model/taking';
import { annotationKey, known } from '@/lib/pdf/annotation-key';
import { readAnnotations, type PdfAnnotation } from '@/lib/pdf/annotations';
import type { App } from './app';
import type { OpenedSource } from './open-source';

/** A highlight the PDF itself carries, with what was said of it there. */
export interface OwnMark {
  readonly annotation: PdfAnnotation;
  /** What was written on it. */
  readonly words: string;
  /** The replies, each with who wrote it. */
  readonly answers: readonly string[];
}

/** Its words and the replies as one note. */
export const noteOf = ({ words, answers }: Pick<OwnMark, 'words' | 'answers'>): string =>
  [words, ...answers].filter((part) => part !== '').join('\n\n');

/** Pages read in one go: pdf.js' worker is wanted for drawing, too. */
const SLICE = 2;

/** Names a file well enough to remember that it has nothing: a changed one is looked through again. */
const unmarkedKey = ({ pdf }: OpenedSource) =>
  `unmarked:${pdf.fingerprint}:${pdf.byteLength}` as const;

/** The marks a PDF carries; a file that was found to carry none is not looked through again. */
export async function findOwnMarks(
  { db }: App,
  opened: OpenedSource,
  from: number,
  idle: () => Promise<void>,
  signal: AbortSignal,
): Promise<OwnMark[]> {
  const key = unmarkedKey(opened);
  if (await db.machine.get(key)) return [];
  const marks = ownMarks(await scanAnnotations(opened, from, idle, signal));
  if (marks.length === 0 && !signal.aborted) await db.machine.put({ key, value: 'none' });
  return marks;
}

/**
 * Reads the annotations of all pages, in slices, those near the page on screen first. Each slice
 * waits until `idle` resolves.
 * @returns those read until the signal ended it.
 */
export async function scanAnnotations(
  { pdf }: OpenedSource,
  from: number,
  idle: () => Promise<void>,
  signal: AbortSignal,
): Promise<PdfAnnotation[]> {
  const order = Array.from({ length: pdf.pageCount }, (_, index) => index).toSorted(
    (a, b) => Math.abs(a - from) - Math.abs(b - from),
  );
  const found: PdfAnnotation[] = [];
  for (let at = 0; at < order.length; at += SLICE) {
    await idle();
    if (signal.aborted) return found;
    const slice = order.slice(at, at + SLICE).map(async (pageIndex) => {
      // A page whose annotations cannot be read has none to take over; the others have theirs.
      return readAnnotations(pdf.document, pageIndex).catch(() => []);
    });
    found.push(...(await pdf.whileThere(Promise.all(slice))).flat());
  }
  return found.toSorted((a, b) => a.pageIndex - b.pageIndex);
}

/** Annotations with their replies and popups joined into one note each; replies are no marks. */
export function ownMarks(annotations: readonly PdfAnnotation[]): OwnMark[] {
  const ids = new Set(annotations.map(({ id }) => id));
  const isReply = ({ inReplyTo, grouped }: PdfAnnotation) =>
    inReplyTo !== null && ids.has(inReplyTo) && !grouped;
  const rootOf = (annotation: PdfAnnotation): string => {
    let current = annotation;
    // A chain is as long as a discussion; the bound guards against a loop.
    for (let hops = 0; hops < 64 && isReply(current); hops++) {
      current = annotations.find(({ id }) => id === current.inReplyTo) ?? current;
    }
    return current.id;
  };
  const replies = Map.groupBy(annotations.filter(isReply), rootOf);
  return (
    annotations
      .filter((annotation) => !isReply(annotation))
      .map((annotation) => ({
        annotation,
        words: wordsOf(annotation, ids),
        answers: answersOf(replies.get(annotation.id) ?? []),
      }))
      // A note pinned without a word, and not answered, says nothing.
      .filter((own) => noteOf(own) !== '' || !/^(Free)?Text$/.test(own.annotation.kind))
  );
}

/** The words of a group are those of its head. */
const wordsOf = (
  { contents, grouped, inReplyTo }: PdfAnnotation,
  ids: ReadonlySet<string>,
): string => (grouped && inReplyTo && ids.has(inReplyTo) ? '' : contents);

const answersOf = (replies: readonly PdfAnnotation[]): string[] =>
  replies
    .toSorted((a, b) => (a.madeAt ?? 0) - (b.madeAt ?? 0))
    .filter(({ contents }) => contents !== '')
    .map(({ author, contents }) => (author ? `${author}: ${contents}` : contents));

/** What was decided about a book's own marks; living rows only. */
export async function takingsOf({ db }: App, sourceId: SourceId): Promise<Taking[]> {
  const rows = await db.takings.where('sourceId').equals(sourceId).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === null);
}

/** A book's own marks by what was decided about them. */
export interface SortedMarks {
  /** Never decided about: to be offered. */
  readonly offered: readonly OwnMark[];
  /** Left in the PDF. */
  readonly left: readonly OwnMark[];
  readonly taken: readonly OwnMark[];
}

/** Sorts what the PDF carries by the decisions there are. */
export function sortMarks(marks: readonly OwnMark[], takings: readonly Taking[]): SortedMarks {
  const all = marks.map(({ annotation }) => annotation);
  const keysOf = (taken: boolean) =>
    takings.filter((taking) => taking.taken === taken).flatMap(({ keys }) => keys);
  const taken = known(all, keysOf(true));
  const left = known(
    all.filter((annotation) => !taken.has(annotation)),
    keysOf(false),
  );
  const of = (set: ReadonlySet<PdfAnnotation>) => marks.filter((mark) => set.has(mark.annotation));
  return {
    offered: marks.filter(({ annotation }) => !taken.has(annotation) && !left.has(annotation)),
    left: of(left),
    taken: of(taken),
  };
}

/** Remembers that marks are to stay in the PDF: they are not offered again. */
export async function leaveInPdf(
  app: App,
  sourceId: SourceId,
  marks: readonly OwnMark[],
): Promise<void> {
  const row: Fresh<Taking> = {
    id: app.newId<TakingId>(),
    sourceId,
    taken: false,
    keys: marks.map(({ annotation }) => annotationKey(annotation)),
  };
  await app.db.takings.add(row as Taking);
}
