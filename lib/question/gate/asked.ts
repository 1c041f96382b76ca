import type { DraftQuestion } from '@/lib/model/question';

/** What a gate looks at: a prompt and the answer it asks for. */
export interface Asked {
  readonly kind: DraftQuestion['kind'];
  readonly prompt: string;
  readonly answer: string;
}

/** A reason to refuse a question, and how it is told. */
export type Gate = readonly [reason: string, refuses: (asked: Asked) => boolean];

/** A candidate in the words a reader is asked with. */
export interface Composed extends Asked {
  /** The concept asked about, where that is not the answer. */
  readonly target: string | null;
  /** A piece of a longer name is blanked: "spine" of "iliac spine". */
  readonly isPiece?: boolean;
  /** A clause of a longer sentence is all that is shown. */
  readonly isClause?: boolean;
}
