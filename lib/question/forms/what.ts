import { parseClause, type Clause } from '@/lib/question/grammar/clause';
import { lemmaOf, tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { hasFiniteVerb, looksLikeVerb } from '@/lib/question/grammar/verbs';
import { contentWords, count, isCommon, isGeneric, wordsOf } from '@/lib/question/grammar/words';
import { unclosed, type FormQuestion, type Statement } from './form';

/** Verbs whose object is a fact about the subject: "measures", "predicts", "requires" … */
const TELLING =
  /^(?:assert|state|claim|argue|hold|say|suggest|propose|postulate|assume|predict|measure|capture|represent|model|estimate|compute|calculate|quantify|determine|describe|optimi[sz]e|minimi[sz]e|maximi[sz]e|penali[sz]e|reward|encourage|require|need|contain|include|comprise|store|keep|hold|produce|generate|output|return|emit|yield|create|form|cause|prevent|avoid|reduce|increase|decrease|improve|lower|raise|limit|control|regulate|govern|affect|change|convert|transform|map|encode|decode|combine|merge|join|split|remove|filter|select|choose|sample|learn|train|exploit|ignore|combat|fight|solve|address|handle|detect|identify|classify|separate|connect|link|provide|offer|guarantee|ensure|enable|allow|support|protect|replace|show|indicate|reveal|test|compare|count|track|monitor|trigger|drive|involve|cover|carry|transport|deliver|supply|release|secrete|absorb|break|divide|attach|bind|surround|line|extend|serve)$/;

/** What ends the object: another clause, an aside, a means or purpose. */
const STOPS =
  /(?:; |: |,? but\b|, (?:so|while|whereas|because|although|though|which|who|where|making|allowing|leading|thus|resulting)\b| in (?:a|the) (?:similar|same) (?:way|manner|fashion)\b| (?:because|whereas|although|while|so that|in order to|even though)\b| and (?:is|are|was|were|has|have|can|then|thus|therefore)\b).*$/i;

const MOST_WORDS = 16;

/** "What does X measure?": a plain statement asked for its object. */
export function askWhat({ text, tokens, around }: Statement): FormQuestion[] {
  const whole = unclosed(text);
  const clause = parseClause(
    whole,
    tokens.filter(({ end }) => end <= whole.length),
    around,
  );
  if (clause === null || /^(?:we|you)$/.test(clause.subject) || isAnything(clause.subject))
    return [];
  if (/^(?:is|are|was|were)$/.test(clause.auxiliary))
    return passive(clause, / also known as /.test(text));
  if (!/^(?:do|does|did)$/.test(clause.auxiliary)) return [];
  const [verb = '', ...others] = clause.predicate.split(' ');
  if (!TELLING.test(verb)) return [];
  const rest = others.join(' ');
  const object = objectIn(rest).replace(/^that (?=\p{L}+ )/u, '');
  if (!isThing(object) || isPart(verb, rest.slice(object.length))) return [];
  // "What does it map?": one thing to another is more than what it maps.
  if (TURNS.test(verb) && / (?:in)?to |\b(?:onto|with)\b/.test(object)) return [];
  const { setting, auxiliary, subject, adverbs } = clause;
  const what = setting === '' ? 'What' : `${setting}what`;
  const prompt = [what, auxiliary, subject, adverbs, verb].filter(Boolean).join(' ');
  return [{ kind: 'what', prompt: `${prompt}?`, answer: object, target: subject }];
}

const TURNS =
  /^(?:convert|transform|map|encode|decode|attach|bind|connect|link|compare|change|return|replace|split|divide|separate|break|join)$/;

/** "contains A, which is …, as well as B": A alone is not what it contains. */
const isPart = (verb: string, after: string) =>
  /^(?:contain|include|comprise|cover|involve|release|produce|secrete|cause)$/.test(verb) &&
  /\b(?:and|as well as)\b/.test(after);

/** The object of a verb: what follows it, up to another clause or a second verb ("… and extend up to …"). */
function objectIn(rest: string): string {
  const object = rest.replace(STOPS, '');
  // "is made of four muscles: the rectus, …": which, is told after.
  if (COUNTED.test(object) && rest.startsWith(':', object.length)) return '';
  const tokens = tag(object);
  const second = tokens.findIndex(
    ({ pos, lower, end }, at) =>
      lower === 'and' &&
      (pos === 'CCONJ' || pos === 'SCONJ') &&
      startsClause(tokens, at + 1, object.slice(end)),
  );
  if (second < 0) return unclosed(object);
  const first = object.slice(0, tokens[second]!.start);
  // "intimacy, passion, and …": the last of a list would be missing.
  return /,[^,]+,\s*$/.test(first) ? '' : unclosed(first);
}

const COUNTED = /^(?:two|three|four|five|six|several|many|the following) [\p{L}\s-]+$/u;

/** Whether a verb or a new subject with one follows: no further member of a list. */
function startsClause(tokens: readonly Token[], at: number, rest: string): boolean {
  const [first, second] = tokens.slice(at);
  if (first?.pos === 'AUX' || first?.pos === 'PRON') return true;
  const follows = /^(?:DET|ADP|ADV|NOUN|ADJ|PRON|PROPN|PART)$/.test(second?.pos ?? '');
  if (first?.pos === 'VERB' && !/(?:ing|ed|en)$/.test(first.lower) && follows) return true;
  if (looksLikeVerb(tokens, at) && second?.pos === 'DET') return true;
  // "gentle stimulation of the skin and causes contraction …"
  if (
    first?.pos === 'NOUN' &&
    /[^s]s$/.test(first.lower) &&
    TELLING.test(lemmaOf(first.lower)) &&
    /^(?:NOUN|ADJ)$/.test(second?.pos ?? '')
  )
    return true;
  return tokens[at - 2]?.text === ',' && hasFiniteVerb(tag(rest.replace(/,.*$/, '')));
}

/** "What does the task need?": of one word of every field, anything could be said. */
function isAnything(subject: string): boolean {
  const words = contentWords(subject);
  // "a large portion of the face"
  if (
    /^(?:an?|the) (?:[\p{L}-]+ )?(?:portion|part|number|majority|percentage|fraction|share) of\b/u.test(
      subject,
    )
  )
    return true;
  return words.length < 2 && words.every(isCommon);
}

/** "X is used for Y": "What is X used for?". */
function passive(
  { setting, subject, adverbs, auxiliary, predicate }: Clause,
  isOtherName: boolean,
): FormQuestion[] {
  if (isAnything(subject)) return [];
  const { participle, preposition, rest } = PASSIVE.exec(predicate)?.groups ?? {};
  if (participle === undefined || preposition === undefined || rest === undefined) return [];
  // "is used to round a number": what it does, and no thing.
  if (participle === 'used' && preposition === 'to') return [];
  // "Phonemes are combined to form morphemes": what for, not with what.
  if (preposition === 'to' && TELLING.test(rest.split(' ')[0] ?? '')) return [];
  // "built with a library and indexed for search": the second deed is none of its object.
  const object = objectIn(
    rest.replace(/ and \p{Ll}{2,}ed (?:for|by|in|with|to|on|as|from) .*$/u, ''),
  );
  if (!isThing(object)) return [];
  const word =
    /^(?:found|located|stored|kept)$/i.test(participle) && /^(?:in|on|at)$/.test(preposition);
  const isDoer = preposition === 'by' && DONE_BY_PEOPLE.test(participle) && NAMED.test(object);
  const ask = word ? 'Where' : isDoer ? 'Who' : 'What';
  const opening = setting === '' ? ask : setting + ask.toLowerCase();
  // "TPR is also known as …": by its own name, it is known anyway.
  const also = isOtherName && participle === 'known' ? 'also ' : '';
  const end = word ? participle : `${also}${participle} ${preposition}`;
  const prompt = [opening, auxiliary, subject, adverbs, end].filter(Boolean).join(' ');
  const named = isDoer ? object.replace(WHEN_IT_WAS, '') : object;
  const answer = word ? `${preposition} ${named}` : named;
  return [{ kind: 'what', prompt: `${prompt}?`, answer, target: subject }];
}

const PASSIVE =
  /^(?<participle>\p{Ll}{2,}ed|made|found|built|driven|given|known|kept|based|drawn|chosen|sent|fed) (?<preposition>of|for|by|on|from|as|with|into|to|against|through|(?<=(?:found|located|stored|kept|measured|trained) )in) (?<rest>.+)$/u;

/** "replaced by Vision Transformers" is answered by a thing. */
const DONE_BY_PEOPLE =
  /^(?:developed|invented|proposed|introduced|founded|conducted|discovered|created|coined|designed|published|described|pioneered|popularized|named)$/;

/** "psychiatrist Aaron Beck": with two capitals. */
const NAMED = /^(?:[\p{L}-]+ ){0,4}?\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}/u;

