import type { StepId } from '@/lib/model/ids';

/**
 * Places a highlight on a step: the step becomes the first, which fills it. The step it was placed on
 * before is replaced; further steps stay.
 */
export function placeOn(stepIds: readonly StepId[], step: StepId): StepId[] {
  return [step, ...stepIds.slice(1).filter((other) => other !== step)];
}

/** Adds a step behind those there are; the first of all fills the highlight. */
export function addStep(stepIds: readonly StepId[], step: StepId): StepId[] {
  return stepIds.includes(step) ? [...stepIds] : [...stepIds, step];
}

/** Takes a step away; if it was the first, the next one fills the highlight. */
export function removeStep(stepIds: readonly StepId[], step: StepId): StepId[] {
  return stepIds.filter((other) => other !== step);
}
