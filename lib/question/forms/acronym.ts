import { acronymsIn } from '@/lib/question/book/acronyms';
import type { FormQuestion, Statement } from './form';

/** "What does MRR mean?", where the sentence spells it out before a bracket. */
export function askAcronym({ text }: Statement): FormQuestion[] {
  return acronymsIn(text)
    .filter(({ acronym }) => !acronym.includes('-'))
    .map(({ acronym, words }) => ({
      kind: 'acronym',
      prompt: `What does ${acronym} mean?`,
      answer: words,
      target: acronym,
    }));
}
