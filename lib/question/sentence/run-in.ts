import { PARAGRAPH_MARK } from '@/lib/text/paragraph-mark';
import { splitSentences } from '@/lib/text/sentences';
import { englishWordsNow } from '@/lib/text/word-list';
import { isPlural } from '@/lib/question/grammar/is-plural';
import { lowerOrdinary } from '@/lib/question/grammar/lower-first';
import { hasMainVerb } from '@/lib/question/grammar/main-verb';
import { tag } from '@/lib/question/grammar/tagger';
import type { Token } from '@/lib/question/grammar/token';
import { contentWords, isCommon, wordsOf } from '@/lib/question/grammar/words';

/** "Brier score. …", "Endpoint latency: …": what a paragraph is about, said before its text. */
export interface RunIn {
  readonly head: string;
  /** Whether it stands directly before the sentence. */
  readonly isNext: boolean;
  /** The sentence without it. */
  readonly rest: string;
}

const MOST_WORDS = 6;
const COLON = /^([^:.]{2,80}): (?=\S+ \S+ \S)/u;

/**
 * The head that a sentence's paragraph runs in from, where it names something.
 * @param context the text around, with a `PARAGRAPH_MARK` between paragraphs
 */
export function runIn(sentence: string, context: string): RunIn | null {
  const paragraph = context.split(PARAGRAPH_MARK).find((each) => each.includes(sentence));
  const [first, ...others] = splitSentences(paragraph ?? sentence);
  if (first === undefined) return null;
  const colon = COLON.exec(first.text);
  const before = colon?.[1] ?? (first.text.endsWith('.') ? first.text.slice(0, -1) : '');
  const head = nameIn(before);
  if (head === '' || (colon === null && first.text === sentence)) return null;
  if (first.text === sentence)
    return { head, isNext: true, rest: sentence.slice(colon?.[0].length) };
  return { head, isNext: colon === null && others[0]?.text === sentence, rest: sentence };
}

