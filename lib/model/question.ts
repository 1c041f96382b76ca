import type { HighlightId, QuestionId, SourceId, StepId } from './ids';
import type { Stamps } from './stamps';

/**
 * What a question asks for. `term` is "what is it called", `list` one missing member of a list,
 * `step` is asked from a step's templates, `occlusion` hides a label of a figure, `drawing` asks to
 * draw a figure again, `authored` is the book's own question, `written` the reader's.
 */
export const QUESTION_KINDS = [
  'definition',
  'term',
  'what',
  'why',
  'when',
  'how',
  'contrast',
  'number',
  'acronym',
  'cloze',
  'list',
  'step',
  'occlusion',
  'drawing',
  'choice',
  'authored',
  'written',
] as const;

export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A piece of a text: zero-based offsets, end exclusive. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether a question is asked: `proposed` waits for the reader's look, `kept` has a card, `dropped` was
 * refused and never returns.
 */
type QuestionStatus = 'proposed' | 'kept' | 'dropped';

/** A prompt and answer made from a highlight, or written by the reader. */
export interface Question extends Stamps {
  readonly id: QuestionId;
  readonly sourceId: SourceId;
  readonly highlightId: HighlightId | null;
  readonly kind: QuestionKind;
  readonly status: QuestionStatus;
  /** A cloze holds its blank as `_____`. */
  readonly prompt: string;
  readonly answer: string;
  /** What more the book says to the answer; '' where nothing. */
  readonly explanation: string;
  /** Of a choice question: what can be chosen from, the answer among it. Else empty. */
  readonly choices: readonly string[];
  /** The step a `step` question is about; `null` for all others. */
  readonly stepId: StepId | null;
  /** The sentence the question rests on: offsets into the highlight's clean `text`; -1 when written by hand. */
  readonly spanStart: number;
  readonly spanEnd: number;
  /**
   * The book's own words the answer stands in, where the highlight does not hold them: a term marked
   * alone, a sentence marked in part, an "it" that stands for what was said before. Else ''.
   */
  readonly quote: string;
  /**
   * The verbatim pieces the answer is made of: offsets into `quote`, or into the highlight's `text` where
   * that is ''. Empty when there are none.
   */
  readonly answerSpans: readonly TextPiece[];
  /** Zero-based page of the sentence; -1 when written by hand. */
  readonly pageIndex: number;
  /** Of an occlusion: the boxes it hides, x0 y0 x1 y1 each, in PDF points of the page. Else empty. */
  readonly boxes: readonly number[];
  /**
   * What the generator would make again: kind and answer in normal form. A dropped question is
   * recognised by it and never returns. A part of a figure hidden by hand has the one of its label, so
   * that it is not proposed besides. Empty when written by hand, or withdrawn by the generator.
   */
  readonly generatedKey: string;
  /** How likely the reader keeps it as it is, 0–1 (calibrated); 0 when written by hand. */
  readonly score: number;
  /** `GENERATOR_VERSION` it was made by; 0 when written by hand. */
  readonly generatorVersion: number;
  /** The reader changed prompt or answer; regeneration leaves it alone. */
  readonly edited: boolean;
  readonly suspendedAt: number | null;
  /** Suspended because it was forgotten too often; `null` once rewritten or resumed. */
  readonly leechAt: number | null;
  /** The reader called it a bad question. */
  readonly flaggedAt: number | null;
}

/**
 * Whether a question cannot be asked yet: one of the book's own without its answer. A hidden part of a
 * figure needs no words: what it hides is shown.
 */
export const waitsForAnswer = ({ kind, answer }: Pick<Question, 'kind' | 'answer'>): boolean =>
  answer === '' && kind === 'authored';

/** The kinds the pipeline makes from prose. */
type DraftKind = Exclude<QuestionKind, 'written'>;

/** What the pipeline hands out: a question not yet stored. */
export interface DraftQuestion {
  readonly kind: DraftKind;
  readonly prompt: string;
  readonly answer: string;
  /** What more the source says to the answer; '' where nothing. */
  readonly explanation: string;
  /** Of a choice question; else empty. */
  readonly choices: readonly string[];
  /** The concept asked about, where that is not the answer ("What is X?"). */
  readonly target: string | null;
  /** The sentence: offsets into the passage the draft was made from. */
  readonly spanStart: number;
  readonly spanEnd: number;
  /** As of a `Question`: the book's words that hold the answer, where the passage does not. */
  readonly quote: string;
  /** The verbatim pieces the answer is made of: offsets into `quote`, or into the passage where that is ''. */
  readonly answerSpans: readonly TextPiece[];
  readonly generatedKey: string;
  /** 0–1, best first: how likely a reader keeps it as it is. */
  readonly score: number;
}
