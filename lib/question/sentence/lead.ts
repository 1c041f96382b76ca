import { reasonToSkip } from './screen';
import { opensOnPointer, answersBefore, refersOutside } from '@/lib/question/gate/self-contained';
import { isGeneric, wordsOf } from '@/lib/question/grammar/words';

const POINTS_BACK =
  /^(?:it|its|they|their|them|he|his|she|her|this|these|that|those|such|another|other|both|neither|either|one such|the (?:other|same|former|latter|two|resulting|result)|the (?:[\p{L}-]+ ){1,3}ones(?= (?:is|are)))\b|^(?:[\p{L}-]+,? ){0,5}(?:this|these|those|such)\b(?! (?:as|who|that|with|in|of)\b)/iu;

const pointsBack = (text: string) =>
  POINTS_BACK.test(text) || opensOnPointer(text) || answersBefore(text);

/** "The disorder is …": a word of many fields alone, which of them was said before. */
function opensOnAny(text: string): boolean {
  const noun = ONE_NOUN.exec(text)?.[1];
  return (
    noun !== undefined &&
    (isGeneric(noun) || /^(?:disorder|disease|syndrome|algorithm)s?$/.test(noun))
  );
}

const ONE_NOUN =
  /^The (\p{Ll}[\p{L}-]+) (?:is|are|was|were|has|have|had|can|may|will|does|do|then|also)\b/u;

/** "Would be to apply …": the end of a sentence whose beginning was lost. */
const OPENS_ON_AUXILIARY =
  /^(?:Would|Is|Are|Was|Were|Has|Have|Had|Can|Could|Should|Will|May|Might|Does|Did)\b/;

/** "The challenge is to inject this noise.", "Which is the matrix …": a lead must need none itself. */
const NEEDS_ONE = /\b(?:this|these|those) [\p{L}-]+[.,;]|^(?:Which|Where|Whose) (?!.*\?)/u;

/** Together with what comes before, a card must still be read at one glance. */
const MOST_WORDS = 54;

/**
 * The sentence before, or the two before, where one that points back ("This attracts …") can only be
 * read with them.
 *
 * @param before gives the sentences before it, nearest last; each stands on its own
 * @returns text that helps: it points nowhere itself and all is short; else ''
 */
export function leadFor(sentence: string, before: () => readonly string[]): string {
  if (!pointsBack(sentence)) return '';
  let lead = '';
  for (const each of before().toReversed().slice(0, 2)) {
    lead = lead === '' ? each : `${each} ${lead}`;
    if (!/[.!]$/.test(each) || OPENS_ON_AUXILIARY.test(each) || wordsOf(each).length < 4) return '';
    if (wordsOf(lead).length + wordsOf(sentence).length > MOST_WORDS) return '';
    if (reasonToSkip(each) !== null) return '';
    if (!pointsBack(each))
      return opensOnAny(each) || refersOutside(each) || NEEDS_ONE.test(each) ? '' : lead;
  }
  return '';
}
