import type { Step } from '@/lib/model/framework';

/** How a step looks on a badge: number, icon and colour together. */
export const badgeOf = (step: Step) => ({
  number: String(step.position),
  icon: step.icon,
  badgeColor: step.badgeColor,
  lightColor: step.lightColor,
});
