import { lowerFirst } from '@/lib/question/lower-first';
import { isPlural } from '@/lib/question/is-plural';
import { tag, type Token } from '@/lib/question/tagger';
import { hasFiniteVerb } from '@/lib/question/verbs';
import { contentWords, isGeneric, wordsOf } from '@/lib/question/words';
import type { FormQuestion, Statement } from './form';

/** How the subject of a definition may look: up to six words, no verb, perhaps an alias in brackets. */
const SUBJECT = String.raw`(?:(?<article>an?|the)\s)?(?<name>[\p{L}\p{N}][\p{L}\p{N}'’–-]*(?: [\p{L}\p{N}'’–-]+){0,5}?)(?<alias> \([^()]{2,40}\)|, (?:also |sometimes |or )?(?:known as|called|or) [^,]{3,40},)?`;

interface Pattern {
  readonly name: string;
  readonly find: RegExp;
}

const DEFINING: readonly Pattern[] = [
  {
    name: 'X is a Y that …',
    find: new RegExp(
      `^${SUBJECT} (?<be>is|are) (?:simply |just |essentially |basically |defined as )?(?<body>(?:an? |any |the (?:\\p{L}+ ){1,4}(?:of|that|which|in|by|to|for|at|where|between) ).+)$`,
      'iu',
    ),
  },
  {
    name: 'Xs are Ys that …',
    find: new RegExp(
      `^${SUBJECT} (?<be>are) (?<body>(?:\\p{Ll}[\\p{L}-]*,? ){1,4}(?:that|which|who|of|used|where|in which|found) .+)$`,
      'iu',
    ),
  },
  {
    name: 'X refers to Y',
    find: new RegExp(
      `^${SUBJECT} (?:refers? to|means?|denotes?|(?:is|are) defined as|(?:is|are) the term for|describes? the) (?<body>.+)$`,
      'iu',
    ),
  },
  {
    name: 'X, a Y that …, does …',
    find: new RegExp(
      `^${SUBJECT}, (?<body>an? [^,]{12,120}|the (?:\\p{L}+ ){1,3}(?:of|that|which|in|by|for) [^,]{8,120}), (?:\\p{Ll})`,
      'iu',
    ),
  },
];

const NAMING =
  /^(?<body>.{12,160}?),? (?<be>is|are) (?:also |often |commonly |sometimes |generally |usually |typically )?(?:called|known as|termed|referred to as|named) (?:the |an? )?(?<name>[\p{L}\p{N}][^,.;()]{2,48}?)(?:\s\([^()]*\))?(?:,? (?:because|since|as|due to|reflecting|after|for its|and (?:is|are|includes?|occurs?))\b.*)?\.$/iu;

/** Beginnings of a body that tell a property, not what the thing is. */
const NO_GENUS =
  /^(?:that|what|how|why|when|where|not|to|responsible|similar|able|due|capable|essential|necessary|available)\b|^the (?:first|last|only|next|(?:most|least) \p{L}+|\p{L}+est)\b|^(?:an? |the |any )?(?:[\w-]+ )?(?:(?:defining|right|wrong|far smaller|far larger|smaller|larger|safe|safer|cheap|cheaper|usual|hard|retrieval freshness|good|bad|great|key|major|main|common|important|popular|natural|useful|simple|typical|classic|different|separate|standard|strong|weak|better|single|real|first|second|third) )?(?:example|reason|case|property|result|one|part|feature|aspect|member|lot|number|variety|matter|problem|way|thing|fact|kind|type|form|consequence|choice|question|idea|concern|issue|function|trick|culprit|answer|opposite|majority|rest|same|only|most|few|little|bit|must|risk|tradeoff|trade-off|signal|mistake|failure|fix|point|tool|quantity|place|job|call|default|requirement|ancestor|lever|knob|win|step|starting point|answer|move|price|cost)\b(?! of (?:\w+ ){1,2}(?:that|which|in which|where)\b|(?<=problem) of \w+ing\b)/iu;

const NO_SUBJECT =
  /^(?:(?:the )?(?:terms?|words?|names?) |it\b|this|that|these|those|there|here|he|she|they|we|you|i|one|what|which|who|how|why|when|where|if|all|both|each|every|any|neither|either|some|many|most|another|such|other|no|not|only|in|on|at|by|for|from|to|with|as|of|during|within|under|over|after|before|between|among|through|near|above|below|behind|beneath|inside|outside|unlike|since|because|while|although|though|once|until|unless|during|throughout|depending|according|given|his|her|its|their|our|my)\b/i;

const VERBISH =
  /\b(?:is|are|was|were|has|have|had|can|will|may|must|that|which|who|where|when|because|while|although|and then)\b/i;

