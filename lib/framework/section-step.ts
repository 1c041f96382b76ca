import type { Step } from '@/lib/model/framework';
import type { StepId } from '@/lib/model/ids';
import type { Fresh } from '@/lib/model/stamps';
import { builtInStepId } from './ml-system-design';
import { ASIDES, STEP_WORDS } from './step-words';

/** What choosing needs of a step. */
export type TitledStep = Pick<Fresh<Step>, 'id' | 'title' | 'shortTitle'>;

/** Weight of a wording that is only a hint ("training"), and of one to rely on ("evaluation"). */
const LEANING = 1;
export const TELLING = 2;

/**
 * The step a section with this title belongs to, or `null` if the title does not say. Built-in steps
 * are known by the wordings authors use for them; a reader's own step by the words of its title.
 * Numbers are ignored: section 2 of a chapter need not be step 2. `leastWeight` asks for more than a hint.
 */
export function stepForTitle(
  title: string,
  steps: readonly TitledStep[],
  leastWeight: number = LEANING,
): StepId | null {
  const plain = withoutNumber(title);
  if (isAside(plain)) return null;
  const scored = steps
    .map((step) => ({ id: step.id, ...score(plain, step) }))
    .filter(({ weight }) => weight >= leastWeight)
    // The heavier wording wins; of equals the one named first ("Features and model" is about features).
    .toSorted((a, b) => b.weight - a.weight || a.first - b.first);
  return scored[0]?.id ?? null;
}

/** Whether a section stands outside the steps: summaries, quizzes, how others did it. */
export function isAside(title: string): boolean {
  const plain = withoutNumber(title);
  return ASIDES.some((aside) => aside.test(plain));
}

function withoutNumber(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(chapter|section|part|step)?\s*([\divxlc]+(\.\d+)*[.):]|\d+(\.\d+)*)\s+/u, '')
    .trim();
}

function score(title: string, step: TitledStep): { weight: number; first: number } {
  const position = STEP_WORDS.findIndex((_, index) => builtInStepId(index + 1) === step.id);
  const words = position >= 0 ? (STEP_WORDS[position] ?? []) : ownWords(step);
  let weight = 0;
  let first = title.length;
  for (const word of words) {
    const at = title.search(word.pattern);
    if (at < 0) continue;
    weight += word.weight;
    first = Math.min(first, at);
  }
  return { weight, first };
}

const STOP_WORDS = new Set(['the', 'and', 'for', 'with', 'from', 'into', 'your', 'our', 'its']);

/** A reader's own step: the stems of its title's words. */
function ownWords({ title, shortTitle }: TitledStep) {
  const words = `${title} ${shortTitle}`.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const stems = words.filter((word) => !STOP_WORDS.has(word)).map((word) => stem(word));
  return [...new Set(stems)].map((start) => ({
    pattern: new RegExp(`(?<!\\p{L})${start}`, 'u'),
    weight: 2,
  }));
}

/** Cuts endings that change between a verb and its noun: "evaluate", "evaluation". */
function stem(word: string): string {
  return word.length > 5
    ? word.replace(/(ations?|ating|ates?|ings?|ments?|ions?|ed|es|s|e)$/u, '')
    : word;
}
