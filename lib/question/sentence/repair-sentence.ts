import { leadFor } from './lead';
import { once } from '@/lib/question/grammar/once';
import { resolveOpening } from './resolve-opening';
import { standAlone } from './stand-alone';
import { STOP_WORDS, isCommon } from '@/lib/question/grammar/words';

/** A sentence that can be read without the book, as far as that goes. */
export interface RepairedSentence {
  readonly text: string;
  /** What has to be read first; '' where nothing. */
  readonly lead: string;
  /** What the opening stands for was put in: a little less certain. */
  readonly changed: boolean;
}

/**
 * Takes out what only makes sense where a sentence stood (connectives, cross-references), says what
 * an opening pronoun stands for, and brings the sentence before along where neither is enough.
 *
 * @param before sentences before it in the text, nearest last
 */
export function repairSentence(sentence: string, before: readonly string[]): RepairedSentence {
  const [first = '', second = ''] = before.toReversed();
  const alone = standAlone(sentence);
  const previous = once(() => resolveOpening(standAlone(first), () => standAlone(second)));
  const opened = resolveOpening(alone, previous);
  const lead = leadFor(opened, () => [standAlone(second), previous()].filter(Boolean));
  const text = lead === '' ? namedWithin(opened) : opened;
  return { text, lead, changed: text !== alone };
}

/**
 * "Junctions between these sustentacular cells create …": within a sentence, what is named by a word of
 * its field needs no pointing.
 */
function namedWithin(sentence: string): string {
  return sentence.replace(
    /(?<=[\p{L},] )(this|these|those|such) (?=((?:[\p{L}-]+ ){0,2}[\p{L}-]+))/gu,
    (found, pointer: string, phrase: string, at: number) => {
      const words = phrase.split(' ');
      // "We call such vectors …", "We call this covariate shift": what, was said before.
      if (NAMES.test(sentence.slice(0, at)) || (pointer === 'such' && MANNER.test(phrase)))
        return found;
      return isNounAfter(pointer, words[0] ?? '') && words.slice(0, 2).some(isOfItsField)
        ? pointer === 'such'
          ? ''
          : 'the '
        : found;
    },
  );
}

const NAMES = /\b(?:call|term|name|denote|refer to|label|write) $/;
const MANNER = /\b(?:fashion|manner|way)\b/;

/** Not "this will …", "those of …", "this yields …": there the pointer stands for itself. */
const isNounAfter = (pointer: string, word: string) =>
  !STOP_WORDS.has(word) &&
  !/^(?:fashion|manner|way|sense|regard|respect|vein|light|end)$/.test(word) &&
  !(pointer === 'this' && /(?<![aisu])s$/.test(word));

const isOfItsField = (word: string) =>
  word.length > 3 && !STOP_WORDS.has(word) && !isCommon(word) && !/(?:ed|ing|ly)$/.test(word);
