import type { DraftQuestion } from '@/lib/model/question';
import type { Tried } from './ask-about';
import { normalForm, wordsOf } from './words';

/** What a reader can stand: a card a fact, not a card a word. */
const MAX_PER_SENTENCE = 3;
export const MAX_PER_HIGHLIGHT = 9;
/** A lone long sentence may hold three facts; its reader marked nothing else. */
const LONE_SENTENCE = { words: 14, most: 3 };
/** Below this a phrase is not worth a card. */
const MIN_SCORE = 0.03;

const concept = (tried: Tried) => normalForm(tried.target ?? tried.answer);

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
    answerSpans: tried.answerSpans,
    generatedKey: `${kind}|${normalForm(answer)}|${normalForm(tried.sentence)}`,
    score: Math.round(score * 1000) / 1000,
  };
}

/**
 * Puts the best first and drops what repeats: one question a concept and sentence, at most two a
 * sentence (three where a long one stands alone) and six a highlight, no answer asked for twice in the same words.
 */
export function dedupe(tried: readonly Tried[]): DraftQuestion[] {
  const sorted = tried
    .map((question, at) => ({ question, at }))
    .toSorted((a, b) => b.question.score - a.question.score || a.at - b.at);
  const lone = new Set(tried.map(({ sentence }) => sentence)).size === 1;
  const chosen: Tried[] = [];
  for (const { question } of sorted) {
    if (chosen.length >= MAX_PER_HIGHLIGHT) break;
    if (question.score < MIN_SCORE || wordsOf(question.answer).length === 0) continue;
    const siblings = chosen.filter((other) => other.sentence === question.sentence);
    const many = lone && wordsOf(question.sentence).length >= LONE_SENTENCE.words;
    if (siblings.length >= (many ? LONE_SENTENCE.most : MAX_PER_SENTENCE)) continue;
    if (siblings.some((other) => overlap(concept(other), concept(question)))) continue;
    if (chosen.some((other) => normalForm(other.prompt) === normalForm(question.prompt))) continue;
    chosen.push(question);
  }
  return chosen.map(toDraft);
}
