import { BLANK } from './cloze';
import { wordsOf } from './words';

/**
 * From this on a question is ticked before the reader looks: of those judged in `tests/recall`, six in
 * seven were kept as they are.
 */
export const TICK_SCORE = 0.6;

/** What tells whether a reader keeps a question as it is, beside the worth of its answer. */
interface Wording {
  readonly prompt: string;
  readonly answer: string;
  /** A piece of a longer name is blanked. */
  readonly isPiece?: boolean;
}

/** Fitted by logistic regression on 290 judged questions (see tests/recall), then rounded. */
const WEIGHTS = {
  bias: 0.5,
  worth: 0.8,
  long: -0.3,
  colon: -0.6,
  number: -0.2,
  blanks: -0.5,
  piece: -0.5,
};

/** Words of a prompt that are read at one glance. */
const GLANCE = 22;

/**
 * How likely a reader keeps a question as it is, 0–1.
 * @param worth how likely they want its answer, 0–1, from `rank.ts`
 */
export function calibrate(worth: number, { prompt, answer, isPiece }: Wording): number {
  const odds = Math.min(0.98, Math.max(0.02, worth));
  const isCloze = prompt.includes(BLANK);
  const sum =
    WEIGHTS.bias +
    WEIGHTS.worth * Math.log(odds / (1 - odds)) +
    WEIGHTS.long * (Math.max(0, wordsOf(prompt).length - GLANCE) / 10) +
    (isPiece === true ? WEIGHTS.piece : 0) +
    (/[:;]/.test(prompt) ? WEIGHTS.colon : 0) +
    (isCloze && /\d/.test(answer) ? WEIGHTS.number : 0) +
    WEIGHTS.blanks * Math.max(0, prompt.split(BLANK).length - 2);
  return 1 / (1 + Math.exp(-sum));
}
