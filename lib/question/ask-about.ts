import type { TextPiece } from '@/lib/model/question';
import { reasonToAbstain } from './abstain';
import { blankOut } from './cloze';
import { defineFrom } from './definitions';
import { featuresOf } from './features';
import { reasonToRefuse } from './gates';
import { findPhrases, type Phrase } from './phrases';
import { worth } from './rank';
import { tag, type Token } from './tagger';
import { hasFiniteVerb } from './verbs';
import { normalForm, wordsOf } from './words';

/** A question that was tried on a sentence, and whether the gates let it through. */
export interface Asking {
  readonly kind: 'cloze' | 'definition' | 'term';
  readonly prompt: string;
  readonly answer: string;
  readonly target: string | null;
  readonly score: number;
  /** The sentence as asked about, standing on its own. */
  readonly sentence: string;
  readonly refused: string | null;
}

/** An accepted question with its place in the passage. */
export interface Tried extends Asking {
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly answerSpans: readonly TextPiece[];
}

export interface About {
  readonly title: string;
  readonly terms: ReadonlyMap<string, number>;
  /** What the reader marked, where only a piece of the sentence; else ''. */
  readonly marked: string;
  /** Text around the sentence. */
  readonly around: string;
  /** The sentence before, where the prompt cannot be read without it; else ''. */
  readonly lead: string;
  /** The opening was replaced by what it stands for: a little less certain. */
  readonly changed: boolean;
}

/** Whether blanking would cut a term of the document in two ("gradient" out of "gradient descent"). */
function splitsTerm(
  sentence: string,
  { start, end }: Phrase,
  terms: ReadonlyMap<string, number>,
): boolean {
  const count = (term: string) => terms.get(term) ?? 0;
  const first = wordsOf(sentence.slice(start, end))[0] ?? '';
  const last = wordsOf(sentence.slice(start, end)).at(-1) ?? '';
  const next = /^[ -]([\p{L}\p{N}]+)/u.exec(sentence.slice(end))?.[1]?.toLowerCase() ?? '';
  const previous = /([\p{L}\p{N}]+)[ -]$/u.exec(sentence.slice(0, start))?.[1]?.toLowerCase() ?? '';
  const binds = (pair: string, word: string) => count(pair) >= 3 && count(pair) * 2 >= count(word);
  return binds(`${last} ${next}`, last) || binds(`${previous} ${first}`, first);
}

/** "Mine items that are close": at the start, with no verb of its own after it, an imperative. */
function swallowsVerb(rest: readonly Token[], { start }: Phrase): boolean {
  if (start > 0) return false;
  return !rest.some(
    ({ pos, lower }, at) =>
      (pos === 'AUX' ||
        (pos === 'VERB' && !/(?:ing|ed)$/.test(lower)) ||
        (pos === 'NOUN' && /[^s]s$/.test(lower)) ||
        (at === 0 && pos === 'VERB')) &&
      !/^(?:that|which|who|to)$/.test(rest[at - 1]?.lower ?? ''),
  );
}

/**
 * Tries every question a sentence offers: a cloze for each phrase, a definition or the defined term
 * where the wording defines. Refused ones are returned too, with the reason.
 *
 * @param sentence stands on its own
 */
export function askAbout(sentence: string, about: About): Asking[] {
  const tokens = tag(sentence);
  if (reasonToAbstain(sentence, tokens) !== null) return [];
  const surroundings = { ...about, sentence, tokens };
  const certainty = about.changed || about.lead !== '' ? 0.7 : 1;
  const lead = about.lead === '' ? '' : `${about.lead} `;
  const worths = new Map<string, number>();
  const clozes = findPhrases(sentence, tokens).map((phrase): Asking => {
    const score = worth(featuresOf(phrase, surroundings)) * certainty;
    const key = normalForm(phrase.text);
    worths.set(key, Math.max(score, worths.get(key) ?? 0));
    const asked = {
      kind: 'cloze' as const,
      prompt: blankOut(lead + sentence, phrase.text, lead.length + phrase.start),
      answer: phrase.text,
    };
    const rest = tokens.filter(({ start, end }) => start >= phrase.end || end <= phrase.start);
    const verbless = !hasFiniteVerb(rest) || swallowsVerb(rest, phrase);
    const splits = splitsTerm(sentence, phrase, about.terms);
    const refused = splits ? 'splits a term' : verbless ? 'blanks the verb' : reasonToRefuse(asked);
    return { ...asked, target: null, score, sentence, refused };
  });
  const defined = (lead === '' ? defineFrom(sentence, about.around) : []).map(
    (question): Asking => {
      const known = worths.get(normalForm(question.target ?? question.answer)) ?? 0.5;
      // Asking for what a term means beats a blank, where the sentence really defines it.
      const score = Math.min(0.99, known + (1 - known) * 0.3) * certainty;
      return { ...question, score, sentence, refused: reasonToRefuse(question) };
    },
  );
  return [...defined, ...clozes];
}
