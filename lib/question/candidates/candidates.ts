import { englishWordsNow } from '@/lib/text/word-list';
import { featuresOf } from './features';
import { formsOf } from '@/lib/question/forms/all-forms';
import type { FormQuestion } from '@/lib/question/forms/form';
import { listItems } from './list-items';
import { isMarkedInPart } from '@/lib/question/sentence/marked-clause';
import type { Mention } from '@/lib/question/book/mentions';
import type { Phrase } from '@/lib/question/grammar/phrase';
import { findPhrases } from './phrases';
import { worth } from './rank';
import { tag } from '@/lib/question/grammar/tagger';
import { contentWords, normalForm } from '@/lib/question/grammar/words';

/** What is known around a sentence. */
export interface About {
  /** Terms of the book with their counts, in lower case. */
  readonly terms: ReadonlyMap<string, number>;
  /** What the reader marked, where only a piece of the sentence; else ''. */
  readonly marked: string;
  /** Text around the sentence. */
  readonly around: string;
  /** How the document speaks of a phrase, given by its words in lower case. */
  readonly mentionOf: (phrase: string) => Mention;
}

/** Something a sentence can be asked about: a piece of it to blank, or a question its wording gives. */
export type Candidate = {
  /** How likely a reader wants it as an answer, 0–1. */
  readonly worth: number;
} & (
  | { readonly kind: 'cloze' | 'number' | 'list'; readonly phrase: Phrase }
  | { readonly kind: 'form'; readonly form: FormQuestion }
);

/** Worth of a member of a list that is worth nothing by itself: the list is. */
const LIST_WORTH = 0.12;

/**
 * All candidates of a sentence, ranked later.
 *
 * @param sentence stands on its own
 * @param asksForms off where the sentence needs another before it: a question would not carry that
 */
export function candidatesOf(sentence: string, about: About, asksForms: boolean): Candidate[] {
  const tokens = tag(sentence);
  const items = listItems(sentence, tokens);
  const isItem = ({ start, end }: Phrase) =>
    items.some((item) => item.start === start && item.end === end);
  const phrases = findPhrases(sentence, tokens);
  const missing = items
    .filter(({ start, end }) => !phrases.some((each) => each.start === start && each.end === end))
    .map(({ start, end }) => ({
      text: sentence.slice(start, end),
      start,
      end,
      shape: 'noun phrase' as const,
    }));
  const surroundings = { ...about, sentence, tokens, english: englishWordsNow() };
  const isMarked = markedIn(about.marked, sentence);
  const worths = new Map<string, number>();
  const blanks = [...phrases, ...missing].map((phrase) => {
    const own = worth(featuresOf(phrase, surroundings)) * (isMarked(phrase.text) ? 1 : BESIDE_MARK);
    // With its acronym or without: one concept.
    for (const key of new Set([phrase.text, phrase.text.split(' (', 1)[0] ?? ''].map(normalForm)))
      worths.set(key, Math.max(own, worths.get(key) ?? 0));
    const kind = isItem(phrase) ? 'list' : phrase.shape === 'number' ? 'number' : 'cloze';
    return { kind, phrase, worth: kind === 'list' ? Math.max(own, LIST_WORTH) : own } as const;
  });
  const forms = asksForms ? formsOf({ text: sentence, tokens, around: about.around }, phrases) : [];
  const asked = forms.map((form) => {
    const known = worths.get(normalForm(form.target ?? form.answer)) ?? UNKNOWN_WORTH;
    return {
      kind: 'form',
      form,
      worth:
        Math.min(0.999, known + (1 - known) * FORM_BONUS) *
        (isMarked(form.answer) || isMarked(form.target ?? '') ? 1 : BESIDE_MARK),
    } as const;
  });
  return [...asked, ...blanks];
}

/** Worth of what a question is about that is no phrase of its own. */
const UNKNOWN_WORTH = 0.5;
/** Asking for what a term means beats a blank, where the sentence really says it. */
const FORM_BONUS = 0.3;

/** Of a sentence marked in part, how much less what stands beside the mark is worth. */
const BESIDE_MARK = 0.12;
/** Fewer words are a term, or too little to ask about. */
const LEAST_MARKED = 3;

/** Whether a piece of the sentence is among what the reader chose to mark of it. */
function markedIn(marked: string, sentence: string): (piece: string) => boolean {
  if (!isMarkedInPart(marked, sentence) || contentWords(marked).length < LEAST_MARKED)
    return () => true;
  const form = ` ${normalForm(marked)} `;
  return (piece) => form.includes(` ${normalForm(piece)} `);
}
