import { tag } from './tagger';
import { hasFiniteVerb } from './verbs';

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
  const bare = sentence.replace(MARKER, '').replace(/\*\*/g, '');
  const at = OPENS.exec(bare)?.index;
  if (at === undefined) return bare;
  const heading = bare.slice(0, at);
  // A quotation or a clause before it: the capital is meant.
  if (heading.length > 90 || /["“:;,]$/.test(heading) || hasFiniteVerb(tag(heading))) return bare;
  return bare.slice(at + 1);
}
