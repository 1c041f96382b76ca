import type { Highlight } from '@/lib/model/highlight';
import type { QuestionId } from '@/lib/model/ids';
import type { DraftQuestion, Question } from '@/lib/model/question';
import type { Fresh } from '@/lib/model/stamps';
import { GENERATOR_VERSION } from '@/lib/question/generator-version';

/** What only some questions have, for those that have none of it. */
export const UNMADE = {
  explanation: '',
  choices: [],
  stepId: null,
  spanStart: -1,
  spanEnd: -1,
  quote: '',
  answerSpans: [],
  pageIndex: -1,
  boxes: [],
  generatedKey: '',
  score: 0,
  generatorVersion: 0,
  edited: false,
  suspendedAt: null,
  leechAt: null,
  flaggedAt: null,
} as const satisfies Partial<Question>;

/** The row of a question made from a highlight. */
export function madeQuestion(
  id: QuestionId,
  highlight: Pick<Highlight, 'id' | 'sourceId'>,
  draft: DraftQuestion,
  given: Pick<Question, 'status' | 'pageIndex'> & Partial<Pick<Question, 'boxes' | 'stepId'>>,
): Fresh<Question> {
  // What a concept is called counts while drafts are chosen.
  const { target: _, ...made } = draft;
  return {
    ...UNMADE,
    ...made,
    ...given,
    id,
    sourceId: highlight.sourceId,
    highlightId: highlight.id,
    generatorVersion: GENERATOR_VERSION,
  };
}

/** Where a draft stands and who made it. */
export function placeOf({
  spanStart,
  spanEnd,
  quote,
  answerSpans,
  generatedKey,
  score,
}: DraftQuestion) {
  const place = { spanStart, spanEnd, quote, answerSpans, generatedKey, score };
  return { ...place, generatorVersion: GENERATOR_VERSION };
}

/** A draft as the fields of a question: what changes when one is made again. */
export function madeOf(draft: DraftQuestion) {
  const { kind, prompt, answer, explanation, choices } = draft;
  return { kind, prompt, answer, explanation, choices, ...placeOf(draft) };
}
