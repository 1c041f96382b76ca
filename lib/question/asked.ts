import type { DraftQuestion } from '@/lib/model/question';

/** What a gate looks at: a prompt and the answer it asks for. */
export interface Asked {
  readonly kind: DraftQuestion['kind'];
  readonly prompt: string;
  readonly answer: string;
}

/** A reason to refuse a question, and how it is told. */
export type Gate = readonly [reason: string, refuses: (asked: Asked) => boolean];
