import { isPlural } from '@/lib/question/grammar/is-plural';
import { ownNameOf } from './heading-name';
import type { Under } from './under';
import type { RepairedSentence } from './repair-sentence';
import { wordsOf } from '@/lib/question/grammar/words';

/** "It was the first …", "This is the most common loss for …": not "This makes …", which is what happens. */
const OPENING =
  /^(?:It (?=(?:is|was|has|can|cannot|\p{Ll}+[^s\P{L}]s)\b)|This (?=is (?:the|an?) (?:[\p{L}-]+ ){0,4}(?:model|loss|method|algorithm|approach|policy|estimator|encoder|technique|index|metric|measure|test|layer|network)\b))/u;

const MOST_WORDS = 3;

/**
 * In a section that is called by one thing ("GRU4Rec", "Thompson sampling"), a sentence that opens on "It"
 * speaks of that, where the sentence before does not say of what. Its name takes the place of what had to be
 * read first.
 */
export function namedBySection(repaired: RepairedSentence, under: Under): RepairedSentence {
  const { text, lead } = repaired;
  const name = [ownNameOf(under.head), ownNameOf(under.section)].find(isOneThing);
  if (lead === '' || name === undefined || !OPENING.test(text)) return repaired;
  return { text: text.replace(OPENING, `${name} `), lead: '', changed: true };
}

const isOneThing = (name: string) =>
  name !== '' &&
  !isPlural(name) &&
  wordsOf(name).length <= MOST_WORDS &&
  !/\b(?:and|or|of|for|in|to|with|on|at|vs)\b|[:&/]/.test(name);
