/** Sums over answers: what statistics are made of. */
export interface Tally {
  readonly answers: number;
  /** New cards begun. */
  readonly begun: number;
  /** Answers to cards in review. */
  readonly reviewed: number;
  /** Of those, remembered. */
  readonly passed: number;
  /** Of those, the sum in millionths of the probabilities expected: whole, so that sums are exact. */
  readonly predicted: number;
  readonly durationMs: number;
}

/** What answers are added up by: the expected probability in twentieths, the book, the step. */
export type TallyKind = 'expected' | 'source' | 'step';

/** The answers of one of the reader's days: days since 1 January 1970. */
export interface DayTally extends Tally {
  readonly day: number;
}

/** The answers of one band of probability, book or step. */
export interface GroupTally extends Tally {
  readonly kind: TallyKind;
  /** The number of the band from 0 as a string, or an id. */
  readonly key: string;
}

export const NO_ANSWERS: Tally = {
  answers: 0,
  begun: 0,
  reviewed: 0,
  passed: 0,
  predicted: 0,
  durationMs: 0,
};

/** Two tallies as one. */
export function plus(a: Tally, b: Tally): Tally {
  return {
    answers: a.answers + b.answers,
    begun: a.begun + b.begun,
    reviewed: a.reviewed + b.reviewed,
    passed: a.passed + b.passed,
    predicted: a.predicted + b.predicted,
    durationMs: a.durationMs + b.durationMs,
  };
}

/** Whether nothing is left in it: such a row is not kept. */
export const isEmpty = (tally: Tally) => tally.answers === 0;
