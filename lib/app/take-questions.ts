import type { Highlight } from '@/lib/model/highlight';
import type { ChangeId, HighlightId, QuestionId, SourceId } from '@/lib/model/ids';
import type { Question, TextPiece } from '@/lib/model/question';
import type { Fresh } from '@/lib/model/stamps';
import { authoredKey } from '@/lib/question/authored/authored-drafts';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';
import type { App } from './app';
import { rangesOf } from './case-studies';
import { recorded } from './change';
import { highlightOf } from './highlights';
import { madeQuestion } from './made-question';
import { markText } from './make-mark';
import type { OpenedSource } from './open-source';
import type { OfferedPair } from './section-questions';
import { suggestStep } from './suggest-step';

/** What was made of the pairs the reader took. */
export interface TakenQuestions {
  readonly change: ChangeId;
  readonly ids: readonly QuestionId[];
}

/**
 * Takes questions of the book's own: each gets a highlight of its own, placed on the step its section
 * suggests, and is kept. All of them in one change, or none.
 * @param onProgress told of the share that is marked, 0–1.
 * @throws an `AbortError` when the signal ends it; nothing is stored then.
 */
export async function takeQuestions(
  app: App,
  opened: OpenedSource,
  sourceId: SourceId,
  pairs: readonly OfferedPair[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<TakenQuestions> {
  const ranges = await rangesOf(app, sourceId);
  const highlights: Fresh<Highlight>[] = [];
  const questions: Fresh<Question>[] = [];
  for (const [index, pair] of pairs.entries()) {
    signal.throwIfAborted();
    const mark = await markText(opened, sourceId, pair.span);
    const { pageIndex } = pair.span.start;
    const top = mark.quads[0]?.quads[0]?.[1] ?? Infinity;
    const step = suggestStep(ranges, pageIndex, top);
    const row = highlightOf(app.newId<HighlightId>(), mark, step === null ? [] : [step], {});
    highlights.push(row);
    questions.push(questionOf(app.newId<QuestionId>(), row, pair));
    onProgress((index + 1) / pairs.length);
  }
  signal.throwIfAborted();
  // What there is to ask of them is taken: nothing more is drafted from their text.
  await app.db.drafted.bulkPut(
    highlights.map(({ id, text }) => ({ highlightId: id, text, version: GENERATOR_VERSION })),
  );
  const touched = <T extends 'highlights' | 'questions'>(
    table: T,
    rows: readonly { id: string }[],
  ) => rows.map(({ id }) => ({ table, key: id }));
  const touches = [...touched('highlights', highlights), ...touched('questions', questions)];
  const change = await recorded(app, { sourceId, label: 'questionsTaken', touches }, async () => {
    await app.db.highlights.bulkAdd(highlights as Highlight[]);
    await app.db.questions.bulkAdd(questions as Question[]);
  });
  return { change, ids: questions.map(({ id }) => id) };
}

function questionOf(
  id: QuestionId,
  highlight: Fresh<Highlight>,
  { prompt, answer, explanation, span }: OfferedPair,
): Fresh<Question> {
  const { text } = highlight;
  const asked = pieceOf(text, prompt, 0);
  const answered = pieceOf(text, answer, asked?.end ?? 0);
  const pieces = [asked, answered].filter((piece) => piece !== null);
  const draft = {
    kind: 'authored' as const,
    prompt,
    answer,
    explanation,
    choices: [],
    target: null,
    spanStart: pieces[0]?.start ?? 0,
    spanEnd: pieces.at(-1)?.end ?? text.length,
    quote: '',
    answerSpans: answered ? [answered] : [],
    generatedKey: authoredKey(prompt),
    score: 1,
  };
  return madeQuestion(id, highlight, draft, { status: 'kept', pageIndex: span.start.pageIndex });
}

function pieceOf(text: string, words: string, from: number): TextPiece | null {
  const start = text.indexOf(words, from);
  return start < 0 ? null : { start, end: start + words.length };
}
