import type { DraftQuestion, TextPiece } from '@/lib/model/question';
import { reasonToSkip } from './screen';
import { blankOut } from './cloze';
import { formsOf } from './forms/all-forms';
import { featuresOf } from './features';
import { reasonToRefuse } from './gate';
import { findPhrases, type Phrase } from './phrases';
import type { RepairedSentence } from './repair-sentence';
import { worth } from './rank';
import { tag, type Token } from './tagger';
import { hasFiniteVerb } from './verbs';
import { normalForm, wordsOf } from './words';

/** A question that was tried on a sentence, and whether the gates let it through. */
export interface Asking {
  readonly kind: DraftQuestion['kind'];
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
 * Tries every question a sentence offers: a cloze for each phrase, and whatever its wording lets ask.
 * Refused ones are returned too, with the reason.
 */
export function askAbout({ text, lead, changed }: RepairedSentence, about: About): Asking[] {
  const tokens = tag(text);
  if (reasonToSkip(text, tokens) !== null) return [];
  const surroundings = { ...about, sentence: text, tokens };
  const certainty = changed || lead !== '' ? 0.7 : 1;
  const opening = lead === '' ? '' : `${lead} `;
  const worths = new Map<string, number>();
  const clozes = findPhrases(text, tokens).map((phrase): Asking => {
    const score = worth(featuresOf(phrase, surroundings)) * certainty;
    const key = normalForm(phrase.text);
    worths.set(key, Math.max(score, worths.get(key) ?? 0));
    const asked = {
      kind: phrase.shape === 'number' ? ('number' as const) : ('cloze' as const),
      prompt: blankOut(opening + text, phrase.text, opening.length + phrase.start),
      answer: phrase.text,
    };
    const rest = tokens.filter(({ start, end }) => start >= phrase.end || end <= phrase.start);
    const verbless = !hasFiniteVerb(rest) || swallowsVerb(rest, phrase);
    const splits = splitsTerm(text, phrase, about.terms);
    const refused = splits ? 'splits a term' : verbless ? 'blanks the verb' : reasonToRefuse(asked);
    return { ...asked, target: null, score, sentence: text, refused };
  });
  const formed = (lead === '' ? formsOf({ text, tokens, around: about.around }) : []).map(
    (question): Asking => {
      const known = worths.get(normalForm(question.target ?? question.answer)) ?? 0.5;
      // Asking for what a term means beats a blank, where the sentence really defines it.
      const score = Math.min(0.99, known + (1 - known) * 0.3) * certainty;
      return { ...question, score, sentence: text, refused: reasonToRefuse(question) };
    },
  );
  return [...formed, ...clozes];
}
