import type { DeviceId, HighlightId, QuestionId, ReviewId, SourceId } from '@/lib/model/ids';
import type { Highlight } from '@/lib/model/highlight';
import type { Question } from '@/lib/model/question';
import type { Grade, GradeEvent } from '@/lib/model/review';
import type { Source } from '@/lib/model/source';

const DAY = 86_400_000;
const BOOKS = 20;
const QUESTIONS_A_HIGHLIGHT = 5;

/** Days between the reviews of a question; the second one comes ten minutes after the first. */
const INTERVALS = [10 / 1440, 2, 5, 11, 20, 35, 60, 90, 130];
/** Days before the last review of those that were answered once more. */
const LONGEST = 170;
/** One question in so many was never asked. */
const NEW = 20;
/** Due dates lie between two days ago and as many ahead. */
const AHEAD = 60;

const DEVICE = 'bench' as DeviceId;
const id = (kind: string, index: number) => `${kind} ${String(index).padStart(7, '0')}`;
const stamps = { createdAt: 0, updatedAt: 0, deletedAt: null, deviceId: DEVICE };

/** The books that questions are of. */
export const books = (): Source[] =>
  Array.from(
    { length: BOOKS },
    (_, index) =>
      ({ ...stamps, id: id('book', index), title: `Book ${index}`, lastOpenedAt: index }) as never,
  );

/** The highlight that a question is about, once for each. @param stepIds to place highlights on. */
export function highlightsOf(from: number, to: number, stepIds: readonly string[]): Highlight[] {
  const rows: Highlight[] = [];
  for (let index = from; index < to; index += QUESTIONS_A_HIGHLIGHT) {
    rows.push({
      ...stamps,
      id: highlightId(index),
      sourceId: sourceId(index),
      sortIndex: `${String(index % 400).padStart(5, '0')}|000000`,
      selectors: [],
      quads: [],
      text: 'A passage of a book.',
      tags: [],
      stepIds: [stepIds[(index / QUESTIONS_A_HIGHLIGHT) % stepIds.length]],
    } as never);
  }
  return rows;
}

export const questionOf = (index: number): Question =>
  ({
    ...stamps,
    id: id('question', index),
    sourceId: sourceId(index),
    highlightId: highlightId(index),
    kind: 'written',
    status: 'kept',
    prompt: `Question ${index}?`,
    answer: 'An answer.',
    explanation: '',
    choices: [],
    spanStart: -1,
    spanEnd: -1,
    quote: '',
    answerSpans: [],
    boxes: [],
    generatedKey: '',
    suspendedAt: null,
    leechAt: null,
    flaggedAt: null,
  }) as never;

/**
 * The answers to a question so far, some of them wrong: none of one in twenty, eleven of ten, ten of
 * the others, ten of a question on the whole.
 * @param now epoch milliseconds.
 */
export function reviewsOf(index: number, now: number): GradeEvent[] {
  if (index % NEW === 0) return [];
  const dueAt = now - 2 * DAY + ((index * 7919) % (AHEAD * 1440)) * 60_000;
  const times = [dueAt - AHEAD * DAY];
  const earlier = index % NEW <= NEW / 2 ? [...INTERVALS, LONGEST] : INTERVALS;
  for (const days of earlier.toReversed()) times.unshift((times[0] ?? 0) - days * DAY);
  return times.map((reviewedAt, at) => ({
    id: `${id('review', index)} ${at}` as ReviewId,
    questionId: id('question', index) as QuestionId,
    kind: 'grade',
    reviewedAt,
    grade: gradeOf(index, at),
    dueAt: times[at + 1] ?? dueAt,
    durationMs: 4000 + ((index * 31 + at * 17) % 9000),
    parameterVersion: 'fsrs-6/default-weights/1',
    desiredRetention: 0.9,
    utcOffsetMinutes: 0,
    rolloverHour: 4,
    deviceId: DEVICE,
  }));
}

/** One review in ten, and never the last ones, is wrong. */
function gradeOf(index: number, at: number): Grade {
  return at > 2 && at < 7 && (index * 13 + at * 7) % 5 === 0 ? 1 : 3;
}

const sourceId = (index: number) => id('book', highlightIndex(index) % BOOKS) as SourceId;
const highlightId = (index: number) => id('highlight', highlightIndex(index)) as HighlightId;
const highlightIndex = (index: number) => Math.floor(index / QUESTIONS_A_HIGHLIGHT);
