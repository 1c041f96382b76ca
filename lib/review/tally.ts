import type { SourceId, StepId } from '@/lib/model/ids';
import {
  NO_ANSWERS,
  plus,
  type DayTally,
  type GroupTally,
  type Tally,
  type TallyKind,
} from '@/lib/model/tally';
import type { Answer } from './answers';

/** What the answers to a question count for. */
export interface Attribution {
  readonly sourceId: SourceId;
  readonly stepIds: readonly StepId[];
}

/** Bands of expected probability: twentieths. */
export const BANDS = 20;

/** Expected probabilities are summed up in these. */
export const MILLIONTHS = 1_000_000;

/**
 * Sums over answers, by day and by group. What was added can be taken away again to the last bit:
 * every field is a whole number.
 */
export class Tallies {
  readonly days = new Map<number, DayTally>();
  readonly #groups = new Map<string, GroupTally>();

  get groups(): readonly GroupTally[] {
    return [...this.#groups.values()];
  }

  /** @param sign −1 takes the answers away. */
  add(answers: readonly Answer[], { sourceId, stepIds }: Attribution, sign: 1 | -1 = 1): void {
    for (const answer of answers) {
      const one = tallyOf(answer, sign);
      const { day } = answer;
      this.days.set(day, { ...plus(this.days.get(day) ?? NO_ANSWERS, one), day });
      if (answer.reviewed) this.#count('expected', String(bandOf(answer.predicted)), one);
      this.#count('source', sourceId, one);
      for (const id of new Set(stepIds)) this.#count('step', id, one);
    }
  }

  #count(kind: TallyKind, key: string, one: Tally): void {
    const name = `${kind} ${key}`;
    this.#groups.set(name, { ...plus(this.#groups.get(name) ?? NO_ANSWERS, one), kind, key });
  }
}

/** The band of a probability, 0 to 19. */
function bandOf(probability: number): number {
  return Math.min(BANDS - 1, Math.floor(probability * BANDS));
}

function tallyOf({ begun, reviewed, passed, predicted, durationMs }: Answer, sign: 1 | -1): Tally {
  return {
    answers: sign,
    begun: sign * Number(begun),
    reviewed: sign * Number(reviewed),
    passed: sign * Number(passed),
    predicted: sign * Math.round(predicted * MILLIONTHS),
    durationMs: sign * Math.round(durationMs),
  };
}
