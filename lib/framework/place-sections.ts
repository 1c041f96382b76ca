import type { SectionStep } from '@/lib/model/framework';
import type { StepId } from '@/lib/model/ids';
import type { OutlineEntry } from '@/lib/model/source';
import { isAside, stepForTitle, type TitledStep } from './section-step';

/**
 * The sections of a chapter with the step each belongs to. A section inside one that has a step
 * follows it ("Sampling" inside "Model development" is about the model), unless its own title names
 * the last step: monitoring is what chapters tuck away inside serving. Nothing inside an aside
 * ("Interview questions") has a step.
 *
 * `descendants` are the outline's lines below the chapter, in order; depths as in the outline.
 */
export function placeSections(
  descendants: readonly OutlineEntry[],
  steps: readonly TitledStep[],
): SectionStep[] {
  const lastStep = steps.at(-1)?.id;
  const open: { depth: number; stepId: StepId | null; aside: boolean }[] = [];
  return descendants.map(({ title, depth, pageIndex, top }) => {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1);
    const own = stepForTitle(title, steps);
    const aside = parent?.aside === true || isAside(title);
    const followed = own !== null && own === lastStep ? own : (parent?.stepId ?? own);
    const stepId = aside ? null : followed;
    open.push({ depth, stepId, aside });
    return { title, depth, pageIndex, top, stepId, chosen: false };
  });
}
