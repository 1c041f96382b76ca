import { isGlued, joins, phraseOf, type Phrase } from '@/lib/question/grammar/phrase';
import { NOMINAL } from '@/lib/question/grammar/noun-chunks';
import type { Token } from '@/lib/question/grammar/token';
import { isMissingVerb } from '@/lib/question/grammar/missing-verb';
import { isBareVerb } from '@/lib/question/grammar/verbs';
import { STOP_WORDS } from '@/lib/question/grammar/words';

const NAMING =
  /^(?:called|termed|named|dubbed|known as|referred to as|described as|defined as|labell?ed|denoted as|means|said to be|refer to as|be called)$/;

/** What follows a naming word, up to the next boundary: "called byte pair encoding to …". */
export function named(text: string, tokens: readonly Token[]): Phrase[] {
  const out: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const two = `${tokens[at]?.lower} ${tokens[at + 1]?.lower}`;
    const three = `${two} ${tokens[at + 2]?.lower}`;
    const length = NAMING.test(tokens[at]?.lower ?? '')
      ? 1
      : NAMING.test(two)
        ? 2
        : NAMING.test(three)
          ? 3
          : 0;
    if (length === 0) continue;
    let from = at + length;
    while (/^(?:the|a|an|as|either|“|"|‘)$/.test(tokens[from]?.lower ?? '')) from++;
    let to = from;
    while (to < tokens.length && to - from < 7) {
      const token = tokens[to];
      if (token === undefined) break;
      const boundary =
        (token.pos === 'PUNCT' && !joins(tokens, to)) ||
        ['AUX', 'SCONJ', 'PRON', 'ADP', 'CCONJ', 'PART', 'DET'].includes(token.pos) ||
        (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.lower)) ||
        isBareVerb(tokens, to) ||
        (to > from && isMissingVerb(tokens, from, to));
      const ofName =
        /^(?:of|or|and)$/.test(token.lower) &&
        /^\p{Lu}/u.test(tokens[to + 1]?.text ?? '') &&
        /^\p{Lu}/u.test(tokens[to - 1]?.text ?? '');
      // "the fight or flight response": one name; "log loss or cross-entropy": two.
      const inName =
        to === from + 1 &&
        /^(?:or|and)$/.test(token.lower) &&
        NOMINAL.has(tokens[to + 1]?.pos ?? '') &&
        NOMINAL.has(tokens[to + 2]?.pos ?? '');
      if (boundary && !ofName && !inName && !isGlued(tokens, to)) break;
      to++;
    }
    const phrase = to > from ? phraseOf(text, tokens, from, to, 'named') : null;
    if (phrase) out.push(phrase);
  }
  return out;
}

/** "We call such vectors eigenvectors", "is said to be convex": a name that is no noun phrase of its own. */
export function calledSo(text: string, tokens: readonly Token[]): (Phrase | null)[] {
  const called =
    /\b(?:call|calls|named?) (?:such |these |this |those |the |an? )?(?:[\p{L}-]+ ){1,4}(?:the |an? )?([\p{L}-]+)(?=[.,;]|$)|\b(?:said to be|as being) ([\p{L}-]+)/giu;
  return [...text.matchAll(called)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].length - name.length;
    const token = tokens.find((each) => each.start === start && each.end === start + name.length);
    if (!token || STOP_WORDS.has(token.lower)) return [];
    return [{ text: name, start, end: start + name.length, shape: 'named' as const }];
  });
}
