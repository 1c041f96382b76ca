import { tag } from '@/lib/question/grammar/tagger';
import { hasFiniteVerb } from '@/lib/question/grammar/verbs';

/** Where a sentence begins within another: a capital where no name begins, without a stop before. */
const OPENS =
  /(?<=[\p{L}\p{N})]) (?=(?:The|An?|In|It|This|These|When|If|For|Each|Every|We|You|To|At|On|As|There|Most|Some|Both|One|Two|Three|Use|Run|Treat|Report)\s[\p{Ll}(])/u;
/** "Q: …", "1. …", "### …": what a list or heading puts before its text. */
const MARKER =
  /^(?:#{1,6}|\*{1,2}|[•▪◦–—-]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+|[QA]\d{0,3}[:.])\s+/u;

/**
 * A heading that a PDF puts before a sentence without a stop ("Serving and scaling The online store
 * is …") is no part of it.
 */
export function unglueHeading(sentence: string): string {
  const bare = withoutLabel(sentence.replace(MARKER, '').replace(/\*\*/g, ''));
  const at = OPENS.exec(bare)?.index;
  if (at === undefined) return bare;
  const heading = bare.slice(0, at);
  // A quotation or a clause before it: the capital is meant.
  if (heading.length > 90 || /["“:;,]$/.test(heading) || hasFiniteVerb(tag(heading))) return bare;
  return bare.slice(at + 1);
}

/** "Chief cells—Finally, chief cells found in …": said again at once. */
function withoutLabel(sentence: string): string {
  const [, label = '', rest = ''] = /^(\p{Lu}[\p{L} -]{2,40})—(.+)$/su.exec(sentence) ?? [];
  return label !== '' && rest.toLowerCase().includes(label.toLowerCase()) ? rest : sentence;
}

/** "``` To support joins, …", "A: For a sample, …": a sentence without code before it or the label of a reply. */
export const proseOf = (sentence: string): string =>
  sentence.replace(/^.*```\s+(?=\p{Lu})|^[QA]\d{0,3}[:.]\s+(?=\p{L})/su, '');

/**
 * A heading of the book that a sentence begins with is no part of it ("3.2 Training The model is …").
 * Only before what begins like a sentence: "Training Sets are …" keeps its words.
 * @param headings that stand in the text around
 */
export function withoutHeading(sentence: string, headings: readonly string[]): string {
  const found = headings
    .map((heading) => heading.replaceAll(/\s+/gu, ' ').trim())
    .filter((heading) => heading !== '' && sentence.startsWith(`${heading} `))
    .toSorted((a, b) => b.length - a.length);
  for (const heading of found) {
    const rest = sentence.slice(heading.length + 1);
    if (!/^["“‘(]?\p{Lu}/u.test(rest)) continue;
    // Of a heading in small letters or with a number, a capital is no part.
    const ends = /^\d/.test(heading) || / \p{Ll}[\p{L}-]{3,}/u.test(heading);
    if (ends || OPENS.test(`a ${rest}`)) return rest;
  }
  return sentence;
}
