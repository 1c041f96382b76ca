import { askOf, isIdentity, parseClause, saysTwoThings } from '@/lib/question/grammar/clause';
import { tag } from '@/lib/question/grammar/tagger';
import { hasFiniteVerb } from '@/lib/question/grammar/verbs';
import { wordsOf } from '@/lib/question/grammar/words';
import { unclosed, type FormQuestion, type Statement } from './form';

interface Cause {
  readonly effect: string;
  readonly reason: string;
}

/** Wordings that say why; the first that fits counts. Groups: `effect`, `reason`. */
const WORDINGS: readonly RegExp[] = [
  /^(?<effect>[^;:]+?),? (?<reason>because (?!of\b)[^;]+)$/i,
  /^(?<reason>because [^;,]+), (?<effect>[^;:]+)$/i,
  /^(?<effect>[^;:]+?),? (?<reason>(?:because of|due to|thanks to) [^;]+)$/i,
  /^(?<reason>[^;:]{20,}), which is why (?<effect>[^;:]+)$/i,
  /^(?<effect>[^;:]+?),? (?<reason>so that [^;]+)$/i,
  /^(?<effect>[^;:,]+?),? (?<reason>(?:in order to|to (?:avoid|prevent|reduce|ensure|keep|protect|guard against|make sure|speed up|save|limit)) [^;]+)$/i,
];

const NOMINAL_REASON = /^(?:because of|due to|thanks to) /i;

const untilClause = (text: string) =>
  text.replace(/(?:,| (?:that|which|who|whose|how|when|where|what|whether|if|and)\b).*$/i, '');

function causeIn(text: string): Cause | null {
  for (const wording of WORDINGS) {
    const { effect, reason } = wording.exec(text)?.groups ?? {};
    // "if the acceleration due to gravity decreased": no reason, but a part of the subject.
    if (
      reason !== undefined &&
      NOMINAL_REASON.test(reason) &&
      hasFiniteVerb(tag(untilClause(reason)))
    )
      continue;
    // "because it lifts the jaw, and it is helped by …": the second is no reason.
    if (effect !== undefined && reason !== undefined)
      return {
        effect,
        reason: reason.replace(/, (?:but|and (?:it|they|he|she|this|these)) .*$/i, ''),
      };
  }
  return null;
}

/** "Why is X?", where the sentence says so: "X is … because …". */
export function askWhy({ text, around }: Statement): FormQuestion[] {
  const cause = causeIn(unclosed(text));
  if (
    cause === null ||
    /\b(?:not|only|partly|simply|just|mainly|precisely|exactly|especially|particularly|largely|primarily|perhaps|probably)$/i.test(
      cause.effect,
    )
  )
    return [];
  // "…, but because": the effect would be a contrast, not a fact.
  if (/[,;] (?:but|and|or|so|while|whereas|which)\b/.test(cause.effect)) return [];
  const clause = parseClause(cause.effect, tag(cause.effect), around);
  if (clause === null || clause.auxiliary === '' || wordsOf(cause.reason).length < 4) return [];
  if (wordsOf(clause.predicate).length === 0 || isIdentity(clause) || saysTwoThings(clause))
    return [];
  return [
    { kind: 'why', prompt: askOf('Why', clause), answer: cause.reason, target: clause.subject },
  ];
}
