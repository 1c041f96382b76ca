import { isPlural } from './is-plural';
import { isMissingVerb, looksBare } from './missing-verb';
import type { Token } from './token';
import { hasFiniteVerb } from './verbs';

/** Farther from its beginning no sentence waits for its verb. */
const REACH = 16;

/**
 * The verb of a sentence in which the tagger sees none: "The veins flow into the heart.", "Cells (one
 * percent of all) form the wall.", "Researchers in sport psychology study the mind."
 *
 * @returns its index, -1 where there is none
 */
export function unseenVerb(tokens: readonly Token[]): number {
  if (!/^[.;]$/.test(tokens.at(-1)?.text ?? '') || hasFiniteVerb(outsideBrackets(tokens)))
    return -1;
  const first = tokens.findIndex(({ pos }) => pos !== 'DET' && pos !== 'ADJ');
  const subject = tokens.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  if (subject < 0 || first < 0 || subject > first) return -1;
  const from = tokens[0]?.pos === 'DET' ? 1 : 0;
  return tokens.slice(0, REACH).findIndex((word, at) => {
    if (at <= subject) return false;
    if (followsSeveral(tokens, subject, at)) return true;
    // "Detection for novel attacks with …": a form with its "s" goes with the noun before it.
    const beside = tokens.slice(subject, at).every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos));
    return (beside || !isPlural(word.lower)) && isMissingVerb(tokens, from, at);
  });
}

function outsideBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ text }) => {
    if (/^[([]$/.test(text)) depth++;
    else if (/^[)\]]$/.test(text)) depth--;
    return depth === 0;
  });
}

/** After a bracket, or before an article: a bare form, where the sentence tells of several. */
function followsSeveral(tokens: readonly Token[], subject: number, at: number): boolean {
  let head = subject;
  while (/^(?:NOUN|PROPN)$/.test(tokens[head + 1]?.pos ?? '') && head + 1 < at) head++;
  const noun = tokens[head]?.lower ?? '';
  if (!(isPlural(noun) || noun === 'people') || !looksBare(tokens[at])) return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.text === ')')
    return /^(?:DET|ADJ|ADP|NUM|PRON)$/.test(next?.pos ?? '') && next?.lower !== 'of';
  return next?.pos === 'DET' && before?.pos === 'NOUN';
}
