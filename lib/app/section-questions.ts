import type { SourceId } from '@/lib/model/ids';
import type { TextPiece } from '@/lib/model/question';
import type { TextSpan } from '@/lib/model/page-text';
import type { OutlineEntry } from '@/lib/model/source';
import { authoredKey } from '@/lib/question/authored/authored-drafts';
import { authoredPairs } from '@/lib/question/authored/authored-pairs';
import { splitReply } from '@/lib/question/authored/reply';
import { headingOffset } from '@/lib/text/heading-offset';
import { joinPages } from '@/lib/text/joined-pages';
import type { App } from './app';
import { cleanPassageNow, prepareCleaning } from './clean-text';
import { readPages } from './locate-highlights';
import type { OpenedSource } from './open-source';

export { promisesQuestions } from '@/lib/question/authored/promises-questions';

/** A question of the book's own with its answer, not yet taken. */
export interface OfferedPair {
  readonly prompt: string;
  readonly answer: string;
  readonly explanation: string;
  /** Where a highlight is made for it: both together, or the answer alone where it stands apart. */
  readonly span: TextSpan;
}

/** A section is looked through up to so many pages: a whole book is none. */
const MOST_PAGES = 60;
/** Raw characters between a question and its answer that stand together. */
const TOGETHER = 40;

/**
 * The questions and answers that a section of the outline holds, with what lies below it, as far as
 * they were not taken or dropped before. In the order of the book.
 * @param index zero-based line of the outline
 */
export async function questionsOfSection(
  app: App,
  opened: OpenedSource,
  sourceId: SourceId,
  outline: readonly OutlineEntry[],
  index: number,
): Promise<OfferedPair[]> {
  const span = await sectionSpan(opened, outline, index);
  if (span === null) return [];
  await prepareCleaning();
  const pages = await readPages(opened.texts, span.start.pageIndex, span.end.pageIndex);
  const { text, toSpan, offsetOf } = joinPages(pages, span);
  const headings = outline.flatMap(({ title, pageIndex, top }) => {
    const page = pages.find((each) => each.pageIndex === pageIndex);
    return page ? (offsetOf({ pageIndex, offset: headingOffset(page, title, top) }) ?? []) : [];
  });
  const clean = (piece: TextPiece) => cleanPassageNow(pages, toSpan(piece));
  const taken = await takenKeys(app, sourceId);
  return authoredPairs(text, headings).flatMap(({ start, question, reply }) => {
    const prompt = clean(question);
    const key = authoredKey(prompt);
    if (reply === null || taken.has(key)) return [];
    taken.add(key);
    const { answer, explanation } = splitReply(clean(reply));
    if (answer === '') return [];
    const apart = reply.start - question.end > TOGETHER || reply.start < question.start;
    const whole = { start, end: reply.end };
    return [{ prompt, answer, explanation, span: toSpan(apart ? reply : whole) }];
  });
}

/** From a line of the outline to the next that is not below it; `null` for none or one too long. */
async function sectionSpan(
  { texts }: OpenedSource,
  outline: readonly OutlineEntry[],
  index: number,
): Promise<TextSpan | null> {
  const entry = outline[index];
  if (!entry || entry.pageIndex >= texts.pageCount) return null;
  const next = outline.slice(index + 1).find(({ depth }) => depth <= entry.depth);
  const lastPage = Math.min(next?.pageIndex ?? texts.pageCount - 1, texts.pageCount - 1);
  if (lastPage < entry.pageIndex || lastPage - entry.pageIndex > MOST_PAGES) return null;
  const [first, last] = await Promise.all([texts.read(entry.pageIndex), texts.read(lastPage)]);
  const start = headingOffset(first, entry.title, entry.top);
  const end = next ? headingOffset(last, next.title, next.top) : last.raw.length;
  if (lastPage === entry.pageIndex && end <= start) return null;
  return {
    start: { pageIndex: entry.pageIndex, offset: start },
    end: { pageIndex: lastPage, offset: end },
  };
}

/** The book's own questions that the reader has, waits for, or dropped. */
async function takenKeys({ db }: App, sourceId: SourceId): Promise<Set<string>> {
  const rows = await db.questions.where('sourceId').equals(sourceId).toArray();
  // Deleted with its highlight, a question may be taken again; dropped on its own it may not.
  const own = rows.filter(
    ({ kind, status, deletedAt, answer }) =>
      kind === 'authored' && (status === 'dropped' || (deletedAt === null && answer !== '')),
  );
  return new Set(own.map(({ generatedKey }) => generatedKey));
}

/** How many of the book's own questions are taken: what a section offers changes with it. */
export const ownQuestionsTaken = async ({ db }: App, sourceId: SourceId): Promise<number> =>
  (await db.questions.where('sourceId').equals(sourceId).toArray()).filter(
    ({ kind, deletedAt }) => kind === 'authored' && deletedAt === null,
  ).length;
