import { namedBySection } from './named-by-section';
import { repairSentence, type RepairedSentence } from './repair-sentence';
import { completedBy, runIn } from './run-in';
import type { Under } from './under';

/** A sentence that can be read without the book, as far as that goes, and what it stands under. */
export interface Repaired extends RepairedSentence {
  readonly under: Under;
}

/**
 * Makes a sentence readable by itself: completed by the head its paragraph runs in from, without connectives
 * and references, with what its opening stands for, or with the sentence to be read before it.
 *
 * @param sentence from `snap`
 * @param before sentences before it in the text, nearest last
 * @param context the text around, with a `PARAGRAPH_MARK` between paragraphs
 * @param headings of its section, and of its chapter or book; '' where unknown
 */
export function repair(
  { sentence, before }: { readonly sentence: string; readonly before: readonly string[] },
  context: string,
  headings: Pick<Under, 'section' | 'topic'>,
): Repaired {
  const head = runIn(sentence, context);
  const completed = head && completedBy(head);
  // Completed by its head, it says it.
  const under = { ...headings, head: completed === null ? (head?.head ?? '') : '' };
  return { ...namedBySection(repairSentence(completed ?? sentence, before), under), under };
}
