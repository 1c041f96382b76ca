import { DEFAULT_STEPS, parseSteps, stepsText, type Steps } from './steps';

/** FSRS-6 with its default 21 weights; change it with the scheduler or its weights. */
const SCHEDULER = 'fsrs-6/default-weights/1';

/**
 * Names the scheduler, its weights and the steps an event is made with, so that replaying the event
 * later schedules as it was scheduled. The default steps are not named.
 */
export function parameterVersion({ learning, relearning }: Steps): string {
  const named = `${SCHEDULER};${stepsText(learning)};${stepsText(relearning)}`;
  return named === DEFAULTS ? SCHEDULER : named;
}

const DEFAULTS = `${SCHEDULER};${stepsText(DEFAULT_STEPS.learning)};${stepsText(DEFAULT_STEPS.relearning)}`;

/** The steps an event was made with; the default ones where it names none. */
export function stepsOf(version: string): Steps {
  const [, learning, relearning] = version.split(';');
  if (learning === undefined || relearning === undefined) return DEFAULT_STEPS;
  return {
    learning: parseSteps(learning) ?? DEFAULT_STEPS.learning,
    relearning: parseSteps(relearning) ?? DEFAULT_STEPS.relearning,
  };
}
