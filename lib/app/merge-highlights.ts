import { boundsOfRects } from '@/lib/model/geometry';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId } from '@/lib/model/ids';
import type { Question } from '@/lib/model/question';
import type { App } from './app';
import { recorded } from './change';
import { placeOf } from './change-range';
import { followed } from './follow-text';
import { keepPicture, type Mark } from './highlights';
import { markArea, markText } from './make-mark';
import type { OpenedSource } from './open-source';
import { spanOfHighlight, touches, unionOf } from './spans';
import { rawPages } from './locate-highlights';

/**
 * Whether highlights can become one: passages (with pinned notes, which add their note), areas of one
 * page, or notes alone.
 */
export function canMerge(highlights: readonly Highlight[]): boolean {
  if (highlights.length < 2) return false;
  const areas = highlights.filter(({ kind }) => kind === 'area');
  if (areas.length === 0) return true;
  const pages = new Set(areas.map(({ region }) => region?.pageIndex));
  return pages.size === 1 && highlights.every(({ kind }) => kind !== 'text');
}

/**
 * Makes one highlight of several, the first in reading order: it covers all of them and what stands
 * between, with every note, tag, step and question. One change.
 * @returns `null` when they cannot be joined, as when one of them is not found in the book.
 */
export async function mergeHighlights(
  app: App,
  opened: OpenedSource,
  highlights: readonly Highlight[],
): Promise<{ change: ChangeId; highlight: Highlight } | null> {
  const sorted = highlights.toSorted((a, b) => (a.sortIndex < b.sortIndex ? -1 : 1));
  const survivor = sorted.find(({ kind }) => kind !== 'note') ?? sorted[0];
  if (!survivor || !canMerge(highlights)) return null;
  const mark = await joinedMark(opened, sorted, survivor);
  if (mark === 'lost') return null;
  const others = sorted.filter(({ id }) => id !== survivor.id);
  const edit = {
    ...(mark && placeOf(mark)),
    ...(mark?.picture && { assetId: mark.picture.id }),
    ...joinedFields(sorted, survivor),
  };
  const merged: Highlight = { ...survivor, ...edit };
  const { db } = app;
  const ids = sorted.map(({ id }) => id);
  const questions = await db.questions.where('highlightId').anyOf(ids).toArray();
  const texts = new Map(sorted.map(({ id, text }) => [id, text]));
  const change = await recorded(
    app,
    {
      sourceId: survivor.sourceId,
      label: 'merged',
      touches: [
        ...ids.map((key) => ({ table: 'highlights' as const, key })),
        ...questions.map(({ id }) => ({ table: 'questions' as const, key: id })),
      ],
    },
    async () => {
      if (mark?.picture) await keepPicture(app, mark.picture);
      await db.highlights.update(survivor.id, edit);
      const moved = questions.map((each) =>
        followed(each, texts.get(each.highlightId ?? survivor.id) ?? '', merged),
      );
      await db.questions.bulkPut(await withoutTwins(app, moved, questions, survivor));
      for (const { id } of others) await db.highlights.update(id, { deletedAt: app.now() });
    },
  );
  return { change, highlight: merged };
}

/** The highlights of a list that overlap or touch a text highlight on the opened book. */
export async function touching(
  opened: OpenedSource,
  highlight: Highlight,
  among: readonly Highlight[],
): Promise<Highlight[]> {
  const own = await spanOfHighlight(opened, highlight);
  if (!own) return [];
  const near = among.filter(
    (each) => each.id !== highlight.id && each.kind === 'text' && pagesApart(each, highlight) <= 1,
  );
  const raw = (page: number) => rawPages(opened.texts).raw(page);
  const found: Highlight[] = [];
  for (const each of near) {
    const span = await spanOfHighlight(opened, each);
    if (span && touches(own, span, raw)) found.push(each);
  }
  return found;
}

/** How many pages lie between two highlights: 0 on the same or overlapping pages. */
function pagesApart(a: Highlight, b: Highlight): number {
  const pagesOf = (each: Highlight) =>
    each.selectors.find((selector) => selector.type === 'PageSelector') ?? {
      index: 0,
      endIndex: 0,
    };
  const [one, two] = [pagesOf(a), pagesOf(b)];
  return Math.max(0, two.index - one.endIndex, one.index - two.endIndex);
}

/** Where the joined highlight is; `null` for notes, which stay where the first one is pinned. */
async function joinedMark(
  opened: OpenedSource,
  highlights: readonly Highlight[],
  survivor: Highlight,
): Promise<Mark | null | 'lost'> {
  const { sourceId } = survivor;
  if (survivor.kind === 'note') return null;
  if (survivor.kind === 'area') {
    const regions = highlights.flatMap(({ kind, region }) =>
      kind === 'area' && region ? [region] : [],
    );
    const [first, ...more] = regions;
    if (!first) return 'lost';
    // With notes alone it stays as it is, picture and all.
    if (more.length === 0) return null;
    const rect = boundsOfRects(regions.map((region) => region.rect));
    return markArea(opened, sourceId, { pageIndex: first.pageIndex, rect });
  }
  const texts = highlights.filter(({ kind }) => kind === 'text');
  const spans = await Promise.all(texts.map((each) => spanOfHighlight(opened, each)));
  const [first, ...rest] = spans.filter((span) => span !== null);
  if (!first || rest.length + 1 < spans.length) return 'lost';
  return markText(opened, sourceId, unionOf([first, ...rest]));
}

/** What the reader said of any of them is said of the one. */
function joinedFields(highlights: readonly Highlight[], survivor: Highlight) {
  const all = <T>(of: (highlight: Highlight) => readonly T[]) => [
    ...new Set([...of(survivor), ...highlights.flatMap(of)]),
  ];
  const words = (of: (highlight: Highlight) => string) => all((each) => [of(each).trim()]);
  const notEmpty = (text: string) => text !== '';
  return {
    note: [...new Set(highlights.map(({ note }) => note.trim()))].filter(notEmpty).join('\n\n'),
    tags: all(({ tags }) => tags),
    stepIds: all(({ stepIds }) => stepIds),
    color: survivor.color ?? highlights.find(({ color }) => color)?.color ?? null,
    caption: words(({ caption }) => caption).find(notEmpty) ?? '',
    author: words(({ author }) => author)
      .filter(notEmpty)
      .join(', '),
    caseStudyId:
      survivor.caseStudyId ?? highlights.find((each) => each.caseStudyId)?.caseStudyId ?? null,
  };
}

/**
 * Overlapping passages are asked about twice: the newcomer's question is dropped where the survivor
 * has the same, unless the reader has worked with it.
 */
async function withoutTwins(
  app: App,
  moved: readonly Question[],
  before: readonly Question[],
  survivor: Highlight,
): Promise<Question[]> {
  const own = new Set(
    before
      .filter((each) => each.highlightId === survivor.id && each.generatedKey !== '')
      .map(({ generatedKey }) => generatedKey),
  );
  const kept: Question[] = [];
  for (const [index, question] of moved.entries()) {
    const isTwin = before[index]?.highlightId !== survivor.id && own.has(question.generatedKey);
    const range = [
      [question.id, -Infinity],
      [question.id, Infinity],
    ] as const;
    const untouched =
      !question.edited &&
      (await app.db.reviews
        .where('[questionId+reviewedAt]')
        .between(...range)
        .count()) === 0;
    kept.push(
      isTwin && untouched ? { ...question, deletedAt: question.deletedAt ?? app.now() } : question,
    );
  }
  return kept;
}
