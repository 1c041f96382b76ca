import { lowerFirst } from '@/lib/question/grammar/lower-first';
import { isPlural } from '@/lib/question/grammar/is-plural';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { contentWords, isCommon, isGeneric, wordsOf } from '@/lib/question/grammar/words';
import { definitionIn } from './definition-body';
import type { FormQuestion, Statement } from './form';
import { whatIs } from './what-is';

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
      `^${SUBJECT} (?<be>refers?|means?|denotes?|is|are|describes?)(?:(?<=refers?) to|(?<=is|are) defined as|(?<=is|are) the term for|(?<=describes?)(?= the )|(?<=means?|denotes?)) (?<body>.+)$`,
      'iu',
    ),
  },
  {
    name: 'X, a Y that …, does …',
    find: new RegExp(
      `^${SUBJECT}, (?<body>an? [^,]{12,120}|the (?:\\p{L}+ ){1,3}(?:of|that|which|in|by|for) [^,]{8,120}), (?!(?:or|and) |\\p{Ll}+ing\\b)\\p{Ll}`,
      'iu',
    ),
  },
];

const NAMING =
  /^(?<body>.{12,160}?),? (?<be>is|are) (?:also |often |commonly |sometimes |generally |usually |typically )?(?:called|known as|termed|referred to as|named) (?:the |an? )?(?<name>[\p{L}\p{N}][^,.;()]{2,48}?)(?:\s\([^()]*\))?(?:,? (?:because|since|as|due to|reflecting|after|for its|and (?:is|are|includes?|occurs?))\b.*)?\.$/iu;

const NO_SUBJECT =
  /^(?:(?:the )?(?:terms?|words?|names?) |it\b|this|that|these|those|there|here|he|she|they|we|you|i|one|what|which|who|how|why|when|where|if|all|both|each|every|any|neither|either|some|many|most|another|such|other|no|not|only|in|on|at|by|for|from|to|with|as|of|during|within|under|over|after|before|between|among|through|near|above|below|behind|beneath|inside|outside|unlike|since|because|whereas|while|although|though|once|until|unless|during|throughout|depending|according|given|his|her|its|their|our|my)\b/i;

const VERBISH =
  /\b(?:is|are|was|were|has|have|had|can|will|may|must|that|which|who|where|when|because|while|although|and then)\b/i;

const PLURAL_VERB = /^(?:are|refer|mean|denote|describe)$/i;

/** Questions that ask for a definition or for the defined term, found by the wording of a sentence. */
export function defineFrom(statement: Statement): FormQuestion[] {
  const [opening = '', setting = ''] = FIELD.exec(statement.text) ?? [];
  if (opening === '') return defineAlone(statement);
  const text = statement.text.slice(opening.length);
  const inField = defineAlone({ ...statement, text, tokens: tag(text) });
  return inField
    .filter(({ kind }) => kind === 'definition')
    .map((form) => ({
      ...form,
      prompt: `${setting}, ${form.prompt.charAt(0).toLowerCase()}${form.prompt.slice(1)}`,
    }));
}

/** "In statistics, an estimator is a function of …" */
const FIELD =
  /^(In (?!this|that|these|those|such|general|practice|particular|fact|turn|short|addition|contrast|other|our|each|some|many|most|both|all|one|the (?:case|end|past|next|same|following|other))[^,.;:\d]{3,40}), (?=[\p{L}-]+ )/iu;

function defineAlone({ text: sentence, tokens, around }: Statement): FormQuestion[] {
  const out: FormQuestion[] = [];
  if (!NO_SUBJECT.test(sentence)) {
    for (const { find } of DEFINING) {
      const { article, name, body, be: verb } = find.exec(sentence)?.groups ?? {};
      if (name === undefined || body === undefined) continue;
      if (hasVerb(sentence.slice(0, sentence.indexOf(name) + name.length), tokens)) continue;
      if (isNoName(name)) continue;
      const answer = definitionIn(name, body);
      if (answer === null || wordsOf(answer).length < 4) continue;
      const asked =
        article === undefined ? lowerFirst(name, around) : `${article.toLowerCase()} ${name}`;
      const isSeveral = verb === undefined ? isPlural(name) : PLURAL_VERB.test(verb);
      const prompt = whatIs(asked, isSeveral, answer);
      out.push({ kind: 'definition', prompt, answer, target: name });
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

/** "most commonly encountered family", "causes of acidosis": which, or one of many. */
const isNoName = (name: string) =>
  VERBISH.test(name) ||
  // A letter of a formula: "h", "ht-1"
  /^\p{L}\p{Ll}?(?:[-+]\d)?$/u.test(name) ||
  // "An impressive AUC with poor calibration": of what kind it is tells it all.
  / with(?:out)? /.test(name) ||
  // "the posterior portion": of what, is left open.
  /^(?:inner|outer|upper|lower|middle|anterior|posterior|superior|inferior|medial|lateral|distal|proximal|dorsal|ventral|front|back|left|right|top|bottom|first|second|last) (?:[\p{L}-]+ )?(?:portion|part|half|side|section|segment)$/u.test(
    name,
  ) ||
  // "the standard pattern": likewise.
  /^(?:standard|usual|typical|common|correct|right|best|main|key) \p{L}+$/iu.test(name) ||
  // "Putting a model on a phone"
  /^\p{L}+ing (?:\S+ )+(?:on|in|to|into|onto) /u.test(name) ||
  // "Analogously, the model …"
  /^\p{L}+ly$/u.test(name) ||
  /^(?:more|most|less|least|other|(?:second|third|fourth|next)(?= (?:[\p{L}-]+ )?(?:type|kind|form|class|group|category|scheme|system|test|method|way|step|approach)s?$))\b|\b(?:of|in|on|by|for|to|and|or|as|with)$/iu.test(
    name,
  ) ||
  /^(?:causes|reasons|examples?|types|kinds|ways|symptoms|signs|advantages|benefits|functions) of\b/i.test(
    name,
  ) ||
  contentWords(name).every(isGeneric);

/** "Their granules include lysozyme, an enzyme …": what stands before the body is no name. */
function hasVerb(subject: string, tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ pos, end, lower }, at) =>
      end <= subject.length &&
      (pos === 'AUX' ||
        pos === 'PRON' ||
        (pos === 'VERB' &&
          // "a trained model"; but "Wundt used introspection"
          (!/(?:ing|ed|en)$/.test(lower) ||
            (tokens[at - 1]?.pos === 'PROPN' && !lower.endsWith('ing'))))),
  );
}

/** A subject without a clause of its own before the verb: no comma, no conjunction at the start. */
function isNounPhraseLike(body: string): boolean {
  return (
    /^(?:an?|the|any) /i.test(body) &&
    !/[,;:]/.test(body) &&
    !/\b(?:is|are|was|were)\b/i.test(body) &&
    // "The node has the highest rate and is known as …": another statement stands before the name.
    !/(?<!\b(?:that|which|who) )\b(?:has|have|had)\b|\b(?:and|or|but)$/i.test(body) &&
    wordsOf(body).length <= 20 &&
    contentWords(body).length >= 2 &&
    contentWords(body).some((word) => !isCommon(word))
  );
}
