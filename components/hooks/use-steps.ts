import type { Step } from '@/lib/model/framework';
import { steps } from '@/lib/app/case-studies';
import { useApp } from './app-context';
import { useLive } from './use-live';

/** The framework's steps in order; empty until they are read. */
export function useSteps(): readonly Step[] {
  const app = useApp();
  return useLive(() => steps(app), [app]) ?? [];
}
