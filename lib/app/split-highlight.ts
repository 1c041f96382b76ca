import { PAGE_JOIN } from '@/lib/anchor/raw-pages';
import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId } from '@/lib/model/ids';
import type { PageText, TextPoint, TextSpan } from '@/lib/model/page-text';
import { splitSentences } from '@/lib/text/sentences';
import { cleanPassageNow } from './clean-text';
import type { App } from './app';
import { recorded } from './change';
import { placeOf } from './change-range';
import { followed, followText } from './follow-text';
import { highlightOf } from './highlights';
import { readPages } from './locate-highlights';
import { markText } from './make-mark';
import type { OpenedSource } from './open-source';
import { comparePoints, spanOfHighlight } from './spans';

/** A place where a highlight can be split, with the words that end up on either side. */
interface Cut {
  readonly at: TextPoint;
  /** A sentence ends here. */
  readonly sentence: boolean;
}

/** What can be split of a highlight: the cuts between its words, and its text up to or from one. */
export interface Cuts {
  readonly span: TextSpan;
  readonly cuts: readonly Cut[];
  /** Clean text on either side of a cut. */
  parts(cut: Cut): readonly [before: string, after: string];
}

/** The places between the words of a highlight; `null` when it is not found or is a single word. */
export async function cutsOf(opened: OpenedSource, highlight: Highlight): Promise<Cuts | null> {
  const span = highlight.kind === 'text' ? await spanOfHighlight(opened, highlight) : null;
  if (!span) return null;
  const pages = await readPages(opened.texts, span.start.pageIndex, span.end.pageIndex);
  const cuts = cutsIn(pages, span);
  if (cuts.length === 0) return null;
  return {
    span,
    cuts,
    parts: ({ at }) => [
      cleanPassageNow(pages, { start: span.start, end: at }),
      cleanPassageNow(pages, { start: at, end: span.end }),
    ],
  };
}

function cutsIn(pages: readonly PageText[], span: TextSpan): Cut[] {
  const { text, pointAt } = joinedRaw(pages, span);
  const flat = text.replaceAll('\n', ' ');
  const ends = new Set(splitSentences(flat).map(({ start }) => start));
  // Every word but the first begins a second half.
  return [...flat.matchAll(/(?<=\s)\S/gu)].map(({ index }) => ({
    at: pointAt(index),
    sentence: ends.has(index),
  }));
}

/** The raw text of a span over its pages, and the way back from an index in it. */
function joinedRaw(pages: readonly PageText[], { start, end }: TextSpan) {
  const parts = pages.map(({ raw, pageIndex }) => ({
    pageIndex,
    from: pageIndex === start.pageIndex ? start.offset : 0,
    raw,
    to: pageIndex === end.pageIndex ? end.offset : raw.length,
  }));
  const text = parts.map(({ raw, from, to }) => raw.slice(from, to)).join(PAGE_JOIN);
  const pointAt = (index: number): TextPoint => {
    let rest = index;
    for (const { pageIndex, from, to } of parts) {
      if (rest <= to - from) return { pageIndex, offset: from + rest };
      rest -= to - from + PAGE_JOIN.length;
    }
    return end;
  };
  return { text, pointAt };
}

/**
 * Makes two highlights of one. The first keeps the id and the note; both have its steps, tags and
 * colour; each question goes with its sentence. One change.
 * @param at where the second begins: inside the highlight, at a word.
 * @returns `null` when nothing would be left on one side.
 */
export async function splitHighlight(
  app: App,
  opened: OpenedSource,
  highlight: Highlight,
  span: TextSpan,
  at: TextPoint,
): Promise<{ change: ChangeId; ids: readonly [HighlightId, HighlightId] } | null> {
  if (comparePoints(span.start, at) >= 0 || comparePoints(at, span.end) >= 0) return null;
  const { db } = app;
  const { id, sourceId } = highlight;
  const end = endBefore(opened, at, span.start);
  const [first, second] = await Promise.all([
    markText(opened, sourceId, { start: span.start, end }),
    markText(opened, sourceId, { start: at, end: span.end }),
  ]);
  if (first.text === '' || second.text === '') return null;
  const other = app.newId<HighlightId>();
  const row = {
    ...highlightOf(other, second, highlight.stepIds, {
      style: highlight.style,
      color: highlight.color,
      tags: highlight.tags,
    }),
    caseStudyId: highlight.caseStudyId,
    author: highlight.author,
    madeAt: highlight.madeAt,
  };
  const questions = await db.questions.where('highlightId').equals(id).toArray();
  const change = await recorded(
    app,
    {
      sourceId,
      label: 'split',
      touches: [
        { table: 'highlights', key: id },
        { table: 'highlights', key: other },
        ...questions.map((question) => ({ table: 'questions' as const, key: question.id })),
      ],
    },
    async () => {
      await db.highlights.update(id, placeOf(first));
      await db.highlights.add(row as Highlight);
      await db.questions.bulkPut(
        questions.map((question) => {
          const inSecond =
            followText(question, highlight.text, first.text).spanStart < 0 &&
            followText(question, highlight.text, second.text).spanStart >= 0;
          const home = inSecond ? { id: other, text: second.text } : { id, text: first.text };
          return followed(question, highlight.text, home);
        }),
      );
    },
  );
  return { change, ids: [id, other] };
}

/** The end of the text before a point, without white space; on the page before at the top of one. */
function endBefore({ texts }: OpenedSource, at: TextPoint, start: TextPoint): TextPoint {
  for (let pageIndex = at.pageIndex; pageIndex >= start.pageIndex; pageIndex--) {
    const raw = texts.peek(pageIndex)?.raw ?? '';
    const head = pageIndex === at.pageIndex ? raw.slice(0, at.offset) : raw;
    const offset = head.trimEnd().length;
    if (offset > 0) return { pageIndex, offset };
  }
  return at;
}
