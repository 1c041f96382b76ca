import { repairedText, repairText, type Repaired } from '@/lib/text/repair';

/** Longer marks are cut: nobody means to learn a whole chapter from one mark. */
const MAX_CHARACTERS = 6000;

/**
 * A passage and the text around it as clean prose (ligatures, hyphens at line ends, page numbers and
 * citation markers repaired), with the way back to the passage as given.
 */
export function normalise(
  passage: string,
  context: string,
): { readonly passage: Repaired; readonly context: string } {
  return {
    passage: repairText(passage.slice(0, MAX_CHARACTERS)),
    context: repairedText(context.slice(0, 4 * MAX_CHARACTERS)),
  };
}
