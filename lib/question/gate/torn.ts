import type { Phrase } from '@/lib/question/grammar/phrase';
import type { Token } from '@/lib/question/grammar/token';
import { looksLikeVerb } from '@/lib/question/grammar/verbs';

/** "Abraham _____ proposed …": half of a name is given, the other half asked for. */
function cutsName(tokens: readonly Token[], { start, text }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    before.end + 1 === start &&
    // "Integrated Brier Score": within a sentence, a capital is a name's.
    (before.pos === 'PROPN' ||
      (before.pos !== 'DET' && /^[\p{L}\d,]+$/u.test(tokens[at - 2]?.text ?? ''))) &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !TITLE.test(before.text) &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

const TITLE =
  /^(?:king|queen|prince|princess|pope|president|emperor|empress|duke|earl|count|sir|lord|lady|saint|general|colonel|captain|judge|justice|professor|doctor|bishop|chancellor|minister|senator|mount|lake|cape|fort|port)$/i;

/** "The _____ spent five decades …", of "anthropologist Jane Goodall": asked for by the name alone. */
const opensOnCalling = ({ text }: Phrase) =>
  /^\p{Ll}{3,} (?!de |van |von )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text);

/** "The most commonly _____ is the scaphoid", "what _____": no thing can stand there. */
function cutsDescription(tokens: readonly Token[], { start, end }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const before = tokens[at - 1];
  if (before === undefined) return false;
  const opens = tokens[at];
  const subject = tokens[at - 2];
  return (
    before.lower === 'what' ||
    // "the best n-th _____", of "n-th degree polynomial"
    /^(?:[nkij]-?)?th$/.test(before.lower) ||
    // "so you _____ all of them": after a subject, a verb that was taken for a noun.
    /^(?:i|you|we|they|he|she)$/.test(before.lower) ||
    // "Swapping ranks 1 and 3 barely _____": after its subject and an adverb, a verb.
    (/\p{L}{2}ly$/u.test(before.lower) &&
      before.pos === 'ADV' &&
      /^(?:NOUN|PROPN|NUM|PRON)$/.test(subject?.pos ?? '')) ||
    // "A 0.2 _____": the number's unit goes with it.
    (before.pos === 'NUM' && UNIT.test(opens?.lower ?? '')) ||
    (/^(?:most|least)$|\p{L}{2}ly$/u.test(before.lower) &&
      before.pos === 'ADV' &&
      (opens?.pos === 'ADJ' || (opens?.pos === 'VERB' && /(?:ed|en)$/.test(opens.lower)))) ||
    // "your more _____", of "more complex models"; "more _____ that can do both" tells which.
    (/^(?:more|less)$/.test(before.lower) &&
      opens?.pos === 'ADJ' &&
      !/^(?:that|which|who|than)$/.test(tokens.find((token) => token.start >= end)?.lower ?? ''))
  );
}

/** "By _____ and cross-entropy", "The _____ and trained model": what is blanked goes on behind "and". */
function cutsPair(tokens: readonly Token[], { start, end, text, shape }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const next = tokens.findIndex((token) => token.start >= end);
  const behind = tokens[next]?.lower ?? '';
  // "the number of _____ of computation", of "parameters and the amount of computation"
  if (shape === 'pair' && behind === 'of') return true;
  if (!/^(?:and|or)$/.test(behind)) return false;
  const { pos = '', lower = '' } = tokens[next + 1] ?? {};
  const opensBare = /^(?:ADP|SCONJ|PUNCT)?$/.test(tokens[at - 1]?.pos ?? '');
  return (
    (shape === 'of phrase' && (/^(?:NOUN|PROPN|ADJ)$/.test(pos) || /\p{Ll}ed$/u.test(lower))) ||
    (opensBare && tokens[at]?.pos === 'VERB' && /^\p{L}+ing \p{L}/u.test(text))
  );
}

/** "The thick and _____ extends …", "are elongate, _____": another quality of the same thing stands before. */
function cutsQualities(tokens: readonly Token[], { start, text, shape }: Phrase): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  const [opens, joint, first, before] = [
    tokens[at],
    tokens[at - 1],
    tokens[at - 2],
    tokens[at - 3],
  ];
  if (first?.pos !== 'ADJ') return false;
  if (joint?.lower === 'and') return at === 3 && before?.lower === 'the' && opens?.pos === 'ADJ';
  return (
    joint?.text === ',' &&
    /^(?:AUX|DET)$/.test(before?.pos ?? '') &&
    (opens?.pos === 'ADJ' || /(?:ing|ed)$/.test(opens?.lower ?? '')) &&
    shape !== 'modifier' &&
    text.includes(' ')
  );
}

/** "_____ interactions automatically can …", of "modeling feature interactions". */
function cutsDeed(tokens: readonly Token[], { start, end, text }: Phrase): boolean {
  const next = tokens.find((token) => token.start >= end);
  // "_____ on a phone is a discipline", of "putting models on a phone"
  if (
    start === 0 &&
    /^\p{L}+ing \p{L}/u.test(text) &&
    /^(?:on|onto|in|into)$/.test(next?.lower ?? '')
  )
    return /^(?:Putting|Turning|Moving|Pushing|Bringing|Keeping) /.test(text);
  return (
    /^\p{L}+ing \p{Ll}[\p{Ll}-]*[^s]$/u.test(text) &&
    next?.start === end + 1 &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next.pos) &&
    tokens.find((token) => token.start === start)?.pos === 'VERB'
  );
}

const UNIT = /^(?:percent|million|billion|thousand|ms|seconds?|minutes?|hours?|days?|[kmg]b)$/;

/** "interested in _____ neurons", of "modeling biological neurons"; "_____ a class is given", of "i.e. a class …" */
const TORN = /^\p{Ll}+ing \p{Ll}+(?:al|ic|ive|ous|ary)$|(?:^| )(?:i\.?e|e\.?g)\.?$/u;

/** "hence the _____", of "the name residual" */
const holdsName = (sentence: string, { start, text }: Phrase) =>
  text.startsWith('name ') && sentence.slice(0, start).endsWith('the ');

/** "which _____ values", of "coalition of feature values"; "sheets of _____ (unsorted) tables" */
function cutsBehind(
  sentence: string,
  tokens: readonly Token[],
  { end, text, shape }: Phrase,
): boolean {
  if (shape !== 'of phrase') return false;
  const next = tokens.find((token) => token.start >= end);
  const last = tokens.findLast((token) => token.end <= end);
  return (
    (next?.start === end + 1 &&
      next.pos === 'NOUN' &&
      / \p{Ll}[\p{Ll}-]*[^s]$/u.test(text) &&
      !looksLikeVerb(tokens, tokens.indexOf(next))) ||
    (last?.pos === 'ADJ' && /^ \([^()]*\) \p{Ll}/u.test(sentence.slice(end)))
  );
}

/**
 * What blanking a phrase would tear apart: a name, a pair, a description …
 * @param tokens of the sentence
 * @returns the reason, or `null`
 */
export function tornBy(sentence: string, tokens: readonly Token[], phrase: Phrase): string | null {
  if (cutsName(tokens, phrase) || opensOnCalling(phrase)) return 'cuts a name';
  if (cutsDescription(tokens, phrase)) return 'cuts a description';
  if (cutsPair(tokens, phrase) || cutsQualities(tokens, phrase)) return 'cuts a pair';
  const isTorn =
    cutsDeed(tokens, phrase) ||
    TORN.test(phrase.text) ||
    holdsName(sentence, phrase) ||
    cutsBehind(sentence, tokens, phrase);
  return isTorn ? 'splits a term' : null;
}
