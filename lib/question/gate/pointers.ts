import { isCommon } from '@/lib/question/grammar/words';

/** "The payoff is …", "at the index.": which one, where nothing tells it apart? */
const ALONE =
  /\bthe ([\p{L}-]+)(?=[,.;:?!]|$| (?:is|are|was|were|has|have|can|does|do|will|must|may|and|or|but|by|on|at|as|than|when|if|because|so|then|only|also)\b)/gu;

/** "spans the top of this area": told by a sentence before, at best. */
export const POINTS =
  /\b(?:[Tt]his|[Tt]hese|such|the (?:corresponding|respective|resulting|next|previous|other)) (?!as\b)\p{L}|\b(?:of|for|on|to|by|with|from|under|over|than|at) that \p{L}/u;

/** How often a prompt says "the payoff" or "the index" of what could be any. */
export function pointers(prompt: string): number {
  let found = 0;
  for (const [, noun = ''] of prompt.toLowerCase().matchAll(ALONE)) if (isCommon(noun)) found++;
  return found;
}
