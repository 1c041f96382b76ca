import { isPlural } from '@/lib/question/grammar/is-plural';
import { FINITE, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { contentWords, isCommon, isGeneric, stemOf, wordsOf } from '@/lib/question/grammar/words';

const PLURAL_VERB = /^(?:are|were|have|do)$/;
const SINGULAR_VERB = /^(?:is|was|has|does)$/;
const NO_ANTECEDENT =
  /^(?:this|that|these|those|such|some|many|most|all|both|each|another|no|other|there|here|it|they|he|she|we|you|i|what|which|who|one)$/;
const POSSESSIVE = /^(?:its|their|his|her)$/;

/** A sentence with its parts of speech. */
interface Tagged {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The subject a sentence opens with, where it is a plain noun phrase before the verb or an apposition. */
function openingSubject({ text, tokens }: Tagged): string | null {
  const verb = tokens.findIndex(
    ({ pos, lower }, at) =>
      pos === 'AUX' || pos === 'VERB' || lower === 'which' || looksLikeVerb(tokens, at),
  );
  const comma = tokens.findIndex(({ text: word }) => word === ',' || word === '(' || word === '“');
  // "Alfred Adler, a colleague of Freud's, was …": what follows the comma says who that is.
  const apposition =
    comma > 0 &&
    comma < verb &&
    /^(?:an?|the|which|who|or|\()$/.test(tokens[comma + 1]?.lower ?? '');
  const end = apposition || tokens[comma]?.text === '(' ? Math.min(comma, verb) : verb;
  if (end < 1 || end > 8) return null;
  const subject = tokens.slice(0, end).filter(({ pos }, at) => at === 0 || pos !== 'ADV');
  const plain = subject.every(
    ({ pos, text: word }, at) =>
      ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(pos) ||
      /^(?:of|for|in|and|['’]s?)$/.test(word) ||
      pos === 'DET' ||
      (pos === 'VERB' && /(?:ing|ed)$/.test(word)) ||
      (at > 0 && /^[-‐–]$/.test(word)),
  );
  const last = subject.at(-1);
  if (!plain || last === undefined || !['NOUN', 'PROPN'].includes(last.pos)) return null;
  if (NO_ANTECEDENT.test(subject[0]?.lower ?? '')) return null;
  // "The disadvantages of trees are … They overfit.": the trees do.
  if (
    /^(?:[Tt]he |[Tt]heir |[Ii]ts )?(?:main |major )?(?:dis)?(?:advantages?|benefits?|drawbacks?|downsides?|limitations?) of /.test(
      text,
    )
  )
    return null;
  const words = contentWords(text.slice(0, last.end));
  return words.every(isGeneric) ? null : text.slice(0, last.end);
}

const isSeveral = (phrase: string) => isPlural(phrase.replace(/ (?:of|for|in) .*$/, ''));

const isName = (phrase: string) => /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)*$/u.test(phrase);

const EMPTY =
  /^It (?:is|was) (?:the same\b|(?:\p{L}+ly )?(?:possible|important|necessary|common|clear|logical|reasonable|natural|tempting|crucial|essential|impossible|customary|typical|likely|unlikely) (?:that\b|to (?:assume|say|note|think|see|expect|believe|suppose|conclude|ask|keep|remember|understand|distinguish|consider|know)\b|for [^.,]* to\b))/u;

function forPronoun(sentence: Tagged, before: Tagged): string | null {
  const [first, second] = sentence.tokens;
  if (first === undefined || second === undefined) return null;
  // "It is logical to assume that …": stands for nothing. "It is the same loss as …": not for what came first.
  if (EMPTY.test(sentence.text)) return null;
  const subject = openingSubject(before);
  if (subject === null) return null;
  const rest = sentence.text.slice(first.end);
  if (/^(?:he|she|his|her)$/.test(first.lower)) {
    // "the former, he": only somebody with a name.
    if (!isName(subject)) return null;
    return /^(?:his|her)$/.test(first.lower) ? `${subject}’s${rest}` : subject + rest;
  }
  const plural = isSeveral(subject) || / and /.test(subject);
  if (plural !== /^(?:they|their)$/.test(first.lower)) return null;
  if (POSSESSIVE.test(first.lower)) return subject + (subject.endsWith('s') ? '’' : '’s') + rest;
  const verb =
    sentence.tokens.slice(1).find(({ pos }) => pos === 'AUX' || pos === 'VERB') ?? second;
  if (PLURAL_VERB.test(verb.lower) ? !plural : SINGULAR_VERB.test(verb.lower) && plural)
    return null;
  return subject + rest;
}

/** Noun phrases of a sentence, widest first met: start and end index into the tokens. */
function nounPhrases(tokens: readonly Token[]): [from: number, to: number][] {
  const out: [number, number][] = [];
  const inside = (token: Token | undefined) =>
    token !== undefined && (['NOUN', 'PROPN', 'ADJ'].includes(token.pos) || token.text === '-');
  for (let at = 0; at < tokens.length; at++) {
    if (!inside(tokens[at])) continue;
    let to = at;
    while (inside(tokens[to])) to++;
    if (tokens[to]?.lower === 'of') {
      let further = to + (tokens[to + 1]?.pos === 'DET' ? 2 : 1);
      // No noun stands straight before an article: "of the thigh flex the …"
      while (inside(tokens[further]) && tokens[further + 1]?.pos !== 'DET') further++;
      if (['NOUN', 'PROPN'].includes(tokens[further - 1]?.pos ?? '')) out.push([at, further]);
    }
    out.push([at, to]);
    at = to;
  }
  return out;
}

const singular = (word: string) => stemOf(word.toLowerCase());

/**
 * "These endings …" after a sentence with "free nerve endings": the fuller name of the same thing.
 */
function forDemonstrative(sentence: Tagged, before: Tagged): string | null {
  const { tokens, text } = sentence;
  const [first] = tokens;
  let to = 1;
  while (['NOUN', 'PROPN', 'ADJ'].includes(tokens[to]?.pos ?? '') || tokens[to]?.text === '-') to++;
  const head = tokens[to - 1];
  if (first === undefined || to < 2 || head === undefined) return null;
  // Where what follows belongs to the phrase, it says enough itself or nothing can be said.
  if (/^(?:of|that|which|who)$/.test(tokens[to]?.lower ?? '')) return null;
  const said = wordsOf(text.slice(first.end, head.end)).map(singular);
  const fuller = nounPhrases(before.tokens)
    .map(([from, end]) => {
      const phrase = before.text.slice(before.tokens[from]!.start, before.tokens[end - 1]!.end);
      const words = wordsOf(phrase).map(singular);
      const joined = ` ${words.join(' ')} `;
      const names = joined.includes(` ${said.join(' ')} `);
      const ends = words.slice(0, words.indexOf('of') < 0 ? undefined : words.indexOf('of')).at(-1);
      // "These bones" are not the one bone that the sentence before told of; nor is "this movement" a move.
      const agrees = wordsOf(phrase).includes(head.lower);
      return names && agrees && ends === said.at(-1) && contentWords(phrase).length > said.length
        ? phrase
        : null;
    })
    .find(
      (phrase) =>
        phrase !== null && contentWords(phrase).filter((word) => !isGeneric(word)).length > 1,
    );
  if (fuller === undefined || fuller === null) return null;
  const bare = fuller.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  return `The ${bare}${text.slice(head.end)}`;
}

/** "This process, called lipogenesis, …", "This combination of user and item features …". */
function forItself({ text, tokens }: Tagged): string | null {
  const [first, second] = tokens;
  if (first === undefined || second === undefined) return null;
  // "This type of muscle": of which, nothing says.
  if (/^(?:types?|kinds?|forms?|sorts?|class|part|region|groups?)$/.test(second.lower)) return null;
  // "These let the model …", "This results in …": the pointer stands alone.
  if (/^(?:let|help|make|mean|give|allow|cause|keep|turn|bring)s?$/.test(second.lower)) return null;
  if (/^(?:This|That)$/.test(first.text) && /[^aius]s$/.test(second.lower)) return null;
  const verb = tokens.findIndex(
    ({ pos, lower }, at) =>
      at > 1 &&
      (pos === 'AUX' ||
        (pos === 'VERB' &&
          !/(?:ing|ed)$/.test(lower) &&
          !/^(?:to|not|only)$/.test(tokens[at - 1]?.lower ?? '')) ||
        looksLikeVerb(tokens, at) ||
        (pos === 'PUNCT' && !(lower === ',' && tokens[at - 1]?.pos === 'ADJ')) ||
        lower === 'that' ||
        lower === 'which'),
  );
  const phrase = text.slice(second.start, tokens[verb]?.start ?? second.end);
  const telling = contentWords(phrase).filter((word) => !isGeneric(word));
  const isNoun = ['NOUN', 'PROPN', 'ADJ'].includes(second.pos) || second.lower.endsWith('ing');
  const named = /^[^,.]{3,60}, (?:which is )?(?:known|called|termed|named)\b/.test(
    text.slice(second.start),
  );
  // "This ability to collect new data": what follows says which.
  const isTold = second.pos === 'NOUN' && /^[\p{L}-]+ (?:to|between|for) /u.test(phrase);
  const says = telling.length >= 2 && (isTold || telling.some((word) => !isCommon(word)));
  return isNoun && verb > 1 && (named || says) ? `The${text.slice(first.end)}` : null;
}

/** Openings that count or compare with something said before, where that can be left out. */
function reworded(sentence: string): string {
  return sentence
    .replace(/^In contrast (?:to|with) (?=[^,]{3,110}, )/, 'Unlike ')
    .replace(/^In addition to (?=[^,]{3,60}, )/, 'Along with ')
    .replace(
      / is another (?!word|name|term)((?:[\p{L}-]+ ){1,3})(?=(?:called|known|termed|named|that|for|of|used|designed|developed|made|in which)\b)/u,
      (_, thing: string) => ` is ${/^[aeio]/.test(thing) ? 'an' : 'a'} ${thing}`,
    )
    .replace(
      /^Such (?=(?:[\p{L}-]+ )?[\p{L}-]+s (?:that|which|who|whose|with) )(\p{L})/u,
      (_, letter: string) => letter.toUpperCase(),
    )
    .replace(/^Another (?=(?:[\p{L}-]+ ){1,6}(?:is|was|that|in|of|for|to)\b)/u, 'One ')
    .replace(
      /^Other (?=(?:[\p{L}-]+ ){1,4}(?:include|are|involve)\b)(\p{L})/u,
      (_, letter: string) => letter.toUpperCase(),
    );
}

/**
 * Says what an opening "It", "They" or "This X" stands for, where that is plain: the subject the
 * sentence before opens with, if number agrees; the fuller name of the same thing in it; "This X of
 * Y" becomes "The X of Y". Anything less certain is left for a lead or for the gates to refuse.
 *
 * @param before gives the sentence before, '' when unknown; asked for only where it matters
 * @returns the sentence, perhaps with its opening replaced
 */
export function resolveOpening(sentence: string, before: () => string): string {
  const isPronoun = PRONOUN.test(sentence);
  if (!isPronoun && !POINTER.test(sentence)) return reworded(sentence);
  const tagged = withParts(sentence);
  const [, second] = tagged.tokens;
  // "These will next form …": the pointer stands alone.
  if (tagged.tokens.length < 3 || (!isPronoun && FINITE.test(second?.lower ?? ''))) return sentence;
  const said = withParts(before());
  const opened = isPronoun
    ? forPronoun(tagged, said)
    : (forDemonstrative(tagged, said) ?? forItself(tagged));
  return opened ?? sentence;
}

const PRONOUN = /^(?:it|they|he|she|its|their|his|her)\b(?!['’-])/i;
const POINTER =
  /^(?:This|These|Those|That|Such(?! (?:[\p{L}-]+ )?[\p{L}-]+s (?:that|which|who|whose|with) ))\b(?!['’-])/u;

const withParts = (text: string): Tagged => ({ text, tokens: tag(text) });
