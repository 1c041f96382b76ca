import type { Step } from '@/lib/model/framework';
import { steps } from '@/lib/app/case-studies';
import { useLive } from './use-live';

/** The framework's steps in order; empty until they are read. */
export function useSteps(): readonly Step[] {
  return useLive((live) => steps(live)) ?? [];
}