/** A head without what its brackets explain; '' where it says more than a name, or nothing of its own. */
function nameIn(before: string): string {
  const name = before
    .replace(/^(?:Stage|Step|Phase|Part|Type|Level) \d+: /, '')
    .replace(/ \((?![^()\s,]{1,12}\)$)[^()]*\)$/u, '');
  if (!/^[“"]?[\p{Lu}\p{N}]/u.test(name) || wordsOf(name).length > MOST_WORDS) return '';
  const tokens = tag(`${name}.`);
  const [first] = tokens;
  const last = tokens.at(-2);
  const names =
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(first?.pos ?? '') ||
    /^\p{Lu}\p{Ll}+ing$/u.test(first?.text ?? '');
  const isWhole = /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(last?.pos ?? '') || last?.text === ')';
  return names && isWhole && !hasMainVerb(tokens) && !contentWords(name).every(isCommon)
    ? name
    : '';
}

/**
 * A sentence that its head is a part of, whole: "The mean squared error between …" becomes "Brier score is
 * the mean squared error between …"; `null` for one that says all by itself. Adds no word but "is" or "means".
 */
export function completedBy({ head, isNext, rest }: RunIn): string | null {
  const tokens = tag(rest);
  if (/, | and /.test(head)) return null;
  const one = !isPlural(head);
  if (opensOnDeed(tokens) && one) return `${head} ${lowerOrdinary(rest)}`;
  const isThing = isNext && isFragment(tokens);
  if (!isThing && !opensOnQuality(tokens)) return null;
  // Without an article it would read like a quality: "Latency is time from …"
  if (isThing && tokens[0]?.pos !== 'DET')
    return `${head} ${one ? 'means' : 'mean'} ${lowerOrdinary(rest)}`;
  return `${head} ${one ? 'is' : 'are'} ${lowerOrdinary(rest)}`;
}

/** "Assumes that …", "Provably reduces …" */
function opensOnDeed(tokens: readonly Token[]): boolean {
  const [first, second, ...rest] = tokens[0]?.pos === 'ADV' ? tokens.slice(1) : tokens;
  const word = first?.lower ?? '';
  return (
    (first?.pos === 'VERB' || englishWordsNow().has(word)) &&
    /^\p{Ll}+[^su\P{L}]s$/u.test(word) &&
    /^(?:DET|PRON|ADJ|NUM|NOUN|ADP)$/.test(second?.pos ?? '') &&
    (first?.pos === 'VERB' || /^(?:DET|PRON)$/.test(second?.pos ?? '')) &&
    !hasOwnVerb(rest)
  );
}

const MADE = /^(?:built|made|based|trained|fitted|designed|derived|computed)$/;

/** "Preferable when …", "More flexible: …", "Analogous to …" */
function opensOnQuality(tokens: readonly Token[]): boolean {
  const at = /^(?:more|less|most|very|often|usually)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const next = tokens[at + 1];
  // "Built on a tree", "Trained with …"
  if (at === 0 && MADE.test(tokens[0]?.lower ?? '') && next?.pos === 'ADP') return true;
  return (
    tokens[at]?.pos === 'ADJ' &&
    // "Selection bias: correct with its position."
    !/^(?:correct|clean|clear|open|close|free|separate|complete|direct|secure)$/.test(
      tokens[at]?.lower ?? '',
    ) &&
    (/^(?:when|if|for|to|in|by|with|than|but|because)$/.test(next?.lower ?? '') ||
      next?.text === ':')
  );
}

/** "The probability that …", "Mean error between …": a thing, and no more. */
function isFragment(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(
    ({ pos, text, lower }, index) =>
      !/^(?:DET|ADJ|ADV|NUM|NOUN|PROPN)$/.test(pos) &&
      !/^[-‐–/]$/.test(text) &&
      // "predicted probability", "Mean error"
      !(pos === 'VERB' && /(?:ed|en|ing)$|^mean$/.test(lower) && isNoun(tokens[index + 1])),
  );
  const next = tokens[at];
  return (
    at > 0 &&
    isNoun(tokens[at - 1]) &&
    // "plot the mean …": no noun stands straight before an article.
    tokens[1]?.pos !== 'DET' &&
    !/^(?:this|that|these|those|each|every|no|all|both)$/.test(tokens[0]?.lower ?? '') &&
    (next?.pos === 'ADP' || FOLLOWS.test(next?.lower ?? '')) &&
    !hasOwnVerb(tokens, at)
  );
}

const isNoun = (token: Token | undefined) => /^(?:NOUN|PROPN|ADJ)$/.test(token?.pos ?? '');
const FOLLOWS = /^(?:that|which|who|whose|where|when|to|[.,(])$/;
const OPENS_CLAUSE = /^(?:which|who|whose|where|when|how|whether|if|because|what|while|once|so)$/;

/** Whether a verb is left when each "that", "who", "when" … took one. */
function hasOwnVerb(tokens: readonly Token[], from = 0): boolean {
  let depth = 0;
  let open = 0;
  for (const [at, { text, lower, pos }] of tokens.entries()) {
    if (/^[([]$/.test(text)) depth++;
    else if (/^[)\]]$/.test(text)) depth--;
    if (depth > 0 || at < from) continue;
    const before = tokens[at - 1];
    if (OPENS_CLAUSE.test(lower) || (lower === 'that' && (isNoun(before) || before?.text === ',')))
      open++;
    else if (isFinite({ lower, pos }, before, tokens[at + 1]) && --open < 0) return true;
  }
  return false;
}

function isFinite(
  { lower, pos }: Pick<Token, 'lower' | 'pos'>,
  before: Token | undefined,
  next: Token | undefined,
): boolean {
  if (before?.lower === 'to' || /^(?:be|been|being)$/.test(lower)) return false;
  if (pos === 'AUX') return true;
  // Of "predicted risk" and "shipped the model", the latter.
  return (
    pos === 'VERB' &&
    !/(?:ing|en)$/.test(lower) &&
    (!lower.endsWith('ed') || /^(?:DET|PRON)$/.test(next?.pos ?? ''))
  );
}