/** "… in the 1960s", "… (1849–1936)" */
const WHEN_IT_WAS = / (?:(?:in|during) (?:the )?(?:early |late |mid-?)?\d{4}s?|\(\d{4}[^()]*\))$/;

/** Whether an object is a thing that can be asked for: a noun phrase, not too long, not too broad. */
function isThing(object: string): boolean {
  const [first] = tag(object);
  const opens =
    first !== undefined &&
    (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(first.pos) ||
      /^(?:how|both|that)$/.test(first.lower) ||
      (first.pos === 'VERB' && first.lower.endsWith('ing')));
  const words = wordsOf(object).length;
  // "the equal, distinct": the end was cut off.
  const last = tag(object).at(-1)?.pos ?? '';
  return (
    opens &&
    !(/^(?:ADJ|ADV|DET|ADP)$/.test(last) && object.includes(',')) &&
    words >= 1 &&
    words <= MOST_WORDS &&
    // "What does development involve?" with seven things: too many to recall.
    count(object, ',') < 3 &&
    !contentWords(object).every(isGeneric) &&
    // "extends downward and laterally"
    !/^(?:\p{Ll}+wards?|up|down|out|across|along|beyond|deep|far|away)\b/u.test(object) &&
    !/^an? (?:variety|number|range|series|set|lot|host) of\b/i.test(object) &&
    !/^(?:it|its|their|this|that [a-z-]+$|those|these|them|us|you|one|(?:the )?(?:same|others?|rest|latter|former|answer)|terms of|another|such|more|less)\b/i.test(
      object,
    )
  );
}
