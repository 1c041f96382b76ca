import { splitSentences } from '@/lib/text/sentences';

/** How questions without a question mark begin: what the reader is told to do. */
const TELLS =
  /^(?:explain|describe|name|list|give|walk|justify|discuss|compare|contrast|show|state|derive|prove|sketch|draw|identify|defend|estimate|calculate|compute|define|outline|summari[sz]e|design|implement|write|find|determine|suppose|consider|argue)\b/i;

/** How questions begin. */
const ASKS =
  /^(?:what|why|how|when|where|which|who|whose|whom|is|are|was|were|do|does|did|can|could|should|would|will|may|must|has|have|had|in (?:what|which)|under (?:what|which)|at (?:what|which)|for (?:what|which)|by what|to what|on what)\b/i;

/** How many sentences a question has at most: a case is told, then asked about. */
const MOST_SENTENCES = 6;

/**
 * Where the question ends that a text begins with: its sentences up to the first that asks or tells
 * to do something, and all that go on asking. 0 where it asks nothing.
 */
export function questionEnd(text: string): number {
  let end = 0;
  for (const [at, sentence] of splitSentences(text).entries()) {
    const asks = isQuestion(sentence.text) || tells(sentence.text);
    if (asks) end = sentence.end;
    else if (end > 0 || at >= MOST_SENTENCES) break;
  }
  return end;
}

/** Whether a sentence ends in a question mark. */
export const isQuestion = (sentence: string) => /[?？؟]["”’)*_\]]*$/u.test(sentence.trimEnd());

/** Whether a sentence tells the reader to do something: "Explain …". */
export const tells = (sentence: string) => TELLS.test(sentence);

const POINTS = /\b(?:this|these|those|it|its|they|them|such|here|that)\b/i;
const FEWEST_WORDS = 3;
const MOST_WORDS = 30;

/** Whether a question without a label can be asked as it stands: it begins as one and points nowhere. */
export function isFairHeading(question: string): boolean {
  const words = question.trim().split(/\s+/).length;
  return (
    isQuestion(question) &&
    ASKS.test(question) &&
    !POINTS.test(question) &&
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS
  );
}
