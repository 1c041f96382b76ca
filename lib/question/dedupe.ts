import type { DraftQuestion, TextPiece } from '@/lib/model/question';
import type { Composed } from './compose';
import { normalForm } from './words';

/** A question that was tried on a sentence, and whether the gates let it through. */
export interface Asking extends Composed {
  /** 0–1: how likely it is kept as it is. */
  readonly score: number;
  /** The sentence as asked about, standing on its own. */
  readonly sentence: string;
  /** Why the gates refuse it, or `null`; found out when asked. */
  readonly refused: () => string | null;
}

/** A question with its place in the passage. */
export interface Tried extends Asking {
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly answerSpans: () => readonly TextPiece[];
}

/** What a reader can stand: a card a fact, not a card a word. */
const MAX_PER_SENTENCE = 3;
export const MAX_PER_HIGHLIGHT = 12;
/** Members of one list are asked for one at a time, each with the others in sight. */
const MAX_PER_LIST = 5;
/** Below this a phrase is not worth a card. */
const MIN_SCORE = 0.06;

interface Told extends Tried {
  /** What it is about, in one form for all that read the same. */
  readonly concept: string;
}

/** "Why …?", "When …?": answered with a clause; what it is about, or a word of it, can be asked for, too. */
const asksForClause = ({ kind }: Tried) => /^(?:why|how|when|what)$/.test(kind);

/** Whether two concepts are one: equal, or one within the other ("loss" in "log loss"). */
function overlap(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function toDraft(tried: Tried): DraftQuestion {
  const { kind, prompt, answer, target, spanStart, spanEnd, score } = tried;
  return {
    kind,
    prompt,
    answer,
    explanation: '',
    choices: [],
    target,
    spanStart,
    spanEnd,
    answerSpans: tried.answerSpans(),
    generatedKey: `${kind}|${normalForm(answer)}|${normalForm(tried.sentence)}`,
    score: Math.round(score * 1000) / 1000,
  };
}

/**
 * Puts the best first and drops what repeats: one question a concept and sentence, at most three a
 * sentence (members of a list apart) and twelve a highlight, none twice in the same words. Every sentence
 * gets its best before any gets its second.
 */
export function dedupe(tried: readonly Tried[]): DraftQuestion[] {
  const sorted = tried
    .filter(({ score, answer }) => score >= MIN_SCORE && /[\p{L}\p{N}]/u.test(answer))
    .toSorted((a, b) => b.score - a.score)
    .map((each): Told => ({ ...each, concept: normalForm(each.target ?? each.answer) }));
  const chosen: Told[] = [];
  const sentences = new Set<string>();
  for (const question of sorted)
    if (
      !sentences.has(question.sentence) &&
      isNew(question, chosen) &&
      question.refused() === null
    ) {
      sentences.add(question.sentence);
      chosen.push(question);
    }
  for (const question of sorted)
    if (!chosen.includes(question) && isNew(question, chosen) && question.refused() === null)
      chosen.push(question);
  return chosen
    .slice(0, MAX_PER_HIGHLIGHT)
    .toSorted((a, b) => b.score - a.score)
    .map(toDraft);
}

/** Whether a question says something that those chosen before it do not. */
function isNew(question: Told, chosen: readonly Told[]): boolean {
  const siblings = chosen.filter(({ sentence }) => sentence === question.sentence);
  const alike = siblings.filter(({ kind }) => (kind === 'list') === (question.kind === 'list'));
  const most = question.kind === 'list' ? MAX_PER_LIST : MAX_PER_SENTENCE;
  return (
    alike.length < most &&
    !siblings.some(
      (other) =>
        asksForClause(other) === asksForClause(question) &&
        overlap(other.concept, question.concept),
    ) &&
    !chosen.some((other) => normalForm(other.prompt) === normalForm(question.prompt))
  );
}
