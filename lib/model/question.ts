import type { HighlightId, QuestionId, SourceId } from './ids';
import type { Stamps } from './stamps';

type QuestionKind = 'cloze' | 'definition' | 'term' | 'written';

/** A prompt and answer made from a highlight, or written by the reader. */
export interface Question extends Stamps {
  readonly id: QuestionId;
  readonly sourceId: SourceId;
  readonly highlightId: HighlightId | null;
  readonly kind: QuestionKind;
  /** A cloze holds its blank as `_____`. */
  readonly prompt: string;
  readonly answer: string;
  /** The sentence the question rests on: offsets into the highlight's clean `text`; -1 when written by hand. */
  readonly spanStart: number;
  readonly spanEnd: number;
  /**
   * What the generator would make again: kind and answer in normal form. A dropped question is
   * recognised by it and never returns. Empty when written by hand.
   */
  readonly generatedKey: string;
  /** The reader changed prompt or answer; regeneration leaves it alone. */
  readonly edited: boolean;
  readonly suspendedAt: number | null;
}

/** What the pipeline hands out: a question not yet stored. */
export interface DraftQuestion {
  readonly kind: Exclude<QuestionKind, 'written'>;
  readonly prompt: string;
  readonly answer: string;
  /** The concept asked about, where that is not the answer ("What is X?"). */
  readonly target: string | null;
  /** Offsets into the passage the draft was made from. */
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly generatedKey: string;
  /** 0–1, best first. */
  readonly score: number;
}