/** Cuts a body before what no longer defines: a second clause, an aside. */
function trimBody(body: string): string {
  const whole = withoutPatterns(body);
  // "an upsert every minute, and cold items ride on …": another statement.
  const at = whole.indexOf(', and ');
  const goesOn = at > 0 && hasFiniteVerb(tag(whole.slice(at + ', and '.length)));
  return goesOn && !/\b(?:that|which|who|where|when)\b/.test(whole.slice(0, at))
    ? whole.slice(0, at)
    : whole;
}

function withoutPatterns(body: string): string {
  return body
    .replace(/[.!]+$/, '')
    .replace(/, (?:while|whereas) .*$/i, '')
    .replace(
      /(?:; | – |—|: |, (?:and|but|so|while|whereas|because|although|though|which means|however) (?:[\p{L}\p{N}'’-]+ ){0,6}(?:is|are|was|were|has|have|can|will|may|should|must|could|would|does|do|it|they|we|you|refers?|means?)\b| \(e\.g\.| such as |, such as |, including |, for example).*$/iu,
      '',
    )
    .replace(/,$/, '')
    .trim();
}

/** Questions that ask for a definition or for the defined term, found by the wording of a sentence. */
export function defineFrom({ text: sentence, tokens, around }: Statement): FormQuestion[] {
  const out: FormQuestion[] = [];
  if (!NO_SUBJECT.test(sentence)) {
    for (const { find } of DEFINING) {
      const { article, name, body, be: verb } = find.exec(sentence)?.groups ?? {};
      if (name === undefined || body === undefined) continue;
      const answer = trimBody(body);
      if (hasVerb(sentence.slice(0, sentence.indexOf(name) + name.length), tokens)) continue;
      // "a dial, not a switch": a contrast, where the reader should say what it is.
      if (/, not (?:an?|the) /.test(answer)) continue;
      if (opensClause(answer) || opensOnDeed(answer) || isCircular(name, answer)) continue;
      if (NO_GENUS.test(answer) || VERBISH.test(name) || contentWords(name).every(isGeneric))
        continue;
      if (/\b(?:of|in|on|by|for|to|and|or|as|with)$/i.test(name) || wordsOf(answer).length < 4)
        continue;
      const lead = article === undefined ? '' : `${article.toLowerCase()} `;
      const be = verb?.toLowerCase() ?? (isPlural(name) ? 'are' : 'is');
      const asked = lead === '' ? lowerFirst(name, around) : name;
      out.push({ kind: 'definition', prompt: `What ${be} ${lead}${asked}?`, answer, target: name });
      break;
    }
  }
  const { body, be, name } = NAMING.exec(sentence)?.groups ?? {};
  if (
    body !== undefined &&
    name !== undefined &&
    !NO_SUBJECT.test(body) &&
    isNounPhraseLike(body)
  ) {
    out.push({
      kind: 'term',
      prompt: /^the \w+ing\b/i.test(body)
        ? `What do we call ${lowerFirst(body, around)}?`
        : `What ${be} ${lowerFirst(body, around)} called?`,
      answer: name,
      target: null,
    });
  }
  return out;
}

/** "The head decision is a budget decision": what it is was said before. */
function isCircular(name: string, body: string): boolean {
  const head = wordsOf(name).at(-1) ?? '';
  if (wordsOf(name).length < 2 || !wordsOf(body).slice(0, 5).includes(head)) return false;
  // "Multiple inheritance is a type of inheritance in which …": what follows tells it apart.
  const [, apart = ''] = body.split(/ (?:in which|that|which|where|who|of determining) /);
  return contentWords(apart).length < 3;
}

/** "… mean an early reading is not to be trusted": what follows is a clause, no definition. */
export function opensClause(body: string): boolean {
  const tokens = tag(body);
  const end = tokens.findIndex(
    ({ lower, text }) =>
      /^(?:that|which|who|whose|where|when|used|by|to|in|of)$/.test(lower) || /^[,;:(]$/.test(text),
  );
  return tokens
    .slice(0, end < 0 ? undefined : end)
    .some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(lower)));
}

/** "Phonemes are combined to form morphemes, which are …": what is done with it, not what it is. */
const opensOnDeed = (body: string) =>
  /^\p{Ll}{2,}(?:ed|en|wn|lt|nt) (?!\p{Ll}+s\b)/u.test(body) && tag(body)[0]?.pos !== 'ADJ';

/** "Their granules include lysozyme, an enzyme …": what stands before the body is no name. */
function hasVerb(subject: string, tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ pos, end, lower }) =>
      end <= subject.length &&
      (pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/.test(lower)) || pos === 'PRON'),
  );
}

/** A subject without a clause of its own before the verb: no comma, no conjunction at the start. */
function isNounPhraseLike(body: string): boolean {
  return (
    /^(?:an?|the|any) /i.test(body) &&
    !/[,;:]/.test(body) &&
    !/\b(?:is|are|was|were)\b/i.test(body) &&
    wordsOf(body).length <= 20 &&
    contentWords(body).length >= 2
  );
}
