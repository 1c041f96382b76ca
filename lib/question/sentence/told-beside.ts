import { isPlural } from '@/lib/question/grammar/is-plural';
import { hasMainVerb } from '@/lib/question/grammar/main-verb';
import { tag } from '@/lib/question/grammar/tagger';
import { upperFirst } from '@/lib/question/grammar/upper-first';

const NAME = String.raw`(?:(?:the|an?) )?(?:(?!(?:of|in|on|for|with|to|by|from|at|that|as|the|an?)\b)[\p{L}\d’'–-]+ ?(?:\([\p{L}\d-]+\))? ?){1,5}`;

/** "We now explore the KL divergence, which measures …": what is told stands beside the announcement. */
const ANNOUNCED = new RegExp(
  String.raw`^(?:(?:now|next|here|then|first|finally|so),? )?(?:let us|let['’]s|(?:we|i)(?: will|['’]ll)? (?:now|next|then|first|introduce|explore|discuss|describe|present|consider|turn|look))\b[^,;:]*?(?<!\b(?:of|in|on|between|for)) (?:(?:introduce|explore|discuss|describe|present|use|consider|study|cover|define) )?(?<name>${NAME}), which (?<told>(?:is|are|was|were|can|\p{Ll}+[^s\P{L}]s)\b.+)$`,
  'isu',
);

/** "homogeneity, which tells how pure a cluster is;", an item of a list. */
const WHICH = /^(?<name>[^,;:]{3,60}), which (?<told>(?:is|are|can|\p{Ll}+[^s\P{L}]s)\b.+)$/su;
/** "V-measure, the harmonic mean of both;" */
const NAMED =
  /^(?<name>[^,;:]{3,60}), (?<told>(?:the|an?) (?:[\p{L}-]+ ){1,4}(?:of|that|which|in|for|between|to)\b.+)$/su;

const MOST_NAME_WORDS = 6;

/**
 * What a sentence tells in passing, as a sentence of its own, where the rest announces or the whole is an
 * item of a list; else the sentence as it is. Adds no word but "is" or "are".
 */
export function toldBeside(sentence: string): string {
  const announced = ANNOUNCED.exec(sentence)?.groups;
  if (announced !== undefined) return joined(announced['name'], announced['told']);
  if (!ITEM.test(sentence)) return sentence;
  const { name = '', told = '' } = WHICH.exec(sentence)?.groups ?? {};
  if (isName(name) && !hasMainVerb(tag(sentence))) return joined(name, told);
  const { name: noun = '', told: what = '' } = NAMED.exec(sentence)?.groups ?? {};
  // "the harmonic mean of": what stands between an article and "of" is no verb.
  const rest = what.replace(/^(?:the|an?) (?:[\p{L}-]+ ){1,4}?(?=of|in|for|between)/u, '');
  if (!isName(noun) || hasMainVerb(tag(`${noun}, ${rest}`))) return sentence;
  return joined(noun, `${isPlural(noun) ? 'are' : 'is'} ${what}`);
}

/** An item of a list begins small, or ends before the next. */
const ITEM = /^\p{Ll}|;$/u;

/** A few words that could be what an item is about. */
const isName = (name: string) =>
  name !== '' &&
  name.split(' ').length <= MOST_NAME_WORDS &&
  !/^(?:In|On|At|For|With|By|From|As|Of|To|Like|Unlike|If|When|While|Because)\b/i.test(name) &&
  !hasMainVerb(tag(name));

const joined = (name = '', told = ''): string =>
  upperFirst(`${name.trim()} ${told}`.replace(/;$/, '.'));
