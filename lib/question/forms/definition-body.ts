import { tag } from '@/lib/question/grammar/tagger';
import { hasFiniteVerb, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { contentWords, stemOf, wordsOf } from '@/lib/question/grammar/words';

/** Beginnings of a body that tell a property, not what the thing is. */
const NO_GENUS =
  /^(?:an? (?:similar|suitable|result)\b|both|largely|mainly|mostly|all|each|very|more|most|less|that|what|how|why|when|where|not|to|responsible|similar|able|due|capable|essential|necessary|available|(?:an? )?\p{L}+ (?:meaning|indicating))\b|^the (?:first|last|only|next|(?:most|least) \p{L}+|\p{L}+est)\b|^(?:an? |the |any )?(?:[\w-]+ )?(?:(?:defining|right|wrong|far smaller|far larger|smaller|larger|safe|safer|cheap|cheaper|usual|hard|retrieval freshness|good|bad|great|key|major|main|common|important|popular|natural|useful|simple|typical|classic|different|separate|standard|strong|weak|better|single|real|first|second|third|suitable|convenient|reasonable) )?(?:example|reason|case|property|result|one|part|component(?= of (?!.*\b(?:that|which)\b))|feature|aspect|member|lot|number|variety|matter|problem|way|thing|fact|kind|type|form|consequence|choice|question|idea|concern|issue|function|trick|culprit|answer|opposite|majority|rest|same|only|most|few|little|bit|must|risk|tradeoff|trade-off|signal|mistake|failure|fix|point|tool|quantity|place|job|call|default|requirement|ancestor|lever|knob|win|step|starting point|answer|move|price|cost|addition|mirror image|flip side|counterpart|province|domain|responsibility|business)\b(?! of (?:\w+ ){1,2}(?:that|which|in which|where|used to|used for)\b|(?<=problem) of \w+ing\b|(?<=number) that\b)/iu;

/**
 * What a body says a thing is, without what no longer defines it: a second clause, an aside.
 *
 * @param name the thing
 * @param body what follows "X is"
 * @returns `null` where that is no definition
 */
export function definitionIn(name: string, body: string): string | null {
  const definition = trimBody(body);
  // "a dial, not a switch": a contrast, where the reader should say what it is.
  const contrasts = /, not (?:an?|the) /.test(definition);
  // "a regressor of two steps: first, …": which, is told after.
  const announces = COUNTED.test(definition) && body.startsWith(':', definition.length);
  return contrasts || announces || opensOnDeed(definition) || isNoDefinition(name, definition)
    ? null
    : definition;
}

/** "a more robust estimator", "still widely used", "a useful measure": said of it, not what it is. */
const PRAISES =
  /^(?:still|often|now|widely|commonly|usually|also|already|really|sometimes|even|just|no longer)\b|^(?:an? |the )?(?:more|better|worse|faster|slower|stronger|weaker|cheaper|simpler) (?!.* than\b)|^(?:an? |the )?(?:very |quite |most )?(?:natural assumption|natural choice|natural way)\b|^(?:an? |the )?(?:very |quite |most )?(?:useful|good|great|convenient|popular|powerful|effective|reasonable) (?!.*\b(?:that|which|used|where)\b)/i;

const COUNTED = /\b(?:two|three|four|five|several|the following) (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/u;

/** Whether a phrase after a name does not say what that is. */
export const isNoDefinition = (name: string, body: string): boolean =>
  NO_GENUS.test(body) ||
  PRAISES.test(body) ||
  NAMES_IT.test(body) ||
  BREAKS_OFF.test(body) ||
  asksItself(body) ||
  SAID_BEFORE.test(body) ||
  GOES_ON.test(body) ||
  LIFE.test(body) ||
  opensClause(body) ||
  isCircular(name, body);

/** "…, a mechanism called the baroreceptor reflex": another name, perhaps of something else. */
const NAMES_IT = /^(?:an? |the )?(?:[\p{L}-]+ ){1,2}(?:called|known as|named|termed) /iu;

/** "the understanding that even if something is out of sight": the main thing would follow. */
const BREAKS_OFF =
  /\bdifference between (?!.*\b(?:and|two|them)\b)|\b(?:that|which) (?:even )?(?:if|when|although|though|while|once|unless|because) [^,]*$/i;

/** "the field that studies how such factors": what follows was cut off. */
function asksItself(body: string): boolean {
  const [, clause] = /\b(?:how|why|whether) ([^,]+)$/.exec(body) ?? [];
  if (clause === undefined) return false;
  const tokens = tag(clause);
  return !tokens.some(
    ({ pos }, at) => pos === 'AUX' || pos === 'VERB' || looksLikeVerb(tokens, at),
  );
}

/** "a reaction to this change": to which, was said before. */
const SAID_BEFORE = /^(?:[\p{L}-]+ ){1,4}(?:this|these) \p{L}/u;

/** "the muscle that lifts the arm is the largest of …": another statement about it. */
const GOES_ON = /\b(?:that|which) (?!is |are )[^,]* (?<!that |which )(?:is|are) (?:the|an?) /i;

/** "a psychologist who spent years in …": what matters of somebody is what they did, told after. */
const LIFE = /\bwho (?:spent|served|lived|grew up|was born)\b/;

/** Words of a definition that can be recalled as one. */
export const MOST_WORDS = 25;

function trimBody(body: string): string {
  const all = withoutPatterns(body);
  // "a cell that turns into …, which can be …": what it is comes first.
  const whole =
    wordsOf(all).length > MOST_WORDS ? all.replace(/, which (?!is\b|are\b).*$/, '') : all;
  // "an upsert every minute, and cold items ride on …": another statement.
  const at = whole.indexOf(', and ');
  const [before, after] = [whole.slice(0, at), whole.slice(at + ', and '.length)];
  const opensNew = () => {
    const tokens = tag(after);
    // "to gain insights, find patterns, and tell …", "social, vocational, and …": the last of a list.
    const isListed =
      before.includes(',') &&
      (tokens[0]?.pos === 'VERB' || /, (?:[\p{L}-]+ ?){1,2}$/u.test(before));
    return !isListed && hasFiniteVerb(tokens);
  };
  const own =
    at > 0 && !/\b(?:that|which|who|where|when)\b/.test(before) && opensNew() ? before : whole;
  return withoutSecondDeed(own);
}

/** "the behavior of gases and states that …", "the counterparts of … and supply …": what else the thing does. */
function withoutSecondDeed(body: string): string {
  const at = body.search(/ and (?!its\b|their\b|the\b|an?\b|of\b)\p{Ll}/u);
  if (
    at < 0 ||
    /\b(?:that|which|who|whose|where|when|how|to|can|may|will)\b|ing\b/.test(body.slice(0, at))
  )
    return body;
  const after = body.slice(at + ' and '.length);
  const [first, second] = tag(after);
  if (first === undefined || second === undefined) return body;
  const isVerb =
    first.pos === 'AUX' ||
    (first.pos === 'VERB' &&
      !/(?:ing|ed|en)$/.test(first.lower) &&
      !/^(?:and|or|of)$/.test(second.lower) &&
      second.pos !== 'PUNCT') ||
    (SECOND_DEED.test(first.lower) && (second.pos === 'DET' || second.lower === 'that'));
  return isVerb ? body.slice(0, at) : body;
}

/** Verbs that the tagger often takes for nouns; not "demand and supply in markets". */
const SECOND_DEED =
  /^(?:states?|holds?|shows?|causes?|supply|supplies|forms?|means?|results?|helps?|acts?)$/;

function withoutPatterns(body: string): string {
  return (
    body
      .replace(/[.!]+$/, '')
      .replace(
        /, (?:(?:while|whereas)|in (?:this|that) case|(?:is|are|was|were) (?:an?|the))\b.*$/i,
        '',
      )
      .replace(
        /(?:; | – |—|: |, (?:and|but|so|while|whereas|because|although|though|which means|however) (?:[\p{L}\p{N}'’-]+ ){0,6}(?:is|are|was|were|has|have|can|will|may|should|must|could|would|does|do|it|they|we|you|refers?|means?)\b| \(e\.g\.| such as |, such as |, so (?!that |called )|, including |, for example).*$/iu,
        '',
      )
      // "precision is the share of … and recall is the share of …"
      .replace(/ and (?:the )?[\p{L}-]+(?: [\p{L}-]+)? (?:is|are) (?:the|an?) .*$/u, '')
      .replace(/,$/, '')
      .trim()
  );
}

/** "The head decision is a budget decision": what it is was said before. */
function isCircular(name: string, body: string): boolean {
  const [only = ''] = wordsOf(name);
  // "vocab is the vocabulary of …"
  if (only === name.toLowerCase() && only.length > 3)
    return wordsOf(body)
      .slice(0, 3)
      .some((word) => word.startsWith(only));
  // "cosine similarity between two vectors": it is about the similarity.
  const head = stemOf(wordsOf(name.replace(/ (?:between|for|in|with) .*$/, '')).at(-1) ?? '');
  if (!wordsOf(body).slice(0, 5).map(stemOf).includes(head)) return false;
  // "Multiple inheritance is a type of inheritance in which …": what follows tells it apart.
  const [, apart = ''] = body.split(/ (?:in which|that|which|where|who|of determining) /);
  return contentWords(apart).length < 3;
}

/** "… mean an early reading is not to be trusted": what follows is a clause, no definition. */
function opensClause(body: string): boolean {
  const tokens = tag(body);
  const end = tokens.findIndex(
    ({ lower, text }) =>
      /^(?:that|which|who|whose|where|when|used|by|to|in|of)$/.test(lower) || /^[,;:(]$/.test(text),
  );
  return tokens.slice(0, end < 0 ? undefined : end).some(
    ({ pos, lower }, at, all) =>
      pos === 'AUX' ||
      (pos === 'VERB' &&
        (!/(?:ing|ed|en)$/.test(lower) ||
          // "the policy learned faster"
          (all[at - 1]?.pos === 'NOUN' &&
            /^(?:faster|better|more|less|earlier|sooner|longer)$/.test(all[at + 1]?.lower ?? '')))),
  );
}

/** "Phonemes are combined to form morphemes, which are …": what is done with it, not what it is. */
const opensOnDeed = (body: string) =>
  /^\p{Ll}{2,}(?:ed|en|wn|lt|nt) (?!\p{Ll}+s\b)/u.test(body) && tag(body)[0]?.pos !== 'ADJ';
