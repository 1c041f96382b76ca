import type { DraftQuestion, TextPiece } from '@/lib/model/question';
import type { AnswerPlace } from '@/lib/question/wording/answer-place';
import { calibrate } from './calibrate';
import { askForSubject } from '@/lib/question/wording/ask-for-subject';
import type { Composed } from '@/lib/question/gate/asked';
import { reasonToRefuse } from '@/lib/question/gate/gate';
import { withCue } from '@/lib/question/wording/topic-cue';
import type { Under } from '@/lib/question/sentence/under';
import { normalForm } from '@/lib/question/grammar/words';

/** A sentence that is asked about. */
export interface Ground {
  /** As asked about, standing on its own. */
  readonly text: string;
  readonly under: Under;
  /** Its place in the passage. */
  readonly span: TextPiece;
  /** Where an answer is said: offsets into the passage, or into the quote; `null` where nowhere. */
  readonly placeOf: (answer: string) => AnswerPlace | null;
}

/** A question that was tried on a sentence, and whether the gates let it through. */
export interface Tried {
  readonly ground: Ground;
  readonly composed: Composed;
  /** 0–1, from `promiseOf`. */
  readonly promise: number;
  /** Why the gates refuse it, or `null`; found out when asked. */
  readonly refused: () => string | null;
}

/** What a reader can stand: a card a fact, not a card a word. */
const MAX_PER_SENTENCE = 3;
export const MAX_PER_HIGHLIGHT = 12;
/** Members of one list are asked for one at a time, each with the others in sight. */
const MAX_PER_LIST = 5;
/** Below this a phrase is not worth a card. */
const MIN_PROMISE = 0.06;

/** "Why …?", "When …?": answered with a clause; what it is about, or a word of it, can be asked for, too. */
const asksForClause = ({ composed }: Tried) => /^(?:why|how|when|what)$/.test(composed.kind);

const isOfList = ({ composed }: Tried) => composed.kind === 'list';

/** What it is about, in one form for all that read the same. */
const conceptOf = ({ composed }: Tried) => normalForm(composed.target ?? composed.answer);

/** Whether two concepts are one: equal, or one within the other ("loss" in "log loss"). */
function overlap(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function toDraft({ ground, composed, promise }: Tried): DraftQuestion {
  const { kind, answer, target } = composed;
  const { quote, spans } = ground.placeOf(answer) ?? { quote: '', spans: [] };
  const worded = inWords(composed);
  const cued = withCue(ground.under, { ...worded, answer });
  return {
    kind: worded.kind,
    prompt: cued ?? worded.prompt,
    answer,
    explanation: '',
    choices: [],
    target,
    spanStart: ground.span.start,
    spanEnd: ground.span.end,
    answerSpans: spans,
    quote,
    generatedKey: `${kind}|${normalForm(answer)}|${normalForm(ground.text)}`,
    score: Math.round(calibrate(promise, composed, cued !== null) * 1000) / 1000,
  };
}

/** A sentence that opens on its blank is asked as a question, where that can be read as well. */
function inWords({ kind, prompt, answer }: Composed): Pick<DraftQuestion, 'kind' | 'prompt'> {
  const asked = kind === 'cloze' ? askForSubject(prompt, answer) : null;
  return asked === null || reasonToRefuse({ kind: 'what', prompt: asked, answer }) !== null
    ? { kind, prompt }
    : { kind: 'what', prompt: asked };
}

/**
 * Puts the best first and drops what repeats: one question a concept and sentence, at most three a
 * sentence (members of a list apart) and twelve a highlight, none twice in the same words. Every sentence
 * gets its best before any gets its second.
 */
export function dedupe(tried: readonly Tried[]): DraftQuestion[] {
  const sorted = tried
    .filter(
      ({ promise, composed }) => promise >= MIN_PROMISE && /[\p{L}\p{N}]/u.test(composed.answer),
    )
    .toSorted((a, b) => b.promise - a.promise);
  const chosen = new Chosen();
  const begun = new Set<Ground>();
  for (const question of sorted)
    if (!begun.has(question.ground) && chosen.take(question)) begun.add(question.ground);
  for (const question of sorted) chosen.take(question);
  return chosen.all.map(toDraft).toSorted((a, b) => b.score - a.score);
}

/** The questions chosen so far. */
class Chosen {
  readonly all: Tried[] = [];
  readonly #prompts = new Set<string>();

  /** Takes a question that says something the others do not and that the gates let through. */
  take(question: Tried): boolean {
    if (
      this.all.length >= MAX_PER_HIGHLIGHT ||
      !this.#isNew(question) ||
      question.refused() !== null
    )
      return false;
    this.all.push(question);
    this.#prompts.add(normalForm(question.composed.prompt));
    return true;
  }

  #isNew(question: Tried): boolean {
    const siblings = this.all.filter(({ ground }) => ground.text === question.ground.text);
    const alike = siblings.filter((other) => isOfList(other) === isOfList(question));
    const most = isOfList(question) ? MAX_PER_LIST : MAX_PER_SENTENCE;
    if (alike.length >= most) return false;
    const concept = conceptOf(question);
    const repeats = siblings.some(
      (other) =>
        asksForClause(other) === asksForClause(question) && overlap(conceptOf(other), concept),
    );
    return !repeats && !this.#prompts.has(normalForm(question.composed.prompt));
  }
}
