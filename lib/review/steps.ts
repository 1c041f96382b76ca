/** A wait within learning: a whole number and m, h or d, such as `10m`. */
type Step = `${number}${'m' | 'h' | 'd'}`;

/** The waits a card goes through before its intervals are counted in days. */
export interface Steps {
  readonly learning: readonly Step[];
  /** After forgetting. */
  readonly relearning: readonly Step[];
}

/** FSRS' own. */
export const DEFAULT_STEPS: Steps = { learning: ['1m', '10m'], relearning: ['10m'] };

/** More steps than this are a mistake in typing. */
const MOST = 8;

/**
 * Reads steps as a reader writes them, `1m 10m`, parted by spaces or commas. None at all is allowed:
 * then intervals are days from the first grade on.
 * @returns `null` when something in it is no step.
 */
export function parseSteps(text: string): readonly Step[] | null {
  const parts = text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((part) => part !== '');
  return parts.length <= MOST && parts.every(isStep) ? parts : null;
}

const isStep = (part: string): part is Step => /^[1-9]\d{0,3}[mhd]$/u.test(part);

/** Steps as a reader reads and writes them. */
export const stepsText = (steps: readonly string[]): string => steps.join(' ');
